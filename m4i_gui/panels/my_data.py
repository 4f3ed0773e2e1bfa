"""Was my data used? The check on innocent records first, then the answer, then what it rests on."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from m4i_core.audit.result import WasMine
from m4i_core.language import retell
from m4i_gui.item_models.asked_words import (
    ANSWER_TONES,
    answer_headline,
    p_text,
    rate_text,
    share_text,
)
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.panels.check_line import CheckLine
from m4i_gui.panels.mine_charts import MineHistogram, SortedProbabilities
from m4i_gui.panels.owners_table import OwnersTable
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_S, SPACE_XS, restyle
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import InfoLabel, PlainLabel
from m4i_gui.widgets.scrolled import scrolled

_WIDE = 900


class MyDataPanel(QuestionPanel):
    """The answer for a person or firm that asks about its own records.

    Args:
        services: Theme.
        selection: The selection that all views share.

    Signals:
        record_chosen: A point was clicked; carries the record's key.
        records_wanted: The selected records should be shown as a table.
    """

    record_chosen = Signal(str)
    records_wanted = Signal()

    def __init__(
        self, services: Services, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.question.setText(self.tr("Was my data used to train this model?"))
        self.setAccessibleName(self.tr("My data"))
        self._theme = services.theme
        self._selection = selection
        self._view: AuditView | None = None
        self._wide: bool | None = None
        inside = QWidget()
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE_S, 0)
        column.setSpacing(SPACE_L)
        for part in (
            self._check_card(),
            self._answer_card(),
            self._owners_card(),
            self._chart_card(),
            self._limits_card(),
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.column.addWidget(scrolled(inside, self.tr("My data")), 1)
        selection.changed.connect(self._mark)
        self._tone = "warning"
        services.theme.changed.connect(self._paint)
        self._arrange(True)

    # Building -----------------------------------------------------------------------------------

    def _check_card(self) -> Card:
        card = Card(
            self.tr("First: does the attack accuse innocent records?"),
            self.tr(
                "Before anything is said of your records, the attack is tried on records that were "
                "surely not in training. If it names those, its word about yours is worth nothing."
            ),
        )
        self.check = CheckLine(self._theme, self.tr("Known non-members"))
        card.body.addWidget(self.check)
        return card

    def _answer_card(self) -> Card:
        card = Card()
        self.band = QFrame()
        self.band.setProperty("role", "note")
        self.headline = PlainLabel("", "title")
        self.text = PlainLabel("", selectable=True)
        told = QVBoxLayout(self.band)
        told.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        told.setSpacing(SPACE_XS)
        told.addWidget(self.headline)
        told.addWidget(self.text)
        card.body.addWidget(self.band)
        self.figures = QGridLayout()
        self.figures.setHorizontalSpacing(SPACE_L)
        self.figures.setVerticalSpacing(0)
        self.numbers: dict[str, tuple[PlainLabel, PlainLabel]] = {}
        heads = {
            "named": (
                self.tr("Records named"),
                self.tr("Records that score as only few non-members do"),
            ),
            "share": (
                self.tr("Share that was used"),
                self.tr("Estimated from how many are named and from the two error rates"),
            ),
            "fpr": (
                self.tr("Named wrongly"),
                self.tr("Share of non-members that the attack names: its false-positive rate"),
            ),
            "tpr": (
                self.tr("Named rightly"),
                self.tr(
                    "Share of the shadow models' own members that the attack names; the target may "
                    "differ"
                ),
            ),
        }
        for place, (name, (label, explanation)) in enumerate(heads.items()):
            number, below = PlainLabel("–", "number", wrap=False), PlainLabel("", "small")
            number.setAccessibleName(label)
            self.numbers[name] = (number, below)
            head = InfoLabel(label, explanation, self._theme, role="muted")
            for row, part in enumerate((head, number, below)):
                self.figures.addWidget(part, row, place, Qt.AlignmentFlag.AlignTop)
            self.figures.setColumnStretch(place, 1)
        card.body.addLayout(self.figures)
        self.named_button = make_button(self.tr("Show the named records"), theme=self._theme)
        self.named_button.clicked.connect(self._show_named)
        self.all_button = make_button(
            self.tr("Show all records that were asked about"), "quiet", theme=self._theme
        )
        self.all_button.clicked.connect(self._show_all)
        buttons = QHBoxLayout()
        buttons.addWidget(self.named_button)
        buttons.addWidget(self.all_button)
        buttons.addStretch(1)
        card.body.addLayout(buttons)
        return card

    def _owners_card(self) -> Card:
        self.owners_card = Card(
            self.tr("Whose records?"),
            self.tr(
                "Each owner's records are judged together. The p-values are corrected for asking "
                "about several owners. Enter or a double click shows an owner's records."
            ),
        )
        self.owners = OwnersTable()
        self.owners.owner_chosen.connect(self._show_owner)
        self.owners.currentCellChanged.connect(self._owner_current)
        self.owner_text = PlainLabel("", "muted", selectable=True)
        self.owners_card.body.addWidget(self.owners)
        self.owners_card.body.addWidget(self.owner_text)
        return self.owners_card

    def _chart_card(self) -> Card:
        card = Card(
            self.tr("Record by record"),
            self.tr(
                "A single record proves little: look at how all of them lie beside non-members."
            ),
        )
        self.histogram = MineHistogram(self._theme, self)
        self.sorted = SortedProbabilities(self._theme, self)
        self.sorted.chosen.connect(self._record_chosen)
        self.histogram_words = PlainLabel("", "small")
        self.sorted_words = PlainLabel("", "small")
        self._charts = QGridLayout()
        self._charts.setHorizontalSpacing(SPACE_L)
        card.body.addLayout(self._charts)
        return card

    def _limits_card(self) -> Card:
        card = Card(self.tr("What this cannot say"))
        self.limits = PlainLabel("", selectable=True)
        card.body.addWidget(self.limits)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width() >= _WIDE)

    def _arrange(self, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        parts = (
            (self.histogram.plot, self.histogram_words),
            (self.sorted.plot, self.sorted_words),
        )
        for place, (plot, said) in enumerate(parts):
            column, row = (place, 0) if wide else (0, 2 * place)
            for offset, part in enumerate((plot, said)):
                self._charts.removeWidget(part)
                self._charts.addWidget(part, row + offset, column)
        self._charts.setColumnStretch(0, 1)
        self._charts.setColumnStretch(1, 1 if wide else 0)

    # What is shown ------------------------------------------------------------------------------

    def show_audit(self, view: AuditView) -> None:
        """Show another audit; nothing of one that asked something else."""
        mine = view.result.was_mine
        self._view = view if mine is not None else None
        if mine is None:
            return
        self._say_check(mine)
        self._say_answer(mine)
        answers = [*sorted(mine.groups, key=lambda answer: answer.p_value), mine.answer]
        self.owners_card.setVisible(bool(mine.groups))
        self.owners.show_answers(answers)
        self.owner_text.setText("")
        self._draw(view, mine)
        self._say_limits(view, mine)

    def _say_check(self, mine: WasMine) -> None:
        state = {True: "passed", False: "failed", None: "skipped"}[mine.check_passed]
        said = retell(mine.check_text)
        if mine.check_p_value is not None:
            said += " " + self.tr("p = {0}.").format(p_text(mine.check_p_value))
        meaning = {
            True: self.tr("It does not accuse the innocent more often than it says it does."),
            False: self.tr(
                "It accuses innocent records of this target. Whatever it says of yours must not be "
                "used."
            ),
            None: self.tr("So the error rates below rest on the shadow models alone."),
        }[mine.check_passed]
        self.check.say(state, f"{said} {meaning}")

    def _say_answer(self, mine: WasMine) -> None:
        answer = mine.answer
        self._tone = ANSWER_TONES[answer.answer]
        self._paint()
        self.headline.setText(answer_headline(answer.answer))
        self.text.setText(retell(answer.text))
        told = {
            "named": (
                f"{answer.called:,}",
                self.tr("of {0} records; {1} would be by chance").format(
                    f"{answer.records:,}", f"{answer.expected:.1f}"
                ),
            ),
            "share": (
                share_text(answer).split(" (")[0],
                self.tr("95 % interval {0}").format(share_text(answer).split(" (")[1].rstrip(")"))
                if answer.share is not None
                else self.tr("cannot be estimated"),
            ),
        }
        references = {
            "known_nonmembers": self.tr("known non-members of this target"),
            "shadow_nonmembers": self.tr("non-members of the shadow models"),
        }
        for name, rate, whom in (
            ("fpr", mine.false_positive_rate, references[mine.compared_with]),
            ("tpr", mine.true_positive_rate, self.tr("members of the shadow models")),
        ):
            number, _, bounds = rate_text(rate).partition(" (")
            interval = (
                self.tr("95 % interval {0}, on {1} {2}")
                if name == "fpr"
                else self.tr("{0} expected of this target, from {1} {2}")
            )
            told[name] = number, interval.format(bounds.rstrip(")"), f"{rate.records:,}", whom)
        if answer.answer == "cannot-say":
            told["named"] = ("–", self.tr("none is named where nothing can be said"))
        for name, (number, below) in told.items():
            self.numbers[name][0].setText(number)
            self.numbers[name][1].setText(below)
        self.named_button.setEnabled(answer.called > 0)
        self.named_button.setToolTip(
            "" if answer.called else self.tr("No record is named, so there is none to show")
        )

    def _paint(self) -> None:
        self.band.setProperty("tone", self._tone)
        restyle(self.band)
        self.headline.setStyleSheet(f"color: {getattr(self._theme.colours, self._tone)};")

    def _draw(self, view: AuditView, mine: WasMine) -> None:
        columns = view.columns
        scores = columns.scores(mine.attack)
        finite = np.isfinite(scores)
        known = mine.compared_with == "known_nonmembers"
        side = columns.target if known else ~columns.target
        reference = side & ~columns.member & ~columns.unknown & finite
        asked = columns.unknown & finite
        self.histogram.show_scores(scores[asked], scores[reference], mine.threshold)
        whom = (
            self.tr("known non-members of this target")
            if known
            else self.tr("records that a shadow model never saw")
        )
        self.histogram_words.setText(
            self.tr(
                "Filled: the {0} records asked about. Hatched, dashed: {1} {2}. Records to the "
                "right of the upright line are named."
            ).format(f"{int(asked.sum()):,}", f"{int(reference.sum()):,}", whom)
        )
        self.sorted.show_records(columns, mine)
        self.sorted_words.setText(
            self.tr(
                "Each diamond is a record; filled ones are named, selected ones are ringed. The "
                "dashed line is even odds. Click a diamond to look at its record."
            )
        )
        self._mark(None)

    def _say_limits(self, view: AuditView, mine: WasMine) -> None:
        said = [retell(text) for text in view.result.verdict.caveats]
        said.append(
            self.tr(
                "“No evidence” is no proof of the contrary: a model can learn from records without "
                "its texts betraying it."
            )
        )
        said.append(
            self.tr(
                "A named record may be innocent: of 100 records that were never used, about {0} "
                "are named all the same."
            ).format(f"{100 * mine.false_positive_rate.value:.0f}")
        )
        self.limits.setText("\n\n".join(said))

    # Records ------------------------------------------------------------------------------------

    def _mark(self, _source: object) -> None:
        view = self._view
        if view is not None:
            self.sorted.mark(view.columns.rows_of(self._selection.ids))

    def _record_chosen(self, row: int) -> None:
        if self._view is not None:
            key = self._view.columns.keys[row]
            self._selection.select([key], self)
            self.record_chosen.emit(key)

    def _select(self, mask: np.ndarray) -> None:
        if self._view is not None:
            self._selection.select(self._view.columns.keys_of(mask), self)
            self.records_wanted.emit()

    def _show_named(self) -> None:
        view = self._view
        if view is not None and view.result.was_mine is not None:
            self._select(view.columns.outcomes(view.result.was_mine.attack) == 4)

    def _show_all(self) -> None:
        if self._view is not None:
            self._select(self._view.columns.unknown)

    def _show_owner(self, owner: str) -> None:
        view = self._view
        if view is None:
            return
        mask = view.columns.unknown.copy()
        if owner:
            groups = view.columns.table.column("group").to_pylist()
            mask &= np.array([group == owner for group in groups])
        self._select(mask)

    def _owner_current(self, row: int, *_: int) -> None:
        if 0 <= row < len(self.owners.answers):
            self.owner_text.setText(retell(self.owners.answers[row].text))

    def plots(self) -> list[tuple[str, pg.PlotWidget]]:
        """Return what can be exported as a picture."""
        return [
            ("my-data-scores", self.histogram.plot),
            ("my-data-probabilities", self.sorted.plot),
        ]
