"""The map itself: one plot, or target and shadow side by side, that move and select as one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QObject, QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from m4i_gui.item_models.audit_view import AuditView, RecordMap
from m4i_gui.panels.hover_card import HoverCard
from m4i_gui.panels.map_colouring import Colouring, PointClass, colour_points
from m4i_gui.panels.map_plot import Ints, MapPlot, Tool
from m4i_gui.panels.map_trees import TreeMaker
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S, SPACE_XS
from m4i_gui.widgets.labels import PlainLabel

_TARGET, _SHADOW = True, False


class MapView(QWidget):
    """Draws a map of an audit's records in one plot or two.

    Args:
        services: Theme and jobs.
        selection: The selection that all views share.
        owner: Whoever changes the selection on this view's behalf.

    Attributes:
        plot: Everything, or the target's records when there are two plots.
        twin: The shadow's records when there are two plots.

    Signals:
        record_chosen: A point was clicked or reached by keys; carries the record's key.
        drawn: The points were drawn anew; carries the `Colouring` with all its classes.
    """

    record_chosen = Signal(str)
    drawn = Signal(object)

    def __init__(
        self,
        services: Services,
        selection: Selection,
        owner: QObject,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._selection = selection
        self._owner = owner
        self._view: AuditView | None = None
        self._map: RecordMap | None = None
        self._hits: npt.NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._near: tuple[int, npt.NDArray[np.int64]] = (-1, np.zeros(0, dtype=np.int64))
        self._current = ""
        self._linking = False
        self._trees = TreeMaker(services.jobs, self)
        # What has to be drawn when the map comes into view: drawing 100,000 points on a hidden
        # tab would keep people waiting for nothing.
        self._wants_draw = self._wants_fit = self._wants_marks = False
        self.colour_by = "set"
        self.sides: frozenset[bool] = frozenset({_TARGET, _SHADOW})
        self.side_by_side = False
        self.contours = False
        self.hidden: frozenset[str] = frozenset()

        theme = services.theme
        self.plot, self.twin = MapPlot(theme), MapPlot(theme)
        self.twin.setAccessibleName(
            self.tr("Map of the shadow's records; arrow keys move from point to point")
        )
        self.titles = (PlainLabel("", "strong", wrap=False), PlainLabel("", "strong", wrap=False))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self._halves: list[QWidget] = []
        for plot, title in zip((self.plot, self.twin), self.titles, strict=True):
            plot.picked.connect(self._picked)
            plot.chosen.connect(self._chosen)
            plot.hovered.connect(self._hovered)
            plot.cleared.connect(self._cleared)
            plot.box.sigRangeChanged.connect(self._range_changed)
            half = QWidget()
            half.setProperty("role", "plain")
            column = QVBoxLayout(half)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(SPACE_XS)
            column.addWidget(title)
            column.addWidget(plot, 1)
            row.addWidget(half, 1)
            self._halves.append(half)
        self.hover_card = HoverCard(services, self)
        self._arrange()
        selection.changed.connect(self._selection_changed)
        theme.changed.connect(self.redraw)

    def sizeHint(self) -> QSize:
        return QSize(420, 300)

    # What is shown ------------------------------------------------------------------------------

    def show_map(self, view: AuditView, shown: RecordMap | None, *, fit: bool = True) -> None:
        """Show a map of an audit, or nothing."""
        if view is not self._view:
            self._current = ""
            self._hits = self._hits[:0]
            self._near = (-1, self._hits)
        self._view, self._map = view, shown
        self.hover_card.hide()
        if shown is None or not len(shown.rows):
            for plot in (self.plot, self.twin):
                plot.show_points(np.zeros((0, 2)), [], fit=False)
                self._clear_marks(plot)
            return
        self._draw(fit=fit)

    def show_frame(self, shown: RecordMap) -> None:
        """Show a map that is still being made; zooms along with it."""
        if self._view is not None:
            self._map = shown
            self._draw(fit=True)

    def set_look(
        self,
        *,
        colour_by: str | None = None,
        sides: frozenset[bool] | None = None,
        side_by_side: bool | None = None,
        contours: bool | None = None,
        hidden: frozenset[str] | None = None,
    ) -> None:
        """Change how the map is drawn; what is not given stays.

        Args:
            colour_by: As `map_colouring.modes` names it.
            sides: True for the target's records, False for the shadow's.
            side_by_side: Whether each of them has a plot of its own.
            contours: Whether to draw where members and non-members are dense.
            hidden: Keys of the classes that are left out.
        """
        self.colour_by = self.colour_by if colour_by is None else colour_by
        self.sides = self.sides if sides is None else sides
        self.side_by_side = self.side_by_side if side_by_side is None else side_by_side
        self.contours = self.contours if contours is None else contours
        self.hidden = self.hidden if hidden is None else hidden
        self._arrange()
        if self._map is not None:
            # Two plots have other shapes than one: what was seen would be cut.
            self._draw(fit=side_by_side is not None)

    @property
    def visible_plots(self) -> list[MapPlot]:
        """The plots that are shown, from left to right."""
        if not self.side_by_side:
            return [self.plot]
        pairs = ((self.plot, _TARGET), (self.twin, _SHADOW))
        return [plot for plot, side in pairs if side in self.sides] or [self.plot]

    @property
    def shown_points(self) -> int:
        """How many points all plots show."""
        return sum(len(plot.shown) for plot in self.visible_plots)

    @property
    def as_density(self) -> bool:
        """Whether a plot shows a density image instead of points."""
        return any(plot.as_density for plot in self.visible_plots)

    def redraw(self) -> None:
        """Draw again, where the view is."""
        if self._map is not None:
            self._draw(fit=False)

    def _arrange(self) -> None:
        shown = self.visible_plots
        names = (self.tr("Target"), self.tr("Shadow"))
        parts = zip((self.plot, self.twin), self._halves, self.titles, names, strict=True)
        for plot, half, title, name in parts:
            half.setVisible(plot in shown)
            title.setVisible(self.side_by_side)
            title.setText(name)

    def _draw(self, *, fit: bool) -> None:
        view, drawn = self._view, self._map
        if view is None or drawn is None:
            return
        if not self.isVisible():
            self._wants_draw, self._wants_fit = True, self._wants_fit or fit
            return
        self._wants_draw, self._wants_fit = False, False
        columns, theme = view.columns, self._services.theme
        colouring = colour_points(columns, drawn.rows, self.colour_by, theme)
        side = columns.target[drawn.rows]
        every = [_only(kind, self._within(side)) for kind in colouring.classes]
        classes = [kind for kind in every if kind.key not in self.hidden]
        member = columns.member[drawn.rows]
        for plot in self.visible_plots:
            part = classes
            if self.side_by_side:
                own = side if plot is self.plot else ~side
                part = [_only(kind, own) for kind in classes]
            plot.show_points(drawn.xy, part, fit=False)
            # A density image has no shapes: lines tell members from non-members there.
            plot.show_contours(member if self.contours or plot.as_density else None)
        if fit:
            self.zoom_to_all()
        self._trees.make(drawn.xy, self.visible_plots)
        self._mark()
        self._ring()
        lines = any(plot.has_contours for plot in self.visible_plots)
        self.drawn.emit(Colouring(every, colouring.scale, lines))

    def _within(self, side: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
        if len(self.sides) == 2:
            return np.ones(len(side), dtype=np.bool_)
        return side == (_TARGET in self.sides) if self.sides else np.zeros(len(side), np.bool_)

    # Where the view is --------------------------------------------------------------------------

    def _range_changed(self, box: object) -> None:
        if self._linking or not self.side_by_side:
            return
        plots = self.visible_plots
        moved = next((plot for plot in plots if plot.box is box), None)
        if moved is None:
            return
        self._linking = True
        try:
            for plot in plots:
                if plot is not moved:
                    plot.box.setRange(moved.box.viewRect(), padding=0)
        finally:
            self._linking = False

    def zoom_to_all(self) -> None:
        """Show everything."""
        drawn = self._map
        places = [plot.shown for plot in self.visible_plots if len(plot.shown)]
        if drawn is None or not places:
            return
        xy = drawn.xy[np.concatenate(places)] if len(places) > 1 else drawn.xy[places[0]]
        low = [float(xy[:, axis].min()) for axis in (0, 1)]
        span = [max(float(xy[:, axis].max()) - low[axis], 1e-9) for axis in (0, 1)]
        self.visible_plots[0].box.setRange(QRectF(*low, *span), padding=0.05)

    def zoom(self, factor: float) -> None:
        """Zoom in (factor below 1) or out around the middle."""
        self.visible_plots[0].zoom(factor)

    def set_tool(self, tool: Tool) -> None:
        """Choose what dragging does."""
        for plot in (self.plot, self.twin):
            plot.set_tool(tool)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wants_draw:
            self._draw(fit=self._wants_fit)
        elif self._wants_marks:
            self._mark()

    def stop(self) -> None:
        """Stop what is prepared in the background."""
        self._trees.stop()

    # Marks --------------------------------------------------------------------------------------

    def _selection_changed(self, source: object) -> None:
        self._mark()

    def _mark(self) -> None:
        view, drawn = self._view, self._map
        if view is None or drawn is None:
            return
        self._wants_marks = not self.isVisible()
        if self._wants_marks or self._wants_draw:
            return
        chosen = np.flatnonzero(view.columns.mask_of(self._selection.ids)[drawn.rows])
        centre, near = self._near
        for plot in self.visible_plots:
            plot.mark(chosen)
            plot.mark_hits(self._points_of(self._hits))
            plot.mark_neighbours(self._point_of(centre), self._points_of(near))
        # One plot without any of the chosen fades too: they are elsewhere.
        some = any(plot.marked for plot in self.visible_plots)
        for plot in self.visible_plots:
            plot.dim(some)

    def _clear_marks(self, plot: MapPlot) -> None:
        nobody = np.zeros(0, dtype=np.int64)
        plot.mark(nobody)
        plot.mark_hits(nobody)
        plot.mark_neighbours(-1, nobody)
        plot.show_contours(None)
        plot.show_current(-1)

    def _points_of(self, rows: npt.NDArray[np.int64]) -> Ints:
        view, drawn = self._view, self._map
        if view is None or drawn is None or not len(rows):
            return np.zeros(0, dtype=np.int64)
        wanted = np.zeros(len(view.columns), dtype=np.bool_)
        wanted[rows] = True
        return np.flatnonzero(wanted[drawn.rows])

    def _point_of(self, row: int) -> int:
        found = self._points_of(np.array([row] if row >= 0 else [], dtype=np.int64))
        return int(found[0]) if len(found) else -1

    def mark_hits(self, rows: npt.NDArray[np.int64]) -> None:
        """Mark records that a search found; none to clear."""
        self._hits = rows
        points = self._points_of(rows)
        for plot in self.visible_plots:
            plot.mark_hits(points)

    def mark_neighbours(self, centre: int, rows: npt.NDArray[np.int64]) -> None:
        """Ring records and join them to another; -1 and none to clear."""
        self._near = (centre, rows)
        for plot in self.visible_plots:
            plot.mark_neighbours(self._point_of(centre), self._points_of(rows))

    def show_record(self, key: str) -> None:
        """Ring the point of a record, in the plot that shows it."""
        self._current = key
        self._ring()

    def _ring(self) -> None:
        view, drawn = self._view, self._map
        row = view.columns.row(self._current) if view is not None else None
        if view is None or drawn is None:
            return
        point = -1 if row is None else self._point_of(row)
        target = row is not None and bool(view.columns.target[row])
        for plot, own in ((self.plot, _TARGET), (self.twin, _SHADOW)):
            here = not self.side_by_side or own == target
            plot.show_current(point if here else -1, drawn.xy)

    # Pointer ------------------------------------------------------------------------------------

    def _picked(self, points: Ints, mode: str) -> None:
        view, drawn = self._view, self._map
        if view is None or drawn is None:
            return
        keys = view.columns.keys_of(drawn.rows[points])
        self._selection.select(keys, self._owner, mode)  # type: ignore[arg-type]

    def _chosen(self, point: int) -> None:
        view, drawn = self._view, self._map
        if view is not None and drawn is not None:
            self._current = view.columns.keys[int(drawn.rows[point])]
            other = self.twin if self.sender() is self.plot else self.plot
            other.show_current(-1)
            self.record_chosen.emit(self._current)

    def _cleared(self) -> None:
        self._selection.clear(self._owner)

    @property
    def attack(self) -> str:
        """The attack that the colours are about, or the one that decided."""
        if self._view is None:
            return ""
        if self.colour_by.startswith(("score_", "verdict_")):
            return self.colour_by.split("_", 1)[1]
        return self._view.result.verdict.attack

    def _hovered(self, point: int, where: QPoint | None) -> None:
        view, drawn = self._view, self._map
        if point < 0 or where is None or view is None or drawn is None:
            self.hover_card.hide()
            return
        plot = self.sender()
        at = plot.mapTo(self, where) if isinstance(plot, MapPlot) else where
        self.hover_card.show_record(view.columns, int(drawn.rows[point]), self.attack, at)

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture: (end of its name, plot)."""
        if not self.side_by_side:
            return [("", self.plot)]
        return [
            ("-target" if plot is self.plot else "-shadow", plot) for plot in self.visible_plots
        ]


def _only(kind: PointClass, which: npt.NDArray[np.bool_]) -> PointClass:
    return replace(kind, points=kind.points[which[kind.points]])
