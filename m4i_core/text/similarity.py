"""Similarity of generated texts and their references: BLEU-1/2/3 and ROUGE-L.

The score vector of the metric-based attack (paper, section 3.2; SCIENCE, section 2). BLEU has
uniform weights, counts clipped over all references, the closest reference length, and nltk's
smoothing method 1 (unsmoothed BLEU is flaw 5 of SCIENCE, section 3). ROUGE-L is the F measure of
the best reference, as in `rouge_score.RougeScorer.score_multi`.

The fast backend equals nltk and rouge-score within 1e-9 (tested) on the same tokens. It compares
every token of a generated text with every token of its references once, for a block of records of
like length at a time, as one boolean array; bigrams and trigrams are conjunctions of its shifted
copies, and n-gram counts are its sums. Common subsequences come from rapidfuzz.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import LCSseq

from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.text.tokens import UNITS, Unit, choose_unit, tokenise

METRIC_NAMES: tuple[str, ...] = ("bleu_1", "bleu_2", "bleu_3", "rouge_l")
"""Columns of the score matrix, in order."""

ORDERS = 3
SMOOTHING = 0.1
"""Count put in place of zero matches: nltk's `SmoothingFunction().method1`."""

_TOKENISE_AT_ONCE = 64
# Comparisons in one block: the arrays stay in the processor's cache and a block takes
# milliseconds, so that cancelling is prompt and other threads get their turn.
_BLOCK_CELLS = 300_000
_LONG_PAIR = 250_000

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int32]
Tokens = list[int]


class _Watch:
    """Checks for cancelling at each call and reports progress at most ten times a second."""

    def __init__(self, total: int, progress: Progress, cancel: CancelToken | None) -> None:
        self._total = max(total, 1)
        self._progress = progress
        self._cancel = cancel
        self._next = 0.0

    def at(self, done: float) -> None:
        """Note that `done` of the total is finished."""
        if self._cancel is not None:
            self._cancel.check()
        now = time.monotonic()
        if now >= self._next or done >= self._total:
            self._next = now + 0.1
            self._progress.report(done / self._total)


