"""What the audits of a comparison differ in besides their results."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from m4i_core.data.problems_file import visible
from m4i_gui.item_models.comparison_view import ComparisonView
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.services import Services
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.labels import as_tool_tip


class ComparePlansPanel(QuestionPanel):
    """What was done differently?

    Args:
        services: The look.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.question.setText(self.tr("What was done differently, so that a difference may arise?"))
        self.setAccessibleName(self.tr("Differences of the plans"))
        self.table = QTableWidget()
        self.table.setAccessibleName(self.tr("What the plans differ in"))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setHighlightSections(False)
        self.empty = EmptyState(
            services.theme,
            "done",
            self.tr("The plans do not differ"),
            self.tr(
                "All settings are the same: what differs comes from the data, from the version of "
                "the program or from the machine."
            ),
        )
        card = Card("", self.tr("What all plans agree in is left out."))
        card.body.addWidget(self.table, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(card)
        self.column.addWidget(self.pages, 1)

    def show_comparison(self, view: ComparisonView) -> None:
        """Show another comparison."""
        found = view.found
        self.pages.setCurrentIndex(1 if found.differences else 0)
        self.table.clear()
        self.table.setColumnCount(1 + len(found.audits))
        labels = [visible(one.label) for one in found.audits]
        self.table.setHorizontalHeaderLabels([self.tr("Setting"), *labels])
        for column in range(self.table.columnCount()):
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            self.table.horizontalHeaderItem(column).setTextAlignment(left)
        self.table.setRowCount(len(found.differences))
        for row, one in enumerate(found.differences):
            base = one.values[found.reference]
            for column, text in enumerate((one.label, *one.values)):
                item = QTableWidgetItem(visible(text))
                item.setToolTip(as_tool_tip(visible(text)))
                if column and text != base:
                    # Told by weight: what differs from the reference.
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.table.setItem(row, column, item)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)

    def keyboard_start(self) -> None:
        """Put the keyboard on the table."""
        self.table.setFocus()
