"""The comparison of audits in the window: chosen, read, looked into and written by hand and key."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from m4i_gui.main_window import MainWindow
from m4i_gui.pages.compare import ComparePage
from m4i_gui.services.services import Services
from tests.gui.sample_audit import make_sample_audit
from tests.gui.sample_study import make_sample_study

RECORDS = 240


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    base = tmp_path_factory.mktemp("audits")
    made = {
        "before": make_sample_audit(base / "before", RECORDS, leak=0.5, maps=("pca",)),
        "after": make_sample_audit(base / "after", RECORDS, leak=0.0, hostile=True, maps=("pca",)),
        "invalid": make_sample_audit(base / "invalid", RECORDS, confounded=True, maps=("pca",)),
    }
    half = Path(shutil.copytree(made["before"], base / "half"))
    (half / "result.json").unlink()
    made["half"] = half
    return made


@pytest.fixture
def page(services: Services, qtbot: QtBot) -> ComparePage:
    made = ComparePage(services)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def chosen(page: ComparePage, qtbot: QtBot, *paths: Path) -> None:
    with qtbot.waitSignal(page.choice.changed, timeout=10_000):
        page.add(paths)


def compared(page: ComparePage, qtbot: QtBot, *paths: Path) -> None:
    chosen(page, qtbot, *paths)
    with qtbot.waitSignal(page.compared, timeout=20_000):
        page.choice.compare_button.click()


def test_two_audits_are_chosen_named_and_compared(
    page: ComparePage, qtbot: QtBot, folders: dict[str, Path], grab: Callable[..., QImage]
) -> None:
    page.start_new()
    assert not page.choice.compare_button.isEnabled()
    chosen(page, qtbot, folders["before"], folders["after"])
    page.choice.table.item(0, 0).setText("plain")
    page.choice.table.item(1, 0).setText("<b>defended</b>")
    assert page.choice.reference.itemText(1) == "<b>defended</b>"
    with qtbot.waitSignal(page.compared, timeout=20_000):
        page.choice.compare_button.click()
    assert page.view is not None
    found = page.view.found
    assert [one.label for one in found.audits] == ["plain", "<b>defended</b>"]
    assert page.tabs.currentWidget() is page.summary
    note = page.summary.verdicts.itemAt(0).widget()
    assert "fewer of 100 records" in note.label.plain()
    assert [card.name.text() for card in page.summary.cards] == ["plain", "<b>defended</b>"]
    row = found.row(found.lead, "asr")
    assert row is not None and row.cells[0].value is not None
    card = page.summary.cards[0]
    shown = card.numbers.itemAtPosition(0, 1).widget().text()
    assert shown.startswith(f"{row.cells[0].value:.3f} (")
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        grab(page, f"compare-{place}")
    page.services.theme.set_preference("dark")
    page.tabs.setCurrentWidget(page.chart)
    grab(page, "compare-dark")


def test_the_table_sorts_copies_and_is_written(
    page: ComparePage, qtbot: QtBot, folders: dict[str, Path], tmp_path: Path
) -> None:
    compared(page, qtbot, folders["before"], folders["after"])
    page.choice.table.item(0, 0).setText("=1+1")
    with qtbot.waitSignal(page.compared, timeout=20_000):
        page.compare()
    panel = page.table
    assert page.view is not None
    assert panel.sorted.rowCount() == 2 * len(page.view.found.rows)
    panel.table.sortByColumn(4, Qt.SortOrder.AscendingOrder)
    values = [
        panel.model.line(row).cell.difference.value  # type: ignore[union-attr]
        for row in panel.shown_rows()
        if panel.model.line(row).cell.difference is not None
    ]
    assert values == sorted(values) and values[0] < 0
    panel.copy()
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 1 + panel.sorted.rowCount()
    assert lines[0].split("\t") == panel.model.headings
    panel.attack.setCurrentIndex(panel.attack.findData("metric_svm"))
    assert {panel.model.line(r).row.attack for r in panel.shown_rows()} == {"metric_svm"}
    page.write_table("csv", str(tmp_path / "out"))
    rows = list(csv.reader((tmp_path / "out.csv").read_text("utf-8-sig").splitlines()))
    assert len(rows) == 1 + 2 * len(page.view.found.rows)
    assert rows[1][2] == "'=1+1"
    page.write_table("parquet", str(tmp_path / "out"))
    assert pq.read_table(tmp_path / "out.parquet").num_rows == len(rows) - 1


def test_pictures_are_written(
    page: ComparePage, qtbot: QtBot, folders: dict[str, Path], tmp_path: Path
) -> None:
    compared(page, qtbot, folders["before"], folders["after"])
    for panel, name in ((page.chart, "chart"), (page.roc, "roc")):
        page.tabs.setCurrentWidget(panel)
        page.write_plots("png", str(tmp_path / f"{name}.png"))
        assert not QImage(str(tmp_path / f"{name}.png")).isNull()
        page.write_plots("svg", str(tmp_path / f"{name}.svg"))
        assert b"<svg" in (tmp_path / f"{name}.svg").read_bytes()[:600]


def test_the_chart_shows_values_and_differences_of_any_measure(
    page: ComparePage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    compared(page, qtbot, folders["before"], folders["after"])
    panel = page.chart
    assert page.view is not None
    attacks = len(page.view.found.attacks)
    assert panel.plot.accessibleDescription().count("; ") == 2 * attacks - 1
    panel.kind.setCurrentIndex(1)
    # The reference differs from nothing, so that it has no line.
    assert panel.plot.accessibleDescription().count("; ") == attacks - 1
    panel.attack.setCurrentIndex(1)
    assert "; " not in panel.plot.accessibleDescription()
    for place in range(panel.measure.count()):
        panel.measure.setCurrentIndex(place)
        assert panel.plot.accessibleDescription(), panel.measure.currentText()
    assert not panel.attack.isEnabled()


def test_problems_are_told_and_the_rest_goes_on(
    page: ComparePage, qtbot: QtBot, folders: dict[str, Path], tmp_path: Path
) -> None:
    chosen(page, qtbot, folders["before"], folders["half"], tmp_path, folders["after"])
    assert [one.folder.name for one in page.choice.chosen] == ["before", "after"]
    told = page.choice.note.label.plain()
    assert "This audit is not finished yet." in told
    assert "This folder holds no audit." in told
    chosen(page, qtbot, folders["before"])
    assert "is in the comparison already" in page.choice.note.label.plain()
    assert len(page.choice.chosen) == 2
    # What is damaged only after it was chosen is left out of the comparison, and told.
    copied = Path(shutil.copytree(folders["invalid"], tmp_path / "third"))
    chosen(page, qtbot, copied)
    (copied / "scores.parquet").write_bytes(b"torn")
    with qtbot.waitSignal(page.compared, timeout=20_000):
        page.compare()
    assert page.view is not None and len(page.view.found.audits) == 2
    assert "third" in page.note.label.plain()


def test_an_invalid_audit_gets_no_claim(
    page: ComparePage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    compared(page, qtbot, folders["before"], folders["invalid"])
    note = page.summary.verdicts.itemAt(0).widget()
    assert note.label.plain().startswith("No claim is made")
    assert "was found invalid" in page.summary.warnings.label.plain()


def test_the_reference_can_be_any_and_follows_removals(
    page: ComparePage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    chosen(page, qtbot, folders["before"], folders["after"], folders["invalid"])
    page.choice.set_reference(1)
    page.choice.table.setCurrentCell(0, 1)
    page.choice.table.setFocus()
    qtbot.keyClick(page.choice.table, Qt.Key.Key_Delete)
    assert [one.folder.name for one in page.choice.chosen] == ["after", "invalid"]
    assert page.choice.reference_place == 0
    with qtbot.waitSignal(page.compared, timeout=20_000):
        page.compare()
    assert page.view is not None
    assert page.view.found.audits[page.view.found.reference].folder == folders["after"].resolve()


def test_combinations_of_a_study_can_be_chosen(
    page: ComparePage, qtbot: QtBot, tmp_path: Path
) -> None:
    study = make_sample_study(tmp_path / "study", with_defenses=False)
    chosen(page, qtbot, study)
    tree = page.choice.sources.tree
    item = tree.topLevelItem(0)
    assert item.isExpanded() and item.childCount() >= 2
    item.child(0).setSelected(True)
    item.child(1).setSelected(True)
    with qtbot.waitSignal(page.choice.changed, timeout=10_000):
        page.choice.sources.add_button.click()
    with qtbot.waitSignal(page.compared, timeout=20_000):
        page.compare()
    assert page.view is not None and len(page.view.found.audits) == 2


def test_recent_audits_are_chosen_by_key_alone(
    page: ComparePage, services: Services, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    services.recents.add(folders["before"])
    services.recents.add(folders["after"])
    page.start_new()
    tree = page.choice.sources.tree
    assert tree.topLevelItemCount() == 2
    qtbot.waitUntil(tree.hasFocus)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down):
        qtbot.keyClick(tree, key)
        with qtbot.waitSignal(page.choice.changed, timeout=10_000):
            qtbot.keyClick(tree, Qt.Key.Key_Return)
    page.choice.compare_button.setFocus()
    with qtbot.waitSignal(page.compared, timeout=20_000):
        qtbot.keyClick(page.choice.compare_button, Qt.Key.Key_Space)


def test_folders_may_be_dropped(page: ComparePage, qtbot: QtBot, folders: dict[str, Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folders[n])) for n in ("before", "after")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(page.choice.changed, timeout=10_000):
        page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    assert len(page.choice.chosen) == 2


def test_it_can_be_cancelled(page: ComparePage, qtbot: QtBot, folders: dict[str, Path]) -> None:
    chosen(page, qtbot, folders["before"], folders["after"])
    page.compare()
    page.status.cancel_button.click()
    assert "Cancelled" in page.status.message.text()
    assert page.choice.compare_button.isEnabled()
    qtbot.waitUntil(lambda: not page.services.jobs.active(), timeout=10_000)
    assert page.view is None


def test_every_control_has_a_name(
    page: ComparePage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    compared(page, qtbot, folders["before"], folders["after"])
    nameless = [
        widget
        for kind in (QAbstractButton, QComboBox)
        for widget in page.findChildren(kind)
        if not (widget.accessibleName() or getattr(widget, "text", str)())
        and widget.objectName() != "qt_toolbar_ext_button"
        and not _inside(widget)
    ]
    assert nameless == []


def _inside(widget: QWidget) -> bool:
    """Whether a widget is a part that Qt made of another."""
    parent = widget.parentWidget()
    return widget.objectName().startswith("qt_") or type(parent).__name__ in (
        "QTabBar",
        "CopyTable",
        "_Chosen",
        "QTableWidget",
    )


# In the window ----------------------------------------------------------------------------------


@pytest.fixture
def window(services: Services, qtbot: QtBot) -> MainWindow:
    made = MainWindow(services)
    qtbot.addWidget(made)
    made.show()
    return made


def test_ticked_recents_are_compared_and_a_record_is_opened(
    window: MainWindow, services: Services, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    for name in ("half", "after", "before"):
        services.recents.add(folders[name])
    start = window.start_page
    entries = [start.rows.itemAt(n).widget() for n in range(start.rows.count())]
    ticks = [entry.tick for entry in entries if not entry.tick.isHidden()]
    assert len(ticks) == 2
    for tick in ticks:
        tick.click()
    start.refresh()
    page = window.compare_page()
    with qtbot.waitSignal(page.compared, timeout=20_000):
        start.compare_button.click()
    assert window.stack.currentWidget() is page
    assert window.windowTitle().startswith("Comparison")
    assert window.menus.export_action.isEnabled()
    change = page.changes.model.change(0)
    page.changes.table.setCurrentIndex(page.changes.sorted.index(0, 0))
    with qtbot.waitSignal(window.results_page().opened, timeout=20_000):
        qtbot.keyClick(page.changes.table, Qt.Key.Key_Return)
    results = window.results_page()
    assert results.audit is not None
    assert results.audit.folder == page.view.found.audits[1].folder  # type: ignore[union-attr]
    assert results.tabs.currentWidget() is results.records
    assert results.inspector.key == change.id
    # The comparison is still there when one comes back to it.
    window.menus.compare_action.trigger()
    assert window.stack.currentWidget() is page and page.view is not None


def test_results_lead_to_a_comparison(
    window: MainWindow, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    results = window.results_page()
    with qtbot.waitSignal(results.opened, timeout=20_000):
        window.open_audit(str(folders["after"]))
    page = window.compare_page()
    with qtbot.waitSignal(page.choice.changed, timeout=10_000):
        results.compare_button.click()
        qtbot.waitUntil(lambda: len(page.choice.chosen) == 1, timeout=10_000)
    assert window.stack.currentWidget() is page
    assert page.choice.chosen[0].folder == folders["after"].resolve()
    assert not page.choice.compare_button.isEnabled()
