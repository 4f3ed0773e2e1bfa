"""A study at work: every model once, then every combination; what fails does not stop the rest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from m4i_core.audit.workspace import COMBINATIONS, STUDY_PLAN_FILE
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.events import (
    Event,
    PartChanged,
    StepChanged,
    StepProgress,
    StepsPlanned,
    StepState,
)
from m4i_core.jobs.progress import Progress
from m4i_core.language import retell
from m4i_core.study.plan import StudyPlan, full_name
from m4i_core.study.result import StudyResult
from m4i_gui.item_models import words
from m4i_gui.pages.working import Prepared, WorkingPage, WorkWords
from m4i_gui.panels.step_list import StepList
from m4i_gui.panels.study_progress import CombinationMatrix, ModelList
from m4i_gui.panels.training_monitor import ModelMonitor
from m4i_gui.services.theme import SPACE_M, SPACE_S
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.labels import ElidedLabel, PlainLabel
from m4i_gui.widgets.progress_card import set_fraction
from m4i_gui.widgets.scrolled import scrolled

_SHOWN_FAILURES = 3
_AROUND_MATRIX = 92
_LEAST_VIEWS = 270
_LEAST_RIGHT = 520
_Model = tuple[str, str]


class StudyRunPage(WorkingPage):
    """Runs the study in a folder.

    Signals:
        open_requested: A combination that is done should be looked at; carries its folder.
        results_requested: What was found so far should be shown; carries the study's folder.
    """

    open_requested = Signal(str)
    results_requested = Signal(str)

    def _words(self) -> WorkWords:
        return WorkWords(
            page=self.tr("Study at work"),
            job=self.tr("Study “{0}”"),
            progress=self.tr("Progress of the whole study"),
            log=self.tr("Log of the study"),
            meanwhile=self.tr("The study goes on meanwhile"),
            stopped=self.tr(
                "The study was stopped. Every model and combination that was finished is kept: "
                "resume it now, or later from the start page."
            ),
            failed=self.tr("The study has failed."),
        )

    def _prepare(self, folder: Path) -> Prepared:
        study = self._read(folder)
        self._show_plan(study)
        models = (*study.targets.values(), *study.shadows.values())
        return Prepared(study.name, folder / STUDY_PLAN_FILE, models)

    def _read(self, folder: Path) -> StudyPlan:
        from m4i_core.study.plan_file import read_study_plan

        return read_study_plan(folder / STUDY_PLAN_FILE)

    # Building ----------------------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        row = super()._head()
        self.results_button = make_button(
            self.tr("Results so far"), theme=self.services.theme, icon="grid"
        )
        self.results_button.setToolTip(self.tr("Shows every combination that is done"))
        self.results_button.clicked.connect(self._show_results)
        row.insertWidget(row.indexOf(self.back_button) + 1, self.results_button)
        return row

    def _middle(self) -> QWidget:
        theme = self.services.theme
        self._labels: dict[str, str] = {}
        self._parts: dict[str, _Model] = {}
        self._steps_of: dict[_Model, list[dict[str, Any]]] = {}
        self._steps_shown: _Model | None = None
        self._full_names: dict[_Model, str] = {}
        self._histories: dict[_Model, dict[float, StepProgress]] = {}
        self._shown: _Model | None = None
        self._learning: _Model | None = None
        self._failures: dict[str, str] = {}

        self.failures = Note(theme, tone="warning")
        self.failures.hide()
        self.models = ModelList(theme)
        self.models.chosen.connect(self._choose_model)
        models = Card(self.tr("Models"))
        self.models_done = PlainLabel("", "muted", wrap=False)
        models.header.addWidget(self.models_done)
        models.body.addWidget(self.models, 1)
        models.body.addWidget(self.failures)
        models.setMinimumWidth(270)

        self._right = QSplitter(Qt.Orientation.Vertical)
        self._right.setChildrenCollapsible(False)
        self._right.setHandleWidth(SPACE_M)
        self._right.addWidget(self._combinations())
        self._right.addWidget(self._views())
        self._right.setStretchFactor(0, 0)
        self._right.setStretchFactor(1, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(SPACE_M)
        splitter.addWidget(models)
        # Squeezed below this, neither the matrix nor the curves could be read: it scrolls then.
        self._right.setMinimumHeight(_LEAST_RIGHT)
        splitter.addWidget(scrolled(self._right, self.tr("Combinations, curves, steps and log")))
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([390, 830])
        return splitter

    def _combinations(self) -> Card:
        self.matrix = CombinationMatrix(self.services.theme)
        self.matrix.looked_at.connect(self._describe)
        self.matrix.open_requested.connect(self._open_combination)
        self.combinations_done = PlainLabel("", "muted", wrap=False)
        self.matrix_says = ElidedLabel("", "small")
        card = Card(self.tr("Combinations"))
        card.header.addWidget(self.combinations_done)
        card.body.setSpacing(SPACE_S)
        card.body.addWidget(self.matrix_says)
        card.body.addWidget(self.matrix, 1)
        return card

    def _views(self) -> QTabWidget:
        theme = self.services.theme
        self.monitor = ModelMonitor("target", theme)
        inside = QWidget()
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, SPACE_M, SPACE_S, 0)
        column.addWidget(self.monitor, 1)
        scroll = scrolled(inside, self.tr("The chosen model while it learns"))
        steps = Card()
        self.steps_title = PlainLabel("", "strong", wrap=False)
        self.steps = StepList(theme)
        self.steps.setAccessibleName(self.tr("Steps of what is being done"))
        steps.body.addWidget(self.steps_title)
        steps.body.addWidget(self.steps, 1)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(scroll, self.tr("Model learning"))
        self.tabs.addTab(steps, self.tr("Steps"))
        self.tabs.addTab(self._log_view(), self.tr("Log"))
        self.tabs.setAccessibleName(self.tr("Views of the running study"))
        return self.tabs

    # Before it runs ----------------------------------------------------------------------------

    def offer(self, folder: Path | str, name: str = "") -> None:
        """Show a study that was stopped earlier, ready to be resumed."""
        if self.running:
            return
        super().offer(folder, name)
        place = Path(folder)
        try:
            study = self._read(place)
        except M4IError as error:
            self._fail(error)
            return
        self._name(name or study.name)
        self._show_plan(study)

        def work(progress: Progress, cancel: CancelToken) -> object:
            from m4i_core.study.opened import OpenedStudy

            return place, OpenedStudy(place).result

        # Without a result nothing was finished before it stopped: all is shown as waiting.
        self.services.jobs.start(self.tr("Reading the study"), work, done=self._show_before)

    def _show_before(self, found: tuple[Path, StudyResult]) -> None:
        folder, result = found
        if self.folder != folder or self.running:
            return
        for kind, models in (("target", result.targets), ("shadow", result.shadows)):
            for name, model in models.items():
                self.models.change(kind, name, model.state, retell(model.reason))
                if model.state == "failed":
                    self._note_failure(kind, name, retell(model.reason))
        for cell in result.combinations:
            values = {f"{name}.asr": attack.asr for name, attack in cell.attacks.items()}
            self.matrix.change(cell.name, cell.state, retell(cell.reason), values)
            if cell.state == "failed":
                self._note_failure("combination", cell.name, retell(cell.reason))
        self._count()
        done = self.matrix.count_done / max(1, len(self.matrix.parts))
        set_fraction(self.bar, done)

    def _show_plan(self, study: StudyPlan) -> None:
        self.models.plan(study)
        self.matrix.plan(study)
        self._full_names = {
            (kind, name): full_name(model)
            for kind, models in (("target", study.targets), ("shadow", study.shadows))
            for name, model in models.items()
        }
        self._matrix_hint()
        self._count()
        # As high as its rows, as far as there is room; the views below take what is left.
        wanted = self.matrix.height_of_rows() + _AROUND_MATRIX
        self._right.setSizes([wanted, max(_LEAST_VIEWS, self._right.height() - wanted)])

    # Events ------------------------------------------------------------------------------------

    def worked_example(self) -> str:
        """Tell how the model stands that is shown, or ""."""
        return self.monitor.worked_example()

    def _clear(self) -> None:
        self.steps.clear()
        self.models.forget()
        self.matrix.forget()
        self._histories, self._failures = {}, {}
        self._shown = self._learning = self._steps_shown = None
        self.steps_title.setText("")
        self.failures.say("")
        self._show_model(None)

    def _show_events(self, events: list[Event], updates: list[StepProgress]) -> None:
        changed: list[StepChanged] = []
        for event in events:
            match event:
                case StepsPlanned():
                    self._plan_steps(event)
                case StepChanged():
                    changed.append(event)
                case PartChanged():
                    self._part_changed(event)
        if changed:
            self._step_changed(changed)
        if updates:
            self._take_updates(updates)

    def _plan_steps(self, planned: StepsPlanned) -> None:
        self._parts, self._labels, self._steps_of = {}, {}, {}
        for step in planned.steps:
            name = str(step.get("name", ""))
            key = (str(step.get("part_kind", "")), str(step.get("part", "")))
            self._parts[name] = key
            self._labels[name] = str(step.get("label", ""))
            self._steps_of.setdefault(key, []).append(step)

    def _step_changed(self, changed: list[StepChanged]) -> None:
        """Show the steps of the part at work: all of a large study would be tens of thousands."""
        key = self._parts.get(changed[-1].name)
        if key is None:
            return
        if key != self._steps_shown:
            self._steps_shown = key
            self.steps.plan(StepsPlanned(self._steps_of[key]))
            self.steps_title.setText(self._part_title(key) or self.tr("Data"))
        for event in changed:
            if self._parts.get(event.name) == key:
                self.steps.change(event)

    def _part_title(self, key: _Model) -> str:
        names = {
            "target": self.tr("Target {0}"),
            "shadow": self.tr("Shadow {0}"),
            "combination": self.tr("Combination {0}"),
        }
        kind, name = key
        return names[kind].format(name) if kind in names else ""

    def _part_changed(self, event: PartChanged) -> None:
        key = (event.part_kind, event.name)
        if event.part_kind == "combination":
            self.matrix.change(event.name, event.state, event.reason, event.values)
        else:
            self.models.change(event.part_kind, event.name, event.state, event.reason)
            if event.state == "running":
                follow = self._shown is None or self._shown == self._learning
                self._learning = key
                if follow:
                    self._show_model(key)
        if event.state == "failed":
            self._note_failure(event.part_kind, event.name, event.reason)
        self._count()
        if event.part_kind == "combination" and self.matrix.hasFocus():
            self._describe_current()

    def _take_updates(self, updates: list[StepProgress]) -> None:
        newest = updates[-1]
        self.steps.progress(newest)
        kind, name = self._part_of(newest)
        self.models.progress(kind, name, newest.fraction)
        for_monitor = []
        for update in updates:
            key = self._part_of(update)
            if key[0] not in ("target", "shadow") or "/train_" not in update.step:
                continue
            if key == self._shown:
                for_monitor.append(update)
            epoch = update.numbers.get("epoch")
            if epoch is not None:
                # What was told of each epoch, to draw the curves again when it is looked at.
                history = self._histories.setdefault(key, {})
                before = history.get(epoch)
                numbers = {**before.numbers, **update.numbers} if before else update.numbers
                history[epoch] = replace(update, numbers=numbers)
        if for_monitor:
            self.monitor.take(for_monitor)

    def _part_of(self, update: StepProgress) -> _Model:
        known = self._parts.get(update.step)
        if known is not None:
            return known
        kind, _, rest = update.step.partition(":")
        return kind, rest.rpartition("/")[0]

    def _stage(self, update: StepProgress) -> str:
        whose = self._part_title(self._part_of(update))
        what = update.stage or self._labels.get(update.step, "")
        return self.tr("{0}: {1}").format(whose, what) if whose else what

    def _settle(self, state: StepState) -> None:
        self.steps.settle(state)
        self.models.settle()
        self.matrix.settle()

    def _tick_details(self) -> None:
        self.steps.tick()
        self.models.tick()

    # Showing -----------------------------------------------------------------------------------

    def _count(self) -> None:
        models = [part.state for part in self.models.parts.values()]
        self.models_done.setText(
            self.tr("{0} of {1} trained").format(models.count("done"), len(models))
        )
        self.combinations_done.setText(
            self.tr("{0} of {1} done").format(self.matrix.count_done, len(self.matrix.parts))
        )
        self.results_button.setEnabled(self.matrix.count_done > 0)

    def _note_failure(self, kind: str, name: str, reason: str) -> None:
        names = {"target": self.tr("target {0}"), "shadow": self.tr("shadow {0}")}
        what = names.get(kind, self.tr("combination {0}")).format(name)
        # A failed model takes its combinations with it: one sentence is enough for all of them.
        follows = kind == "combination" and any(said in reason for said in self._failures.values())
        if not (follows and reason):
            self._failures[what] = reason
        shown = list(self._failures.items())[:_SHOWN_FAILURES]
        lines = [self.tr("Failed; the rest is not affected:")]
        lines += [f"{what}: {' '.join(said.split())[:200]}" for what, said in shown]
        more = len(self._failures) - len(shown)
        if more > 0:
            lines.append(self.tr("and {0} more; the log tells all").format(more))
        self.failures.say("\n".join(lines), "warning")

    def _choose_model(self, kind: str, name: str) -> None:
        self._show_model((kind, name))
        self.tabs.setCurrentIndex(0)

    def _show_model(self, key: _Model | None) -> None:
        self._shown = key
        self.monitor.clear()
        if key is None:
            self.monitor.title.setText(self.tr("No model is learning yet"))
            return
        kind, name = key
        title, full = self._part_title(key), self._full_names.get(key, "")
        self.monitor.title.setText(f"{title}  –  {full}" if full else title)
        self.models.select(kind, name)
        history = self._histories.get(key)
        if history:
            self.monitor.take(list(history.values()))
        elif self.models.parts.get(key) is not None and self.models.parts[key].state == "done":
            self.monitor.state.setText(self.tr("trained before"))

    def _matrix_hint(self) -> None:
        attack = words.attack_label(self.matrix.attack)
        self.matrix_says.setText(
            self.tr("Success rate of “{0}”; shadows down, targets across.").format(attack)
        )

    def _describe(self, name: str) -> None:
        self.matrix_says.setText(self.matrix.describe(name))

    def _describe_current(self) -> None:
        item = self.matrix.currentItem()
        if item is not None:
            self._describe(str(item.data(Qt.ItemDataRole.UserRole)))

    def _show_results(self) -> None:
        if self.folder is not None:
            self.results_requested.emit(str(self.folder))

    def _open_combination(self, name: str) -> None:
        if self.folder is not None:
            self.open_requested.emit(str(self.folder / COMBINATIONS / name))
