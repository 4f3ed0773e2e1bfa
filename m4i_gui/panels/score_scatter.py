"""Two measures against each other: which records are unusual in both?"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from m4i_gui.item_models import score_numbers as numbers
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.panels.hover_card import HoverCard
from m4i_gui.panels.map_colouring import Colouring, PointClass, colour_points
from m4i_gui.panels.map_legend import MapLegend
from m4i_gui.panels.map_plot import MOST_POINTS, Floats, Ints, MapPlot, Tool
from m4i_gui.panels.plot_style import style_plot
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_M, SPACE_S, SPACE_XS, Theme
from m4i_gui.widgets.buttons import make_tool_button
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel

_MOST_RIMS = 5000


class ScatterPlot(MapPlot):
    """A map whose axes have a meaning and a scale each."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.box.setAspectLocked(False)
        self._spans: Floats = np.ones(2)
        self.setAccessibleName(
            self.tr("Scatter of two measures; arrow keys move from point to point")
        )
        for side in ("left", "bottom"):
            self.getPlotItem().showAxis(side)
        self._lines = [pg.InfiniteLine(angle=angle) for angle in (90, 0)]
        for line in self._lines:
            line.setZValue(-5)
            self.getPlotItem().addItem(line, ignoreBounds=True)
        self._style()
        theme.changed.connect(self._style)

    def sizeHint(self) -> QSize:
        # The widget's own wish is 640 by 480, which makes panels scroll that need not.
        return QSize(420, 260)

    def show_measures(
        self, labels: tuple[str, str], thresholds: tuple[float | None, float | None]
    ) -> None:
        """Name the axes and draw the attacks' thresholds."""
        for side, label in zip(("bottom", "left"), labels, strict=True):
            self.setLabel(side, label)
            self.getPlotItem().getAxis(side).enableAutoSIPrefix(False)
        for line, threshold in zip(self._lines, thresholds, strict=True):
            line.setVisible(threshold is not None)
            if threshold is not None:
                line.setPos(threshold)

    def show_points(self, xy: Floats, classes: list[PointClass], *, fit: bool) -> None:
        if len(xy):
            spans = xy.max(axis=0) - xy.min(axis=0)
            self._spans = np.where(spans > 0, spans, 1.0)
        super().show_points(xy, classes, fit=fit)

    def nearest(self, x: float, y: float) -> tuple[int, float]:
        """Return the nearest shown point and its distance in pixels; -1 where there is none."""
        if not len(self._shown):
            return -1, np.inf
        # All of them, 2 ms for 100,000: axes differ in scale and change with every zoom, which
        # a search tree would have to be made anew for.
        pixel = np.maximum(np.array(self.box.viewPixelSize()), 1e-12)
        away = (self._xy[self._shown] - (x, y)) / pixel
        squares = away[:, 0] ** 2 + away[:, 1] ** 2
        best = int(np.argmin(squares))
        return int(self._shown[best]), float(np.sqrt(squares[best]))

    def _walk(self, x: float, y: float) -> None:
        if not len(self._shown):
            return
        if self._current < 0 or self._current not in self._shown:
            middle = self.box.viewRect().center()
            point, _ = self.nearest(middle.x(), middle.y())
        else:
            away = (self._xy[self._shown] - self._xy[self._current]) / self._spans
            forward = away @ np.array([x, y])
            sideways = np.abs(away @ np.array([y, x]))
            cost = np.where(forward > 1e-9, forward + 2.0 * sideways, np.inf)
            best = int(np.argmin(cost))
            if not np.isfinite(cost[best]):
                return
            point = int(self._shown[best])
        self.show_current(point)
        self.chosen.emit(point)

    def _style(self) -> None:
        style_plot(self, self._theme)
        for line in self._lines:
            line.setPen(pg.mkPen(self._theme.colour("text"), width=1.5, style=Qt.PenStyle.DotLine))


