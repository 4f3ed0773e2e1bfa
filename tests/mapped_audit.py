"""A finished audit with everything that it keeps: run for real, as small as one can be."""

from __future__ import annotations

from pathlib import Path

from m4i_core.audit.demo_plan import demo_plan
from m4i_core.audit.runner import run_audit


def run_small_audit(folder: Path, each: int = 16) -> Path:
    """Run a small audit of drawn scenes in which a feature attack took part.

    Args:
        folder: Must not hold an audit yet.
        each: Records in each of the four sets, at least 16.

    Returns:
        The folder.
    """
    plan = demo_plan(records=each, epochs=1)
    attacks = plan.attacks.model_copy(
        update={
            "run": ("metric_threshold", "feature_contrastive"),
            "mfe_epochs": 1,
            "mlp_epochs": 1,
            "mfe_size": 8,
        }
    )
    checks = plan.validity.model_copy(update={"placebo": False, "blind": False})
    maps = plan.embedding.model_copy(update={"methods": ("pca",)})
    plan = plan.model_copy(update={"attacks": attacks, "validity": checks, "embedding": maps})
    run_audit(plan, folder)
    return folder
