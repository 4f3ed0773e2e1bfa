"""Heat map: every combination of shadow and target, made ready for a grid of audits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from m4i_core.audit.plan import AuditPlan, ModelChoice
from m4i_core.audit.result import AuditResult
from m4i_core.models.encoders import ENCODERS
from m4i_gui.item_models import words
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.panels.question import QuestionPanel
from m4i_gui.services.palettes import contrast, mixed
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S, Theme
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel

_Index = QModelIndex | QPersistentModelIndex
SCENARIO_MARKS = {
    "unrestricted": "●●",
    "data-only": "●○",
    "architecture-only": "○●",
    "constrained": "○○",
}
"""Text marks: first dot: the attacker knows the data; second: knows the architecture."""
_CELL = 116


@dataclass(frozen=True)
class GridCell:
    """One combination that has been run.

    Attributes:
        shadow: Name of the shadow (row), e.g. "F/R": data and encoder.
        target: Name of the target (column).
        scenario: Its name.
        values: Value and interval by (attack, measure).
        folder: The audit's folder.
        status: Status of its verdict.
    """

    shadow: str
    target: str
    scenario: str
    values: dict[tuple[str, str], tuple[float, float, float]] = field(default_factory=dict)
    folder: str = ""
    status: str = ""


def model_name(choice: ModelChoice, plan: AuditPlan, label: str = "") -> str:
    """Return a model's short name as in the paper: letter of the data, letter of the encoder."""
    data = plan.datasets[choice.dataset]
    told = data.demo_family if data.source == "demo" else (label or choice.dataset)
    spec = ENCODERS.get(choice.encoder)
    letter = spec.letter if spec is not None else choice.encoder[:1].upper()
    return f"{told[:1].upper()}/{letter}"


def cell_of(view: AuditView) -> GridCell:
    """Return the cell that one audit fills."""
    result, plan = view.result, view.plan
    shadow, target = "?", "?"
    if plan is not None:
        shadow, target = model_name(plan.shadow, plan), model_name(plan.target, plan)
    return GridCell(
        shadow,
        target,
        result.scenario,
        _values(result),
        str(view.audit.folder),
        result.verdict.status,
    )


def _values(result: AuditResult) -> dict[tuple[str, str], tuple[float, float, float]]:
    found = {}
    for name, attack in result.attacks.items():
        found[name, "asr"] = (attack.asr, *attack.ci["asr"])
        found[name, "auc"] = (attack.auc, *attack.ci["auc"])
        for key, tpr in attack.tpr_at_fpr.items():
            found[name, key] = (tpr, *attack.ci.get(key, (0.0, 1.0)))
    return found


class HeatMapModel(QAbstractTableModel):
    """A matrix of combinations: shadows down, targets across; empty where nothing was run."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shadows: list[str] = []
        self.targets: list[str] = []
        self.cells: dict[tuple[str, str], GridCell] = {}
        self.attack, self.measure = "", "auc"

    def show_cells(self, cells: Sequence[GridCell]) -> None:
        """Show other combinations; their names make the rows and columns."""
        self.beginResetModel()
        self.shadows = list(dict.fromkeys(cell.shadow for cell in cells))
        self.targets = list(dict.fromkeys(cell.target for cell in cells))
        self.cells = {(cell.shadow, cell.target): cell for cell in cells}
        self.endResetModel()

    def choose(self, attack: str, measure: str) -> None:
        """Show another number."""
        self.beginResetModel()
        self.attack, self.measure = attack, measure
        self.endResetModel()

    def cell(self, index: _Index) -> GridCell | None:
        """Return what was run there."""
        if not index.isValid():
            return None
        return self.cells.get((self.shadows[index.row()], self.targets[index.column()]))

    def value(self, index: _Index) -> tuple[float, float, float] | None:
        """Return value and interval of a cell."""
        cell = self.cell(index)
        return None if cell is None else cell.values.get((self.attack, self.measure))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shadows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.targets)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            across = orientation == Qt.Orientation.Horizontal
            return (self.targets if across else self.shadows)[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            if cell is None:
                return self.tr("not run")
            found = self.value(index)
            said = words.interval_text(found[0], found[1:]) if found is not None else "–"
            return self.tr("Shadow {0}, target {1}: {2}. {3}.").format(
                cell.shadow, cell.target, said, words.scenario_label(cell.scenario)
            )
        return None


def heat_colour(value: float, measure: str, theme: Theme) -> str:
    """Return the ground of a cell: the card's own colour at chance, stronger with success."""
    chance = 0.5 if measure in ("auc", "asr") else float(measure)
    share = min(max((value - chance) / (1.0 - chance), 0.0), 1.0)
    strong = "#9c3a00" if not theme.dark else "#e08a4a"
    return mixed(theme.colours.card, strong, share)


