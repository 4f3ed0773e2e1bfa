"""One check of an audit's validity, as a line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from m4i_gui.services.theme import ICON, SPACE_S, Theme
from m4i_gui.widgets.card import Badge
from m4i_gui.widgets.labels import PlainLabel


class CheckLine(QWidget):
    """One validity check: passed or not, by icon, word and sentence."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon, self._tone = "waiting", "muted"
        self.mark = QLabel()
        self.mark.setFixedWidth(ICON + 2)
        self.name = PlainLabel(name, "strong", wrap=False)
        self.badge = Badge()
        self.text = PlainLabel("", "muted", selectable=True)
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(self.name)
        head.addWidget(self.badge)
        head.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        theme.changed.connect(self._paint)

    def say(self, state: str, text: str) -> None:
        """Show a state ("passed", "failed", "noted" or "skipped") and why."""
        icons = {"passed": "done", "failed": "failed", "noted": "info", "skipped": "circle"}
        tones = {"passed": "good", "failed": "danger", "noted": "info", "skipped": "muted"}
        labels = {
            "passed": self.tr("passed"),
            "failed": self.tr("failed"),
            "noted": self.tr("noted"),
            "skipped": self.tr("not run"),
        }
        self._icon, self._tone = icons[state], tones[state]
        self.badge.say(labels[state], "" if state == "skipped" else self._tone)
        self.text.setText(text)
        self.setAccessibleName(f"{self.name.plain()}: {labels[state]}. {text}")
        self._paint()

    def _paint(self) -> None:
        self.mark.setPixmap(self._theme.pixmap(self._icon, ICON, self._tone))
