"""A study's folder, opened for looking at.

::

    study.toml         what the user chose (m4i_core.study.plan)
    study.json         what was found so far (m4i_core.study.result)
    artifacts/         finished steps, shared by all combinations
    combinations/CRFV/ an ordinary audit's folder each (m4i_core.audit.workspace)
    events.log
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.workspace import COMBINATIONS, STUDY_PLAN_FILE, STUDY_RESULT_FILE
from m4i_core.errors import WorkspaceError, WrongFolder
from m4i_core.study.plan import StudyPlan
from m4i_core.study.result import CombinationResult, StudyResult


def is_study(folder: Path) -> bool:
    """Return whether a folder holds a study."""
    return (folder / STUDY_PLAN_FILE).is_file()


class OpenedStudy:
    """Read access to a study's folder.

    Args:
        folder: The study's folder.

    Raises:
        WrongFolder: If the folder holds no study.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        if not is_study(self.folder):
            raise WrongFolder(
                "This folder holds no study.",
                subject=str(folder),
                remedy=f"Choose a folder that contains {STUDY_PLAN_FILE}.",
            )

    @cached_property
    def plan(self) -> StudyPlan:
        """What the user chose.

        Raises:
            PlanError: If the file cannot be read.
        """
        from m4i_core.study.plan_file import read_study_plan

        return read_study_plan(self.folder / STUDY_PLAN_FILE)

    @property
    def finished(self) -> bool:
        """Whether every combination has been tried; some may have failed."""
        try:
            return self.result.finished
        except WorkspaceError:
            return False

    @cached_property
    def result(self) -> StudyResult:
        """What was found so far.

        Raises:
            WorkspaceError: If there is nothing yet, or it is damaged or of a newer version.
        """
        path = self.folder / STUDY_RESULT_FILE
        try:
            return StudyResult.model_validate_json(path.read_bytes())
        except FileNotFoundError as error:
            raise WrongFolder(
                "This study has no result yet.",
                subject=str(self.folder),
                remedy="Resume it: finished steps are not repeated.",
            ) from error
        except (OSError, ValidationError) as error:
            raise WorkspaceError(
                "The study's result cannot be read.",
                subject=str(path),
                remedy="It may be damaged or made by a newer version; resume the study to make "
                "it again.",
                details=str(error),
            ) from error

    def audit(self, combination: CombinationResult) -> OpenedAudit:
        """Open the audit of one combination.

        Raises:
            WorkspaceError: If it is not there, or its path leads out of the study's folder.
        """
        folder = (self.folder / combination.folder).resolve()
        if not folder.is_relative_to(self.folder / COMBINATIONS):
            raise WorkspaceError(
                "The study names a combination outside its own folder.",
                subject=combination.folder,
                remedy="Do not trust this study's files; run the study again.",
            )
        return OpenedAudit(folder)
