"""One heat map as a table: cells as large as there is room for, opened by click or Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from m4i_gui.item_models.heat_map_model import HeatMapModel
from m4i_gui.panels.heat_cells import CELL, SMALLEST_CELL, HeatDelegate
from m4i_gui.services.theme import SPACE_XL, Theme

_ROWS_SEEN = 6


class HeatTable(QTableView):
    """Shows a `HeatMapModel`.

    Signals:
        opened: A combination with a folder was chosen; carries the folder.
    """

    opened = Signal(str)

    def __init__(self, model: HeatMapModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.heat = model
        self.setAccessibleName(self.tr("Shadow models by target models"))
        self.setModel(model)
        self.setItemDelegate(HeatDelegate(theme, self))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setStyleSheet("QTableView, QHeaderView::section { border: 0; }")
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setMinimumSectionSize(SMALLEST_CELL)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setDefaultSectionSize(CELL)
            header.setHighlightSections(False)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setMinimumWidth(64)
        self.activated.connect(self._open)
        self.clicked.connect(self._open)
        self.entered.connect(self._entered)
        model.modelReset.connect(self.fit)
        self.viewport().installEventFilter(self)
        theme.changed.connect(self.fit)

    def _open(self, index: QModelIndex) -> None:
        cell = self.heat.cell(index)
        if cell is not None and cell.folder:
            self.opened.emit(cell.folder)

    def _entered(self, index: QModelIndex) -> None:
        cell = self.heat.cell(index)
        clickable = cell is not None and bool(cell.folder)
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport() and event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Make the cells as large as there is room for, within bounds; else the table scrolls."""
        rows, columns = self.heat.rowCount(), self.heat.columnCount()
        if not rows or not columns:
            return
        metrics = QFontMetricsF(self._theme.font("small", bold=True))
        least = max(SMALLEST_CELL, round(2.9 * metrics.lineSpacing()))
        heads = [part for place in range(columns) for part in self.heat.head(1, place)]
        headed = QFontMetricsF(self._theme.font("body", bold=True))
        named = max(headed.horizontalAdvance(head) for head in heads) + SPACE_XL
        head = self.horizontalHeader().sizeHint().height()
        self.setMinimumHeight(min(rows, _ROWS_SEEN) * least + head + SPACE_XL)
        area = self.viewport().size()
        height = min(CELL, max(least, area.height() // rows))
        width = min(round(max(CELL, named)), max(least, round(named), area.width() // columns))
        for header, size in ((self.horizontalHeader(), width), (self.verticalHeader(), height)):
            if header.defaultSectionSize() != size:
                header.setDefaultSectionSize(size)
