"""Texts as counts of words, over the words that the shadow's texts use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import numpy.typing as npt

from m4i_core.text.tokens import choose_unit, tokenise

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix
else:
    csr_matrix = Any

MAX_WORDS = 5_000
"""Most frequent words that are counted; rarer ones are too rare to learn from."""


class BagOfWords:
    """Counts words; words outside the vocabulary are not counted.

    The paper's scripts give the text encoder such a count vector (SCIENCE, section 2).

    Args:
        words: The vocabulary, in the order of the columns.
        unit: "words", or "characters" for scripts without spaces.
    """

    def __init__(self, words: Sequence[str], unit: Literal["words", "characters"]) -> None:
        self.words = tuple(words)
        self.unit = unit
        self._column = {word: column for column, word in enumerate(self.words)}

    @classmethod
    def from_texts(
        cls, texts: Iterable[str], *, min_count: int = 2, max_words: int = MAX_WORDS
    ) -> BagOfWords:
        """Return the bag over the words that occur in `texts`.

        Args:
            texts: Texts of the shadow side only.
            min_count: Rarer words are left out, unless that would leave none.
            max_words: The most frequent are kept; equally frequent ones in alphabetical order.
        """
        texts = list(texts)
        unit: Literal["words", "characters"] = choose_unit(texts)
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update(tokenise(text, unit))
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        kept = [word for word, count in ordered if count >= min_count] or [w for w, _ in ordered]
        # A column that no token ever matches keeps the networks well-formed without any words.
        return cls(kept[:max_words] or [""], unit)

    def __len__(self) -> int:
        return len(self.words)

    def count(self, texts: Sequence[str]) -> csr_matrix:
        """Return how often each text has each word, sparse float32, shape (n, len(self))."""
        from scipy.sparse import csr_matrix as sparse_rows

        starts, columns, values = [0], [], []
        for text in texts:
            found = Counter(
                column
                for token in tokenise(text, self.unit)
                if (column := self._column.get(token)) is not None
            )
            for column in sorted(found):
                columns.append(column)
                values.append(found[column])
            starts.append(len(columns))
        return sparse_rows(
            (np.array(values, dtype=np.float32), np.array(columns, dtype=np.int64), starts),
            shape=(len(texts), len(self)),
        )


def dense(rows: csr_matrix) -> npt.NDArray[np.float32]:
    """Return sparse counts as an ordinary array."""
    return np.asarray(rows.toarray(), dtype=np.float32)
