"""Last page of the study wizard: the combinations, what they cost, where they are kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from m4i_core.data.demo import DEMO_FAMILIES
from m4i_core.errors import PlanError
from m4i_core.language import retell
from m4i_core.study.defenses import defenses_of
from m4i_core.study.plan import StudyPlan
from m4i_gui.pages.study_pages.models import combination_lines, sentence
from m4i_gui.pages.wizard_pages.controls import Disclosure
from m4i_gui.pages.wizard_pages.review import ReviewPage
from m4i_gui.pages.wizard_pages.summary import attack_labels, defense_words, model_words, set_words
from m4i_gui.services.services import Services
from m4i_gui.services.study_draft import StudyDraft

_MOST_ROWS = 4096
_HEIGHT = 260


class StudyReviewPage(ReviewPage):
    draft: StudyDraft

    def __init__(self, services: Services, draft: StudyDraft) -> None:
        super().__init__(services, draft)
        self.set_heading(
            self.tr("Review and run"),
            self.tr(
                "Look over what will happen; nothing starts before you press the button below."
            ),
        )
        self.open_button.setText(self.tr("Open the study in this folder"))
        self.open_button.setAccessibleName(self.open_button.text())
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Combination"), self.tr("Shadow (attacker)"), self.tr("Target")]
        )
        self.table.setAccessibleName(self.tr("Combinations"))
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.setTabKeyNavigation(False)
        self.table.setFixedHeight(_HEIGHT)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.listing = Disclosure(services.theme, self.tr("All combinations"), self.table)
        self.listing.set_open(True)
        self.disclosures.append(self.listing)
        self.summary_body.addWidget(self.listing)

    def refresh(self, key: str = "*") -> None:
        super().refresh(key)
        if not self._on_screen:
            return
        rows = combination_lines(self.draft)[:_MOST_ROWS]
        self.table.setRowCount(len(rows))
        for row, (name, words) in enumerate(rows):
            shadow, target = (part.partition(": ")[2] for part in words.split("\n"))
            for column, text in enumerate((name, shadow, target)):
                item = QTableWidgetItem(text)
                item.setToolTip(words)
                self.table.setItem(row, column, item)

    def lines(self) -> list[tuple[str, str]]:
        draft, tr = self.draft, self.tr
        labels = attack_labels()
        attacks = "; ".join(labels.get(a, a) for a in draft.get("attacks.run"))
        try:
            study = draft.to_run()
            scenarios, defenses = draft.scenario_counts(study), self._defenses(study)
        except PlanError:
            scenarios, defenses = {}, defense_words(draft)
        found = [
            (tr("Study"), sentence(draft) + "."),
            (
                tr("Scenarios"),
                "; ".join(f"{name}: {count}" for name, count in scenarios.items()) or tr("None."),
            ),
            (tr("Data sets"), "; ".join(self._source(name) for name in draft.names) + "."),
            (tr("Sets"), tr("From each data set: ") + set_words(draft)),
        ]
        encoders = draft.encoders()
        if encoders:
            section = draft.shared_section() | {
                "encoder": encoders[0],
                "weights": draft.get(f"weights.{encoders[0]}"),
                "weights_file": draft.get(f"weights_file.{encoders[0]}"),
            }
            found.append((tr("Models"), tr("As, for example: ") + model_words(section)))
        return [
            *found,
            (tr("Defenses"), defenses),
            (tr("Attacks"), attacks[:1].upper() + attacks[1:] if attacks else tr("None.")),
        ]

    def _defenses(self, study: StudyPlan) -> str:
        """Say how the targets are defended, those that came with a loaded study among them."""
        ways = dict.fromkeys(
            " + ".join(defense.label for defense in defenses_of(model))
            for model in study.targets.values()
        )
        labels = "; ".join(way for way in ways if way)
        if not labels:
            return self.tr("None.")
        compared = self.tr("Compared, one by one: none; {0}.") if "" in ways else "{0}."
        text = compared.format(labels)
        if any(defenses_of(model) for model in study.shadows.values()):
            text += " " + self.tr("Shadow models are defended, too.")
        return text

    def _source(self, name: str) -> str:
        draft = self.draft
        text = f"{draft.short(name)} ({draft.label(name)})"
        if draft.get(f"datasets.{name}.source") == "demo":
            family = draft.get(f"datasets.{name}.demo_family")
            text = f"{draft.short(name)} ({retell(DEMO_FAMILIES.get(family, family))})"
        facts = draft.facts.get(name)
        if facts is not None:
            text += " " + self.tr("with {0} usable records").format(f"{facts.usable:,}")
        return text
