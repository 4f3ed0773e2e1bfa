"""Reads a folder of pictures with a same-named `.txt` beside each."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from m4i_core.data.pictures import SUFFIXES
from m4i_core.data.readers.columns import Columns
from m4i_core.data.readers.picture_index import PictureIndex
from m4i_core.data.readers.reader import Detection, fingerprint
from m4i_core.data.record import Dataset, Problem, Record
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress

_LONGEST_TEXT = 1 << 20
_LOOKED_AT = 3000


class FolderTxtReader:
    """`a.jpg` with `a.txt`; every line that is not empty is one reference."""

    name = "folder_txt"
    label = "Folder of pictures with a .txt beside each"

    def detect(self, path: Path) -> Detection | None:
        """See `Reader.detect`."""
        if not path.is_dir():
            return None
        pictures = 0
        stems: set[str] = set()
        seen: list[str] = []
        for file in islice(_walk(path), _LOOKED_AT):
            stem, suffix = _parts(file)
            if suffix.lower() == ".txt":
                stems.add(stem)
            elif suffix.lower() in SUFFIXES:
                pictures += 1
                seen.append(stem)
        texts = sum(stem in stems for stem in seen)
        if not pictures or not texts:
            return None
        share = texts / pictures
        return Detection(
            self.name,
            self.label,
            0.3 + 0.6 * share,
            f"{texts} of {pictures} pictures have a text file of the same name beside them",
        )

    def read(
        self, path: Path, columns: Columns | None, progress: Progress, cancel: CancelToken | None
    ) -> Dataset:
        """See `Reader.read`; `columns` is not used."""
        if not path.is_dir():
            raise DataError(
                "This format is a folder, not a file.",
                subject=str(path),
                remedy="Choose the folder that holds the pictures and texts.",
            )
        problems: list[Problem] = []
        digest = hashlib.sha256()
        root = os.path.realpath(path)
        files = sorted(_walk(path))
        texts = {f for f in files if f.lower().endswith(".txt")}
        records: dict[str, Record] = {}
        for number, file in enumerate(files):
            if cancel is not None and number % 100 == 0:
                cancel.check()
            if number % 1000 == 0:
                progress.report(number / len(files), f"{number:,} files")
            stem, suffix = _parts(file)
            if suffix.lower() not in SUFFIXES:
                continue
            identity = os.path.relpath(stem, path).replace(os.sep, "/")
            text_file = next((t for t in (stem + ".txt", stem + ".TXT") if t in texts), None)
            if identity in records:
                reason = "Another picture with the same name was taken for this text."
                problems.append(Problem("duplicate_id", os.path.relpath(file, path), reason))
            elif text_file is None:
                reason = "No text file of the same name lies beside the picture."
                problems.append(Problem("missing_text", identity, reason))
            elif any(_escapes(f, root) for f in (file, text_file)):
                reason = "A link leads out of the data set's folder; it is not opened."
                problems.append(Problem("outside_folder", identity, reason))
            else:
                references = _references(Path(text_file), identity, problems, digest)
                records[identity] = Record(identity, (Path(file),), references)
        index = PictureIndex(path)
        return Dataset(
            name=path.name,
            root=path,
            format=self.name,
            records=list(records.values()),
            problems=tuple(problems),
            fingerprint=fingerprint(
                self.name,
                digest.hexdigest(),
                index.fingerprint(p for r in records.values() for p in r.pictures),
            ),
        )


def _walk(path: Path) -> Iterator[str]:
    """Yield every file below a folder; links to folders and hidden folders are not followed."""
    for folder, inner, files in os.walk(path):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(files):
            yield f"{folder}{os.sep}{name}"


def _parts(file: str) -> tuple[str, str]:
    """Return a path without its ending, and the ending (100,000 of them: no Path objects)."""
    dot = file.rfind(".")
    return (file[:dot], file[dot:]) if dot > file.rfind(os.sep) + 1 else (file, "")


def _escapes(file: str, root: str) -> bool:
    return Path(file).is_symlink() and not os.path.realpath(file).startswith(root + os.sep)


def _references(
    path: Path, identity: str, problems: list[Problem], digest: hashlib._Hash
) -> tuple[str, ...]:
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST_TEXT + 1)
    except OSError as error:
        problems.append(Problem("unreadable_text", identity, f"The text cannot be read: {error}"))
        return ("",)
    digest.update(identity.encode("utf-8", "surrogatepass") + b"\0" + data + b"\0")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
            problems.append(
                Problem(
                    "wrong_encoding",
                    identity,
                    "The text is not UTF-8; it was read as Windows-1252.",
                    excludes=False,
                )
            )
    found = tuple(line.strip() for line in text.splitlines() if line.strip())
    return found[:1000] or ("",)
