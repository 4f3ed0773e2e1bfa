"""A picture that can be looked at closely: wheel, keys and dragging."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from m4i_gui.panels.picture_reader import PictureReader
from m4i_gui.services.services import Services
from m4i_gui.widgets.spoken_roles import speak_as

LARGEST_SIDE = 4096
"""Longer sides are scaled down to this when a picture is read."""
_STEP = 1.25
_LARGEST_ZOOM = 32.0
_PAN = 40
_MOST_ENLARGED = 2.0
_KEPT = 6


class ZoomPicture(QWidget):
    """One picture, whole or in part.

    Wheel and the keys + and - zoom, 0 shows all of it, 1 its own size; dragging and the arrow
    keys move what is seen. One pixel of the picture is one pixel of the screen at 100 %.

    Args:
        services: Jobs for large files; theme.
        wheel_needs_focus: Whether the wheel scrolls the page until the picture was clicked.

    Signals:
        zoomed: Another part or size is shown; carries the size, 1.0 is 100 %.
        open_requested: The user wants it larger (double click, Enter).
    """

    zoomed = Signal(float)
    open_requested = Signal()

    def __init__(
        self, services: Services, *, wheel_needs_focus: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._wheel_needs_focus = wheel_needs_focus
        self._image = QImage()
        self._pixmap = QPixmap()
        self._reader = PictureReader(services, _KEPT, self)
        self._reader.read.connect(self._take)
        self._reader.failed.connect(self._say)
        self._scale = 1.0
        self._fitted = True
        self._centre = QPointF()
        self._held: QPointF | None = None
        self.problem = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(80, 80)
        speak_as(self, "picture")
        self.setAccessibleName(self.tr("Picture of the record"))
        self.setAccessibleDescription(
            self.tr("Plus and minus zoom, 0 fits, 1 shows its own size, arrow keys move.")
        )
        services.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(260, 220)

    # Loading ------------------------------------------------------------------------------------

    @property
    def path(self) -> str:
        """The picture's file, or ""."""
        return self._reader.path

    @property
    def shown(self) -> bool:
        """Whether the picture is there to be seen."""
        return not self._image.isNull()

    def show_picture(self, path: str) -> None:
        """Show another picture; "" for none."""
        if path == self.path and (self._reader.reading or self.shown):
            return
        self._forget()
        self._reader.want(path, LARGEST_SIDE)

    def stop(self) -> None:
        """Stop reading."""
        self._reader.stop()

    def _forget(self) -> None:
        self._image, self._pixmap = QImage(), QPixmap()
        self._say("")

    def _say(self, problem: str) -> None:
        self.problem = problem
        self.setToolTip(problem)
        self.update()

    def _take(self, image: QImage) -> None:
        self._image = image
        self._pixmap = QPixmap.fromImage(image)
        self.fit()

    # Zooming ------------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """Screen pixels for each pixel of the picture; 1.0 is 100 %."""
        return self._scale

    @property
    def fits(self) -> bool:
        """Whether all of the picture is shown, as large as there is room."""
        return self._fitted

    def _fit_scale(self) -> float:
        if not self.shown:
            return 1.0
        ratio = self.devicePixelRatioF()
        room_x, room_y = self.width() * ratio, self.height() * ratio
        scale = min(room_x / self._image.width(), room_y / self._image.height())
        # Small pictures would only be blurred.
        return max(min(scale, _MOST_ENLARGED * ratio), 1e-3)

    def fit(self) -> None:
        """Show all of it."""
        self._fitted = True
        self._centre = QPointF(self._image.width() / 2, self._image.height() / 2)
        self._set_scale(self._fit_scale())

    def actual_size(self) -> None:
        """Show one pixel of the picture as one pixel of the screen."""
        self._fitted = False
        self._set_scale(1.0)

    def zoom_in(self) -> None:
        """Show it larger."""
        self.zoom_by(_STEP)

    def zoom_out(self) -> None:
        """Show it smaller."""
        self.zoom_by(1 / _STEP)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Change the size; the point under `at` (widget coordinates) stays where it is."""
        if not self.shown:
            return
        at = at or QPointF(self.width() / 2, self.height() / 2)
        before = self._to_picture(at)
        fitting = self._fit_scale()
        scale = min(max(self._scale * factor, min(fitting, 1.0)), _LARGEST_ZOOM)
        self._fitted = scale <= fitting and factor < 1
        if self._fitted:
            self.fit()
            return
        self._scale = scale
        self._centre += before - self._to_picture(at)
        self._set_scale(scale)

    def _set_scale(self, scale: float) -> None:
        self._scale = scale
        self._hold_centre()
        self.setCursor(
            Qt.CursorShape.OpenHandCursor if self._larger() else Qt.CursorShape.ArrowCursor
        )
        self.update()
        self.zoomed.emit(scale)

    def _visible_half(self) -> QPointF:
        per_pixel = self.devicePixelRatioF() / self._scale / 2
        return QPointF(self.width() * per_pixel, self.height() * per_pixel)

    def _larger(self) -> bool:
        half = self._visible_half()
        return 2 * half.x() < self._image.width() - 0.5 or 2 * half.y() < self._image.height() - 0.5

    def _hold_centre(self) -> None:
        """Never show ground where there is picture."""
        half = self._visible_half()
        found = []
        for centre, room, side in (
            (self._centre.x(), half.x(), self._image.width()),
            (self._centre.y(), half.y(), self._image.height()),
        ):
            found.append(side / 2 if 2 * room >= side else min(max(centre, room), side - room))
        self._centre = QPointF(*found)

    def _to_picture(self, at: QPointF) -> QPointF:
        per_pixel = self.devicePixelRatioF() / self._scale
        middle = QPointF(self.width() / 2, self.height() / 2)
        return self._centre + (at - middle) * per_pixel

    def pan(self, x: float, y: float) -> None:
        """Move what is seen, in pixels of the widget."""
        per_pixel = self.devicePixelRatioF() / self._scale
        self._centre += QPointF(x, y) * per_pixel
        self._hold_centre()
        self.update()

    # Events -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        else:
            self._set_scale(self._scale)

    def wheelEvent(self, event: QWheelEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self._wheel_needs_focus and not self.hasFocus() and not held:
            event.ignore()
            return
        turned = event.angleDelta().y()
        if turned:
            self.zoom_by(_STEP ** (turned / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._larger():
            self._held = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            moved = self._held - event.position()
            self._held = event.position()
            self.pan(moved.x(), moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._held = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.open_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        larger = self._larger()
        moves = {
            Qt.Key.Key_Left: (-_PAN, 0),
            Qt.Key.Key_Right: (_PAN, 0),
            Qt.Key.Key_Up: (0, -_PAN),
            Qt.Key.Key_Down: (0, _PAN),
        }
        match Qt.Key(event.key()):
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0:
                self.fit()
            case Qt.Key.Key_1:
                self.actual_size()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.open_requested.emit()
            case key if key in moves and larger:
                self.pan(*moves[key])
            case _:
                super().keyPressEvent(event)
                return
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._services.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.shown:
            ratio = self.devicePixelRatioF()
            size = QPointF(self._image.width(), self._image.height()) * (self._scale / ratio)
            corner = QPointF(self.width() / 2, self.height() / 2) - self._centre * (
                self._scale / ratio
            )
            # Far in, single pixels are what one wants to see.
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._scale < 4)
            painter.drawPixmap(
                QRectF(corner.x(), corner.y(), size.x(), size.y()),
                self._pixmap,
                QRectF(self._pixmap.rect()),
            )
        else:
            sign = theme.pixmap("picture", 32, "border_strong")
            side = 32
            x, y = (self.width() - side) // 2, (self.height() - side) // 2
            painter.drawPixmap(x, y - (12 if self.problem else 0), sign)
            if self.problem:
                painter.setPen(QColor(theme.colours.muted))
                below = QRectF(8, y + side - 6, self.width() - 16, self.height() - y - side + 6)
                flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(below, int(flags), self.problem)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
