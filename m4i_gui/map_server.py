"""`m4i maps`: makes maps on request, one after another, for a window that stays smooth.

One process serves a window for as long as it likes: compiling UMAP takes half a minute in every
new process, and the stages of the last maps stay in its memory. It reads one line at a time:

===========  ======================================================================================
a JSON line  ``{"request": 1, "folder": "...", "wish": {...}}``: make that map (`MapWish`)
``warm``     compile UMAP ahead of time
``pause``    wait, until ``resume`` or ``stop``
``stop``     give up the map that is being made
``cancel``   end; so does the end of the input
===========  ======================================================================================

and answers with events as JSON lines (`m4i_core.jobs.events`): progress, frames, then for each
request either `MapMade` or `MapEnded`.
"""

from __future__ import annotations

import base64
import json
import os
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import numpy as np

from m4i_core.errors import BadInput, M4IError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.eta import EtaEstimator
from m4i_core.jobs.events import (
    Event,
    LogLine,
    MapEnded,
    MapFrame,
    MapMade,
    StepProgress,
    to_line,
)
from m4i_core.jobs.progress import Progress, ProgressUpdate

if TYPE_CHECKING:
    from m4i_core.audit.map_session import MapSession
    from m4i_core.embedding.stoppable import Frame

FRAME_SECONDS = 0.1
"""The shortest time between two frames."""

_END = None

Tell = Callable[[Event], None]


def serve(lines: Iterable[str], out: TextIO) -> int:
    """Answer requests until the input ends or says "cancel"; returns the exit code.

    Args:
        lines: What is asked.
        out: Receives events, one a line.
    """
    lock = threading.Lock()

    def tell(event: Event) -> None:
        with lock:
            out.write(to_line(event) + "\n")
            out.flush()

    desk = _Desk()
    threading.Thread(target=desk.listen, args=(lines,), daemon=True, name="m4i-maps").start()
    session = None
    while (task := desk.next()) is not _END:
        if session is None:
            from m4i_core.audit.map_session import MapSession

            session = MapSession()
        asked, token = task
        if asked == "warm":
            _warm(token, tell)
        else:
            _answer(session, asked, token, tell)
        desk.done(token)
    return 0


def _answer(session: MapSession, asked: str, token: CancelToken, tell: Tell) -> None:
    """Make one map and tell of it; whatever goes wrong is told, too."""
    number, make = _read(asked)
    try:
        if make is None:
            raise BadInput("A request for a map cannot be understood.", details=asked[:500])
        made = make(session, number, token, tell)
        tell(made)
    except Cancelled:
        tell(MapEnded(number))
    except M4IError as error:
        tell(MapEnded(number, error.message, error.subject, error.remedy, error.details))
    except MemoryError:
        message = "There is not enough memory."
        remedy = "Close other programs, or put fewer records on the map."
        tell(MapEnded(number, message, "", remedy, traceback.format_exc()))
    except Exception:
        message = "M4I met a fault of its own."
        remedy = "Copy the details into a report. The audit is as it was."
        tell(MapEnded(number, message, "", remedy, traceback.format_exc()))


class _Desk:
    """Takes requests and words in, in a thread of its own, and hands requests out in order."""

    def __init__(self) -> None:
        self._waiting: queue.SimpleQueue[tuple[str, CancelToken] | None] = queue.SimpleQueue()
        self._open: list[CancelToken] = []
        self._warming: CancelToken | None = None
        self._lock = threading.Lock()

    def listen(self, lines: Iterable[str]) -> None:
        """Read until the end; its end means that whoever asked has gone."""
        for line in lines:
            match word := line.strip():
                case "":
                    continue
                case "pause" | "resume" | "stop":
                    self._steer(word)
                case "cancel":
                    break
                case _:
                    self._overtake()
                    token = CancelToken()
                    with self._lock:
                        self._open.append(token)
                        if word == "warm":
                            self._warming = token
                    self._waiting.put((word, token))
        self._steer("stop")
        self._waiting.put(_END)

    def next(self) -> tuple[str, CancelToken] | None:
        """Wait for the next request; None at the end."""
        return self._waiting.get()

    def done(self, token: CancelToken) -> None:
        """Forget a request that has been answered."""
        with self._lock:
            self._open = [other for other in self._open if other is not token]

    def _steer(self, word: str) -> None:
        with self._lock:
            for token in self._open:
                match word:
                    case "pause":
                        token.pause()
                    case "resume":
                        token.resume()
                    case _:
                        token.cancel()

    def _overtake(self) -> None:
        """Give up the wait for UMAP; compiling goes on behind, and whoever comes need not wait."""
        with self._lock:
            if self._warming is not None:
                self._warming.cancel()


