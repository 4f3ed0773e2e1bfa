"""Saving a study's views as PNG or SVG, whatever they are drawn with."""

from __future__ import annotations

from pathlib import Path

import pyqtgraph as pg
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from m4i_core.audit.workspace import write_atomically
from m4i_gui.panels.plot_picture import save_plot

_SCALE = 3.0
_FLAGS = QWidget.RenderFlag.DrawChildren


def save_view(view: QWidget, path: Path, title: str = "") -> None:
    """Write a plot or a drawn widget; the ending decides: .svg, or PNG.

    Raises:
        WorkspaceError: If the file cannot be written.
    """
    if isinstance(view, pg.GraphicsView):
        save_plot(view, path, title)
        return
    vector = path.suffix.lower() == ".svg"
    write_atomically(path, _svg(view, title) if vector else _png(view))


def _png(view: QWidget) -> bytes:
    image = QImage(view.size() * _SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_SCALE)
    image.fill(view.palette().base().color())
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.render(painter, QPoint(), QRegion(), _FLAGS)
    painter.end()
    buffer = QByteArray()
    device = QBuffer(buffer)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(device, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data())


def _svg(view: QWidget, title: str) -> bytes:
    buffer = QByteArray()
    device = QBuffer(buffer)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(device)
    generator.setSize(QSize(view.width(), view.height()))
    generator.setViewBox(QRect(0, 0, view.width(), view.height()))
    generator.setTitle(title)
    painter = QPainter(generator)
    painter.fillRect(view.rect(), view.palette().base())
    view.render(painter, QPoint(), QRegion(), _FLAGS)
    painter.end()
    device.close()
    return bytes(buffer.data())
