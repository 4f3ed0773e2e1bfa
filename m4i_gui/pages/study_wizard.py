"""The study wizard: many targets and shadows, set up in four steps."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from m4i_core.audit.plan import AuditPlan
from m4i_core.study.plan import StudyPlan
from m4i_gui.pages.study_pages.data_sets import DataSetsPage
from m4i_gui.pages.study_pages.models import ModelsPage
from m4i_gui.pages.study_pages.review import StudyReviewPage
from m4i_gui.pages.wizard_pages.attacks import AttacksPage
from m4i_gui.pages.wizard_pages.flow import WizardFlow
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.services.services import Services
from m4i_gui.services.study_draft import StudyDraft


class StudyWizard(WizardFlow):
    """Fills in the plan of a study.

    Signals:
        run_requested: The finished `StudyPlan` and the folder in which to run it.
        audit_loaded: An `AuditPlan` was read from a file; the audit wizard can show it.
    """

    audit_loaded = Signal(object)
    draft: StudyDraft

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, StudyDraft(), self.tr("New study"), parent)

    def make_pages(self) -> Sequence[WizardPage]:
        parts = (DataSetsPage, ModelsPage, AttacksPage, StudyReviewPage)
        return [part(self.services, self.draft) for part in parts]

    def run_text(self) -> str:
        return self.tr("Run the study")

    def start_new(self, path: Path | None = None) -> None:
        """Begin a new study; with a path its first data set is chosen already."""
        self.current.left()
        self.draft.reset()
        self.draft.set("compute.threads", self.services.settings.threads)
        self.draft.set("compute.device", self.services.settings.device)
        self._take_consents()
        if path is not None:
            self.draft.set(f"datasets.{self.draft.names[0]}.path", str(path))
        self._begin(0)

    def load_plan(self, study: StudyPlan, folder: str | None = None) -> None:
        """Show a study; with a folder, the one that it was run in and may be run in again."""
        self.current.left()
        self.draft.from_study(study, folder or "")
        self._take_consents()
        self._begin(0)

    def take_plan(self, plan: object) -> None:
        if isinstance(plan, StudyPlan):
            self.load_plan(plan)
        elif isinstance(plan, AuditPlan):
            self.audit_loaded.emit(plan)
