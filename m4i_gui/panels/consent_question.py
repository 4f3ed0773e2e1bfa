"""The question that stands before every run that sends pictures away or starts a program."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from m4i_core.audit.plan import AuditPlan
from m4i_gui.widgets.steady_question import SteadyQuestion


class ConsentQuestion(SteadyQuestion):
    """Says what is sent, to where, and lets the user agree; agreeing is never the default.

    Signals:
        agreed: The user agreed.
    """

    agreed = Signal()

    def __init__(self, plan: AuditPlan, sentences: list[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIcon(QMessageBox.Icon.Question)
        service = plan.target.kind != "command"
        self.setWindowTitle(self.tr("Before it goes on"))
        self.setText(
            self.tr("Shall the pictures of “{0}” be sent?").format(plan.name)
            if service
            else self.tr("Shall the program of “{0}” be started?").format(plan.name)
        )
        self.setInformativeText("\n\n".join(sentences))
        self.yes_button = self.addButton(
            self.tr("I agree, go on"), QMessageBox.ButtonRole.AcceptRole
        )
        self.no_button = self.addButton(self.tr("Not now"), QMessageBox.ButtonRole.RejectRole)
        self.keep_default(self.no_button)
        self.setEscapeButton(self.no_button)
        self.buttonClicked.connect(self._answered)

    def _answered(self, button: object) -> None:
        if button is self.yes_button:
            self.agreed.emit()
