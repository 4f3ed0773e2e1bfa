"""All attacks in numbers, low false-positive rates included, greyed where they prove nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from m4i_core.audit.result import AuditResult
from m4i_core.language import retell
from m4i_gui.item_models import words
from m4i_gui.services.theme import Theme
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel

_KEYS = ("0.1", "0.01", "0.001")


class LowRatesCard(Card):
    """A table with a line an attack."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("In numbers"))
        self.header.addWidget(self.title, 1)
        self.body.insertLayout(0, self.header)
        self._theme = theme
        self.table = QTableWidget(0, 6)
        self.table.setAccessibleName(self.tr("All attacks in numbers"))
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("Attack"),
                self.tr("AUC"),
                self.tr("Judged rightly"),
                self.tr("at 10 % FPR"),
                self.tr("at 1 % FPR"),
                self.tr("at 0.1 % FPR"),
            ]
        )
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(70)
        self.reason = PlainLabel("", "small")
        self.body.addWidget(self.table)
        self.body.addWidget(self.reason)
        theme.changed.connect(self._paint)

    def show_result(self, result: AuditResult) -> None:
        """Show another audit."""
        self.table.setRowCount(len(result.attacks))
        needed: dict[str, int] = {}
        for row, (name, attack) in enumerate(result.attacks.items()):
            cells: list[tuple[str, str, bool]] = [
                (words.attack_label(name), retell(attack.note), True),
                (words.interval_text(attack.auc, attack.ci["auc"]), "", True),
                (
                    words.interval_text(attack.asr, attack.ci["asr"]),
                    self.tr("Attack success rate at the threshold fixed on the shadow"),
                    True,
                ),
            ]
            for key in _KEYS:
                point = attack.operating_points.get(key)
                tpr = attack.tpr_at_fpr.get(key)
                if tpr is None:
                    cells.append(("–", "", False))
                    continue
                bounds = attack.ci.get(key, (0.0, 1.0))
                supported = point is None or point.supported
                tip = ""
                if point is not None and not supported:
                    needed[key] = point.needed
                    tip = self.tr(
                        "For orientation only: {0} non-members are needed to show so small a "
                        "rate, and there are {1}."
                    ).format(point.needed, result.sets.target_nonmembers)
                cells.append((words.percent_text(tpr, bounds), tip, supported))
            for column, (text, tip, solid) in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                item.setData(Qt.ItemDataRole.UserRole, solid)
                if tip:
                    item.setToolTip(tip)
                    item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tip)
                if column:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.table.setItem(row, column, item)
        said = [
            self.tr("{0} % needs {1}").format(f"{100 * float(key):g}", count)
            for key, count in needed.items()
        ]
        self.reason.setText(
            self.tr(
                "Grey: {0} non-members are too few to prove so small a false-positive rate ({1}). "
                "Values in brackets are 95 % intervals."
            ).format(result.sets.target_nonmembers, ", ".join(said))
            if said
            else self.tr("Values in brackets are 95 % intervals.")
        )
        self._paint()
        self._fit()

    def _fit(self) -> None:
        self.table.resizeRowsToContents()
        rows = sum(self.table.rowHeight(row) for row in range(self.table.rowCount()))
        bar = self.table.horizontalScrollBar().sizeHint().height()
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + rows + bar)

    def _paint(self) -> None:
        colours = self._theme.colours
        for row in range(self.table.rowCount()):
            for column in range(self.table.columnCount()):
                item = self.table.item(row, column)
                if item is None:
                    continue
                solid = item.data(Qt.ItemDataRole.UserRole)
                item.setForeground(QColor(colours.text if solid else colours.border_strong))
                font = self._theme.font("body")
                font.setItalic(not solid)
                item.setFont(font)
