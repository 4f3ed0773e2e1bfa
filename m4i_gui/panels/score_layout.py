"""Parts that the score views share: a plot beside its explanation, a table of numbers, a legend."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from m4i_gui.panels.score_histogram import PATTERNS, swatch_path
from m4i_gui.services.theme import SPACE_L, SPACE_S, SPACE_XS, Theme
from m4i_gui.widgets.labels import PlainLabel, as_tool_tip

_WIDE = 900
_SIDE_WIDTH = 450


class BesideLayout(QWidget):
    """A plot with what it says beside it, or below it where there is little room."""

    def __init__(self, main: QWidget, side: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._main, self._side = main, side
        self._wide: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE_L)
        self._arrange(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width() >= _WIDE)

    def _arrange(self, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        for part in (self._main, self._side):
            self._grid.removeWidget(part)
        self._grid.addWidget(self._main, 0, 0)
        self._grid.addWidget(self._side, 0 if wide else 1, 1 if wide else 0)
        self._side.setMaximumWidth(_SIDE_WIDTH if wide else 16_777_215)
        self._side.setMinimumWidth(_SIDE_WIDTH if wide else 260)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(0, 1)


class NumberTable(QTableWidget):
    """A small table to read and to choose a row in.

    Signals:
        row_chosen: The user went to another row; carries its number.
        row_activated: The user pressed Enter on a row or clicked it twice.
    """

    row_chosen = Signal(int)
    row_activated = Signal(int)

    def __init__(self, headings: list[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(0, len(headings), parent)
        self._settling = False
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(headings)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(70)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place in range(1, len(headings)):
            heading = QTableWidgetItem(headings[place])
            heading.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(place, heading)
        self.currentCellChanged.connect(self._moved)
        self.cellActivated.connect(self._activated)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        # Without rows, too, it asks for a height: as it is, Qt's is without bounds.
        self.show_rows([])

    def show_rows(self, rows: list[list[str]]) -> None:
        """Show texts, one list a row; numbers are to the right, the first column to the left."""
        self._settling = True
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                item.setToolTip(as_tool_tip(text))
                self.setItem(place, column, item)
        height = self.fontMetrics().lineSpacing() + 10
        self.verticalHeader().setDefaultSectionSize(height)
        shown = min(len(rows), 10)
        bars = self.horizontalHeader().sizeHint().height() + 6
        self.setMinimumHeight(bars + height * min(shown, 5))
        self.setMaximumHeight(bars + height * max(shown, 1))
        self._settling = False

    def set_row(self, row: int) -> None:
        """Go to a row, without telling anybody."""
        self._settling = True
        self.setCurrentCell(row, 0 if row >= 0 else -1)
        self._settling = False

    def _moved(self, row: int, column: int, before: int, before_column: int) -> None:
        if not self._settling and row != before:
            self.row_chosen.emit(row)

    def _activated(self, row: int, column: int) -> None:
        self.row_activated.emit(row)

    def sizeHint(self) -> QSize:
        return QSize(320, self.maximumHeight())


class SwatchLegend(QWidget):
    """What fillings and lines of a histogram mean; two columns.

    Args:
        entries: (kind, text); kinds are "member", "nonmember", "chosen" and "line".
    """

    def __init__(
        self, theme: Theme, entries: list[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._swatches: list[tuple[str, QLabel]] = []
        self.texts: dict[str, PlainLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(SPACE_XS)
        for place, (kind, text) in enumerate(entries):
            swatch = QLabel()
            swatch.setFixedSize(26, 14)
            self._swatches.append((kind, swatch))
            self.texts[kind] = PlainLabel(text, "small")
            grid.addWidget(swatch, place // 2, 2 * (place % 2))
            grid.addWidget(self.texts[kind], place // 2, 2 * (place % 2) + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        theme.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        for kind, label in self._swatches:
            label.setPixmap(self._draw(kind))

    def _draw(self, kind: str) -> QPixmap:
        theme, ratio = self._theme, 2.0
        pixmap = QPixmap(int(26 * ratio), int(14 * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if kind == "line":
            painter.setPen(QPen(theme.colour("text"), 2, Qt.PenStyle.DotLine))
            painter.drawLine(13, 0, 13, 14)
        elif kind == "chosen":
            for place, name in enumerate(("member", "nonmember")):
                colour = theme.colour(name)
                pattern = Qt.BrushStyle.DiagCrossPattern if place else PATTERNS[True]
                _bar(painter, 1.0 + 13 * place, 11, colour, pattern, 235, dashed=bool(place))
        else:
            member = kind == "member"
            alpha = 95 if member else 190
            _bar(painter, 2, 22, theme.colour(kind), PATTERNS[member], alpha, dashed=not member)
        painter.end()
        return pixmap


def _bar(
    painter: QPainter,
    x: float,
    width: float,
    colour: QColor,
    pattern: Qt.BrushStyle,
    alpha: int,
    *,
    dashed: bool,
) -> None:
    filled = QColor(colour)
    filled.setAlpha(alpha)
    painter.setBrush(QBrush(filled, pattern))
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour, 1.2, style))
    painter.drawPolygon(QPolygonF(swatch_path(x, 1, width, 12)))
