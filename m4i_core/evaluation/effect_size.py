"""How far members and non-members lie apart in a score or a similarity.

Everywhere: `scores` has shape (n,); `member` is a boolean array (n,). Nothing here depends on a
threshold.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from m4i_core.evaluation.intervals import Interval, check_level, cluster_codes
from m4i_core.evaluation.roc import Bools, Clusters, Floats, checked, delong


@dataclass(frozen=True)
class EffectSize:
    """Distance of members from non-members in one measure.

    Attributes:
        members: Number of members.
        nonmembers: Number of non-members.
        member_mean: Mean of the members.
        nonmember_mean: Mean of the non-members.
        cohen_d: Difference of the means in pooled standard deviations (Cohen 1988), positive when
            members are higher; None where it has no value (no spread, or one record of a kind).
        cohen_d_ci: Its interval, or None.
        superiority: Probability that a random member is above a random non-member, ties counting
            half, 0 to 1: the area under the ROC.
        superiority_ci: Its interval (DeLong 1988).
    """

    members: int
    nonmembers: int
    member_mean: float
    nonmember_mean: float
    cohen_d: float | None
    cohen_d_ci: Interval | None
    superiority: float
    superiority_ci: Interval


def effect_size(
    scores: npt.ArrayLike,
    member: npt.ArrayLike,
    level: float = 0.95,
    clusters: Clusters | None = None,
) -> EffectSize:
    """Return how far members and non-members lie apart.

    Args:
        scores: Shape (n,), finite.
        member: Shape (n,).
        level: Coverage of both intervals.
        clusters: n keys of records that belong together, or None.

    Raises:
        ValueError: If shapes differ, a score is not finite, one kind of record is missing, or
            level is outside (0, 1).
    """
    check_level(level)
    values, labels = checked(scores, member)
    if not np.isfinite(values).all():
        raise ValueError("a score is not finite")
    area, low, high = delong(values, labels, level, clusters)
    found = cohen_d(values, labels, level, clusters)
    return EffectSize(
        members=int(labels.sum()),
        nonmembers=int((~labels).sum()),
        member_mean=float(values[labels].mean()),
        nonmember_mean=float(values[~labels].mean()),
        cohen_d=None if found is None else found[0],
        cohen_d_ci=None if found is None else found[1:],
        superiority=area,
        superiority_ci=(low, high),
    )


def cohen_d(
    values: Floats, labels: Bools, level: float = 0.95, clusters: Clusters | None = None
) -> tuple[float, float, float] | None:
    """Return Cohen's d and its interval, or None where it has no value.

    Scores are bounded and skewed, so the interval does not assume a normal distribution: it comes
    from what each record contributes to d (delta method), and agrees with Hedges and Olkin (1985)
    where the scores are normal. Records of a cluster err together, as in `roc.delong`.

    Args:
        values: Shape (n,), finite.
        labels: Shape (n,), True for members.
        level: Coverage.
        clusters: n keys, or None.
    """
    from scipy.special import stdtrit

    check_level(level)
    counts = int(labels.sum()), int((~labels).sum())
    if min(counts) < 2:
        return None
    # A common shift changes nothing but keeps large scores from losing their digits.
    shifted = values - values.mean()
    degrees = len(values) - 2
    centred = np.empty(len(values))
    means, squares = [], []
    for kind in (labels, ~labels):
        means.append(float(shifted[kind].mean()))
        centred[kind] = shifted[kind] - means[-1]
        squares.append(float(centred[kind] @ centred[kind]))
    pooled = sum(squares) / degrees
    scale = float(np.abs(shifted).max())
    if pooled <= (1e-12 * scale) ** 2 or pooled == 0.0:
        return None
    spread = float(np.sqrt(pooled))
    d = (means[0] - means[1]) / spread
    influence = np.empty(len(values))
    for kind, sign, count, total in zip(
        (labels, ~labels), (1.0, -1.0), counts, squares, strict=True
    ):
        share = (count - 1) / degrees
        off = centred[kind]
        pull = sign * off / spread - d / (2 * pooled) * share * (off**2 - total / count)
        influence[kind] = pull / np.sqrt(count * (count - 1))
    variance = float(influence @ influence)
    if clusters is not None:
        codes = cluster_codes(clusters)
        number = int(codes.max()) + 1
        if 2 < number < len(codes):
            sums = np.bincount(codes, weights=influence, minlength=number)
            variance = float(sums @ sums) * number / (number - 1)
            degrees = min(degrees, number - 2)
    half = float(stdtrit(degrees, 0.5 + level / 2.0)) * float(np.sqrt(variance))
    return d, d - half, d + half
