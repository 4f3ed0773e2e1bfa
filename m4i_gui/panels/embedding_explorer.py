"""Embedding explorer: do members and non-members lie apart, and which records are neighbours?"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from m4i_core.embedding.methods import METHODS
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.events import StepProgress
from m4i_core.jobs.progress import Progress
from m4i_gui.item_models.audit_view import AuditView, RecordMap, place_maps
from m4i_gui.panels.hover_card import HoverCard
from m4i_gui.panels.map_colouring import Colouring, PointClass, colour_points, modes
from m4i_gui.panels.map_legend import MapLegend
from m4i_gui.panels.map_plot import MOST_POINTS, MapPlot, Tool
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.command_job import CommandJob
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_M, SPACE_S, SPACE_XS
from m4i_gui.widgets.buttons import make_button, make_tool_button
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.labels import ElidedLabel, PlainLabel
from m4i_gui.widgets.progress_card import set_fraction


class ExplorerPanel(QuestionPanel):
    """A map of all records.

    Args:
        services: Theme and jobs.
        selection: The selection that all views share.

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
        self._map: RecordMap | None = None
        self._settling = False
        # What has to be drawn when the panel comes into view: drawing 100,000 points on a hidden
        # tab would keep people waiting for nothing.
        self._wants_fit = False
        self._wants_draw = False
        self._wants_marks = False
        self._job: CommandJob | None = None
        self._computing = ""
        self._wanted = ""
        theme = services.theme

        self.plot = MapPlot(theme)
        self.plot.picked.connect(self._picked)
        self.plot.chosen.connect(self._chosen)
        self.plot.hovered.connect(self._hovered)
        self.plot.cleared.connect(self._cleared)
        self.hover_card = HoverCard(services, self.plot)
        self.legend = MapLegend(theme)
        self.explanation = PlainLabel("", "small")

        card = Card()
        card.body.setSpacing(SPACE_S)
        card.body.addLayout(self._controls())
        card.body.addLayout(self._tools())
        self.pages = QStackedWidget()
        drawn = QWidget()
        inner = QVBoxLayout(drawn)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_XS)
        inner.addWidget(self.plot, 1)
        inner.addWidget(self.legend)
        inner.addWidget(self.explanation)
        self.pages.addWidget(drawn)
        self.pages.addWidget(self._missing())
        card.body.addWidget(self.pages, 1)
        # In a low window the map keeps its height, and the panel scrolls.
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(card)
        scroll.setAccessibleName(self.tr("Map of the features"))
        self.column.addWidget(scroll, 1)
        selection.changed.connect(self._selection_changed)
        theme.changed.connect(self._redraw)
        self._set_tool("lasso")

    # Building -----------------------------------------------------------------------------------

    def _controls(self) -> QHBoxLayout:
        self.method_combo = QComboBox()
        self.method_combo.setAccessibleName(self.tr("Method of the map"))
        for name, method in METHODS.items():
            self.method_combo.addItem(method.label, name)
        self.method_combo.currentIndexChanged.connect(self._method_chosen)
        self.colour_combo = QComboBox()
        self.colour_combo.setAccessibleName(self.tr("Colour by"))
        self.colour_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.colour_combo.setMinimumContentsLength(16)
        self.colour_combo.currentIndexChanged.connect(self._redraw)
        self.target_box = QCheckBox(self.tr("Target"))
        self.target_box.setAccessibleName(self.tr("Show the target's records"))
        self.shadow_box = QCheckBox(self.tr("Shadow"))
        self.shadow_box.setAccessibleName(self.tr("Show the shadow's records"))
        for box in (self.target_box, self.shadow_box):
            box.setChecked(True)
            box.toggled.connect(self._redraw)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(PlainLabel(self.tr("Map"), "muted", wrap=False))
        row.addWidget(self.method_combo)
        row.addSpacing(SPACE_S)
        row.addWidget(PlainLabel(self.tr("Colour"), "muted", wrap=False))
        row.addWidget(self.colour_combo, 1)
        row.addSpacing(SPACE_S)
        row.addWidget(self.target_box)
        row.addWidget(self.shadow_box)
        return row

    def _tools(self) -> QHBoxLayout:
        theme = self._services.theme
        self.tool_buttons = {
            "lasso": make_tool_button(
                self.tr("Lasso: draw around records (Ctrl adds, Alt removes)"),
                "lasso",
                theme,
                checkable=True,
            ),
            "box": make_tool_button(
                self.tr("Box: drag over records (Ctrl adds, Alt removes)"),
                "select-box",
                theme,
                checkable=True,
            ),
            "pan": make_tool_button(self.tr("Move the map"), "move", theme, checkable=True),
        }
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE_XS)
        for name, button in self.tool_buttons.items():
            button.setProperty("tool", name)
            button.clicked.connect(self._tool_pressed)
            self._group.addButton(button)
            row.addWidget(button)
        self.fit_button = make_tool_button(self.tr("Show everything"), "zoom-fit", theme)
        self.fit_button.clicked.connect(self.plot.zoom_to_all)
        self.in_button = make_tool_button(self.tr("Zoom in"), "zoom-in", theme)
        self.in_button.clicked.connect(self._zoom_in)
        self.out_button = make_tool_button(self.tr("Zoom out"), "zoom-out", theme)
        self.out_button.clicked.connect(self._zoom_out)
        row.addSpacing(SPACE_M)
        for button in (self.in_button, self.out_button, self.fit_button):
            row.addWidget(button)
        row.addStretch(1)
        self.shown_label = ElidedLabel("", "small")
        self.shown_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.shown_label, 1)
        return row

    def _missing(self) -> QWidget:
        theme = self._services.theme
        self.compute_button = make_button(
            self.tr("Compute this map"), "primary", theme=theme, icon="map"
        )
        self.compute_button.clicked.connect(self.compute)
        self.empty = EmptyState(theme, "map", "", "", self.compute_button)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the map"))
        self.stage = ElidedLabel("", "muted")
        self.cancel_button = make_button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.cancel)
        self.failure = Note(theme, tone="danger")
        self.failure.hide()
        self.busy = QWidget()
        row = QHBoxLayout(self.busy)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.stage, 1)
        row.addWidget(self.cancel_button)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty, 1)
        column.addWidget(self.failure)
        column.addWidget(self.bar)
        column.addWidget(self.busy)
        self.bar.hide()
        self.busy.hide()
        return page

    # What is shown ------------------------------------------------------------------------------

    def show_audit(self, view: AuditView) -> None:
        """Show another audit."""
        self.cancel()
        self._settling = True
        self._view = view
        self.colour_combo.clear()
        for name, label in modes(view.columns):
            self.colour_combo.addItem(label, name)
        self.failure.hide()
        self._label_methods()
        preferred = next((m for m in ("tsne", "umap", "pca") if m in view.maps), "pca")
        self.method_combo.setCurrentIndex(self.method_combo.findData(preferred))
        self._settling = False
        self._method_chosen()

    @property
    def method(self) -> str:
        """The map that is chosen."""
        return str(self.method_combo.currentData())

    def _label_methods(self) -> None:
        maps = self._view.maps if self._view is not None else {}
        for place, (name, method) in enumerate(METHODS.items()):
            text = method.label
            if name not in maps:
                text = self.tr("{0} (not computed yet)").format(text)
            self.method_combo.setItemText(place, text)

    def _method_chosen(self) -> None:
        view = self._view
        if self._settling or view is None:
            return
        method = METHODS[self.method]
        self._map = view.maps.get(self.method)
        self.explanation.setText(method.explanation)
        if self._map is not None and len(self._map.rows):
            self.pages.setCurrentIndex(0)
            self._draw(fit=True)
            return
        self.hover_card.hide()
        self.plot.show_points(np.zeros((0, 2)), [], fit=False)
        self.shown_label.setText("")
        self.pages.setCurrentIndex(1)
        self._say_missing()

    def _say_missing(self) -> None:
        method = METHODS[self.method]
        said = method.explanation
        self.empty.say(self.tr("No {0} map yet").format(method.label), said)
        busy = self._job is not None and self._computing == self.method
        self.compute_button.setVisible(not busy)
        self.compute_button.setEnabled(self._job is None)
        self.bar.setVisible(busy)
        self.busy.setVisible(busy)

    def _redraw(self) -> None:
        if not self._settling and self._map is not None:
            self._draw(fit=False)

    def _draw(self, *, fit: bool) -> None:
        view, drawn = self._view, self._map
        if view is None or drawn is None or self.colour_combo.currentData() is None:
            return
        if not self.isVisible():
            self._wants_draw, self._wants_fit = True, self._wants_fit or fit
            return
        self._wants_draw, self._wants_fit = False, False
        columns = view.columns
        mode = str(self.colour_combo.currentData())
        colouring = colour_points(columns, drawn.rows, mode, self._services.theme)
        side = columns.target[drawn.rows]
        keep = (side & self.target_box.isChecked()) | (~side & self.shadow_box.isChecked())
        total = int(keep.sum())
        if total > MOST_POINTS:
            # Evenly spread over the table, so that every set keeps its share.
            chosen = np.flatnonzero(keep)
            keep = np.zeros(len(keep), dtype=np.bool_)
            keep[chosen[np.linspace(0, total - 1, MOST_POINTS).astype(np.int64)]] = True
        classes = [
            PointClass(
                c.label, c.symbol, c.fill, c.outline, _size(c.size, total), c.points[keep[c.points]]
            )
            for c in colouring.classes
        ]
        self.plot.show_points(drawn.xy, classes, fit=fit)
        self.legend.show_colouring(Colouring(classes, colouring.scale))
        said = self.tr("{0} records").format(f"{total:,}")
        if total > MOST_POINTS:
            said = self.tr("showing {0} of {1} records").format(f"{MOST_POINTS:,}", f"{total:,}")
        elif len(drawn.rows) < len(columns):
            said = self.tr("{0} of {1} records are on this map").format(
                f"{total:,}", f"{len(columns):,}"
            )
        self.shown_label.setText(said)
        self._selection_changed(None)

    # Selecting ----------------------------------------------------------------------------------

    def _picked(self, points: np.ndarray, mode: str) -> None:
        view, drawn = self._view, self._map
        if view is None or drawn is None:
            return
        keys = view.columns.keys_of(drawn.rows[points])
        self._selection.select(keys, self, mode)  # type: ignore[arg-type]
        self._selection_changed(None)

    def _chosen(self, point: int) -> None:
        view, drawn = self._view, self._map
        if view is not None and drawn is not None:
            self.record_chosen.emit(view.columns.keys[int(drawn.rows[point])])

    def _cleared(self) -> None:
        self._selection.clear(self)
        self._selection_changed(None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wants_draw:
            self._draw(fit=self._wants_fit)
        elif self._wants_marks:
            self._selection_changed(None)

    def _selection_changed(self, source: object) -> None:
        view, drawn = self._view, self._map
        if view is None or drawn is None:
            return
        self._wants_marks = not self.isVisible()
        if self._wants_marks:
            return
        marked = view.columns.mask_of(self._selection.ids)[drawn.rows]
        side = view.columns.target[drawn.rows]
        shown = (side & self.target_box.isChecked()) | (~side & self.shadow_box.isChecked())
        points = np.flatnonzero(marked & shown)
        self.plot.mark(points)
        self.plot.dim(len(points) > 0)

    def show_record(self, key: str) -> None:
        """Ring the point of a record."""
        view, drawn = self._view, self._map
        row = view.columns.row(key) if view is not None else None
        if drawn is None or row is None:
            return
        found = np.flatnonzero(drawn.rows == row)
        self.plot.show_current(int(found[0]) if len(found) else -1, drawn.xy)

    def _hovered(self, point: int, where: QPoint | None) -> None:
        view, drawn = self._view, self._map
        if point < 0 or where is None or view is None or drawn is None:
            self.hover_card.hide()
            return
        mode = str(self.colour_combo.currentData())
        attack = mode.split("_", 1)[1] if mode.startswith(("score_", "verdict_")) else ""
        attack = attack or view.result.verdict.attack
        self.hover_card.show_record(view.columns, int(drawn.rows[point]), attack, where)

    # Tools --------------------------------------------------------------------------------------

    def _tool_pressed(self) -> None:
        self._set_tool(self.sender().property("tool"))

    def _set_tool(self, tool: Tool) -> None:
        self.tool_buttons[tool].setChecked(True)
        self.plot.set_tool(tool)

    def _zoom_in(self) -> None:
        self.plot.zoom(0.75)

    def _zoom_out(self) -> None:
        self.plot.zoom(1.33)

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture."""
        drawn = self._map is not None and self.pages.currentIndex() == 0
        return [(f"map-{self.method}", self.plot)] if drawn else []

    # Computing a map ----------------------------------------------------------------------------

    def compute(self) -> None:
        """Compute the chosen map in a child process."""
        view = self._view
        if view is None or self._job is not None:
            return
        self._computing = self.method
        self.failure.hide()
        set_fraction(self.bar, None)
        self.stage.setText(self.tr("Starting …"))
        self.cancel_button.setEnabled(True)
        arguments = ["embed", str(view.audit.folder), "--method", self._computing, "--events"]
        label = self.tr("Map {0}").format(METHODS[self._computing].label)
        self._job = self._services.jobs.run_command(arguments, label)
        self._job.events.connect(self._take)
        self._job.ended.connect(self._ended)
        self._say_missing()
        self.cancel_button.setFocus()

    def cancel(self) -> None:
        """Stop computing."""
        if self._job is not None:
            self.cancel_button.setEnabled(False)
            self.stage.setText(self.tr("Stopping …"))
            self._job.cancel()

    def _take(self, events: list[object]) -> None:
        if self._job is not self.sender():
            return
        for event in events:
            if isinstance(event, StepProgress):
                # The only step that is not finished yet is the map.
                set_fraction(self.bar, event.fraction)
                parts = (event.stage, event.message)
                self.stage.setText(" – ".join(part for part in parts if part))

    def _ended(self, outcome: str) -> None:
        job, self._job = self._job, None
        view = self._view
        if job is None or view is None:
            return
        if outcome == "finished":
            self.reload_maps()
            return
        if outcome in ("failed", "crashed") and job.failure is not None:
            said = job.failure
            self._say_failure(M4IError(said.message, subject=said.subject, remedy=said.remedy))
        self._say_missing()

    def reload_maps(self) -> None:
        """Read the maps again, after one was added."""
        view = self._view
        if view is None:
            return
        folder, columns, attacks = view.audit.folder, view.columns, view.result.attacks

        def work(progress: Progress, cancel: CancelToken) -> object:
            from m4i_core.audit.opened import OpenedAudit

            fresh = OpenedAudit(Path(folder))
            # Adding a map reuses finished steps. Where those are gone or out of date (another
            # version, moved data), the whole audit was made anew, with other numbers perhaps.
            same = fresh.result.attacks == attacks
            return folder, place_maps(columns, fresh.embeddings()), same

        self._services.jobs.start(
            self.tr("Reading the map"), work, done=self._read, failed=self._say_failure
        )

    def _read(self, found: tuple[Path, dict[str, RecordMap], bool]) -> None:
        folder, maps, same = found
        view = self._view
        if view is None or view.audit.folder != folder:
            return
        if not same:
            self.outdated.emit(str(folder))
            return
        view.maps = maps
        self._label_methods()
        self._method_chosen()

    def _say_failure(self, error: M4IError) -> None:
        parts = (error.message, error.subject, error.remedy)
        self.failure.say("\n".join(part for part in parts if part), "danger")
        self._say_missing()


def _size(size: float, total: int) -> float:
    """Return smaller points for fuller maps."""
    return size if total <= 5000 else max(3.0, size * (5000 / total) ** 0.3)
