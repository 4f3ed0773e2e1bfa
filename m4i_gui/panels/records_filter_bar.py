"""What decides which records the table shows: search, choices, conditions, kept filters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from m4i_gui.item_models import words
from m4i_gui.item_models.column_filters import ColumnFilter, condition_text, kind_of
from m4i_gui.item_models.record_columns import RecordColumns
from m4i_gui.item_models.record_filter import MOST_CONDITIONS, RecordFilter
from m4i_gui.item_models.record_sets import SHOWN_SETS
from m4i_gui.item_models.records_model import Column
from m4i_gui.panels.column_filter_dialog import ColumnFilterDialog
from m4i_gui.panels.filter_chips import FilterChips
from m4i_gui.panels.saved_filter_menu import SavedFilterMenu
from m4i_gui.services.saved_filters import SavedFilters
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S
from m4i_gui.widgets.buttons import make_tool_button


class RecordsFilterBar(QWidget):
    """Controls that together make a `RecordFilter`.

    Args:
        services: Theme and jobs.

    Signals:
        typed: The search differs; more letters may come.
        changed: Anything else differs.
        conditions_changed: The user has changed the conditions on columns, or taken a kept
            filter; comes after `changed`.
        left_out: A kept filter asks for what this audit lacks; carries a sentence.
    """

    typed = Signal()
    changed = Signal()
    conditions_changed = Signal()
    left_out = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._theme = services.theme
        self._records: RecordColumns | None = None
        self._columns: Sequence[Column] = ()
        self._settling = False
        self._edited = -1
        self.conditions: tuple[ColumnFilter, ...] = ()
        self.dialog: ColumnFilterDialog | None = None
        self._make_controls()
        self.saved = SavedFilterMenu(
            SavedFilters(services.jobs, parent=self), self._to_keep, self._theme
        )
        self.saved.chosen.connect(self._use)
        self.chips = FilterChips(self._theme)
        self.chips.edit_requested.connect(self._edit)
        self.chips.removed.connect(self._remove)
        self.row = QHBoxLayout()
        self.row.setSpacing(SPACE_S)
        self.row.addWidget(self.search, 1)
        parts = (self.set_combo, self.verdict_combo, self.attack_combo, self.only_box)
        for part in (*parts, self.filter_button, self.saved):
            self.row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addLayout(self.row)
        column.addWidget(self.chips)

    def _make_controls(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in ids and texts"))
        self.search.setAccessibleName(self.tr("Search in ids and texts"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(110)
        self.search.textChanged.connect(self.typed)
        self.set_combo = QComboBox()
        self.set_combo.setAccessibleName(self.tr("Which sets to show"))
        self._offer_sets(SHOWN_SETS)
        self.verdict_combo = QComboBox()
        self.verdict_combo.setAccessibleName(self.tr("Which verdicts to show"))
        self._offer_verdicts(words.OUTCOMES)
        self.attack_combo = QComboBox()
        self.attack_combo.setAccessibleName(self.tr("Attack whose verdict is meant"))
        self.attack_combo.setToolTip(self.tr("Attack whose verdict is meant"))
        self.only_box = QCheckBox(self.tr("Selected only"))
        self.only_box.setAccessibleName(self.tr("Show selected records only"))
        for combo in (self.set_combo, self.verdict_combo, self.attack_combo):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(6)
            combo.currentIndexChanged.connect(self._tell)
        self.only_box.toggled.connect(self._tell)
        self.filter_button = make_tool_button(self.tr("Filter by a column"), "filter", self._theme)
        self.filter_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filter_menu = QMenu(self.filter_button)
        self.filter_menu.aboutToShow.connect(self._fill_menu)
        self.filter_button.setMenu(self.filter_menu)

    def _offer_sets(self, names: Sequence[str]) -> None:
        """Offer the sets that there are, one by one and by side."""
        self.set_combo.clear()
        self.set_combo.addItem(self.tr("All sets"), None)
        for label, side in ((self.tr("Target"), "target_"), (self.tr("Shadow"), "shadow_")):
            own = tuple(name for name in names if name.startswith(side))
            if len(own) > 1:
                self.set_combo.addItem(label, own)
        for name in names:
            self.set_combo.addItem(words.set_label(name), (name,))

    def _offer_verdicts(self, codes: Sequence[str]) -> None:
        """Offer what there is to say of these records."""
        self.verdict_combo.clear()
        self.verdict_combo.addItem(self.tr("All verdicts"), None)
        for code in codes:
            self.verdict_combo.addItem(words.outcome_label(code), code)
            self.verdict_combo.setItemData(
                self.verdict_combo.count() - 1,
                words.outcome_meaning(code),
                Qt.ItemDataRole.ToolTipRole,
            )

    def _tell(self) -> None:
        if not self._settling:
            self.changed.emit()

    def show_records(self, records: RecordColumns, columns: Sequence[Column], attack: str) -> None:
        """Show all of another audit's records.

        Args:
            records: They.
            columns: Columns of the table.
            attack: Whose verdict is meant to begin with.
        """
        self._records, self._columns = records, columns
        self._settling = True
        self.attack_combo.clear()
        for name in records.attacks:
            self.attack_combo.addItem(words.attack_label(name), name)
        present = set(np.unique(records.sets).tolist())
        self._offer_sets([name for code, name in enumerate(SHOWN_SETS) if code in present])
        said: set[int] = set()
        for name in records.attacks:
            said |= set(np.unique(records.outcomes(name)).tolist())
        more = words.ALL_OUTCOMES[len(words.OUTCOMES) :]
        known = words.OUTCOMES if said & {0, 1, 2, 3} or not said else ()
        self._offer_verdicts(
            [*known, *(code for code in more if words.ALL_OUTCOMES.index(code) in said)]
        )
        self.attack_combo.setCurrentIndex(max(self.attack_combo.findData(attack), 0))
        self._settling = False
        self.clear()

    def clear(self) -> None:
        """Show everything again, without telling anybody."""
        self._settling = True
        self.search.clear()
        self.set_combo.setCurrentIndex(0)
        self.verdict_combo.setCurrentIndex(0)
        self.only_box.setChecked(False)
        self.conditions = ()
        self._show_chips()
        self._settling = False

    # What is wanted -----------------------------------------------------------------------------

    def wanted(self, selected: frozenset[str]) -> RecordFilter:
        """Return what the controls say.

        Args:
            selected: Keys of the selected records.
        """
        sets = self.set_combo.currentData()
        outcome = self.verdict_combo.currentData()
        return RecordFilter(
            text=self.search.text(),
            sets=frozenset(sets) if sets else None,
            attack=str(self.attack_combo.currentData() or ""),
            outcomes=frozenset((outcome,)) if outcome else None,
            only=selected if self.only_box.isChecked() else None,
            columns=self.conditions,
        )

    def reasons(self) -> list[str]:
        """Return everything that keeps records from being shown, in a few words each."""
        found = []
        text = self.search.text().strip()
        if text:
            found.append(self.tr("search for “{0}”").format(text[:60]))
        if self.set_combo.currentIndex() > 0:
            found.append(self.set_combo.currentText())
        if self.verdict_combo.currentIndex() > 0:
            said = self.tr("{0} by “{1}”")
            found.append(
                said.format(self.verdict_combo.currentText(), self.attack_combo.currentText())
            )
        if self.only_box.isChecked():
            found.append(self.tr("selected records only"))
        return found + self._texts()

    def set_conditions(self, wanted: tuple[ColumnFilter, ...]) -> None:
        """Put other conditions on columns in force, and tell that something has changed."""
        if wanted != self.conditions:
            self.conditions = wanted
            self._show_chips()
            self._tell()

    def condition_words(self, condition: ColumnFilter) -> str:
        """Return a condition in a few words."""
        labels = {column.name: column.label for column in self._columns}
        return condition_text(condition, labels.get(condition.column, condition.column))

    def _texts(self) -> list[str]:
        return [self.condition_words(condition) for condition in self.conditions]

    def _show_chips(self) -> None:
        self.chips.show_conditions(self._texts())

    # Conditions on columns ----------------------------------------------------------------------

    def _fill_menu(self) -> None:
        self.filter_menu.clear()
        if self._records is None:
            return
        for column in self._columns:
            if kind_of(self._records, column.name) is None:
                continue
            action = self.filter_menu.addAction(f"{column.label.replace('&', '&&')} …")
            action.setToolTip(column.explanation)
            action.setData(column.name)
            action.triggered.connect(self._add)
        if len(self.conditions) >= MOST_CONDITIONS:
            self.filter_menu.setEnabled(False)

    def _add(self) -> None:
        action: Any = self.sender()
        self.ask_condition(str(action.data()))

    def ask_condition(self, column: str) -> None:
        """Ask for a condition on a column."""
        self._edited = -1
        self._open_dialog(column)

    def _edit(self, place: int) -> None:
        self._edited = place
        self._open_dialog(self.conditions[place])

    def _open_dialog(self, start: str | ColumnFilter) -> None:
        if self._records is None:
            return
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = ColumnFilterDialog(
            self._records, self._columns, start, self._theme, self.window()
        )
        self.dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self.dialog.wanted.connect(self._take)
        self.dialog.open()

    def _take(self, condition: ColumnFilter) -> None:
        listed = list(self.conditions)
        if 0 <= self._edited < len(listed):
            listed[self._edited] = condition
        elif condition not in listed:
            listed.append(condition)
        self.set_conditions(tuple(listed))
        self.conditions_changed.emit()

    def _remove(self, place: int) -> None:
        listed = self.conditions[:place] + self.conditions[place + 1 :]
        self.set_conditions(listed)
        self.filter_button.setFocus()
        self.conditions_changed.emit()

    # Kept filters -------------------------------------------------------------------------------

    def _to_keep(self) -> dict[str, Any] | None:
        wanted = self.wanted(frozenset())
        return wanted.to_json() if self.reasons() and wanted.only is None else None

    def _use(self, name: str, content: object) -> None:
        """Put a kept filter in force; what this audit lacks is left out and said."""
        try:
            wanted = RecordFilter.from_json(content)
        except ValueError:
            self.left_out.emit(self.tr("The kept filter “{0}” is damaged.").format(name))
            return
        if self._records is None:
            return
        missing = [c for c in wanted.columns if not c.applies_to(self._records)]
        self._settling = True
        self.search.setText(wanted.text)
        self.set_combo.setCurrentIndex(self._place_of_sets(wanted.sets))
        outcome = next(iter(wanted.outcomes), None) if wanted.outcomes else None
        attack = self.attack_combo.findData(wanted.attack)
        lacks_attack = outcome is not None and attack < 0
        if attack >= 0:
            self.attack_combo.setCurrentIndex(attack)
        self.verdict_combo.setCurrentIndex(
            0 if outcome is None or lacks_attack else self.verdict_combo.findData(outcome)
        )
        self.only_box.setChecked(False)
        self.conditions = tuple(c for c in wanted.columns if c not in missing)
        self._show_chips()
        self._settling = False
        self.changed.emit()
        self.conditions_changed.emit()
        lost = [self.condition_words(condition) for condition in missing]
        lost += [words.attack_label(wanted.attack)] if lacks_attack else []
        if lost:
            said = self.tr("This audit has no such column, so it was left out: {0}")
            self.left_out.emit(said.format("; ".join(lost)))

    def _place_of_sets(self, sets: frozenset[str] | None) -> int:
        for place in range(self.set_combo.count()):
            listed = self.set_combo.itemData(place)
            if (frozenset(listed) if listed else None) == sets:
                return place
        return 0
