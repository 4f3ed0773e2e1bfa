"""Cancelling and pausing long work from another thread."""

from __future__ import annotations

import threading
import time


class Cancelled(Exception):
    """Raised inside a step when the user asked it to stop."""


class CancelToken:
    """A flag that long work looks at, at least every 200 ms.

    All methods may be called from any thread. Call `cancel` directly, never through a queued
    Qt slot of the working thread: that slot would run when the work is over.
    """

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._running = threading.Event()
        self._running.set()
        self._paused_at: float | None = None
        self._paused_for = 0.0

    def cancel(self) -> None:
        """Ask the work to stop; a paused job wakes up to do so."""
        self._cancelled.set()
        self._running.set()

    def pause(self) -> None:
        """Ask the work to wait at its next check."""
        if not self._cancelled.is_set() and self._running.is_set():
            self._paused_at = time.monotonic()
            self._running.clear()

    def resume(self) -> None:
        """Let paused work go on."""
        if self._paused_at is not None:
            self._paused_for += time.monotonic() - self._paused_at
            self._paused_at = None
        self._running.set()

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._cancelled.is_set()

    @property
    def paused(self) -> bool:
        """Whether the work is asked to wait."""
        return not self._running.is_set()

    @property
    def paused_seconds(self) -> float:
        """How long the work has been paused altogether."""
        paused_at = self._paused_at
        return self._paused_for + (time.monotonic() - paused_at if paused_at is not None else 0.0)

    def wait(self) -> None:
        """Wait while paused; returns at once when cancelled."""
        self._running.wait()

    def check(self) -> None:
        """Wait while paused, then raise if cancelled.

        Raises:
            Cancelled: After `cancel` was called.
        """
        self.wait()
        if self._cancelled.is_set():
            raise Cancelled
