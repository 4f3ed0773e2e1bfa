"""What the program says at its start when it did not end in an orderly way last time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Note

_NAMED = 4


class RecoveryCard(QWidget):
    """Offers to go on with what was running; hidden until there is something to say.

    Signals:
        resume_requested: The folders of unfinished work, in order.
        log_requested: The log folder should be shown.
    """

    resume_requested = Signal(list)
    log_requested = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folders: list[Path] = []
        theme = services.theme
        self.note = Note(theme, tone="warning")
        self.resume_button = make_button(self.tr("Resume"), "primary", theme=theme, icon="play")
        self.resume_button.clicked.connect(self._resume)
        self.log_button = make_button(self.tr("Open the log folder"), theme=theme, icon="file")
        self.log_button.clicked.connect(self.log_requested)
        self.later_button = make_button(self.tr("Not now"))
        self.later_button.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for button in (self.resume_button, self.log_button, self.later_button):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.note)
        column.addLayout(row)
        self.hide()

    def offer(self, unfinished: Sequence[tuple[Path, str]]) -> None:
        """Say that the last session broke off.

        Args:
            unfinished: (folder, name) of what was running and can be resumed; may be empty.
        """
        self._folders = [folder for folder, _ in unfinished]
        names = ", ".join(f"“{name}”" for _, name in unfinished[:_NAMED])
        if len(unfinished) > _NAMED:
            names = self.tr("{0} and {1} more").format(names, len(unfinished) - _NAMED)
        if unfinished:
            words = self.tr(
                "M4I ended unexpectedly while it was working on {0}. Everything that was finished "
                "is kept: resume it now, or later from the list below."
            ).format(names)
        else:
            words = self.tr(
                "M4I ended unexpectedly last time. No work was lost. If it happens again, the log "
                "says more."
            )
        self.note.say(words, "warning" if unfinished else "info")
        self.setAccessibleName(words)
        self.resume_button.setVisible(bool(unfinished))
        self.later_button.setText(self.tr("Not now") if unfinished else self.tr("Close"))
        self.later_button.setAccessibleName(self.later_button.text())
        self.show()

    def _resume(self) -> None:
        self.hide()
        self.resume_requested.emit(self._folders)
