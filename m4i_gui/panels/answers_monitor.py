"""Live view of a target that exists already and is asked: how many answered, how fast, what last.

The answers stand in the audit's folder the moment they come; what was added since the last look is
read there by a timer, a little at a time. Records that get no text are told by the run itself.
"""

from __future__ import annotations

import json
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit

from m4i_core.data.problems_file import visible
from m4i_core.jobs.events import LogLine, StepChanged, StepProgress
from m4i_core.language import retell
from m4i_gui.services.theme import SPACE_XL, Theme
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.labels import PlainLabel

STEP = "caption_target"
_LOOK_MS = 500
_MOST_AT_ONCE = 2_000_000
_LONGEST = 400
_MOST_LISTED = 200
_LIST_HEIGHT = 110


class AnswersMonitor(Card):
    """Answers as they come in, untrusted: shown as plain text, one line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("?")
        self.title.setText(self.tr("Target, as it is asked"))
        self.state = PlainLabel("", "muted", wrap=False)
        self.header.addWidget(self.state)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_XL + SPACE_XL // 2)
        self.numbers: dict[str, PlainLabel] = {}
        for column, (key, label) in enumerate(
            (
                ("answered", self.tr("answers")),
                ("rate", self.tr("answers a minute")),
                ("share", self.tr("asked so far")),
                ("failed", self.tr("got no text")),
            )
        ):
            number = PlainLabel("–", "number", wrap=False)
            number.setAccessibleName(label)
            self.numbers[key] = number
            grid.addWidget(number, 0, column)
            grid.addWidget(PlainLabel(label, "small", wrap=False), 1, column)
        grid.setColumnStretch(4, 1)
        self.body.addLayout(grid)
        self.body.addWidget(PlainLabel(self.tr("What it said last"), "strong"))
        self.last = PlainLabel("", selectable=True)
        self.last.setAccessibleName(self.tr("What it said last"))
        self.body.addWidget(self.last)
        self.failed_title = PlainLabel("", "strong")
        self.body.addWidget(self.failed_title)
        self.failed_list = QPlainTextEdit()
        self.failed_list.setReadOnly(True)
        self.failed_list.setTabChangesFocus(True)
        self.failed_list.setFixedHeight(_LIST_HEIGHT)
        self.failed_list.setAccessibleName(self.tr("Records that got no text so far, and why"))
        self.body.addWidget(self.failed_list)
        self.failures = Note(theme, tone="warning")
        self.body.addWidget(self.failures)
        self.body.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.clear()

    def clear(self) -> None:
        """Forget everything."""
        self._timer.stop()
        self._folder: Path | None = None
        self._read: dict[Path, int] = {}
        self._answers = 0
        self._known = 0
        self._begun = 0.0
        self.state.setText(self.tr("not asked yet"))
        for number in self.numbers.values():
            number.setText("–")
        self.last.setText(self.tr("Nothing said yet."))
        self._forget_failures()
        self.failures.say("")

    def _forget_failures(self) -> None:
        self._listed = 0
        self.numbers["failed"].setText("–")
        self.failed_list.clear()
        self.failed_title.hide()
        self.failed_list.hide()

    def follow(self, folder: Path) -> None:
        """Watch the answers of an audit's folder from now on."""
        self._folder = folder / "answers"
        self.look()
        self._known = self._answers

    def take_progress(self, updates: list[StepProgress]) -> None:
        """Show how far the questions are, and which records got no text."""
        own = [update for update in updates if update.step == STEP]
        if own and own[-1].fraction is not None:
            self.numbers["share"].setText(f"{100 * own[-1].fraction:.0f} %")
        failures = [update for update in own if "failed" in update.numbers]
        if failures:
            self._list_failures(failures)

    def _list_failures(self, failures: list[StepProgress]) -> None:
        """Add failures to the list; the first ones tell what is wrong, so these are kept."""
        lines = [
            f"{visible(update.texts.get('failed_record', ''))[:200]}: "
            f"{visible(retell(update.texts.get('failed_reason', '')))[:_LONGEST]}"
            for update in failures[: _MOST_LISTED - self._listed]
        ]
        if lines:
            self.failed_list.appendPlainText("\n".join(lines))
            self._listed += len(lines)
        count = int(failures[-1].numbers["failed"])
        self.numbers["failed"].setText(f"{count:,}")
        if count > self._listed == _MOST_LISTED:
            said = self.tr("Got no text so far (the first {0} are listed)").format(_MOST_LISTED)
        else:
            said = self.tr("Got no text so far")
        self.failed_title.setText(said)
        self.failed_title.show()
        self.failed_list.show()

    def take_event(self, event: object) -> None:
        """Follow the step that asks, and note what it complains of."""
        if isinstance(event, StepChanged) and event.name == STEP:
            if event.state == "running":
                self._begun, self._known = time.monotonic(), self._answers
                self._forget_failures()
                self.state.setText(self.tr("is being asked"))
                self._timer.start()
            else:
                self._timer.stop()
                self.look()
                words = {
                    "done": self.tr("has answered"),
                    "reused": self.tr("had answered before"),
                    "failed": self.tr("failed"),
                    "cancelled": self.tr("stopped; answers are kept"),
                }
                self.state.setText(words.get(event.state, ""))
                if event.state in ("done", "reused"):
                    self.numbers["share"].setText("100 %")
        elif isinstance(event, LogLine) and event.level == "warning" and self._timer_or_done():
            self.failures.say(event.text, "warning")

    def _timer_or_done(self) -> bool:
        return self._begun > 0.0

    def settle(self) -> None:
        """The process has ended."""
        if self._timer.isActive():
            self._timer.stop()
            self.look()
            self.state.setText(self.tr("stopped; answers are kept"))

    def look(self) -> None:
        """Read what was added to the answers since the last look."""
        if self._folder is None:
            return
        newest = None
        try:
            files = sorted(self._folder.glob("*.jsonl")) if self._folder.is_dir() else []
            for file in files:
                begin = self._read.get(file, 0)
                with file.open("rb") as stream:
                    stream.seek(begin)
                    chunk = stream.read(_MOST_AT_ONCE)
                end = chunk.rfind(b"\n") + 1
                if not end:
                    continue
                self._read[file] = begin + end
                lines = chunk[:end].splitlines()
                self._answers += len(lines)
                newest = lines[-1]
        except OSError:
            return
        if newest is not None:
            self._show(newest)

    def _show(self, line: bytes) -> None:
        self.numbers["answered"].setText(f"{self._answers:,}")
        passed = time.monotonic() - self._begun
        fresh = self._answers - self._known
        if self._begun and fresh and passed > 1:
            self.numbers["rate"].setText(f"{60 * fresh / passed:,.0f}")
        try:
            text = str(json.loads(line)["text"])
        except (ValueError, KeyError, TypeError, RecursionError):
            return
        one_line = " ".join(text.split())
        if len(one_line) > _LONGEST:
            one_line = one_line[: _LONGEST - 1] + "…"
        self.last.setText(f"“{one_line}”" if one_line else self.tr("(silent)"))
