"""Raised areas and coloured notes."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from m4i_gui.services.theme import ICON, SPACE_L, SPACE_M, SPACE_S, Theme, restyle
from m4i_gui.widgets.labels import PlainLabel

Tone = Literal["info", "good", "warning", "danger"]
_TONE_ICONS = {"info": "info", "good": "done", "warning": "warning", "danger": "failed"}


class Card(QFrame):
    """A raised area with an optional heading; add to `body`.

    Args:
        title: Heading, or "".
        sentence: One plain sentence below it, or "".
    """

    def __init__(self, title: str = "", sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        outer.setSpacing(SPACE_M)
        self.header = QHBoxLayout()
        self.header.setSpacing(SPACE_S)
        self.title = PlainLabel(title, "heading")
        if title:
            self.header.addWidget(self.title, 1)
            outer.addLayout(self.header)
        if sentence:
            outer.addWidget(PlainLabel(sentence, "muted"))
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE_M)
        outer.addLayout(self.body, 1)


class Note(QFrame):
    """A coloured box with an icon and a text.

    Args:
        theme: Colours the icon.
        text: What to say; plain text.
        tone: "info", "good", "warning" or "danger".
    """

    def __init__(
        self, theme: Theme, text: str = "", tone: Tone = "info", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone: Tone = tone
        self.setProperty("role", "note")
        self.icon = QLabel()
        self.icon.setFixedSize(ICON + 2, ICON + 2)
        self.label = PlainLabel(text, selectable=True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        row.setSpacing(SPACE_M)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        theme.changed.connect(self._paint)
        self._paint()

    def say(self, text: str, tone: Tone = "info") -> None:
        """Change text and tone, and show the note when there is something to say."""
        self.label.setText(text)
        self._tone = tone
        self._paint()
        self.setVisible(bool(text))

    def _paint(self) -> None:
        self.setProperty("tone", self._tone)
        restyle(self)
        self.icon.setPixmap(self._theme.pixmap(_TONE_ICONS[self._tone], ICON, self._tone))


class Badge(PlainLabel):
    """A short coloured word.

    Args:
        text: The word.
        tone: "", "info", "good", "warning", "danger" or "accent".
    """

    def __init__(self, text: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "badge", wrap=False, parent=parent)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        # The style sheet rounds nothing that is lower than twice its radius.
        self.setMinimumHeight(20)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def say(self, text: str, tone: str = "") -> None:
        """Change word and colour."""
        self.setText(text)
        self.setProperty("tone", tone)
        restyle(self)


def line(parent: QWidget | None = None) -> QFrame:
    """Return a horizontal hairline."""
    frame = QFrame(parent)
    frame.setProperty("role", "line")
    frame.setFixedHeight(1)
    return frame
