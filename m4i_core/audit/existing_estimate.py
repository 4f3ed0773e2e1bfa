"""The steps of an audit of a target that exists already, with expected seconds."""

from __future__ import annotations

from collections.abc import Callable

from m4i_core.attacks.registry import ATTACKS, BY_SHADOW
from m4i_core.audit.plan import RECORDED, AuditPlan
from m4i_core.audit.plan_existing import HttpChatChoice, HttpTemplateChoice
from m4i_core.audit.step_runner import PlannedStep
from m4i_core.language import translate

# Records a second that a kind of target answers, on two ordinary cores; others differ widely.
_ANSWERS_A_SECOND = {
    "recorded": 20_000.0,
    "checkpoint": 60.0,
    "r2gen": 1.0,
    "hugging_face": 0.5,
    "http_chat": 1.0,
    "http_template": 1.0,
    "command": 2.0,
}
_USUAL_RECORDS = 500


def judged_records(plan: AuditPlan, counts: dict[str, int]) -> int:
    """Return about how many records the target is asked about."""
    found = sum(counts.get(name, 0) for name in plan.target_sources) or _USUAL_RECORDS
    if plan.needs_shadow and plan.shadow.dataset in plan.target_sources:
        split = plan.split
        found -= split.shadow_members + split.shadow_nonmembers + split.validation
    membership = plan.membership_settings()
    if membership.most_members and membership.most_nonmembers:
        found = min(found, membership.most_members + membership.most_nonmembers)
    return max(found, 20)


def asking_seconds(plan: AuditPlan, records: int) -> float:
    """Return about how long the target takes to answer."""
    seconds = 0.5 + records / _ANSWERS_A_SECOND[plan.target.kind]
    table = getattr(plan.target, plan.target.kind)
    if isinstance(table, HttpChatChoice | HttpTemplateChoice):
        rate = table.limits.requests_per_minute
        seconds = 0.5 + records / table.limits.concurrency / _ANSWERS_A_SECOND[plan.target.kind]
        seconds = max(seconds, records * 60.0 / rate if rate else 0.0)
    return seconds


def existing_steps(
    plan: AuditPlan,
    counts: dict[str, int],
    reading: Callable[[list[str]], list[PlannedStep]],
    shadow_steps: Callable[[], list[PlannedStep]],
    encoding: Callable[[int], float],
    map_labels: dict[str, str],
) -> list[PlannedStep]:
    """List the steps in order.

    Args:
        plan: The plan.
        counts: Usable records of each source, where known.
        reading: Steps that read sources of [datasets].
        shadow_steps: Steps that train and ask the shadow model.
        encoding: Seconds to encode so many pictures as the attacker's encoder sees them.
        map_labels: Names of the maps.
    """
    size = judged_records(plan, counts)
    steps: list[PlannedStep] = []
    names = [name for name in plan.target_sources if name != RECORDED]
    if RECORDED in plan.target_sources:
        label = translate("engine", "Check the recorded outputs")
        steps.append(PlannedStep(f"examine_{RECORDED}", label, 0.5 + size / 150))
    if plan.needs_shadow and plan.shadow.dataset != RECORDED:
        names.append(plan.shadow.dataset)
    steps += reading(list(dict.fromkeys(names)))
    steps.append(
        PlannedStep("split", translate("engine", "Choose the records that are judged"), 0.5)
    )
    if plan.target.kind != "recorded" or size:
        label = translate("engine", "Encode the target's pictures as the attacker sees them")
        steps.append(PlannedStep("encode_attacker", label, encoding(size)))
    if plan.validity.blind:
        label = translate("engine", "Try to tell the sets apart without the model")
        cost = 1.0 + plan.validity.permutations * size / 40_000
        steps.append(PlannedStep("blind", label, cost))
    steps += [
        PlannedStep("open_target", translate("engine", "Open the target"), 2.0),
        PlannedStep(
            "caption_target", translate("engine", "Ask the target"), asking_seconds(plan, size)
        ),
        PlannedStep(
            "similarity_target",
            translate("engine", "Compare the target's texts"),
            0.2 + size / 4000,
        ),
    ]
    if plan.ask == "was_mine":
        steps += _was_mine_steps(plan, size, shadow_steps)
    else:
        steps += _attack_steps(plan, size, shadow_steps)
    for method in plan.embedding.methods:
        cost = {"pca": 0.3, "tsne": 0.5 + size / 500, "umap": 38.0 + size / 300}[method]
        label = translate("engine", "Map the features ({name})").format(name=map_labels[method])
        steps.append(PlannedStep(f"map_{method}", label, cost))
    steps.append(PlannedStep("evaluate", translate("engine", "Evaluate and reach a verdict"), 1.5))
    return steps


def _attack_steps(
    plan: AuditPlan, size: int, shadow_steps: Callable[[], list[PlannedStep]]
) -> list[PlannedStep]:
    owner = plan.ask == "owner"
    found: list[PlannedStep] = []

    def one(name: str, records: int, times: int) -> float:
        if not ATTACKS[name].needs_pictures:
            return 0.3 * times
        passes = plan.attacks.mfe_epochs + plan.attacks.mlp_epochs
        return times * (1.0 + records * passes / 12000)

    split = plan.split
    learnt = size if owner else split.shadow_members + split.shadow_nonmembers
    times = plan.owner_settings().folds if owner else 1
    costs = {name: one(name, learnt, times) for name in plan.attacks.run}
    if owner:
        for name, cost in costs.items():
            label = translate("engine", "Attack in folds: {name}")
            label = label.format(name=ATTACKS[name].label)
            found.append(PlannedStep(f"attack_{name}", label, cost))
        found += _placebo(plan, sum(costs.values()))
    if plan.needs_shadow:
        found += shadow_steps()
        prefix = BY_SHADOW if owner else ""
        for name in plan.attacks.run:
            label = translate("engine", "Attack: {name}").format(name=ATTACKS[name].label)
            cost = one(name, split.shadow_members + split.shadow_nonmembers, 1)
            found.append(PlannedStep(f"attack_{prefix}{name}", label, cost))
        if not owner:
            found += _placebo(plan, sum(costs.values()))
    return found


def _placebo(plan: AuditPlan, cost: float) -> list[PlannedStep]:
    if not plan.validity.placebo:
        return []
    label = translate("engine", "Placebo: attack with shuffled labels")
    return [PlannedStep("placebo", label, cost)]


def _was_mine_steps(
    plan: AuditPlan, size: int, shadow_steps: Callable[[], list[PlannedStep]]
) -> list[PlannedStep]:
    found: list[PlannedStep] = []
    once = {step.name: step for step in shadow_steps()}
    if "encode_shadow" in once:
        found.append(once["encode_shadow"])
    for number in range(plan.was_mine_settings().references):
        for name in ("views_shadow", "train_shadow", "caption_shadow"):
            if name not in once:
                continue
            step = once[name]
            label = f"{step.label} ({number + 1})"
            found.append(PlannedStep(f"{name}_{number + 1}", label, step.weight))
    label = translate("engine", "Learn from the shadow models, and answer")
    return [*found, PlannedStep("answer", label, 2.0 + size / 500)]
