"""What protection costs: quality on held-out records against leak, a mark a variant."""

from __future__ import annotations

from m4i_core.study.defense_measures import CHANCE, TargetComparison, Variant
from m4i_gui.item_models.words import metric_label
from m4i_gui.panels.defense_plot import DefensePlot, measured
from m4i_gui.services.theme import Theme


class TradeOffPlot(DefensePlot):
    """The best place is at the lower right: good texts, no leak."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.setAccessibleName(self.tr("Quality against leak"))
        self.setMinimumSize(300, 260)
        self._quality = "rouge_l"

    def show_quality(self, metric: str) -> None:
        """Choose the measure of quality."""
        self._quality = metric
        self.redraw()

    def _place(self, variant: Variant) -> tuple[str, float] | None:
        """Return the strongest of the shown attacks and the quality, where both are known."""
        shown = [name for name in self._attacks if name in variant.effects]
        if not shown or variant.utility is None or self._quality not in variant.utility.heldout:
            return None
        top = max(shown, key=lambda name: measured(variant.effects[name], self._measure).value)
        return top, variant.utility.heldout[self._quality]

    def draw(self, comparison: TargetComparison) -> None:
        self.add_chance(0)
        self.setLabel("left", self.measure_label())
        quality = metric_label(self._quality)
        self.setLabel("bottom", self.tr("{0} on held-out records (better →)").format(quality))
        xs, ys, said = [], [CHANCE], []
        placed = []
        for variant in (comparison.baseline, *comparison.variants):
            found = self._place(variant)
            if found is None:
                continue
            attack, x = found
            leak = measured(variant.effects[attack], self._measure)
            placed.append((x, leak.value, variant, attack))
            xs.append(x)
            ys += [leak.low, leak.high]
            said.append(f"{variant.label}: {quality} {x:.3f}, {leak.value:.2f}")
        if not xs:
            return
        span = (max(xs) - min(xs)) or 0.05
        middle = (max(xs) + min(xs)) / 2
        for x, y, variant, attack in placed:
            strong = variant.name == self._chosen
            leak = measured(variant.effects[attack], self._measure)
            self.add_interval((x, x), (leak.low, leak.high), attack, strong)
            self.add_mark(x, y, attack, strong=strong, hollow=not variant.defenses)
            left = x > middle
            space = "\u2002"
            text = f"{_brief(variant)}{space}" if left else f"{space}{_brief(variant)}"
            colour = "text" if strong else "muted"
            self.add_words(x, y, text, (1 if left else 0, 0.5), colour)
        self.setXRange(min(xs) - 0.12 * span, max(xs) + 0.12 * span, padding=0)
        self.setYRange(min(ys) - 0.03, min(1.02, max(ys) + 0.03), padding=0)
        self.setAccessibleDescription("; ".join(said))


def _brief(variant: Variant) -> str:
    if not variant.defenses:
        return variant.label
    signs = {"privacy": "ε = ", "l2": "λ = ", "augmentation": "aug. ", "dropout": "dropout "}
    others = {"label_smoothing": "smoothing ", "early_stopping": "stop "}
    return " + ".join(f"{({**signs, **others})[d.kind]}{d.strength:g}" for d in variant.defenses)
