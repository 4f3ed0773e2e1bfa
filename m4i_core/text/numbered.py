"""Texts as numbers, one for each distinct token, in one array."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, count

import numpy as np
import numpy.typing as npt

from m4i_core.text.tokens import Unit, tokenise

Ints = npt.NDArray[np.int64]

_AT_ONCE = 512
_BETWEEN = "\x00"
# Lower-cases ASCII letters, keeps digits and the sign between texts, and blanks everything else:
# what `tokens.words` does with ASCII, for many texts in one call.
_ASCII = bytes(
    code + 32
    if 65 <= code <= 90
    else code
    if 97 <= code <= 122 or 48 <= code <= 57 or code == 0
    else 32
    for code in range(256)
)


class NumberedTexts:
    """Tokenised texts.

    Args:
        flat: All tokens' numbers, text after text.
        lengths: Tokens of each text.
    """

    def __init__(self, flat: npt.NDArray[np.int32], lengths: Ints) -> None:
        self.lengths = lengths
        self._starts = np.cumsum(lengths) - lengths
        # A last element, so that gathering beyond the end of the last text stays inside.
        self._flat = np.append(flat, np.int32(0))
        self._ends: list[tuple[int, int]] = list(
            zip(self._starts.tolist(), (self._starts + lengths).tolist(), strict=True)
        )
        self._list: list[int] = flat.tolist()

    @classmethod
    def of(
        cls, texts: Sequence[str], unit: Unit, between: Callable[[float], None]
    ) -> NumberedTexts:
        """Tokenise and number texts.

        Args:
            texts: Any number of texts; equal tokens get equal numbers.
            unit: How they are cut.
            between: Called now and then with the share that is done; may raise to stop.
        """
        numbers: defaultdict[str, int] = defaultdict(count().__next__)
        separator = numbers[_BETWEEN]
        parts: list[npt.NDArray[np.int32]] = []
        for start in range(0, len(texts), _AT_ONCE):
            between(start / len(texts))
            tokens = _tokens(texts[start : start + _AT_ONCE], unit)
            parts.append(np.fromiter(map(numbers.__getitem__, tokens), np.int32))
        marked = np.concatenate(parts) if parts else np.zeros(0, dtype=np.int32)
        # Every text is followed by the separator, which no token equals.
        ends = np.flatnonzero(marked == separator)
        lengths = np.diff(ends, prepend=-1) - 1
        return cls(marked[marked != separator], lengths)

    def rectangle(self, which: Ints, width: int, padding: int) -> npt.NDArray[np.int32]:
        """Return texts as rows of equal width, filled up with a padding.

        Args:
            which: Indices of m texts, none longer than `width`.
            width: Columns.
            padding: Number in the places that are left.

        Returns:
            Shape (m, width).
        """
        columns = np.arange(width)
        at = np.minimum(self._starts[which][:, None] + columns, len(self._flat) - 1)
        filled = columns < self.lengths[which][:, None]
        rows: npt.NDArray[np.int32] = np.where(filled, self._flat[at], np.int32(padding))
        return rows

    def tokens(self, index: int) -> list[int]:
        """Return one text's numbers."""
        start, end = self._ends[index]
        return self._list[start:end]


def _tokens(texts: Sequence[str], unit: Unit) -> Iterable[str]:
    """Yield the tokens of texts, each text followed by the sign between texts."""
    if unit == "words":
        joined = _BETWEEN.join(texts) + _BETWEEN
        if joined.isascii() and joined.count(_BETWEEN) == len(texts):
            blanked = joined.encode("ascii").translate(_ASCII)
            return blanked.replace(b"\x00", b" \x00 ").decode("ascii").split()
    return chain.from_iterable((*tokenise(text, unit), _BETWEEN) for text in texts)
