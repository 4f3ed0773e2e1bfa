"""Choosing a source of records and looking at what is in it; serves target and attacker alike."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from m4i_core.audit.plan import DatasetChoice
from m4i_core.data.demo import DEMO_FAMILIES
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.language import retell
from m4i_gui.pages.wizard_pages.column_form import ColumnForm
from m4i_gui.pages.wizard_pages.controls import BoundCombo, BoundSpin, Field, side_by_side
from m4i_gui.pages.wizard_pages.data_findings import DataFindings
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.services.data_reading import DataFacts, UnreadSource, read_source
from m4i_gui.services.draft_checks import data_path_problem
from m4i_gui.services.jobs import Job
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.path_picker import PathPicker
from m4i_gui.widgets.progress_card import ProgressCard

_WAIT_MS = 500


class DataPanel(QWidget):
    """Source, format and columns; progress while it is read; then what was found."""

    def __init__(self, page: WizardPage, name: str, title: str) -> None:
        super().__init__()
        self._page, self._name, self.draft = page, name, page.draft
        self._services = page.services
        self._job: Job | None = None
        self._read: tuple[DatasetChoice, bool] | None = None
        self._active = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._source_card(title))
        self.progress = ProgressCard(self.tr("Reading the data"))
        self.progress.cancel_requested.connect(self.cancel)
        column.addWidget(self.progress)
        self.findings = DataFindings(self._services)
        column.addWidget(self.findings)
        self.progress.hide()
        self.findings.hide()
        self.draft.changed.connect(self._draft_changed)
        self._follow()

    def _key(self, key: str) -> str:
        return f"datasets.{self._name}.{key}"

    def _source_card(self, title: str) -> Card:
        theme, page = self._services.theme, self._page
        card = Card(title)
        self.source_card = card
        self.own = QRadioButton(self.tr("My own pictures and captions"))
        self.demo = QRadioButton(self.tr("Built-in demo scenes"))
        self.own.setAccessibleName(self.own.text())
        self.demo.setAccessibleName(self.demo.text())
        group = QButtonGroup(self)
        group.addButton(self.own)
        group.addButton(self.demo)
        self.own.clicked.connect(self._source_changed)
        self.demo.clicked.connect(self._source_changed)
        card.body.addLayout(side_by_side(self.own, self.demo))

        self.own_part = QWidget()
        own = QVBoxLayout(self.own_part)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(10)
        self.picker = PathPicker(
            self._services.settings,
            "either",
            self.tr("Folder or table"),
            placeholder=self.tr("Drop a folder or table here, press a button, or type its path"),
            file_filter=self.tr("Tables (*.csv *.tsv *.txt *.jsonl *.parquet);;All files (*)"),
        )
        self.picker.changed.connect(self._path_changed)
        self.path_field = page.add_field(
            self._key("path"),
            Field(
                theme,
                self.tr("Folder or table"),
                self.picker,
                help_text=self.tr(
                    "A folder with pictures and a captions file (Flickr8k's layout, or a .txt "
                    "beside each picture), or a table (CSV, TSV, JSON lines, Parquet) with a "
                    "column of picture names and one of captions."
                ),
            ),
        )
        own.addWidget(self.path_field)
        self.format = BoundCombo(
            self.draft, self._key("format"), [("auto", self.tr("Detect by itself"), "")]
        )
        own.addWidget(
            page.add_field(
                self._key("format"),
                Field(
                    theme,
                    self.tr("Read it as"),
                    self.format,
                    help_text=self.tr("Change this only when the data was taken for another kind."),
                ),
            )
        )
        self.detected = PlainLabel("", "muted")
        own.addWidget(self.detected)
        self.columns = ColumnForm(page, self._name)
        own.addWidget(self.columns)
        card.body.addWidget(self.own_part)
        card.body.addWidget(self._demo_part())
        row = QHBoxLayout()
        self.again = make_button(self.tr("Read the data again"), theme=theme, icon="restart")
        self.again.clicked.connect(self.read_again)
        row.addWidget(self.again)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _demo_part(self) -> QWidget:
        theme = self._services.theme
        self.demo_part = QWidget()
        layout = QVBoxLayout(self.demo_part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            PlainLabel(
                self.tr(
                    "Drawn scenes with captions, made on this machine; nothing is downloaded. The "
                    "three families differ in look and words, like three different data sets."
                ),
                "muted",
            )
        )
        family = BoundCombo(
            self.draft,
            self._key("demo_family"),
            [(name, retell(label), "") for name, label in DEMO_FAMILIES.items()],
        )
        size = BoundSpin(self.draft, self._key("demo_size"), 40, 100_000, 100)
        seed = BoundSpin(self.draft, self._key("demo_seed"), 0, 2**31 - 1)
        fields = []
        for key, label, control, help_text in (
            ("demo_family", self.tr("Family"), family, ""),
            ("demo_size", self.tr("Scenes"), size, self.tr("How many scenes are drawn.")),
            (
                "demo_seed",
                self.tr("Seed"),
                seed,
                self.tr("Another number draws other scenes; the same number the same scenes."),
            ),
        ):
            field = Field(theme, label, control, help_text=help_text)
            fields.append(self._page.add_field(self._key(key), field))
        layout.addLayout(side_by_side(*fields))
        return self.demo_part

    # Following the draft -----------------------------------------------------------------------

    @property
    def active(self) -> bool:
        """Whether the panel is on screen."""
        return self._active

    def activate(self) -> None:
        """The panel is on screen: read what has not been read."""
        self._active = True
        self._follow()
        if self._name not in self.draft.facts and self._job is None:
            self._read = None
        self._schedule()

    def deactivate(self) -> None:
        """The panel went off screen: stop reading and drawing."""
        self._active = False
        self._timer.stop()
        self.findings.stop()
        self.cancel()

    def _source_changed(self) -> None:
        self.draft.set(self._key("source"), "demo" if self.demo.isChecked() else "folder")

    def _path_changed(self, path: str) -> None:
        if path == self.draft.get(self._key("path")):
            return
        # What was said about another source does not hold for this one.
        self.draft.set(self._key("columns"), None)
        self.draft.set(self._key("format"), "auto")
        self.draft.set(self._key("path"), path)

    def _draft_changed(self, key: str) -> None:
        if key == "*" or key.startswith((f"datasets.{self._name}.", f"facts.{self._name}")):
            self._follow()
        if key == "*" and self._name not in self.draft.facts:
            # A new or loaded plan has forgotten what was found; the paper's grid has not.
            self._read = None
        if key == "*" or key.startswith(f"datasets.{self._name}."):
            self._schedule()

    def _follow(self) -> None:
        folder = self.draft.get(self._key("source")) == "folder"
        self.own.setChecked(folder)
        self.demo.setChecked(not folder)
        self.own_part.setVisible(folder)
        self.demo_part.setVisible(not folder)
        self.picker.set_path(self.draft.get(self._key("path")))
        facts = self.draft.facts.get(self._name)
        self.findings.setVisible(facts is not None)
        self.columns.show_facts(facts)
        self.again.setVisible(self._job is None and self._wanted() is not None)
        self.progress.setVisible(self._job is not None)
        if facts is None:
            self.detected.hide()
            self.findings.stop()
        elif self.findings.facts is not facts:
            self.findings.show_facts(facts)
            self._show_detection(facts)

    def _show_detection(self, facts: DataFacts) -> None:
        best = facts.detections[0] if facts.detections else None
        options = [("auto", self.tr("Detect by itself"), "")]
        options += [(d.format, retell(d.label), retell(d.reason)) for d in facts.detections]
        from m4i_core.data.readers.registry import READERS

        known = {value for value, _, _ in options}
        options += [(r.name, retell(r.label), "") for r in READERS if r.name not in known]
        self.format.set_options(options)
        self.format.pull()
        labels = {value: label for value, label, _ in options}
        label = labels.get(facts.dataset.format, facts.dataset.format)
        if facts.choice.format == "auto" and best is not None:
            text = self.tr("Detected: {0}. {1}").format(label, retell(best.reason))
        else:
            text = self.tr("Read as you said: {0}.").format(label)
        self.detected.setText(text)
        self.detected.setVisible(facts.choice.source == "folder")

    # Reading -----------------------------------------------------------------------------------

    def _wanted(self) -> tuple[DatasetChoice, bool] | None:
        choice = self.draft.dataset_choice(self._name)
        if choice is None or (choice.source == "folder" and data_path_problem(choice.path)):
            return None
        return choice, self.draft.get("validity.near_duplicates")

    def _schedule(self) -> None:
        wanted = self._wanted()
        if wanted is not None and wanted == self._read:
            return
        self.cancel()
        self._read = None
        if self._name in self.draft.facts or self._name in self.draft.data_errors:
            self.draft.data_failed(self._name, "")
        if wanted is not None and self._active:
            self._timer.start()
        else:
            self._timer.stop()

    def read_again(self) -> None:
        """Forget what was found and read once more."""
        self._read = None
        self.read()

    def read(self) -> None:
        """Read the source in the background."""
        wanted = self._wanted()
        self.cancel()
        if wanted is None:
            return
        choice, near = wanted
        self._read = wanted

        def work(progress: Progress, cancel: CancelToken) -> object:
            return read_source(choice, near, progress, cancel)

        self.progress.cancel_button.setEnabled(True)
        self.progress.message.setText("")
        self._job = self._services.jobs.start(
            self.tr("Reading the data"),
            work,
            done=self._done,
            failed=self._failed,
            progress=self._progressed,
        )
        if choice.source == "folder":
            self._services.settings.last_folder = choice.path
        self.draft.data_reading(self._name)

    def cancel(self) -> None:
        """Stop reading."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            self._read = None
            self.draft.data_failed(self._name, "")

    def _progressed(self, updates: list[ProgressUpdate]) -> None:
        self.progress.update_from(updates)

    def _late(self) -> bool:
        """Whether a result is that of a job which was cancelled meanwhile."""
        return self._job is None or self._job.running

    def _done(self, facts: DataFacts) -> None:
        if self._late():
            return
        self._job = None
        self.draft.data_found(self._name, facts)

    def _failed(self, error: M4IError) -> None:
        if self._late():
            return
        self._job = None
        self.draft.data_failed(self._name, str(error))
        if isinstance(error, UnreadSource):
            self.columns.offer(error.choice, error.suggestion)
