"""All numbers of a comparison: to read, sort, copy and export."""

from __future__ import annotations

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QTableView,
    QWidget,
)

from m4i_gui.item_models.comparison_model import SORT_ROLE, DifferenceModel
from m4i_gui.item_models.comparison_view import ComparisonView
from m4i_gui.item_models.words import attack_label
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import scrolled


class CopyTable(QTableView):
    """A read-only table; sorted by its headings.

    Signals:
        copy_wanted: Ctrl+C.
        chosen: Enter or a double click; carries the row of the model that is shown.
    """

    copy_wanted = Signal()
    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._double_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.chosen.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _double_clicked(self) -> None:
        self.chosen.emit(self.currentIndex().row())


class CompareTablePanel(QuestionPanel):
    """What exactly are the numbers?

    Signals:
        export_wanted: The table should be written; carries "csv" or "parquet".
    """

    export_wanted = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.question.setText(self.tr("What exactly are the numbers, and which differences hold?"))
        self.setAccessibleName(self.tr("Table of differences"))
        theme = services.theme
        self._view: ComparisonView | None = None
        self.model = DifferenceModel(self)
        self.sorted = QSortFilterProxyModel(self)
        self.sorted.setSourceModel(self.model)
        self.sorted.setSortRole(SORT_ROLE)
        self.table = CopyTable(self.tr("Every measure of every audit"))
        self.table.setModel(self.sorted)
        self.table.copy_wanted.connect(self.copy)
        self.attack = QComboBox()
        self.attack.setAccessibleName(self.tr("What to show"))
        self.attack.setToolTip(self.tr("What to show"))
        self.attack.currentIndexChanged.connect(self._show)
        self.copy_button = make_button(self.tr("Copy"), theme=theme, icon="copy")
        self.copy_button.setAccessibleName(self.tr("Copy the table as plain text"))
        self.copy_button.clicked.connect(self.copy)
        self.csv_button = make_button(self.tr("CSV …"), theme=theme, icon="export")
        self.csv_button.setAccessibleName(self.tr("Write the table as CSV"))
        self.csv_button.clicked.connect(self._csv)
        self.parquet_button = make_button(self.tr("Parquet …"), theme=theme, icon="export")
        self.parquet_button.setAccessibleName(self.tr("Write the table as Parquet"))
        self.parquet_button.clicked.connect(self._parquet)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.attack)
        row.addStretch(1)
        for button in (self.copy_button, self.csv_button, self.parquet_button):
            row.addWidget(button)
        card = Card()
        card.body.addLayout(row)
        card.body.addWidget(
            PlainLabel(
                self.tr(
                    "In brackets: 95 % intervals. A difference is “shown” when chance does not "
                    "explain it, allowing for how many are looked at."
                ),
                "muted",
            )
        )
        card.body.addWidget(self.table, 1)
        self.column.addWidget(scrolled(card, self.tr("Table of differences")), 1)

    def show_comparison(self, view: ComparisonView) -> None:
        """Show another comparison."""
        self._view = view
        before = self.attack.currentData()
        self.attack.blockSignals(True)
        self.attack.clear()
        self.attack.addItem(self.tr("All attacks and the texts"), "all")
        for name in view.found.attacks:
            self.attack.addItem(attack_label(name), name)
        self.attack.addItem(self.tr("Quality of the texts"), "")
        self.attack.setCurrentIndex(max(0, self.attack.findData(before)))
        self.attack.blockSignals(False)
        self._show()

    def _show(self) -> None:
        if self._view is None:
            return
        wanted = str(self.attack.currentData())
        self.model.show(self._view.found, None if wanted == "all" else wanted)
        self.table.resizeColumnsToContents()

    def shown_rows(self) -> list[int]:
        """Return the rows of the model in the order that is seen."""
        order = range(self.sorted.rowCount())
        return [self.sorted.mapToSource(self.sorted.index(row, 0)).row() for row in order]

    def copy(self) -> None:
        """Copy the chosen rows, or all where one or none is chosen, in the order seen."""
        chosen = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        shown = self.shown_rows()
        rows = [shown[row] for row in chosen] if len(chosen) > 1 else shown
        QApplication.clipboard().setText(self.model.rows_text(rows))

    def _csv(self) -> None:
        self.export_wanted.emit("csv")

    def _parquet(self) -> None:
        self.export_wanted.emit("parquet")

    def keyboard_start(self) -> None:
        """Put the keyboard on the table."""
        self.table.setFocus()
