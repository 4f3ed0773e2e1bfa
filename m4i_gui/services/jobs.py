"""All background work of the window: one service, two kinds of job.

Small work (open a data set, draw thumbnails, export) runs in a QThread of this process. An audit
runs in a child process, which can be stopped for certain and never makes the window stutter.

Rules behind this file (measured, DESIGN section 4): worker threads emit nothing but QThread's own
`finished`; progress is collected in a list and handed over every 100 ms by a timer of the window's
thread; callbacks must be bound methods of QObjects; cancelling sets an event directly.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from shiboken6 import isValid

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_gui.services.command_job import CommandJob
from m4i_gui.services.errors import explain
from m4i_gui.services.told import told, told_update

FLUSH_MS = 100
Work = Callable[[Progress, CancelToken], object]
Callback = Callable[..., Any]


class _WorkThread(QThread):
    """Runs one piece of work; its outcome is read after `finished`."""

    def __init__(self, work: Work, token: CancelToken, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = work
        self._token = token
        self._lock = threading.Lock()
        self._updates: list[ProgressUpdate] = []
        self.result: object = None
        self.error: M4IError | None = None
        self.was_cancelled = False

    def run(self) -> None:
        try:
            work = self._work
            if work is not None:
                self.result = work(Progress(self._collect), self._token)
        except Cancelled:
            self.was_cancelled = True
        except BaseException as error:
            # Whatever it is, even SystemExit: a thread that dies silently is never heard of again.
            self.error = explain(error)
        finally:
            self._work = None

    def _collect(self, update: ProgressUpdate) -> None:
        with self._lock:
            self._updates.append(update)

    def take(self) -> list[ProgressUpdate]:
        """Return what was reported since the last call."""
        with self._lock:
            updates, self._updates = self._updates, []
        return updates


class Job(QObject):
    """One piece of work in a QThread.

    Signals:
        ended: It is over, whichever way; in the window's thread, after the callbacks.
    """

    ended = Signal()

    def __init__(self, label: str, work: Work, callbacks: dict[str, Callback | None]) -> None:
        super().__init__()
        for name, callback in callbacks.items():
            _check_bound(name, callback)
        self.label = label
        self.token = CancelToken()
        self._callbacks = callbacks
        self._thread = _WorkThread(work, self.token, self)
        self._thread.setObjectName(label)
        self._thread.finished.connect(self._finish)
        self._over = False

    @property
    def running(self) -> bool:
        """Whether the work is still going on."""
        return not self._over

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next check."""
        self.token.cancel()

    def _start(self) -> None:
        self._thread.start()

    def _flush(self) -> None:
        updates = self._thread.take()
        if updates:
            self._call("progress", [told_update(update) for update in updates])

    def _finish(self) -> None:
        thread = self._thread
        # `finished` comes a moment before the thread is gone; this returns at once.
        thread.wait()
        self._over = True
        self._flush()
        try:
            if thread.error is not None:
                self._call("failed", told(thread.error))
            elif thread.was_cancelled:
                self._call("cancelled")
            else:
                self._call("done", thread.result)
        finally:
            thread.result = None
            self._callbacks = {}
            self.ended.emit()

    def _wait(self, milliseconds: int) -> bool:
        return self._thread.wait(max(milliseconds, 0))

    def _call(self, name: str, *arguments: object) -> None:
        callback = self._callbacks.get(name)
        if callback is not None and isValid(callback.__self__):  # type: ignore[attr-defined]
            callback(*arguments)


class JobService(QObject):
    """Starts, lists and ends background work.

    Signals:
        changed: A job began or ended.
        idle: The last job that had anything to do has ended.
    """

    changed = Signal()
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job | CommandJob] = []
        self._timer = QTimer(self)
        self._timer.setInterval(FLUSH_MS)
        self._timer.timeout.connect(self._flush)

    def start(
        self,
        label: str,
        work: Work,
        *,
        done: Callback | None = None,
        failed: Callback | None = None,
        progress: Callback | None = None,
        cancelled: Callback | None = None,
    ) -> Job:
        """Run work in a QThread of this process.

        Args:
            label: What is being done, plain words; shown in the status bar.
            work: Called with (Progress, CancelToken) in the thread; must not touch widgets.
            done: Called with the result.
            failed: Called with an `M4IError`.
            progress: Called with a list of `ProgressUpdate`, every 100 ms at most.
            cancelled: Called without argument when `cancel` took effect.

        All callbacks run in the window's thread and must be bound methods of QObjects. They are
        not called when that QObject has been deleted meanwhile.

        Raises:
            TypeError: If a callback is no bound method of a QObject.
        """
        job = Job(
            label,
            work,
            {"done": done, "failed": failed, "progress": progress, "cancelled": cancelled},
        )
        self._enter(job)
        return job

    def run_command(self, arguments: list[str], label: str = "") -> CommandJob:
        """Run this program's command in a child process.

        Args:
            arguments: What follows `m4i` on the command line.
            label: Plain words for the status bar.
        """
        job = CommandJob(arguments, label or self.tr("Audit"))
        self._enter(job)
        return job

    def _enter(self, job: Job | CommandJob) -> None:
        job.setParent(self)
        job.ended.connect(self._sweep)
        self._jobs.append(job)
        if not self._timer.isActive():
            self._timer.start()
        job._start()
        self.changed.emit()

    def active(self) -> list[Job | CommandJob]:
        """Return the jobs that are going on, oldest first; not children that wait to be asked."""
        return [job for job in self._jobs if job.running and not _waits(job)]

    def set_waiting(self, job: CommandJob, waiting: bool) -> None:
        """Say whether a child that is kept has anything to do now.

        While it waits it keeps no window open and is not shown; it is ended with everything else.
        """
        if job.waiting == waiting:
            return
        job.waiting = waiting
        self.changed.emit()
        if not self.active():
            self.idle.emit()

    def cancel_all(self) -> None:
        """Ask every job to stop; returns at once."""
        for job in self._jobs:
            if job.running:
                job.cancel()

    def shutdown(self, timeout: float = 3.0) -> bool:
        """Stop everything and wait for it.

        Args:
            timeout: Seconds to wait altogether.

        Returns:
            Whether nothing is running any more. If not, keep the service and try again later:
            destroying a running QThread aborts the process.
        """
        self.cancel_all()
        end = time.monotonic() + timeout
        waited = [job._wait(int((end - time.monotonic()) * 1000)) for job in list(self._jobs)]
        if all(waited):
            self._timer.stop()
        return all(waited)

    def _flush(self) -> None:
        for job in list(self._jobs):
            job._flush()

    def _sweep(self) -> None:
        over = [job for job in self._jobs if not job.running]
        self._jobs = [job for job in self._jobs if job.running]
        for job in over:
            job.deleteLater()
        if not self._jobs:
            self._timer.stop()
        self.changed.emit()
        if not self.active():
            self.idle.emit()


def _waits(job: Job | CommandJob) -> bool:
    return isinstance(job, CommandJob) and job.waiting


def _check_bound(name: str, callback: Callback | None) -> None:
    if callback is None:
        return
    if not isinstance(getattr(callback, "__self__", None), QObject):
        raise TypeError(
            f"{name} must be a bound method of a QObject, not {callback!r}: anything else would "
            "outlive the window that it belongs to"
        )
