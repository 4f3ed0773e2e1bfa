"""A map of records as points: zoom, hover, click, box and lasso."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from m4i_gui.panels.map_canvas import MOST_POINTS, MapCanvas
from m4i_gui.panels.map_colouring import PointClass
from m4i_gui.panels.map_polygon import inside_polygon
from m4i_gui.services.theme import Theme

__all__ = ["MOST_POINTS", "Floats", "Ints", "MapPlot", "Tool", "inside_polygon", "search_tree"]

Tool = Literal["pan", "box", "lasso"]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
_REACH = 12.0
_HOVER_MS = 30
_QUICK_TREE = 250_000
"""Up to that many points a tree is made at once (60 ms); more are left to a background job."""


def search_tree(xy: Floats) -> Any:
    """Return a tree that finds the nearest of many places, shape (n, 2), in 0.02 ms.

    Neither balanced nor compact: it is made three times as fast and answers as quickly.
    """
    from scipy.spatial import cKDTree

    return cKDTree(xy, leafsize=64, balanced_tree=False, compact_nodes=False)


class _MapBox(pg.ViewBox):
    """Drags draw a box or a lasso unless panning is on; the wheel zooms."""

    dragged = Signal(object, bool)
    clicked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__(lockAspect=True, enableMenu=False)
        self.tool: Tool = "lasso"
        self._trail: list[tuple[float, float]] = []

    def mouseDragEvent(self, event: Any, axis: Any = None) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self.tool == "pan":
            super().mouseDragEvent(event, axis)
            return
        event.accept()
        if event.isStart():
            start = self.mapToView(event.buttonDownPos())
            self._trail = [(start.x(), start.y())]
        at = self.mapToView(event.pos())
        if self.tool == "box":
            x, y = self._trail[0]
            trail = [(x, y), (at.x(), y), (at.x(), at.y()), (x, at.y())]
        else:
            self._trail.append((at.x(), at.y()))
            trail = self._trail
        corners = np.array(trail, dtype=np.float64)
        self.dragged.emit(corners, event.isFinish())
        if event.isFinish():
            self._trail = []

    def mouseClickEvent(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            self.clicked.emit(self.mapToView(event.pos()), event.modifiers())


class MapPlot(MapCanvas):
    """The plot of an embedding.

    Keys: arrows move from point to neighbouring point, Enter selects it, + and - zoom, 0 shows
    everything, Escape clears the selection.

    Signals:
        hovered: The point under the pointer, or -1, and where it is in the widget.
        picked: Points were picked; carries their places (array) and the mode of `Selection`.
        chosen: One point was clicked or reached by keys; carries its place.
        cleared: The user wants nothing selected.
    """

    hovered = Signal(int, object)
    picked = Signal(object, str)
    chosen = Signal(int)
    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _MapBox(), parent)
        self._tree: Any = None
        self._hovered = -1
        self._current = -1
        self._pointer: QPointF | None = None
        self.setAccessibleName(self.tr("Map of records; arrow keys move from point to point"))
        self.box.dragged.connect(self._drag)
        self.box.clicked.connect(self._click)
        self.scene().sigMouseMoved.connect(self._moved)
        self._hover_timer = QTimer(self)
        self._hover_timer.setSingleShot(True)
        self._hover_timer.setInterval(_HOVER_MS)
        self._hover_timer.timeout.connect(self._hover)

    def set_tool(self, tool: Tool) -> None:
        """Choose what dragging does."""
        self.box.tool = tool
        shapes = {"pan": Qt.CursorShape.OpenHandCursor}
        self.setCursor(shapes.get(tool, Qt.CursorShape.CrossCursor))

    def show_points(self, xy: Floats, classes: list[PointClass], *, fit: bool) -> None:
        super().show_points(xy, classes, fit=fit)
        self._tree = None
        self._leave()

    def show_current(self, point: int, places: Floats | None = None) -> None:
        """Draw a ring around one point, or none for -1.

        Args:
            point: Its place in the map.
            places: Shape (m, 2), of a map that is about to be shown; None: of the one shown.
        """
        self._current = point
        known = self._xy if places is None else places
        xy = known[[point]] if 0 <= point < len(known) else np.zeros((0, 2))
        self._ring.setData(x=xy[:, 0], y=xy[:, 1])

    @property
    def tree_missing(self) -> bool:
        """Whether so many points are shown that `set_tree` has to help finding the nearest."""
        return self._tree is None and len(self._shown) > _QUICK_TREE

    def set_tree(self, tree: Any, shown: Ints) -> None:
        """Take a tree over the points that were shown when it was begun."""
        if shown is self._shown:
            self._tree = tree

    def nearest(self, x: float, y: float) -> tuple[int, float]:
        """Return the nearest shown point and its distance in pixels; -1 where there is none."""
        if not len(self._shown) or self.tree_missing:
            return -1, np.inf
        if self._tree is None:
            self._tree = search_tree(self._xy[self._shown])
        distance, place = self._tree.query((x, y))
        pixel = max(self.box.viewPixelSize()[0], 1e-12)
        return int(self._shown[place]), float(distance / pixel)

    # Pointer ------------------------------------------------------------------------------------

    def _moved(self, where: QPointF) -> None:
        self._pointer = where
        if not self._hover_timer.isActive():
            self._hover_timer.start()

    def _hover(self) -> None:
        if self._pointer is None or not self._contains(self._pointer):
            self._leave()
            return
        at = self.box.mapSceneToView(self._pointer)
        point, distance = self.nearest(at.x(), at.y())
        if distance > _REACH:
            point = -1
        if point != self._hovered:
            self._hovered = point
            self.hovered.emit(point, self.mapFromScene(self._pointer))

    def _contains(self, where: QPointF) -> bool:
        return bool(self.box.sceneBoundingRect().contains(where))

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self._leave()

    def _leave(self) -> None:
        self._pointer = None
        self._hover_timer.stop()
        if self._hovered != -1:
            self._hovered = -1
            self.hovered.emit(-1, None)

    def _click(self, where: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        point, distance = self.nearest(where.x(), where.y())
        extend = bool(
            modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        )
        if point < 0 or distance > _REACH:
            if not extend:
                self.cleared.emit()
            return
        self.show_current(point)
        self.chosen.emit(point)
        self.picked.emit(np.array([point]), "toggle" if extend else "replace")

    def _drag(self, corners: Floats, over: bool) -> None:
        closed = np.vstack([corners, corners[:1]])
        self._outline.setData(closed[:, 0], closed[:, 1])
        if not over:
            return
        self._outline.setData([], [])
        if len(corners) < 3:
            return
        held = QGuiApplication.keyboardModifiers()
        mode = "replace"
        if held & Qt.KeyboardModifier.AltModifier:
            mode = "remove"
        elif held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            mode = "add"
        self.pick_inside(corners, mode)

    def pick_inside(self, corners: Floats, mode: str = "replace") -> None:
        """Pick the shown points inside a polygon of the map."""
        inside = inside_polygon(self._xy[self._shown], corners)
        self.picked.emit(self._shown[inside], mode)

    # Keys ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        directions = {
            Qt.Key.Key_Left: (-1.0, 0.0),
            Qt.Key.Key_Right: (1.0, 0.0),
            Qt.Key.Key_Up: (0.0, 1.0),
            Qt.Key.Key_Down: (0.0, -1.0),
        }
        if key in directions:
            self._walk(*directions[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(0.8)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1.25)
        elif key == Qt.Key.Key_0:
            self.zoom_to_all()
        elif key == Qt.Key.Key_Escape:
            self.cleared.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._current >= 0:
                held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                self.picked.emit(np.array([self._current]), "toggle" if held else "replace")
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _walk(self, x: float, y: float) -> None:
        """Go to the nearest point that lies in a direction."""
        if not len(self._shown):
            return
        if self._current < 0 or self._current not in self._shown:
            middle = self.box.viewRect().center()
            point, _ = self.nearest(middle.x(), middle.y())
        else:
            away = self._xy[self._shown] - self._xy[self._current]
            forward = away @ np.array([x, y])
            sideways = np.abs(away @ np.array([y, x]))
            cost = np.where(forward > 1e-12, forward + 2.0 * sideways, np.inf)
            best = int(np.argmin(cost))
            if not np.isfinite(cost[best]):
                return
            point = int(self._shown[best])
        self.show_current(point)
        self.chosen.emit(point)
