"""The run page: an audit at work in its child process, and what one can do about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QTabWidget

from m4i_core.audit.workspace import PLAN_FILE
from m4i_core.jobs.events import Event, StepChanged, StepProgress, StepsPlanned, StepState
from m4i_gui.pages.working import Prepared, WorkingPage, WorkWords
from m4i_gui.panels.step_list import StepList
from m4i_gui.panels.training_monitor import TrainingMonitor
from m4i_gui.widgets.card import Card


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
        return Prepared(plan.name, folder / PLAN_FILE, (plan.target, plan.shadow))

    def _middle(self) -> QSplitter:
        theme = self.services.theme
        steps = Card(self.tr("Steps"))
        self.steps = StepList(theme)
        steps.body.addWidget(self.steps, 1)
        steps.setMinimumWidth(250)

        self.monitor = TrainingMonitor(theme)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.monitor)
        scroll.setAccessibleName(self.tr("Models while they learn"))

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

    def _clear(self) -> None:
        self.monitor.clear()
        self.steps.clear()

    def _show_events(self, events: list[Event], updates: list[StepProgress]) -> None:
        for event in events:
            match event:
                case StepsPlanned():
                    self.steps.plan(event)
                case StepChanged():
                    self.steps.change(event)
        if updates:
            self.monitor.take(updates)
            self.steps.progress(updates[-1])

    def _settle(self, state: StepState) -> None:
        self.steps.settle(state)

    def _tick_details(self) -> None:
        self.steps.tick()
