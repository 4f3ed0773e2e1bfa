"""Metric-based attack with one metric: a threshold on the best similarity (paper, section 3.1)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from m4i_core.attacks.base import AttackSettings, shadow_labels
from m4i_core.attacks.evidence import Evidence
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

METRIC_LABELS = ("BLEU-1", "BLEU-2", "BLEU-3", "ROUGE-L")
"""Labels of the columns of `Evidence.similarity`."""


def best_threshold(
    scores: npt.NDArray[np.float64], member: npt.NDArray[np.bool_]
) -> tuple[float, float]:
    """Return the threshold with the best balanced accuracy, and that accuracy.

    Candidates lie halfway between neighbouring distinct scores, and just outside their range, so
    that "above" and "at or above" mean the same. Of equally good ones the middle one is taken: it
    carries over best to other records.

    Args:
        scores: Shape (n,), higher for likelier members.
        member: Shape (n,), both kinds present.
    """
    values, where = np.unique(scores, return_inverse=True)
    members = np.bincount(where, weights=member, minlength=len(values))
    others = np.bincount(where, weights=~member, minlength=len(values))
    # Cut j calls the values from index j upwards members; cut 0 calls all of them members.
    found = np.concatenate([np.cumsum(members[::-1])[::-1], [0.0]]) / members.sum()
    spared = np.concatenate([[0.0], np.cumsum(others)]) / others.sum()
    accuracy = (found + spared) / 2
    best = np.flatnonzero(accuracy >= accuracy.max() - 1e-12)
    cut = int(best[len(best) // 2])
    margin = max(1e-6, 1e-6 * float(np.abs(values).max()))
    edges = np.concatenate([[values[0] - margin], values, [values[-1] + margin]])
    return float(edges[cut] + (edges[cut + 1] - edges[cut]) / 2), float(accuracy[cut])


@dataclass(frozen=True)
class FittedMetricThreshold:
    """One similarity and its threshold.

    Attributes:
        metric: Column of `Evidence.similarity`.
        threshold: Fixed on the shadow side.
        note: Which metric was chosen and how well each did on the records it learnt from.
    """

    metric: int
    threshold: float
    note: str

    def scores(
        self, target: Evidence, progress: Progress = SILENT, cancel: CancelToken | None = None
    ) -> npt.NDArray[np.float64]:
        """Return the chosen similarity of each record, shape (n,), 0 to 1."""
        if cancel is not None:
            cancel.check()
        return target.similarity[:, self.metric].copy()


@dataclass(frozen=True)
class MetricThreshold:
    """The single similarity that best tells the shadow's members apart, with its threshold."""

    name: str = "metric_threshold"
    label: str = "Similarity, one threshold"
    explanation: str = (
        "Calls a record a member when the generated text is closer to its reference text than a "
        "threshold learnt from records whose membership was known."
    )
    citation: str = "Hu et al., M4I, NeurIPS 2022, section 3.1"
    needs_references: bool = True
    needs_pictures: bool = False

    def fit(
        self,
        shadow: Evidence,
        settings: AttackSettings,
        seed: int,
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> FittedMetricThreshold:
        """Choose metric and threshold by balanced accuracy on the shadow's records.

        Args:
            shadow: Evidence with `member` given.
            settings: Not used.
            seed: Not used; nothing here is random.
            progress: Receives the share that is done.
            cancel: Stops the work.

        Raises:
            BadInput: If membership is unknown or of one kind only.
        """
        member = shadow_labels(shadow)
        found: list[tuple[float, float]] = []
        for column in range(shadow.similarity.shape[1]):
            if cancel is not None:
                cancel.check()
            found.append(best_threshold(shadow.similarity[:, column], member))
        progress.report(1.0)
        accuracies = [accuracy for _, accuracy in found]
        metric = int(np.argmax(accuracies))
        threshold = found[metric][0]
        others = ", ".join(
            f"{label} {accuracy:.3f}"
            for label, accuracy in zip(METRIC_LABELS, accuracies, strict=True)
        )
        note = (
            f"{METRIC_LABELS[metric]} above {threshold:.4f} means member. Balanced accuracy on "
            f"the records it learnt from, where it was chosen: {others}."
        )
        return FittedMetricThreshold(metric=metric, threshold=threshold, note=note)
