"""What was dropped on the window, and what can be done with it.

Looks at names and at the top of folders only, so that it answers while something is being dragged.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication

from m4i_core.audit.workspace import PLAN_FILE, RESULT_FILE, STUDY_PLAN_FILE, STUDY_RESULT_FILE
from m4i_core.data.pictures import SUFFIXES
from m4i_core.data.readers.tables import TABLE_SUFFIXES

DropKind = Literal["open", "plan", "data", "compare", "nothing"]
_RESULTS = (RESULT_FILE, STUDY_RESULT_FILE)
_PACKED = frozenset([".zip", ".gz", ".tar", ".tgz", ".7z", ".rar", ".bz2", ".xz", ".zst"])


@dataclass(frozen=True)
class Dropped:
    """What to do with what was dropped.

    Attributes:
        kind: "open" an audit or study, load a "plan", begin an audit with "data", "compare"
            audits, or "nothing".
        paths: What it is done with: folders of audits, the plan's file, the data.
        reason: Why nothing can be done, in plain words, or "".
    """

    kind: DropKind
    paths: tuple[Path, ...] = ()
    reason: str = ""


def look_at(paths: Sequence[Path]) -> Dropped:
    """Return what can be done with some paths that were dropped together."""
    if not paths:
        return _nothing(_say("Only files and folders of this computer can be dropped here."))
    folders = [_work_folder(path) for path in paths]
    if len(paths) > 1:
        if any(folder is None for folder in folders):
            return _nothing(
                _say(
                    "Drop one thing at a time; only several audits can be dropped together.",
                )
            )
        audits = tuple(dict.fromkeys(folder for folder in folders if folder is not None))
        if any((folder / STUDY_PLAN_FILE).is_file() for folder in audits):
            return _nothing(_say("Studies cannot be compared with each other: drop audits only."))
        return Dropped("compare" if len(audits) > 1 else "open", audits)
    path, folder = paths[0], folders[0]
    if folder is not None:
        return Dropped("open", (folder,))
    if path.suffix.lower() == ".toml" and path.is_file():
        return Dropped("plan", (path,))
    reason = _unusable(path)
    return _nothing(reason) if reason else Dropped("data", (path,))


def _work_folder(path: Path) -> Path | None:
    """Return the folder of the audit or study that a path is, or is the result of."""
    folder = path.parent if path.name in _RESULTS else path
    there = any((folder / name).is_file() for name in (PLAN_FILE, STUDY_PLAN_FILE))
    return folder if there else None


def _unusable(path: Path) -> str:
    """Say why a path cannot be data, or return ""."""
    suffix = path.suffix.lower()
    if path.is_dir():
        try:
            with os.scandir(path) as entries:
                empty = next(entries, None) is None
        except OSError:
            return _say("“{0}” cannot be opened: you may not look into it.").format(path.name)
        return _say("The folder “{0}” is empty.").format(path.name) if empty else ""
    if not path.exists():
        return _say("“{0}” is no longer there.").format(path.name)
    if suffix in _PACKED:
        return _say("“{0}” is packed: unpack it first and drop the folder.").format(path.name)
    if suffix in SUFFIXES:
        return _say("One picture is no data set: drop the folder with all pictures and texts.")
    if suffix in TABLE_SUFFIXES:
        return ""
    return _say(
        "“{0}” is neither a folder with pictures nor a table (CSV, TSV, JSON lines, Parquet).",
    ).format(path.name)


def _nothing(reason: str) -> Dropped:
    return Dropped("nothing", (), reason)


def _say(text: str) -> str:
    return QCoreApplication.translate("Dropped", text)
