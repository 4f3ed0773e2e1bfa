"""Small pictures, decoded no larger than needed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

_LARGEST_PICTURE = 60_000_000


def read_thumbnail(path: str, side: int, ratio: float = 1.0) -> QPixmap:
    """Return a picture that fits a square, or a null pixmap; decodes no larger than needed."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size: QSize = reader.size()
    wanted = round(side * ratio)
    if not size.isValid() or size.width() * size.height() > _LARGEST_PICTURE:
        return QPixmap()
    reader.setScaledSize(size.scaled(wanted, wanted, Qt.AspectRatioMode.KeepAspectRatio))
    image: QImage = reader.read()
    if image.isNull():
        return QPixmap()
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
