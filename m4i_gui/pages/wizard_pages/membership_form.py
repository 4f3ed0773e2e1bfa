"""Who was in training: how it is known, how many there are, and what so many can show."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QRadioButton, QWidget

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.pages.wizard_pages.bound_text import path_field
from m4i_gui.pages.wizard_pages.controls import BoundSpin, Field, side_by_side
from m4i_gui.pages.wizard_pages.cost_card import clear
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.resolution_note import ResolutionNote
from m4i_gui.pages.wizard_pages.small_forms import folded, radio, stacked
from m4i_gui.services.found_data import MAIN, NONMEMBERS
from m4i_gui.services.jobs import Job
from m4i_gui.services.membership_reading import (
    MembershipFacts,
    MembershipSources,
    count_membership,
    parts_of,
)
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel

_WAIT_MS = 250


class MembershipForm(Card):
    """The question, its answers, and the counts that follow."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__("?")
        self._page, self.draft = page, page.draft
        self._job: Job | None = None
        self._counted: object = None
        self._active = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._count)
        self.buttons: dict[str, QRadioButton] = {}
        self._texts: dict[str, QWidget] = {}
        group = QButtonGroup(self)
        answers = stacked(spacing=6)
        answers_layout = answers.layout()
        for name in ("none", "folders", "split", "list", "column"):
            button = radio(self._words()[name] or name)
            button.clicked.connect(self._chosen)
            group.addButton(button)
            self.buttons[name] = button
            answers_layout.addWidget(button)  # type: ignore[union-attr]
        self.body.addWidget(
            page.add_field("membership.source", Field(page.services.theme, "", answers))
        )
        self.details = {
            "split": self._split(),
            "list": self._list(),
            "column": self._column(),
        }
        for widget in self.details.values():
            self.body.addWidget(widget)
        self.counts = PlainLabel("", "strong")
        self.counts.setAccessibleName(self.tr("How many records there are of each kind"))
        counted = Field(page.services.theme, "", self.counts)
        self.body.addWidget(page.add_field("membership.counts", counted))
        self.unmatched = PlainLabel("", "muted")
        self.body.addWidget(self.unmatched)
        self.resolution = ResolutionNote(page.services.theme)
        self.body.addWidget(self.resolution)
        self.caps = folded(page, self.tr("Ask about fewer records"), self._caps())
        self.body.addWidget(self.caps)
        self.draft.changed.connect(self._draft_changed)
        self._follow()

    # Building ----------------------------------------------------------------------------------

    def _split(self) -> QWidget:
        self.parts_grid = QGridLayout()
        self.parts_grid.setHorizontalSpacing(16)
        self.parts: dict[str, QComboBox] = {}
        self._parts_shown: object = None
        whole = QWidget()
        whole.setLayout(self.parts_grid)
        self.parts_grid.setContentsMargins(27, 0, 0, 0)
        self.parts_grid.setColumnStretch(2, 1)
        return whole

    def _list(self) -> QWidget:
        tr, page = self.tr, self._page
        file = path_field(
            page,
            "membership.file",
            "file",
            tr("File with ids"),
            placeholder=tr("A text file with one record's id, or picture's name, a line"),
            file_filter=tr("Lists (*.txt *.csv *.list);;All files (*)"),
        )
        self.listed = _MembershipCombo(page, "listed", ("members", "nonmembers"))
        self.others = _MembershipCombo(page, "others", ("nonmembers", "members", "unknown"))
        row = QWidget()
        fields = side_by_side(
            Field(page.services.theme, tr("The records in this list"), self.listed),
            page.add_field(
                "membership.others",
                Field(page.services.theme, tr("All other records"), self.others),
            ),
        )
        fields.setContentsMargins(0, 0, 0, 0)
        row.setLayout(fields)
        return _indented(file, row)

    def _column(self) -> QWidget:
        self.column = QComboBox()
        self.column.setMinimumContentsLength(18)
        self.column.activated.connect(self._column_chosen)
        field = Field(
            self._page.services.theme,
            self.tr("Column"),
            self.column,
            help_text=self.tr(
                "Holds member and non-member, yes and no, 1 and 0, or train and test."
            ),
        )
        self._page.add_field("membership.column", field)
        row = QWidget()
        layout = side_by_side(field)
        layout.setContentsMargins(0, 0, 0, 0)
        row.setLayout(layout)
        return _indented(row)

    def _caps(self) -> QWidget:
        tr, page = self.tr, self._page
        fields = []
        for key, label in (
            ("most_members", tr("Most records in training")),
            ("most_nonmembers", tr("Most records not in training")),
        ):
            spin = BoundSpin(page.draft, f"membership.{key}", 0, 100_000_000, 50)
            spin.setSpecialValueText(tr("all"))
            fields.append(
                page.add_field(
                    f"membership.{key}",
                    Field(
                        page.services.theme,
                        label,
                        spin,
                        help_text=tr(
                            "Fewer are drawn by chance: each costs a question to the target."
                        ),
                    ),
                )
            )
        self.cap_fields = fields
        row = QWidget()
        layout = side_by_side(*fields)
        layout.setContentsMargins(12, 0, 0, 0)
        row.setLayout(layout)
        return row

    def _words(self) -> dict[str, str]:
        tr = self.tr
        if self.draft.ask == "was_mine":
            return {
                "none": tr("None of them is known to be a non-member"),
                "folders": tr("A second folder holds records that were surely not in training"),
                "split": tr("The data set's own parts say it"),
                "list": tr("A list says it"),
                "column": tr("A column of the table says it"),
            }
        return {
            "none": tr("Nothing is known"),
            "folders": tr("They lie in two folders or tables, one for each kind"),
            "split": tr("The data set's own parts say it (train, test)"),
            "list": tr("A list of ids says it"),
            "column": tr("A column of the table says it"),
        }

    # Following ---------------------------------------------------------------------------------

    def activate(self) -> None:
        """The form is on screen."""
        self._active = True
        self._schedule()

    def deactivate(self) -> None:
        """The form went off screen."""
        self._active = False
        self._timer.stop()
        self._stop()

    def _chosen(self) -> None:
        source = next(n for n, button in self.buttons.items() if button.isChecked())
        draft = self.draft
        mine = draft.ask == "was_mine" and source == "list"
        if mine and draft.get("membership.others") == "nonmembers":
            # The usual list here: who was surely not in training.
            draft.set_membership("listed", "nonmembers")
            draft.set_membership("others", "unknown")
        draft.set_membership("source", source)

    def _column_chosen(self, row: int) -> None:
        self.draft.set_membership("column", self.column.itemData(row) or "")

    def _part_chosen(self) -> None:
        kinds: dict[str, list[str]] = {"member": [], "nonmember": []}
        for name, combo in self.parts.items():
            if combo.currentData() in kinds:
                kinds[combo.currentData()].append(name)
        self.draft.set_membership("member_splits", kinds["member"])
        self.draft.set_membership("nonmember_splits", kinds["nonmember"])

    def _draft_changed(self, key: str) -> None:
        followed = ("membership", "datasets.", "facts.", "ask", "target.kind")
        if key == "*" or key.startswith(followed):
            self._follow()
            self._schedule()

    def _follow(self) -> None:
        draft = self.draft
        self.setVisible(draft.exists)
        if not draft.exists:
            return
        mine = draft.ask == "was_mine"
        self.title.setText(
            self.tr("Which records were surely not in training?")
            if mine
            else self.tr("How is it known which records were in training?")
        )
        words, source = self._words(), draft.get("membership.source")
        possible = draft.membership_sources()
        for name, button in self.buttons.items():
            button.setText(words[name])
            button.setAccessibleName(words[name])
            button.setVisible(name in possible)
            button.setChecked(name == source)
        for name, widget in self.details.items():
            widget.setVisible(name == source)
        self.listed.pull()
        self.others.pull()
        if source == "split":
            self._show_parts()
        if source == "column":
            self._show_columns()
        self.caps.setVisible(draft.kind != "recorded")
        labels = [field.findChild(PlainLabel) for field in self.cap_fields]
        first = self.tr("Most records asked about") if mine else self.tr("Most records in training")
        if labels[0] is not None:
            labels[0].setText(first)
        self._show_counts()

    def _show_parts(self) -> None:
        facts = self.draft.facts.get(MAIN)
        parts = parts_of(facts) if facts is not None else {}
        if self._parts_shown != (facts, self.draft.ask):
            self._parts_shown = (facts, self.draft.ask)
            clear(self.parts_grid)
            self.parts = {}
            if not parts:
                text = (
                    self.tr("These data have no parts of their own. Choose another answer.")
                    if facts is not None
                    else self.tr("The parts show once the data are read.")
                )
                self.parts_grid.addWidget(PlainLabel(text, "muted"), 0, 0, 1, 3)
            for row, (name, count) in enumerate(parts.items()):
                label = PlainLabel(
                    self.tr("{0}: {1} records").format(name[:60], f"{count:,}"), wrap=False
                )
                combo = QComboBox()
                combo.addItem(self.tr("were in training"), "member")
                combo.addItem(self.tr("were not in training"), "nonmember")
                combo.addItem(self.tr("leave out"), "")
                combo.setAccessibleName(name[:60])
                combo.activated.connect(self._part_chosen)
                self.parts[name] = combo
                self.parts_grid.addWidget(label, row, 0)
                self.parts_grid.addWidget(combo, row, 1)
        members = {name.casefold() for name in self.draft.get("membership.member_splits")}
        others = {name.casefold() for name in self.draft.get("membership.nonmember_splits")}
        for name, combo in self.parts.items():
            low = name.casefold()
            kind = "member" if low in members else "nonmember" if low in others else ""
            combo.setCurrentIndex(combo.findData(kind))

    def _show_columns(self) -> None:
        draft = self.draft
        names: list[str] = []
        mapped = ""
        if draft.kind == "recorded" and draft.outputs is not None:
            names = draft.outputs.suggestion.names
            chosen = draft.get("target.recorded.columns")
            mapped = chosen["membership"] if chosen else draft.outputs.suggestion.columns.membership
        elif MAIN in draft.facts and draft.facts[MAIN].suggestion is not None:
            suggestion = draft.facts[MAIN].suggestion
            assert suggestion is not None
            names = list(suggestion.names)
            columns = draft.facts[MAIN].choice.columns
            mapped = columns.set if columns is not None else suggestion.columns.set
        first = (
            self.tr("“{0}”, as chosen with the table").format(mapped)
            if mapped
            else self.tr("(choose one)")
        )
        value = draft.get("membership.column")
        options = [("", first), *((name, name) for name in names)]
        if value and value not in names:
            options.append((value, value))
        shown = [(self.column.itemData(i), self.column.itemText(i))
                 for i in range(self.column.count())]  # fmt: skip
        if shown != options:
            self.column.clear()
            for data, text in options:
                self.column.addItem(text, data)
        self.column.setCurrentIndex(max(self.column.findData(value), 0))

    def _show_counts(self) -> None:
        draft = self.draft
        found = draft.membership_found
        mine = draft.ask == "was_mine"
        if found is None:
            waiting = self._job is not None or self._timer.isActive()
            self.counts.setText(self.tr("Counting …") if waiting else "")
            self.unmatched.hide()
            self.resolution.show_resolution(None)
            return
        if mine:
            words = [
                self.tr("{0} records are asked about").format(f"{found.members + found.unknown:,}"),
                self.tr("{0} were surely not in training").format(f"{found.nonmembers:,}"),
            ]
        else:
            words = [
                self.tr("{0} were in training").format(f"{found.members:,}"),
                self.tr("{0} were not").format(f"{found.nonmembers:,}"),
            ]
            if found.unknown:
                words.append(self.tr("{0} are not known").format(f"{found.unknown:,}"))
        self.counts.setText("  ·  ".join(words))
        unmatched = [p for p in found.problems if p.kind == "unmatched_id"]
        text = ""
        if unmatched:
            first = unmatched[0].subject[:80]
            if len(unmatched) == 1:
                text = self.tr("One id of the list is that of no record: {0}").format(first)
            else:
                text = self.tr("{0} ids of the list are those of no record, such as: {1}").format(
                    f"{len(unmatched):,}", first
                )
        self.unmatched.setText(text)
        self.unmatched.setVisible(bool(text))
        if mine:
            self.resolution.advise(found.nonmembers)
        else:
            self.resolution.show_resolution(found.resolution)

    # Counting ----------------------------------------------------------------------------------

    def _sources(self) -> MembershipSources | None:
        draft = self.draft
        if not draft.exists:
            return None
        if draft.kind == "recorded":
            if draft.outputs is None or draft.outputs.table is None:
                return None
            return MembershipSources(None, None, draft.outputs)
        main = draft.facts.get(MAIN)
        second = draft.facts.get(NONMEMBERS) if draft.has_nonmembers else None
        if main is None or (draft.has_nonmembers and second is None):
            return None
        return MembershipSources(main, second, None)

    def _section(self) -> dict[str, Any] | None:
        content = self.draft.asking_content()["membership"]
        if content is None:
            return None
        if content["source"] == "list" and not str(content["file"]).strip():
            return None
        return dict(content)

    def _wanted(self) -> tuple[object, ...] | None:
        sources, section = self._sources(), self._section()
        if sources is None or section is None:
            return None
        parts = (sources.main, sources.nonmembers, sources.outputs)
        attacks = len(self.draft.get("attacks.run"))
        return (*map(id, parts), repr(sorted(section.items())), self.draft.ask, attacks)

    def _schedule(self) -> None:
        if not self._active:
            return
        wanted = self._wanted()
        if wanted is not None and wanted == self._counted:
            known = self.draft.membership_found is not None or self.draft.membership_error
            if known or self._job is not None:
                return
        self._stop()
        self._counted = None
        self.draft.forget_membership()
        if wanted is None:
            self._timer.stop()
            self._show_counts()
        else:
            self._timer.start()
            self._show_counts()

    def _stop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            self._counted = None

    def _count(self) -> None:
        sources, section, wanted = self._sources(), self._section(), self._wanted()
        if sources is None or section is None:
            return
        ask, attacks = self.draft.ask, len(self.draft.get("attacks.run"))

        def work(progress: Progress, cancel: CancelToken) -> object:
            return count_membership(section, ask, attacks, sources, progress, cancel)

        self._counted = wanted
        self._job = self._page.services.jobs.start(
            self.tr("Counting members"), work, done=self._done, failed=self._failed
        )

    def _done(self, found: MembershipFacts) -> None:
        if self._job is None or self._job.running:
            return
        self._job = None
        self.draft.membership_counted(found)

    def _failed(self, error: M4IError) -> None:
        if self._job is None or self._job.running:
            return
        self._job = None
        self.draft.membership_counted(None, str(error))


class _MembershipCombo(QComboBox):
    """What the records of a list are."""

    def __init__(self, page: WizardPage, key: str, values: tuple[str, ...]) -> None:
        super().__init__()
        self._draft, self._key = page.draft, key
        labels = {
            "members": self.tr("were in training"),
            "nonmembers": self.tr("were not in training"),
            "unknown": self.tr("are not known"),
        }
        for value in values:
            self.addItem(labels[value], value)
        self.activated.connect(self._push)
        self.pull()

    def _push(self, row: int) -> None:
        self._draft.set_membership(self._key, self.itemData(row))

    def pull(self) -> None:
        """Show the draft's value."""
        self.setCurrentIndex(self.findData(self._draft.get(f"membership.{self._key}")))


def _indented(*widgets: QWidget) -> QWidget:
    whole = stacked(*widgets)
    layout = whole.layout()
    if layout is not None:
        layout.setContentsMargins(27, 0, 0, 0)
    return whole
