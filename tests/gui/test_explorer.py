"""The embedding explorer: who is inside the lasso, how points look, and maps on demand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import EmbeddingMap, OpenedAudit
from m4i_gui.item_models.audit_view import AuditView, load_view, place_maps
from m4i_gui.panels.embedding_explorer import ExplorerPanel
from m4i_gui.panels.hover_card import closest_reference
from m4i_gui.panels.map_colouring import STEPS, colour_points, modes
from m4i_gui.panels.map_polygon import inside_polygon
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from tests.gui.sample_audit import HOSTILE, make_sample_audit


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> AuditView:
    folder: Path = tmp_path_factory.mktemp("explorer") / "audit"
    return load_view(OpenedAudit(make_sample_audit(folder, 200, seed=2, hostile=True)))


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture
def panel(services: Services, selection: Selection, view: AuditView, qtbot: QtBot) -> ExplorerPanel:
    made = ExplorerPanel(services, selection)
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show_audit(view)
    made.show()
    qtbot.waitExposed(made)
    return made


def crossings(xy: np.ndarray, corners: np.ndarray) -> np.ndarray:
    """Even-odd rule, by counting edges to the right of each point."""
    inside = np.zeros(len(xy), dtype=bool)
    for (x0, y0), (x1, y1) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        spans = (y0 > xy[:, 1]) != (y1 > xy[:, 1])
        with np.errstate(divide="ignore", invalid="ignore"):
            at = x0 + (xy[:, 1] - y0) * (x1 - x0) / (y1 - y0)
        inside ^= spans & (xy[:, 0] < at)
    return inside


def edge_distance(xy: np.ndarray, corners: np.ndarray) -> np.ndarray:
    nearest = np.full(len(xy), np.inf)
    for a, b in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        along = b - a
        share = np.clip(((xy - a) @ along) / max(float(along @ along), 1e-12), 0, 1)
        nearest = np.minimum(nearest, np.linalg.norm(xy - (a + share[:, None] * along), axis=1))
    return nearest


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(3, 30), st.sampled_from([1e-3, 1.0, 1e5]))
def test_the_painted_lasso_agrees_with_geometry(seed: int, count: int, scale: float) -> None:
    rng = np.random.default_rng(seed)
    corners = rng.normal(0, 1, (count, 2)) * scale
    xy = rng.normal(0, 1.2, (800, 2)) * scale
    # Within two painted pixels of the line either answer is right.
    clear = edge_distance(xy, corners) > 2.5 * np.ptp(corners, axis=0).max() / 1200
    assert np.array_equal(inside_polygon(xy, corners)[clear], crossings(xy, corners)[clear])


def test_every_point_is_drawn_exactly_once_in_every_colouring(
    services: Services, view: AuditView
) -> None:
    rows = view.maps["tsne"].rows
    for mode, _ in modes(view.columns):
        colouring = colour_points(view.columns, rows, mode, services.theme)
        drawn = np.concatenate([kind.points for kind in colouring.classes])
        assert sorted(drawn.tolist()) == list(range(len(rows))), mode
        assert len(colouring.classes) <= 2 * STEPS
        assert all(kind.key for kind in colouring.classes), mode
        for kind in colouring.classes:
            members = view.columns.member[rows[kind.points]]
            # Never by colour alone: the shape tells members from non-members.
            assert (members == (kind.symbol == "o")).all(), mode


def test_verdict_classes_are_the_confusion_matrix(panel: ExplorerPanel, view: AuditView) -> None:
    panel.shadow_box.setChecked(False)
    panel.colour_combo.setCurrentIndex(panel.colour_combo.findData("verdict_metric_svm"))
    counts = view.result.attacks["metric_svm"].confusion
    assert counts is not None
    shown = [int(text.rsplit(": ", 1)[1].replace(",", "")) for text in panel.legend.entries()]
    assert shown == [
        counts.true_positives,
        counts.false_negatives,
        counts.false_positives,
        counts.true_negatives,
    ]


def test_a_lasso_selects_the_shown_records_inside(
    panel: ExplorerPanel, view: AuditView, selection: Selection
) -> None:
    drawn = view.maps[panel.method]
    middle = np.median(drawn.xy, axis=0)
    corners = middle + 1.5 * np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]])
    panel.plot.pick_inside(corners)
    inside = (np.abs(drawn.xy - middle) < 1.5).all(axis=1)
    near = (np.abs(np.abs(drawn.xy - middle) - 1.5) < 0.01).any(axis=1)
    expected = set(view.columns.keys_of(drawn.rows[inside & ~near]))
    assert expected and expected <= selection.ids
    assert len(selection) <= len(expected) + int(near.sum())
    before = selection.ids
    panel.target_box.setChecked(False)
    panel.plot.pick_inside(corners)
    rows = view.columns.rows_of(selection.ids)
    assert not view.columns.target[rows].any()
    panel.target_box.setChecked(True)
    panel.plot.pick_inside(corners, "add")
    assert selection.ids == before
    panel.plot.pick_inside(corners, "remove")
    assert len(selection) == 0


def test_a_real_drag_with_the_mouse_selects(
    panel: ExplorerPanel, selection: Selection, view: AuditView, qtbot: QtBot
) -> None:
    panel.controls.set_tool("box")
    viewport = panel.plot.viewport()
    area = viewport.rect().adjusted(6, 6, -6, -6)
    button = Qt.MouseButton.LeftButton
    qtbot.mousePress(viewport, button, pos=area.topLeft())
    steps = 8
    for step in range(1, steps + 1):
        at = area.topLeft() + (area.bottomRight() - area.topLeft()) * (step / steps)
        qtbot.mouseMove(viewport, at)
        qtbot.wait(15)
    qtbot.mouseRelease(viewport, button, pos=area.bottomRight())
    qtbot.waitUntil(lambda: len(selection) > 0, timeout=2000)
    assert len(selection) == len(view.columns)


def test_a_click_chooses_the_nearest_record_and_the_ground_clears(
    panel: ExplorerPanel, view: AuditView, selection: Selection, qtbot: QtBot
) -> None:
    drawn = view.maps[panel.method]
    chosen: list[str] = []
    panel.record_chosen.connect(chosen.append)
    point = 17
    x, y = drawn.xy[point]
    assert panel.plot.nearest(x, y)[0] == point
    none = Qt.KeyboardModifier.NoModifier
    panel.plot._click(QPointF(float(x), float(y)), none)
    key = view.columns.keys[int(drawn.rows[point])]
    assert chosen == [key] and selection.ids == {key}
    panel.plot._click(QPointF(1e6, 1e6), none)
    assert len(selection) == 0


def test_keys_walk_from_point_to_point(
    panel: ExplorerPanel, view: AuditView, selection: Selection, qtbot: QtBot
) -> None:
    chosen: list[str] = []
    panel.record_chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(panel.plot, key)
    assert len(chosen) >= 2 and selection.ids == {chosen[-1]}
    drawn = view.maps[panel.method]
    places = [int(np.flatnonzero(drawn.rows == view.columns.row(key))[0]) for key in chosen]
    assert drawn.xy[places[1], 0] > drawn.xy[places[0], 0]
    qtbot.keyClick(panel.plot, Qt.Key.Key_Escape)
    assert len(selection) == 0


def test_hovering_shows_the_texts_as_they_are(
    panel: ExplorerPanel, view: AuditView, qtbot: QtBot
) -> None:
    drawn = view.maps[panel.method]
    place = int(np.flatnonzero(drawn.rows == 1)[0])
    panel.map._hovered(place, QPoint(300, 200))
    card = panel.map.hover_card
    assert card.isVisible()
    assert "<b>bold</b>" in card.generated.plain()
    assert card.title.plain() == "pic-00001"
    assert card.picture.pixmap().width() > 10
    assert panel.map.rect().contains(card.geometry())
    place = int(np.flatnonzero(drawn.rows == 2)[0])
    panel.map._hovered(place, QPoint(300, 200))
    assert "\x1b" not in card.generated.plain() and "\u202e" not in card.generated.plain()
    panel.map._hovered(-1, None)
    assert not card.isVisible()


def test_the_closest_reference_shares_most_words() -> None:
    references = ["a cat sleeps", "a red dog runs", HOSTILE[0]]
    assert closest_reference("the red dog runs away", references) == "a red dog runs"
    assert closest_reference("", []) == ""


def test_selected_points_get_a_rim_and_others_fade(
    panel: ExplorerPanel, view: AuditView, selection: Selection
) -> None:
    selection.select(view.columns.keys[10:22], "elsewhere")
    assert len(panel.plot._halo.data) == 12
    assert all(item.opacity() < 1 for item in panel.plot._items)
    selection.clear("elsewhere")
    assert len(panel.plot._halo.data) == 0
    assert all(item.opacity() == 1 for item in panel.plot._items)


def test_points_without_a_place_or_record_are_left_out(view: AuditView) -> None:
    found = EmbeddingMap(
        "pca",
        ["pic-00000", "nobody", "pic-00001", "pic-00002"],
        ["target_member"] * 4,
        np.array([[0.0, 0.0], [1.0, 1.0], [np.nan, 0.0], [2.0, np.inf]]),
    )
    assert place_maps(view.columns, {"pca": found})["pca"].rows.tolist() == [0]


def test_equal_ids_of_two_sets_keep_their_own_points(view: AuditView) -> None:
    found = EmbeddingMap(
        "pca", ["pic-00000"] * 2, ["shadow_member", "target_member"], np.zeros((2, 2))
    )
    # The record is the target's: the shadow's point belongs to nobody.
    assert place_maps(view.columns, {"pca": found})["pca"].rows.tolist() == [0]


def test_a_map_that_is_missing_is_computed_on_demand_and_failure_is_said(
    panel: ExplorerPanel, qtbot: QtBot
) -> None:
    panel.method_combo.setCurrentIndex(panel.method_combo.findData("umap"))
    assert panel.pages.currentIndex() == 1
    assert "not computed" in panel.method_combo.currentText()
    missing = panel.missing
    assert missing.empty.sentence.plain()
    assert panel.plots() == []
    missing.compute_button.click()
    assert missing.running and missing.cancel_button.isVisible()
    # The sample has no artifacts to compute from: the child says so, and so does the panel.
    qtbot.waitUntil(lambda: not missing.running, timeout=30_000)
    assert missing.failure.isVisible() and missing.failure.label.plain()
    assert missing.compute_button.isVisible() and missing.compute_button.isEnabled()
    panel.method_combo.setCurrentIndex(panel.method_combo.findData("pca"))
    assert panel.pages.currentIndex() == 0


def test_computing_can_be_cancelled(panel: ExplorerPanel, qtbot: QtBot) -> None:
    panel.method_combo.setCurrentIndex(panel.method_combo.findData("umap"))
    panel.missing.compute()
    panel.cancel()
    qtbot.waitUntil(lambda: not panel.missing.running, timeout=5_000)
    assert panel.missing.compute_button.isEnabled()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_is_drawn(panel: ExplorerPanel, services: Services, grab: object, look: str) -> None:
    services.theme.set_preference(look)  # type: ignore[arg-type]
    for mode in ("set", "verdict_metric_svm", "rouge_l"):
        panel.colour_combo.setCurrentIndex(panel.colour_combo.findData(mode))
        grab(panel, f"explorer-{mode}-{look}", least_colours=14)  # type: ignore[operator]
