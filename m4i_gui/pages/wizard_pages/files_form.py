"""A model that lies in a folder: which kind, where, and how its texts are read off."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from m4i_gui.pages.wizard_pages.bound_text import path_field
from m4i_gui.pages.wizard_pages.controls import BoundCombo, Field, side_by_side
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.prompt_form import PromptForm
from m4i_gui.pages.wizard_pages.small_forms import (
    combo_field,
    folded,
    grid_of,
    line_field,
    spin_field,
    stacked,
    whole_field,
)
from m4i_gui.services.checkpoint_kind import holds_authors, kind_in
from m4i_gui.services.existing_draft import FILES
from m4i_gui.widgets.labels import PlainLabel


class FilesForm(QWidget):
    """Folder and kind of the files; choosing a folder chooses the kind that it holds."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__()
        self._page, self.draft = page, page.draft
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        tr = self.tr
        self.kind = _KindCombo(
            page.draft,
            "target.kind",
            [
                ("checkpoint", tr("Captioner of this program or of the authors' scripts"), ""),
                ("r2gen", tr("R2Gen-CMN, medical reports (.pth)"), ""),
                ("hugging_face", tr("Hugging Face model (BLIP, GIT, LLaVA and others)"), ""),
            ],
        )
        column.addLayout(side_by_side(Field(page.services.theme, tr("Kind of model"), self.kind)))
        self.folders: dict[str, QWidget] = {}
        for kind in FILES:
            field = path_field(
                page,
                f"target.{kind}.folder",
                "folder",
                tr("Folder with the model's files"),
                placeholder=tr("Drop the folder here, press the button, or type its path"),
                help_text=tr(
                    "Only numbers are read from the files: whatever else is in them, nothing is "
                    "executed and nothing leaves this machine."
                ),
            )
            self.folders[kind] = field
            column.addWidget(field)
        self.found = PlainLabel("", "good")
        column.addWidget(self.found)
        self.details = {
            "checkpoint": self._checkpoint(),
            "r2gen": self._r2gen(),
            "hugging_face": self._hugging_face(),
        }
        for widget in self.details.values():
            column.addWidget(widget)
        self.draft.changed.connect(self._follow)
        self._follow("*")

    def _checkpoint(self) -> QWidget:
        tr, draft = self.tr, self.draft
        method = BoundCombo(
            draft,
            "target.decoding.method",
            [
                ("greedy", tr("Greedy (as in the paper)"), tr("Always the likeliest next word")),
                ("beam", tr("Beam search"), tr("Follows several beginnings at once; slower")),
            ],
        )
        return Field(
            self._page.services.theme,
            tr("Reading texts off the model"),
            method,
            help_text=tr("How the next word is chosen while the model writes."),
        )

    def _r2gen(self) -> QWidget:
        tr, page = self.tr, self._page
        preset = combo_field(
            page,
            "target.r2gen.preset",
            tr("Trained as for"),
            [
                ("auto", tr("Tell by the pictures of a record"), ""),
                ("iu_xray", "IU X-Ray", tr("Two pictures of each record")),
                ("mimic_cxr", "MIMIC-CXR", tr("One picture of each record")),
            ],
            tr("Whose cleaning of texts and whose lengths the model was trained with."),
        )
        usual = tr("as published")
        advanced = grid_of(
            [
                spin_field(page, "target.r2gen.min_count", tr("Rarest word kept"), 0, 100_000,
                           tr("Words that were rarer in training are unknown to it."), zero=usual),
                spin_field(page, "target.r2gen.max_length", tr("Longest report"), 0, 4096,
                           tr("In words."), zero=usual),
                spin_field(page, "target.r2gen.beam_width", tr("Beams"), 1, 64,
                           tr("How many beginnings are followed while it writes.")),
                spin_field(page, "target.r2gen.heads", tr("Attention heads"), 1, 1024,
                           tr("As the model was trained. Published: 8.")),
                spin_field(page, "target.r2gen.top_k", tr("Memory rows that are read"), 1, 100_000,
                           tr("By each head, as the model was trained. Published: 32.")),
            ]
        )  # fmt: skip
        return stacked(
            _left(preset), folded(page, tr("Advanced settings of the report generator"), advanced)
        )

    def _hugging_face(self) -> QWidget:
        tr, page = self.tr, self._page
        key = "target.hugging_face."
        advanced = grid_of(
            [
                spin_field(page, f"{key}max_new_tokens", tr("Longest answer"), 1, 4096,
                           tr("In tokens, about three quarters of a word each.")),
                spin_field(page, f"{key}beams", tr("Beams"), 1, 16,
                           tr("1: always the likeliest next token.")),
                line_field(page, f"{key}temperature", tr("Temperature"),
                           tr("0: nothing is drawn by chance, the same answer each time."),
                           number=True),
                spin_field(page, f"{key}seed", tr("Seed of drawing"), 0, 2**31 - 1,
                           tr("Only used where the temperature is above 0.")),
                spin_field(page, f"{key}batch_size", tr("Records at a time"), 1, 256,
                           tr("Fewer need less memory.")),
                combo_field(page, f"{key}precision", tr("Precision"),
                            [("fp32", tr("Full (fp32)"), ""), ("bf16", tr("Half (bf16)"), "")],
                            tr("Of the model's weights; half takes half the memory.")),
            ]
        )  # fmt: skip
        return stacked(
            PromptForm(page, "hugging_face"),
            whole_field(page, "target.hugging_face"),
            folded(page, tr("Advanced settings of the model"), advanced),
        )

    def _follow(self, key: str) -> None:
        if key != "*" and not key.startswith("target."):
            return
        kind = self.draft.kind
        for name in FILES:
            self.folders[name].setVisible(kind == name)
            self.details[name].setVisible(kind == name)
        if kind not in FILES:
            return
        folder = self.draft.get(f"target.{kind}.folder")
        if key == f"target.{kind}.folder":
            found = kind_in(folder)
            if found and found != kind:
                # The files say what they are: the kind follows, and the folder goes along.
                self.draft.set(f"target.{found}.folder", folder)
                self.draft.set(f"target.{kind}.folder", "")
                self.draft.set_kind(found)
                return
        fits = kind_in(folder) == kind
        authors = fits and kind == "checkpoint" and holds_authors(folder)
        self.found.setText(
            {
                "checkpoint": self.tr("A checkpoint of the authors' scripts is here.")
                if authors
                else self.tr("A checkpoint of this program is here."),
                "r2gen": self.tr("A checkpoint of R2Gen-CMN is here."),
                "hugging_face": self.tr("A Hugging Face model is here."),
            }[kind]
            if fits
            else ""
        )
        self.found.setVisible(fits)
        self.details["checkpoint"].setVisible(kind == "checkpoint" and not authors)


class _KindCombo(BoundCombo):
    """Which kind of files."""

    def _push(self, row: int) -> None:
        before = self.draft.kind
        kind = self.itemData(row)
        typed = self.draft.get(f"target.{before}.folder") if before in FILES else ""
        if typed and not self.draft.get(f"target.{kind}.folder"):
            self.draft.set(f"target.{kind}.folder", typed)
        self.draft.set_kind(kind)


def _left(widget: QWidget) -> QWidget:
    whole = QWidget()
    row = side_by_side(widget)
    row.setContentsMargins(0, 0, 0, 0)
    whole.setLayout(row)
    return whole
