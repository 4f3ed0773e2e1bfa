"""Third page: what the attacker knows, and the scenario that this amounts to."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout

from m4i_gui.pages.wizard_pages.data_panel import DataPanel
from m4i_gui.pages.wizard_pages.model_form import ModelForm
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.scenario_grid import ScenarioGrid
from m4i_gui.pages.wizard_pages.training_form import TrainingForm
from m4i_gui.services.plan_draft import OTHER, PlanDraft
from m4i_gui.services.services import Services
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import InfoLabel


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
        data = Card()
        data.body.addWidget(
            InfoLabel(
                self.tr("Does the attacker have data like the target's?"),
                self.tr(
                    "With data of the same kind (the same distribution) the attacker's shadow "
                    "model behaves like the target. The attacker never has the target's records "
                    "themselves: the four sets never overlap."
                ),
                theme,
                role="heading",
            )
        )
        self.same_data = self._radio(self.tr("Yes: other records of the same data set"))
        self.other_data = self._radio(self.tr("No: only another data set, chosen below"))
        self._group(data, self.same_data, self.other_data)
        self.column.addWidget(data)
        self.panel = DataPanel(self, OTHER, self.tr("The attacker's own data"))
        self.column.addWidget(self.panel)

        eyes = Card()
        eyes.body.addWidget(
            InfoLabel(
                self.tr("Does the attacker know how the target is built?"),
                self.tr(
                    "Whether the shadow model is built as the target is and looks at pictures "
                    "through the same encoder, or is one that the attacker had to guess."
                ),
                theme,
                role="heading",
            )
        )
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
        if not self.draft.knows_data:
            self.panel.activate()

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
        self.panel.setVisible(not draft.knows_data)
        self.model.setVisible(not draft.knows_architecture)
        self.recipe.blockSignals(True)
        self.recipe.setChecked(draft.same_recipe)
        self.recipe.blockSignals(False)
        self.training.setVisible(not draft.same_recipe)
        role = "target" if draft.knows_architecture else "shadow"
        # The report generator's settings stand beside its name.
        self.recipe_card.setVisible(draft.get(f"{role}.architecture") == "show_and_tell")
        self.scenario.show_scenario(draft.scenario())

    def _answered(self) -> None:
        self.draft.set_knowledge(
            data=self.same_data.isChecked(), architecture=self.same_encoder.isChecked()
        )
        if self._on_screen:
            if self.draft.knows_data:
                self.panel.deactivate()
            else:
                self.panel.activate()

    def _recipe_changed(self, on: bool) -> None:
        self.draft.set_same_recipe(on)
