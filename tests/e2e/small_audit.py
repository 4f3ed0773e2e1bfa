"""A small but whole audit, for tests that run it for real."""

from __future__ import annotations

from m4i_core.audit.plan import (
    AttackChoice,
    AuditPlan,
    ComputeChoice,
    DatasetChoice,
    EmbeddingChoice,
    ModelChoice,
    SplitChoice,
    TrainingChoice,
    ValidityChoice,
)


def small_plan(seed: int = 0, records: int = 24, epochs: int = 3) -> AuditPlan:
    """Return a plan with real parts and small sizes: a few seconds on one core."""
    training = TrainingChoice(
        epochs=epochs, hidden_size=48, embedding_size=32, batch_size=32, min_word_count=2
    )
    model = ModelChoice(dataset="main", training=training)
    return AuditPlan(
        schema_version=1,
        name="Small audit",
        seed=seed,
        datasets={"main": DatasetChoice(source="demo", demo_family="meadow", demo_size=110)},
        split=SplitChoice(
            target_members=records,
            target_nonmembers=records,
            shadow_members=records,
            shadow_nonmembers=records,
        ),
        target=model,
        shadow=model,
        attacks=AttackChoice(mfe_epochs=3, mlp_epochs=5, mfe_size=16, mlp_hidden=16),
        validity=ValidityChoice(permutations=20),
        embedding=EmbeddingChoice(methods=("pca",)),
        compute=ComputeChoice(device="cpu", threads=1),
    )
