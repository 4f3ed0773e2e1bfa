"""A thumbnail: the ROC of an audit in a few square centimetres, or an icon where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from m4i_gui.services.theme import ICON_LARGE, Theme

_WIDTH, _HEIGHT, _MARGIN = 76, 48, 5


class TinyRoc(QWidget):
    """Draws a curve in the theme's colours; says nothing of its own to a screen reader.

    Args:
        theme: Colours and icons.
        icon: What to show while there is no curve.
        tone: Name of the curve's colour.
    """

    def __init__(
        self, theme: Theme, icon: str, tone: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._tone = theme, icon, tone
        self._points: list[tuple[float, float]] = []
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    @property
    def drawn(self) -> bool:
        """Whether a curve is shown."""
        return bool(self._points)

    def show_curve(self, points: Sequence[tuple[float, float]]) -> None:
        """Show (false-positive rate, true-positive rate) pairs; none shows the icon."""
        self._points = list(points)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if not self._points:
            picture = theme.pixmap(self._icon, ICON_LARGE, "muted")
            x, y = (self.width() - ICON_LARGE) // 2, (self.height() - ICON_LARGE) // 2
            painter.drawPixmap(x, y, picture)
            return
        area = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.setPen(QPen(theme.colour("border_strong"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(area.bottomLeft(), area.topRight())
        path = QPainterPath()
        for place, (x, y) in enumerate(self._points):
            point = QPointF(area.left() + x * area.width(), area.bottom() - y * area.height())
            path.moveTo(point) if place == 0 else path.lineTo(point)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour(self._tone), 2))
        painter.drawPath(path)
