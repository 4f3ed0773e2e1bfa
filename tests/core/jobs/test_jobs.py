"""Progress, cancelling, remaining time, events."""

from __future__ import annotations

import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.eta import EtaEstimator
from m4i_core.jobs.events import Failed, StepProgress, from_line, to_line
from m4i_core.jobs.progress import Progress, ProgressUpdate


def test_parts_fill_their_share_of_the_whole() -> None:
    seen: list[ProgressUpdate] = []
    progress = Progress(seen.append, "whole")
    progress.part(0.5, 1.0, "second half").part(0.0, 0.5).report(1.0)
    assert seen[0].fraction == pytest.approx(0.75)
    assert seen[0].stage == "second half"


def test_a_paused_job_wakes_up_to_be_cancelled() -> None:
    cancel = CancelToken()
    cancel.pause()
    ended = threading.Event()

    def work() -> None:
        try:
            cancel.check()
        except Cancelled:
            ended.set()

    thread = threading.Thread(target=work)
    thread.start()
    assert not ended.wait(0.1)
    cancel.cancel()
    assert ended.wait(2.0)
    thread.join()


def test_paused_time_is_counted() -> None:
    cancel = CancelToken()
    cancel.pause()
    time.sleep(0.05)
    cancel.resume()
    assert 0.04 < cancel.paused_seconds < 2.0
    before = cancel.paused_seconds
    time.sleep(0.02)
    assert cancel.paused_seconds == before


@pytest.mark.parametrize("expected", [None, 50.0, 200.0])
def test_eta_is_close_after_a_tenth_of_steady_work(expected: float | None) -> None:
    now = [0.0]
    eta = EtaEstimator(expected, clock=lambda: now[0])
    for second in range(1, 100):
        now[0] = float(second)
        left = eta.update(second / 100)
        if second >= 10:
            assert left is not None
            assert (100 - second) / 1.5 <= left <= (100 - second) * 1.5


@given(st.text(), st.text(), st.floats(0, 1), st.dictionaries(st.text(), st.text()))
def test_events_survive_their_line(stage: str, message: str, share: float, texts: dict) -> None:
    event = StepProgress("s", stage, share, share, None, message, {"loss": share}, texts)
    line = to_line(event)
    assert "\n" not in line and line.isascii()
    assert from_line(line) == event


@pytest.mark.parametrize("line", ["", "hello", "{}", '{"kind": "nope"}', '{"kind": "log"}', "[1]"])
def test_stray_lines_are_no_events(line: str) -> None:
    assert from_line(line) is None


def test_failure_carries_the_parts_of_an_error() -> None:
    event = Failed("what", "where", "todo", "details", 2)
    assert from_line(to_line(event)) == event
