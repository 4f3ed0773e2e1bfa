"""Reads Flickr8k as Kaggle hands it out: `captions.txt` with header `image,caption`.

Captions hold commas, quoted or not: everything behind the first comma is the caption (the
authors' scripts cut 6 % of them there; SCIENCE, section 3, flaw 4).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from m4i_core.data.readers.assembling import Assembler
from m4i_core.data.readers.columns import Columns
from m4i_core.data.readers.picture_index import OutsideFolder, PictureIndex
from m4i_core.data.readers.reader import Detection, candidate_files, fingerprint
from m4i_core.data.readers.tables import MAX_FIELD, is_picture_name
from m4i_core.data.readers.text_files import inspect_text, lines, looks_like_text
from m4i_core.data.record import Dataset, Problem
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress

_HEADER = "image,caption"
_LONGEST_QUOTE = 20


class Flickr8kCsvReader:
    """Kaggle's Flickr8k."""

    name = "flickr8k_csv"
    label = "Flickr8k (captions.txt as on Kaggle)"

    def detect(self, path: Path) -> Detection | None:
        """See `Reader.detect`."""
        for file in candidate_files(path, (".txt", ".csv")):
            if not looks_like_text(file):
                continue
            text = inspect_text(file)
            head = list(islice(lines(text), 20))
            if not head or head[0].strip().lower() != _HEADER:
                continue
            names = [line.partition(",")[0].strip('"') for line in head[1:]]
            index = PictureIndex(path if path.is_dir() else file.parent, file.parent)
            found = sum(_exists(index, name) for name in names) / max(1, len(names))
            return Detection(
                self.name,
                self.label,
                0.6 + 0.38 * found,
                f"{file.name} has the header {_HEADER!r}"
                + (" and its pictures are there" if found else "; its pictures were not found"),
            )
        return None

    def read(
        self, path: Path, columns: Columns | None, progress: Progress, cancel: CancelToken | None
    ) -> Dataset:
        """See `Reader.read`; `columns` is not used."""
        file = self._file(path)
        text = inspect_text(file, cancel)
        index = PictureIndex(path if path.is_dir() else file.parent, file.parent)
        problems: list[Problem] = list(text.problems)
        rows = Assembler(index, file.name, problems)
        for number, line in enumerate(_joined(lines(text, problems, cancel))):
            if not line.strip() or (number == 0 and line.strip().lower() == _HEADER):
                continue
            if number % 2000 == 0:
                progress.report(None, f"{number:,} rows")
            picture, caption = _split(line)
            if caption is None or not is_picture_name(picture):
                problems.append(
                    Problem(
                        "broken_row",
                        f"{file.name}, line {number + 1}",
                        "The line is not a picture's name, a comma and a caption; it was skipped.",
                    )
                )
                continue
            rows.add(number, [picture], [caption])
        records = rows.records()
        return Dataset(
            name=path.stem if path.is_file() else path.name,
            root=path,
            format=self.name,
            records=records,
            problems=tuple(problems),
            fingerprint=fingerprint(
                self.name, text.digest, index.fingerprint(p for r in records for p in r.pictures)
            ),
        )

    def _file(self, path: Path) -> Path:
        if path.is_file():
            return path
        for file in candidate_files(path, (".txt", ".csv")):
            if looks_like_text(file):
                first = next(lines(inspect_text(file)), "")
                if first.strip().lower() == _HEADER:
                    return file
        raise DataError(
            f"The folder holds no captions file with the header {_HEADER!r}.",
            subject=str(path),
            remedy="Choose the folder that holds captions.txt.",
        )


def _joined(source: Iterator[str]) -> Iterator[str]:
    """Yield lines; a quoted caption that goes over several lines comes as one."""
    waiting: list[str] = []
    for line in source:
        opens = not waiting and line.partition(",")[2].startswith('"')
        if not waiting and not (opens and line.count('"') % 2):
            yield line
            continue
        waiting.append(line)
        if len(waiting) > 1 and line.count('"') % 2:
            yield "".join(waiting)
            waiting = []
        elif len(waiting) > _LONGEST_QUOTE:
            yield from waiting  # a stray quotation mark
            waiting = []
    yield from waiting


def _split(line: str) -> tuple[str, str | None]:
    """Return picture and caption of a line; the caption may be quoted, or hold bare commas."""
    picture, comma, caption = line.rstrip("\r\n").partition(",")
    if not comma:
        return picture, None
    if '"' in line and len(line) < MAX_FIELD:
        try:
            cells = next(csv.reader([line.rstrip("\r\n")], strict=True))
        except (csv.Error, StopIteration):
            return picture.strip('"'), caption
        if len(cells) == 2:
            return cells[0], cells[1]
    return picture.strip('"'), caption


def _exists(index: PictureIndex, name: str) -> bool:
    try:
        return index.find(name) is not None
    except OutsideFolder:
        return False
