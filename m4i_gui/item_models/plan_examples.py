"""What a page of a wizard says about the very plan that is being made."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from m4i_core.audit.plan import AuditPlan, ModelChoice, SplitChoice
from m4i_core.errors import M4IError
from m4i_core.language import retell
from m4i_core.study.defenses import defenses_of
from m4i_core.study.plan import StudyPlan
from m4i_gui.item_models.words import of_hundred, scenario_label
from m4i_gui.services.plan_draft import PlanDraft

Plan = AuditPlan | StudyPlan


def _say(text: str) -> str:
    return QCoreApplication.translate("PlanExample", text)


def plan_example(topic: str, draft: PlanDraft) -> str:
    """Return an example from a plan in the making, plain text; "" where nothing fits yet.

    Args:
        topic: Name of a help text.
        draft: The plan in the making.
    """
    found = _OF_PLAN.get(topic)
    if found is None:
        return ""
    try:
        return found(draft, draft.to_run())
    except (M4IError, ValueError):
        # Something is not chosen yet: the page itself says what.
        return ""


def _one(plan: Plan) -> tuple[ModelChoice, ModelChoice]:
    """Return a target and a shadow of a plan."""
    if isinstance(plan, StudyPlan):
        return next(iter(plan.targets.values())), next(iter(plan.shadows.values()))
    return plan.target, plan.shadow


def _asked(draft: PlanDraft, split: SplitChoice) -> int:
    """Return how many records the target is asked about; 0 where that is not known yet."""
    if not draft.exists:
        return split.target_members + split.target_nonmembers
    before = draft.before
    asked = ("members", "nonmembers", "asked")
    return sum(before.counts.get(name, 0) for name in asked) if before is not None else 0


def _target(draft: PlanDraft, plan: Plan) -> str:
    if draft.exists:
        return _say("Your plan asks the model that you have; what it learnt from is left as it is.")
    target, _ = _one(plan)
    return _say(
        "Your plan trains a model on {0} records and shows it each of them {1} times."
    ).format(plan.split.target_members, target.training.epochs)


def _data(draft: PlanDraft, plan: Plan) -> str:
    counts = draft.counts()
    if not counts:
        return ""
    said = _say("Your data have {0} records that can be used.").format(sum(counts.values()))
    if draft.exists:
        return said
    split = plan.split
    return (
        said
        + " "
        + _say(
            "Your plan shows {0} of them to the target, keeps {1} from it, and uses {2} others for "
            "the shadow model."
        ).format(
            split.target_members,
            split.target_nonmembers,
            split.shadow_members + split.shadow_nonmembers,
        )
    )


def _knowledge(draft: PlanDraft, plan: Plan) -> str:
    if isinstance(plan, StudyPlan):
        return ""
    scenario = draft.scenario()
    return _say("In your plan the attacker is this one: {0}. {1}").format(
        scenario_label(scenario.name), retell(scenario.sentence)
    )


def _attacks(draft: PlanDraft, plan: Plan) -> str:
    count, split = len(plan.attacks.run), plan.split
    said = []
    if draft.needs_shadow:
        said.append(
            _say(
                "Your plan turns {0} attacks on the target. They learn from {1} records that the "
                "shadow model was shown and {2} that it was not."
            ).format(count, split.shadow_members, split.shadow_nonmembers)
        )
    targets = plan.targets.values() if isinstance(plan, StudyPlan) else (plan.target,)
    defenses = dict.fromkeys(one.label for model in targets for one in defenses_of(model))
    if defenses and not draft.exists:
        said.append(_say("Your plan defends the target: {0}.").format("; ".join(defenses)))
    return " ".join(said)


def _check(draft: PlanDraft, plan: Plan) -> str:
    before = draft.before
    if before is None or before.blind is None:
        return ""
    said = _say(
        "Without asking the model, the best attempt ranks one of your members above one of your "
        "non-members in {0} of 100 cases; guessing would be 50."
    ).format(of_hundred(before.blind.auc))
    asked = _asked(draft, plan.split)
    return said + " " + _say("The model would be asked about {0} records.").format(asked)


def _models(draft: PlanDraft, plan: Plan) -> str:
    if not isinstance(plan, StudyPlan):
        return ""
    return _say(
        "Your study turns {1} shadow models on {0} targets: {2} combinations, each an audit of its "
        "own."
    ).format(len(plan.targets), len(plan.shadows), len(plan.targets) * len(plan.shadows))


def _review(draft: PlanDraft, plan: Plan) -> str:
    if isinstance(plan, StudyPlan):
        return _models(draft, plan)
    asked = _asked(draft, plan.split)
    if not asked:
        return ""
    said = [_say("Your plan asks the target {0} times, once for each record.").format(asked)]
    if not draft.exists:
        said.append(
            _say("{0} of them were in its training data: the attacks must find out which.").format(
                plan.split.target_members
            )
        )
    if draft.is_service:
        said.append(_say("Each of these questions sends pictures only after you have agreed."))
    return " ".join(said)


_OF_PLAN: dict[str, Callable[[PlanDraft, Plan], str]] = {
    "wizard-target": _target,
    "wizard-data": _data,
    "wizard-knowledge": _knowledge,
    "wizard-attacks": _attacks,
    "wizard-check": _check,
    "wizard-models": _models,
    "review": _review,
}
