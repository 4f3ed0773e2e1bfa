"""Search in what the records say: type, see the hits on the map, select them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.item_models.record_columns import RecordColumns
from m4i_gui.item_models.record_search import LONGEST, TextQuery, find_records, patterns
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S, SPACE_XS
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel, as_tool_tip

Rows = npt.NDArray[np.int64]
_WAIT_MS = 250


class TextSearch(QWidget):
    """What to search for, how many records were found, and a button that selects them.

    Args:
        services: Theme and jobs.

    Signals:
        edited: The user changed what is searched for.
        changed: It is different from before, whoever changed it.
        found: The search is over; carries the rows (empty where nothing is searched for).
        select_requested: These rows should be selected.
    """

    edited = Signal()
    changed = Signal()
    found = Signal(object)
    select_requested = Signal(object)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._services = services
        self._columns: RecordColumns | None = None
        self._rows: Rows = np.zeros(0, dtype=np.int64)
        self._job: Job | None = None
        self._settling = False
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_WAIT_MS)
        self._waiting.timeout.connect(self.search)

        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search in the texts"))
        self.field.setAccessibleName(self.tr("Search in the texts of the records"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaxLength(LONGEST)
        self.field.textChanged.connect(self._changed)
        self.field.textEdited.connect(self.edited)
        self.field.returnPressed.connect(self.search)
        self.mode_combo = QComboBox()
        self.mode_combo.setAccessibleName(self.tr("How to search"))
        modes = (
            ("word", self.tr("Words"), self.tr("Records that hold all of the words, in any order")),
            ("phrase", self.tr("Phrase"), self.tr("Records that hold the words one after another")),
            (
                "regex",
                self.tr("Expression"),
                self.tr("A regular expression (RE2), such as “dogs?” or “red|blue”"),
            ),
        )
        for name, label, meaning in modes:
            self.mode_combo.addItem(label, name)
            place = self.mode_combo.count() - 1
            self.mode_combo.setItemData(place, as_tool_tip(meaning), Qt.ItemDataRole.ToolTipRole)
        self.place_combo = QComboBox()
        self.place_combo.setAccessibleName(self.tr("In which texts"))
        for name, label in (
            ("both", self.tr("In all texts")),
            ("generated", self.tr("In generated")),
            ("references", self.tr("In references")),
        ):
            self.place_combo.addItem(label, name)
        for combo in (self.mode_combo, self.place_combo):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(6)
            combo.currentIndexChanged.connect(self._changed)
            combo.activated.connect(self.edited)
        self.said = PlainLabel("", "small")
        self.select_button = make_button(self.tr("Select these"))
        self.select_button.clicked.connect(self._select)
        self.select_button.setEnabled(False)
        choices = QHBoxLayout()
        choices.setSpacing(SPACE_XS)
        choices.addWidget(self.mode_combo, 1)
        choices.addWidget(self.place_combo, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_S)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.select_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self.field)
        column.addLayout(choices)
        column.addLayout(foot)
        self._say_nothing()

    # What is searched for -----------------------------------------------------------------------

    def show_records(self, columns: RecordColumns) -> None:
        """Search in other records, for nothing at first."""
        self._stop()
        self._columns = columns
        self.set_query(TextQuery())

    @property
    def query(self) -> TextQuery:
        """What is searched for."""
        return TextQuery(
            self.field.text(),
            self.mode_combo.currentData(),
            self.place_combo.currentData(),
        )

    def set_query(self, query: TextQuery) -> None:
        """Search for something else, at once."""
        self._settling = True
        self.field.setText(query.text)
        self.mode_combo.setCurrentIndex(self.mode_combo.findData(query.mode))
        self.place_combo.setCurrentIndex(self.place_combo.findData(query.place))
        self._settling = False
        self.changed.emit()
        self.search()

    @property
    def rows(self) -> Rows:
        """The records that were found last."""
        return self._rows

    def _changed(self) -> None:
        if not self._settling:
            self.changed.emit()
            self._waiting.start()

    # Searching ----------------------------------------------------------------------------------

    def search(self) -> None:
        """Search now."""
        self._stop()
        columns, query = self._columns, self.query
        if columns is None or query.empty:
            self._take(np.zeros(0, dtype=np.int64))
            self._say_nothing()
            return
        try:
            patterns(query)
        except M4IError as error:
            self._failed(error)
            return
        self._complain("")

        def work(progress: Progress, cancel: CancelToken) -> object:
            return query, np.flatnonzero(find_records(columns, query, cancel))

        self._job = self._services.jobs.start(
            self.tr("Searching in the texts"), work, done=self._done, failed=self._failed
        )

    def _stop(self) -> None:
        self._waiting.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def stop(self) -> None:
        """Stop searching."""
        self._stop()

    @property
    def searching(self) -> bool:
        """Whether a search waits or goes on."""
        return self._job is not None or self._waiting.isActive()

    def _done(self, outcome: tuple[TextQuery, Rows]) -> None:
        query, rows = outcome
        if query != self.query or self._columns is None:
            # Typed on meanwhile: the next search is on its way.
            return
        self._job = None
        self._take(rows)
        total, count = len(self._columns), len(rows)
        self.said.set_role("small")
        if count == 1:
            said = self.tr("1 of {0} records")
            self.said.setText(said.format(f"{total:,}"))
        else:
            said = self.tr("{0} of {1} records")
            self.said.setText(said.format(f"{count:,}", f"{total:,}"))

    def _failed(self, error: M4IError) -> None:
        self._job = None
        self._take(np.zeros(0, dtype=np.int64))
        self._complain(" ".join(part for part in (error.message, error.remedy) if part))

    def _take(self, rows: Rows) -> None:
        self._rows = rows
        self.select_button.setEnabled(len(rows) > 0)
        self.found.emit(rows)

    def _say_nothing(self) -> None:
        self._complain("")
        self.said.setText(self.tr("Hits get a diamond on the map."))

    def _complain(self, text: str) -> None:
        self.said.set_role("danger" if text else "small")
        self.field.setProperty("invalid", bool(text))
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        if text:
            self.said.setText(text)

    def _select(self) -> None:
        self.select_requested.emit(self._rows)
