"""The steps of an audit with their states and times."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from m4i_core.jobs.events import StepChanged, StepProgress, StepsPlanned, StepState
from m4i_gui.services.theme import SPACE_M, SPACE_S, SPACE_XS, Theme
from m4i_gui.widgets.labels import ElidedLabel, PlainLabel, as_tool_tip
from m4i_gui.widgets.progress_card import duration
from m4i_gui.widgets.scrolled import SteadyScrollArea

_LOOKS: dict[StepState, tuple[str, str]] = {
    "waiting": ("waiting", "border_strong"),
    "running": ("running", "accent"),
    "done": ("done", "good"),
    "reused": ("reused", "good"),
    "failed": ("failed", "danger"),
    "cancelled": ("pause", "warning"),
}
_ICON = 18


class StepRow(QWidget):
    """One step."""

    def __init__(self, label: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.state: StepState = "waiting"
        self.begun: float | None = None
        self._fraction: float | None = None
        self.icon = QLabel()
        self.label = ElidedLabel(label)
        self.time = PlainLabel("", "small", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_XS, SPACE_XS, SPACE_XS)
        row.setSpacing(SPACE_S)
        row.addWidget(self.icon)
        row.addWidget(self.label, 1)
        row.addWidget(self.time)
        theme.changed.connect(self._paint)
        self._paint()

    def change(self, state: StepState, seconds: float, reason: str = "") -> None:
        """Show a new state."""
        self.state = state
        self._fraction = None
        if state == "running":
            self.begun = time.monotonic()
            self.time.setText("")
        else:
            self.begun = None
            self.time.setText(self._ended(state, seconds))
        if reason:
            self.setToolTip(as_tool_tip(reason))
        self._paint()

    def progress(self, fraction: float | None) -> None:
        """Show how far the step is."""
        if fraction is not None and self.state == "running":
            self._fraction = fraction
            self.tick()

    def tick(self) -> None:
        """Show the time that has passed."""
        if self.begun is None:
            return
        passed = duration(time.monotonic() - self.begun)
        if self._fraction is None:
            self.time.setText(passed)
        else:
            self.time.setText(f"{round(100 * self._fraction)} %  ·  {passed}")

    def _ended(self, state: StepState, seconds: float) -> str:
        words = {
            "done": duration(seconds),
            "reused": self.tr("reused"),
            "failed": self.tr("failed"),
            "cancelled": self.tr("stopped"),
        }
        return words.get(state, "")

    def _paint(self) -> None:
        icon, colour = _LOOKS[self.state]
        self.icon.setPixmap(self._theme.pixmap(icon, _ICON, colour))
        self.label.setProperty("role", {"running": "strong", "waiting": "muted"}.get(self.state))
        self.label.style().unpolish(self.label)
        self.label.style().polish(self.label)
        words = {
            "waiting": self.tr("waiting"),
            "running": self.tr("running"),
            "done": self.tr("done"),
            "reused": self.tr("reused from before"),
            "failed": self.tr("failed"),
            "cancelled": self.tr("stopped"),
        }
        self.setAccessibleName(f"{self.label.text()}: {words[self.state]}")


class StepList(SteadyScrollArea):
    """All steps; the running one is kept in sight."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: dict[str, StepRow] = {}
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Steps of the audit"))
        inside = QWidget()
        inside.setProperty("role", "plain")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, SPACE_M, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(inside)

    def clear(self) -> None:
        """Remove all steps."""
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}

    def plan(self, planned: StepsPlanned) -> None:
        """Show the steps to come."""
        self.clear()
        for step in planned.steps:
            name = str(step.get("name", ""))
            row = StepRow(str(step.get("label", name)), self._theme)
            self.rows[name] = row
            self._column.insertWidget(self._column.count() - 1, row)

    def change(self, event: StepChanged) -> None:
        """Show a step's new state."""
        row = self.rows.get(event.name)
        if row is not None and event.state in _LOOKS:
            row.change(event.state, event.seconds, event.reason)
            if event.state in ("running", "failed"):
                self.ensureWidgetVisible(row, 0, 40)

    def progress(self, event: StepProgress) -> None:
        """Show how far the running step is."""
        row = self.rows.get(event.step)
        if row is not None:
            row.progress(event.fraction)

    def settle(self, state: StepState) -> None:
        """Give whatever still runs its last state (the process has ended)."""
        for row in self.rows.values():
            if row.state == "running":
                row.change(state, 0.0)

    def tick(self) -> None:
        """Show the time that has passed."""
        for row in self.rows.values():
            row.tick()
