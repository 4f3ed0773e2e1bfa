"""Dropping on the window: what is recognised, what is said, and what happens."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from m4i_gui.main_window import MainWindow
from m4i_gui.services.dropped import look_at
from m4i_gui.services.services import Services
from m4i_gui.widgets.error_dialog import ErrorDialog
from tests.gui.sample_audit import make_sample_audit


@pytest.fixture
def window(services: Services, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(services)
    made.resize(1280, 800)
    qtbot.addWidget(made)
    made.show()
    yield made
    services.jobs.shutdown(5)


def _audit(folder: Path, *, study: bool = False) -> Path:
    folder.mkdir(parents=True)
    (folder / ("study.toml" if study else "plan.toml")).write_text("schema = 1\n")
    (folder / ("study.json" if study else "result.json")).write_text(json.dumps({}))
    return folder


@pytest.fixture
def things(tmp_path: Path) -> dict[str, Path]:
    """One of everything that people drop."""
    found = {
        "audit": _audit(tmp_path / "audit"),
        "other audit": _audit(tmp_path / "other audit"),
        "study": _audit(tmp_path / "study", study=True),
        "pictures": tmp_path / "pictures",
        "empty": tmp_path / "empty",
        "gone": tmp_path / "gone.csv",
    }
    found["pictures"].mkdir()
    found["empty"].mkdir()
    for name in ("pictures/a.jpg", "table.csv", "table.PARQUET", "set.zip", "paper.pdf", "x.toml"):
        (tmp_path / name).write_bytes(b"x")
        found[Path(name).name] = tmp_path / name
    return found


@pytest.mark.parametrize(
    ("names", "kind", "paths"),
    [
        (["pictures"], "data", ["pictures"]),
        (["table.csv"], "data", ["table.csv"]),
        (["table.PARQUET"], "data", ["table.PARQUET"]),
        (["audit"], "open", ["audit"]),
        (["study"], "open", ["study"]),
        (["x.toml"], "plan", ["x.toml"]),
        (["audit", "other audit"], "compare", ["audit", "other audit"]),
        (["audit", "audit"], "open", ["audit"]),
    ],
)
def test_what_can_be_used(
    things: dict[str, Path], names: list[str], kind: str, paths: list[str]
) -> None:
    found = look_at([things[name] for name in names])
    assert (found.kind, list(found.paths)) == (kind, [things[name] for name in paths])


def test_files_inside_an_audit(things: dict[str, Path]) -> None:
    assert look_at([things["audit"] / "result.json"]).kind == "open"
    assert look_at([things["study"] / "study.json"]).paths == (things["study"],)
    assert look_at([things["audit"] / "plan.toml"]).kind == "plan"
    assert look_at([things["study"] / "study.toml"]).kind == "plan"


@pytest.mark.parametrize(
    ("names", "word"),
    [
        (["empty"], "empty"),
        (["set.zip"], "unpack"),
        (["a.jpg"], "folder"),
        (["paper.pdf"], "table"),
        (["gone"], "no longer"),
        (["pictures", "table.csv"], "one thing"),
        (["audit", "study"], "Studies"),
        (["audit", "pictures"], "several audits"),
        ([], "this computer"),
    ],
)
def test_what_cannot_be_used_says_why(things: dict[str, Path], names: list[str], word: str) -> None:
    found = look_at([things[name] for name in names])
    assert found.kind == "nothing" and word in found.reason


def _data(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def _enter(window: MainWindow, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    # To the innermost widget, as Qt does: what it does not want goes on to the window.
    QApplication.sendEvent(window.start_page.viewport(), event)
    return event


def _drop(window: MainWindow, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_drag_shows_what_would_happen(
    window: MainWindow,
    services: Services,
    things: dict[str, Path],
    grab: Callable[..., QImage],
    look: str,
) -> None:
    services.theme.set_preference(look)  # type: ignore[arg-type]
    overlay = window.drops.overlay
    assert _enter(window, _data(things["pictures"])).isAccepted()
    assert overlay.isVisible() and "new audit" in overlay.title.plain()
    assert overlay.sentence.plain() == "pictures"
    grab(window, f"drop-data-{look}")
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not overlay.isVisible()
    _enter(window, _data(things["set.zip"]))
    assert not overlay.usable and "unpack" in overlay.sentence.plain()
    grab(window, f"drop-refused-{look}")
    window.resize(900, 600)
    QApplication.processEvents()
    assert overlay.width() > 800
    text = QMimeData()
    text.setText("words")
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not _enter(window, text).isAccepted()
    assert not overlay.isVisible()


def test_a_drop_does_it(
    window: MainWindow, services: Services, things: dict[str, Path], qtbot: QtBot
) -> None:
    _drop(window, _data(things["set.zip"]))
    (dialog,) = window.findChildren(ErrorDialog)
    assert "unpack" in dialog.remedy.plain()
    dialog.accept()
    _drop(window, _data(things["pictures"]))
    wizard = window.wizard()
    assert window.stack.currentWidget() is wizard
    assert wizard.draft.get("datasets.main.path") == str(things["pictures"])
    # A plan that is being made is not thrown away by dropping its data.
    wizard.draft.set("name", "Kept")
    _enter(window, _data(things["table.csv"]))
    assert "planning" in window.drops.overlay.title.plain()
    _drop(window, _data(things["table.csv"]))
    assert wizard.draft.get("datasets.main.path") == str(things["table.csv"])
    assert wizard.draft.get("name") == "Kept"
    assert not window.drops.overlay.isVisible()
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=10_000)


def test_several_audits_are_compared(
    window: MainWindow, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    audits = [make_sample_audit(tmp_path / name, seed=seed) for seed, name in enumerate("ab")]
    _enter(window, _data(*audits))
    assert "Compare these 2 audits" in window.drops.overlay.title.plain()
    _drop(window, _data(*audits))
    assert window.stack.currentWidget() is window.compare_page()
    assert "Comparison" in window.windowTitle()
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=20_000)
