"""Background work: threads and child processes, as they really run."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from m4i_core.errors import DataError, M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.events import Failed, LogLine, StepProgress
from m4i_core.jobs.progress import Progress
from m4i_gui.services.command_job import CommandJob, command_line
from m4i_gui.services.jobs import JobService
from m4i_gui.services.services import Services


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.result: object = None
        self.error: M4IError | None = None
        self.was_cancelled = False
        self.batches: list[list[object]] = []
        self.threads: set[int] = set()
        self.outcome = ""

    def _note(self) -> None:
        self.threads.add(threading.get_ident())

    def done(self, result: object) -> None:
        self._note()
        self.result = result

    def failed(self, error: M4IError) -> None:
        self._note()
        self.error = error

    def cancelled(self) -> None:
        self._note()
        self.was_cancelled = True

    def progress(self, updates: list[object]) -> None:
        self._note()
        self.batches.append(updates)

    def ended(self, outcome: str) -> None:
        self._note()
        self.outcome = outcome

    @property
    def events(self) -> list[object]:
        return [event for batch in self.batches for event in batch]


def _wait_idle(qtbot: QtBot, jobs: JobService) -> None:
    qtbot.waitUntil(lambda: not jobs.active(), timeout=20_000)


def _start(jobs: JobService, work: object, to: Receiver) -> object:
    return jobs.start(
        "Test",
        work,  # type: ignore[arg-type]
        done=to.done,
        failed=to.failed,
        progress=to.progress,
        cancelled=to.cancelled,
    )


def test_result_and_batched_progress_arrive_in_the_window_thread(
    services: Services, qtbot: QtBot
) -> None:
    def work(progress: Progress, cancel: CancelToken) -> object:
        for i in range(3000):
            progress.report(i / 3000)
            if i % 1000 == 0:
                time.sleep(0.12)
        return threading.get_ident()

    to = Receiver()
    _start(services.jobs, work, to)
    assert len(services.jobs.active()) == 1
    _wait_idle(qtbot, services.jobs)
    assert isinstance(to.result, int) and to.result != threading.get_ident()
    assert to.threads == {threading.get_ident()}
    assert len(to.events) == 3000
    assert len(to.batches) <= 10


@pytest.mark.parametrize("kind", [ValueError, DataError, SystemExit, MemoryError])
def test_any_exception_arrives_as_an_error(
    services: Services, qtbot: QtBot, kind: type[BaseException]
) -> None:
    def work(progress: Progress, cancel: CancelToken) -> object:
        raise kind("because")

    to = Receiver()
    _start(services.jobs, work, to)
    _wait_idle(qtbot, services.jobs)
    assert isinstance(to.error, M4IError)
    assert to.result is None


def test_cancel_takes_effect_at_once(services: Services, qtbot: QtBot) -> None:
    def work(progress: Progress, cancel: CancelToken) -> object:
        while True:
            cancel.check()
            time.sleep(0.01)

    to = Receiver()
    job = _start(services.jobs, work, to)
    qtbot.wait(50)
    begun = time.monotonic()
    job.cancel()  # type: ignore[attr-defined]
    _wait_idle(qtbot, services.jobs)
    assert time.monotonic() - begun < 1
    assert to.was_cancelled


def test_only_bound_methods_of_qobjects(services: Services, qtbot: QtBot) -> None:
    def work(progress: Progress, cancel: CancelToken) -> object:
        return 1

    with pytest.raises(TypeError, match="bound method"):
        services.jobs.start("x", work, done=lambda result: None)
    with pytest.raises(TypeError, match="bound method"):
        services.jobs.start("x", work, failed=[].append)
    assert services.jobs.active() == []


def test_deleted_receiver_is_not_called(services: Services, qtbot: QtBot) -> None:
    import shiboken6

    def work(progress: Progress, cancel: CancelToken) -> object:
        time.sleep(0.2)
        return 1

    to = Receiver()
    _start(services.jobs, work, to)
    shiboken6.delete(to)
    _wait_idle(qtbot, services.jobs)
    assert to.result is None


def test_shutdown_ends_many_jobs(services: Services, qtbot: QtBot) -> None:
    def work(progress: Progress, cancel: CancelToken) -> object:
        while True:
            cancel.check()
            time.sleep(0.01)

    for _ in range(8):
        _start(services.jobs, work, Receiver())
    services.jobs.run_command(["--help"])
    assert services.jobs.shutdown(5)
    _wait_idle(qtbot, services.jobs)


# Child processes -------------------------------------------------------------------------------


def _child(services: Services, script: str, to: Receiver) -> CommandJob:
    job = CommandJob([], "child", command=[sys.executable, "-c", script])
    job.events.connect(to.progress)
    job.ended.connect(to.ended)
    services.jobs._enter(job)
    return job


_PRELUDE = """
import json, sys, time
def say(**fields): print(json.dumps(fields), flush=True)
"""


def test_events_of_a_child(services: Services, qtbot: QtBot) -> None:
    to = Receiver()
    script = (
        _PRELUDE
        + """
