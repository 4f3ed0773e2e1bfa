"""The run page: an audit at work in its child process, and what one can do about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from m4i_core.audit.plan_existing import CONSENTED
from m4i_core.audit.workspace import PLAN_FILE
from m4i_core.jobs.events import Event, StepChanged, StepProgress, StepsPlanned, StepState
from m4i_gui.pages.working import Prepared, WorkingPage, WorkWords
from m4i_gui.panels.answers_monitor import AnswersMonitor
from m4i_gui.panels.step_list import StepList
from m4i_gui.panels.training_monitor import Role, TrainingMonitor
from m4i_gui.services.theme import SPACE_M, SPACE_S
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.scrolled import scrolled


class RunPage(WorkingPage):
    """Runs the audit in a folder and shows its steps and its models while they learn."""

    def _words(self) -> WorkWords:
        return WorkWords(
            page=self.tr("Audit at work"),
            job=self.tr("Audit “{0}”"),
            progress=self.tr("Progress of the whole audit"),
            log=self.tr("Log of the audit"),
            meanwhile=self.tr("The audit goes on meanwhile"),
            stopped=self.tr(
                "The audit was stopped. Everything that was finished is kept: resume it now, "
                "or later from the start page."
            ),
            failed=self.tr("The audit has failed."),
        )

    def _prepare(self, folder: Path) -> Prepared:
        from m4i_core.audit.plan_file import read_plan

        plan = read_plan(folder / PLAN_FILE)
        existing = plan.target.exists
        learning: list[Role] = [] if existing else ["target"]
        if plan.needs_shadow:
            learning.append("shadow")
        self.monitor.show_models(learning)
        self.answers.setVisible(existing)
        title = self.tr("Target and models") if existing else self.tr("Models learning")
        self.tabs.setTabText(0, title)
        if existing:
            self.answers.follow(folder)
        needs_consent = plan.target.kind in CONSENTED
        # Only a checkpoint of this program looks through an encoder that the plan names.
        own_eyes = plan.target.kind in ("trained", "checkpoint")
        models = (plan.target, plan.shadow) if own_eyes else (plan.shadow,)
        return Prepared(plan.name, folder / PLAN_FILE, models, plan if needs_consent else None)

    def _middle(self) -> QSplitter:
        theme = self.services.theme
        steps = Card(self.tr("Steps"))
        self.steps = StepList(theme)
        steps.body.addWidget(self.steps, 1)
        steps.setMinimumWidth(250)

        self.monitor = TrainingMonitor(theme)
        self.answers = AnswersMonitor(theme)
        self.answers.hide()
        models = QWidget()
        models_column = QVBoxLayout(models)
        models_column.setContentsMargins(0, SPACE_M, SPACE_S, 0)
        models_column.addWidget(self.answers)
        models_column.addWidget(self.monitor, 1)
        self.monitor.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        scroll = scrolled(models, self.tr("Models while they learn"))

        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(scroll, self.tr("Models learning"))
        self.tabs.addTab(self._log_view(), self.tr("Log"))
        self.tabs.setAccessibleName(self.tr("Views of the running audit"))

        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(steps)
        splitter.addWidget(self.tabs)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([320, 900])
        return splitter

    def worked_example(self) -> str:
        """Tell how the model stands that learnt last, or ""."""
        models = self.monitor.models
        return models["shadow"].worked_example() or models["target"].worked_example()

    def _clear(self) -> None:
        self.monitor.clear()
        self.answers.clear()
        self.steps.clear()

    def _show_events(self, events: list[Event], updates: list[StepProgress]) -> None:
        for event in events:
            match event:
                case StepsPlanned():
                    self.steps.plan(event)
                case StepChanged():
                    self.steps.change(event)
            self.answers.take_event(event)
        if updates:
            self.monitor.take(updates)
            self.answers.take_progress(updates)
            self.steps.progress(updates[-1])

    def _settle(self, state: StepState) -> None:
        self.steps.settle(state)
        self.answers.settle()

    def _tick_details(self) -> None:
        self.steps.tick()
