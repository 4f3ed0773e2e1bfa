"""How a heat map is drawn: cells, their scale, and the whole as one picture for saving."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from m4i_gui.item_models import words
from m4i_gui.item_models.heat_map_model import GridCell, HeatMapModel, _Index
from m4i_gui.services.palettes import contrast, mixed
from m4i_gui.services.theme import SPACE_L, SPACE_S, Theme

SCENARIO_MARKS = {
    "unrestricted": "●●",
    "data-only": "●○",
    "architecture-only": "○●",
    "constrained": "○○",
}
"""Text marks: first dot: the attacker knows the data; second: knows the architecture."""
CELL, SMALLEST_CELL = 116, 46
_PICTURE_CELL = 104
_CENTRE = Qt.AlignmentFlag.AlignCenter


def _say(text: str) -> str:
    return QCoreApplication.translate("heat_cells", text)


def chance_of(measure: str) -> float:
    """Return what guessing reaches."""
    return 0.5 if measure in ("auc", "asr") else float(measure)


def heat_colour(value: float, measure: str, theme: Theme) -> str:
    """Return the ground of a cell: the card's own colour at chance, stronger with success."""
    chance = chance_of(measure)
    share = min(max((value - chance) / (1.0 - chance), 0.0), 1.0)
    strong = "#9c3a00" if not theme.dark else "#e08a4a"
    return mixed(theme.colours.card, strong, share)


def marks_text() -> str:
    """Return what the dots stand for."""
    return "    ".join(
        f"{mark} {words.scenario_label(name)}" for name, mark in SCENARIO_MARKS.items()
    )


def paint_cell(
    painter: QPainter,
    area: QRectF,
    model: HeatMapModel,
    index: _Index,
    theme: Theme,
    *,
    focused: bool = False,
) -> None:
    """Draw a cell: number, interval where there is room, marks of its scenario."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    found, cell = model.value(index), model.cell(index)
    shown = found if cell is not None and cell.state == "done" else None
    ground = theme.colours.sunken
    if shown is not None:
        ground = heat_colour(shown[0], model.measure, theme)
    painter.setBrush(QColor(ground))
    pen = painter.pen()
    pen.setColor(QColor(theme.colours.accent if focused else theme.colours.border))
    pen.setWidthF(2.5 if focused else 1.0)
    painter.setPen(pen)
    painter.drawRoundedRect(area, 8, 8)
    if cell is None or shown is None:
        _paint_empty(painter, area, cell, theme)
    else:
        ink = max(("#000000", "#ffffff"), key=lambda colour: contrast(ground, colour))
        painter.setPen(QColor(ink))
        _paint_numbers(painter, area, shown, cell, theme)
    painter.restore()


def _paint_empty(painter: QPainter, area: QRectF, cell: GridCell | None, theme: Theme) -> None:
    state = "" if cell is None else cell.state
    says = {
        "failed": _say("failed"),
        "waiting": _say("waiting"),
        "done": "–",
    }
    marks = SCENARIO_MARKS.get(cell.scenario, "") if cell is not None else ""
    if state == "failed":
        # Hatched: a failure is told apart without its colour, too.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(theme.colour("danger", 70), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(area, 8, 8)
        band = QRectF(area.left() + 2, area.center().y() - 24, area.width() - 4, 48)
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(band, 6, 6)
    font = theme.font("small", bold=state == "failed")
    colour = theme.colour("danger" if state == "failed" else "muted")
    lines = [(font, says.get(state, _say("not run")), colour)]
    if marks:
        lines.append((theme.font("small"), marks, theme.colour("muted")))
    _paint_lines(painter, area, lines)


def _paint_numbers(
    painter: QPainter,
    area: QRectF,
    found: tuple[float, float, float],
    cell: GridCell,
    theme: Theme,
) -> None:
    ink = painter.pen().color()
    small = theme.font("small")
    lines = [(theme.font("title", bold=True), f"{found[0]:.2f}", ink)]
    interval = f"{found[1]:.2f} – {found[2]:.2f}"
    if QFontMetricsF(small).horizontalAdvance(interval) < area.width() - 6:
        lines.append((small, interval, ink))
    lines.append((small, SCENARIO_MARKS.get(cell.scenario, cell.scenario), ink))
    if cell.status == "invalid":
        lines.append((theme.font("small", bold=True), _say("invalid"), ink))
    if _height(lines) > area.height():
        lines[0] = (theme.font("lead", bold=True), *lines[0][1:])
    if _height(lines) > area.height() and len(lines) > 2 and lines[1][1] == interval:
        # The interval is told on hover.
        del lines[1]
    if _height(lines) > area.height() and cell.status == "invalid":
        _, word, _ = lines.pop()
        font, marks, _ = lines.pop()
        both = f"{marks} {word}"
        fits = QFontMetricsF(font).horizontalAdvance(both) < area.width() - 4
        lines.append((font, both if fits else word, ink))
    _paint_lines(painter, area, lines)


def _height(lines: list[tuple[QFont, str, QColor]]) -> float:
    return sum(QFontMetricsF(font).lineSpacing() for font, _, _ in lines)


def _paint_lines(painter: QPainter, area: QRectF, lines: list[tuple[QFont, str, QColor]]) -> None:
    y = area.center().y() - _height(lines) / 2
    for font, text, colour in lines:
        height = QFontMetricsF(font).lineSpacing()
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QRectF(area.left(), y, area.width(), height), _CENTRE, text)
        y += height


class HeatDelegate(QStyledItemDelegate):
    """Draws the cells of the table.

    Args:
        theme: The look.
        parent: The table.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(CELL, CELL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, HeatMapModel)
        whole = QRectF(option.rect)
        paint_cell(
            painter,
            whole.adjusted(3, 3, -3, -3),
            model,
            index,
            self._theme,
            focused=bool(option.state & QStyle.StateFlag.State_HasFocus),
        )
        _paint_group_lines(painter, whole, model, index, self._theme)


