"""The records nearest to the chosen one, where they really lie, not only on the map."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from m4i_core.data.problems_file import visible
from m4i_gui.item_models import words
from m4i_gui.item_models.record_columns import RecordColumns
from m4i_gui.item_models.record_sets import SHOWN_SETS
from m4i_gui.services.theme import SPACE_S, SPACE_XS, Theme
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel, as_tool_tip

_MOST_LINES = 6
_SHAPES = {"member": "●", "nonmember": "▲", "unknown": "◆"}
"""As on the map: members are circles, non-members triangles, what is asked about diamonds."""


class NeighbourList(QWidget):
    """A button that asks for neighbours, and a small table of them.

    Args:
        theme: The look.

    Signals:
        wanted: The neighbours of this record should be found, as `space` and `side` say; carries
            its key.
        chosen: A neighbour was chosen in the table; carries its key.
        select_requested: The record and its neighbours should be selected; carries their keys.
        cleared: They should no longer be marked.
    """

    wanted = Signal(str)
    chosen = Signal(str)
    select_requested = Signal(object)
    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._key = ""
        self._of = ""
        self._listed: list[tuple[str, float]] = []
        self.find_button = make_button(self.tr("Neighbours"), theme=theme, icon="spark")
        self.find_button.clicked.connect(self._ask)
        self.clear_button = make_button(self.tr("Clear"), "quiet")
        self.clear_button.clicked.connect(self._clear)
        self.select_button = make_button(self.tr("Select"), "quiet")
        self.select_button.setAccessibleName(self.tr("Select the record and its neighbours"))
        self.select_button.setToolTip(self.tr("Select the record and its neighbours"))
        self.select_button.clicked.connect(self._select)
        self.said = PlainLabel("", "small")
        self.space_combo = QComboBox()
        self.space_combo.setAccessibleName(self.tr("In which space"))
        self.side_combo = QComboBox()
        self.side_combo.setAccessibleName(self.tr("Among which records"))
        for name, label in (
            ("all", self.tr("Among all")),
            ("own", self.tr("Of its own model")),
            ("target", self.tr("Of the target")),
            ("shadow", self.tr("Of the shadow")),
        ):
            self.side_combo.addItem(label, name)
        for combo in (self.space_combo, self.side_combo):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(6)
            combo.activated.connect(self._ask_again)
        self.space_combo.hide()
        self.table = QTableWidget(0, 2)
        self.table.setAccessibleName(self.tr("Nearest records, the nearest first"))
        self.table.setHorizontalHeaderLabels([self.tr("Record"), self.tr("Distance")])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(
            0, self.table.horizontalHeader().ResizeMode.Stretch
        )
        self.table.horizontalHeader().setSectionResizeMode(
            1, self.table.horizontalHeader().ResizeMode.ResizeToContents
        )
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.itemSelectionChanged.connect(self._row_chosen)
        row = QHBoxLayout()
        row.setSpacing(SPACE_XS)
        row.addWidget(self.find_button)
        row.addWidget(self.side_combo, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_XS)
        foot.addStretch(1)
        foot.addWidget(self.select_button)
        foot.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.said)
        column.addWidget(self.space_combo)
        column.addLayout(row)
        column.addWidget(self.table)
        column.addLayout(foot)
        self._write()

    @property
    def listed(self) -> list[tuple[str, float]]:
        """What is shown: (key, distance), the nearest first."""
        return list(self._listed)

    @property
    def key(self) -> str:
        """The chosen record, or ""."""
        return self._key

    def set_record(self, key: str) -> None:
        """Offer the neighbours of another record; those that are shown stay."""
        self._key = key
        self._write()

    @property
    def space(self) -> str:
        """Name of the space to look in, or "" for the first that there is."""
        return str(self.space_combo.currentData() or "")

    @property
    def side(self) -> str:
        """Among which records to look: "all", "own", "target" or "shadow"."""
        return str(self.side_combo.currentData())

    def offer_sides(self, offered: bool) -> None:
        """Offer to look on one side only; without a shadow there is one side."""
        if not offered:
            self.side_combo.setCurrentIndex(0)
        self.side_combo.setVisible(offered)

    def set_spaces(self, spaces: list[tuple[str, str, str]]) -> None:
        """Offer spaces: (name, label, what it is); none while they are not known."""
        self.space_combo.clear()
        for place, (name, label, meaning) in enumerate(spaces):
            self.space_combo.addItem(label, name)
            tip = as_tool_tip(meaning)
            self.space_combo.setItemData(place, tip, Qt.ItemDataRole.ToolTipRole)
        self.space_combo.setVisible(bool(spaces))

    def set_busy(self) -> None:
        """Say that neighbours are being looked for."""
        self.find_button.setEnabled(False)
        self.said.set_role("small")
        self.said.setText(self.tr("Looking for the nearest records …"))

    def complain(self, text: str) -> None:
        """Say why there are none."""
        self._write()
        self.said.set_role("danger")
        self.said.setText(text)

    def show_neighbours(
        self, columns: RecordColumns, of: str, listed: list[tuple[str, float]]
    ) -> None:
        """Show the neighbours of a record, (key, distance), the nearest first."""
        self._of, self._listed = of, listed
        self.table.blockSignals(True)
        self.table.setRowCount(len(listed))
        for place, (key, distance) in enumerate(listed):
            row = columns.row(key)
            kind = "" if row is None else words.set_label(SHOWN_SETS[columns.sets[row]])
            shape = "" if row is None else _SHAPES[columns.membership(row)]
            text = "" if row is None else columns.text("generated", row)
            name = QTableWidgetItem(f"{shape} {visible(key)}")
            tip = "\n".join(part for part in (key, kind, text) if part)
            name.setToolTip(as_tool_tip(visible(tip)))
            number = QTableWidgetItem(f"{distance:.3f}")
            number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.table.setItem(place, 0, name)
            self.table.setItem(place, 1, number)
        self.table.clearSelection()
        self.table.setCurrentCell(-1, -1)
        self.table.blockSignals(False)
        lines = min(max(len(listed), 1), _MOST_LINES)
        height = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(height + lines * self.table.verticalHeader().defaultSectionSize())
        self._write()

    def _write(self) -> None:
        some = bool(self._listed)
        self.said.set_role("small")
        self.find_button.setEnabled(bool(self._key))
        for part in (self.table, self.clear_button, self.select_button):
            part.setVisible(some)
        if some:
            said = self.tr("Nearest to {0}:").format(visible(self._of))
        elif self._key:
            said = self.tr("Which records are nearest to {0} in the space of the features?").format(
                visible(self._key)
            )
        else:
            said = self.tr("Click a point first: then its nearest records can be found.")
        self.said.setText(said)

    def _ask(self) -> None:
        if self._key:
            self.wanted.emit(self._key)

    def _ask_again(self) -> None:
        if self._listed:
            self.wanted.emit(self._of)

    def _clear(self) -> None:
        self._of, self._listed = "", []
        self.table.setRowCount(0)
        self._write()
        self.cleared.emit()

    def _select(self) -> None:
        self.select_requested.emit([self._of, *(key for key, _ in self._listed)])

    def _row_chosen(self) -> None:
        place = self.table.currentRow()
        if 0 <= place < len(self._listed):
            self.chosen.emit(self._listed[place][0])
