"""What rates that were measured on some models say of one more model."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from m4i_core.evaluation.intervals import Interval, check_level


def of_another_model(hits: npt.ArrayLike, trials: npt.ArrayLike, level: float = 0.95) -> Interval:
    """Return where the rate of a further model is expected.

    Models that were trained alike differ in how much they keep, so that an interval of the mean of
    some of them is too narrow for the next. This is Student's prediction interval, of K - 1 degrees
    of freedom, on the scale of log odds, where a half is added to hits and misses (Haldane 1956,
    Anscombe 1956). The luck of counting is part of the spread that is seen.

    Args:
        hits: Records of each model that were named, shape (K,).
        trials: Records of each model, each at least 1, shape (K,).
        level: Coverage.

    Returns:
        Lower and upper end; (0, 1) for a single model, which cannot show how models differ.
    """
    from scipy.stats import t

    check_level(level)
    named = np.asarray(hits, dtype=np.float64)
    missed = np.asarray(trials, dtype=np.float64) - named
    models = len(named)
    if models < 2:
        return 0.0, 1.0
    odds = np.log((named + 0.5) / (missed + 0.5))
    spread = float(odds.std(ddof=1)) * np.sqrt(1.0 + 1.0 / models)
    reach = float(t.ppf(0.5 + level / 2.0, models - 1)) * spread
    low, high = (1.0 / (1.0 + np.exp(-(odds.mean() + sign * reach))) for sign in (-1.0, 1.0))
    return float(low), float(high)
