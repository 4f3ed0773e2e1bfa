"""Reads generic tables: CSV, TSV, JSON lines, Parquet, with a column mapping."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

from m4i_core.data.readers.assembling import Assembler
from m4i_core.data.readers.columns import (
    Columns,
    ColumnSuggestion,
    cell_text,
    suggest_for,
)
from m4i_core.data.readers.picture_index import OutsideFolder, PictureIndex
from m4i_core.data.readers.reader import Detection, candidate_files, fingerprint
from m4i_core.data.readers.tables import TABLE_SUFFIXES, Cell, Table, is_picture_name, open_table
from m4i_core.data.readers.text_files import looks_like_text
from m4i_core.data.record import Dataset, Problem, Record
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

_REMEDY = "Say which column holds the picture's file name and which the caption."


class TableReader:
    """Any table with a column of picture names and one of captions."""

    name = "table"
    label = "Table (CSV, TSV, JSON lines, Parquet)"

    def detect(self, path: Path) -> Detection | None:
        """See `Reader.detect`."""
        found = self._best(path)
        if found is None:
            return None
        score, table, suggestion = found
        mapped = [f"{v!r} as {k}" for k, v in asdict(suggestion.columns).items() if v]
        return Detection(
            self.name, self.label, score, f"{table.path.name} has the columns {', '.join(mapped)}"
        )

    def read(
        self, path: Path, columns: Columns | None, progress: Progress, cancel: CancelToken | None
    ) -> Dataset:
        """See `Reader.read`."""
        if path.is_file():
            table = open_table(path, cancel)
            suggestion = suggest_for(table)
        else:
            found = self._best(path, columns)
            if found is None:
                raise DataError(
                    "The folder holds no table with pictures and captions.",
                    subject=str(path),
                    remedy="Choose the table itself, or a folder that holds one.",
                )
            _, table, suggestion = found
        chosen = suggestion.columns if columns is None or columns == Columns() else columns
        if columns is not None and columns != Columns() and columns == Columns(set=columns.set):
            # Only who was in training is said; the rest is guessed.
            chosen = replace(suggestion.columns, set=columns.set)
        root = path if path.is_dir() else table.path.parent
        index = PictureIndex(root, table.path.parent)
        problems: list[Problem] = []
        records = table_records(table, chosen, index, problems, progress=progress, cancel=cancel)
        return Dataset(
            name=path.stem if path.is_file() else path.name,
            root=path,
            format=self.name,
            records=records,
            problems=(*table.problems, *problems),
            fingerprint=fingerprint(
                self.name,
                table.digest,
                sorted(asdict(chosen).items()),
                index.fingerprint(p for r in records for p in r.pictures),
            ),
        )

    def _best(
        self, path: Path, columns: Columns | None = None
    ) -> tuple[float, Table, ColumnSuggestion] | None:
        best: tuple[float, Table, ColumnSuggestion] | None = None
        for file in candidate_files(path, TABLE_SUFFIXES):
            if file.suffix.lower() != ".parquet" and not looks_like_text(file):
                continue
            try:
                table = open_table(file)
                suggestion = suggest_for(table)
            except DataError:
                continue
            score = _score(table, suggestion, path)
            if columns is not None and columns.picture:
                score += columns.picture in table.names
            if score > 0 and (best is None or score > best[0]):
                best = score, table, suggestion
        return best


def table_records(
    table: Table,
    chosen: Columns,
    index: PictureIndex,
    problems: list[Problem],
    *,
    prefix: str = "",
    split: str = "",
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> list[Record]:
    """Return the records of an opened table.

    Args:
        table: The table.
        chosen: Which column holds what.
        index: Finds the pictures.
        problems: Receives the problems (those of the table itself go to `table.problems`).
        prefix: Put before every id, where several tables make one data set.
        split: The published part the table holds; else a column named "split" is asked.
        progress: Told the number of rows.
        cancel: Looked at while reading.

    Raises:
        DataError: If the mapping does not fit the table.
    """
    picture_columns = _check(chosen, table)
    rows = Assembler(index, table.path.name, problems)
    at = {name: i for i, name in enumerate(table.names)}
    # A column of the table, or one beyond its end that is always empty.
    empty = len(table.names)
    caption, identity, group, prompt, given = (
        at.get(name, empty)
        for name in (chosen.caption, chosen.id, chosen.group, chosen.prompt, chosen.set)
    )
    used = (*picture_columns, *asdict(chosen).values())
    part = at.get("split", empty) if "split" not in used else empty
    for number, row in table.rows(cancel):
        row.append("")
        if number % 2000 == 0:
            progress.report(None, f"{number:,} rows")
        names: list[str] = []
        for column in picture_columns:
            names += _picture_names(row[at[column]], index)
        text = row[caption]
        key = cell_text(row[identity])
        if prefix:
            key = prefix + (key.strip() or ", ".join(name.strip() for name in names))
        rows.add(
            number,
            names,
            [text] if isinstance(text, str) else text,
            record_id=key,
            group=cell_text(row[group]),
            prompt=cell_text(row[prompt]),
            given_set=cell_text(row[given]),
            split=split or cell_text(row[part]),
        )
    return rows.records()


def _score(table: Table, suggestion: ColumnSuggestion, path: Path) -> float:
    chosen = suggestion.columns
    if not chosen.picture or not chosen.caption:
        return 0.0
    index = PictureIndex(path if path.is_dir() else table.path.parent, table.path.parent)
    found = 0
    for row in suggestion.preview:
        try:
            names = _picture_names(row[chosen.picture], index)
            found += bool(names) and index.find(names[0].strip()) is not None
        except OutsideFolder:
            continue
    share = found / max(1, len(suggestion.preview))
    # A .txt table is rarer than a note that happens to have columns.
    return (0.45 + 0.45 * share) * (0.9 if table.path.suffix.lower() == ".txt" else 1.0)


def _check(chosen: Columns, table: Table) -> list[str]:
    """Return the picture columns; raises when the mapping does not fit the table."""
    names = ", ".join(table.names[:30])
    if not chosen.picture or not chosen.caption:
        missing = "a picture's file name" if not chosen.picture else "a caption"
        raise DataError(
            f"No column of the table seems to hold {missing}. It has: {names}.",
            subject=str(table.path),
            remedy=_REMEDY,
        )
    pictures = [chosen.picture]
    if chosen.picture not in table.names and "," in chosen.picture:
        pictures = [part.strip() for part in chosen.picture.split(",") if part.strip()]
    others = (chosen.caption, chosen.id, chosen.group, chosen.prompt, chosen.set)
    for name in [*pictures, *(other for other in others if other)]:
        if name not in table.names:
            raise DataError(
                f"The table has no column {name!r}. It has: {names}.",
                subject=str(table.path),
                remedy="Correct the column mapping.",
            )
    return pictures


def _picture_names(cell: Cell, index: PictureIndex) -> list[str]:
    """Return the names in a cell: a list, or one name, or several parted by comma."""
    if not isinstance(cell, str):
        return cell
    if "," in cell or ";" in cell:
        parts = [part.strip() for part in cell.replace(";", ",").split(",")]
        if len(parts) > 1 and all(is_picture_name(part) for part in parts):
            try:
                if index.find(cell) is None:
                    return parts
            except OutsideFolder:
                return parts
    return [cell]
