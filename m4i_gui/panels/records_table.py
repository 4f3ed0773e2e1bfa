"""Records table: every record with what was written and how it was judged."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from m4i_gui.item_models import words
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.item_models.record_columns import ANSWERS, Rows
from m4i_gui.item_models.record_filter import RecordFilter
from m4i_gui.item_models.records_file import csv_text
from m4i_gui.item_models.records_model import RecordsModel
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.panels.records_filter_bar import RecordsFilterBar
from m4i_gui.panels.whole_texts import has_long_texts, show_whole_texts
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S
from m4i_gui.widgets.buttons import make_button, make_tool_button
from m4i_gui.widgets.card import Note
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.still_table import StillTable

_TYPING_MS = 150
_MOST_RANGES = 800
_MOST_COPIED = 20_000
_TEXTS = ("generated", "references", "prompt")


class RecordsPanel(QuestionPanel):
    """A table that can be sorted, filtered, copied and exported.

    Args:
        services: Theme.
        selection: The selection that all views share.

    Signals:
        record_chosen: The current record; carries its key.
        export_requested: The user wants a file of what is shown: "csv" or "parquet".
        filter_cleared: All records are shown again, because the user wanted it.
    """

    record_chosen = Signal(str)
    export_requested = Signal(str)
    filter_cleared = Signal()

    def __init__(
        self, services: Services, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.question.setText(
            self.tr("What did the model write about each record, and who is exposed?")
        )
        self.setAccessibleName(self.tr("Records"))
        self._services = services
        self._selection = selection
        self._settling = False
        self._fitted = False
        self.model = RecordsModel(self)
        self.model.arranging.connect(self._let_go)
        self.model.arranged.connect(self._take_hold)
        self.bar = self._make_bar()
        self.table = self._make_table()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self._nothing_shown())
        self.note = Note(self._services.theme)
        self.note.hide()
        self.column.addWidget(self.bar)
        self.column.addWidget(self.note)
        self.column.addWidget(self.pages, 1)
        self.column.addLayout(self._foot())
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.apply_filter)
        selection.changed.connect(self._selection_changed)
        services.theme.changed.connect(self._paint)
        self._paint()

    def _make_bar(self) -> RecordsFilterBar:
        theme = self._services.theme
        bar = RecordsFilterBar(self._services)
        self.search, self.only_box = bar.search, bar.only_box
        self.set_combo, self.verdict_combo = bar.set_combo, bar.verdict_combo
        self.attack_combo = bar.attack_combo
        bar.typed.connect(self._typed)
        bar.changed.connect(self.apply_filter)
        bar.left_out.connect(self._say_left_out)
        self.whole_button = make_tool_button(
            self.tr("Show long texts over several lines"), "file", theme, checkable=True
        )
        self.whole_button.toggled.connect(self._show_whole_texts)
        self.columns_button = make_tool_button(self.tr("Choose columns"), "list", theme)
        self.columns_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.columns_menu = QMenu(self.columns_button)
        self.columns_menu.aboutToShow.connect(self._fill_columns_menu)
        self.columns_button.setMenu(self.columns_menu)
        bar.row.addWidget(self.whole_button)
        bar.row.addWidget(self.columns_button)
        return bar

    def _nothing_shown(self) -> EmptyState:
        self.clear_button = make_button(self.tr("Clear the filter"), "primary")
        self.clear_button.clicked.connect(self.reset_filter)
        self.empty = EmptyState(
            self._services.theme,
            "filter",
            self.tr("No record fits"),
            "",
            self.clear_button,
        )
        return self.empty

    def _make_table(self) -> StillTable:
        table = StillTable()
        table.setAccessibleName(self.tr("Records"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setAlternatingRowColors(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        # Sorts by the header, and keeps a click on it from selecting the whole column.
        table.setSortingEnabled(True)
        # A header asks for every selected row of every column whenever it is painted: 240,000
        # calls at 24,000 rows. It shows no selection, so it is given one of its own.
        header.setSelectionModel(QItemSelectionModel(self.model, header))
        header.sectionResized.connect(self._resized)
        table.selectionModel().selectionChanged.connect(self._user_selected)
        table.selectionModel().currentChanged.connect(self._current_changed)
        table.dropped.connect(self._drop)
        for text, keys, slot in (
            (self.tr("&Copy the selected rows"), QKeySequence("Ctrl+C"), self.copy),
            (self.tr("Copy this ce&ll"), QKeySequence("Ctrl+Shift+C"), self.copy_cell),
            (self.tr("&Filter by this column …"), QKeySequence("Ctrl+Shift+F"), self._filter_here),
        ):
            action = QAction(text, table)
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            table.addAction(action)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._header_menu)
        self.header_menu = QMenu(table)
        return table

    def _foot(self) -> QHBoxLayout:
        theme = self._services.theme
        self.count = PlainLabel("", "muted", wrap=False)
        self.count.setAccessibleName(self.tr("How many records are shown"))
        self.select_button = make_button(self.tr("Select all shown"), "quiet")
        self.select_button.clicked.connect(self.select_shown)
        self.reset_button = make_button(self.tr("Show all"), "quiet")
        self.reset_button.clicked.connect(self.reset_filter)
        self.csv_button = make_button(self.tr("CSV …"), theme=theme, icon="export")
        self.csv_button.setAccessibleName(self.tr("Export the shown records as CSV"))
        self.csv_button.setToolTip(self.tr("The shown records and columns, safe for spreadsheets"))
        self.csv_button.clicked.connect(self._ask_csv)
        self.parquet_button = make_button(self.tr("Parquet …"), theme=theme, icon="export")
        self.parquet_button.setAccessibleName(self.tr("Export the shown records as Parquet"))
        self.parquet_button.setToolTip(
            self.tr("The shown records with all columns, texts unchanged")
        )
        self.parquet_button.clicked.connect(self._ask_parquet)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.count)
        row.addWidget(self.select_button)
        row.addWidget(self.reset_button)
        row.addStretch(1)
        row.addWidget(self.csv_button)
        row.addWidget(self.parquet_button)
        return row

    # What is shown ------------------------------------------------------------------------------

    def show_audit(self, view: AuditView) -> None:
        """Show another audit's records."""
        self._settling = True
        self.model.show_records(view.columns)
        self.bar.show_records(view.columns, self.model.columns, view.result.verdict.attack or "")
        header = self.table.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.whole_button.setChecked(has_long_texts(view.columns))
        for place, column in enumerate(self.model.columns):
            chosen = column.shown
            if (
                column.kind != "text"
                and column.name != "set"
                and not column.name.startswith(("bleu", "rouge"))
                and column.name not in ANSWERS
            ):
                chosen = column.name.endswith(f"_{self.attack_combo.currentData()}")
            self.table.setColumnHidden(place, not chosen)
        self._typing.stop()
        self._settling = False
        self._fitted = False
        places = [column.name for column in self.model.columns]
        if "probability" in places:
            # Who asks about his own records wants to see those first.
            self.table.sortByColumn(places.index("probability"), Qt.SortOrder.DescendingOrder)
        self._fit_columns()
        self._marks()
        self._say_count()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give the texts what the other columns leave, until the user has other wishes."""
        columns = self.model.columns
        if self._fitted or not columns or not self.isVisible():
            return
        self._settling = True
        metrics = self.fontMetrics()
        taken, texts = 0, []
        for place, column in enumerate(columns):
            if self.table.isColumnHidden(place):
                continue
            if column.name in _TEXTS:
                texts.append(place)
                continue
            sample = max(
                [column.label]
                + [self.model.cell(int(row), column) for row in self.model.shown_rows[:40]],
                key=metrics.horizontalAdvance,
            )
            if column.name == "set":
                sample = max(words.set_labels(), key=metrics.horizontalAdvance) + "    "
            longest = 130 if column.name.startswith(("score", "verdict")) else 210
            width = min(metrics.horizontalAdvance(sample) + 34, longest)
            self.table.setColumnWidth(place, width)
            taken += width
        room = self.table.viewport().width() - taken
        for place in texts:
            self.table.setColumnWidth(place, max(110, room // len(texts)))
        show_whole_texts(self.table, self.whole_button.isChecked(), texts)
        self._settling = False

    def _show_whole_texts(self, on: bool) -> None:
        texts = [p for p, column in enumerate(self.model.columns) if column.name in _TEXTS]
        settling, self._settling = self._settling, True
        show_whole_texts(self.table, on, [p for p in texts if not self.table.isColumnHidden(p)])
        self._settling = settling
        if not on:
            self._fit_columns()

    def _resized(self, column: int, before: int, after: int) -> None:
        if not self._settling and self.isVisible():
            self._fitted = True

    def current_filter(self) -> RecordFilter:
        """Return what the controls say."""
        return self.bar.wanted(self._selection.ids)

    def _typed(self) -> None:
        if not self._settling:
            self._typing.start()

    def apply_filter(self) -> None:
        """Show what the controls say."""
        if self._settling or self.model.records is None:
            return
        self._typing.stop()
        self.note.say("")
        self.table.still = self.only_box.isChecked()
        self.model.set_filter(self.current_filter())
        self._say_count()

    def reset_filter(self) -> None:
        """Show all records again."""
        self._settling = True
        self.bar.clear()
        self._settling = False
        self.apply_filter()
        self.filter_cleared.emit()

    @property
    def shown_rows(self) -> Rows:
        """Rows of the columns in the order shown: what an export writes."""
        return self.model.shown_rows

    @property
    def shown_columns(self) -> list[str]:
        """Names of the visible columns, in the order shown."""
        header = self.table.horizontalHeader()
        places = [header.logicalIndex(visual) for visual in range(header.count())]
        return [
            self.model.columns[place].name
            for place in places
            if not self.table.isColumnHidden(place)
        ]

    def _let_go(self) -> None:
        before, self._settling = self._settling, True
        self.table.selectionModel().clearSelection()
        self._settling = before

    def _take_hold(self) -> None:
        before = self._settling
        self._mirror_selection()
        self._settling = before

    def _say_count(self) -> None:
        records = self.model.records
        total = len(records) if records is not None else 0
        shown = len(self.model.shown_rows)
        if shown == total:
            self.count.setText(self.tr("{0} records").format(f"{total:,}"))
        else:
            self.count.setText(self.tr("{0} of {1} records").format(f"{shown:,}", f"{total:,}"))
        self.reset_button.setVisible(shown != total)
        self._explain_nothing(shown, total)
        self.select_button.setEnabled(shown > 0)
        for button in (self.csv_button, self.parquet_button):
            button.setEnabled(shown > 0)

    def _explain_nothing(self, shown: int, total: int) -> None:
        """Where no record is left, say what keeps them all away."""
        self.pages.setCurrentIndex(1 if total and not shown else 0)
        if shown or not total:
            return
        reasons = self.bar.reasons()
        alone = self.only_box.isChecked() and not len(self._selection)
        if alone and len(reasons) == 1:
            said = self.tr("Only selected records are asked for, and none is selected.")
        elif len(reasons) == 1:
            said = self.tr("None of the {0} records passes this filter: {1}")
        else:
            said = self.tr("None of the {0} records passes all of these at once: {1}")
        self.empty.say(self.tr("No record fits"), said.format(f"{total:,}", " · ".join(reasons)))

    def _say_left_out(self, text: str) -> None:
        self.note.say(text, "warning")

    # Selection ----------------------------------------------------------------------------------

    def _selection_changed(self, source: object) -> None:
        if self.model.records is None:
            return
        self._marks()
        if source is not self:
            # What was picked elsewhere is what somebody wants to see here.
            wanted = len(self._selection) > 0
            self._settling = True
            self.only_box.setChecked(wanted)
            self._settling = False
            self.apply_filter()
        elif self.only_box.isChecked():
            self.apply_filter()

    def _marks(self) -> None:
        records = self.model.records
        if records is not None:
            marked = records.mask_of(self._selection.ids)
            self.model.set_marked(marked)
            self.only_box.setText(self.tr("Selected only ({0})").format(f"{int(marked.sum()):,}"))

    def _mirror_selection(self) -> None:
        """Let the view's own selection follow, where it is not too ragged to be quick."""
        marked = self.model.marked
        rows = self.model.shown_rows
        places = np.flatnonzero(marked[rows]) if len(rows) else np.zeros(0, dtype=np.int64)
        breaks = np.flatnonzero(np.diff(places) != 1)
        self._settling = True
        chosen = QItemSelection()
        if len(places) and len(breaks) < _MOST_RANGES:
            starts = np.concatenate([[0], breaks + 1])
            ends = np.concatenate([breaks, [len(places) - 1]])
            last = self.model.columnCount() - 1
            for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
                chosen.select(
                    self.model.index(int(places[start]), 0),
                    self.model.index(int(places[end]), last),
                )
        self.table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._settling = False

    def _rows_in(self, selection: QItemSelection) -> list[int]:
        places: set[int] = set()
        for part in selection.toList():
            places.update(range(part.top(), part.bottom() + 1))
        return [int(self.model.shown_rows[place]) for place in places]

    def _user_selected(self, chosen: QItemSelection, dropped: QItemSelection) -> None:
        records = self.model.records
        if self._settling or records is None:
            return
        held = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        if held:
            # Only what changed: records that are selected but filtered out stay selected.
            kept = self._selection.ids | frozenset(records.keys_of(self._rows_in(chosen)))
            kept -= frozenset(records.keys_of(self._rows_in(dropped)))
            self._selection.select(kept, self)
        else:
            rows = self._rows_in(self.table.selectionModel().selection())
            self._selection.select(records.keys_of(rows), self)

    def _drop(self, place: int) -> None:
        """Take a record out of the selection, which is all that is shown; the next is current."""
        records = self.model.records
        if records is None:
            return
        key = records.keys[int(self.model.shown_rows[place])]
        column = self.table.currentIndex().column()
        self._selection.select(self._selection.ids - {key}, self)
        place = min(place, len(self.model.shown_rows) - 1)
        if place >= 0:
            self.table.selectionModel().setCurrentIndex(
                self.model.index(place, column), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def show_selected(self) -> None:
        """Show the selected records and no others."""
        self.reset_filter()
        self.only_box.setChecked(True)

    def select_shown(self) -> None:
        """Select every record that is shown."""
        records = self.model.records
        if records is not None:
            self._selection.select(records.keys_of(self.model.shown_rows), self)
            self._mirror_selection()

    def show_record(self, key: str) -> None:
        """Scroll to a record, if it is shown."""
        place = self.model.place_of(key)
        if place is not None:
            index = self.model.index(place, 0)
            self._settling = True
            self.table.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.NoUpdate
            )
            self._settling = False
            self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        records = self.model.records
        if not self._settling and current.isValid() and records is not None:
            self.record_chosen.emit(records.keys[int(self.model.shown_rows[current.row()])])

    # Columns, copying, exporting ----------------------------------------------------------------

    def _fill_columns_menu(self) -> None:
        self.columns_menu.clear()
        for place, column in enumerate(self.model.columns):
            action = self.columns_menu.addAction(column.label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(not self.table.isColumnHidden(place))
            action.setToolTip(column.explanation)
            action.setData(place)
            action.toggled.connect(self._toggle_column)

    def _toggle_column(self, shown: bool) -> None:
        action: Any = self.sender()
        self.table.setColumnHidden(int(action.data()), not shown)
        self._fit_columns()

    def copy(self) -> None:
        """Copy the selected rows as a table, safe to paste into a spreadsheet."""
        records = self.model.records
        if records is None:
            return
        rows = self.model.shown_rows
        chosen = rows[self.model.marked[rows]] if len(rows) else rows
        current = self.table.currentIndex()
        if not len(chosen) and current.isValid():
            chosen = rows[[current.row()]]
        if len(chosen):
            text = csv_text(records, chosen[:_MOST_COPIED], self.shown_columns, delimiter="\t")
            QGuiApplication.clipboard().setText(text)

    def copy_cell(self) -> None:
        """Copy what the current cell holds, whole, and safe to paste into a spreadsheet."""
        records, index = self.model.records, self.table.currentIndex()
        if records is None or not index.isValid():
            return
        row = self.model.shown_rows[[index.row()]]
        text = csv_text(records, row, [self.model.columns[index.column()].name], delimiter="\t")
        # Without its heading and the end of the line.
        QGuiApplication.clipboard().setText(text.split("\r\n", 1)[1].removesuffix("\r\n"))

    def _filter_here(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.bar.ask_condition(self.model.columns[index.column()].name)

    def _header_menu(self, where: QPoint) -> None:
        header = self.table.horizontalHeader()
        place = header.logicalIndexAt(where)
        if not 0 <= place < len(self.model.columns):
            return
        self.header_menu.clear()
        for text, slot in (
            (self.tr("&Filter by this column …"), self._filter_heading),
            (self.tr("&Hide this column"), self._hide_heading),
        ):
            action = self.header_menu.addAction(text)
            action.setData(place)
            action.triggered.connect(slot)
        self.header_menu.popup(header.viewport().mapToGlobal(where))

    def _filter_heading(self) -> None:
        action: Any = self.sender()
        self.bar.ask_condition(self.model.columns[int(action.data())].name)

    def _hide_heading(self) -> None:
        action: Any = self.sender()
        if len(self.shown_columns) > 1:
            self.table.setColumnHidden(int(action.data()), True)
            self._fit_columns()
            self.columns_menu.triggered.emit(action)

    def _ask_csv(self) -> None:
        self.export_requested.emit("csv")

    def _ask_parquet(self) -> None:
        self.export_requested.emit("parquet")

    def _paint(self) -> None:
        theme = self._services.theme
        self.model.mark_colour = theme.colour("accent_soft")
        self.model.set_icons = {
            "member": QIcon(theme.pixmap("circle", 12, "member")),
            "nonmember": QIcon(theme.pixmap("triangle", 12, "nonmember")),
            "unknown": QIcon(theme.pixmap("diamond", 12, "unknown")),
        }
        self.table.viewport().update()
