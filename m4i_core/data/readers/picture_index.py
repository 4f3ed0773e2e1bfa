"""Finding the pictures that a table names, without leaving the data set's folder.

Folders are listed once, so that 100,000 names cost no system call each, and no picture is
opened.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path, PurePath, PureWindowsPath

from m4i_core.jobs.cancel import CancelToken

SUBFOLDERS = (
    "Images", "images", "pictures", "Pictures", "Flicker8k_Dataset", "Flickr8k_Dataset",
    "flickr30k_images", "flickr30k-images", "Flickr30k_Images",
)  # fmt: skip
"""Where pictures usually are, beside their table."""


_DEEPEST = 30
_ANY_CASE = sys.platform in ("win32", "darwin")
"""Whether a folder may be found under a name of other case than it is listed with."""


class OutsideFolder(ValueError):
    """A name leads out of the data set's folder."""


class PictureIndex:
    """Looks names up in the folder of a table and in the usual folders below it.

    Args:
        root: The data set's folder; no picture outside it is accepted.
        base: The table's own folder, at or below `root`.
        subfolders: Folders below either that may hold pictures, the likeliest first.
    """

    def __init__(
        self, root: Path, base: Path | None = None, subfolders: Iterable[str] = SUBFOLDERS
    ) -> None:
        self.root = root
        self._real_root = os.path.realpath(root)
        base = root if base is None else base
        self._bases: list[str] = []
        names = tuple(dict.fromkeys(subfolders))
        for folder in dict.fromkeys([base, root]):
            self._bases.append(str(folder))
            self._bases += [str(folder / name) for name in names if (folder / name).is_dir()]
        self._listed: dict[str, dict[str, os.DirEntry[str]]] = {}
        self._paths: dict[str, Path] = {}
        self._last = 0

    def find(self, name: str) -> Path | None:
        """Return the path of an existing picture, or None.

        Args:
            name: A file name or relative path, with / or backslashes; or an absolute path.

        Raises:
            OutsideFolder: If the name, or a link that it leads over, leaves the folder.
        """
        relative = self._relative(name)
        folder, _, leaf = relative.rpartition("/")
        # Where the last picture was found is where the next one probably is.
        order = [self._last, *(i for i in range(len(self._bases)) if i != self._last)]
        for index in order:
            base = self._bases[index]
            place = f"{base}/{folder}" if folder else base
            entry = self._list(place, base).get(leaf)
            if entry is None or not _is_file(entry):
                continue
            if entry.is_symlink() and not self._inside(os.path.realpath(f"{place}/{leaf}")):
                raise OutsideFolder(name)
            self._last = index
            if folder:  # often a folder for each record
                return Path(place, leaf)
            # A Path made from its folder's costs half as much as one made from text.
            known = self._paths.get(place)
            if known is None:
                known = self._paths[place] = Path(place)
            return known / leaf
        return None

    def expected(self, name: str) -> Path:
        """Return where a picture that was not found should have been."""
        return Path(self._bases[self._last], self._relative(name))

    def fingerprint(self, paths: Iterable[Path], cancel: CancelToken | None = None) -> str:
        """Hash names (relative to the root), sizes and modification times of pictures."""
        digest = hashlib.sha256()
        root = str(self.root)
        lines: list[str] = []
        for number, path in enumerate(paths, start=1):
            if number % 1000 == 0:
                digest.update("".join(lines).encode("utf-8", "surrogatepass"))
                lines.clear()
                if cancel is not None:
                    cancel.check()
            folder, _, leaf = str(path).rpartition(os.sep)
            entry = self._list(folder).get(leaf)
            size, modified = -1, -1
            if entry is not None:
                try:  # suppress() would cost as much as asking
                    status = entry.stat()
                    size, modified = status.st_size, status.st_mtime_ns
                except OSError:
                    pass
            lines.append(f"{str(path)[len(root) :]}\0{size}\0{modified}\n")
        digest.update("".join(lines).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()

    def _relative(self, name: str) -> str:
        clean = name.strip().replace("\\", "/")
        if "\0" in clean or not clean:
            raise OutsideFolder(name)
        if clean.startswith("/") or (":" in clean and PurePath(clean).is_absolute()):
            for root in (str(self.root), self._real_root):
                if clean.startswith(root.replace("\\", "/").rstrip("/") + "/"):
                    clean = clean[len(root) :].lstrip("/")
                    break
            else:
                raise OutsideFolder(name)
        if ":" in clean and PureWindowsPath(clean).drive:
            raise OutsideFolder(name)
        parts = [part for part in clean.split("/") if part not in ("", ".")]
        if ".." in parts or not parts:
            raise OutsideFolder(name)
        return "/".join(parts)

    def _inside(self, real: str) -> bool:
        return real == self._real_root or real.startswith(self._real_root.rstrip(os.sep) + os.sep)

    def _list(self, folder: str, base: str = "") -> dict[str, os.DirEntry[str]]:
        """Return a folder's entries; `base` is a folder above it (or itself), if known."""
        known = self._listed.get(folder)
        if known is not None:
            return known
        entries: dict[str, os.DirEntry[str]] = {}
        try:
            if not self._is_inner(folder, base):
                real = os.path.realpath(folder)
                if not self._inside(real):
                    if Path(real).is_dir():
                        raise OutsideFolder(folder)
                    return {}
            with os.scandir(folder) as found:
                # Not yet asked for size and time: most are wanted once, by the fingerprint.
                entries = {item.name: item for item in found}
        except OutsideFolder:
            raise
        except (OSError, ValueError):
            entries = {}
        self._listed[folder] = entries
        return entries

    def _is_inner(self, folder: str, base: str) -> bool:
        """Whether a folder is a real folder in one that was listed, so that no link leaves.

        MIMIC-CXR has a folder for each of 227,835 studies: resolving every path would take
        longer than reading the reports.

        Raises:
            FileNotFoundError: If the folder above does not hold it.
        """
        if not base or folder == base or folder.count("/", len(base)) > _DEEPEST:
            return False
        above, _, leaf = folder.rpartition("/")
        entry = self._list(above, base).get(leaf)
        if entry is None and not _ANY_CASE:
            raise FileNotFoundError(folder)
        return entry is not None and entry.is_dir(follow_symlinks=False)


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False
