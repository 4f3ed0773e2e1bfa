"""Every metric and score of a record, and how it stands among the others, in plain words."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from m4i_gui.item_models import words
from m4i_gui.item_models.record_columns import ANSWERS, RecordColumns
from m4i_gui.services.theme import SPACE_S, SPACE_XS, Theme
from m4i_gui.widgets.card import Badge
from m4i_gui.widgets.labels import PlainLabel


class PercentileBar(QWidget):
    """Where a value lies among the others of its side: a dot for all, a tick for non-members."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strangers = self._all = np.nan
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(70, round(QFontMetricsF(self.font()).lineSpacing()))

    def show_standing(self, strangers: float, everybody: float, said: str) -> None:
        """Show the share of non-members and of all others that lie below, 0 to 1, or NaN."""
        self._strangers, self._all = strangers, everybody
        self.setAccessibleName(said)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, room = self.height() / 2, self.width() - 8
        painter.setBrush(QColor(self._theme.colours.sunken))
        painter.drawRoundedRect(QRectF(0, middle - 3, self.width(), 6), 3, 3)
        if np.isfinite(self._strangers):
            painter.setBrush(QColor(self._theme.colours.nonmember))
            painter.drawRect(QRectF(3 + self._strangers * room, middle - 6, 2, 12))
        if np.isfinite(self._all):
            painter.setBrush(QColor(self._theme.colours.accent))
            painter.drawEllipse(QRectF(self._all * room, middle - 4, 8, 8))
        painter.end()


_CALLED = ("TP", "FP", words.NAMED)


class RecordNumbers(QWidget):
    """A grid with a line a number and a sentence below it.

    Args:
        theme: Look.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._theme = theme
        self.sentences: dict[str, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_S)
        self._grid.setVerticalSpacing(SPACE_XS)
        self._grid.setColumnStretch(2, 1)

    def show_row(self, columns: RecordColumns, row: int) -> None:
        """Show the numbers of a record."""
        while self._grid.count():
            old = self._grid.takeAt(0)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.sentences = {}
        line = 0
        for name in columns.number_names:
            if name in ANSWERS and not columns.unknown[row]:
                continue
            line = self._show(columns, row, name, line)

    def _show(self, columns: RecordColumns, row: int, name: str, line: int) -> int:
        value = float(columns.numbers(name)[row])
        attack = name[6:] if name.startswith("score_") else ""
        label = words.attack_label(attack) if attack else words.metric_label(name)
        if attack:
            head = PlainLabel(label, "small")
            outcome = words.ALL_OUTCOMES[columns.outcomes(attack)[row]]
            right = outcome in ("TP", "TN", words.NAMED)
            badge = Badge(words.outcome_label(outcome), "info" if right else "")
            badge.setToolTip(words.outcome_meaning(outcome))
            self._grid.addWidget(head, line, 0, 1, 2)
            self._grid.addWidget(badge, line, 2, Qt.AlignmentFlag.AlignRight)
            line += 1
        told = PlainLabel(self.tr("score") if attack else label, "muted", wrap=False)
        told.setToolTip(words.metric_meaning(name) if not attack else label)
        number = PlainLabel(f"{value:.3f}" if np.isfinite(value) else "–", wrap=False)
        number.setAlignment(Qt.AlignmentFlag.AlignRight)
        strangers, everybody = columns.standing(name, row)
        said = self._sentence(columns, row, name, strangers, everybody)
        self.sentences[name] = said
        bar = PercentileBar(self._theme)
        bar.show_standing(strangers, everybody, f"{label}: {said}")
        self._grid.addWidget(told, line, 0)
        self._grid.addWidget(number, line, 1)
        self._grid.addWidget(bar, line, 2)
        self._grid.addWidget(PlainLabel(said, "small"), line + 1, 0, 1, 3)
        return line + 2

    def _sentence(
        self, columns: RecordColumns, row: int, name: str, strangers: float, everybody: float
    ) -> str:
        if not np.isfinite(columns.numbers(name)[row]):
            return self.tr("This record has no value here.")
        said = []
        if np.isfinite(strangers):
            said.append(
                self.tr("Higher than {0} % of the non-members and {1} % of all.").format(
                    percent(strangers), percent(everybody)
                )
            )
        elif np.isfinite(everybody):
            said.append(self.tr("Higher than {0} % of all.").format(percent(everybody)))
        threshold = columns.thresholds.get(name[6:], np.nan) if name.startswith("score_") else None
        if threshold is not None and np.isfinite(threshold):
            called = words.ALL_OUTCOMES[columns.outcomes(name[6:])[row]] in _CALLED
            if columns.unknown[row]:
                sentence = (
                    self.tr("Named: few non-members reach the threshold of {0}.")
                    if called
                    else self.tr("Not named (threshold {0}).")
                )
            elif called:
                sentence = self.tr("At or above the threshold of {0}: called a member.")
            else:
                sentence = self.tr("Below the threshold of {0}: called a non-member.")
            said.append(sentence.format(f"{threshold:.3f}"))
        return " ".join(said)


def percent(share: float) -> str:
    """Return a share in percent that never rounds somebody away: not 0 or 100 unless it is."""
    if 0 < share < 0.01:
        return "<1"
    if 0.99 < share < 1:
        return ">99"
    return f"{100 * share:.0f}"
