"""First page: the model that is audited."""

from __future__ import annotations

from m4i_gui.pages.wizard_pages.model_form import ModelForm
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.training_form import TrainingForm
from m4i_gui.services.plan_draft import PlanDraft
from m4i_gui.services.services import Services
from m4i_gui.widgets.card import Card, Note


class TargetPage(WizardPage):
    name = "target"

    def __init__(self, services: Services, draft: PlanDraft) -> None:
        super().__init__(services, draft)
        self.set_heading(
            self.tr("Target"),
            self.tr("Choose the kind of model whose training data might leak."),
        )
        self.column.addWidget(
            Note(
                services.theme,
                self.tr(
                    "M4I trains the target here, from your data: so it is known for certain who "
                    "was in its training data, and the attack can be judged."
                ),
            )
        )
        model = Card(self.tr("Model"))
        self.model = ModelForm(self, "target")
        model.body.addWidget(self.model)
        self.column.addWidget(model)
        training = Card(
            self.tr("Training"),
            self.tr("How the text writer learns from the target's members."),
        )
        self.training = TrainingForm(self, "target")
        training.body.addWidget(self.training)
        self.column.addWidget(training)
        self.training_card = training
        draft.changed.connect(self._follow)
        self.finish()
        self._follow("*")

    def _follow(self, key: str) -> None:
        # The report generator's settings stand beside its name; these are not its.
        if key in ("*", "target.architecture"):
            captions = self.draft.get("target.architecture") == "show_and_tell"
            self.training_card.setVisible(captions)
