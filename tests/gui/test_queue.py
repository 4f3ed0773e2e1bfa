"""Work that waits, work that broke off, and telling the desktop about it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from m4i_core.audit.demo_plan import demo_plan
from m4i_core.audit.plan_file import write_plan
from m4i_gui.main_window import MainWindow
from m4i_gui.services.services import Services
from m4i_gui.services.session import Session
from m4i_gui.services.settings import Settings
from m4i_gui.services.work_queue import Past, WorkQueue


@pytest.fixture
def window(services: Services, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(services)
    made.resize(1280, 800)
    qtbot.addWidget(made)
    made.show()
    yield made
    services.jobs.shutdown(5)


def _planned(folder: Path, name: str = "Demo audit") -> Path:
    folder.mkdir(parents=True)
    plan = demo_plan(records=20, epochs=1).model_copy(update={"name": name})
    write_plan(plan, folder / "plan.toml")
    return folder


def test_what_waits_can_be_seen(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    queue, shown = window.services.queue, window.start_page.queue
    for name in "abcdef":
        queue.add(_planned(tmp_path / name), name)
    qtbot.waitUntil(shown.isVisible)
    row = shown.rows.itemAt(0).widget()
    assert row.sizeHint().height() > 20
    assert 4 * row.sizeHint().height() < shown.area.height() < 5 * row.sizeHint().height() + 10
    for name in "abcde":
        queue.remove(tmp_path / name)
    assert 20 < shown.area.height() < 2 * row.sizeHint().height()


def test_the_queue_keeps_its_order_and_survives(services: Services, tmp_path: Path) -> None:
    queue = services.queue
    folders = [_planned(tmp_path / name) for name in "abc"]
    for folder in (*folders, folders[0]):
        queue.add(folder, folder.name.upper())
    assert [entry.name for entry in queue.entries()] == ["A", "B", "C"]
    queue.move(folders[2], -1)
    queue.move(folders[0], 99)
    queue.move(folders[2], -99)
    assert [entry.name for entry in queue.entries()] == ["C", "B", "A"]
    assert not queue.held
    shutil.rmtree(folders[1])
    again = WorkQueue(Settings())
    assert [entry.name for entry in again.entries()] == ["C", "A"]
    assert again.held
    again.remove(folders[2])
    again.remove(folders[0])
    assert not again.held
    first = queue.take_next()
    second = queue.take_next()
    assert first is not None and second is not None
    assert (first.name, second.name) == ("C", "A")
    # What is gone does not stop the queue, and is told.
    assert [past.folder.name for past in queue.past()] == ["b"]
    assert queue.take_next() is None
    for damage in ('{"a": 1}', "[3]", "nonsense", '[{"folder": 1}]'):
        services.settings.set_value("queue/waiting", damage)
        assert WorkQueue(services.settings).entries() == []


def test_buttons_of_the_queue(
    window: MainWindow,
    services: Services,
    qtbot: QtBot,
    tmp_path: Path,
    grab: Callable[..., QImage],
) -> None:
    shown = window.start_page.queue
    assert not shown.isVisible()
    folders = [_planned(tmp_path / name) for name in ("first <b>", "second")]
    for folder in folders:
        services.queue.add(folder, folder.name)
    services.queue.note(Past(tmp_path / "x", "Broken", "failed", "No pictures were found."))
    assert shown.isVisible() and shown.start_button.isVisible()
    for look in ("light", "dark"):
        services.theme.set_preference(look)  # type: ignore[arg-type]
        grab(window, f"queue-start-{look}")
    (down,) = shown.findChildren(QToolButton, f"down:{folders[0].resolve()}")
    assert "first <b>" in down.accessibleName()
    down.setFocus()
    qtbot.keyClick(down, Qt.Key.Key_Space)
    assert [entry.name for entry in services.queue.entries()] == ["second", "first <b>"]
    (out,) = shown.findChildren(QToolButton, f"out:{folders[1].resolve()}")
    out.click()
    assert [entry.name for entry in services.queue.entries()] == ["first <b>"]
    shown.clear_button.click()
    assert not shown.isVisible() and (folders[0] / "plan.toml").is_file()
    for number in range(30):
        services.queue.add(_planned(tmp_path / f"n{number}"), f"Audit {number}")
    assert shown.height() < 400


def test_a_second_audit_waits_and_a_failure_does_not_stop_the_next(
    window: MainWindow,
    services: Services,
    qtbot: QtBot,
    tmp_path: Path,
    grab: Callable[..., QImage],
) -> None:
    from m4i_core.audit.plan import DatasetChoice

    lost = demo_plan(records=20, epochs=1).model_copy(
        update={
            "name": "Lost data",
            "datasets": {"scenes": DatasetChoice(source="folder", path=str(tmp_path / "no"))},
        }
    )
    window.run_plan(lost, str(tmp_path / "one"))
    assert window.run_page().running
    window.run_plan(demo_plan(records=20, epochs=1), str(tmp_path / "two"))
    window.resume_audit(str(_planned(tmp_path / "three")))
    assert [entry.folder.name for entry in services.queue.entries()] == ["two", "three"]
    shown = window.run_page().queue
    assert shown.isVisible() and not shown.start_button.isVisible()
    grab(window, "queue-running")
    two = (tmp_path / "two").resolve()
    qtbot.waitUntil(lambda: window.run_page().folder == two, timeout=30_000)
    assert window.run_page().running
    (past,) = services.queue.past()
    assert (past.name, past.outcome) == ("Lost data", "failed") and past.words
    # Whoever stops one keeps the next from beginning.
    window.run_page().stop()
    qtbot.waitUntil(lambda: window.run_page().state == "stopped", timeout=10_000)
    qtbot.wait(50)
    assert services.queue.held and not window.run_page().running
    assert [entry.folder.name for entry in services.queue.entries()] == ["three"]
    assert window.run_page().queue.start_button.isVisible()
    window.run_page().queue.start_button.click()
    assert window.run_page().running and window.run_page().folder.name == "three"
    window.run_page().stop()
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=10_000)


def test_something_unfinished_may_wait(
    window: MainWindow, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    window.run_plan(demo_plan(records=20), str(tmp_path / "one"))
    other = _planned(tmp_path / "other", "Other")
    window.open_audit(str(other))
    qtbot.waitUntil(lambda: window.work._question is not None, timeout=20_000)
    window.work.queue_choice.click()
    assert [entry.name for entry in services.queue.entries()] == ["Other"]
    window.run_page().stop()
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=10_000)


def test_a_session_that_broke_off_is_noticed_once(own_settings: Path, tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from m4i_gui.services.session import Session; "
        "s = Session(); s.begin(); s.running([Path(sys.argv[1])]); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "audit")], check=False, timeout=60)
    session = Session()
    assert session.begin() == [tmp_path / "audit"]
    # This very process is alive: another start beside it takes nothing for broken.
    assert Session().begin() is None
    session.end()
    assert list((own_settings / "sessions").iterdir()) == []
    assert Session().begin() is None


def test_a_number_that_another_program_has_now_is_no_session(own_settings: Path) -> None:
    folder = own_settings / "sessions"
    folder.mkdir(parents=True)
    mark = {"pid": os.getpid(), "began": 1.0, "running": []}
    (folder / "77.json").write_text(json.dumps(mark))
    (folder / "78.json").write_text("{ damaged")
    session = Session()
    assert session.begin() == []
    session.end()
    assert list(folder.iterdir()) == []


def test_what_broke_off_is_offered(
    window: MainWindow,
    services: Services,
    qtbot: QtBot,
    tmp_path: Path,
    own_settings: Path,
    grab: Callable[..., QImage],
) -> None:
    folders = [_planned(tmp_path / name) for name in ("one", "two")]
    marks = own_settings / "sessions"
    marks.mkdir(parents=True)
    running = [str(folder) for folder in (*folders, tmp_path / "gone")]
    (marks / "1.json").write_text(json.dumps({"pid": 1, "began": 5.0, "running": running}))
    window.work.begin_session()
    card = window.start_page.recovery
    assert card.isVisible() and "“one”, “two”" in card.note.label.plain()
    assert "gone" not in card.note.label.plain()
    for look in ("light", "dark"):
        services.theme.set_preference(look)  # type: ignore[arg-type]
        grab(window, f"recovery-{look}")
    card.resume_button.click()
    assert not card.isVisible()
    assert window.run_page().running and window.run_page().folder == folders[0]
    assert [entry.folder.name for entry in services.queue.entries()] == ["two"]
    (mark,) = marks.iterdir()
    assert json.loads(mark.read_text())["running"] == [str(folders[0])]
    window.run_page().stop()
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=10_000)
    assert json.loads(mark.read_text())["running"] == []
    window.close()
    assert list(marks.iterdir()) == []


_TELL = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
from m4i_gui.services.notifications import Notifier
from m4i_gui.services.settings import Settings
from m4i_gui.services.taskbar import TaskbarProgress
window = QWidget()
settings = Settings()
notifier, bar = Notifier(settings, window), TaskbarProgress(window)
print(notifier.tell("Done", "“A <b> \\u4f60” is finished."))
for share in (0.25, 0.251, 0.5, None):
    bar.show(share)
settings.notify = False
print(notifier.tell("Silent", "never"))
QTimer.singleShot(800, app.quit)
app.exec()
"""


