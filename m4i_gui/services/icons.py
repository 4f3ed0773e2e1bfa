"""Icons: our own SVG drawings, coloured for the theme."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SIZES = (16, 18, 20, 24, 28, 32, 48, 64, 96)


@cache
def _source(name: str) -> str:
    file = files("resources").joinpath("icons", f"{name}.svg")
    if not file.is_file():
        raise KeyError(f"no icon {name!r} in resources/icons")
    return file.read_text(encoding="utf-8")


def icon_names() -> list[str]:
    """Return the names of all icons."""
    folder = files("resources").joinpath("icons")
    return sorted(f.name[:-4] for f in folder.iterdir() if f.name.endswith(".svg"))


def draw_pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw an icon.

    Args:
        name: File name in resources/icons without ending.
        colour: What `currentColor` becomes.
        size: Side in device-independent pixels.
        ratio: Device pixels for each of them.

    Raises:
        KeyError: If there is no such icon.
    """
    side = max(1, round(size * ratio))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def draw_icon(name: str, colour: str, disabled: str) -> QIcon:
    """Return an icon in all usual sizes, for enabled and disabled controls."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(draw_pixmap(name, colour, size), QIcon.Mode.Normal)
        icon.addPixmap(draw_pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return icon
