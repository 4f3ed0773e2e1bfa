"""A picture that is decoded safely, and in the background when it is large."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services
from m4i_gui.widgets.thumbnail_grid import to_image

_SMALL_FILE = 400_000
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
        self._path = ""
        self._job: Job | None = None
        self._kept: dict[str, QImage] = {}
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(side, side)
        self.setAccessibleName(self.tr("Picture of the record"))
        services.theme.changed.connect(self._repaint_sign)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def show_picture(self, path: str) -> None:
        """Show another picture; "" for none."""
        if path == self._path and (self._job is not None or path in self._kept):
            return
        self._path = path
        self.stop()
        self.setToolTip("")
        if not path:
            self._sign()
            return
        if path in self._kept:
            self._show(self._kept[path])
            return
        pixels = round(self._side * self.devicePixelRatioF())
        try:
            small = Path(path).stat().st_size <= _SMALL_FILE
        except OSError:
            self._sign(self.tr("The picture is not there any more."))
            return
        if small:
            try:
                self._keep(path, to_image(Path(path), pixels))
            except M4IError as error:
                self._sign(error.message)
            return

        def work(progress: Progress, cancel: CancelToken) -> object:
            return path, to_image(Path(path), pixels)

        self._sign()
        self._job = self._services.jobs.start(
            self.tr("Reading a picture"), work, done=self._loaded, failed=self._failed
        )

    def stop(self) -> None:
        """Stop reading."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _loaded(self, found: tuple[str, QImage]) -> None:
        path, image = found
        if path == self._path:
            self._job = None
            self._keep(path, image)

    def _failed(self, error: M4IError) -> None:
        self._job = None
        self._sign(error.message)

    def _keep(self, path: str, image: QImage) -> None:
        if len(self._kept) >= _KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[path] = image
        self._show(image)

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
        if self._path not in self._kept:
            self._sign(self.toolTip())
