"""The comparison of defenses: one target trained in several ways, one shadow (paper, figure 10)."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from m4i_core.audit.scores_table import METRICS
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.language import translate
from m4i_core.study.defense_advice import advise
from m4i_core.study.defense_measures import (
    AttackEffect,
    CurvePoint,
    JudgedRecords,
    Measured,
    StrengthCurve,
    TargetComparison,
    Utility,
    Variant,
    judged_records,
    paired_change,
)
from m4i_core.study.defenses import DEFENSE_LABELS, defenses_of
from m4i_core.study.opened import OpenedStudy
from m4i_core.study.plan import StudyPlan, baseline_of
from m4i_core.study.result import CombinationResult, StudyModel, StudyResult

NO_DEFENSE = "No defense"


@dataclass(frozen=True)
class DefenseComparison:
    """Everything that a study says about defenses.

    Attributes:
        comparisons: One for each undefended target with variants, and each shadow.
        without_baseline: Defended targets whose undefended self is not in the study.
    """

    comparisons: tuple[TargetComparison, ...]
    without_baseline: tuple[str, ...] = ()


def compare_defenses(
    study: OpenedStudy | StudyResult,
    plan: StudyPlan | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> DefenseComparison:
    """Compare every defended target with its undefended self.

    Args:
        study: An opened study, whose tables of scores give the paired differences their
            intervals; or a result alone, whose differences then have none.
        plan: The study's plan; needed with a result alone.
        progress: Told combination by combination.
        cancel: Ends it early.

    Raises:
        ValueError: If a result comes without its plan.
        WorkspaceError: If the study's result cannot be read.
    """
    opened = study if isinstance(study, OpenedStudy) else None
    result = study.result if isinstance(study, OpenedStudy) else study
    plan = plan or (opened.plan if opened is not None else None)
    if plan is None:
        raise ValueError("a result alone needs the study's plan")
    families: dict[str, list[str]] = {}
    lonely = []
    for name, model in result.targets.items():
        choice = plan.targets.get(name)
        if choice is None or not defenses_of(choice):
            continue
        before = model.baseline or baseline_of(plan, name) or ""
        if before in result.targets and before != name:
            families.setdefault(before, []).append(name)
        else:
            lonely.append(name)
    reader = _Reader(opened, cancel or CancelToken())
    total = max(1, len(families) * len(result.shadows))
    found: list[TargetComparison] = []
    for base, variants in families.items():
        for shadow in result.shadows:
            progress.report(len(found) / total)
            found.append(_compare(result, plan, base, variants, shadow, reader))
    progress.report(1.0)
    return DefenseComparison(tuple(found), tuple(lonely))


class _Reader:
    """Reads the records of combinations; what cannot be read is told, not raised."""

    def __init__(self, study: OpenedStudy | None, cancel: CancelToken) -> None:
        self._study = study
        self.cancel = cancel

    def records(self, combination: CombinationResult) -> JudgedRecords | str:
        """Return the judged records, or why there are none."""
        self.cancel.check()
        if self._study is None:
            return "Differences have no interval: the tables of scores are not at hand."
        try:
            return judged_records(self._study.audit(combination).scores)
        except M4IError as error:
            return f"Differences have no interval. {error.message}"
        except (KeyError, TypeError, ValueError):
            return "Differences have no interval: a table of scores is damaged."


def _combination(result: StudyResult, shadow: str, target: str) -> CombinationResult | None:
    try:
        return result.combination(shadow, target)
    except KeyError:
        return None


def _compare(
    result: StudyResult,
    plan: StudyPlan,
    base: str,
    names: Sequence[str],
    shadow: str,
    reader: _Reader,
) -> TargetComparison:
    before = _combination(result, shadow, base)
    baseline = _variant(result.targets[base], plan, before)
    records: JudgedRecords | str = "The undefended target has no records yet."
    if before is not None and before.state == "done":
        records = reader.records(before)
        if not isinstance(records, str):
            baseline = _with_distinct(baseline, records)
    variants = []
    for name in names:
        combination = _combination(result, shadow, name)
        variant = _variant(result.targets[name], plan, combination)
        variant = _beside(variant, baseline)
        if combination is not None and combination.state == "done":
            own: JudgedRecords | str = records
            if not isinstance(records, str):
                own = reader.records(combination)
            variant = _with_changes(variant, records, own, plan.seed, f"{shadow}/{name}")
        variants.append(variant)
    invalid = before is not None and before.verdict == "invalid"
    known = next(
        (c.scenario for n in (base, *names) if (c := _combination(result, shadow, n))), None
    )
    return TargetComparison(
        target=base,
        target_label=result.targets[base].full_name,
        shadow=shadow,
        scenario=known or "constrained",
        invalid=invalid,
        baseline=baseline,
        variants=tuple(variants),
        curves=strength_curves(variants),
        advice=tuple(advise(baseline, variants, invalid=invalid)),
    )


def _variant(model: StudyModel, plan: StudyPlan, combination: CombinationResult | None) -> Variant:
    defenses = defenses_of(plan.targets[model.name]) if model.name in plan.targets else ()
    state = combination.state if combination is not None else "waiting"
    reason = combination.reason if combination is not None else ""
    if model.state == "failed":
        state, reason = "failed", model.reason
    effects = {}
    if combination is not None and combination.state == "done":
        for name, attack in combination.attacks.items():
            effects[name] = AttackEffect(
                asr=Measured(attack.asr, attack.ci["asr"]),
                auc=Measured(attack.auc, attack.ci["auc"]),
            )
    quality = model.quality
    utility = None
    if quality is not None:
        utility = Utility(
            heldout=dict(quality.nonmembers),
            everyone={metric: float(getattr(quality, metric)) for metric in METRICS},
        )
    return Variant(
        name=model.name,
        label=" + ".join(defense.label for defense in defenses) or translate("engine", NO_DEFENSE),
        defenses=defenses,
        state=state,
        reason=reason,
        effects=effects,
        utility=utility,
        epsilon=model.epsilon,
    )


def _beside(variant: Variant, baseline: Variant) -> Variant:
    effects = {}
    for name, effect in variant.effects.items():
        before = baseline.effects.get(name)
        beside = before and replace(effect, asr_before=before.asr, auc_before=before.auc)
        effects[name] = beside or effect
    return replace(variant, effects=effects)


def _with_distinct(variant: Variant, records: JudgedRecords) -> Variant:
    utility = variant.utility and replace(variant.utility, distinct=records.distinct)
    return replace(variant, utility=utility)


def _with_changes(
    variant: Variant,
    before: JudgedRecords | str,
    after: JudgedRecords | str,
    seed: int,
    key: str,
) -> Variant:
    if isinstance(before, str) or isinstance(after, str):
        problem = before if isinstance(before, str) else str(after)
        return replace(variant, problem=problem)
    variant = _with_distinct(variant, after)
    # Each pair has a seed of its own that does not depend on what else is compared.
    change = paired_change(before, after, zlib.crc32(f"{seed}/{key}".encode()))
    if change is None:
        return replace(
            variant,
            problem="Differences have no interval: the two targets were judged on different "
            "records.",
        )
    effects = {
        name: replace(effect, asr_change=change.asr.get(name), auc_change=change.auc.get(name))
        for name, effect in variant.effects.items()
    }
    utility = variant.utility and replace(variant.utility, change=change.heldout)
    return replace(variant, effects=effects, utility=utility)


def strength_curves(variants: Sequence[Variant]) -> tuple[StrengthCurve, ...]:
    """Return the leak over the strength of each defense that variants use by itself.

    Combined defenses are left out: their place on one axis would hide what else is on.
    """
    curves = []
    for kind in DEFENSE_LABELS:
        points = [
            CurvePoint(variant.defenses[0].strength, variant.name, variant.effects)
            for variant in variants
            if len(variant.defenses) == 1 and variant.defenses[0].kind == kind and variant.effects
        ]
        if points:
            ordered = sorted(points, key=lambda point: (point.strength, point.variant))
            curves.append(StrengthCurve(kind, tuple(ordered)))
    return tuple(curves)
