"""A table of what a model said: the file, and which of its columns holds what."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.language import retell
from m4i_gui.pages.wizard_pages.bound_text import path_field
from m4i_gui.pages.wizard_pages.controls import Field
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.sample_rows import SampleRows
from m4i_gui.services.existing_checks import file_problem
from m4i_gui.services.jobs import Job
from m4i_gui.services.outputs_reading import OutputsFacts, read_recorded
from m4i_gui.widgets.card import Note
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.progress_card import ProgressCard

_WAIT_MS = 400


class OutputsForm(QWidget):
    """Path, pictures' folder, mapping with sample rows, and what was found."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__()
        self._page, self.draft, self._services = page, page.draft, page.services
        self._job: Job | None = None
        self._read: tuple[object, ...] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.read)
        theme = page.services.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.path_field = path_field(
            page,
            "target.recorded.path",
            "file",
            self.tr("Table of outputs"),
            placeholder=self.tr("Drop a table here, press the button, or type its path"),
            file_filter=self.tr("Tables (*.csv *.tsv *.txt *.jsonl *.parquet);;All files (*)"),
            help_text=self.tr(
                "One row for each record, with what the model said and what a person wrote "
                "(CSV, TSV, JSON lines or Parquet). The input need not be a picture."
            ),
        )
        column.addWidget(self.path_field)
        self.progress = ProgressCard(self.tr("Reading the table"))
        self.progress.cancel_requested.connect(self.cancel)
        column.addWidget(self.progress)
        self.progress.hide()
        self.mapping = QWidget()
        inside = QVBoxLayout(self.mapping)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(
            PlainLabel(self.tr("Columns of the table (suggested; change what is wrong)"), "strong")
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        self.combos: dict[str, QComboBox] = {}
        for index, (role, label, help_text) in enumerate(self._roles()):
            combo = QComboBox()
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(14)
            combo.activated.connect(self._chosen)
            self.combos[role] = combo
            key = f"target.recorded.columns.{role}"
            field = page.add_field(key, Field(theme, label, combo, help_text=help_text))
            grid.addWidget(field, index // 4, index % 4)
        inside.addLayout(grid)
        # What is wrong with the mapping as a whole is said below it.
        wrong = Field(theme, "", QWidget())
        wrong.control.setFocusProxy(self.combos["generated"])
        inside.addWidget(page.add_field("target.recorded.columns", wrong))
        self.rows = SampleRows()
        inside.addWidget(self.rows)
        self.found = PlainLabel("", "muted")
        inside.addWidget(self.found)
        self.note = Note(theme)
        self.note.hide()
        inside.addWidget(self.note)
        column.addWidget(self.mapping)
        self.mapping.hide()
        self.pictures = path_field(
            page,
            "target.recorded.pictures",
            "folder",
            self.tr("Folder of the pictures (only if it is not the table's own)"),
            help_text=self.tr("The pictures' names in the table are looked up in this folder."),
        )
        column.addWidget(self.pictures)
        self.pictures.hide()
        page.draft.changed.connect(self._draft_changed)
        self._follow()

    def _roles(self) -> tuple[tuple[str, str, str], ...]:
        tr = self.tr
        return (
            ("generated", tr("What the model said"), tr("The text that the model wrote.")),
            (
                "references",
                tr("What a person wrote"),
                tr("The true text. Several columns: names separated by commas, in the plan."),
            ),
            ("picture", tr("Picture"), tr("File name of the picture, if there are pictures.")),
            (
                "membership",
                tr("In training?"),
                tr("Holds member and non-member, yes and no, 1 and 0, or train and test."),
            ),
            ("prompt", tr("Question"), tr("What the model was asked, if anything.")),
            ("group", tr("Group"), tr("Rows with one value (patient, scene) stay together.")),
            ("id", tr("Record id"), tr("Rows with one id are one record with several texts.")),
        )

    # Following ---------------------------------------------------------------------------------

    def activate(self) -> None:
        """The form is on screen: read what has not been read."""
        self._schedule()

    def deactivate(self) -> None:
        """The form went off screen: stop reading."""
        self._timer.stop()
        self.cancel()

    def _wanted(self) -> tuple[object, ...] | None:
        draft = self.draft
        path = draft.get("target.recorded.path")
        if draft.kind != "recorded" or file_problem(path, "-"):
            return None
        columns = draft.get("target.recorded.columns")
        source = draft.get("membership.source")
        membership = draft.get("membership.column") if source == "column" else ""
        pictures = draft.get("target.recorded.pictures").strip()
        if pictures and file_problem(pictures, "", folder=True):
            pictures = ""
        return path, tuple(sorted(columns.items())) if columns else None, membership, pictures

    def _draft_changed(self, key: str) -> None:
        if key == "*" or key.startswith(("target.recorded", "membership", "facts.outputs")):
            if key == "target.recorded.path":
                # What was said about another table does not hold for this one.
                self.draft.set("target.recorded.columns", None)
            self._follow()
        if key == "*" and self.draft.outputs is None and not self.draft.outputs_error:
            self._read = None
        if key == "*" or key.startswith(("target.recorded", "membership.")):
            self._schedule()

    def _schedule(self) -> None:
        wanted = self._wanted()
        if wanted == self._read and wanted is not None:
            return
        self.cancel()
        if wanted is None:
            self._timer.stop()
            if self.draft.outputs is not None or self.draft.outputs_error:
                self.draft.outputs_found(None)
        else:
            self._timer.start()

    def read(self) -> None:
        """Read the table in the background."""
        wanted = self._wanted()
        self.cancel()
        if wanted is None:
            return
        self._read = wanted
        path, columns, membership, pictures = wanted
        chosen = dict(columns) if columns else None  # type: ignore[call-overload]

        def work(progress: Progress, cancel: CancelToken) -> object:
            return read_recorded(
                str(path), chosen, str(membership), str(pictures), progress, cancel
            )

        self.progress.cancel_button.setEnabled(True)
        self.progress.message.setText("")
        self._job = self._services.jobs.start(
            self.tr("Reading the table"),
            work,
            done=self._done,
            failed=self._failed,
            progress=self._progressed,
        )
        if self.draft.outputs is None:
            self.draft.outputs_found(None)
        self._follow()

    def cancel(self) -> None:
        """Stop reading."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            self._read = None
            self.progress.hide()

    def _progressed(self, updates: list[ProgressUpdate]) -> None:
        self.progress.update_from(updates)

    def _late(self) -> bool:
        return self._job is None or self._job.running

    def _done(self, facts: OutputsFacts) -> None:
        if self._late():
            return
        self._job = None
        self.draft.outputs_found(facts)

    def _failed(self, error: M4IError) -> None:
        if self._late():
            return
        self._job = None
        self.draft.outputs_found(None, str(error))

    # Showing -----------------------------------------------------------------------------------

    def _follow(self) -> None:
        facts = self.draft.outputs
        self.progress.setVisible(self._job is not None and facts is None)
        self.mapping.setVisible(facts is not None)
        self.pictures.setVisible(
            bool(self.draft.get("target.recorded.pictures"))
            or (facts is not None and bool(self._current(facts)["picture"]))
        )
        if facts is None:
            return
        current = self._current(facts)
        for role, combo in self.combos.items():
            names = [combo.itemData(i) for i in range(combo.count())]
            wanted = ["", *facts.suggestion.names]
            value = current[role]
            if value and value not in wanted:
                wanted.append(value)
            if names != wanted:
                combo.clear()
                for name in wanted:
                    combo.addItem(name or self.tr("(none)"), name)
            combo.setCurrentIndex(max(combo.findData(value), 0))
            combo.setToolTip("")
        self.rows.show_rows(facts.suggestion.names, facts.suggestion.preview)
        if facts.table is None:
            self.found.setText("")
            self.note.say("")
            return
        labelled = facts.labelled
        words = [self.tr("{0} records").format(f"{facts.records:,}")]
        if labelled[True] or labelled[False]:
            words.append(self.tr("{0} in training").format(f"{labelled[True]:,}"))
            words.append(self.tr("{0} not in training").format(f"{labelled[False]:,}"))
        if labelled[None] and (labelled[True] or labelled[False]):
            words.append(self.tr("{0} unknown").format(f"{labelled[None]:,}"))
        skipped = len(facts.table.dataset.problems)
        if skipped:
            words.append(self.tr("{0} rows need a look").format(f"{skipped:,}"))
        self.found.setText(" · ".join(words))
        self.note.say(retell(facts.table.note), "info")

    def _current(self, facts: OutputsFacts) -> dict[str, str]:
        from dataclasses import asdict

        chosen = self.draft.get("target.recorded.columns")
        return dict(chosen) if chosen else asdict(facts.suggestion.columns)

    def _chosen(self) -> None:
        values = {role: combo.currentData() or "" for role, combo in self.combos.items()}
        self.draft.set("target.recorded.columns", values)
