"""Reads MSCOCO captions (2014 and 2017): `captions_train2014.json` and the like.

`{"images": [{"id", "file_name", ...}], "annotations": [{"image_id", "caption", ...}]}`, in either
order, with the pictures in `train2014/`, `images/train2014/` or simply beside the file (Lin et
al., 2014; Chen et al., "Microsoft COCO Captions", 2015).
"""

from __future__ import annotations

import re
import statistics
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from m4i_core.data.readers.columns import Columns
from m4i_core.data.readers.json_stream import JsonMembers, json_window, plain_text
from m4i_core.data.readers.picture_index import SUBFOLDERS, OutsideFolder, PictureIndex
from m4i_core.data.readers.reader import Detection, candidate_files, fingerprint
from m4i_core.data.record import Dataset, Problem, Record
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress

_PART = re.compile(r"(?<![a-z])((?:train|val|test)[a-z]*)[-_]?((?:19|20)\d\d)?", re.IGNORECASE)
_FILE_NAME = re.compile(r'"file_name"\s*:\s*"([^"\\]{1,300})"')
_NUMBERED = re.compile(r"(?:COCO_[a-z]+\d{4}_)?(\d{12})(\.\w+)", re.IGNORECASE)
_LARGEST_ID = 1 << 63
_PARTS = ("train2014", "val2014", "train2017", "val2017", "test2014", "test2015", "test2017")


class CocoReader:
    """MSCOCO captions; several files of one year are read together."""

    name = "coco"
    label = "MSCOCO captions (captions_train2014.json, captions_val2017.json, ...)"

    def detect(self, path: Path) -> Detection | None:
        """See `Reader.detect`."""
        files = _caption_files(path)
        if not files:
            return None
        share = max(file.share_found for file in files)
        names = ", ".join(file.path.name for file in files[:4])
        return Detection(
            self.name,
            self.label,
            0.6 + 0.38 * share,
            f"{names} has images and annotations with captions"
            + (" and its pictures are there" if share else "; its pictures were not found"),
        )

    def read(
        self, path: Path, columns: Columns | None, progress: Progress, cancel: CancelToken | None
    ) -> Dataset:
        """See `Reader.read`; `columns` is not used."""
        problems: list[Problem] = []
        files = _one_year(_caption_files(path), problems)
        if not files:
            raise DataError(
                "There is no JSON file with MSCOCO's images, annotations and captions.",
                subject=str(path),
                remedy="Choose captions_train2014.json (or alike), or the folder that holds "
                "annotations/.",
            )
        records: list[Record] = []
        taken: set[str] = set()
        digests: list[str] = []
        for number, file in enumerate(files):
            part = progress.part(number / len(files), (number + 1) / len(files))
            found, digest = _read_file(file, taken, problems, part, cancel)
            records += found
            taken.update(record.id for record in found)
            digests.append(digest)
        return Dataset(
            name=path.stem if path.is_file() else path.name,
            root=path,
            format=self.name,
            records=records,
            problems=tuple(problems),
            fingerprint=fingerprint(self.name, digests),
        )


@dataclass
class _CaptionFile:
    """A file of captions: its part ("train") and year ("2014"), and the pictures' root."""

    path: Path
    root: Path
    split: str
    year: str
    share_found: float = 0.0

    def index(self) -> PictureIndex:
        own = [self.split + self.year, self.split] if self.split else []
        parts = dict.fromkeys([*own, *_PARTS])
        folders = [f"{above}{part}" for part in parts for above in ("", "images/", "Images/")]
        # Some archives hold a folder of the same name once more.
        twice = [f"{above}{part}/{part}" for part in own[:1] for above in ("", "images/")]
        return PictureIndex(self.root, self.path.parent, [*folders, *twice, *SUBFOLDERS])


@dataclass
class _Annotations:
    """What a file holds: id to (file name, address), and id to captions."""

    images: dict[int | str, tuple[str, str]] = field(default_factory=dict)
    captions: defaultdict[int | str, list[str]] = field(default_factory=lambda: defaultdict(list))


