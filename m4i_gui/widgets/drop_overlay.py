"""What lies over the window while something is dragged: what will happen when it is let go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_XXL, Theme
from m4i_gui.widgets.labels import PlainLabel

_ICON = 44
_LINE = 3


class DropOverlay(QWidget):
    """Covers a widget and says what a drop will do.

    Args:
        theme: Colours and icons.
        covered: Whose room it fills; it never takes its mouse or keyboard.

    Attributes:
        usable: Whether a drop would do anything.
    """

    def __init__(self, theme: Theme, covered: QWidget) -> None:
        super().__init__(covered)
        self._theme = theme
        self._icon_name = "drop"
        self.usable = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = PlainLabel("", "title")
        self.sentence = PlainLabel("", "lead")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XXL, SPACE_XXL, SPACE_XXL, SPACE_XXL)
        column.setSpacing(SPACE_L)
        column.addStretch(1)
        column.addWidget(self.picture)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(SPACE_M)
        column.addStretch(1)
        covered.installEventFilter(self)
        theme.changed.connect(self._paint)
        self.hide()

    def say(self, icon: str, title: str, sentence: str, *, usable: bool = True) -> None:
        """Show what will happen.

        Args:
            icon: Name of an icon.
            title: What will happen, or that nothing can.
            sentence: To what, or why not; untrusted text.
            usable: Whether a drop does anything.
        """
        self._icon_name, self.usable = icon, usable
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.setAccessibleName(title)
        self._paint()
        self._fill()
        self.show()
        self.raise_()

    @property
    def _tone(self) -> str:
        return "accent" if self.usable else "warning"

    def _paint(self) -> None:
        self.picture.setPixmap(self._theme.pixmap(self._icon_name, _ICON, self._tone))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Also around the frame and between its dashes: halves of buttons would look out there.
        tone = self._tone
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(tone), _LINE, Qt.PenStyle.DashLine))
        painter.setBrush(self._theme.colour(f"{tone}_soft"))
        inside = self.rect().adjusted(SPACE_L, SPACE_L, -SPACE_L, -SPACE_L)
        painter.drawRoundedRect(inside, SPACE_L, SPACE_L)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fill()
        return False

    def _fill(self) -> None:
        covered = self.parentWidget()
        self.setGeometry(covered.rect())
