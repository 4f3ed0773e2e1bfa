"""Frozen features kept on disk, so that each picture is encoded once.

Layout (DESIGN, section 4)::

    index.sqlite     which feature is where; also which file has which content
    shards/*.npy     blocks of features, float16, written once and never changed

A shard is written under a temporary name, flushed and renamed; only then do its rows enter the
index, in one transaction. A kill at any moment therefore leaves at worst a file that the index
does not know. Several processes may use one store: each writes shards of its own, and sqlite
orders the transactions. A shard whose size or checksum is wrong is thrown away with its rows, and
they are computed again.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import sqlite3
import threading
import time
import uuid
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from filelock import FileLock

from m4i_core.errors import DataError, M4IError, WorkspaceError
from m4i_core.models.weights import cache_folder

Float16Array: TypeAlias = npt.NDArray[np.float16]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS shards (
    id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, bytes INTEGER NOT NULL,
    checksum INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS features (
    space TEXT NOT NULL, content TEXT NOT NULL, shard INTEGER NOT NULL, row INTEGER NOT NULL,
    PRIMARY KEY (space, content)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS features_by_shard ON features (shard);
CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
    content TEXT NOT NULL) WITHOUT ROWID;
PRAGMA user_version = 1;
"""
_ASKED_AT_ONCE = 500
# A file changed so recently could change again within one tick of its clock.
_SETTLED_NS = 2_000_000_000
_ORPHAN_SECONDS = 24 * 3600.0


@dataclass(frozen=True)
class FeatureSpace:
    """Everything, beside the picture, that a feature depends on.

    Attributes:
        encoder: The encoder's identity (architecture and weights).
        transform: Name of the preprocessing, with its side.
        precision: "fp32" or "bf16".
        device: Kind of device, "cpu", "cuda" or "mps": they differ in the last bits.
        batch_size: Pictures encoded together: the last bits depend on it.
    """

    encoder: str
    transform: str
    precision: str
    device: str
    batch_size: int

    @property
    def key(self) -> str:
        """One line that is equal exactly for equal spaces."""
        return "|".join(
            (self.encoder, self.transform, self.precision, self.device, str(self.batch_size))
        )


def default_store_folder() -> Path:
    """Return the store's folder: `$M4I_CACHE/features`, else within the user's cache folder."""
    return cache_folder() / "features"