say(kind="steps", steps=[{"name": "a", "label": "A", "weight": 1}])
print("a stray print")
sys.stdout.buffer.write(b"\\xff\\xfe broken bytes\\n"); sys.stdout.flush()
for i in range(5000):
    say(kind="progress", step="a", stage="A", fraction=i/5000, overall=i/5000, eta_seconds=None)
say(kind="finished", folder="x")
"""
    )
    _child(services, script, to)
    _wait_idle(qtbot, services.jobs)
    assert to.outcome == "finished"
    assert sum(isinstance(e, StepProgress) for e in to.events) == 5000
    strays = [e.text for e in to.events if isinstance(e, LogLine)]
    assert strays[0] == "a stray print"
    assert "broken bytes" in strays[1]
    assert len(to.batches) < 100
    assert to.threads == {threading.get_ident()}


def test_pause_resume_and_cancel_reach_the_child(services: Services, qtbot: QtBot) -> None:
    to = Receiver()
    script = (
        _PRELUDE
        + """
for line in sys.stdin:
    say(kind="log", text=line.strip())
    if line.strip() == "cancel":
        say(kind="cancelled", folder="x")
        sys.exit(3)
"""
    )
    job = _child(services, script, to)
    job.pause()
    assert job.paused
    job.resume()
    job.cancel()
    _wait_idle(qtbot, services.jobs)
    assert to.outcome == "cancelled"
    assert [e.text for e in to.events if isinstance(e, LogLine)] == ["pause", "resume", "cancel"]


def test_a_deaf_child_and_its_children_are_killed_within_a_second(
    services: Services, qtbot: QtBot
) -> None:
    to = Receiver()
    script = (
        _PRELUDE
        + """
import signal, subprocess
signal.signal(signal.SIGTERM, signal.SIG_IGN)
inner = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
say(kind="log", text=str(inner.pid))
while True: pass
"""
    )
    job = _child(services, script, to)
    qtbot.waitUntil(lambda: bool(to.events), timeout=10_000)
    inner = int(to.events[0].text)  # type: ignore[attr-defined]
    outer = job.pid
    begun = time.monotonic()
    job.cancel()
    _wait_idle(qtbot, services.jobs)
    assert time.monotonic() - begun < 1.5
    assert to.outcome == "cancelled"
    for pid in (inner, outer):
        assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == "zombie"


def test_a_crash_is_told_with_the_last_lines(services: Services, qtbot: QtBot) -> None:
    to = Receiver()
    script = (
        _PRELUDE
        + """
say(kind="log", text="so far so good")
for i in range(500): print("complaint", i, file=sys.stderr)
sys.stderr.flush()
import os; os.abort()
"""
    )
    job = _child(services, script, to)
    _wait_idle(qtbot, services.jobs)
    assert to.outcome == "crashed"
    assert job.failure is not None
    failed = to.events[-1]
    assert isinstance(failed, Failed) and failed.remedy
    assert "complaint 499" in failed.details
    assert "complaint 10\n" not in failed.details


def test_a_failure_in_the_childs_own_words(services: Services, qtbot: QtBot) -> None:
    to = Receiver()
    script = _PRELUDE + 'say(kind="failed", message="No.", remedy="Do.", exit_code=2); sys.exit(2)'
    job = _child(services, script, to)
    _wait_idle(qtbot, services.jobs)
    assert to.outcome == "failed"
    assert job.failure is not None and job.failure.message == "No."


def test_a_child_that_cannot_start(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    to = Receiver()
    job = CommandJob([], "x", command=[str(tmp_path / "no-such-program")])
    job.ended.connect(to.ended)
    services.jobs._enter(job)
    _wait_idle(qtbot, services.jobs)
    assert to.outcome == "crashed"
    assert job.failure is not None and "could not be started" in job.failure.message


def test_the_window_stays_smooth_under_a_flood(services: Services, qtbot: QtBot) -> None:
    class Clock(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.last = time.monotonic()
            self.late: list[float] = []
            self.timer = QTimer(self)
            self.timer.setInterval(10)
            self.timer.timeout.connect(self.tick)
            self.timer.start()

        def tick(self) -> None:
            now = time.monotonic()
            self.late.append(now - self.last - 0.010)
            self.last = now

    to, clock = Receiver(), Clock()
    script = (
        _PRELUDE
        + """
end = time.monotonic() + 1.5
while time.monotonic() < end:
    say(kind="progress", step="a", stage="A", fraction=0.5, overall=0.5, eta_seconds=1.0)
    time.sleep(0.0005)
say(kind="finished", folder="x")
"""
    )
    _child(services, script, to)
    _wait_idle(qtbot, services.jobs)
    clock.timer.stop()
    late = sorted(clock.late)
    # Generous: this machine may be busy with other things; the end-to-end test is stricter.
    assert late[int(0.95 * len(late))] < 0.05


def test_command_line_of_this_program(monkeypatch: pytest.MonkeyPatch) -> None:
    assert command_line(["run"])[:3] == [sys.executable, "-m", "m4i_gui.cli"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command_line(["run"]) == [sys.executable, "run"]
