"""The folder in which a trial keeps its answers until the audit runs there.

Three answers may have cost money, so they follow the plan to wherever it is run. Where no audit
comes of it, nothing of them stays behind.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from filelock import FileLock, Timeout

from m4i_core.audit.existing_target import ANSWERS
from m4i_core.audit.workspace import (
    ARTIFACTS,
    LOCK_FILE,
    LOG_FILE,
    PLAN_FILE,
    RESULT_FILE,
    STUDY_PLAN_FILE,
)


def holds_only_a_trial(folder: Path) -> bool:
    """Return whether a trial left answers in a folder in which no audit was begun."""
    begun = any((folder / name).exists() for name in (PLAN_FILE, RESULT_FILE, STUDY_PLAN_FILE))
    left = (folder / ARTIFACTS).is_dir() or (folder / LOCK_FILE).is_file()
    return left and not begun


def forget_trial(folder: Path) -> None:
    """Remove what a trial left; an audit, whatever else is there, and a folder in use stay."""
    if not holds_only_a_trial(folder):
        return
    lock = FileLock(folder / LOCK_FILE)
    try:
        with lock.acquire(timeout=0):
            for name in (ANSWERS, ARTIFACTS):
                shutil.rmtree(folder / name, ignore_errors=True)
            (folder / LOG_FILE).unlink(missing_ok=True)
        (folder / LOCK_FILE).unlink(missing_ok=True)
        folder.rmdir()
    except (Timeout, OSError):
        # Somebody works in it, or something else lies there.
        return


def take_trial_along(old: Path, new: Path) -> None:
    """Move what a trial found out to the folder in which the audit will run.

    Where that is not possible they stay, and the audit asks again.
    """
    parts = (ANSWERS, ARTIFACTS)
    if old == new or not holds_only_a_trial(old) or any((new / part).exists() for part in parts):
        return
    try:
        new.mkdir(parents=True, exist_ok=True)
        for part in parts:
            if (old / part).is_dir():
                shutil.move(old / part, new / part)
    except OSError:
        return
    forget_trial(old)
