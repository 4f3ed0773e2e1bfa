"""Reads IAPR TC-12: `annotations_complete_eng/00/25.eng`, one small XML file a picture.

The texts are ISO-8859-1, mostly without saying so. DESCRIPTION holds sentences parted by
semicolons, the most important first: each is one reference. TITLE (often the name of a place) and
NOTES (what cannot be seen) describe no picture and are not used (Grubinger et al., 2006).
"""

from __future__ import annotations

import contextlib
import hashlib
import html
import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from m4i_core.data.readers.assembling import Assembler
from m4i_core.data.readers.columns import Columns
from m4i_core.data.readers.picture_index import OutsideFolder, PictureIndex
from m4i_core.data.readers.reader import Detection, fingerprint
from m4i_core.data.record import Dataset, Problem
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress

_SUFFIX = ".eng"
_LONGEST_FILE = 1 << 17  # the archive's have about 1 KB
_DECLARATION = re.compile(rb"^\s{0,100}<\?xml[^>]{0,200}\?>")
_DECLARED = re.compile(rb"encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})")
_BARE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class IaprReader:
    """IAPR TC-12 with its complete English annotations."""

    name = "iapr_tc12"
    label = "IAPR TC-12 (annotations_complete_eng/*/*.eng)"

    def detect(self, path: Path) -> Detection | None:
        """See `Reader.detect`."""
        folder = _annotations(path)
        if folder is None:
            return None
        index = _index(path, folder)
        fits, found = 0, 0
        files = list(islice(_walk(folder), 10))
        for file in files:
            try:
                annotation = _parse(_read(file))
                fits += 1
                found += _locate(annotation.image or _beside(file, folder), index) is not None
            except (ValueError, OSError):
                continue
        if not fits:
            return None
        return Detection(
            self.name,
            self.label,
            0.6 + 0.38 * found / len(files),
            f"{folder.name} holds .eng files with a DESCRIPTION"
            + (" and their pictures are there" if found else "; their pictures were not found"),
        )

    def read(
        self, path: Path, columns: Columns | None, progress: Progress, cancel: CancelToken | None
    ) -> Dataset:
        """See `Reader.read`; `columns` is not used."""
        folder = _annotations(path)
        if folder is None:
            raise DataError(
                "There is no folder with .eng annotations.",
                subject=str(path),
                remedy="Choose the folder that holds annotations_complete_eng and images.",
            )
        index = _index(path, folder)
        inside = os.path.realpath(folder) + os.sep
        problems: list[Problem] = []
        rows = Assembler(index, folder.name, problems)
        digest = hashlib.sha256()
        files = list(_walk(folder))
        for number, file in enumerate(files, start=1):
            if cancel is not None:
                cancel.check()
            if number % 200 == 0:
                progress.report(0.95 * number / len(files), f"{number:,} annotations")
            key = file.relative_to(folder).with_suffix("").as_posix()
            if file.is_symlink() and not os.path.realpath(file).startswith(inside):
                reason = "A link leads out of the data set's folder; it is not opened."
                problems.append(Problem("outside_folder", key, reason))
                continue
            try:
                data = _read(file)
                digest.update(key.encode("utf-8", "surrogatepass") + b"\0" + data + b"\0")
                annotation = _parse(data)
            except (ValueError, OSError) as error:
                reason = f"The annotation cannot be read ({str(error)[:200]})."
                problems.append(Problem("unreadable_text", key, reason))
                continue
            if annotation.repaired:
                reason = "The XML holds a bare & or a control character; it was read all the same."
                problems.append(Problem("repaired_text", key, reason, excludes=False))
            name = annotation.image
            if not name:
                name = _beside(file, folder)
                reason = f"The annotation names no picture; {name} was taken."
                problems.append(Problem("repaired_text", key, reason, excludes=False))
            with contextlib.suppress(OutsideFolder):  # the assembler refuses and lists it
                name = _locate(name, index) or name
            rows.add(number, [name], annotation.sentences or [""], record_id=key)
        records = rows.records()
        return Dataset(
            name=path.name,
            root=path,
            format=self.name,
            records=records,
            problems=tuple(problems),
            fingerprint=fingerprint(
                self.name,
                digest.hexdigest(),
                index.fingerprint((p for r in records for p in r.pictures), cancel),
            ),
        )


class _Annotation(NamedTuple):
    image: str
    sentences: list[str]
    repaired: bool


def _annotations(path: Path) -> Path | None:
    """Return the folder of the .eng files: the one given, or one below it."""
    if not path.is_dir():
        return None
    names = ("annotations_complete_eng", "annotations_complete", "annotations")
    above = [path]
    try:
        with os.scandir(path) as entries:
            # The archive's own folder, "iaprtc12".
            folders = sorted(e.name for e in entries if e.is_dir(follow_symlinks=False))
        above += [path / name for name in folders[:40] if not name.startswith(".")]
    except OSError:
        return None
    candidates = [folder / name for folder in above for name in names]
    if path.name.lower().startswith("annotations"):
        candidates.insert(0, path)
    for folder in candidates:
        if folder.is_dir() and next(_walk(folder), None) is not None:
            return folder
    return None


def _index(path: Path, folder: Path) -> PictureIndex:
    return PictureIndex(folder.parent if folder == path else path, folder.parent)


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the .eng files in order; links to folders are not followed."""
    for place, inner, files in os.walk(folder):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(_SUFFIX):
                yield Path(place, name)


def _beside(file: Path, folder: Path) -> str:
    return "images/" + file.relative_to(folder).with_suffix(".jpg").as_posix()


def _locate(name: str, index: PictureIndex) -> str | None:
    """Return the name under which a picture is there: with or without `images/`."""
    if index.find(name) is not None:
        return name
    below = name.partition("/")[2]
    return below if below and index.find(below) is not None else None


def _read(file: Path) -> bytes:
    with file.open("rb") as stream:
        data = stream.read(_LONGEST_FILE + 1)
    if len(data) > _LONGEST_FILE:
        raise ValueError("it is absurdly long")
    return data


def _parse(data: bytes) -> _Annotation:
    """Read one annotation.

    Raises:
        ValueError: If it is no such XML, or declares entities (a bomb, or a way to other files).
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    text = _decoded(data)
    repaired = False
    try:
        try:
            root = fromstring(text)
        except ParseError:
            text = _CONTROL.sub(" ", _BARE.sub("&amp;", text))
            root = fromstring(text)
            repaired = True
    except (ParseError, DefusedXmlException) as error:
        raise ValueError(f"no sound XML: {error}") from error
    found: dict[str, str] = {}
    for child in root:
        if isinstance(child.tag, str):
            found.setdefault(child.tag.upper(), child.text or "")
    if "DESCRIPTION" not in found:
        raise ValueError("it has no DESCRIPTION")
    # "&eacute;" is no entity of XML's own: the repair kept it as letters.
    description = html.unescape(found["DESCRIPTION"]) if repaired else found["DESCRIPTION"]
    sentences = [" ".join(part.split()) for part in description.split(";")]
    return _Annotation(found.get("IMAGE", "").strip(), [s for s in sentences if s], repaired)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
        return text[text.find("?>") + 2 :] if text.startswith("<?xml") else text
    declaration = _DECLARATION.match(data)
    declared = _DECLARED.search(declaration[0]) if declaration else None
    body = data[declaration.end() :] if declaration else data
    if declared is None or declared[1].lower() in (b"utf-8", b"utf8"):
        try:
            return body.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass
    try:
        # Windows' quotation marks lie where ISO-8859-1 has control characters.
        return body.decode("cp1252")
    except UnicodeDecodeError:
        return body.decode("latin-1")
