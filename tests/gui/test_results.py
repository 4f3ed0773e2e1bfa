"""The results page as a whole: one selection, honest verdicts, exports, errors in plain words."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_core.report.options import ReportOptions
from m4i_core.report.wording import HEADLINES
from m4i_gui.pages.results import ResultsPage
from m4i_gui.panels.heat_map import SCENARIO_MARKS, GridCell, GridPanel, heat_colour
from m4i_gui.panels.report_dialog import ReportDialog
from m4i_gui.services.palettes import contrast
from m4i_gui.services.services import Services
from m4i_gui.widgets.error_dialog import ErrorDialog
from tests.gui.sample_audit import make_sample_audit


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    base = tmp_path_factory.mktemp("results")
    return {
        "leak": make_sample_audit(base / "leak", 240, seed=4),
        "invalid": make_sample_audit(base / "invalid", 240, seed=4, confounded=True),
        "insufficient": make_sample_audit(base / "few", 40, seed=5, leak=0.0),
        "hostile": make_sample_audit(base / "hostile", 80, seed=6, hostile=True),
    }


@pytest.fixture
def page(services: Services, qtbot: QtBot) -> ResultsPage:
    made = ResultsPage(services)
    qtbot.addWidget(made)
    made.resize(1280, 740)
    made.show()
    return made


def shown(page: ResultsPage, qtbot: QtBot, folder: Path) -> ResultsPage:
    with qtbot.waitSignal(page.opened, timeout=20_000):
        page.open(OpenedAudit(folder))
    return page


def exported(page: ResultsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page._exporting is None, timeout=60_000)


# Verdicts ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", ["leak", "invalid", "insufficient"])
def test_the_verdict_is_said_in_words_with_icon_and_reasons(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path], status: str
) -> None:
    shown(page, qtbot, folders[status])
    result = OpenedAudit(folders[status]).result
    card = page.overview.verdict
    assert result.verdict.status == status
    assert card.headline.plain() == HEADLINES[status] == page.badge.plain()
    assert card.text.plain() == result.verdict.text
    assert not card.icon.pixmap().isNull()
    assert card.caveats.count() == len(result.verdict.caveats)
    assert card.reasons.count() == len(result.verdict.reasons)
    # Whoever reads "invalid" is told why, on every tab and without a click.
    assert page.invalid_note.isVisible() == (status == "invalid")
    assert card.reasons_box.isVisible() == (status == "invalid")
    if status == "invalid":
        assert result.verdict.text in page.invalid_note.label.plain()
        assert page.overview.blind.badge.plain() == "failed"
        assert page.invalid_note.mapTo(page, page.invalid_note.rect().topLeft()).y() < (
            page.tabs.mapTo(page, page.tabs.rect().topLeft()).y()
        )
    else:
        card.reasons_button.click()
        assert card.reasons_box.isVisible()


def test_the_big_numbers_are_those_of_the_result(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    shown(page, qtbot, folders["leak"])
    result = OpenedAudit(folders["leak"]).result
    attack = result.attacks[result.verdict.attack]
    card = page.overview.verdict
    assert card.auc.number.plain() == f"{attack.auc:.2f}"
    assert card.asr.number.plain() == f"{100 * attack.asr:.0f} %"
    # 60 non-members can show 10 % and no less: nothing smaller is displayed large.
    assert card.tpr.number.plain() == f"{100 * attack.tpr_at_fpr['0.1']:.0f} %"
    assert "10 %" in card.tpr.name.label.plain()


# One selection ----------------------------------------------------------------------------------


def test_a_lasso_reaches_table_roc_and_export(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path], tmp_path: Path
) -> None:
    shown(page, qtbot, folders["leak"])
    view = page.view
    assert view is not None
    drawn = view.maps[page.explorer.method]
    low, high = np.quantile(drawn.xy, [0.2, 0.8], axis=0)
    corners = np.array([[low[0], low[1]], [high[0], low[1]], high, [low[0], high[1]]])
    page.tabs.setCurrentWidget(page.explorer)
    page.explorer.plot.pick_inside(corners)
    chosen = set(page.selection.ids)
    assert 10 < len(chosen) < len(view.columns)
    assert page.status.selected.plain() == f"{len(chosen)} selected"

    page.tabs.setCurrentWidget(page.records)
    rows = page.records.shown_rows
    assert set(view.columns.keys_of(rows)) == chosen

    target = [key for key in chosen if view.columns.target[view.columns.row(key)]]
    marks = page.roc.plot._member_marks.data, page.roc.plot._nonmember_marks.data
    assert sum(len(part) for part in marks) == len(target)

    page.write_records("csv", str(tmp_path / "chosen.csv"))
    exported(page, qtbot)
    text = (tmp_path / "chosen.csv").read_text(encoding="utf-8-sig")
    assert {row["id"] for row in csv.DictReader(io.StringIO(text))} == chosen
    page.write_records("parquet", str(tmp_path / "chosen.parquet"))
    exported(page, qtbot)
    assert set(pq.read_table(tmp_path / "chosen.parquet").column("id").to_pylist()) == chosen

    # And back: a number of the confusion matrix selects, the table and the map follow.
    page.tabs.setCurrentWidget(page.roc)
    page.roc.card.cells["FN"].click()
    missed = int(page.roc.card.cells["FN"].text().split("\n")[0])
    assert len(page.selection) == missed == len(page.records.shown_rows)
    page.tabs.setCurrentWidget(page.explorer)
    assert len(page.explorer.plot._halo.data) == missed
    page.status.clear_button.click()
    assert len(page.selection) == 0
    assert len(page.records.shown_rows) == len(view.columns)
    assert page.status.selected.plain() == "Nothing selected"


def test_a_chosen_record_is_shown_beside_every_view(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    shown(page, qtbot, folders["leak"])
    page.tabs.setCurrentWidget(page.records)
    assert page.inspector.isVisible()
    page.records.table.selectRow(4)
    assert page.view is not None
    key = page.view.columns.keys[4]
    assert page.inspector.key == key
    drawn = page.view.maps[page.explorer.method]
    assert drawn.rows[page.explorer.plot._current] == 4
    page.tabs.setCurrentWidget(page.overview)
    assert not page.inspector.isVisible()


def test_where_there_is_little_room_the_record_lies_over_the_view(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    shown(page, qtbot, folders["leak"])
    page.resize(850, 533)
    page.tabs.setCurrentWidget(page.explorer)
    qtbot.wait(30)
    assert page.width() <= 853 and page.minimumSizeHint().width() <= 853
    assert not page.inspector.isVisible()
    page.inspector_button.click()
    assert page.inspector.isVisible() and page.inspector.parent() is page.pages
    page.resize(1280, 740)
    qtbot.wait(30)
    assert page.inspector.isVisible() and page.splitter.indexOf(page.inspector) == 1


def test_another_audit_starts_afresh(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    shown(page, qtbot, folders["leak"])
    assert page.view is not None
    page.selection.select(page.view.columns.keys[:9], "elsewhere")
    page.records.search.setText("red")
    shown(page, qtbot, folders["hostile"])
    assert len(page.selection) == 0
    assert len(page.records.shown_rows) == 80
    assert page.inspector.key == ""
    assert page.roc.card.counts is not None


# Exports ----------------------------------------------------------------------------------------


def test_reports_are_written_in_the_background(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path], tmp_path: Path
) -> None:
    shown(page, qtbot, folders["leak"])
    page.write_report("pdf", str(tmp_path / "report.pdf"), ReportOptions(examples=2))
    assert page.status.bar.isVisible()
    exported(page, qtbot)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
    assert "report.pdf" in page.status.message.text()
    assert page.status.open_button.isVisible() and not page.status.bar.isVisible()
    page.write_report("html", str(tmp_path / "report.html"))
    exported(page, qtbot)
    assert "<html" in (tmp_path / "report.html").read_text(encoding="utf-8")[:2000]


def test_a_report_is_exported_by_clicking(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path], tmp_path: Path
) -> None:
    shown(page, qtbot, folders["leak"])
    page.export_actions["pdf"].trigger()
    dialog = page.report_dialog
    assert isinstance(dialog, ReportDialog) and dialog.isVisible()
    dialog.path.setText(str(tmp_path / "gone" / "r.pdf"))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.problem.isVisible() and dialog.isVisible()
    dialog.path.setText(str(tmp_path / "r.pdf"))
    dialog.html_choice.setChecked(True)
    assert dialog.path.text().endswith("r.html")
    dialog.form.examples.setValue(1)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    exported(page, qtbot)
    assert (tmp_path / "r.html").is_file()


def test_an_export_that_fails_says_so_and_leaves_nothing(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path], tmp_path: Path
) -> None:
    shown(page, qtbot, folders["leak"])
    page.write_records("csv", str(tmp_path / "no" / "such" / "folder.csv"))
    exported(page, qtbot)
    dialog = page.findChild(ErrorDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.close()
    assert page.status.message.text() == "Nothing was written."
    assert not (tmp_path / "no").exists()


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_plots_are_saved_as_pictures(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path], tmp_path: Path, kind: str
) -> None:
    shown(page, qtbot, folders["leak"])
    for panel, count in ((page.roc, 1), (page.explorer, 1), (page.training, 4)):
        page.tabs.setCurrentWidget(panel)
        qtbot.wait(20)
        place = tmp_path / panel.accessibleName()
        place.mkdir()
        page.write_plots(kind, str(place / f"plot.{kind}"))
        files = sorted(place.iterdir())
        assert len(files) == count
        image = QImage(str(files[0]))
        assert not image.isNull() and image.width() > 150
        if kind == "svg":
            text = files[0].read_text(encoding="utf-8")
            assert "<svg" in text and text.count("<path") + text.count("<polyline") > 10
            assert "<image" not in text
    page.tabs.setCurrentWidget(page.overview)
    page._enable_exports()
    assert not page.export_actions["png"].isEnabled()


# Unfinished and damaged -------------------------------------------------------------------------


def test_an_unfinished_audit_can_be_resumed(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path], tmp_path: Path
) -> None:
    folder = tmp_path / "unfinished"
    folder.mkdir()
    shutil.copy(folders["leak"] / "plan.toml", folder)
    page.open(OpenedAudit(folder))
    qtbot.waitUntil(page.resume_button.isVisible, timeout=10_000)
    assert "not finished" in page.failure.title.plain()
    assert not page.export_button.isEnabled() and not page.status.isVisible()
    with qtbot.waitSignal(page.resume_requested) as asked:
        page.resume_button.click()
    assert asked.args == [str(folder)]


def test_damaged_side_files_do_not_hide_the_verdict(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path], tmp_path: Path
) -> None:
    folder = tmp_path / "damaged"
    shutil.copytree(folders["leak"], folder)
    (folder / "training.json").write_text("{ not json", encoding="utf-8")
    (folder / "embedding.parquet").write_bytes(b"nothing")
    (folder / "plan.toml").write_text("schema = 99\n", encoding="utf-8")
    shown(page, qtbot, folder)
    assert page.overview.verdict.headline.plain() == HEADLINES["leak"]
    assert page.overview.warnings.isVisible()
    assert page.overview.warnings.label.plain().count("\n") >= 2
    page.tabs.setCurrentWidget(page.training)
    assert page.training.pages.currentIndex() == 1
    page.tabs.setCurrentWidget(page.explorer)
    assert page.explorer.pages.currentIndex() == 1


def test_a_result_of_a_newer_version_is_said_plainly(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path], tmp_path: Path
) -> None:
    folder = tmp_path / "newer"
    shutil.copytree(folders["leak"], folder)
    content = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    content["schema"] = 7
    (folder / "result.json").write_text(json.dumps(content), encoding="utf-8")
    page.open(OpenedAudit(folder))
    qtbot.waitUntil(page.failure.isVisible, timeout=10_000)
    assert "cannot be read" in page.failure.title.plain()


def test_an_audit_made_anew_while_it_is_shown_is_read_again(
    page: ResultsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = make_sample_audit(tmp_path / "anew", 80, seed=1, maps=("pca",))
    shown(page, qtbot, folder)
    # The same numbers with one more map: only the map is new.
    make_sample_audit(folder, 80, seed=1, maps=("pca", "tsne"))
    before = page.view
    page.explorer.reload_maps()
    assert before is not None
    qtbot.waitUntil(lambda: "tsne" in before.maps, timeout=10_000)
    assert page.view is before
    make_sample_audit(folder, 80, seed=2)
    with qtbot.waitSignal(page.opened, timeout=20_000):
        page.explorer.reload_maps()
    assert page.view is not before
    assert page.overview.verdict.text.plain() == OpenedAudit(folder).result.verdict.text


def test_pictures_that_are_gone_show_a_sign(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path], tmp_path: Path
) -> None:
    folder = tmp_path / "moved"
    shutil.copytree(folders["leak"], folder)
    shutil.rmtree(folder / "pictures")
    table = pq.read_table(folder / "scores.parquet")
    place = table.column_names.index("pictures")
    gone = [[str(folder / "pictures" / "x.jpg")]] * len(table)
    pq.write_table(table.set_column(place, "pictures", [gone]), folder / "scores.parquet")
    shown(page, qtbot, folder)
    page.tabs.setCurrentWidget(page.records)
    page.records.table.selectRow(1)
    assert page.inspector.key
    assert "not there" in page.inspector.pictures[0].toolTip()


# Training and grid ------------------------------------------------------------------------------


def test_training_shows_the_history_and_the_captions_of_an_epoch(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    shown(page, qtbot, folders["leak"])
    page.tabs.setCurrentWidget(page.training)
    rows = OpenedAudit(folders["leak"]).training("target")
    card = page.training.models["target"]
    assert card.quality.member.yData.tolist() == [row.members["rouge_l"] for row in rows]
    assert card.quality.heldout.yData.tolist() == [row.heldout["rouge_l"] for row in rows]
    assert card.loss.member.yData.tolist() == [row.loss for row in rows]
    for place in (0, 5, len(rows) - 1):
        card.slider.setValue(place)
        assert card.member_caption.plain() == f"“{rows[place].member_caption}”"
        assert card.heldout_caption.plain() == f"“{rows[place].heldout_caption}”"
        assert str(rows[place].epoch) in card.epoch_label.plain()


def test_the_grid_shows_one_cell_now_and_takes_any_matrix(
    services: Services, page: ResultsPage, qtbot: QtBot, folders: dict[str, Path], grab: object
) -> None:
    shown(page, qtbot, folders["leak"])
    model = page.grid.model
    assert (model.rowCount(), model.columnCount()) == (1, 1)
    result = OpenedAudit(folders["leak"]).result
    said = model.index(0, 0).data()
    assert f"{result.attacks[result.verdict.attack].asr:.2f}" in said
    assert "Unrestricted" in said
    panel = GridPanel(services)
    qtbot.addWidget(panel)
    panel.resize(800, 620)
    names = ("C/R", "F/R", "I/V")
    cells = [
        GridCell(
            shadow,
            target,
            list(SCENARIO_MARKS)[(i + j) % 4],
            {("metric_svm", "asr"): (0.45 + 0.2 * i, 0.4 + 0.2 * i, 0.5 + 0.2 * i)},
            f"/audits/{shadow[0]}{target[0]}",
        )
        for i, shadow in enumerate(names)
        for j, target in enumerate(names)
        if (i, j) != (2, 2)
    ]
    panel.show_cells(cells)
    panel.show()
    assert (panel.model.rowCount(), panel.model.columnCount()) == (3, 3)
    assert panel.model.index(2, 2).data() == "not run"
    with qtbot.waitSignal(panel.opened) as opened:
        panel.table.activated.emit(panel.model.index(1, 2))
    assert opened.args == ["/audits/FI"]
    grab(panel, "grid")  # type: ignore[operator]


def test_numbers_on_the_heat_map_can_be_read(services: Services) -> None:
    for look in ("light", "dark"):
        services.theme.set_preference(look)  # type: ignore[arg-type]
        for value in np.linspace(0, 1, 21):
            ground = heat_colour(float(value), "auc", services.theme)
            ink = max(contrast(ground, "#000000"), contrast(ground, "#ffffff"))
            assert ink >= 4.5, (look, value)


# Everybody can use it ---------------------------------------------------------------------------


def test_every_control_has_a_name(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    shown(page, qtbot, folders["leak"])
    kinds = (QAbstractButton, QComboBox, QAbstractSlider, QLineEdit, QProgressBar)
    nameless = []
    for widget in page.findChildren(QWidget):
        own = widget.objectName().startswith("qt_") or isinstance(widget.parent(), QTabBar)
        inner = isinstance(widget, QScrollBar)
        inner |= type(widget).__name__ in ("QTableCornerButton", "QToolButton")
        if isinstance(widget, kinds) and not own and not widget.accessibleName():
            if inner and not widget.toolTip():
                continue
            if isinstance(widget, QAbstractButton) and widget.text():
                continue
            if isinstance(widget.parent(), QComboBox):
                continue
            nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert nameless == []


def test_tabs_are_reached_by_keys(
    page: ResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    shown(page, qtbot, folders["leak"])
    page.activateWindow()
    qtbot.waitActive(page)
    for place in (3, 1, 2):
        qtbot.keyClick(page, Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.AltModifier)
        assert page.tabs.currentIndex() == place


def test_every_panel_begins_with_its_question(page: ResultsPage) -> None:
    for place in range(page.tabs.count()):
        question = page.tabs.widget(place).question.plain()
        assert question.endswith("?"), question


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("which", ["leak", "invalid"])
def test_every_view_is_drawn(
    page: ResultsPage,
    services: Services,
    qtbot: QtBot,
    folders: dict[str, Path],
    grab: object,
    look: str,
    which: str,
) -> None:
    services.theme.set_preference(look)  # type: ignore[arg-type]
    shown(page, qtbot, folders[which])
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        qtbot.wait(30)
        name = page.tabs.tabText(place).lower()
        grab(page, f"results-{which}-{name}-{look}")  # type: ignore[operator]


def test_the_export_menu_names_its_entries(page: ResultsPage) -> None:
    assert all(isinstance(action, QAction) for action in page.export_actions.values())
    assert set(page.export_actions) == {"pdf", "html", "png", "svg", "csv", "parquet"}
