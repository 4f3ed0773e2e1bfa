"""This program's command in a child process, told by JSON lines and steered by words.

Everything that may block (starting, reading, writing, waiting, killing) happens in threads of the
job; the window's thread only empties a list every 100 ms.
"""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections import deque
from typing import IO, Any

from PySide6.QtCore import QObject, QThread, Signal

from m4i_core.jobs.events import Event, Failed, Finished, LogLine, Stopped, from_line
from m4i_core.jobs.process_family import end_family, end_group
from m4i_gui.services.told import told_event

KILL_AFTER = 0.9
_LONGEST_LINE = 4_000_000
_KEPT_ERROR_LINES = 60
_EXITED = "exited"


def command_line(arguments: list[str]) -> list[str]:
    """Return how this very program is called again, also when it is frozen into one file."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "m4i_gui.cli", *arguments]


class CommandJob(QObject):
    """A running child process.

    Signals:
        events: A list of `m4i_core.jobs.events`, at most every 100 ms.
        ended: How it ended, after the last events: "finished", "cancelled", "failed" (the child
            said why) or "crashed" (it did not; a `Failed` with the last lines of its error
            output has been added to the events).
    """

    events = Signal(list)
    ended = Signal(str)

    def __init__(
        self, arguments: list[str], label: str = "", *, command: list[str] | None = None
    ) -> None:
        super().__init__()
        self.label = label
        self.waiting = False
        """Whether it only waits to be asked for something; see `JobService.set_waiting`."""
        self.outcome = ""
        self.failure: Failed | None = None
        self._cancel_asked = False
        self._paused = False
        self._over = False
        self._last: Event | None = None
        self._thread = _ChildThread(command or command_line(arguments), self)
        self._thread.setObjectName(label or "command")
        self._thread.finished.connect(self._finish)

    @property
    def running(self) -> bool:
        """Whether the child is still there."""
        return not self._over

    @property
    def paused(self) -> bool:
        """Whether the child was asked to wait."""
        return self._paused

    @property
    def pid(self) -> int | None:
        """The child's process id, once it has started."""
        return self._thread.pid

    def tell(self, line: str) -> None:
        """Send a line to a child that listens to more than pause, resume and cancel."""
        self._thread.tell(line)

    def pause(self) -> None:
        """Ask the child to wait at its next check."""
        self._paused = True
        self._thread.tell("pause")

    def resume(self) -> None:
        """Let the child go on."""
        self._paused = False
        self._thread.tell("resume")

    def cancel(self) -> None:
        """Ask the child to stop, and end it with all its children if it has not within 1 s."""
        self._cancel_asked = True
        self._thread.tell("cancel")

    def _start(self) -> None:
        self._thread.start()

    def _wait(self, milliseconds: int) -> bool:
        return self._thread.wait(max(milliseconds, 0))

    def _flush(self) -> None:
        self._hand_over(self._thread.take())

    def _hand_over(self, events: list[Event]) -> None:
        for event in events:
            if isinstance(event, Finished | Stopped | Failed):
                self._last = event
        if events:
            self.events.emit(events)

    def _finish(self) -> None:
        thread = self._thread
        thread.wait()
        self._over = True
        self._flush()
        last = self._last
        if isinstance(last, Finished):
            self.outcome = "finished"
        elif isinstance(last, Failed):
            self.outcome, self.failure = "failed", last
        elif isinstance(last, Stopped) or self._cancel_asked:
            self.outcome = "cancelled"
        else:
            self.outcome = "crashed"
            self.failure = self._crash(thread)
            self._hand_over([self.failure])
        self.ended.emit(self.outcome)

    def _crash(self, thread: _ChildThread) -> Failed:
        code = thread.exit_code
        details = [f"Command: {subprocess.list2cmdline(thread.command)}"]
        if thread.start_error:
            details.append(thread.start_error)
        elif code is not None and code < 0:
            details.append(f"Ended by signal {-code}")
        else:
            details.append(f"Exit code {code}")
        details += thread.error_lines()
        if thread.start_error:
            message = self.tr("The program's engine could not be started.")
            remedy = self.tr("Install M4I again, or run `m4i --self-check`.")
        else:
            message = self.tr("The audit's process ended unexpectedly.")
            remedy = self.tr(
                "Try again: what was finished is kept. If it happens again, there may be too "
                "little memory: choose fewer records or a smaller encoder."
            )
        return Failed(message, remedy=remedy, details="\n".join(details))