@pytest.mark.skipif(
    not all(shutil.which(p) for p in ("dbus-run-session", "dbus-monitor", "gdbus")),
    reason="needs a D-Bus of its own to listen to",
)
def test_the_desktop_is_told_on_a_real_bus(own_settings: Path, tmp_path: Path) -> None:
    script = tmp_path / "tell.py"
    script.write_text(_TELL, encoding="utf-8")
    heard = tmp_path / "heard.txt"
    command = (
        f'dbus-monitor --session > "{heard}" & sleep 0.4; "{sys.executable}" "{script}"; '
        "sleep 0.3; kill $!"
    )
    environment = dict(os.environ, PYTHONPATH=str(Path.cwd()), QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", command],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=environment,
    )
    assert done.stdout.split() == ["dbus"], done.stderr
    text = heard.read_text(encoding="utf-8")
    call = text[text.index("member=Notify") :]
    assert "uint32 0" in call and 'string "Done"' in call
    assert "“A &lt;b&gt; 你” is finished." in call
    assert "Silent" not in text
    updates = text.split("member=Update")[1:]
    shares = [u.split("double ")[1].split()[0] for u in updates]
    assert shares == ["0.25", "0.5", "0"]
    assert ["boolean true" in u.split("member=")[0] for u in updates] == [True, True, False]


def test_without_a_bus_nothing_happens(
    services: Services, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    window.hide()
    if sys.platform.startswith("linux"):
        assert window.work.notifier.tell("Done", "It is.") == "alert"
    window.work.taskbar.show(0.5)
    window.work.taskbar.show(None)
    services.settings.notify = False
    assert window.work.notifier.tell("Done", "It is.") == ""
