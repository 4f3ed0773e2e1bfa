"""Counts at any threshold, fast enough to follow a dragged point."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from m4i_core.evaluation.intervals import clopper_pearson
from m4i_core.evaluation.roc import Roc

Floats = npt.NDArray[np.float64]
Interval = tuple[float, float]


@dataclass(frozen=True)
class Counts:
    """What an attack does at one threshold.

    Attributes:
        threshold: A record at or above is called member.
        true_positives: Members called members.
        false_positives: Non-members called members.
        true_negatives: Non-members left alone.
        false_negatives: Members not noticed.
    """

    threshold: float
    true_positives: int
    false_positives: int
    true_negatives: int
    false_negatives: int

    @property
    def tpr(self) -> float:
        """True-positive rate."""
        return self.true_positives / max(1, self.true_positives + self.false_negatives)

    @property
    def fpr(self) -> float:
        """False-positive rate."""
        return self.false_positives / max(1, self.false_positives + self.true_negatives)

    @property
    def tpr_interval(self) -> Interval:
        """95 % interval of the true-positive rate (Clopper-Pearson)."""
        return _interval(self.true_positives, self.true_positives + self.false_negatives)

    @property
    def fpr_interval(self) -> Interval:
        """95 % interval of the false-positive rate (Clopper-Pearson)."""
        return _interval(self.false_positives, self.false_positives + self.true_negatives)


def _interval(successes: int, trials: int) -> Interval:
    low, high = clopper_pearson(successes, trials)
    return float(low), float(high)


class OperatingCurve:
    """An attack's ROC with the counts behind every point.

    Args:
        curve: Its exact ROC.
        scores: Shape (n,).
        member: Shape (n,).
    """

    def __init__(self, curve: Roc, scores: Floats, member: npt.NDArray[np.bool_]) -> None:
        self.curve = curve
        self._members = np.sort(scores[member])
        self._others = np.sort(scores[~member])

    def __len__(self) -> int:
        return len(self.curve.thresholds)

    def at(self, threshold: float) -> Counts:
        """Return the counts at a threshold."""
        caught = len(self._members) - int(np.searchsorted(self._members, threshold, "left"))
        accused = len(self._others) - int(np.searchsorted(self._others, threshold, "left"))
        return Counts(
            float(threshold),
            caught,
            accused,
            len(self._others) - accused,
            len(self._members) - caught,
        )

    def index_of(self, threshold: float) -> int:
        """Return the point of the curve that a threshold amounts to (same counts)."""
        # Thresholds fall; the last point whose threshold is still at or above the wanted one.
        places = np.searchsorted(-self.curve.thresholds, -threshold, side="right") - 1
        return int(np.clip(places, 0, len(self) - 1))

    def threshold_at(self, index: int) -> float:
        """Return the threshold of a point of the curve."""
        return float(self.curve.thresholds[index])

    def nearest(self, fpr: float, tpr: float) -> int:
        """Return the point of the curve that is nearest to a place."""
        distance = (self.curve.fpr - fpr) ** 2 + (self.curve.tpr - tpr) ** 2
        return int(np.argmin(distance))

    def between(self, first: float, second: float) -> tuple[float, float]:
        """Return the scores [low, high) that lie on the curve between two false-positive rates."""
        low, high = sorted((first, second))
        inside = np.flatnonzero((self.curve.fpr >= low) & (self.curve.fpr <= high))
        if not len(inside):
            return np.inf, np.inf
        above = inside[0] - 1
        top = float(self.curve.thresholds[above]) if above >= 0 else np.inf
        return float(self.curve.thresholds[inside[-1]]), top


def thinned(curve: Roc, most: int = 1500) -> npt.NDArray[np.int64]:
    """Return which points to draw: all of a short curve, else enough of it on both scales."""
    count = len(curve.fpr)
    if count <= most:
        return np.arange(count)
    even = np.linspace(0, count - 1, most // 2)
    fine = np.geomspace(1, count - 1, most // 2)
    places = np.concatenate([[0], even, fine, [count - 1]])
    return np.unique(places.round().astype(np.int64))
