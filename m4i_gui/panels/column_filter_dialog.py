"""A small dialog that makes or changes a condition on one column."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from m4i_gui.item_models.column_filters import (
    LONGEST_TEXT,
    OPERATORS,
    ColumnFilter,
    choices_of,
    kind_of,
    operator_label,
)
from m4i_gui.item_models.record_columns import RecordColumns
from m4i_gui.item_models.records_model import Column
from m4i_gui.services.theme import SPACE_M, SPACE_S, SPACE_XL, Theme
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel

_COUNT_MS = 150
_FARTHEST = 1e12
_KINDS = ("number", "text", "choice")


class ColumnFilterDialog(QDialog):
    """Asks for a column, a comparison and a value, and says how many records pass.

    Args:
        records: All records; the count is taken among them.
        columns: Those that may be chosen.
        start: The column to begin with, or a condition to change.
        theme: Look of the buttons.

    Signals:
        wanted: The user wants this `ColumnFilter`.
    """

    wanted = Signal(object)

    def __init__(
        self,
        records: RecordColumns,
        columns: Sequence[Column],
        start: str | ColumnFilter,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._records = records
        self.setWindowTitle(self.tr("Filter by a column"))
        self.setMinimumWidth(420)
        self.column_combo = QComboBox()
        for column in columns:
            if kind_of(records, column.name) is not None:
                self.column_combo.addItem(column.label, column.name)
        self.operator_combo = QComboBox()
        for combo in (self.column_combo, self.operator_combo):
            combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.values = QStackedWidget()
        for part in (self._number_part(), self._text_part(), self._choice_part()):
            self.values.addWidget(part)
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_M)
        form.setVerticalSpacing(SPACE_S)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows = (
            (self.tr("&Column"), self.column_combo),
            (self.tr("C&omparison"), self.operator_combo),
            (self.tr("Value"), self.values),
        )
        for text, widget in rows:
            form.addRow(text, widget)
            widget.setAccessibleName(text.replace("&", ""))
        self.count = PlainLabel("", "muted")
        self.count.setAccessibleName(self.tr("How many records pass"))
        self.accept_button = make_button(self.tr("&Filter"), "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        cancel = make_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.accept_button)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column_box.setSpacing(SPACE_M)
        column_box.addLayout(form)
        column_box.addLayout(foot)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_COUNT_MS)
        self._waiting.timeout.connect(self._count)
        self.column_combo.currentIndexChanged.connect(self._column_chosen)
        self.operator_combo.currentIndexChanged.connect(self._operator_chosen)
        self._begin(start)

    def _number_part(self) -> QWidget:
        self.low, self.high = QDoubleSpinBox(), QDoubleSpinBox()
        self.low.setAccessibleName(self.tr("Lower bound"))
        self.high.setAccessibleName(self.tr("Upper bound"))
        for box in (self.low, self.high):
            box.setDecimals(4)
            box.setRange(-_FARTHEST, _FARTHEST)
            box.valueChanged.connect(self._changed)
        self.span = PlainLabel("", "small")
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.low, 1)
        row.addWidget(self.high, 1)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addLayout(row)
        column.addWidget(self.span)
        column.addStretch(1)
        return part

    def _text_part(self) -> QWidget:
        self.text = QLineEdit()
        self.text.setMaxLength(LONGEST_TEXT)
        self.text.setClearButtonEnabled(True)
        self.text.setAccessibleName(self.tr("Text to look for"))
        self.text.setPlaceholderText(self.tr("upper and lower case alike"))
        self.text.textChanged.connect(self._changed)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        column.addStretch(1)
        return part

    def _choice_part(self) -> QListWidget:
        self.choices = QListWidget()
        self.choices.setAccessibleName(self.tr("Values to show"))
        self.choices.setMaximumHeight(150)
        self.choices.itemChanged.connect(self._changed)
        return self.choices

    def _begin(self, start: str | ColumnFilter) -> None:
        name = start if isinstance(start, str) else start.column
        place = max(0, self.column_combo.findData(name))
        self.column_combo.setCurrentIndex(place)
        self._column_chosen()
        if isinstance(start, ColumnFilter):
            self.operator_combo.setCurrentIndex(self.operator_combo.findData(start.operator))
            self.low.setValue(start.low)
            self.high.setValue(start.high)
            self.text.setText(start.text)
            for item in self._items():
                chosen = item.data(Qt.ItemDataRole.UserRole) in start.choices
                item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        self._operator_chosen()
        (self.text if self._kind == "text" else self.column_combo).setFocus()

    @property
    def _column(self) -> str:
        return str(self.column_combo.currentData() or "")

    @property
    def _kind(self) -> str:
        return kind_of(self._records, self._column) or "text"

    def _items(self) -> list[QListWidgetItem]:
        return [self.choices.item(place) for place in range(self.choices.count())]

    def _column_chosen(self) -> None:
        kind = kind_of(self._records, self._column) or "text"
        self.operator_combo.blockSignals(True)
        self.operator_combo.clear()
        for operator in OPERATORS[kind]:
            self.operator_combo.addItem(operator_label(operator), operator)
        self.operator_combo.setEnabled(self.operator_combo.count() > 1)
        self.operator_combo.blockSignals(False)
        self.values.setCurrentIndex(_KINDS.index(kind))
        if kind == "number":
            self._suggest_numbers()
        elif kind == "choice":
            self.choices.blockSignals(True)
            self.choices.clear()
            for value, label in choices_of(self._records, self._column):
                item = QListWidgetItem(label)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
                item.setData(Qt.ItemDataRole.UserRole, value)
                self.choices.addItem(item)
            self.choices.setCurrentRow(0)
            self.choices.blockSignals(False)
        self._operator_chosen()

    def _suggest_numbers(self) -> None:
        values = self._records.numbers(self._column)
        values = values[np.isfinite(values)]
        if not len(values):
            self.span.setText(self.tr("This column has no values."))
            return
        low, high = float(values.min()), float(values.max())
        middle = round(float(np.median(values)), 4)
        for box, value in ((self.low, middle), (self.high, round(high, 4))):
            box.setSingleStep(max((high - low) / 50, 1e-4))
            box.setValue(value)
        self.span.setText(
            self.tr("Its values go from {0} to {1}; the middle one is {2}.").format(
                f"{low:.4g}", f"{high:.4g}", f"{middle:.4g}"
            )
        )

    def _operator_chosen(self) -> None:
        operator = self.operator_combo.currentData()
        self.low.setVisible(operator in ("at_least", "more_than", "between"))
        self.high.setVisible(operator in ("at_most", "less_than", "between"))
        self._changed()

    def _changed(self) -> None:
        self._waiting.start()
        self.accept_button.setEnabled(self.condition() is not None)

    def condition(self) -> ColumnFilter | None:
        """Return what the controls say, or None while something is missing."""
        operator = str(self.operator_combo.currentData() or "")
        if not operator:
            return None
        match self._kind:
            case "number":
                low, high = self.low.value(), self.high.value()
                if operator == "between" and low > high:
                    return None
                return ColumnFilter(self._column, operator, low, high)
            case "text":
                text = self.text.text()
                return ColumnFilter(self._column, operator, text=text) if text.strip() else None
        chosen = tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in self._items()
            if item.checkState() == Qt.CheckState.Checked
        )
        return ColumnFilter(self._column, operator, choices=chosen) if chosen else None

    def _count(self) -> None:
        condition = self.condition()
        if condition is None:
            said = {
                "number": self.tr("The lower bound is above the upper one."),
                "text": self.tr("Type what to look for."),
                "choice": self.tr("Tick at least one value."),
            }[self._kind]
        else:
            found, total = int(condition.mask(self._records).sum()), len(self._records)
            said = self.tr("{0} of {1} records").format(f"{found:,}", f"{total:,}")
        self.count.setText(said)

    def accept(self) -> None:
        condition = self.condition()
        if condition is not None:
            self._waiting.stop()
            self.wanted.emit(condition)
            super().accept()

    def reject(self) -> None:
        self._waiting.stop()
        super().reject()
