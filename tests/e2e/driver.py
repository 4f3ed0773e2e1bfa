"""Drives the real program from inside its own event loop, as a person would: look, then click."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from m4i_gui.cli import main
from m4i_gui.main_window import MainWindow

Story = Generator[Callable[[], bool], None, None]
"""Yields what to wait for; acts in between."""


class Driver(QObject):
    """Steps a story on a timer until it ends, fails, or waits too long.

    Args:
        story: Takes the window and yields predicates to wait for.
        patience: Seconds that one wait may take.
    """

    def __init__(self, story: Callable[[MainWindow], Story], patience: float = 120.0) -> None:
        super().__init__()
        self.failure = ""
        self._story = story
        self._running: Story | None = None
        self._waiting: Callable[[], bool] | None = None
        self._since = time.monotonic()
        self._patience = patience
        self._timer = QTimer(self)
        self._timer.setInterval(30)
        self._timer.timeout.connect(self._step)

    def run(self, arguments: list[str]) -> int:
        """Run `m4i` with these arguments and the story; returns its exit code."""
        self._timer.start()
        try:
            return main(arguments)
        finally:
            self._timer.stop()

    def _window(self) -> MainWindow | None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, MainWindow) and widget.isVisible():
                return widget
        return None

    def _step(self) -> None:
        window = self._window()
        try:
            if self._running is None:
                if window is None:
                    self._check_patience("the window")
                    return
                self._running = self._story(window)
                self._waiting = next(self._running)
                self._since = time.monotonic()
            assert self._waiting is not None
            if not self._waiting():
                self._check_patience(self._waiting.__qualname__)
                return
            self._waiting = next(self._running)
            self._since = time.monotonic()
        except StopIteration:
            self._end(window)
        except BaseException:
            self.failure = traceback.format_exc()
            self._end(window)

    def _check_patience(self, what: str) -> None:
        if time.monotonic() - self._since > self._patience:
            where = self._running.gi_frame.f_lineno if self._running else 0
            raise TimeoutError(f"waited {self._patience:.0f} s for {what}, line {where}")

    def _end(self, window: MainWindow | None) -> None:
        self._timer.stop()
        if window is not None:
            window.services.jobs.cancel_all()
            window.close()
        else:
            QApplication.quit()
