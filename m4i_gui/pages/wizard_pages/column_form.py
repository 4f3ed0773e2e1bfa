"""Which column of a table holds what, with the first rows in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from m4i_core.audit.plan import DatasetChoice
from m4i_core.data.readers.columns import Columns, ColumnSuggestion
from m4i_gui.pages.wizard_pages.controls import Field
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.services.data_reading import DataFacts
from m4i_gui.widgets.labels import PlainLabel

_MOST_ROWS = 5
_LONGEST_CELL = 200


class ColumnForm(QWidget):
    """Six roles, each a column of the table or none; hidden for what is no table."""

    def __init__(self, page: WizardPage, name: str) -> None:
        super().__init__()
        self._draft, self._name = page.draft, name
        theme = page.services.theme
        tr = self.tr
        roles = (
            ("picture", tr("Picture"), tr("File name of the picture, relative to the table.")),
            ("caption", tr("Caption"), tr("The text that a person wrote for the picture.")),
            ("id", tr("Record id"), tr("Rows with one id are one record with several captions.")),
            ("group", tr("Group"), tr("Rows with one value (patient, scene) stay in one set.")),
            ("prompt", tr("Question"), tr("Asked along with the picture, if there is one.")),
            (
                "set",
                tr("Set"),
                tr(
                    "Says who is a member: target_member, target_nonmember, "
                    "shadow_member or shadow_nonmember."
                ),
            ),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            PlainLabel(tr("Columns of the table (suggested; change what is wrong)"), "strong")
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        self.combos: dict[str, QComboBox] = {}
        for index, (role, label, help_text) in enumerate(roles):
            combo = QComboBox()
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(14)
            combo.activated.connect(self._chosen)
            self.combos[role] = combo
            field = Field(theme, label, combo, help_text=help_text)
            page.add_field(f"datasets.{name}.columns.{role}", field)
            grid.addWidget(field, index // 3, index % 3)
        layout.addLayout(grid)
        self.preview = QTableWidget()
        self.preview.setAccessibleName(tr("First rows of the table"))
        self.preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview.verticalHeader().hide()
        self.preview.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.preview.setMaximumHeight(190)
        layout.addWidget(self.preview)
        self.hide()

    def show_facts(self, facts: DataFacts | None) -> None:
        """Offer the columns of the table that was read; keeps them while it is read again."""
        if facts is None:
            if not self._draft.get(f"datasets.{self._name}.columns"):
                self.hide()
            return
        self.offer(facts.choice, facts.suggestion)

    def offer(self, choice: DatasetChoice, suggestion: ColumnSuggestion | None) -> None:
        """Offer the columns of a table, whether or not it could be read with them."""
        self.setVisible(suggestion is not None and choice.source == "folder")
        if suggestion is None:
            return
        chosen = choice.columns
        current = Columns(**chosen.model_dump()) if chosen is not None else suggestion.columns
        for role, combo in self.combos.items():
            combo.clear()
            combo.addItem(self.tr("(none)"), "")
            for name in suggestion.names:
                combo.addItem(name, name)
            value = getattr(current, role)
            if value and combo.findData(value) < 0:
                combo.addItem(value, value)
            combo.setCurrentIndex(max(combo.findData(value), 0))
        self._fill(list(suggestion.names), list(suggestion.preview))

    def _fill(self, names: list[str], rows: list[dict[str, str]]) -> None:
        self.preview.setColumnCount(len(names))
        self.preview.setHorizontalHeaderLabels(names)
        self.preview.setRowCount(min(len(rows), _MOST_ROWS))
        for row, values in enumerate(rows[:_MOST_ROWS]):
            for column, name in enumerate(names):
                text = str(values.get(name, ""))[:_LONGEST_CELL]
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.preview.setItem(row, column, item)
        self.preview.resizeColumnsToContents()
        for column in range(len(names)):
            self.preview.setColumnWidth(column, min(self.preview.columnWidth(column) + 8, 420))

    def _chosen(self) -> None:
        values = {role: combo.currentData() or "" for role, combo in self.combos.items()}
        self._draft.set(f"datasets.{self._name}.columns", values)
