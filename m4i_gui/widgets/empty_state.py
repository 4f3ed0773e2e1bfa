"""What is shown where nothing is yet: an icon, what would be here, and how to get it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from m4i_gui.services.theme import SPACE_M, SPACE_S, SPACE_XL, Theme
from m4i_gui.widgets.labels import PlainLabel

_SIDE = 44
_WIDTH = 520


class EmptyState(QWidget):
    """Centred icon, title, sentence and, if given, a button.

    Args:
        theme: Colours the icon.
        icon: Name of an icon.
        title: What is not here yet.
        sentence: How it comes here.
        button: Leads there, or None.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        sentence: str = "",
        button: QPushButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = PlainLabel(title, "heading")
        self.sentence = PlainLabel(sentence, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_S)
        column.addStretch(1)
        column.addWidget(self.picture)
        column.addSpacing(SPACE_S)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setMaximumWidth(_WIDTH)
            # Stretches, not an alignment: an aligned label is given no room to wrap into.
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 100)
            row.addStretch(1)
            column.addLayout(row)
        if button is not None:
            column.addSpacing(SPACE_M)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.sentence.setVisible(bool(sentence))
        theme.changed.connect(self._paint)
        self._paint()

    def say(self, title: str, sentence: str = "", icon: str = "") -> None:
        """Change what is said."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self._icon_name = icon or self._icon_name
        self._paint()

    def _paint(self) -> None:
        self.picture.setPixmap(self._theme.pixmap(self._icon_name, _SIDE, "muted"))
