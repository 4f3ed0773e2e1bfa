"""The menu of filters that the user has given a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton, QWidget

from m4i_core.errors import M4IError
from m4i_gui.services.saved_filters import LONGEST_NAME, SavedFilters
from m4i_gui.services.theme import ICON, Theme
from m4i_gui.widgets.error_dialog import show_error


class SavedFilterMenu(QToolButton):
    """Keeps the present filter, offers those that were kept, and forgets them.

    Args:
        kept: Where they are kept.
        read: Returns the present filter as what a JSON file can hold, or None where all is shown.
        theme: Look of the button.

    Signals:
        chosen: A kept filter should be used; carries its name and content.
    """

    chosen = Signal(str, object)

    def __init__(
        self,
        kept: SavedFilters,
        read: Callable[[], dict[str, Any] | None],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kept = kept
        self._read = read
        self._theme = theme
        self.dialog: QInputDialog | None = None
        self.setToolTip(self.tr("Kept filters"))
        self.setAccessibleName(self.tr("Kept filters"))
        self.setIconSize(self.iconSize().scaled(ICON, ICON, Qt.AspectRatioMode.KeepAspectRatio))
        theme.keep_icon(self, "bookmark", "text")
        self.choices = QMenu(self)
        self._forgetting: QMenu | None = None
        self.choices.aboutToShow.connect(self.fill)
        self.setMenu(self.choices)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        kept.failed.connect(self._not_written)

    def fill(self) -> None:
        """Fill the menu, as it is about to be shown."""
        self.choices.clear()
        keep = self.choices.addAction(self.tr("&Keep this filter under a name …"))
        keep.setEnabled(self._read() is not None)
        keep.triggered.connect(self.ask_name)
        names = self.kept.names
        if self.kept.problem is not None:
            self.choices.addSeparator()
            self.choices.addAction(self.kept.problem.message).setEnabled(False)
        if not names:
            return
        self.choices.addSeparator()
        if self._forgetting is not None:
            self._forgetting.deleteLater()
        forget = self._forgetting = QMenu(self.tr("&Delete a kept filter"), self.choices)
        for name in reversed(names):
            shown = name.replace("&", "&&")
            for menu, slot in ((self.choices, self._choose), (forget, self._forget)):
                action = menu.addAction(shown)
                action.setData(name)
                action.triggered.connect(slot)
        self.choices.addSeparator()
        self.choices.addMenu(forget)

    def ask_name(self) -> None:
        """Ask under which name the present filter should be kept."""
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = QInputDialog(self.window())
        self.dialog.setWindowTitle(self.tr("Keep this filter"))
        self.dialog.setLabelText(
            self.tr("Name of the filter (a filter of the same name is replaced):")
        )
        self.dialog.setOkButtonText(self.tr("Keep"))
        self.dialog.textValueSelected.connect(self.keep)
        self.dialog.open()

    def keep(self, name: str) -> None:
        """Keep the present filter under a name."""
        content = self._read()
        if content is None:
            return
        try:
            self.kept.keep(name[: 2 * LONGEST_NAME], content)
        except M4IError as error:
            show_error(error, self._theme, self.window())

    def _choose(self) -> None:
        name = str(cast(QAction, self.sender()).data())
        content = self.kept.get(name)
        if content is not None:
            self.chosen.emit(name, content)

    def _forget(self) -> None:
        self.kept.delete(str(cast(QAction, self.sender()).data()))

    def _not_written(self, error: M4IError) -> None:
        show_error(error, self._theme, self.window())
