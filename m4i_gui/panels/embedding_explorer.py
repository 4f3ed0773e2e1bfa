"""Embedding explorer: do members and non-members lie apart, and which records are neighbours?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from m4i_core.embedding.methods import METHODS
from m4i_core.language import retell
from m4i_gui.item_models.audit_view import AuditView, RecordMap
from m4i_gui.panels.map_choice import MapChoice
from m4i_gui.panels.map_colouring import Colouring, modes
from m4i_gui.panels.map_controls import MapControls
from m4i_gui.panels.map_legend import MapLegend
from m4i_gui.panels.map_making import MapMaker
from m4i_gui.panels.map_missing import MissingMap
from m4i_gui.panels.map_neighbours import NeighbourList
from m4i_gui.panels.map_search import TextSearch
from m4i_gui.panels.map_selected import SelectedCard
from m4i_gui.panels.map_side import SidePanel
from m4i_gui.panels.map_view import MapView
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.neighbours import Neighbours
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_M, SPACE_S, SPACE_XS
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import ElidedLabel, PlainLabel
from m4i_gui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from m4i_core.audit.spaces import Space
    from m4i_gui.item_models.made_record_map import MadeRecordMap


class ExplorerPanel(QuestionPanel):
    """A map of all records, with what can be asked of it beside.

    Args:
        services: Theme and jobs.
        selection: The selection that all views share.

    Attributes:
        map: The plot or plots.
        side: The column of sections beside it; others may add theirs.

    Signals:
        record_chosen: A point was clicked; carries the record's key.
        outdated: The audit on disk has other numbers than what is shown; carries its folder.
    """

    record_chosen = Signal(str)
    outdated = Signal(str)

    def __init__(
        self, services: Services, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.question.setText(
            self.tr("Do members and non-members lie apart, and which records are alike?")
        )
        self.setAccessibleName(self.tr("Explorer"))
        self._services = services
        self._selection = selection
        self._view: AuditView | None = None
        self._words_of_selection = ""
        self._settling = False
        theme = services.theme
        self.controls = MapControls(theme)
        self.maps = MapChoice(self.controls.method_combo, services.jobs, self)
        self.map = MapView(services, selection, self)
        self.plot = self.map.plot
        self.legend = MapLegend(theme, switchable=True)
        self.explanation = ElidedLabel("", "small")
        self.shown_label = PlainLabel("", "small", wrap=False)
        self.missing = MissingMap(services)
        self.side = SidePanel(theme)
        self.search = TextSearch(services)
        self.selected = SelectedCard(selection)
        self.neighbours = NeighbourList(theme)
        self.side.add_section(self.tr("Search"), self.search)
        self.side.add_section(self.tr("Selected records"), self.selected)
        self.side.add_section(self.tr("Neighbours"), self.neighbours)
        self.maker = MapMaker(services)
        self.side.add_section(self.tr("Make a map"), self.maker, opened=False)
        self._finder = Neighbours(services.jobs, self)
        self._finder.found.connect(self._neighbours_found)
        self._finder.failed.connect(self.neighbours.complain)
        self._finder.preparing.connect(self.neighbours.set_busy)
        self._finder.spaces_known.connect(self._offer_spaces)
        self._lay_out()
        self._connect()
        self._expose()
        self.controls.set_tool("lasso")
        self.controls.panel_button.setChecked(True)

    # Building -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        drawn = QWidget()
        drawn.setProperty("role", "plain")
        inner = QVBoxLayout(drawn)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_XS)
        inner.addWidget(self.map, 1)
        inner.addWidget(self.legend)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_M)
        foot.addWidget(self.shown_label)
        foot.addWidget(self.explanation, 1)
        inner.addLayout(foot)
        self.pages = QStackedWidget()
        self.pages.addWidget(drawn)
        self.pages.addWidget(self.missing)
        body = QHBoxLayout()
        body.setSpacing(SPACE_M)
        body.addWidget(self.pages, 1)
        body.addWidget(self.side)
        card = Card()
        card.body.setSpacing(SPACE_S)
        card.body.addWidget(self.controls)
        card.body.addLayout(body, 1)
        # In a low window the map keeps its height, and the panel scrolls.
        self.column.addWidget(scrolled(card, self.tr("Map of the features")), 1)

    def _connect(self) -> None:
        controls = self.controls
        controls.method_combo.currentIndexChanged.connect(self._method_chosen)
        controls.colour_combo.currentIndexChanged.connect(self._colour_chosen)
        for box in (controls.target_box, controls.shadow_box):
            box.toggled.connect(self._sides_chosen)
        controls.side_button.toggled.connect(self._side_by_side)
        controls.contour_button.toggled.connect(self._contours)
        controls.fit_button.clicked.connect(self.map.zoom_to_all)
        controls.in_button.clicked.connect(self._zoom_in)
        controls.out_button.clicked.connect(self._zoom_out)
        controls.tool_chosen.connect(self.map.set_tool)
        controls.panel_button.toggled.connect(self.side.setVisible)
        self.legend.changed.connect(self._legend_switched)
        self.map.drawn.connect(self._drawn)
        self.map.record_chosen.connect(self._record_chosen)
        self.missing.computed.connect(self.maps.reload)
        self.maps.changed.connect(self._method_chosen)
        self.maps.failed.connect(self.missing.complain)
        self.maps.outdated.connect(self.outdated)
        self.search.found.connect(self.map.mark_hits)
        self.search.select_requested.connect(self._select_hits)
        self.neighbours.wanted.connect(self._find_neighbours)
        self.maker.frame.connect(self.show_frame)
        self.maker.made.connect(self._map_made)
        self.maker.ended.connect(self.end_frames)
        self.neighbours.chosen.connect(self._neighbour_chosen)
        self.neighbours.cleared.connect(self._neighbours_cleared)
        self.neighbours.select_requested.connect(self._select_neighbours)

    def _expose(self) -> None:
        """Let what is watched for undo be reached without knowing how the panel is built."""
        controls = self.controls
        self.method_combo, self.colour_combo = controls.method_combo, controls.colour_combo
        self.target_box, self.shadow_box = controls.target_box, controls.shadow_box
        self.side_button, self.contour_button = controls.side_button, controls.contour_button
        self.in_button, self.out_button = controls.in_button, controls.out_button
        self.fit_button = controls.fit_button

    @property
    def selection_words(self) -> str:
        """How this panel selected last where it was no drag or click, for the names of steps."""
        return self._words_of_selection

    # What is shown ------------------------------------------------------------------------------

    def show_audit(self, view: AuditView) -> None:
        """Show another audit."""
        self._settling = True
        self._view = view
        two = not view.columns.target.all()
        self.controls.offer_sides(two)
        self.neighbours.offer_sides(two)
        self.missing.show_audit(view)
        self.legend.set_hidden(frozenset())
        self.controls.colour_combo.clear()
        for name, label in modes(view.columns):
            self.controls.colour_combo.addItem(label, name)
        self.maps.show_audit(view)
        self.map.colour_by = "set"
        self._settling = False
        self._method_chosen()
        self.search.show_records(view.columns)
        self.selected.show_audit(view, self.map.attack)
        self.maker.set_audit(view)
        self._finder.set_audit(view.audit, view.columns.keys, view.columns.target)
        self.neighbours.set_spaces([])
        self.neighbours.set_record("")
        self.neighbours.show_neighbours(view.columns, "", [])

    @property
    def method(self) -> str:
        """The map that is chosen."""
        return self.maps.name

    def _method_chosen(self) -> None:
        view = self._view
        if self._settling or view is None:
            return
        shown = self.maps.chosen
        known = METHODS.get(shown.method if shown is not None else self.method)
        self.explanation.setText(retell(known.explanation) if known is not None else "")
        self.map.show_map(view, shown)
        if shown is not None and len(shown.rows):
            self.pages.setCurrentIndex(0)
            return
        self.shown_label.setText("")
        self.pages.setCurrentIndex(1)
        if self.method in METHODS:
            self.missing.show_method(self.method)

    def show_frame(self, frame: RecordMap) -> None:
        """Show a map that is still being made; `show_made` or another choice ends it."""
        self.pages.setCurrentIndex(0)
        self.map.show_frame(frame)

    def show_made(self, name: str, label: str, made: RecordMap) -> None:
        """Add a map that was just made to the choices, and show it.

        Args:
            name: Tells it from others; a second one of the same name takes its place.
            label: What the user reads.
            made: Rows and places.
        """
        self.maps.add(name, label, made)

    def _map_made(self, made: MadeRecordMap) -> None:
        self.show_made(made.label, made.label, made)

    def end_frames(self) -> None:
        """Show the chosen map again, after one that was not finished."""
        self._method_chosen()

    def _drawn(self, colouring: Colouring) -> None:
        view, shown = self._view, self.maps.chosen
        self.legend.show_colouring(colouring)
        if view is None:
            return
        total = sum(len(kind.points) for kind in colouring.classes)
        drawn, every = self.map.shown_points, len(view.columns)
        if self.map.as_density:
            said = self.tr("showing {0} of {1} records as density").format(
                f"{drawn:,}", f"{every:,}"
            )
        elif shown is not None and len(shown.rows) < every and drawn == total:
            said = self.tr("{0} of {1} records are on this map").format(f"{drawn:,}", f"{every:,}")
        elif drawn < every:
            said = self.tr("showing {0} of {1} records").format(f"{drawn:,}", f"{every:,}")
        elif drawn == 1:
            said = self.tr("1 record")
        else:
            said = self.tr("{0} records").format(f"{drawn:,}")
        self.shown_label.setText(said)

    # Looks --------------------------------------------------------------------------------------

    def _colour_chosen(self) -> None:
        mode = self.controls.colour_combo.currentData()
        if self._settling or mode is None:
            return
        # What was switched off was a class of the other colours.
        self.legend.set_hidden(frozenset())
        self.map.set_look(colour_by=str(mode), hidden=frozenset())
        self.selected.show_attack(self.map.attack)

    def _sides_chosen(self) -> None:
        self.map.set_look(sides=self.controls.sides)

    def _side_by_side(self, on: bool) -> None:
        self.map.set_look(side_by_side=on)

    def _contours(self, on: bool) -> None:
        self.map.set_look(contours=on)

    def _legend_switched(self) -> None:
        if not self._settling:
            self.map.set_look(hidden=self.legend.hidden)
        else:
            self.map.hidden = self.legend.hidden

    def _zoom_in(self) -> None:
        self.map.zoom(0.75)

    def _zoom_out(self) -> None:
        self.map.zoom(1.33)

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture."""
        if self.maps.chosen is None or self.pages.currentIndex() != 0:
            return []
        return [(f"map-{self.method}{end}", plot) for end, plot in self.map.plots()]

    # Records ------------------------------------------------------------------------------------

    def show_record(self, key: str) -> None:
        """Ring the point of a record."""
        self.map.show_record(key)
        self.neighbours.set_record(key)

    def _record_chosen(self, key: str) -> None:
        self.neighbours.set_record(key)
        self.record_chosen.emit(key)

    def _select(self, keys: list[str], how: str) -> None:
        self._words_of_selection = how
        self._selection.select(keys, self)
        self._words_of_selection = ""

    def _select_hits(self, rows: npt.NDArray[np.int64]) -> None:
        if self._view is not None:
            self._select(self._view.columns.keys_of(rows), self.tr("search hits"))

    # Neighbours ---------------------------------------------------------------------------------

    def _find_neighbours(self, key: str) -> None:
        listed = self.neighbours
        self._finder.ask(key, listed.space, side=listed.side)  # type: ignore[arg-type]

    def _offer_spaces(self, spaces: list[Space]) -> None:
        self.neighbours.set_spaces(
            [
                (one.name, retell(one.label), retell(one.explanation))
                for one in spaces
                if one.available
            ]
        )

    def _neighbours_found(self, listed: list[tuple[str, float]]) -> None:
        self.show_neighbours(listed, self._finder.key)

    def show_neighbours(self, neighbours: list[tuple[str, float]], of: str = "") -> None:
        """Ring the nearest records on the map and list them.

        Args:
            neighbours: (key, distance) in the original space, the nearest first.
            of: Key of the record they are neighbours of; "": the chosen one.
        """
        view = self._view
        if view is None:
            return
        key = of or self.neighbours.key
        known = [
            (one, distance) for one, distance in neighbours if view.columns.row(one) is not None
        ]
        self.neighbours.show_neighbours(view.columns, key, known)
        row = view.columns.row(key)
        rows = np.array([view.columns.row(one) for one, _ in known], dtype=np.int64)
        self.map.mark_neighbours(-1 if row is None else row, rows)

    def _neighbour_chosen(self, key: str) -> None:
        self.map.show_record(key)
        self.neighbours.set_record(key)
        self.record_chosen.emit(key)

    def _neighbours_cleared(self) -> None:
        self.map.mark_neighbours(-1, np.zeros(0, dtype=np.int64))

    def _select_neighbours(self, keys: list[str]) -> None:
        self._select(keys, self.tr("neighbours"))

    # Work in the background ---------------------------------------------------------------------

    def cancel(self) -> None:
        """Stop all that is being computed."""
        self.missing.cancel()
        self.maker.stop()
        self.search.stop()
        self.map.stop()

    def reload_maps(self) -> None:
        """Read the audit's maps again, after one was added."""
        self.maps.reload()
