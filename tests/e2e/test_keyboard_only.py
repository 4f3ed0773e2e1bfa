"""Everything can be done with the keyboard alone: no mouse, and nothing called in its place.

`M4I_WHOLE=1` also runs an audit that was planned so.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from m4i_core.audit.plan_file import write_plan
from m4i_gui.main_window import MainWindow
from m4i_gui.panels.glossary_dialog import GlossaryDialog
from m4i_gui.panels.help_sheet import HelpSheet
from m4i_gui.services.services import Services
from tests.e2e.accessible_controls import name_of
from tests.e2e.keyboard import ALT, CTRL, SHIFT, Keyboard
from tests.e2e.small_audit import small_plan
from tests.gui.conftest import nothing_left_behind, own_settings, services  # noqa: F401
from tests.gui.sample_audit import make_sample_audit

Key = Qt.Key
WHOLE = bool(os.environ.get("M4I_WHOLE"))


class Desk:
    """A window and somebody in front of it."""

    def __init__(self, qtbot: QtBot, services: Services) -> None:  # noqa: F811
        self.services = services
        self.window = MainWindow(services)
        self.window.resize(1280, 800)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.keys = Keyboard(qtbot, self.window)
        self._qtbot = qtbot

    def quiet(self) -> None:
        """Wait for what goes on in the background."""
        self.keys.until(lambda: not self.services.jobs.active(), 60)
        self._qtbot.wait(20)

    def leave(self) -> None:
        """Close the window by its key."""
        with self._qtbot.waitSignal(self.window.closed, timeout=20_000):
            self.keys.press(Key.Key_Q, CTRL)


@pytest.fixture
def desk(qtbot: QtBot, services: Services, tmp_path: Path) -> Desk:  # noqa: F811
    services.settings.audits_folder = tmp_path / "new"
    return Desk(qtbot, services)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample_audit(tmp_path_factory.mktemp("sample") / "sample", records=80)


def _ring(widget: QWidget) -> int:
    """Return how many pixels of a control look otherwise without the focus."""
    QApplication.processEvents()
    here = widget.grab().toImage()
    around = widget.parentWidget() or widget.window()
    there = around.grab().toImage()
    policy = widget.focusPolicy()
    widget.clearFocus()
    QApplication.processEvents()
    bare, bare_around = widget.grab().toImage(), around.grab().toImage()
    widget.setFocusPolicy(policy)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return max(_different(here, bare), _different(there, bare_around))


def _different(one: QImage, two: QImage) -> int:
    if one.size() != two.size():
        return one.width() * one.height()
    return int((np.abs(_greys(one) - _greys(two)) > 12).sum())


def _greys(image: QImage) -> np.ndarray:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), -1)
    return lines[:, : grey.width()].astype(np.int16)


def test_an_audit_is_planned_with_keys(desk: Desk, tmp_path: Path) -> None:
    keys, window = desk.keys, desk.window
    keys.tab_to("New audit")
    keys.press(Key.Key_Space)
    wizard = window.wizard()
    desk.quiet()
    assert window.stack.currentWidget() is wizard
    assert name_of(keys.focus) == "Train a model here"
    keys.tab_to("Epochs")
    keys.write("2")
    keys.press(Key.Key_Tab)
    assert wizard.draft.get("target.training.epochs") == 2
    keys.tab_to("Next: Data")
    keys.press(Key.Key_Space)
    assert wizard.current.name == "data"
    assert name_of(keys.focus) == "My own pictures and captions"
    keys.press(Key.Key_Right)
    desk.quiet()
    keys.until(lambda: "main" in wizard.draft.facts, 60)
    keys.tab_to("Records in each set")
    keys.write("10")
    keys.press(Key.Key_Tab)
    assert wizard.draft.get("split.target_members") == 10
    for name in ("knowledge", "attacks", "review"):
        keys.until(wizard.next_button.isEnabled)
        keys.press(Key.Key_Right, ALT)
        assert wizard.current.name == name
        visited = keys.round()
        assert wizard.next_button in visited and wizard.back_button in visited
    desk.quiet()
    keys.press(Key.Key_Left, ALT)
    assert wizard.current.name == "attacks"
    keys.press(Key.Key_Right, ALT)
    if WHOLE:
        keys.tab_to("Run the audit")
        keys.press(Key.Key_Space)
        run = window.run_page()
        keys.until(run.isVisible)
        keys.until(lambda: window.stack.currentWidget() is not run, 300)
        desk.quiet()
        assert window.results_page().view is not None
        keys.press(Key.Key_Home, ALT)
    else:
        keys.tab_to("Cancel")
        keys.press(Key.Key_Space)
    assert window.stack.currentWidget() is window.start_page
    desk.leave()


def test_results_are_looked_at_with_keys(desk: Desk, sample: Path, tmp_path: Path) -> None:
    keys, window = desk.keys, desk.window
    desk.services.recents.add(sample, "Sample audit")
    keys.tab_to("Sample audit, audit")
    keys.press(Key.Key_Space)
    desk.quiet()
    page = window.results_page()
    assert page.view is not None
    for place in range(page.tabs.count()):
        keys.press(Key(Key.Key_1 + place), ALT)
        desk.quiet()
        assert page.tabs.currentIndex() == place
        visited = keys.round()
        assert page.back_button in visited and page.export_button in visited

    keys.press(Key.Key_2, ALT)
    keys.tab_to("ROC curves;")
    before = page.roc.plot._index
    keys.press(Key.Key_Right, times=3)
    assert page.roc.plot._index == before + 3
    keys.tab_to("Members that the attack calls members")
    keys.press(Key.Key_Space)
    assert len(page.selection) > 0

    keys.press(Key.Key_5, ALT)
    # Those selected above are the only ones shown.
    keys.tab_to("Show all")
    keys.press(Key.Key_Space)
    table = keys.tab_to("Records", back=True)
    assert table is page.records.table
    keys.press(Key.Key_Home, CTRL)
    keys.press(Key.Key_Down)
    keys.press(Key.Key_Down, SHIFT, times=2)
    assert len(page.selection) == 3
    desk.quiet()
    assert page.inspector.key and page.inspector.isVisible()
    keys.press(Key.Key_F, CTRL | SHIFT)
    assert page.records.bar.dialog is not None
    keys.press(Key.Key_Escape)
    keys.tab_to("Search in ids and texts", back=True)
    keys.write("boat")
    keys.until(lambda: 0 < page.records.model.rowCount() < 80)
    keys.tab_to("What is “People wrote”?")
    # In the order in which it is laid out, not in which it was made.
    keys.tab_to("Compare with reference 1", most=2)
    keys.press(Key.Key_Space)
    assert "reference 1" in page.inspector.compared.plain()
    keys.press(Key.Key_Z, CTRL)

    keys.press(Key.Key_4, ALT)
    desk.quiet()
    keys.tab_to("Search in the texts of the records")
    keys.write("dog")
    keys.press(Key.Key_Return)
    desk.quiet()
    keys.until(lambda: len(page.explorer.search._rows) > 0)
    keys.tab_to("Map of records", back=True)
    keys.press(Key.Key_Right, times=2)
    keys.press(Key.Key_Return)
    assert len(page.selection) == 1

    keys.press(Key.Key_E, CTRL)
    desk.quiet()
    keys.tab_to("File to write")
    keys.write(str(tmp_path / "report.pdf"))
    keys.tab_to("Cancel" if not WHOLE else "Export")
    keys.press(Key.Key_Space)
    if WHOLE:
        keys.until((tmp_path / "report.pdf").is_file, 120)
    desk.quiet()
    keys.press(Key.Key_Home, ALT)
    assert window.stack.currentWidget() is window.start_page
    desk.leave()


def test_settings_and_a_study_with_keys(desk: Desk) -> None:
    keys, window = desk.keys, desk.window
    keys.press(Key.Key_Comma, CTRL)
    keys.tab_to("Size of texts in percent")
    keys.write("120")
    keys.press(Key.Key_Tab)
    keys.tab_to("Sections of the settings")
    keys.press(Key.Key_Down)
    keys.round()
    keys.tab_to("Close")
    keys.press(Key.Key_Space)
    assert desk.services.settings.text_size == 120
    keys.press(Key.Key_0, CTRL)
    assert desk.services.settings.text_size == 100
    keys.press(Key.Key_N, CTRL | SHIFT)
    desk.quiet()
    wizard = window.study_wizard()
    assert window.stack.currentWidget() is wizard
    keys.tab_to("My own pictures and captions")
    keys.press(Key.Key_Right)
    desk.quiet()
    keys.tab_to("Records in each set")
    keys.write("10")
    keys.press(Key.Key_Tab)
    for name in ("models", "attacks", "review"):
        keys.until(wizard.next_button.isEnabled, 60)
        keys.press(Key.Key_Right, ALT)
        desk.quiet()
        assert wizard.current.name == name, wizard.hint.text()
        keys.round()
        if name == "models":
            for side in ("Target:", "Shadow:"):
                keys.tab_to(side)
                keys.press(Key.Key_Space)
            if not wizard.draft.consents and wizard.hint.text().startswith("The weights"):
                keys.tab_to("I agree to download")
                keys.press(Key.Key_Space)
    keys.tab_to("Cancel")
    keys.press(Key.Key_Space)
    desk.leave()


def test_what_explains_is_read_with_keys(desk: Desk, tmp_path: Path) -> None:
    keys, window = desk.keys, desk.window
    keys.tab_to("Take the tour")
    keys.press(Key.Key_Space)
    tour = window.help.tour
    assert tour.running and name_of(keys.focus) == "Next"
    assert len(keys.round()) == 2
    keys.press(Key.Key_Escape)
    assert not tour.running

    keys.press(Key.Key_F1)
    sheet = window.findChild(HelpSheet)
    assert sheet is not None and sheet.isVisible() and keys.focus is sheet.area
    word = sheet.terms.buttons[0]
    keys.tab_to(name_of(word))
    keys.press(Key.Key_Space)
    glossary = sheet.findChild(GlossaryDialog)
    assert glossary is not None and glossary.isAncestorOf(keys.focus)
    assert glossary.term() is not None and glossary.term().key == word.property("term")
    keys.tab_to("Search the glossary")
    keys.write("placebo")
    keys.press(Key.Key_Down)
    keys.press(Key.Key_Up)
    assert glossary.name.plain() == "Placebo"
    keys.press(Key.Key_Escape)
    keys.press(Key.Key_Escape)
    assert not sheet.isVisible()

    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write_plan(small_plan(), tmp_path / name / "plan.toml")
        desk.services.queue.add(tmp_path / name, name)
    keys.tab_to("Move “two” up")
    keys.press(Key.Key_Space)
    assert [entry.name for entry in desk.services.queue.entries()] == ["two", "one"]
    # The button is gone where nothing is above: the keys stay with the audit that was moved.
    assert name_of(keys.focus) == "Move “two” down"
    keys.tab_to("Empty the queue", back=True)
    keys.press(Key.Key_Space)
    assert not desk.services.queue.entries() and not window.start_page.queue.isVisible()
    keys.tab_to("New audit")
    desk.leave()


def test_the_focus_can_be_seen(desk: Desk, sample: Path) -> None:
    """Each class of control looks otherwise with the focus, in both themes."""
    keys, window = desk.keys, desk.window
    for look in ("light", "dark"):
        desk.services.theme.set_preference(look)  # type: ignore[arg-type]
        window.open_audit(str(sample))
        desk.quiet()
        seen: dict[str, int] = {}
        for place in (1, 2, 4, 6) if WHOLE else (1, 4):
            keys.press(Key(Key.Key_1 + place), ALT)
            desk.quiet()
            for widget in keys.round():
                kind = type(widget).__name__
                if kind not in seen or seen[kind] == 0:
                    widget.setFocus(Qt.FocusReason.TabFocusReason)
                    seen[kind] = max(seen.get(kind, 0), _ring(widget))
        assert len(seen) > 10
        blind = [kind for kind, pixels in seen.items() if pixels < 8]
        assert not blind, f"{look}: no focus to be seen on {blind} of {seen}"
    desk.leave()
