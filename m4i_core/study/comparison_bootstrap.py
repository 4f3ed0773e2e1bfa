"""Differences between two audits with intervals, by one bootstrap that pairs what can be paired.

Clusters of records are drawn with replacement and both audits are measured on the same draw. A
record that both judged carries the same weight in both, so that what it adds to both numbers
cancels: where all records are shared this is the paired bootstrap, where none is, two independent
ones (Efron & Tibshirani 1993, chapter 8). Trained models are held fixed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from m4i_core.audit.scores_table import METRICS
from m4i_core.evaluation.intervals import clopper_pearson
from m4i_core.evaluation.operating_points import BOUNDS
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.study.comparison_records import ComparedRecords, joint_clusters
from m4i_core.study.defense_measures import Measured

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
MeasureKey = tuple[str, str]
"""Attack ("" for the quality of the texts) and measure."""

ATTACK_MEASURES: tuple[str, ...] = ("asr", "auc", *BOUNDS, "epsilon")
QUALITY_MEASURES: tuple[str, ...] = ("rouge_l", "bleu_1")
"""Means on the non-members, which the model never saw: what its users get."""

REPEATS = 1000
_CHUNK = 50
_Z = 1.959963984540054


@dataclass(frozen=True)
class Drawn:
    """One measure of two audits.

    Attributes:
        reference: Value of the reference with its bootstrap interval.
        other: Value of the other.
        difference: Other minus reference.
        p_value: Two-sided, from the bootstrap's standard error.
    """

    reference: Measured
    other: Measured
    difference: Measured
    p_value: float


def bootstrap_differences(
    reference: ComparedRecords,
    other: ComparedRecords,
    attacks: Sequence[str],
    seed: int,
    *,
    repeats: int = REPEATS,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> dict[MeasureKey, Drawn]:
    """Return the difference in every measure, with 95 % percentile intervals.

    Args:
        reference: Records of the audit that is compared with.
        other: Records of the audit that is compared.
        attacks: Attacks that both can be measured in.
        seed: Seed of the resampling.
        repeats: Bootstrap samples.
        progress: Told the share that is done.
        cancel: Ends it early.
    """
    token = cancel or CancelToken()
    sides = (reference, other)
    rows, count = joint_clusters(sides)
    strata = _strata(sides, rows, count)
    measurers = [_Measurer(side, attacks) for side in sides]
    values = [measurer.measure(np.ones((1, len(measurer)))) for measurer in measurers]
    rng = np.random.default_rng(seed)
    parts: list[list[Floats]] = [[], []]
    for begin in range(0, repeats, _CHUNK):
        token.check()
        drawn = _draw(strata, count, min(_CHUNK, repeats - begin), rng)
        for side, (measurer, row) in enumerate(zip(measurers, rows, strict=True)):
            parts[side].append(measurer.measure(drawn[:, row]))
        progress.report(min(1.0, (begin + _CHUNK) / repeats))
    draws = [np.concatenate(part) for part in parts]
    found = {}
    for place, key in enumerate(measurers[0].keys):
        slack = max(_unseen(side, row, key) for side, row in zip(sides, rows, strict=True))
        mine, theirs = float(values[0][0, place]), float(values[1][0, place])
        found[key] = _summary(mine, theirs, draws[0][:, place], draws[1][:, place], slack)
    return found


def _summary(mine: float, theirs: float, first: Floats, second: Floats, slack: float) -> Drawn:
    apart = second - first
    value = theirs - mine
    spread = float(apart.std(ddof=1)) if len(apart) > 1 else 0.0
    # Equal draws are no certainty: n clusters without an exception only bound exceptions.
    flat = spread < 1e-12
    error = slack / _Z if flat else spread
    return Drawn(
        Measured(mine, _interval(mine, first, 0.0)),
        Measured(theirs, _interval(theirs, second, 0.0)),
        Measured(value, _interval(value, apart, slack if flat else 0.0)),
        _p_value(value, error),
    )


def _interval(value: float, draws: Floats, slack: float) -> tuple[float, float]:
    low, high = np.quantile(draws, [0.025, 0.975])
    return min(float(low), value) - slack, max(float(high), value) + slack


def _p_value(value: float, error: float) -> float:
    from scipy.special import ndtr

    if error <= 0:
        return 1.0
    return float(2.0 * ndtr(-abs(value) / error))


def holm(p_values: Sequence[float]) -> list[float]:
    """Return p-values corrected for looking at several (Holm 1979), in the given order."""
    order = sorted(range(len(p_values)), key=p_values.__getitem__)
    corrected = [1.0] * len(p_values)
    highest = 0.0
    for rank, place in enumerate(order):
        highest = max(highest, min(1.0, (len(p_values) - rank) * p_values[place]))
        corrected[place] = highest
    return corrected


def _unseen(side: ComparedRecords, clusters: Ints, key: MeasureKey) -> float:
    """Return what a difference may be where no draw shows one."""
    attack, measure = key
    member = side.judged.member
    bounds = [
        float(clopper_pearson(0, len(np.unique(clusters[kind])))[1]) if kind.any() else 1.0
        for kind in (member, ~member)
    ]
    if not attack:
        return bounds[1]
    if measure == "epsilon":
        return 0.0
    return bounds[0] if measure in BOUNDS else sum(bounds) / 2


def _strata(sides: Sequence[ComparedRecords], rows: Sequence[Ints], count: int) -> list[Ints]:
    """Return the clusters by the sets they stand in: each set keeps its size in every draw."""
    marks = [0] * count
    for number, (side, row) in enumerate(zip(sides, rows, strict=True)):
        for cluster, member in zip(row.tolist(), side.judged.member.tolist(), strict=True):
            marks[cluster] |= 1 << (2 * number + bool(member))
    groups: dict[int, list[int]] = {}
    for cluster, mark in enumerate(marks):
        groups.setdefault(mark, []).append(cluster)
    # One cluster alone would be drawn every time, as if it were known exactly.
    lonely = [group[0] for group in groups.values() if len(group) == 1]
    kept = [group for group in groups.values() if len(group) > 1]
    return [np.array(group, dtype=np.int64) for group in (*kept, lonely) if group]


def _draw(strata: Sequence[Ints], count: int, repeats: int, rng: np.random.Generator) -> Floats:
    """Return how often each cluster is drawn, shape (repeats, count)."""
    drawn = np.zeros((repeats, count))
    for stratum in strata:
        size = len(stratum)
        drawn[:, stratum] = rng.multinomial(size, np.full(size, 1.0 / size), size=repeats)
    return drawn


class _Measurer:
    """Measures one audit under weights of its records.

    Attributes:
        keys: What the columns of `measure` are.
    """

    def __init__(self, side: ComparedRecords, attacks: Sequence[str]) -> None:
        judged = side.judged
        self._member = judged.member
        self._called = {name: judged.called[name] for name in attacks}
        self._ranked = {name: _Ranked(judged.scores[name], judged.member) for name in attacks}
        columns = [METRICS.index(name) for name in QUALITY_MEASURES]
        self._written = judged.similarity[~judged.member][:, columns]
        self.keys: list[MeasureKey] = [
            *((name, measure) for name in attacks for measure in ATTACK_MEASURES),
            *(("", measure) for measure in QUALITY_MEASURES),
        ]

    def __len__(self) -> int:
        return len(self._member)

    def measure(self, weights: Floats) -> Floats:
        """Return all measures, shape (r, len(keys)), for weights of shape (r, n)."""
        member = self._member
        inside, outside = (np.maximum(weights[:, k].sum(1), 1e-12) for k in (member, ~member))
        columns: list[Floats] = []
        for name, called in self._called.items():
            caught = weights[:, member] @ called[member]
            accused = weights[:, ~member] @ called[~member]
            columns.append((caught / inside + 1.0 - accused / outside) / 2.0)
            columns += self._ranked[name].measure(weights)
            columns.append(_epsilon(caught, inside, accused, outside))
        heldout = weights[:, ~member]
        for place in range(self._written.shape[1]):
            columns.append(heldout @ self._written[:, place] / outside)
        return np.column_stack(columns)


class _Ranked:
    """The ROC of one attack under weights: sorted once, measured for every draw."""

    def __init__(self, scores: Floats, member: npt.NDArray[np.bool_]) -> None:
        self._order = np.argsort(-scores, kind="stable")
        ranked = scores[self._order]
        self._starts = np.flatnonzero(np.append(True, ranked[1:] != ranked[:-1]))
        self._member = member[self._order].astype(np.float64)

    def measure(self, weights: Floats) -> list[Floats]:
        """Return the AUC and the TPR at each bound of the FPR, shape (r,) each."""
        sorted_weights = weights[:, self._order]
        true = np.add.reduceat(sorted_weights * self._member, self._starts, axis=1)
        every = np.add.reduceat(sorted_weights, self._starts, axis=1)
        false = every - true
        caught, accused = np.cumsum(true, axis=1), np.cumsum(false, axis=1)
        inside = np.maximum(caught[:, -1], 1e-12)
        outside = np.maximum(accused[:, -1], 1e-12)
        # A non-member is beaten by every member above it, and by half of those tied with it.
        area = (false * (caught - true / 2.0)).sum(axis=1) / (inside * outside)
        found = [area]
        for bound in BOUNDS.values():
            within = accused <= (bound * outside)[:, None] + 1e-9
            found.append((true * within).sum(axis=1) / inside)
        return found


def _epsilon(caught: Floats, inside: Floats, accused: Floats, outside: Floats) -> Floats:
    """Return `evaluation.epsilon.empirical_epsilon` for many counts at once, shape (r,)."""
    right = np.stack([caught, outside - accused])
    wrong = np.stack([accused, inside - caught])
    sizes = np.stack([inside, outside])
    low = clopper_pearson(np.clip(right, 0.0, sizes), sizes)[0]
    high = clopper_pearson(np.clip(wrong, 0.0, sizes[::-1]), sizes[::-1])[1]
    with np.errstate(divide="ignore"):
        ratio = np.where(low > 0, np.log(np.maximum(low, 1e-300) / high), 0.0)
    best: Floats = np.maximum(ratio.max(axis=0), 0.0)
    return best
