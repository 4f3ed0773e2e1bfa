"""The table of differences, for reading, copying and files that a spreadsheet may open."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from m4i_core.audit.workspace import write_atomically
from m4i_core.data.problems_file import spreadsheet_safe
from m4i_core.study.comparison_result import AuditComparison, Cell, MeasureRow

COLUMNS: tuple[str, ...] = (
    "attack",
    "measure",
    "audit",
    "folder",
    "is_reference",
    "value",
    "low",
    "high",
    "supported",
    "difference",
    "difference_low",
    "difference_high",
    "p_holm",
    "shown",
    "pairing",
    "shared_records",
)
"""Columns of the files, one row for each measure and audit."""


@dataclass(frozen=True)
class TableLine:
    """One measure of one audit.

    Attributes:
        row: The measure.
        place: Of the audit.
        cell: Its numbers.
    """

    row: MeasureRow
    place: int
    cell: Cell


def table_lines(found: AuditComparison) -> list[TableLine]:
    """Return every measure of every audit, the reference first within a measure."""
    places = [found.reference, *found.others]
    return [TableLine(row, place, row.cells[place]) for row in found.rows for place in places]


def comparison_arrow(found: AuditComparison) -> pa.Table:
    """Return the table with the columns `COLUMNS`."""
    lines = table_lines(found)
    apart = [line.cell.difference for line in lines]
    shares = [found.sharing[line.place] for line in lines]
    number, text, flag = pa.float64(), pa.string(), pa.bool_()

    def end(bounds: tuple[float, float] | None, which: int) -> float | None:
        return None if bounds is None else bounds[which]

    return pa.table(
        {
            "attack": pa.array([line.row.attack for line in lines], text),
            "measure": pa.array([line.row.measure for line in lines], text),
            "audit": pa.array([found.audits[line.place].label for line in lines], text),
            "folder": pa.array([str(found.audits[line.place].folder) for line in lines], text),
            "is_reference": pa.array([line.place == found.reference for line in lines], flag),
            "value": pa.array([line.cell.value for line in lines], number),
            "low": pa.array([end(line.cell.ci, 0) for line in lines], number),
            "high": pa.array([end(line.cell.ci, 1) for line in lines], number),
            "supported": pa.array([line.cell.supported for line in lines], flag),
            "difference": pa.array([None if d is None else d.value for d in apart], number),
            "difference_low": pa.array([end(d.ci, 0) if d else None for d in apart], number),
            "difference_high": pa.array([end(d.ci, 1) if d else None for d in apart], number),
            "p_holm": pa.array([None if d is None else d.p_value for d in apart], number),
            "shown": pa.array([None if d is None else d.shown for d in apart], flag),
            "pairing": pa.array([None if s is None else s.kind for s in shares], text),
            "shared_records": pa.array([None if s is None else s.same for s in shares], pa.int64()),
        }
    )


def comparison_csv(found: AuditComparison) -> str:
    """Return the table as CSV: no cell is taken for a formula."""
    table = comparison_arrow(found)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in table.to_pylist():
        writer.writerow([_csv_cell(row[name]) for name in COLUMNS])
    return text.getvalue()


def _csv_cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return repr(value)
    return spreadsheet_safe(str(value))


def write_comparison(found: AuditComparison, path: Path) -> None:
    """Write the table; the ending decides: .parquet, or CSV (UTF-8 with BOM).

    Raises:
        WorkspaceError: If the file cannot be written.
    """
    if path.suffix.lower() == ".parquet":
        sink = pa.BufferOutputStream()
        pq.write_table(comparison_arrow(found), sink)
        write_atomically(path, sink.getvalue().to_pybytes())
        return
    write_atomically(path, comparison_csv(found).encode("utf-8-sig", errors="replace"))
