"""Label-free features of records, for the blind baseline.

Nothing here looks at membership, so it may be computed on all records before folds are made.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from m4i_core.text.tokens import choose_unit, tokenise

Matrix = npt.NDArray[np.float64]

MAX_NGRAMS = 3000
"""Most frequent n-grams that are kept; the work grows with the square of their number."""

_DIGIT = re.compile(r"\d")
_CAPITAL = re.compile(r"[A-Z]")


def tfidf_features(references: Sequence[Sequence[str]]) -> Matrix:
    """Return TF-IDF of words and word pairs of each record's texts, shape (n, at most 3,000).

    Rows have length 1, or 0 for a record without words. Characters take the place of words in
    Chinese, Japanese and Korean writing.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer

    unit = choose_unit(text for texts in references for text in texts)

    def ngrams(texts: Sequence[str]) -> list[str]:
        found: list[str] = []
        for text in texts:
            tokens = tokenise(text, unit)
            found += tokens
            found += [f"{a} {b}" for a, b in pairwise(tokens)]
        return found

    maker = TfidfVectorizer(
        analyzer=ngrams, max_features=MAX_NGRAMS, sublinear_tf=True, min_df=2, dtype=np.float64
    )
    try:
        table: Matrix = maker.fit_transform(references).toarray()
    except ValueError:  # no n-gram occurs in two records
        return np.zeros((len(references), 1))
    return table


def text_shape_features(references: Sequence[Sequence[str]]) -> Matrix:
    """Return lengths, punctuation and habits of writing of each record's texts, shape (n, 2q)."""
    rows = np.zeros((len(references), 17))
    for index, texts in enumerate(references):
        joined = "".join(texts)
        size = max(1, len(joined))
        lengths = np.array([len(text.split()) for text in texts] or [0])
        signs = sum(1 for sign in joined if unicodedata.category(sign).startswith("P"))
        rows[index] = [
            len(texts),
            lengths.mean(),
            lengths.min(),
            lengths.max(),
            lengths.std(),
            len(joined) / max(1, len(texts)),
            len(joined) / max(1, int(lengths.sum())),
            signs / size,
            joined.count(",") / size,
            joined.count(".") / size,
            sum(joined.count(quote) for quote in "\"'“”’") / size,
            len(_DIGIT.findall(joined)) / size,
            len(_CAPITAL.findall(joined)) / size,
            sum(1 for sign in joined if ord(sign) > 127) / size,
            _share(text.rstrip().endswith((".", "!", "?", "。")) for text in texts),
            _share(text.rstrip().endswith((" .", " !", " ?")) for text in texts),
            _share(text[:1].isupper() for text in texts),
        ]
    return curved(rows)


def _share(flags: Iterable[bool]) -> float:
    found = list(flags)
    return sum(found) / max(1, len(found))


def picture_facts_features(facts: npt.NDArray[np.float64]) -> Matrix:
    """Return facts about pictures, made ready for a linear model, shape (n, 2p)."""
    return curved(np.asarray(facts, dtype=np.float64))


def curved(table: npt.NDArray[np.float64]) -> Matrix:
    """Return ranks and squared ranks of each column, standardised, shape (n, 2p).

    Ranks keep one huge file from outweighing the rest; squares let a linear model see that
    something is unusually middling. A value that is missing (NaN) ranks in the middle.
    """
    from scipy.stats import rankdata

    columns = []
    for column in table.T:
        known = np.isfinite(column)
        ranks = np.full(len(column), 0.5)
        if known.any():
            ranks[known] = rankdata(column[known]) / (known.sum() + 1.0)
        columns += [ranks, (ranks - 0.5) ** 2]
    return standardised(np.stack(columns, axis=1)) if columns else np.zeros((len(table), 1))


def standardised(table: npt.NDArray[np.float64]) -> Matrix:
    """Return columns with mean 0 and variance 1; constant and damaged ones become 0."""
    clean = np.where(np.isfinite(table), table, 0.0)
    centred = clean - clean.mean(axis=0)
    spread = centred.std(axis=0)
    scale = np.where(spread > 1e-12, spread, np.inf)
    result: Matrix = centred / scale
    return result