def _paint_group_lines(
    painter: QPainter, whole: QRectF, model: HeatMapModel, index: _Index, theme: Theme
) -> None:
    painter.save()
    pen = painter.pen()
    pen.setColor(theme.colour("border_strong"))
    pen.setWidthF(2.0)
    painter.setPen(pen)
    if model.begins_group(1, index.column()):
        painter.drawLine(whole.topLeft(), whole.bottomLeft())
    if model.begins_group(0, index.row()):
        painter.drawLine(whole.topLeft(), whole.topRight())
    painter.restore()


class HeatScale(QWidget):
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
        width = min(260, self.width())
        paint_scale(painter, QRectF(0, 0, width, self.height()), self.measure, self._theme)
        painter.end()


def paint_scale(painter: QPainter, area: QRectF, measure: str, theme: Theme) -> None:
    """Draw the colours with words at both ends."""
    painter.save()
    painter.setFont(theme.font("small"))
    chance, steps = chance_of(measure), 40
    painter.setPen(Qt.PenStyle.NoPen)
    width = area.width() / steps
    for step in range(steps):
        value = chance + (1 - chance) * step / (steps - 1)
        painter.setBrush(QColor(heat_colour(value, measure, theme)))
        painter.drawRect(QRectF(area.left() + step * width, area.top(), width + 1, 10))
    painter.setPen(theme.colour("border_strong"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(area.left() + 0.5, area.top() + 0.5, area.width() - 1, 9))
    painter.setPen(theme.colour("muted"))
    box = area.adjusted(0, 13, 0, 0)
    guessing = _say("{0:g} guessing").format(chance)
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft, guessing)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight, _say("1 certain"))
    painter.restore()


class HeatPicture(QWidget):
    """The whole heat map with its heads, scale and title, to be saved; never shown.

    Args:
        model: What to draw.
        theme: The look.
        title: Attack and measure.
    """

    def __init__(self, model: HeatMapModel, theme: Theme, title: str) -> None:
        super().__init__()
        self._model = model
        self._theme = theme
        self._title = title
        metrics = QFontMetricsF(theme.font("small", bold=True))
        self._line = metrics.lineSpacing()
        heads = [part for i in range(model.rowCount()) for part in model.head(0, i)]
        self._left = max((metrics.horizontalAdvance(h) for h in heads), default=40) + SPACE_L
        self._top = 5.2 * self._line
        needed = metrics.horizontalAdvance(marks_text()) + 2 * SPACE_L
        titled = QFontMetricsF(theme.font("heading", bold=True)).horizontalAdvance(title)
        width = self._left + _PICTURE_CELL * model.columnCount() + SPACE_L
        height = self._top + _PICTURE_CELL * model.rowCount() + 5.0 * self._line
        self.resize(round(max(width, needed, titled + 2 * SPACE_L)), round(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        model, theme, line = self._model, self._theme, self._line
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("card"))
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("heading", bold=True))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        wide = self.width() - 2 * SPACE_S
        painter.drawText(QRectF(SPACE_S, SPACE_S, wide, 1.6 * line), left, self._title)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        across = self.tr("Across: target models. Down: shadow models.")
        painter.drawText(QRectF(SPACE_S, SPACE_S + 1.6 * line, wide, line), left, across)
        for column in range(model.columnCount()):
            box = QRectF(self._left + column * _PICTURE_CELL, self._top - 2.1 * line, 0, 2 * line)
            box.setWidth(_PICTURE_CELL)
            self._head(painter, box, model.head(1, column), _CENTRE)
        for row in range(model.rowCount()):
            y = self._top + row * _PICTURE_CELL
            box = QRectF(SPACE_S, y + _PICTURE_CELL / 2 - line, self._left - SPACE_S, 2 * line)
            self._head(painter, box, model.head(0, row), left)
            for column in range(model.columnCount()):
                x = self._left + column * _PICTURE_CELL
                whole = QRectF(x, y, _PICTURE_CELL, _PICTURE_CELL)
                index = model.index(row, column)
                paint_cell(painter, whole.adjusted(3, 3, -3, -3), model, index, theme)
                _paint_group_lines(painter, whole, model, index, theme)
        y = self._top + model.rowCount() * _PICTURE_CELL + line
        paint_scale(painter, QRectF(SPACE_S, y, 260, 2.4 * line), model.measure, theme)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRectF(SPACE_S, y + 2.6 * line, wide, line), left, marks_text())
        painter.end()

    def _head(
        self, painter: QPainter, box: QRectF, head: tuple[str, str], align: Qt.AlignmentFlag
    ) -> None:
        group, name = head
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("muted"))
        upper = QRectF(box.left(), box.top(), box.width(), box.height() / 2)
        painter.drawText(upper, align, group)
        painter.setFont(self._theme.font("small", bold=True))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(upper.translated(0, box.height() / 2), align, name)
