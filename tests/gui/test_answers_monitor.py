"""The live view of a target that is asked: what it says, and about whom it says nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from m4i_core.jobs.events import LogLine, StepChanged, StepProgress
from m4i_gui.panels.answers_monitor import STEP, AnswersMonitor
from m4i_gui.services.services import Services

HOSTILE = "<b>r1</b>\x1b[31m\u202e"


@pytest.fixture
def monitor(services: Services, qtbot: QtBot, tmp_path: Path) -> AnswersMonitor:
    made = AnswersMonitor(services.theme)
    qtbot.addWidget(made)
    made.resize(860, 420)
    made.follow(tmp_path)
    made.show()
    return made


def _failure(number: int, record: str, reason: str = "The service was busy.") -> StepProgress:
    return StepProgress(
        STEP,
        "Ask",
        number / 1000,
        0.1,
        None,
        numbers={"failed": number},
        texts={"failed_record": record, "failed_reason": reason},
    )


def test_failures_are_counted_and_listed_while_asking_goes_on(
    monitor: AnswersMonitor, tmp_path: Path, grab: Callable[[QWidget, str], QImage]
) -> None:
    assert monitor.failed_list.isHidden()
    monitor.take_event(StepChanged(STEP, "running"))
    (tmp_path / "answers").mkdir()
    line = json.dumps({"question": "q", "text": "a dog"})
    (tmp_path / "answers" / "t.jsonl").write_text(line + "\n", "utf-8")
    monitor.take_progress([StepProgress(STEP, "Ask", 0.1, 0.1, None)])
    assert monitor.failed_list.isHidden()
    monitor.take_progress([_failure(1, HOSTILE), _failure(2, "r2", "<i>no</i>")])
    monitor.look()
    assert monitor.numbers["failed"].plain() == "2"
    assert monitor.numbers["answered"].plain() == "1"
    assert monitor.failed_list.isVisible() and monitor.failed_title.isVisible()
    lines = monitor.failed_list.toPlainText().splitlines()
    assert lines[1] == "r2: <i>no</i>"
    assert lines[0].startswith("<b>r1</b>") and lines[0].endswith("The service was busy.")
    assert "\x1b" not in lines[0] and "\u202e" not in lines[0]
    # Many: all are counted, the first are listed.
    monitor.take_progress([_failure(number, f"r{number}") for number in range(3, 451)])
    assert monitor.numbers["failed"].plain() == "450"
    assert len(monitor.failed_list.toPlainText().splitlines()) == 200
    assert "200" in monitor.failed_title.plain()
    grab(monitor, "answers-failures")
    # At the end the run says what it makes of it; the list stays.
    monitor.take_event(LogLine("450 of 900 records got no text and are left out.", "warning"))
    monitor.take_event(StepChanged(STEP, "done"))
    assert "left out" in monitor.failures.label.plain()
    assert monitor.failed_list.isVisible()


def test_a_resumed_run_counts_anew(monitor: AnswersMonitor) -> None:
    monitor.take_event(StepChanged(STEP, "running"))
    monitor.take_progress([_failure(1, "r1")])
    monitor.take_event(StepChanged(STEP, "cancelled"))
    assert monitor.failed_list.isVisible()
    monitor.take_event(StepChanged(STEP, "running"))
    assert monitor.failed_list.isHidden() and monitor.numbers["failed"].plain() == "–"
    monitor.take_progress([_failure(1, "r7")])
    assert monitor.failed_list.toPlainText() == "r7: The service was busy."
