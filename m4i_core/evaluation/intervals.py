"""Confidence intervals of proportions."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Interval = tuple[float, float]


def check_level(level: float) -> None:
    """Raise ValueError unless 0 < level < 1."""
    if not 0.0 < level < 1.0:
        raise ValueError(f"a level lies between 0 and 1, not {level!r}")


def clopper_pearson(
    k: npt.ArrayLike, n: npt.ArrayLike, level: float = 0.95
) -> tuple[Floats, Floats]:
    """Exact interval of a proportion (Clopper & Pearson 1934), for many at once.

    Args:
        k: Successes, 0 to n; any shape. Fractions are allowed (effective counts).
        n: Trials, broadcast against k.
        level: Coverage of the two-sided interval.

    Returns:
        Lower and upper bounds, of the broadcast shape. Without trials: 0 and 1.

    Raises:
        ValueError: If a count is negative, k exceeds n, or level is outside (0, 1).
    """
    from scipy.special import betaincinv

    check_level(level)
    successes, trials = np.broadcast_arrays(
        np.asarray(k, dtype=np.float64), np.asarray(n, dtype=np.float64)
    )
    if not (np.isfinite(successes).all() and np.isfinite(trials).all()):
        raise ValueError("counts must be finite")
    if (successes < 0).any() or (successes > trials).any():
        raise ValueError("successes must lie between 0 and the number of trials")
    tail = (1.0 - level) / 2.0
    failures = trials - successes
    # At the ends the formula has no value and the bound is the end itself.
    low = np.where(
        successes > 0, betaincinv(np.maximum(successes, 1e-300), failures + 1.0, tail), 0.0
    )
    high = np.where(
        failures > 0, betaincinv(successes + 1.0, np.maximum(failures, 1e-300), 1.0 - tail), 1.0
    )
    return low, high


def upper_bound(k: npt.ArrayLike, n: npt.ArrayLike, level: float = 0.95) -> Floats:
    """One-sided Clopper-Pearson upper bound: the truth is below it with probability `level`."""
    from scipy.special import betaincinv

    check_level(level)
    successes, trials = np.broadcast_arrays(
        np.asarray(k, dtype=np.float64), np.asarray(n, dtype=np.float64)
    )
    if (successes < 0).any() or (successes > trials).any():
        raise ValueError("successes must lie between 0 and the number of trials")
    failures = trials - successes
    bound: Floats = np.where(
        failures > 0, betaincinv(successes + 1.0, np.maximum(failures, 1e-300), level), 1.0
    )
    return bound


def wilson(k: npt.ArrayLike, n: npt.ArrayLike, level: float = 0.95) -> tuple[Floats, Floats]:
    """Score interval of a proportion (Wilson 1927), for many at once.

    Args:
        k: Successes, 0 to n; any shape.
        n: Trials, broadcast against k.
        level: Coverage.

    Returns:
        Lower and upper bounds. Without trials: 0 and 1.
    """
    from scipy.special import ndtri

    check_level(level)
    successes, trials = np.broadcast_arrays(
        np.asarray(k, dtype=np.float64), np.asarray(n, dtype=np.float64)
    )
    if (successes < 0).any() or (successes > trials).any():
        raise ValueError("successes must lie between 0 and the number of trials")
    z2 = float(ndtri(0.5 + level / 2.0)) ** 2
    total = np.where(trials > 0, trials, 1.0)
    share = successes / total
    centre = (share + z2 / (2 * total)) / (1 + z2 / total)
    half = np.sqrt(z2 * (share * (1 - share) / total + z2 / (4 * total**2))) / (1 + z2 / total)
    empty = trials == 0
    low = np.where(empty | (successes == 0), 0.0, np.clip(centre - half, 0.0, 1.0))
    high = np.where(empty | (successes == trials), 1.0, np.clip(centre + half, 0.0, 1.0))
    return low, high


def proportion(
    hits: npt.NDArray[np.bool_],
    clusters: Sequence[Hashable] | npt.NDArray[np.int64] | None = None,
    level: float = 0.95,
) -> Interval:
    """Interval of the share of hits, aware of records that belong together.

    Without clusters it is Clopper-Pearson. With clusters, Clopper-Pearson at the effective number
    of records: n divided by the design effect (Korn & Graubard 1998), which is estimated from the
    spread between clusters and never below 1. Where the data cannot show the design effect (all
    hits or none), the number of clusters counts as the number of records.

    Args:
        hits: Shape (n,).
        clusters: n keys, or None for independent records.
        level: Coverage.
    """
    n = len(hits)
    k = int(np.count_nonzero(hits))
    if clusters is None or n == 0:
        low, high = clopper_pearson(k, n, level)
        return float(low), float(high)
    codes = cluster_codes(clusters)
    count = int(codes.max()) + 1
    share = k / n
    effective = float(n)
    if count < n:
        if k in (0, n) or count < 2:
            effective = float(count)
        else:
            sums = np.bincount(codes, weights=hits.astype(np.float64) - share, minlength=count)
            variance = count / (count - 1) * float(sums @ sums) / n**2
            effect = max(1.0, variance / (share * (1 - share) / n))
            effective = max(1.0, n / effect)
    low, high = clopper_pearson(share * effective, effective, level)
    return float(low), float(high)


def cluster_codes(
    clusters: Sequence[Hashable] | npt.NDArray[np.int64],
) -> npt.NDArray[np.int64]:
    """Number clusters 0, 1, ... in the order of their first record."""
    known: dict[Hashable, int] = {}
    return np.array([known.setdefault(key, len(known)) for key in clusters], dtype=np.int64)
