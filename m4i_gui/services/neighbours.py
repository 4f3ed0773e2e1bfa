"""Nearest records in the original space: read once in the background, then answered at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from m4i_core.audit.opened import OpenedAudit
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.services.jobs import Job, JobService

if TYPE_CHECKING:
    from collections.abc import Sequence

    from m4i_core.audit.spaces import Space
    from m4i_core.embedding.near import NearestRecords

Side = Literal["all", "own", "target", "shadow"]
"""Among which records to look: all, the record's own side, or one side."""

HOW_MANY = 10
_AT_ONCE = 30_000_000
"""Numbers in a space up to which an answer takes the window's thread less than 50 ms."""


class Neighbours(QObject):
    """Finds the records nearest to one of an audit's records.

    A space is read and prepared in the background when it is first needed; of questions that come
    meanwhile the latest is answered. The spaces themselves (`m4i_core.audit.spaces`) are found
    then, too; "" stands for the first that is available.

    Args:
        jobs: Background work.

    Signals:
        found: The answer, a list of (record key, distance), nearest first; `key`, `space` and
            `side` say to which question.
        failed: There is no answer; carries one plain sentence.
        preparing: A space is being read; carries its name, or "".
        spaces_known: The audit's spaces have been found; carries a list of `Space`.
    """

    found = Signal(list)
    failed = Signal(str)
    preparing = Signal(str)
    spaces_known = Signal(list)

    def __init__(self, jobs: JobService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._folder: Path | None = None
        self._keys: Sequence[str] = ()
        self._row_of: dict[str, int] = {}
        self._target: npt.NDArray[np.bool_] = np.zeros(0, dtype=np.bool_)
        self._ready: dict[str, NearestRecords] = {}
        self._default = ""
        self._question: tuple[str, str, int, Side] | None = None
        self._reading = ""
        self.spaces: list[Space] = []
        """The audit's spaces, once they are known."""
        self.key, self.space = "", ""
        self.side: Side = "all"

    def set_audit(
        self, audit: OpenedAudit, keys: Sequence[str], target: npt.NDArray[np.bool_]
    ) -> None:
        """Answer for another audit from now on.

        Args:
            audit: A finished audit.
            keys: n keys of its records, in the order of its scores table.
            target: Shape (n,), whether a record is of the target's side.
        """
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._folder = audit.folder
        self._keys, self._target = keys, target
        self._row_of = {}
        self._ready, self._default, self._question, self.spaces = {}, "", None, []

    def ask(self, key: str, space: str = "", k: int = HOW_MANY, side: Side = "all") -> None:
        """Ask for the nearest records; `found` or `failed` answers, perhaps at once.

        Args:
            key: The record.
            space: Name of a space, or "" for the first that is available.
            k: How many.
            side: Among which records.
        """
        self._question = (key, space, k, side)
        if (space or self._default) in self._ready:
            self._answer()
        else:
            self.prepare(space)

    def prepare(self, space: str = "") -> None:
        """Read and prepare a space in the background, so that the first answer is quick, too."""
        folder = self._folder
        known = space or self._default
        if folder is None or known in self._ready:
            return
        if self._job is not None:
            if self._reading == known:
                return
            self._job.cancel()
        self._reading = known
        count = len(self._keys)

        def work(progress: Progress, cancel: CancelToken) -> object:
            from m4i_core.audit.spaces import read_space, space_of, spaces_of
            from m4i_core.embedding.near import NearestRecords
            from m4i_core.errors import WorkspaceError

            audit = OpenedAudit(folder)
            spaces = spaces_of(audit)
            first = next((s for s in spaces if s.available), None)
            if first is None:
                reasons = " ".join(dict.fromkeys(s.reason for s in spaces))
                raise WorkspaceError(reasons, subject=str(folder))
            chosen = space_of(audit, known) if known else first
            prepared = NearestRecords(read_space(audit, chosen, cancel))
            cancel.check()
            if len(prepared) != count:
                raise WorkspaceError("The audit has changed.", remedy="Open it again.")
            return folder, spaces, first.name, chosen.name, prepared

        self._job = self._jobs.start(
            self.tr("Preparing the search for neighbours"),
            work,
            done=self._prepared,
            failed=self._could_not,
        )
        self.preparing.emit(known)

    def _prepared(self, result: tuple[Path, list[Space], str, str, NearestRecords]) -> None:
        folder, spaces, first, name, prepared = result
        if folder != self._folder:
            return
        self._job = None
        self._default, self._ready[name] = first, prepared
        if not self.spaces:
            self.spaces = spaces
            self.spaces_known.emit(spaces)
        if self._question is not None:
            asked = self._question[1] or self._default
            if asked in self._ready:
                self._answer()
            else:
                self.prepare(asked)

    def _could_not(self, error: M4IError) -> None:
        self._job = None
        if self._question is not None:
            self._question = None
            self.failed.emit(" ".join(part for part in (error.message, error.remedy) if part))

    def _answer(self) -> None:
        assert self._question is not None
        key, space, k, side = self._question
        self._question = None
        name = space or self._default
        near = self._ready[name]
        if not self._row_of:
            self._row_of = {one: row for row, one in enumerate(self._keys)}
        row = self._row_of.get(key)
        if row is None:
            self.failed.emit(self.tr("This record is not in the audit."))
            return
        among = self._among(row, side)
        self.key, self.space, self.side = key, name, side
        if near.size <= _AT_ONCE:
            self._tell(near.find(row, k, among))
            return

        def work(progress: Progress, cancel: CancelToken) -> object:
            return key, near.find(row, k, among)

        self._jobs.start(self.tr("Looking for neighbours"), work, done=self._found_later)

    def _among(self, row: int, side: Side) -> npt.NDArray[np.bool_] | None:
        if side == "all":
            return None
        wanted = bool(self._target[row]) if side == "own" else side == "target"
        among: npt.NDArray[np.bool_] = self._target == wanted
        return among

    def _found_later(
        self, result: tuple[str, tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]]
    ) -> None:
        key, answer = result
        if key == self.key:
            self._tell(answer)

    def _tell(self, answer: tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]) -> None:
        rows, distances = answer
        self.found.emit(
            [
                (self._keys[row], distance)
                for row, distance in zip(rows.tolist(), distances.tolist(), strict=True)
            ]
        )
