"""Selections that were given a name, kept in the audit's folder."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from m4i_core.audit.workspace import write_atomically
from m4i_core.data.problems_file import visible
from m4i_core.errors import BadInput, M4IError, WorkspaceError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.services.jobs import Job, JobService

SELECTIONS_FILE = "selections.json"
LONGEST_NAME = 80
LONGEST_NOTE = 2000
_LARGEST_FILE = 200_000_000
_SCHEMA = 1


@dataclass(frozen=True)
class NamedSelection:
    """Records that somebody wanted to find again.

    Attributes:
        name: Unique within the audit, one line.
        note: Why, or "".
        ids: Record ids (keys of `RecordColumns`), sorted.
        made: When, ISO 8601 in UTC.
    """

    name: str
    note: str
    ids: tuple[str, ...]
    made: str = ""


def read_selections(folder: Path) -> list[NamedSelection]:
    """Read an audit's named selections; none where there is no file.

    Raises:
        WorkspaceError: If the file is damaged or cannot be read.
    """
    path = folder / SELECTIONS_FILE
    try:
        if not path.is_file():
            return []
        if path.stat().st_size > _LARGEST_FILE:
            raise ValueError("the file is larger than 200 MB")
        return _parsed(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise WorkspaceError(
            "The named selections cannot be read.",
            subject=str(path),
            remedy="Check the permissions of the file; everything else of the audit can be used.",
            details=repr(error),
        ) from error
    except (ValueError, RecursionError) as error:
        raise WorkspaceError(
            "The file of named selections is damaged, so there are none.",
            subject=str(path),
            remedy="Everything else of the audit can be used. When you keep a selection, the "
            "damaged file is put aside and a new one is begun.",
            details=repr(error),
        ) from error


def _parsed(content: Any) -> list[NamedSelection]:
    if not isinstance(content, dict) or content.get("schema_version") != _SCHEMA:
        raise ValueError("this is no file of named selections, or one of a newer version")
    found: dict[str, NamedSelection] = {}
    listed = content.get("selections")
    if not isinstance(listed, list):
        raise ValueError("the selections are no list")
    for entry in listed:
        if not isinstance(entry, dict):
            raise ValueError("a selection is no object")
        texts = [entry.get(key, "") for key in ("name", "note", "made")]
        ids = entry.get("ids")
        if not all(isinstance(text, str) for text in texts) or not isinstance(ids, list):
            raise ValueError("a selection lacks name, note or ids")
        if not all(isinstance(one, str) for one in ids):
            raise ValueError("an id is no text")
        name = clean_name(texts[0])
        if not name or name in found:
            raise ValueError("a name is missing or occurs twice")
        found[name] = NamedSelection(name, texts[1][:LONGEST_NOTE], tuple(ids), texts[2])
    return list(found.values())


def write_selections(folder: Path, listed: list[NamedSelection], *, aside: bool = False) -> None:
    """Write an audit's named selections whole or not at all.

    Args:
        folder: The audit's.
        listed: All of them.
        aside: Put the file that is there aside first, because it is damaged.

    Raises:
        WorkspaceError: If the folder cannot be written to.
    """
    path = folder / SELECTIONS_FILE
    if aside and path.exists():
        _put_aside(path)
    content = {"schema_version": _SCHEMA, "selections": [asdict(one) for one in listed]}
    text = json.dumps(content, ensure_ascii=False, indent=1)
    write_atomically(path, text.encode("utf-8", errors="replace"))


def _put_aside(path: Path) -> None:
    for number in range(1, 1000):
        other = path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")
        if not other.exists():
            try:
                path.rename(other)
            except OSError as error:
                raise WorkspaceError(
                    "The damaged file of named selections cannot be put aside.",
                    subject=str(path),
                    remedy="Move or delete it yourself, then keep the selection again.",
                    details=repr(error),
                ) from error
            return


def clean_name(text: str) -> str:
    """Return a name as one visible line of at most 80 characters."""
    return visible(" ".join(text.split()))[:LONGEST_NAME].strip()


class NamedSelections(QObject):
    """The named selections of the audit that is shown; written in the background.

    Args:
        jobs: Background work.

    Signals:
        changed: The list differs from before.
        failed: It could not be written; carries an `M4IError`.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, jobs: JobService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._folder: Path | None = None
        self._listed: dict[str, NamedSelection] = {}
        self._job: Job | None = None
        self._waiting: dict[Path, Callable[[], None]] = {}
        self._damaged: set[Path] = set()
        self.problem: M4IError | None = None

    def show(self, folder: Path, found: list[NamedSelection] | M4IError) -> None:
        """Show those of another audit, or why they cannot be read."""
        self._folder = folder
        self.problem = found if isinstance(found, M4IError) else None
        if self.problem is not None:
            self._damaged.add(folder)
        self._listed = {} if isinstance(found, M4IError) else {one.name: one for one in found}
        self.changed.emit()

    @property
    def listed(self) -> list[NamedSelection]:
        """All, the oldest first."""
        return list(self._listed.values())

    @property
    def saving(self) -> bool:
        """Whether something is being written."""
        return self._job is not None

    def get(self, name: str) -> NamedSelection | None:
        """Return one by its name, or None."""
        return self._listed.get(name)

    def keep(self, name: str, ids: Iterable[str], note: str = "") -> NamedSelection:
        """Keep a selection under a new name.

        Raises:
            BadInput: If the name is empty or taken, or nothing is selected.
        """
        shown = self._free(name)
        kept = tuple(sorted(ids))
        if not kept:
            raise BadInput("Nothing is selected.", remedy="Select some records first.")
        made = datetime.now(UTC).isoformat(timespec="seconds")
        found = NamedSelection(shown, note.strip()[:LONGEST_NOTE], kept, made)
        self._listed[shown] = found
        self._save()
        return found

    def edit(self, old: str, name: str, note: str) -> None:
        """Change name and note of one; its place in the list stays.

        Raises:
            BadInput: If there is none of that name, or the new name is empty or taken.
        """
        if old not in self._listed:
            raise BadInput("There is no such selection any more.", subject=old)
        shown = self._free(name, but=old)
        changed = replace(self._listed[old], name=shown, note=note.strip()[:LONGEST_NOTE])
        self._listed = {
            (shown if one == old else one): (changed if one == old else kept)
            for one, kept in self._listed.items()
        }
        self._save()

    def delete(self, name: str) -> None:
        """Forget one; what is selected stays selected."""
        if self._listed.pop(name, None) is not None:
            self._save()

    def _free(self, name: str, but: str = "") -> str:
        shown = clean_name(name)
        if not shown:
            raise BadInput("The selection needs a name.", remedy="Type a name.")
        if shown != but and shown in self._listed:
            raise BadInput(
                "There is a selection of that name already.",
                subject=shown,
                remedy="Choose another name, or delete the other one first.",
            )
        return shown

    def _save(self) -> None:
        folder, listed = self._folder, self.listed
        self.changed.emit()
        if folder is None:
            return

        def begin() -> None:
            aside = folder in self._damaged

            def work(progress: Progress, cancel: CancelToken) -> object:
                write_selections(folder, listed, aside=aside)
                return folder

            self._job = self._jobs.start(
                self.tr("Writing the named selections"),
                work,
                done=self._saved,
                failed=self._not_saved,
            )

        if self._job is not None:
            # The latest list holds all that earlier ones of the same audit held.
            self._waiting[folder] = begin
        else:
            begin()

    def _saved(self, folder: Path) -> None:
        self._damaged.discard(folder)
        if folder == self._folder:
            self.problem = None
        self._next()

    def _not_saved(self, error: M4IError) -> None:
        self._next()
        self.failed.emit(error)

    def _next(self) -> None:
        self._job = None
        if self._waiting:
            self._waiting.pop(next(iter(self._waiting)))()
