"""Uncaught exceptions of any thread: logged, shown in plain words, survived."""

from __future__ import annotations

import logging
import logging.handlers
import os
import sys
import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from m4i_core.errors import M4IError
from m4i_gui.services.errors import explain

_LOG = logging.getLogger("m4i")


def log_folder() -> Path:
    """Return where the log files are; M4I_SETTINGS (a folder) moves it with the settings."""
    folder = os.environ.get("M4I_SETTINGS")
    if folder:
        return Path(folder) / "logs"
    import platformdirs

    return Path(platformdirs.user_log_dir("m4i", appauthor=False))


def start_log() -> Path | None:
    """Write a log into the log folder, in turn over three files of 1 MB.

    Returns:
        The log file, or None where nothing can be written (the program goes on).
    """
    file = log_folder() / "m4i.log"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            file, maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=False
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    if root.level > logging.INFO or root.level == logging.NOTSET:
        root.setLevel(logging.INFO)
    return file


def stop_log() -> None:
    """Close the log file."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler, logging.handlers.RotatingFileHandler):
            root.removeHandler(handler)
            handler.close()


class Faults(QObject):
    """Catches what nobody caught.

    Signals:
        happened: There is something in `take()`; in the window's thread, from whatever thread
            the fault came.
    """

    happened = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[M4IError] = deque(maxlen=100)
        self._hooks: dict[str, Callable[..., Any]] = {}
        # Emitting from a worker's thread is safe here: receivers are bound methods of QObjects
        # and the connection is queued.
        self._connection = Qt.ConnectionType.QueuedConnection

    def install(self, show: Callable[[], None]) -> None:
        """Take over Python's three hooks.

        Args:
            show: Bound method of a QObject; called in its thread.
        """
        self.happened.connect(show, self._connection)
        self._hooks = {
            "main": sys.excepthook,
            "thread": threading.excepthook,
            "unraisable": sys.unraisablehook,
        }
        sys.excepthook = self._main
        threading.excepthook = self._thread
        sys.unraisablehook = self._unraisable

    def uninstall(self) -> None:
        """Give the hooks back."""
        if self._hooks:
            sys.excepthook = self._hooks["main"]
            threading.excepthook = self._hooks["thread"]
            sys.unraisablehook = self._hooks["unraisable"]
            self._hooks = {}

    def take(self) -> list[M4IError]:
        """Return what happened since the last call."""
        found = []
        while self._waiting:
            found.append(self._waiting.popleft())
        return found

    def note(self, error: BaseException, where: str) -> None:
        """Log a fault and have it shown; callable from any thread."""
        _LOG.error("fault in %s", where, exc_info=error)
        self._waiting.append(explain(error))
        self.happened.emit()

    def _main(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._hooks["main"](kind, error, trace)
            return
        self.note(error, "the window")

    def _thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and arguments.exc_type is not SystemExit:
            name = arguments.thread.name if arguments.thread else "?"
            self.note(arguments.exc_value, f"thread {name}")

    def _unraisable(self, arguments: Any) -> None:
        if arguments.exc_value is not None:
            self.note(arguments.exc_value, "cleaning up")
