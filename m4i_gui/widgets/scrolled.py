"""What is too high for a small window scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget


class SteadyScrollArea(QScrollArea):
    """A frameless area that keeps the width of its upright bar free, also while it has none.

    A bar that comes and goes changes the width, that the height of wrapped words, and that the
    need of the bar: Qt then lays out for ever, and the program ends by a full stack. Here nothing
    moves when the bar comes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(_ShyScrollBar(Qt.Orientation.Vertical, self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)


class _ShyScrollBar(QScrollBar):
    """Keeps its place, and is seen only where there is something to scroll."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() > self.minimum():
            super().paintEvent(event)


def scrolled(content: QWidget, name: str) -> SteadyScrollArea:
    """Return a frameless area in which `content` fills the room, or scrolls where there is little.

    Args:
        content: What to show.
        name: Accessible name.
    """
    area = SteadyScrollArea()
    area.setWidget(content)
    area.setAccessibleName(name)
    return area
