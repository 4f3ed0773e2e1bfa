"""The attacker's knowledge, derived from the plan (paper, section 2.2; SCIENCE, section 1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from m4i_core.audit.plan import AuditPlan, DatasetChoice

ScenarioName = Literal["unrestricted", "data-only", "architecture-only", "constrained"]


@dataclass(frozen=True)
class Scenario:
    """One cell of the table of what the attacker knows.

    Attributes:
        name: Machine-readable name.
        knows_data: Whether the shadow model learns from the target's distribution.
        knows_architecture: Whether the shadow model is built like the target.
        access: "grey box" or "black box".
        sentence: What it means, one plain sentence.
        in_paper: Whether the paper studies it.
    """

    name: ScenarioName
    knows_data: bool
    knows_architecture: bool
    access: str
    sentence: str
    in_paper: bool


SCENARIOS: dict[tuple[bool, bool], Scenario] = {
    (True, True): Scenario(
        "unrestricted",
        True,
        True,
        "grey box",
        "The attacker has similar data and knows how the model is built: the strongest attacker.",
        True,
    ),
    (True, False): Scenario(
        "data-only",
        True,
        False,
        "grey box",
        "The attacker has similar data but must guess how the model is built.",
        True,
    ),
    (False, True): Scenario(
        "architecture-only",
        False,
        True,
        "grey box",
        "The attacker knows how the model is built but has only other data "
        "(a case that the paper does not study).",
        False,
    ),
    (False, False): Scenario(
        "constrained",
        False,
        False,
        "black box",
        "The attacker has only other data and must guess how the model is built: "
        "the weakest attacker.",
        True,
    ),
}


def same_distribution(first: DatasetChoice, second: DatasetChoice) -> bool:
    """Return whether two sources stand for one distribution.

    Two drawings of one demo family do; otherwise only one and the same source does.
    """
    if first.source == second.source == "demo":
        return first.demo_family == second.demo_family
    return first == second


def scenario_of(plan: AuditPlan) -> Scenario:
    """Return the scenario that the plan's choices amount to.

    Of a target that exists already only a checkpoint tells how it is built.
    """
    shadow = plan.datasets.get(plan.shadow.dataset)
    knows_data = any(
        name == plan.shadow.dataset
        or (
            name in plan.datasets
            and shadow is not None
            and same_distribution(plan.datasets[name], shadow)
        )
        for name in plan.target_sources
    )
    knows_architecture = (
        plan.target.kind in ("trained", "checkpoint")
        and plan.target.architecture == plan.shadow.architecture
        and plan.target.encoder == plan.shadow.encoder
    )
    return SCENARIOS[knows_data, knows_architecture]
