"""The tour: offered once, driven by keyboard alone, on a demo audit that is there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from m4i_gui.main_window import MainWindow
from m4i_gui.panels.help_sheet import HelpSheet
from m4i_gui.services.services import Services
from tests.gui.sample_audit import make_sample_audit


@pytest.fixture
def window(qtbot, services: Services) -> MainWindow:
    made = MainWindow(services)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def demo(window: MainWindow, tmp_path: Path) -> Path:
    folder = make_sample_audit(tmp_path / "demo", 80)
    file = folder / "result.json"
    content = json.loads(file.read_text("utf-8"))
    content["name"] = "Demo audit"
    file.write_text(json.dumps(content), encoding="utf-8")
    window.services.recents.add(folder, "Demo audit")
    return folder


def test_it_is_offered_once_and_never_again_when_declined(window: MainWindow, qtbot) -> None:
    tour = window.help.tour
    assert tour.offer.isVisible()
    tour.offer.skip_button.setFocus()
    qtbot.keyClick(tour.offer.skip_button, Qt.Key.Key_Space)
    assert not tour.offer.isVisible()
    assert not tour.wanted
    window.show_start()
    assert not tour.offer.isVisible()


def test_the_whole_tour_by_keyboard(window: MainWindow, demo: Path, qtbot) -> None:
    tour = window.help.tour
    window.menus.tour_action.trigger()
    spotlight = tour.spotlight
    assert spotlight is not None and len(tour.steps) == 7
    seen = []
    while tour.running:
        qtbot.waitUntil(spotlight.next_button.isEnabled, timeout=20000)
        seen.append(spotlight.title.plain())
        assert spotlight.accessibleName().startswith(seen[-1])
        # Without a window manager nobody gives the window its activity back when a page is made.
        window.activateWindow()
        qtbot.waitUntil(spotlight.next_button.hasFocus)
        # All of what is spoken of is lit, also a plot, which its own parts cover.
        qtbot.waitUntil(lambda: spotlight.bright().width() > 80 < 4 * spotlight.bright().height())
        card = spotlight.card.geometry()
        assert spotlight.rect().contains(card)
        # What lies under the veil is never reached.
        for _ in range(4):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            assert spotlight.isAncestorOf(QApplication.focusWidget())
        spotlight.next_button.setFocus()
        if len(seen) == 3:
            window.resize(1000, 700)
            qtbot.waitUntil(lambda: spotlight.size() == window.size())
            qtbot.keyClick(spotlight.back_button, Qt.Key.Key_Space)
            assert spotlight.title.plain() == seen[-2]
            spotlight.next_button.setFocus()
            qtbot.keyClick(spotlight.next_button, Qt.Key.Key_Space)
        qtbot.keyClick(spotlight.next_button, Qt.Key.Key_Space)
    assert seen == [step.title for step in tour.steps]
    assert window.results_page().audit is not None
    assert window.results_page().audit.folder == demo.resolve()


def test_escape_skips_it(window: MainWindow, qtbot) -> None:
    window.help.tour.start()
    spotlight = window.help.tour.spotlight
    assert spotlight is not None
    qtbot.keyClick(spotlight.next_button, Qt.Key.Key_Escape)
    assert not window.help.tour.running
    assert not window.help.tour.wanted


def test_f1_explains_what_has_the_focus(window: MainWindow, demo: Path, qtbot) -> None:
    window.menus.help_action.trigger()
    sheet = window.findChild(HelpSheet)
    assert sheet is not None and sheet.topic == "start" and not sheet.isModal()
    with qtbot.waitSignal(window.results_page().opened, timeout=20000):
        window.open_audit(str(demo))
    page = window.results_page()
    page.tabs.setCurrentWidget(page.roc)
    page.roc.attack_combo.setFocus()
    window.menus.help_action.trigger()
    assert sheet.topic == "roc"
    assert "of 20 records" in sheet.example.plain()
    page.tabs.setCurrentWidget(page.scores)
    page.scores.show_view("calibration")
    qtbot.mouseClick(page.scores.help_button, Qt.MouseButton.LeftButton)
    assert sheet.topic == "calibration"
