"""Reads the picture that is to be seen: at once where it is small, else in the background."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services
from m4i_gui.widgets.thumbnail_grid import to_image

_SMALL_FILE = 400_000
"""Bytes up to which reading takes no longer than a frame or two."""


class PictureReader(QObject):
    """Reads one picture at a time and keeps the last few.

    Args:
        services: Jobs for large files.
        kept: How many pictures are kept.

    Signals:
        read: The wanted picture; it may come before `want` returns.
        failed: It cannot be read; carries why, in plain words.
    """

    read = Signal(QImage)
    failed = Signal(str)

    def __init__(self, services: Services, kept: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._most = kept
        self._kept: dict[str, QImage] = {}
        self._path = ""
        self._job: Job | None = None

    @property
    def path(self) -> str:
        """The wanted picture's file, or ""."""
        return self._path

    @property
    def reading(self) -> bool:
        """Whether it is being read in the background."""
        return self._job is not None

    def has(self, path: str) -> bool:
        """Return whether a picture is kept."""
        return path in self._kept

    def want(self, path: str, side: int) -> None:
        """Read another picture instead of the present one.

        Args:
            path: Its file; "" for none.
            side: Longest side, in pixels.
        """
        self.stop()
        self._path = path
        if not path:
            return
        if path in self._kept:
            self.read.emit(self._kept[path])
            return
        try:
            small = Path(path).stat().st_size <= _SMALL_FILE
        except OSError:
            self.failed.emit(self.tr("The picture is not there any more."))
            return
        if small:
            try:
                self._keep(path, to_image(Path(path), side))
            except M4IError as error:
                self.failed.emit(error.message)
            return

        def work(progress: Progress, cancel: CancelToken) -> object:
            return path, to_image(Path(path), side)

        self._job = self._services.jobs.start(
            self.tr("Reading a picture"), work, done=self._loaded, failed=self._gave_up
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

    def _gave_up(self, error: M4IError) -> None:
        self._job = None
        self.failed.emit(error.message)

    def _keep(self, path: str, image: QImage) -> None:
        if len(self._kept) >= self._most:
            self._kept.pop(next(iter(self._kept)))
        self._kept[path] = image
        self.read.emit(image)
