"""The scenario follows from the choices (paper, section 2.2)."""

from __future__ import annotations

import pytest

from m4i_core.audit.plan import AuditPlan, DatasetChoice, ModelChoice
from m4i_core.audit.scenario import scenario_of


@pytest.mark.parametrize(
    ("dataset", "encoder", "expected", "access"),
    [
        ("a", "vgg16", "unrestricted", "grey box"),
        ("a", "resnet152", "data-only", "grey box"),
        ("b", "vgg16", "architecture-only", "grey box"),
        ("b", "resnet152", "constrained", "black box"),
    ],
)
def test_scenario(dataset: str, encoder: str, expected: str, access: str) -> None:
    plan = AuditPlan(
        schema_version=1,
        datasets={"a": DatasetChoice(path="a"), "b": DatasetChoice(path="b")},
        target=ModelChoice(dataset="a", encoder="vgg16", weights="none"),
        shadow=ModelChoice(dataset=dataset, encoder=encoder, weights="none"),
    )
    scenario = scenario_of(plan)
    assert (scenario.name, scenario.access) == (expected, access)
    assert scenario.in_paper == (expected != "architecture-only")


def test_two_drawings_of_one_family_are_one_distribution() -> None:
    plan = AuditPlan(
        schema_version=1,
        datasets={
            "a": DatasetChoice(source="demo", demo_family="city", demo_seed=0),
            "b": DatasetChoice(source="demo", demo_family="city", demo_seed=1),
        },
        target=ModelChoice(dataset="a"),
        shadow=ModelChoice(dataset="b"),
    )
    assert scenario_of(plan).name == "unrestricted"
