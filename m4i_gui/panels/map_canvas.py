"""What a map draws, without any pointer: points, marks, contours, and where the view is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QWidget

from m4i_gui.panels.even_points import EvenPoints
from m4i_gui.panels.map_colouring import PointClass
from m4i_gui.panels.map_layers import Contours, DensityImage, Spokes
from m4i_gui.panels.map_points import PaintedPoints, shrunk_size
from m4i_gui.panels.plot_style import PlotStyle
from m4i_gui.services.theme import Theme

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
MOST_POINTS = 200_000
"""More than that are a density image."""
FEW_POINTS = 5000
"""Up to that many have a rim each, and stay vectors in a drawing."""
MOST_RIMS = 3000
"""More selected points than that stand out by their full colour alone."""
_REFRESH_MS = 120
_DIMMED, _DIMMED_DENSITY = 0.3, 0.45


class MapCanvas(pg.PlotWidget):
    """The drawing of a map of records.

    Args:
        theme: The look.
        box: What zooms and drags.

    Attributes:
        marked: How many of the shown points are selected.
    """

    def __init__(self, theme: Theme, box: pg.ViewBox, parent: QWidget | None = None) -> None:
        self.box = box
        super().__init__(parent, viewBox=box)
        self._theme = theme
        self._xy: Floats = np.zeros((0, 2))
        self._shown: Ints = np.zeros(0, dtype=np.int64)
        self._classes: list[PointClass] = []
        self._items: list[Any] = []
        self._density: DensityImage | None = None
        self._hits: Ints = np.zeros(0, dtype=np.int64)
        self._near: tuple[int, Ints] = (-1, np.zeros(0, dtype=np.int64))
        self.marked = 0
        self._member: npt.NDArray[np.bool_] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 200)
        self.hideButtons()
        self.setMenuEnabled(False)
        for side in ("left", "bottom"):
            # Units of a map mean nothing: numbers at its edges would only look as if they did.
            self.getPlotItem().hideAxis(side)
        PlotStyle(self, theme)
        self.getPlotItem().showGrid(x=False, y=False)
        self._chosen_points = PaintedPoints(shrinks=True)
        self._hit_marks = PaintedPoints()
        self._contours = Contours(theme)
        self._spokes = Spokes(theme)
        self._halo = pg.ScatterPlotItem(pxMode=True, hoverable=False)
        self._near_rings = pg.ScatterPlotItem(pxMode=True, hoverable=False)
        self._ring = pg.ScatterPlotItem(pxMode=True, hoverable=False)
        self._outline = pg.PlotCurveItem()
        above = (
            (self._contours, 40),
            (self._chosen_points, 45),
            (self._halo, 50),
            (self._hit_marks, 53),
            (self._spokes, 55),
            (self._near_rings, 56),
            (self._ring, 60),
            (self._outline, 70),
        )
        for part, height in above:
            part.setZValue(height)
            self.getPlotItem().addItem(part, ignoreBounds=True)
        self._refresh_timer = QTimer(self)
        self._refresh_timer.setSingleShot(True)
        self._refresh_timer.setInterval(_REFRESH_MS)
        self._refresh_timer.timeout.connect(self._refresh)
        box.sigRangeChanged.connect(self._range_changed)
        theme.changed.connect(self._paint)
        self._paint()

    # Points -------------------------------------------------------------------------------------

    @property
    def shown(self) -> Ints:
        """Places of the points that are shown."""
        return self._shown

    @property
    def as_density(self) -> bool:
        """Whether there are too many points to draw each."""
        return self._density is not None

    def show_points(self, xy: Floats, classes: list[PointClass], *, fit: bool) -> None:
        """Show points.

        Args:
            xy: Shape (m, 2).
            classes: What to draw; points of no class are hidden.
            fit: Whether to zoom to everything.
        """
        self._xy = xy
        self._classes = [kind for kind in classes if len(kind.points)]
        for item in self._items:
            self.removeItem(item)
        self._items, self._density = [], None
        points = [kind.points for kind in self._classes]
        self._shown = np.concatenate(points) if points else np.zeros(0, dtype=np.int64)
        total = len(self._shown)
        if total > MOST_POINTS:
            self._density = DensityImage()
            self._density.show_classes(xy, self._classes)
            self._add([self._density])
        elif total > FEW_POINTS:
            painted = PaintedPoints(shrinks=True)
            painted.show_classes(xy, self._classes)
            self._add([painted])
        else:
            self._add([_even(xy, kind) for kind in self._classes])
        if fit:
            self.zoom_to_all()
        self._refresh()

    def _add(self, items: list[Any]) -> None:
        for place, item in enumerate(items):
            item.setZValue(place)
            self.getPlotItem().addItem(item, ignoreBounds=True)
        self._items = items

    def _only_shown(self, points: Ints) -> Ints:
        if not len(points) or not len(self._shown):
            return points[:0]
        here = np.zeros(len(self._xy), dtype=np.bool_)
        here[self._shown] = True
        return points[here[points]]

    # Where the view is --------------------------------------------------------------------------

    def zoom_to_all(self) -> None:
        """Show everything."""
        if not len(self._shown):
            return
        x, y = self._xy[self._shown, 0], self._xy[self._shown, 1]
        low, high = np.array([x.min(), y.min()]), np.array([x.max(), y.max()])
        span = np.maximum(high - low, 1e-9)
        self.box.setRange(
            QRectF(float(low[0]), float(low[1]), float(span[0]), float(span[1])), padding=0.05
        )

    def zoom(self, factor: float) -> None:
        """Zoom in (factor below 1) or out around the middle."""
        self.box.scaleBy((factor, factor))

    def _range_changed(self) -> None:
        if self._density is not None and not self._density.sharp:
            self._refresh_timer.start()

    def _refresh(self) -> None:
        if self._density is not None and self.isVisible():
            self._density.refresh()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._refresh_timer.start()

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        self._refresh_timer.stop()

    # Marks --------------------------------------------------------------------------------------

    def mark(self, points: Ints) -> None:
        """Let selected points stand out: a rim around each, their full colour above the others."""
        chosen = self._only_shown(points)
        self.marked = len(chosen)
        rims = chosen if len(chosen) <= MOST_RIMS else chosen[:0]
        self._halo.setData(x=self._xy[rims, 0], y=self._xy[rims, 1])
        picked = np.zeros(len(self._xy), dtype=np.bool_)
        picked[chosen] = True
        size = shrunk_size(8.5, len(self._shown))
        above = [
            replace(kind, points=kind.points[picked[kind.points]], size=min(kind.size, size))
            for kind in (self._classes if len(chosen) else [])
        ]
        self._chosen_points.show_classes(self._xy, above)

    def dim(self, others: bool) -> None:
        """Fade what is not selected."""
        low = _DIMMED_DENSITY if self.as_density else _DIMMED
        for item in self._items:
            item.setOpacity(low if others else 1.0)

    def mark_hits(self, points: Ints) -> None:
        """Draw a diamond around points that a search found."""
        self._hits = points
        hits = self._only_shown(points)
        nothing, ink = QColor(0, 0, 0, 0), self._theme.colour("accent")
        many = len(hits) > MOST_RIMS
        kind = PointClass("", "d", nothing, ink, 6.0 if many else 15.0, hits)
        self._hit_marks.show_classes(self._xy, [kind], rim=1.0 if many else 2.0)

    @property
    def hits(self) -> int:
        """How many of the shown points are marked as found."""
        return self._hit_marks.count

    def mark_neighbours(self, centre: int, points: Ints) -> None:
        """Ring points and join them to another; -1 and none to clear."""
        self._near = (centre, points)
        near = self._only_shown(points)
        self._near_rings.setData(x=self._xy[near, 0], y=self._xy[near, 1])
        known = 0 <= centre < len(self._xy) and len(self._only_shown(np.array([centre]))) > 0
        middle = self._xy[centre] if known else np.zeros(2)
        self._spokes.show_lines(middle, self._xy[near] if known else np.zeros((0, 2)))

    def show_contours(self, member: npt.NDArray[np.bool_] | None) -> None:
        """Draw where members and non-members are dense, or nothing.

        Args:
            member: Shape (m,), of all points of the map; None: no contours.
        """
        self._member = member
        if member is None:
            self._contours.show_points(np.zeros((0, 2)), np.zeros((0, 2)))
            return
        which = member[self._shown]
        parts = [self._xy[self._shown[mask]] for mask in (which, ~which)]
        self._contours.show_points(parts[0], parts[1])

    @property
    def has_contours(self) -> bool:
        """Whether contours are drawn."""
        return self._contours.count > 0

    def _paint(self) -> None:
        theme = self._theme
        self._halo.setSymbol("o")
        self._halo.setSize(14)
        self._halo.setBrush(pg.mkBrush(None))
        self._halo.setPen(pg.mkPen(theme.colour("text"), width=1.6))
        self._near_rings.setSymbol("o")
        self._near_rings.setSize(17)
        self._near_rings.setBrush(pg.mkBrush(None))
        self._near_rings.setPen(pg.mkPen(theme.colour("accent"), width=2))
        self._ring.setSymbol("o")
        self._ring.setSize(22)
        self._ring.setBrush(pg.mkBrush(None))
        self._ring.setPen(pg.mkPen(theme.colour("accent"), width=3))
        self._outline.setPen(pg.mkPen(theme.colour("accent"), width=2, style=Qt.PenStyle.DashLine))
        self._outline.setBrush(pg.mkBrush(theme.colour("accent", 40)))
        self.mark_hits(self._hits[self._hits < len(self._xy)])
        self._contours.update()
        self._spokes.update()


def _even(xy: Floats, kind: PointClass) -> EvenPoints:
    # One item a class, with one brush: a brush a point costs seconds at 100,000.
    return EvenPoints(
        x=xy[kind.points, 0],
        y=xy[kind.points, 1],
        symbol=kind.symbol,
        size=kind.size,
        brush=pg.mkBrush(kind.fill),
        pen=pg.mkPen(kind.outline, width=1.0 if kind.fill.alpha() else 1.5),
        pxMode=True,
        hoverable=False,
    )
