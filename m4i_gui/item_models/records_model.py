"""The records as an item model: own permutation of rows, nothing copied, nothing per cell."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon

from m4i_core.data.problems_file import visible
from m4i_gui.item_models import words
from m4i_gui.item_models.record_columns import ANSWERS, Mask, RecordColumns, Rows
from m4i_gui.item_models.record_filter import RecordFilter
from m4i_gui.item_models.record_sets import SHOWN_SETS

_Index = QModelIndex | QPersistentModelIndex
_LONGEST_CELL = 700
KEY_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Column:
    """One column of the table.

    Attributes:
        name: Column of the scores table, or "verdict_<attack>".
        label: Heading.
        explanation: Tool tip of the heading.
        kind: "text", "number" or "word" (a short word from a fixed list).
        shown: Whether it is shown unless the user chooses otherwise.
    """

    name: str
    label: str
    explanation: str
    kind: str = "text"
    shown: bool = True


class RecordsModel(QAbstractTableModel):
    """Rows of an audit, sorted and filtered by a permutation.

    Signals:
        arranging: Rows are about to move: let go of a large selection, Qt would carry it along
            index by index.
        arranged: Rows have moved.
    """

    arranging = Signal()
    arranged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.records: RecordColumns | None = None
        self.columns: list[Column] = []
        self.filter = RecordFilter()
        self.sorted_by: tuple[str, bool] | None = None
        self.marked: Mask = np.zeros(0, dtype=np.bool_)
        self.mark_colour = QColor()
        self.set_icons: dict[str, QIcon] = {}
        self._shown: Rows = np.zeros(0, dtype=np.int64)
        self._places: Rows | None = None

    def show_records(self, records: RecordColumns | None) -> None:
        """Show another audit's records, in the table's own order."""
        self.beginResetModel()
        self.records = records
        self.columns = self._make_columns(records) if records is not None else []
        self.filter = RecordFilter()
        self.sorted_by = None
        count = len(records) if records is not None else 0
        self.marked = np.zeros(count, dtype=np.bool_)
        self._shown = np.arange(count, dtype=np.int64)
        self._places = None
        self.endResetModel()

    def _make_columns(self, records: RecordColumns) -> list[Column]:
        columns = [Column("id", self.tr("Record"), self.tr("The record's id"))]
        if records.has("dataset"):
            columns.append(
                Column(
                    "dataset",
                    self.tr("Data"),
                    self.tr("Where the record comes from"),
                    "text",
                    shown=False,
                )
            )
        columns.append(Column("set", self.tr("Set"), self.tr("Which set it is in"), "word"))
        columns += [
            Column(name, words.metric_label(name), words.metric_meaning(name), "number", shown)
            for name, shown in (("probability", True), ("p_value", False))
            if name in records.number_names
        ]
        if records.has("group"):
            columns.append(
                Column(
                    "group",
                    self.tr("Group"),
                    self.tr("Records that belong together"),
                    "text",
                    shown=False,
                )
            )
        if records.has("prompt"):
            columns.append(Column("prompt", self.tr("Question"), self.tr("Asked with the picture")))
        columns += [
            Column("generated", self.tr("The model wrote"), self.tr("What the model wrote")),
            Column("references", self.tr("A person wrote"), self.tr("The first reference text")),
        ]
        for name in records.number_names:
            if name.startswith("score_"):
                attack = name[6:]
                label = words.attack_label(attack)
                columns.append(
                    Column(
                        f"verdict_{attack}",
                        self.tr("Verdict: {0}").format(label),
                        self.tr("What became of the attack's verdict at its own threshold"),
                        "word",
                        shown=attack == records.attacks[0],
                    )
                )
                columns.append(
                    Column(
                        name,
                        self.tr("Score: {0}").format(label),
                        self.tr("Score of the attack; higher means member"),
                        "number",
                        shown=attack == records.attacks[0],
                    )
                )
            elif name not in ANSWERS:
                columns.append(
                    Column(
                        name,
                        words.metric_label(name),
                        words.metric_meaning(name),
                        "number",
                        shown=name == "rouge_l",
                    )
                )
        return columns

    # What is shown ------------------------------------------------------------------------------

    @property
    def shown_rows(self) -> Rows:
        """Rows of the columns, in the order shown."""
        return self._shown

    def place_of(self, key: str) -> int | None:
        """Return where a record is shown, or None."""
        if self.records is None:
            return None
        row = self.records.row(key)
        if row is None:
            return None
        place = int(self.places()[row])
        return place if place >= 0 else None

    def places(self) -> Rows:
        """Return where each row is shown, -1 where it is not; shape (n,)."""
        if self._places is None:
            count = len(self.records) if self.records is not None else 0
            self._places = np.full(count, -1, dtype=np.int64)
            self._places[self._shown] = np.arange(len(self._shown))
        return self._places

    def set_filter(self, wanted: RecordFilter) -> None:
        """Show other records."""
        self.filter = wanted
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 restores the table's own order."""
        if 0 <= column < len(self.columns):
            down = order == Qt.SortOrder.DescendingOrder
            self.sorted_by = (self.columns[column].name, down)
        else:
            self.sorted_by = None
        self._arrange()

    def set_marked(self, marked: Mask) -> None:
        """Mark rows as selected, shape (n,)."""
        self.marked = marked
        if len(self._shown) and self.columns:
            last = self.index(len(self._shown) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.BackgroundRole])

    def _arrange(self) -> None:
        records = self.records
        if records is None:
            return
        self.arranging.emit()
        self.layoutAboutToBeChanged.emit()
        before = self._shown
        old = self.persistentIndexList()
        mask = self.filter.mask(records)
        order = (
            records.order(*self.sorted_by)
            if self.sorted_by is not None
            else np.arange(len(records), dtype=np.int64)
        )
        self._shown = order[mask[order]]
        self._places = None
        places = self.places()
        new = []
        for index in old:
            row = int(before[index.row()]) if index.row() < len(before) else -1
            place = int(places[row]) if row >= 0 else -1
            new.append(self.index(place, index.column()) if place >= 0 else QModelIndex())
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()
        self.arranged.emit()

    # QAbstractTableModel ------------------------------------------------------------------------

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and section < len(self.columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].label
            if role == Qt.ItemDataRole.ToolTipRole:
                return self.columns[section].explanation
            if role == Qt.ItemDataRole.TextAlignmentRole:
                column = self.columns[section]
                right = column.kind == "number" and not column.name.startswith("score")
                side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.records is None or not index.isValid():
            return None
        row = int(self._shown[index.row()])
        column = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cell(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.kind == "number":
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DecorationRole and column.name == "set":
            return self.set_icons.get(self.records.membership(row))
        if role == Qt.ItemDataRole.BackgroundRole and self.marked[row]:
            return self.mark_colour
        if role == Qt.ItemDataRole.ToolTipRole and column.kind == "text":
            return self._tip(row, column)
        if role == KEY_ROLE:
            return self.records.keys[row]
        return None

    def cell(self, row: int, column: Column) -> str:
        """Return what a cell shows; untrusted texts on one line, control characters spelled out."""
        records = self.records
        assert records is not None
        name = column.name
        if column.kind == "number":
            value = records.numbers(name)[row]
            return f"{value:.3f}" if np.isfinite(value) else "–"
        if name == "set":
            return words.set_label(SHOWN_SETS[records.sets[row]])
        if name.startswith("verdict_"):
            return words.outcome_label(words.ALL_OUTCOMES[records.outcomes(name[8:])[row]])
        if name == "references":
            texts = records.references(row)
            text = texts[0] if texts else ""
            more = f"   (+{len(texts) - 1})" if len(texts) > 1 else ""
            return _one_line(text) + more
        return _one_line(records.text(name, row))

    def _tip(self, row: int, column: Column) -> str:
        records = self.records
        assert records is not None
        if column.name == "references":
            text = "\n".join(records.references(row)[:6])
        else:
            text = records.text(column.name, row)
        # Escaped and marked as rich text, so that Qt has nothing to guess.
        lines = [escape(visible(line)) for line in text[:1500].splitlines()]
        return f"<qt>{'<br>'.join(lines)}</qt>" if lines else ""


def _one_line(text: str) -> str:
    cut = text if len(text) <= _LONGEST_CELL else text[:_LONGEST_CELL] + "…"
    return visible(" ".join(cut.split()))
