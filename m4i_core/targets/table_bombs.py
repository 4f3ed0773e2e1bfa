"""Refusing tables that are small on disk and enormous in memory."""

from __future__ import annotations

from pathlib import Path

from m4i_core.data.readers.tables import MAX_FIELD
from m4i_core.errors import DataError

MOST_ROWS = 5_000_000
_MOST_BYTES = 4 << 30


def refuse_table_bomb(path: Path) -> None:
    """Look at a Parquet file's sizes before its rows are read; other formats are read by lines.

    A dictionary page holds a text once, however many rows repeat it: read row by row, a file of
    a few kilobytes could fill any memory.

    Raises:
        DataError: If the file cannot be read, or its rows would not fit into memory.
    """
    if path.suffix.lower() != ".parquet":
        return
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    try:
        facts = pq.read_metadata(path)
        groups = [facts.row_group(index) for index in range(facts.num_row_groups)]
        columns = [group.column(i) for group in groups for i in range(group.num_columns)]
        if facts.num_rows > MOST_ROWS:
            raise too_large(path, f"{facts.num_rows:,} rows")
        size = sum(column.total_uncompressed_size for column in columns)
        if size > _MOST_BYTES or any(c.total_uncompressed_size > _MOST_BYTES // 2 for c in columns):
            raise too_large(path, f"{size:,} bytes unpacked")
        names = [f.name for f in pq.read_schema(path) if str(f.type) in ("string", "large_string")]
        with pq.ParquetFile(path, read_dictionary=names) as file:
            for index in range(file.num_row_groups):
                for name in names:
                    for chunk in file.read_row_group(index, columns=[name]).column(0).chunks:
                        texts = chunk.dictionary if pa.types.is_dictionary(chunk.type) else chunk
                        longest = pc.max(pc.binary_length(texts)).as_py() or 0
                        if longest > 4 * MAX_FIELD:
                            raise too_large(path, f"a cell of {longest:,} bytes in {name!r}")
    except (OSError, pa.ArrowException, MemoryError) as error:
        raise DataError(
            "The Parquet file cannot be read.",
            subject=str(path),
            remedy="It may be damaged: write it again, or save the table as CSV.",
            details=repr(error)[:2000],
        ) from error


def too_large(path: Path, how: str) -> DataError:
    """Return the error for a table that is too large."""
    return DataError(
        f"The table is too large to be read safely: {how}.",
        subject=str(path),
        remedy="Split it, or leave out the rows and columns that are not needed.",
    )
