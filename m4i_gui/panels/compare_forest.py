"""Values of all audits with their intervals, or their differences, on one axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QFrame

from m4i_core.study.comparison_result import AuditComparison, Cell, MeasureRow
from m4i_core.study.comparison_words import difference_text, measure_words, value_text
from m4i_gui.item_models.words import attack_label
from m4i_gui.panels.compare_looks import SYMBOLS, audit_colour, short_labels, widest
from m4i_gui.panels.plot_style import PlotStyle, line_pen, style_plot
from m4i_gui.services.theme import Theme

_CHANCE = {"asr": 0.5, "auc": 0.5, "0.1": 0.1, "0.01": 0.01, "0.001": 0.001, "epsilon": 0.0}


@dataclass(frozen=True)
class _Line:
    """One line of the plot: an attack's heading, or one of its audits."""

    text: str
    row: MeasureRow | None = None
    place: int = -1


class ForestPlot(pg.PlotWidget):
    """A line for each audit under each attack: mark, 95 % interval and number.

    A filled mark is the value; in differences, a filled mark is a difference that is shown and a
    hollow one a difference that is not.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._found: AuditComparison | None = None
        self._rows: list[MeasureRow] = []
        self._differences = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(320)
        self.setAccessibleName(self.tr("Values of the audits with their intervals"))
        item = self.getPlotItem()
        item.showAxis("right")
        for side in ("left", "bottom", "right"):
            item.getAxis(side).enableAutoSIPrefix(False)
        self.invertY(True)
        PlotStyle(self, theme)
        theme.changed.connect(self.redraw)

    def show_rows(
        self, found: AuditComparison, rows: Sequence[MeasureRow], *, differences: bool
    ) -> None:
        """Show one measure of some attacks.

        Args:
            found: The comparison.
            rows: Rows of one measure.
            differences: Whether to show differences to the reference in place of values.
        """
        self._found, self._rows, self._differences = found, list(rows), differences
        self.redraw()

    def redraw(self) -> None:
        """Draw everything again."""
        item = self.getPlotItem()
        item.clear()
        if self._found is not None and self._rows:
            self._draw(self._found)
        style_plot(self, self._theme)
        # Lines across would only say that there are lines.
        item.showGrid(x=True, y=False, alpha=0.12)

    def _lines(self, found: AuditComparison) -> list[_Line]:
        places = [*([] if self._differences else [found.reference]), *found.others]
        labels = short_labels(found)
        lines = []
        for row in self._rows:
            if row.attack and len(self._rows) > 1:
                lines.append(_Line(attack_label(row.attack)))
            lines += [_Line(labels[p], row, p) for p in places]
        return lines

    def _draw(self, found: AuditComparison) -> None:
        measure = self._rows[0].measure
        lines = self._lines(found)
        left, right, said, ends = [], [], [], []
        for y, line in enumerate(lines):
            left.append((y, line.text))
            if line.row is None:
                self._heading(y)
                continue
            cell = line.row.cells[line.place]
            ends += self._mark(found, y, line, cell)
            text = (
                difference_text(measure, cell.difference)
                if self._differences
                else value_text(measure, cell)
            )
            right.append((y, text))
            attack = attack_label(line.row.attack) if line.row.attack else ""
            said.append(f"{attack} {line.text}: {text}")
        middle = 0.0 if self._differences else _CHANCE.get(measure)
        if middle is not None:
            pen = line_pen(self._theme, "chance", dashed=True, width=1.4)
            self.addItem(pg.InfiniteLine(middle, angle=90, pen=pen))
            ends.append(middle)
        self._axes(measure, left, right, ends or [0.0, 1.0], len(lines))
        self.setAccessibleDescription("; ".join(said))

    def _heading(self, y: int) -> None:
        pen = pg.mkPen(self._theme.colour("border"), width=1)
        if y:
            self.addItem(pg.InfiniteLine(y - 0.5, angle=0, pen=pen), ignoreBounds=True)

    def _mark(self, found: AuditComparison, y: int, line: _Line, cell: Cell) -> list[float]:
        """Draw a line's mark; return what of the axis it needs."""
        apart = cell.difference
        value, bounds = cell.value, cell.ci
        filled = cell.supported
        if self._differences:
            if apart is None:
                return []
            value, bounds, filled = apart.value, apart.ci, apart.shown
        if value is None or line.row is None:
            return []
        colour = audit_colour(self._theme, line.place)
        ends = [value]
        base = line.row.cells[found.reference].value
        if not self._differences and line.place != found.reference and base is not None:
            # The dumbbell's bar: from where the reference is to where this audit is.
            pen = pg.mkPen(self._theme.colour("muted", 120), width=1.2, style=Qt.PenStyle.DotLine)
            self.addItem(pg.PlotDataItem(np.array([base, value]), np.array([y, y]), pen=pen))
            self._symbol(base, y, found.reference, hollow=True, size=7)
        if bounds is not None:
            pen = pg.mkPen(colour, width=2.4)
            if not cell.supported:
                pen.setStyle(Qt.PenStyle.DashLine)
            self.addItem(pg.PlotDataItem(np.array(bounds), np.array([y, y]), pen=pen))
            ends += bounds
        self._symbol(value, y, line.place, hollow=not filled, size=12)
        return ends

    def _symbol(self, x: float, y: float, place: int, *, hollow: bool, size: int) -> None:
        colour = audit_colour(self._theme, place)
        self.addItem(
            pg.ScatterPlotItem(
                [x],
                [y],
                symbol=SYMBOLS[place % len(SYMBOLS)],
                size=size,
                pen=pg.mkPen(colour, width=1.8),
                brush=pg.mkBrush(self._theme.colour("card") if hollow else colour),
            )
        )

    def _axes(
        self,
        measure: str,
        left: list[tuple[int, str]],
        right: list[tuple[int, str]],
        ends: list[float],
        count: int,
    ) -> None:
        item = self.getPlotItem()
        for side, ticks in (("left", left), ("right", right)):
            axis = item.getAxis(side)
            axis.setTicks([ticks])
            axis.setWidth(widest(self._theme, [text for _, text in ticks]) + 16)
        label = measure_words(measure)
        if self._differences:
            label = self.tr("{0}: difference to the reference").format(label)
        self.setLabel("bottom", label)
        low, high = min(ends), max(ends)
        room = max(0.02 * max(1.0, abs(high)), 0.05 * (high - low))
        self.setXRange(low - room, high + room, padding=0)
        self.setYRange(-0.7, count - 0.3, padding=0)
        line = QFontMetricsF(self._theme.font("small")).lineSpacing()
        self.setFixedHeight(round(count * line * 1.7 + 4.5 * line))
