"""Defenses of a target's training: which are on, how strong, and lists of them to compare.

The paper's section 5 and figure 10: data augmentation, L2 regularisation and DP-SGD; beside them
early stopping, dropout and label smoothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from m4i_core.audit.plan import (
    AugmentationChoice,
    ModelChoice,
    PrivacyChoice,
    TrainingChoice,
)
from m4i_core.language import to_translate, translate

DefenseKind = Literal[
    "augmentation", "l2", "dropout", "label_smoothing", "early_stopping", "privacy"
]

DEFENSE_LABELS: dict[DefenseKind, str] = {
    "augmentation": "Data augmentation",
    "l2": "L2 regularisation",
    "dropout": to_translate("engine", "Dropout"),
    "label_smoothing": "Label smoothing",
    "early_stopping": "Early stopping",
    "privacy": "Differential privacy",
}
_CODES: dict[DefenseKind, str] = {
    "augmentation": "aug",
    "l2": "l2-",
    "dropout": "drop",
    "label_smoothing": "smooth",
    "early_stopping": "stop",
    "privacy": "dp",
}


@dataclass(frozen=True)
class Defense:
    """One defense that is on.

    Attributes:
        kind: Which.
        strength: augmentation: 0..1; l2: weight decay; dropout and label smoothing: their share;
            early stopping: epochs of patience; privacy: ε (smaller protects more).
    """

    kind: DefenseKind
    strength: float

    @property
    def code(self) -> str:
        """Short, safe in file names: "dp1.3", "aug0.5", "l2-0.001"."""
        return f"{_CODES[self.kind]}{self.strength:g}"

    @property
    def label(self) -> str:
        """Words with the strength, e.g. "Differential privacy, ε = 1.3"."""
        form = {
            "privacy": translate("engine", "{defense}, ε = {strength:g}"),
            "l2": translate("engine", "{defense}, λ = {strength:g}"),
            "early_stopping": translate("engine", "{defense}, patience {strength:g}"),
        }.get(self.kind, translate("engine", "{defense}, {strength:g}"))
        name = translate("engine", DEFENSE_LABELS[self.kind])
        return form.format(defense=name, strength=self.strength)


def defenses_of(model: ModelChoice) -> tuple[Defense, ...]:
    """Return the defenses that a model's training uses, in the order of `DEFENSE_LABELS`.

    The report generator's own weight decay is part of its recipe, not counted as a defense.
    """
    training = model.training
    found: list[Defense] = []
    if training.augmentation is not None:
        found.append(Defense("augmentation", training.augmentation.strength))
    if training.weight_decay > 0:
        found.append(Defense("l2", training.weight_decay))
    if training.dropout > 0:
        found.append(Defense("dropout", training.dropout))
    if training.label_smoothing > 0:
        found.append(Defense("label_smoothing", training.label_smoothing))
    if training.early_stopping > 0:
        found.append(Defense("early_stopping", float(training.early_stopping)))
    if training.privacy is not None:
        found.append(Defense("privacy", training.privacy.epsilon))
    return tuple(found)


def undefended(model: ModelChoice) -> ModelChoice:
    """Return the same model without any defense: what a defended one is compared with."""
    training = model.training.model_copy(
        update={
            "augmentation": None,
            "weight_decay": 0.0,
            "dropout": 0.0,
            "label_smoothing": 0.0,
            "early_stopping": 0,
            "privacy": None,
        }
    )
    return model.model_copy(update={"training": training})


def defended(
    model: ModelChoice, *defenses: Defense, like: TrainingChoice | None = None
) -> ModelChoice:
    """Return a model with defenses switched on.

    Args:
        model: The model.
        defenses: What to switch on.
        like: Where a defense's settings beside its strength (δ, views, …) come from; None: the
            model's own.

    Raises:
        pydantic.ValidationError: If a strength is out of range, or the architecture cannot be
            defended so.
    """
    training = model.training
    like = like or training
    update: dict[str, object] = {}
    for defense in defenses:
        if defense.kind == "augmentation":
            before = like.augmentation or AugmentationChoice()
            update["augmentation"] = {**before.model_dump(), "strength": defense.strength}
        elif defense.kind == "privacy":
            private = like.privacy or PrivacyChoice()
            update["privacy"] = {**private.model_dump(), "epsilon": defense.strength}
        elif defense.kind == "early_stopping":
            update["early_stopping"] = int(defense.strength)
        else:
            key = "weight_decay" if defense.kind == "l2" else defense.kind
            update[key] = defense.strength
    made = TrainingChoice.model_validate({**training.model_dump(), **update})
    return ModelChoice.model_validate({**model.model_dump(), "training": made.model_dump()})
