"""Leak over the strength of a defense: ε, weight decay, augmentation (paper, figure 10)."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg

from m4i_core.study.defense_measures import CHANCE, Measured, StrengthCurve, TargetComparison
from m4i_core.study.defenses import DefenseKind
from m4i_gui.panels.defense_plot import DefensePlot, measured
from m4i_gui.panels.plot_style import line_pen
from m4i_gui.services.theme import Theme

_CLOSEST = 0.06


class StrengthPlot(DefensePlot):
    """One kind of defense: a line an attack with its band, and the undefended level."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.setAccessibleName(self.tr("Leak over the strength of a defense"))
        self.setMinimumSize(300, 260)
        self._kind: DefenseKind | None = None
        self._logarithmic = False

    def show_kind(self, kind: DefenseKind | None, logarithmic: bool) -> None:
        """Choose the defense and the axis; an axis with zero on it stays linear."""
        self._kind, self._logarithmic = kind, logarithmic
        self.redraw()

    def axis_label(self) -> str:
        """Return the words for the axis of strength."""
        return {
            "privacy": self.tr("ε of differential privacy (smaller protects more)"),
            "l2": self.tr("Weight decay λ"),
            "augmentation": self.tr("Strength of augmentation"),
            "dropout": self.tr("Share of dropout"),
            "label_smoothing": self.tr("Share of label smoothing"),
            "early_stopping": self.tr("Patience, epochs"),
        }.get(self._kind or "", "")

    def draw(self, comparison: TargetComparison) -> None:
        self.add_chance(0)
        curve = next((c for c in comparison.curves if c.kind == self._kind), None)
        self.setLabel("left", self.measure_label())
        self.setLabel("bottom", self.axis_label())
        if curve is None:
            return
        strengths = [point.strength for point in curve.points]
        logarithmic = self._logarithmic and min(strengths) > 0
        places = [math.log10(value) if logarithmic else value for value in strengths]
        span = (max(places) - min(places)) or max(abs(places[0]) * 0.5, 0.5)
        left, right = min(places) - 0.08 * span, max(places) + 0.26 * span
        seen = [CHANCE]
        for attack in self._attacks:
            seen += self._line(curve, places, attack)
            before = comparison.baseline.effects.get(attack)
            if before is not None:
                value = measured(before, self._measure)
                pen = line_pen(self._theme, self.colour_of(attack), dashed=True, width=1.6)
                self.addItem(pg.PlotDataItem([left, right], [value.value] * 2, pen=pen))
                self.add_words(
                    right, value.value, self.tr("undefended"), (1, 1), self.colour_of(attack)
                )
                seen += [value.value]
        self.add_words(right, CHANCE, self.tr("guessing"), (1, 0))
        self._ticks(places, strengths, span)
        self.setXRange(left, right, padding=0)
        self.setYRange(min(seen) - 0.03, min(1.02, max(seen) + 0.06), padding=0)

    def _line(self, curve: StrengthCurve, places: list[float], attack: str) -> list[float]:
        found: list[tuple[float, Measured, str]] = [
            (x, measured(point.effects[attack], self._measure), point.variant)
            for x, point in zip(places, curve.points, strict=True)
            if attack in point.effects
        ]
        if not found:
            return []
        colour = self.colour_of(attack)
        x = np.array([place for place, _, _ in found])
        low = pg.PlotCurveItem(x, np.array([m.low for _, m, _ in found]), pen=None)
        high = pg.PlotCurveItem(x, np.array([m.high for _, m, _ in found]), pen=None)
        self.addItem(low)
        self.addItem(high)
        self.addItem(
            pg.FillBetweenItem(low, high, brush=pg.mkBrush(self._theme.colour(colour, 40)))
        )
        values = np.array([m.value for _, m, _ in found])
        self.addItem(pg.PlotDataItem(x, values, pen=line_pen(self._theme, colour)))
        for place, value, variant in found:
            strong = variant == self._chosen
            self.add_interval((place, place), (value.low, value.high), attack, strong)
            self.add_mark(place, value.value, attack, strong=strong)
        return [end for _, m, _ in found for end in m.ci]

    def _ticks(self, places: list[float], strengths: list[float], span: float) -> None:
        shown: list[tuple[float, str]] = []
        for place, strength in zip(places, strengths, strict=True):
            if not shown or place - shown[-1][0] >= _CLOSEST * span:
                shown.append((place, f"{strength:g}"))
        self.getPlotItem().getAxis("bottom").setTicks([shown])
