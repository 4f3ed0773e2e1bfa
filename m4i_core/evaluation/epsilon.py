"""Empirical epsilon: how much differential privacy the attack's success rules out."""

from __future__ import annotations

import math

import numpy as np

from m4i_core.evaluation.intervals import check_level, clopper_pearson


def empirical_epsilon(
    tp: int, fp: int, tn: int, fn: int, delta: float = 0.0, level: float = 0.95
) -> float:
    """Return the empirical epsilon of counts at a threshold that was fixed on held-out data.

    epsilon >= max{ln((TPR_lo - delta) / FPR_hi), ln((TNR_lo - delta) / FNR_hi)}, each bound
    Clopper-Pearson at half of 1 - level (SCIENCE, section 4; Kairouz 2015, Jagielski 2020).
    Records share one trained model and are not independent: it is an estimate and no lower
    bound; see `one_run_epsilon` for one.

    Args:
        tp: Members called member.
        fp: Non-members called member.
        tn: Non-members called non-member.
        fn: Members called non-member.
        delta: The delta of (epsilon, delta), in [0, 1).
        level: Confidence.

    Returns:
        Epsilon, 0 or more.

    Raises:
        ValueError: If a count is negative or there are no members or no non-members.
    """
    if min(tp, fp, tn, fn) < 0 or tp + fn == 0 or fp + tn == 0:
        raise ValueError("counts must not be negative, and both kinds of record are needed")
    if not 0.0 <= delta < 1.0:
        raise ValueError(f"delta lies in [0, 1), not {delta!r}")
    right, wrong = (tp, tn), (fp, fn)
    sizes_right, sizes_wrong = (tp + fn, fp + tn), (fp + tn, tp + fn)
    low = clopper_pearson(right, sizes_right, level)[0]
    high = clopper_pearson(wrong, sizes_wrong, level)[1]
    best = max(
        (
            math.log((least - delta) / most)
            for least, most in zip(low, high, strict=True)
            if least > delta
        ),
        default=0.0,
    )
    return max(0.0, best)


def one_run_p_value(
    guesses: int, correct: int, epsilon: float, delta: float = 0.0, records: int | None = None
) -> float:
    """Return how likely so many correct guesses are under (epsilon, delta)-DP.

    Steinke, Nasr & Jagielski 2023, theorem 5.2 and appendix D: with q = e^eps / (1 + e^eps),
    P[Bin(r, q) >= v] + 2 m delta max_i P[v - i <= Bin(r, q) < v] / i.

    Args:
        guesses: r, records about which a guess was made.
        correct: v, guesses that were right.
        epsilon: Epsilon that is tested.
        delta: Delta that is tested.
        records: m, records whose membership was drawn by a fair coin; None: as many as guesses.

    Returns:
        p, in [0, 1].
    """
    from scipy.special import expit
    from scipy.stats import binom

    total = guesses if records is None else records
    if not 0 <= correct <= guesses <= total:
        raise ValueError("0 <= correct <= guesses <= records must hold")
    if not 0.0 <= delta < 1.0:
        raise ValueError(f"delta lies in [0, 1), not {delta!r}")
    q = float(expit(epsilon))
    p = float(binom.sf(correct - 1, guesses, q))
    if delta > 0.0 and correct > 0:
        below = np.cumsum(binom.pmf(np.arange(correct - 1, -1, -1), guesses, q))
        p += 2.0 * total * delta * float((below / np.arange(1, correct + 1)).max())
    return min(1.0, p)


def one_run_epsilon(
    guesses: int,
    correct: int,
    delta: float = 0.0,
    records: int | None = None,
    level: float = 0.95,
) -> float:
    """Return a true lower bound of epsilon from a single training run (Steinke 2023).

    It needs an audit in which every record was included by its own fair coin (Poisson split).

    Args:
        guesses: r, records about which a guess was made (the rest is abstained from).
        correct: v, guesses that were right.
        delta: Delta.
        records: m, all records with a coin; None: as many as guesses.
        level: Confidence of the bound.

    Returns:
        The largest epsilon that is rejected at 1 - level, or 0.

    Raises:
        ValueError: If the counts are impossible.
    """
    check_level(level)
    alpha = 1.0 - level

    def rejected(epsilon: float) -> bool:
        return one_run_p_value(guesses, correct, epsilon, delta, records) < alpha

    if guesses == 0 or not rejected(0.0):
        return 0.0
    low, high = 0.0, 1.0
    while rejected(high) and high < 100.0:
        low, high = high, 2.0 * high
    while high - low > 1e-9:
        middle = (low + high) / 2.0
        low, high = (middle, high) if rejected(middle) else (low, middle)
    return low
