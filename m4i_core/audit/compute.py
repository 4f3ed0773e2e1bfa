"""Where the numbers are computed: device and threads."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from m4i_core.audit.plan import AuditPlan, TrainingChoice
from m4i_core.errors import BadInput

if TYPE_CHECKING:
    from m4i_core.attacks.base import AttackSettings
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
