"""The one sentence at the top of every panel: which question does it answer?"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from m4i_gui.services.theme import SPACE_L, SPACE_M
from m4i_gui.widgets.help_button import TOPIC, HelpButton
from m4i_gui.widgets.labels import PlainLabel

HELP_OF_PANEL: dict[str, str] = {
    "CompareChangesPanel": "compare-changes",
    "CompareChartPanel": "compare-chart",
    "CompareChoicePanel": "compare-choice",
    "ComparePlansPanel": "compare-plans",
    "CompareRocPanel": "compare-roc",
    "CompareSummaryPanel": "compare",
    "CompareTablePanel": "compare-table",
    "DefensePanel": "defenses",
    "ExplorerPanel": "explorer",
    "GridPanel": "grid",
    "MyDataPanel": "my-data",
    "OverviewPanel": "overview",
    "RecordsPanel": "records",
    "RocPanel": "roc",
    "ScoresPanel": "scores",
    "StudyBarsPanel": "study-bars",
    "StudyMapsPanel": "study-maps",
    "StudyRocPanel": "study-roc",
    "StudyTrainingPanel": "study-training",
    "TrainingPanel": "training",
    "TransferPanel": "study-transfer",
}
"""Class of a panel to its help text; a test sees to it that no panel is left out."""


class QuestionPanel(QWidget):
    """A panel whose first line says what it is for, and offers to explain it.

    Args:
        question: One plain sentence.
        name: Accessible name.
    """

    def __init__(self, question: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setProperty(TOPIC, HELP_OF_PANEL.get(type(self).__name__, ""))
        self.setAccessibleName(name)
        self.question = PlainLabel(question, "lead")
        self.help_button = HelpButton()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, SPACE_L, 0, SPACE_M)
        self.column.setSpacing(SPACE_M)
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(self.question, 1)
        head.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
