"""The ROC, the area under it, and their intervals.

Everywhere: `scores` has shape (n,) and higher means "member"; `member` is a boolean array (n,).
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from m4i_core.evaluation.intervals import check_level, clopper_pearson, cluster_codes

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Clusters = Sequence[Hashable] | npt.NDArray[np.int64]


@dataclass(frozen=True)
class Roc:
    """An exact ROC: a point for each distinct score.

    Attributes:
        fpr: False-positive rates, from 0 to 1, never falling.
        tpr: True-positive rates, from 0 to 1, never falling.
        thresholds: A record is called member when its score is at or above; falling, from +inf.
    """

    fpr: Floats
    tpr: Floats
    thresholds: Floats


def checked(scores: npt.ArrayLike, member: npt.ArrayLike) -> tuple[Floats, Bools]:
    """Return scores and membership as arrays.

    Raises:
        ValueError: If shapes differ, a score is not a number, or one kind of record is missing.
    """
    values = np.asarray(scores, dtype=np.float64)
    labels = np.asarray(member)
    if labels.dtype != np.bool_:
        if not np.isin(labels, (0, 1)).all():
            raise ValueError("membership must be true or false")
        labels = labels.astype(np.bool_)
    if values.ndim != 1 or values.shape != labels.shape:
        raise ValueError(f"scores {values.shape} and membership {labels.shape} must be alike")
    if np.isnan(values).any():
        raise ValueError("a score is not a number")
    if labels.all() or not labels.any():
        raise ValueError("both members and non-members are needed")
    return values, labels


def roc(scores: npt.ArrayLike, member: npt.ArrayLike) -> Roc:
    """Return the exact ROC from (0, 0) to (1, 1); tied scores make one step.

    Raises:
        ValueError: As `checked`.
    """
    values, labels = checked(scores, member)
    order = np.argsort(-values, kind="stable")
    ranked = values[order]
    # The last record of each run of equal scores.
    ends = np.flatnonzero(np.append(ranked[1:] != ranked[:-1], True))
    true = np.cumsum(labels[order])[ends]
    false = ends + 1 - true
    return Roc(
        fpr=np.append(0.0, false / false[-1]),
        tpr=np.append(0.0, true / true[-1]),
        thresholds=np.append(np.inf, ranked[ends]),
    )


def _midranks(values: Floats) -> Floats:
    from scipy.stats import rankdata

    ranks: Floats = np.asarray(rankdata(values), dtype=np.float64)
    return ranks


def auc(scores: npt.ArrayLike, member: npt.ArrayLike) -> float:
    """Return the area under the ROC: P(member's score > non-member's), ties counting half.

    Raises:
        ValueError: As `checked`.
    """
    values, labels = checked(scores, member)
    members = int(labels.sum())
    others = len(labels) - members
    ranks = _midranks(values)[labels].sum()
    return float((ranks - members * (members + 1) / 2.0) / (members * others))


def _placements(values: Floats, labels: Bools) -> Floats:
    """Return each record's placement value, shape (n,) (Sun & Xu 2014: by midranks).

    For a member, the share of non-members it beats; for a non-member, the share of members that
    beat it. The mean of either kind is the AUC.
    """
    members, others = int(labels.sum()), int((~labels).sum())
    everywhere = _midranks(values)
    placed = np.empty(len(values))
    placed[labels] = (everywhere[labels] - _midranks(values[labels])) / others
    placed[~labels] = 1.0 - (everywhere[~labels] - _midranks(values[~labels])) / members
    return placed


def _influence(placed: Floats, labels: Bools) -> Floats:
    """Return what each record contributes to the error of the AUC, shape (n,).

    Scaled so that the sum of squares is DeLong's variance.
    """
    weight = np.empty(len(placed))
    for kind in (labels, ~labels):
        count = int(kind.sum())
        centred = placed[kind] - placed[kind].mean()
        weight[kind] = centred / np.sqrt(count * max(count - 1, 1))
    return weight


def _variance(influence: Floats, clusters: Clusters | None) -> float:
    if clusters is not None:
        codes = cluster_codes(clusters)
        count = int(codes.max()) + 1
        if 1 < count < len(codes):
            # Records of a cluster err together: add before squaring (Obuchowski 1997).
            sums = np.bincount(codes, weights=influence, minlength=count)
            return float(sums @ sums) * count / (count - 1)
    return float(influence @ influence)


def delong(
    scores: npt.ArrayLike,
    member: npt.ArrayLike,
    level: float = 0.95,
    clusters: Clusters | None = None,
) -> tuple[float, float, float]:
    """Return the AUC and its interval (DeLong 1988; midranks of Sun & Xu 2014).

    The interval is made on the logit scale, so that it stays within 0 and 1. Where the sample
    shows no spread (AUC 0 or 1, all scores tied) DeLong's variance is 0, which would claim
    certainty: there Newcombe's score interval (2006, method 5) is taken.

    Args:
        scores: Shape (n,), higher means member.
        member: Shape (n,).
        level: Coverage.
        clusters: n keys of records that belong together (Obuchowski 1997), or None.

    Returns:
        AUC, lower and upper bound.

    Raises:
        ValueError: As `checked`.
    """
    from scipy.special import expit, logit, ndtri

    check_level(level)
    values, labels = checked(scores, member)
    placed = _placements(values, labels)
    area = auc(values, labels)
    variance = _variance(_influence(placed, labels), clusters)
    z = float(ndtri(0.5 + level / 2.0))
    margin = area * (1.0 - area)
    if variance < 1e-12 or margin < 1e-9 or min(labels.sum(), (~labels).sum()) < 2:
        kept = [
            int(kind.sum()) if clusters is None else _distinct(clusters, kind)
            for kind in (labels, ~labels)
        ]
        low, high = _newcombe(area, kept[0], kept[1], z)
        return area, low, high
    half = z * np.sqrt(variance) / margin
    return area, float(expit(logit(area) - half)), float(expit(logit(area) + half))


def _distinct(clusters: Clusters, kind: Bools) -> int:
    return len(np.unique(cluster_codes(clusters)[kind]))


def _newcombe(area: float, members: int, others: int, z: float) -> tuple[float, float]:
    """Return the areas that an observed one is just compatible with."""
    from scipy.optimize import brentq

    half = (members + others) / 2.0 - 1.0

    def excess(theta: float) -> float:
        spread = 1.0 + half * ((1.0 - theta) / (2.0 - theta) + theta / (1.0 + theta))
        variance = theta * (1.0 - theta) * spread / (members * others)
        return (area - theta) ** 2 - z * z * variance

    # Roots strictly between the observed area and the ends: at an end the variance vanishes, and
    # the end itself would pass for a root.
    near, end = 1e-9, 1e-12
    low, high = 0.0, 1.0
    if area > near and excess(end) > 0:
        low = float(brentq(excess, end, min(area, 1.0 - near)))
    if area < 1.0 - near and excess(1.0 - end) > 0:
        high = float(brentq(excess, max(area, near), 1.0 - end))
    return low, high


def delong_difference(
    scores_a: npt.ArrayLike,
    scores_b: npt.ArrayLike,
    member: npt.ArrayLike,
    level: float = 0.95,
    clusters: Clusters | None = None,
) -> tuple[float, float, float]:
    """Return AUC(a) - AUC(b) on the same records, and its interval (DeLong 1988).

    Args:
        scores_a: Shape (n,).
        scores_b: Shape (n,).
        member: Shape (n,).
        level: Coverage.
        clusters: n keys of records that belong together, or None.

    Returns:
        Difference, lower and upper bound, clipped to -1 and 1.
    """
    from scipy.special import ndtri

    check_level(level)
    first, labels = checked(scores_a, member)
    second, _ = checked(scores_b, member)
    placed = [_placements(values, labels) for values in (first, second)]
    difference = float(placed[0][labels].mean() - placed[1][labels].mean())
    influence = _influence(placed[0], labels) - _influence(placed[1], labels)
    half = float(ndtri(0.5 + level / 2.0)) * float(np.sqrt(_variance(influence, clusters)))
    return difference, max(-1.0, difference - half), min(1.0, difference + half)


def _resample(
    labels: Bools, clusters: Clusters | None, rng: np.random.Generator
) -> npt.NDArray[np.int64]:
    """Return how often each record is drawn in one stratified resample, shape (n,)."""
    codes = np.arange(len(labels)) if clusters is None else cluster_codes(clusters)
    weights = np.zeros(len(labels), dtype=np.int64)
    for kind in (labels, ~labels):
        present, inverse = np.unique(codes[kind], return_inverse=True)
        drawn = rng.multinomial(len(present), np.full(len(present), 1.0 / len(present)))
        weights[kind] = drawn[inverse]
    return weights


def cluster_bootstrap_auc(
    scores: npt.ArrayLike,
    member: npt.ArrayLike,
    clusters: Clusters | None,
    seed: int,
    level: float = 0.95,
    repeats: int = 2000,
) -> tuple[float, float, float]:
    """Return the AUC and its percentile interval, resampling whole clusters of each kind.

    Args:
        scores: Shape (n,).
        member: Shape (n,).
        clusters: n keys, or None to resample single records.
        seed: Seed.
        level: Coverage.
        repeats: Resamples.

    Returns:
        AUC, lower and upper bound.
    """
    check_level(level)
    values, labels = checked(scores, member)
    rng = np.random.default_rng(seed)
    order = np.argsort(values, kind="stable")
    _, starts = np.unique(values[order], return_index=True)
    areas = np.empty(repeats)
    for repeat in range(repeats):
        weights = _resample(labels, clusters, rng)[order]
        true = np.add.reduceat(np.where(labels[order], weights, 0), starts)
        false = np.add.reduceat(np.where(labels[order], 0, weights), starts)
        below = np.cumsum(false) - false
        areas[repeat] = (true @ (below + 0.5 * false)) / (true.sum() * false.sum())
    low, high = np.quantile(areas, [(1 - level) / 2, (1 + level) / 2])
    return auc(values, labels), float(low), float(high)


def bootstrap_band(
    scores: npt.ArrayLike,
    member: npt.ArrayLike,
    grid: npt.ArrayLike,
    seed: int,
    repeats: int = 500,
    level: float = 0.95,
    clusters: Clusters | None = None,
) -> tuple[Floats, Floats]:
    """Return a pointwise band of the ROC by stratified bootstrap.

    The bootstrap never leaves what was seen (with no true positive at a strict threshold it
    claims exactly none), so the band is widened, where it is narrower, to the Clopper-Pearson
    interval of the true-positive rate there.

    Args:
        scores: Shape (n,).
        member: Shape (n,).
        grid: False-positive rates, shape (g,), in [0, 1].
        seed: Seed.
        repeats: Resamples.
        level: Coverage at each point.
        clusters: n keys of records to resample together, or None.

    Returns:
        Lower and upper true-positive rates, each of shape (g,).
    """
    check_level(level)
    values, labels = checked(scores, member)
    places = np.asarray(grid, dtype=np.float64)
    rng = np.random.default_rng(seed)
    order = np.argsort(-values, kind="stable")
    ranked, kinds = values[order], labels[order]
    ends = np.flatnonzero(np.append(ranked[1:] != ranked[:-1], True))
    heights = np.empty((repeats + 1, len(places)))
    for repeat in range(repeats + 1):
        # The first round is the sample itself.
        drawn = np.ones(len(values), dtype=np.int64) if repeat == 0 else None
        weights = (_resample(labels, clusters, rng) if drawn is None else drawn)[order]
        true = np.append(0, np.cumsum(np.where(kinds, weights, 0))[ends])
        false = np.append(0, np.cumsum(np.where(kinds, 0, weights))[ends])
        at = np.searchsorted(false / false[-1], places + 1e-12, side="right") - 1
        heights[repeat] = true[at] / true[-1]
    tails = [(1 - level) / 2, (1 + level) / 2]
    low, high = np.quantile(heights[1:], tails, axis=0)
    members = int(labels.sum())
    exact_low, exact_high = clopper_pearson(np.round(heights[0] * members), members, level)
    return np.minimum(low, exact_low), np.maximum(high, exact_high)
