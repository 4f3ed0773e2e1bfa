"""Untrusted text made safe to print: control characters are shown, not obeyed."""

from __future__ import annotations

import unicodedata
from typing import Any

# Bidirectional controls could make a text read differently from what it is.
_BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C}
_KEPT = {"\n", "\t", "\u200c", "\u200d"}


def visible_text(text: str) -> str:
    """Return the text with control, surrogate and bidi control characters replaced by U+FFFD."""
    return "".join(
        "\ufffd"
        if ord(character) in _BIDI
        or (unicodedata.category(character) in {"Cc", "Cs", "Cf", "Cn"} and character not in _KEPT)
        else character
        for character in text
    )


def visible(value: Any) -> Any:
    """Apply `visible_text` to every string inside lists and dictionaries."""
    if isinstance(value, str):
        return visible_text(value)
    if isinstance(value, dict):
        return {key: visible(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [visible(entry) for entry in value]
    return value
