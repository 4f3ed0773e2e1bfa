"""A table whose keys can move without choosing."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView


class StillTable(QTableView):
    """A table that shows the selection itself can hold it still while somebody walks through it.

    Were a row chosen by moving to it, such a table would shrink to that one row, and no key could
    move any more.

    Attributes:
        still: Keys that move leave the selection as it is; the space bar asks for a row to be
            taken out of it.

    Signals:
        dropped: The space bar was pressed while the selection is held still; carries the row.
    """

    dropped = Signal(int)
    still = False

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        if self.still and isinstance(event, QKeyEvent):
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if self.still and event.key() == Qt.Key.Key_Space and current.isValid():
            self.dropped.emit(current.row())
            event.accept()
        else:
            super().keyPressEvent(event)
