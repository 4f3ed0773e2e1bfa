"""Page before the last: do the sets differ by themselves, what will asking take, and a trial."""

from __future__ import annotations

from m4i_gui.pages.wizard_pages.check_card import CheckCard
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.trial_card import TrialCard
from m4i_gui.services.plan_draft import PlanDraft
from m4i_gui.services.services import Services


class CheckPage(WizardPage):
    name = "check"

    def __init__(self, services: Services, draft: PlanDraft) -> None:
        super().__init__(services, draft)
        self._say_purpose()
        self.check = CheckCard(self)
        self.column.addWidget(self.check)
        self.trial = TrialCard(self)
        self.column.addWidget(self.trial)
        self.trial.tried.connect(self.check.note_tried)
        self.finish()

    def _say_purpose(self) -> None:
        recorded = self.draft.kind == "recorded"
        self.set_heading(
            self.tr("Check before judging") if recorded else self.tr("Check before asking"),
            self.tr(
                "Before the texts are judged: could one tell the sets apart without them? If so, "
                "the audit would prove nothing."
            )
            if recorded
            else self.tr(
                "Before the model is asked anything: could one tell the sets apart without it? If "
                "so, the audit would prove nothing."
            ),
        )

    def entered(self) -> None:
        self._say_purpose()
        self.check.activate()
        self.trial.activate()

    def left(self) -> None:
        self.check.deactivate()
        self.trial.deactivate()
