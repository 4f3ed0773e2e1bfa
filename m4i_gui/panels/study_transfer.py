"""Transfer: how well attacks do on average, by what the attacker knows (paper, section 4.2)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from m4i_core.study.result import TransferMean
from m4i_gui.item_models import words
from m4i_gui.item_models.study_view import (
    SCENARIOS,
    StudyView,
    attack_name,
    transfer_sentences,
)
from m4i_gui.panels.heat_cells import SCENARIO_MARKS
from m4i_gui.panels.interval_chart import IntervalChart, IntervalRow
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_M, SPACE_S
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import scrolled


class TransferPanel(QuestionPanel):
    """What does an attacker lose who knows less?

    Args:
        services: The look.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.question.setText(
            self.tr("How well do attacks carry over when the attacker knows less?")
        )
        self.setAccessibleName(self.tr("Transfer"))
        self.sentences = PlainLabel("", selectable=True)
        self.sentences.setAccessibleName(self.tr("Summary in words"))
        self.chart = IntervalChart(services.theme, self.tr("Mean of each scenario and attack"))
        self.table = self._make_table()
        words_card = Card(self.tr("In words"))
        words_card.body.addWidget(self.sentences)
        chart_card = Card(
            self.tr("Means of the attack success rate"),
            self.tr("Share of records judged rightly, with 95 % intervals."),
        )
        chart_card.body.addWidget(self.chart)
        table_card = Card(
            self.tr("All means"),
            self.tr(
                "Over the combinations with undefended targets. Intervals come from resampling "
                "the judged records; the trained models are held fixed."
            ),
        )
        table_card.body.addWidget(self.table)
        inside = QWidget()
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE_S, 0)
        column.setSpacing(SPACE_M)
        for card in (words_card, chart_card, table_card):
            column.addWidget(card)
        column.addStretch(1)
        scroll = scrolled(inside, self.tr("Transfer"))
        self.empty = EmptyState(
            services.theme,
            "waiting",
            self.tr("No means yet"),
            self.tr("They come as soon as combinations of undefended targets are done."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(scroll)
        self.stack.addWidget(self.empty)
        self.column.addWidget(self.stack, 1)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 7)
        table.setHorizontalHeaderLabels(
            [
                self.tr("Scenario"),
                self.tr("Attack"),
                self.tr("Combinations"),
                self.tr("Mean ASR (95 %)"),
                self.tr("ASR, least to most"),
                self.tr("Mean AUC (95 %)"),
                self.tr("AUC, least to most"),
            ]
        )
        table.setAccessibleName(self.tr("Means by scenario and attack"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return table

    def show_study(self, view: StudyView) -> None:
        """Show another study."""
        transfer = view.result.transfer
        self.stack.setCurrentIndex(0 if transfer else 1)
        self.sentences.setText("\n".join(transfer_sentences(transfer)))
        by_key = {(t.scenario, t.attack, t.measure): t for t in transfer}
        pairs = [
            (scenario, attack)
            for scenario in SCENARIOS
            for attack in view.attacks
            if (scenario, attack, "asr") in by_key or (scenario, attack, "auc") in by_key
        ]
        self.table.setRowCount(len(pairs))
        for row, (scenario, attack) in enumerate(pairs):
            asr = by_key.get((scenario, attack, "asr"))  # type: ignore[arg-type]
            auc = by_key.get((scenario, attack, "auc"))  # type: ignore[arg-type]
            some = asr or auc
            texts = [
                f"{SCENARIO_MARKS[scenario]}  {words.scenario_label(scenario)}",
                attack_name(attack),
                str(some.combinations if some else 0),
                *_texts(asr),
                *_texts(auc),
            ]
            for column, text in enumerate(texts):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()
        # The page scrolls as a whole: the table is as high as its rows.
        height = self.table.horizontalHeader().sizeHint().height() + 2
        height += sum(self.table.rowHeight(row) for row in range(len(pairs)))
        self.table.setFixedHeight(height + self.table.horizontalScrollBar().sizeHint().height())
        self._show_chart(view, by_key)

    def _show_chart(
        self, view: StudyView, by_key: dict[tuple[str, str, str], TransferMean]
    ) -> None:
        rows = []
        paper = [a for a in (view.similarity_attack, view.feature_attack) if a]
        for attack in paper:
            kind = "MB" if attack == view.similarity_attack else "FB"
            for scenario in SCENARIOS:
                found = by_key.get((scenario, attack, "asr"))
                if found is not None:
                    label = f"{kind} {SCENARIO_MARKS[scenario]} {words.scenario_label(scenario)}"
                    rows.append(IntervalRow(label, found.mean, *found.ci))
        self.chart.show_rows(rows)

    def plots(self) -> list[tuple[str, QWidget]]:
        """Return what can be exported as a picture."""
        return [("transfer", self.chart)] if self.stack.currentIndex() == 0 else []


def _texts(found: TransferMean | None) -> tuple[str, str]:
    if found is None:
        return "–", "–"
    return (
        words.interval_text(found.mean, found.ci),
        f"{found.lowest:.2f} – {found.highest:.2f}",
    )
