"""Saving a plot as PNG or SVG."""

from __future__ import annotations

from pathlib import Path

import pyqtgraph as pg
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from m4i_core.audit.workspace import write_atomically

_SCALE = 3.0
_VECTOR_POINTS = 5000


def plot_png(plot: pg.PlotWidget, scale: float = _SCALE) -> bytes:
    """Return a plot as PNG, `scale` times as fine as on screen."""
    size = plot.size()
    image = QImage(
        round(size.width() * scale),
        round(size.height() * scale),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(scale)
    image.fill(plot.backgroundBrush().color())
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # Told in so many words: left alone, it would fill `scale` times the picture.
    plot.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    buffer = QByteArray()
    device = QBuffer(buffer)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(device, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data())


def plot_svg(plot: pg.PlotWidget, title: str = "") -> bytes:
    """Return a plot as SVG: axes, curves and (up to 5,000) points as vectors."""
    buffer = QByteArray()
    device = QBuffer(buffer)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(device)
    size = plot.size()
    generator.setSize(QSize(size.width(), size.height()))
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    scatters = [item for item in plot.scene().items() if isinstance(item, pg.ScatterPlotItem)]
    vector = sum(len(item.data) for item in scatters) <= _VECTOR_POINTS
    for item in scatters:
        # Otherwise points are stamps of pixels, which an SVG would hold one by one.
        item.setExportMode(vector, {"antialias": True, "resolutionScale": 1.0})
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), plot.backgroundBrush())
    plot.scene().render(
        painter,
        QRectF(0, 0, size.width(), size.height()),
        plot.mapToScene(plot.viewport().rect()).boundingRect(),
        Qt.AspectRatioMode.IgnoreAspectRatio,
    )
    painter.end()
    for item in scatters:
        item.setExportMode(False)
    device.close()
    return bytes(buffer.data())


def save_plot(plot: pg.PlotWidget, path: Path, title: str = "") -> None:
    """Write a plot; the ending decides: .svg, or PNG.

    Raises:
        WorkspaceError: If the file cannot be written.
    """
    vector = path.suffix.lower() == ".svg"
    write_atomically(path, plot_svg(plot, title) if vector else plot_png(plot))
