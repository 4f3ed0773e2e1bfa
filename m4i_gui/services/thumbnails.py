"""Small pictures of recent audits: their ROC, worked out once in the background and kept.

Only the curve is kept, never a picture or a text of a record: the start page may be seen by
anybody who passes by. The curve is drawn in the colours of the theme where it is shown.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from m4i_core.audit.workspace import RESULT_FILE, SCORES_FILE
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.services.jobs import Job, JobService
from m4i_gui.services.settings import settings_file

Curve = tuple[tuple[float, float], ...]
"""(false-positive rate, true-positive rate) from (0, 0) to (1, 1)."""

_POINTS = 60
_KEPT = 60
_LARGEST_SCORES = 200_000_000


class Thumbnails(QObject):
    """Curves of audits, by folder.

    Args:
        jobs: Works them out.

    Signals:
        ready: There is a curve, or there is known to be none; carries the folder.
    """

    ready = Signal(str)

    def __init__(self, jobs: JobService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._folder = settings_file().parent / "thumbnails"
        self._known: dict[str, Curve] = {}
        self._waiting: list[Path] = []
        self._asked: set[str] = set()
        self._job: Job | None = None

    def curve(self, folder: Path) -> Curve:
        """Return the curve of a finished audit, or () while it is being worked out."""
        key = _key(folder)
        if not key:
            return ()
        if key not in self._known:
            kept = self._read(key)
            if kept is not None:
                self._known[key] = kept
            elif key not in self._asked:
                self._asked.add(key)
                self._waiting.append(folder)
                self._go_on()
        return self._known.get(key, ())

    def _go_on(self) -> None:
        if self._job is not None or not self._waiting:
            return
        folder = self._waiting.pop(0)

        def work(progress: Progress, cancel: CancelToken) -> tuple[Path, Curve]:
            return folder, _curve_of(folder, cancel)

        self._job = self._jobs.start(
            self.tr("Drawing a small ROC"),
            work,
            done=self._done,
            failed=self._failed,
            cancelled=self._cancelled,
        )

    def _done(self, found: tuple[Path, Curve]) -> None:
        folder, curve = found
        key = _key(folder)
        self._job = None
        if key:
            self._known[key] = curve
            self._write(key, curve)
            self.ready.emit(str(folder))
        self._go_on()

    def _failed(self, error: M4IError) -> None:
        # A small picture is not worth a word.
        self._job = None
        self._go_on()

    def _cancelled(self) -> None:
        self._job, self._waiting = None, []

    def _read(self, key: str) -> Curve | None:
        try:
            points = json.loads((self._folder / f"{key}.json").read_bytes())
            curve = tuple((float(x), float(y)) for x, y in points)
        except (OSError, ValueError, TypeError):
            return None
        sound = all(0.0 <= value <= 1.0 for point in curve for value in point)
        return curve if sound and len(curve) <= 2 * _POINTS else None

    def _write(self, key: str, curve: Curve) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / f"{key}.json").write_text(json.dumps(curve), encoding="utf-8")
            files = sorted(self._folder.glob("*.json"), key=lambda file: file.stat().st_mtime)
            for old in files[:-_KEPT]:
                old.unlink()
        except OSError:
            return


def _key(folder: Path) -> str:
    """Return a name that changes with the result, or "" where there is none."""
    try:
        facts = (folder / RESULT_FILE).stat()
    except OSError:
        return ""
    text = f"{folder.resolve()}|{facts.st_size}|{facts.st_mtime_ns}"
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _curve_of(folder: Path, cancel: CancelToken) -> Curve:
    """Work out the ROC of the audit's best attack on the target's records."""
    import numpy as np

    from m4i_core.audit.opened import OpenedAudit
    from m4i_core.evaluation.roc import roc

    if (folder / SCORES_FILE).stat().st_size > _LARGEST_SCORES:
        return ()
    audit = OpenedAudit(folder)
    attacks = audit.result.attacks
    if not attacks or audit.result.was_mine is not None:
        # There is no curve where nobody knows who is a member.
        return ()
    best = max(attacks, key=lambda name: attacks[name].auc)
    cancel.check()
    table = audit.scores
    sets = np.array(table.column("set").to_pylist())
    rows = np.char.startswith(sets, "target_")
    members = sets == "target_member"
    scores = table.column(f"score_{best}").to_numpy()
    rows &= np.isfinite(scores)
    cancel.check()
    found = roc(scores[rows], members[rows])
    grid = np.linspace(0.0, 1.0, _POINTS)
    # The highest point at each rate: a step, not a mean of its two ends.
    places = np.searchsorted(found.fpr, grid, side="right") - 1
    points = [(0.0, 0.0), *zip(grid.tolist(), found.tpr[places].tolist(), strict=True)]
    return tuple((round(float(x), 4), round(float(y), 4)) for x, y in points)
