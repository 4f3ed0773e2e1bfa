"""Maps that are made while one watches: asked of a child process, shown as they come.

The child is started when the first map is wanted and kept (see `m4i_gui.map_server` for why); it
ends with the program, or after a while in which nobody asked. One serves all windows.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from m4i_core.audit.made_maps import MapWish
from m4i_core.errors import M4IError
from m4i_core.jobs.events import LogLine, MapEnded, MapFrame, MapMade, StepProgress
from m4i_gui.services.command_job import CommandJob
from m4i_gui.services.jobs import JobService

IDLE_MS = 15 * 60_000
_ANSWER_MS = 3_000


@dataclass(frozen=True)
class MapOnItsWay:
    """A map that is being made.

    Attributes:
        request: What `LiveMaps.make` returned.
        iteration: Passes that are done.
        total: Passes to come altogether.
        error: What the method makes smaller, or None.
        xy: Shape (n, 2), for the rows that `chosen_rows` tells.
    """

    request: int
    iteration: int
    total: int
    error: float | None
    xy: npt.NDArray[np.float64]


@dataclass(frozen=True)
class MapProgress:
    """How far a map is.

    Attributes:
        request: What `LiveMaps.make` returned.
        fraction: 0 to 1, or None where it cannot be told.
        message: What is being done (English: `m4i_core.language.retell` it).
        eta_seconds: Seconds left, or None.
    """

    request: int
    fraction: float | None
    message: str
    eta_seconds: float | None


class LiveMaps(QObject):
    """Has maps made, one at a time; get the one of the program with `live_maps`.

    Signals:
        frame: A `MapOnItsWay`, at most every 100 ms.
        progress: A `MapProgress`, at most every 100 ms.
        made: A `MapMade` (of m4i_core.jobs.events), after the last frame.
        stopped: The request was given up as asked; carries its number.
        failed: The request failed; carries its number and an `M4IError`.
        umap_ready: UMAP is compiled in the child.
    """

    frame = Signal(object)
    progress = Signal(object)
    made = Signal(object)
    stopped = Signal(int)
    failed = Signal(int, object)
    umap_ready = Signal()

    def __init__(self, jobs: JobService) -> None:
        super().__init__(jobs)
        self._jobs = jobs
        self._job: CommandJob | None = None
        self._next = 0
        self._open: list[int] = []
        self._given_up: set[int] = set()
        self._warm_asked = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.close)
        # A child that answers nothing to "stop" hangs: it is ended, and started again when wanted.
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_ANSWER_MS)
        self._patience.timeout.connect(self.close)

    @property
    def busy(self) -> bool:
        """Whether a map is being made."""
        return bool(self._open)

    @property
    def paused(self) -> bool:
        """Whether the child waits until it is told to go on."""
        return self._job is not None and self._job.paused

    def make(self, folder: Path, wish: MapWish, label: str) -> int:
        """Ask for a map; returns the number that its signals carry.

        Args:
            folder: Of a finished audit.
            wish: Which map.
            label: Plain words for the status bar.
        """
        self._next += 1
        number = self._next
        job = self._child()
        job.label = label
        self._open.append(number)
        self._idle.stop()
        self._jobs.set_waiting(job, False)
        if job.paused:
            job.resume()
        content = {"request": number, "folder": str(folder), "wish": wish.model_dump(mode="json")}
        job.tell(json.dumps(content))
        return number

    def warm(self) -> None:
        """Have UMAP compiled ahead of time; half a minute in which maps can be asked for."""
        job = self._child()
        if not self._warm_asked and not self.busy:
            self._warm_asked = True
            job.tell("warm")

    def pause(self) -> None:
        """Ask the child to wait."""
        if self._job is not None and self.busy:
            self._job.pause()

    def resume(self) -> None:
        """Let it go on."""
        if self._job is not None:
            self._job.resume()

    def stop(self) -> None:
        """Give up what is being made; nothing of it is shown any more."""
        if self._job is not None and self.busy:
            self._given_up.update(self._open)
            self._job.tell("stop")
            self._patience.start()

    def close(self) -> None:
        """End the child; the next wish starts another one."""
        if self._job is not None:
            self._job.cancel()

    def _child(self) -> CommandJob:
        if self._job is None:
            self._job = self._jobs.run_command(["maps"], self.tr("Maps"))
            self._job.events.connect(self._take)
            self._job.ended.connect(self._over)
            self._warm_asked = False
            self._jobs.set_waiting(self._job, True)
            self._idle.start()
        return self._job

    def _take(self, events: list[object]) -> None:
        # Of several frames only the newest is worth drawing.
        frames: dict[int, MapFrame] = {}
        told: dict[int, StepProgress] = {}
        for event in events:
            match event:
                case MapFrame():
                    frames[event.request] = event
                case StepProgress():
                    told[int(event.step.rpartition("-")[2] or 0)] = event
                case MapMade() | MapEnded():
                    self._tell(frames, told)
                    frames, told = {}, {}
                    self._answered(event)
                case LogLine(text="umap-ready"):
                    self.umap_ready.emit()
        self._tell(frames, told)

    def _tell(self, frames: dict[int, MapFrame], told: dict[int, StepProgress]) -> None:
        for number, update in told.items():
            if self._wanted(number):
                known = MapProgress(number, update.fraction, update.message, update.eta_seconds)
                self.progress.emit(known)
        for number, sent in frames.items():
            if not self._wanted(number):
                continue
            try:
                flat = np.frombuffer(base64.b64decode(sent.xy), dtype="<f4")
                xy = flat.reshape(-1, 2).astype(np.float64)
            except (ValueError, binascii.Error):
                continue
            self.frame.emit(MapOnItsWay(number, sent.iteration, sent.total, sent.error, xy))

    def _wanted(self, number: int) -> bool:
        return number in self._open and number not in self._given_up

    def _answered(self, event: MapMade | MapEnded) -> None:
        number = event.request
        if number not in self._open:
            return
        self._open.remove(number)
        given_up = number in self._given_up
        self._given_up.discard(number)
        self._rest()
        if isinstance(event, MapEnded) and event.message and not given_up:
            self.failed.emit(
                number,
                M4IError(
                    event.message,
                    subject=event.subject,
                    remedy=event.remedy,
                    details=event.details,
                ),
            )
        elif isinstance(event, MapEnded) or given_up:
            self.stopped.emit(number)
        else:
            self.made.emit(event)

    def _rest(self) -> None:
        if self._open:
            return
        self._patience.stop()
        if self._job is not None:
            self._jobs.set_waiting(self._job, True)
            self._idle.start()

    def _over(self, outcome: str) -> None:
        """Tell everybody who still waits that the child has gone."""
        job, self._job = self._job, None
        self._idle.stop()
        self._patience.stop()
        left, self._open = self._open, []
        given_up, self._given_up = self._given_up, set()
        said = job.failure if job is not None else None
        for number in left:
            if outcome == "crashed" and said is not None and number not in given_up:
                problem = M4IError(
                    self.tr("The process that makes the maps ended unexpectedly."),
                    remedy=self.tr("Try again, with fewer records if memory is short."),
                    details=said.details,
                )
                self.failed.emit(number, problem)
            else:
                self.stopped.emit(number)


def live_maps(jobs: JobService) -> LiveMaps:
    """Return the program's one and only `LiveMaps`; made when it is first asked for."""
    found = jobs.findChild(LiveMaps)
    if isinstance(found, LiveMaps) and isValid(found):
        return found
    return LiveMaps(jobs)
