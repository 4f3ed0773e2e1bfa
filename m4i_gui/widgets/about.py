"""The small dialogs of the help menu."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAction,
    QKeySequence,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTableFormat,
)
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from m4i_gui.services.icons import draw_pixmap
from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XXL, Theme
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import scrolled


class _HelpDialog(QDialog):
    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        self.column.setSpacing(SPACE_M)

    def _finish(self, *others: QPushButton) -> None:
        close = make_button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.column.addSpacing(SPACE_S)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for button in others:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        self.column.addLayout(row)


class ShortcutsDialog(_HelpDialog):
    """Lists keyboard shortcuts; can be searched and printed.

    Args:
        actions: Actions that have one.
        parent: The window it belongs to.
    """

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.column.addWidget(PlainLabel(self.tr("Keyboard shortcuts"), "heading"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search a key or what it does"))
        self.search.setAccessibleName(self.tr("Search the shortcuts"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.column.addWidget(self.search)
        native = QKeySequence.SequenceFormat.NativeText
        found: dict[tuple[str, str], None] = {}
        for action in actions:
            keys = " / ".join(key.toString(native) for key in action.shortcuts())
            found[keys, action.text().replace("&", "").removesuffix("…").strip()] = None
        self.rows = [*found, *self._others()]
        inside = QWidget()
        inside.setProperty("role", "plain")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, SPACE_M, 0)
        grid.setHorizontalSpacing(SPACE_XXL)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)
        self.labels: list[tuple[PlainLabel, PlainLabel]] = []
        for place, (keys, text) in enumerate(self.rows):
            pair = PlainLabel(keys, "strong", wrap=False), PlainLabel(text, wrap=False)
            for column, label in enumerate(pair):
                grid.addWidget(label, place, column)
            self.labels.append(pair)
        grid.setRowStretch(len(self.rows), 1)
        self.nothing = PlainLabel(self.tr("No shortcut has these words."), "muted")
        self.nothing.hide()
        self.column.addWidget(self.nothing)
        area = scrolled(inside, self.tr("Keyboard shortcuts"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setMinimumWidth(inside.sizeHint().width() + SPACE_XL)
        area.setMinimumHeight(min(inside.sizeHint().height(), 440))
        self.column.addWidget(area, 1)
        self.print_button = make_button(self.tr("&Print …"))
        self.print_button.clicked.connect(self._print)
        self._finish(self.print_button)
        self.search.setFocus()

    def _others(self) -> list[tuple[str, str]]:
        """Return keys that belong to a page or to every control."""
        return [
            ("Alt+← / Alt+→", self.tr("Back and on, while planning an audit")),
            ("Alt+1 … Alt+9", self.tr("To a view of the results")),
            ("Ctrl+Z / Ctrl+Shift+Z", self.tr("Undo and redo what was selected or filtered")),
            ("Ctrl+C", self.tr("Copy the rows that are selected in a table")),
            ("Ctrl+Shift+C", self.tr("Copy one cell of a table")),
            ("Ctrl+Shift+F", self.tr("Filter a table by the column of the cell")),
            (self.tr("Tab / Shift+Tab"), self.tr("To the next control, and back")),
            (self.tr("Space or Enter"), self.tr("Press the control that has the focus")),
            (self.tr("Esc"), self.tr("Close a dialog")),
        ]

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        count = 0
        for (keys, what), pair in zip(self.rows, self.labels, strict=True):
            fits = all(word in f"{keys} {what}".casefold() for word in words)
            count += fits
            for label in pair:
                label.setVisible(fits)
        self.nothing.setVisible(count == 0)

    def page(self) -> QTextDocument:
        """Return the whole list as a page to print, whatever is searched for."""
        document = QTextDocument()
        cursor = QTextCursor(document)
        title = QTextCharFormat()
        title.setFontPointSize(18)
        cursor.insertText(f"M4I – {self.windowTitle()}\n", title)
        cursor.insertBlock()
        look = QTextTableFormat()
        look.setCellPadding(4)
        look.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_None)
        table = cursor.insertTable(len(self.rows), 2, look)
        plain = QTextCharFormat()
        plain.setFontPointSize(11)
        for place, row in enumerate(self.rows):
            for column, text in enumerate(row):
                # Text, never markup.
                table.cellAt(place, column).firstCursorPosition().insertText(text, plain)
        return document

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(True)
        dialog.accepted.connect(self._print_now)
        dialog.show()

    def _print_now(self) -> None:
        self.page().print_(self._printer)


class AboutDialog(_HelpDialog):
    """What the program is, its version and its license."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("About M4I"))
        from m4i_core import __version__

        logo = QLabel()
        logo.setPixmap(draw_pixmap("m4i", "#000000", 64, 2.0))
        words = QVBoxLayout()
        words.setSpacing(SPACE_S)
        words.addWidget(PlainLabel(f"M4I {__version__}", "title", wrap=False))
        text = PlainLabel(
            self.tr(
                "Audits models that turn pictures into text: does a model give away which records "
                "it was trained on? The attacks are those of Hu et al., “M4I: Multi-modal Models "
                "Membership Inference” (NeurIPS 2022)."
            )
        )
        text.setMinimumWidth(420)
        words.addWidget(text)
        words.addWidget(
            PlainLabel(
                self.tr("Apache License 2.0. Nothing you open leaves this computer."), "muted"
            )
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        row.addWidget(logo, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        self._finish()
