"""Last page: everything in words, where it will be kept, what it will cost, what is still wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from m4i_core.errors import PlanError
from m4i_gui.pages.wizard_pages.consent_card import ConsentCard
from m4i_gui.pages.wizard_pages.controls import (
    BoundCombo,
    BoundLine,
    BoundSpin,
    Field,
    side_by_side,
)
from m4i_gui.pages.wizard_pages.cost_card import CostCard, clear
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.places import free_folder
from m4i_gui.pages.wizard_pages.summary import page_title, summary_lines
from m4i_gui.services.draft_checks import holds_audit
from m4i_gui.services.plan_draft import DraftProblem, PlanDraft
from m4i_gui.services.services import Services
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.path_picker import PathPicker

_OF_THE_RUN = ("folder", "consent_to_ask")
"""What a run needs and a plan does not hold."""


class ReviewPage(WizardPage):
    """What will happen, where it is kept, what it costs.

    Signals:
        save_requested: The plan shall go into a file.
        load_requested: A plan shall come from a file.
        open_requested: An audit that exists already, by folder.
    """

    name = "review"
    save_requested = Signal()
    load_requested = Signal()
    open_requested = Signal(str)

    def __init__(self, services: Services, draft: PlanDraft) -> None:
        super().__init__(services, draft)
        self.set_heading(
            self.tr("Review and run"),
            self.tr(
                "Look over what will happen; nothing starts before you press the button below."
            ),
        )
        self._on_screen = False
        self._folder_follows_name = True
        self.column.addWidget(self._problems_card())
        self.column.addWidget(self._identity_card())
        self.column.addWidget(self._summary_card())
        self.consent = ConsentCard(services.theme)
        self.consent.answered.connect(self._consented)
        consent = Field(services.theme, "", self.consent)
        self.consent.setFocusProxy(self.consent.box)
        self.consent_field = self.add_field("consent_to_ask", consent)
        self.column.addWidget(self.consent_field)
        self.cost = CostCard(self)
        self.costs = self.cost.costs
        self.column.addWidget(self.cost)
        self.column.addWidget(self._compute_card())
        self.finish()
        draft.changed.connect(self.refresh)

    # Building ----------------------------------------------------------------------------------

    def _problems_card(self) -> Card:
        self.problems_card = Card(self.tr("Before it can run"))
        self.problem_rows = QVBoxLayout()
        self.problem_rows.setSpacing(8)
        self.problems_card.body.addLayout(self.problem_rows)
        self.problems_card.hide()
        return self.problems_card

    def _identity_card(self) -> Card:
        theme, draft = self.services.theme, self.draft
        card = Card(self.tr("Name and place"))
        name = BoundLine(draft, "name")
        name.setMaxLength(400)
        card.body.addWidget(self.add_field("name", Field(theme, self.tr("Name"), name)))
        self.folder = PathPicker(
            self.services.settings, "save_folder", self.tr("Folder in which it is kept")
        )
        self.folder.changed.connect(self._folder_changed)
        card.body.addWidget(
            self.add_field(
                "folder",
                Field(
                    theme,
                    self.tr("Folder in which it is kept"),
                    self.folder,
                    help_text=self.tr(
                        "Plan, results, scores and every finished step go here; it is made if it "
                        "does not exist. The audit can be resumed from it at any time."
                    ),
                ),
            )
        )
        self.open_button = make_button(
            self.tr("Open the audit in this folder"), icon="open", theme=theme
        )
        self.open_button.clicked.connect(self._open)
        self.new_folder = make_button(self.tr("Take a new folder"))
        self.new_folder.clicked.connect(self._take_new_folder)
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addWidget(self.new_folder)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _summary_card(self) -> Card:
        card = Card(self.tr("What will happen"))
        self.summary = QVBoxLayout()
        self.summary.setSpacing(8)
        card.body.addLayout(self.summary)
        self.summary_body = QVBoxLayout()
        card.body.addLayout(self.summary_body)
        row = QHBoxLayout()
        self.save = make_button(self.tr("Save plan…"), theme=self.services.theme, icon="export")
        self.save.setToolTip(
            self.tr("Keeps all choices in a file that “m4i run” takes, and this window too.")
        )
        self.save.clicked.connect(self.save_requested)
        self.load = make_button(self.tr("Load plan…"), theme=self.services.theme, icon="open")
        self.load.clicked.connect(self.load_requested)
        row.addWidget(self.save)
        row.addWidget(self.load)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _compute_card(self) -> Card:
        theme, draft, tr = self.services.theme, self.draft, self.tr
        card = Card(tr("Chance and machine"))
        fields = []
        controls: tuple[tuple[str, str, QWidget, str], ...] = (
            (
                "seed",
                tr("Seed"),
                BoundSpin(draft, "seed", 0, 2**31 - 1),
                tr("Everything random follows from this number: the same seed, the same result."),
            ),
            (
                "compute.device",
                tr("Device"),
                BoundCombo(
                    draft,
                    "compute.device",
                    [
                        ("auto", tr("Best that there is"), ""),
                        ("cpu", tr("Processor (CPU)"), ""),
                        ("cuda", tr("NVIDIA graphics card (CUDA)"), ""),
                        ("mps", tr("Apple graphics (MPS)"), ""),
                    ],
                ),
                tr("Where the numbers are computed."),
            ),
            (
                "compute.threads",
                tr("Threads"),
                BoundSpin(draft, "compute.threads", 0, 512),
                tr("Processor cores to use; 0 means all. Fewer leave room for other programs."),
            ),
            (
                "compute.precision",
                tr("Precision"),
                BoundCombo(
                    draft,
                    "compute.precision",
                    [
                        ("fp32", tr("Full (fp32)"), tr("Recommended")),
                        ("bf16", tr("Half (bf16)"), tr("Faster on some machines; other outputs")),
                    ],
                ),
                tr("Of the encoder. Half precision changes what the models write a little."),
            ),
        )
        for key, label, control, help_text in controls:
            if key == "compute.threads" and isinstance(control, BoundSpin):
                control.setSpecialValueText(tr("all"))
            field = Field(theme, label, control, help_text=help_text)
            fields.append(self.add_field(key, field))
        card.body.addLayout(side_by_side(fields[0], fields[2]))
        card.body.addLayout(side_by_side(fields[1], fields[3]))
        return card

    # Following ---------------------------------------------------------------------------------

    def entered(self) -> None:
        self._on_screen = True
        if not self.draft.folder:
            self._take_new_folder()
        self.refresh("*")

    def left(self) -> None:
        self._on_screen = False
        self.cost.stop()

    def refresh(self, key: str = "*") -> None:
        """Follow the draft; only what is on screen is kept up to date."""
        if key == "*" and not self.draft.folder:
            self._folder_follows_name = True
        if not self._on_screen:
            return
        kept = bool(self.draft.trial_folder) and self.draft.folder == self.draft.trial_folder
        if key == "name" and self._folder_follows_name and not kept:
            self._take_new_folder()
        self.folder.set_path(self.draft.folder)
        taken = holds_audit(self.draft.folder) and self.draft.folder != self.draft.own_folder
        self.open_button.setVisible(taken)
        self.new_folder.setVisible(taken)
        clear(self.summary)
        for title, text in self.lines():
            self.summary.addWidget(_line(title, text))
        self._show_consent()
        self.cost.schedule()

    def _show_consent(self) -> None:
        draft = self.draft
        try:
            plan = draft.to_plan() if draft.needs_consent else None
        except PlanError:
            plan = None
        self.consent_field.setVisible(plan is not None)
        if plan is not None:
            known = draft.before is not None and not draft.before_is_stale
            records = draft.before.estimate.records if draft.before and known else None
            self.consent.show_plan(plan, records, given=draft.consent_to_ask)

    def _consented(self, given: bool) -> None:
        self.draft.set_consent_to_ask(given)

    def lines(self) -> list[tuple[str, str]]:
        """Return (topic, sentence) for everything that will happen."""
        return summary_lines(self.draft)

    def show_problems(self, problems: Sequence[DraftProblem]) -> None:
        super().show_problems([p for p in problems if p.page == self.name])
        clear(self.problem_rows)
        elsewhere = [p for p in problems if p.page != self.name]
        for problem in elsewhere:
            self.problem_rows.addWidget(self._problem_row(problem))
        self.problems_card.setVisible(bool(elsewhere))
        errors = any(p.severity == "error" for p in elsewhere)
        self.problems_card.title.setText(
            self.tr("Before it can run") if errors else self.tr("Good to know")
        )
        self.save.setEnabled(
            not any(p.severity == "error" and p.key not in _OF_THE_RUN for p in problems)
        )

    def _problem_row(self, problem: DraftProblem) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        tone = "danger" if problem.severity == "error" else "warning"
        note = Note(self.services.theme, problem.message, tone)
        layout.addWidget(note, 1)
        where = page_title(problem.page, self.draft)
        button = make_button(
            self.tr("Go to “{0}”").format(where),
            "quiet",
            accessible_name=self.tr("Go to {0}: {1}").format(where, problem.message),
        )
        button.setProperty("problem", (problem.page, problem.key))
        button.clicked.connect(self._go)
        layout.addWidget(button)
        return row

    def _go(self) -> None:
        sender = self.sender()
        if sender is not None:
            page, key = sender.property("problem")
            self.go_to.emit(page, key)

    def _folder_changed(self, folder: str) -> None:
        if folder != self.draft.folder:
            self._folder_follows_name = False
            self.draft.set_folder(folder)

    def _take_new_folder(self) -> None:
        self._folder_follows_name = True
        self.draft.set_folder(
            str(free_folder(self.services.settings.audits_folder, self.draft.get("name")))
        )

    def _open(self) -> None:
        self.open_requested.emit(self.draft.folder)


def _line(title: str, text: str) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    name = PlainLabel(title, "strong")
    name.setFixedWidth(150)
    row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(text), 1)
    return whole
