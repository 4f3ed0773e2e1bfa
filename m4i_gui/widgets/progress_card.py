"""Progress of one piece of work: what, how far, how long still, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from m4i_core.jobs.progress import ProgressUpdate
from m4i_gui.services.theme import SPACE_M
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import ElidedLabel


def duration(seconds: float) -> str:
    """Return a duration in words that can be read at a glance."""

    def say(text: str) -> str:
        return QCoreApplication.translate("duration", text)

    whole = max(0, round(seconds))
    if whole < 1:
        return say("under 1 s")
    if whole < 60:
        return say("{0} s").format(whole)
    if whole < 3600:
        return say("{0} min {1:02d} s").format(whole // 60, whole % 60)
    return say("{0} h {1:02d} min").format(whole // 3600, whole % 3600 // 60)


def set_fraction(bar: QProgressBar, fraction: float | None) -> None:
    """Show a fraction (0 to 1), or "busy" for None."""
    if fraction is None:
        bar.setRange(0, 0)
        return
    bar.setRange(0, 1000)
    bar.setValue(round(1000 * min(max(fraction, 0.0), 1.0)))


class ProgressCard(Card):
    """A card with a bar; connect `cancel_requested` to the job's cancel.

    Signals:
        cancel_requested: The user wants it to stop.
    """

    cancel_requested = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        self.message = ElidedLabel("", "muted")
        self.cancel_button: QPushButton = make_button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self._cancel)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(self.message, 1)
        row.addWidget(self.cancel_button)
        self.body.addWidget(self.bar)
        self.body.addLayout(row)
        set_fraction(self.bar, None)

    def update_from(self, updates: list[ProgressUpdate]) -> None:
        """Show the newest of a list of updates (as `JobService` hands them over)."""
        if updates:
            newest = updates[-1]
            set_fraction(self.bar, newest.fraction)
            self.message.setText(" – ".join(t for t in (newest.stage, newest.message) if t))

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.message.setText(self.tr("Stopping …"))
        self.cancel_requested.emit()