def _caption_files(path: Path) -> list[_CaptionFile]:
    """Return the caption files of a folder, the train part before the others."""
    if path.is_file():
        candidates = [path] if path.suffix.lower() == ".json" else []
    else:
        # Kaggle's archive holds captions/annotations/captions_train2014.json.
        candidates = candidate_files(path, (".json",), skip={*_PARTS, *SUBFOLDERS})
        candidates += candidate_files(path / "captions" / "annotations", (".json",))
    found = []
    for file in candidates:
        window = json_window(file)
        # "instances" and "keypoints" lie in the same folder and have no caption.
        if not all(key in window for key in ('"caption"', '"image_id"', '"file_name"')):
            continue
        match = _PART.search(file.stem)
        split, year = (match[1].lower(), match[2] or "") if match else ("", "")
        root = file.parent if path.is_file() else path
        if path.is_file() and root.name.lower() == "annotations":
            root = root.parent
        caption_file = _CaptionFile(file, root, split, year)
        caption_file.share_found = _share_found(caption_file, _FILE_NAME.findall(window)[:20])
        found.append(caption_file)
    order = {"train": 0, "val": 1, "test": 2}
    return sorted(found, key=lambda f: (f.year, order.get(f.split, 3), f.path.name))


def _share_found(file: _CaptionFile, names: list[str]) -> float:
    index = file.index()
    found = 0
    for name in names:
        try:
            found += _locate(name, "", file, index) is not None
        except OutsideFolder:
            continue
    return found / max(1, len(names))


def _one_year(files: list[_CaptionFile], problems: list[Problem]) -> list[_CaptionFile]:
    """Keep one year: 2014 and 2017 hold the same pictures, divided differently."""
    years = {file.year for file in files}
    if len(years) < 2:
        return files
    shares = {
        year: statistics.fmean(file.share_found for file in files if file.year == year)
        for year in sorted(years)
    }
    best = max(shares, key=lambda year: shares[year])
    for file in files:
        if file.year != best:
            problems.append(
                Problem(
                    "other_year",
                    file.path.name,
                    f"The file was left out: the captions of {best or 'the others'} are read, and "
                    "other years hold the same pictures. Choose the file itself to read it.",
                    excludes=False,
                )
            )
    return [file for file in files if file.year == best]


def _read_file(
    file: _CaptionFile,
    taken: set[str],
    problems: list[Problem],
    progress: Progress,
    cancel: CancelToken | None,
) -> tuple[list[Record], str]:
    """Return a file's records and a hash over its contents and its pictures."""
    stream = JsonMembers(file.path, progress.part(0.0, 0.6), cancel)
    content = _collect(stream, file.path.name, problems)
    index = file.index()
    records: list[Record] = []
    total = len(content.images)
    for number, (key, (name, address)) in enumerate(content.images.items(), start=1):
        if number % 1000 == 0:
            progress.report(0.6 + 0.3 * number / total, f"{number:,} pictures")
            if cancel is not None:
                cancel.check()
        captions = content.captions.pop(key, None)
        identity = str(key)
        if identity in taken:
            identity = f"{file.path.stem}/{key}"
        if captions is None:
            reason = "No caption belongs to this picture."
            problems.append(Problem("missing_text", identity, reason))
            continue
        try:
            place = _locate(name, address, file, index) or index.expected(name or address)
        except OutsideFolder:
            problems.append(_refused(identity, name))
            continue
        # Made here and not by the Assembler: half as many objects for the garbage collector,
        # whose full passes hold the GIL for 0.1 s at this size.
        texts = tuple(captions)
        records.append(Record(identity, (place,), texts, split=file.split or None))
    for key, captions in content.captions.items():
        problems.append(
            Problem(
                "unknown_image",
                f"{file.path.name}, image {str(key)[:200]}",
                f"{len(captions)} caption(s) belong to a picture that the file does not list.",
            )
        )
    progress.report(0.9, "Looking at the files' dates")
    pictures = index.fingerprint((p for r in records for p in r.pictures), cancel)
    progress.report(1.0)
    return records, fingerprint(stream.digest, file.split, pictures)


