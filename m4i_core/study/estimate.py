"""What a study will cost, before anything starts."""

from __future__ import annotations

from m4i_core.audit.estimate import Estimate, estimate
from m4i_core.study.plan import StudyPlan, audit_plan_of, combinations
from m4i_core.study.steps import study_steps


def study_models_to_train(study: StudyPlan) -> tuple[int, int]:
    """Return how many target and how many shadow models a study trains; each only once."""
    return len(study.targets), len(study.shadows)


def estimate_study(study: StudyPlan, counts: dict[str, int] | None = None) -> Estimate:
    """Estimate time, disk, memory and download of a study.

    Args:
        study: The study.
        counts: Usable records of each data set, where known.
    """
    steps = study_steps(study, counts)
    parts = [estimate(audit_plan_of(study, c), counts) for c in combinations(study)]
    # A model's features and weights are kept once; a pair's estimate counts one of each.
    pairs = max(len(study.targets), len(study.shadows))
    return Estimate(
        seconds=sum(step.weight for step in steps),
        disk_bytes=pairs * max(part.disk_bytes for part in parts),
        memory_bytes=max(part.memory_bytes for part in parts),
        download_bytes=_download(study),
        steps=[(f"{step.part}: {step.label}", step.weight) for step in steps],
    )


def _download(study: StudyPlan) -> int:
    from m4i_core.models.weights import weights_status

    models = (*study.targets.values(), *study.shadows.values())
    missing = {m.encoder for m in models if m.weights == "imagenet"}
    found = [weights_status(name) for name in sorted(missing)]
    return sum(0 if status.available else int(status.bytes) for status in found)
