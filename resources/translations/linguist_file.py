"""Qt Linguist's files (`*.ts`): reading and writing, without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

from resources.translations.message import Message

_UNESCAPED_QUOTES = {'"': "&quot;", "'": "&apos;"}


def read_messages(content: bytes) -> dict[str, dict[str, str]]:
    """Return context to source text to finished translation; obsolete ones are left out.

    Args:
        content: What the file holds.
    """
    from defusedxml.ElementTree import fromstring

    found: dict[str, dict[str, str]] = {}
    for context in fromstring(content).iter("context"):
        texts = found.setdefault(context.findtext("name") or "", {})
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") is not None:
                continue
            texts[message.findtext("source") or ""] = translation.text or ""
    return found


def write_file(
    messages: Iterable[Message], translations: Mapping[str, Mapping[str, str]], language: str
) -> str:
    """Return the text of a Linguist file.

    Args:
        messages: Everything to translate, in the order it is to be written.
        translations: Context to source to translation; what is missing is marked unfinished.
        language: Such as "zh_CN".
    """
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    contexts: dict[str, list[Message]] = {}
    for message in messages:
        contexts.setdefault(message.context, []).append(message)
    for context, group in contexts.items():
        lines += ["<context>", f"    <name>{_xml(context)}</name>"]
        for message in group:
            text = translations.get(context, {}).get(message.source, "")
            state = "" if text else ' type="unfinished"'
            lines += ["    <message>"]
            # Files without line numbers: a moved line is no change for a translator.
            lines += [f'        <location filename="../../{file}"/>' for file in message.files]
            lines += [
                f"        <source>{_xml(message.source)}</source>",
                f"        <translation{state}>{_xml(text)}</translation>",
                "    </message>",
            ]
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _xml(text: str) -> str:
    return escape(text, _UNESCAPED_QUOTES)
