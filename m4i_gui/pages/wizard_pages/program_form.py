"""A program of the user's that answers: JSON lines in, JSON lines out."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from m4i_gui.pages.wizard_pages.bound_text import BoundText, path_field
from m4i_gui.pages.wizard_pages.controls import Field
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.prompt_form import PromptForm
from m4i_gui.pages.wizard_pages.small_forms import folded, grid_of, line_field, stacked, whole_field
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.path_picker import PathPicker


class ProgramForm(QWidget):
    """Program, arguments, words, and how long is waited."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__()
        self._page, self.draft = page, page.draft
        tr, theme = self.tr, page.services.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(
            PlainLabel(
                tr(
                    "M4I starts the program once, without a shell, and writes one line of JSON "
                    'for each record: {"picture": …, "prompt": …}. The program writes one line '
                    'back for each, in the same order: {"text": …}.'
                ),
                "muted",
            )
        )
        self.program = PathPicker(
            page.services.settings,
            "file",
            tr("Program"),
            placeholder=tr("Its path, or its name such as python3"),
        )
        self.program.changed.connect(self._program_changed)
        column.addWidget(
            page.add_field("target.command.program", Field(theme, tr("Program"), self.program))
        )
        self.arguments = _Arguments(page)
        column.addWidget(
            Field(
                theme,
                tr("Arguments, one a line"),
                self.arguments,
                help_text=tr("No quotation marks are needed: each line is one argument."),
            )
        )
        column.addWidget(PromptForm(page, "command"))
        column.addWidget(whole_field(page, "target.command"))
        advanced = stacked(
            path_field(
                page,
                "target.command.folder",
                "folder",
                tr("Working folder"),
                help_text=tr("Where the program is started; empty: the present folder."),
            ),
            grid_of(
                [
                    line_field(page, "target.command.answer_seconds", tr("Patience (seconds)"),
                               tr("Longest time without an answer."), number=True),
                    line_field(page, "target.command.version", tr("Version"),
                               tr("Change it when the program answers otherwise than before.")),
                ]
            ),
        )  # fmt: skip
        column.addWidget(folded(page, tr("Advanced settings of the program"), advanced))
        self.draft.changed.connect(self._follow)
        self._follow("*")

    def _program_changed(self, text: str) -> None:
        rest = list(self.draft.get("target.command.program"))[1:]
        self.draft.set("target.command.program", [text, *rest] if text or rest else [])

    def _follow(self, key: str) -> None:
        if key in ("*", "target.command.program"):
            program = self.draft.get("target.command.program")
            if self.program.path() != (program[0] if program else ""):
                self.program.set_path(program[0] if program else "")


class _Arguments(BoundText):
    """What follows the program."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__(page.draft, "target.command.program", lines=3, fixed=True)

    def _push(self) -> None:
        program = list(self.draft.get(self.key)) or [""]
        lines = [line for line in self.toPlainText().splitlines() if line]
        self.draft.set(self.key, [program[0], *lines] if program[0] or lines else [])

    def pull(self) -> None:
        rest = list(self.draft.get(self.key))[1:]
        if [line for line in self.toPlainText().splitlines() if line] != rest:
            self.blockSignals(True)
            self.setPlainText("\n".join(rest))
            self.blockSignals(False)
