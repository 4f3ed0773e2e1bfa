"""The chart of a comparison: one measure of all audits with intervals."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from m4i_core.study.comparison_words import measure_words
from m4i_gui.item_models.comparison_view import ComparisonView
from m4i_gui.item_models.words import attack_label
from m4i_gui.panels.compare_forest import ForestPlot
from m4i_gui.panels.compare_looks import SIGNS, short_labels
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_S
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import scrolled


class CompareChartPanel(QuestionPanel):
    """How far apart are the audits, and how sure is that?

    Args:
        services: The look.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.question.setText(self.tr("How far apart are the audits, and how sure is that?"))
        self.setAccessibleName(self.tr("Chart of the comparison"))
        self._view: ComparisonView | None = None
        self.plot = ForestPlot(services.theme)
        self.measure = self._box(self.tr("Measure"))
        self.attack = self._box(self.tr("Attacks to show"))
        self.kind = self._box(self.tr("Values or differences"))
        self.kind.addItem(self.tr("Values"), False)
        self.kind.addItem(self.tr("Differences to the reference"), True)
        for box in (self.measure, self.attack, self.kind):
            box.currentIndexChanged.connect(self._draw)
        self.explanation = PlainLabel("", "muted")
        self.legend = PlainLabel("", "small")
        self.legend.setAccessibleName(self.tr("Legend"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for box in (self.kind, self.measure, self.attack):
            row.addWidget(box)
        row.addStretch(1)
        card = Card()
        card.body.addLayout(row)
        card.body.addWidget(self.explanation)
        card.body.addWidget(self.plot)
        card.body.addWidget(self.legend)
        inside = QWidget()
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE_S, 0)
        column.setSpacing(SPACE_L)
        column.addWidget(card)
        column.addStretch(1)
        self.column.addWidget(scrolled(inside, self.tr("Chart of the comparison")), 1)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        return box

    def show_comparison(self, view: ComparisonView) -> None:
        """Show another comparison."""
        self._view = view
        found = view.found
        kept = self.measure.currentData(), self.attack.currentData()
        for box in (self.measure, self.attack):
            box.blockSignals(True)
            box.clear()
        for name in dict.fromkeys(row.measure for row in found.rows):
            self.measure.addItem(measure_words(name), name)
        self.attack.addItem(self.tr("All attacks"), "")
        for name in found.attacks:
            self.attack.addItem(attack_label(name), name)
        for box, before in zip((self.measure, self.attack), kept, strict=True):
            box.setCurrentIndex(max(0, box.findData(before)))
            box.blockSignals(False)
        self.legend.setText(
            "     ".join(
                f"{SIGNS[place % len(SIGNS)]} {label}"
                for place, label in enumerate(short_labels(found))
            )
        )
        self._draw()

    def _draw(self) -> None:
        if self._view is None:
            return
        found = self._view.found
        measure = str(self.measure.currentData())
        rows = [row for row in found.rows if row.measure == measure]
        about_texts = all(not row.attack for row in rows)
        self.attack.setEnabled(not about_texts)
        wanted = self.attack.currentData()
        if wanted and not about_texts:
            rows = [row for row in rows if row.attack == wanted]
        differences = bool(self.kind.currentData())
        if differences:
            said = self.tr(
                "Filled: a difference that is shown. Hollow: one that chance may explain, or "
                "that is not tested. Dashed: no difference."
            )
        else:
            said = self.tr(
                "With 95 % intervals. Dotted: the way from the reference (small, hollow). Hollow "
                "with a dashed interval: too few non-members. Dashed line: guessing."
            )
        self.explanation.setText(said)
        self.plot.show_rows(found, rows, differences=differences)

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture."""
        return [("comparison", self.plot)] if self._view is not None else []

    def keyboard_start(self) -> None:
        """Put the keyboard on the first control."""
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)
