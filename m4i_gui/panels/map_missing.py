"""Where a map would be that an audit lacks: what it would show, and a button that makes it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from m4i_core.embedding.methods import METHODS
from m4i_core.errors import M4IError
from m4i_core.jobs.events import StepProgress
from m4i_core.language import retell
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.services.command_job import CommandJob
from m4i_gui.services.services import Services
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Note
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.labels import ElidedLabel
from m4i_gui.widgets.progress_card import set_fraction


class MissingMap(QWidget):
    """Computes a map of the audit in a child process and keeps it in the audit's folder.

    Args:
        services: Theme and jobs.

    Signals:
        computed: A map was added to the audit's folder.
    """

    computed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._view: AuditView | None = None
        self._method = "pca"
        self._computing = ""
        self._job: CommandJob | None = None
        theme = services.theme
        self.compute_button = make_button(
            self.tr("Compute this map"), "primary", theme=theme, icon="map"
        )
        self.compute_button.clicked.connect(self.compute)
        self.empty = EmptyState(theme, "map", "", "", self.compute_button)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the map"))
        self.stage = ElidedLabel("", "muted")
        self.cancel_button = make_button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.cancel)
        self.failure = Note(theme, tone="danger")
        self.failure.hide()
        self.busy = QWidget()
        row = QHBoxLayout(self.busy)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.stage, 1)
        row.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty, 1)
        column.addWidget(self.failure)
        column.addWidget(self.bar)
        column.addWidget(self.busy)
        self.bar.hide()
        self.busy.hide()

    def show_audit(self, view: AuditView) -> None:
        """Offer maps of another audit."""
        self.cancel()
        self._view = view
        self.failure.hide()

    def show_method(self, method: str) -> None:
        """Offer this map."""
        self._method = method
        self._write()

    @property
    def running(self) -> bool:
        """Whether a map is being computed."""
        return self._job is not None

    def _write(self) -> None:
        method = METHODS[self._method]
        self.empty.say(self.tr("No {0} map yet").format(method.label), retell(method.explanation))
        busy = self._job is not None and self._computing == self._method
        self.compute_button.setVisible(not busy)
        self.compute_button.setEnabled(self._job is None)
        self.bar.setVisible(busy)
        self.busy.setVisible(busy)

    def compute(self) -> None:
        """Compute the map in a child process."""
        view = self._view
        if view is None or self._job is not None:
            return
        self._computing = self._method
        self.failure.hide()
        set_fraction(self.bar, None)
        self.stage.setText(self.tr("Starting …"))
        self.cancel_button.setEnabled(True)
        arguments = ["embed", str(view.audit.folder), "--method", self._computing, "--events"]
        label = self.tr("Map {0}").format(METHODS[self._computing].label)
        self._job = self._services.jobs.run_command(arguments, label)
        self._job.events.connect(self._take)
        self._job.ended.connect(self._ended)
        self._write()
        self.cancel_button.setFocus()

    def cancel(self) -> None:
        """Stop computing."""
        if self._job is not None:
            self.cancel_button.setEnabled(False)
            self.stage.setText(self.tr("Stopping …"))
            self._job.cancel()

    def _take(self, events: list[object]) -> None:
        if self._job is not self.sender():
            return
        for event in events:
            if isinstance(event, StepProgress):
                # The only step that is not finished yet is the map.
                set_fraction(self.bar, event.fraction)
                parts = (event.stage, event.message)
                self.stage.setText(" – ".join(part for part in parts if part))

    def _ended(self, outcome: str) -> None:
        job, self._job = self._job, None
        if job is None:
            return
        if outcome == "finished":
            self.computed.emit()
            return
        if outcome in ("failed", "crashed") and job.failure is not None:
            said = job.failure
            self.complain(M4IError(said.message, subject=said.subject, remedy=said.remedy))
        self._write()

    def complain(self, error: M4IError) -> None:
        """Say why there is no map."""
        parts = (error.message, error.subject, error.remedy)
        self.failure.say("\n".join(part for part in parts if part), "danger")
        self._write()
