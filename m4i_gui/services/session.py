"""Noticing at the next start that the program did not end in an orderly way.

While a window is open, a small file beside the settings says which process it is and what it is
running. An orderly end removes it. A file whose process is no more is what a crash, a power cut or
a kill has left behind.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from PySide6.QtCore import QObject

from m4i_gui.services.settings import settings_file

_LARGEST = 100_000
_SAME_START = 2.0


def _sessions_folder() -> Path:
    return settings_file().parent / "sessions"


class Session(QObject):
    """This program's own mark, and what others have left.

    `begin` looks and marks; nothing is written before it is called.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = _sessions_folder() / f"{os.getpid()}.json"
        self._running: list[str] = []
        self._begun = False

    def begin(self) -> list[Path] | None:
        """Mark this session and return what an earlier one was running when it broke off.

        Returns:
            Folders of audits and studies, [] where a session broke off that was running nothing,
            None where all sessions have ended in an orderly way.
        """
        left = _take_left(_sessions_folder())
        self._begun = True
        self._write()
        return left

    def running(self, folders: list[Path]) -> None:
        """Note what is being run at present."""
        found = [str(folder) for folder in folders]
        if found != self._running:
            self._running = found
            if self._begun:
                self._write()

    def end(self) -> None:
        """Remove the mark: this is an orderly end."""
        if self._begun:
            self._begun = False
            _remove(self._file)

    def _write(self) -> None:
        content = {"pid": os.getpid(), "began": _began(os.getpid()), "running": self._running}
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            unfinished = self._file.with_suffix(".part")
            unfinished.write_text(json.dumps(content), encoding="utf-8")
            unfinished.replace(self._file)
        except OSError:
            # A full disk: then a crash goes unnoticed, no more.
            return


def _began(pid: int) -> float:
    """Return when a process began, seconds since 1970; 0 where there is none."""
    import psutil

    try:
        return float(psutil.Process(pid).create_time())
    except psutil.Error:
        return 0.0


def _take_left(folder: Path) -> list[Path] | None:
    """Read and remove the marks of sessions whose process is no more."""
    broken = False
    running: dict[Path, None] = {}
    for file in sorted(folder.glob("*.json")) if folder.is_dir() else []:
        try:
            content = json.loads(file.read_bytes()[:_LARGEST])
            pid, began = int(content["pid"]), float(content["began"])
            places = [Path(str(place)) for place in content["running"]]
        except (OSError, ValueError, KeyError, TypeError):
            _remove(file)
            continue
        # A process of the same number that began at another time is another program.
        if abs(_began(pid) - began) < _SAME_START and began:
            continue
        broken = True
        running.update(dict.fromkeys(places))
        _remove(file)
    return list(running) if broken else None


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return
