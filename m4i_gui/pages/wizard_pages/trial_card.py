"""A trial on three records: does the model answer, and what does it say?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QWidget

from m4i_core.audit.plan_file import with_absolute_paths
from m4i_core.errors import M4IError, PlanError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_gui.pages.wizard_pages.cost_card import clear
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.places import free_folder
from m4i_gui.services.consent_words import what_is_sent
from m4i_gui.services.draft_checks import folder_problem
from m4i_gui.services.jobs import Job
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.pictures import read_thumbnail
from m4i_gui.widgets.progress_card import ProgressCard, duration

if TYPE_CHECKING:
    # Only for reading the code: it brings pyarrow along, and the window opens faster without.
    from m4i_core.audit.before_asking import Trial
    from m4i_core.data.record import Record

COUNT = 3
_PICTURE = 72
_LONGEST = 600


class TrialCard(Card):
    """Asks for consent where pictures are sent or a program is started, then asks three records.

    Signals:
        tried: How many records got a text; 0 where what was said was about another target.
    """

    tried = Signal(int)

    def __init__(self, page: WizardPage) -> None:
        super().__init__("?")
        self.title.setText(self.tr("Try on three records"))
        self._page, self.draft, self._services = page, page.draft, page.services
        self._job: Job | None = None
        self._trial: Trial | None = None
        theme = page.services.theme
        self.body.addWidget(
            PlainLabel(
                self.tr(
                    "See what the model says before all records are asked about. The answers are "
                    "kept: the audit does not ask for them again."
                ),
                "muted",
            )
        )
        self.note = Note(theme, tone="warning")
        self.body.addWidget(self.note)
        self.consent = QCheckBox(self.tr("I agree to ask about these three records now"))
        self.consent.setAccessibleName(self.consent.text())
        self.consent.toggled.connect(self._follow)
        self.body.addWidget(self.consent)
        row = QHBoxLayout()
        self.button = make_button(self.tr("Try on three records"), theme=theme, icon="play")
        self.button.clicked.connect(self.run)
        row.addWidget(self.button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.progress = ProgressCard(self.tr("Asking about three records"))
        self.progress.cancel_requested.connect(self.cancel)
        self.progress.hide()
        self.body.addWidget(self.progress)
        self.said = Note(theme)
        self.said.hide()
        self.body.addWidget(self.said)
        self.rows = QGridLayout()
        self.rows.setHorizontalSpacing(14)
        self.rows.setVerticalSpacing(10)
        self.rows.setColumnStretch(1, 1)
        self.body.addLayout(self.rows)
        self._target: object = None
        self.draft.changed.connect(self._draft_changed)

    def activate(self) -> None:
        """The page is on screen."""
        self._draft_changed("*")

    def deactivate(self) -> None:
        """The page went off screen: stop."""
        self.cancel()

    def _draft_changed(self, key: str) -> None:
        if key != "*" and not key.startswith(("target.", "membership.", "facts.before")):
            return
        table = self.draft.content()["target"].get(self.draft.kind) if self.draft.exists else None
        if table != self._target:
            # Another target: what was agreed to, and what was said, was about the old one.
            self._target = table
            self.consent.setChecked(False)
            self._show(None)
            self.tried.emit(0)
        self._follow()

    def _follow(self) -> None:
        draft = self.draft
        # What a table holds was seen where its columns were chosen.
        self.setVisible(draft.kind != "recorded")
        try:
            plan = draft.to_plan() if draft.exists else None
        except PlanError:
            plan = None
        needs = draft.needs_consent
        self.note.say(
            "\n".join(what_is_sent(plan, COUNT)) if plan is not None and needs else "", "warning"
        )
        self.consent.setVisible(plan is not None and needs)
        ready = plan is not None and (self.consent.isChecked() or not needs)
        self.button.setEnabled(ready and self._job is None)
        self.button.setToolTip(
            ""
            if ready
            else self.tr("First tick the box above")
            if plan is not None
            else self.tr("First finish the pages before")
        )

    def run(self) -> None:
        """Ask about three records, in the background."""
        try:
            plan = with_absolute_paths(self.draft.to_plan(), Path.home())
        except PlanError:
            return
        draft = self.draft
        allowed = self.consent.isChecked() and draft.needs_consent
        if draft.needs_consent and not allowed:
            return
        if not draft.folder:
            base = self._services.settings.audits_folder
            draft.set_folder(str(free_folder(base, draft.get("name"))))
        wrong = folder_problem(draft.folder, allowed=draft.trial_folder)
        if wrong:
            self.said.say(wrong, "danger")
            return
        draft.trial_folder = folder = draft.folder
        self.cancel()

        def work(progress: Progress, cancel: CancelToken) -> object:
            from m4i_core.audit.before_asking import try_target

            return try_target(
                plan,
                Path(folder).expanduser(),
                COUNT,
                allow_queries=allowed,
                cancel=cancel,
                progress=progress,
            )

        self._show(None)
        focused = self.button.hasFocus()
        self.progress.cancel_button.setEnabled(True)
        self.progress.message.setText("")
        self._job = self._services.jobs.start(
            self.tr("Trying the target"),
            work,
            done=self._done,
            failed=self._failed,
            progress=self._progressed,
        )
        self.progress.show()
        if focused:
            # A button that is switched off gives the keyboard to the page's next one: "Cancel".
            self.progress.cancel_button.setFocus()
        self._follow()

    def _settle(self) -> None:
        """The trial is over: its progress goes, and the keyboard is where it was."""
        focused = self.progress.cancel_button.hasFocus()
        self._follow()
        if focused and self.button.isEnabled():
            self.button.setFocus()
        self.progress.hide()

    def cancel(self) -> None:
        """Stop the trial; what was answered is kept."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            self.said.say(self.tr("Stopped. What was answered is kept."), "info")
        self._settle()

    def _progressed(self, updates: list[ProgressUpdate]) -> None:
        self.progress.update_from(updates)

    def _late(self) -> bool:
        return self._job is None or self._job.running

    def _done(self, found: Trial) -> None:
        if self._late():
            return
        self._job = None
        self._show(found)
        self._settle()
        self.tried.emit(sum(text is not None for text in found.texts))

    def _failed(self, error: M4IError) -> None:
        if self._late():
            return
        self._job = None
        self.said.say(
            "\n".join(p for p in (error.message, error.subject[:300], error.remedy) if p), "danger"
        )
        self._settle()

    # Showing -----------------------------------------------------------------------------------

    def _show(self, found: Trial | None) -> None:
        self._trial = found
        clear(self.rows)
        if found is None:
            self.said.say("")
            return
        failed = len(found.failures)
        took = duration(found.seconds)
        asked = len(found.ids)
        if not failed:
            self.said.say(
                self.tr("It works: {0} of {1} records got a text, in {2}.").format(
                    asked, asked, took
                ),
                "good",
            )
        else:
            self.said.say(
                self.tr("{0} of {1} records got no text ({2}). See why below.").format(
                    failed, asked, took
                ),
                "danger" if failed == asked else "warning",
            )
        known = self._records()
        reasons = {failure.record_id: failure for failure in found.failures}
        for row, (identity, prompt, text) in enumerate(
            zip(found.ids, found.prompts, found.texts, strict=True)
        ):
            self.rows.addWidget(self._picture(known.get(identity)), row, 0)
            words = QWidget()
            column = QGridLayout(words)
            column.setContentsMargins(0, 0, 0, 0)
            column.setVerticalSpacing(2)
            column.addWidget(PlainLabel(self._own_id(identity)[:200], "small"), 0, 0)
            if prompt:
                column.addWidget(PlainLabel(_short(prompt), "muted"), 1, 0)
            if text is None:
                failure = reasons.get(identity)
                why = failure.reason if failure is not None else self.tr("It gave no text.")
                column.addWidget(PlainLabel("✕  " + _short(why), "danger", selectable=True), 2, 0)
                if failure is not None and failure.details:
                    details = PlainLabel(_short(failure.details), "small", selectable=True)
                    column.addWidget(details, 3, 0)
            else:
                shown = f"“{_short(text)}”" if text.strip() else self.tr("(silent)")
                column.addWidget(PlainLabel(shown, selectable=True), 2, 0)
            self.rows.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)

    def _own_id(self, identity: str) -> str:
        """Return a record's id without the name that the plan gives its source."""
        name, colon, rest = identity.partition(":")
        sources = {self.draft.plan_name(source) for source in self.draft.used_datasets()}
        return rest if colon and len(sources) > 1 and name in sources else identity

    def _records(self) -> dict[str, Record]:
        """Return the records by the ids that the trial may know them by."""
        draft = self.draft
        found: dict[str, Record] = {}
        if draft.kind == "recorded":
            if draft.outputs is not None and draft.outputs.table is not None:
                found = {record.id: record for record in draft.outputs.table.dataset.records}
            return found
        for name, facts in draft.facts.items():
            for record in facts.report.usable:
                found.setdefault(record.id, record)
                found[f"{draft.plan_name(name)}:{record.id}"] = record
        return found

    def _picture(self, record: Record | None) -> QLabel:
        label = QLabel()
        label.setFixedSize(_PICTURE, _PICTURE)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setAccessibleName(self.tr("Picture of the record"))
        pixmap = None
        if record is not None and record.pictures:
            ratio = self.devicePixelRatioF()
            pixmap = read_thumbnail(str(record.pictures[0]), _PICTURE, ratio)
        if pixmap is None or pixmap.isNull():
            pixmap = self._services.theme.pixmap("picture", 32, "border_strong")
        label.setPixmap(pixmap)
        return label


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST else one_line[: _LONGEST - 1] + "…"
