"""The first rows of a table, as plain text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

_MOST_ROWS = 5
_LONGEST_CELL = 200
_WIDEST = 320


class SampleRows(QTableWidget):
    """At most five rows; long cells are cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("First rows of the table"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMaximumHeight(190)

    def show_rows(self, names: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
        """Show the first of the rows."""
        self.setColumnCount(len(names))
        self.setHorizontalHeaderLabels([name[:_LONGEST_CELL] for name in names])
        self.setRowCount(min(len(rows), _MOST_ROWS))
        for row, values in enumerate(rows[:_MOST_ROWS]):
            for column, name in enumerate(names):
                item = QTableWidgetItem(" ".join(str(values.get(name, "")).split())[:_LONGEST_CELL])
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.setItem(row, column, item)
        self.resizeColumnsToContents()
        for column in range(len(names)):
            self.setColumnWidth(column, min(self.columnWidth(column) + 8, _WIDEST))
