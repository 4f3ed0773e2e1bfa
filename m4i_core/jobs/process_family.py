"""Ending a child process with everything that it has started."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import psutil


def end_family(pid: int) -> list[psutil.Process]:
    """End a process, all its descendants, and the group that it leads.

    Args:
        pid: Of a child that has not been waited for: its number cannot be another's yet.

    Returns:
        What was ended; see `wait_until_gone`.
    """
    import psutil

    family = []
    with contextlib.suppress(psutil.Error):
        parent = psutil.Process(pid)
        family = [*parent.children(recursive=True), parent]
    for process in family:
        with contextlib.suppress(psutil.Error):
            process.kill()
    end_group(pid)
    return family


def end_group(pid: int) -> None:
    """End what is left of the group that a child led: what lost its parent still is in it.

    On Windows there are no groups, and nothing is done.
    """
    if sys.platform != "win32":
        import signal

        with contextlib.suppress(OSError):
            os.killpg(pid, signal.SIGKILL)


def wait_until_gone(family: list[psutil.Process], seconds: float) -> None:
    """Wait until ended processes have let go of their files and memory, or the time is over."""
    patience = time.monotonic() + seconds
    while any(map(_lives, family)) and time.monotonic() < patience:
        time.sleep(0.01)


def _lives(process: psutil.Process) -> bool:
    """Return whether a process is more than an entry that its parent has not collected yet."""
    import psutil

    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False
