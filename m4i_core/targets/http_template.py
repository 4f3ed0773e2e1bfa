"""Checks and placeholders of requests to a service.

A placeholder is filled into a *parsed* body, so no record can change the body's structure; what
is filled in is never looked through again; and nothing of a record enters the address or a header.
"""

from __future__ import annotations

import ipaddress
import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from m4i_core.errors import PlanError
from m4i_core.targets.service_key import ServiceKey

KEY = "{key}"
PLACEHOLDERS = (
    "prompt",
    "picture_base64",
    "picture_data_url",
    "picture_media_type",
    "pictures_base64",
    "pictures_data_urls",
)
"""What a body may hold between braces; the last two are lists and stand alone in their text."""

_PLACE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}")
_VALUE = re.compile(r"[\x20-\x7e]{0,4000}")
_RESERVED = frozenset(
    [
        *("host", "content-length", "transfer-encoding", "connection", "te", "upgrade", "trailer"),
        *("expect", "accept-encoding", "proxy-authorization", "proxy-connection", "keep-alive"),
    ]
)
_SECRET = re.compile(r"key|token|secret|authorization|password|cookie", re.IGNORECASE)
_SECRET_QUERY = re.compile(r"[?&](api[-_]?key|key|token|access[-_]token|secret)=", re.IGNORECASE)
_STEP = re.compile(r"\.?([A-Za-z_$][\w$ -]*)|\[(\d{1,6})\]|\.(\d{1,6})|\[\"([^\"\\]{1,200})\"\]")


def checked_url(url: str, *, with_key: bool) -> str:
    """Return a service's address when it can be used.

    Raises:
        PlanError: If it is no http(s) address, holds a user name, a placeholder or control
            characters, or would carry a key unencrypted through the internet.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    if not re.fullmatch(r"[\x21-\x7e]{1,2000}", url) or parts.scheme not in ("http", "https"):
        raise _unusable(url, "It must begin with https:// or http:// and hold no spaces.")
    odd = "@" in parts.netloc or parts.fragment or "{" in url or "\\" in url
    if not host or odd or _SECRET_QUERY.search(url):
        raise _unusable(
            url,
            "It must name a host, and neither a user, a password, a # nor a placeholder; a key "
            "goes into a header.",
        )
    if with_key and parts.scheme == "http" and not _is_near(host):
        raise _unusable(url, "A key is sent over https only, except within your own network.")
    return url


def is_loopback(url: str) -> bool:
    """Whether an address is on this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def checked_headers(headers: Mapping[str, str]) -> dict[str, str]:
    r"""Return headers of a template when they are safe.

    Raises:
        PlanError: If a name or value holds a line break, a control character or a placeholder
            other than `{key}`, or the header belongs to the connection.
    """
    for name, value in headers.items():
        if not _TOKEN.fullmatch(name) or name.lower() in _RESERVED:
            raise PlanError(
                "A header of the service cannot be set.",
                subject=repr(name)[:200],
                remedy="Header names are letters, digits and -; those of the connection are ours.",
            )
        if not _VALUE.fullmatch(value) or _PLACE.search(value.replace(KEY, "")):
            raise PlanError(
                "A header's value holds a line break, another control character, or a placeholder.",
                subject=repr(name)[:200],
                remedy=f"Only {KEY} may stand in a header; record data belongs into the body.",
            )
        if _SECRET.search(name) and KEY not in value:
            raise PlanError(
                "A header seems to hold a key as plain text.",
                subject=repr(name)[:200],
                remedy=f"Store the key in the system's keyring and write {KEY} here.",
            )
    return dict(headers)


def filled_headers(headers: Mapping[str, str], key: ServiceKey) -> dict[str, str]:
    """Return headers with the key in its place (a key has no line breaks)."""
    return {name: value.replace(KEY, key.reveal()) for name, value in headers.items()}


