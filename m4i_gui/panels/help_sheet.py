"""The sheet that explains what is looked at, beside the window and never in its way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from m4i_core.report.glossary import glossary
from m4i_gui.panels.term_links import TermLinks
from m4i_gui.services.help_texts import HelpText
from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import scrolled


class HelpSheet(QDialog):
    """Says what a page or figure shows, how to read it, an example, and what to do next.

    Signals:
        term_requested: The glossary should show this term (its key), or any where it is "".
    """

    term_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What am I looking at?"))
        self.topic = ""
        self.title = PlainLabel("", "title")
        self.shows, self.read, self.example, self.then = (
            PlainLabel("", selectable=True) for _ in range(4)
        )
        self.example_title = PlainLabel("", "strong")
        well = QFrame()
        well.setProperty("role", "note")
        self.well = well
        box = QVBoxLayout(well)
        box.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        box.setSpacing(SPACE_S)
        box.addWidget(self.example_title)
        box.addWidget(self.example)
        # Its distance from what is above goes with it where there is no example.
        example = self._example = QWidget()
        example.setProperty("role", "plain")
        room = QVBoxLayout(example)
        room.setContentsMargins(0, SPACE_M, 0, 0)
        room.addWidget(well)
        inside = QWidget()
        inside.setProperty("role", "plain")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        self._column.setSpacing(SPACE_XS)
        self.terms = TermLinks([])
        for part in (
            self.title,
            self.shows,
            PlainLabel(self.tr("How to read it"), "strong"),
            self.read,
            example,
            PlainLabel(self.tr("What to do next"), "strong"),
            self.then,
            PlainLabel(self.tr("Words used here"), "strong"),
            self.terms,
        ):
            if part.property("role") == "strong":
                # A heading belongs to what is below it.
                self._column.addSpacing(SPACE_M)
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.area = scrolled(inside, self.tr("Help"))
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        glossary_button = make_button(self.tr("&Glossary"))
        glossary_button.clicked.connect(self._all_terms)
        close = make_button(self.tr("Close"), "primary")
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(glossary_button)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(self.area, 1)
        column.addLayout(row)
        self.resize(440, 560)

    def show_help(self, text: HelpText, example: str) -> None:
        """Show a help text.

        Args:
            text: The text.
            example: From what is open; "" shows the demo audit's example, if there is one.
        """
        self.topic = text.topic
        self.title.setText(text.title)
        self.setAccessibleName(text.title)
        self.shows.setText(text.shows)
        self.read.setText(text.read)
        self.then.setText(text.then)
        self.example.setText(example or text.example)
        own = self.tr("For example, in what you have open")
        self.example_title.setText(own if example else self.tr("For example, in the demo audit"))
        for part in (self._example, self.well):
            part.setVisible(bool(self.example.plain()))
        known = {term.key: term for term in glossary()}
        fresh = TermLinks([known[key] for key in text.terms])
        for button in fresh.buttons:
            button.clicked.connect(self._one_term)
        self._column.replaceWidget(self.terms, fresh)
        self.terms.hide()
        self.terms.deleteLater()
        self.terms = fresh
        self.area.verticalScrollBar().setValue(0)

    def _one_term(self) -> None:
        self.term_requested.emit(str(self.sender().property("term")))

    def _all_terms(self) -> None:
        self.term_requested.emit("")
