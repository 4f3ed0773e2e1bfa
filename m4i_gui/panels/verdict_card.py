"""The verdict in words: what was found, how sure, why, and what to keep in mind."""

from __future__ import annotations

import re
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from m4i_core.audit.result import AuditResult, WasMine
from m4i_core.language import retell
from m4i_gui.item_models import words
from m4i_gui.item_models.asked_words import headline
from m4i_gui.services.theme import ICON, SPACE_L, SPACE_M, SPACE_S, SPACE_XS, Theme, restyle
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card, line
from m4i_gui.widgets.labels import InfoLabel, PlainLabel

Tone = Literal["danger", "good", "warning", "info"]
TONES: dict[str, Tone] = {
    "leak": "danger",
    "no-evidence": "good",
    "invalid": "warning",
    "insufficient": "info",
}
ICONS = {
    "leak": "leak",
    "no-evidence": "shield-check",
    "invalid": "warning",
    "insufficient": "question",
}
_RULE_MARK = re.compile(r"^\[([\w-]+)\]\s*")


class _Bullet(QWidget):
    """An icon and a sentence."""

    def __init__(self, theme: Theme, icon: str, colour: str, text: str) -> None:
        super().__init__()
        self._theme, self._icon, self._colour = theme, icon, colour
        self.mark = QLabel()
        self.mark.setFixedWidth(ICON + 2)
        self.text = PlainLabel(text, selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        theme.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        self.mark.setPixmap(self._theme.pixmap(self._icon, ICON - 2, self._colour))


class _Figure(QWidget):
    """A big number with its name and interval."""

    def __init__(self, theme: Theme, name: str, explanation: str) -> None:
        super().__init__()
        self.number = PlainLabel("–", "number", wrap=False)
        self.interval = PlainLabel("", "small", wrap=False)
        self.name = InfoLabel(name, explanation, theme, role="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(self.number)
        column.addWidget(self.interval)

    def say(self, number: str, interval: str, name: str) -> None:
        """Show other values."""
        self.number.setText(number)
        self.interval.setText(interval)
        self.setAccessibleName(f"{name}: {number}, {interval}")


class VerdictCard(Card):
    """The verdict of an audit.

    Args:
        theme: The look.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._status = "insufficient"
        self.setAccessibleName(self.tr("Verdict"))
        self.band = QFrame()
        self.band.setProperty("role", "note")
        self.icon = QLabel()
        self.icon.setFixedSize(44, 44)
        self.headline = PlainLabel("", "title")
        self.text = PlainLabel("", selectable=True)
        told = QVBoxLayout()
        told.setSpacing(SPACE_XS)
        told.addWidget(self.headline)
        told.addWidget(self.text)
        row = QHBoxLayout(self.band)
        row.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        row.setSpacing(SPACE_L)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, 1)
        self.body.addWidget(self.band)
        self.body.addLayout(self._figures())
        self.plain = PlainLabel("", "strong")
        self.body.addWidget(self.plain)
        self.body.addWidget(line())
        self.caveats_title = PlainLabel(self.tr("Keep in mind"), "strong")
        self.caveats = QVBoxLayout()
        self.caveats.setSpacing(SPACE_S)
        self.body.addWidget(self.caveats_title)
        self.body.addLayout(self.caveats)
        self.reasons_button = make_button(
            self.tr("How this was decided"), "quiet", theme=theme, icon="chevron-right"
        )
        self.reasons_button.setCheckable(True)
        self.reasons_button.toggled.connect(self._toggle_reasons)
        self.reasons_box = QWidget()
        self.reasons = QVBoxLayout(self.reasons_box)
        self.reasons.setContentsMargins(SPACE_M, 0, 0, 0)
        self.reasons.setSpacing(SPACE_S)
        self.reasons_box.hide()
        self.body.addWidget(self.reasons_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.reasons_box)
        theme.changed.connect(self._paint)

    def _figures(self) -> QGridLayout:
        theme = self._theme
        self.auc = _Figure(
            theme,
            self.tr("AUC"),
            self.tr(
                "How often a random member gets a higher score than a random non-member: 0.5 is "
                "guessing, 1 is certainty."
            ),
        )
        self.asr = _Figure(
            theme,
            self.tr("Judged rightly"),
            self.tr(
                "Attack success rate: how many of equally many members and non-members are judged "
                "rightly. Half is guessing."
            ),
        )
        self.tpr = _Figure(
            theme,
            self.tr("Recognised at few false alarms"),
            self.tr(
                "How many members the attack recognises while it accuses at most this share of "
                "non-members: the smallest share that a sample of this size can show. A high "
                "value means that some people are exposed with near certainty."
            ),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        for place, figure in enumerate((self.auc, self.asr, self.tpr)):
            grid.addWidget(figure, 0, place)
            grid.setColumnStretch(place, 1)
        return grid

    def show_result(self, result: AuditResult) -> None:
        """Show another audit's verdict."""
        verdict = result.verdict
        self._status = verdict.status
        self.headline.setText(headline(result))
        self.text.setText(retell(verdict.text))
        self.setAccessibleDescription(f"{self.headline.plain()}. {self.text.plain()}")
        self._show_figures(result)
        _fill(
            self.caveats,
            [_Bullet(self._theme, "info", "muted", retell(text)) for text in verdict.caveats],
        )
        self.caveats_title.setVisible(bool(verdict.caveats))
        _fill(
            self.reasons,
            [
                _Bullet(self._theme, "chevron-right", "muted", retell(_RULE_MARK.sub("", reason)))
                for reason in verdict.reasons
            ],
        )
        self.reasons_button.setVisible(bool(verdict.reasons))
        # Whoever reads "invalid" asks why before anything else.
        self.reasons_button.setChecked(verdict.status == "invalid")
        self._paint()

    def _show_figures(self, result: AuditResult) -> None:
        if result.was_mine is not None:
            self._show_error_rates(result, result.was_mine)
            return
        name = result.verdict.attack
        if name not in result.attacks and result.attacks:
            name = max(result.attacks, key=lambda attack: result.attacks[attack].auc)
        attack = result.attacks.get(name)
        figures = (self.auc, self.asr, self.tpr)
        for figure in figures:
            figure.setVisible(attack is not None)
        self.plain.setVisible(attack is not None)
        if attack is None:
            return
        auc, asr = attack.ci["auc"], attack.ci["asr"]
        self.auc.say(
            f"{attack.auc:.2f}",
            self.tr("95 % interval {0:.2f} to {1:.2f}").format(*auc),
            self.tr("AUC"),
        )
        self.asr.say(
            f"{100 * attack.asr:.0f} %",
            self.tr("95 % interval {0:.0f} to {1:.0f} %").format(100 * asr[0], 100 * asr[1]),
            self.tr("Judged rightly"),
        )
        # The strictest rate that this sample can prove.
        points = attack.operating_points
        kept = [key for key in ("0.001", "0.01", "0.1") if key in points]
        shown = next((key for key in kept if points[key].supported), kept[-1] if kept else "")
        if not shown:
            self.tpr.hide()
        else:
            point = points[shown]
            name_said = self.tr("Recognised at {0} % false alarms").format(
                f"{100 * float(shown):g}"
            )
            said = self.tr("95 % interval {0:.0f} to {1:.0f} %").format(
                100 * point.ci[0], 100 * point.ci[1]
            )
            if not point.supported:
                said = self.tr("for orientation only: needs {0} non-members").format(point.needed)
            self.tpr.name.set_text(name_said)
            self.tpr.say(f"{100 * point.tpr:.0f} %", said, name_said)
        counts = attack.confusion
        sentence = self.tr("Attack: {0}.").format(words.attack_label(name))
        if counts is not None:
            members = counts.true_positives + counts.false_negatives
            others = counts.false_positives + counts.true_negatives
            sentence += " " + self.tr(
                "Of 100 people who were in the training data, {0} would be recognised; of 100 who "
                "were not, {1} would be accused wrongly."
            ).format(
                words.of_hundred(counts.true_positives / max(1, members)),
                words.of_hundred(counts.false_positives / max(1, others)),
            )
        if result.verdict.status == "invalid":
            sentence = self.tr("These numbers must not be used as evidence.") + " " + sentence
        self.plain.setText(sentence)

    def _show_error_rates(self, result: AuditResult, mine: WasMine) -> None:
        """Say what the answer's word is worth: there is no AUC where nobody knows the members."""
        for figure in (self.auc, self.asr, self.tpr):
            figure.hide()
        self.plain.show()
        self.plain.setText(
            self.tr(
                "Attack: {0}. Of 100 records that were never used, about {1} are named wrongly; of "
                "100 that a shadow model learnt from, {2} are named rightly."
            ).format(
                words.attack_label(mine.attack),
                words.of_hundred(mine.false_positive_rate.value),
                words.of_hundred(mine.true_positive_rate.value),
            )
        )

    def _toggle_reasons(self, shown: bool) -> None:
        self.reasons_box.setVisible(shown)
        self._theme.keep_icon(
            self.reasons_button, "chevron-down" if shown else "chevron-right", "accent"
        )

    def _paint(self) -> None:
        tone = TONES.get(self._status, "info")
        self.band.setProperty("tone", tone)
        restyle(self.band)
        self.headline.set_role("title")
        self.headline.setStyleSheet(f"color: {getattr(self._theme.colours, tone)};")
        self.icon.setPixmap(self._theme.pixmap(ICONS.get(self._status, "question"), 44, tone))


def _fill(layout: QVBoxLayout, items: list[_Bullet]) -> None:
    while layout.count():
        old = layout.takeAt(0)
        widget = old.widget() if old is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    for item in items:
        layout.addWidget(item)
