"""A picture that is decoded safely, and in the background when it is large."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from m4i_gui.panels.picture_reader import PictureReader
from m4i_gui.services.services import Services

_KEPT = 64


class PictureView(QLabel):
    """Shows one picture within a square; a sign where it cannot be read.

    Args:
        services: Jobs for large files, theme for the sign.
        side: Side in device-independent pixels.
    """

    def __init__(self, services: Services, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._side = side
        self._reader = PictureReader(services, _KEPT, self)
        self._reader.read.connect(self._show)
        self._reader.failed.connect(self._sign)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(side, side)
        self.setAccessibleName(self.tr("Picture of the record"))
        services.theme.changed.connect(self._repaint_sign)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def show_picture(self, path: str) -> None:
        """Show another picture; "" for none."""
        reader = self._reader
        if path == reader.path and (reader.reading or reader.has(path)):
            return
        self._sign()
        reader.want(path, round(self._side * self.devicePixelRatioF()))

    def stop(self) -> None:
        """Stop reading."""
        self._reader.stop()

    def _show(self, image: QImage) -> None:
        pixels = round(self._side * self.devicePixelRatioF())
        # Small pictures are shown at up to twice their size: larger would only be blurred.
        side = min(pixels, 2 * max(image.width(), image.height()))
        pixmap = QPixmap.fromImage(image).scaled(
            side,
            side,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.setPixmap(pixmap)

    def _sign(self, why: str = "") -> None:
        self.setPixmap(self._services.theme.pixmap("picture", 32, "border_strong"))
        self.setToolTip(why)

    def _repaint_sign(self) -> None:
        if not self._reader.has(self._reader.path):
            self._sign(self.toolTip())
