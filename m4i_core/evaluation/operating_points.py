"""True positives at low false-positive rates (Carlini 2022), and what a sample can show."""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from m4i_core.evaluation.intervals import Interval, proportion, upper_bound
from m4i_core.evaluation.roc import checked

BOUNDS: dict[str, float] = {"0.1": 0.1, "0.01": 0.01, "0.001": 0.001}
"""The false-positive rates that are always shown, by their key in `result.json`."""


@dataclass(frozen=True)
class OperatingPoint:
    """True positives at a bound on false positives.

    Attributes:
        tpr: True-positive rate at the largest set of records whose FPR is within the bound.
        ci: 95 % interval of tpr, at that threshold.
        supported: Whether this many non-members can show so small an FPR: even with no false
            positive at all, a sample that is too small only proves about FPR <= 3 / n.
        needed: Non-members needed to support it.
    """

    tpr: float
    ci: Interval
    supported: bool
    needed: int


def nonmembers_needed(bound: float, level: float = 0.95) -> int:
    """Return how many non-members without a false positive prove FPR <= bound.

    The one-sided Clopper-Pearson bound of 0 among n is 1 - (1 - level)^(1/n), so that 299 are
    needed for 1 % (SCIENCE, section 4: "0 among 300 only proves FPR <= 1 %").
    """
    if not 0.0 < bound < 1.0:
        raise ValueError(f"a bound on the false-positive rate lies in (0, 1), not {bound!r}")
    needed = math.ceil(math.log(1.0 - level) / math.log1p(-bound) - 1e-9)
    return max(1, needed)


def allowed_false_positives(bound: float, nonmembers: int) -> int:
    """Return the most false positives among `nonmembers` whose share is within the bound."""
    return min(nonmembers, math.floor(bound * nonmembers + 1e-9))


def tpr_at_fpr(
    scores: npt.ArrayLike,
    member: npt.ArrayLike,
    bound: float,
    clusters: Sequence[Hashable] | None = None,
    level: float = 0.95,
) -> OperatingPoint:
    """Return the true-positive rate where at most a share `bound` of non-members is accused.

    Args:
        scores: Shape (n,), higher means member.
        member: Shape (n,).
        bound: Largest false-positive rate, in (0, 1).
        clusters: n keys of records that belong together, or None. Support then counts the
            non-members' clusters.
        level: Coverage of the interval, and of the proof that `supported` speaks of.

    Raises:
        ValueError: If there are no members or no non-members, or the bound is outside (0, 1).
    """
    values, labels = checked(scores, member)
    needed = nonmembers_needed(bound, level)
    others = np.sort(values[~labels])[::-1]
    allowed = allowed_false_positives(bound, len(others))
    caught = (
        values[labels] > others[allowed]
        if allowed < len(others)
        else np.ones(int(labels.sum()), dtype=np.bool_)
    )
    independent = len(others)
    of_members: list[Hashable] | None = None
    if clusters is not None:
        of_members = [key for key, inside in zip(clusters, labels, strict=True) if inside]
        outside = [key for key, inside in zip(clusters, labels, strict=True) if not inside]
        independent = len(set(outside))
    return OperatingPoint(
        tpr=float(caught.mean()),
        ci=proportion(caught, of_members, level),
        supported=bool(upper_bound(0, independent, level) <= bound),
        needed=needed,
    )


def rank_test(caught: float, members: float, nonmembers: float, allowed: int) -> float:
    """Return the p-value of catching so many members at a threshold set by the non-members.

    If scores do not depend on membership, every order of the records is equally likely, and the
    number of members above the (allowed + 1)-th highest non-member is beta-binomial with
    parameters (members; allowed + 1, nonmembers - allowed). This holds exactly whatever the
    distribution of the scores; ties make it conservative. That the threshold was chosen on the
    same non-members is accounted for.

    Args:
        caught: Members above the threshold.
        members: Number of members.
        nonmembers: Number of non-members.
        allowed: False positives that the bound allows.

    Returns:
        P(at least `caught`) under chance.
    """
    from scipy.stats import betabinom

    if caught <= 0 or allowed >= nonmembers:
        return 1.0
    return float(
        betabinom.sf(math.floor(caught) - 1, math.floor(members), allowed + 1, nonmembers - allowed)
    )
