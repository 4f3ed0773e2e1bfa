"""Where the numbers are computed: device and threads."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from m4i_core.audit.plan import AuditPlan, ModelChoice, TrainingChoice
from m4i_core.errors import BadInput

if TYPE_CHECKING:
    from m4i_core.attacks.base import AttackSettings
    from m4i_core.training.report_settings import ReportSettings
    from m4i_core.training.settings import TrainingSettings


@dataclass(frozen=True)
class Compute:
    """Resolved compute choices.

    Attributes:
        device: "cpu", "cuda" or "mps".
        threads: Threads that torch uses on the CPU.
        consent_to_download: Whether the user agreed to download weights.
    """

    device: Literal["cpu", "cuda", "mps"]
    threads: int
    consent_to_download: bool

    def training_settings(self, training: TrainingChoice) -> TrainingSettings:
        """Return the training settings of a resolved plan section on this device."""
        from m4i_core.training.defenses.settings import PrivacySettings
        from m4i_core.training.settings import TrainingSettings

        values = training.model_dump(exclude={"preset", "privacy", "augmentation"})
        privacy = training.privacy
        return TrainingSettings(
            **values,
            privacy=None if privacy is None else PrivacySettings(**privacy.model_dump()),
            device=self.device,
            threads=self.threads,
        )

    def attack_settings(self, plan: AuditPlan) -> AttackSettings:
        """Return the attacks' settings on this device."""
        from m4i_core.attacks.base import AttackSettings

        attacks = plan.attacks
        return AttackSettings(
            svm_kernel=attacks.svm_kernel,
            mfe_size=attacks.mfe_size,
            mfe_epochs=attacks.mfe_epochs,
            mlp_hidden=attacks.mlp_hidden,
            mlp_epochs=attacks.mlp_epochs,
            device=self.device,
            threads=self.threads,
        )


def report_settings(model: ModelChoice, *, validated: bool) -> ReportSettings:
    """Return how a report generator is trained, apart from device and threads.

    The defenses of the `training` table apply to it, too: weight decay and dropout are never
    below the recipe's own, label smoothing and the patience of early stopping are taken over.
    Everything else comes from the `report` table.

    Args:
        model: A model whose architecture is "r2gen_cmn".
        validated: Whether there are validation records. Without them all epochs run: nothing is
            chosen by non-members.

    Raises:
        BadInput: If settings contradict each other.
    """
    from m4i_core.training.report_settings import REPORT_PRESETS, ReportSettings

    choice, training = model.report_settings(), model.training
    if choice.preset == "custom":
        settings = ReportSettings(**choice.model_dump(exclude={"preset", "train_extractor"}))
    else:
        settings = REPORT_PRESETS[choice.preset]
    patience = training.early_stopping or settings.patience
    return replace(
        settings,
        weight_decay=max(settings.weight_decay, training.weight_decay),
        dropout=max(settings.dropout, training.dropout),
        label_smoothing=training.label_smoothing,
        patience=patience if validated else 0,
    )


def resolve_compute(plan: AuditPlan, consent_to_download: bool) -> Compute:
    """Choose the device and set the number of threads.

    Raises:
        BadInput: If the plan asks for a device that this machine lacks.
    """
    import torch

    wanted = plan.compute.device
    available = {
        "cpu": True,
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
    }
    device: Literal["cpu", "cuda", "mps"]
    if wanted == "auto":
        device = "cuda" if available["cuda"] else "mps" if available["mps"] else "cpu"
    elif available[wanted]:
        device = wanted
    else:
        raise BadInput(
            f"This machine has no device {wanted!r}.",
            subject="compute.device",
            remedy="Use 'auto' or 'cpu'.",
        )
    threads = plan.compute.threads or os.cpu_count() or 1
    torch.set_num_threads(threads)
    return Compute(device=device, threads=threads, consent_to_download=consent_to_download)
