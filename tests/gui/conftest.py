"""Fixtures of the window's tests: own settings, nothing left behind, pictures of pages."""

from __future__ import annotations

import gc
import os
import traceback
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QEvent, QThread, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from m4i_gui.services.services import Services, make_services

_began: weakref.WeakKeyDictionary[object, str] = weakref.WeakKeyDictionary()


def _where() -> str:
    frames = [
        frame
        for frame in traceback.extract_stack()[:-2]
        if "/site-packages/" not in frame.filename.replace("\\", "/")
    ]
    return "".join(traceback.format_list(frames[-6:]))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["m4i-tests"]


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test empty settings of its own."""
    folder = tmp_path / "settings"
    monkeypatch.setenv("M4I_SETTINGS", str(folder))
    return folder


@pytest.fixture
def services(qapp: QApplication, own_settings: Path) -> Iterator[Services]:
    """Real services with isolated settings; ended afterwards."""
    made = make_services(qapp)
    made.theme.set_preference("light")
    yield made
    assert made.jobs.shutdown(10), "a job could not be ended"
    for _ in range(3):
        qapp.processEvents()
    for part in (made.jobs, made.recents, made.theme, made.settings):
        part.deleteLater()


@pytest.fixture(autouse=True)
def nothing_left_behind(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Fail a test that leaves a thread, timer, child process or window, and say where it began."""
    if "qapp" not in request.fixturenames and "qtbot" not in request.fixturenames:
        yield
        return
    app: QApplication = request.getfixturevalue("qapp")
    for kind in (QThread, QTimer):
        original = kind.start

        def start(self: object, *arguments: object, _original: Callable = original) -> object:
            _began[self] = _where()
            return _original(self, *arguments)

        monkeypatch.setattr(kind, "start", start)
    windows = {id(widget) for widget in app.topLevelWidgets()}
    children = {child.pid for child in psutil.Process().children(recursive=True)}
    yield
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    left = [
        *_left_threads(),
        *_left_timers(),
        *_left_windows(app, windows),
        *_left_children(children),
    ]
    if left:
        pytest.fail("left behind:\n" + "\n".join(left), pytrace=False)


def _alive(kind: type) -> list:
    from shiboken6 import isValid

    return [thing for thing in list(_began) if isinstance(thing, kind) and isValid(thing)]


def _left_threads() -> list[str]:
    left = []
    for thread in _alive(QThread):
        if thread.isRunning():
            left.append(f"QThread {thread.objectName()!r}, begun at\n{_began[thread]}")
            thread.wait(5000)
    return left


def _left_timers() -> list[str]:
    left = []
    for timer in _alive(QTimer):
        if timer.isActive():
            left.append(f"QTimer of {timer.interval()} ms, begun at\n{_began[timer]}")
            timer.stop()
    return left


def _left_windows(app: QApplication, before: set[int]) -> list[str]:
    left = []
    for widget in app.topLevelWidgets():
        if id(widget) not in before and widget.isVisible():
            left.append(f"visible window {type(widget).__name__} {widget.windowTitle()!r}")
            widget.close()
            widget.deleteLater()
    return left


def _left_children(before: set[int]) -> list[str]:
    left = []
    for child in psutil.Process().children(recursive=True):
        try:
            if child.pid not in before and child.status() != psutil.STATUS_ZOMBIE:
                left.append(f"child process {child.pid}: {' '.join(child.cmdline())[:200]}")
                child.kill()
        except psutil.Error:
            continue
    return left


def distinct_colours(image: QImage) -> int:
    """Count the colours of a picture, up to 4 bits a channel."""
    small = image.convertToFormat(QImage.Format.Format_RGB32)
    step = max(1, small.width() // 400)
    return len(
        {
            small.pixel(x, y) & 0x00F0F0F0
            for y in range(0, small.height(), step)
            for x in range(0, small.width(), step)
        }
    )


@pytest.fixture
def grab(qapp: QApplication) -> Callable[..., QImage]:
    """Return a function that pictures a widget, checks that it is not blank, and keeps it.

    The pictures are written into the folder $M4I_SCREENSHOTS when it is set.
    """

    def take(widget: QWidget, name: str, *, least_colours: int = 12) -> QImage:
        for _ in range(3):
            qapp.processEvents()
        image = widget.grab().toImage()
        folder = os.environ.get("M4I_SCREENSHOTS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            assert image.save(str(Path(folder) / f"{name}.png"))
        found = distinct_colours(image)
        assert found >= least_colours, f"{name} shows only {found} colours"
        return image

    return take
