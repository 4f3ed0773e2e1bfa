"""Texts as vectors: TF-IDF of words and word pairs, reduced (latent semantic analysis).

No model is asked and none is trained: two texts are near when they use the same words, rare words
counting more (Deerwester et al. 1990).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from m4i_core.jobs.cancel import CancelToken
from m4i_core.text.tokens import choose_unit, tokenise

TEXT_DIMENSIONS = 128
"""Dimensions that are kept."""

MOST_TERMS = 20_000
"""Most frequent words and pairs that are counted."""

_CHECK_EVERY = 256


def text_vectors(
    texts: Sequence[str], cancel: CancelToken | None = None
) -> npt.NDArray[np.float32]:
    """Return a vector for each text, shape (n, at most 128).

    Rows have length 1, so that a distance of 0 means the same words and 1.41 means none in
    common; texts without any known word are 0. Characters take the place of words in Chinese,
    Japanese and Korean writing.

    Args:
        texts: n texts (untrusted).
        cancel: Stops between texts.

    Raises:
        Cancelled: If asked to stop.
    """
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer

    unit = choose_unit(texts)
    seen = 0

    def terms(text: str) -> list[str]:
        nonlocal seen
        seen += 1
        if cancel is not None and seen % _CHECK_EVERY == 0:
            cancel.check()
        tokens = tokenise(text, unit)
        return tokens + [f"{a} {b}" for a, b in pairwise(tokens)]

    maker = TfidfVectorizer(
        analyzer=terms, max_features=MOST_TERMS, sublinear_tf=True, dtype=np.float64
    )
    try:
        table = maker.fit_transform(texts)
    except ValueError:  # there is not a single word
        return np.zeros((len(texts), 1), dtype=np.float32)
    if table.shape[1] <= TEXT_DIMENSIONS or table.shape[0] <= TEXT_DIMENSIONS:
        # So few words, or texts, need no reduction; of few texts only their own words matter.
        rows = np.asarray(table.toarray(), dtype=np.float64)
        if rows.shape[1] > TEXT_DIMENSIONS:
            left, spread, _ = np.linalg.svd(rows, full_matrices=False)
            rows = left * spread
    else:
        # Without a centre, as usual for counts: a text without words stays at 0.
        solver = TruncatedSVD(TEXT_DIMENSIONS, n_iter=5, random_state=0)
        rows = np.asarray(solver.fit_transform(table), dtype=np.float64)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 1e-9)
    found: npt.NDArray[np.float32] = scaled.astype(np.float32)
    return found
