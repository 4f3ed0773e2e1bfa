"""Rows of CSV, TSV, JSON-lines and Parquet tables, one at a time, whatever is in them."""

from __future__ import annotations

import csv
import hashlib
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from m4i_core.data.pictures import SUFFIXES
from m4i_core.data.readers.text_files import TextFile, inspect_text, lines
from m4i_core.data.record import Problem
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken

CSV_SUFFIXES = frozenset([".csv", ".tsv", ".txt"])
JSONL_SUFFIXES = frozenset([".jsonl", ".ndjson"])
TABLE_SUFFIXES = CSV_SUFFIXES | JSONL_SUFFIXES | {".parquet"}
MAX_FIELD = 131_072
"""Longer fields (characters) make their row a listed problem."""
_SAMPLE = 50

Cell = str | list[str]
Row = tuple[int, list[Cell]]
"""Number of the row (1 is the first below the header) and its cells, in the order of `names`."""


@dataclass
class Table:
    """A table that was opened.

    Attributes:
        path: The file.
        names: Names of the columns.
        delimiter: For CSV and TSV, else "".
        header: Whether the first line holds the names.
        text: How its text is encoded; None for Parquet.
        digest: SHA-256 of the file.
        problems: Filled while rows are read.
    """

    path: Path
    names: list[str]
    delimiter: str
    header: bool
    text: TextFile | None
    digest: str
    problems: list[Problem] = field(default_factory=list)

    def rows(self, cancel: CancelToken | None = None) -> Iterator[Row]:
        """Yield the rows; broken ones are skipped and listed in `problems`."""
        if self.text is None:
            yield from _parquet_rows(self, cancel)
        elif self.delimiter:
            yield from _csv_rows(self, cancel)
        else:
            yield from _jsonl_rows(self, cancel)


def is_picture_name(text: str) -> bool:
    """Whether a text looks like the name of a picture file."""
    dot = text.rfind(".")
    return dot > 0 and len(text) < 1024 and text[dot:].strip().lower() in SUFFIXES


def open_table(path: Path, cancel: CancelToken | None = None) -> Table:
    """Find out a table's columns.

    Raises:
        DataError: If the file cannot be read or holds no table.
    """
    suffix = path.suffix.lower()
    if suffix == ".parquet":
        return _open_parquet(path)
    text = inspect_text(path, cancel)
    if suffix in JSONL_SUFFIXES:
        names = _jsonl_names(text)
        if not names:
            raise _no_table(path, "no line of it is a JSON object")
        return Table(path, names, "", True, text, text.digest)
    sample = list(islice(lines(text), _SAMPLE))
    delimiter = _delimiter(sample, suffix)
    first = next(_parse(iter(sample), delimiter, []), None) if delimiter else None
    if first is None:
        raise _no_table(path, "its lines have no columns")
    cells = first[1]
    header = not any(is_picture_name(cell) for cell in cells)
    names = _unique(cells) if header else [f"column {i + 1}" for i in range(len(cells))]
    return Table(path, names, delimiter, header, text, text.digest)


def _no_table(path: Path, why: str) -> DataError:
    return DataError(
        f"The file holds no table that can be read: {why}.",
        subject=str(path),
        remedy="Give a CSV, TSV, JSON-lines or Parquet file with one row for each caption.",
    )


def _unique(names: list[str]) -> list[str]:
    found: list[str] = []
    for index, name in enumerate(names):
        clean = name.strip() or f"column {index + 1}"
        while clean in found:
            clean += "'"
        found.append(clean)
    return found


def _delimiter(sample: list[str], suffix: str) -> str:
    """Return the delimiter that gives the most lines the header's number of columns."""
    best, best_score = "", 0.0
    for candidate in ("\t", ",", ";", "|"):
        widths = [len(cells) for _, cells in _parse(iter(sample), candidate, [])]
        if not widths or widths[0] < 2:
            continue
        score = sum(width == widths[0] for width in widths) / len(widths)
        if candidate == "\t" and suffix == ".tsv":
            score += 1
        if score > best_score + 1e-9:
            best, best_score = candidate, score
    return best


