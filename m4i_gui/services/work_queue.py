"""Audits and studies that wait for their turn, one at a time; they outlive the program."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from m4i_core.audit.workspace import PLAN_FILE, STUDY_PLAN_FILE
from m4i_gui.services.settings import Settings

_KEY = "queue/waiting"
_MOST = 200

Outcome = Literal["finished", "failed", "stopped"]


@dataclass(frozen=True)
class Waiting:
    """An audit or study in the queue.

    Attributes:
        folder: Its folder, which holds its plan.
        name: Its title; untrusted text.
    """

    folder: Path
    name: str

    @property
    def there(self) -> bool:
        """Whether its folder still holds a plan."""
        return any((self.folder / name).is_file() for name in (PLAN_FILE, STUDY_PLAN_FILE))


@dataclass(frozen=True)
class Past:
    """What became of work that ran from the queue, or before its next began.

    Attributes:
        folder: Its folder.
        name: Its title; untrusted text.
        outcome: How it ended.
        words: Why it failed, in plain words, or "".
    """

    folder: Path
    name: str
    outcome: Outcome
    words: str = ""


class WorkQueue(QObject):
    """The waiting work, in order, kept in the settings after every change.

    Attributes:
        held: Whether nothing is started by itself: after a stop, and at the program's start.

    Signals:
        changed: Queue, outcomes or `held` differ from before.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._waiting = self._stored()
        self._past: list[Past] = []
        # What is left from last time is offered, never begun unasked.
        self.held = bool(self._waiting)

    def _stored(self) -> list[Waiting]:
        try:
            rows = json.loads(self._settings.value(_KEY, "[]"))
            found = [Waiting(Path(str(r["folder"])), str(r["name"])) for r in rows][:_MOST]
        except (ValueError, TypeError, KeyError):
            return []
        return [entry for entry in dict.fromkeys(found) if entry.there]

    def _store(self) -> None:
        rows = [{"folder": str(w.folder), "name": w.name} for w in self._waiting]
        self._settings.set_value(_KEY, json.dumps(rows))
        # Kept even if the program ends without saying goodbye.
        self._settings.sync()
        self.changed.emit()

    def entries(self) -> list[Waiting]:
        """Return what waits, next first."""
        return list(self._waiting)

    def past(self) -> list[Past]:
        """Return what has become of work since the program began, oldest first."""
        return list(self._past)

    def add(self, folder: Path, name: str) -> None:
        """Put an audit or study at the end; one that waits already keeps its place."""
        entry = Waiting(folder.resolve(), name)
        for place, known in enumerate(self._waiting):
            if known.folder == entry.folder:
                self._waiting[place] = entry
                break
        else:
            self._waiting.append(entry)
        self._store()

    def remove(self, folder: Path) -> None:
        """Take an audit out; nothing on disk is touched."""
        self._waiting = [entry for entry in self._waiting if entry.folder != folder.resolve()]
        if not self._waiting:
            self.held = False
        self._store()

    def move(self, folder: Path, by: int) -> None:
        """Move an audit up (negative) or down, as far as there is room."""
        places = [p for p, entry in enumerate(self._waiting) if entry.folder == folder.resolve()]
        if not places:
            return
        entry = self._waiting.pop(places[0])
        self._waiting.insert(min(max(places[0] + by, 0), len(self._waiting)), entry)
        self._store()

    def clear(self) -> None:
        """Forget what waits; nothing on disk is touched."""
        self._waiting, self.held = [], False
        self._store()

    def take_next(self) -> Waiting | None:
        """Return the next that can be run and take it out; note those that are gone."""
        while self._waiting:
            entry = self._waiting.pop(0)
            if entry.there:
                self._store()
                return entry
            words = self.tr("Its folder or plan is no longer there.")
            self._past.append(Past(entry.folder, entry.name, "failed", words))
        self._store()
        return None

    def hold(self, held: bool) -> None:
        """Let nothing start by itself, or go on."""
        if self.held != held:
            self.held = held
            self.changed.emit()

    def note(self, past: Past) -> None:
        """Remember what has become of some work."""
        self._past = [*(p for p in self._past if p.folder != past.folder), past]
        self.changed.emit()

    def forget_past(self) -> None:
        """Forget what has become of the work."""
        self._past = []
        self.changed.emit()
