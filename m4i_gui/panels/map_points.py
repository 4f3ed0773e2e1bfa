"""Very many points, painted into one picture: 100,000 in a few milliseconds, none left out.

Qt needs a fifth of a second for a million stamps and pyqtgraph 20 ms for 100,000. Here every point
becomes one pixel of a small picture of numbers, and the shape is then grown around all of them at
once by moving that picture about, which costs the same for a thousand points as for a million.

Where points lie upon each other, chance decides which is on top: if one class were always above
the others, a crowded map would seem to hold nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPaintEngine, QPainter, QPen, QTransform

from m4i_gui.panels.map_colouring import PointClass

Floats = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]
Words = npt.NDArray[np.uint16]
"""Of each pixel: how much is covered (3 bits), a random rank (5 bits), 1 + the class (8 bits)."""
_RIM = 1.5
_MOST_CLASSES = 255
_LARGEST = 60_000_000
_FINER = 3
"""Pixels for each unit of a drawing that has none of its own (SVG)."""
_FULL_SIZE = 5000
_SMALLEST = 3.0
_LEVEL_BITS, _RANK_BITS = 3, 5
_FULL = 7
"""Level of a pixel that is covered wholly."""
_FEW = 12_000
"""Up to that many points it is quicker to stamp each."""


@dataclass(frozen=True)
class _Layer:
    """Points of one shape, hollow or filled.

    Attributes:
        symbol: pyqtgraph's name.
        size: In device-independent pixels.
        hollow: Whether only the rim is painted.
        x, y: Shape (m,), from the middle of the map, in random order.
        ranked: Shape (m,), words without how much is covered.
    """

    symbol: str
    size: float
    hollow: bool
    x: Singles
    y: Singles
    ranked: Words


class PaintedPoints(pg.GraphicsObject):
    """Points of a map, painted all at once; always all of them.

    Args:
        shrinks: Whether points get smaller where more than 5,000 are in view.
    """

    def __init__(self, *, shrinks: bool = False) -> None:
        super().__init__()
        self._shrinks = shrinks
        self._layers: list[_Layer] = []
        self._pixels = np.zeros(1 << 16, dtype=np.uint32)
        self._rim = _RIM
        self._centre = np.zeros(2)
        self.count = 0

    def show_classes(self, xy: Floats, classes: Sequence[PointClass], rim: float = _RIM) -> None:
        """Show other points.

        Args:
            xy: Shape (n, 2).
            classes: What to paint, at most 255.
            rim: Width of hollow shapes' outline in pixels.
        """
        self.prepareGeometryChange()
        kinds = [kind for kind in classes if len(kind.points)][:_MOST_CLASSES]
        # Single precision is enough around the middle of the map, and twice as fast.
        self._centre = np.array([xy[:, axis].mean() if kinds else 0.0 for axis in (0, 1)])
        self._rim = rim
        colours = np.zeros((256, 4))
        groups: dict[tuple[str, float, bool], list[int]] = {}
        for place, kind in enumerate(kinds):
            hollow = kind.fill.alpha() == 0
            colours[place + 1] = (kind.outline if hollow else kind.fill).getRgb()  # type: ignore[call-overload]
            groups.setdefault((kind.symbol, kind.size, hollow), []).append(place)
        rng = np.random.default_rng(0)
        self._layers = []
        for (symbol, size, hollow), places in groups.items():
            points = np.concatenate([kinds[place].points for place in places])
            codes = np.repeat(
                np.array(places, dtype=np.uint16) + 1, [len(kinds[p].points) for p in places]
            )
            order = rng.permutation(len(points)) if len(places) > 1 else slice(None)
            ranks = rng.integers(0, 1 << _RANK_BITS, len(points), dtype=np.uint16) << np.uint16(8)
            near = (xy[points[order]] - self._centre).astype(np.float32)
            x, y = np.ascontiguousarray(near[:, 0]), np.ascontiguousarray(near[:, 1])
            self._layers.append(_Layer(symbol, size, hollow, x, y, ranks | codes[order]))
        self._pixels = _pixel_table(colours)
        self.count = sum(len(layer.ranked) for layer in self._layers)
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self.viewRect())

    def viewTransformChanged(self) -> None:
        super().viewTransformChanged()
        self.prepareGeometryChange()

    def paint(self, painter: QPainter, *args: Any) -> None:
        if not self.count:
            return
        world, to_device = painter.worldTransform(), painter.deviceTransform()
        finer = _FINER if painter.paintEngine().type() == QPaintEngine.Type.SVG else 1
        scaled = to_device * QTransform.fromScale(finer, finer)
        area = scaled.mapRect(self.boundingRect()).toAlignedRect()
        if area.isEmpty() or area.width() * area.height() > _LARGEST:
            return
        # What lies between the widget's units and the device's: its ratio of pixels.
        between = world.inverted()[0] * scaled
        image = self._picture(scaled, area.topLeft(), area.size(), abs(between.m11()) or 1.0)
        if image is not None:
            painter.save()
            painter.setWorldTransform(between.inverted()[0])
            painter.drawImage(QPointF(area.topLeft()), image)
            painter.restore()

    def _picture(
        self, to_device: QTransform, corner: QPoint, size: QSize, ratio: float
    ) -> QImage | None:
        width, height = size.width(), size.height()
        middle = to_device.map(QPointF(float(self._centre[0]), float(self._centre[1])))
        # Room for shapes whose middle lies just outside, and for half a shape around that.
        half = int((max(layer.size for layer in self._layers) + self._rim) * ratio / 2) + 3
        reach = 2 * half
        wide, high = width + 2 * reach, height + 2 * reach
        left, top = middle.x() - corner.x() + reach, middle.y() - corner.y() + reach
        placed: list[tuple[_Layer, npt.NDArray[np.int32], Words]] = []
        for layer in self._layers:
            x = layer.x * np.float32(to_device.m11())
            x += np.float32(left)
            y = layer.y * np.float32(to_device.m22())
            y += np.float32(top)
            seen = np.flatnonzero((x >= half) & (x < wide - half) & (y >= half) & (y < high - half))
            if len(seen):
                at = y[seen].astype(np.int32) * np.int32(wide) + x[seen].astype(np.int32)
                placed.append((layer, at, layer.ranked[seen]))
        if not placed:
            return None
        count = sum(len(at) for _, at, _ in placed)
        words = np.zeros((high, wide), dtype=np.uint16)
        for layer, at, ranked in placed:
            side = shrunk_size(layer.size, count) if self._shrinks else layer.size
            rim = min(self._rim, side / 3) * ratio if layer.hollow else 0.0
            stamp = _stamp(layer.symbol, side * ratio, rim)
            if len(at) < _FEW:
                _stamp_each(words, at, ranked, stamp)
            else:
                _stamp_all(words, at, ranked, stamp)
        seen_words = words[reach : reach + height, reach : reach + width]
        pixels = np.take(self._pixels, seen_words, mode="clip")
        image = QImage(
            pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied
        )
        # A copy owns its pixels, whatever becomes of the array.
        return image.copy()


def shrunk_size(size: float, count: int) -> float:
    """Return smaller points for fuller maps, in steps of half a pixel, so that nothing trembles."""
    if count <= _FULL_SIZE:
        return size
    shrunk: float = size * (_FULL_SIZE / count) ** 0.3
    return max(_SMALLEST, round(2 * shrunk) / 2)


def _pixel_table(colours: Floats) -> npt.NDArray[np.uint32]:
    """Return what each word looks like: premultiplied alpha, red, green and blue.

    Args:
        colours: Shape (256, 4), red, green, blue and opacity of each class, 0 to 255.
    """
    words = np.arange(1 << 16)
    chosen = colours[words & 0xFF]
    alpha = chosen[:, 3] * (words >> (16 - _LEVEL_BITS)) / _FULL
    parts = [alpha, *(chosen[:, channel] * alpha / 255 for channel in range(3))]
    table = np.zeros(len(words), dtype=np.uint32)
    for part in parts:
        table = table << np.uint32(8) | np.rint(part).astype(np.uint32)
    return table


def _stamp(symbol: str, side: float, rim: float) -> list[tuple[int, int, int]]:
    """Return the pixels that a shape covers: (how much, 1 to 7; down; across), the least first."""
    half = int(np.ceil((side + rim) / 2 + 0.5))
    image = QImage(2 * half + 1, 2 * half + 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(half + 0.5, half + 0.5)
    ink = QColor(255, 255, 255)
    pen = QPen(ink, rim) if rim else QPen(Qt.PenStyle.NoPen)
    # The symbol is scaled as it is drawn, and the pen with it unless told otherwise.
    pen.setCosmetic(True)
    drawSymbol(painter, symbol, side, pen, QBrush() if rim else QBrush(ink))
    painter.end()
    bits = np.frombuffer(image.constBits(), dtype=np.uint8)
    cover = bits.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width(), 3]
    levels = np.rint(cover / 255 * _FULL).astype(int)
    found = [
        (int(levels[down, across]), down - half, across - half)
        for down, across in np.argwhere(levels).tolist()
    ]
    return sorted(found)


def _stamp_each(
    words: Words, at: npt.NDArray[np.int32], ranked: Words, stamp: list[tuple[int, int, int]]
) -> None:
    """Put a shape around each of some points."""
    own = np.zeros(words.size, dtype=np.uint16)
    wide = words.shape[1]
    level, inked = 0, ranked
    # What covers more comes later and stays.
    for cover, down, across in stamp:
        if cover != level:
            level, inked = cover, ranked | np.uint16(cover << (16 - _LEVEL_BITS))
        own[at + np.int32(down * wide + across)] = inked
    np.maximum(words, own.reshape(words.shape), out=words)


def _stamp_all(
    words: Words, at: npt.NDArray[np.int32], ranked: Words, stamp: list[tuple[int, int, int]]
) -> None:
    """Put a shape around very many points, by moving all of them about at once."""
    grid = np.zeros(words.size, dtype=np.uint16)
    grid[at] = ranked
    marked = grid > 0
    wide = words.shape[1]
    flat = words.reshape(-1)
    level, inked = 0, grid
    for cover, down, across in stamp:
        if cover != level:
            level = cover
            inked = marked * np.uint16(cover << (16 - _LEVEL_BITS))
            inked |= grid
        step = down * wide + across
        # The outer half of the margin holds no points, so none comes in at the other side.
        if step >= 0:
            np.maximum(flat[step:], inked[: len(inked) - step], out=flat[step:])
        else:
            np.maximum(flat[:step], inked[-step:], out=flat[:step])
