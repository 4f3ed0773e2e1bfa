"""A user who does anything: clicks, types, drags, scrolls, opens and closes, seeded."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QGraphicsView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from m4i_gui.main_window import MainWindow
from m4i_gui.services.existing_draft import TABLES

Place = tuple[str, Callable[[], object]]
SLOW = 0.2
"""Seconds after which a window feels stuck."""
TEXTS = (
    "", "0", "-1", "1e309", "nan", "a dog", "(", "[a-", "(a+)+$", "=1+1", "<b>x</b>", "../../etc",
    "/nowhere", "一只狗", "\u202egnp.exe", "x" * 500, "\x1b[31m", "50%", "1,5", "  ",
)  # fmt: skip
_KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space,
    Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Delete,
)  # fmt: skip
# What would leave the program or open another one.
_LEAVING = ("quit", "log folder")
_CONTROLS = (
    QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractSpinBox, QSlider, QTabBar,
    QAbstractItemView, QGraphicsView,
)  # fmt: skip


def _actions(menus: list[QMenu]) -> list[QAction]:
    found = []
    for menu in menus:
        menu.aboutToShow.emit()
        found += [each for each in menu.actions() if not each.isSeparator()]
    return found


class RandomUser:
    """Acts on a window at random.

    Args:
        window: The program's window.
        seed: Of every choice.
        folders: Audits that may be opened, the first one finished and sound.
        study: A finished study.
    """

    def __init__(self, window: MainWindow, seed: int, folders: list[Path], study: Path) -> None:
        self.window = window
        self.chance = random.Random(seed)
        self.folders = folders
        self.study = study
        parts = (found.parent for found in sorted(study.rglob("result.json")))
        self.compared = [part for part in parts if part != study][:2]
        self.done: Counter[str] = Counter()
        self.pages: Counter[str] = Counter()
        self.last: list[str] = []
        self.slow: dict[str, float] = {}
        self._left = 0
        self._places: list[Place] = []

    def act(self) -> None:
        """Do one thing to what is in front; after a while go elsewhere."""
        began = time.monotonic()
        self._act()
        took = time.monotonic() - began
        if took > SLOW:
            what = self.last[-1]
            self.slow[what] = max(self.slow.get(what, 0.0), took)

    def _act(self) -> None:
        front = self._front()
        self.pages[self._name(front)] += 1
        self._left -= 1
        if self._left <= 0 and not isinstance(front, QMenu):
            self._left = self.chance.randint(20, 60)
            self._go(front)
            return
        turn = self.chance.random()
        if isinstance(front, QMenu):
            self._in_menu(front)
        elif front.inherits("QPrintDialog"):
            # Of Qt, and the desktop's elsewhere: it writes files, and asks about them in a loop
            # of its own, in which a walk would wait for ever.
            self._note("print dialog closed")
            front.close()
        elif turn < 0.06:
            self._menu_action()
        elif turn < 0.16:
            self._key(front)
        elif turn < 0.18:
            self._note("resize")
            self.window.resize(self.chance.randint(760, 1600), self.chance.randint(520, 1000))
        elif turn < 0.22 and isinstance(front, QDialog):
            self._note("close dialog")
            front.reject()
        else:
            self._control(front)

    def _go(self, front: QWidget) -> None:
        """Go to the next of the places where an audit is planned, looked at or compared."""
        if not self._places:
            self._places = self._all_places()
            self.chance.shuffle(self._places)
        while isinstance(front, QDialog):
            front.reject()
            if front.isVisible() or front is self._front():
                break
            front = self._front()
        name, go = self._places.pop()
        self._note(f"go to {name}")
        go()

    def _all_places(self) -> list[Place]:
        window, (audit, *others) = self.window, self.folders
        places: list[Place] = [
            ("start", window.show_start),
            ("settings", window.menus.show_settings),
            ("compare", partial(window.compare_audits, [audit, *self.compared])),
            ("study wizard", window.new_study),
            ("no audit", partial(window.open_audit, str(self.chance.choice(others)))),
            ("study", partial(window.open_audit, str(self.study))),
            ("study again", partial(self._open, str(self.study))),
        ]
        # The results have a tab for each question: as many turns as there are tabs.
        places += [(f"results {tab}", partial(self._open, str(audit), tab)) for tab in range(7)]
        kinds = self.chance.sample(("trained", *TABLES), 4)
        places += [(f"wizard {kind}", partial(self._plan, kind)) for kind in kinds]
        return places

    def _open(self, folder: str, tab: int | None = None) -> None:
        self.window.open_audit(folder)
        # The tab of the results that are shown already, or of those that were there before.
        if tab is not None and self.window.stack.indexOf(self.window.results_page()) >= 0:
            self.window.results_page().tabs.setCurrentIndex(tab)

    def _plan(self, kind: str) -> None:
        self.window.new_audit(self.chance.choice([None, self.folders[0] / "pictures"]))
        self.window.wizard().draft.set_kind(kind)

    def _note(self, what: str) -> None:
        self.done[what] += 1
        self.last = [*self.last[-30:], what]

    def _front(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def _name(self, front: QWidget) -> str:
        page = self.window.stack.currentWidget() if front is self.window else front
        return type(page).__name__

    def _in_menu(self, menu: QMenu) -> None:
        self._note("menu closed")
        menu.close()

    def _menu_action(self) -> None:
        actions = [
            action
            for action in _actions(self.window.menuBar().findChildren(QMenu))
            if action.isEnabled()
            and not any(word in action.text().replace("&", "").lower() for word in _LEAVING)
        ]
        menus = self.window.menus
        # Seconds each when all pages are there, for the same code over and over: now and then.
        looks = [*menus.theme_group.actions(), menus.larger_action, menus.smaller_action]
        if self.chance.random() < 0.85:
            actions = [each for each in actions if each not in [*looks, menus.usual_action]]
        action = self.chance.choice(actions)
        self._note(f"action {action.text()[:30]}")
        action.trigger()

    def _key(self, front: QWidget) -> None:
        where = QApplication.focusWidget() or front
        key = self.chance.choice(_KEYS)
        modifier = self.chance.choice(
            [Qt.KeyboardModifier.NoModifier] * 4
            + [Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier]
        )
        self._note(f"key {key.name}")
        QTest.keyClick(where, key, modifier)

    def _control(self, front: QWidget) -> None:
        # The page that is shown: those behind it hold thousands of controls.
        page = self.window.stack.currentWidget() if front is self.window else front
        controls = [
            widget
            for kind in _CONTROLS
            for widget in page.findChildren(kind)
            if not isinstance(widget, QHeaderView)
            and widget.isVisible()
            and widget.isEnabled()
            and widget.window() is front.window()
        ]
        if not controls:
            self._key(front)
            return
        # Each kind in turn: pages with a hundred buttons have one plot.
        kind = self.chance.choice(sorted({type(control).__name__ for control in controls}))
        control = self.chance.choice([c for c in controls if type(c).__name__ == kind])
        words = control.accessibleName() or getattr(control, "text", lambda: "")() or ""
        self._note(f"{kind} {words[:30]}")
        self._use(control)

    def _use(self, control: QWidget) -> None:
        chance = self.chance
        menu = control.menu() if isinstance(control, QToolButton | QPushButton) else None
        if menu is not None:
            # A press would wait in the menu's own loop until somebody closes it.
            menu.aboutToShow.emit()
            choices = [each for each in menu.actions() if each.isEnabled()]
            if choices:
                chance.choice(choices).trigger()
        elif isinstance(control, QAbstractButton):
            QTest.mouseClick(control, Qt.MouseButton.LeftButton)
        elif isinstance(control, QComboBox):
            if control.count():
                control.setCurrentIndex(chance.randrange(control.count()))
                control.activated.emit(control.currentIndex())
        elif isinstance(control, QLineEdit):
            control.selectAll()
            # Pasted: key clicks know Latin letters only. Read-only fields refuse it themselves.
            QApplication.clipboard().setText(chance.choice(TEXTS))
            if not control.isReadOnly():
                control.paste()
            if chance.random() < 0.5:
                QTest.keyClick(control, Qt.Key.Key_Return)
        elif isinstance(control, QPlainTextEdit):
            if not control.isReadOnly():
                control.setPlainText(chance.choice(TEXTS))
        elif isinstance(control, QAbstractSpinBox):
            control.stepBy(chance.choice([-100, -1, 1, 100]))
        elif isinstance(control, QSlider):
            control.setValue(chance.randint(control.minimum(), control.maximum()))
        elif isinstance(control, QTabBar):
            control.setCurrentIndex(chance.randrange(max(1, control.count())))
        elif isinstance(control, QAbstractItemView):
            self._use_view(control)
        elif isinstance(control, QGraphicsView):
            self._use_plot(control)

    def _use_view(self, view: QAbstractItemView) -> None:
        model = view.model()
        if model is None or not model.rowCount(QModelIndex()):
            return
        # A list has one column, and its model does not offer to count it.
        columns = model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1
        row = self.chance.randrange(model.rowCount(QModelIndex()))
        index = model.index(row, self.chance.randrange(max(1, columns)))
        view.scrollTo(index)
        spot = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        if self.chance.random() < 0.2:
            QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def _use_plot(self, plot: QGraphicsView) -> None:
        area = plot.viewport()
        begin, end = self._spot(area), self._spot(area)
        if self.chance.random() < 0.3:
            turn = QPoint(0, self.chance.choice([-240, 240]))
            wheel = QWheelEvent(
                QPointF(begin), area.mapToGlobal(QPointF(begin)), QPoint(), turn,
                Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(area, wheel)
            return
        QTest.mousePress(area, Qt.MouseButton.LeftButton, pos=begin)
        for part in (0.25, 0.5, 0.75):
            QTest.mouseMove(area, begin + (end - begin) * part)
        QTest.mouseRelease(area, Qt.MouseButton.LeftButton, pos=end)

    def _spot(self, area: QWidget) -> QPoint:
        return QPoint(
            self.chance.randrange(max(1, area.width())),
            self.chance.randrange(max(1, area.height())),
        )
