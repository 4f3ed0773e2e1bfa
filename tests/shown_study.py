"""The study that is photographed: two families of drawn scenes, two encoders, defenses."""

from __future__ import annotations

from m4i_core.audit.demo_plan import demo_plan
from m4i_core.audit.plan import DatasetChoice
from m4i_core.study.defenses import Defense, defended
from m4i_core.study.plan import StudyPlan, grid


def shown_study(records: int = 150, epochs: int = 20) -> StudyPlan:
    """Return a study that runs in about two minutes and has something in every view."""
    plan = demo_plan(records, epochs)
    size = int(records * 4.4)
    sources = {
        family: DatasetChoice(source="demo", demo_family=family, demo_size=size)
        for family in ("harbour", "city")
    }
    plain = [
        plan.target.model_copy(update={"dataset": name, "encoder": encoder, "weights": weights})
        for name in sources
        for encoder, weights in (("compact", "compact"), ("mobilenet_v3_small", "none"))
    ]
    ways = [
        Defense("augmentation", 0.5),
        Defense("l2", 0.001),
        *(Defense("privacy", epsilon) for epsilon in (1.3, 5.0, 10.0)),
    ]
    return grid(
        sources,
        [*plain, *(defended(plain[0], way) for way in ways)],
        plain,
        name="Two data sets, two encoders, three defenses",
        split=plan.split,
        embedding=plan.embedding,
    )
