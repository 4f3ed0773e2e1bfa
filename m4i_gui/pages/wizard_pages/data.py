"""Second page: the records, and for a target that exists already who was in its training."""

from __future__ import annotations

from m4i_gui.pages.wizard_pages.data_panel import DataPanel
from m4i_gui.pages.wizard_pages.membership_form import MembershipForm
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.split_form import SplitForm
from m4i_gui.services.found_data import NONMEMBERS
from m4i_gui.services.plan_draft import MAIN, PlanDraft
from m4i_gui.services.services import Services
from m4i_gui.widgets.card import Note


class DataPage(WizardPage):
    name = "data"

    def __init__(self, services: Services, draft: PlanDraft) -> None:
        super().__init__(services, draft)
        self._on_screen = False
        self.set_heading(self.tr("Data"), "")
        self.note = Note(services.theme)
        self.column.addWidget(self.note)
        self.membership = MembershipForm(self)
        self.column.addWidget(self.membership)
        self.panel = DataPanel(self, MAIN, self.tr("Source"))
        self.column.addWidget(self.panel)
        self.second = DataPanel(self, NONMEMBERS, self.tr("Records that were not in training"))
        self.column.addWidget(self.second)
        self.split = SplitForm(self)
        self.column.addWidget(self.split)
        self.finish()
        draft.changed.connect(self._follow)
        self._follow("*")

    def entered(self) -> None:
        self._on_screen = True
        self._follow("*")
        self.membership.activate()

    def left(self) -> None:
        self._on_screen = False
        self.membership.deactivate()
        self.panel.deactivate()
        self.second.deactivate()

    def _follow(self, key: str) -> None:
        if key not in ("*", "target.kind", "ask", "membership.source"):
            return
        draft = self.draft
        recorded = draft.kind == "recorded"
        self.set_heading(self.title.plain(), self._purpose())
        self.split.setVisible(not draft.exists)
        self.panel.setVisible(not recorded)
        self.second.setVisible(draft.two_sources)
        name = draft.get("target.recorded.path").replace("\\", "/").rpartition("/")[2]
        self.note.say(
            self.tr("The records come from the table of outputs “{0}”.").format(name)
            if recorded
            else ""
        )
        mine = draft.ask == "was_mine"
        title = self.tr("Source")
        if draft.two_sources:
            title = self.tr("Your records") if mine else self.tr("Records that were in training")
        elif draft.exists:
            title = self.tr("Records that the target is asked about")
        self.panel.source_card.title.setText(title)
        if self._on_screen:
            for panel, shown in ((self.panel, not recorded), (self.second, draft.two_sources)):
                if not shown:
                    panel.deactivate()
                elif not panel.active:
                    panel.activate()

    def _purpose(self) -> str:
        if not self.draft.exists:
            return self.tr("Choose the pictures and captions from which the models will learn.")
        if self.draft.ask == "was_mine":
            return self.tr("Choose your records, and say which ones were surely not in training.")
        return self.tr("Choose the records that are judged, and say which ones were in training.")
