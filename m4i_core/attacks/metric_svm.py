"""Metric-based attack with all four similarities: a support vector machine (paper, 3.1)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from m4i_core.attacks.base import AttackSettings, shadow_labels
from m4i_core.attacks.evidence import Evidence
from m4i_core.attacks.metric_threshold import best_threshold
from m4i_core.attacks.support_vectors import Machine, fit_machine
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

_KERNEL_NOTES = {
    "rbf": "Support vector machine with a Gaussian kernel (C = 1) on BLEU-1, BLEU-2, BLEU-3 and "
    "ROUGE-L, each scaled by its mean and spread among the records it learnt from.",
    "linear": "Linear support vector machine (C = 1) on BLEU-1, BLEU-2, BLEU-3 and ROUGE-L, each "
    "scaled by its mean and spread among the records it learnt from.",
    "paper": "Linear support vector machine as in the paper's scripts (C = 100,000, raw scores of "
    "BLEU-1, BLEU-2, BLEU-3 and ROUGE-L).",
}


@dataclass(frozen=True)
class FittedMetricSvm:
    """A machine on scaled similarities.

    Attributes:
        machine: The fitted machine.
        centre: Subtracted from the similarities, shape (4,).
        scale: The similarities are divided by it, shape (4,).
        note: Kernel, and how the solver ended.
        threshold: 0, the machine's own border; set on the shadow when the solver was stopped.
    """

    machine: Machine
    centre: npt.NDArray[np.float64]
    scale: npt.NDArray[np.float64]
    note: str
    threshold: float = 0.0

    def scores(
        self, target: Evidence, progress: Progress = SILENT, cancel: CancelToken | None = None
    ) -> npt.NDArray[np.float64]:
        """Return the decision value of each record, shape (n,); above 0 means member."""
        return self.machine.decide((target.similarity - self.centre) / self.scale, cancel)


@dataclass(frozen=True)
class MetricSvm:
    """A support vector machine on the four similarities."""

    name: str = "metric_svm"
    label: str = "Similarity, all metrics"
    explanation: str = (
        "Learns from records whose membership was known which combination of four text "
        "similarities marks a member, and judges others by it, unchanged."
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
    ) -> FittedMetricSvm:
        """Fit the machine on the shadow's similarities.

        Args:
            shadow: Evidence with `member` given.
            settings: Reads `svm_kernel`.
            seed: Not used; the solvers are deterministic.
            progress: Receives the share that is done.
            cancel: Stops the work within a second.

        Raises:
            BadInput: If membership is unknown or of one kind only.
            Cancelled: If asked to stop.
        """
        member = shadow_labels(shadow)
        kernel = settings.svm_kernel
        columns = shadow.similarity.shape[1]
        centre, scale = np.zeros(columns), np.ones(columns)
        if kernel != "paper":
            centre = shadow.similarity.mean(axis=0)
            spread = shadow.similarity.std(axis=0)
            scale = np.where(spread > 1e-12, spread, 1.0)
        progress.report(0.0, "fitting the support vector machine")
        machine = fit_machine((shadow.similarity - centre) / scale, member, kernel, cancel)
        progress.report(1.0)
        note = _KERNEL_NOTES[kernel]
        fitted = FittedMetricSvm(machine=machine, centre=centre, scale=scale, note=note)
        if machine.converged:
            return fitted
        # The border of a solver that was stopped half-way lies anywhere; its direction is usable.
        threshold, _ = best_threshold(fitted.scores(shadow, cancel=cancel), member)
        note += (
            f" The solver was stopped after {machine.iterations:,} iterations before it had "
            f"converged, so the border was set on the records it learnt from instead, at "
            f"{threshold:.4g}; scaled kernels do not have this trouble."
        )
        return replace(fitted, note=note, threshold=threshold)
