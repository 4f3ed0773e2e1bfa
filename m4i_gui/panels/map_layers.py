"""What is drawn below and above the points: a density image, contours, lines to neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPolygonF

from m4i_gui.panels.map_colouring import PointClass
from m4i_gui.panels.map_density import contours, mixed_cells
from m4i_gui.services.theme import Theme

Floats = npt.NDArray[np.float64]
_CELL = 2
_MARGIN = 0.25


class DensityImage(pg.GraphicsObject):
    """Records too many to be points: each cell shows how many there are, and which.

    The picture covers somewhat more than is seen; while the map moves it moves along, and
    `refresh` makes it sharp again.
    """

    def __init__(self) -> None:
        super().__init__()
        self._xy: Floats = np.zeros((0, 2))
        self._codes = np.zeros(0, dtype=np.uint8)
        self._colours = np.zeros((1, 3))
        self._image: QImage | None = None
        self._area = QRectF()

    @property
    def shown(self) -> bool:
        """Whether there is anything to show."""
        return len(self._xy) > 0

    def show_classes(self, xy: Floats, classes: Sequence[PointClass]) -> None:
        """Show other records; call `refresh` once they are in view."""
        self.prepareGeometryChange()
        kinds = [kind for kind in classes if len(kind.points)]
        places = np.concatenate([kind.points for kind in kinds]) if kinds else np.zeros(0, np.int64)
        inks = [kind.fill if kind.fill.alpha() else kind.outline for kind in kinds]
        looks = [(ink.red(), ink.green(), ink.blue()) for ink in inks]
        # Members and non-members of one step of a ramp share a colour: they count as one.
        known = sorted(set(looks), key=looks.index)
        codes = np.array([known.index(look) for look in looks], dtype=np.uint8)
        self._xy = xy[places]
        self._codes = np.repeat(codes, [len(kind.points) for kind in kinds])
        self._colours = np.array(known, dtype=np.float64).reshape(-1, 3)
        self._image = None
        self.update()

    def refresh(self) -> None:
        """Count anew for what is in view."""
        box = self.getViewBox()
        if not self.shown or box is None:
            return
        seen = box.viewRect()
        margin_x, margin_y = seen.width() * _MARGIN, seen.height() * _MARGIN
        area = seen.adjusted(-margin_x, -margin_y, margin_x, margin_y)
        grown = 1 + 2 * _MARGIN
        shape = (
            max(2, round(box.height() * grown / _CELL)),
            max(2, round(box.width() * grown / _CELL)),
        )
        window = np.array([area.left(), area.top()]), np.array([area.right(), area.bottom()])
        painted, _, _ = mixed_cells(self._xy, self._codes, self._colours, window, shape)
        image = QImage(
            painted.data, shape[1], shape[0], 4 * shape[1], QImage.Format.Format_RGBA8888
        )
        self.prepareGeometryChange()
        self._image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        self._area = area
        self.update()

    @property
    def sharp(self) -> bool:
        """Whether the picture was counted for what is in view now."""
        box = self.getViewBox()
        if self._image is None or box is None:
            return not self.shown
        seen = box.viewRect()
        same = abs(seen.width() * (1 + 2 * _MARGIN) / self._area.width() - 1) < 0.02
        return same and self._area.contains(seen)

    def boundingRect(self) -> QRectF:
        return QRectF(self._area)

    def paint(self, painter: QPainter, *args: Any) -> None:
        if self._image is not None:
            painter.drawImage(self._area, self._image)


class Contours(pg.GraphicsObject):
    """Lines around the densest parts of members (solid) and of non-members (dashed)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._paths: list[tuple[bool, float, QPainterPath]] = []
        self._area = QRectF()

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._paths)

    def show_points(self, members: Floats, nonmembers: Floats) -> None:
        """Draw the contours of both, each of shape (n, 2)."""
        self.prepareGeometryChange()
        self._paths = []
        both = [xy for xy in (members, nonmembers) if len(xy)]
        if both:
            # Column by column, ten times as fast as along the short axis.
            low = np.array([min(xy[:, axis].min() for xy in both) for axis in (0, 1)])
            high = np.array([max(xy[:, axis].max() for xy in both) for axis in (0, 1)])
            for member, xy in ((True, members), (False, nonmembers)):
                for place, lines in enumerate(contours(xy, (low, high))):
                    if lines:
                        self._paths.append((member, 2.2 - 0.5 * place, _path(lines)))
        self._area = QRectF()
        for _, _, path in self._paths:
            self._area = self._area.united(path.boundingRect())
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self._area)

    def paint(self, painter: QPainter, *args: Any) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        under = self._theme.colour("card", 190)
        # A pale line below keeps them apart from points of the same colour; smooth edges would
        # cost it four times as much and cannot be seen.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for _, width, path in self._paths:
            painter.setPen(pg.mkPen(under, width=width + 2.4))
            painter.drawPath(path)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for member, width, path in self._paths:
            colour = self._theme.colour("member" if member else "nonmember")
            style = Qt.PenStyle.SolidLine if member else Qt.PenStyle.DashLine
            painter.setPen(pg.mkPen(colour, width=width, style=style))
            painter.drawPath(path)


def _path(lines: list[Floats]) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        # Two corners a cell are more than a smooth line needs, and each takes its time to draw.
        fewer = np.vstack([line[:-1:2], line[-1:]]) if len(line) > 40 else line
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in fewer.tolist()]))
    return path


class Spokes(pg.GraphicsObject):
    """Lines from one record to its neighbours."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._path = QPainterPath()

    def show_lines(self, centre: Floats, others: Floats) -> None:
        """Draw lines from a place, shape (2,), to others, shape (k, 2)."""
        self.prepareGeometryChange()
        self._path = QPainterPath()
        for x, y in others.tolist():
            self._path.moveTo(float(centre[0]), float(centre[1]))
            self._path.lineTo(x, y)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._path.boundingRect()

    def paint(self, painter: QPainter, *args: Any) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pg.mkPen(self._theme.colour("accent", 190), width=1.4))
        painter.drawPath(self._path)
