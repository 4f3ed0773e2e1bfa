"""The score views: ranges select, effect sizes and calibrations are the engine's own numbers."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QTableWidget
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_core.evaluation.calibration import Calibration, calibrate
from m4i_core.evaluation.effect_size import effect_size
from m4i_gui.item_models import score_numbers as numbers
from m4i_gui.item_models.audit_view import AuditView, load_view
from m4i_gui.panels.even_points import EvenPoints
from m4i_gui.panels.score_histogram import PATTERNS, held_mode
from m4i_gui.panels.score_layout import NumberTable
from m4i_gui.panels.score_panel import ScoresPanel
from m4i_gui.panels.score_scatter import rank_correlation
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from tests.gui.sample_audit import make_sample_audit


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample_audit(tmp_path_factory.mktemp("scores"), 320, seed=4)


@pytest.fixture(scope="module")
def view(folder: Path) -> AuditView:
    return load_view(OpenedAudit(folder))


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture
def panel(services: Services, qtbot: QtBot, selection: Selection, view: AuditView) -> ScoresPanel:
    made = ScoresPanel(services, selection)
    qtbot.addWidget(made)
    made.resize(1232, 560)
    made.show()
    made.show_audit(view)
    settle(made, qtbot)
    return made


def settle(panel: ScoresPanel, qtbot: QtBot) -> None:
    def ready() -> bool:
        return panel.distribution._job is None and panel.calibration._job is None

    qtbot.waitUntil(ready, timeout=20_000)


# Histogram --------------------------------------------------------------------------------------


def test_a_dragged_range_selects_the_records_in_it_and_marks_them(
    panel: ScoresPanel, selection: Selection, view: AuditView
) -> None:
    part = panel.distribution
    columns = view.columns
    scores = columns.numbers(part.measure)
    low, high = np.quantile(scores[columns.target], [0.4, 0.7])
    part.plot._box.dragged.emit(float(high), float(low), False)
    assert part.plot.marked_range == pytest.approx((low, high))
    assert len(selection) == 0
    part.plot._box.dragged.emit(float(high), float(low), True)
    expected = columns.keys_of(columns.target & (scores >= low) & (scores <= high))
    assert 0 < len(expected) < columns.target.sum()
    assert selection.ids == frozenset(expected)
    members = int(columns.member[columns.rows_of(expected)].sum())
    assert str(members) in part.legend.texts["chosen"].plain()
    assert not part.plot._chosen[True].boundingRect().isEmpty()
    assert part.plot._fills[True].opacity() < 1
    selection.clear(None)
    assert part.plot._chosen[True].boundingRect().isEmpty()
    assert part.plot._fills[True].opacity() == 1


def test_all_bars_together_hold_every_record_once(
    panel: ScoresPanel, selection: Selection, view: AuditView, qtbot: QtBot
) -> None:
    plot = panel.distribution.plot
    plot.setFocus()
    seen: list[str] = []
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    for _ in range(len(plot._edges) - 1):
        selection.clear(None)
        qtbot.keyClick(plot, Qt.Key.Key_Return)
        seen += selection.ids
        qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert sorted(seen) == sorted(view.columns.keys_of(view.columns.target))


def test_a_range_is_marked_with_keys_alone(
    panel: ScoresPanel, selection: Selection, view: AuditView, qtbot: QtBot
) -> None:
    plot = panel.distribution.plot
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    qtbot.keyClick(plot, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert selection.ids == frozenset(view.columns.keys_of(view.columns.target))
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert len(selection) == 0
    assert plot.marked_range is None


def test_control_adds_and_alt_removes() -> None:
    keys = Qt.KeyboardModifier
    assert held_mode(keys.ControlModifier) == "add"
    assert held_mode(keys.AltModifier) == "remove"
    assert held_mode(keys.NoModifier) == "replace"


def test_members_differ_from_others_without_colour(panel: ScoresPanel) -> None:
    fills = panel.distribution.plot._fills
    assert PATTERNS[True] != PATTERNS[False]
    assert fills[True]._brush.style() != fills[False]._brush.style()
    assert fills[True]._pen.style() != fills[False]._pen.style()


@pytest.mark.parametrize("target", [True, False])
def test_effect_sizes_are_the_engines(
    panel: ScoresPanel, view: AuditView, qtbot: QtBot, target: bool
) -> None:
    part = panel.distribution
    part.side_combo.setCurrentIndex(part.side_combo.findData(target))
    settle(panel, qtbot)
    columns = view.columns
    names = numbers.measures(columns)
    assert part.table.rowCount() == len(names) == part.measure_combo.count()
    for row, name in enumerate(names):
        rows = np.flatnonzero(columns.target == target)
        found = effect_size(
            columns.numbers(name)[rows],
            columns.member[rows],
            clusters=numbers.clusters_of(columns, rows),
        )
        part.table.setCurrentCell(row, 0)
        assert part.measure == name
        assert f"{100 * found.superiority:.0f} of 100" in part.pair_words.plain()
        assert f"{abs(found.cohen_d or 0):.2f} standard" in part.distance_words.plain()
        assert f"{found.superiority_ci[0] * 100:.0f} to" in part.pair_words.plain()


def test_the_threshold_is_the_shadows_and_a_metric_has_none(
    panel: ScoresPanel, view: AuditView
) -> None:
    part = panel.distribution
    name = part.measure
    assert part.plot._threshold.isVisible()
    assert part.plot._threshold.value() == view.columns.thresholds[name[6:]]
    part.measure_combo.setCurrentIndex(part.measure_combo.findData("bleu_2"))
    assert not part.plot._threshold.isVisible()


def test_bins_of_odd_values() -> None:
    assert numbers.bin_edges(np.zeros(0)).tolist() == [0, 1]
    assert numbers.bin_edges(np.full(5, 3.0)).tolist() == [2.5, 3.5]
    edges = numbers.bin_edges(np.arange(100.0))
    assert (edges[0], edges[-1]) == (0, 99)
    assert numbers.shares(np.arange(100.0), edges, 100).sum() == pytest.approx(100)


def test_scores_that_are_missing_are_left_out_and_said(
    services: Services, qtbot: QtBot, folder: Path
) -> None:
    audit = OpenedAudit(folder)
    table = audit.scores
    names = table.column_names
    nothing = pa.array(np.full(len(table), np.nan))
    place = names.index("score_feature_mlp")
    table = table.set_column(place, "score_feature_mlp", nothing)
    opened = load_view(OpenedAudit(folder))
    opened.columns = type(opened.columns)(table, opened.columns.thresholds)
    panel = ScoresPanel(services, Selection())
    qtbot.addWidget(panel)
    panel.resize(1200, 560)
    panel.show()
    panel.show_audit(opened)
    part = panel.distribution
    part.measure_combo.setCurrentIndex(part.measure_combo.findData("score_feature_mlp"))
    settle(panel, qtbot)
    assert "no value" in part.pair_words.plain()
    panel.show_view("calibration")
    combo = panel.calibration.attack_combo
    combo.setCurrentIndex(combo.findData("feature_mlp"))
    settle(panel, qtbot)
    assert "no score" in panel.calibration.obstacle.label.plain()
    assert panel.calibration.plots() == []


# Calibration ------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["isotonic", "platt"])
def test_calibration_is_the_engines(
    panel: ScoresPanel, view: AuditView, qtbot: QtBot, method: str
) -> None:
    panel.show_view("calibration")
    part = panel.calibration
    part.method_combo.setCurrentIndex(part.method_combo.findData(method))
    qtbot.waitUntil(lambda: part.calibration is not None, timeout=20_000)
    columns, name = view.columns, str(part.attack_combo.currentData())
    target, scores, member = columns.target, columns.scores(name), columns.member
    expected = calibrate(
        scores[~target],
        member[~target],
        scores[target],
        member[target],
        "platt" if method == "platt" else "isotonic",
        clusters=numbers.clusters_of(columns, np.flatnonzero(target)),
    )
    found = part.calibration
    assert isinstance(found, Calibration)
    assert found.bins == expected.bins
    assert part.table.rowCount() == len(expected.bins)
    assert f"{expected.brier:.3f}" in part.overall.plain()


def test_a_bin_selects_its_records(panel: ScoresPanel, selection: Selection, qtbot: QtBot) -> None:
    panel.show_view("calibration")
    part = panel.calibration
    qtbot.waitUntil(lambda: part.calibration is not None, timeout=20_000)
    assert part.calibration is not None
    for place, one in enumerate(part.calibration.bins):
        part.plot.taken.emit(place)
        assert len(selection) == one.count
        assert part.table.currentRow() == place
    part.plot.set_current(-1)
    qtbot.keyClick(part.plot, Qt.Key.Key_Right)
    qtbot.keyClick(part.plot, Qt.Key.Key_Return)
    assert len(selection) == part.calibration.bins[0].count
    assert str(part.calibration.bins[0].members) in part.one_bin.plain()


def test_it_says_when_calibration_cannot_be_computed(
    services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    few = load_view(OpenedAudit(make_sample_audit(tmp_path / "few", 24, seed=1)))
    panel = ScoresPanel(services, Selection())
    qtbot.addWidget(panel)
    panel.show()
    panel.show_audit(few)
    panel.show_view("calibration")
    settle(panel, qtbot)
    assert panel.calibration.obstacle.isVisible()
    assert "fewer than 10" in panel.calibration.obstacle.label.plain()
    assert not panel.calibration.plot.isVisible()


def test_a_table_without_rows_asks_for_little_room(qtbot: QtBot) -> None:
    table = NumberTable(["Score", "Members"], "bins")
    qtbot.addWidget(table)
    assert table.sizeHint().height() < 100


# Scatter ----------------------------------------------------------------------------------------


def test_a_lasso_in_the_scatter_selects_and_a_selection_is_marked(
    panel: ScoresPanel, selection: Selection, view: AuditView
) -> None:
    panel.show_view("scatter")
    part = panel.scatter
    columns = view.columns
    x = columns.numbers(str(part.x_combo.currentData()))
    y = columns.numbers(str(part.y_combo.currentData()))
    corners = np.array([[0.5, -9.0], [2.0, -9.0], [2.0, 9.0], [0.5, 9.0]])
    part.plot.pick_inside(corners)
    expected = columns.target & (x > 0.5)
    clear = columns.target & (np.abs(x - 0.5) > 0.01)
    chosen = columns.mask_of(selection.ids)
    assert (chosen[clear] == expected[clear]).all()
    assert y[chosen].mean() > y[columns.target & ~chosen].mean()
    assert len(part.plot._halo.data) == len(selection)
    selection.clear(None)
    assert len(part.plot._halo.data) == 0


def test_the_nearest_point_is_nearest_on_the_screen(panel: ScoresPanel) -> None:
    panel.show_view("scatter")
    plot = panel.scatter.plot
    pixel = np.array(plot.box.viewPixelSize())
    rng = np.random.default_rng(0)
    low, high = plot._xy.min(axis=0), plot._xy.max(axis=0)
    for _ in range(50):
        at = rng.uniform(low, high)
        _, distance = plot.nearest(*at)
        best = np.hypot(*((plot._xy - at) / pixel).T).min()
        assert distance == pytest.approx(best)


def test_arrow_keys_walk_and_enter_selects(
    panel: ScoresPanel, selection: Selection, view: AuditView, qtbot: QtBot
) -> None:
    panel.show_view("scatter")
    plot = panel.scatter.plot
    with qtbot.waitSignal(panel.record_chosen) as told:
        qtbot.keyClick(plot, Qt.Key.Key_Right)
    first = plot._xy[plot._current]
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    second = plot._xy[plot._current]
    assert second[1] < first[1]
    assert view.columns.row(told.args[0]) is not None
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert len(selection) == 1
    # With other measures the ring stays with its record.
    key = next(iter(selection.ids))
    panel.scatter.x_combo.setCurrentIndex(panel.scatter.x_combo.findData("bleu_1"))
    row = view.columns.row(key)
    assert plot._ring.data["x"][0] == view.columns.numbers("bleu_1")[row]
    panel.show_record("no such record")
    assert len(plot._ring.data) == 0


@pytest.mark.parametrize("symbol", ["o", "t1"])
def test_even_points_look_as_pyqtgraph_draws_them(qtbot: QtBot, symbol: str) -> None:
    xy = np.random.default_rng(0).normal(size=(200, 2))
    pictures = []
    for kind in (pg.ScatterPlotItem, EvenPoints):
        plot = pg.PlotWidget()
        qtbot.addWidget(plot)
        plot.resize(300, 200)
        plot.addItem(
            kind(
                x=xy[:, 0],
                y=xy[:, 1],
                symbol=symbol,
                size=9,
                brush=pg.mkBrush(0, 114, 178, 120),
                pen=pg.mkPen("k", width=1.5),
            )
        )
        plot.show()
        pictures.append(plot.grab().toImage())
    assert pictures[0] == pictures[1]


def test_rank_correlation_agrees_with_scipy() -> None:
    from scipy.stats import spearmanr

    rng = np.random.default_rng(1)
    xy = np.round(rng.normal(size=(200, 2)) @ np.array([[1, 0.6], [0, 0.8]]), 1)
    assert rank_correlation(xy) == pytest.approx(spearmanr(xy[:, 0], xy[:, 1]).statistic)
    assert rank_correlation(np.ones((5, 2))) is None


# As a whole -------------------------------------------------------------------------------------


def test_each_view_asks_a_question_and_every_control_has_a_name(
    panel: ScoresPanel, qtbot: QtBot
) -> None:
    asked = set()
    for name, button in panel.view_buttons.items():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert panel.shown == name
        asked.add(panel.question.plain())
        assert panel.question.plain().endswith("?")
        settle(panel, qtbot)
        assert panel.plots()
    assert len(asked) == 3
    for kind in (QAbstractButton, QComboBox, QTableWidget):
        for control in panel.findChildren(kind):
            if control.isVisibleTo(panel) and not control.objectName().startswith("qt_"):
                own = control.accessibleName() or getattr(control, "text", str)()
                assert own or isinstance(control.parent(), QTableWidget), control


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("size", [(1232, 560), (800, 420)])
def test_pictures(
    panel: ScoresPanel,
    services: Services,
    qtbot: QtBot,
    grab: Callable[..., QImage],
    look: str,
    size: tuple[int, int],
) -> None:
    services.theme.set_preference("dark" if look == "dark" else "light")
    panel.resize(*size)
    for name in panel.view_buttons:
        panel.show_view(name)
        settle(panel, qtbot)
        grab(panel, f"scores-{name}-{look}-{size[0]}")


def test_a_hundred_thousand_records_can_be_used(
    services: Services, qtbot: QtBot, view: AuditView, folder: Path, tmp_path: Path
) -> None:
    table = OpenedAudit(folder).scores
    times = 100_000 // len(table) + 1
    large = pa.concat_tables([table] * times).slice(0, 100_000)
    rng = np.random.default_rng(0)
    for name in [n for n in large.column_names if n.startswith(("score_", "bleu", "rouge"))]:
        values = np.asarray(large.column(name)) + rng.normal(0, 0.05, len(large))
        large = large.set_column(large.column_names.index(name), name, pa.array(values))
    ids = pa.array([f"r{n}" for n in range(len(large))])
    large = large.set_column(large.column_names.index("id"), "id", ids)
    pq.write_table(large, tmp_path / "scores.parquet")
    opened = load_view(OpenedAudit(folder))
    opened.columns = type(opened.columns)(large, opened.columns.thresholds)
    selection = Selection()
    panel = ScoresPanel(services, selection)
    qtbot.addWidget(panel)
    panel.resize(1232, 560)
    panel.show()
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[[], object]) -> None:
        begin = time.perf_counter()
        work()
        spent[name] = time.perf_counter() - begin

    timed("show", lambda: panel.show_audit(opened))
    settle(panel, qtbot)
    part = panel.distribution
    timed("measure", lambda: part.measure_combo.setCurrentIndex(5))
    timed("range", lambda: part.plot.ranged.emit(0.3, 0.6, "replace"))
    assert len(selection) > 1000
    panel.show_view("calibration")
    settle(panel, qtbot)
    timed("scatter", lambda: (panel.show_view("scatter"), panel.grab()))
    timed("other measure", lambda: panel.scatter.x_combo.setCurrentIndex(2))
    print({name: round(seconds, 3) for name, seconds in spent.items()})
    # Generous bounds: other work may share the machine.
    assert spent["range"] < 1.0
    assert max(spent.values()) < 5.0
