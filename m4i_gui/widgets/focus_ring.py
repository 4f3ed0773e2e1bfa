"""Shows where the keyboard is on what looks the same with it: plots, texts, scrolled pages."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QPlainTextEdit,
    QTextBrowser,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from m4i_gui.services.theme import Theme

_LINE = 2.0
_ROUND = 5.0


class FocusRings(QObject):
    """Follows the keyboard through the program's windows.

    Args:
        theme: Colours the ring.
        parent: Lives as long as this.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring: _Ring | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        # Whoever clicks sees where that was.
        # A window that comes to the front has not been entered by keys yet.
        entered = old is not None and not QApplication.mouseButtons()
        if new is not None and entered and _bare(new):
            self._ring = _Ring(new, self._theme)


def _bare(widget: QWidget) -> bool:
    """Return whether a widget looks the same with the focus as without it."""
    if isinstance(widget, QAbstractItemView | QPlainTextEdit):
        return False
    if isinstance(widget, QTextEdit) and not isinstance(widget, QTextBrowser):
        return False
    return isinstance(widget, QAbstractScrollArea)


class _Ring(QWidget):
    """Lies over a widget and lets everything through."""

    def __init__(self, around: QWidget, theme: Theme) -> None:
        super().__init__(around)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.installEventFilter(self)
        self.setGeometry(around.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), _LINE))
        inner = QRectF(self.rect()).adjusted(_LINE / 2, _LINE / 2, -_LINE / 2, -_LINE / 2)
        painter.drawRoundedRect(inner, _ROUND, _ROUND)
