"""What every reader of a data set format does."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Container, Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from m4i_core.data.pictures import SUFFIXES
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


def candidate_files(
    path: Path, suffixes: Iterable[str], limit: int = 40, skip: Container[str] = ()
) -> list[Path]:
    """Return a file itself, or a folder's files (then its sub folders') with such endings.

    Text files that lie beside a picture of the same name are left out, and so are the sub
    folders named in `skip` (listing 100,000 pictures takes a tenth of a second).
    """
    wanted = frozenset(suffixes)
    if path.is_file():
        return [path] if path.suffix.lower() in wanted else []
    found, folders = _listed(path, wanted)
    for folder in folders[:limit]:
        if len(found) >= limit:
            break
        if folder.name in skip:
            continue
        found += _listed(folder, wanted)[0]
    return found[:limit]


def _listed(folder: Path, wanted: frozenset[str]) -> tuple[list[Path], list[Path]]:
    """Return a folder's files with such endings, and its folders; 100,000 entries are quick."""
    found = _scan(folder)
    names = [
        name
        for name in found.files
        if (dot := name.rfind(".")) > 0 and name[dot:].lower() in wanted
        if not (name[dot:].lower() == ".txt" and name[:dot] in found.stems)
    ]
    return [folder / name for name in sorted(names)], [folder / n for n in sorted(found.folders)]


@dataclass
class _Scan:
    """A folder's entries: files that are no pictures, its pictures' stems, its folders."""

    files: list[str]
    stems: set[str]
    folders: list[str]


_scans: ContextVar[dict[Path, _Scan] | None] = ContextVar("_scans", default=None)


@contextlib.contextmanager
def folders_listed_once() -> Iterator[None]:
    """Within it, `candidate_files` lists every folder once: many readers ask for the same ones."""
    token = _scans.set({})
    try:
        yield
    finally:
        _scans.reset(token)


def _scan(folder: Path) -> _Scan:
    known = _scans.get()
    if known is not None and folder in known:
        return known[folder]
    found = _Scan([], set(), [])
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                dot = entry.name.rfind(".")
                suffix = entry.name[dot:].lower() if dot > 0 else ""
                if suffix in SUFFIXES:
                    found.stems.add(entry.name[:dot])
                elif dot != 0 and entry.is_dir(follow_symlinks=False):
                    found.folders.append(entry.name)
                elif entry.is_file():
                    found.files.append(entry.name)
    except OSError:
        found = _Scan([], set(), [])
    if known is not None:
        known[folder] = found
    return found
