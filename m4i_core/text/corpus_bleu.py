"""BLEU of a whole corpus (Papineni et al. 2002), by which report generators are chosen.

The scores of the metric-based attack are sentence by sentence and smoothed; see `similarity`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence


def corpus_bleu(
    generated: Sequence[Sequence[str]],
    references: Sequence[Sequence[Sequence[str]]],
    order: int = 4,
) -> float:
    """Compare generated texts with their references, counts summed over the corpus.

    Args:
        generated: n texts, as tokens.
        references: n sequences of reference texts, as tokens.
        order: Longest n-gram, 1 or more; weights are uniform.

    Returns:
        BLEU with the closest reference length and no smoothing, 0 to 1; 0 without a match of some
        order. Equal to `nltk.translate.bleu_score.corpus_bleu` (tested) where every text has
        `order` tokens; of a shorter one nltk counts an n-gram that is not there.

    Raises:
        ValueError: If the lengths differ, or order is below 1.
    """
    if len(generated) != len(references):
        raise ValueError(f"{len(generated)} generated texts but {len(references)} of references")
    if order < 1:
        raise ValueError(f"order must be at least 1, got {order}")
    matches, totals = [0] * order, [0] * order
    length = wanted = 0
    for text, targets in zip(generated, references, strict=True):
        length += len(text)
        # Of two lengths that are equally close the shorter one.
        wanted += min(
            (len(target) for target in targets), key=lambda n: (abs(n - len(text)), n), default=0
        )
        for n in range(1, order + 1):
            seen = _ngrams(text, n)
            most: Counter[tuple[str, ...]] = Counter()
            for target in targets:
                most |= _ngrams(target, n)
            matches[n - 1] += (seen & most).total()
            totals[n - 1] += seen.total()
    if not all(matches):
        return 0.0
    precision = sum(math.log(m / t) for m, t in zip(matches, totals, strict=True)) / order
    return math.exp(precision + min(0.0, 1.0 - wanted / length))


def _ngrams(tokens: Sequence[str], n: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(tokens[at : at + n]) for at in range(len(tokens) - n + 1))
