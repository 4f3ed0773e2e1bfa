"""The cache folder: how much room it takes, and emptying it without touching what is not its own.

A cache folder can be any folder of the user's, so nothing is deleted because of where it lies:
only files whose place and name are those that the engine writes, never through a link.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from m4i_core.jobs.cancel import CancelToken

CachePart = Literal["features", "pictures", "scenes", "weights"]
CACHE_PARTS: tuple[CachePart, ...] = ("features", "pictures", "scenes", "weights")

_SCENE_FOLDER = r"[a-z]+-\d+-\d+"
_PATTERNS: dict[CachePart, tuple[str, str]] = {
    # Where below the cache folder, and what a path below that must look like.
    "features": (
        "features",
        r"index\.(sqlite(-wal|-shm|-journal)?|lock)|shards/[^/]+\.npy(\.tmp)?",
    ),
    "pictures": (
        "embedded",
        # Not source.json: it is tiny, and from it a picture is taken out of its data set again.
        r"[0-9a-f]{32}/(\.part-[^/]+|\d{1,4}-\d{1,10}-\d{1,6}(\.[a-z0-9]{1,5})?)",
    ),
    "scenes": (
        "demo",
        rf"{_SCENE_FOLDER}\.done|{_SCENE_FOLDER}/scenes/(captions\.txt|Images/[^/]+\.jpg)",
    ),
    "weights": ("weights", r"[a-z0-9_]+-[0-9a-f]{8}\.pth(\.part|\.lock)?"),
}


@dataclass(frozen=True)
class CacheSize:
    """Room that the cache takes.

    Attributes:
        parts: Bytes of each part.
        files: Number of the cache's files.
        foreign: Number of files in its folders that are not the cache's.
    """

    parts: dict[CachePart, int]
    files: int
    foreign: int

    @property
    def total(self) -> int:
        """Bytes of all parts."""
        return sum(self.parts.values())


@dataclass(frozen=True)
class Cleared:
    """What clearing has done.

    Attributes:
        bytes: Room that was freed.
        files: Files that were deleted.
        failed: Files that could not be deleted, as the first of them said.
        reason: Why, or "".
    """

    bytes: int
    files: int
    failed: int
    reason: str = ""


def measure_cache(folder: Path, cancel: CancelToken | None = None) -> CacheSize:
    """Measure the cache in a folder; a missing one takes no room.

    Args:
        folder: The cache folder.
        cancel: Looked at before each file.

    Raises:
        Cancelled: If the user stopped it.
    """
    sizes: dict[CachePart, int] = dict.fromkeys(CACHE_PARTS, 0)
    files = foreign = 0
    for part in CACHE_PARTS:
        for path, own in _walk(folder, part):
            if cancel is not None:
                cancel.check()
            if not own:
                foreign += path.name != "source.json"
                continue
            files += 1
            try:
                sizes[part] += path.lstat().st_size
            except OSError:
                continue
    return CacheSize(sizes, files, foreign)


def clear_cache(
    folder: Path,
    parts: tuple[CachePart, ...],
    cancel: CancelToken | None = None,
    told: Callable[[int], None] | None = None,
) -> Cleared:
    """Delete the cache's own files; folders go where nothing is left in them.

    Args:
        folder: The cache folder; it stays.
        parts: What to delete.
        cancel: Looked at before each file.
        told: Called with the number of files that are gone, now and then.

    Raises:
        Cancelled: If the user stopped it; what was deleted stays deleted.
    """
    freed = files = failed = 0
    reason = ""
    for part in parts:
        for path, own in list(_walk(folder, part)):
            if cancel is not None:
                cancel.check()
            if not own:
                continue
            try:
                size = path.lstat().st_size
                path.unlink()
            except FileNotFoundError:
                continue
            except OSError as error:
                failed += 1
                reason = reason or f"{path.name}: {error.strerror or error}"
                continue
            freed += size
            files += 1
            if told is not None and files % 50 == 0:
                told(files)
        _remove_empty(folder / _PATTERNS[part][0])
    return Cleared(freed, files, failed, reason)


def _walk(folder: Path, part: CachePart) -> Iterator[tuple[Path, bool]]:
    """Yield the files of a part's folder, and whether each is the cache's own."""
    place, pattern = _PATTERNS[part]
    root = folder / place
    if root.is_symlink() or not root.is_dir():
        return
    own = re.compile(pattern)
    for base, folders, names in os.walk(root, followlinks=False):
        # A linked folder is listed among the folders, never entered.
        folders.sort()
        for name in names:
            path = Path(base) / name
            below = path.relative_to(root).as_posix()
            yield path, bool(own.fullmatch(below)) and not path.is_symlink()


def _remove_empty(root: Path) -> None:
    if root.is_symlink() or not root.is_dir():
        return
    for base, _, _ in os.walk(root, topdown=False, followlinks=False):
        try:
            Path(base).rmdir()
        except OSError:
            # Something that is not the cache's is in it.
            continue
