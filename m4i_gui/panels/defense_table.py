"""All numbers of a comparison of defenses, to read and to copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableWidget, QTableWidgetItem

from m4i_core.audit.scores_table import METRICS
from m4i_core.study.defense_measures import Measured, TargetComparison, Variant
from m4i_gui.item_models.study_view import attack_name
from m4i_gui.item_models.words import interval_text, metric_label

_NONE = "–"


def _say(text: str) -> str:
    return QCoreApplication.translate("DefenseTable", text)


def defense_headings() -> list[str]:
    """Return the headings of the table."""
    return [
        _say("Variant"),
        _say("ε spent"),
        _say("Attack"),
        _say("ASR"),
        _say("ASR, change"),
        _say("AUC"),
        _say("AUC, change"),
        *(_say("{0}, held-out").format(metric_label(m)) for m in METRICS),
        _say("ROUGE-L, change"),
        _say("Different texts, held-out"),
        *(_say("{0}, all").format(metric_label(m)) for m in METRICS),
    ]


def defense_rows(
    comparison: TargetComparison, attacks: Sequence[str]
) -> list[tuple[str, list[str]]]:
    """Return a row for each variant and attack: the variant's name and its cells."""
    rows = []
    for variant in (comparison.baseline, *comparison.variants):
        for attack in attacks if variant.effects else ("",):
            rows.append((variant.name, _cells(variant, attack)))
    return rows


def _number(found: Measured | None, sign: bool = False) -> str:
    if found is None:
        return _NONE
    if sign:
        return f"{found.value:+.3f} ({found.low:+.3f} … {found.high:+.3f})"
    return interval_text(found.value, found.ci, 3)


def _cells(variant: Variant, attack: str) -> list[str]:
    effect = variant.effects.get(attack)
    utility = variant.utility
    heldout = utility.heldout if utility is not None else {}
    everyone = utility.everyone if utility is not None else {}
    change = utility.change.get("rouge_l") if utility is not None else None
    states = {"failed": _say("failed"), "waiting": _say("waiting"), "done": _NONE}
    return [
        variant.label,
        _NONE if variant.epsilon is None else f"{variant.epsilon:.3g}",
        attack_name(attack) if attack else states[variant.state],
        _number(effect.asr if effect else None),
        _number(effect.asr_change if effect else None, sign=True),
        _number(effect.auc if effect else None),
        _number(effect.auc_change if effect else None, sign=True),
        *(f"{heldout[m]:.3f}" if m in heldout else _NONE for m in METRICS),
        _number(change, sign=True),
        _say("{0} of {1}").format(*utility.distinct) if utility and utility.distinct else _NONE,
        *(f"{everyone[m]:.3f}" if m in everyone else _NONE for m in METRICS),
    ]


class DefenseTable(QTableWidget):
    """Plain text cells; Ctrl+C copies the chosen rows, or all of them, with tabs between.

    Signals:
        variant_chosen: Another row is current; carries the variant's name.
    """

    variant_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("All numbers of the comparison of defenses"))
        self._names: list[str] = []
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentCellChanged.connect(self._tell)

    def show_comparison(self, comparison: TargetComparison, attacks: Sequence[str]) -> None:
        """Show other numbers."""
        rows = defense_rows(comparison, attacks)
        headings = defense_headings()
        self.blockSignals(True)
        self.clear()
        self._names = [name for name, _ in rows]
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(headings)
        self.setRowCount(len(rows))
        problems = {v.name: v.reason or v.problem for v in comparison.variants}
        for place, (name, cells) in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column not in (0, 2):
                    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    item.setTextAlignment(right)
                if problems.get(name):
                    item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, problems[name])
                self.setItem(place, column, item)
        self.blockSignals(False)
        self.resizeColumnsToContents()
        self.resizeRowsToContents()
        height = sum(self.rowHeight(row) for row in range(self.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + height + bar + 4)

    def choose(self, variant: str) -> None:
        """Mark the first row of a variant."""
        row = self.currentRow()
        if variant in self._names and not (row >= 0 and self._names[row] == variant):
            self.blockSignals(True)
            self.setCurrentCell(self._names.index(variant), 0)
            self.blockSignals(False)

    def text(self, rows: Sequence[int] | None = None) -> str:
        """Return rows (None: all) as plain text, tabs between cells, headings first."""
        chosen = range(self.rowCount()) if rows is None else rows
        lines = [[self.horizontalHeaderItem(c).text() for c in range(self.columnCount())]]
        for row in chosen:
            lines.append([self.item(row, c).text() for c in range(self.columnCount())])
        return "\n".join("\t".join(line) for line in lines)

    def copy(self) -> None:
        """Copy the chosen rows, or all where none or one is chosen."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        QApplication.clipboard().setText(self.text(rows if len(rows) > 1 else None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def _tell(self, row: int, *_: int) -> None:
        if 0 <= row < len(self._names):
            self.variant_chosen.emit(self._names[row])
