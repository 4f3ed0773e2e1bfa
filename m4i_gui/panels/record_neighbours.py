"""The records that lie nearest to the one looked at, in the space of the features."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from m4i_core.language import retell
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.panels.map_neighbours import NeighbourList
from m4i_gui.services.neighbours import Neighbours
from m4i_gui.services.services import Services

if TYPE_CHECKING:
    from m4i_core.audit.spaces import Space


class RecordNeighbours(QWidget):
    """Finds neighbours when asked to; clicking one makes it the record that is looked at.

    Args:
        services: Jobs and theme.

    Signals:
        record_chosen: A neighbour was clicked; carries its key.
        select_requested: The record and its neighbours should be selected; carries their keys.
    """

    record_chosen = Signal(str)
    select_requested = Signal(object)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._view: AuditView | None = None
        self._finder = Neighbours(services.jobs, self)
        self.list = NeighbourList(services.theme)
        self._finder.found.connect(self._found)
        self._finder.failed.connect(self.list.complain)
        self._finder.preparing.connect(self.list.set_busy)
        self._finder.spaces_known.connect(self._offer_spaces)
        self.list.wanted.connect(self._find)
        self.list.chosen.connect(self.record_chosen)
        self.list.select_requested.connect(self.select_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def show_audit(self, view: AuditView | None) -> None:
        """Look at another audit."""
        self._view = view
        self.list.set_spaces([])
        if view is not None:
            self._finder.set_audit(view.audit, view.columns.keys, view.columns.target)
            self.list.set_record("")
            self.list.show_neighbours(view.columns, "", [])

    def show_record(self, key: str) -> None:
        """Offer the neighbours of a record; those that are listed stay until asked again."""
        self.list.set_record(key)

    def _find(self, key: str) -> None:
        self._finder.ask(key, self.list.space, side=self.list.side)  # type: ignore[arg-type]

    def _found(self, listed: list[tuple[str, float]]) -> None:
        if self._view is not None:
            self.list.show_neighbours(self._view.columns, self._finder.key, listed)

    def _offer_spaces(self, spaces: list[Space]) -> None:
        self.list.set_spaces(
            [(s.name, retell(s.label), retell(s.explanation)) for s in spaces if s.available]
        )
