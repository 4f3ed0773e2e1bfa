"""The training histories of a study's models, each read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from m4i_core.audit.opened import EpochRow, Role
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.study.result import StudyModel
from m4i_gui.item_models.study_view import StudyView


@dataclass(frozen=True)
class ModelHistory:
    """One model of a study.

    Attributes:
        role: "target" or "shadow".
        name: Its name in the study; untrusted.
        full_name: Its name with data and architecture in words; untrusted.
        rows: Its epochs; empty where there are none.
        problem: Why there are none, a plain sentence, or "".
    """

    role: Role
    name: str
    full_name: str
    rows: list[EpochRow]
    problem: str = ""


def read_histories(view: StudyView, cancel: CancelToken) -> list[ModelHistory]:
    """Read the history of every model; for a background job.

    A model's history lies in the audit of each combination that it takes part in: the first that
    can be read counts. One that cannot be read says why.
    """
    found = []
    sides: tuple[tuple[Role, Mapping[str, StudyModel]], ...] = (
        ("target", view.result.targets),
        ("shadow", view.result.shadows),
    )
    for role, models in sides:
        for name, model in models.items():
            cancel.check()
            found.append(_history(view, role, name, model.full_name, cancel))
    return found


def _history(
    view: StudyView, role: Role, name: str, full_name: str, cancel: CancelToken
) -> ModelHistory:
    problem = QCoreApplication.translate(
        "StudyTraining", "No combination with this model is finished yet."
    )
    for combination in view.done:
        if (combination.target if role == "target" else combination.shadow) != name:
            continue
        cancel.check()
        try:
            rows = view.study.audit(combination).training(role)
        except M4IError as error:
            problem = error.message
            continue
        if rows:
            return ModelHistory(role, name, full_name, rows)
        problem = QCoreApplication.translate(
            "StudyTraining", "This model was not trained here, or its history is gone."
        )
    return ModelHistory(role, name, full_name, [], problem)