class ScatterView(QWidget):
    """Any two measures; box and lasso select.

    Args:
        services: Theme.
        selection: The selection that all views share.

    Signals:
        record_chosen: A point was clicked; carries the record's key.
    """

    record_chosen = Signal(str)

    def __init__(
        self, services: Services, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._services = services
        self._selection = selection
        self._view: AuditView | None = None
        self._rows: npt.NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._wants_draw = self._wants_marks = False
        self._wants_fit = True
        self._unknown_shown = False
        self._settling = False
        self._current = ""
        self.plot = ScatterPlot(services.theme)
        self.plot.picked.connect(self._picked)
        self.plot.chosen.connect(self._chosen)
        self.plot.hovered.connect(self._hovered)
        self.plot.cleared.connect(self._cleared)
        self.hover_card = HoverCard(services, self.plot)
        self.legend = MapLegend(services.theme)
        self.words = PlainLabel("")
        card = Card()
        card.body.setSpacing(SPACE_S)
        card.body.addLayout(self._controls())
        card.body.addWidget(self.plot, 1)
        card.body.addWidget(self.legend)
        card.body.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        selection.changed.connect(self._selection_changed)
        services.theme.changed.connect(self.draw)
        self._set_tool("lasso")

    @property
    def selection_words(self) -> str:
        """How this view selects, for the names of steps."""
        return (
            self.tr("box in the scatter")
            if self.plot.box.tool == "box"
            else self.tr("lasso in the scatter")
        )

    def _controls(self) -> QHBoxLayout:
        theme = self._services.theme
        self.x_combo, self.y_combo = QComboBox(), QComboBox()
        self.x_combo.setAccessibleName(self.tr("Measure to the right"))
        self.y_combo.setAccessibleName(self.tr("Measure upwards"))
        self.side_combo = QComboBox()
        self.side_combo.setAccessibleName(self.tr("Records of which model"))
        self.side_combo.addItem(self.tr("Target's records"), True)
        self.side_combo.addItem(self.tr("Shadow's records"), False)
        for combo in (self.x_combo, self.y_combo, self.side_combo):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(10)
            combo.currentIndexChanged.connect(self._measure_chosen)
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
            "pan": make_tool_button(self.tr("Move the plot"), "move", theme, checkable=True),
        }
        self.fit_button = make_tool_button(self.tr("Show everything"), "zoom-fit", theme)
        self.fit_button.clicked.connect(self.plot.zoom_to_all)
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE_XS)
        row.addWidget(PlainLabel(self.tr("Right"), "muted", wrap=False))
        row.addWidget(self.x_combo, 1)
        row.addSpacing(SPACE_S)
        row.addWidget(PlainLabel(self.tr("Up"), "muted", wrap=False))
        row.addWidget(self.y_combo, 1)
        row.addSpacing(SPACE_S)
        row.addWidget(self.side_combo)
        row.addSpacing(SPACE_M)
        for name, button in self.tool_buttons.items():
            button.setProperty("tool", name)
            button.clicked.connect(self._tool_pressed)
            self._group.addButton(button)
            row.addWidget(button)
        row.addWidget(self.fit_button)
        return row

    # What is shown ------------------------------------------------------------------------------

    def show_audit(self, view: AuditView) -> None:
        """Show another audit."""
        self._settling = True
        self._view = view
        self._current = ""
        for combo in (self.x_combo, self.y_combo):
            combo.clear()
            for name in numbers.measures(view.columns):
                combo.addItem(numbers.measure_label(name), name)
        best = self.y_combo.findData(f"score_{view.result.verdict.attack}")
        self.y_combo.setCurrentIndex(max(best, 0))
        self.x_combo.setCurrentIndex(max(self.x_combo.findData("rouge_l"), 0))
        self.side_combo.setCurrentIndex(0)
        self._settling = False
        self._measure_chosen()

    def _measure_chosen(self) -> None:
        if not self._settling:
            self._wants_fit = True
            self.draw()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._wants_draw:
            self.draw()
        elif self._wants_marks:
            self._selection_changed(None)

    def draw(self) -> None:
        """Draw what is chosen, once it can be seen."""
        view = self._view
        if view is None or self._settling or self.x_combo.currentData() is None:
            return
        self._wants_draw = not self.isVisible()
        if self._wants_draw:
            return
        columns = view.columns
        names = str(self.x_combo.currentData()), str(self.y_combo.currentData())
        side = columns.target if self.side_combo.currentData() else ~columns.target
        both = np.column_stack([columns.numbers(name) for name in names])
        rows = np.flatnonzero(side & np.isfinite(both).all(axis=1))
        total = len(rows)
        if total > MOST_POINTS:
            # Evenly spread over the table, so that every set keeps its share.
            rows = rows[np.linspace(0, total - 1, MOST_POINTS).astype(np.int64)]
        self._rows = rows
        colouring = colour_points(columns, rows, "set", self._services.theme)
        classes = [kind for kind in colouring.classes if len(kind.points)]
        labels = self.x_combo.currentText(), self.y_combo.currentText()
        thresholds = [numbers.threshold_of(columns, name) for name in names]
        self.plot.show_measures(labels, (thresholds[0], thresholds[1]))
        self.plot.show_points(both[rows], classes, fit=self._wants_fit)
        self._wants_fit = False
        self.legend.show_colouring(Colouring(classes))
        # The ring stays with its record, which lies elsewhere now.
        self.show_record(self._current)
        self._unknown_shown = bool(columns.unknown[rows].any())
        self._say(both[rows], columns.member[rows], total)
        self._selection_changed(None)

    def _say(self, xy: Floats, member: npt.NDArray[np.bool_], total: int) -> None:
        said = [
            self.tr("Showing {0} of {1} records.").format(f"{len(xy):,}", f"{total:,}")
            if total > len(xy)
            else ""
        ]
        inside, outside = rank_correlation(xy[member]), rank_correlation(xy[~member])
        if self._unknown_shown:
            said.append(
                self.tr(
                    "Diamonds are the records that are asked about: nobody says which of them are "
                    "members. Dotted lines are thresholds."
                )
            )
        elif inside is None or outside is None:
            said.append(self.tr("The two cannot be compared: one of them never changes."))
        else:
            said.append(
                self.tr(
                    "Do the two agree? Rank correlation (Spearman) {0} among members and {1} "
                    "among non-members; 1 means the same order, 0 no connection. Dotted lines are "
                    "thresholds."
                ).format(*(f"{value:.2f}".replace("-", "\u2212") for value in (inside, outside)))
            )
        self.words.setText(" ".join(part for part in said if part))
        self.plot.setAccessibleDescription(self.words.plain())

    # Selecting ----------------------------------------------------------------------------------

    def _picked(self, points: Ints, mode: str) -> None:
        if self._view is not None:
            keys = self._view.columns.keys_of(self._rows[points])
            self._selection.select(keys, self, mode)  # type: ignore[arg-type]

    def _cleared(self) -> None:
        self._selection.clear(self)

    def _chosen(self, point: int) -> None:
        if self._view is not None:
            self._current = self._view.columns.keys[int(self._rows[point])]
            self.record_chosen.emit(self._current)

    def _selection_changed(self, source: object) -> None:
        self._wants_marks = not self.isVisible()
        if self._view is None or self._wants_marks or self._wants_draw:
            return
        points = np.flatnonzero(self._view.columns.mask_of(self._selection.ids)[self._rows])
        rims = points
        if len(points) > _MOST_RIMS:
            # More rims than that only blacken the plot.
            rims = points[np.linspace(0, len(points) - 1, _MOST_RIMS).astype(np.int64)]
        self.plot.mark(rims)
        self.plot.dim(len(points) > 0)

    def show_record(self, key: str) -> None:
        """Ring the point of a record."""
        self._current = key
        row = self._view.columns.row(key) if self._view is not None else None
        found = np.flatnonzero(self._rows == (-1 if row is None else row))
        self.plot.show_current(int(found[0]) if len(found) else -1)

    def _hovered(self, point: int, where: QPoint | None) -> None:
        view = self._view
        if point < 0 or where is None or view is None:
            self.hover_card.hide()
            return
        names = str(self.y_combo.currentData()), str(self.x_combo.currentData())
        attack = next((n[6:] for n in names if n.startswith("score_")), view.result.verdict.attack)
        self.hover_card.show_record(view.columns, int(self._rows[point]), attack, where)

    def _tool_pressed(self) -> None:
        self._set_tool(self.sender().property("tool"))

    def _set_tool(self, tool: Tool) -> None:
        self.tool_buttons[tool].setChecked(True)
        self.plot.set_tool(tool)

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture."""
        return [("scatter", self.plot)]


def rank_correlation(xy: Floats) -> float | None:
    """Return Spearman's rank correlation of two columns, or None where one never changes."""
    from scipy.stats import rankdata

    if len(xy) < 2 or (xy.min(axis=0) == xy.max(axis=0)).any():
        return None
    first, second = rankdata(xy[:, 0]), rankdata(xy[:, 1])
    return float(np.corrcoef(first, second)[0, 1])
