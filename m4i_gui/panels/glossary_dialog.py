"""The glossary: every word of the field, found as one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from m4i_core.report.glossary import Term, glossary, search
from m4i_gui.panels.term_links import TermLinks
from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import scrolled

_KEY = Qt.ItemDataRole.UserRole


class GlossaryDialog(QDialog):
    """Terms at the left, the meaning of one at the right; may stay open beside the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Glossary"))
        self.terms = glossary()
        self._by_key = {term.key: term for term in self.terms}
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search a word"))
        self.search.setAccessibleName(self.tr("Search the glossary"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Terms"))
        self.list.setMinimumWidth(230)
        self.list.currentItemChanged.connect(self._chosen)
        self.count = PlainLabel("", "small")
        left = QVBoxLayout()
        left.setSpacing(SPACE_S)
        for part in (self.search, self.list, self.count):
            left.addWidget(part)
        self.name = PlainLabel("", "heading", selectable=True)
        self.meaning = PlainLabel("", selectable=True)
        self.related_title = PlainLabel(self.tr("See also"), "strong")
        self.related = TermLinks([])
        self.copy_button = make_button(self.tr("&Copy"))
        self.copy_button.setToolTip(self.tr("Copy the term and its meaning"))
        self.copy_button.clicked.connect(self.copy)
        inside = QWidget()
        inside.setProperty("role", "plain")
        self._right = QVBoxLayout(inside)
        self._right.setContentsMargins(0, 0, SPACE_S, 0)
        self._right.setSpacing(SPACE_M)
        for part in (self.name, self.meaning, self.related_title, self.related):
            self._right.addWidget(part)
        self._right.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(scrolled(inside, self.tr("Meaning")), 1)
        close = make_button(self.tr("Close"), "primary")
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        right.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        row.setSpacing(SPACE_L)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        self.resize(720, 460)
        self._filter("")
        self.search.setFocus()

    def show_term(self, key: str) -> None:
        """Show one term among all."""
        self.search.clear()
        for place in range(self.list.count()):
            item = self.list.item(place)
            if item.data(_KEY) == key:
                self.list.setCurrentItem(item)
                self.list.scrollToItem(item)

    def term(self) -> Term | None:
        """Return the term that is shown."""
        item = self.list.currentItem()
        return self._by_key.get(str(item.data(_KEY))) if item is not None else None

    def copy(self) -> None:
        """Put the term and its meaning on the clipboard."""
        term = self.term()
        if term is not None:
            QGuiApplication.clipboard().setText(f"{term.name}: {term.meaning}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Typing goes on while the arrows walk through what was found.
        if watched is self.search and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()), 0)
            if event.type() == QEvent.Type.KeyPress and step:
                row = self.list.currentRow() + step
                self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
                return True
        return super().eventFilter(watched, event)

    def _filter(self, typed: str) -> None:
        found = search(self.terms, typed)
        self.list.clear()
        for term in found:
            item = QListWidgetItem(term.name, self.list)
            item.setData(_KEY, term.key)
        if found:
            self.list.setCurrentRow(0)
        else:
            self._show(None)
        self.count.setText(self.tr("{0} of {1} terms").format(len(found), len(self.terms)))

    def _chosen(self) -> None:
        self._show(self.term())

    def _show(self, term: Term | None) -> None:
        self.name.setText(term.name if term is not None else "")
        nothing = self.tr("No term is like this. Try a part of the word.")
        self.meaning.setText(term.meaning if term is not None else nothing)
        self.copy_button.setEnabled(term is not None)
        related = [self._by_key[key] for key in term.related] if term is not None else []
        self.related_title.setVisible(bool(related))
        fresh = TermLinks(related)
        for button in fresh.buttons:
            button.clicked.connect(self._follow)
        self._right.replaceWidget(self.related, fresh)
        self.related.hide()
        self.related.deleteLater()
        self.related = fresh

    def _follow(self) -> None:
        self.show_term(str(self.sender().property("term")))
