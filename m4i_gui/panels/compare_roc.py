"""The ROC curves of all audits of a comparison in one plot."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QToolButton, QWidget

from m4i_gui.item_models.comparison_view import ComparisonView
from m4i_gui.item_models.words import attack_label
from m4i_gui.panels.compare_looks import short_labels
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.panels.study_roc_plot import OverlayCurve, StudyRocPlot
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import scrolled


class CompareRocPanel(QuestionPanel):
    """In which audit are more members recognised at the same price?

    Args:
        services: The look.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.question.setText(
            self.tr(
                "In which audit are more members recognised at the same share of wrong accusations?"
            )
        )
        self.setAccessibleName(self.tr("ROC curves of the audits"))
        self._view: ComparisonView | None = None
        self.plot = StudyRocPlot(services.theme)
        self.plot.setAccessibleName(self.tr("ROC curves of the audits"))
        self.attack = QComboBox()
        self.attack.setAccessibleName(self.tr("Attack"))
        self.attack.setToolTip(self.tr("Attack"))
        self.attack.currentIndexChanged.connect(self._draw)
        self.linear_button = self._segment(self.tr("Linear"))
        self.log_button = self._segment(self.tr("Log-log"))
        self._axes = QButtonGroup(self)
        self._axes.addButton(self.linear_button)
        self._axes.addButton(self.log_button)
        self.linear_button.setChecked(True)
        self.log_button.toggled.connect(self.plot.set_log)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.attack)
        row.addWidget(PlainLabel(self.tr("Thin diagonal: random guessing."), "muted"), 1)
        row.addWidget(self.linear_button)
        row.addWidget(self.log_button)
        card = Card()
        card.body.addLayout(row)
        card.body.addWidget(self.plot, 1)
        self.column.addWidget(scrolled(card, self.tr("ROC curves of the audits")), 1)

    def _segment(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setAccessibleName(self.tr("{0} axes").format(text))
        return button

    def show_comparison(self, view: ComparisonView) -> None:
        """Show another comparison."""
        self._view = view
        before = self.attack.currentData() or view.found.lead
        self.attack.blockSignals(True)
        self.attack.clear()
        for name in view.found.attacks:
            self.attack.addItem(attack_label(name), name)
        self.attack.setCurrentIndex(max(0, self.attack.findData(before)))
        self.attack.blockSignals(False)
        self._draw()

    def _draw(self) -> None:
        view = self._view
        attack = self.attack.currentData()
        if view is None or attack not in view.rocs:
            self.plot.show_overlay([], 0)
            return
        found = view.found
        curves = [
            OverlayCurve(
                self.tr("{0}, AUC {1}").format(label, f"{one.result.attacks[attack].auc:.2f}"),
                view.rocs[attack][place],
                place,
                place,
            )
            for place, (one, label) in enumerate(
                zip(found.audits, short_labels(found), strict=True)
            )
        ]
        fewest = min(len(one.records) - one.records.members for one in found.audits)
        self.plot.show_overlay(curves, fewest)

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture."""
        if self._view is None:
            return []
        return [("comparison-roc-log" if self.plot.log else "comparison-roc", self.plot)]

    def keyboard_start(self) -> None:
        """Put the keyboard on the first control."""
        self.attack.setFocus()
