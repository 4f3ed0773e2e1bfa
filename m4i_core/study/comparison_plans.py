"""What audits differ in besides their results, and what that does to a comparison of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from m4i_core.audit.plan import AuditPlan, DatasetChoice, ModelChoice
from m4i_core.language import translate
from m4i_core.study.defenses import defenses_of

_NOT_COMPARED = frozenset({"schema_version", "name", "datasets", "embedding", "compute.threads"})
# Told in the line about defenses, in words.
_DEFENSES = (
    "training.weight_decay",
    "training.dropout",
    "training.label_smoothing",
    "training.early_stopping",
    "training.privacy",
    "training.privacy.epsilon",
    "training.augmentation",
    "training.augmentation.strength",
)
_ABSENT = "–"


@dataclass(frozen=True)
class PlanDifference:
    """One thing in which plans differ.

    Attributes:
        key: The plan's key ("target.training.epochs"); several keys of one name are one.
        label: In plain words.
        values: What each audit has, in words, in the order of the audits.
    """

    key: str
    label: str
    values: tuple[str, ...]


def plan_differences(plans: Sequence[AuditPlan | None]) -> list[PlanDifference]:
    """Return what plans differ in, the most telling first; what all agree in is left out.

    Args:
        plans: One for each audit; None where it cannot be read.
    """
    told = [_told(plan) for plan in plans]
    keys = dict.fromkeys(key for one in told for key in one)
    found = []
    for key in keys:
        values = tuple(one.get(key, _ABSENT) if one else _unknown() for one in told)
        known = {value for value, one in zip(values, told, strict=True) if one}
        if len(known) > 1:
            found.append(PlanDifference(key, label_of(key), values))
    return found


def _unknown() -> str:
    return translate("engine", "not known")


def _told(plan: AuditPlan | None) -> dict[str, str]:
    """Return a plan as words by key, in the order of telling."""
    if plan is None:
        return {}
    words = {"seed": str(plan.seed)}
    roles: tuple[tuple[str, ModelChoice], ...] = (("target", plan.target), ("shadow", plan.shadow))
    for role, model in roles:
        # Records of recorded outputs come with the texts, from no data set of the plan.
        data = plan.datasets.get(model.dataset)
        words[f"{role}.data"] = model.dataset if data is None else _data_words(data)
        defenses = "; ".join(defense.label for defense in defenses_of(model))
        words[f"{role}.defenses"] = defenses or translate("engine", "none")
    resolved = plan.model_copy(
        update={
            role: model.model_copy(update={"training": model.training.resolved()})
            for role, model in roles
        }
    )
    flat: dict[str, str] = {}
    _flatten(resolved.model_dump(), "", flat)
    hidden = {f"{role}.{key}" for role, _ in roles for key in (*_DEFENSES, "dataset")}
    # A preset is told by what it stands for.
    hidden |= {f"{role}.training.preset" for role, _ in roles}
    words |= {key: value for key, value in flat.items() if key not in hidden and key not in words}
    return words


def _data_words(choice: DatasetChoice) -> str:
    if choice.source == "demo":
        return translate("engine", "drawn scenes, {family}, {count}").format(
            family=choice.demo_family, count=choice.demo_size
        )
    return choice.path


def _flatten(value: Mapping[str, Any], prefix: str, found: dict[str, str]) -> None:
    for name, part in value.items():
        key = f"{prefix}{name}"
        if key in _NOT_COMPARED:
            continue
        if isinstance(part, Mapping):
            _flatten(part, f"{key}.", found)
        else:
            found[key] = _words(part)


def _words(value: object) -> str:
    if isinstance(value, bool):
        return translate("engine", "yes") if value else translate("engine", "no")
    if value is None or value == "":
        return _ABSENT
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, (list, tuple)):
        return ", ".join(_words(part) for part in value) or _ABSENT
    return str(value)


def label_of(key: str) -> str:
    """Return what a plan's key is called in plain words; unknown keys stay as they are."""
    head, _, rest = key.partition(".")
    labels = _labels()
    if head in ("target", "shadow") and rest in labels:
        role = translate("engine", "Target") if head == "target" else translate("engine", "Shadow")
        return f"{role}: {labels[rest]}"
    return labels.get(key, key.replace("_", " ").replace(".", ": "))


def _labels() -> dict[str, str]:
    return {
        "seed": translate("engine", "Seed"),
        "data": translate("engine", "data"),
        "defenses": translate("engine", "defenses"),
        "architecture": translate("engine", "kind of model"),
        "encoder": translate("engine", "picture encoder"),
        "weights": translate("engine", "weights of the encoder"),
        "weights_file": translate("engine", "file of the encoder's weights"),
        "training.optimiser": translate("engine", "optimiser"),
        "training.learning_rate": translate("engine", "learning rate"),
        "training.epochs": translate("engine", "epochs"),
        "training.batch_size": translate("engine", "captions a step"),
        "training.gradient_clip": translate("engine", "largest gradient norm"),
        "training.embedding_size": translate("engine", "size of word embeddings"),
        "training.hidden_size": translate("engine", "size of the LSTM's state"),
        "training.min_word_count": translate("engine", "words rarer than this are left out"),
        "training.max_tokens": translate("engine", "longest caption, in tokens"),
        "training.privacy.delta": translate("engine", "δ of the private training"),
        "training.privacy.clip_norm": translate("engine", "clipping of the private training"),
        "training.privacy.records_a_step": translate(
            "engine", "records a step of the private training"
        ),
        "training.augmentation.views": translate("engine", "changed views of each picture"),
        "decoding.method": translate("engine", "how texts are read off"),
        "decoding.beam_width": translate("engine", "beams"),
        "split.mode": translate("engine", "How the sets were made"),
        "split.target_members": translate("engine", "Target members"),
        "split.target_nonmembers": translate("engine", "Target non-members"),
        "split.shadow_members": translate("engine", "Shadow members"),
        "split.shadow_nonmembers": translate("engine", "Shadow non-members"),
        "split.validation": translate("engine", "Records held out to watch training"),
        "attacks.run": translate("engine", "Attacks"),
        "attacks.svm_kernel": translate("engine", "Kernel of the similarity attack"),
        "attacks.tokens": translate("engine", "Unit of comparison of texts"),
        "attacks.mfe_epochs": translate("engine", "Epochs of the feature extractor"),
        "attacks.mlp_epochs": translate("engine", "Epochs of the attack network"),
        "compute.device": translate("engine", "Device"),
        "compute.precision": translate("engine", "Precision"),
    }
