"""A small histogram with readable bins: how many captions have how many words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from m4i_gui.services.theme import Theme

_MOST_BARS = 40
_AXIS = 20


class HistogramBar(QWidget):
    """Bars over whole numbers, the last of which may stand for "or more"."""

    def __init__(self, theme: Theme, name: str, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._unit = unit
        self._counts: list[int] = []
        self._step = 1
        self._begin = 0
        self._open_end = False
        self.setAccessibleName(name)
        self.setMinimumHeight(96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(320, 110)

    def set_counts(self, counts: Sequence[int]) -> None:
        """Show counts by value; the last bin stands for its value or more.

        Leading and trailing empty bins are left out, neighbours are joined when there are many.
        """
        filled = [index for index, count in enumerate(counts) if count]
        if not filled:
            self._counts = []
            self.setAccessibleDescription(self.tr("nothing to show"))
            self.update()
            return
        first, last = filled[0], filled[-1]
        self._open_end = last == len(counts) - 1 and len(counts) > 1
        self._begin = first
        self._step = max(1, -(-(last - first + 1) // _MOST_BARS))
        self._counts = [
            sum(counts[start : start + self._step]) for start in range(first, last + 1, self._step)
        ]
        self.setAccessibleDescription(self.summary(counts))
        self.update()

    def summary(self, counts: Sequence[int]) -> str:
        """Return smallest, median and largest value in words."""
        total = sum(counts)
        if not total:
            return ""
        seen, median = 0, 0
        for value, count in enumerate(counts):
            seen += count
            if 2 * seen >= total:
                median = value
                break
        filled = [index for index, count in enumerate(counts) if count]
        return (
            self.tr("%1 to %2 %4, half of them up to %3")
            .replace("%1", str(filled[0]))
            .replace("%2", str(filled[-1]) + ("+" if filled[-1] == len(counts) - 1 else ""))
            .replace("%3", str(median))
            .replace("%4", self._unit)
        )

    def _label(self, index: int) -> str:
        start = self._begin + index * self._step
        if index == len(self._counts) - 1 and self._open_end:
            return f"{start}+"
        return str(start) if self._step == 1 else f"{start}–{start + self._step - 1}"

    def _slot(self) -> float:
        return min(self.width() / max(len(self._counts), 1), 34.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._counts:
            return
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.height() - _AXIS - 4
        highest = max(self._counts)
        slot = self._slot()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        for index, count in enumerate(self._counts):
            if count:
                tall = max(2.0, room * count / highest)
                bar = QRectF(index * slot + 1, 4 + room - tall, max(slot - 2, 1), tall)
                painter.drawRoundedRect(bar, 2, 2)
        painter.setPen(QColor(colours.border))
        base = 4 + room + 0.5
        painter.drawLine(0, int(base), int(slot * len(self._counts)), int(base))
        painter.setPen(QColor(colours.muted))
        widest = max(self.fontMetrics().horizontalAdvance(self._label(i)) for i in (0, -1)) + 14
        every = max(1, int(-(-widest // slot)))
        for index in range(0, len(self._counts), every):
            left = index * slot + slot / 2 - widest / 2
            left = min(max(left, 0), self.width() - widest)
            alignment = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            if index == 0 and slot < widest:
                alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            painter.drawText(QRectF(left, base + 3, widest, _AXIS), alignment, self._label(index))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._counts:
            index = int(event.pos().x() // self._slot())
            if 0 <= index < len(self._counts):
                text = f"{self._label(index)} {self._unit}: {self._counts[index]:,}"
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
