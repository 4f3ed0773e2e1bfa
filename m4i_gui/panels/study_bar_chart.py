"""Bars with interval whiskers, in groups, over the line of random guessing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from m4i_gui.services.theme import SPACE_M, SPACE_S, SPACE_XS, Theme
from m4i_gui.widgets.labels import as_tool_tip
from m4i_gui.widgets.spoken_roles import speak_as

PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense5Pattern,
    Qt.BrushStyle.NoBrush,
)
COLOURS = ("accent", "shadow", "warning", "muted")
_WIDEST = 60.0
_NARROWEST = 12.0


@dataclass(frozen=True)
class Bar:
    """One bar.

    Attributes:
        kind: Place in `PATTERNS` and in the legend.
        value: Height, 0 to 1; None where there is no number.
        low: Lower end of the interval.
        high: Upper end.
        sentence: What it says, for pointer and screen reader.
        key: What is opened by it, or "".
        mark: Word in place of a bar that has no number.
        failed: Whether that is because something failed.
    """

    kind: int
    value: float | None
    low: float
    high: float
    sentence: str
    key: str = ""
    mark: str = ""
    failed: bool = False


@dataclass(frozen=True)
class BarGroup:
    """Bars that stand together above one name."""

    name: str
    sentence: str
    bars: tuple[Bar, ...]


class BarChart(QWidget):
    """Groups of bars; arrow keys move along them, Enter and a click choose one.

    Signals:
        chosen: A bar was chosen; carries its key.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.groups: list[BarGroup] = []
        self.legend: list[tuple[int, str]] = []
        self.title = ""
        self._places: list[tuple[QRectF, Bar]] = []
        self.current = -1
        speak_as(self, "chart")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_groups(
        self, groups: Sequence[BarGroup], legend: Sequence[tuple[int, str]], title: str
    ) -> None:
        """Show other bars.

        Args:
            groups: From left to right.
            legend: Kind and what it stands for.
            title: What the axis counts.
        """
        self.groups, self.legend, self.title = list(groups), list(legend), title
        self.current = -1
        bars = [bar for group in self.groups for bar in group.bars]
        self.setAccessibleDescription(" ".join(bar.sentence for bar in bars[:40]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(700, 260)

    def minimumSizeHint(self) -> QSize:
        bars = sum(len(group.bars) for group in self.groups)
        gaps = (len(self.groups) + 1) * self._gap()
        line = QFontMetricsF(self._theme.font("small")).lineSpacing()
        return QSize(round(max(bars * _NARROWEST, self._names()) + gaps + 150), round(14 * line))

    def _gap(self) -> float:
        return 1.2 * SPACE_M

    def _names(self) -> float:
        metrics = QFontMetricsF(self._theme.font("small", bold=True))
        return sum(metrics.horizontalAdvance(group.name) for group in self.groups)

    # Drawing ------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("card"))
        metrics = QFontMetricsF(self._theme.font("small"))
        line = metrics.lineSpacing()
        left = metrics.horizontalAdvance("0.00") + line + 3 * SPACE_S
        top = self._paint_legend(painter, line) + 1.2 * line
        bottom = 1.8 * line
        right = max(map(metrics.horizontalAdvance, self._chance_words())) + 2 * SPACE_S
        area = QRectF(left, top, self.width() - left - right, self.height() - top - bottom)
        self._paint_axis(painter, area, line)
        self._paint_groups(painter, area, line)
        painter.end()

    def _y(self, area: QRectF, value: float) -> float:
        return area.bottom() - min(max(value, 0.0), 1.0) * area.height()

    def _paint_legend(self, painter: QPainter, line: float) -> float:
        painter.setFont(self._theme.font("small"))
        metrics = QFontMetricsF(painter.font())
        x, y = float(SPACE_S), float(SPACE_XS)
        for kind, text in self.legend:
            wide = 28 + metrics.horizontalAdvance(text) + 2 * SPACE_M
            if x > SPACE_S and x + wide > self.width():
                x, y = float(SPACE_S), y + 1.3 * line
            self._paint_bar(painter, QRectF(x, y + 1, 20, line - 2), kind)
            painter.setPen(self._theme.colour("text"))
            painter.drawText(QPointF(x + 28, y + metrics.ascent()), text)
            x += wide
        return y + line

    def _paint_bar(self, painter: QPainter, box: QRectF, kind: int) -> None:
        kind %= len(PATTERNS)
        colour = self._theme.colour(COLOURS[kind])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("card"))
        painter.drawRect(box)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(QBrush(colour, PATTERNS[kind]))
        painter.drawRect(box)

    def _paint_axis(self, painter: QPainter, area: QRectF, line: float) -> None:
        colours = self._theme.colours
        painter.setFont(self._theme.font("small"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
            y = self._y(area, tick)
            painter.setPen(QPen(QColor(colours.border), 1))
            painter.drawLine(QLineF(area.left(), y, area.right(), y))
            painter.setPen(QColor(colours.muted))
            box = QRectF(0, y - line / 2, area.left() - SPACE_S, line)
            painter.drawText(box, right, f"{tick:.2f}")
        painter.save()
        painter.translate(line / 2 + 2, area.center().y())
        painter.rotate(-90)
        half = area.height() / 2
        box = QRectF(-half, -line / 2, 2 * half, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.title)
        painter.restore()

    def _paint_groups(self, painter: QPainter, area: QRectF, line: float) -> None:
        self._places = []
        count = sum(max(1, len(group.bars)) for group in self.groups)
        if not count:
            return
        gap = self._gap()
        free = area.width() - gap * (len(self.groups) + 1)
        metrics = QFontMetricsF(self._theme.font("small", bold=True))
        needs = [metrics.horizontalAdvance(group.name) for group in self.groups]
        each = min(_WIDEST, free / count)
        widths = [
            max(each * max(1, len(g.bars)), n) for g, n in zip(self.groups, needs, strict=True)
        ]
        if sum(widths) > free:
            widths = [w * free / sum(widths) for w in widths]
        spare = (free - sum(widths)) / (len(self.groups) + 1)
        gap += min(spare, 8 * SPACE_M)
        x = area.left() + (area.width() - sum(widths) - gap * (len(widths) - 1)) / 2
        numbered = each >= metrics.horizontalAdvance("0.00") + 2
        self._paint_chance(painter, area, line)
        for group, width in zip(self.groups, widths, strict=True):
            bar_width = min(each, width / max(1, len(group.bars)))
            start = x + (width - bar_width * len(group.bars)) / 2
            for place, bar in enumerate(group.bars):
                slot = QRectF(start + place * bar_width, area.top(), bar_width, area.height())
                self._paint_one(painter, area, slot, bar, numbered, line)
                self._places.append((slot, bar))
            painter.setFont(self._theme.font("small", bold=True))
            painter.setPen(self._theme.colour("text"))
            box = QRectF(x - gap / 2, area.bottom() + 0.4 * line, width + gap, line)
            said = metrics.elidedText(group.name, Qt.TextElideMode.ElideMiddle, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)
            x += width + gap

    def _paint_chance(self, painter: QPainter, area: QRectF, line: float) -> None:
        y = self._y(area, 0.5)
        pen = QPen(self._theme.colour("text"), 1.4, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QLineF(area.left(), y, area.right(), y))
        painter.setFont(self._theme.font("small"))
        first, second = self._chance_words()
        # Beside the plot, where no bar can be.
        box = QRectF(area.right() + SPACE_S, y - line, self.width(), line)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, first)
        painter.drawText(box.translated(0, line), Qt.AlignmentFlag.AlignLeft, second)

    def _chance_words(self) -> tuple[str, str]:
        return self.tr("random"), self.tr("guessing")

    def _paint_one(
        self, painter: QPainter, area: QRectF, slot: QRectF, bar: Bar, numbered: bool, line: float
    ) -> None:
        inner = slot.adjusted(1.5, 0, -1.5, 0)
        focused = self.hasFocus() and len(self._places) == self.current
        if bar.value is None:
            painter.save()
            painter.setFont(self._theme.font("small", bold=True))
            painter.setPen(self._theme.colour("danger" if bar.failed else "muted"))
            painter.translate(slot.center().x(), area.bottom() - SPACE_XS)
            painter.rotate(-90)
            box = QRectF(0, -line / 2, area.height(), line)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, left, bar.mark)
            painter.restore()
        else:
            top = self._y(area, bar.value)
            self._paint_bar(
                painter, QRectF(inner.left(), top, inner.width(), area.bottom() - top), bar.kind
            )
            # Drawn again across the bar, so that it is seen which bars rise above guessing.
            pen = QPen(self._theme.colour("card", 190), 1.4, Qt.PenStyle.DashLine)
            if bar.value > 0.5 and bar.kind % len(PATTERNS) == 0:
                painter.setPen(pen)
                y = self._y(area, 0.5)
                painter.drawLine(QLineF(inner.left(), y, inner.right(), y))
            self._paint_whisker(painter, area, inner, bar)
            if numbered:
                painter.setFont(self._theme.font("small"))
                painter.setPen(self._theme.colour("text"))
                y = self._y(area, bar.high) - line - 2
                box = QRectF(slot.left() - 20, y, slot.width() + 40, line)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{bar.value:.2f}")
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("text"), 2))
            painter.drawRect(slot.adjusted(0, 0, 0, 2))

    def _paint_whisker(self, painter: QPainter, area: QRectF, inner: QRectF, bar: Bar) -> None:
        x, cap = inner.center().x(), min(6.0, inner.width() / 3)
        low, high = self._y(area, bar.low), self._y(area, bar.high)
        lines = [
            QLineF(x, low, x, high),
            QLineF(x - cap, low, x + cap, low),
            QLineF(x - cap, high, x + cap, high),
        ]
        for colour, width in (("card", 4.0), ("text", 1.6)):
            painter.setPen(QPen(self._theme.colour(colour), width))
            painter.drawLines(lines)

    # Pointer and keys ---------------------------------------------------------------------------

    def bars(self) -> list[Bar]:
        """Return all bars from left to right."""
        return [bar for group in self.groups for bar in group.bars]

    def _at(self, where: QPointF) -> int:
        for place, (slot, _) in enumerate(self._places):
            if slot.contains(where):
                return place
        return -1

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._at(QPointF(event.pos()))
            said = (
                self._places[place][1].sentence if place >= 0 else self._group_at(event.pos().x())
            )
            QToolTip.showText(event.globalPos(), as_tool_tip(said), self)
            return True
        return super().event(event)

    def _group_at(self, x: float) -> str:
        place = 0
        for group in self.groups:
            slots = [slot for slot, _ in self._places[place : place + len(group.bars)]]
            place += len(group.bars)
            if slots and slots[0].left() - SPACE_M <= x <= slots[-1].right() + SPACE_M:
                return group.sentence
        return ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        clickable = place >= 0 and bool(self._places[place][1].key)
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self._choose(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self.bars())
        steps = {
            Qt.Key.Key_Right: self.current + 1,
            Qt.Key.Key_Left: self.current - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: count - 1,
        }
        key = Qt.Key(event.key())
        if key in steps and count:
            self.current = min(max(steps[key], 0), count - 1)
            self.setAccessibleDescription(self.bars()[self.current].sentence)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.current >= 0:
            self._choose(self.current)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _choose(self, place: int) -> None:
        key = self.bars()[place].key
        if key:
            self.chosen.emit(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
