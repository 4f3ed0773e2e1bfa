"""The two first questions: what is audited, and what is it that one wants to know."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.pages.wizard_pages.service_form import SERVICE_KINDS
from m4i_gui.pages.wizard_pages.small_forms import explained, radio
from m4i_gui.services.existing_draft import FILES
from m4i_gui.widgets.card import Card

FAMILIES: dict[str, tuple[str, ...]] = {
    "trained": ("trained",),
    "recorded": ("recorded",),
    "files": FILES,
    "service": SERVICE_KINDS,
    "command": ("command",),
}
"""Answers to "what do you want to audit?", each with the kinds of target that it stands for."""


def family_of(kind: str) -> str:
    """Return the answer that a kind of target belongs to."""
    return next(name for name, kinds in FAMILIES.items() if kind in kinds)


class KindChoice(Card):
    """What do you want to audit?"""

    def __init__(self, page: WizardPage) -> None:
        super().__init__("?")
        self.title.setText(self.tr("What do you want to audit?"))
        self.draft = page.draft
        tr = self.tr
        texts = {
            "trained": (
                tr("Train a model here"),
                tr(
                    "From your data. It is then known for certain who was in its training data; "
                    "good for learning how much a kind of model leaks."
                ),
            ),
            "recorded": (
                tr("I have its outputs in a table"),
                tr("What the model said, beside what a person wrote. The model is not needed."),
            ),
            "files": (
                tr("I have its files"),
                tr("A checkpoint or a Hugging Face folder on this computer; nothing is sent."),
            ),
            "service": (
                tr("It answers at an address"),
                tr("A server of yours or a paid service; your pictures are sent to it."),
            ),
            "command": (
                tr("A program of mine answers"),
                tr("Anything that reads a picture's path and writes a text."),
            ),
        }
        self.buttons: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        self.body.setSpacing(6)
        for name, (label, text) in texts.items():
            button = radio(label)
            button.setProperty("family", name)
            button.clicked.connect(self._chosen)
            group.addButton(button)
            self.buttons[name] = button
            self.body.addWidget(explained(button, text))
        self._last = {name: kinds[0] for name, kinds in FAMILIES.items()}
        self.draft.changed.connect(self._follow)
        self._follow("*")

    def _chosen(self) -> None:
        name = next(n for n, button in self.buttons.items() if button.isChecked())
        self.draft.set_kind(self._last[name])

    def _follow(self, key: str) -> None:
        if key not in ("*", "target.kind"):
            return
        family = family_of(self.draft.kind)
        self._last[family] = self.draft.kind
        self.buttons[family].setChecked(True)


class AskChoice(Card):
    """What do you want to know? Shown for a target that exists already."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__("?")
        self.title.setText(self.tr("What do you want to know?"))
        self.draft = page.draft
        tr = self.tr
        texts = {
            "owner": (
                tr("How much does my model leak? (owner's audit)"),
                tr(
                    "You know which records were in training. Needs records of both kinds; the "
                    "surest answer, and no other model is trained."
                ),
            ),
            "attacker": (
                tr("What would an outsider find out? (attacker's simulation)"),
                tr(
                    "A shadow model is trained as an attacker would, and tried on this target. "
                    "Needs records of both kinds, and records for the shadow model."
                ),
            ),
            "was_mine": (
                tr("Was my data used?"),
                tr(
                    "You do not know, and ask for your own records. Needs your records and some "
                    "that were surely not in training, better from the same place."
                ),
            ),
        }
        self.buttons: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        self.body.setSpacing(6)
        for name, (label, text) in texts.items():
            button = radio(label)
            button.clicked.connect(self._chosen)
            group.addButton(button)
            self.buttons[name] = button
            self.body.addWidget(explained(button, text))
        self.draft.changed.connect(self._follow)
        self._follow("*")

    def _chosen(self) -> None:
        self.draft.set_ask(next(n for n, button in self.buttons.items() if button.isChecked()))

    def _follow(self, key: str) -> None:
        if key not in ("*", "ask", "target.kind"):
            return
        self.setVisible(self.draft.exists)
        if self.draft.exists:
            self.buttons[self.draft.ask].setChecked(True)
