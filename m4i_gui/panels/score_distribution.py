"""How far members and non-members lie apart in one measure: histogram and effect size."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from m4i_core.attacks.registry import BY_SHADOW
from m4i_core.evaluation.effect_size import EffectSize
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.item_models import score_numbers as numbers
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.panels.score_histogram import HistogramPlot
from m4i_gui.panels.score_layout import BesideLayout, NumberTable, SwatchLegend
from m4i_gui.services.jobs import Job
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import InfoLabel, PlainLabel


class DistributionView(QWidget):
    """A histogram, what it means, and all measures side by side.

    Args:
        services: Theme and jobs.
        selection: The selection that all views share.
    """

    def __init__(
        self, services: Services, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._services = services
        self._selection = selection
        self._view: AuditView | None = None
        self._job: Job | None = None
        self._asked: tuple[AuditView, bool] | None = None
        self._effects: dict[bool, dict[str, EffectSize | None]] = {}
        self._wants_draw = False
        self.selection_words = self.tr("range in the histogram")
        self.plot = HistogramPlot(services.theme)
        self.plot.ranged.connect(self._ranged)
        self.plot.cleared.connect(self._cleared)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(BesideLayout(self._plot_card(), self._words_card()))
        selection.changed.connect(self._selection_changed)

    def _plot_card(self) -> Card:
        card = Card()
        self.measure_combo = QComboBox()
        self.measure_combo.setAccessibleName(self.tr("Score or similarity to look at"))
        self.measure_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.measure_combo.setMinimumContentsLength(14)
        self.measure_combo.currentIndexChanged.connect(self.draw)
        self.side_combo = QComboBox()
        self.side_combo.setAccessibleName(self.tr("Records of which model"))
        self.side_combo.addItem(self.tr("Target's records"), True)
        self.side_combo.addItem(self.tr("Shadow's records"), False)
        self.side_combo.currentIndexChanged.connect(self._side_chosen)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.measure_combo, 1)
        row.addWidget(self.side_combo)
        self.legend = SwatchLegend(
            self._services.theme,
            [
                ("member", self.tr("Members")),
                ("nonmember", self.tr("Non-members")),
                ("chosen", self.tr("Nothing selected")),
                ("line", self.tr("Threshold fixed on the shadow")),
            ],
        )
        card.body.addLayout(row)
        card.body.addWidget(self.plot, 1)
        card.body.addWidget(self.legend)
        self.hint = PlainLabel(
            self.tr("Drag to select the records in a range; Ctrl adds, Alt removes."), "small"
        )
        card.body.addWidget(self.hint)
        return card

    def _words_card(self) -> Card:
        theme = self._services.theme
        card = Card()
        self.distance_label = InfoLabel(
            self.tr("How far apart?"),
            self.tr(
                "Cohen's d is the difference of the two means, measured in standard deviations: "
                "0.2 is small, 0.5 medium, 0.8 large. The interval would hold the true value in "
                "95 of 100 repeats of such an audit."
            ),
            theme,
            role="heading",
        )
        self.pair_words = PlainLabel("")
        self.distance_words = PlainLabel("")
        self.chance_words = PlainLabel("", "small")
        self.table = NumberTable(
            [self.tr("Measure"), self.tr("Cohen's d"), self.tr("Member above")],
            self.tr("Effect size of every measure"),
        )
        self.table.row_chosen.connect(self._row_chosen)
        for part in (
            self.distance_label,
            self.pair_words,
            self.distance_words,
            self.chance_words,
            self.table,
        ):
            card.body.addWidget(part)
        card.body.addStretch(1)
        return card

    # What is shown ------------------------------------------------------------------------------

    def show_audit(self, view: AuditView) -> None:
        """Show another audit."""
        self.stop()
        self._view = None
        self._effects = {}
        self.measure_combo.clear()
        for name in numbers.measures(view.columns):
            kind = (
                self.tr("Score: {0}") if name.startswith("score_") else self.tr("Similarity: {0}")
            )
            self.measure_combo.addItem(kind.format(numbers.measure_label(name)), name)
        best = self.measure_combo.findData(f"score_{view.result.verdict.attack}")
        self.measure_combo.setCurrentIndex(max(best, 0))
        # Where nobody knows the target's members, only the shadow's can be told apart.
        unknown = view.result.was_mine is not None
        self.side_combo.setCurrentIndex(1 if unknown else 0)
        self.side_combo.setEnabled(not unknown and bool((~view.columns.target).any()))
        self.side_combo.setToolTip(
            self.tr("Nobody knows which of the target's records are members") if unknown else ""
        )
        self._view = view
        self.draw()

    def stop(self) -> None:
        """Stop what is being computed."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @property
    def measure(self) -> str:
        """The column that is shown."""
        return str(self.measure_combo.currentData() or "")

    @property
    def target(self) -> bool:
        """Whether the target's records are shown."""
        return bool(self.side_combo.currentData())

    def _side_chosen(self) -> None:
        self.draw()

    def _row_chosen(self, row: int) -> None:
        if row >= 0:
            self.measure_combo.setCurrentIndex(row)

    def showEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().showEvent(event)
        if self._wants_draw:
            self.draw()

    def draw(self) -> None:
        """Draw the histogram of what is chosen, once it can be seen."""
        view = self._view
        if view is None or not self.measure:
            return
        self._wants_draw = not self.isVisible()
        if self._wants_draw:
            return
        columns = view.columns
        rows = numbers.rows_with(columns, self.measure, self.target)
        values, member = columns.numbers(self.measure)[rows], columns.member[rows]
        edges = numbers.bin_edges(values)
        heights = {
            kind: numbers.shares(values[member == kind], edges, int((member == kind).sum()))
            for kind in (True, False)
        }
        threshold = numbers.threshold_of(columns, self.measure)
        self.plot.show_bars(edges, heights, threshold, self.measure_combo.currentText())
        self._edges = edges
        self.legend.texts["member"].setText(
            self.tr("Members ({0} records)").format(f"{int(member.sum()):,}")
        )
        self.legend.texts["nonmember"].setText(
            self.tr("Non-members ({0} records)").format(f"{int((~member).sum()):,}")
        )
        self.legend.texts["line"].setText(
            (
                self.tr("Threshold fixed on the other records in turn: {0}")
                if view.result.ask == "owner" and not self.measure.startswith(f"score_{BY_SHADOW}")
                else self.tr("Threshold fixed on the shadow: {0}")
            ).format(f"{threshold:.3g}".replace("-", "\u2212"))
            if threshold is not None
            else self.tr("No threshold: a similarity alone is no attack")
        )
        self._selection_changed(None)
        self._say()

    def _compute(self) -> None:
        view, target = self._view, self.target
        assert view is not None
        if self._job is not None and self._asked == (view, target):
            return
        self.stop()
        self._asked = (view, target)
        columns = view.columns

        def work(progress: Progress, cancel: CancelToken) -> object:
            return columns, target, numbers.effects(columns, target, cancel.check)

        self._job = self._services.jobs.start(
            self.tr("Measuring how far members lie apart"), work, done=self._computed
        )

    def _computed(self, found: tuple[object, bool, dict[str, EffectSize | None]]) -> None:
        columns, target, effects = found
        self._job = None
        if self._view is not None and columns is self._view.columns:
            self._effects[target] = effects
            self._say()

    def _say(self) -> None:
        view = self._view
        if view is None:
            return
        known = self._effects.get(self.target)
        if known is None:
            self.pair_words.setText(self.tr("Measuring …"))
            self.distance_words.setText("")
            self.chance_words.setText("")
            self.table.show_rows([])
            self._compute()
            return
        self.table.show_rows([self._row(name, found) for name, found in known.items()])
        self.table.set_row(self.measure_combo.currentIndex())
        found = known.get(self.measure)
        if found is None:
            self.pair_words.setText(
                self.tr("Members or non-members have no value here: nothing can be compared.")
            )
            self.distance_words.setText("")
            self.chance_words.setText("")
        else:
            self.pair_words.setText(self._pair_sentence(found))
            self.distance_words.setText(self._distance_sentence(found))
            self.chance_words.setText(self._chance_sentence(found))
        self.plot.setAccessibleDescription(
            f"{self.pair_words.plain()} {self.distance_words.plain()}".strip()
        )

    def _pair_sentence(self, found: EffectSize) -> str:
        low, high = (100 * bound for bound in found.superiority_ci)
        return self.tr(
            "Take a member and a non-member at random: in {0} of 100 such pairs the member is "
            "above (95 % interval {1} to {2}; ties count half). Pure chance would be 50."
        ).format(f"{100 * found.superiority:.0f}", f"{low:.0f}", f"{high:.0f}")

    def _distance_sentence(self, found: EffectSize) -> str:
        if found.cohen_d is None or found.cohen_d_ci is None:
            return self.tr(
                "Cohen's d has no value: within each kind, all records have the same value or "
                "there is only one."
            )
        low, high = found.cohen_d_ci
        size = abs(found.cohen_d)
        if size < 0.2:
            said = self.tr("hardly any difference")
        elif size < 0.5:
            said = self.tr("a small difference")
        elif size < 0.8:
            said = self.tr("a medium difference")
        else:
            said = self.tr("a large difference")
        where = self.tr("above") if found.cohen_d >= 0 else self.tr("below")
        return self.tr(
            "On average members lie {0} standard deviations {1} non-members (Cohen's d {2}, 95 % "
            "interval {3} to {4}): {5}."
        ).format(f"{size:.2f}", where, signed(found.cohen_d), signed(low), signed(high), said)

    def _chance_sentence(self, found: EffectSize) -> str:
        low, high = found.superiority_ci
        if low <= 0.5 <= high:
            return self.tr("Both intervals are wide enough that this may well be chance.")
        return self.tr("The interval leaves out 50: this is hardly chance.")

    def _row(self, name: str, found: EffectSize | None) -> list[str]:
        label = numbers.measure_label(name)
        if found is None:
            return [label, "–", "–"]
        bounds = self.tr("{0} ({1} to {2})")
        low, high = (100 * bound for bound in found.superiority_ci)
        d = "–"
        if found.cohen_d is not None and found.cohen_d_ci is not None:
            d = bounds.format(*map(signed, (found.cohen_d, *found.cohen_d_ci)))
        above = bounds.format(f"{100 * found.superiority:.0f} %", f"{low:.0f}", f"{high:.0f}")
        return [label, d, above]

    # Selecting ----------------------------------------------------------------------------------

    def _ranged(self, low: float, high: float, mode: str) -> None:
        view = self._view
        if view is None:
            return
        rows = numbers.rows_with(view.columns, self.measure, self.target)
        inside = numbers.in_range(view.columns, self.measure, rows, low, high)
        keys = view.columns.keys_of(rows[inside])
        self._selection.select(keys, self, mode)  # type: ignore[arg-type]

    def _cleared(self) -> None:
        self._selection.clear(self)

    def _selection_changed(self, source: object) -> None:
        view = self._view
        if view is None or not self.measure or not self.isVisible():
            self._wants_draw = self._wants_draw or view is not None
            return
        columns = view.columns
        rows = numbers.rows_with(columns, self.measure, self.target)
        chosen = columns.mask_of(self._selection.ids)[rows]
        values, member = columns.numbers(self.measure)[rows], columns.member[rows]
        heights = {}
        for kind in (True, False):
            same = member == kind
            picked = values[same & chosen]
            heights[kind] = numbers.shares(picked, self._edges, int(same.sum()))
            if not len(picked):
                heights[kind] = np.zeros(0)
        self.plot.show_chosen(heights)
        count = int(chosen.sum())
        self.legend.texts["chosen"].setText(
            self.tr("Selected: {0} members, {1} non-members").format(
                f"{int((chosen & member).sum()):,}", f"{int((chosen & ~member).sum()):,}"
            )
            if count
            else self.tr("None of these records is selected")
        )

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture."""
        return [(f"histogram-{self.measure}", self.plot)]


def signed(value: float) -> str:
    """Return a number with two digits and a true minus sign; never "-0.00"."""
    text = f"{value:.2f}"
    return text.replace("-", "\u2212") if float(text) else "0.00"
