"""What every reader of a data set format does."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from m4i_core.data.readers.columns import Columns
from m4i_core.data.record import Dataset
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress


@dataclass(frozen=True)
class Detection:
    """A format that a folder or file seems to have.

    Attributes:
        format: The reader's name.
        label: The format's name to show.
        confidence: 0 to 1.
        reason: One plain sentence.
    """

    format: str
    label: str
    confidence: float
    reason: str


class Reader(Protocol):
    """Reads one format. A new one is one file, and one line in `registry.READERS`."""

    name: str
    label: str

    def detect(self, path: Path) -> Detection | None:
        """Say whether a folder or file seems to have this format, without reading it all."""
        ...

    def read(
        self,
        path: Path,
        columns: Columns | None,
        progress: Progress,
        cancel: CancelToken | None,
    ) -> Dataset:
        """List the records; no picture is opened.

        Raises:
            DataError: If it cannot be read in this format.
            Cancelled: If `cancel` was called.
        """
        ...


def fingerprint(*parts: object) -> str:
    """Hash what a data set depends on."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(repr(part).encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


def candidate_files(path: Path, suffixes: Iterable[str], limit: int = 40) -> list[Path]:
    """Return a file itself, or a folder's files (then its sub folders') with such endings."""
    wanted = frozenset(suffixes)
    if path.is_file():
        return [path] if path.suffix.lower() in wanted else []
    found: list[Path] = []
    try:
        inner = sorted(path.iterdir())
        found += [p for p in inner if p.suffix.lower() in wanted and p.is_file()][:limit]
        for folder in [p for p in inner if p.is_dir() and not p.name.startswith(".")][:limit]:
            if len(found) >= limit or folder.is_symlink():
                continue
            for index, item in enumerate(sorted(folder.iterdir())):
                if index > 200 or len(found) >= limit:
                    break
                if item.suffix.lower() in wanted and not _beside_picture(item) and item.is_file():
                    found.append(item)
    except OSError:
        pass
    return [p for p in found if not _beside_picture(p)][:limit]


def _beside_picture(path: Path) -> bool:
    if path.suffix.lower() != ".txt":
        return False
    return any(path.with_suffix(s).exists() for s in (".jpg", ".jpeg", ".png", ".JPG", ".PNG"))