def similarity(
    generated: Sequence[str],
    references: Sequence[Sequence[str]],
    *,
    backend: Literal["fast", "reference"] = "fast",
    unit: Literal["words", "characters", "auto"] = "words",
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> Floats:
    """Compare each generated text with its references.

    Args:
        generated: n texts; may be empty strings.
        references: n sequences of one or more reference texts.
        backend: "fast", or "reference": nltk and rouge-score themselves, on the same tokens.
        unit: What is compared; "auto" takes `choose_unit` of all the references.
        progress: Told the share of records that is done.
        cancel: Checked every few milliseconds ("reference": every record).

    Returns:
        Shape (n, 4), columns as `METRIC_NAMES`, each in [0, 1]. A text without any token, or
        whose references have none, scores 0.

    Raises:
        ValueError: If the lengths differ, or backend or unit is unknown.
        DataError: If a record has no reference.
    """
    if len(generated) != len(references):
        raise ValueError(f"{len(generated)} generated texts but {len(references)} of references")
    if backend not in ("fast", "reference"):
        raise ValueError(f"backend {backend!r} is neither 'fast' nor 'reference'")
    if unit not in (*UNITS, "auto"):
        raise ValueError(f"unit {unit!r} is none of {', '.join(UNITS)}, auto")
    for index, texts in enumerate(references):
        if not len(texts):
            raise DataError(
                "A record has no reference text to compare with.",
                subject=f"record number {index + 1}",
                remedy="Exclude records without captions, or use an attack that needs none.",
            )
    chosen: Unit = (
        choose_unit(text for texts in references for text in texts) if unit == "auto" else unit
    )
    watch = _Watch(len(generated), progress, cancel)
    if backend == "reference":
        return _by_reference_libraries(generated, references, chosen, watch)
    return _fast(generated, references, chosen, watch)


def _fast(
    generated: Sequence[str], references: Sequence[Sequence[str]], unit: Unit, watch: _Watch
) -> Floats:
    n = len(generated)
    table = np.zeros((n, len(METRIC_NAMES)))
    known: dict[str, int] = {}
    written: list[Tokens] = []
    given: list[list[Tokens]] = []
    cached: dict[str, Tokens] = {}

    def encode(text: str) -> Tokens:
        # A reference that several records share is tokenised once; so are equal outputs.
        found = cached.get(text)
        if found is None:
            found = [known.setdefault(token, len(known)) for token in tokenise(text, unit)]
            cached[text] = found
        return found

    for index in range(n):
        if index % _TOKENISE_AT_ONCE == 0:
            watch.at(0.5 * index)
        written.append(encode(generated[index]))
        given.append([encode(text) for text in references[index]])

    widths = [max(map(len, texts)) for texts in given]
    order = sorted(range(n), key=lambda i: (len(given[i]), len(written[i]), widths[i]))
    at = 0
    while at < n:
        watch.at(0.5 * n + 0.5 * at)
        first = order[at]
        count, width, depth = len(given[first]), widths[first], len(written[first])
        stop = at + 1
        while stop < n and len(given[order[stop]]) == count:
            next_width = max(width, widths[order[stop]])
            next_depth = len(written[order[stop]])
            if (stop + 1 - at) * count * next_width * next_depth > _BLOCK_CELLS:
                break
            width, depth = next_width, next_depth
            stop += 1
        block = order[at:stop]
        if depth and width:
            texts = [written[i] for i in block]
            targets = [given[i] for i in block]
            if count * width * depth > _LONG_PAIR:
                matches = np.stack([_count_long(texts[0], targets[0])])
            else:
                matches = _count_matches(texts, targets, depth, width)
            table[block, :ORDERS] = _bleu(texts, targets, matches)
            table[block, ORDERS] = _rouge_l(texts, targets, watch, at)
        at = stop
    watch.at(n)
    return table


def _rectangle(rows: Sequence[Tokens], width: int, padding: int) -> Ints:
    table = np.full((len(rows), width), padding, dtype=np.int32)
    lengths = np.array([len(row) for row in rows])
    filled = np.arange(width) < lengths[:, None]
    table[filled] = np.array([token for row in rows for token in row], dtype=np.int32)
    return table


def _count_matches(
    texts: Sequence[Tokens], targets: Sequence[Sequence[Tokens]], depth: int, width: int
) -> Floats:
    """Return clipped n-gram matches, shape (b, 3), of b texts with k references each.

    Each n-gram of a text counts, at its first place, as often as it occurs in the text, but at
    most as often as in the reference that has it most often.
    """
    b, k = len(texts), len(targets[0])
    # Unequal paddings: nothing that is missing ever matches.
    text = _rectangle(texts, depth, -1)
    target = _rectangle([row for rows in targets for row in rows], width, -2)
    # Layout (position in the text, position in the other, record, reference): sums over
    # references' positions run along whole planes, which numpy adds fastest.
    across = text.T[:, None, :, None] == target.reshape(b, k, width).transpose(2, 0, 1)[None]
    within = text.T[:, None, :] == text.T[None, :, :]
    matches = np.zeros((b, ORDERS))
    lengths = np.array([len(row) for row in texts])
    own, others = within, across
    # Counts in the smallest type that holds them.
    kind = np.uint8 if max(depth, width) < 256 else np.uint32
    for n in range(ORDERS):
        if n:
            if depth <= n or width <= n:
                break
            own = own[:-1, :-1] & within[n:, n:]
            others = others[:-1, :-1] & across[n:, n:]
        places = depth - n
        counts = own.sum(axis=1, dtype=kind)
        found = others.sum(axis=1, dtype=kind).max(axis=2)
        earlier = np.zeros((places, b), dtype=bool)
        for i in range(1, places):
            earlier[i] = own[i, :i].any(axis=0)
        real = np.arange(places)[:, None] < (lengths - n)[None, :]
        clipped = np.where(real & ~earlier, np.minimum(counts, found), 0)
        matches[:, n] = clipped.sum(axis=0, dtype=np.int64)
    return matches


def _count_long(text: Tokens, targets: Sequence[Tokens]) -> Floats:
    """Return the same for one pair so long that comparing all places would cost too much."""
    from collections import Counter

    matches = np.zeros(ORDERS)
    for n in range(1, ORDERS + 1):
        counts = Counter(zip(*(text[i:] for i in range(n)), strict=False))
        best = dict.fromkeys(counts, 0)
        for target in targets:
            seen = Counter(zip(*(target[i:] for i in range(n)), strict=False))
            for gram in counts.keys() & seen.keys():
                best[gram] = max(best[gram], seen[gram])
        matches[n - 1] = sum(min(count, best[gram]) for gram, count in counts.items())
    return matches


def _bleu(texts: Sequence[Tokens], targets: Sequence[Sequence[Tokens]], matches: Floats) -> Floats:
    """Return BLEU-1/2/3, shape (b, 3), from clipped matches (Papineni 2002; nltk's details)."""
    length = np.array([len(text) for text in texts], dtype=np.float64)
    possible = np.maximum(length[:, None] - np.arange(ORDERS), 1.0)
    precision = np.where(matches == 0, SMOOTHING, matches) / possible
    lengths = np.array([[len(row) for row in rows] for rows in targets], dtype=np.float64)
    # The closest length; of two equally close ones the shorter, as in nltk.
    distance = np.abs(lengths - length[:, None]) + np.where(lengths > length[:, None], 0.5, 0.0)
    closest = lengths[np.arange(len(texts)), distance.argmin(axis=1)]
    brevity = np.exp(np.minimum(0.0, 1.0 - closest / np.maximum(length, 1.0)))
    means = np.cumsum(np.log(precision), axis=1) / np.arange(1, ORDERS + 1)
    scores: Floats = brevity[:, None] * np.exp(means)
    # Without a common word BLEU is 0; the smoothing is for longer n-grams only.
    scores[matches[:, 0] == 0] = 0.0
    return scores


def _rouge_l(
    texts: Sequence[Tokens], targets: Sequence[Sequence[Tokens]], watch: _Watch, done: int
) -> Floats:
    """Return the largest ROUGE-L F over the references, shape (b,)."""
    common = np.zeros((len(texts), len(targets[0])))
    compare = LCSseq.similarity
    for row, (text, rows) in enumerate(zip(texts, targets, strict=True)):
        for column, target in enumerate(rows):
            common[row, column] = compare(text, target)
            if len(text) * len(target) > _LONG_PAIR:
                watch.at(0.5 * (done + row))
    length = np.array([len(text) for text in texts], dtype=np.float64)[:, None]
    lengths = np.array([[len(row) for row in rows] for rows in targets], dtype=np.float64)
    # F = 2PR / (P + R) with P = common / length, R = common / lengths.
    best: Floats = (2.0 * common / np.maximum(length + lengths, 1.0)).max(axis=1)
    return best


def _by_reference_libraries(
    generated: Sequence[str], references: Sequence[Sequence[str]], unit: Unit, watch: _Watch
) -> Floats:
    from nltk.translate.bleu_score import SmoothingFunction, sentence_bleu
    from rouge_score.rouge_scorer import RougeScorer

    class OurTokens:
        """rouge-score's interface of a tokenizer."""

        def tokenize(self, text: str) -> list[str]:
            return tokenise(text, unit)

    scorer = RougeScorer(["rougeL"], tokenizer=OurTokens())
    smoothing = SmoothingFunction(epsilon=SMOOTHING).method1
    weights = [tuple(1.0 / n for _ in range(n)) for n in range(1, ORDERS + 1)]
    table = np.zeros((len(generated), len(METRIC_NAMES)))
    for index, (text, targets) in enumerate(zip(generated, references, strict=True)):
        watch.at(index)
        table[index, :ORDERS] = sentence_bleu(
            [tokenise(target, unit) for target in targets],
            tokenise(text, unit),
            weights=weights,
            smoothing_function=smoothing,
        )
        scores = scorer.score_multi(list(targets), text)
        table[index, ORDERS] = scores["rougeL"].fmeasure
    watch.at(len(generated))
    return table
