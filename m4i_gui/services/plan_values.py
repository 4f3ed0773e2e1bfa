"""A plan's values by flat keys, as drafts hold them."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from m4i_core.audit.plan import (
    AuditPlan,
    DatasetChoice,
    DecodingChoice,
    ModelChoice,
    TrainingChoice,
)
from m4i_gui.services import defense_draft as defenses
from m4i_gui.services.existing_draft import ASKING, asking_values


def eyes(model: ModelChoice) -> tuple[object, ...]:
    eyes = (model.architecture, model.encoder, model.weights, model.weights_file)
    return (*eyes, model.report)


def recipe(section: dict[str, Any]) -> tuple[TrainingChoice, DecodingChoice] | None:
    try:
        training = TrainingChoice.model_validate(section["training"])
        return training, DecodingChoice.model_validate(section["decoding"])
    except ValidationError:
        return None


def dataset_values(choice: DatasetChoice) -> dict[str, Any]:
    return choice.model_dump(mode="json")


def dataset_defaults() -> dict[str, Any]:
    values = dataset_values(DatasetChoice(source="demo", demo_size=1100, demo_family="meadow"))
    return values | {"source": "folder"}


def flatten(plan: AuditPlan) -> dict[str, Any]:
    flat: dict[str, Any] = {}

    def walk(prefix: str, content: dict[str, Any]) -> None:
        for name, value in content.items():
            key = f"{prefix}{name}"
            if isinstance(value, dict) and not key.endswith(".columns"):
                walk(f"{key}.", value)
            else:
                flat[key] = value

    content = plan.model_dump(mode="json", by_alias=True)
    for key in ("schema", "target", "shadow", *ASKING):
        content.pop(key)
    walk("", content)
    flat.update(asking_values(plan))
    flat.update(defenses.off_values())
    for role in ("target", "shadow"):
        flat.update(defenses.flat_model(role, getattr(plan, role)))
    return flat
