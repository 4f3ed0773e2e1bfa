"""Writing shown records to files that a spreadsheet may open without harm."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from m4i_core.audit.workspace import write_atomically
from m4i_core.data.problems_file import spreadsheet_safe
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_gui.item_models.record_columns import RecordColumns, Rows
from m4i_gui.item_models.record_sets import SHOWN_SETS
from m4i_gui.item_models.words import ALL_OUTCOMES

_BATCH = 2000
_GROUP = 20_000


def csv_text(
    records: RecordColumns,
    rows: Rows,
    names: Sequence[str],
    *,
    delimiter: str = ",",
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> str:
    """Return rows as CSV: no cell is taken for a formula, no control character gets through.

    Args:
        records: All records.
        rows: Which, and in which order.
        names: Columns of the scores table, or "verdict_<attack>" (TP, FN, FP, TN).
        delimiter: "," or a tab.
        progress: Told the share that is done.
        cancel: Checked every few thousand rows.
    """
    cancel = cancel or CancelToken()
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n", delimiter=delimiter, quoting=csv.QUOTE_MINIMAL)
    table.writerow([spreadsheet_safe(name) for name in names])
    for start in range(0, len(rows), _BATCH):
        cancel.check()
        part = rows[start : start + _BATCH]
        table.writerows(zip(*(_cells(records, part, name) for name in names), strict=True))
        progress.report((start + len(part)) / len(rows))
    return text.getvalue()


def _cells(records: RecordColumns, rows: Rows, name: str) -> list[str]:
    if name in records.number_names:
        values = records.numbers(name)[rows]
        return [repr(float(value)) if np.isfinite(value) else "" for value in values]
    if name == "set":
        return [SHOWN_SETS[code] for code in records.sets[rows].tolist()]
    if name.startswith("verdict_"):
        return [ALL_OUTCOMES[code] for code in records.outcomes(name[8:])[rows].tolist()]
    column = records.table.column(name).take(pa.array(rows)).to_pylist()
    if name in ("references", "pictures"):
        return [spreadsheet_safe(" | ".join(str(t) for t in texts or [])) for texts in column]
    return ["" if text is None else spreadsheet_safe(str(text)) for text in column]


def write_records_csv(
    records: RecordColumns,
    rows: Rows,
    names: Sequence[str],
    path: Path,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> None:
    """Write rows as CSV, UTF-8 with BOM for spreadsheets.

    Raises:
        WorkspaceError: If the file cannot be written.
    """
    text = csv_text(records, rows, names, progress=progress, cancel=cancel)
    write_atomically(path, text.encode("utf-8-sig", errors="replace"))


def write_records_parquet(
    records: RecordColumns,
    rows: Rows,
    path: Path,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> None:
    """Write rows with all columns of the scores table as Parquet, texts unchanged.

    Args:
        records: All records.
        rows: Which, and in which order.
        path: The file; it is there whole or not at all.
        progress: Told the share that is done.
        cancel: Checked every few thousand rows.

    Raises:
        WorkspaceError: If the file cannot be written.
        Cancelled: If the user stopped it; nothing was written.
    """
    cancel = cancel or CancelToken()
    sink = pa.BufferOutputStream()
    with pq.ParquetWriter(sink, records.table.schema) as writer:
        for start in range(0, len(rows), _GROUP):
            cancel.check()
            part = rows[start : start + _GROUP]
            writer.write_table(records.table.take(pa.array(part)))
            progress.report((start + len(part)) / len(rows))
    cancel.check()
    write_atomically(path, sink.getvalue().to_pybytes())
