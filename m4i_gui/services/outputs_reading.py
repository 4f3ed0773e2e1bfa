"""Reading a table of recorded outputs in the background."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress

if TYPE_CHECKING:
    from m4i_core.targets.output_columns import OutputSuggestion
    from m4i_core.targets.recorded_outputs import RecordedTable

_LOOKED_AT = 200
"""So many records are looked at to tell whether the pictures lie where the table says."""


@dataclass(frozen=True)
class OutputsFacts:
    """What was found in a table of recorded outputs.

    Attributes:
        suggestion: Its columns, the first rows, and what seems to stand where.
        table: The outputs, or None where the mapping does not fit.
        error: Why the mapping does not fit, or "".
    """

    suggestion: OutputSuggestion
    table: RecordedTable | None
    error: str = ""

    @property
    def records(self) -> int:
        """How many records it holds."""
        return 0 if self.table is None else len(self.table.dataset.records)

    @property
    def has_pictures(self) -> bool:
        """Whether its records have pictures."""
        return self.table is None or self.table.has_pictures

    @property
    def labelled(self) -> dict[bool | None, int]:
        """How many records are members (True), non-members (False) or neither (None)."""
        found: dict[bool | None, int] = {True: 0, False: 0, None: 0}
        if self.table is not None:
            for record in self.table.dataset.records:
                found[self.table.member.get(record.id)] += 1
        return found


def read_recorded(
    path: str,
    columns: dict[str, Any] | None,
    membership: str,
    pictures: str,
    progress: Progress,
    cancel: CancelToken,
) -> OutputsFacts:
    """Read a table; a mapping that does not fit is told beside the columns that there are.

    Args:
        path: The table.
        columns: The mapping, or None to guess it.
        membership: Another column that says who was in training, or "".
        pictures: Folder that the pictures' names are relative to, or "".
        progress: Told the share.
        cancel: Stops the work.

    Raises:
        DataError: If the file cannot be read or holds no table.
    """
    from dataclasses import asdict, replace

    from m4i_core.targets.output_columns import OutputColumns, suggest_output_columns
    from m4i_core.targets.recorded_outputs import read_outputs

    place = Path(path).expanduser()
    suggestion = suggest_output_columns(place)
    cancel.check()
    mapping = OutputColumns(**columns) if columns is not None else suggestion.columns
    if membership:
        elsewhere = {name: "" for name, column in asdict(mapping).items() if column == membership}
        mapping = replace(mapping, **{**elsewhere, "membership": membership})
    try:
        table = read_outputs(
            place,
            mapping,
            pictures=Path(pictures).expanduser() if pictures else None,
            progress=progress,
            cancel=cancel,
        )
    except DataError as error:
        return OutputsFacts(suggestion, None, str(error))
    records = table.dataset.records[:_LOOKED_AT]
    if table.has_pictures and not any(p.is_file() for r in records for p in r.pictures):
        # Told here, beside the columns, and not only when all pictures are wanted.
        text = QCoreApplication.translate(
            "OutputsReading",
            "No picture was found where column “{0}” says. Name the pictures' folder below, or "
            "choose “(none)” as the picture's column.",
        )
        return OutputsFacts(suggestion, None, text.format(mapping.picture))
    return OutputsFacts(suggestion, table)
