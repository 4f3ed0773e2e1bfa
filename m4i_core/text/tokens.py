"""Cutting texts into tokens: words, or characters for writing without spaces.

rouge-score's own tokenizer deletes everything but a-z and 0-9, so Chinese becomes nothing. Here a
word is a run of letters and digits of any script; on ASCII text this is exactly what rouge-score's
default tokenizer without stemming gives (tested).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, get_args

Unit = Literal["words", "characters"]
UNITS: tuple[Unit, ...] = get_args(Unit)

_ASCII_WORD = re.compile(r"[a-z0-9]+")
_LETTER = re.compile(r"[^\W\d_]")
# Scripts of Chinese, Japanese and Korean: kana, bopomofo, Han with its extensions and
# compatibility forms, Hangul, half-width kana and Hangul.
_CJK = re.compile(
    "[\u1100-\u11ff\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u3130-\u318f\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc"
    "\U0001b000-\U0001b16f\U00020000-\U000323af]"
)
_CJK_SHARE = 0.3


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns of a word and of a character with the marks that belong to it.

    Python's word class leaves out combining marks, which would cut Hindi or Thai words. The
    class is built at the first text that is not ASCII (about 20 ms, once).
    """
    marks = [c for c in range(0x300, 0x1F000) if unicodedata.category(chr(c)) in ("Mn", "Mc")]
    ranges: list[list[int]] = []
    for code in marks:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    # The zero-width joiners hold Persian and Indic words together.
    inside = "\u200c\u200d" + "".join(f"{chr(a)}-{chr(b)}" for a, b in ranges)
    return (
        re.compile(rf"[^\W_](?:[^\W_]|[{inside}])*"),
        re.compile(rf"[^\W_][{inside}]*"),
    )


def words(text: str) -> list[str]:
    """Return the lower-case words of a text: runs of letters and digits.

    Punctuation, symbols, underscores and emoji separate words and are dropped.
    """
    text = text.lower()
    if text.isascii():
        return _ASCII_WORD.findall(text)
    return _patterns()[0].findall(unicodedata.normalize("NFC", text))


def characters(text: str) -> list[str]:
    """Return the lower-case letters and digits of a text, one token each.

    Marks stay with their letter; spaces, punctuation, symbols and emoji are dropped.
    """
    text = unicodedata.normalize("NFC", text.lower())
    return _patterns()[1].findall(text)


def choose_unit(texts: Iterable[str]) -> Unit:
    """Return the unit that suits texts: characters where Chinese, Japanese or Korean prevails.

    Args:
        texts: Any number of texts.

    Returns:
        "characters" if more than 30 % of all letters are of those scripts, else "words".
    """
    cjk = letters = 0
    for text in texts:
        if text.isascii():
            # Spaces and punctuation count here; the share is a rough one and ASCII the usual case.
            letters += len(text)
        else:
            letters += len(_LETTER.findall(text))
            cjk += len(_CJK.findall(text))
    return "characters" if cjk > _CJK_SHARE * letters else "words"


def tokenise(text: str, unit: Unit) -> list[str]:
    """Cut a text into tokens of a unit.

    Raises:
        ValueError: If the unit is not one of `UNITS`.
    """
    if unit == "words":
        return words(text)
    if unit == "characters":
        return characters(text)
    raise ValueError(f"unit {unit!r} is none of {', '.join(UNITS)}")
