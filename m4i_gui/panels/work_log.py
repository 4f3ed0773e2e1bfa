"""The log of work in a child process: what happened when, to read and to copy."""

from __future__ import annotations

import time
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from m4i_core.jobs.events import Event, Failed, LogLine
from m4i_gui.services.theme import SPACE_M, SPACE_S, Theme
from m4i_gui.widgets.buttons import make_button

_LOG_LINES = 5000
_MARKS = {"warning": "! ", "error": "!! "}


class WorkLog(QWidget):
    """Lines with times, the newest below.

    Args:
        name: What a screen reader says.
        theme: The look.
    """

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setMaximumBlockCount(_LOG_LINES)
        self.text.setAccessibleName(name)
        self.text.setPlaceholderText(self.tr("What happens is written here."))
        self.copy_button = make_button(self.tr("Copy log"), theme=theme, icon="copy")
        self.copy_button.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_M, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.text, 1)
        column.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignRight)

    def clear(self) -> None:
        """Forget everything."""
        self.text.clear()
        self.copy_button.setText(self.tr("Copy log"))

    def take(self, events: Iterable[Event]) -> None:
        """Write down a batch of events, at one go."""
        now = time.strftime("%H:%M:%S")
        lines: list[str] = []
        for event in events:
            match event:
                case LogLine():
                    lines.append(f"{now}  {_MARKS.get(event.level, '')}{event.text}")
                case Failed():
                    lines.append(f"{now}  !! {event.message}")
        if lines:
            self.text.appendPlainText("\n".join(lines))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
