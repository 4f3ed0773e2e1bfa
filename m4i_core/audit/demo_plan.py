"""The demo audit: drawn scenes, the compact encoder, everything else as by default."""

from __future__ import annotations

from m4i_core.audit.plan import (
    AuditPlan,
    DatasetChoice,
    ModelChoice,
    SplitChoice,
    TrainingChoice,
)


def demo_plan(records: int = 250, epochs: int = 20, seed: int = 0) -> AuditPlan:
    """Return the plan of the demo audit.

    Args:
        records: Records in each of the four sets.
        epochs: Passes over the members, as in the paper.
        seed: Seed of the audit.
    """
    training = TrainingChoice(epochs=epochs)
    model = ModelChoice(dataset="scenes", encoder="compact", weights="compact", training=training)
    return AuditPlan(
        schema_version=1,
        name="Demo audit",
        seed=seed,
        datasets={
            # A tenth more than needed: near-duplicates may be kept together or left over.
            "scenes": DatasetChoice(
                source="demo", demo_family="harbour", demo_size=max(40, int(records * 4.4))
            )
        },
        split=SplitChoice(
            target_members=records,
            target_nonmembers=records,
            shadow_members=records,
            shadow_nonmembers=records,
        ),
        target=model,
        shadow=model,
    )