class _HeatDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(_CELL, _CELL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, HeatMapModel)
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(3, 3, -3, -3)
        found, cell = model.value(index), model.cell(index)
        ground = theme.colours.sunken
        if found is not None:
            ground = heat_colour(found[0], model.measure, theme)
        painter.setBrush(QColor(ground))
        focused = option.state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QColor(theme.colours.accent if focused else theme.colours.border))
        if focused:
            pen = painter.pen()
            pen.setWidthF(2.5)
            painter.setPen(pen)
        painter.drawRoundedRect(area, 8, 8)
        ink = max(("#000000", "#ffffff"), key=lambda colour: contrast(ground, colour))
        painter.setPen(QColor(ink))
        if cell is None or found is None:
            painter.setPen(theme.colour("muted"))
            painter.setFont(theme.font("small"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.tr("not run"))
        else:
            self._numbers(painter, area, found, cell)
        painter.restore()

    def _numbers(
        self,
        painter: QPainter,
        area: QRectF,
        found: tuple[float, float, float],
        cell: GridCell,
    ) -> None:
        theme = self._theme
        lines = [
            (theme.font("title", bold=True), f"{found[0]:.2f}"),
            (theme.font("small"), f"{found[1]:.2f} – {found[2]:.2f}"),
            (theme.font("small"), SCENARIO_MARKS.get(cell.scenario, cell.scenario)),
        ]
        if cell.status == "invalid":
            lines.append((theme.font("small", bold=True), self.tr("invalid")))
        heights = [QFontMetricsF(font).lineSpacing() for font, _ in lines]
        y = area.center().y() - sum(heights) / 2
        for (font, text), height in zip(lines, heights, strict=True):
            painter.setFont(font)
            box = QRectF(area.left(), y, area.width(), height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            y += height


class _HeatScale(QWidget):
    """The colours of the heat map, from guessing to certainty."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.measure = "auc"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Scale from guessing to certainty"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(300, round(2.2 * QFontMetricsF(self._theme.font("small")).lineSpacing()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.font("small"))
        chance = 0.5 if self.measure in ("auc", "asr") else float(self.measure)
        width = min(260, self.width())
        steps = 40
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(steps):
            value = chance + (1 - chance) * step / (steps - 1)
            painter.setBrush(QColor(heat_colour(value, self.measure, self._theme)))
            painter.drawRect(QRectF(step * width / steps, 0, width / steps + 1, 10))
        painter.setPen(self._theme.colour("border_strong"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(0.5, 0.5, width - 1, 9))
        painter.setPen(self._theme.colour("muted"))
        box = QRectF(0, 13, width, self.height() - 13)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, self.tr("{0:g} guessing").format(chance))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, self.tr("1 certain"))
        painter.end()


class GridPanel(QuestionPanel):
    """Which combination of shadow and target attacks how well?

    Signals:
        opened: A cell was chosen that belongs to another audit; carries its folder.
    """

    opened = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.question.setText(
            self.tr("How well does an attack do with each shadow model against each target?")
        )
        self.setAccessibleName(self.tr("Grid"))
        theme = services.theme
        self._folder = ""
        self.attack_combo = QComboBox()
        self.attack_combo.setAccessibleName(self.tr("Attack"))
        self.measure_combo = QComboBox()
        self.measure_combo.setAccessibleName(self.tr("Number shown"))
        self.measure_combo.addItem(self.tr("Judged rightly (ASR)"), "asr")
        self.measure_combo.addItem(self.tr("AUC"), "auc")
        for key in ("0.1", "0.01", "0.001"):
            text = self.tr("Recognised at {0} % FPR").format(f"{100 * float(key):g}")
            self.measure_combo.addItem(text, key)
        for combo in (self.attack_combo, self.measure_combo):
            combo.currentIndexChanged.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.attack_combo)
        row.addWidget(self.measure_combo)
        row.addStretch(1)
        self.model = HeatMapModel(theme, self)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Shadow models by target models"))
        self.table.setModel(self.model)
        self.table.setItemDelegate(_HeatDelegate(theme, self.table))
        self.table.setShowGrid(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self.table.setCornerButtonEnabled(False)
        self.table.setStyleSheet("QTableView, QHeaderView::section { border: 0; }")
        self.table.setMinimumHeight(120)
        for header in (self.table.horizontalHeader(), self.table.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setDefaultSectionSize(_CELL)
            header.setHighlightSections(False)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table.verticalHeader().setMinimumWidth(64)
        self.table.activated.connect(self._open)
        self.table.clicked.connect(self._open)
        card = Card()
        card.body.addLayout(row)
        card.body.addWidget(
            PlainLabel(self.tr("Across: target models. Down: shadow models."), "muted")
        )
        card.body.addWidget(self.table, 1)
        self.scale = _HeatScale(theme)
        card.body.addWidget(self.scale)
        marks = "    ".join(
            f"{mark} {words.scenario_label(name)}" for name, mark in SCENARIO_MARKS.items()
        )
        card.body.addWidget(
            PlainLabel(
                self.tr(
                    "Dots: does the attacker know the data, and the architecture?    {0}"
                ).format(marks),
                "small",
            )
        )
        self.note = PlainLabel("", "muted")
        card.body.addWidget(self.note)
        self.column.addWidget(card, 1)

    def show_audit(self, view: AuditView) -> None:
        """Show the one combination that this audit ran."""
        self._folder = str(view.audit.folder)
        self.show_cells([cell_of(view)], view.result.verdict.attack)
        self.note.setText(
            self.tr(
                "This audit ran one combination. Letters: data, then picture encoder (R and V as "
                "in the paper)."
            )
        )

    def show_cells(self, cells: Sequence[GridCell], attack: str = "") -> None:
        """Show any number of combinations."""
        names = list(dict.fromkeys(name for cell in cells for name, _ in cell.values))
        self.attack_combo.blockSignals(True)
        self.attack_combo.clear()
        for name in names:
            self.attack_combo.addItem(words.attack_label(name), name)
        self.attack_combo.setCurrentIndex(max(self.attack_combo.findData(attack), 0))
        self.attack_combo.blockSignals(False)
        self.model.show_cells(cells)
        self._choose()
        self.note.setText("")

    def _choose(self) -> None:
        measure = str(self.measure_combo.currentData())
        self.model.choose(str(self.attack_combo.currentData() or ""), measure)
        self.scale.measure = measure
        self.scale.update()

    def _open(self, index: QModelIndex) -> None:
        cell = self.model.cell(index)
        if cell is not None and cell.folder and cell.folder != self._folder:
            self.opened.emit(cell.folder)
