"""First page: the model that is audited, and what is asked about it."""

from __future__ import annotations

from m4i_gui.pages.wizard_pages.files_form import FilesForm
from m4i_gui.pages.wizard_pages.kind_choice import AskChoice, KindChoice, family_of
from m4i_gui.pages.wizard_pages.model_form import ModelForm
from m4i_gui.pages.wizard_pages.outputs_form import OutputsForm
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.program_form import ProgramForm
from m4i_gui.pages.wizard_pages.service_form import ServiceForm
from m4i_gui.pages.wizard_pages.training_form import TrainingForm
from m4i_gui.services.existing_checks import checkpoint_has_own_eyes
from m4i_gui.services.plan_draft import PlanDraft
from m4i_gui.services.services import Services
from m4i_gui.widgets.card import Card


class TargetPage(WizardPage):
    name = "target"

    def __init__(self, services: Services, draft: PlanDraft) -> None:
        super().__init__(services, draft)
        self.set_heading(
            self.tr("Target"),
            self.tr("Choose the model whose training data might leak."),
        )
        self.kinds = KindChoice(self)
        self.column.addWidget(self.kinds)
        self.existing: dict[str, Card] = {}
        self.outputs = OutputsForm(self)
        self.files = FilesForm(self)
        self.service = ServiceForm(self)
        self.program = ProgramForm(self)
        for name, title, form in (
            ("recorded", self.tr("Its outputs"), self.outputs),
            ("files", self.tr("Its files"), self.files),
            ("service", self.tr("Its address"), self.service),
            ("command", self.tr("Your program"), self.program),
        ):
            card = Card(title)
            card.body.addWidget(form)
            self.existing[name] = card
            self.column.addWidget(card)
        model = Card(self.tr("Model"))
        self.model = ModelForm(self, "target")
        model.body.addWidget(self.model)
        self.column.addWidget(model)
        self.model_card = model
        training = Card(
            self.tr("Training"),
            self.tr("How the text writer learns from the target's members."),
        )
        self.training = TrainingForm(self, "target")
        training.body.addWidget(self.training)
        self.column.addWidget(training)
        self.training_card = training
        self.asking = AskChoice(self)
        self.column.addWidget(self.asking)
        draft.changed.connect(self._follow)
        self.finish()
        self._follow("*")

    def entered(self) -> None:
        self.outputs.activate()

    def left(self) -> None:
        self.outputs.deactivate()

    def _follow(self, key: str) -> None:
        if key not in ("*", "target.kind", "target.architecture", "target.checkpoint.folder"):
            return
        draft = self.draft
        family = family_of(draft.kind)
        for name, card in self.existing.items():
            card.setVisible(name == family)
        # A checkpoint of this program holds the writer alone: the plan says how it looks.
        eyes = checkpoint_has_own_eyes(draft)
        self.model_card.setVisible(not draft.exists or eyes)
        self.model_card.title.setText(
            self.tr("The encoder that it looks through") if eyes else self.tr("Model")
        )
        self.model.architecture.setVisible(not draft.exists)
        # The report generator's settings stand beside its name; these are not its.
        captions = draft.get("target.architecture") == "show_and_tell"
        self.training_card.setVisible(captions and not draft.exists)
