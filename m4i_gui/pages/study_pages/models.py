"""Second page: which data set meets which encoder, and what all models share."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from m4i_core.errors import PlanError
from m4i_core.study.plan import combinations, full_name
from m4i_gui.pages.study_pages.matrix import ModelMatrix
from m4i_gui.pages.study_pages.weights_form import WeightsForm
from m4i_gui.pages.wizard_pages.architecture_form import ArchitectureForm
from m4i_gui.pages.wizard_pages.controls import Field
from m4i_gui.pages.wizard_pages.cost_card import clear
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.training_form import TrainingForm
from m4i_gui.services.services import Services
from m4i_gui.services.study_draft import KeptModel, StudyDraft
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel


class ModelsPage(WizardPage):
    name = "models"
    draft: StudyDraft

    def __init__(self, services: Services, draft: StudyDraft) -> None:
        super().__init__(services, draft)
        self.set_heading(
            self.tr("Models"),
            self.tr("Tick the models to audit (targets) and the attacker's models (shadows)."),
        )
        self.column.addWidget(self._matrix_card())
        weights = Card(self.tr("Weights of the encoders"))
        self.weights = WeightsForm(self, draft)
        weights.body.addWidget(self.weights)
        self.column.addWidget(weights)
        model = Card(
            self.tr("Architecture of all models"),
            self.tr("Defenses of the targets come on the next page."),
        )
        self.architecture = ArchitectureForm(self, "target")
        model.body.addWidget(self.architecture)
        self.column.addWidget(model)
        self.training_card = Card(self.tr("Training of all models"))
        self.training = TrainingForm(self, "target")
        self.training_card.body.addWidget(self.training)
        self.column.addWidget(self.training_card)
        self.finish()
        draft.changed.connect(self.refresh)
        self.refresh("*")

    def _matrix_card(self) -> Card:
        card = Card(
            self.tr("Data sets and encoders"),
            self.tr(
                "Every shadow attacks every target. Names are as in the paper: data set, then "
                "encoder; CRFV is the shadow CR against the target FV."
            ),
        )
        self.matrix = ModelMatrix(self.draft)
        self.matrix_field = Field(self.services.theme, "", self.matrix)
        card.body.addWidget(self.add_field("models.cells", self.matrix_field))
        row = QHBoxLayout()
        theme = self.services.theme
        self.paper = make_button(self.tr("The paper's grid"), theme=theme, icon="table")
        self.paper.setToolTip(
            self.tr(
                "Every data set with ResNet-152 and VGG-16 on either side, sets of 3,000, 20 "
                "epochs (paper, section 4.1)"
            )
        )
        self.paper.clicked.connect(self.draft.take_papers_grid)
        self.none = make_button(self.tr("Untick all"), "quiet")
        self.none.clicked.connect(lambda: self.draft.set_cells(()))
        row.addWidget(self.paper)
        row.addWidget(self.none)
        row.addStretch(1)
        card.body.addLayout(row)
        self.sentence = PlainLabel("", "strong")
        self.sentence.setAccessibleName(self.tr("Size of the study"))
        card.body.addWidget(self.sentence)
        self.scenarios = PlainLabel("", "muted")
        card.body.addWidget(self.scenarios)
        self.kept_part = QWidget()
        self.kept_rows = QVBoxLayout(self.kept_part)
        self.kept_rows.setContentsMargins(0, 0, 0, 0)
        card.body.addWidget(self.kept_part)
        return card

    def refresh(self, key: str = "*") -> None:
        """Follow the draft."""
        if key.startswith(("facts.", "split.")):
            return
        draft = self.draft
        captions = draft.get("target.architecture") == "show_and_tell"
        self.training_card.setVisible(captions)
        self._show_kept()
        self.sentence.setText(sentence(draft))
        try:
            found = draft.scenario_counts(draft.to_run())
        except PlanError:
            found = {}
        self.scenarios.setText(" · ".join(f"{name}: {count}" for name, count in found.items()))
        self.scenarios.setVisible(bool(found))

    def _show_kept(self) -> None:
        clear(self.kept_rows)
        for kept in self.draft.kept:
            self.kept_rows.addWidget(self._kept(kept))
        self.kept_part.setVisible(bool(self.draft.kept))

    def _kept(self, kept: KeptModel) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        side = self.tr("Target") if kept.side == "target" else self.tr("Shadow")
        words = full_name(kept.model, self.draft.label(kept.dataset))
        row.addWidget(PlainLabel(f"{side} {kept.name}: {words}"), 1)
        button = make_button(
            self.tr("Remove"),
            "quiet",
            accessible_name=self.tr("Remove {0} {1}").format(side, kept.name),
        )
        button.clicked.connect(lambda: self.draft.remove_kept(kept))
        row.addWidget(button)
        return whole


def sentence(draft: StudyDraft) -> str:
    """Return the size of the study in one sentence."""
    try:
        targets = len(dict.fromkeys(draft.side_models("target")))
        shadows = len(dict.fromkeys(draft.side_models("shadow")))
    except ValueError:
        return ""
    return draft.tr("{0} targets × {1} shadows = {2} combinations; {3} models to train").format(
        targets, shadows, targets * shadows, targets + shadows
    )


def combination_lines(draft: StudyDraft) -> list[tuple[str, str]]:
    """Return (name, full names of shadow and target) of every combination."""
    try:
        study = draft.to_run()
    except PlanError:
        return []
    labels = {draft.short(name): draft.label(name) for name in draft.names}
    words = {
        model: full_name(model, labels.get(model.dataset, model.dataset))
        for model in (*study.targets.values(), *study.shadows.values())
    }
    return [
        (
            each.name,
            draft.tr("Shadow: {0}\nTarget: {1}").format(
                words[study.shadows[each.shadow]], words[study.targets[each.target]]
            ),
        )
        for each in combinations(study)
    ]
