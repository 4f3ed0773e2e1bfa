"""Defenses in a draft: which are ticked, how strong, which strengths are compared.

A plan has a defense when its strength is not zero (or its table is there); a window needs a tick
beside a strength that outlives the tick. So the draft keeps `defend.<kind>` beside the plan's
keys, and lists of strengths as they were typed in `compare.<kind>`.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from m4i_core.audit.plan import (
    AuditPlan,
    AugmentationChoice,
    ModelChoice,
    PrivacyChoice,
)
from m4i_core.audit.plan_existing import EXISTING_KINDS
from m4i_core.study.defenses import DEFENSE_LABELS, Defense, DefenseKind, defended, undefended
from m4i_core.study.plan import StudyPlan, defense_study
from m4i_gui.services.existing_draft import WHOLE, collapsed, table_values

if TYPE_CHECKING:
    from m4i_gui.services.plan_draft import PlanDraft

KINDS: tuple[DefenseKind, ...] = tuple(DEFENSE_LABELS)
STRENGTH_KEYS: dict[DefenseKind, str] = {
    "augmentation": "target.training.augmentation.strength",
    "l2": "target.training.weight_decay",
    "dropout": "target.training.dropout",
    "label_smoothing": "target.training.label_smoothing",
    "early_stopping": "target.training.early_stopping",
    "privacy": "target.training.privacy.epsilon",
}
USUAL: dict[DefenseKind, float | int] = {
    "l2": 0.001,
    "dropout": 0.5,
    "label_smoothing": 0.1,
    "early_stopping": 3,
}
"""Strengths that a plan without the defense does not hold; the tables bring their own."""
SWEEPS: dict[DefenseKind, str] = {
    "augmentation": "0.25, 0.5, 1",
    "l2": "0.0001, 0.001, 0.01",
    "privacy": "1.3, 2, 5, 10",
}
_LIMITS: dict[DefenseKind, tuple[float, float]] = {
    "augmentation": (0.0, 1.0),
    "l2": (0.0, 1.0),
    "privacy": (0.01, 1e6),
}
MOST_VALUES = 20


def _tr(text: str) -> str:
    return QCoreApplication.translate("DefenseDraft", text)


def impossible(kind: DefenseKind, architecture: str) -> str:
    """Return why an architecture cannot be defended so, or ""."""
    if architecture != "r2gen_cmn":
        return ""
    return {
        "privacy": _tr(
            "Not for the medical report generator: all records write into its shared memory, so "
            "no single record's share of a step can be limited."
        ),
        "augmentation": _tr(
            "Not for the medical report generator: it learns from one view of each patch."
        ),
    }.get(kind, "")


def off_values() -> dict[str, Any]:
    """Return the keys of a draft without defenses."""
    values: dict[str, Any] = {f"defend.{kind}": False for kind in KINDS}
    values |= {f"compare.{kind}": text for kind, text in SWEEPS.items()}
    return values | {"defend.shadow": False, "compare.on": False, "compare.together": False}


def flat_model(role: str, model: ModelChoice) -> dict[str, Any]:
    """Return a model's keys; what the model leaves out stands there with its defaults."""
    content = model.model_dump(mode="json")
    content.pop("dataset")
    values: dict[str, Any] = {f"{role}.report.on": model.report is not None}
    content["report"] = model.report_settings().model_dump(mode="json")
    training = content["training"]
    if role == "target":
        content |= {kind: table_values(kind, model) for kind in EXISTING_KINDS}
        for table in ("privacy", "augmentation"):
            values[f"defend.{table}"] = training[table] is not None
        training["privacy"] = training["privacy"] or PrivacyChoice().model_dump()
        training["augmentation"] = training["augmentation"] or AugmentationChoice().model_dump()
        for kind, usual in USUAL.items():
            leaf = STRENGTH_KEYS[kind].rpartition(".")[2]
            values[f"defend.{kind}"] = training[leaf] > 0
            training[leaf] = training[leaf] or usual

    def walk(prefix: str, section: dict[str, Any]) -> None:
        for name, value in section.items():
            key = f"{prefix}.{name}"
            # The shadow's own tables have no controls: they are kept whole.
            if isinstance(value, dict) and not key.startswith(
                ("shadow.training.privacy", "shadow.training.augmentation", *WHOLE)
            ):
                walk(key, value)
            else:
                values[key] = value

    walk(role, content)
    return values


