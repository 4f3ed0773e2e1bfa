"""The ROC itself: curves, band, chance, and an operating point that can be moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from m4i_core.evaluation.roc import Roc
from m4i_gui.item_models.operating import OperatingCurve, thinned
from m4i_gui.panels.plot_style import PlotStyle, line_pen
from m4i_gui.services.theme import MEMBER_SYMBOL, NONMEMBER_SYMBOL, Theme

Floats = npt.NDArray[np.float64]
SMALLEST = 1e-3
CURVE_COLOURS = ("accent", "shadow", "danger", "warning")
CURVE_STYLES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DotLine,
)


@dataclass
class _Curve:
    """One attack's curve and how it is drawn."""

    data: Roc
    item: pg.PlotDataItem
    place: int


def _log_ticks() -> list[list[tuple[float, str]]]:
    major = [(-3.0, "0.1 %"), (-2.0, "1 %"), (-1.0, "10 %"), (0.0, "100 %")]
    minor = [(place + float(np.log10(k)), "") for place in (-3, -2, -1) for k in range(2, 10)]
    return [major, minor]


def _linear_ticks() -> list[list[tuple[float, str]]]:
    return [[(share / 100, f"{share} %") for share in range(0, 101, 20)], []]


class _RocBox(pg.ViewBox):
    """A plot area where dragging with Shift marks a range of false-positive rates.

    Signals:
        ranged: Two x values of the view, and whether the drag is over.
    """

    ranged = Signal(float, float, bool)

    def mouseDragEvent(self, event, axis=None) -> None:  # type: ignore[no-untyped-def]
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.button() == Qt.MouseButton.LeftButton and shift and axis is None:
            event.accept()
            first = self.mapToView(event.buttonDownPos()).x()
            second = self.mapToView(event.pos()).x()
            self.ranged.emit(first, second, event.isFinish())
            return
        event.ignore()

    def wheelEvent(self, event, axis=None) -> None:  # type: ignore[no-untyped-def]
        event.ignore()