class _ChildThread(QThread):
    """Owns the child from its start to its end."""

    def __init__(self, command: list[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.command = command
        self.exit_code: int | None = None
        self.start_error = ""
        self.pid: int | None = None
        self._words: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._events: list[Event] = []
        self._errors: deque[str] = deque(maxlen=_KEPT_ERROR_LINES)

    def tell(self, word: str) -> None:
        """Send a word to the child; returns at once."""
        self._words.put(word)

    def take(self) -> list[Event]:
        """Return the events since the last call."""
        with self._lock:
            events, self._events = self._events, []
        return events

    def error_lines(self) -> list[str]:
        """Return the last lines of the child's error output."""
        return list(self._errors)

    def run(self) -> None:
        try:
            self._run()
        except BaseException as error:
            # Never leave the window waiting for a job that is no more.
            self.start_error = self.start_error or repr(error)

    def _run(self) -> None:
        try:
            child = subprocess.Popen(self.command, **_options())
        except OSError as error:
            self.start_error = repr(error)
            return
        self.pid = child.pid
        readers = [
            threading.Thread(target=self._read_events, args=(child.stdout,), daemon=True),
            threading.Thread(target=self._read_errors, args=(child.stderr,), daemon=True),
        ]
        waiter = threading.Thread(target=self._await, args=(child,), daemon=True)
        for thread in (*readers, waiter):
            thread.start()
        try:
            self._obey(child)
        finally:
            if child.poll() is None:
                end_family(child.pid)
            waiter.join()
            self.exit_code = child.returncode
            for reader in readers:
                reader.join(0.5)
            if any(reader.is_alive() for reader in readers):
                # The child is gone, but one of its own children holds the pipe open.
                end_group(child.pid)
            for reader in readers:
                reader.join(1.0)
            for pipe in (child.stdin, child.stdout, child.stderr):
                _close(pipe)

    def _obey(self, child: subprocess.Popen[bytes]) -> None:
        """Pass words on until the child has exited; end it when it ignores "cancel"."""
        while (word := self._words.get()) != _EXITED:
            _write(child.stdin, word)
            if word != "cancel":
                continue
            try:
                child.wait(KILL_AFTER)
            except subprocess.TimeoutExpired:
                end_family(child.pid)
            return

    def _await(self, child: subprocess.Popen[bytes]) -> None:
        child.wait()
        self._words.put(_EXITED)

    def _read_events(self, pipe: IO[bytes]) -> None:
        while line := _read_line(pipe):
            text = line.decode("utf-8", errors="replace").strip()
            if not text:
                continue
            event = from_line(text)
            if event is not None:
                event = told_event(event)
            else:
                # A stray print of a library: worth a line in the log, no more.
                event = LogLine(text[:2000])
            with self._lock:
                self._events.append(event)

    def _read_errors(self, pipe: IO[bytes]) -> None:
        while line := _read_line(pipe):
            self._errors.append(line.decode("utf-8", errors="replace").rstrip()[:2000])


def _options() -> dict[str, Any]:
    environment = dict(os.environ)
    environment.update(PYTHONUNBUFFERED="1", PYTHONIOENCODING="utf-8", PYTHONUTF8="1")
    options: dict[str, Any] = {
        "stdin": subprocess.PIPE,
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
        "env": environment,
    }
    if sys.platform == "win32":
        # No console window flashes up, and Ctrl+C in ours is not theirs.
        options["creationflags"] = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
    else:
        # A group of its own, so that it can be ended with everything it started.
        options["start_new_session"] = True
    return options


def _read_line(pipe: IO[bytes]) -> bytes:
    try:
        return pipe.readline(_LONGEST_LINE)
    except (OSError, ValueError):
        return b""


def _write(pipe: IO[bytes] | None, word: str) -> None:
    try:
        if pipe is not None:
            pipe.write(f"{word}\n".encode())
            pipe.flush()
    except (OSError, ValueError):
        # The child has closed its end: it is on its way out.
        pass


def _close(pipe: IO[bytes] | None) -> None:
    try:
        if pipe is not None:
            pipe.close()
    except OSError:
        pass
