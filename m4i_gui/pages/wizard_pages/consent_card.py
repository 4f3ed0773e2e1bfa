"""Asking for consent before anything is sent: what, to where, at what price, and a box to tick."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from m4i_core.audit.plan import AuditPlan
from m4i_gui.services.consent_words import what_is_sent
from m4i_gui.services.theme import Theme
from m4i_gui.widgets.card import Card, Note


class ConsentCard(Card):
    """Says what will be sent; the box below is ticked by the user alone.

    Signals:
        answered: Whether the user agrees.
    """

    answered = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__("?")
        self.title.setText(self.tr("What is sent, and to where"))
        self.note = Note(theme, tone="warning")
        self.body.addWidget(self.note)
        self.box = QCheckBox(self.tr("I agree"))
        self.box.setAccessibleName(self.box.text())
        self.box.toggled.connect(self.answered)
        self.body.addWidget(self.box)

    def show_plan(self, plan: AuditPlan, records: int | None, *, given: bool) -> None:
        """Show what a plan means, and whether the user has agreed."""
        service = plan.target.kind != "command"
        self.title.setText(
            self.tr("What is sent, and to where") if service else self.tr("A program is started")
        )
        self.note.say("\n".join(what_is_sent(plan, records)), "warning")
        text = (
            self.tr("I agree: send these pictures when the audit runs")
            if service
            else self.tr("I agree: start this program when the audit runs")
        )
        self.box.setText(text)
        self.box.setAccessibleName(text)
        self.box.blockSignals(True)
        self.box.setChecked(given)
        self.box.blockSignals(False)
