"""How far a model's texts about its members outrun those about records it never saw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication

from m4i_core.audit.opened import EpochRow

Floats = npt.NDArray[np.float64]
_SMALL = 0.02
"""A gap in ROUGE-L below this is called small: it is within what a sample of texts varies by."""


@dataclass(frozen=True)
class TrainingGap:
    """Members against held-out records over a training.

    Attributes:
        epochs: Epochs with both values, shape (n,).
        members: ROUGE-L on a sample of the members, shape (n,).
        heldout: The same on held-out records, shape (n,).
        learnt_by_heart_from: The epoch in which the held-out loss was lowest, where it has risen
            since; else None.
    """

    epochs: Floats
    members: Floats
    heldout: Floats
    learnt_by_heart_from: int | None

    @property
    def gap(self) -> Floats:
        """Members minus held-out records, shape (n,)."""
        return self.members - self.heldout


def gap_of(rows: Sequence[EpochRow]) -> TrainingGap:
    """Return the gap over a training; empty where nothing was measured."""
    found = [
        (row.epoch, row.members["rouge_l"], row.heldout["rouge_l"])
        for row in rows
        if np.isfinite(row.members.get("rouge_l", np.nan))
        and np.isfinite(row.heldout.get("rouge_l", np.nan))
    ]
    table = np.array(found, dtype=np.float64).reshape(len(found), 3)
    return TrainingGap(table[:, 0], table[:, 1], table[:, 2], _turn(rows))


def _turn(rows: Sequence[EpochRow]) -> int | None:
    losses = [
        (row.heldout_loss, row.epoch)
        for row in rows
        if row.heldout_loss is not None and np.isfinite(row.heldout_loss)
    ]
    if len(losses) < 2:
        return None
    lowest, epoch = min(losses)
    return epoch if losses[-1][0] > lowest * 1.01 else None


def gap_words(gap: TrainingGap) -> str:
    """Explain a gap in a few plain sentences; "" where nothing was measured."""
    if not len(gap.epochs):
        return ""
    last = float(gap.gap[-1])
    said = [
        QCoreApplication.translate(
            "TrainingGap",
            "At the end its texts share {0} of people's wording for its members and {1} for "
            "records it never learnt from (ROUGE-L): a gap of {2}.",
        ).format(
            f"{gap.members[-1]:.2f}",
            f"{gap.heldout[-1]:.2f}",
            f"{round(last, 2) + 0.0:.2f}".replace("-", "\u2212"),
        )
    ]
    if last >= _SMALL:
        said.append(
            QCoreApplication.translate(
                "TrainingGap",
                "This is overfitting, and it is what an attack feeds on: texts that are too good "
                "betray the members.",
            )
        )
    else:
        said.append(
            QCoreApplication.translate(
                "TrainingGap",
                "That is hardly any: an attack on the texts' quality finds little to go by.",
            )
        )
    if gap.learnt_by_heart_from is not None:
        said.append(
            QCoreApplication.translate(
                "TrainingGap",
                "The held-out loss was lowest in epoch {0} and has risen since: from there on it "
                "learnt by heart.",
            ).format(gap.learnt_by_heart_from)
        )
    return " ".join(said)
