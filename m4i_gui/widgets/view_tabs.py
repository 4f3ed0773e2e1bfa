"""The views of a page as tabs, each with a sign and a key of its own."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QWidget

from m4i_gui.services.theme import Theme

_MOST_KEYS = 9


class ViewTabs(QTabWidget):
    """Tabs that Alt and a digit open, counted as they are seen.

    A view with a method `keyboard_start` gets the keyboard through it, any other as a whole.

    Args:
        theme: Gives the signs.
        name: Accessible name.
        page: Where the keys work.
    """

    def __init__(self, theme: Theme, name: str, page: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._icons: dict[QWidget, str] = {}
        self.setDocumentMode(True)
        self.setIconSize(QSize(16, 16))
        self.setAccessibleName(name)
        for number in range(1, _MOST_KEYS + 1):
            keys = QShortcut(QKeySequence(f"Alt+{number}"), page)
            keys.setProperty("number", number)
            keys.activated.connect(self._open_by_key)
        theme.changed.connect(self._paint)

    def add_view(self, view: QWidget, label: str, icon: str, place: int = -1) -> None:
        """Add a view at the end, or at a place.

        Args:
            view: What to show.
            label: Its name, in one or two words.
            icon: Name of its sign.
            place: Number of tabs before it; -1 for all.
        """
        self._icons[view] = icon
        self.insertTab(place, view, label)
        self._number()

    def take_view(self, view: QWidget) -> None:
        """Remove a view; it can be added again."""
        place = self.indexOf(view)
        if place >= 0:
            self.removeTab(place)
            view.hide()
            self._number()

    def offer(self, view: QWidget, offered: bool) -> None:
        """Show the tab of a view, or hide it where there is nothing to see."""
        place = self.indexOf(view)
        if not offered and self.currentIndex() == place:
            self.setCurrentIndex(0)
        self.setTabVisible(place, offered)
        self._number()

    def _seen(self) -> list[int]:
        return [place for place in range(self.count()) if self.isTabVisible(place)]

    def _number(self) -> None:
        for number, place in enumerate(self._seen(), start=1):
            label = self.tabText(place).replace("&", "")
            self.setTabToolTip(place, self.tr("{0} (Alt+{1})").format(label, number))
        self._paint()

    def _paint(self) -> None:
        for place in range(self.count()):
            view = self.widget(place)
            if view is not None:
                self.setTabIcon(place, self._theme.icon(self._icons[view], "muted"))

    def _open_by_key(self) -> None:
        number = int(self.sender().property("number"))
        seen = self._seen()
        if number > len(seen) or not self.isTabEnabled(seen[number - 1]):
            return
        self.setCurrentIndex(seen[number - 1])
        view = self.currentWidget()
        start = getattr(view, "keyboard_start", None)
        if start is not None:
            start()
        elif view is not None:
            view.setFocus()