def _refused(identity: str, name: str) -> Problem:
    if not name.strip():
        return Problem("no_picture_named", identity, "The image names no file and was skipped.")
    return Problem(
        "outside_folder",
        identity,
        f"The picture {name[:200]!r} lies outside the data set's folder and is not opened.",
    )


def _collect(stream: JsonMembers, source: str, problems: list[Problem]) -> _Annotations:
    content = _Annotations()
    done = 0
    for kind, members in stream.batches(("images", "annotations")):
        take = _images if kind == "images" else _annotations
        for number, fault in take(members, content):
            problems.append(_fault(fault, kind, f"{source}, member {done + number}"))
        done += len(members)
    return content


def _fault(fault: str, kind: str, subject: str) -> Problem:
    if fault == "duplicate_id":
        reason = "Its id stands there twice; the later one was left out."
        return Problem(fault, subject, reason, excludes=False)
    return Problem(fault, subject, f"The member of {kind!r} has no id, or no text; it was skipped.")


def _images(members: list[Any], content: _Annotations) -> Iterator[tuple[int, str]]:
    """Take note of images; yields number and kind of what is wrong."""
    for number, member in enumerate(members, start=1):
        key = _key(member.get("id")) if isinstance(member, dict) else None
        if key is None:
            yield number, "broken_row"
        elif key in content.images:
            yield number, "duplicate_id"
        else:
            name, address = member.get("file_name"), member.get("coco_url")
            name = plain_text(name) if isinstance(name, str) else ""
            address = address if isinstance(address, str) else ""
            content.images[key] = (name, address.rpartition("/")[2][:300])


def _annotations(members: list[Any], content: _Annotations) -> Iterator[tuple[int, str]]:
    """Take note of captions; yields number and kind of what is wrong."""
    captions = content.captions
    for number, member in enumerate(members, start=1):
        try:
            key, caption = member["image_id"], member["caption"]
        except (TypeError, KeyError):
            key, caption = None, None
        if type(key) is not int:
            key = _key(key)
        if key is None or not isinstance(caption, str):
            yield number, "broken_row"
            continue
        if not caption.isascii() or "\0" in caption:
            caption = plain_text(caption)
        captions[key].append(caption)


def _key(value: Any) -> int | str | None:
    """Return an id in one form: some tools write numbers, some write them as texts."""
    if type(value) is int:
        return value if abs(value) < _LARGEST_ID else None
    if not isinstance(value, str) or not value.strip():
        return None
    text = plain_text(value.strip())[:300]
    return int(text) if text.isdecimal() and len(text) < 19 and str(int(text)) == text else text


def _locate(name: str, address: str, file: _CaptionFile, index: PictureIndex) -> Path | None:
    """Return where a picture lies, or None if it is not there.

    2017 names a picture `000000000009.jpg`, 2014 `COCO_train2014_000000000009.jpg`; either may
    lie on the disk, with or without the folder that the file name gives.

    Raises:
        OutsideFolder: If the file name itself leads out of the data set.
    """
    place = index.find(name or address)
    if place is not None:
        return place
    leaf = re.split(r"[\\/]", name)[-1]
    others = [leaf, address]
    match = _NUMBERED.fullmatch(leaf)
    if match is not None:
        parts = dict.fromkeys([file.split + "2014", "train2014", "val2014"])
        others.append(match[1] + match[2])
        others += [f"COCO_{part}_{match[1]}{match[2]}" for part in parts]
    for other in dict.fromkeys(others):
        if other and other != name:
            try:
                place = index.find(other)
            except OutsideFolder:
                continue
            if place is not None:
                return place
    return None
