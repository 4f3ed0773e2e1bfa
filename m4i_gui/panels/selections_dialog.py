"""Named selections: keep the present one, find and use those that were kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from m4i_core.errors import M4IError
from m4i_gui.panels.score_layout import NumberTable
from m4i_gui.services.named_selections import LONGEST_NAME, LONGEST_NOTE, NamedSelections
from m4i_gui.services.selection import Selection
from m4i_gui.services.theme import SPACE_M, SPACE_S, SPACE_XL, Theme
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Note
from m4i_gui.widgets.labels import PlainLabel


class SelectionsDialog(QDialog):
    """Keeps, lists, renames and deletes selections.

    Args:
        kept: Those of the audit that is shown.
        selection: The present selection.
        theme: Colours icons and notes.
        parent: The window it belongs to.

    Signals:
        wanted: A selection should become the present one; carries its name.
        export_wanted: A selection should be written to a file; carries its name and "ids" or
            "rows".
    """

    wanted = Signal(str)
    export_wanted = Signal(str, str)

    def __init__(
        self,
        kept: NamedSelections,
        selection: Selection,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Named selections"))
        self.setAccessibleName(self.tr("Named selections"))
        self.setMinimumSize(520, 420)
        self.resize(600, 520)
        self._kept, self._selection = kept, selection
        self._names: list[str] = []
        self._sure = ""
        self.question = PlainLabel(self.tr("Which records do you want to find again?"), "lead")
        self.problem = Note(theme, tone="warning")
        self.problem.hide()

        self.name_edit = QLineEdit()
        self.name_edit.setMaxLength(LONGEST_NAME)
        self.name_edit.setAccessibleName(self.tr("Name of the selection"))
        self.name_edit.setPlaceholderText(self.tr("For example: members everybody recognises"))
        self.note_edit = QPlainTextEdit()
        self.note_edit.setAccessibleName(self.tr("Note to the selection"))
        self.note_edit.setPlaceholderText(self.tr("Why these records? (optional)"))
        self.note_edit.setTabChangesFocus(True)
        self.note_edit.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 16)
        form = QFormLayout()
        form.setSpacing(SPACE_S)
        form.addRow(self.tr("Name"), self.name_edit)
        form.addRow(self.tr("Note"), self.note_edit)
        self.keep_button = make_button("", "primary", theme=theme, icon="bookmark")
        self.keep_button.clicked.connect(self.keep)
        self.change_button = make_button(self.tr("&Change name and note"))
        self.change_button.clicked.connect(self.change)
        first = QHBoxLayout()
        first.setSpacing(SPACE_S)
        first.addWidget(self.keep_button)
        first.addWidget(self.change_button)
        first.addStretch(1)

        self.table = NumberTable(
            [self.tr("Kept selections"), self.tr("Records"), self.tr("Kept on")],
            self.tr("Kept selections"),
        )
        self.table.row_chosen.connect(self._row_chosen)
        self.table.row_activated.connect(self._use)
        self.empty = PlainLabel(self.tr("None is kept yet."), "muted")
        self.use_button = make_button(self.tr("&Select these records"))
        self.use_button.clicked.connect(self._use)
        self.export_button = make_button(
            self.tr("&Export"), theme=theme, icon="export", accessible_name=self.tr("Export")
        )
        menu = QMenu(self.export_button)
        menu.addAction(self.tr("&Ids as CSV …")).triggered.connect(self._export_ids)
        menu.addAction(self.tr("Whole &rows as CSV …")).triggered.connect(self._export_rows)
        self.export_button.setMenu(menu)
        self.delete_button = make_button("", "danger", theme=theme, icon="remove")
        self.delete_button.clicked.connect(self.delete)
        self.close_button = make_button(self.tr("C&lose"))
        self.close_button.clicked.connect(self.accept)
        last = QHBoxLayout()
        last.setSpacing(SPACE_S)
        for button in (self.use_button, self.export_button, self.delete_button):
            last.addWidget(button)
        last.addStretch(1)
        last.addWidget(self.close_button)

        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addWidget(self.question)
        column.addWidget(self.problem)
        column.addLayout(form)
        column.addLayout(first)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(last)
        delete_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete_key.activated.connect(self.delete)
        self.name_edit.textChanged.connect(self._refresh_buttons)
        kept.changed.connect(self._refresh)
        selection.changed.connect(self._refresh_buttons)
        self._refresh()

    @property
    def current(self) -> str:
        """Name of the chosen row, or ""."""
        row = self.table.currentRow()
        return self._names[row] if 0 <= row < len(self._names) else ""

    def _refresh(self) -> None:
        current = self.current
        listed = self._kept.listed
        self._names = [one.name for one in listed]
        self.table.show_rows([[o.name, f"{len(o.ids):,}", o.made[:10]] for o in listed])
        self.table.setMaximumHeight(16_777_215)
        # Nothing is chosen until somebody chooses: what is typed above is a new selection.
        self.table.set_row(self._names.index(current) if current in self._names else -1)
        self.table.setVisible(bool(listed))
        self.empty.setVisible(not listed)
        problem = self._kept.problem
        parts = (problem.message, problem.subject, problem.remedy) if problem is not None else ()
        self.problem.say("\n".join(part for part in parts if part), "warning")
        self._refresh_buttons()

    def _refresh_buttons(self, *given: object) -> None:
        count = len(self._selection)
        self.keep_button.setText(self.tr("&Keep the {0} selected records").format(f"{count:,}"))
        self.keep_button.setAccessibleName(self.keep_button.text().replace("&", ""))
        self.keep_button.setEnabled(count > 0 and bool(self.name_edit.text().strip()))
        self.keep_button.setToolTip("" if count else self.tr("Select some records first"))
        chosen = bool(self.current)
        for button in (self.change_button, self.use_button, self.export_button, self.delete_button):
            button.setEnabled(chosen)
        if self._sure != self.current:
            self._sure = ""
        text = self.tr("Really &delete?") if self._sure else self.tr("&Delete")
        self.delete_button.setText(text)
        self.delete_button.setAccessibleName(text.replace("&", ""))

    def _row_chosen(self, row: int) -> None:
        found = self._kept.get(self.current)
        if found is not None:
            self.name_edit.setText(found.name)
            self.note_edit.setPlainText(found.note)
        self._refresh_buttons()

    def keep(self) -> None:
        """Keep the present selection under the name that was typed."""
        try:
            found = self._kept.keep(self.name_edit.text(), self._selection.ids, self._note())
        except M4IError as error:
            self._say(error)
            return
        self.problem.say("")
        self.table.set_row(self._names.index(found.name))
        self._refresh_buttons()

    def change(self) -> None:
        """Give the chosen one the name and the note that were typed."""
        name = self.name_edit.text()
        try:
            self._kept.edit(self.current, name, self._note())
        except M4IError as error:
            self._say(error)
            return
        self.problem.say("")

    def delete(self) -> None:
        """Delete the chosen one, when asked twice."""
        current = self.current
        if not current:
            return
        if self._sure != current:
            self._sure = current
            self._refresh_buttons()
            return
        self._sure = ""
        self._kept.delete(current)

    def _note(self) -> str:
        return self.note_edit.toPlainText()[:LONGEST_NOTE]

    def _say(self, error: M4IError) -> None:
        self.problem.say(str(error), "warning")
        self.name_edit.setFocus()

    def _use(self, *given: object) -> None:
        if self.current:
            self.wanted.emit(self.current)
            self.accept()

    def _export_ids(self) -> None:
        self.export_wanted.emit(self.current, "ids")

    def _export_rows(self) -> None:
        self.export_wanted.emit(self.current, "rows")
