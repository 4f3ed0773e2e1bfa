"""An error in plain words, what to do, and details to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from m4i_core.errors import M4IError
from m4i_gui.services.theme import ICON_LARGE, SPACE_L, SPACE_M, SPACE_S, SPACE_XL, Theme
from m4i_gui.services.told import told
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel

_LONGEST_DETAILS = 200_000


def error_text(error: M4IError) -> str:
    """Return everything about an error as plain text, for copying."""
    from m4i_core import __version__

    parts = [f"M4I {__version__}", error.message, error.subject, error.remedy, error.details]
    return "\n".join(part for part in parts if part)[:_LONGEST_DETAILS]


class ErrorDialog(QDialog):
    """Shows one error; further ones that come meanwhile are counted, not piled up.

    Args:
        error: What happened.
        theme: Colours the icon.
        parent: The window it belongs to.
    """

    def __init__(self, error: M4IError, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAccessibleName(self.tr("Error"))
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        # What is copied stays English: whoever gets the report can search for it.
        self._text = error_text(error)
        self._more = 0
        error = told(error)

        self._theme = theme
        icon = self.icon = QLabel()
        theme.changed.connect(self._paint)
        self._paint()
        self.message = PlainLabel(error.message, "heading", selectable=True)
        self.subject = PlainLabel(error.subject, "muted", selectable=True)
        self.subject.setVisible(bool(error.subject))
        self.remedy = PlainLabel(error.remedy, selectable=True)
        self.remedy.setVisible(bool(error.remedy))
        self.count = PlainLabel("", "small")
        self.count.hide()

        self.details = QPlainTextEdit(error.details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Technical details"))
        self.details.setMinimumHeight(200)
        self.details.hide()

        self.show_details = make_button(
            self.tr("Show &details"), "quiet", theme=theme, icon="chevron-down"
        )
        self.show_details.setVisible(bool(error.details))
        self.show_details.clicked.connect(self._toggle_details)
        self.copy_button = make_button(self.tr("&Copy details"), theme=theme, icon="copy")
        self.copy_button.clicked.connect(self._copy)
        close = make_button(self.tr("C&lose"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)

        words = QVBoxLayout()
        words.setSpacing(SPACE_S)
        for label in (self.message, self.subject, self.remedy, self.count):
            words.addWidget(label)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(SPACE_L)
        top.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.show_details)
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addLayout(top)
        column.addWidget(self.details, 1)
        column.addLayout(buttons)

    def _paint(self) -> None:
        self.icon.setPixmap(self._theme.pixmap("warning", ICON_LARGE, "warning"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Qt reckons with words wrapped at their narrowest, and leaves a gap below them.
        self.resize(self.width(), self.layout().totalHeightForWidth(self.width()))

    def add(self, error: M4IError) -> None:
        """Take note of a further error."""
        self._more += 1
        self._text = (self._text + "\n\n" + error_text(error))[:_LONGEST_DETAILS]
        self.count.setText(
            self.tr("This or another error happened once more.")
            if self._more == 1
            else self.tr("This or another error happened {0} more times.").format(self._more)
        )
        self.count.show()

    def _toggle_details(self) -> None:
        shown = not self.details.isVisible()
        self.details.setVisible(shown)
        self.show_details.setText(self.tr("Hide &details") if shown else self.tr("Show &details"))
        self.adjustSize()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.copy_button.setText(self.tr("Copied"))


def show_error(error: M4IError, theme: Theme, parent: QWidget | None = None) -> ErrorDialog:
    """Open an error dialog without waiting for it; returns it."""
    dialog = ErrorDialog(error, theme, parent)
    dialog.open() if parent is not None else dialog.show()
    return dialog
