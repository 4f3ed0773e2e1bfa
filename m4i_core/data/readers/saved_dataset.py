"""Reads Hugging Face data sets as `Dataset.save_to_disk` writes them, without that library.

`data-00000-of-00001.arrow`, `state.json` and `dataset_info.json` in a folder; several of them with
`dataset_dict.json` above. Pictures inside the Arrow files (struct of bytes and path) stay there
until they are looked at (see `embedded_pictures`).
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from m4i_core.data.embedded_pictures import ArrowBatches, announce, picture_name
from m4i_core.data.pictures import SUFFIXES
from m4i_core.data.readers.columns import Columns, suggest_for
from m4i_core.data.readers.json_stream import plain_text
from m4i_core.data.readers.picture_index import PictureIndex
from m4i_core.data.readers.reader import Detection, fingerprint
from m4i_core.data.readers.table import table_records
from m4i_core.data.readers.tables import MAX_FIELD, Cell, Row, Table
from m4i_core.data.record import Dataset, Problem, Record
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress

_EMBEDDED = "embedded:"
_BIGGEST_STATE = 16 << 20
_PART_OF_NAME = re.compile(r"-(train|validation|val|test)(?:-\d+-of-\d+)?$")


class SavedDatasetReader:
    """A Hugging Face data set saved to disk."""

    name = "hf_saved"
    label = "Hugging Face data set saved to disk (Arrow)"

    def detect(self, path: Path) -> Detection | None:
        """See `Reader.detect`."""
        parts = _parts(_folder(path), [])
        if not parts:
            return None
        shown = ", ".join(part.split or part.folder.name for part in parts[:4])
        try:
            columns = _suggested(_SavedTable.open(parts[0].files[0]))
        except DataError:
            reason = f"{shown}: state.json names Arrow files, but they cannot be read"
            return Detection(self.name, self.label, 0.3, reason)
        usable = bool(columns.picture and columns.caption)
        return Detection(
            self.name,
            self.label,
            0.97 if usable else 0.5,
            f"{shown}: Arrow files with "
            + (
                f"the columns {columns.picture!r} and {columns.caption!r}"
                if usable
                else "no column of pictures, or none of texts"
            ),
        )

    def read(
        self, path: Path, columns: Columns | None, progress: Progress, cancel: CancelToken | None
    ) -> Dataset:
        """See `Reader.read`."""
        problems: list[Problem] = []
        root = _folder(path)
        parts = _parts(root, problems)
        if not parts:
            raise DataError(
                "There is no data set that was saved to disk (state.json with Arrow files).",
                subject=str(path),
                remedy="Choose the folder that was given to save_to_disk.",
            )
        records: list[Record] = []
        hashes: list[object] = []
        files = [(part, file) for part in parts for file in part.files]
        first: dict[str, int] = {}
        mapping = columns if columns is not None and columns != Columns() else None
        for number, (part, file) in enumerate(files):
            table = _SavedTable.open(file, first.get(part.split, 0))
            first[part.split] = table.first + table.length
            # The first file decides for all: a shard may happen to hold nothing telling.
            mapping = mapping or _suggested(table)
            if not mapping.id:  # the row's number in its part: picture names mean nothing here
                mapping = replace(mapping, id=_ROW)
            index = _EmbeddedIndex(root, announce(file))
            found = table_records(
                table,
                mapping,
                index,
                problems,
                prefix=f"{part.folder.name}/" if len(parts) > 1 else "",
                split=part.split,
                progress=progress.part(number / len(files), (number + 1) / len(files)),
                cancel=cancel,
            )
            records += found
            problems += table.problems
            status = file.stat()
            hashes.append(
                (
                    f"{part.split}/{file.name}",
                    status.st_size,
                    status.st_mtime_ns,
                    sorted(asdict(mapping).items()),
                    index.fingerprint(
                        (p for r in found for p in r.pictures if p.parent != index.cache), cancel
                    ),
                )
            )
        return Dataset(
            name=root.name,
            root=path,
            format=self.name,
            records=records,
            problems=tuple(problems),
            fingerprint=fingerprint(self.name, hashes),
        )


@dataclass(frozen=True)
class _Part:
    folder: Path
    split: str
    files: list[Path]


def _folder(path: Path) -> Path:
    return path.parent if path.is_file() and path.suffix in (".arrow", ".json") else path


def _parts(root: Path, problems: list[Problem]) -> list[_Part]:
    """Return the parts of a saved data set with their Arrow files, nothing outside `root`."""
    if not root.is_dir():
        return []
    splits = _state(root / "dataset_dict.json").get("splits")
    names = [name for name in splits if isinstance(name, str)] if isinstance(splits, list) else []
    if not names:
        part = _part(root, root, "", problems)
        return [part] if part else []
    found = []
    for name in dict.fromkeys(names):
        if _is_plain(name):
            part = _part(root, root / name, name, problems)
            if part is not None:
                found.append(part)
                continue
        reason = "The part has no Arrow files in its folder; it was left out."
        problems.append(Problem("missing_part", name[:200], reason))
    return found


def _part(root: Path, folder: Path, split: str, problems: list[Problem]) -> _Part | None:
    state = _state(folder / "state.json")
    listed = state.get("_data_files")
    names: list[str] = []
    if isinstance(listed, list):
        names = [str(item.get("filename")) for item in listed if isinstance(item, dict)]
    elif (folder / "dataset_info.json").is_file():
        names = sorted(file.name for file in folder.glob("*.arrow"))
    if not names:
        return None
    if not split:
        given = state.get("_split")
        match = _PART_OF_NAME.search(Path(names[0]).stem)
        split = given if isinstance(given, str) else match[1] if match else ""
    inside = os.path.realpath(root).rstrip(os.sep) + os.sep
    files = []
    for name in dict.fromkeys(names):
        file = folder / name
        if not _is_plain(name) or not os.path.realpath(file).startswith(inside):
            reason = "The Arrow file lies outside the data set's folder and is not opened."
            problems.append(Problem("outside_folder", name[:200], reason))
        elif not file.is_file():
            problems.append(Problem("missing_part", name[:200], "The Arrow file is missing."))
        else:
            files.append(file)
    return _Part(folder, split, files) if files else None


def _is_plain(name: str) -> bool:
    return bool(name) and name not in (".", "..") and not re.search(r"[/\\:\0]", name)


def _state(file: Path) -> dict[str, Any]:
    try:
        if file.stat().st_size > _BIGGEST_STATE:
            return {}
        content = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


_ROW = "row number"


@dataclass
class _SavedTable(Table):
    """An Arrow file as a table; pictures inside it are named `embedded:column-row-place.png`."""

    batches: ArrowBatches | None = None
    first: int = 0
    kinds: list[str] = field(default_factory=list)

    @classmethod
    def open(cls, file: Path, first: int = 0) -> _SavedTable:
        """Open an Arrow file whose first row has the number `first` in its part."""
        try:
            batches = ArrowBatches(file)
        except (OSError, ValueError) as error:
            raise _damaged(file, error) from error
        names, kinds = [], []
        for column in batches.schema:
            names.append(str(column.name))
            kinds.append(_kind(column.type))
        names.append(_ROW)
        kinds.append("row")
        return cls(file, names, "", True, None, "", batches=batches, first=first, kinds=kinds)

    @property
    def length(self) -> int:
        """Number of rows."""
        return self.batches.rows if self.batches is not None else 0

    def rows(self, cancel: CancelToken | None = None) -> Iterator[Row]:
        """See `Table.rows`."""
        assert self.batches is not None
        begin = 0
        for batch in self.batches.batches:
            for start in range(0, batch.num_rows, 1000):
                if cancel is not None:
                    cancel.check()
                piece = batch.slice(start, 1000)
                try:
                    columns = [self._cells(piece, i, begin + start) for i in range(len(self.kinds))]
                except (ValueError, LookupError, TypeError, NotImplementedError) as error:
                    raise _damaged(self.path, error) from error
                for offset, cells in enumerate(zip(*columns, strict=True)):
                    yield begin + start + offset + 1, list(cells)
            begin += batch.num_rows

    def _cells(self, piece: Any, column: int, begin: int) -> list[Cell]:
        kind = self.kinds[column]
        if kind == "row":
            return [str(self.first + begin + i) for i in range(piece.num_rows)]
        if kind == "":
            return [""] * piece.num_rows
        cells = piece.column(column)
        # A hostile file's offsets may point anywhere, and its texts be no UTF-8.
        cells.validate(full=True)
        if kind == "pictures":
            return _picture_cells(cells, column, begin)
        return [_text_cell(value) for value in cells.to_pylist()]


def _suggested(table: _SavedTable) -> Columns:
    found = suggest_for(table).columns
    inside = [n for n, kind in zip(table.names, table.kinds, strict=True) if kind == "pictures"]
    return replace(found, picture=inside[0]) if inside and not found.picture else found


def _kind(kind: Any) -> str:
    """Return "pictures", "texts" or "" (not read) for a column's type."""
    import pyarrow as pa

    inner = kind.value_type if pa.types.is_list(kind) or pa.types.is_large_list(kind) else kind
    if pa.types.is_struct(inner):
        names = {inner.field(i).name for i in range(inner.num_fields)}
        return "pictures" if {"bytes", "path"} <= names else ""
    if pa.types.is_dictionary(inner):
        inner = inner.value_type
    texts = pa.types.is_string(inner) or pa.types.is_large_string(inner)
    return "texts" if texts or pa.types.is_integer(inner) else ""


