"""Values with their intervals on one axis, so that one glance tells what is above chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from m4i_gui.services.theme import SPACE_S, Theme

_ROW = 2.0
_MARK = 4.5


@dataclass(frozen=True)
class IntervalRow:
    """One line of the chart.

    Attributes:
        label: What it is.
        value: Where the mark stands.
        low: Lower end of the interval.
        high: Upper end.
        kind: "attack" (filled circle) or "blind" (hollow diamond).
        strong: Whether the line is the one that matters.
    """

    label: str
    value: float
    low: float
    high: float
    kind: str = "attack"
    strong: bool = False


class IntervalChart(QWidget):
    """Rows of label, interval and number over an axis from `low` to 1, with a line at chance."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[IntervalRow] = []
        self._chance = 0.5
        self._low = 0.4
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._refresh)

    def show_rows(self, rows: Sequence[IntervalRow]) -> None:
        """Show other rows."""
        self._rows = list(rows)
        lowest = min([row.low for row in rows], default=0.4)
        self._low = 0.4 if lowest >= 0.4 else max(0.0, int(lowest * 10) / 10)
        said = "; ".join(f"{r.label}: {r.value:.2f} ({r.low:.2f}–{r.high:.2f})" for r in rows)
        self.setAccessibleDescription(said)
        self._refresh()

    def sizeHint(self) -> QSize:
        line = self._line()
        return QSize(420, round(line * _ROW * max(1, len(self._rows)) + line * 2.4))

    def minimumSizeHint(self) -> QSize:
        return QSize(280, self.sizeHint().height())

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()

    def _font(self, bold: bool = False) -> QFont:
        return self._theme.font("small", bold=bold)

    def _line(self) -> float:
        return QFontMetricsF(self._font()).lineSpacing()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._line()
        metrics = QFontMetricsF(self._font(bold=True))
        labels = [metrics.horizontalAdvance(row.label) for row in self._rows]
        left = min(max(labels, default=0) + 2 * SPACE_S, self.width() * 0.42)
        numbers = metrics.horizontalAdvance("0.00 (0.00–0.00)") + SPACE_S
        right = self.width() - numbers - SPACE_S
        area = QRectF(left, 0, max(40.0, right - left), line * _ROW * len(self._rows))
        self._axis(painter, area, line)
        for place, row in enumerate(self._rows):
            self._row(painter, area, place, row, line)
        painter.end()

    def _x(self, area: QRectF, value: float) -> float:
        share = (value - self._low) / (1.0 - self._low)
        return area.left() + min(max(share, 0.0), 1.0) * area.width()

    def _axis(self, painter: QPainter, area: QRectF, line: float) -> None:
        colours = self._theme.colours
        painter.setFont(self._font())
        ticks = [t / 10 for t in range(0, 11, 1) if t / 10 >= self._low - 1e-9]
        for tick in ticks:
            x = self._x(area, tick)
            chance = abs(tick - self._chance) < 1e-9
            pen = QPen(QColor(colours.chance if chance else colours.border), 1.4 if chance else 1)
            if chance:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + 3))
            painter.setPen(QColor(colours.muted))
            box = QRectF(x - 40, area.bottom() + 4, 80, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, f"{tick:.1f}")
        painter.setPen(QColor(colours.muted))
        x = self._x(area, self._chance)
        box = QRectF(x - 80, area.bottom() + 4 + line, 160, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, self.tr("guessing"))
        box = QRectF(area.right() - 120, area.bottom() + 4 + line, 160, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, self.tr("certain"))

    def _row(
        self, painter: QPainter, area: QRectF, place: int, row: IntervalRow, line: float
    ) -> None:
        colours = self._theme.colours
        top = place * line * _ROW
        middle = top + line * _ROW / 2
        painter.setFont(self._font(row.strong))
        metrics = QFontMetricsF(painter.font())
        painter.setPen(QColor(colours.text if row.strong else colours.muted))
        label = metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, area.left() - SPACE_S)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, top, area.left() - SPACE_S, line * _ROW), align, label)
        said = f"{row.value:.2f} ({row.low:.2f}–{row.high:.2f})"
        box = QRectF(area.right() + 2 * SPACE_S, top, self.width(), line * _ROW)
        painter.drawText(box, align, said)
        blind = row.kind == "blind"
        colour = QColor(colours.muted if blind else colours.accent)
        painter.setPen(QPen(colour, 3.0 if row.strong else 2.0))
        x = self._x(area, row.value)
        painter.drawLine(
            QPointF(self._x(area, row.low), middle), QPointF(self._x(area, row.high), middle)
        )
        painter.setPen(QPen(colour, 2))
        size = _MARK + (1.5 if row.strong else 0)
        if blind:
            painter.setBrush(QColor(colours.card))
            painter.drawPolygon(
                [
                    QPointF(x - size, middle),
                    QPointF(x, middle - size),
                    QPointF(x + size, middle),
                    QPointF(x, middle + size),
                ]
            )
        else:
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(x, middle), size, size)
