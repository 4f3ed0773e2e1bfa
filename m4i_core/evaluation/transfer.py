"""The mean of an attack over combinations, with an interval (paper, section 4.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from m4i_core.evaluation.intervals import Interval

_REPEATS = 1000


@dataclass(frozen=True)
class Outcome:
    """One attack on one target's judged records.

    Attributes:
        ids: n record ids; combinations that judge the same records share them.
        member: Shape (n,).
        called_member: Shape (n,): the attack's decision at its fixed threshold.
        clusters: n keys of what belongs together (same person, same picture).
    """

    ids: Sequence[str]
    member: npt.NDArray[np.bool_]
    called_member: npt.NDArray[np.bool_]
    clusters: Sequence[str]


def mean_asr(
    outcomes: Sequence[Outcome], seed: int, *, level: float = 0.95, repeats: int = _REPEATS
) -> tuple[float, Interval]:
    """Return the mean attack success rate over combinations, and its interval.

    The interval resamples records (whole clusters of them) and holds the trained models fixed.
    Combinations that judge the same records are resampled together: they are not independent,
    and treating them so would make the interval too narrow.

    Args:
        outcomes: One for each combination; at least one.
        seed: Seed of the resampling.
        level: Of the interval.
        repeats: Bootstrap samples.

    Returns:
        Mean of the balanced accuracies, and the percentile interval, both within [0, 1].
    """
    mean = float(np.mean([_balanced(o, np.ones(len(o.ids))) for o in outcomes]))
    index: dict[str, int] = {}
    for outcome in outcomes:
        for cluster in outcome.clusters:
            index.setdefault(cluster, len(index))
    # A cluster holds members or non-members only: both strata keep their expected size.
    rows = [np.array([index[c] for c in o.clusters], dtype=np.int64) for o in outcomes]
    rng = np.random.default_rng(seed)
    strata = _strata(outcomes, rows, len(index))
    draws = np.empty(repeats)
    for repeat in range(repeats):
        weight = np.zeros(len(index))
        for stratum in strata:
            drawn = rng.integers(0, len(stratum), len(stratum))
            weight[stratum] = np.bincount(drawn, minlength=len(stratum))
        draws[repeat] = np.mean(
            [_balanced(o, weight[r]) for o, r in zip(outcomes, rows, strict=True)]
        )
    tail = (1 - level) / 2
    low, high = np.quantile(draws, [tail, 1 - tail])
    return mean, (float(min(low, mean)), float(max(high, mean)))


def _balanced(outcome: Outcome, weight: npt.NDArray[np.float64]) -> float:
    right = outcome.called_member == outcome.member
    rates = []
    for kind in (outcome.member, ~outcome.member):
        total = float(weight[kind].sum())
        # A resample without any record of a kind says nothing about it.
        rates.append(float(weight[kind & right].sum()) / total if total else 0.5)
    return sum(rates) / 2


def _strata(
    outcomes: Sequence[Outcome], rows: Sequence[npt.NDArray[np.int64]], count: int
) -> list[npt.NDArray[np.int64]]:
    """Return the clusters by the sets they stand in, so that every set is resampled by itself."""
    marks: list[list[str]] = [[] for _ in range(count)]
    for number, (outcome, places) in enumerate(zip(outcomes, rows, strict=True)):
        for place, member in zip(places.tolist(), outcome.member.tolist(), strict=True):
            mark = f"{number}{'m' if member else 'n'}"
            if mark not in marks[place]:
                marks[place].append(mark)
    groups: dict[tuple[str, ...], list[int]] = {}
    for place, mark_list in enumerate(marks):
        groups.setdefault(tuple(sorted(mark_list)), []).append(place)
    return [np.array(group, dtype=np.int64) for group in groups.values()]
