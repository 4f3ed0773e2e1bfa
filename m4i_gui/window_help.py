"""Help of the window: what is looked at, the glossary, the tour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from m4i_gui.services.help_texts import help_text
from m4i_gui.services.languages import spoken_language
from m4i_gui.widgets.help_button import TOPIC, HelpButton, help_requests, topic_of
from m4i_gui.window_tour import WindowTour

if TYPE_CHECKING:
    from m4i_gui.item_models.worked_examples import Shown
    from m4i_gui.main_window import MainWindow


class WindowHelp(QObject):
    """Shows help sheets and the glossary over the window or a dialog of it.

    Args:
        window: Whose pages are explained.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.tour = WindowTour(window)
        help_requests().asked.connect(self._asked)

    def explain(self) -> None:
        """Explain what has the focus, or the page that is shown."""
        focus = QApplication.focusWidget()
        inside = focus is not None and self._window.stack.isAncestorOf(focus)
        self._explain(focus if inside else None, self._window)

    def show_glossary(self, term: str = "", over: QWidget | None = None) -> None:
        """Show the glossary, at a term if one is named."""
        from m4i_gui.panels.glossary_dialog import GlossaryDialog

        parent = over or self._window
        dialog = parent.findChild(GlossaryDialog) or GlossaryDialog(parent)
        if term:
            dialog.show_term(term)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _asked(self, widget: QWidget) -> None:
        over = widget.window()
        ours = over is self._window or over.parentWidget() is self._window
        if ours:
            self._explain(widget, over)

    def _explain(self, widget: QWidget | None, over: QWidget) -> None:
        from m4i_gui.item_models.worked_examples import worked_example
        from m4i_gui.panels.help_sheet import HelpSheet

        topic = topic_of(widget) or self._topic_of_page()
        example = worked_example(topic, self._shown(), self._record()) or self._own(topic)
        sheet = over.findChild(HelpSheet)
        if sheet is None:
            sheet = HelpSheet(over)
            sheet.term_requested.connect(self._term)
            room = over.frameGeometry()
            sheet.move(room.right() - sheet.width() - 24, room.top() + 90)
        sheet.show_help(help_text(topic, spoken_language()), example)
        sheet.show()
        sheet.raise_()
        sheet.activateWindow()
        sheet.area.setFocus()

    def _term(self, key: str) -> None:
        sheet = self.sender()
        self.show_glossary(key, sheet if isinstance(sheet, QDialog) else None)

    def _topic_of_page(self) -> str:
        """Return the topic of the view that is shown, where nothing in it has the focus."""
        page = self._window.stack.currentWidget()
        for inside in page.findChildren(QWidget):
            # A button's own topic (that of the queue) is of a part, not of the page.
            topic = inside.property(TOPIC) if inside.isVisible() else ""
            if topic and not isinstance(inside, HelpButton):
                return str(topic)
        return topic_of(page) or "start"

    def _shown(self) -> Shown | None:
        shown: Shown | None = getattr(self._window.stack.currentWidget(), "view", None)
        return shown

    def _own(self, topic: str) -> str:
        """Return what a page or panel tells by itself of what it shows, or ""."""
        if topic == "queue":
            from m4i_gui.item_models.work_examples import queue_example

            return queue_example(self._window.services.queue.entries())
        page = self._window.stack.currentWidget()
        for part in (page, *page.findChildren(QWidget)):
            tell = getattr(part, "worked_example", None)
            if tell is not None and part.property(TOPIC) == topic and part.isVisible():
                return str(tell())
        return ""

    def _record(self) -> str:
        inspector = getattr(self._window.stack.currentWidget(), "inspector", None)
        return str(getattr(inspector, "key", "") or "")
