"""The one sentence at the top of every panel: which question does it answer?"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from m4i_gui.services.theme import SPACE_L, SPACE_M
from m4i_gui.widgets.labels import PlainLabel


class QuestionPanel(QWidget):
    """A panel whose first line says what it is for.

    Args:
        question: One plain sentence.
        name: Accessible name.
    """

    def __init__(self, question: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(name)
        self.question = PlainLabel(question, "lead")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, SPACE_L, 0, SPACE_M)
        self.column.setSpacing(SPACE_M)
        self.column.addWidget(self.question)
