"""The results page is got ready while an audit runs, a view at a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from m4i_gui.main_window import MainWindow
from m4i_gui.panels.roc import RocPanel
from m4i_gui.services.services import Services
from m4i_gui.window_ahead import ResultsAhead
from tests.gui.sample_audit import make_sample_audit


def test_views_are_made_one_by_one_and_used(services: Services, qtbot: QtBot) -> None:
    window = MainWindow(services)
    qtbot.addWidget(window)
    window.show()
    window.ahead.begin()
    window.ahead.begin()
    assert len(services.jobs.active()) == 1
    qtbot.waitUntil(lambda: window.ahead.ready, timeout=20_000)
    views = window.ahead._views
    assert views is not None
    page = window.results_page()
    assert page.roc is views.roc and page.selection is views.selection
    assert page.roc.window() is window and page.inspector.window() is window
    window.ahead.begin()
    assert not services.jobs.active()


@pytest.mark.parametrize("made", [0, 1, 4])
def test_results_that_come_too_early_are_finished_at_once(
    services: Services, qtbot: QtBot, tmp_path: Path, made: int
) -> None:
    window = MainWindow(services)
    qtbot.addWidget(window)
    window.show()
    if made:
        window.ahead._read(None)
        for _ in range(made):
            window.ahead._make_next()
    window.open_audit(str(make_sample_audit(tmp_path / "audit", 40)))
    page = window.results_page()
    qtbot.waitUntil(lambda: page.view is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=20_000)


def test_nothing_is_left_behind_by_views_that_nobody_wanted(
    services: Services, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    ahead = ResultsAhead(services, window)
    ahead._read(None)
    ahead._make_next()
    ahead._make_next()
    made = window.findChild(RocPanel)
    assert made is not None and not made.isVisible()
    window.deleteLater()
    qtbot.waitUntil(lambda: not isValid(made))
