"""Long texts in a table of records: taller lines, in which a report of 100 words can be read."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow.compute as pc
from PySide6.QtWidgets import QTableView

from m4i_gui.item_models.record_columns import RecordColumns

LINES = 7
"""Lines of text in a tall row."""
NARROWEST = 280
"""Width of a column in which long texts are read, pixels."""
_LONG = 160
_LOOKED_AT = 2000


def has_long_texts(columns: RecordColumns) -> bool:
    """Return whether most of what people, or the models, wrote is longer than a caption."""
    seen = columns.table.slice(0, _LOOKED_AT)
    for texts in (seen.column("generated"), pc.list_flatten(seen.column("references"))):
        lengths = pc.utf8_length(texts).to_numpy()
        if len(lengths) and (lengths > _LONG).mean() > 0.5:
            return True
    return False


def show_whole_texts(table: QTableView, on: bool, texts: Sequence[int]) -> None:
    """Make rows tall and text columns wide, or rows one line high.

    Args:
        table: The table; all its rows have one height, so that 100,000 cost nothing.
        on: Whether texts are shown over several lines.
        texts: Columns that hold texts.
    """
    line = table.fontMetrics().lineSpacing()
    table.setWordWrap(on)
    table.verticalHeader().setDefaultSectionSize(line * (LINES if on else 1) + 12)
    if on:
        for place in texts:
            table.setColumnWidth(place, max(NARROWEST, table.columnWidth(place)))
