"""The explorer's looks: legend, side by side, density, neighbours, and taking all of it back."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_gui.item_models.audit_view import AuditView, RecordMap, load_view
from m4i_gui.item_models.record_columns import RecordColumns
from m4i_gui.pages.results import ResultsPage
from m4i_gui.panels import map_canvas
from m4i_gui.panels.embedding_explorer import ExplorerPanel
from m4i_gui.panels.map_colouring import colour_points
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from tests.gui.many_records import many_records
from tests.gui.sample_audit import make_sample_audit


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample_audit(tmp_path_factory.mktemp("view") / "audit", 200, seed=2)


@pytest.fixture(scope="module")
def view(folder: Path) -> AuditView:
    return load_view(OpenedAudit(folder))


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture
def panel(services: Services, selection: Selection, view: AuditView, qtbot: QtBot) -> ExplorerPanel:
    made = ExplorerPanel(services, selection)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show_audit(view)
    made.show()
    qtbot.waitExposed(made)
    return made


def choose(panel: ExplorerPanel, colours: str) -> None:
    panel.colour_combo.setCurrentIndex(panel.colour_combo.findData(colours))


# Colours and legend -----------------------------------------------------------------------------


def test_the_legend_switches_classes_off_and_on(panel: ExplorerPanel, view: AuditView) -> None:
    everybody = set(panel.plot.shown.tolist())
    button = next(b for b in panel.legend.buttons if b.entry.label == "Target, member")
    button.click()
    rows = view.maps[panel.method].rows
    hidden = everybody - set(panel.plot.shown.tolist())
    assert hidden == set(np.flatnonzero(view.columns.sets[rows] == 0).tolist())
    assert panel.shown_label.plain() == "showing 150 of 200 records"
    # Its count stays: it says how many there are, not how many are shown.
    assert button.entry.text == "Target, member: 50" and not button.isChecked()
    button.click()
    assert set(panel.plot.shown.tolist()) == everybody
    assert panel.shown_label.plain() == "200 records"


def test_members_of_all_scores_can_be_hidden(panel: ExplorerPanel, view: AuditView) -> None:
    choose(panel, "score_metric_svm")
    assert [text.split(":")[0] for text in panel.legend.entries()] == [
        "Score",
        "Members",
        "Non-members",
    ]
    panel.legend.buttons[0].click()
    rows = view.maps[panel.method].rows
    assert not view.columns.member[rows[panel.plot.shown]].any()
    # Other colours have other classes: all are shown again.
    choose(panel, "model")
    assert len(panel.plot.shown) == 200


def test_points_can_be_coloured_by_model_and_by_data_set(
    services: Services, view: AuditView
) -> None:
    rows = np.arange(len(view.columns))
    for kind in colour_points(view.columns, rows, "model", services.theme).classes:
        assert (view.columns.target[kind.points] == (kind.key == "target")).all()
    names = np.array([f"set <{place % 9}>" for place in rows])
    names[:60] = "largest"
    table = view.columns.table
    table = table.set_column(table.column_names.index("dataset"), "dataset", pa.array(names))
    columns = RecordColumns(table, view.columns.thresholds)
    colouring = colour_points(columns, rows, "dataset", services.theme)
    labels = list(dict.fromkeys(kind.label for kind in colouring.classes))
    assert labels[0] == "largest" and labels[-1] == "3 other data sets" and len(labels) == 8
    for kind in colouring.classes[:-2]:
        assert (names[kind.points] == kind.label).all()
    looks = {kind.fill.name() for kind in colouring.classes}
    assert len(looks) == 8


# Two plots --------------------------------------------------------------------------------------


def test_side_by_side_shows_each_model_and_moves_as_one(
    panel: ExplorerPanel, view: AuditView, selection: Selection, qtbot: QtBot
) -> None:
    panel.side_button.click()
    qtbot.wait(30)
    plot, twin = panel.map.visible_plots
    rows = view.maps[panel.method].rows
    assert view.columns.target[rows[plot.shown]].all()
    assert not view.columns.target[rows[twin.shown]].any()
    assert len(plot.shown) + len(twin.shown) == 200
    assert abs(plot.width() - twin.width()) <= 1
    for moved in (plot, twin):
        moved.box.translateBy(x=1.5, y=-0.5)
        moved.box.scaleBy((0.7, 0.7))
        np.testing.assert_allclose(plot.box.viewRange(), twin.box.viewRange(), atol=0.2)
    twin.pick_inside(np.array([[-99, -99], [99, -99], [99, 99], [-99, 99]], float))
    assert selection.ids == set(view.columns.keys_of(rows[twin.shown]))
    assert twin.marked == 100 and plot.marked == 0
    assert [name for name, _ in panel.plots()] == ["map-tsne-target", "map-tsne-shadow"]
    panel.shadow_box.click()
    assert panel.map.visible_plots == [plot]
    panel.shadow_box.click()
    panel.side_button.click()
    assert len(panel.plot.shown) == 200 and not twin.isVisible()


def test_a_chosen_record_is_ringed_in_its_own_plot(panel: ExplorerPanel, view: AuditView) -> None:
    panel.side_button.click()
    row = int(np.flatnonzero(~view.columns.target)[3])
    panel.show_record(view.columns.keys[row])
    assert panel.plot._current == -1
    assert view.maps[panel.method].rows[panel.map.twin._current] == row
    panel.side_button.click()
    assert view.maps[panel.method].rows[panel.plot._current] == row
    # And it keeps its ring on another map.
    panel.method_combo.setCurrentIndex(panel.method_combo.findData("pca"))
    ring = panel.plot._ring.data
    place = view.maps["pca"].xy[np.flatnonzero(view.maps["pca"].rows == row)[0]]
    assert (float(ring["x"][0]), float(ring["y"][0])) == pytest.approx(tuple(place))


def test_contours_are_for_what_is_shown(panel: ExplorerPanel) -> None:
    assert not panel.plot.has_contours
    panel.contour_button.click()
    assert panel.plot.has_contours
    assert "of non-members" in " ".join(panel.legend.entries())
    kinds = {member for member, _, _ in panel.plot._contours._paths}
    assert kinds == {True, False}
    for button in [b for b in panel.legend.buttons if "non-member:" in b.entry.text]:
        button.click()
    assert {member for member, _, _ in panel.plot._contours._paths} == {True}
    panel.contour_button.click()
    assert not panel.plot.has_contours


# Very many --------------------------------------------------------------------------------------


def test_a_density_says_so_and_shows_the_selected(
    panel: ExplorerPanel,
    view: AuditView,
    selection: Selection,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(map_canvas, "MOST_POINTS", 5000)
    monkeypatch.setattr("m4i_gui.panels.map_plot._QUICK_TREE", 5000)
    many = many_records(view, 6000)
    panel.show_audit(many)
    assert panel.shown_label.plain() == "showing 6,000 of 6,000 records as density"
    # Shapes cannot be seen there: lines tell members from non-members.
    assert panel.plot.has_contours
    qtbot.waitUntil(lambda: not panel.plot.tree_missing, timeout=5000)
    xy = many.maps["tsne"].xy
    assert panel.plot.nearest(*xy[17])[0] == 17
    selection.select(many.columns.keys[:250], "elsewhere")
    assert panel.plot._chosen_points.count == 250
    panel.target_box.click()
    shadow = int((~many.columns.target).sum())
    assert panel.shown_label.plain() == f"showing {shadow:,} of 6,000 records"
    assert not panel.map.as_density


def test_a_map_of_some_records_says_so(panel: ExplorerPanel, view: AuditView) -> None:
    some = view.maps["tsne"]
    part = RecordMap("tsne", some.rows[:120], some.xy[:120])
    panel.show_audit(dataclasses.replace(view, maps={"tsne": part}))
    assert panel.shown_label.plain() == "120 of 200 records are on this map"


# Maps that are being made -----------------------------------------------------------------------


def test_frames_and_a_made_map_are_shown(panel: ExplorerPanel, view: AuditView) -> None:
    rows = np.arange(80)
    for scale in (1.0, 5.0):
        panel.show_frame(
            RecordMap("tsne", rows, scale * np.random.default_rng(1).normal(size=(80, 2)))
        )
        assert len(panel.plot.shown) == 80
    panel.end_frames()
    assert len(panel.plot.shown) == 200
    made = RecordMap("umap", rows, np.random.default_rng(2).normal(size=(80, 2)))
    panel.show_made("umap of pictures", "UMAP of pictures", made)
    assert panel.method == "umap of pictures" and len(panel.plot.shown) == 80
    assert panel.method_combo.currentText() == "UMAP of pictures"
    assert panel.plots()[0][0] == "map-umap of pictures"
    panel.show_audit(view)
    assert panel.method_combo.findData("umap of pictures") == -1


# Neighbours -------------------------------------------------------------------------------------


def test_neighbours_are_asked_for_listed_and_ringed(
    panel: ExplorerPanel, view: AuditView, selection: Selection, qtbot: QtBot
) -> None:
    listed = panel.neighbours
    assert not listed.find_button.isEnabled()
    keys = view.columns.keys
    panel.show_record(keys[3])
    assert listed.find_button.isEnabled()
    panel.show_neighbours([(keys[8], 0.25), ("nobody", 0.3), (keys[40], 1.5)])
    assert listed.listed == [(keys[8], 0.25), (keys[40], 1.5)]
    assert listed.table.item(1, 1).text() == "1.500"
    assert len(panel.plot._near_rings.data) == 2
    assert not panel.plot._spokes.boundingRect().isEmpty()
    chosen: list[str] = []
    panel.record_chosen.connect(chosen.append)
    listed.table.selectRow(1)
    assert chosen == [keys[40]] and listed.key == keys[40]
    # Looking at one keeps the others in sight.
    assert len(panel.plot._near_rings.data) == 2
    listed.select_button.click()
    assert selection.ids == {keys[3], keys[8], keys[40]}
    listed.clear_button.click()
    assert len(panel.plot._near_rings.data) == 0 and listed.listed == []


def test_neighbours_are_found_in_the_texts(
    panel: ExplorerPanel, view: AuditView, qtbot: QtBot
) -> None:
    listed = panel.neighbours
    key = view.columns.keys[3]
    panel.show_record(key)
    listed.find_button.click()
    assert not listed.find_button.isEnabled()
    qtbot.waitUntil(lambda: bool(listed.listed), timeout=10_000)
    # The sample keeps no features: what it has is its texts.
    assert listed.space == "texts" and listed.space_combo.isVisible()
    distances = [distance for _, distance in listed.listed]
    assert len(distances) == 10 and distances == sorted(distances)
    assert key not in [one for one, _ in listed.listed]
    assert len(panel.plot._near_rings.data) == 10
    listed.side_combo.setCurrentIndex(listed.side_combo.findData("shadow"))
    listed.side_combo.activated.emit(listed.side_combo.currentIndex())
    rows = [view.columns.row(one) for one, _ in listed.listed]
    assert len(rows) == 10 and not view.columns.target[rows].any()


# Hovering ---------------------------------------------------------------------------------------


def test_the_card_marks_the_words_that_both_share(panel: ExplorerPanel, view: AuditView) -> None:
    place = 30
    panel.map._hovered(place, QPoint(200, 150))
    card = panel.map.hover_card
    row = int(view.maps[panel.method].rows[place])
    generated = view.columns.text("generated", row)
    assert card.generated.plain() == generated
    assert card.reference.plain() in view.columns.references(row)
    shared = {word.lower() for word in card.generated.marked}
    assert shared == {word.lower() for word in card.reference.marked}
    assert shared == set(generated.split()) & {
        word.strip(".").lower() for word in card.reference.plain().split()
    }
    assert panel.map.rect().contains(card.geometry())


# What is selected -------------------------------------------------------------------------------


def test_the_card_of_the_selection_counts_inside_and_outside(
    panel: ExplorerPanel, view: AuditView, selection: Selection, qtbot: QtBot
) -> None:
    card = panel.selected
    assert card.empty.isVisible() and "Nothing is selected" in card.empty.plain()
    selection.select(view.columns.keys[:30], "elsewhere")
    qtbot.waitUntil(lambda: card.numbers is not None, timeout=2000)
    assert card.count.plain() == "30 records"
    assert card.kinds.plain() == "Members: 30 · Non-members: 0"
    assert card.cells["records", "inside"].plain() == "30"
    assert card.cells["records", "outside"].plain() == "70"
    choose(panel, "score_feature_mlp")
    mean = view.columns.scores("feature_mlp")[:30].mean()
    assert card.cells["score", "inside"].plain() == f"{mean:.3f}"
    selection.select(view.columns.keys[150:160], "elsewhere")
    qtbot.waitUntil(lambda: card.count.plain() == "10 records", timeout=2000)
    assert "target's records" in card.note.plain()
    assert card.cells["right", "inside"].plain() == "–"
    selection.clear("elsewhere")
    qtbot.waitUntil(card.empty.isVisible, timeout=2000)


# Taking it back ---------------------------------------------------------------------------------


@pytest.fixture
def page(services: Services, qtbot: QtBot, folder: Path) -> ResultsPage:
    made = ResultsPage(services)
    qtbot.addWidget(made)
    made.resize(1280, 740)
    made.show()
    with qtbot.waitSignal(made.opened, timeout=20_000):
        made.open(OpenedAudit(folder))
    made.tabs.setCurrentWidget(made.explorer)
    qtbot.wait(30)
    made.steps.history.clear()
    return made


def test_every_change_of_the_explorer_can_be_taken_back(page: ResultsPage, qtbot: QtBot) -> None:
    explorer, steps = page.explorer, page.steps.history
    before = explorer.plot.box.viewRange()

    def done(step: str) -> None:
        qtbot.wait(20)
        assert steps.undo_text == step

    explorer.side_button.click()
    done("side by side: on")
    explorer.contour_button.click()
    done("contours: on")
    hidden = next(b for b in explorer.legend.buttons if b.entry.label == "Shadow, member")
    hidden.click()
    done("Shadow, member: off")
    qtbot.keyClicks(explorer.search.field, "dog")
    done("search for “dog”")
    qtbot.waitUntil(lambda: not explorer.search.searching, timeout=5000)
    count = len(explorer.search.rows)
    assert count > 0 and sum(plot.hits for plot in explorer.map.visible_plots) > 0
    explorer.search.select_button.click()
    done(f"search hits of {count} records")
    assert len(page.selection) == count == len(page.records.shown_rows)
    assert len(steps) == 5
    for _ in range(5):
        steps.undo()
        qtbot.wait(20)
    qtbot.waitUntil(lambda: not explorer.search.searching, timeout=5000)
    assert len(page.selection) == 0
    assert explorer.search.field.text() == "" and explorer.plot.hits == 0
    assert explorer.legend.hidden == frozenset()
    assert not explorer.plot.has_contours and not explorer.map.side_by_side
    assert len(explorer.plot.shown) == 200
    np.testing.assert_allclose(explorer.plot.box.viewRange(), before, rtol=1e-3, atol=1e-3)
    for _ in range(5):
        steps.redo()
        qtbot.wait(20)
    qtbot.waitUntil(lambda: not explorer.search.searching, timeout=5000)
    assert explorer.map.side_by_side and explorer.plot.has_contours
    assert explorer.legend.hidden and len(page.selection) == count


def test_moving_either_plot_is_one_step(page: ResultsPage, qtbot: QtBot) -> None:
    explorer, steps = page.explorer, page.steps.history
    explorer.side_button.click()
    qtbot.wait(30)
    steps.clear()
    before = explorer.plot.box.viewRange()
    explorer.map.twin.box.scaleBy((0.5, 0.5))
    explorer.map.twin.box.sigRangeChangedManually.emit([True, True])
    qtbot.wait(20)
    assert steps.undo_text == "move or zoom" and len(steps) == 1
    steps.undo()
    np.testing.assert_allclose(explorer.map.twin.box.viewRange(), before, rtol=1e-3, atol=0.1)


def test_everything_has_a_name_and_sections_open_by_keyboard(
    panel: ExplorerPanel, qtbot: QtBot
) -> None:
    for section in panel.side.sections:
        # Making a map comes after looking at the one that is there: closed at first.
        assert section.opened == (section.content is not panel.maker)
        section.open()
        assert section.button.accessibleName()
        section.button.setFocus()
        qtbot.keyClick(section.button, Qt.Key.Key_Space)
        assert not section.opened and not section.content.isVisible()
        assert section.button.accessibleDescription() == "closed"
    panel.controls.panel_button.click()
    assert not panel.side.isVisible()
    first = panel.legend.buttons[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert len(panel.plot.shown) == 150