def _picture_cells(cells: Any, column: int, begin: int) -> list[Cell]:
    """Name the pictures of a column without reading them."""
    import pyarrow as pa

    listed = pa.types.is_list(cells.type) or pa.types.is_large_list(cells.type)
    flat = cells.flatten() if listed else cells
    names = [flat.type.field(i).name for i in range(flat.type.num_fields)]
    fields = dict(zip(names, flat.flatten(), strict=True))
    inside = fields["bytes"].is_valid().to_pylist()
    paths = fields["path"].to_pylist()
    lengths = cells.value_lengths().to_pylist() if listed else [1] * len(cells)
    found: list[Cell] = []
    at = 0
    for offset, length in enumerate(lengths):
        row: list[str] = []
        for place in range(length or 0):
            path = paths[at] if isinstance(paths[at], str) else ""
            if inside[at]:
                suffix = PurePosixPath(path[-20:]).suffix.lower()
                suffix = suffix if suffix in SUFFIXES else ".png"
                row.append(_EMBEDDED + picture_name(column, begin + offset, place, suffix))
            elif path:
                row.append(plain_text(path[:1024]))
            at += 1
        found.append(row if len(row) != 1 else row[0])
    return found


def _text_cell(value: Any) -> Cell:
    if value is None:
        return ""
    if isinstance(value, list):
        return [str(item)[: MAX_FIELD + 1] for item in value[:1000] if item is not None]
    return str(value)[: MAX_FIELD + 1]


class _EmbeddedIndex(PictureIndex):
    """Finds pictures inside an Arrow file as well as those that lie in the folder.

    Args:
        root: The data set's folder.
        cache: Where pictures of the Arrow file appear once they are looked at.
    """

    def __init__(self, root: Path, cache: Path) -> None:
        super().__init__(root)
        self.cache = cache

    def find(self, name: str) -> Path | None:
        """See `PictureIndex.find`."""
        if name.startswith(_EMBEDDED) and _is_plain(name[len(_EMBEDDED) :]):
            return self.cache / name[len(_EMBEDDED) :]
        return super().find(name)


def _damaged(file: Path, error: Exception) -> DataError:
    return DataError(
        "The Arrow file is damaged or cannot be read.",
        subject=str(file),
        remedy="Save the data set again with save_to_disk, or as a folder of pictures with "
        "metadata.csv.",
        details=repr(error),
    )
