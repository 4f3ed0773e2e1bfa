"""The audits and studies that were opened lately."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from m4i_gui.services.settings import Settings

AuditState = Literal["finished", "unfinished", "missing"]
_STUDY_HEAD = 4096
_STUDY_FINISHED = re.compile(rb'(?<!\\)"finished"\s*:\s*true')
_KEY = "recent/audits"
_PINNED_KEY = "recent/pinned"
_MOST = 12
_LARGEST_RESULT = 20_000_000
_STATUSES = ("leak", "no-evidence", "invalid", "insufficient")


@dataclass(frozen=True)
class RecentAudit:
    """An audit or a study that was opened lately, as its folder is now.

    Attributes:
        folder: The audit's folder.
        name: Title of the audit; untrusted text.
        opened: When it was opened last, seconds since 1970.
        state: Whether it has a result, has none yet, or is gone.
        verdict: The verdict's status, or "".
        verdict_text: The verdict in words, or ""; untrusted text.
        kind: "audit" or "study".
        combinations: How many combinations of a study have a result.
        pinned: Whether it stays at the top of the list.
        ask: What an audit asked, as in its plan; "" where that is not known.
    """

    folder: Path
    name: str
    opened: float
    state: AuditState
    verdict: str = ""
    verdict_text: str = ""
    kind: Literal["audit", "study"] = "audit"
    combinations: int = 0
    pinned: bool = False
    ask: str = ""


class RecentAudits(QObject):
    """A short list of audits, newest first, kept in the settings.

    Signals:
        changed: The list differs from before.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def _stored(self) -> list[tuple[str, str, float]]:
        try:
            rows = json.loads(self._settings.value(_KEY, "[]"))
            return [(str(r["folder"]), str(r["name"]), float(r["opened"])) for r in rows][:_MOST]
        except (ValueError, TypeError, KeyError):
            return []

    def _store(self, rows: list[tuple[str, str, float]]) -> None:
        # What is pinned is not pushed out by what is newer.
        pinned = self._pinned()
        places = {row[0] for row in sorted(rows, key=lambda row: row[0] not in pinned)[:_MOST]}
        content = [{"folder": f, "name": n, "opened": o} for f, n, o in rows if f in places]
        self._settings.set_value(_KEY, json.dumps(content))
        self.changed.emit()

    def _pinned(self) -> set[str]:
        try:
            return {str(folder) for folder in json.loads(self._settings.value(_PINNED_KEY, "[]"))}
        except (ValueError, TypeError):
            return set()

    def pin(self, folder: Path | str, pinned: bool) -> None:
        """Keep an audit at the top of the list, or no longer."""
        kept, place = self._pinned(), str(folder)
        kept = kept | {place} if pinned else kept - {place}
        self._settings.set_value(_PINNED_KEY, json.dumps(sorted(kept)))
        self.changed.emit()

    def add(self, folder: Path | str, name: str = "") -> None:
        """Put an audit at the top of the list."""
        place = str(Path(folder).resolve())
        rows = [row for row in self._stored() if row[0] != place]
        known = [row[1] for row in self._stored() if row[0] == place]
        title = name or (known[0] if known else "") or Path(place).name
        self._store([(place, title, time.time()), *rows])

    def name_of(self, folder: Path | str) -> str:
        """Return what an audit was called last, or its folder's name."""
        place = str(Path(folder).resolve())
        known = [row[1] for row in self._stored() if row[0] == place]
        return known[0] if known else Path(folder).name

    def remove(self, folder: Path | str) -> None:
        """Forget an audit; nothing on disk is touched."""
        place = str(folder)
        if place in self._pinned():
            self.pin(place, False)
        self._store([row for row in self._stored() if row[0] != place])

    def clear(self) -> None:
        """Forget all that are not pinned; nothing on disk is touched."""
        pinned = self._pinned()
        self._store([row for row in self._stored() if row[0] in pinned])

    def entries(self) -> list[RecentAudit]:
        """Return the audits as their folders are now: pinned ones first, then newest first."""
        pinned = self._pinned()
        rows = sorted(self._stored(), key=lambda row: row[0] not in pinned)
        return [
            replace(look(Path(folder), name, opened), pinned=folder in pinned)
            for folder, name, opened in rows
        ]


def look(folder: Path, name: str = "", opened: float = 0.0) -> RecentAudit:
    """Look at a folder: what it holds now, and in which state.

    Args:
        folder: Of an audit or a study, or of nothing any more.
        name: What it was called last; its folder's name when left out.
        opened: When it was opened last, seconds since 1970.
    """
    name = name or folder.name
    result = folder / "result.json"
    try:
        if (folder / "study.toml").is_file():
            return _look_study(folder, name, opened)
        if not (folder / "plan.toml").is_file():
            return RecentAudit(folder, name, opened, "missing")
        if not result.is_file() or result.stat().st_size > _LARGEST_RESULT:
            return RecentAudit(folder, name, opened, "unfinished")
        content = json.loads(result.read_bytes())
        verdict = content["verdict"]
        status, text = str(verdict["status"]), str(verdict["text"])
        title = str(content.get("name") or name)
        ask = str(content.get("ask") or "attacker")
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return RecentAudit(folder, name, opened, "unfinished")
    if status not in _STATUSES:
        status = ""
    return RecentAudit(folder, title, opened, "finished", status, text, ask=ask)


def _look_study(folder: Path, name: str, opened: float) -> RecentAudit:
    done = sum(1 for _ in folder.glob("combinations/*/result.json"))
    state: AuditState = "unfinished"
    result = folder / "study.json"
    if result.is_file():
        # It holds every number of every combination: whether it is finished stands at its head.
        with result.open("rb") as file:
            head = file.read(_STUDY_HEAD)
        if _STUDY_FINISHED.search(head):
            state = "finished"
    return RecentAudit(folder, name, opened, state, kind="study", combinations=done)
