"""Choosing what to compare: audits, their short names, and the one to compare with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from m4i_core.data.problems_file import visible
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_core.language import retell
from m4i_core.study.comparison_result import MOST_AUDITS, Unreadable
from m4i_gui.item_models.asked_words import status_headline
from m4i_gui.item_models.comparison_view import Candidate, Found, find_candidates
from m4i_gui.panels.compare_sources import CompareSources
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_M, SPACE_S
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.labels import PlainLabel, as_tool_tip
from m4i_gui.widgets.scrolled import scrolled

_LABEL, _NAME, _VERDICT, _PLACE = range(4)
_WIDE = 860


@dataclass(frozen=True)
class ChosenAudit:
    """An audit of the comparison.

    Attributes:
        folder: Its folder.
        label: Short name that the user gave, or "".
    """

    folder: Path
    label: str


class _Chosen(QTableWidget):
    """The chosen audits; Delete takes one out.

    Signals:
        remove_wanted: The current row should go.
    """

    remove_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
            return
        super().keyPressEvent(event)


class CompareChoicePanel(QuestionPanel):
    """Which audits, and which of them is the reference?

    Signals:
        compare_wanted: The chosen audits should be compared.
        changed: What is chosen differs from before.
    """

    compare_wanted = Signal()
    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.question.setText(
            self.tr("Which audits do you want to compare: before and after, seeds, versions?")
        )
        self.setAccessibleName(self.tr("Choice of audits"))
        self._services = services
        self._found: list[Candidate] = []
        self.sources = CompareSources(services)
        self.sources.wanted.connect(self.add)
        self.sources.folder_wanted.connect(self.ask_folder)
        self.note = Note(services.theme, tone="warning")
        self.note.setAccessibleName(self.tr("What could not be added"))
        self.note.hide()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(SPACE_M)
        self.splitter.addWidget(self.sources)
        self.splitter.addWidget(self._chosen_card())
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([420, 700])
        self.column.addWidget(self.note)
        self.column.addWidget(scrolled(self.splitter, self.tr("Choice of audits")), 1)
        self._enable()

    def _chosen_card(self) -> Card:
        theme = self._services.theme
        card = Card(
            self.tr("In the comparison"),
            self.tr(
                "Give each a short name by typing into its first cell. Folders may be dropped "
                "anywhere on this page."
            ),
        )
        self.table = _Chosen(0, 4)
        self.table.setAccessibleName(self.tr("Audits in the comparison"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Short name"), self.tr("Audit"), self.tr("Verdict"), self.tr("Folder")]
        )
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (_LABEL, _NAME, _PLACE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_VERDICT, QHeaderView.ResizeMode.ResizeToContents)
        self.table.itemChanged.connect(self._edited)
        self.table.itemSelectionChanged.connect(self._enable)
        self.table.remove_wanted.connect(self.remove_current)
        card.body.addWidget(self.table, 1)
        self.reference = QComboBox()
        self.reference.setAccessibleName(self.tr("Reference"))
        self.reference.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.reference.setMinimumContentsLength(16)
        self.reference.currentIndexChanged.connect(self._reference_changed)
        name = QLabel(self.tr("Compare &with"))
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setBuddy(self.reference)
        self.remove_button = make_button(self.tr("&Remove"), theme=theme, icon="remove")
        self.remove_button.clicked.connect(self.remove_current)
        self.compare_button = make_button(
            self.tr("&Compare"), "primary", theme=theme, icon="compare"
        )
        self.compare_button.clicked.connect(self.compare_wanted)
        self.hint = PlainLabel("", "muted")
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(name)
        row.addWidget(self.reference, 1)
        row.addWidget(self.remove_button)
        card.body.addLayout(row)
        last = QHBoxLayout()
        last.setSpacing(SPACE_S)
        last.addWidget(self.hint, 1)
        last.addWidget(self.compare_button)
        card.body.addLayout(last)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        self.splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    # Choosing -----------------------------------------------------------------------------------

    @property
    def chosen(self) -> list[ChosenAudit]:
        """The audits in the comparison, in their order."""
        return [
            ChosenAudit(one.folder, self.table.item(row, _LABEL).text().strip())
            for row, one in enumerate(self._found)
        ]

    @property
    def reference_place(self) -> int:
        """Place of the reference among the chosen."""
        return max(0, self.reference.currentIndex())

    def ask_folder(self) -> None:
        """Ask for the folder of an audit or a study."""
        settings = self._services.settings
        place = QFileDialog.getExistingDirectory(
            self, self.tr("Add an audit, or a study to choose from"), settings.last_folder
        )
        if place:
            settings.last_folder = str(Path(place).parent)
            self.add([Path(place)])

    def clear(self) -> None:
        """Take all audits out."""
        self._found = []
        self.table.setRowCount(0)
        self.note.say("")
        self._list_references(0)
        self._enable()
        self.changed.emit()

    def add(self, paths: Sequence[Path]) -> None:
        """Put audits into the comparison; they are looked at in the background."""
        wanted = list(paths)
        if not wanted:
            return

        def work(progress: Progress, cancel: CancelToken) -> object:
            return find_candidates(wanted, cancel)

        self._services.jobs.start(self.tr("Looking at audits"), work, done=self._looked)

    def _looked(self, found: Found) -> None:
        problems = [_problem(one) for one in found.unreadable]
        for one in found.audits:
            if any(known.folder == one.folder for known in self._found):
                problems.append(
                    self.tr("{0} is in the comparison already.").format(visible(one.name))
                )
            elif len(self._found) >= MOST_AUDITS:
                problems.append(
                    self.tr("{0} was left out: {1} audits at most can be told apart.").format(
                        visible(one.name), MOST_AUDITS
                    )
                )
            else:
                self._append(one)
        self.note.say("\n".join(problems), "warning")
        if found.studies:
            self.sources.show_found(found)
            if not found.audits and not problems:
                self.note.say(
                    self.tr("This is a study: choose some of its combinations from the list."),
                    "info",
                )
        self._enable()
        self.changed.emit()

    def _append(self, one: Candidate) -> None:
        row = self.table.rowCount()
        self.table.blockSignals(True)
        self.table.insertRow(row)
        cells = (
            one.name,
            visible(one.name),
            status_headline(one.verdict, one.ask),
            str(one.folder),
        )
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            if column != _LABEL:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setToolTip(as_tool_tip(visible(text)))
            self.table.setItem(row, column, item)
        self.table.blockSignals(False)
        self._found.append(one)
        self._list_references(self.reference_place)

    def remove_current(self) -> None:
        """Take the current audit out."""
        row = self.table.currentRow()
        if not 0 <= row < len(self._found):
            return
        place = self.reference_place
        del self._found[row]
        self.table.removeRow(row)
        self._list_references(place - 1 if row < place else 0 if row == place else place)
        self._enable()
        self.changed.emit()

    def set_reference(self, place: int) -> None:
        """Choose the audit that the others are compared with."""
        self.reference.setCurrentIndex(place)

    def _edited(self, item: QTableWidgetItem) -> None:
        if item.column() == _LABEL:
            self._list_references(self.reference_place)
            self.changed.emit()

    def _list_references(self, place: int) -> None:
        self.reference.blockSignals(True)
        self.reference.clear()
        for row, one in enumerate(self._found):
            self.reference.addItem(visible(self.table.item(row, _LABEL).text().strip() or one.name))
        self.reference.setCurrentIndex(min(place, len(self._found) - 1))
        self.reference.blockSignals(False)

    def _reference_changed(self) -> None:
        self.changed.emit()

    def _enable(self) -> None:
        count = len(self._found)
        self.compare_button.setEnabled(count >= 2)
        self.remove_button.setEnabled(0 <= self.table.currentRow() < count)
        self.reference.setEnabled(count > 0)
        if count == 0:
            said = self.tr("Add two audits or more.")
        elif count == 1:
            said = self.tr("Add another audit.")
        else:
            said = self.tr("Every audit is compared with the reference.")
        self.hint.setText(said)

    def keyboard_start(self) -> None:
        """Put the keyboard where choosing begins."""
        self.sources.tree.setFocus()


def _problem(one: Unreadable) -> str:
    said = f"{retell(one.error.message)} {retell(one.error.remedy)}".strip()
    return f"{visible(str(one.folder))}: {said}"
