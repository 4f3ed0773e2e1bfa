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
_MARGIN = 16
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


def _whole(view: QWidget) -> QSize:
    return view.size() + QSize(2 * _MARGIN, 2 * _MARGIN)


def _draw(painter: QPainter, view: QWidget) -> None:
    painter.fillRect(QRect(QPoint(), _whole(view)), view.palette().base())
    view.render(painter, QPoint(_MARGIN, _MARGIN), QRegion(), _FLAGS)


def _png(view: QWidget) -> bytes:
    image = QImage(_whole(view) * _SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_SCALE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw(painter, view)
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
    generator.setSize(_whole(view))
    generator.setViewBox(QRect(QPoint(), _whole(view)))
    generator.setTitle(title)
    painter = QPainter(generator)
    _draw(painter, view)
    painter.end()
    device.close()
    return bytes(buffer.data())
