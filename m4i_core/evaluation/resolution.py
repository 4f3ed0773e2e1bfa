"""What a number of labelled records can show, computed before anything is asked.

The owner sees it on the page where sizes are chosen: the smallest leak that would be found, and
the smallest false-positive rates that so many non-members can prove.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from m4i_core.evaluation.operating_points import BOUNDS, nonmembers_needed
from m4i_core.evaluation.placebo import chance_spread
from m4i_core.evaluation.verdict_rules import ERROR_RATE, MEDIUM_AUC, POWER, SMALLEST_SET


@dataclass(frozen=True)
class Resolution:
    """What so many records allow.

    Attributes:
        members: Members, or groups of them where they come in groups.
        nonmembers: The same of non-members.
        enough: Whether a statement can be made at all (at least 20 of each).
        shows_medium: Whether a leak of medium size (AUC 0.64) would be found in 4 of 5 audits.
        smallest_auc: The AUC that would be found in 4 of 5 audits, 0.5 to 1.
        half_width: Half the 95 % interval of a success rate about 0.5.
        smallest_rate: Smallest false-positive rate that so many non-members can prove.
        rates: For 0.1, 0.01, 0.001 (as in results): whether they can prove it.
        needed: Members, and as many non-members, for a leak of medium size.
        needed_for_rates: Non-members needed for each of the rates.
    """

    members: int
    nonmembers: int
    enough: bool
    shows_medium: bool
    smallest_auc: float
    half_width: float
    smallest_rate: float
    rates: dict[str, bool] = field(default_factory=dict)
    needed: int = 0
    needed_for_rates: dict[str, int] = field(default_factory=dict)


def resolution_of(members: int, nonmembers: int, attacks: int = 1) -> Resolution:
    """Say what so many labelled records allow.

    Args:
        members: Independent members: records, or their groups where records come in groups.
        nonmembers: The same of non-members.
        attacks: Attacks that will be run; the error rate is shared among them.
    """
    from scipy.special import ndtri

    attacks = max(1, attacks)
    strictness = float(ndtri(1.0 - ERROR_RATE / 4.0 / attacks) + ndtri(POWER))
    needed = math.ceil(1.0 / (6.0 * ((MEDIUM_AUC - 0.5) / strictness) ** 2) + 0.5)
    rates = {key: nonmembers_needed(bound) for key, bound in BOUNDS.items()}
    if members < 1 or nonmembers < 1:
        smallest, half, rate = 1.0, 0.5, 1.0
    else:
        smallest = min(1.0, 0.5 + strictness * chance_spread(members, nonmembers))
        half = 1.96 * math.sqrt((0.25 / members + 0.25 / nonmembers) / 4.0)
        rate = 1.0 - 0.05 ** (1.0 / nonmembers)
    return Resolution(
        members=members,
        nonmembers=nonmembers,
        enough=min(members, nonmembers) >= SMALLEST_SET,
        shows_medium=smallest <= MEDIUM_AUC and min(members, nonmembers) >= SMALLEST_SET,
        smallest_auc=smallest,
        half_width=min(0.5, half),
        smallest_rate=rate,
        rates={key: nonmembers >= count for key, count in rates.items()},
        needed=10 * math.ceil(needed / 10.0),
        needed_for_rates=rates,
    )
