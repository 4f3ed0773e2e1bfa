"""The two-by-two table of what an attacker may know, with the current cell lit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from m4i_core.audit.scenario import SCENARIOS, Scenario
from m4i_core.language import retell
from m4i_gui.item_models import words
from m4i_gui.services.theme import Theme, restyle
from m4i_gui.widgets.card import Badge
from m4i_gui.widgets.labels import PlainLabel


class ScenarioGrid(QWidget):
    """Shows, never asks: the cell follows from the user's other answers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lit = ""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        headings = (
            (0, 1, self.tr("knows the architecture")),
            (0, 2, self.tr("does not know it")),
            (1, 0, self.tr("has similar data")),
            (2, 0, self.tr("has only other data")),
        )
        for row, column, text in headings:
            label = PlainLabel(text, "muted")
            if row == 0:
                label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            else:
                label.setMaximumWidth(110)
            grid.addWidget(label, row, column)
        self._cells: dict[str, tuple[QFrame, Badge]] = {}
        for (knows_data, knows_architecture), scenario in SCENARIOS.items():
            cell = self._cell(scenario)
            grid.addWidget(cell, 1 if knows_data else 2, 1 if knows_architecture else 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)

    def _cell(self, scenario: Scenario) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(words.scenario_label(scenario.name), "strong", wrap=False))
        yours = Badge(self.tr("your audit"), "accent")
        head.addWidget(yours)
        head.addStretch(1)
        access = PlainLabel(retell(scenario.access), "small", wrap=False)
        access.setToolTip(
            self.tr("The attacker knows something of the model's inside, or of its data.")
            if scenario.access == "grey box"
            else self.tr("The attacker can only ask the model and read its answers.")
        )
        head.addWidget(access)
        layout.addLayout(head)
        layout.addWidget(PlainLabel(retell(scenario.sentence), "muted"))
        layout.addStretch(1)
        self._cells[scenario.name] = (frame, yours)
        return frame

    def show_scenario(self, scenario: Scenario) -> None:
        """Light one cell."""
        if self.lit == scenario.name:
            return
        self.lit = scenario.name
        for name, (frame, yours) in self._cells.items():
            frame.setProperty("chosen", "true" if name == self.lit else "false")
            restyle(frame)
            yours.setVisible(name == self.lit)
        self.setAccessibleName(self.tr("Scenario: {0}").format(words.scenario_label(scenario.name)))
        self.setAccessibleDescription(retell(scenario.sentence))
