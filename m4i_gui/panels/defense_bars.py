"""Leak before and after, a row a defense (paper, figure 10)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent

from m4i_core.study.defense_measures import CHANCE, TargetComparison
from m4i_gui.panels.defense_plot import DefensePlot, measured
from m4i_gui.services.theme import Theme


class BeforeAfterPlot(DefensePlot):
    """Marks with intervals over a common axis; hollow marks repeat the undefended value.

    Signals:
        variant_clicked: A row was clicked; carries the variant's name.
    """

    variant_clicked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.setAccessibleName(self.tr("Leak before and after each defense"))
        self.invertY(True)
        self.setMinimumWidth(320)

    def draw(self, comparison: TargetComparison) -> None:
        rows = [comparison.baseline, *comparison.variants]
        said, lowest, highest = [], CHANCE, CHANCE
        self.add_chance(90)
        count = max(1, len(self._attacks))
        for row, variant in enumerate(rows):
            strong = variant.name == self._chosen
            if not variant.effects:
                words = self.tr("failed") if variant.state == "failed" else self.tr("waiting")
                self.add_words(CHANCE, row, f"  {words}", (0, 0.5))
            for place, attack in enumerate(self._attacks):
                effect = variant.effects.get(attack)
                if effect is None:
                    continue
                y = row + (place - (count - 1) / 2) * min(0.26, 0.72 / count)
                now = measured(effect, self._measure)
                before = comparison.baseline.effects.get(attack)
                self.add_interval((now.low, now.high), (y, y), attack, strong)
                if row and before is not None:
                    self.add_mark(measured(before, self._measure).value, y, attack, hollow=True)
                self.add_mark(now.value, y, attack, strong=strong)
                lowest, highest = min(lowest, now.low), max(highest, now.high)
                said.append(f"{variant.label}, {attack}: {now.value:.2f}")
        axis = self.getPlotItem().getAxis("left")
        axis.setTicks([[(row, _short(variant.label)) for row, variant in enumerate(rows)]])
        self.setLabel("bottom", self.measure_label())
        metrics = QFontMetricsF(self._theme.font("small"))
        axis.setWidth(max(metrics.horizontalAdvance(_short(v.label)) for v in rows) + 14)
        self.setYRange(-0.6, len(rows) - 0.4, padding=0)
        self.setXRange(min(0.4, lowest - 0.02), min(1.02, highest + 0.04), padding=0)
        line = metrics.lineSpacing()
        self.setFixedHeight(round(len(rows) * line * max(2.0, 0.9 * count) + 4.5 * line))
        self.setAccessibleDescription("; ".join(said))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._comparison is None:
            return
        where = self.getPlotItem().vb.mapSceneToView(self.mapToScene(event.position().toPoint()))
        row = round(where.y())
        rows = [self._comparison.baseline, *self._comparison.variants]
        if 0 <= row < len(rows):
            self.variant_clicked.emit(rows[row].name)


def _short(label: str) -> str:
    return label if len(label) <= 44 else label[:43] + "…"
