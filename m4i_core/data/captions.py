"""What can be wrong with a reference text."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

MAX_WORDS = 1000
"""Longer texts are absurd: radiology reports have some hundreds."""
MAX_CHARACTERS = 10_000

# UTF-8 that was read as Windows-1252: "Ã©" for "é", "â€™" for an apostrophe.
_MOJIBAKE = re.compile("[ÃÂ][\u0080-\u00bf\u0152-\u02dc\u2018-\u203a]|â€")
# Chinese, Japanese kana and Korean are counted by the sign, other writing by the word.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u9fff]+")


class CaptionFault(NamedTuple):
    """A fault of a text: kind, one sentence, and whether the text is unusable."""

    kind: str
    reason: str
    unusable: bool


def count_words(text: str) -> int:
    """Return the number of words (of signs, in Chinese and Japanese writing)."""
    return sum(1 for _ in _WORD.finditer(text[: MAX_CHARACTERS * 2]))


def caption_fault(text: str) -> CaptionFault | None:
    """Return what is wrong with a reference text, or None."""
    clean = text.strip()
    if not clean:
        return CaptionFault("empty_caption", "A caption is empty.", True)
    if len(clean) > MAX_CHARACTERS or count_words(clean) > MAX_WORDS:
        return CaptionFault(
            "long_caption",
            f"A caption is absurdly long ({len(clean):,} characters).",
            True,
        )
    strange = sum(
        1
        for sign in clean
        if sign == "\ufffd"
        or (unicodedata.category(sign) in ("Cc", "Cn", "Cs") and sign not in "\t\n\r")
    )
    if strange > 0.1 * len(clean) or not any(sign.isalnum() for sign in clean):
        return CaptionFault("nontext_caption", "A caption is no text.", True)
    if "\ufffd" in clean or _MOJIBAKE.search(clean):
        return CaptionFault(
            "wrong_encoding",
            "A caption holds letters that were saved in another encoding; it is used as it is.",
            False,
        )
    return None


def normalised(text: str) -> str:
    """Return a text without case, punctuation at the end and doubled spaces, for comparing."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text).casefold()).strip(" .!?。！？")
