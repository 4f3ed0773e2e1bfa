"""The wizard: five or six steps that fill in a plan, in any order that makes sense."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from m4i_core.audit.plan import AuditPlan
from m4i_core.study.plan import StudyPlan
from m4i_gui.pages.wizard_pages.attacks import AttacksPage
from m4i_gui.pages.wizard_pages.check import CheckPage
from m4i_gui.pages.wizard_pages.data import DataPage
from m4i_gui.pages.wizard_pages.flow import WizardFlow
from m4i_gui.pages.wizard_pages.knowledge import KnowledgePage
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.review import ReviewPage
from m4i_gui.pages.wizard_pages.target import TargetPage
from m4i_gui.services.plan_draft import PlanDraft
from m4i_gui.services.services import Services


class Wizard(WizardFlow):
    """Fills in a plan of one audit, or of a study that compares defenses of its target.

    Signals:
        run_requested: The finished `AuditPlan` or `StudyPlan` and the folder in which to run it.
        study_loaded: A `StudyPlan` was read from a file; the study wizard can show it.
    """

    study_loaded = Signal(object)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, PlanDraft(), self.tr("New audit"), parent)

    def make_pages(self) -> Sequence[WizardPage]:
        parts = (TargetPage, DataPage, KnowledgePage, AttacksPage, CheckPage, ReviewPage)
        return [part(self.services, self.draft) for part in parts]

    def run_text(self) -> str:
        if self.draft.get("compare.on"):
            return self.tr("Run the comparison")
        return self.tr("Run the audit")

    # What others call --------------------------------------------------------------------------

    def start_new(self, path: Path | None = None) -> None:
        """Begin a new plan; with a path the data are chosen already."""
        self.current.left()
        self.forget_trial()
        self.draft.reset()
        self.draft.set("compute.threads", self.services.settings.threads)
        self.draft.set("compute.device", self.services.settings.device)
        self._take_consents()
        if path is not None:
            self.draft.set("datasets.main.path", str(path))
        self._begin(0)

    def load_plan(self, plan: AuditPlan, folder: str | None = None) -> None:
        """Show a plan; with a folder, the one that the plan was run in and may be run in again."""
        self.current.left()
        self.forget_trial()
        self.draft.from_plan(plan, folder or "")
        self._take_consents()
        self._begin(0)

    def take_plan(self, plan: object) -> None:
        if isinstance(plan, StudyPlan):
            self.study_loaded.emit(plan)
        elif isinstance(plan, AuditPlan):
            self.load_plan(plan)

    def take_data(self, path: Path) -> None:
        """Use data that were dropped on the window, in the plan as it stands."""
        self.draft.set("datasets.main.source", "folder")
        self.draft.set("datasets.main.path", str(path))
