"""Reads Flickr30k as Kaggle hands it out: `results.csv`, parted by `|`.

The header is `image_name| comment_number| comment`; the rows are `name.jpg| 0| A caption .`, and
one of the 158,915 lacks the second separator (`2199200615.jpg| 4   A dog runs ...`). Captions may
hold commas, semicolons and bars. The original `results_20130124.token` is read by
`Flickr8kTokensReader`.
"""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

from m4i_core.data.readers.assembling import Assembler
from m4i_core.data.readers.columns import Columns
from m4i_core.data.readers.picture_index import OutsideFolder, PictureIndex
from m4i_core.data.readers.reader import Detection, candidate_files, fingerprint
from m4i_core.data.readers.tables import is_picture_name
from m4i_core.data.readers.text_files import inspect_text, lines, looks_like_text
from m4i_core.data.record import Dataset, Problem
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress

_HEADER = "image_name|comment_number|comment"
_UNPARTED = re.compile(r"(\d{1,4})\s+(\S.*)", re.DOTALL)


class Flickr30kReader:
    """Flickr30k (Young et al., 2014)."""

    name = "flickr30k"
    label = "Flickr30k (results.csv, parted by |)"

    def detect(self, path: Path) -> Detection | None:
        """See `Reader.detect`."""
        found = _best_file(path)
        if found is None:
            return None
        file, share = found
        return Detection(
            self.name,
            self.label,
            0.6 + 0.38 * share,
            f"{file.name} has the header 'image_name| comment_number| comment'"
            + (" and its pictures are there" if share else "; its pictures were not found"),
        )

    def read(
        self, path: Path, columns: Columns | None, progress: Progress, cancel: CancelToken | None
    ) -> Dataset:
        """See `Reader.read`; `columns` is not used."""
        found = _best_file(path)
        if found is None:
            raise DataError(
                "There is no file with the header 'image_name| comment_number| comment'.",
                subject=str(path),
                remedy="Choose the folder that holds results.csv.",
            )
        file = found[0]
        text = inspect_text(file, cancel)
        index = _index(path, file)
        problems: list[Problem] = list(text.problems)
        rows = Assembler(index, file.name, problems)
        seen: set[tuple[str, str]] = set()
        for number, line in enumerate(lines(text, problems, cancel), start=1):
            if not line.strip() or (number == 1 and _plain(line) == _HEADER):
                continue
            if number % 2000 == 0:
                progress.report(None, f"{number:,} rows")
            row = _split(line)
            subject = f"{file.name}, line {number}"
            if row is None:
                reason = "The line is not 'name.jpg| number| caption'; it was skipped."
                problems.append(Problem("broken_row", subject, reason))
                continue
            picture, comment, caption, whole = row
            if (picture, comment) in seen:
                reason = (
                    f"Caption {comment} of {picture[:200]} stands there twice; the later line was "
                    "left out."
                )
                problems.append(Problem("duplicate_id", subject, reason, excludes=False))
                continue
            seen.add((picture, comment))
            if not whole:
                reason = "The second | is missing; what follows the number was taken as caption."
                problems.append(Problem("repaired_row", subject, reason, excludes=False))
            rows.add(number, [picture], [caption])
        records = rows.records()
        return Dataset(
            name=path.stem if path.is_file() else path.name,
            root=path,
            format=self.name,
            records=records,
            problems=tuple(problems),
            fingerprint=fingerprint(
                self.name,
                text.digest,
                index.fingerprint((p for r in records for p in r.pictures), cancel),
            ),
        )


def _plain(line: str) -> str:
    return re.sub(r"\s+", "", line[:200]).lower()


def _split(line: str) -> tuple[str, str, str, bool] | None:
    """Return picture, number, caption, and whether both separators were there."""
    picture, bar, rest = line.rstrip("\r\n").partition("|")
    picture, rest = picture.strip(), rest.lstrip()
    if not bar or not is_picture_name(picture):
        return None
    number, bar, caption = rest.partition("|")
    number = number.strip()
    if bar and number.isdecimal() and len(number) <= 4:
        return picture, number, caption.strip(), True
    match = _UNPARTED.match(rest)
    return None if match is None else (picture, match[1], match[2].strip(), False)


def _index(path: Path, file: Path) -> PictureIndex:
    return PictureIndex(path if path.is_dir() else file.parent, file.parent)


def _best_file(path: Path) -> tuple[Path, float] | None:
    """Return the file with Flickr30k's header, and the share of its first pictures that exist."""
    for file in candidate_files(path, (".csv", ".txt")):
        if not looks_like_text(file):
            continue
        head = list(islice(lines(inspect_text(file)), 20))
        if not head or _plain(head[0]) != _HEADER:
            continue
        index = _index(path, file)
        found = 0
        for line in head[1:]:
            try:
                found += index.find(line.partition("|")[0]) is not None
            except OutsideFolder:
                continue
        return file, found / max(1, len(head) - 1)
    return None
