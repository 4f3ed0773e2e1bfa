"""The answer of a comparison: in words, and the audits side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from m4i_core.data.problems_file import visible
from m4i_core.study.comparison_result import AuditComparison, Cell
from m4i_core.study.comparison_words import (
    measure_words,
    method_sentence,
    sharing_sentence,
    tone_of,
    value_text,
    verdict_sentences,
)
from m4i_gui.item_models.asked_words import headline
from m4i_gui.item_models.comparison_view import ComparisonView
from m4i_gui.item_models.words import attack_label
from m4i_gui.panels.compare_looks import SIGNS, audit_colour
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.panels.verdict_card import TONES
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_S, SPACE_XS
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Badge, Card, Note, Tone, line
from m4i_gui.widgets.labels import ElidedLabel, PlainLabel
from m4i_gui.widgets.scrolled import scrolled

_CARD_WIDTH = 270
_TONES: dict[str, Tone] = {"good": "good", "danger": "danger", "warning": "warning"}


class _AuditCard(Card):
    """One audit: its verdict and its numbers.

    Signals:
        opened: The audit should be opened; carries its folder.
    """

    opened = Signal(str)

    def __init__(self, services: Services, found: AuditComparison, place: int) -> None:
        super().__init__()
        one = found.audits[place]
        self._folder = str(one.folder)
        self._place = place
        self._theme = services.theme
        self.setAccessibleName(visible(one.label))
        self.sign = PlainLabel(SIGNS[place % len(SIGNS)], "heading", wrap=False)
        self.name = ElidedLabel(visible(one.label), "heading")
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(self.sign)
        head.addWidget(self.name, 1)
        self.body.addLayout(head)
        status = one.result.verdict.status
        badges = QHBoxLayout()
        badges.setSpacing(SPACE_XS)
        self.badge = Badge(headline(one.result), TONES.get(status, "info"))
        badges.addWidget(self.badge)
        if place == found.reference:
            badges.addWidget(Badge(self.tr("reference"), "accent"))
        badges.addStretch(1)
        self.body.addLayout(badges)
        # The name beside a short name, and the folder where there is none.
        beside = one.result.name if one.result.name != one.label else one.folder.name
        self.body.addWidget(ElidedLabel(visible(beside), "small"))
        self.body.addWidget(line())
        self.numbers = QGridLayout()
        self.numbers.setHorizontalSpacing(SPACE_S)
        self.numbers.setVerticalSpacing(SPACE_XS)
        self.numbers.setColumnStretch(1, 1)
        for number, (name, text) in enumerate(self._headline(found, place)):
            self.numbers.addWidget(PlainLabel(name, "muted", wrap=False), number, 0)
            value = PlainLabel(text, "strong", wrap=False)
            value.setAccessibleName(f"{name}: {text}")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.numbers.addWidget(value, number, 1)
        self.body.addLayout(self.numbers)
        self.body.addStretch(1)
        self.open_button = make_button(
            self.tr("Open"),
            "quiet",
            theme=services.theme,
            icon="open",
            accessible_name=self.tr("Open {0}").format(visible(one.label)),
        )
        self.open_button.clicked.connect(self._open)
        self.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        services.theme.changed.connect(self._paint)
        self._paint()

    def _headline(self, found: AuditComparison, place: int) -> list[tuple[str, str]]:
        def cell(attack: str, measure: str) -> Cell | None:
            row = found.row(attack, measure)
            return row.cells[place] if row is not None else None

        listed = [(measure_words(m), m, cell(found.lead, m)) for m in ("asr", "auc")]
        strict = next(
            (
                (measure_words(key), key, found_cell)
                for key in ("0.001", "0.01", "0.1")
                if (found_cell := cell(found.lead, key)) is not None and found_cell.supported
            ),
            None,
        )
        if strict is not None:
            listed.append(strict)
        listed.append((self.tr("ROUGE-L"), "rouge_l", cell("", "rouge_l")))
        return [(name, value_text(m, one)) for name, m, one in listed if one is not None]

    def _open(self) -> None:
        self.opened.emit(self._folder)

    def _paint(self) -> None:
        self.sign.setStyleSheet(f"color: {audit_colour(self._theme, self._place).name()};")


class CompareSummaryPanel(QuestionPanel):
    """Does the change help, and what does it cost?

    Signals:
        opened: An audit should be opened; carries its folder.
    """

    opened = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._services = services
        self.question.setText(self.tr("Which of these models leaks more, and is that certain?"))
        self.setAccessibleName(self.tr("Summary of the comparison"))
        self.verdicts = QVBoxLayout()
        self.verdicts.setSpacing(SPACE_S)
        self.warnings = Note(services.theme, tone="warning")
        self.warnings.setAccessibleName(self.tr("What stands against comparing"))
        self.warnings.hide()
        self.lead = PlainLabel("", "muted")
        self.cards: list[_AuditCard] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE_L)
        self._across = 0
        self.method_text = PlainLabel("", "small", selectable=True)
        inside = QWidget()
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE_S, 0)
        column.setSpacing(SPACE_L)
        column.addLayout(self.verdicts)
        column.addWidget(self.warnings)
        column.addWidget(self.lead)
        column.addLayout(self._grid)
        column.addWidget(self.method_text)
        column.addStretch(1)
        self.column.addWidget(scrolled(inside, self.tr("Summary of the comparison")), 1)

    def show_comparison(self, view: ComparisonView) -> None:
        """Show another comparison."""
        found = view.found
        _empty(self.verdicts)
        for place in found.others:
            tone = _TONES.get(tone_of(found, place), "info")
            note = Note(self._services.theme, " ".join(verdict_sentences(found, place)), tone)
            note.setAccessibleName(
                self.tr("{0} beside the reference").format(visible(found.audits[place].label))
            )
            self.verdicts.addWidget(note)
        self.warnings.say("\n".join(found.warnings), "warning")
        self.lead.setText(
            self.tr(
                "Numbers of the attack “{0}”, the strongest on average, with 95 % intervals."
            ).format(attack_label(found.lead))
            if found.lead
            else self.tr("The audits share no attack.")
        )
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for place in [found.reference, *found.others]:
            card = _AuditCard(self._services, found, place)
            card.opened.connect(self.opened)
            self.cards.append(card)
        self._across = 0
        self._arrange()
        said = [sharing_sentence(found, place) for place in found.others]
        for name, labels in found.unshared.items():
            said.append(
                self.tr("The attack “{0}” is only in: {1}.").format(
                    attack_label(name), ", ".join(labels)
                )
            )
        self.method_text.setText("\n".join([*said, method_sentence(found)]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put as many cards beside each other as there is room for."""
        across = max(1, min(4, self.width() // (_CARD_WIDTH + SPACE_L), len(self.cards) or 1))
        if across == self._across:
            return
        self._across = across
        for place, card in enumerate(self.cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // across, place % across)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < across else 0)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
