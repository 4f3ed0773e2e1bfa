"""What is too high for a small window scrolls."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(content: QWidget, name: str) -> QScrollArea:
    """Return a frameless area in which `content` fills the room, or scrolls where there is little.

    Args:
        content: What to show.
        name: Accessible name.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(content)
    area.setAccessibleName(name)
    return area
