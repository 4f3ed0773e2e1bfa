"""A small but whole study, for tests that run it for real."""

from __future__ import annotations

from m4i_core.audit.plan import (
    AttackChoice,
    ComputeChoice,
    DatasetChoice,
    EmbeddingChoice,
    ModelChoice,
    SplitChoice,
    TrainingChoice,
    ValidityChoice,
)
from m4i_core.study.plan import StudyPlan, grid


def small_study(records: int = 12, epochs: int = 2) -> StudyPlan:
    """Return a grid of two drawn families, 2 x 2, with real parts and small sizes."""
    training = TrainingChoice(
        epochs=epochs, hidden_size=32, embedding_size=16, batch_size=16, min_word_count=2
    )
    families = ("harbour", "meadow")
    datasets = {
        family: DatasetChoice(source="demo", demo_family=family, demo_size=60)
        for family in families
    }
    cells = [ModelChoice(dataset=family, training=training) for family in families]
    return grid(
        datasets,
        cells,
        None,
        name="Small study",
        split=SplitChoice(
            target_members=records,
            target_nonmembers=records,
            shadow_members=records,
            shadow_nonmembers=records,
        ),
        attacks=AttackChoice(run=("metric_threshold",)),
        validity=ValidityChoice(permutations=20, placebo=False),
        embedding=EmbeddingChoice(methods=("pca",)),
        compute=ComputeChoice(device="cpu", threads=1),
    )
