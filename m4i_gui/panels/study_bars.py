"""Bars of a study: how well every target is attacked, by scenario (paper, figures 3, 5 and 9)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QStackedWidget,
    QWidget,
)

from m4i_core.language import retell
from m4i_core.study.result import CombinationResult, Measure, StudyModel
from m4i_gui.item_models import words
from m4i_gui.item_models.study_view import (
    PAPER_SCENARIOS,
    SCENARIOS,
    StudyView,
    attack_name,
)
from m4i_gui.panels.heat_cells import SCENARIO_MARKS
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.panels.study_bar_chart import Bar, BarChart, BarGroup
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_M, SPACE_S
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import scrolled

_CHART_HEIGHT = 280


class StudyBarsPanel(QuestionPanel):
    """How well is each target attacked, by what the attacker knows?

    Args:
        services: The look.
        medical: Show report generators only (figure 9), else all targets.

    Signals:
        opened: A combination was chosen; carries its audit's folder.
    """

    opened = Signal(str)

    def __init__(
        self, services: Services, *, medical: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self._medical = medical
        self._view: StudyView | None = None
        if medical:
            self.question.setText(
                self.tr("Can members be told from the medical reports that a model writes?")
            )
            self.setAccessibleName(self.tr("Medical reports"))
        else:
            self.question.setText(
                self.tr("How well is each target attacked, by what the attacker knows?")
            )
            self.setAccessibleName(self.tr("Bars"))
        self._make_choices()
        self.chart = BarChart(services.theme, self.tr("Bars by target model"))
        self.chart.chosen.connect(self.opened)
        scroll = scrolled(self.chart, self.chart.accessibleName())
        scroll.setFocusProxy(self.chart)
        scroll.setMinimumHeight(_CHART_HEIGHT)
        self.empty = EmptyState(
            services.theme,
            "waiting",
            self.tr("No bars yet"),
            self.tr("They come as soon as a combination of the chosen scenarios is done."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(scroll)
        self.stack.addWidget(self.empty)
        card = Card()
        card.body.addLayout(self._choice_row())
        card.body.addLayout(self._scenario_row())
        card.body.addWidget(self.stack, 1)
        card.body.addWidget(
            PlainLabel(
                self.tr(
                    "One bar for each shadow model; whiskers are 95 % intervals. Arrow keys move "
                    "along the bars, Enter or a click opens the combination."
                ),
                "small",
            )
        )
        self.column.addWidget(scrolled(card, self.accessibleName()), 1)

    def _make_choices(self) -> None:
        self.attack_combo = QComboBox()
        self.attack_combo.setAccessibleName(self.tr("Attack"))
        self.attack_combo.currentIndexChanged.connect(self._refresh)
        self.measure_combo = QComboBox()
        self.measure_combo.setAccessibleName(self.tr("Number shown"))
        self.measure_combo.addItem(self.tr("Judged rightly (ASR)"), "asr")
        self.measure_combo.addItem(self.tr("AUC"), "auc")
        self.measure_combo.currentIndexChanged.connect(self._refresh)
        self.defended_box = QCheckBox(self.tr("Defended targets too"))
        self.defended_box.setAccessibleName(self.defended_box.text())
        self.defended_box.toggled.connect(self._refresh)
        self.scenario_boxes: dict[str, QCheckBox] = {}
        first = PAPER_SCENARIOS if self._medical else SCENARIOS[:2]
        for scenario in SCENARIOS:
            label = words.scenario_label(scenario)
            box = QCheckBox(f"{SCENARIO_MARKS[scenario]}  {label}")
            box.setAccessibleName(self.tr("Scenario {0}").format(label))
            box.setChecked(scenario in first)
            box.toggled.connect(self._refresh)
            self.scenario_boxes[scenario] = box

    def _choice_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.attack_combo)
        row.addWidget(self.measure_combo)
        row.addWidget(self.defended_box)
        row.addStretch(1)
        return row

    def _scenario_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        for box in self.scenario_boxes.values():
            row.addWidget(box)
        row.addStretch(1)
        return row

    # What is shown ------------------------------------------------------------------------------

    def show_study(self, view: StudyView) -> None:
        """Show another study."""
        self._view = None
        before = str(self.attack_combo.currentData() or "")
        self.attack_combo.clear()
        for name in view.attacks:
            self.attack_combo.addItem(attack_name(name), name)
        self.attack_combo.setCurrentIndex(max(self.attack_combo.findData(before), 0))
        mine = self._models(view)
        plain = [m for m in mine if not m.defenses]
        self.defended_box.setChecked(not plain)
        self.defended_box.setVisible(0 < len(plain) < len(mine))
        have = {c.scenario for c in view.result.combinations if view.target(c) in mine}
        for scenario, box in self.scenario_boxes.items():
            box.setVisible(scenario in have)
        self._view = view
        self._refresh()

    def _models(self, view: StudyView) -> list[StudyModel]:
        models = view.result.targets.values()
        return [m for m in models if not self._medical or m.architecture == "r2gen_cmn"]

    def _refresh(self) -> None:
        view = self._view
        if view is None:
            return
        wanted = [s for s, box in self.scenario_boxes.items() if box.isChecked()]
        groups = []
        for model in self._models(view):
            if model.defenses and not self.defended_box.isChecked():
                continue
            own = [c for c in view.result.combinations if c.target == model.name]
            own = sorted(
                (c for c in own if c.scenario in wanted), key=lambda c: SCENARIOS.index(c.scenario)
            )
            if own:
                bars = tuple(self._bar(view, combination) for combination in own)
                sentence = f"{model.name}: {model.full_name}"
                groups.append(BarGroup(model.name, sentence, bars))
        used = {bar.kind for group in groups for bar in group.bars}
        legend = [
            (kind, f"{SCENARIO_MARKS[s]} {words.scenario_label(s)}")
            for kind, s in enumerate(SCENARIOS)
            if kind in used
        ]
        measure = self.measure_combo.currentText()
        self.chart.show_groups(groups, legend, measure)
        self.chart.setMinimumSize(self.chart.minimumSizeHint())
        some = any(bar.value is not None or bar.mark for g in groups for bar in g.bars)
        self.stack.setCurrentIndex(0 if some else 1)

    def _bar(self, view: StudyView, combination: CombinationResult) -> Bar:
        measure: Measure = self.measure_combo.currentData()
        found = combination.value(str(self.attack_combo.currentData() or ""), measure)
        kind = SCENARIOS.index(combination.scenario)
        what = self.tr("Target {0}, shadow {1}, {2}").format(
            combination.target, combination.shadow, words.scenario_label(combination.scenario)
        )
        if found is None:
            why = {
                "failed": self.tr("failed. {0}").format(retell(combination.reason)),
                "waiting": self.tr("waiting, not run yet."),
            }.get(combination.state, self.tr("this attack was not run."))
            mark = {"failed": self.tr("failed"), "waiting": self.tr("waiting")}
            said = f"{what}: {why}"
            failed = combination.state == "failed"
            word = mark.get(combination.state, "–")
            return Bar(kind, None, 0, 0, said, mark=word, failed=failed)
        value, (low, high) = found
        said = f"{what}: {words.interval_text(value, (low, high))}."
        return Bar(kind, value, low, high, said, view.folder_of(combination))

    def plots(self) -> list[tuple[str, QWidget]]:
        """Return what can be exported as a picture."""
        if self.stack.currentIndex() != 0:
            return []
        name = "medical" if self._medical else "bars"
        return [(f"{name}-{self.attack_combo.currentData()}", self.chart)]
