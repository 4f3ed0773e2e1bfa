"""Similarity, calibrated by models that never saw the record (Watson et al. 2022).

Some records are easy: any model describes them as people did. What counts is how much closer the
audited model comes than reference models that never saw the record. The attack is a logistic
regression on the four similarities and on what they exceed the references' by.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

NAME = "calibrated_similarity"
_STRENGTH = 1.0


@dataclass(frozen=True)
class FittedSimilarity:
    """A logistic regression on scaled columns.

    Attributes:
        centre: Subtracted from the columns, shape (c,).
        scale: The columns are divided by it, shape (c,).
        weights: Shape (c,).
        intercept: Log odds at the centre, for kinds of equal size.
    """

    centre: Floats
    scale: Floats
    weights: Floats
    intercept: float

    def scores(self, columns: Floats) -> Floats:
        """Return log odds of membership, shape (n,)."""
        found: Floats = ((columns - self.centre) / self.scale) @ self.weights + self.intercept
        return found


def columns_of(similarity: Floats, references: Floats | None) -> Floats:
    """Return what the attack looks at.

    Args:
        similarity: Of the audited model's texts, shape (n, 4).
        references: Mean similarity of the texts of models that never saw the record, shape
            (n, 4); None: similarities alone are looked at.

    Returns:
        Shape (n, 4) or (n, 8).
    """
    if references is None:
        return np.asarray(similarity, dtype=np.float64)
    return np.concatenate([similarity, similarity - references], axis=1)


def fit_similarity(columns: Floats, member: npt.NDArray[np.bool_]) -> FittedSimilarity:
    """Fit on records of models whose members are known; both kinds weigh alike.

    Args:
        columns: Shape (n, c), from `columns_of`.
        member: Shape (n,), both kinds present.
    """
    from sklearn.linear_model import LogisticRegression

    centre = columns.mean(axis=0)
    spread = columns.std(axis=0)
    scale = np.where(spread > 1e-12, spread, 1.0)
    machine: Any = LogisticRegression(C=_STRENGTH, class_weight="balanced", max_iter=1000)
    machine.fit((columns - centre) / scale, member)
    return FittedSimilarity(centre, scale, machine.coef_[0].copy(), float(machine.intercept_[0]))