def _parse(
    source: Iterator[str], delimiter: str, problems: list[Problem], name: str = ""
) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(MAX_FIELD)
    reader = csv.reader(source, delimiter=delimiter)
    number = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            number += 1
            huge = "field limit" in str(error)
            problems.append(
                Problem(
                    "huge_row" if huge else "broken_row",
                    f"{name}, line {reader.line_num}",
                    f"A field has more than {MAX_FIELD:,} characters (an unclosed quotation mark?) "
                    "and the row was skipped."
                    if huge
                    else f"The row cannot be read ({error}) and was skipped.",
                )
            )
            continue
        if cells:
            yield number, cells
        number += 1


def _csv_rows(table: Table, cancel: CancelToken | None) -> Iterator[Row]:
    assert table.text is not None
    table.problems += table.text.problems
    source = lines(table.text, table.problems, cancel)
    width = len(table.names)
    skip = table.header
    for number, cells in _parse(source, table.delimiter, table.problems, table.path.name):
        if skip:
            skip = False
            continue
        if len(cells) != width:
            if len(cells) > width and not any(cell.strip() for cell in cells[width:]):
                cells = cells[:width]  # noqa: PLW2901  (delimiters at the end of the line)
            else:
                table.problems.append(
                    Problem(
                        "broken_row",
                        f"{table.path.name}, row {number}",
                        f"The row has {len(cells)} columns instead of {width} and was skipped.",
                    )
                )
                continue
        yield number, list(cells)


def _json_line(line: str) -> dict[str, Any] | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _jsonl_names(text: TextFile) -> list[str]:
    names: dict[str, None] = {}
    for line in islice(lines(text), 1000):
        for name in _json_line(line) or ():
            if len(names) < 1000:
                names[name] = None
    return list(names)


def _jsonl_rows(table: Table, cancel: CancelToken | None) -> Iterator[Row]:
    assert table.text is not None
    table.problems += table.text.problems
    for number, line in enumerate(lines(table.text, table.problems, cancel), start=1):
        if not line.strip():
            continue
        value = _json_line(line)
        if value is None:
            table.problems.append(
                Problem(
                    "broken_row",
                    f"{table.path.name}, line {number}",
                    "The line is no JSON object and was skipped.",
                )
            )
            continue
        yield number, [_cell(value.get(name)) for name in table.names]


def _open_parquet(path: Path) -> Table:
    import pyarrow as pa
    import pyarrow.parquet as pq

    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
        names = [str(name) for name in pq.read_schema(path).names]
    except (OSError, pa.ArrowException) as error:
        raise DataError(
            "The Parquet file cannot be read.",
            subject=str(path),
            remedy="It may be damaged: write it again, or save the table as CSV.",
            details=repr(error),
        ) from error
    return Table(path, names, "", True, None, digest.hexdigest())


def _parquet_rows(table: Table, cancel: CancelToken | None) -> Iterator[Row]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    number = 0
    try:
        with pq.ParquetFile(table.path) as file:
            plain = [f.name for f in file.schema_arrow if not _is_heavy(str(f.type))]
            for batch in file.iter_batches(batch_size=4096, columns=plain):
                if cancel is not None:
                    cancel.check()
                columns = {name: batch.column(i).to_pylist() for i, name in enumerate(plain)}
                empty: list[Any] = [None] * batch.num_rows
                for values in zip(*(columns.get(n, empty) for n in table.names), strict=True):
                    number += 1
                    yield number, [_cell(value) for value in values]
    except (OSError, pa.ArrowException) as error:
        raise DataError(
            "The Parquet file is damaged.",
            subject=str(table.path),
            remedy="Write it again, or save the table as CSV.",
            details=repr(error),
        ) from error


def _is_heavy(kind: str) -> bool:
    """Columns that hold no names or texts (pictures inside the table) are not read."""
    return kind.startswith(("struct", "binary", "large_binary", "map", "extension"))


def _cell(value: Any) -> Cell:
    if isinstance(value, str):
        return value[: MAX_FIELD + 1]
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, list):
        return [str(item)[: MAX_FIELD + 1] for item in value[:1000] if item is not None]
    if isinstance(value, dict):
        return ""
    return str(value)[: MAX_FIELD + 1]
