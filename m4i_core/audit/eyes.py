"""The frozen picture encoder of a model: what identifies it, and how it is made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from m4i_core.audit.compute import Compute
from m4i_core.audit.keys import derive_seed, file_digest
from m4i_core.audit.plan import AuditPlan, ModelChoice
from m4i_core.audit.step_runner import StepRunner
from m4i_core.errors import WeightsError
from m4i_core.jobs.progress import Progress

if TYPE_CHECKING:
    from m4i_core.models.frozen_encoder import Encoder


def weights_key(eyes: ModelChoice, plan: AuditPlan) -> list[str]:
    """Return what tells one encoder's weights from another's, without loading them."""
    weights: list[str] = [eyes.encoder, eyes.weights]
    if eyes.weights == "file":
        try:
            weights.append(file_digest(Path(eyes.weights_file)))
        except OSError as error:
            raise WeightsError(
                "The file with the encoder's weights cannot be read.",
                subject=eyes.weights_file,
                remedy="Correct weights_file in the plan, or choose other weights.",
                details=repr(error),
            ) from error
    elif eyes.weights == "none":
        weights.append(str(encoder_seed(plan)))
    return weights


def load_encoder(
    eyes: ModelChoice, plan: AuditPlan, compute: Compute, steps: StepRunner, progress: Progress
) -> Encoder:
    """Build a model's frozen encoder, downloading its weights where that was agreed to."""
    from m4i_core.models.encoders import build_encoder

    progress.report(0.0, "loading the encoder")
    return build_encoder(
        eyes.encoder,
        eyes.weights,
        weights_file=Path(eyes.weights_file) if eyes.weights_file else None,
        seed=encoder_seed(plan),
        progress=progress,
        cancel=steps.cancel,
        consent=compute.consent_to_download,
    )


def encoder_seed(plan: AuditPlan) -> int:
    """Seed of random encoder weights: one for all models, as a pretrained one would be shared."""
    return derive_seed(plan.seed, "encoder")
