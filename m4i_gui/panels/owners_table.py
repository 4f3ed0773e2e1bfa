"""The answer for each owner's records, and for all of them, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableWidget, QTableWidgetItem

from m4i_core.audit.result import SetAnswer
from m4i_core.data.problems_file import visible
from m4i_core.language import retell
from m4i_gui.item_models.asked_words import answer_word, p_text, share_text

_MARKS = {"yes": "●", "no-evidence": "○", "cannot-say": "?"}
_NAME, _ANSWER = 0, 1
_MOST_SHOWN = 12


class OwnersTable(QTableWidget):
    """Plain text cells; Ctrl+C copies all rows with tabs between.

    Signals:
        owner_chosen: A row was activated; carries the owner's name, "" for all records.
    """

    owner_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Answers by owner"))
        self.answers: list[SetAnswer] = []
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.cellActivated.connect(self._activated)

    def headings(self) -> list[str]:
        """Return the columns' names."""
        return [
            self.tr("Records of"),
            self.tr("Answer"),
            self.tr("p-value"),
            self.tr("Records"),
            self.tr("Named"),
            self.tr("By chance"),
            self.tr("Share used (95 %)"),
        ]

    def show_answers(self, answers: Sequence[SetAnswer]) -> None:
        """Show other answers, in this order."""
        self.answers = list(answers)
        headings = self.headings()
        self.clear()
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(headings)
        for column in (_NAME, _ANSWER):
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            self.horizontalHeaderItem(column).setTextAlignment(left)
        self.setRowCount(len(self.answers))
        for row, answer in enumerate(self.answers):
            for column, text in enumerate(self._cells(answer)):
                item = QTableWidgetItem(text)
                if column > _ANSWER:
                    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    item.setTextAlignment(right)
                said = visible(retell(answer.text))
                item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, said)
                self.setItem(row, column, item)
        self.resizeColumnsToContents()
        self.setColumnWidth(_NAME, min(max(self.columnWidth(_NAME), 140), 280))
        lines = min(len(self.answers), _MOST_SHOWN)
        height = self.horizontalHeader().sizeHint().height()
        height += lines * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(height + self.horizontalScrollBar().sizeHint().height() + 4)

    def _cells(self, answer: SetAnswer) -> list[str]:
        name = visible(answer.name) if answer.name else self.tr("all together")
        # Numbers of an answer that must not be given would be read all the same.
        silent = answer.answer == "cannot-say"
        return [
            name,
            f"{_MARKS[answer.answer]} {answer_word(answer.answer)}",
            "–" if silent else p_text(answer.p_value),
            f"{answer.records:,}",
            "–" if silent else f"{answer.called:,}",
            f"{answer.expected:.1f}",
            share_text(answer),
        ]

    @property
    def owner(self) -> str | None:
        """The owner of the current row, "" for all records, None where no row is current."""
        row = self.currentRow()
        return self.answers[row].name if 0 <= row < len(self.answers) else None

    def copy(self) -> None:
        """Copy all rows."""
        lines = [self.headings(), *map(self._cells, self.answers)]
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def _activated(self, row: int, _column: int) -> None:
        self.owner_chosen.emit(self.answers[row].name)
