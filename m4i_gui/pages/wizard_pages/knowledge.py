"""Third page: what the attacker knows, and the scenario that this amounts to."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from m4i_gui.pages.wizard_pages.asking_cards import OwnerCard, ShadowSizes, WasMineCard
from m4i_gui.pages.wizard_pages.controls import Field
from m4i_gui.pages.wizard_pages.data_panel import DataPanel
from m4i_gui.pages.wizard_pages.model_form import ModelForm
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.scenario_grid import ScenarioGrid
from m4i_gui.pages.wizard_pages.training_form import TrainingForm
from m4i_gui.services.plan_draft import OTHER, PlanDraft
from m4i_gui.services.services import Services
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import InfoLabel, PlainLabel


class KnowledgePage(WizardPage):
    name = "knowledge"

    def __init__(self, services: Services, draft: PlanDraft) -> None:
        super().__init__(services, draft)
        theme = services.theme
        self.set_heading(
            self.tr("Attacker's knowledge"),
            self.tr(
                "Say how much the attacker knows: it trains a model of its own to practise on, "
                "and this model is the better the more it knows."
            ),
        )
        self.owner = OwnerCard(self)
        self.column.addWidget(self.owner)
        self.mine = WasMineCard(self)
        self.column.addWidget(self.mine)
        data = Card()
        self.data_card = data
        self.data_question = InfoLabel(
            self.tr("Does the attacker have data like the target's?"),
            self.tr(
                "With data of the same kind (the same distribution) the attacker's shadow "
                "model behaves like the target. The attacker never has the target's records "
                "themselves: the four sets never overlap."
            ),
            theme,
            role="heading",
        )
        data.body.addWidget(self.data_question)
        self.same_data = self._radio(self.tr("Yes: other records of the same data set"))
        self.other_data = self._radio(self.tr("No: only another data set, chosen below"))
        self._group(data, self.same_data, self.other_data)
        self.data_message = Field(theme, "", QWidget())
        self.data_message.control.setFocusProxy(self.other_data)
        data.body.addWidget(self.add_field("shadow.dataset", self.data_message))
        self.column.addWidget(data)
        self.panel = DataPanel(self, OTHER, self.tr("The attacker's own data"))
        self.column.addWidget(self.panel)
        self.sizes = ShadowSizes(self)
        self.column.addWidget(self.sizes)

        eyes = Card()
        self.eyes_question = InfoLabel(
            self.tr("Does the attacker know how the target is built?"),
            self.tr(
                "Whether the shadow model is built as the target is and looks at pictures "
                "through the same encoder, or is one that the attacker had to guess."
            ),
            theme,
            role="heading",
        )
        eyes.body.addWidget(self.eyes_question)
        self.eyes_title = PlainLabel("", "heading")
        eyes.body.addWidget(self.eyes_title)
        self.same_encoder = self._radio(self.tr("Yes: the shadow model is built in the same way"))
        self.other_encoder = self._radio(self.tr("No: the shadow model is built in another way"))
        self._group(eyes, self.same_encoder, self.other_encoder)
        self.model = ModelForm(self, "shadow")
        eyes.body.addWidget(self.model)
        self.column.addWidget(eyes)

        scenario = Card(
            self.tr("Scenario"), self.tr("Follows from your answers; the lit field is yours.")
        )
        self.scenario = ScenarioGrid(theme)
        scenario.body.addWidget(self.scenario)
        self.scenario_card = scenario
        self.column.addWidget(scenario)

        recipe = Card(self.tr("Training of the shadow model"))
        self.recipe = QCheckBox(self.tr("Train it with the target's recipe"))
        self.recipe.setAccessibleName(self.recipe.text())
        self.recipe.toggled.connect(self._recipe_changed)
        recipe.body.addWidget(self.recipe)
        self.training = TrainingForm(self, "shadow")
        recipe.body.addWidget(self.training)
        self.recipe_card = recipe
        self.column.addWidget(recipe)
        self.finish()
        draft.changed.connect(self.refresh)
        self.refresh("*")

    def _radio(self, text: str) -> QRadioButton:
        button = QRadioButton(text)
        button.setAccessibleName(text)
        button.clicked.connect(self._answered)
        return button

    def _group(self, card: Card, *buttons: QRadioButton) -> None:
        group = QButtonGroup(self)
        column = QVBoxLayout()
        column.setSpacing(4)
        for button in buttons:
            group.addButton(button)
            column.addWidget(button)
        card.body.addLayout(column)

    def entered(self) -> None:
        self._on_screen = True
        self.refresh("*")
        if self._needs_panel:
            self.panel.activate()

    @property
    def _needs_panel(self) -> bool:
        """Whether the attacker brings data of its own."""
        return not self.draft.knows_data and (not self.draft.exists or self.draft.needs_shadow)

    def left(self) -> None:
        self._on_screen = False
        self.panel.deactivate()

    _on_screen = False

    def refresh(self, key: str = "*") -> None:
        """Follow the draft."""
        draft = self.draft
        self.same_data.setChecked(draft.knows_data)
        self.other_data.setChecked(not draft.knows_data)
        self.same_encoder.setChecked(draft.knows_architecture)
        self.other_encoder.setChecked(not draft.knows_architecture)
        self.panel.setVisible(self._needs_panel)
        self.model.setVisible(not draft.derives_architecture)
        self.recipe.blockSignals(True)
        self.recipe.setChecked(draft.same_recipe)
        self.recipe.blockSignals(False)
        self.training.setVisible(not draft.derives_recipe)
        role = "target" if draft.derives_architecture else "shadow"
        # The report generator's settings stand beside its name.
        captions = draft.get(f"{role}.architecture") == "show_and_tell"
        self.recipe_card.setVisible(captions and (not draft.exists or draft.needs_shadow))
        self._follow_asking()
        self.scenario.show_scenario(draft.scenario())

    def _follow_asking(self) -> None:
        """Show what the way to ask an existing target calls for."""
        draft, tr = self.draft, self.tr
        exists, ask, shadow = draft.exists, draft.ask, draft.needs_shadow
        self.owner.setVisible(ask == "owner")
        self.mine.setVisible(ask == "was_mine")
        self.data_card.setVisible(not exists or shadow)
        self.sizes.setVisible(exists and shadow)
        self.scenario_card.setVisible(not exists or ask == "attacker")
        self.recipe.setVisible(not exists)
        self.same_encoder.setVisible(not exists)
        self.other_encoder.setVisible(not exists)
        self.eyes_question.setVisible(not exists)
        self.eyes_title.setVisible(exists)
        self.model.architecture.setVisible(not exists or shadow)
        self.set_heading(*self._heading())
        self.eyes_title.setText(
            tr("How the shadow model is built")
            if ask == "attacker"
            else tr("How the reference models are built")
            if ask == "was_mine"
            else tr("How the shadow model is built; the checks look through its encoder, too")
            if shadow
            else tr("Through which encoder the checks and attacks look at pictures")
        )
        self.recipe_card.title.setText(
            tr("Training of the reference models")
            if ask == "was_mine"
            else tr("Training of the shadow model")
        )
        self.panel.source_card.title.setText(
            tr("Data for the reference models")
            if ask == "was_mine"
            else tr("The attacker's own data")
        )
        self.data_question.set_text(
            tr("From which data do the reference models learn?")
            if ask == "was_mine"
            else tr("Does the attacker have data like the target's?")
        )
        same, other = (
            (
                tr("From some of the records that were surely not in training"),
                tr("From another data set, chosen below"),
            )
            if ask == "was_mine"
            else (
                tr("Yes: other records of the same data set"),
                tr("No: only another data set, chosen below"),
            )
        )
        for button, text in ((self.same_data, same), (self.other_data, other)):
            button.setText(text)
            button.setAccessibleName(text)

    def _heading(self) -> tuple[str, str]:
        tr = self.tr
        if self.draft.ask == "owner":
            return tr("Method"), tr("Say how the attacks learn to tell members from non-members.")
        if self.draft.ask == "was_mine":
            return tr("Method"), tr("Say how sure the answer shall be, and what it rests on.")
        return tr("Attacker's knowledge"), tr(
            "Say how much the attacker knows: it trains a model of its own to practise on, and "
            "this model is the better the more it knows."
        )

    def _answered(self) -> None:
        self.draft.set_knowledge(
            data=self.same_data.isChecked(),
            architecture=None if self.draft.exists else self.same_encoder.isChecked(),
        )
        if self._on_screen:
            if self._needs_panel:
                self.panel.activate()
            else:
                self.panel.deactivate()

    def _recipe_changed(self, on: bool) -> None:
        self.draft.set_same_recipe(on)