def parsed_body(text: str) -> Any:
    """Return a template's body as JSON.

    Raises:
        PlanError: If it is no JSON, or names an unknown placeholder or a key.
    """
    try:
        body = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise PlanError(
            "The body of the service's template is no JSON.",
            subject="body",
            remedy='Write JSON with placeholders within quotation marks, e.g. {"q": "{prompt}"}.',
            details=str(error)[:500],
        ) from None
    unknown = sorted(set(_placeholders(body)) - set(PLACEHOLDERS))
    if unknown:
        raise PlanError(
            f"The body has an unknown placeholder: {{{unknown[0]}}}.",
            subject="body",
            remedy=f"Known are {', '.join(f'{{{name}}}' for name in PLACEHOLDERS)}; a key goes "
            "into a header.",
        )
    return body


def _placeholders(node: Any) -> list[str]:
    if isinstance(node, str):
        return _PLACE.findall(node)
    if isinstance(node, dict):
        return [name for item in (*node, *node.values()) for name in _placeholders(item)]
    if isinstance(node, list):
        return [name for item in node for name in _placeholders(item)]
    return []


def filled_body(node: Any, values: Mapping[str, str | list[str]]) -> Any:
    """Return a body with its placeholders filled; what was filled in is taken literally."""
    if isinstance(node, dict):
        return {name: filled_body(item, values) for name, item in node.items()}
    if isinstance(node, list):
        return [filled_body(item, values) for item in node]
    if not isinstance(node, str):
        return node
    whole = _PLACE.fullmatch(node)
    if whole:
        return values[whole.group(1)]

    def text(match: re.Match[str]) -> str:
        value = values[match.group(1)]
        return value if isinstance(value, str) else ", ".join(value)

    return _PLACE.sub(text, node)


def parsed_path(path: str) -> tuple[str | int, ...]:
    """Return the steps of a path such as `choices[0].message.content`.

    Raises:
        PlanError: If it cannot be understood.
    """
    steps: list[str | int] = []
    at = 0
    while at < len(path):
        match = _STEP.match(path, at)
        if match is None or len(steps) >= 50:
            steps.clear()
            break
        name, place, dotted, quoted = match.groups()
        index = place or dotted
        steps.append(int(index) if index is not None else (name or quoted))
        at = match.end()
    if not steps:
        raise PlanError(
            "The path to the text in the service's answer cannot be understood.",
            subject=path[:200],
            remedy="Write it like choices[0].message.content",
        )
    return tuple(steps)


def text_at(content: Any, steps: tuple[str | int, ...]) -> str:
    """Return the text at a path of an answer.

    A list of parts such as `[{"type": "text", "text": "..."}]` counts as the texts joined.

    Raises:
        ValueError: If there is none; says what is there instead.
    """
    for step in steps:
        if isinstance(step, int):
            if not isinstance(content, list) or step >= len(content):
                raise ValueError(f"it has no item {step} where one was expected")
        elif not isinstance(content, dict) or step not in content:
            raise ValueError(f"it has no {step!r} where one was expected")
        content = content[step]
    if isinstance(content, list) and content:
        parts = [
            part["text"]
            for part in content
            if isinstance(part, dict) and isinstance(part.get("text"), str)
        ]
        if parts:
            return "".join(parts)
    if not isinstance(content, str):
        raise ValueError(f"there is {_kind(content)} in the text's place")
    return content


def _kind(content: Any) -> str:
    for kind, name in ((bool, "a truth value"), (dict, "an object"), (list, "a list")):
        if isinstance(content, kind):
            return name
    return "nothing" if content is None else "a number"


def _is_near(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host or host.endswith((".local", ".lan", ".internal", ".localhost"))


def _unusable(url: str, remedy: str) -> PlanError:
    # Without the query: somebody may have put a key there.
    shown = url.split("?", maxsplit=1)[0].rpartition("@")[2]
    return PlanError(
        "The service's address cannot be used.", subject=repr(shown)[:200], remedy=remedy
    )