Make = Callable[["MapSession", int, CancelToken, Tell], MapMade]


def _read(line: str) -> tuple[int, Make | None]:
    """Read a request; its number is -1 where it cannot be told."""
    number = -1
    try:
        content = json.loads(line)
        number = int(content["request"])
        folder, wish = Path(content["folder"]), content["wish"]
    except (ValueError, KeyError, TypeError):
        return number, None

    def make(session: MapSession, number: int, token: CancelToken, tell: Tell) -> MapMade:
        from pydantic import ValidationError

        from m4i_core.audit.made_maps import MapWish
        from m4i_core.audit.opened import OpenedAudit

        try:
            wanted = MapWish.model_validate(wish)
        except ValidationError as error:
            raise BadInput(
                "This map cannot be made as it was asked for.",
                subject=str(folder),
                remedy="Choose other parameters.",
                details=str(error),
            ) from error
        teller = _Teller(number, token, tell)
        made = session.make(
            OpenedAudit(folder),
            wanted,
            progress=Progress(teller.progress),
            cancel=token,
            on_frame=teller.frame,
        )
        # The last state is sent as well: it is the map where the folder cannot be written to.
        if made.map.file is None:
            teller.send(0, 0, made.map.facts.error, made.map.xy)
        file = "" if made.map.file is None else str(made.map.file)
        return MapMade(number, file, made.found, list(made.computed))

    return number, make


class _Teller:
    """Tells of one map: every progress, and a frame now and then."""

    def __init__(self, number: int, token: CancelToken, tell: Tell) -> None:
        self._number = number
        self._tell = tell
        self._eta = EtaEstimator(clock=lambda: time.monotonic() - token.paused_seconds)
        self._sent = 0.0

    def progress(self, update: ProgressUpdate) -> None:
        fraction = update.fraction
        self._tell(
            StepProgress(
                step=f"map-{self._number}",
                stage=update.stage,
                fraction=fraction,
                overall=fraction or 0.0,
                eta_seconds=None if fraction is None else self._eta.update(fraction),
                message=update.message,
                numbers=dict(update.numbers),
            )
        )

    def frame(self, frame: Frame) -> None:
        if frame.iteration < frame.total and time.monotonic() - self._sent < FRAME_SECONDS:
            return
        self._sent = time.monotonic()
        self.send(frame.iteration, frame.total, frame.error, frame.xy)

    def send(self, iteration: int, total: int, error: float | None, xy: np.ndarray) -> None:
        content = base64.b64encode(np.ascontiguousarray(xy, dtype="<f4").tobytes())
        known = error if error is not None and np.isfinite(error) else None
        self._tell(MapFrame(self._number, iteration, total, known, content.decode("ascii")))


def _warm(token: CancelToken, tell: Tell) -> None:
    from m4i_core.embedding.umap import umap_warm

    try:
        umap_warm(cancel=token)
        tell(LogLine("umap-ready"))
    except Cancelled:
        pass
    except Exception:
        # Said when a map is wanted; nobody has asked for one yet.
        tell(LogLine(traceback.format_exc(), "warning"))


def run_server() -> int:
    """Serve on standard input and output; returns the exit code."""
    out = sys.stdout
    # Stray prints of libraries must not end up between the lines.
    sys.stdout = sys.stderr
    try:
        code = serve(sys.stdin, out)
    finally:
        sys.stdout = out
    out.flush()
    sys.stderr.flush()
    # Compiling, or a search for neighbours that nobody waits for, would hold up a polite end.
    os._exit(code)
