"""What can be done about sets that differ: each remedy with the numbers that it would lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from m4i_core.language import retell
from m4i_gui.pages.wizard_pages.cost_card import clear
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card
from m4i_gui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    # Only for reading the code: it brings pyarrow along, and the window opens faster without.
    from m4i_core.audit.before_asking import BeforeAsking
    from m4i_core.audit.remedies import Remedy


class RemedyRows(Card):
    """One row a remedy; pressing a button changes the plan, and it can be taken back."""

    def __init__(self, page: WizardPage) -> None:
        super().__init__("?")
        self.title.setText(self.tr("What can be done about it"))
        self.draft = page.draft
        self.intro = PlainLabel(
            self.tr(
                "Each keeps fewer records that are alike. The numbers say what would be left, and "
                "whether the check then passes. Better still are two sets from one and the same "
                "source."
            ),
            "muted",
        )
        self.body.addWidget(self.intro)
        self.rows = QGridLayout()
        self.rows.setHorizontalSpacing(16)
        self.rows.setVerticalSpacing(10)
        self.rows.setColumnStretch(0, 1)
        self.body.addLayout(self.rows)
        row = QHBoxLayout()
        self.undo = make_button(self.tr("Take the last remedy back"), "quiet")
        self.undo.clicked.connect(self._take_back)
        row.addWidget(self.undo)
        row.addStretch(1)
        self.body.addLayout(row)
        self._remedies: list[Remedy] = []
        self._shown: object = None
        self.hide()

    def show_remedies(self, found: BeforeAsking | None) -> None:
        """Show the remedies that were found, and whether one was used."""
        remedies = found.remedies if found is not None else []
        used = self.draft.remedies_used
        self.setVisible(bool(remedies) or used)
        self.undo.setVisible(used)
        self.intro.setVisible(bool(remedies))
        if self._shown is remedies:
            return
        self._shown, self._remedies = remedies, remedies
        clear(self.rows)
        for index, remedy in enumerate(remedies):
            self._add(index, remedy)

    def _add(self, index: int, remedy: Remedy) -> None:
        words = QWidget()
        column = QGridLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setVerticalSpacing(0)
        column.addWidget(PlainLabel(retell(remedy.label), "strong"), 0, 0)
        text = retell(remedy.explanation)
        if not remedy.possible and remedy.reason:
            text += " " + retell(remedy.reason)
        column.addWidget(PlainLabel(text, "muted"), 1, 0)
        left = self.tr("leaves {0} + {1}").format(f"{remedy.members:,}", f"{remedy.nonmembers:,}")
        auc = (
            self.tr("then AUC {0}").format(f"{remedy.blind.auc:.2f}")
            if remedy.blind is not None
            else self.tr("checked when chosen")
            if remedy.possible
            else ""
        )
        button = make_button(self.tr("Use this"), accessible_name=self._name(remedy))
        button.setProperty("remedy", index)
        button.setEnabled(remedy.possible)
        button.setToolTip("" if remedy.possible else retell(remedy.reason))
        button.clicked.connect(self._use)
        self.rows.addWidget(words, index, 0)
        numbers = PlainLabel(f"{left}\n{auc}", "small", wrap=False)
        self.rows.addWidget(numbers, index, 1)
        self.rows.addWidget(button, index, 2)

    def _name(self, remedy: Remedy) -> str:
        return self.tr("Use this: {0}").format(retell(remedy.label))

    def _use(self) -> None:
        sender = self.sender()
        if sender is not None:
            membership = self._remedies[sender.property("remedy")].plan.membership
            if membership is not None:
                self.draft.use_remedy(membership.model_dump(mode="json"))

    def _take_back(self) -> None:
        self.draft.take_remedy_back()