class FeatureStore:
    """Features by (content of the picture, feature space).

    May be used from several threads and several processes at once.

    Args:
        folder: Where it lives; made if missing.

    Raises:
        WorkspaceError: If the folder cannot be used.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._shards = folder / "shards"
        self._index = folder / "index.sqlite"
        self._guard = threading.RLock()
        self._verified: dict[int, Float16Array] = {}
        with self._explained():
            self._shards.mkdir(parents=True, exist_ok=True)
            with FileLock(folder / "index.lock", timeout=60):
                self._open()
            self._sweep()

    # -- content of files -------------------------------------------------------------------

    def known_content(self, paths: Sequence[Path]) -> dict[Path, str]:
        """Return the SHA-256 of those files that have not changed since it was computed.

        Args:
            paths: Files; missing ones are simply not in the answer.
        """
        known: dict[Path, str] = {}
        rows: dict[str, tuple[int, int, str]] = {}
        names = {path: str(path.absolute()) for path in paths}
        with self._transaction() as index:
            for part in _parts(sorted(set(names.values()))):
                marks = ",".join("?" * len(part))
                for path, size, mtime, content in index.execute(
                    f"SELECT path, size, mtime_ns, content FROM files WHERE path IN ({marks})",
                    part,
                ):
                    rows[path] = (size, mtime, content)
        for path, name in names.items():
            if name in rows:
                size, mtime, content = rows[name]
                with contextlib.suppress(OSError):
                    facts = path.stat()
                    if (facts.st_size, facts.st_mtime_ns) == (size, mtime):
                        known[path] = content
        return known

    def remember_content(self, found: Sequence[FileContent]) -> None:
        """Keep the SHA-256 of files; a file changed within the last 2 seconds is not kept."""
        now = time.time_ns()
        rows = [
            (str(f.path.absolute()), f.size, f.mtime_ns, f.content)
            for f in found
            if now - f.mtime_ns > _SETTLED_NS
        ]
        with self._transaction() as index:
            index.executemany("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", rows)

    # -- features ---------------------------------------------------------------------------

    def missing(self, space: FeatureSpace, contents: Sequence[str]) -> list[str]:
        """Return those contents, each once and in order, that have no intact feature."""
        wanted = list(dict.fromkeys(contents))
        places = self._places(space, wanted)
        broken = {shard for shard in {s for s, _ in places.values()} if self._shard(shard) is None}
        return [c for c in wanted if c not in places or places[c][0] in broken]

    def read(self, space: FeatureSpace, contents: Sequence[str]) -> Float16Array | None:
        """Read features.

        Args:
            space: The feature space.
            contents: SHA-256 of the pictures, repeats allowed.

        Returns:
            (n, feature size), float16, in the order asked; None if any is missing or damaged.
        """
        places = self._places(space, list(dict.fromkeys(contents)))
        result: Float16Array | None = None
        by_shard: dict[int, list[tuple[int, int]]] = {}
        for position, content in enumerate(contents):
            if content not in places:
                return None
            shard, row = places[content]
            by_shard.setdefault(shard, []).append((position, row))
        for shard, pairs in by_shard.items():
            block = self._shard(shard)
            positions, rows = np.array(pairs).T
            if block is None or rows.max() >= len(block):
                return None
            if result is None:
                result = np.empty((len(contents), block.shape[1]), np.float16)
            elif block.shape[1] != result.shape[1]:
                return None
            result[positions] = block[rows]
        return result

    def write(self, space: FeatureSpace, contents: Sequence[str], features: Float16Array) -> None:
        """Add features as one new shard; those that are there already stay as they are.

        Args:
            space: The feature space.
            contents: SHA-256 of the pictures.
            features: (n, feature size), float16, finite.

        Raises:
            WorkspaceError: If the disk is full or the folder read-only.
            ValueError: If the shapes do not fit.
        """
        if features.dtype != np.float16 or features.ndim != 2 or len(features) != len(contents):
            raise ValueError(f"{len(contents)} contents, features {features.dtype}{features.shape}")
        if not len(contents):
            return
        buffer = io.BytesIO()
        np.save(buffer, np.ascontiguousarray(features), allow_pickle=False)
        data = buffer.getvalue()
        name = f"{uuid.uuid4().hex}.npy"
        temporary = self._shards / f"{name}.tmp"
        with self._explained():
            try:
                with temporary.open("wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                temporary.replace(self._shards / name)
            except OSError:
                temporary.unlink(missing_ok=True)
                raise
            with self._transaction() as index:
                shard = index.execute(
                    "INSERT INTO shards (name, bytes, checksum) VALUES (?, ?, ?)",
                    (name, len(data), zlib.crc32(data)),
                ).lastrowid
                index.executemany(
                    "INSERT OR IGNORE INTO features VALUES (?, ?, ?, ?)",
                    [(space.key, content, shard, row) for row, content in enumerate(contents)],
                )

    def size(self) -> int:
        """Return how many bytes the store takes on disk."""
        total = 0
        for path in (self._index, *self._shards.glob("*")):
            with contextlib.suppress(OSError):
                total += path.stat().st_size
        return total

    def clear(self) -> None:
        """Forget everything; safe while others read or write."""
        with self._guard:
            self._verified.clear()
            with self._transaction() as index:
                names = [name for (name,) in index.execute("SELECT name FROM shards")]
                for table in ("features", "shards", "files"):
                    index.execute(f"DELETE FROM {table}")
            for name in names:
                # Windows refuses while another process has it mapped; swept another day.
                with contextlib.suppress(OSError):
                    (self._shards / name).unlink(missing_ok=True)
            with contextlib.suppress(sqlite3.Error), self._connection() as index:
                index.execute("VACUUM")

    # -- inside -----------------------------------------------------------------------------

    def _places(self, space: FeatureSpace, contents: Sequence[str]) -> dict[str, tuple[int, int]]:
        places: dict[str, tuple[int, int]] = {}
        with self._transaction() as index:
            for part in _parts(contents):
                marks = ",".join("?" * len(part))
                for content, shard, row in index.execute(
                    "SELECT content, shard, row FROM features "
                    f"WHERE space = ? AND content IN ({marks})",
                    (space.key, *part),
                ):
                    places[content] = (shard, row)
        return places

    def _shard(self, shard: int) -> Float16Array | None:
        """Map a shard; the first time its size and checksum are compared. None if damaged."""
        with self._guard:
            if shard in self._verified:
                return self._verified[shard]
            with self._transaction() as index:
                facts = index.execute(
                    "SELECT name, bytes, checksum FROM shards WHERE id = ?", (shard,)
                ).fetchone()
            block: Float16Array | None = None
            if facts is not None:
                block = _map(self._shards / facts[0], facts[1], facts[2])
            if block is None:
                self._drop(shard, facts[0] if facts else None)
            else:
                self._verified[shard] = block
            return block

    def _drop(self, shard: int, name: str | None) -> None:
        with self._transaction() as index:
            index.execute("DELETE FROM features WHERE shard = ?", (shard,))
            index.execute("DELETE FROM shards WHERE id = ?", (shard,))
        if name is not None:
            with contextlib.suppress(OSError):
                (self._shards / name).unlink(missing_ok=True)

    def _open(self) -> None:
        """Make the index; one that is no database any more is set aside: it is only a cache."""
        try:
            with self._connection() as index:
                if index.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                    raise sqlite3.DatabaseError("quick_check failed")
                index.executescript(_SCHEMA)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            self._index.unlink(missing_ok=True)
            Path(f"{self._index}-journal").unlink(missing_ok=True)
            with self._connection() as index:
                index.executescript(_SCHEMA)

    def _sweep(self) -> None:
        """Remove shards that no index knows, once they are so old that nobody is writing them."""
        with self._transaction() as index:
            known = {name for (name,) in index.execute("SELECT name FROM shards")}
        for path in self._shards.glob("*"):
            with contextlib.suppress(OSError):
                if path.name not in known and time.time() - path.stat().st_mtime > _ORPHAN_SECONDS:
                    path.unlink()

    @contextlib.contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        # One connection a use: they may not be shared by threads, nor survive a fork. The
        # rollback journal, unlike WAL, also works on network drives.
        index = sqlite3.connect(self._index, timeout=60, isolation_level=None)
        try:
            yield index
        finally:
            index.close()

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._explained(), self._connection() as index:
            index.execute("BEGIN IMMEDIATE")
            try:
                yield index
            except BaseException:
                index.execute("ROLLBACK")
                raise
            index.execute("COMMIT")

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except M4IError:
            raise
        except (OSError, sqlite3.Error) as error:
            full = getattr(error, "errno", None) == 28 or "full" in str(error)
            raise WorkspaceError(
                "The disk is full: features cannot be kept."
                if full
                else "The folder for computed features cannot be used.",
                subject=str(self.folder),
                remedy="Free some space, or name another folder in the settings or in M4I_CACHE.",
                details=repr(error),
            ) from error


def _parts(items: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(items), _ASKED_AT_ONCE):
        yield list(items[start : start + _ASKED_AT_ONCE])


def _map(path: Path, size: int, checksum: int) -> Float16Array | None:
    try:
        if path.stat().st_size != size:
            return None
        with path.open("rb") as file:
            found = 0
            while block := file.read(1 << 20):
                found = zlib.crc32(block, found)
        if found != checksum:
            return None
        array: Float16Array = np.load(path, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError):
        return None
    return array if array.ndim == 2 and array.dtype == np.float16 else None


@dataclass(frozen=True)
class FileContent:
    """What a file held when it was read.

    Attributes:
        path: The file.
        size: Bytes.
        mtime_ns: Modification time.
        content: SHA-256, hexadecimal.
    """

    path: Path
    size: int
    mtime_ns: int
    content: str


def content_of(path: Path) -> FileContent:
    """Hash a file.

    Raises:
        DataError: If it cannot be read.
    """
    try:
        with path.open("rb") as file:
            facts = os.fstat(file.fileno())
            content = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise DataError(
            "A picture cannot be read.",
            subject=str(path),
            remedy="Put the file back, or remove its record from the data.",
            details=repr(error),
        ) from error
    return FileContent(path, facts.st_size, facts.st_mtime_ns, content)
