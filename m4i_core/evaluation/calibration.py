"""Whether an attack's score, read as a probability of membership, can be believed.

A score is mapped to a probability on the shadow's records, whose membership the attacker knows;
whether the probability holds is then seen on the target's records.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
import numpy.typing as npt

from m4i_core.evaluation.intervals import Interval, check_level, proportion
from m4i_core.evaluation.roc import Bools, Floats

Method = Literal["isotonic", "platt"]
Obstacle = Literal["no_shadow", "few_shadow", "constant", "no_target", "not_finite"]
FEWEST = 10
"""Fewest members and fewest non-members of the shadow that a mapping is fitted on."""

_OBSTACLES: dict[Obstacle, str] = {
    "no_shadow": "the shadow has no members or no non-members with a score",
    "few_shadow": f"the shadow has fewer than {FEWEST} members or non-members with a score",
    "constant": "all records of the shadow have the same score",
    "no_target": "no record of the target has a score",
    "not_finite": "a score is not a finite number",
}


class CannotCalibrate(ValueError):
    """There is no sound mapping from this attack's scores to probabilities.

    Attributes:
        obstacle: Why, as a word a view can translate.
    """

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(_OBSTACLES[obstacle])
        self.obstacle: Obstacle = obstacle


class Calibrator(Protocol):
    """Maps scores to probabilities of membership."""

    def probabilities(self, scores: npt.ArrayLike) -> Floats:
        """Return probabilities, 0 to 1, of the shape of `scores`; never falling in the score."""


@dataclass(frozen=True)
class Isotonic:
    """The never-falling mapping that fits best (Zadrozny & Elkan 2002).

    Attributes:
        scores: Knots, rising.
        shares: Probability at each knot; linear in between, constant outside.
    """

    scores: Floats
    shares: Floats

    def probabilities(self, scores: npt.ArrayLike) -> Floats:
        """Return probabilities, 0 to 1, of the shape of `scores`."""
        found: Floats = np.interp(np.asarray(scores, dtype=np.float64), self.scores, self.shares)
        return found


@dataclass(frozen=True)
class Platt:
    """A logistic curve (Platt 1999); never falling.

    Attributes:
        slope: At least 0.
        intercept: The log odds at a score of 0.
    """

    slope: float
    intercept: float

    def probabilities(self, scores: npt.ArrayLike) -> Floats:
        """Return probabilities, 0 to 1, of the shape of `scores`."""
        from scipy.special import expit

        found: Floats = expit(self.slope * np.asarray(scores, dtype=np.float64) + self.intercept)
        return found


@dataclass(frozen=True)
class ReliabilityBin:
    """Records whose probability is about the same.

    Attributes:
        low: Lower bound of the probability, included.
        high: Upper bound, excluded except for 1.
        count: Records in it, at least 1.
        members: How many of them are members.
        predicted: Mean probability.
        observed: Share of members.
        ci: Interval of that share (Clopper-Pearson, aware of clusters).
    """

    low: float
    high: float
    count: int
    members: int
    predicted: float
    observed: float
    ci: Interval


@dataclass(frozen=True)
class Calibration:
    """How an attack's probabilities hold on the target's records.

    Attributes:
        method: How scores were mapped.
        probabilities: Shape (n,), of the target's records.
        bins: Those that hold records, rising.
        brier: Mean squared distance of probability and membership, 0 (perfect) to 1; 0.25 is what
            always saying one half earns.
        error: Expected calibration error: mean distance of predicted and observed share over the
            bins, weighted by records, 0 to 1.
        shadow_share: Share of members among the shadow's records.
        target_share: The same among the target's.
    """

    method: Method
    probabilities: Floats
    bins: tuple[ReliabilityBin, ...]
    brier: float
    error: float
    shadow_share: float
    target_share: float


def fit_isotonic(scores: Floats, member: Bools) -> Isotonic:
    """Fit by pooling adjacent violators; tied scores are one point.

    Args:
        scores: Shape (n,), finite, n at least 1.
        member: Shape (n,).
    """
    from scipy.optimize import isotonic_regression

    known, place = np.unique(scores, return_inverse=True)
    weights = np.bincount(place).astype(np.float64)
    shares = np.bincount(place, weights=member.astype(np.float64)) / weights
    fitted = isotonic_regression(shares, weights=weights)
    return Isotonic(known, np.clip(np.asarray(fitted.x, dtype=np.float64), 0.0, 1.0))


def fit_platt(scores: Floats, member: Bools) -> Platt:
    """Fit a logistic curve to Platt's softened labels, by Newton's method.

    The softened labels keep the curve finite where scores separate the two kinds. A curve that
    would fall is made flat: a higher score never means a lower probability.

    Args:
        scores: Shape (n,), finite, not all equal.
        member: Shape (n,), both kinds present.
    """
    from scipy.special import expit, log_expit

    members = int(member.sum())
    others = len(member) - members
    wanted = np.where(member, (members + 1.0) / (members + 2.0), 1.0 / (others + 2.0))
    middle, spread = float(scores.mean()), float(scores.std())
    design = np.column_stack([(scores - middle) / spread, np.ones(len(scores))])
    flat = float(np.log(wanted.mean() / (1.0 - wanted.mean())))
    beta = np.array([0.0, flat])

    def loss(at: Floats) -> float:
        line = design @ at
        return -float(wanted @ log_expit(line) + (1.0 - wanted) @ log_expit(-line))

    current = loss(beta)
    for _ in range(100):
        share = expit(design @ beta)
        gradient = design.T @ (share - wanted)
        weight = share * (1.0 - share)
        curvature = design.T @ (design * weight[:, None]) + 1e-12 * np.eye(2)
        step = np.linalg.solve(curvature, gradient)
        size = 1.0
        while loss(beta - size * step) > current and size > 1e-10:
            size /= 2.0
        beta = beta - size * step
        before, current = current, loss(beta)
        if before - current <= 1e-12 * (1.0 + abs(current)):
            break
    if beta[0] <= 0:
        return Platt(0.0, flat)
    return Platt(float(beta[0] / spread), float(beta[1] - beta[0] * middle / spread))


def reliability(
    probabilities: Floats,
    member: Bools,
    bins: int = 10,
    level: float = 0.95,
    clusters: Sequence[Hashable] | None = None,
) -> tuple[ReliabilityBin, ...]:
    """Compare what was said with what was so, in bins of equal width.

    Args:
        probabilities: Shape (n,), 0 to 1.
        member: Shape (n,).
        bins: How many, at least 1; those without records are left out.
        level: Coverage of the intervals.
        clusters: n keys of records that belong together, or None.

    Raises:
        ValueError: If a probability is outside 0 to 1, bins is below 1, or level outside (0, 1).
    """
    check_level(level)
    if bins < 1:
        raise ValueError("at least one bin is needed")
    if not ((probabilities >= 0) & (probabilities <= 1)).all():
        raise ValueError("a probability lies between 0 and 1")
    edges = np.linspace(0.0, 1.0, bins + 1)
    place = bin_of(probabilities, bins)
    found = []
    for number in range(bins):
        rows = np.flatnonzero(place == number)
        if not len(rows):
            continue
        hits = member[rows]
        keys = None if clusters is None else [clusters[row] for row in rows.tolist()]
        found.append(
            ReliabilityBin(
                low=float(edges[number]),
                high=float(edges[number + 1]),
                count=len(rows),
                members=int(hits.sum()),
                predicted=float(probabilities[rows].mean()),
                observed=float(hits.mean()),
                ci=proportion(hits, keys, level),
            )
        )
    return tuple(found)


def bin_of(probabilities: Floats, bins: int = 10) -> npt.NDArray[np.int64]:
    """Return the number of the bin each probability falls into, shape (n,)."""
    edges = np.linspace(0.0, 1.0, bins + 1)
    place = np.searchsorted(edges, probabilities, side="right") - 1
    return np.clip(place, 0, bins - 1).astype(np.int64)


def calibrate(
    shadow_scores: npt.ArrayLike,
    shadow_member: Bools,
    target_scores: npt.ArrayLike,
    target_member: Bools,
    method: Method = "isotonic",
    bins: int = 10,
    level: float = 0.95,
    clusters: Sequence[Hashable] | None = None,
) -> Calibration:
    """Map scores to probabilities on the shadow, and see on the target whether they hold.

    Args:
        shadow_scores: Shape (s,), higher means member.
        shadow_member: Shape (s,).
        target_scores: Shape (n,).
        target_member: Shape (n,).
        method: "isotonic", or "platt" (smoother, for few records).
        bins: Bins of the reliability diagram.
        level: Coverage of the intervals.
        clusters: n keys of target records that belong together, or None.

    Raises:
        CannotCalibrate: If there is no sound mapping; says why.
    """
    known = np.asarray(shadow_scores, dtype=np.float64)
    asked = np.asarray(target_scores, dtype=np.float64)
    if not len(asked):
        raise CannotCalibrate("no_target")
    members = int(shadow_member.sum())
    fewest = min(members, len(shadow_member) - members)
    if fewest == 0:
        raise CannotCalibrate("no_shadow")
    if not (np.isfinite(known).all() and np.isfinite(asked).all()):
        raise CannotCalibrate("not_finite")
    if fewest < FEWEST:
        raise CannotCalibrate("few_shadow")
    if known.min() == known.max():
        raise CannotCalibrate("constant")
    fit = fit_platt if method == "platt" else fit_isotonic
    mapping: Calibrator = fit(known, shadow_member)
    said = mapping.probabilities(asked)
    found = reliability(said, target_member, bins, level, clusters)
    away = sum(one.count * abs(one.predicted - one.observed) for one in found)
    return Calibration(
        method=method,
        probabilities=said,
        bins=found,
        brier=float(np.mean((said - target_member) ** 2)),
        error=away / len(asked),
        shadow_share=members / len(shadow_member),
        target_share=float(np.mean(target_member)),
    )
