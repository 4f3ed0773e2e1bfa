"""The tables of a comparison: differences, and records whose verdict changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from m4i_core.data.problems_file import visible
from m4i_core.study.comparison_changes import RecordChange
from m4i_core.study.comparison_result import AuditComparison
from m4i_core.study.comparison_table import TableLine, table_lines
from m4i_core.study.comparison_words import (
    difference_text,
    measure_words,
    outcome_text,
    value_text,
)
from m4i_gui.item_models.words import attack_label

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Qt.ItemDataRole.UserRole
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class _PlainTable(QAbstractTableModel):
    """A table that is filled at once."""

    headings: list[str]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = []

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        return None


class DifferenceModel(_PlainTable):
    """One row for each measure of each audit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: AuditComparison | None = None
        self._lines: list[TableLine] = []
        self._order: dict[str, int] = {}

    def show(self, found: AuditComparison, attack: str | None) -> None:
        """Show a comparison.

        Args:
            found: The comparison.
            attack: Only this attack ("" for the quality of the texts), or None for everything.
        """
        self.beginResetModel()
        self.headings = [
            self.tr("Attack"),
            self.tr("Measure"),
            self.tr("Audit"),
            self.tr("Value (95 %)"),
            self.tr("Difference (95 %)"),
            self.tr("Is it shown?"),
        ]
        self._found = found
        self._lines = [
            line for line in table_lines(found) if attack is None or line.row.attack == attack
        ]
        measures = dict.fromkeys(row.measure for row in found.rows)
        self._order = {measure: place for place, measure in enumerate(measures)}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def line(self, row: int) -> TableLine:
        """Return what stands in a row."""
        return self._lines[row]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self._found
        if not index.isValid() or found is None:
            return None
        line = self._lines[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in (3, 4) else _LEFT
        if role == SORT_ROLE:
            return self._sort_key(line, column)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return self._cells(found, line)[column]

    def _cells(self, found: AuditComparison, line: TableLine) -> tuple[str, ...]:
        row, cell = line.row, line.cell
        return (
            attack_label(row.attack) if row.attack else self.tr("Quality of the texts"),
            measure_words(row.measure),
            visible(found.audits[line.place].label),
            value_text(row.measure, cell),
            difference_text(row.measure, cell.difference),
            outcome_text(row.cells[found.reference], cell),
        )

    def _sort_key(self, line: TableLine, column: int) -> Any:
        if column == 1:
            return self._order[line.row.measure]
        if column == 3:
            return -1.0 if line.cell.value is None else line.cell.value
        if column == 4:
            # The reference, which differs from nothing, comes first.
            return -1e9 if line.cell.difference is None else line.cell.difference.value
        return "" if self._found is None else self._cells(self._found, line)[column]

    def rows_text(self, rows: Sequence[int]) -> str:
        """Return rows as plain text, tabs between cells, headings first."""
        if self._found is None:
            return ""
        cells = [self._cells(self._found, self._lines[row]) for row in rows]
        return "\n".join("\t".join(line) for line in (tuple(self.headings), *cells))


class ChangeModel(_PlainTable):
    """One row for each record whose verdict changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: list[RecordChange] = []

    def show(self, changes: Sequence[RecordChange], before: str, after: str) -> None:
        """Show other changes.

        Args:
            changes: What to show.
            before: Label of the reference.
            after: Label of the other audit.
        """
        self.beginResetModel()
        self.headings = [
            self.tr("Record"),
            self.tr("Is it a member?"),
            self.tr("What changed"),
            self.tr("{0} wrote").format(visible(before)),
            self.tr("{0} wrote").format(visible(after)),
        ]
        self._changes = list(changes)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._changes)

    def change(self, row: int) -> RecordChange:
        """Return what stands in a row."""
        return self._changes[row]

    def words(self, change: RecordChange) -> str:
        """Return what changed, in words."""
        if change.member:
            if change.kind == "stopped":
                return self.tr("no longer recognised")
            return self.tr("recognised anew")
        if change.kind == "stopped":
            return self.tr("no longer accused wrongly")
        return self.tr("accused wrongly anew")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        change = self._changes[index.row()]
        shown = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            SORT_ROLE,
        )
        if role not in shown:
            return None
        # Shapes as everywhere: a circle is a member, a triangle is none.
        member = self.tr("●  member") if change.member else self.tr("▲  non-member")
        return (
            visible(change.id),
            member,
            self.words(change),
            visible(" ".join(change.text_before.split())),
            visible(" ".join(change.text_after.split())),
        )[index.column()]
