"""Which words two texts share, by character positions, so that they can be marked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from m4i_core.text.tokens import choose_unit, words

_RUN = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u200c\u200d]+[^\W_]*)*")
_CHARACTER = re.compile(r"[^\W_]")


def spans(text: str, characters: bool) -> list[tuple[int, int, str]]:
    """Return (start, end, lower-case token) of every token of a text."""
    pattern = _CHARACTER if characters else _RUN
    return [(m.start(), m.end(), m.group().lower()) for m in pattern.finditer(text)]


def shared_spans(text: str, others: Iterable[str]) -> list[tuple[int, int]]:
    """Return where the tokens of `text` stand that occur in one of the others.

    Args:
        text: Untrusted text.
        others: Texts to compare with.

    Returns:
        (start, end) of each shared token, in order.
    """
    compared = list(others)
    characters = choose_unit([text, *compared]) == "characters"
    known: set[str] = set()
    for other in compared:
        known.update(token for _, _, token in spans(other, characters))
        if not characters:
            known.update(words(other))
    return [(start, end) for start, end, token in spans(text, characters) if token in known]


def shared_share(text: str, other: str) -> tuple[float, int, int]:
    """Return how much of a text's words occur in another: the share, the count, and of how many."""
    characters = choose_unit([text, other]) == "characters"
    total = len(spans(text, characters))
    shared = len(shared_spans(text, [other]))
    return (shared / total if total else 0.0), shared, total
