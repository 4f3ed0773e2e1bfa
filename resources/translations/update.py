"""Bringing the catalogues up to date: `python -m resources.translations.update`.

Collects every text, keeps what is translated, drops what is gone, marks what is new as unfinished,
and compiles. It needs the tools of PySide6 (`pyside6-lrelease`), which the program itself does not.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from resources.translations import LANGUAGES
from resources.translations.extraction import TOP, Found, extract
from resources.translations.linguist_file import read_messages, write_file
from resources.translations.message import Message

FOLDER = Path(__file__).resolve().parent


def update(language: str, found: Found) -> tuple[int, int]:
    """Rewrite the Linguist file of a language and compile it; returns (texts, unfinished)."""
    file = FOLDER / f"m4i_{language}.ts"
    known = read_messages(file.read_bytes()) if file.exists() else {}
    translations = _kept(found.messages, known)
    file.write_text(write_file(found.messages, translations, language), encoding="utf-8")
    compile_file(found, translations, language, FOLDER / f"m4i_{language}.qm")
    missing = sum(1 for m in found.messages if not translations.get(m.context, {}).get(m.source))
    return len(found.messages), missing


def _kept(
    messages: Sequence[Message], known: Mapping[str, Mapping[str, str]]
) -> dict[str, dict[str, str]]:
    """Return the translations of the messages; a text keeps its own in another context, too."""
    anywhere = {source: text for texts in known.values() for source, text in texts.items() if text}
    kept: dict[str, dict[str, str]] = {}
    for message in messages:
        text = known.get(message.context, {}).get(message.source) or anywhere.get(message.source)
        if text:
            kept.setdefault(message.context, {})[message.source] = text
    return kept


def compile_file(
    found: Found, translations: Mapping[str, Mapping[str, str]], language: str, target: Path
) -> None:
    """Write the compiled catalogue that Qt reads.

    `tr` of PySide looks a text up under the class of the object alone, not under the class in which
    the text is written. So each class is given the texts that it inherits.
    """
    messages = list(found.messages)
    have = {(message.context, message.source) for message in messages}
    own: dict[str, list[Message]] = {}
    for message in found.messages:
        own.setdefault(message.context, []).append(message)
    whole = {context: dict(texts) for context, texts in translations.items()}
    for name in found.bases:
        for base in found.ancestors(name):
            for message in own.get(base, ()):
                text = translations.get(base, {}).get(message.source)
                if text and (name, message.source) not in have:
                    have.add((name, message.source))
                    messages.append(Message(name, message.source, message.files))
                    whole.setdefault(name, {})[message.source] = text
    # The engine's texts are read from the Linguist file; Qt never looks them up.
    messages = [message for message in messages if message.context != "engine"]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "whole.ts"
        source.write_text(write_file(messages, whole, language), encoding="utf-8")
        subprocess.run(["pyside6-lrelease", "-silent", str(source), "-qm", str(target)], check=True)


def main(arguments: Sequence[str] = ()) -> int:
    """Update all languages, or those named; returns 1 if a text cannot be translated as written."""
    found = extract(TOP)
    for fault in found.faults:
        print(fault, file=sys.stderr)
    for language in arguments or [key for key in LANGUAGES if key != "en"]:
        texts, missing = update(language, found)
        print(f"m4i_{language}.ts: {texts} texts, {missing} to be translated")
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