def model_content(section: dict[str, Any], ticks: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return a model's plan section from the draft's.

    Args:
        section: The section as the draft holds it; it is changed.
        ticks: `defend.<kind>` of the draft; None: the section has no ticks (the shadow's own).
    """
    report = section.pop("report")
    on = report.pop("on")
    wanted = on and section["architecture"] == "r2gen_cmn"
    section["report"] = report if wanted else None
    collapsed(section)
    if ticks is not None:
        keep = {kind for kind in KINDS if ticks.get(f"defend.{kind}")}
        section["training"] = gated(section["training"], keep)
    section["training"] = possible(section["training"], section["architecture"])
    return section


def gated(training: dict[str, Any], keep: set[Any]) -> dict[str, Any]:
    """Return a training section with only the defenses that are kept."""
    made = copy.deepcopy(training)
    for kind in ("privacy", "augmentation"):
        if kind not in keep:
            made[kind] = None
    for kind in USUAL:
        if kind not in keep:
            made[STRENGTH_KEYS[kind].rpartition(".")[2]] = 0 if kind == "early_stopping" else 0.0
    return made


def possible(training: dict[str, Any], architecture: str) -> dict[str, Any]:
    """Return a training section without what the architecture cannot have."""
    return gated(training, {kind for kind in KINDS if not impossible(kind, architecture)})


def ticked(draft: PlanDraft) -> list[DefenseKind]:
    """Return the defenses that are chosen and possible."""
    architecture = draft.get("target.architecture")
    return [k for k in KINDS if draft.get(f"defend.{k}") and not impossible(k, architecture)]


def strengths(kind: DefenseKind, text: str) -> tuple[list[float], str]:
    """Read numbers separated by commas.

    Args:
        kind: Whose strengths they are.
        text: As typed; blanks and semicolons separate, too.

    Returns:
        The numbers without repeats, and what is wrong with them, or "".
    """
    low, high = _LIMITS[kind]
    found: list[float] = []
    for word in text.replace(";", ",").replace(",", " ").split():
        try:
            value = float(word)
        except ValueError:
            return [], _tr("“%1” is no number. Write numbers separated by commas: %2").replace(
                "%1", word[:20]
            ).replace("%2", SWEEPS[kind])
        if not (low <= value <= high) or (low == 0 and value == 0):
            return [], _tr("%1 is out of range: %2 to %3.").replace("%1", f"{value:g}").replace(
                "%2", _tr("above 0") if low == 0 else f"{low:g}"
            ).replace("%3", f"{high:g}")
        if value not in found:
            found.append(value)
    if not found:
        return [], _tr("Write at least one number, for example: %1").replace("%1", SWEEPS[kind])
    if len(found) > MOST_VALUES:
        return [], _tr("These are too many: %1 strengths at most.").replace("%1", str(MOST_VALUES))
    return found, ""


def variants(draft: PlanDraft) -> list[tuple[Defense, ...]]:
    """Return the variants that the draft compares, the undefended one left out."""
    made: list[tuple[Defense, ...]] = []
    singles: list[Defense] = []
    for kind in ticked(draft):
        try:
            single = Defense(kind, float(draft.get(STRENGTH_KEYS[kind])))
        except (TypeError, ValueError):
            continue
        singles.append(single)
        if kind in SWEEPS:
            made += [(Defense(kind, v),) for v in strengths(kind, draft.get(f"compare.{kind}"))[0]]
        else:
            made.append((single,))
    if draft.get("compare.together") and len(singles) > 1:
        made.append(tuple(singles))
    return made


def with_details(model: ModelChoice, draft: PlanDraft) -> ModelChoice:
    """Return a variant with the draft's settings beside the strength: δ, views, crops, …."""
    training = model.training
    update: dict[str, Any] = {}
    for name in ("privacy", "augmentation"):
        choice = getattr(training, name)
        if choice is None:
            continue
        strength = "epsilon" if name == "privacy" else "strength"
        prefix = f"target.training.{name}."
        update[name] = {
            leaf: value if leaf == strength else draft.get(prefix + leaf)
            for leaf, value in choice.model_dump().items()
        }
    if not update:
        return model
    content = model.model_dump()
    content["training"] |= update
    return ModelChoice.model_validate(content)


def compared_models(model: ModelChoice, draft: PlanDraft) -> list[ModelChoice]:
    """Return a model undefended and in every variant of the draft."""
    plain = undefended(model)
    return [plain, *(with_details(defended(plain, *v), draft) for v in variants(draft))]


def compared(plan: AuditPlan, draft: PlanDraft) -> StudyPlan:
    """Return the study that compares the draft's variants of an audit's target."""
    study = defense_study(plan, variants(draft))
    targets = {name: with_details(model, draft) for name, model in study.targets.items()}
    content = study.model_dump(by_alias=True)
    content["targets"] = {name: model.model_dump() for name, model in targets.items()}
    return StudyPlan.model_validate(content)
