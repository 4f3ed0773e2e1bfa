"""Audits that can be put into a comparison: recent ones, and the combinations of studies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from m4i_core.data.problems_file import visible
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_core.language import retell
from m4i_gui.item_models.asked_words import status_headline
from m4i_gui.item_models.comparison_view import Candidate, Found, find_candidates
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.labels import as_tool_tip

_FOLDER = Qt.ItemDataRole.UserRole
_IS_STUDY = Qt.ItemDataRole.UserRole + 1


class _Tree(QTreeWidget):
    """Enter and a double click choose.

    Signals:
        entered_by_key: Enter was pressed on what is selected.
    """

    entered_by_key = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_by_key.emit()
            return
        super().keyPressEvent(event)


class CompareSources(Card):
    """The list to choose from.

    Signals:
        wanted: These folders should take part; carries a list of paths.
        folder_wanted: A folder should be asked for.
    """

    wanted = Signal(list)
    folder_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("Recent audits and studies"))
        self.body.addWidget(self.title)
        self._services = services
        self._reading: set[str] = set()
        self.tree = _Tree()
        self.tree.setAccessibleName(self.tr("Audits to choose from"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, self.tree.header().ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, self.tree.header().ResizeMode.ResizeToContents)
        self.tree.itemExpanded.connect(self._expanded)
        self.tree.itemSelectionChanged.connect(self._enable)
        self.tree.itemDoubleClicked.connect(self._double_clicked)
        self.tree.entered_by_key.connect(self._add)
        theme = services.theme
        self.empty = EmptyState(
            theme,
            "report",
            self.tr("No finished audits yet"),
            self.tr("Add the folder of an audit or a study, or drop it here."),
        )
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.tree)
        self.body.addWidget(self.pages, 1)
        self.add_button = make_button(self.tr("&Add to the comparison"), theme=theme, icon="add")
        self.add_button.clicked.connect(self._add)
        self.folder_button = make_button(self.tr("&Folder …"), theme=theme, icon="folder")
        self.folder_button.setAccessibleName(self.tr("Choose the folder of an audit or a study"))
        self.folder_button.clicked.connect(self.folder_wanted)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.add_button)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self._enable()

    # Filling ------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """List the recent audits and studies again; what was found meanwhile stays."""
        for audit in self._services.recents.entries():
            if audit.state == "missing" or self._item(audit.folder) is not None:
                continue
            if audit.kind == "study":
                self._add_study(audit.folder, audit.name)
            elif audit.state == "finished":
                self._add_audit(Candidate(audit.folder, audit.name, audit.verdict, audit.ask))
        self._show_page()

    def show_found(self, found: Found) -> None:
        """List the combinations of studies that were looked into."""
        for folder, (name, combinations) in found.studies.items():
            item = self._item(folder) or self._add_study(folder, name)
            item.takeChildren()
            for one in combinations:
                item.addChild(self._made(one))
            if not combinations:
                none = QTreeWidgetItem([self.tr("no combination is finished"), ""])
                none.setFlags(Qt.ItemFlag.NoItemFlags)
                item.addChild(none)
            item.setExpanded(True)
        self._show_page()

    def _show_page(self) -> None:
        self.pages.setCurrentIndex(1 if self.tree.topLevelItemCount() else 0)

    def _items(self) -> list[QTreeWidgetItem]:
        return [self.tree.topLevelItem(n) for n in range(self.tree.topLevelItemCount())]

    def _item(self, folder: Path) -> QTreeWidgetItem | None:
        wanted = str(folder)
        return next((item for item in self._items() if item.data(0, _FOLDER) == wanted), None)

    def _made(self, one: Candidate) -> QTreeWidgetItem:
        item = QTreeWidgetItem(
            [
                visible(one.name),
                status_headline(one.verdict, one.ask) if one.verdict else "",
            ]
        )
        item.setData(0, _FOLDER, str(one.folder))
        item.setToolTip(0, as_tool_tip(str(one.folder)))
        return item

    def _add_audit(self, one: Candidate) -> None:
        self.tree.addTopLevelItem(self._made(one))

    def _add_study(self, folder: Path, name: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([visible(name), self.tr("study")])
        item.setData(0, _FOLDER, str(folder))
        item.setData(0, _IS_STUDY, True)
        item.setToolTip(0, as_tool_tip(str(folder)))
        item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        self.tree.addTopLevelItem(item)
        return item

    # Looking into studies -----------------------------------------------------------------------

    def _expanded(self, item: QTreeWidgetItem) -> None:
        folder = str(item.data(0, _FOLDER))
        if not item.data(0, _IS_STUDY) or item.childCount() or folder in self._reading:
            return
        self._reading.add(folder)
        path = Path(folder)

        def work(progress: Progress, cancel: CancelToken) -> object:
            return folder, find_candidates([path], cancel)

        self._services.jobs.start(self.tr("Reading a study"), work, done=self._read)

    def _read(self, outcome: tuple[str, Found]) -> None:
        folder, found = outcome
        self._reading.discard(folder)
        self.show_found(found)
        item = self._item(Path(folder))
        if found.unreadable and item is not None:
            none = QTreeWidgetItem([retell(found.unreadable[0].error.message), ""])
            none.setFlags(Qt.ItemFlag.NoItemFlags)
            item.addChild(none)

    # Choosing -----------------------------------------------------------------------------------

    def _enable(self) -> None:
        self.add_button.setEnabled(bool(self.tree.selectedItems()))

    def _double_clicked(self, item: QTreeWidgetItem) -> None:
        if not item.data(0, _IS_STUDY):
            self._add()

    def _add(self) -> None:
        chosen = []
        # By keyboard, what the frame is on counts as chosen.
        current = self.tree.currentItem()
        for item in self.tree.selectedItems() or ([current] if current is not None else []):
            if item.data(0, _IS_STUDY):
                # A study is no audit: it is opened up to choose from.
                item.setExpanded(True)
            elif item.data(0, _FOLDER):
                chosen.append(Path(str(item.data(0, _FOLDER))))
        if chosen:
            self.wanted.emit(chosen)
