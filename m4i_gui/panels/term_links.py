"""Terms of the glossary as a row of links."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from m4i_core.report.glossary import Term
from m4i_gui.services.theme import SPACE_XS
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.flow_layout import FlowLayout


class TermLinks(QWidget):
    """One link a term; each has the term's key as its property "term".

    Args:
        terms: What to offer.
    """

    def __init__(self, terms: Iterable[Term], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self.buttons: list[QPushButton] = []
        flow = FlowLayout(SPACE_XS, self)
        for term in terms:
            button = make_button(term.name.replace("&", "&&"), "quiet")
            button.setAccessibleName(self.tr("Glossary: {0}").format(term.name))
            button.setProperty("term", term.key)
            flow.addWidget(button)
            self.buttons.append(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
