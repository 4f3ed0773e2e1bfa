"""Progress bars on a terminal, plain lines elsewhere."""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
from collections.abc import Iterator
from types import FrameType, TracebackType

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    Progress,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
)

from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.events import (
    Event,
    PartChanged,
    StepChanged,
    StepProgress,
    StepsPlanned,
)
from m4i_core.language import retell
from m4i_gui.terminal_words import say

_PARTS = ("target", "shadow", "combination")


class TerminalProgress:
    """A listener that draws two bars (the whole, running step) on standard error.

    Args:
        title: What the whole is: "Audit" or "Study". Of a study's models and combinations a line
            each is printed; the steps that they are made of are too many for that.
    """

    def __init__(self, title: str = "Audit") -> None:
        self._title = title
        self._console = Console(file=sys.stderr)
        self._live = self._console.is_terminal
        self._bars = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[detail]}"),
            console=self._console,
        )
        self._whole: TaskID | None = None
        self._step: TaskID | None = None
        self._labels: dict[str, str] = {}
        self._parts: dict[str, list[str]] = {}
        self._ended: set[tuple[str, str]] = set()

    def __enter__(self) -> TerminalProgress:
        if self._live:
            self._bars.start()
            self._whole = self._bars.add_task(self._title, total=1.0, detail="")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._live:
            self._bars.stop()

    def __call__(self, event: Event) -> None:
        """Show one event."""
        match event:
            case StepsPlanned():
                self._plan(event)
            case StepChanged():
                self._changed(event)
            case PartChanged():
                self._part_changed(event)
            case StepProgress() if self._live:
                self._progressed(event)

    def _plan(self, event: StepsPlanned) -> None:
        self._labels, self._parts = {}, {}
        for step in event.steps:
            label, part = retell(str(step["label"])), str(step.get("part", ""))
            kind = str(step.get("part_kind", ""))
            if kind in _PARTS:
                self._parts[kind] = [*self._parts.get(kind, []), part]
            told = kind not in _PARTS or part in label
            self._labels[step["name"]] = label if told else f"{part}: {label}"
        for kind, names in self._parts.items():
            self._parts[kind] = list(dict.fromkeys(names))

    def _part_changed(self, event: PartChanged) -> None:
        if event.state == "running":
            return
        self._ended.add((event.part_kind, event.name))
        total = len(self._parts.get(event.part_kind, ()))
        count = sum(1 for kind, _ in self._ended if kind == event.part_kind)
        place = " " + say("({0} of {1})").format(count, total) if total >= count else ""
        name = f"{_part(event.part_kind)} {event.name}{place}"
        if event.state == "failed":
            self._print(say("{0}: failed: {1}").format(name, retell(event.reason)))
            return
        rates = [
            f"{key.removesuffix('.asr')} {value:.3f}"
            for key, value in event.values.items()
            if key.endswith(".asr")
        ]
        if rates:
            self._print(say("{0}: done, success rate {1}").format(name, ", ".join(rates)))
        else:
            self._print(say("{0}: done").format(name))

    def _print(self, line: str) -> None:
        self._console.print(line, markup=False, highlight=False)

    def _changed(self, event: StepChanged) -> None:
        label = self._labels.get(event.name, event.name)
        if event.state == "running":
            if self._live:
                self._step = self._bars.add_task(escape(label), total=1.0, detail="")
            return
        if self._step is not None:
            self._bars.remove_task(self._step)
            self._step = None
        words = {
            "done": say("done"),
            "reused": say("already done"),
            "failed": say("failed"),
        }.get(event.state, event.state)
        # The parts of a study speak for their steps.
        if event.name.split(":", 1)[0] not in _PARTS:
            self._print(f"{label}: {words} ({event.seconds:.1f} s)")

    def _progressed(self, event: StepProgress) -> None:
        if self._step is not None:
            detail = retell(event.message)
            if "epsilon" in event.numbers:
                spent = say("ε spent: {0:.2f}").format(event.numbers["epsilon"])
                detail = f"{detail} {spent}".strip()
            self._bars.update(self._step, completed=event.fraction or 0.0, detail=escape(detail))
        if self._whole is not None:
            left = ""
            if event.eta_seconds is not None:
                left = say("about {0} left").format(_words(event.eta_seconds))
            self._bars.update(self._whole, completed=event.overall, detail=left)


def _part(kind: str) -> str:
    return {
        "target": say("target"),
        "shadow": say("shadow"),
        "combination": say("combination"),
    }.get(kind, kind)


def _words(seconds: float) -> str:
    if seconds < 90:
        return say("{0:.0f} s").format(seconds)
    if seconds < 5400:
        return say("{0:.0f} min").format(seconds / 60)
    return say("{0:.1f} h").format(seconds / 3600)


@contextlib.contextmanager
def cancel_on_interrupt() -> Iterator[CancelToken]:
    """Give a token that the first Ctrl+C cancels; a second one ends the program at once."""
    cancel = CancelToken()
    if threading.current_thread() is not threading.main_thread():
        yield cancel
        return
    previous = {}

    def stop(number: int, frame: FrameType | None) -> None:
        if cancel.cancelled:
            raise KeyboardInterrupt
        cancel.cancel()

    for number in (signal.SIGINT, signal.SIGTERM):
        previous[number] = signal.signal(number, stop)
    try:
        yield cancel
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
