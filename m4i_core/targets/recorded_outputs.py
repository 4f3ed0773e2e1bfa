"""A target whose outputs are already there: a table of what a model said.

The input need not be a picture: sound, video or documents are audited by the texts alone, with
the metric-based attacks.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from m4i_core.data.readers.columns import cell_text
from m4i_core.data.readers.picture_index import OutsideFolder, PictureIndex
from m4i_core.data.readers.reader import fingerprint
from m4i_core.data.readers.tables import MAX_FIELD, Cell, Table, is_picture_name
from m4i_core.data.record import Dataset, Problem, Record, SetName
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.targets.output_columns import (
    Membership,
    OutputColumns,
    membership_from_text,
    open_outputs,
    suggest_outputs_for,
)
from m4i_core.targets.table_bombs import MOST_ROWS, too_large

FORMAT = "recorded_outputs"
WITHOUT_PICTURES = (
    "The table names no pictures. Only the metric-based attacks are possible, which compare the "
    "generated text with the reference; attacks on picture features, the picture checks and "
    "thumbnails are left out."
)
_MOST_CHARACTERS = 1_000_000_000
_LONGEST_ID = 500


@dataclass(frozen=True)
class RecordedTable:
    """What a table of recorded outputs holds.

    Attributes:
        dataset: The records, in the order of their first rows, and what had to be skipped.
        texts: Record id to generated text (untrusted).
        member: Record id to whether it was in training, None where the table does not say.
        columns: The mapping that was used.
        has_pictures: Whether the records have pictures; without, only metric-based attacks work.
    """

    dataset: Dataset
    texts: dict[str, str]
    member: dict[str, bool | None]
    columns: OutputColumns
    has_pictures: bool

    @property
    def note(self) -> str:
        """What a table without pictures means for the audit, in plain words, or ""."""
        return "" if self.has_pictures else WITHOUT_PICTURES


class RecordedOutputs:
    """Answers with what the table says.

    Args:
        table: From `read_outputs`.
    """

    by_record = True
    batch_size = 5000
    label = "recorded outputs"

    def __init__(self, table: RecordedTable) -> None:
        self.table = table
        digest = hashlib.sha256(table.dataset.fingerprint.encode())
        for id_, text in sorted(table.texts.items()):
            for part in (id_, text):
                digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
        self.identity = digest.hexdigest()[:24]

    def describe(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> list[str]:
        """Return the recorded text of each record.

        Raises:
            DataError: If the table has no text for a record.
            Cancelled: If the user stopped it.
        """
        if cancel is not None:
            cancel.check()
        for record in records:
            if record.id not in self.table.texts:
                raise DataError(
                    "The table of recorded outputs has no text for a record.",
                    subject=record.id[:_LONGEST_ID],
                    remedy="Use the records of the same table, or add the missing rows.",
                )
        progress.report(1.0)
        return [self.table.texts[record.id] for record in records]


@dataclass(slots=True)
class _Draft:
    names: tuple[str, ...]
    pictures: tuple[Path, ...]
    text: str
    prompt: str | None
    group: str | None
    membership: Membership
    references: list[str] = field(default_factory=list)

    def record(self, key: str) -> Record:
        given: SetName | None = self.membership.given_set
        return Record(
            id=key,
            pictures=self.pictures,
            references=tuple(self.references),
            prompt=self.prompt,
            group=self.group,
            given_set=given,
        )


def read_outputs(
    path: Path,
    columns: OutputColumns | None = None,
    *,
    pictures: Path | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> RecordedTable:
    """Read a table of recorded outputs.

    Rows of one id are one record with several references. Without a column of ids, rows of one
    picture and prompt are; without pictures either, each row is a record of its own.

    Args:
        path: A CSV, TSV, JSON-lines or Parquet file.
        columns: Which column holds what; guessed when left out.
        pictures: Folder that the pictures' names are relative to, and that they must not leave;
            default the table's own.
        progress: Told the number of rows.
        cancel: Looked at while reading.

    Returns:
        Records with their texts. Broken rows, and rows that contradict an earlier one or name a
        picture outside the folder, are skipped and listed in the data set's problems.

    Raises:
        DataError: If the table cannot be read, the mapping does not fit, or no row is usable.
        Cancelled: If the user stopped it.
    """
    table = open_outputs(path, cancel)
    chosen = suggest_outputs_for(table).columns if columns is None else columns
    rows = _Rows(table, chosen, PictureIndex(pictures or path.parent))
    characters = 0
    for number, row in table.rows(cancel):
        if cancel is not None and number % 1000 == 0:
            cancel.check()
        if number % 5000 == 0:
            progress.report(None, f"{number:,} rows")
        characters += sum(len(part) for cell in row for part in cell)
        if number > MOST_ROWS or characters > _MOST_CHARACTERS:
            raise too_large(path, f"over {number:,} rows and {characters:,} characters")
        rows.add(number, row)
    if not rows.drafts:
        raise DataError(
            "No row of the table can be used.",
            subject=str(path),
            remedy="See that the columns hold what the mapping says.",
            details="\n".join(f"{p.subject}: {p.reason}" for p in rows.problems[:20]),
        )
    found = rows.drafts
    index = rows.index
    dataset = Dataset(
        name=path.stem,
        root=path,
        format=FORMAT,
        records=[draft.record(key) for key, draft in found.items()],
        problems=(*table.problems, *rows.problems),
        fingerprint=fingerprint(
            FORMAT,
            table.digest,
            sorted(asdict(chosen).items()),
            index.fingerprint((p for d in found.values() for p in d.pictures), cancel),
        ),
    )
    return RecordedTable(
        dataset=dataset,
        texts={key: draft.text for key, draft in found.items()},
        member={key: draft.membership.member for key, draft in found.items()},
        columns=chosen,
        has_pictures=any(draft.pictures for draft in found.values()),
    )


class _Rows:
    """Puts rows together into records."""

    def __init__(self, table: Table, chosen: OutputColumns, index: PictureIndex) -> None:
        self.index = index
        self.problems: list[Problem] = []
        self.drafts: dict[str, _Draft] = {}
        self._source = table.path.name
        self._at = {name: i for i, name in enumerate(table.names)}
        self._check(table, chosen)
        self._columns = chosen
        self._pictures = self._several(chosen.picture)
        self._references = self._several(chosen.references)

    def add(self, number: int, row: list[Cell]) -> None:
        """Take a row."""
        text = self._cell(row, self._columns.generated)
        parts = [part for cell in row for part in ([cell] if isinstance(cell, str) else cell)]
        if any(len(part) > MAX_FIELD for part in parts):
            self._note("huge_row", number, f"A cell has over {MAX_FIELD:,} characters.")
            return
        references = [
            part
            for column in self._references
            for part in _listed(row[self._at[column]])
            if part.strip()
        ]
        if not references:
            self._note("empty_caption", number, "The row has no reference text.")
            return
        names = tuple(
            name.strip()
            for column in self._pictures
            for name in _names(row[self._at[column]])
            if name.strip()
        )
        if self._pictures and not names:
            self._note("no_picture_named", number, "The row names no picture.")
            return
        prompt = self._cell(row, self._columns.prompt).strip() or None
        key = self._cell(row, self._columns.id).strip()
        if not key:
            key = ", ".join(names) + (f" | {prompt}" if prompt and names else "")
        key = key or f"row {number}"
        if len(key) > _LONGEST_ID:
            key = f"{key[:200]} {hashlib.sha256(key.encode('utf-8', 'replace')).hexdigest()[:16]}"
        said = self._cell(row, self._columns.membership).strip()
        membership = membership_from_text(said)
        if said and membership.member is None:
            self._note(
                "unknown_set",
                number,
                f"Membership {said[:60]!r} is not understood.",
                excludes=False,
            )
        group = self._cell(row, self._columns.group).strip() or None
        draft = self.drafts.get(key)
        if draft is None:
            try:
                paths = tuple(self._find(name) for name in names)
            except OutsideFolder as error:
                self._note(
                    "outside_folder",
                    number,
                    f"The picture {str(error)[:200]!r} lies outside the folder and is not opened.",
                )
                return
            draft = _Draft(names, paths, text, prompt, group, membership)
            self.drafts[key] = draft
        elif (draft.names, draft.text, draft.prompt) != (names, text, prompt):
            self._note(
                "duplicate_id", number, f"{key[:200]!r} has another text or picture already."
            )
            return
        elif draft.membership != membership:
            self._note("conflicting_set", number, f"{key[:200]!r} is a member and is none.")
            draft.membership = Membership(None, None)
        draft.references += [r for r in references if r not in draft.references]

    def _find(self, name: str) -> Path:
        found = self.index.find(name)
        return self.index.expected(name) if found is None else found

    def _cell(self, row: list[Cell], column: str) -> str:
        return cell_text(row[self._at[column]]) if column else ""

    def _several(self, column: str) -> list[str]:
        if not column or column in self._at:
            return [column] if column else []
        return [part.strip() for part in column.split(",") if part.strip()]

    def _check(self, table: Table, chosen: OutputColumns) -> None:
        names = ", ".join(table.names[:30])
        for role, what in (("generated", "the generated text"), ("references", "a reference text")):
            if not getattr(chosen, role):
                raise DataError(
                    f"No column of the table seems to hold {what}. It has: {names}.",
                    subject=str(table.path),
                    remedy="Say which column holds the generated text and which the reference.",
                )
        for role, column in asdict(chosen).items():
            several = role in ("picture", "references")
            for name in self._several(column) if several else [column]:
                if name and name not in self._at:
                    raise DataError(
                        f"The table has no column {name!r}. It has: {names}.",
                        subject=str(table.path),
                        remedy="Correct the column mapping.",
                    )

    def _note(self, kind: str, number: int, reason: str, *, excludes: bool = True) -> None:
        sentence = f"{reason} The row was skipped." if excludes else reason
        self.problems.append(
            Problem(kind, f"{self._source}, row {number}", sentence, excludes=excludes)
        )


def _listed(cell: Cell) -> list[str]:
    return [cell] if isinstance(cell, str) else cell


def _names(cell: Cell) -> list[str]:
    """Return the picture names in a cell: a list, or one name, or several parted by comma."""
    if not isinstance(cell, str):
        return cell
    parts = [part.strip() for part in cell.replace(";", ",").split(",")]
    return parts if len(parts) > 1 and all(map(is_picture_name, parts)) else [cell]
