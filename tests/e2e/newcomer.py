"""A newcomer at the real window: clicks what can be seen, types, and is photographed if wanted."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QWidget

from m4i_gui.main_window import MainWindow
from tests.e2e.driver import Story

Key = Qt.Key


class Newcomer:
    """Somebody with a mouse and a keyboard.

    Args:
        window: The program's window.
        name: What the pictures of this visit are called; they go to `M4I_SCREENSHOTS`.
    """

    def __init__(self, window: MainWindow, name: str) -> None:
        self.window = window
        self._name = name
        self._pictures = os.environ.get("M4I_SCREENSHOTS", "")
        self._count = 0

    @property
    def wizard(self) -> Any:
        """The wizard."""
        return self.window.wizard()

    @property
    def page(self) -> Any:
        """The wizard's page on screen."""
        return self.wizard.current

    def click(self, widget: QWidget) -> None:
        """Scroll to a control and press it where its text begins."""
        name = widget.accessibleName()
        assert widget.isVisible() and widget.isEnabled(), name
        self._scroll(widget)
        radio = isinstance(widget, QAbstractButton) and widget.isCheckable()
        place = QPoint(9, widget.height() // 2) if radio else widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def write(self, key: str, text: str) -> None:
        """Replace what stands in the control of a key of the page on screen."""
        control = self.page.fields[key].control
        line = getattr(control, "line", control)
        assert line.isVisible(), key
        self._scroll(line)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        if isinstance(line, QAbstractSpinBox) or hasattr(line, "returnPressed"):
            QTest.keyClick(line, Key.Key_Return)

    def choose(self, combo: QComboBox, value: object) -> None:
        """Choose an entry of a list by keys, as one does after opening it."""
        assert combo.isVisible() and combo.isEnabled(), combo.accessibleName()
        wanted = combo.findData(value)
        assert wanted >= 0, value
        self._scroll(combo)
        combo.setFocus()
        key = Key.Key_Down if wanted > combo.currentIndex() else Key.Key_Up
        while combo.currentIndex() != wanted:
            before = combo.currentIndex()
            QTest.keyClick(combo, key)
            assert combo.currentIndex() != before

    def message(self, key: str) -> str:
        """Return what is said below the control of a key."""
        return str(self.page.fields[key].message.plain())

    def next(self, name: str) -> Story:
        """Press the button at the bottom and wait for the page of that name."""
        yield self.wizard.next_button.isEnabled
        self.click(self.wizard.next_button)
        yield lambda: self.page.name == name
        self.photograph(name)

    def photograph(self, what: str) -> None:
        """Look at the window: it shows something; keep the picture where that is wanted."""
        self._come_to_rest()
        image: QImage = self.window.grab().toImage()
        seen = {
            image.pixel(x, y)
            for x in range(0, image.width(), 7)
            for y in range(0, image.height(), 7)
        }
        assert len(seen) > 8, f"the window is blank: {what}"
        self._count += 1
        if self._pictures:
            folder = Path(self._pictures)
            folder.mkdir(parents=True, exist_ok=True)
            image.save(str(folder / f"{self._name}-{self._count:02}-{what}.png"))

    def photograph_all(self, what: str) -> None:
        """Photograph a long page screen by screen."""
        if not self._pictures:
            self.photograph(what)
            return
        bar = self.page.verticalScrollBar()
        before = bar.value()
        self._come_to_rest()
        for number in range(6):
            bar.setValue(number * bar.pageStep())
            self.photograph(f"{what}-{number}")
            if bar.value() >= bar.maximum():
                break
        bar.setValue(before)

    def _scroll(self, widget: QWidget) -> None:
        page = self.page if self.window.stack.currentWidget() is self.wizard else None
        if page is not None and page.isAncestorOf(widget):
            page.ensureWidgetVisible(widget)

    def _come_to_rest(self) -> None:
        """Let everything take its place, as a person who looks a moment later finds it."""
        if self.window.stack.currentWidget() is self.wizard:
            # What was typed last is checked when the window is idle.
            self.wizard.check()
        _lay_out()


def _lay_out() -> None:
    for _ in range(5):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
