"""The window's frame: start, menus, closing, faults, and what may not be imported."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.main_window import MainWindow
from m4i_gui.pages.start import RecentRow
from m4i_gui.services.command_job import CommandJob
from m4i_gui.services.faults import Faults
from m4i_gui.services.services import Services
from m4i_gui.widgets.about import AboutDialog, ShortcutsDialog
from m4i_gui.widgets.error_dialog import ErrorDialog, show_error
from m4i_gui.widgets.labels import ElidedLabel, PlainLabel


@pytest.fixture
def window(services: Services, qtbot: QtBot) -> Iterator[MainWindow]:
    faults = Faults()
    made = MainWindow(services, faults)
    made.resize(1280, 800)
    qtbot.addWidget(made)
    made.show()
    yield made
    faults.uninstall()
    services.jobs.shutdown(5)


def _remember(services: Services, folder: Path, result: dict | None = None) -> Path:
    folder.mkdir(parents=True)
    (folder / "plan.toml").write_text("schema = 1\n")
    if result is not None:
        (folder / "result.json").write_text(json.dumps(result))
    services.recents.add(folder, folder.name)
    return folder


def test_first_paint_needs_no_torch() -> None:
    script = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from m4i_gui.main_window import MainWindow
from m4i_gui.services.services import make_services
window = MainWindow(make_services(app))
window.show()
for _ in range(5): app.processEvents()
assert not window.grab().isNull()
heavy = [m for m in ("torch", "torchvision", "sklearn", "umap", "numba", "matplotlib", "scipy",
                     "pyarrow", "pandas") if m in sys.modules]
print(heavy)
sys.exit(1 if heavy else 0)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("look", ["light", "dark"])
def test_start_page_looks(
    window: MainWindow, services: Services, tmp_path: Path, look: str, grab: Callable[..., QImage]
) -> None:
    services.theme.set_preference(look)  # type: ignore[arg-type]
    assert window.start_page.empty.isVisible()
    grab(window, f"start-empty-{look}")
    leak = {"name": "<b>Leaky</b>", "verdict": {"status": "leak", "text": "It leaks."}}
    _remember(services, tmp_path / "leaky", leak)
    _remember(services, tmp_path / "half")
    services.recents.add(tmp_path / "gone", "Gone")
    grab(window, f"start-{look}")
    rows = window.start_page.findChildren(RecentRow)
    rows = [row for row in rows if row.isVisible()]
    assert [row.audit.state for row in rows] == ["missing", "unfinished", "finished"]
    assert not rows[0].isEnabled()
    assert "leak shown" in rows[2].accessibleName()
    assert not window.start_page.empty.isVisible()


def test_every_control_has_a_name(window: MainWindow) -> None:
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button


def test_keyboard_reaches_the_tiles(window: MainWindow, qtbot: QtBot) -> None:
    page = window.start_page
    page.new_tile.setFocus()
    seen = set()
    for _ in range(12):
        seen.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert {page.new_tile, page.open_tile, page.demo_tile} <= seen
    with qtbot.waitSignal(page.new_requested):
        page.new_requested.disconnect(window.new_audit)
        page.new_tile.setFocus()
        qtbot.keyClick(page.new_tile, Qt.Key.Key_Space)


def test_opening_what_is_no_audit_says_so(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.open_audit(str(tmp_path))
    qtbot.waitUntil(lambda: bool(window.findChildren(ErrorDialog)), timeout=10_000)
    dialog = window.findChildren(ErrorDialog)[0]
    assert "no audit" in dialog.message.plain()
    dialog.accept()


def test_theme_menu(window: MainWindow, services: Services) -> None:
    for action in window.menus.theme_group.actions():
        if action.data() == "dark":
            action.trigger()
    assert services.theme.dark
    assert services.settings.theme == "dark"


def test_recent_menu(window: MainWindow, services: Services, tmp_path: Path) -> None:
    menu = window.menus.recent_menu
    menu.aboutToShow.emit()
    assert [a.isEnabled() for a in menu.actions()] == [False]
    _remember(services, tmp_path / "one & two")
    services.recents.add(tmp_path / "gone")
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions()] == ["one && two"]


def test_wizard_opens_and_leaves(
    window: MainWindow, services: Services, qtbot: QtBot, grab: Callable[..., QImage]
) -> None:
    window.start_page.new_tile.click()
    assert window.stack.currentWidget() is window.wizard()
    assert "New audit" in window.windowTitle()
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=30_000)
    grab(window, "wizard-in-window")
    window.wizard().left.emit()
    assert window.stack.currentWidget() is window.start_page


def test_unfinished_audit_opens_on_the_run_page_and_a_plan_runs(
    window: MainWindow, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    from m4i_core.audit.demo_plan import demo_plan

    folder = tmp_path / "new" / "audit"
    window.run_plan(demo_plan(records=20), str(folder))
    page = window.run_page()
    assert page.running and (folder / "plan.toml").is_file()
    window.run_demo()  # a second audit waits
    (waiting,) = services.queue.entries()
    assert waiting.name == "Demo audit" and (waiting.folder / "plan.toml").is_file()
    window.show_start()
    assert window.show_run_button.isVisible()
    page.stop()
    qtbot.waitUntil(lambda: page.state == "stopped", timeout=5000)
    assert not window.show_run_button.isVisible()
    window.open_audit(str(folder))
    qtbot.waitUntil(lambda: window.stack.currentWidget() is page, timeout=20_000)
    assert page.state == "stopped" and page.title.text() == "Demo audit"
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=5000)


def test_help_dialogs(window: MainWindow, grab: Callable[..., QImage]) -> None:
    window.menus.keys_action.trigger()
    window.menus.about_action.trigger()
    for kind in (ShortcutsDialog, AboutDialog):
        dialog = window.findChildren(kind)[0]
        grab(dialog, kind.__name__, least_colours=4)
        dialog.accept()


def test_shortcuts_are_complete_searchable_and_printable(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.keys_action.trigger()
    (dialog,) = window.findChildren(ShortcutsDialog)
    keys = {keys for keys, _ in dialog.rows}
    for wanted in (
        "Ctrl+N",
        "Ctrl+Shift+N",
        "Ctrl+O",
        "Ctrl+,",
        "Ctrl+Q",
        "F1",
        "Ctrl+/",
        "Ctrl+0",
    ):
        assert wanted in keys
    assert len(dialog.rows) == len(set(dialog.rows))
    qtbot.keyClicks(dialog.search, "settings")
    shown = [text.plain() for _, text in dialog.labels if text.isVisible()]
    assert shown == ["Settings"]
    qtbot.keyClicks(dialog.search, " nonsense")
    assert dialog.nothing.isVisible()
    printed = dialog.page().toPlainText()
    assert all(text in printed for row in dialog.rows for text in row)
    dialog.accept()


def test_keys_make_texts_larger_and_smaller(window: MainWindow, services: Services) -> None:
    menus = window.menus
    for action, size in (
        (menus.larger_action, 110),
        (menus.smaller_action, 100),
        (menus.smaller_action, 90),
        (menus.usual_action, 100),
    ):
        action.trigger()
        assert services.settings.text_size == size
    for _ in range(20):
        menus.larger_action.trigger()
    assert services.settings.text_size == 200
    menus.usual_action.trigger()


def test_the_desktops_dark_mode_is_followed_live(
    window: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The screen of the tests has no desktop whose look could be changed; its signal is real.
    hints, theme = QGuiApplication.styleHints(), services.theme
    theme.set_preference("system")

    def desktop(scheme: Qt.ColorScheme) -> None:
        monkeypatch.setattr(theme, "_desktop_scheme", lambda: scheme)
        hints.colorSchemeChanged.emit(scheme)

    desktop(Qt.ColorScheme.Dark)
    assert theme.dark and window.menus.theme_group.checkedAction().data() == "system"
    desktop(Qt.ColorScheme.Light)
    assert not theme.dark
    theme.set_preference("light")
    desktop(Qt.ColorScheme.Dark)
    assert not theme.dark


def test_settings_open_once(window: MainWindow) -> None:
    from m4i_gui.panels.settings_dialog import SettingsDialog

    for _ in range(2):
        window.menus.settings_action.trigger()
    (dialog,) = window.findChildren(SettingsDialog)
    dialog.close()


def test_fault_in_a_slot_is_shown_and_survived(
    window: MainWindow, qtbot: QtBot, grab: Callable[..., QImage]
) -> None:
    def fail() -> None:
        raise RuntimeError("no such <i>luck</i>")

    for _ in range(3):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    qtbot.waitUntil(lambda: bool(window.findChildren(ErrorDialog)))
    qtbot.wait(50)
    (dialog,) = window.findChildren(ErrorDialog)
    assert "2 more" in dialog.count.plain()
    grab(dialog, "error-dialog", least_colours=4)
    dialog.copy_button.click()
    assert "no such <i>luck</i>" in QGuiApplication.clipboard().text()
    dialog.show_details.click()
    assert dialog.details.isVisible()
    dialog.accept()
    window.show_start()
    assert window.isVisible()


def test_closing_at_rest_remembers_the_place(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    window.resize(780, 600)
    with qtbot.waitSignal(window.closed):
        window.close()
    assert not services.settings.geometry.isEmpty()
    again = MainWindow(services)
    qtbot.addWidget(again)
    assert again.size() == window.size()


def _long_child(services: Services) -> CommandJob:
    job = CommandJob([], "Audit", command=[sys.executable, "-c", "import time; time.sleep(600)"])
    services.jobs._enter(job)
    return job


def test_closing_while_running_asks_and_can_be_refused(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    job = _long_child(services)
    window.close()
    assert window.isVisible()
    assert window._question is not None
    window.keep_choice.click()
    qtbot.wait(20)
    assert job.running and window.isVisible() and window._question is None
    window.close()
    with qtbot.waitSignal(window.closed, timeout=4000):
        window.stop_choice.click()
    assert not job.running
    assert job.outcome == "cancelled"
    assert not window.isVisible()


def test_closing_with_stubborn_work_hides_and_waits(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    def work(progress: Progress, cancel: CancelToken) -> object:
        time.sleep(2.6)  # deaf to cancel, as a long C call is
        return None

    services.jobs.start("Deaf", work)
    with qtbot.waitSignal(window.closed, timeout=6000):
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=2400)
        assert services.jobs.active()
    assert not services.jobs.active()


def test_status_bar_names_the_work(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    def work(progress: Progress, cancel: CancelToken) -> object:
        while True:
            cancel.check()
            time.sleep(0.01)

    services.jobs.start("Counting <b>sheep</b>", work)
    assert window.job_label.text() == "Counting <b>sheep</b>"
    services.jobs.cancel_all()
    qtbot.waitUntil(lambda: window.job_label.text() == "")


def test_labels_never_read_markup(qtbot: QtBot, services: Services) -> None:
    evil = "<img src=x onerror=alert(1)><h1>big</h1>"
    for label in (PlainLabel(evil), ElidedLabel(evil)):
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
    assert "&lt;h1&gt;" in label.toolTip()
    long = PlainLabel("x" * 5000)
    qtbot.addWidget(long)
    assert long.minimumSizeHint().width() < 600
    assert long.plain() == "x" * 5000


def test_show_error_copies_everything(services: Services, qtbot: QtBot) -> None:
    error = M4IError("Bad.", subject="file.jpg", remedy="Fix it.", details="trace")
    dialog = show_error(error, services.theme)
    qtbot.addWidget(dialog)
    dialog.copy_button.click()
    text = QGuiApplication.clipboard().text()
    for part in ("M4I", "Bad.", "file.jpg", "Fix it.", "trace"):
        assert part in text
    dialog.accept()


def test_the_log_is_rotated_and_holds_what_is_needed(own_settings: Path) -> None:
    import logging

    from m4i_gui.services.faults import log_folder, start_log, stop_log

    file = start_log()
    try:
        assert file is not None and file.parent == log_folder()
        logging.getLogger("m4i").info("begun")
        assert "begun" in file.read_text(encoding="utf-8")
        for number in range(4000):
            logging.getLogger("m4i").info("line %d %s", number, "x" * 1000)
        sizes = [found.stat().st_size for found in log_folder().iterdir()]
        assert len(sizes) == 3 and max(sizes) <= 1_000_000
    finally:
        stop_log()


@pytest.mark.slow
def test_the_program_starts_and_ends_by_itself(tmp_path: Path) -> None:
    """The real main(): window, then an orderly end with work under way; never an abort."""
    script = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import m4i_gui.app, m4i_gui.main_window as shell
begin = shell.MainWindow.start_with
def patched(self, what):
    begin(self, what)
    def work(progress, cancel):
        while True: cancel.check()
    self.services.jobs.start("Busy", work)
    QTimer.singleShot(300, self.close)
shell.MainWindow.start_with = patched
from m4i_gui.cli import main
sys.exit(main([]))
"""
    import os

    environment = dict(os.environ, M4I_SETTINGS=str(tmp_path / "s"), QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert "QThread" not in done.stderr
