"""Records that are asked about beside non-members: scores as a histogram, probabilities sorted."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QWidget

from m4i_core.audit.result import WasMine
from m4i_gui.item_models.record_columns import RecordColumns, Rows
from m4i_gui.item_models.score_numbers import bin_edges, shares
from m4i_gui.panels.plot_style import PlotStyle
from m4i_gui.panels.score_histogram import StepFill
from m4i_gui.services.theme import UNKNOWN_SYMBOL, Theme

_HEIGHT = 240
_NEAR = 12.0
"""How near a click must be to a point, in pixels."""


def _plot(theme: Theme, name: str, left: str, bottom: str) -> pg.PlotWidget:
    plot = pg.PlotWidget()
    plot.setMinimumHeight(_HEIGHT)
    plot.setAccessibleName(name)
    plot.setMenuEnabled(False)
    plot.setMouseEnabled(x=False, y=False)
    plot.hideButtons()
    plot.setLabel("left", left)
    plot.setLabel("bottom", bottom)
    PlotStyle(plot, theme)
    return plot


class MineHistogram(QWidget):
    """Histogram of the attack's scores: what is asked about, filled; non-members, hatched.

    Args:
        theme: The look.
        plot: Where to draw; made here, laid out by the panel.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self._theme = theme
        self.plot = _plot(
            theme,
            self.tr("Scores of the records that are asked about, beside non-members'"),
            self.tr("records (%)"),
            self.tr("score of the attack"),
        )
        self.asked, self.reference = StepFill(), StepFill()
        self.threshold = pg.InfiniteLine(angle=90)
        for item in (self.reference, self.asked, self.threshold):
            self.plot.addItem(item)
        theme.changed.connect(self._paint)
        self._paint()

    def show_scores(self, asked: np.ndarray, reference: np.ndarray, threshold: float) -> None:
        """Show other scores; each kind's bars add up to 100 %."""
        both = np.concatenate([asked, reference])
        edges = bin_edges(both)
        heights = [shares(values, edges, len(values)) for values in (asked, reference)]
        self.asked.set_steps(edges, heights[0])
        self.reference.set_steps(edges, heights[1])
        # A threshold that nobody reaches would squeeze everything else to the left.
        near = bool(len(both) and threshold <= edges[-1] + (edges[-1] - edges[0]))
        self.threshold.setVisible(near)
        self.threshold.setPos(threshold if near else float(edges[-1]))
        right = max(float(edges[-1]), threshold) if near else float(edges[-1])
        top = max([float(h.max()) for h in heights if len(h)], default=1.0)
        self.plot.setXRange(float(edges[0]), right, padding=0.03)
        self.plot.setYRange(0.0, max(top, 1.0), padding=0.05)

    def _paint(self) -> None:
        theme = self._theme
        pattern = Qt.BrushStyle
        self.asked.set_look(theme.colour("unknown"), pattern.SolidPattern, 110, dashed=False)
        self.reference.set_look(theme.colour("nonmember"), pattern.BDiagPattern, 150, dashed=True)
        self.threshold.setPen(pg.mkPen(theme.colour("text"), width=1.5))


class SortedProbabilities(QWidget):
    """Every asked record's probability, the highest first; named ones filled.

    Signals:
        chosen: A point was clicked; carries the row of the columns.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self._theme = theme
        self.rows: Rows = np.zeros(0, dtype=np.int64)
        self._values = np.zeros(0)
        self._named = np.zeros(0, dtype=np.bool_)
        self.plot = _plot(
            theme,
            self.tr("Probability of each record, the highest first"),
            self.tr("probability"),
            self.tr("records, the highest first"),
        )
        self.plot.setYRange(0, 1, padding=0.03)
        self.half = pg.InfiniteLine(angle=0, pos=0.5)
        self.dots = pg.ScatterPlotItem()
        self.ring = pg.ScatterPlotItem()
        for item in (self.half, self.dots, self.ring):
            self.plot.addItem(item)
        self.plot.scene().sigMouseClicked.connect(self._clicked)
        theme.changed.connect(self._paint)
        self._paint()

    def show_records(self, columns: RecordColumns, mine: WasMine) -> None:
        """Show other records."""
        asked = np.flatnonzero(columns.unknown)
        values = columns.numbers("probability")[asked]
        order = np.argsort(-np.nan_to_num(values, nan=-1.0), kind="stable")
        self.rows, self._values = asked[order], values[order]
        self._named = columns.outcomes(mine.attack)[self.rows] == 4
        self.plot.setXRange(0, max(len(self.rows), 1) + 1, padding=0.01)
        self.ring.clear()
        self._paint()

    def mark(self, rows: Rows) -> None:
        """Ring the records that are selected."""
        places = np.flatnonzero(np.isin(self.rows, rows))
        self.ring.setData(
            places + 1,
            self._values[places],
            symbol="o",
            size=13,
            brush=None,
            pen=pg.mkPen(self._theme.colour("accent"), width=2),
        )

    def _paint(self) -> None:
        colour = self._theme.colour("unknown")
        self.half.setPen(
            pg.mkPen(self._theme.colour("chance"), width=1.2, style=Qt.PenStyle.DashLine)
        )
        clear = self._theme.colour("unknown", 0)
        self.dots.setData(
            np.arange(1, len(self.rows) + 1),
            self._values,
            symbol=UNKNOWN_SYMBOL,
            size=8,
            pen=pg.mkPen(colour, width=1.2),
            brush=[pg.mkBrush(colour if named else clear) for named in self._named.tolist()],
        )

    def _clicked(self, event: object) -> None:
        at: QPointF = event.scenePos()  # type: ignore[attr-defined]
        if not len(self.rows) or not self.plot.sceneBoundingRect().contains(at):
            return
        box = self.plot.getViewBox()
        places = np.array(
            [
                (where.x(), where.y())
                for place, value in enumerate(self._values.tolist())
                for where in (box.mapViewToScene(QPointF(place + 1, value)),)
            ]
        )
        away = np.hypot(places[:, 0] - at.x(), places[:, 1] - at.y())
        nearest = int(np.argmin(away))
        if away[nearest] <= _NEAR:
            self.chosen.emit(int(self.rows[nearest]))
