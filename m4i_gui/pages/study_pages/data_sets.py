"""First page: any number of data sets, and the sizes of the four sets that each gives."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from m4i_gui.pages.wizard_pages.controls import BoundLine, Field
from m4i_gui.pages.wizard_pages.data_panel import DataPanel
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.split_form import SplitForm
from m4i_gui.services.draft_pages import DraftProblem
from m4i_gui.services.services import Services
from m4i_gui.services.study_draft import StudyDraft
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.focus_order import order_focus
from m4i_gui.widgets.labels import as_tool_tip

_ROW = 24
_MOST_ROWS = 6


class DataSetEntry(QWidget):
    """One data set: its short name, and the panel that reads it."""

    def __init__(self, page: WizardPage, name: str) -> None:
        super().__init__()
        self.name = name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.panel = DataPanel(page, name, page.tr("The chosen data set"))
        key = f"datasets.{name}.short"
        line = BoundLine(page.draft, key)
        line.setMaximumWidth(240)
        field = Field(
            page.services.theme,
            page.tr("Short name"),
            line,
            help_text=page.tr(
                "Names this data set in tables and figures; its first free letter begins the "
                "names of its models, such as F in FR."
            ),
        )
        self.panel.source_card.body.insertWidget(0, page.add_field(key, field))
        column.addWidget(self.panel)


class DataSetsPage(WizardPage):
    name = "data"
    draft: StudyDraft

    def __init__(self, services: Services, draft: StudyDraft) -> None:
        super().__init__(services, draft)
        self.set_heading(
            self.tr("Data sets"),
            self.tr("Add every data set from which models shall learn; each is read once."),
        )
        self.entries: dict[str, DataSetEntry] = {}
        self._problems: list[DraftProblem] = []
        self._on_screen = False
        self.column.addWidget(self._list_card())
        self.stack = QStackedWidget()
        self.column.addWidget(self.stack)
        self.split = SplitForm(self)
        self.column.addWidget(self.split)
        self.finish()
        draft.changed.connect(self._draft_changed)
        self._sync()

    def _list_card(self) -> Card:
        card = Card(self.tr("Data sets of the study"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Data sets"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.currentRowChanged.connect(self._chosen)
        card.body.addWidget(self.list)
        row = QHBoxLayout()
        theme = self.services.theme
        self.add = make_button(self.tr("Add a data set"), theme=theme, icon="add")
        self.add.clicked.connect(self.add_dataset)
        self.remove = make_button(self.tr("Remove the chosen one"), theme=theme, icon="remove")
        self.remove.clicked.connect(self.remove_dataset)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    # What the buttons do -----------------------------------------------------------------------

    def add_dataset(self) -> None:
        """Add a data set and show its controls."""
        self.draft.add_dataset()
        self.list.setCurrentRow(self.list.count() - 1)
        self.entries[self.draft.names[-1]].panel.picker.setFocus()

    def remove_dataset(self) -> None:
        """Take the chosen data set away."""
        row = self.list.currentRow()
        if 0 <= row < len(self.draft.names) and len(self.draft.names) > 1:
            self.draft.remove_dataset(self.draft.names[row])

    # Following ---------------------------------------------------------------------------------

    def _draft_changed(self, key: str) -> None:
        if key in ("*", "names"):
            self._sync()
        elif key.startswith(("datasets.", "facts.")):
            self._show_rows()

    def _sync(self) -> None:
        for name in [n for n in self.entries if n not in self.draft.names]:
            self._forget(self.entries.pop(name))
        for name in self.draft.names:
            if name not in self.entries:
                entry = DataSetEntry(self, name)
                self.entries[name] = entry
                self.stack.addWidget(entry)
                order_focus(self)
                if self._on_screen:
                    entry.panel.activate()
        self._show_rows()
        self._chosen(self.list.currentRow())

    def _forget(self, entry: DataSetEntry) -> None:
        entry.panel.deactivate()
        for key in [k for k in self.fields if k.startswith(f"datasets.{entry.name}.")]:
            del self.fields[key]
        self.disclosures = [d for d in self.disclosures if not entry.isAncestorOf(d)]
        self.stack.removeWidget(entry)
        entry.hide()
        entry.deleteLater()

    def _show_rows(self) -> None:
        names = self.draft.names
        before = self.list.currentRow()
        self.list.blockSignals(True)
        while self.list.count() > len(names):
            self.list.takeItem(self.list.count() - 1)
        letters = self.draft.letters()
        for row, name in enumerate(names):
            if row == self.list.count():
                self.list.addItem(QListWidgetItem())
            text, tip = self._row(name, letters)
            self.list.item(row).setText(text)
            self.list.item(row).setToolTip(as_tool_tip(tip))
        self.list.setCurrentRow(min(max(before, 0), len(names) - 1))
        self.list.blockSignals(False)
        if self.list.currentRow() != before:
            self._chosen(self.list.currentRow())
        height = max(self.list.sizeHintForRow(0), _ROW)
        self.list.setFixedHeight(min(len(names), _MOST_ROWS) * height + 8)
        self.remove.setEnabled(len(names) > 1)

    def _row(self, name: str, letters: dict[str, str]) -> tuple[str, str]:
        draft, short = self.draft, self.draft.short(name)
        errors = [
            p.message
            for p in self._problems
            if p.severity == "error" and p.key.startswith(f"datasets.{name}.")
        ]
        facts = draft.facts.get(name)
        if name in draft.reading:
            state = self.tr("being read…")
        elif errors:
            state = errors[0]
        elif facts is not None:
            state = self.tr("{0} usable records").format(f"{facts.usable:,}")
        else:
            state = self.tr("not read yet")
        sign = "✕  " if errors and name not in draft.reading else ""
        label = draft.label(name)
        named = short if label == short else f"{short} · {label}"
        text = f"{sign}{letters.get(short, '')} · {named} — {state}"
        return text, f"{draft.get(f'datasets.{name}.path')}\n{state}".strip()

    def _chosen(self, row: int) -> None:
        if 0 <= row < len(self.draft.names):
            entry = self.entries.get(self.draft.names[row])
            if entry is not None:
                self.stack.setCurrentWidget(entry)
                self._fit_stack()

    def _fit_stack(self) -> None:
        """Let the stack be as high as the entry that is shown, not as the highest one."""
        from PySide6.QtWidgets import QSizePolicy

        ignored, preferred = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        for entry in self.entries.values():
            shown = entry is self.stack.currentWidget()
            entry.setSizePolicy(preferred, preferred if shown else ignored)
        self.stack.adjustSize()

    def show_problems(self, problems: Sequence[DraftProblem]) -> None:
        super().show_problems(problems)
        self._problems = list(problems)
        self._show_rows()

    def focus_key(self, key: str) -> None:
        first, _, rest = key.partition(".")
        name = rest.partition(".")[0]
        if first == "datasets" and name in self.draft.names:
            self.list.setCurrentRow(self.draft.names.index(name))
        super().focus_key(key)

    def entered(self) -> None:
        self._on_screen = True
        for entry in self.entries.values():
            entry.panel.activate()

    def left(self) -> None:
        self._on_screen = False
        for entry in self.entries.values():
            entry.panel.deactivate()
