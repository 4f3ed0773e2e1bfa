"""A person who has a keyboard and no mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.e2e.accessible_controls import name_of

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Keyboard:
    """Presses keys where the focus is.

    Args:
        qtbot: Lets the window answer.
        window: What gets the keys while nothing in it has the focus.
    """

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot, self._window = qtbot, window
        self._behind = window

    @property
    def focus(self) -> QWidget:
        """What the keys go to."""
        popup = QApplication.activePopupWidget()
        modal = QApplication.activeModalWidget()
        return popup or QApplication.focusWidget() or modal or self._window

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            if QApplication.activeWindow() is None:
                # A desktop does so when what was in front closes; a test has no desktop.
                (self._behind if self._behind.isVisible() else self._window).activateWindow()
                self._qtbot.wait(1)
            front = QApplication.activeWindow()
            above = front.parentWidget() if front is not None else None
            self._behind = above.window() if above is not None else self._window
            QTest.keyClick(self.focus, key, modifier)
            self._qtbot.wait(1)

    def write(self, text: str) -> None:
        """Replace what a control says."""
        self.press(Key.Key_A, CTRL)
        QTest.keyClicks(self.focus, text)
        self._qtbot.wait(1)

    def tab_to(self, name: str, most: int = 120, *, back: bool = False) -> QWidget:
        """Press Tab until a control is reached whose name begins so."""
        visited = []
        for _ in range(most):
            self.press(Key.Key_Backtab if back else Key.Key_Tab, SHIFT if back else NONE)
            visited.append(name_of(self.focus))
            if visited[-1].startswith(name):
                assert self.focus.isVisible() and self.focus.isEnabled()
                return self.focus
        raise AssertionError(f"Tab does not reach “{name}”, but {list(dict.fromkeys(visited))}")

    def round(self, most: int = 200) -> list[QWidget]:
        """Press Tab until the focus is where it was; return all that it came by."""
        visited: list[QWidget] = []
        for _ in range(most):
            self.press(Key.Key_Tab)
            if visited and self.focus is visited[0]:
                return visited
            assert not visited or self.focus is not visited[-1], f"held by {visited[-1]}"
            visited.append(self.focus)
        raise AssertionError(f"no way round: {[name_of(each) for each in visited[-12:]]}")

    def until(self, reached: Callable[[], bool], seconds: float = 30) -> None:
        """Wait until something has happened."""
        self._qtbot.waitUntil(reached, timeout=round(1000 * seconds))
