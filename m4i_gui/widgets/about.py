"""The small dialogs of the help menu."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from m4i_gui.services.icons import draw_pixmap
from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XXL, Theme
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel


class _HelpDialog(QDialog):
    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        self.column.setSpacing(SPACE_M)

    def _finish(self) -> None:
        close = make_button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.column.addSpacing(SPACE_S)
        self.column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


class ShortcutsDialog(_HelpDialog):
    """Lists keyboard shortcuts.

    Args:
        actions: Actions that have one.
        parent: The window it belongs to.
    """

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.column.addWidget(PlainLabel(self.tr("Keyboard shortcuts"), "heading"))
        rows = [
            (a.shortcut().toString(QKeySequence.SequenceFormat.NativeText), a.text())
            for a in actions
        ]
        rows += [
            ("Alt+← / Alt+→", self.tr("Back and on, while planning an audit")),
            (self.tr("Tab"), self.tr("To the next control")),
            (self.tr("Space or Enter"), self.tr("Press the control that has the focus")),
        ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_XXL)
        grid.setVerticalSpacing(SPACE_S)
        for place, (keys, text) in enumerate(rows):
            label = text.replace("&", "").removesuffix("…").strip()
            grid.addWidget(PlainLabel(keys, "strong", wrap=False), place, 0)
            grid.addWidget(PlainLabel(label, wrap=False), place, 1)
        self.column.addLayout(grid)
        self._finish()


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
