"""The operating point in words: threshold, confusion matrix, and what it means for people."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from m4i_gui.item_models import words
from m4i_gui.item_models.operating import Counts, OperatingCurve
from m4i_gui.services.theme import SPACE_S, SPACE_XS, Theme
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Badge, Card
from m4i_gui.widgets.labels import InfoLabel, PlainLabel


class OperatingPointCard(Card):
    """Where the attacker draws the line between member and non-member.

    Signals:
        moved: The threshold was moved here; carries the index on the curve.
        chosen: One cell of the confusion matrix was pressed; carries its outcome ("TP", ...), or
            "called" for everybody above the threshold.
    """

    moved = Signal(int)
    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._operating: OperatingCurve | None = None
        self._shadow: float = 0.0
        self.counts: Counts | None = None
        self.term = InfoLabel(
            self.tr("Operating point"),
            self.tr(
                "An attacker calls everybody a member whose score is at or above a threshold. "
                "Moving it trades missed members against wrongly accused non-members."
            ),
            theme,
            role="heading",
        )
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Threshold"))
        self.slider.valueChanged.connect(self._slid)
        self.threshold = PlainLabel("", "strong", wrap=False)
        self.shadow_badge = Badge(self.tr("fixed on the shadow"), "accent")
        self.reset_button = make_button(self.tr("Back to it"), "quiet")
        self.reset_button.setAccessibleName(self.tr("Back to the threshold fixed on the shadow"))
        self.reset_button.clicked.connect(self._reset)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.threshold)
        row.addWidget(self.shadow_badge)
        row.addStretch(1)
        row.addWidget(self.reset_button)
        ends = QHBoxLayout()
        ends.addWidget(PlainLabel(self.tr("accuse few"), "small", wrap=False))
        ends.addStretch(1)
        ends.addWidget(PlainLabel(self.tr("accuse many"), "small", wrap=False))
        self.sentence = PlainLabel("", selectable=True)
        self.rates = PlainLabel("", "small", selectable=True)
        self.body.setSpacing(SPACE_S)
        self.body.addWidget(self.term)
        self.body.addLayout(row)
        self.body.addWidget(self.slider)
        self.body.addLayout(ends)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.rates)
        self.body.addLayout(self._matrix())
        self.select_button = make_button(
            self.tr("Select everybody above"), theme=theme, icon="filter"
        )
        self.select_button.setToolTip(self.tr("Selects the target's records at or above"))
        self.select_button.clicked.connect(self._choose_called)
        self.body.addWidget(self.select_button)
        self.body.addStretch(1)

    def _matrix(self) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setSpacing(SPACE_XS)
        heads = (self.tr("called member"), self.tr("called non-member"))
        for place, text in enumerate(heads):
            label = PlainLabel(text, "small")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(label, 0, 1 + place)
            grid.setColumnStretch(1 + place, 1)
        for place, text in enumerate((self.tr("member"), self.tr("non-member"))):
            grid.addWidget(PlainLabel(text, "small", wrap=False), 1 + place, 0)
        self.cells: dict[str, QPushButton] = {}
        places = {"TP": (1, 1), "FN": (1, 2), "FP": (2, 1), "TN": (2, 2)}
        for code, (row, column) in places.items():
            cell = make_button("0")
            cell.setProperty("outcome", code)
            cell.setToolTip(
                words.outcome_meaning(code) + ". " + self.tr("Press to select these records.")
            )
            cell.clicked.connect(self._press)
            cell.setMinimumHeight(50)
            self.cells[code] = cell
            grid.addWidget(cell, row, column)
        column = QVBoxLayout()
        column.setSpacing(SPACE_XS)
        column.addLayout(grid)
        column.addWidget(PlainLabel(self.tr("Press a number to select those records."), "small"))
        return column

    def show_curve(self, operating: OperatingCurve, shadow_threshold: float) -> None:
        """Follow another attack's curve, beginning at the threshold fixed on the shadow."""
        self._operating = operating
        self._shadow = shadow_threshold
        self.slider.blockSignals(True)
        self.slider.setRange(0, len(operating) - 1)
        self.slider.setPageStep(max(1, len(operating) // 20))
        self.slider.blockSignals(False)
        self.set_index(operating.index_of(shadow_threshold))

    def say_origin(self, *, cross_fitted: bool) -> None:
        """Say where the threshold was fixed that the curve begins at."""
        self.shadow_badge.say(
            self.tr("fixed on other records") if cross_fitted else self.tr("fixed on the shadow"),
            "accent",
        )

    def set_index(self, index: int) -> None:
        """Move to a point of the curve, without telling anybody."""
        if self._operating is None:
            return
        self.slider.blockSignals(True)
        self.slider.setValue(index)
        self.slider.blockSignals(False)
        at_shadow = index == self._operating.index_of(self._shadow)
        # The fixed threshold itself lies between two scores; the counts are the same.
        threshold = self._shadow if at_shadow else self._operating.threshold_at(index)
        counts = self._operating.at(threshold)
        self.counts = counts
        said = self.tr("Nobody") if threshold == float("inf") else f"{threshold:.4g}"
        self.threshold.setText(self.tr("Threshold {0}").format(said))
        self.shadow_badge.setVisible(at_shadow)
        self.reset_button.setVisible(not at_shadow)
        self.sentence.setText(
            self.tr(
                "Of 100 people who were in the training data, {0} would be recognised; of 100 who "
                "were not, {1} would be accused wrongly."
            ).format(words.of_hundred(counts.tpr), words.of_hundred(counts.fpr))
        )
        self.rates.setText(
            self.tr("TPR {0} · FPR {1}").format(
                words.percent_text(counts.tpr, counts.tpr_interval),
                words.percent_text(counts.fpr, counts.fpr_interval),
            )
        )
        values = {
            "TP": counts.true_positives,
            "FN": counts.false_negatives,
            "FP": counts.false_positives,
            "TN": counts.true_negatives,
        }
        for code, value in values.items():
            cell = self.cells[code]
            cell.setText(f"{value}\n{words.outcome_label(code)}")
            cell.setAccessibleName(
                self.tr("{0}: {1} records").format(words.outcome_meaning(code), value)
            )
        self.slider.setAccessibleDescription(self.sentence.plain())

    def _slid(self, index: int) -> None:
        self.set_index(index)
        self.moved.emit(index)

    def _reset(self) -> None:
        if self._operating is not None:
            self._slid(self._operating.index_of(self._shadow))
            self.slider.setFocus()

    def _press(self) -> None:
        self.chosen.emit(str(self.sender().property("outcome")))

    def _choose_called(self) -> None:
        self.chosen.emit("called")
