"""A wrapping label in which some words are marked; never takes its text for markup."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from m4i_gui.services.theme import Theme


class MarkedLabel(QWidget):
    """Plain text whose marked words are underlined on a soft ground.

    Args:
        theme: The look.
        size: A size of the type scale.
    """

    def __init__(self, theme: Theme, size: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._text = ""
        self._marks: list[tuple[int, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_text(self, text: str, marks: Sequence[tuple[int, int]] = ()) -> None:
        """Show a text; `marks` are (start, end) of the words to mark."""
        self._text = text
        self._marks = list(marks)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def plain(self) -> str:
        """Return the text."""
        return self._text

    @property
    def marked(self) -> list[str]:
        """The words that are marked."""
        return [self._text[start:end] for start, end in self._marks]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self._laid(width)
        return round(layout.boundingRect().height() + 1)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 120)
        return QSize(width, self.heightForWidth(width))

    def _laid(self, width: float) -> QTextLayout:
        # Positions in Qt's texts count UTF-16 units, of which some characters need two.
        before = [0]
        for character in self._text:
            before.append(before[-1] + (2 if ord(character) > 0xFFFF else 1))
        layout = QTextLayout(self._text, self._theme.font(self._size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        look = QTextCharFormat()
        look.setBackground(QColor(self._theme.colours.accent_soft))
        look.setFontUnderline(True)
        look.setUnderlineColor(QColor(self._theme.colours.accent))
        ranges = []
        for start, end in self._marks:
            one = QTextLayout.FormatRange()
            one.start = before[start]
            one.length = before[end] - before[start]
            one.format = look
            ranges.append(one)
        layout.setFormats(ranges)
        layout.beginLayout()
        y = 0.0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 20))
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.colour("text"))
        self._laid(self.width()).draw(painter, QPointF(0, 0))
        painter.end()
