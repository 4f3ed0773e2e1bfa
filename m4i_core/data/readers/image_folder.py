"""Reads Hugging Face image folders: pictures with `metadata.csv` or `metadata.jsonl` beside them.

The column `file_name` names a picture relative to the metadata's own folder; each part of the data
set (`train/`, `test/`, ...) may have its own.
"""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path

from m4i_core.data.readers.columns import Columns, cell_text, suggest_for
from m4i_core.data.readers.picture_index import OutsideFolder, PictureIndex
from m4i_core.data.readers.reader import Detection, fingerprint
from m4i_core.data.readers.table import table_records
from m4i_core.data.readers.tables import Table, open_table
from m4i_core.data.record import Dataset, Problem, Record
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress

_NAMES = ("metadata.jsonl", "metadata.csv", "metadata.parquet")
_SPLITS = frozenset(
    ["train", "training", "val", "valid", "validation", "dev", "test", "testing", "eval"]
)
_MOST_FOLDERS = 60


class ImageFolderReader:
    """Pictures in folders, described by `metadata.csv` or `metadata.jsonl`."""

    name = "image_folder"
    label = "Image folder (metadata.csv or metadata.jsonl, as Hugging Face has it)"

    def detect(self, path: Path) -> Detection | None:
        """See `Reader.detect`."""
        tables = _tables(path)
        if not tables:
            return None
        share = max(_share_found(table, _index(path, table)) for table in tables)
        names = ", ".join(_shown(table, path) for table in tables[:4])
        return Detection(
            self.name,
            self.label,
            0.55 + 0.43 * share,
            f"{names} has the column file_name"
            + (" and its pictures are there" if share else "; its pictures were not found"),
        )

    def read(
        self, path: Path, columns: Columns | None, progress: Progress, cancel: CancelToken | None
    ) -> Dataset:
        """See `Reader.read`."""
        problems: list[Problem] = []
        tables = _tables(path, problems)
        if not tables:
            raise DataError(
                "There is no metadata.csv or metadata.jsonl with a column file_name.",
                subject=str(path),
                remedy="Choose the folder that holds it, or the folder of train/ and test/.",
            )
        records: list[Record] = []
        parts: list[object] = []
        for number, table in enumerate(tables):
            chosen = columns if columns is not None and columns != Columns() else _columns(table)
            index = _index(path, table)
            below = _below(table, path)
            found = table_records(
                table,
                chosen,
                index,
                problems,
                prefix=f"{below}/" if below else "",
                split=next((name for name in below.split("/") if name.lower() in _SPLITS), ""),
                progress=progress.part(number / len(tables), (number + 1) / len(tables)),
                cancel=cancel,
            )
            records += found
            problems += table.problems
            pictures = index.fingerprint((p for r in found for p in r.pictures), cancel)
            parts.append((below, table.digest, sorted(asdict(chosen).items()), pictures))
        return Dataset(
            name=path.parent.name if path.is_file() else path.name,
            root=path,
            format=self.name,
            records=records,
            problems=tuple(problems),
            fingerprint=fingerprint(self.name, *parts),
        )


def _tables(path: Path, problems: list[Problem] | None = None) -> list[Table]:
    """Return the metadata tables in a folder, its folders, and those of `data/`."""
    if path.is_file():
        files = [path] if path.name.lower() in _NAMES else []
    else:
        folders = [path, *_folders(path)]
        folders += [inner for name in ("data", "dataset") for inner in _folders(path / name)]
        files = []
        for folder in folders:
            there = [file for name in _NAMES if (file := folder / name).is_file()]
            files += there[:1]
            if problems is not None:
                reason = f"{there[0].name} beside it was read instead." if there else ""
                problems += [Problem("other_table", str(f), reason, False) for f in there[1:]]
    found = []
    root = os.path.realpath(path if path.is_dir() else path.parent)
    for file in files:
        if not os.path.realpath(file).startswith(root.rstrip(os.sep) + os.sep):
            continue
        try:
            table = open_table(file)
        except DataError:
            continue
        if any(_names_files(name) for name in table.names):
            found.append(table)
    return found


def _folders(path: Path) -> list[Path]:
    try:
        with os.scandir(path) as entries:
            names = sorted(
                entry.name
                for entry in entries
                if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)
            )
    except OSError:
        return []
    return [path / name for name in names[:_MOST_FOLDERS]]


def _names_files(column: str) -> bool:
    plain = column.strip().lower()
    return plain in ("file_name", "file_names") or plain.endswith(("_file_name", "_file_names"))


def _columns(table: Table) -> Columns:
    """Return the mapping: every column of file names holds pictures, the rest is suggested."""
    suggested = suggest_for(table).columns
    pictures = [name for name in table.names if _names_files(name)]
    mapping = {k: v for k, v in asdict(suggested).items() if v not in pictures}
    return Columns(**{**mapping, "picture": ", ".join(pictures)})


def _index(path: Path, table: Table) -> PictureIndex:
    return PictureIndex(path if path.is_dir() else table.path.parent, table.path.parent)


def _below(table: Table, path: Path) -> str:
    if path.is_file():
        return ""
    below = table.path.parent.relative_to(path).as_posix()
    return "" if below == "." else below


def _shown(table: Table, path: Path) -> str:
    below = _below(table, path)
    return f"{below}/{table.path.name}" if below else table.path.name


def _share_found(table: Table, index: PictureIndex) -> float:
    suggestion = suggest_for(table)
    column = next(name for name in table.names if _names_files(name))
    found = 0
    for row in suggestion.preview:
        try:
            found += index.find(cell_text(row[column]).split(",")[0]) is not None
        except OutsideFolder:
            continue
    return found / max(1, len(suggestion.preview))
