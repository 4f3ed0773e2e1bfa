"""The audit's folder on disk: layout, lock and atomic writing.

::

    plan.toml        what the user chose
    result.json      the result (contract: m4i_core.audit.result)
    scores.parquet   one row a record (m4i_core.audit.scores_table)
    embedding.parquet  id, set and <method>_x, <method>_y per map
    training.json    {"target": [epoch...], "shadow": [epoch...]}, see `opened.EpochRow`
    problems.csv     everything that was excluded or noted, with reason
    splits.json      ids of every set
    events.log       what happened, in plain text
    artifacts/<key>/ one folder a finished step
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from m4i_core.errors import WorkspaceError

PLAN_FILE = "plan.toml"
RESULT_FILE = "result.json"
SCORES_FILE = "scores.parquet"
EMBEDDING_FILE = "embedding.parquet"
TRAINING_FILE = "training.json"
PROBLEMS_FILE = "problems.csv"
SPLITS_FILE = "splits.json"
LOG_FILE = "events.log"
ARTIFACTS = "artifacts"
STUDY_PLAN_FILE = "study.toml"
STUDY_RESULT_FILE = "study.json"
COMBINATIONS = "combinations"
LOCK_FILE = ".m4i-lock"
_TEMPORARY = ".m4i-tmp-"


def _explain(error: OSError, path: Path) -> WorkspaceError:
    import errno

    if error.errno == errno.ENOSPC:
        message = "The disk is full."
        remedy = "Free some space and resume the audit: what was finished is kept."
    elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        message = "The audit's folder cannot be written to."
        remedy = "Choose another folder or change its permissions; what was finished is kept."
    else:
        message = "The audit's folder cannot be used."
        remedy = "See the details; what was finished is kept."
    return WorkspaceError(message, subject=str(path), remedy=remedy, details=repr(error))


class Workspace:
    """One audit's folder.

    The audit of a study's combination keeps its finished steps in the study's folder, where all
    combinations share them.

    Args:
        folder: Where the audit lives; made when it does not exist.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        above = self.folder.parent
        inside_study = above.name == COMBINATIONS and (above.parent / STUDY_PLAN_FILE).is_file()
        self.artifacts = (above.parent if inside_study else self.folder) / ARTIFACTS
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.artifacts.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _explain(error, self.folder) from error

    def path(self, name: str) -> Path:
        """Return the path of one of the audit's files."""
        return self.folder / name

    @contextlib.contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the folder for one program.

        Raises:
            WorkspaceError: If another program is working in it, or it cannot be written to.
        """
        lock = FileLock(self.folder / LOCK_FILE)
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise WorkspaceError(
                "Another program is working on this audit.",
                subject=str(self.folder),
                remedy="Wait until it is done, or choose another folder.",
            ) from error
        except OSError as error:
            raise _explain(error, self.folder) from error
        try:
            self._sweep()
            yield
        finally:
            lock.release()

    def _sweep(self) -> None:
        """Remove what a killed run left half-written."""
        places = [self.folder]
        if self.artifacts.parent == self.folder:
            # Steps that are shared may be under way for another combination.
            places.append(self.artifacts)
        for place in places:
            for left in place.glob(f"{_TEMPORARY}*"):
                if left.is_dir():
                    shutil.rmtree(left, ignore_errors=True)
                else:
                    left.unlink(missing_ok=True)

    def finished(self, key: str) -> Path | None:
        """Return the artifact's folder if that step is finished, else None."""
        folder = self.artifacts / key
        return folder if key and (folder / "done.json").is_file() else None

    @contextlib.contextmanager
    def artifact(self, key: str, facts: dict[str, Any]) -> Iterator[Path]:
        """Give a temporary folder that becomes `artifacts/<key>` when the block ends well.

        Raises:
            WorkspaceError: If the disk is full or the folder read-only.
        """
        try:
            temporary = Path(tempfile.mkdtemp(prefix=_TEMPORARY, dir=self.artifacts))
        except OSError as error:
            raise _explain(error, self.folder) from error
        try:
            # What goes wrong inside the step is the step's own to explain, a full disk excepted.
            yield temporary
        except OSError as error:
            shutil.rmtree(temporary, ignore_errors=True)
            raise _explain_step(error, self.folder) from error
        except BaseException:
            shutil.rmtree(temporary, ignore_errors=True)
            raise
        try:
            done = temporary / "done.json"
            done.write_text(json.dumps(facts, indent=2, sort_keys=True), encoding="utf-8")
            for file in temporary.rglob("*"):
                if file.is_file():
                    _flush(file)
            final = self.artifacts / key
            if final.exists():
                shutil.rmtree(final)
            temporary.replace(final)
        except OSError as error:
            raise _explain(error, self.folder) from error
        finally:
            shutil.rmtree(temporary, ignore_errors=True)

    def resumable(self, key: str) -> Path:
        """Return a folder that a long step may use for checkpoints while it is unfinished."""
        folder = self.artifacts / f"partial-{key}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _explain(error, self.folder) from error
        return folder

    def drop_resumable(self, key: str) -> None:
        """Remove the checkpoints of a step that is finished."""
        shutil.rmtree(self.artifacts / f"partial-{key}", ignore_errors=True)

    def write_bytes(self, name: str, content: bytes) -> Path:
        """Write one of the audit's files whole or not at all.

        Raises:
            WorkspaceError: If the disk is full or the folder read-only.
        """
        path = self.path(name)
        write_atomically(path, content)
        return path

    def write_text(self, name: str, content: str) -> Path:
        """Write text (UTF-8) whole or not at all."""
        return self.write_bytes(name, content.encode("utf-8"))


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file under a temporary name, flush it, and rename it.

    The file keeps the permissions that it had; a new one gets those of any new file.

    Raises:
        WorkspaceError: If the disk is full, or the file or its folder cannot be written to.
    """
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=_TEMPORARY, dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode_of(path))
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise _explain_file(error, path) from error


def _mode_of(path: Path) -> int:
    """Return the permissions that a file has, or that a new one would get."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _explain_file(error: OSError, path: Path) -> WorkspaceError:
    """Say why one file cannot be written."""
    import errno

    if error.errno == errno.ENOSPC:
        return _explain(error, path)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        message, remedy = "There is no such folder to write to.", "Make it, or choose another."
    else:
        message = "The file cannot be written."
        remedy = (
            "Close it in other programs, change the folder's permissions, or choose another place."
        )
    return WorkspaceError(message, subject=str(path), remedy=remedy, details=repr(error))


def _explain_step(error: OSError, folder: Path) -> WorkspaceError:
    """Say which file a step could not use; only inside the audit's folder is the folder meant."""
    import errno

    name = error.filename
    inside = name is None or Path(os.fsdecode(name)).is_relative_to(folder)
    if inside or error.errno == errno.ENOSPC:
        return _explain(error, folder)
    return WorkspaceError(
        "A file that the audit needs cannot be used.",
        subject=os.fsdecode(name),
        remedy="Check that it is there and may be read, then resume: what was finished is kept.",
        details=repr(error),
    )


def _flush(file: Path) -> None:
    with file.open("rb+") as handle:
        os.fsync(handle.fileno())
