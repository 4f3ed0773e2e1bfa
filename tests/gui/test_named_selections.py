"""Named selections: kept in the audit's folder, found again, exported, never in the way."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_core.errors import BadInput, WorkspaceError
from m4i_gui.pages.results import ResultsPage
from m4i_gui.services.named_selections import (
    SELECTIONS_FILE,
    NamedSelection,
    NamedSelections,
    clean_name,
    read_selections,
    write_selections,
)
from m4i_gui.services.services import Services
from m4i_gui.widgets.error_dialog import ErrorDialog
from tests.gui.sample_audit import make_sample_audit

DAMAGED = {
    "no JSON": b"{",
    "not UTF-8": b"\xff\xfe\x00",
    "a list": b"[]",
    "a newer version": b'{"schema_version": 2, "selections": []}',
    "no list": b'{"schema_version": 1, "selections": {}}',
    "ids are numbers": b'{"schema_version": 1, "selections": [{"name": "a", "ids": [1]}]}',
    "no name": b'{"schema_version": 1, "selections": [{"name": " ", "ids": []}]}',
    "twice": b'{"schema_version": 1, "selections": [{"name": "a", "ids": []},'
    b' {"name": "a", "ids": []}]}',
    "note is no text": b'{"schema_version": 1, "selections": '
    b'[{"name": "a", "note": 3, "ids": []}]}',
    "deep": b"[" * 200_000,
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample_audit(tmp_path_factory.mktemp("named") / "audit", 80, seed=6, hostile=True)


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "audit")
    return tmp_path / "audit"


@pytest.fixture
def page(services: Services, qtbot: QtBot) -> ResultsPage:
    opened = ResultsPage(services)
    qtbot.addWidget(opened)
    opened.resize(1280, 740)
    opened.show()
    return opened


def shown(page: ResultsPage, qtbot: QtBot, folder: Path) -> ResultsPage:
    with qtbot.waitSignal(page.opened, timeout=20_000):
        page.open(OpenedAudit(folder))
    return page


def saved(kept: NamedSelections, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not kept.saving, timeout=10_000)


# The file ---------------------------------------------------------------------------------------


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    listed = [
        NamedSelection("members", "for the meeting\nsecond line", ("a", "b"), "2026-01-01"),
        NamedSelection("一只狗 <b>&</b>", "", ("=1+1", "\u202eb", "c d")),
    ]
    assert read_selections(tmp_path) == []
    write_selections(tmp_path, listed)
    assert read_selections(tmp_path) == listed
    content = json.loads((tmp_path / SELECTIONS_FILE).read_text("utf-8"))
    assert content["schema_version"] == 1


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_file_is_said_and_blocks_nothing(
    content: bytes, page: ResultsPage, qtbot: QtBot, folder: Path
) -> None:
    path = folder / SELECTIONS_FILE
    path.write_bytes(content)
    with pytest.raises(WorkspaceError, match="damaged"):
        read_selections(folder)
    shown(page, qtbot, folder)
    assert "damaged" in page.status.message.text()
    assert page.keeper.kept.listed == []
    page.keeper.open()
    assert page.keeper.dialog is not None
    assert str(path) in page.keeper.dialog.problem.label.plain()
    page.selection.select(page.view.columns.keys[:3], None)  # type: ignore[union-attr]
    page.keeper.kept.keep("first", page.selection.ids)
    page.keeper.kept.keep("second", page.selection.ids)
    saved(page.keeper.kept, qtbot)
    assert [one.name for one in read_selections(folder)] == ["first", "second"]
    assert (folder / "selections.damaged-1.json").read_bytes() == content
    assert not (folder / "selections.damaged-2.json").exists()
    page.keeper.dialog.close()


def test_names_are_one_visible_line() -> None:
    assert clean_name("  a \n b\t ") == "a b"
    assert len(clean_name("x" * 500)) == 80
    assert "\x1b" not in clean_name("\x1b[31mred")
    assert clean_name(" \n ") == ""


def test_a_folder_that_cannot_be_written_to_is_said(
    page: ResultsPage, qtbot: QtBot, folder: Path
) -> None:
    shown(page, qtbot, folder)
    (folder / SELECTIONS_FILE).mkdir()
    page.keeper.kept.keep("a", ["x"])
    saved(page.keeper.kept, qtbot)
    dialogs = page.findChildren(ErrorDialog)
    assert len(dialogs) == 1
    assert "cannot be written" in dialogs[0].message.plain()
    dialogs[0].close()


# Keeping ----------------------------------------------------------------------------------------


def test_keep_rename_delete_survive_reopening(
    page: ResultsPage, qtbot: QtBot, folder: Path
) -> None:
    shown(page, qtbot, folder)
    kept, keys = page.keeper.kept, page.view.columns.keys  # type: ignore[union-attr]
    page.selection.select(keys[3:8], None)
    kept.keep("five", page.selection.ids, "why")
    kept.keep("two", keys[:2])
    kept.keep("gone", keys[:1])
    kept.edit("five", "the five", "because")
    kept.delete("gone")
    saved(kept, qtbot)
    shown(page, qtbot, folder)
    assert [(one.name, one.note, len(one.ids)) for one in kept.listed] == [
        ("the five", "because", 5),
        ("two", "", 2),
    ]
    page.keeper.use("the five")
    assert page.selection.ids == frozenset(keys[3:8])
    qtbot.wait(5)
    assert len(page.records.shown_rows) == 5
    assert page.steps.history.undo_text == "named selection “the five” of 5 records"
    page.steps.history.undo()
    assert len(page.selection) == 0


@pytest.mark.parametrize(
    ("name", "ids", "said"),
    [("", ["a"], "name"), ("taken", ["a"], "already"), ("b", [], "Nothing")],
)
def test_what_cannot_be_kept_is_said(
    services: Services, name: str, ids: list[str], said: str
) -> None:
    kept = NamedSelections(services.jobs)
    kept.keep("taken", ["x"])
    with pytest.raises(BadInput, match=said):
        kept.keep(name, ids)
    with pytest.raises(BadInput, match="no such"):
        kept.edit("unknown", "c", "")
    assert [one.name for one in kept.listed] == ["taken"]


def test_records_that_are_gone_are_said(page: ResultsPage, qtbot: QtBot, folder: Path) -> None:
    write_selections(folder, [NamedSelection("old", "", ("pic-00001", "lost-1", "lost-2"))])
    shown(page, qtbot, folder)
    key = page.view.columns.keys[0]  # type: ignore[union-attr]
    write_selections(folder, [NamedSelection("old", "", (key, "lost-1", "lost-2"))])
    shown(page, qtbot, folder)
    page.keeper.use("old")
    assert page.selection.ids == frozenset([key])
    assert "2 of the 3 records" in page.status.message.text()


def test_the_dialog_by_keyboard(
    page: ResultsPage, qtbot: QtBot, folder: Path, grab: Callable[..., QImage]
) -> None:
    shown(page, qtbot, folder)
    keys = page.view.columns.keys  # type: ignore[union-attr]
    page.selection.select(keys[:4], None)
    page.keeper.open()
    dialog = page.keeper.dialog
    assert dialog is not None
    assert not dialog.keep_button.isEnabled()
    qtbot.keyClicks(dialog.name_edit, "=cmd() <b>x</b>")
    qtbot.keyClick(dialog.keep_button, Qt.Key.Key_Space)
    assert dialog.table.rowCount() == 1
    assert dialog.current == "=cmd() <b>x</b>"
    qtbot.keyClick(dialog.keep_button, Qt.Key.Key_Space)
    assert "already" in dialog.problem.label.plain()
    dialog.note_edit.setPlainText("a note")
    qtbot.keyClick(dialog.change_button, Qt.Key.Key_Space)
    assert page.keeper.kept.listed[0].note == "a note"
    assert not dialog.problem.isVisible()
    grab(dialog, "named-selections")
    page.selection.clear(None)
    assert not dialog.keep_button.isEnabled()
    qtbot.keyClick(dialog.use_button, Qt.Key.Key_Space)
    assert page.selection.ids == frozenset(keys[:4])
    saved(page.keeper.kept, qtbot)
    page.keeper.open()
    dialog = page.keeper.dialog
    assert dialog is not None
    dialog.table.setCurrentCell(0, 0)
    assert dialog.name_edit.text() == "=cmd() <b>x</b>"
    qtbot.keyClick(dialog.delete_button, Qt.Key.Key_Space)
    assert page.keeper.kept.listed
    assert "Really" in dialog.delete_button.text()
    qtbot.keyClick(dialog.delete_button, Qt.Key.Key_Space)
    assert not page.keeper.kept.listed
    assert dialog.empty.isVisible()
    saved(page.keeper.kept, qtbot)
    dialog.close()


def test_the_menu_lists_and_chooses(page: ResultsPage, qtbot: QtBot, folder: Path) -> None:
    shown(page, qtbot, folder)
    keys = page.view.columns.keys  # type: ignore[union-attr]
    page.keeper.kept.keep("a & b", keys[:3])
    saved(page.keeper.kept, qtbot)
    page.keeper.menu.aboutToShow.emit()
    assert not page.keeper.menu.actions()[0].isEnabled()
    action = page.keeper.menu.actions()[-1]
    assert action.text() == "a && b (3)"
    action.trigger()
    assert page.selection.ids == frozenset(keys[:3])
    page.keeper.menu.aboutToShow.emit()
    assert page.keeper.menu.actions()[0].isEnabled()


@pytest.mark.parametrize("what", ["ids", "rows"])
def test_export_is_complete_and_safe_for_spreadsheets(
    page: ResultsPage, qtbot: QtBot, folder: Path, tmp_path: Path, what: str
) -> None:
    shown(page, qtbot, folder)
    columns = page.view.columns  # type: ignore[union-attr]
    page.keeper.kept.keep("hostile", columns.keys[:12])
    page.selection.clear(None)
    path = tmp_path / "out.csv"
    page.keeper.write("hostile", what, str(path))
    qtbot.waitUntil(lambda: page._exporting is None, timeout=20_000)
    saved(page.keeper.kept, qtbot)
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))
    assert len(rows) == 13
    assert rows[0][0] == "id"
    assert [row[0] for row in rows[1:]] == columns.table.column("id").to_pylist()[:12]
    assert ("generated" in rows[0]) == (what == "rows")
    if what == "rows":
        assert {"rouge_l", "score_metric_svm", "verdict_metric_svm", "set"} <= set(rows[0])
    cells = [cell for row in rows[1:] for cell in row]
    numbers = {"bleu", "roug", "scor"}
    for row in rows[1:]:
        for name, cell in zip(rows[0], row, strict=True):
            if name[:4] not in numbers:
                assert not cell.startswith(("=", "+", "-", "@", "\t"))
    assert not any("\x1b" in cell for cell in cells)
