"""Runs steps one after another: reuses what is finished, reports, and keeps the time."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from m4i_core.audit.workspace import LOG_FILE, Workspace
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.events import (
    Event,
    Listener,
    LogLine,
    PartChanged,
    StepChanged,
    StepProgress,
    StepsPlanned,
)
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.jobs.remaining import RemainingTime

_LOG = logging.getLogger(__name__)

Work = Callable[[Path, Progress], dict[str, Any] | None]
"""A step's work: fills the given folder and may return facts for `done.json`."""


@dataclass(frozen=True)
class PlannedStep:
    """A step to come.

    Attributes:
        name: Unique in the audit, e.g. "train_target".
        label: Plain words, e.g. "Train the target model".
        weight: Expected seconds; shares of progress and ETA follow from it.
        part: In a study, the model or combination that it belongs to.
        part_kind: "data", "target", "shadow" or "combination" in a study, else "".
    """

    name: str
    label: str
    weight: float
    part: str = ""
    part_kind: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return what listeners are told of the step."""
        told: dict[str, Any] = {"name": self.name, "label": self.label, "weight": self.weight}
        return told | ({"part": self.part, "part_kind": self.part_kind} if self.part_kind else {})


class StepRunner:
    """Carries out steps in a workspace.

    Args:
        workspace: Where results are kept.
        planned: All steps, in order.
        listener: Receives every event, in the caller's thread.
        cancel: Asked before and during every step.
    """

    def __init__(
        self,
        workspace: Workspace,
        planned: list[PlannedStep],
        listener: Listener,
        cancel: CancelToken,
    ) -> None:
        self.workspace = workspace
        self.cancel = cancel
        self.seconds: dict[str, float] = {}
        self.keys: dict[str, str] = {}
        self._settled: set[str] = set()
        self._planned = {step.name: step for step in planned}
        self._left = sum(step.weight for step in planned)
        self._total = self._left
        self._listener = listener
        self._remaining = RemainingTime(
            [(step.name, _kind(step.name), step.weight) for step in planned],
            clock=lambda: time.monotonic() - cancel.paused_seconds,
        )
        self._tell(StepsPlanned([step.to_dict() for step in planned]))

    def _tell(self, event: Event) -> None:
        self._listener(event)

    def part_changed(self, change: PartChanged) -> None:
        """Tell the listener of a study's model or combination."""
        self._tell(change)

    def skip_part(self, part_kind: str, part: str) -> None:
        """Take the steps of a failed or finished part out of what is left to do."""
        for step in self._planned.values():
            if (step.part_kind, step.part) == (part_kind, part) and step.name not in self._settled:
                self._settle(step.name, reused=True)

    def log(self, text: str, level: str = "info") -> None:
        """Write a line to the audit's log and to the listener."""
        _LOG.info("%s", text)
        stamp = time.strftime("%Y-%m-%d %H:%M:%S")
        try:
            with self.workspace.path(LOG_FILE).open("a", encoding="utf-8") as file:
                file.write(f"{stamp} {level}: {text}\n")
        except OSError:
            # A full disk must not hide the line from whoever is looking.
            pass
        self._tell(LogLine(text, level))  # type: ignore[arg-type]

    def step(self, name: str, key: str, work: Work) -> Path:
        """Run a step, or reuse its finished result.

        Args:
            name: The planned step's name.
            key: Hash of everything the result depends on.
            work: Fills the folder it is given.

        Returns:
            The folder with the finished result.

        Raises:
            Cancelled: If the user stopped the audit.
            M4IError: Whatever the step raises.
        """
        self.cancel.check()
        self.keys[name] = key
        found = self.workspace.finished(key)
        if found is not None:
            facts = json.loads((found / "done.json").read_text(encoding="utf-8"))
            self.seconds[name] = float(facts.get("seconds", 0.0))
            # Reused work takes no time now: it leaves the total, or the ETA would be too good.
            self._settle(name, reused=True)
            self._tell(StepChanged(name, "reused", self.seconds[name]))
            self.log(f"{self._planned[name].label}: already done, reused")
            return found
        self._remaining.begin(name)
        self._tell(StepChanged(name, "running"))
        self.log(f"{self._planned[name].label} ...")
        begun = time.monotonic()
        try:
            with self.workspace.artifact(key, facts := {"step": name}) as folder:
                facts.update(work(folder, self.progress_of(name)) or {})
                facts["seconds"] = round(time.monotonic() - begun, 3)
        except Cancelled:
            self._tell(StepChanged(name, "cancelled", time.monotonic() - begun))
            raise
        except Exception as error:
            self._tell(StepChanged(name, "failed", time.monotonic() - begun, str(error)))
            raise
        self.seconds[name] = facts["seconds"]
        self._settle(name, reused=False)
        self._tell(StepChanged(name, "done", self.seconds[name]))
        self.log(f"{self._planned[name].label}: done in {self.seconds[name]:.1f} s")
        return self.workspace.artifacts / key

    def close(self, name: str, seconds: float) -> None:
        """Note that a step without a stored result is done."""
        self.seconds[name] = round(seconds, 3)
        self._settle(name, reused=False)
        self._tell(StepChanged(name, "done", self.seconds[name]))

    def _settle(self, name: str, *, reused: bool) -> None:
        weight = self._planned[name].weight
        self._settled.add(name)
        self._left = max(0.0, self._left - weight)
        if reused:
            self._remaining.drop(name)
            self._total = max(self._total - weight, 1e-9)
        else:
            self._remaining.done(name)

    def progress_of(self, name: str) -> Progress:
        """Return what a planned step reports to."""
        step = self._planned[name]

        def forward(update: ProgressUpdate) -> None:
            inside = (update.fraction or 0.0) * step.weight
            overall = min(1.0, max(0.0, (self._total - self._left + inside) / self._total))
            eta = self._remaining.left(update.fraction)
            self._tell(
                StepProgress(
                    step=name,
                    stage=update.stage or step.label,
                    fraction=update.fraction,
                    overall=overall,
                    eta_seconds=eta,
                    message=update.message,
                    numbers=dict(update.numbers),
                    texts=dict(update.texts),
                )
            )

        return Progress(forward, step.label)


def _kind(name: str) -> str:
    """Return what kind of work a step is: "combination:FRFR/attack_metric_svm" is an attack."""
    return name.rpartition("/")[2].partition("_")[0]
