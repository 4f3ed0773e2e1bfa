"""What a run will cost, estimated in the background."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from m4i_core.audit.estimate import Estimate
from m4i_core.errors import M4IError, PlanError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_core.language import retell
from m4i_core.study.plan import StudyPlan
from m4i_gui.pages.wizard_pages.controls import Disclosure
from m4i_gui.pages.wizard_pages.existing_summary import models_to_train
from m4i_gui.pages.wizard_pages.model_form import megabytes
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.places import free_memory, free_room
from m4i_gui.services.jobs import Job
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.progress_card import duration

_WAIT_MS = 300


class CostCard(Card):
    """Models, time, disk, memory and download, and the steps with their share of time."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__(
            page.tr("What it will cost"),
            page.tr("A rough guess from two ordinary cores; your machine may differ by far."),
        )
        self._draft, self._services = page.draft, page.services
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._estimate)
        grid = QGridLayout()
        grid.setHorizontalSpacing(36)
        self.costs: dict[str, PlainLabel] = {}
        for index, (key, label) in enumerate(
            (
                ("models", self.tr("models to train")),
                ("time", self.tr("time")),
                ("disk", self.tr("room on disk")),
                ("memory", self.tr("memory")),
                ("download", self.tr("download")),
            )
        ):
            number = PlainLabel("–", "number", wrap=False)
            number.setAccessibleName(label)
            self.costs[key] = number
            grid.addWidget(number, 0, index)
            grid.addWidget(PlainLabel(label, "small", wrap=False), 1, index)
        grid.setColumnStretch(5, 1)
        self.body.addLayout(grid)
        self.note = Note(self._services.theme)
        self.note.hide()
        self.body.addWidget(self.note)
        inside = QWidget()
        self.steps = QGridLayout(inside)
        self.steps.setContentsMargins(12, 0, 0, 0)
        self.steps.setVerticalSpacing(2)
        disclosure = Disclosure(self._services.theme, self.tr("Step by step"), inside)
        page.disclosures.append(disclosure)
        self.body.addWidget(disclosure)

    def schedule(self) -> None:
        """Estimate soon."""
        self._timer.start()

    def stop(self) -> None:
        """Stop estimating."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _estimate(self) -> None:
        try:
            plan = self._draft.to_run()
        except PlanError:
            for label in self.costs.values():
                label.setText("–")
            self.note.say(self.tr("Shows as soon as the choices fit together."), "info")
            return
        counts = self._draft.counts()
        folder = self._draft.folder
        models = models_to_train(self._draft)

        def work(progress: Progress, cancel: CancelToken) -> object:
            if isinstance(plan, StudyPlan):
                from m4i_core.study.estimate import estimate_study, study_models_to_train

                targets, shadows = study_models_to_train(plan)
                cost = estimate_study(plan, counts)
                return targets + shadows, cost, free_room(folder), free_memory()
            from m4i_core.audit.estimate import estimate

            return models, estimate(plan, counts), free_room(folder), free_memory()

        self._job = self._services.jobs.start(
            self.tr("Estimating"), work, done=self._estimated, failed=self._not_estimated
        )

    def _estimated(self, found: tuple[int, Estimate, int | None, int]) -> None:
        self._job = None
        models, cost, room, memory = found
        self.costs["models"].setText(str(models))
        self.costs["time"].setText(self.tr("about {0}").format(duration(cost.seconds)))
        self.costs["disk"].setText(megabytes(cost.disk_bytes))
        self.costs["memory"].setText(megabytes(cost.memory_bytes))
        self.costs["download"].setText(
            megabytes(cost.download_bytes) if cost.download_bytes else self.tr("none")
        )
        notes = []
        if room is not None and room < cost.disk_bytes + cost.download_bytes:
            notes.append(self.tr("The disk has only {0} left.").format(megabytes(room)))
        if memory < cost.memory_bytes:
            notes.append(
                self.tr("Only {0} of memory is free now; close other programs.").format(
                    megabytes(memory)
                )
            )
        self.note.say(" ".join(notes), "warning")
        clear(self.steps)
        for row, (label, seconds) in enumerate(cost.steps):
            self.steps.addWidget(PlainLabel(retell(label)), row, 0)
            self.steps.addWidget(PlainLabel(duration(seconds), "muted", wrap=False), row, 1)
        self.steps.setColumnStretch(0, 1)

    def _not_estimated(self, error: M4IError) -> None:
        self._job = None
        self.note.say(str(error), "warning")


def clear(layout: QVBoxLayout | QGridLayout) -> None:
    """Take everything out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