class RocPlot(pg.PlotWidget):
    """ROC curves on linear or logarithmic axes.

    Keys: arrows move the operating point to the next score, Page Up and Page Down by a twentieth
    of the curve, Home and End to its ends. With Shift they also mark the range that they pass;
    Enter selects it, Escape gives it up.

    Signals:
        moved: The operating point was moved by hand; carries its index on the curve.
        ranged: The user marked false-positive rates from .. to.
    """

    moved = Signal(int)
    ranged = Signal(float, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._box = _RocBox()
        super().__init__(parent, viewBox=self._box)
        self._theme = theme
        self._curves: dict[str, _Curve] = {}
        self._active = ""
        self._operating: OperatingCurve | None = None
        self._index = 0
        self._log = False
        self._settling = False
        self._shadow_index: int | None = None
        self._anchor: int | None = None
        self._others: list[pg.PlotDataItem] = []
        self._other_rocs: list[Roc] = []
        self._marks: tuple[Floats, Floats, npt.NDArray[np.bool_]] | None = None
        self._band: tuple[Floats, Floats, Floats] | None = None
        self._nonmembers = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setMouseEnabled(x=False, y=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(300, 260)
        self.setAccessibleName(
            self.tr(
                "ROC curves; arrow keys move the operating point, with Shift they mark a range and "
                "Enter selects its records"
            )
        )
        self.setLabel("bottom", self.tr("Non-members wrongly accused (FPR)"))
        self.setLabel("left", self.tr("Members recognised (TPR)"))
        PlotStyle(self, theme)
        self._make_items()
        self._box.ranged.connect(self._drag_range)
        theme.changed.connect(self._paint)
        self._paint()

    def _make_items(self) -> None:
        item = self.getPlotItem()
        self._unsupported = pg.LinearRegionItem(movable=False)
        self._unsupported.setZValue(-20)
        self._unsupported_text = pg.TextItem(anchor=(0, 0))
        self._unsupported_text.setZValue(-19)
        self._low = pg.PlotDataItem()
        self._high = pg.PlotDataItem()
        self._fill = pg.FillBetweenItem(self._low, self._high)
        self._fill.setZValue(-10)
        self._chance = pg.PlotDataItem()
        self._chance.setZValue(-9)
        self._range = pg.LinearRegionItem(movable=False)
        self._range.setZValue(-5)
        self._range.hide()
        self._member_marks = pg.ScatterPlotItem(pxMode=True)
        self._nonmember_marks = pg.ScatterPlotItem(pxMode=True)
        self._shadow_mark = pg.ScatterPlotItem(pxMode=True)
        self._handle = pg.TargetItem(pos=(0, 0), size=15, symbol="o", movable=True)
        self._handle.sigPositionChanged.connect(self._dragged)
        self._horizontal = pg.InfiniteLine(angle=0)
        self._vertical = pg.InfiniteLine(angle=90)
        for line in (self._horizontal, self._vertical):
            line.setZValue(-8)
        for part in (
            self._unsupported,
            self._unsupported_text,
            self._low,
            self._high,
            self._fill,
            self._chance,
            self._range,
            self._horizontal,
            self._vertical,
            self._member_marks,
            self._nonmember_marks,
            self._shadow_mark,
            self._handle,
        ):
            item.addItem(part, ignoreBounds=True)
        self._handle.setZValue(50)
        self._shadow_mark.setZValue(40)

    # What is shown ------------------------------------------------------------------------------

    def show_curves(self, curves: dict[str, Roc], nonmembers: int) -> None:
        """Show the curves of an audit."""
        for curve in self._curves.values():
            self.removeItem(curve.item)
        self._curves = {}
        self._nonmembers = nonmembers
        self._active, self._operating, self._band, self._marks = "", None, None, None
        for place, (name, data) in enumerate(curves.items()):
            drawn = pg.PlotDataItem()
            self.getPlotItem().addItem(drawn, ignoreBounds=True)
            self._curves[name] = _Curve(data, drawn, place)
        self._draw()
        self._paint()

    def show_others(self, curves: Sequence[tuple[Roc, QPen]]) -> None:
        """Show curves of other runs, each with how it is drawn; they have no operating point."""
        for item in self._others:
            self.removeItem(item)
        self._others = []
        self._other_rocs = [data for data, _ in curves]
        for _, pen in curves:
            drawn = pg.PlotDataItem(pen=pen)
            drawn.setZValue(8)
            self.getPlotItem().addItem(drawn, ignoreBounds=True)
            self._others.append(drawn)
        self._draw_others()

    def set_curve_visible(self, name: str, visible: bool) -> None:
        """Show or hide an attack's curve."""
        self._curves[name].item.setVisible(visible)

    def set_active(self, name: str, operating: OperatingCurve, threshold: float) -> None:
        """Put the operating point on an attack's curve, at the threshold fixed on the shadow."""
        self._active, self._operating = name, operating
        self._shadow_index = operating.index_of(threshold) if np.isfinite(threshold) else None
        self._band = None
        self._marks = None
        self._drop_range()
        self._draw()
        self._paint()
        self.set_index(self._shadow_index or 0)

    def set_band(self, grid: Floats, low: Floats, high: Floats) -> None:
        """Show the band of the active curve."""
        self._band = (grid, low, high)
        self._draw_band()

    def set_band_visible(self, visible: bool) -> None:
        """Show or hide the band."""
        self._fill.setVisible(visible)

    def set_log(self, log: bool) -> None:
        """Choose logarithmic axes."""
        self._log = log
        self._draw()
        self.set_index(self._index)

    @property
    def log(self) -> bool:
        """Whether axes are logarithmic."""
        return self._log

    @property
    def index(self) -> int:
        """Where the operating point is on its curve."""
        return self._index

    def set_index(self, index: int) -> None:
        """Move the operating point, without telling anybody."""
        if self._operating is None:
            return
        self._index = int(np.clip(index, 0, len(self._operating) - 1))
        curve = self._operating.curve
        x, y = self._place(curve.fpr[self._index], curve.tpr[self._index])
        self._settling = True
        self._handle.setPos(float(x), float(y))
        self._settling = False
        self._horizontal.setPos(float(y))
        self._vertical.setPos(float(x))

    def set_marks(self, fpr: Floats, tpr: Floats, member: npt.NDArray[np.bool_]) -> None:
        """Mark selected records where their scores lie on the active curve."""
        self._marks = (fpr, tpr, member)
        self._draw_marks()

    # Drawing ------------------------------------------------------------------------------------

    def _place(self, fpr: npt.ArrayLike, tpr: npt.ArrayLike) -> tuple[Floats, Floats]:
        x, y = np.asarray(fpr, dtype=np.float64), np.asarray(tpr, dtype=np.float64)
        if self._log:
            return np.log10(np.maximum(x, SMALLEST)), np.log10(np.maximum(y, SMALLEST))
        return x, y

    def _unplace(self, x: float) -> float:
        return float(10**x) if self._log else float(x)

    def _draw(self) -> None:
        item = self.getPlotItem()
        # Curves hold points that are placed already, so that on logarithmic axes a rate of 0 lies
        # on the edge instead of at minus infinity; the axes only need to be labelled.
        for name in ("bottom", "left"):
            axis = item.getAxis(name)
            axis.setLogMode(False, False)
            axis.setTicks(_log_ticks() if self._log else _linear_ticks())
        low, high = (np.log10(SMALLEST), 0.02) if self._log else (0.0, 1.0)
        self.setRange(xRange=(low, high), yRange=(low, high), padding=0.015)
        for curve in self._curves.values():
            curve.item.setData(*self._line(curve.data))
        self._draw_others()
        ends = np.geomspace(SMALLEST, 1, 2) if self._log else np.array([0.0, 1.0])
        self._chance.setData(*self._place(ends, ends))
        floor = self.smallest_rate
        show = floor > SMALLEST and self._nonmembers > 0
        self._unsupported.setVisible(show)
        # On linear axes the strip is too narrow for words; they stand below the plot as well.
        self._unsupported_text.setVisible(show and self._log)
        if show and self._log:
            self._unsupported.setRegion((low - 1, float(np.log10(floor))))
            self._unsupported_text.setPos(low + 0.02, 0.0)
        elif show:
            self._unsupported.setRegion((-0.5, floor))
        if self._operating is not None and self._shadow_index is not None:
            curve = self._operating.curve
            x, y = self._place(curve.fpr[[self._shadow_index]], curve.tpr[[self._shadow_index]])
            self._shadow_mark.setData(x=x, y=y)
        else:
            self._shadow_mark.setData(x=[], y=[])
        self._handle.setVisible(self._operating is not None)
        self._draw_band()
        self._draw_marks()

    @property
    def smallest_rate(self) -> float:
        """The false-positive rate below which so few non-members prove nothing (rule of three)."""
        return min(1.0, 3.0 / max(1, self._nonmembers))

    def _line(self, data: Roc) -> tuple[Floats, Floats]:
        shown = thinned(data)
        fpr, tpr = data.fpr[shown], data.tpr[shown]
        if self._log:
            # A straight line between tied scores would be bent here. What is drawn instead is
            # what an attacker gets within a bound on the FPR, as in the table below.
            fpr, tpr = np.repeat(fpr, 2)[1:], np.repeat(tpr, 2)[:-1]
        return self._place(fpr, tpr)

    def _draw_others(self) -> None:
        for item, data in zip(self._others, self._other_rocs, strict=True):
            item.setData(*self._line(data))

    def _draw_band(self) -> None:
        if self._band is None:
            self._low.setData([], [])
            self._high.setData([], [])
            return
        grid, low, high = self._band
        shown = grid >= SMALLEST if self._log else np.ones(len(grid), dtype=np.bool_)
        self._low.setData(*self._place(grid[shown], low[shown]))
        self._high.setData(*self._place(grid[shown], high[shown]))

    def _draw_marks(self) -> None:
        if self._marks is None:
            self._member_marks.setData(x=[], y=[])
            self._nonmember_marks.setData(x=[], y=[])
            return
        fpr, tpr, member = self._marks
        x, y = self._place(fpr, tpr)
        self._member_marks.setData(x=x[member], y=y[member])
        self._nonmember_marks.setData(x=x[~member], y=y[~member])

    def pen_of(self, name: str) -> QPen:
        """Return how an attack's curve is drawn, for its entry in the legend."""
        place = self._curves[name].place if name in self._curves else 0
        width = 3.0 if name == self._active else 1.8
        pen = line_pen(self._theme, CURVE_COLOURS[place % len(CURVE_COLOURS)], width=width)
        # The fifth curve has the first one's colour, so it takes another style.
        pen.setStyle(CURVE_STYLES[(place + place // len(CURVE_COLOURS)) % len(CURVE_STYLES)])
        return pen

    def _paint(self) -> None:
        theme = self._theme
        for name, curve in self._curves.items():
            curve.item.setPen(self.pen_of(name))
            curve.item.setZValue(20 if name == self._active else 10)
        active = self._curves.get(self._active)
        colour = CURVE_COLOURS[active.place % len(CURVE_COLOURS)] if active else "accent"
        clear = pg.mkPen(None)
        self._low.setPen(clear)
        self._high.setPen(clear)
        self._fill.setBrush(pg.mkBrush(theme.colour(colour, 44)))
        self._chance.setPen(line_pen(theme, "chance", dashed=True, width=1.4))
        for line in (self._horizontal, self._vertical):
            line.setPen(pg.mkPen(theme.colour("border_strong", 130), width=1))
        self._handle.setPen(pg.mkPen(theme.colour("text"), width=2))
        self._handle.setHoverPen(pg.mkPen(theme.colour("text"), width=3))
        self._handle.setBrush(pg.mkBrush(theme.colour(colour)))
        self._handle.setHoverBrush(pg.mkBrush(theme.colour(colour)))
        self._shadow_mark.setSymbol("d")
        self._shadow_mark.setSize(13)
        self._shadow_mark.setPen(pg.mkPen(theme.colour("text"), width=1.5))
        self._shadow_mark.setBrush(pg.mkBrush(theme.colour("card")))
        self._unsupported.setBrush(pg.mkBrush(theme.colour("sunken", 170)))
        self._unsupported_text.setText(
            self.tr("rates below {0} %\nneed more than\n{1} non-members").format(
                f"{100 * self.smallest_rate:.2g}", f"{self._nonmembers:,}"
            ),
            color=theme.colour("muted"),
        )
        self._unsupported_text.setFont(theme.font("small"))
        self._range.setBrush(pg.mkBrush(theme.colour("accent", 50)))
        for region in (self._unsupported, self._range):
            for edge in region.lines:
                edge.setPen(clear)
        pairs = (
            (self._member_marks, MEMBER_SYMBOL, "member"),
            (self._nonmember_marks, NONMEMBER_SYMBOL, "nonmember"),
        )
        for marks, symbol, role in pairs:
            marks.setSymbol(symbol)
            marks.setSize(9)
            marks.setPen(pg.mkPen(theme.colour("card"), width=1))
            marks.setBrush(pg.mkBrush(theme.colour(role)))
            marks.setZValue(30)

    # Moving -------------------------------------------------------------------------------------

    def _dragged(self) -> None:
        if self._settling or self._operating is None:
            return
        where: QPointF = self._handle.pos()
        curve = self._operating.curve
        # The nearest in what is seen: on logarithmic axes that is another point.
        x, y = self._place(curve.fpr, curve.tpr)
        index = int(np.argmin((x - where.x()) ** 2 + (y - where.y()) ** 2))
        self.set_index(index)
        self.moved.emit(index)

    def _drag_range(self, first: float, second: float, over: bool) -> None:
        self._range.setRegion(sorted((first, second)))
        self._range.setVisible(not over)
        if over:
            low, high = sorted((self._unplace(first), self._unplace(second)))
            self.ranged.emit(low, high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._operating is None:
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        if self._anchor is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            fpr = self._operating.curve.fpr
            low, high = sorted((float(fpr[self._anchor]), float(fpr[self._index])))
            self._drop_range()
            self.ranged.emit(low, high)
            return
        if self._anchor is not None and key == Qt.Key.Key_Escape:
            event.accept()
            self._drop_range()
            return
        last = len(self._operating) - 1
        leap = max(1, last // 20)
        steps = {
            Qt.Key.Key_Right: self._index + 1,
            Qt.Key.Key_Up: self._index + 1,
            Qt.Key.Key_Left: self._index - 1,
            Qt.Key.Key_Down: self._index - 1,
            Qt.Key.Key_PageUp: self._index + leap,
            Qt.Key.Key_PageDown: self._index - leap,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        wanted = steps.get(key)
        if wanted is None:
            super().keyPressEvent(event)
            return
        event.accept()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if self._anchor is None:
                self._anchor = self._index
        else:
            self._drop_range()
        self.set_index(wanted)
        if self._anchor is not None:
            self._show_range()
        self.moved.emit(self._index)

    def _show_range(self) -> None:
        assert self._operating is not None and self._anchor is not None
        fpr = self._operating.curve.fpr[[self._anchor, self._index]]
        x, _ = self._place(fpr, fpr)
        self._range.setRegion(sorted(x.tolist()))
        self._range.show()

    def _drop_range(self) -> None:
        self._anchor = None
        self._range.hide()
