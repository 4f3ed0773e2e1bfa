"""The check before asking: what differs, what can be done about it, and what asking takes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import with_absolute_paths
from m4i_core.errors import M4IError, PlanError
from m4i_core.evaluation.verdict_rules import BLIND_MATERIAL_AUC
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.language import retell
from m4i_gui.item_models.asked_words import p_text
from m4i_gui.pages.wizard_pages.controls import BoundCheck, Field
from m4i_gui.pages.wizard_pages.model_form import megabytes
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.remedy_rows import RemedyRows
from m4i_gui.pages.wizard_pages.resolution_note import ResolutionNote
from m4i_gui.services.existing_draft import asked_of
from m4i_gui.services.jobs import Job
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.progress_card import ProgressCard, duration

if TYPE_CHECKING:
    # Only for reading the code: it brings pyarrow along, and the window opens faster without.
    from m4i_core.audit.before_asking import BeforeAsking

_MOST_TOLD = 8


class CheckCard(QWidget):
    """Runs the check and shows what it found; the plan changes only by the user's press."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__()
        self._page, self.draft, self._services = page, page.draft, page.services
        self._job: Job | None = None
        self._asked: AuditPlan | None = None
        self._active = False
        self._tried = 0
        theme = page.services.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)

        self.card = Card("?")
        self.card.title.setText(self.tr("Do the sets differ by themselves?"))
        self.verdict = Note(theme)
        self.card.body.addWidget(self.verdict)
        self.differences_title = PlainLabel(self.tr("What differs"), "strong")
        self.card.body.addWidget(self.differences_title)
        self.differences = PlainLabel("", selectable=True)
        self.card.body.addWidget(self.differences)
        anyway = BoundCheck(
            page.draft,
            "membership.ask_anyway",
            self.tr("Ask all the same; the verdict will be “invalid”"),
        )
        anyway.setAccessibleName(anyway.text())
        self.anyway = page.add_field("membership.ask_anyway", Field(theme, "", anyway))
        self.card.body.addWidget(self.anyway)
        row = QHBoxLayout()
        self.again = make_button(self.tr("Check now"), theme=theme, icon="restart")
        self.again.clicked.connect(self.run)
        row.addWidget(self.again)
        row.addStretch(1)
        self.card.body.addLayout(row)
        column.addWidget(self.card)

        self.progress = ProgressCard(self.tr("Checking; the model is asked nothing"))
        self.progress.cancel_requested.connect(self.cancel)
        self.progress.hide()
        column.addWidget(self.progress)

        self.remedies = RemedyRows(page)
        column.addWidget(self.remedies)

        self.numbers = Card("?")
        self.numbers.title.setText(self.tr("What asking will take"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(36)
        self.values: dict[str, PlainLabel] = {}
        self._labels: dict[str, PlainLabel] = {}
        for index, (key, label) in enumerate(
            (
                ("records", self.tr("questions")),
                ("answered", self.tr("answered already")),
                ("time", self.tr("time")),
                ("cost", self.tr("cost")),
                ("bytes", self.tr("are sent")),
            )
        ):
            number = PlainLabel("–", "number", wrap=False)
            number.setAccessibleName(label)
            self.values[key] = number
            self._labels[key] = PlainLabel(label, "small", wrap=False)
            grid.addWidget(number, 0, index)
            grid.addWidget(self._labels[key], 1, index)
        grid.setColumnStretch(5, 1)
        self.numbers.body.addLayout(grid)
        self.sets = PlainLabel("", "muted")
        self.numbers.body.addWidget(self.sets)
        self.cap = Note(theme)
        self.numbers.body.addWidget(self.cap)
        self.resolution = ResolutionNote(theme)
        self.numbers.body.addWidget(self.resolution)
        column.addWidget(self.numbers)
        self.draft.changed.connect(self._draft_changed)
        self._follow()

    # When it runs ------------------------------------------------------------------------------

    def activate(self) -> None:
        """The page is on screen: check unless that was done for this very plan."""
        self._active = True
        self._follow()
        if self.draft.before is None and self._job is None:
            self.run()

    def deactivate(self) -> None:
        """The page went off screen: stop."""
        self._active = False
        self.cancel()

    def _draft_changed(self, key: str) -> None:
        if self._active or key in ("*", "facts.before"):
            self._follow()

    def _plan(self) -> AuditPlan | None:
        try:
            return with_absolute_paths(self.draft.to_plan(), Path.home())
        except PlanError:
            return None

    def run(self) -> None:
        """Check in the background; nothing is sent to anybody."""
        self.cancel()
        plan = self._plan()
        if plan is None:
            self._follow()
            return
        self._asked = plan
        allowed = all(name in self.draft.consents for name in self.draft.downloads())
        folder = self.draft.trial_folder

        def work(progress: Progress, cancel: CancelToken) -> object:
            from m4i_core.audit.before_asking import check_before_asking

            place = Path(folder).expanduser() if folder else None
            return check_before_asking(
                plan, cancel, progress, folder=place, consent_to_download=allowed
            )

        self.progress.cancel_button.setEnabled(True)
        self.progress.message.setText("")
        self._job = self._services.jobs.start(
            self.tr("Checking before asking"),
            work,
            done=self._done,
            failed=self._failed,
            progress=self._progressed,
            cancelled=self._cancelled,
        )
        self.draft.checked(None)

    def cancel(self) -> None:
        """Stop checking."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            self._follow()

    def _progressed(self, updates: list[ProgressUpdate]) -> None:
        self.progress.update_from(updates)

    def _late(self) -> bool:
        return self._job is None or self._job.running

    def _cancelled(self) -> None:
        self._follow()

    def _done(self, found: BeforeAsking) -> None:
        if self._late():
            return
        self._job = None
        self.draft.checked(found, asked_of(self._asked))

    def _failed(self, error: M4IError) -> None:
        if self._late():
            return
        self._job = None
        self.draft.checked(None, error=str(error))

    def note_tried(self, count: int) -> None:
        """Note how many records a trial has got texts for."""
        self._tried = count
        self._follow()

    # Showing -----------------------------------------------------------------------------------

    def _follow(self) -> None:
        draft, found = self.draft, self.draft.before
        busy = self._job is not None
        self.progress.setVisible(busy)
        self.again.setVisible(not busy)
        self.again.setText(self.tr("Check again") if found is not None else self.tr("Check now"))
        self.again.setAccessibleName(self.again.text())
        for widget in (self.differences_title, self.differences, self.anyway, self.numbers):
            widget.hide()
        self.remedies.show_remedies(None)
        self.card.setVisible(not busy)
        if found is None:
            if draft.before_error:
                self.verdict.say(draft.before_error, "danger")
            elif self._plan() is None:
                self.verdict.say(
                    self.tr("The check can be made as soon as the pages before are in order."),
                    "info",
                )
            else:
                self.verdict.say(self.tr("Not checked yet."), "info")
            self.remedies.show_remedies(None)
            return
        stale = draft.before_is_stale
        self._say_verdict(found, stale=stale)
        self._say_differences(found)
        failed_service = not found.passed and draft.is_service
        self.anyway.setVisible(failed_service or bool(draft.get("membership.ask_anyway")))
        self.remedies.show_remedies(None if stale else found)
        self._say_numbers(found)

    def _say_verdict(self, found: BeforeAsking, *, stale: bool) -> None:
        if stale:
            self.verdict.say(
                self.tr("Something was changed since the check. Press “Check again”."), "warning"
            )
        elif found.blind is None:
            if not self.draft.get("validity.blind"):
                self.verdict.say(
                    self.tr("The blind baseline was switched off, so nothing was compared."),
                    "warning",
                )
            else:
                self.verdict.say(
                    self.tr(
                        "There are no records of the other kind, so there is nothing to compare "
                        "with. The answer will rest on the reference models alone."
                    ),
                    "warning",
                )
        elif found.passed and found.blind.auc >= BLIND_MATERIAL_AUC:
            self.verdict.say(
                self.tr(
                    "Passed, but not by far: without asking the model, the best guess reaches an "
                    "AUC of {0} (0.5 is pure chance). With so few records that may be chance "
                    "(p = {1}); more records would make it surer."
                ).format(f"{found.blind.auc:.2f}", p_text(found.blind.p_value)),
                "info",
            )
        elif found.passed:
            self.verdict.say(
                self.tr(
                    "Good: without asking the model, nobody could tell the two sets apart "
                    "(AUC {0}; 0.5 is pure chance)."
                ).format(f"{found.blind.auc:.2f}"),
                "good",
            )
        else:
            self.verdict.say(
                self.tr(
                    "The two sets can be told apart without asking the model at all (AUC {0}; 0.5 "
                    "is pure chance). Whatever the attacks find, no leak verdict will be given: it "
                    "could come from this difference alone."
                ).format(f"{found.blind.auc:.2f}"),
                "danger",
            )

    def _say_differences(self, found: BeforeAsking) -> None:
        told = found.differences[:_MOST_TOLD]
        self.differences_title.setVisible(bool(told))
        self.differences.setVisible(bool(told))
        self.differences.setText("\n".join(f"•  {retell(text)}" for text in told))

    def _say_numbers(self, found: BeforeAsking) -> None:
        self.numbers.show()
        recorded = self.draft.kind == "recorded"
        self.numbers.title.setText(
            self.tr("What will be judged") if recorded else self.tr("What asking will take")
        )
        self._labels["records"].setText(self.tr("records") if recorded else self.tr("questions"))
        self.values["records"].setAccessibleName(self._labels["records"].plain())
        estimate, service = found.estimate, self.draft.is_service
        shown: dict[str, Any] = {
            "records": f"{estimate.records:,}",
            # The trial may be later than the estimate.
            "answered": f"{max(estimate.answered, self._tried):,}",
            "time": self.tr("about {0}").format(duration(estimate.seconds)),
            "cost": f"{estimate.cost:,.2f}" if estimate.cost else self.tr("unknown"),
            "bytes": megabytes(estimate.bytes_sent),
        }
        for key, text in shown.items():
            self.values[key].setText(text)
            # Nobody is asked where the answers are written down already.
            visible = service or key == "records" or (key == "time" and not recorded)
            self.values[key].setVisible(visible)
            self._labels[key].setVisible(visible)
        counts = found.counts
        words = []
        if self.draft.ask == "was_mine":
            words.append(self.tr("asked about: {0}").format(f"{counts['asked']:,}"))
            words.append(self.tr("surely not in training: {0}").format(f"{counts['nonmembers']:,}"))
        else:
            words.append(self.tr("in training: {0}").format(f"{counts['members']:,}"))
            words.append(self.tr("not in training: {0}").format(f"{counts['nonmembers']:,}"))
        if counts["shadow_members"]:
            learning = (
                self.tr("for the reference models: {0} + {1}")
                if self.draft.ask == "was_mine"
                else self.tr("for the shadow model: {0} + {1}")
            )
            words.append(
                learning.format(f"{counts['shadow_members']:,}", f"{counts['shadow_nonmembers']:,}")
            )
        reasons = {
            "mixed_group": self.tr("left out, in groups of both kinds: {0}"),
            "not_comparable": self.tr("left out by a remedy: {0}"),
            "not_drawn": self.tr("not drawn: {0}"),
        }
        for reason, text in reasons.items():
            if found.left_out.get(reason):
                words.append(text.format(f"{found.left_out[reason]:,}"))
        self.sets.setText("  ·  ".join(words))
        if service and not estimate.fits:
            self.cap.say(
                self.tr(
                    "The cap on requests or cost does not allow all of these questions: the run "
                    "would stop before the end. Raise the cap, or ask about fewer records."
                ),
                "danger",
            )
        elif service and estimate.most_cost > estimate.cost:
            self.cap.say(
                self.tr("If many requests have to be repeated: up to {0} requests, {1}.").format(
                    f"{estimate.most_requests:,}", f"{estimate.most_cost:,.2f}"
                )
            )
        else:
            self.cap.say(retell(found.note) if found.note else "")
        self.resolution.show_resolution(found.resolution)
