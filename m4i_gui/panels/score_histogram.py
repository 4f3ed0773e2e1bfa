"""A histogram of members and non-members in which a range can be dragged."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QKeyEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QFrame, QWidget

from m4i_gui.panels.plot_style import PlotStyle
from m4i_gui.services.theme import Theme

Floats = npt.NDArray[np.float64]
Pattern = Qt.BrushStyle
PATTERNS = {True: Pattern.SolidPattern, False: Pattern.BDiagPattern}
"""How the two kinds are filled, so that they differ without colour."""


def held_mode(modifiers: Qt.KeyboardModifier | None = None) -> str:
    """Return the mode of `Selection` that the keys held now ask for."""
    held = QGuiApplication.keyboardModifiers() if modifiers is None else modifiers
    if held & Qt.KeyboardModifier.AltModifier:
        return "remove"
    if held & Qt.KeyboardModifier.ControlModifier:
        return "add"
    return "replace"


class StepFill(pg.GraphicsObject):
    """Bars without gaps, filled with a pattern that keeps its size on screen."""

    def __init__(self) -> None:
        super().__init__()
        self._path = QPainterPath()
        self._pen = pg.mkPen(None)
        self._brush = QBrush()
        self._ground = QBrush()

    def set_steps(self, edges: Floats, heights: Floats) -> None:
        """Show bars; `edges` has one more entry than `heights`."""
        self.prepareGeometryChange()
        path = QPainterPath()
        within = False
        for place, height in enumerate(heights.tolist()):
            left, right = float(edges[place]), float(edges[place + 1])
            if height > 0 and not within:
                path.moveTo(left, 0.0)
            if height > 0:
                path.lineTo(left, height)
                path.lineTo(right, height)
            last = place + 1 == len(heights) or heights[place + 1] <= 0
            if height > 0 and last:
                # Empty bins get no outline: a line at zero would look like something.
                path.lineTo(right, 0.0)
                path.closeSubpath()
            within = height > 0
        self._path = path
        self.update()

    def set_look(self, colour: QColor, pattern: Pattern, alpha: int, *, dashed: bool) -> None:
        """Set outline and filling."""
        self._pen = pg.mkPen(
            colour, width=2, style=Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        )
        filled = QColor(colour)
        filled.setAlpha(alpha)
        self._brush = QBrush(filled, pattern)
        ground = QColor(colour)
        ground.setAlpha(alpha // 5 if pattern != Pattern.SolidPattern else 0)
        self._ground = QBrush(ground)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._path.boundingRect()

    def paint(self, painter: QPainter, *rest: Any) -> None:
        if self._path.isEmpty():
            return
        brush = QBrush(self._brush)
        inverse, possible = painter.worldTransform().inverted()
        if possible:
            # Otherwise the hatching would be stretched as the axes are.
            brush.setTransform(inverse)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(self._path, self._ground)
        painter.fillPath(self._path, brush)
        painter.setPen(self._pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)


class _RangeBox(pg.ViewBox):
    """Drags mark a range; nothing pans or zooms, the wheel scrolls the page."""

    dragged = Signal(float, float, bool)
    clicked = Signal(float, object)

    def __init__(self) -> None:
        super().__init__(enableMenu=False)

    def mouseDragEvent(self, event: Any, axis: Any = None) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        event.accept()
        first = self.mapToView(event.buttonDownPos()).x()
        self.dragged.emit(first, self.mapToView(event.pos()).x(), event.isFinish())

    def mouseClickEvent(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            self.clicked.emit(self.mapToView(event.pos()).x(), event.modifiers())

    def wheelEvent(self, event: Any, axis: Any = None) -> None:
        event.ignore()


class HistogramPlot(pg.PlotWidget):
    """Members filled with an unbroken outline, non-members hatched with a dashed one.

    Keys: left and right move a bar-wide range, with Shift they stretch it; Enter selects the
    records in it (Ctrl adds, Alt removes), Escape clears the selection.

    Signals:
        ranged: Values from .. to were marked; with the mode of `Selection`.
        cleared: The user wants nothing selected.
    """

    ranged = Signal(float, float, str)
    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._box = _RangeBox()
        super().__init__(parent, viewBox=self._box)
        self._theme = theme
        self._edges: Floats = np.array([0.0, 1.0])
        self._first = self._last = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setMouseEnabled(x=False, y=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(280, 210)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(
            self.tr("Histogram of members and non-members; arrow keys and Shift mark a range")
        )
        self.setLabel("left", self.tr("Share of members, of non-members (%)"))
        for side in ("left", "bottom"):
            # Scores are read as they are, not in thousandths.
            self.getPlotItem().getAxis(side).enableAutoSIPrefix(False)
        PlotStyle(self, theme)
        self._fills = {kind: StepFill() for kind in (True, False)}
        self._chosen = {kind: StepFill() for kind in (True, False)}
        self._threshold = pg.InfiniteLine(angle=90)
        self._range = pg.LinearRegionItem(movable=False)
        self._range.hide()
        for height, part in enumerate(
            (self._range, *self._fills.values(), *self._chosen.values(), self._threshold)
        ):
            part.setZValue(height)
            self.getPlotItem().addItem(part, ignoreBounds=True)
        self._box.dragged.connect(self._drag)
        self._box.clicked.connect(self._click)
        theme.changed.connect(self._paint)
        self._paint()

    def sizeHint(self) -> QSize:
        # The widget's own wish is 640 by 480, which makes panels scroll that need not.
        return QSize(420, 260)

    def show_bars(
        self, edges: Floats, heights: dict[bool, Floats], threshold: float | None, label: str
    ) -> None:
        """Show the bars of members (True) and non-members (False).

        Args:
            edges: Shape (b + 1,), rising.
            heights: Each of shape (b,), percent of its own kind.
            threshold: Where the attack begins to say "member", or None.
            label: What is measured.
        """
        self._edges = edges
        self._first = self._last = -1
        self._range.hide()
        for kind, item in self._fills.items():
            item.set_steps(edges, heights[kind])
        self.show_chosen({True: np.zeros(0), False: np.zeros(0)})
        self.setLabel("bottom", label)
        self._threshold.setVisible(threshold is not None)
        low, high = float(edges[0]), float(edges[-1])
        if threshold is not None:
            self._threshold.setPos(threshold)
            low, high = min(low, threshold), max(high, threshold)
        top = max(float(bars.max()) if len(bars) else 0.0 for bars in heights.values())
        self.setRange(xRange=(low, high), yRange=(0, max(top, 1e-9) * 1.06), padding=0.02)
        self._paint()

    def show_chosen(self, heights: dict[bool, Floats]) -> None:
        """Fill the selected part of each bar; empty arrays for none."""
        some = False
        for kind, item in self._chosen.items():
            item.set_steps(self._edges, heights[kind])
            some |= bool(len(heights[kind]) and heights[kind].max() > 0)
        for item in self._fills.values():
            item.setOpacity(0.45 if some else 1.0)

    @property
    def marked_range(self) -> tuple[float, float] | None:
        """The range that is marked with keys or pointer, or None."""
        if not self._range.isVisible():
            return None
        low, high = self._range.getRegion()
        return float(low), float(high)

    def _drag(self, first: float, second: float, over: bool) -> None:
        low, high = sorted((first, second))
        self._range.setRegion((low, high))
        self._range.setVisible(not over)
        if over:
            self._first = self._last = -1
            self.ranged.emit(low, high, held_mode())

    def _click(self, x: float, modifiers: Qt.KeyboardModifier) -> None:
        place = int(np.searchsorted(self._edges, x, side="right")) - 1
        if 0 <= place < len(self._edges) - 1:
            self._first = self._last = place
            self._show_caret()
            self._pick(held_mode(modifiers))
        elif held_mode(modifiers) == "replace":
            self.cleared.emit()

    def _pick(self, mode: str) -> None:
        low, high = sorted((self._first, self._last))
        upper = float(self._edges[high + 1])
        if high < len(self._edges) - 2:
            # A value on the edge belongs to the bar on its right.
            upper = float(np.nextafter(upper, -np.inf))
        self.ranged.emit(float(self._edges[low]), upper, mode)

    def _show_caret(self) -> None:
        low, high = sorted((self._first, self._last))
        self._range.setRegion((float(self._edges[low]), float(self._edges[high + 1])))
        self._range.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        last = len(self._edges) - 2
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -last - 1}
        steps[Qt.Key.Key_End] = last + 1
        if key in steps:
            if self._last < 0:
                self._first = self._last = last // 2
            else:
                self._last = int(np.clip(self._last + steps[key], 0, last))
                if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                    self._first = self._last
            self._show_caret()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._last >= 0:
            self._pick(held_mode(event.modifiers()))
        elif key == Qt.Key.Key_Escape:
            self._range.hide()
            self._first = self._last = -1
            self.cleared.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _paint(self) -> None:
        theme = self._theme
        for kind, name in ((True, "member"), (False, "nonmember")):
            colour = theme.colour(name)
            alpha = 95 if kind else 190
            self._fills[kind].set_look(colour, PATTERNS[kind], alpha, dashed=not kind)
            solid = Pattern.SolidPattern if kind else Pattern.DiagCrossPattern
            self._chosen[kind].set_look(colour, solid, 235, dashed=not kind)
        self._threshold.setPen(pg.mkPen(theme.colour("text"), width=2, style=Qt.PenStyle.DotLine))
        self._range.setBrush(pg.mkBrush(theme.colour("accent", 45)))
        for line in self._range.lines:
            line.setPen(pg.mkPen(theme.colour("accent"), width=1.5))


def swatch_path(x: float, y: float, width: float, height: float) -> list[QPointF]:
    """Return the corners of a two-step bar, for legends."""
    return [
        QPointF(x, y + height),
        QPointF(x, y + height * 0.4),
        QPointF(x + width / 2, y + height * 0.4),
        QPointF(x + width / 2, y),
        QPointF(x + width, y),
        QPointF(x + width, y + height),
    ]
