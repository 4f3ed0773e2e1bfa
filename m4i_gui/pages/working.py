"""A page for work in a child process: how far it is, how long still, and what one can do."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from m4i_core.audit.plan import AuditPlan, ModelChoice
from m4i_core.errors import M4IError
from m4i_core.jobs.events import Event, StepProgress, StepState
from m4i_gui.panels.consent_question import ConsentQuestion
from m4i_gui.panels.queue_list import QueueList
from m4i_gui.panels.work_log import WorkLog
from m4i_gui.services.command_job import CommandJob
from m4i_gui.services.consent_words import what_is_sent
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, restyle
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.error_dialog import error_text
from m4i_gui.widgets.help_button import TOPIC, HelpButton
from m4i_gui.widgets.labels import ElidedLabel, PlainLabel
from m4i_gui.widgets.progress_card import duration, set_fraction
from m4i_gui.widgets.scrolled import scrolled

_TICK_MS = 500
_LEAST_MIDDLE = 240


@dataclass(frozen=True)
class WorkWords:
    """What a page calls the work that it shows.

    Attributes:
        page: The page, for screen readers.
        job: Label of the job; "{0}" is the name of the audit or study.
        progress: The bar, for screen readers.
        log: The log, for screen readers.
        meanwhile: That the work goes on when the page is left.
        stopped: What to say when it was stopped.
        failed: What to say when it failed without saying why.
    """

    page: str
    job: str
    progress: str
    log: str
    meanwhile: str
    stopped: str
    failed: str


@dataclass(frozen=True)
class Prepared:
    """What is to be run.

    Attributes:
        name: Title of the audit or study; untrusted text.
        plan_file: Its plan.
        models: All models of the plan that look at pictures through weights.
        audit: The plan, where it asks a target that needs the user's consent at each run.
    """

    name: str
    plan_file: Path
    models: tuple[ModelChoice, ...]
    audit: AuditPlan | None = None


class WorkingPage(QWidget):
    """Runs the plan in a folder and shows how it goes; subclasses show the details.

    A subclass says what the work is called (`_words`), reads the plan (`_prepare`), and fills the
    middle of the page (`_middle`, `_clear`, `_show_events`, `_settle`, `_tick_details`).

    Signals:
        finished: There is a result; carries the folder.
        left: The user wants to go back to the start page (the work goes on, if it runs).
        state_changed: What `state` says has changed.
        progressed: Share of the whole that is done, 0 to 1.
    """

    finished = Signal(str)
    left = Signal()
    state_changed = Signal(str)
    progressed = Signal(float)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.setProperty("role", "page")
        self.words = self._words()
        self.setAccessibleName(self.words.page)
        self.folder: Path | None = None
        self.state = "idle"
        self.job: CommandJob | None = None
        self._eta: float | None = None
        self._eta_at = 0.0
        self._begun = 0.0
        self._error: M4IError | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

        # A failure, a queue and the work itself are too much for a small window.
        inside = QWidget()
        inside.setProperty("role", "page")
        area = scrolled(inside, self.words.page)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        bar = area.verticalScrollBar().sizeHint().width()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_XL, SPACE_L, max(SPACE_XL - bar, 0), SPACE_L)
        column.setSpacing(SPACE_M)
        column.addLayout(self._head())
        column.addWidget(self._overall())
        self.note = Note(services.theme, tone="danger")
        self.note.hide()
        column.addWidget(self.note)
        column.addLayout(self._note_buttons())
        self.queue = QueueList(services)
        column.addWidget(self.queue)
        middle = self._middle()
        middle.setMinimumHeight(_LEAST_MIDDLE)
        column.addWidget(middle, 1)
        self._set_state("idle")

    # Building ----------------------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        theme = self.services.theme
        self.title = ElidedLabel("", "title")
        self.place = ElidedLabel("", "small", mode=Qt.TextElideMode.ElideMiddle)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.place)
        self.back_button = make_button(self.tr("Start page"), theme=theme, icon="back")
        self.back_button.setToolTip(self.words.meanwhile)
        self.back_button.clicked.connect(self.left)
        self.pause_button = make_button(self.tr("&Pause"), theme=theme, icon="pause")
        self.pause_button.clicked.connect(self.toggle_pause)
        self.stop_button = make_button(self.tr("S&top"), "danger", theme=theme, icon="stop")
        self.stop_button.setToolTip(
            self.tr("Stops within a second; everything finished is kept and can be resumed")
        )
        self.stop_button.clicked.connect(self.stop)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addLayout(words, 1)
        self.setProperty(TOPIC, "run")
        self.help_button = HelpButton()
        row.addWidget(self.help_button)
        for button in (self.back_button, self.pause_button, self.stop_button):
            row.addWidget(button)
        return row

    def _overall(self) -> Card:
        card = Card()
        self.stage = ElidedLabel("", "strong")
        self.eta = PlainLabel("", "muted", wrap=False)
        self.eta.setAccessibleName(self.tr("Time left"))
        self.detail = ElidedLabel("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.words.progress)
        row = QHBoxLayout()
        row.addWidget(self.stage, 1)
        row.addWidget(self.eta)
        card.body.setSpacing(SPACE_S)
        card.body.addLayout(row)
        card.body.addWidget(self.bar)
        card.body.addWidget(self.detail)
        return card

    def _note_buttons(self) -> QHBoxLayout:
        theme = self.services.theme
        self.again_button = make_button(self.tr("Try again"), "primary", theme=theme, icon="play")
        self.again_button.clicked.connect(self.resume)
        self.copy_button = make_button(self.tr("Copy details"), theme=theme, icon="copy")
        self.copy_button.clicked.connect(self._copy_details)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.again_button)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        return row

    def _log_view(self) -> WorkLog:
        self.work_log = WorkLog(self.words.log, self.services.theme)
        self.log = self.work_log.text
        return self.work_log

    # What a subclass adds ----------------------------------------------------------------------

    def _words(self) -> WorkWords:
        """Return what the work is called."""
        raise NotImplementedError

    def _prepare(self, folder: Path) -> Prepared:
        """Read the plan in a folder.

        Raises:
            M4IError: If it cannot be read.
        """
        raise NotImplementedError

    def _middle(self) -> QWidget:
        """Make the middle of the page; must call `_log_view`."""
        raise NotImplementedError

    def _clear(self) -> None:
        """Forget what the middle shows."""
        raise NotImplementedError

    def _show_events(self, events: list[Event], updates: list[StepProgress]) -> None:
        """Show a batch of events in the middle; `updates` are those of the running step."""
        raise NotImplementedError

    def _settle(self, state: StepState) -> None:
        """Give whatever still runs its last state: the process has ended."""
        raise NotImplementedError

    def _tick_details(self) -> None:
        """Show the time that has passed."""
        raise NotImplementedError

    # What others call --------------------------------------------------------------------------

    @property
    def failure(self) -> str:
        """Why the work failed, in plain words, or ""."""
        return self._error.message if self._error is not None else ""

    @property
    def running(self) -> bool:
        """Whether it is at work."""
        return self.job is not None and self.job.running

    def start(self, folder: Path | str) -> None:
        """Run the plan in a folder, or go on with it; one at a time."""
        if self.running:
            return
        self.folder = Path(folder)
        self.work_log.clear()
        self._clear()
        self._error = None
        self._eta = None
        self._begun = time.monotonic()
        try:
            prepared = self._prepare(self.folder)
        except M4IError as error:
            self._name(self.folder.name)
            self._fail(error)
            return
        name = prepared.name
        place = str(self.folder)
        asked = prepared.audit
        if asked is not None and not self.services.consents.take(self.folder):
            self._ask_consent(asked)
            return
        arguments = ["run", str(prepared.plan_file), "--out", place, "--resume", "--events"]
        if self._may_download(prepared.models):
            arguments.append("--allow-download")
        if asked is not None:
            arguments.append("--allow-queries")
        self._name(name)
        self.services.recents.add(self.folder, name)
        self.stage.setText(self.tr("Starting …"))
        set_fraction(self.bar, None)
        self.job = self.services.jobs.run_command(arguments, self.words.job.format(name))
        self.job.events.connect(self._take)
        self.job.ended.connect(self._ended)
        self._timer.start()
        self._set_state("running")
        self.pause_button.setFocus()

    def _ask_consent(self, plan: AuditPlan) -> None:
        """Ask before anything is sent; until then it stands there like stopped work."""
        self._name(plan.name)
        set_fraction(self.bar, 0.0)
        self._set_state("stopped")
        self.note.say(
            self.tr("Nothing has been asked yet: it goes on when you agree to what is sent."),
            "info",
        )
        self.question = ConsentQuestion(plan, what_is_sent(plan), self.window())
        self.question.agreed.connect(self._agreed)
        self.question.open()

    def _agreed(self) -> None:
        if self.folder is not None and not self.running:
            self.services.consents.give(self.folder)
            self.start(self.folder)

    def _may_download(self, models: tuple[ModelChoice, ...]) -> bool:
        """Return whether weights are missing and the user has agreed to get all of them."""
        from m4i_core.models.weights import weights_status

        missing = {
            model.encoder
            for model in models
            if model.weights == "imagenet" and not weights_status(model.encoder).available
        }
        return bool(missing) and all(
            self.services.settings.download_consent(encoder) for encoder in missing
        )

    def offer(self, folder: Path | str, name: str = "") -> None:
        """Show what was stopped earlier, ready to be resumed."""
        if self.running:
            return
        self.folder = Path(folder)
        self.work_log.clear()
        self._clear()
        self.detail.setText("")
        self._error = None
        self._name(name or self.folder.name)
        set_fraction(self.bar, 0.0)
        self._set_state("stopped")

    def resume(self) -> None:
        """Go on with what was stopped or has failed."""
        if self.folder is not None:
            self.start(self.folder)

    def toggle_pause(self) -> None:
        """Pause, or go on."""
        if self.job is None or not self.running:
            return
        if self.state == "paused":
            self.job.resume()
            self._eta_at = time.monotonic()
            self._set_state("running")
        elif self.state == "running":
            self.job.pause()
            self._set_state("paused")

    def stop(self) -> None:
        """Stop; what is finished is kept."""
        if self.job is not None and self.running and self.state != "stopping":
            self._set_state("stopping")
            self.job.cancel()

    # Events ------------------------------------------------------------------------------------

    def _take(self, events: list[Event]) -> None:
        """Show a batch of events; everything is drawn once, however many there are."""
        self.work_log.take(events)
        updates = [event for event in events if isinstance(event, StepProgress)]
        self._show_events(events, updates)
        if updates and self.state in ("running", "paused"):
            newest = updates[-1]
            self.stage.setText(self._stage(newest))
            self.detail.setText(_detail(newest))
            set_fraction(self.bar, newest.overall)
            self.progressed.emit(newest.overall)
            self._eta, self._eta_at = newest.eta_seconds, time.monotonic()
            self._show_eta()

    def _stage(self, update: StepProgress) -> str:
        """Return what is being done, in words."""
        return update.stage

    def _ended(self, outcome: str) -> None:
        job, self.job = self.job, None
        self._timer.stop()
        if outcome == "finished":
            self._settle("done")
            self._set_state("finished")
            self.finished.emit(str(self.folder))
        elif outcome == "cancelled":
            self._settle("cancelled")
            self._set_state("stopped")
        else:
            self._settle("failed")
            said = job.failure if job is not None else None
            if said is None:
                self._fail(M4IError(self.words.failed))
            else:
                self._fail(
                    M4IError(
                        said.message,
                        subject=said.subject,
                        remedy=said.remedy,
                        details=said.details,
                    )
                )

    def _fail(self, error: M4IError) -> None:
        self._error = error
        self._set_state("failed")

    # Showing -----------------------------------------------------------------------------------

    def _name(self, name: str) -> None:
        self.title.setText(name)
        self.place.setText(str(self.folder))

    def _set_state(self, state: str) -> None:
        self.state = state
        theme = self.services.theme
        busy = state in ("running", "paused")
        self.pause_button.setEnabled(busy)
        self.stop_button.setEnabled(busy)
        for button in (self.pause_button, self.stop_button):
            button.setVisible(busy or state == "stopping")
        paused = state == "paused"
        self.pause_button.setText(self.tr("&Resume") if paused else self.tr("&Pause"))
        self.pause_button.setAccessibleName(self.tr("Resume") if paused else self.tr("Pause"))
        theme.keep_icon(self.pause_button, "play" if paused else "pause")
        tones = {"failed": "danger", "stopped": "muted", "paused": "muted", "finished": "good"}
        self.bar.setProperty("tone", tones.get(state, ""))
        restyle(self.bar)
        if self.bar.maximum() == 0 and state in ("failed", "stopped"):
            set_fraction(self.bar, 0.0)
        self._say(state)
        self.again_button.setVisible(state in ("failed", "stopped"))
        self.again_button.setText(self.tr("Resume") if state == "stopped" else self.tr("Try again"))
        self.again_button.setAccessibleName(self.again_button.text())
        self.copy_button.setVisible(state == "failed")
        self.copy_button.setText(self.tr("Copy details"))
        if self.again_button.isVisible():
            self.again_button.setFocus()
        self.state_changed.emit(state)

    def _say(self, state: str) -> None:
        if state == "failed" and self._error is not None:
            error = self._error
            parts = (error.message, error.subject, error.remedy)
            self.note.say("\n".join(part for part in parts if part), "danger")
            self.stage.setText(self.tr("Failed"))
            self.detail.setText("")
        elif state == "stopped":
            self.note.say(self.words.stopped, "info")
            self.stage.setText(self.tr("Stopped"))
            self.detail.setText("")
        else:
            self.note.say("")
        if state == "finished":
            self.stage.setText(self.tr("Done"))
            self.detail.setText(
                self.tr("Took {0}").format(duration(time.monotonic() - self._begun))
            )
            set_fraction(self.bar, 1.0)
        elif state == "stopping":
            self.stage.setText(self.tr("Stopping …"))
        elif state == "paused":
            self.detail.setText(self.tr("Paused. Nothing is lost by waiting."))
        self._show_eta()

    def _tick(self) -> None:
        if self.state == "running":
            self._tick_details()
            self._show_eta()

    def _show_eta(self) -> None:
        if self.state == "paused":
            self.eta.setText(self.tr("paused"))
        elif self.state != "running":
            self.eta.setText("")
        elif self._eta is None:
            self.eta.setText(self.tr("estimating the time left …"))
        else:
            left = max(0.0, self._eta - (time.monotonic() - self._eta_at))
            self.eta.setText(self.tr("about {0} left").format(duration(left)))

    def _copy_details(self) -> None:
        if self._error is not None:
            QGuiApplication.clipboard().setText(error_text(self._error))
            self.copy_button.setText(self.tr("Copied"))


def _detail(update: StepProgress) -> str:
    parts = [update.message]
    for key, unit in (("pictures_per_second", "pictures/s"), ("captions_per_second", "captions/s")):
        speed = update.numbers.get(key)
        if speed is not None:
            parts.append(f"{speed:,.0f} {unit}")
    return "  ·  ".join(part for part in parts if part)
