"""The placebo: with shuffled membership every attack must be at chance (SCIENCE, section 4)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

FALSE_ALARMS = 0.01
"""How often a sound audit fails this check by chance."""


def chance_spread(members: int, nonmembers: int) -> float:
    """Return the standard deviation of the AUC under chance (Mann-Whitney; ties make it less)."""
    if members < 1 or nonmembers < 1:
        raise ValueError("both members and non-members are needed")
    return math.sqrt((members + nonmembers + 1) / (12.0 * members * nonmembers))


def placebo_passed(aucs: Mapping[str, Sequence[float]], n_members: int, n_nonmembers: int) -> bool:
    """Return whether the AUCs against shuffled labels are compatible with chance.

    Every AUC must lie within the band that chance leaves in at most 1 % of sound audits, over all
    attacks and repeats together (Bonferroni).

    Args:
        aucs: AUC for each repeat of each attack; no AUC at all passes.
        n_members: Target members.
        n_nonmembers: Target non-members.

    Raises:
        ValueError: If a count is below 1.
    """
    from scipy.special import ndtri

    values = [value for repeats in aucs.values() for value in repeats]
    if not values:
        return True
    limit = float(ndtri(1.0 - FALSE_ALARMS / (2 * len(values))))
    spread = chance_spread(n_members, n_nonmembers)
    # Written so that an AUC that is not a number fails.
    return all(abs(value - 0.5) <= limit * spread for value in values)
