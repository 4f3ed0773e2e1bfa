"""The frame around the pages of a wizard: steps above, pages, buttons below, checking as one types.

Both wizards (one audit; a study) are this frame with pages and a draft of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from m4i_core.audit.plan_file import write_plan
from m4i_core.audit.trial_folder import forget_trial, take_trial_along
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_core.models.encoders import ENCODERS
from m4i_core.study.plan_file import read_any_plan
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.review import ReviewPage
from m4i_gui.pages.wizard_pages.summary import page_title
from m4i_gui.services.draft_checks import folder_problem
from m4i_gui.services.plan_draft import DraftProblem, PlanDraft
from m4i_gui.services.services import Services
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import line
from m4i_gui.widgets.error_dialog import show_error
from m4i_gui.widgets.labels import ElidedLabel
from m4i_gui.widgets.stepper import Stepper, StepState

_PLAN_FILTER = "TOML (*.toml)"


class WizardFlow(QWidget):
    """Fills in a plan page by page.

    Signals:
        run_requested: The finished plan and the folder in which to run it.
        open_requested: The folder of an audit or study that exists already.
        left: The user wants to go back to the start page.
    """

    run_requested = Signal(object, str)
    open_requested = Signal(str)
    left = Signal()

    def __init__(
        self, services: Services, draft: PlanDraft, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(name)
        self.services = services
        self.draft = draft
        draft.setParent(self)
        self._problems: list[DraftProblem] = []
        self._reached = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.stepper = Stepper([page_title(page) for page in draft.pages], services.theme)
        self.stepper.requested.connect(self.go_to_index)
        self.stepper.refused.connect(self._refused)
        column.addWidget(self.stepper)
        column.addWidget(line())
        self.stack = QStackedWidget()
        self.pages: list[WizardPage] = [*self.make_pages()]
        review = self.pages[-1]
        assert isinstance(review, ReviewPage)
        for page in self.pages:
            page.go_to.connect(self.go_to)
            self.stack.addWidget(page)
        review.save_requested.connect(self.save_plan)
        review.load_requested.connect(self.ask_plan)
        review.open_requested.connect(self.open_requested)
        column.addWidget(self.stack, 1)
        column.addWidget(line())
        column.addWidget(self._footer())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.check)
        self.draft.changed.connect(self._draft_changed)
        for keys, slot in (("Alt+Left", self.back), ("Alt+Right", self.forward)):
            QShortcut(QKeySequence(keys), self, slot)
        self.check()

    def make_pages(self) -> Sequence[WizardPage]:
        """Return the pages in the order of `PlanDraft.pages`; the last one is the review."""
        raise NotImplementedError

    def run_text(self) -> str:
        """Return what the last button says."""
        raise NotImplementedError

    def _footer(self) -> QWidget:
        footer = QWidget()
        row = QHBoxLayout(footer)
        row.setContentsMargins(24, 10, 24, 10)
        row.setSpacing(10)
        theme = self.services.theme
        self.leave_button = make_button(self.tr("Cancel"), "secondary")
        self.leave_button.setToolTip(self.tr("Back to the start page; your choices stay here"))
        self.leave_button.clicked.connect(self._leave)
        self.load_button = make_button(self.tr("Load plan…"), "quiet")
        self.load_button.clicked.connect(self.ask_plan)
        self.hint = ElidedLabel("", "muted")
        self.back_button = make_button(self.tr("Back"), theme=theme, icon="chevron-left")
        self.back_button.clicked.connect(self.back)
        self.next_button = make_button(self.tr("Next"), "primary")
        self.next_button.clicked.connect(self.forward)
        row.addWidget(self.leave_button)
        row.addWidget(self.load_button)
        row.addWidget(self.hint, 1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        return footer

    # Beginning ---------------------------------------------------------------------------------

    def _begin(self, index: int) -> None:
        self._reached = 0
        for page in self.pages:
            page.insist = False
        self.draft.set_consent_to_ask(False)
        self.stack.setCurrentIndex(index)
        self.current.verticalScrollBar().setValue(0)
        self.current.entered()
        self.check()
        self.current.focus_first()
        self._look_for_weights()

    def _take_consents(self) -> None:
        agreed = {n for n in ENCODERS if self.services.settings.download_consent(n)}
        self.draft.consents = agreed

    # Moving ------------------------------------------------------------------------------------

    @property
    def current(self) -> WizardPage:
        """The page on screen."""
        return self.pages[self.stack.currentIndex()]

    def go_to(self, name: str, key: str = "") -> None:
        """Show a page, and focus the control of a key."""
        self.go_to_index(self.draft.pages.index(name))  # type: ignore[arg-type]
        if key:
            self.current.focus_key(key)

    def go_to_index(self, index: int) -> None:
        """Show a page if what precedes it is in order."""
        if index == self.stack.currentIndex() or self._reason(index):
            return
        self.current.left()
        self._reached = max(self._reached, index)
        self.stack.setCurrentIndex(index)
        self.current.entered()
        self.check()
        self.current.focus_first()

    def back(self) -> None:
        """Go one page back."""
        before = self._beside(self.stack.currentIndex(), -1)
        if before is not None:
            self.go_to_index(before)

    def _beside(self, index: int, step: int) -> int | None:
        """Return the next page in a direction that has something to ask, or None."""
        index += step
        while 0 <= index < len(self.pages):
            if not self.draft.skips(self.draft.pages[index]):
                return index
            index += step
        return None

    def forward(self) -> None:
        """Go one page on, or run; where an earlier page is not in order, go there."""
        index = self.stack.currentIndex()
        self.check()
        wrong = next((i for i in range(index) if self._errors(i)), None)
        errors = self._errors(index)
        if not errors and wrong is not None:
            self.go_to_index(wrong)
            errors = self._errors(wrong)
        if errors:
            self.current.insist = True
            self.check()
            self.hint.setText(errors[0].message)
            self.current.focus_key(errors[0].key)
        elif (after := self._beside(index, 1)) is not None:
            self.go_to_index(after)
        else:
            self._run()

    def _leave(self) -> None:
        self.current.left()
        self.left.emit()

    def forget_trial(self) -> None:
        """Remove the answers of a trial for which no audit was begun."""
        if self.draft.trial_folder:
            forget_trial(Path(self.draft.trial_folder).expanduser())
            self.draft.trial_folder = ""

    def _run(self) -> None:
        if any(p.severity == "error" for p in self._problems):
            return
        folder = Path(self.draft.folder).expanduser()
        # The disk may have changed since the last keystroke.
        message = folder_problem(str(folder), allowed=self.draft.trial_folder)
        if message:
            self.check()
            return
        try:
            plan = self.draft.to_run()
        except M4IError as error:
            show_error(error, self.services.theme, self)
            return
        self.current.left()
        if self.draft.consent_to_ask:
            # For this one run; a later one asks again.
            self.services.consents.give(folder)
            self.draft.set_consent_to_ask(False)
        if self.draft.trial_folder:
            take_trial_along(Path(self.draft.trial_folder).expanduser(), folder)
            self.draft.trial_folder = self.draft.folder
        self.run_requested.emit(plan, str(folder))

    # Checking ----------------------------------------------------------------------------------

    def _draft_changed(self, key: str) -> None:
        # Many keys may change at once; they are checked together when the window is idle.
        self._timer.start()

    def check(self) -> None:
        """Find what is wrong and show it on the pages and in the stepper."""
        self._timer.stop()
        self._problems = self.draft.problems()
        for page in self.pages[:-1]:
            page.show_problems([p for p in self._problems if p.page == page.name])
        self.pages[-1].show_problems(self._problems)
        self.stepper.set_shown([not self.draft.skips(name) for name in self.draft.pages])
        self.stepper.set_titles([page_title(name, self.draft) for name in self.draft.pages])
        self.stepper.set_states([self._state(index) for index in range(len(self.pages))])
        index = self.stack.currentIndex()
        last = index == len(self.pages) - 1
        self.back_button.setEnabled(index > 0)
        caption = (
            self.run_text()
            if last
            else self.tr("Next: {0}").format(self._title(self._beside(index, 1) or index))
        )
        self.next_button.setText(caption)
        self.next_button.setAccessibleName(caption)
        errors = self._errors(index)
        waiting = bool(errors) and errors[0].key.endswith(".facts")
        self.next_button.setEnabled(not waiting and not (last and bool(errors)))
        # A choice on this page, as the paper's grid, may have made an earlier one wrong.
        after = self._beside(index, 1)
        hint = errors[0].message if errors else "" if after is None else self._reason(after)
        self.next_button.setToolTip(hint)
        self.hint.setText(hint)

    def _title(self, index: int) -> str:
        return page_title(self.draft.pages[index], self.draft)

    def _errors(self, index: int) -> list[DraftProblem]:
        """Return what is wrong on a page; on the last one, what is wrong anywhere."""
        last = index == len(self.pages) - 1
        name = self.draft.pages[index]
        return [p for p in self._problems if p.severity == "error" and (last or p.page == name)]

    def _reason(self, index: int) -> str:
        """Return why a page cannot be reached yet, or ""."""
        if index <= self.stack.currentIndex():
            return ""
        for before in range(index):
            name = self.draft.pages[before]
            errors = [p for p in self._problems if p.page == name and p.severity == "error"]
            if errors:
                return self.tr("First finish “{0}”: {1}").format(
                    self._title(before), errors[0].message
                )
        return ""

    def _state(self, index: int) -> tuple[StepState, str]:
        reason = self._reason(index)
        name = self.draft.pages[index]
        errors = [p for p in self._problems if p.page == name and p.severity == "error"]
        if index == self.stack.currentIndex():
            return "current", errors[0].message if errors else ""
        if reason:
            return "locked", reason
        if index > self._reached or not self.draft.was_done(name):
            return "open", ""
        return ("problem", errors[0].message) if errors else ("done", "")

    def _refused(self, index: int, reason: str) -> None:
        self.hint.setText(reason)

    # Plans as files ----------------------------------------------------------------------------

    def save_plan(self) -> None:
        """Ask for a file and write the plan into it."""
        try:
            plan = self.draft.to_run()
        except M4IError as error:
            show_error(error, self.services.theme, self)
            return
        begin = Path(self.services.settings.last_folder) / "plan.toml"
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the plan"), str(begin), _PLAN_FILTER
        )
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(".toml")
        try:
            write_plan(plan, path)
        except M4IError as error:
            show_error(error, self.services.theme, self)
            return
        self.hint.setText(self.tr("Saved as {0}").format(str(path)))

    def ask_plan(self) -> None:
        """Ask for a plan and show it."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Load a plan"), self.services.settings.last_folder, _PLAN_FILTER
        )
        if name:
            self.open_plan(Path(name))

    def open_plan(self, path: Path) -> None:
        """Read a plan file and show it; an error says what is wrong in it."""
        try:
            plan = read_any_plan(path)
            self.take_plan(plan)
        except M4IError as error:
            show_error(error, self.services.theme, self)

    def take_plan(self, plan: object) -> None:
        """Show a plan that was read from a file, or say who can.

        Raises:
            PlanError: If the plan is of another kind.
        """
        raise NotImplementedError

    # Weights -----------------------------------------------------------------------------------

    def _look_for_weights(self) -> None:
        def work(progress: Progress, cancel: CancelToken) -> object:
            from m4i_core.models.weights import weights_status

            missing = {}
            for name, spec in ENCODERS.items():
                cancel.check()
                if spec.weights_file and not weights_status(name).available:
                    missing[name] = spec.weights_bytes
            return missing

        self.services.jobs.start(
            self.tr("Looking for encoder weights"),
            work,
            done=self._weights_found,
            failed=self._weights_unknown,
        )

    def _weights_found(self, missing: dict[str, int]) -> None:
        self.draft.set_missing_download(missing)

    def _weights_unknown(self, error: M4IError) -> None:
        # Not knowing means asking: the download is announced for every encoder that has one.
        self.draft.set_missing_download(
            {name: spec.weights_bytes for name, spec in ENCODERS.items() if spec.weights_file}
        )
