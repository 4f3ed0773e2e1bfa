"""Plain text in which some words are marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from m4i_core.data.problems_file import visible
from m4i_gui.panels.word_marks import shared_spans
from m4i_gui.services.theme import Theme

LONGEST = 6000
"""Characters of a text that are shown."""


class MarkedText(QTextBrowser):
    """Read-only plain text in which some words are marked; as high as its text."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._marks: list[tuple[int, int]] = []
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextBrowser { background: transparent; border: 0; padding: 0; }")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._write)

    def show_text(self, text: str, others: Sequence[str]) -> None:
        """Show a text and mark the words that occur in the others."""
        self._text = visible(text[:LONGEST].replace("\n", " "))
        self._marks = shared_spans(self._text, [visible(other) for other in others])
        self._write()

    @property
    def marked(self) -> list[str]:
        """The words that are marked."""
        return [self._text[start:end] for start, end in self._marks]

    def _write(self) -> None:
        plain = QTextCharFormat()
        plain.setForeground(QColor(self._theme.colours.text))
        mark = QTextCharFormat()
        mark.setForeground(QColor(self._theme.colours.text))
        mark.setBackground(QColor(self._theme.colours.accent_soft))
        mark.setFontUnderline(True)
        mark.setUnderlineColor(QColor(self._theme.colours.accent))
        self.clear()
        cursor = QTextCursor(self.document())
        at = 0
        # insertText takes everything literally: no text can become markup here.
        for start, end in self._marks:
            cursor.insertText(self._text[at:start], plain)
            cursor.insertText(self._text[start:end], mark)
            at = end
        cursor.insertText(self._text[at:], plain)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(
            max(self.fontMetrics().lineSpacing(), round(self.document().size().height())) + 2
        )
