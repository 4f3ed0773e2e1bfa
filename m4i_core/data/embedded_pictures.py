"""Pictures that lie inside Arrow files become files when they are first looked at.

A record needs paths. Writing every picture of a data set when it is opened would take minutes
and twice its room, so each path points into the user's cache folder, where a small manifest says
which Arrow file it comes from; `materialise` takes the picture out when the path is first read.
Only paths of that folder are ever looked at, so that no data set can plant a manifest.
"""

from __future__ import annotations

import bisect
import hashlib
import json
import os
import re
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any

from m4i_core.errors import DataError

_MANIFEST = "source.json"
_NAME = re.compile(r"(\d{1,4})-(\d{1,10})-(\d{1,6})(\.[a-z0-9]{1,5})?")


def embedded_folder() -> Path:
    """Return the folder of pictures taken out of Arrow files: below `$M4I_CACHE`, or the user's."""
    given = os.environ.get("M4I_CACHE")
    if given:
        return Path(given).expanduser().absolute() / "embedded"
    import platformdirs

    return Path(platformdirs.user_cache_dir("m4i", appauthor=False)) / "embedded"


def announce(arrow: Path) -> Path:
    """Prepare the folder for an Arrow file's pictures; none is written yet.

    Args:
        arrow: The Arrow file.

    Returns:
        The folder; the name of a picture in it is `picture_name`'s.

    Raises:
        DataError: If the folder cannot be written.
    """
    status = arrow.stat()
    source = [os.path.realpath(arrow), status.st_size, status.st_mtime_ns]
    text = json.dumps(source)
    folder = embedded_folder() / hashlib.sha256(text.encode()).hexdigest()[:32]
    if not (folder / _MANIFEST).is_file():
        _write(folder / _MANIFEST, text.encode())
    return folder


def picture_name(column: int, row: int, place: int, suffix: str) -> str:
    """Return the file name of a picture: column and row of the Arrow file, place in its list."""
    return f"{column}-{row}-{place}{suffix if re.fullmatch(r'[.][a-z0-9]{1,5}', suffix) else ''}"


def materialise(path: Path, limit: int) -> int | None:
    """Write a picture that lies inside an Arrow file to its path.

    Args:
        path: A path that does not exist.
        limit: Larger pictures (bytes) are not written.

    Returns:
        The picture's size in bytes, or None if the path is no such picture or its Arrow file is
        gone or was changed.

    Raises:
        DataError: If the picture cannot be written.
    """
    if path.parent.parent != embedded_folder():
        return None
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        source, size, modified = json.loads((path.parent / _MANIFEST).read_bytes())
        status = Path(source).stat()
        if (status.st_size, status.st_mtime_ns) != (size, modified):
            return None
        data = _open(source, size, modified).picture(int(match[1]), int(match[2]), int(match[3]))
    except (OSError, ValueError, TypeError, LookupError, NotImplementedError):
        return None
    if data is None:
        return None
    if len(data) <= limit:
        _write(path, data)
    return len(data)


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; several threads may write the same one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(dir=path.parent, prefix=".part-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(unfinished).replace(path)
        except BaseException:
            Path(unfinished).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise DataError(
            "A picture cannot be taken out of the data set.",
            subject=str(path),
            remedy="Free some space, or name another cache folder in M4I_CACHE.",
            details=repr(error),
        ) from error


class ArrowBatches:
    """The record batches of an Arrow file, mapped into memory: only what is used is read.

    Args:
        path: A file in Arrow's stream format (as `datasets` saves it) or file format.

    Raises:
        ValueError: If it is no sound Arrow file.
        OSError: If it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        import pyarrow as pa

        try:
            self._read(path)
        except (pa.ArrowException, EOFError) as error:
            raise ValueError(str(error)) from error
        self._ends: list[int] = []
        for batch in self.batches:
            self._ends.append(batch.num_rows + (self._ends[-1] if self._ends else 0))

    def _read(self, path: Path) -> None:
        import pyarrow as pa

        source = pa.memory_map(str(path), "r")
        magic = bytes(source.read(6))
        source.seek(0)
        self.batches: list[Any] = []
        if magic == b"ARROW1":
            reader = pa.ipc.open_file(source)
            self.batches = [reader.get_batch(i) for i in range(reader.num_record_batches)]
        else:
            reader = pa.ipc.open_stream(source)
            self.batches = list(reader)
        self.schema = reader.schema

    @property
    def rows(self) -> int:
        """Number of rows."""
        return self._ends[-1] if self._ends else 0

    def picture(self, column: int, row: int, place: int) -> bytes | None:
        """Return a picture's bytes, or None where there are none.

        Raises:
            LookupError: If there is no such column, row or place.
        """
        number = bisect.bisect_right(self._ends, row)
        batch = self.batches[number]
        cells = batch.column(column).slice(row - (self._ends[number] - batch.num_rows), 1)
        # A hostile file's offsets may point anywhere.
        cells.validate(full=True)
        cell = cells[0].as_py()
        if isinstance(cell, list):
            cell = cell[place]
        data = cell.get("bytes") if isinstance(cell, dict) else None
        return data if isinstance(data, bytes) else None


@lru_cache(maxsize=8)
def _open(source: str, size: int, modified: int) -> ArrowBatches:
    """Return an opened Arrow file; size and time are part of the key."""
    return ArrowBatches(Path(source))
