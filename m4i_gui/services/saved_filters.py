"""Filters of the records table that the user gave a name, kept beside the settings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from m4i_core.audit.workspace import write_atomically
from m4i_core.data.problems_file import visible
from m4i_core.errors import BadInput, M4IError, WorkspaceError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.services.jobs import Job, JobService
from m4i_gui.services.settings import settings_file

FILTERS_FILE = "record-filters.json"
LONGEST_NAME = 60
MOST_FILTERS = 200
_LARGEST_FILE = 5_000_000
_SCHEMA = 1


class SavedFilters(QObject):
    """Named filters of this user, for every audit; written in the background.

    Args:
        jobs: Background work.
        file: Where they are kept; beside the settings when left out.

    Signals:
        changed: The list differs from before.
        failed: It could not be written; carries an `M4IError`.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, jobs: JobService, file: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._file = file or settings_file().parent / FILTERS_FILE
        self._listed: dict[str, dict[str, Any]] | None = None
        self._damaged = False
        self._job: Job | None = None
        self._again = False
        self.problem: M4IError | None = None

    @property
    def names(self) -> list[str]:
        """All names, the oldest first."""
        return list(self._known())

    @property
    def saving(self) -> bool:
        """Whether something is being written."""
        return self._job is not None

    def get(self, name: str) -> dict[str, Any] | None:
        """Return what was kept under a name, or None; whoever reads it trusts nothing in it."""
        return self._known().get(name)

    def keep(self, name: str, content: Mapping[str, Any]) -> str:
        """Keep a filter; one of the same name is replaced.

        Args:
            name: Becomes one visible line of at most 60 characters.
            content: What a JSON file can hold.

        Returns:
            The name it is kept under.

        Raises:
            BadInput: If the name is empty, or there are 200 already.
        """
        shown = visible(" ".join(name.split()))[:LONGEST_NAME].strip()
        if not shown:
            raise BadInput("The filter needs a name.", remedy="Type a name.")
        known = self._known()
        if shown not in known and len(known) >= MOST_FILTERS:
            raise BadInput(
                f"There are {MOST_FILTERS} kept filters already.", remedy="Delete one first."
            )
        known[shown] = dict(content)
        self._save()
        return shown

    def delete(self, name: str) -> None:
        """Forget one; what the table shows stays."""
        if self._known().pop(name, None) is not None:
            self._save()

    def _known(self) -> dict[str, dict[str, Any]]:
        """Read the file when it is first asked for: the program starts without it."""
        if self._listed is None:
            self._listed = {}
            try:
                self._listed = _read(self._file)
            except M4IError as error:
                self._damaged = True
                self.problem = error
        return self._listed

    def _save(self) -> None:
        self.changed.emit()
        if self._job is not None:
            self._again = True
            return
        content = {
            "schema_version": _SCHEMA,
            "filters": [{"name": name, "filter": kept} for name, kept in self._known().items()],
        }
        file, damaged = self._file, self._damaged

        def work(progress: Progress, cancel: CancelToken) -> object:
            try:
                file.parent.mkdir(parents=True, exist_ok=True)
                if damaged and file.exists():
                    file.replace(file.with_suffix(".damaged.json"))
            except OSError as error:
                raise WorkspaceError(
                    "The kept filters cannot be written.",
                    subject=str(file),
                    remedy="Check the permissions of the folder.",
                    details=repr(error),
                ) from error
            text = json.dumps(content, ensure_ascii=False, indent=1)
            write_atomically(file, text.encode("utf-8", errors="replace"))
            return file

        self._job = self._jobs.start(
            self.tr("Writing the kept filters"), work, done=self._saved, failed=self._not_saved
        )

    def _saved(self, file: Path) -> None:
        self._damaged, self.problem = False, None
        self._next()

    def _not_saved(self, error: M4IError) -> None:
        self._next()
        self.failed.emit(error)

    def _next(self) -> None:
        self._job = None
        if self._again:
            self._again = False
            self._save()


def _read(file: Path) -> dict[str, dict[str, Any]]:
    try:
        if not file.is_file():
            return {}
        if file.stat().st_size > _LARGEST_FILE:
            raise ValueError("the file is larger than 5 MB")
        content = json.loads(file.read_text(encoding="utf-8"))
        if not isinstance(content, dict) or content.get("schema_version") != _SCHEMA:
            raise ValueError("this is no file of filters, or one of a newer version")
        found: dict[str, dict[str, Any]] = {}
        for entry in content["filters"][:MOST_FILTERS]:
            name, kept = entry["name"], entry["filter"]
            if not isinstance(name, str) or not isinstance(kept, dict):
                raise ValueError("a filter lacks name or content")
            found[visible(" ".join(name.split()))[:LONGEST_NAME].strip()] = kept
        found.pop("", None)
        return found
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise WorkspaceError(
            "The kept filters cannot be read, so there are none.",
            subject=str(file),
            remedy="When you keep a filter, the damaged file is put aside and a new one is begun.",
            details=repr(error),
        ) from error
