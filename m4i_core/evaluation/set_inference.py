"""Was a set of records in the training data? Tests of one owner's records against non-members.

Everything here rests on exchangeability: if the asked records were not in training, they score as
comparable non-members do. Records of a group (a patient, a scene, an album) move together.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb

import numpy as np
import numpy.typing as npt

from m4i_core.evaluation.intervals import Interval, proportion

Floats = npt.NDArray[np.float64]
_EXACT = 20_000
"""Most divisions that are all looked at; beyond, some are drawn."""
_STUDENTISED_FROM = 5
"""Groups on either side from which their spreads are allowed to differ."""
_APART = 0.02
"""Least difference between how often members and others are named that a share is told from."""


@dataclass(frozen=True)
class SetTest:
    """A one-sided test of whether a set scores higher than non-members do.

    Attributes:
        difference: Mean score of the set minus that of the non-members.
        p_value: Share of divisions of all groups that differ at least so much.
        exact: Whether all divisions were looked at.
    """

    difference: float
    p_value: float
    exact: bool


def conformal_p_values(scores: npt.ArrayLike, nonmembers: npt.ArrayLike) -> Floats:
    """Return for each score the share of non-members that score as high, itself counted in.

    Naming records whose value is at most a errs on at most the share a of non-members (Vovk 2005).

    Args:
        scores: Shape (n,).
        nonmembers: Shape (m,), m at least 1.
    """
    known = np.sort(np.asarray(nonmembers, dtype=np.float64))
    asked = np.asarray(scores, dtype=np.float64)
    at_least = len(known) - np.searchsorted(known, asked, side="left")
    return np.asarray((1.0 + at_least) / (len(known) + 1.0), dtype=np.float64)


def compare_sets(
    asked: npt.ArrayLike,
    asked_groups: Sequence[Hashable],
    nonmembers: npt.ArrayLike,
    nonmember_groups: Sequence[Hashable],
    permutations: int,
    seed: int,
) -> SetTest:
    """Compare the mean scores of two sets by dividing their groups anew.

    The difference is measured in its own standard error, which allows for groups of different
    sizes and spreads on the two sides (Janssen 1997); with very few groups it is taken as it is.

    Args:
        asked: Scores of the set, shape (n,), n at least 1.
        asked_groups: n keys.
        nonmembers: Scores of the non-members, shape (m,), m at least 1.
        nonmember_groups: m keys; none of them among `asked_groups`.
        permutations: Divisions that are drawn where there are too many to look at all.
        seed: Seed of the drawing.
    """
    first = _grouped(np.asarray(asked, dtype=np.float64), asked_groups)
    second = _grouped(np.asarray(nonmembers, dtype=np.float64), nonmember_groups)
    sums = np.concatenate([first[0], second[0]])
    counts = np.concatenate([first[1], second[1]])
    size, total = len(first[0]), len(sums)

    studentised = min(size, total - size) >= _STUDENTISED_FROM

    def statistic(inside: npt.NDArray[np.bool_]) -> Floats:
        means, errors = zip(*(_mean_and_error(kind) for kind in (inside, ~inside)), strict=True)
        apart = means[0] - means[1]
        if not studentised:
            return np.asarray(apart)
        return np.asarray(apart / np.sqrt(np.maximum(errors[0] + errors[1], 1e-300)))

    def _mean_and_error(inside: npt.NDArray[np.bool_]) -> tuple[Floats, Floats]:
        many = (inside * counts).sum(axis=-1)
        mean = (inside * sums).sum(axis=-1) / many
        # Squared distances of the groups' sums from what the mean makes of them.
        squares = (inside * sums**2).sum(axis=-1)
        crossed = (inside * sums * counts).sum(axis=-1)
        away = squares - 2 * mean * crossed + mean**2 * (inside * counts**2).sum(axis=-1)
        return mean, np.maximum(away, 0.0) / many**2

    true = np.arange(total) < size
    apart = float(first[0].sum() / first[1].sum() - second[0].sum() / second[1].sum())
    found = float(statistic(true[None, :])[0])
    limit = found - 1e-9 * max(1.0, abs(found))
    divisions = comb(total, size)
    if divisions <= _EXACT:
        rows = np.zeros((divisions, total), dtype=np.bool_)
        for row, chosen in enumerate(combinations(range(total), size)):
            rows[row, list(chosen)] = True
        return SetTest(apart, float(np.mean(statistic(rows) >= limit)), True)
    rng = np.random.default_rng([seed, 17])
    at_least = 0
    for start in range(0, permutations, 500):
        many = min(500, permutations - start)
        order = np.argsort(rng.random((many, total)), axis=1)
        at_least += int((statistic(order < size) >= limit).sum())
    return SetTest(apart, (1.0 + at_least) / (1.0 + permutations), False)


def share_of_members(
    called: npt.NDArray[np.bool_],
    groups: Sequence[Hashable],
    true_positive_rate: tuple[float, Interval],
    false_positive_rate: tuple[float, Interval],
) -> tuple[float, float, float] | None:
    """Estimate which share of a set was in training, from how many are named.

    With TPR t and FPR f, the share named is f + s (t - f) (Rogan & Gladen 1978). The interval
    takes the ends of all three intervals, and is therefore wide; it reaches up to 1 where members
    may be named no more often than others.

    Returns:
        Share, lower end, upper end; None where the attack hardly tells the kinds apart.
    """
    t, (t_low, t_high) = true_positive_rate
    f, (f_low, f_high) = false_positive_rate
    if t - f < _APART or t_high - f_high < _APART:
        return None
    rate = float(called.mean())
    low, high = proportion(called, list(groups))

    def share(named: float, wrong: float, right: float) -> float:
        return min(1.0, max(0.0, (named - wrong) / (right - wrong)))

    most = share(high, f_low, t_low) if t_low - f_low >= _APART else 1.0
    return share(rate, f, t), share(low, f_high, t_high), most


def _grouped(scores: Floats, groups: Sequence[Hashable]) -> tuple[Floats, Floats]:
    """Return the sum of scores and the number of records of each group."""
    place: dict[Hashable, int] = {}
    codes = np.array([place.setdefault(key, len(place)) for key in groups], dtype=np.int64)
    sums = np.bincount(codes, weights=scores).astype(np.float64)
    return sums, np.bincount(codes).astype(np.float64)
