"""What shapes and colours of a map mean, with counts; or the scale of a continuous colouring."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from m4i_gui.panels.map_colouring import Colouring
from m4i_gui.services.theme import MEMBER_SYMBOL, SPACE_L, SPACE_S, Theme


class MapLegend(QWidget):
    """One wrapping line of entries."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colouring = Colouring([])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Legend of the map"))

    def show_colouring(self, colouring: Colouring) -> None:
        """Explain another colouring."""
        self._colouring = colouring
        self.setAccessibleDescription("; ".join(self.entries()))
        self.updateGeometry()
        self.update()

    def entries(self) -> list[str]:
        """Return the texts of the legend."""
        scale = self._colouring.scale
        if scale is not None:
            return [f"{scale.label}: {scale.low:.2f} – {scale.high:.2f}"]
        return [f"{c.label}: {len(c.points):,}" for c in self._colouring.classes if c.label]

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font("small"))

    def _places(self, width: float) -> list[tuple[float, float]]:
        metrics = self._metrics()
        x, y, found = 0.0, 0.0, []
        for text in self.entries():
            need = 20 + metrics.horizontalAdvance(text) + SPACE_L
            if x and x + need > width:
                x, y = 0.0, y + metrics.lineSpacing() + 4
            found.append((x, y))
            x += need
        return found

    def sizeHint(self) -> QSize:
        return QSize(360, round(2 * self._metrics().lineSpacing() + 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        line = self._metrics().lineSpacing()
        text_colour = self._theme.colour("text")
        if self._colouring.scale is not None:
            self._scale(painter, line)
            painter.end()
            return
        kinds = [kind for kind in self._colouring.classes if kind.label]
        shown = zip(kinds, self.entries(), self._places(self.width()), strict=True)
        for kind, text, (x, y) in shown:
            middle = QPointF(x + 8, y + line / 2)
            rim = kind.fill if kind.fill.alpha() else kind.outline
            painter.setPen(QPen(QColor(rim.red(), rim.green(), rim.blue()), 1.6))
            painter.setBrush(kind.fill)
            if kind.symbol == MEMBER_SYMBOL:
                painter.drawEllipse(middle, 5, 5)
            else:
                x0, y0 = middle.x(), middle.y()
                painter.drawPolygon(
                    QPolygonF(
                        [QPointF(x0 - 5, y0 + 4.5), QPointF(x0 + 5, y0 + 4.5), QPointF(x0, y0 - 5)]
                    )
                )
            painter.setPen(text_colour)
            box = QRectF(x + 20, y, self.width(), line)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _scale(self, painter: QPainter, line: float) -> None:
        scale = self._colouring.scale
        assert scale is not None
        metrics = self._metrics()
        painter.setPen(self._theme.colour("text"))
        label = metrics.elidedText(scale.label, Qt.TextElideMode.ElideRight, self.width() * 0.45)
        painter.drawText(QRectF(0, 0, self.width(), line), Qt.AlignmentFlag.AlignVCenter, label)
        x = metrics.horizontalAdvance(label) + SPACE_S
        low, high = f"{scale.low:.2f}", f"{scale.high:.2f}"
        painter.drawText(QRectF(x, 0, 80, line), Qt.AlignmentFlag.AlignVCenter, low)
        x += metrics.horizontalAdvance(low) + SPACE_S
        bar = QRectF(x, line / 2 - 5, 120, 10)
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        last = len(scale.colours) - 1
        for place, colour in enumerate(scale.colours):
            gradient.setColorAt(place / last, QColor(colour))
        painter.setPen(self._theme.colour("border_strong"))
        painter.setBrush(gradient)
        painter.drawRect(bar)
        painter.setPen(self._theme.colour("text"))
        said = f"{high}   ● {self.tr('member')}   ▲ {self.tr('non-member')}"
        box = QRectF(bar.right() + SPACE_S, 0, self.width(), line)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, said)
