"""What the plots of the comparison of defenses share: looks, chance line, marks with intervals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from m4i_core.study.defense_measures import CHANCE, AttackEffect, Measured, TargetComparison
from m4i_gui.item_models.study_view import attack_name
from m4i_gui.panels.plot_style import PlotStyle, line_pen, style_plot
from m4i_gui.services.theme import Theme

MeasureName = Literal["asr", "auc"]
COLOURS = ("accent", "shadow", "warning", "muted")
SYMBOLS = ("o", "s", "t1", "d")


def measured(effect: AttackEffect, measure: MeasureName) -> Measured:
    """Return the number of an effect that a plot shows."""
    return effect.asr if measure == "asr" else effect.auc


class DefensePlot(pg.PlotWidget):
    """A still plot that draws itself again for another theme, comparison or chosen variant."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._comparison: TargetComparison | None = None
        self._attacks: list[str] = []
        self._measure: MeasureName = "asr"
        self._chosen = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        for side in ("left", "bottom"):
            self.getPlotItem().getAxis(side).enableAutoSIPrefix(False)
        PlotStyle(self, theme)
        theme.changed.connect(self.redraw)

    def show_comparison(
        self, comparison: TargetComparison, attacks: Sequence[str], measure: MeasureName
    ) -> None:
        """Show other numbers."""
        self._comparison, self._attacks, self._measure = comparison, list(attacks), measure
        self.redraw()

    def choose(self, variant: str) -> None:
        """Stress a variant, "" for none."""
        if variant != self._chosen:
            self._chosen = variant
            self.redraw()

    def redraw(self) -> None:
        """Draw everything again."""
        self.getPlotItem().clear()
        if self._comparison is not None:
            self.draw(self._comparison)
        style_plot(self, self._theme)

    def draw(self, comparison: TargetComparison) -> None:
        """Draw a comparison; for subclasses."""
        raise NotImplementedError

    def measure_label(self) -> str:
        """Return the words for the axis of the leak."""
        if self._measure == "asr":
            return self.tr("Attack success rate")
        return self.tr("Area under the ROC")

    def colour_of(self, attack: str) -> str:
        """Return the theme's colour of an attack."""
        return COLOURS[self._attacks.index(attack) % len(COLOURS)]

    def symbol_of(self, attack: str) -> str:
        """Return the shape of an attack: it is never told by colour alone."""
        return SYMBOLS[self._attacks.index(attack) % len(SYMBOLS)]

    def add_chance(self, angle: int) -> None:
        """Draw the line of guessing."""
        pen = line_pen(self._theme, "chance", dashed=True, width=1.4)
        self.addItem(pg.InfiniteLine(CHANCE, angle=angle, pen=pen))

    def add_mark(
        self, x: float, y: float, attack: str, *, hollow: bool = False, strong: bool = False
    ) -> None:
        """Draw the mark of an attack."""
        colour = self._theme.colour(self.colour_of(attack))
        self.addItem(
            pg.ScatterPlotItem(
                [x],
                [y],
                symbol=self.symbol_of(attack),
                size=13 if strong else 8 if hollow else 10,
                pen=pg.mkPen(colour, width=1.6),
                brush=pg.mkBrush(self._theme.colour("card") if hollow else colour),
            )
        )

    def add_interval(
        self, places: tuple[float, float], ends: tuple[float, float], attack: str, strong: bool
    ) -> None:
        """Draw an interval from one point to another."""
        pen = line_pen(self._theme, self.colour_of(attack), width=3.2 if strong else 2.0)
        self.addItem(pg.PlotDataItem(np.array(places), np.array(ends), pen=pen))

    def add_words(
        self, x: float, y: float, text: str, anchor: tuple[float, float], colour: str = "muted"
    ) -> None:
        """Write plain text at a place."""
        item = pg.TextItem(anchor=anchor)
        item.setFont(self._theme.font("small", bold=colour == "text"))
        item.setPlainText(text)
        item.setColor(self._theme.colour(colour))
        item.setPos(x, y)
        self.addItem(item, ignoreBounds=True)


def legend_text(attacks: Sequence[str]) -> str:
    """Return the legend as one line of plain text."""
    signs = ("●", "■", "▲", "◆")
    return "     ".join(
        f"{signs[place % len(signs)]} {attack_name(name)}" for place, name in enumerate(attacks)
    )
