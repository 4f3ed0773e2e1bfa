"""Second page: the records."""

from __future__ import annotations

from m4i_gui.pages.wizard_pages.data_panel import DataPanel
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.split_form import SplitForm
from m4i_gui.services.plan_draft import MAIN, PlanDraft
from m4i_gui.services.services import Services


class DataPage(WizardPage):
    name = "data"

    def __init__(self, services: Services, draft: PlanDraft) -> None:
        super().__init__(services, draft)
        self.set_heading(
            self.tr("Data"),
            self.tr("Choose the pictures and captions from which the models will learn."),
        )
        self.panel = DataPanel(self, MAIN, self.tr("Source"))
        self.column.addWidget(self.panel)
        self.split = SplitForm(self)
        self.column.addWidget(self.split)
        self.finish()

    def entered(self) -> None:
        self.panel.activate()

    def left(self) -> None:
        self.panel.deactivate()
