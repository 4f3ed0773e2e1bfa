"""The comparison of defenses: which protects, how much, and at what price (paper, figure 10)."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from m4i_core.audit.scores_table import METRICS
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_core.language import retell
from m4i_core.study.defense_advice import RULES, protects
from m4i_core.study.defense_comparison import DefenseComparison, compare_defenses
from m4i_core.study.defense_measures import TargetComparison
from m4i_core.study.defenses import DEFENSE_LABELS
from m4i_core.study.opened import OpenedStudy
from m4i_gui.item_models.words import metric_label, scenario_label
from m4i_gui.item_models.work_examples import defenses_example
from m4i_gui.panels.defense_bars import BeforeAfterPlot
from m4i_gui.panels.defense_curve import StrengthPlot
from m4i_gui.panels.defense_plot import MeasureName, legend_text
from m4i_gui.panels.defense_table import DefenseTable
from m4i_gui.panels.defense_tradeoff import TradeOffPlot
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_S
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.labels import InfoLabel, PlainLabel
from m4i_gui.widgets.scrolled import scrolled

_WAITING, _EMPTY, _SHOWN = range(3)
_WIDE = 900
_FAMILIES = (("metric_svm", "metric_threshold"), ("feature_mlp", "feature_contrastive"))


class DefensePanel(QuestionPanel):
    """Recommendation, three linked plots and a table.

    Signals:
        shown: A comparison has been read and is shown.
    """

    shown = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._services = services
        self._job: Job | None = None
        self._study: OpenedStudy | None = None
        self._found: DefenseComparison | None = None
        self.question.setText(self.tr("Which defense lowers the leak, and what does it cost?"))
        self.setAccessibleName(self.tr("Comparison of defenses"))
        theme = services.theme
        self.advice = Note(theme)
        self.advice.setAccessibleName(self.tr("Recommendation"))
        self.bars = BeforeAfterPlot(theme)
        self.curve = StrengthPlot(theme)
        self.tradeoff = TradeOffPlot(theme)
        self.table = DefenseTable()
        self.bars.variant_clicked.connect(self.choose)
        self.table.variant_chosen.connect(self.choose)
        self._controls()
        self.empty = EmptyState(theme, "shield", "", "")
        self.waiting = EmptyState(theme, "running", self.tr("Comparing the defenses …"), "")
        self.pages = QStackedWidget()
        for page in (self.waiting, self.empty, self._content()):
            self.pages.addWidget(page)
        self.column.addWidget(self.pages, 1)
        self._arrange(True)
        self._say_none()

    # Building -----------------------------------------------------------------------------------

    def _controls(self) -> None:
        self.pair = self._box(self.tr("Target and attacker"))
        self.measure = self._box(self.tr("Measure of the leak"))
        self.measure.addItem(self.tr("ASR"), "asr")
        self.measure.addItem(self.tr("AUC"), "auc")
        self.attacks = self._box(self.tr("Attacks to show"))
        self.attacks.addItem(self.tr("The paper's two attacks"), "paper")
        self.attacks.addItem(self.tr("All attacks"), "all")
        self.kind = self._box(self.tr("Defense of the curve"))
        self.quality = self._box(self.tr("Measure of quality"))
        for metric in reversed(METRICS):
            self.quality.addItem(metric_label(metric), metric)
        self.logarithmic = QCheckBox(self.tr("Logarithmic"))
        self.logarithmic.setAccessibleName(self.tr("Logarithmic axis of strength"))
        self.copy_button = make_button(self.tr("Copy"), theme=self._services.theme, icon="copy")
        self.copy_button.setAccessibleName(self.tr("Copy the table as plain text"))
        self.copy_button.clicked.connect(self.table.copy)
        self.pair.currentIndexChanged.connect(self._show_pair)
        self.measure.currentIndexChanged.connect(self._show_numbers)
        self.attacks.currentIndexChanged.connect(self._show_numbers)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.logarithmic.toggled.connect(self._show_kind)
        self.quality.currentIndexChanged.connect(self._show_quality)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        return box

    def _content(self) -> QWidget:
        theme = self._services.theme
        inside = QWidget()
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE_S, 0)
        column.setSpacing(SPACE_L)
        row = QHBoxLayout()
        self.pair.setMinimumContentsLength(18)
        row.addWidget(self.pair, 1)
        row.addWidget(self.measure)
        row.addWidget(self.attacks)
        column.addLayout(row)
        column.addWidget(self.advice)
        rules = "\n".join(f"• {retell(rule)}" for rule in RULES)
        column.addWidget(InfoLabel(self.tr("How this comes about"), rules, theme, role="small"))
        column.addWidget(self._bars_card())
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE_L)
        self._cards = [self._curve_card(), self._tradeoff_card()]
        self._wide: bool | None = None
        column.addLayout(self._grid)
        column.addWidget(self._table_card())
        column.addStretch(1)
        return scrolled(inside, self.tr("Comparison of defenses"))

    def _bars_card(self) -> Card:
        card = Card(
            self.tr("How well can the attacker tell members, before and after?"),
            self.tr(
                "Filled: with this defense, with its 95 % interval. Hollow: without. Dashed: "
                "guessing."
            ),
        )
        self.legend = PlainLabel("", "small")
        card.body.addWidget(self.bars)
        card.body.addWidget(self.legend)
        return card

    def _curve_card(self) -> Card:
        card = Card(self.tr("How strong must it be?"))
        row = QHBoxLayout()
        row.addWidget(self.kind)
        row.addWidget(self.logarithmic)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(self.curve, 1)
        self.no_curve = PlainLabel(
            self.tr("No defense is used by itself here, so that there is no curve."), "muted"
        )
        card.body.addWidget(self.no_curve)
        return card

    def _tradeoff_card(self) -> Card:
        card = Card(self.tr("What does it cost in quality?"))
        row = QHBoxLayout()
        row.addWidget(self.quality)
        row.addWidget(PlainLabel(self.tr("best: lower right"), "muted", wrap=False))
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(self.tradeoff, 1)
        return card

    def _table_card(self) -> Card:
        card = Card(
            self.tr("All numbers"),
            self.tr(
                "In brackets: 95 % intervals. Changes are paired: the same records, judged with "
                "and without the defense; the trained models are held fixed."
            ),
        )
        card.header.addWidget(self.copy_button)
        card.body.addWidget(self.table)
        self.problems = PlainLabel("", "small")
        card.body.addWidget(self.problems)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width() >= _WIDE)

    def _arrange(self, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        for place, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, 0 if wide else place, place if wide else 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if wide else 0)

    # Showing ------------------------------------------------------------------------------------

    def show_study(self, study: OpenedStudy) -> None:
        """Show another study; it is read in the background, `shown` tells when it is there."""
        self.stop()
        self._study, self._found = study, None
        self.pages.setCurrentIndex(_WAITING)

        def work(progress: Progress, cancel: CancelToken) -> object:
            return study, compare_defenses(study, progress=progress, cancel=cancel)

        self._job = self._services.jobs.start(
            self.tr("Comparing the defenses"), work, done=self._done, failed=self._fail
        )

    def stop(self) -> None:
        """Stop reading."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _done(self, outcome: tuple[OpenedStudy, DefenseComparison]) -> None:
        study, found = outcome
        if study is not self._study:
            return
        self._job, self._found = None, found
        self.pair.blockSignals(True)
        self.pair.clear()
        for comparison in found.comparisons:
            self.pair.addItem(
                self.tr("Target {0}, attacked from {1} ({2})").format(
                    comparison.target, comparison.shadow, scenario_label(comparison.scenario)
                )
            )
        self.pair.blockSignals(False)
        self.pair.setEnabled(len(found.comparisons) > 1)
        if not found.comparisons:
            self._say_none()
        else:
            self.pages.setCurrentIndex(_SHOWN)
            self._show_pair()
        self.shown.emit()

    def _say_none(self) -> None:
        lonely = self._found.without_baseline if self._found is not None else ()
        if lonely:
            text = self.tr(
                "{0} is defended, but its undefended self is not among the targets. Add the same "
                "target without defenses to the study and resume it."
            ).format(", ".join(lonely))
        else:
            text = self.tr(
                "All targets of this study are undefended. Begin a new audit, open “Defenses” at "
                "the target's training, choose the strengths to compare (for example ε = 1, 2, 4, "
                "8) and run it: the undefended target is added by itself."
            )
        self.empty.say(self.tr("No defenses are compared here"), text, "shield")
        self.pages.setCurrentIndex(_EMPTY)

    def _fail(self, error: M4IError) -> None:
        self._job = None
        self.empty.say(error.message, error.remedy, "warning")
        self.pages.setCurrentIndex(_EMPTY)

    @property
    def comparison(self) -> TargetComparison | None:
        """The comparison that is shown."""
        place = self.pair.currentIndex()
        if self._found is None or not 0 <= place < len(self._found.comparisons):
            return None
        return self._found.comparisons[place]

    def worked_example(self) -> str:
        """Return an example from the comparison that is shown, or ""."""
        return defenses_example(self.comparison)

    def shown_attacks(self) -> list[str]:
        """Return the attacks that the plots show: the paper's two, or all."""
        every = self.comparison.attacks if self.comparison is not None else []
        if self.attacks.currentData() == "all":
            return every
        leads = [next((n for n in family if n in every), "") for family in _FAMILIES]
        return [name for name in leads if name] or every

    def _show_pair(self) -> None:
        comparison = self.comparison
        if comparison is None:
            return
        good = any(protects(v, comparison.baseline) for v in comparison.variants)
        tone = "warning" if comparison.invalid else "good" if good else "info"
        self.advice.say("\n".join(retell(line) for line in comparison.advice), tone)
        self.kind.blockSignals(True)
        before = self.kind.currentData()
        self.kind.clear()
        # The paper's curve, over ε, comes first.
        kinds = sorted((c.kind for c in comparison.curves), key=lambda k: k != "privacy")
        for kind in kinds:
            self.kind.addItem(retell(DEFENSE_LABELS[kind]), kind)
        self.kind.setCurrentIndex(max(0, kinds.index(before) if before in kinds else 0))
        self.kind.blockSignals(False)
        for widget in (self.curve, self.kind, self.logarithmic):
            widget.setVisible(bool(kinds))
        self.no_curve.setVisible(not kinds)
        told = dict.fromkeys(
            f"{v.name}: {retell(text)}"
            for v in comparison.variants
            if (text := v.reason or v.problem)
        )
        self.problems.setText("\n".join(told))
        self.problems.setVisible(bool(told))
        self.choose("")
        self._show_numbers()
        self._show_kind()

    def _show_numbers(self) -> None:
        comparison = self.comparison
        if comparison is None:
            return
        attacks = self.shown_attacks()
        measure: MeasureName = "auc" if self.measure.currentData() == "auc" else "asr"
        for plot in (self.bars, self.curve, self.tradeoff):
            plot.show_comparison(comparison, attacks, measure)
        self.table.show_comparison(comparison, comparison.attacks)
        self.legend.setText(legend_text(attacks))

    def _show_kind(self) -> None:
        self.curve.show_kind(self.kind.currentData(), self.logarithmic.isChecked())

    def _show_quality(self) -> None:
        self.tradeoff.show_quality(str(self.quality.currentData()))

    def choose(self, variant: str) -> None:
        """Stress a variant in every view."""
        for view in (self.bars, self.curve, self.tradeoff, self.table):
            view.choose(variant)

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture."""
        if self.pages.currentIndex() != _SHOWN:
            return []
        found: list[tuple[str, pg.PlotWidget]] = [("defenses", self.bars)]
        if not self.curve.isHidden():
            found.append(("defense-strength", self.curve))
        return [*found, ("defense-trade-off", self.tradeoff)]
