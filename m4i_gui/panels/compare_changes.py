"""Records that one audit's attack recognises and another's does not."""

from __future__ import annotations

from PySide6.QtCore import QSortFilterProxyModel, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QWidget,
)

from m4i_core.data.problems_file import visible
from m4i_core.study.comparison_changes import ChangeKind, RecordChanges, changed_records
from m4i_gui.item_models.comparison_model import SORT_ROLE, ChangeModel
from m4i_gui.item_models.comparison_view import ComparisonView
from m4i_gui.item_models.words import attack_label
from m4i_gui.panels.compare_table import CopyTable
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import scrolled

_TEXT_WIDTH = 260


class CompareChangesPanel(QuestionPanel):
    """Who is recognised in one model and no longer, or not yet, in the other?

    Signals:
        record_wanted: An audit should be opened at a record; carries folder, id and data set.
    """

    record_wanted = Signal(str, str, str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.question.setText(self.tr("Who is recognised in one model and not in the other?"))
        self.setAccessibleName(self.tr("Records that changed"))
        theme = services.theme
        self._view: ComparisonView | None = None
        self._changes: RecordChanges | None = None
        self.other = self._box(self.tr("Audit beside the reference"))
        self.attack = self._box(self.tr("Attack"))
        self.kind = self._box(self.tr("Which changes"))
        self.kind.addItem(self.tr("All changes"), None)
        kinds: tuple[tuple[str, ChangeKind, bool], ...] = (
            (self.tr("Members no longer recognised"), "stopped", True),
            (self.tr("Members recognised anew"), "started", True),
            (self.tr("Non-members no longer accused"), "stopped", False),
            (self.tr("Non-members accused anew"), "started", False),
        )
        for text, kind, member in kinds:
            self.kind.addItem(text, (kind, member))
        self.other.currentIndexChanged.connect(self._look)
        self.attack.currentIndexChanged.connect(self._look)
        self.kind.currentIndexChanged.connect(self._list)
        self.summary = PlainLabel("", "strong")
        self.summary.setAccessibleName(self.tr("How many records changed"))
        self.model = ChangeModel(self)
        self.sorted = QSortFilterProxyModel(self)
        self.sorted.setSourceModel(self.model)
        self.sorted.setSortRole(SORT_ROLE)
        self.table = CopyTable(self.tr("Records whose verdict changed"))
        self.table.setModel(self.sorted)
        self.table.copy_wanted.connect(self._copy)
        self.table.chosen.connect(self._chosen)
        self.table.selectionModel().currentRowChanged.connect(self._enable)
        self.open_button = make_button(self.tr("Open the record"), theme=theme, icon="open")
        self.open_button.setToolTip(self.tr("Opens the audit at this record (Enter)"))
        self.open_button.clicked.connect(self._open_other)
        self.open_reference_button = make_button(
            self.tr("Open it in the reference"), theme=theme, icon="open"
        )
        self.open_reference_button.clicked.connect(self._open_reference)
        self.empty = EmptyState(theme, "question", "", "")
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.table)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for box in (self.other, self.attack, self.kind):
            row.addWidget(box)
        row.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_S)
        foot.addWidget(PlainLabel(self.tr("Verdicts at each attack's own threshold."), "muted"), 1)
        foot.addWidget(self.open_reference_button)
        foot.addWidget(self.open_button)
        card = Card()
        card.body.addLayout(row)
        card.body.addWidget(self.summary)
        card.body.addWidget(self.pages, 1)
        card.body.addLayout(foot)
        self.column.addWidget(scrolled(card, self.tr("Records that changed")), 1)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        return box

    def show_comparison(self, view: ComparisonView) -> None:
        """Show another comparison."""
        self._view = view
        found = view.found
        for box in (self.other, self.attack):
            box.blockSignals(True)
            box.clear()
        for place in found.others:
            self.other.addItem(visible(found.audits[place].label), place)
        for name in found.attacks:
            self.attack.addItem(attack_label(name), name)
        self.attack.setCurrentIndex(max(0, self.attack.findData(found.lead)))
        for box in (self.other, self.attack):
            box.blockSignals(False)
        self._look()

    def _look(self) -> None:
        view, place = self._view, self.other.currentData()
        self._changes = None
        if view is None or place is None:
            return
        attack = self.attack.currentData()
        if attack is not None:
            self._changes = changed_records(view.found, int(place), str(attack))
        self._list()

    def _list(self) -> None:
        view, changes = self._view, self._changes
        place = self.other.currentData()
        if view is None or place is None:
            return
        base, one = view.found.audits[view.found.reference], view.found.audits[int(place)]
        wanted = self.kind.currentData()
        listed = [] if changes is None else list(changes.changes)
        if wanted is not None:
            listed = [c for c in listed if (c.kind, c.member) == tuple(wanted)]
        self.model.show(listed, base.label, one.label)
        self.table.resizeColumnsToContents()
        self.table.setColumnWidth(0, min(_TEXT_WIDTH, self.table.columnWidth(0)))
        # Both texts get the same room: they are there to be compared.
        for column in (3, 4):
            self.table.horizontalHeader().setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch
            )
        self.pages.setCurrentIndex(1 if listed else 0)
        self._say(changes)
        self._enable()

    def _say(self, changes: RecordChanges | None) -> None:
        self.summary.setVisible(changes is not None and changes.shared > 0)
        if changes is None:
            self.empty.say(self.tr("The audits share no attack"), "", "question")
            return
        if not changes.shared:
            self.empty.say(
                self.tr("No record is shared"),
                self.tr(
                    "The two audits judged different records, or the same in different roles, so "
                    "that no record can be followed from one to the other."
                ),
                "question",
            )
            return
        others = changes.shared - changes.members
        self.summary.setText(
            self.tr(
                "Of {0} members that both judged, {1} are no longer recognised and {2} are "
                "recognised anew. Of {3} non-members, {4} are no longer accused and {5} are "
                "accused anew."
            ).format(
                changes.members,
                changes.count("stopped", member=True),
                changes.count("started", member=True),
                others,
                changes.count("stopped", member=False),
                changes.count("started", member=False),
            )
        )
        self.empty.say(
            self.tr("No record changed"),
            self.tr("Both attacks say the same of every record of this kind."),
            "done",
        )

    def _enable(self) -> None:
        some = self.table.currentIndex().isValid() and self.sorted.rowCount() > 0
        self.open_button.setEnabled(some)
        self.open_reference_button.setEnabled(some)

    def _chosen(self, row: int) -> None:
        place = self.other.currentData()
        if place is not None:
            self._ask(row, int(place))

    def _open_other(self) -> None:
        self._chosen(self.table.currentIndex().row())

    def _open_reference(self) -> None:
        if self._view is not None:
            self._ask(self.table.currentIndex().row(), self._view.found.reference)

    def _ask(self, row: int, place: int) -> None:
        if self._view is None or not 0 <= row < self.sorted.rowCount():
            return
        change = self.model.change(self.sorted.mapToSource(self.sorted.index(row, 0)).row())
        folder = str(self._view.found.audits[place].folder)
        self.record_wanted.emit(folder, change.id, change.dataset)

    def _copy(self) -> None:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        columns = range(self.sorted.columnCount())
        lines = [self.model.headings]
        lines += [[str(self.sorted.index(row, c).data()) for c in columns] for row in rows]
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def keyboard_start(self) -> None:
        """Put the keyboard on the table."""
        self.table.setFocus()
