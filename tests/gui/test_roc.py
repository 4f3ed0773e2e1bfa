"""The ROC panel: what it draws and says is what the evaluation computes."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_core.evaluation.attack_evaluation import evaluate_attack
from m4i_core.evaluation.roc import roc
from m4i_gui.item_models.audit_view import AuditView, load_view
from m4i_gui.item_models.operating import OperatingCurve, thinned
from m4i_gui.item_models.other_runs import siblings
from m4i_gui.item_models.words import of_hundred
from m4i_gui.panels.roc import RocPanel
from m4i_gui.panels.roc_plot import SMALLEST
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from tests.gui.sample_audit import make_sample_audit


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> AuditView:
    folder: Path = tmp_path_factory.mktemp("roc") / "audit"
    return load_view(OpenedAudit(make_sample_audit(folder, 400, seed=1)))


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture
def panel(services: Services, selection: Selection, view: AuditView, qtbot: QtBot) -> RocPanel:
    made = RocPanel(services, selection)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show_audit(view)
    made.show()
    return made


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 12), st.booleans()), min_size=4, max_size=60).filter(
        lambda rows: len({kind for _, kind in rows}) == 2
    ),
    st.integers(-1, 13),
)
def test_counts_equal_the_evaluation_at_any_threshold(
    rows: list[tuple[int, bool]], threshold: int
) -> None:
    scores = np.array([score for score, _ in rows], dtype=np.float64)
    member = np.array([kind for _, kind in rows])
    operating = OperatingCurve(roc(scores, member), scores, member)
    for limit in (float(threshold), threshold + 0.5):
        expected = evaluate_attack(scores, member, limit)
        counts = operating.at(limit)
        assert expected.confusion is not None
        assert counts.true_positives == expected.confusion.true_positives
        assert counts.false_positives == expected.confusion.false_positives
        assert counts.true_negatives == expected.confusion.true_negatives
        assert counts.false_negatives == expected.confusion.false_negatives
        # The point of the curve that stands for it has the same rates.
        index = operating.index_of(limit)
        assert operating.curve.tpr[index] == pytest.approx(counts.tpr)
        assert operating.curve.fpr[index] == pytest.approx(counts.fpr)
        assert operating.at(operating.threshold_at(index)).tpr == pytest.approx(counts.tpr)


def test_a_long_curve_keeps_its_ends_and_low_rates() -> None:
    rng = np.random.default_rng(0)
    curve = roc(rng.normal(size=60_000), rng.random(60_000) < 0.5)
    shown = thinned(curve)
    assert len(shown) <= 1502 and shown[0] == 0 and shown[-1] == len(curve.fpr) - 1
    assert (np.diff(shown) > 0).all()
    # Steps are finer where rates are small.
    assert (np.diff(shown)[:20] <= 2).all()


def test_it_begins_at_the_threshold_fixed_on_the_shadow(panel: RocPanel, view: AuditView) -> None:
    for name, attack in view.result.attacks.items():
        panel.attack_combo.setCurrentIndex(panel.attack_combo.findData(name))
        assert attack.confusion is not None and panel.card.counts is not None
        shown = {code: int(cell.text().split("\n")[0]) for code, cell in panel.card.cells.items()}
        assert shown == {
            "TP": attack.confusion.true_positives,
            "FN": attack.confusion.false_negatives,
            "FP": attack.confusion.false_positives,
            "TN": attack.confusion.true_negatives,
        }
        assert panel.card.counts.threshold == attack.threshold
        assert not panel.card.shadow_badge.isHidden()
        said = re.findall(r"\d+", panel.card.sentence.plain())
        assert said[1] == of_hundred(panel.card.counts.tpr)


def test_slider_point_and_counts_move_together(panel: RocPanel, view: AuditView) -> None:
    columns = view.columns
    scores = columns.scores(panel.attack)[columns.target]
    member = columns.member[columns.target]
    for index in (0, 7, 40, panel.card.slider.maximum()):
        panel.card.slider.setValue(index)
        assert panel.plot.index == index
        counts = panel.card.counts
        assert counts is not None
        if np.isfinite(counts.threshold):
            expected = evaluate_attack(scores, member, counts.threshold).confusion
            assert expected is not None
            assert counts.true_positives == expected.true_positives
            assert counts.false_positives == expected.false_positives
    panel.card.reset_button.click()
    assert panel.card.counts is not None
    assert panel.card.counts.threshold == columns.thresholds[panel.attack]


def test_arrow_keys_move_the_point(panel: RocPanel, qtbot: QtBot) -> None:
    panel.plot.setFocus()
    panel.card.slider.setValue(10)
    qtbot.keyClick(panel.plot, Qt.Key.Key_Right)
    assert panel.plot.index == 11 == panel.card.slider.value()
    qtbot.keyClick(panel.plot, Qt.Key.Key_Left)
    qtbot.keyClick(panel.plot, Qt.Key.Key_Left)
    assert panel.card.slider.value() == 9
    qtbot.keyClick(panel.plot, Qt.Key.Key_End)
    assert panel.card.slider.value() == panel.card.slider.maximum()
    assert panel.card.counts is not None and panel.card.counts.fpr == 1.0
    qtbot.keyClick(panel.plot, Qt.Key.Key_Home)
    assert panel.card.counts.fpr == 0.0 or panel.card.slider.value() == 0
    qtbot.keyClick(panel.plot, Qt.Key.Key_Left)
    assert panel.card.slider.value() == 0


@pytest.mark.parametrize("log", [False, True])
def test_dragging_snaps_to_the_curve(panel: RocPanel, log: bool) -> None:
    panel.log_button.setChecked(log)
    curve = panel._operating[panel.attack].curve
    wanted = len(curve.fpr) // 2
    x, y = panel.plot._place(curve.fpr[wanted], curve.tpr[wanted])
    panel.plot._handle.setPos(QPointF(float(x) + 1e-4, float(y) - 1e-4))
    index = panel.card.slider.value()
    assert curve.fpr[index] == pytest.approx(curve.fpr[wanted])
    assert curve.tpr[index] == pytest.approx(curve.tpr[wanted])


def test_the_drawn_curve_is_the_exact_one(panel: RocPanel, view: AuditView) -> None:
    for name, curve in view.rocs.items():
        item = panel.plot._curves[name].item
        assert np.array_equal(item.xData, curve.fpr)
        assert np.array_equal(item.yData, curve.tpr)
    panel.log_button.setChecked(True)
    for name, curve in view.rocs.items():
        item = panel.plot._curves[name].item
        assert np.isfinite(item.xData).all() and item.xData.min() >= np.log10(SMALLEST) - 1e-9
        assert 10 ** item.yData.max() == pytest.approx(1.0)
        # At any bound on the FPR the height is the TPR within the bound.
        fpr, tpr = 10**item.xData, 10**item.yData
        for bound in (0.05, 0.2, 0.5):
            inside = curve.fpr <= bound
            drawn = tpr[fpr <= bound + 1e-9].max()
            assert drawn == pytest.approx(max(curve.tpr[inside].max(), SMALLEST))


def test_pressing_a_number_selects_those_records(
    panel: RocPanel, view: AuditView, selection: Selection
) -> None:
    panel.card.slider.setValue(25)
    counts = panel.card.counts
    assert counts is not None
    for code, expected in (("TP", counts.true_positives), ("FP", counts.false_positives)):
        panel.card.cells[code].click()
        rows = view.columns.rows_of(selection.ids)
        assert len(rows) == expected == len(selection.ids)
        assert view.columns.target[rows].all()
        assert (view.columns.member[rows] == (code == "TP")).all()
        assert (view.columns.scores(panel.attack)[rows] >= counts.threshold).all()
    panel.card.select_button.click()
    assert len(selection) == counts.true_positives + counts.false_positives


def test_marking_a_range_of_rates_selects_the_scores_between(
    panel: RocPanel, view: AuditView, selection: Selection
) -> None:
    panel.plot.ranged.emit(0.2, 0.4)
    curve = view.rocs[panel.attack]
    rows = view.columns.rows_of(selection.ids)
    scores = view.columns.scores(panel.attack)[rows]
    inside = curve.thresholds[(curve.fpr >= 0.2) & (curve.fpr <= 0.4)]
    assert len(rows) > 0
    assert set(np.unique(scores)) == set(inside)


def test_selected_records_are_marked_on_the_curve(
    panel: RocPanel, view: AuditView, selection: Selection
) -> None:
    keys = view.columns.keys_of(view.columns.target)[::9]
    selection.select(keys, "elsewhere")
    marks = len(panel.plot._member_marks.data) + len(panel.plot._nonmember_marks.data)
    assert marks == len(keys)
    curve = view.rocs[panel.attack]
    points = set(zip(curve.fpr.tolist(), curve.tpr.tolist(), strict=True))
    drawn = panel.plot._member_marks.data
    assert all((x, y) in points for x, y in zip(drawn["x"], drawn["y"], strict=True))


def test_the_band_comes_in_the_background_and_holds_the_curve(
    panel: RocPanel, view: AuditView, qtbot: QtBot
) -> None:
    name = panel.attack
    qtbot.waitUntil(lambda: name in panel._bands, timeout=20_000)
    grid, low, high = panel._bands[name]
    curve = view.rocs[name]
    height = curve.tpr[np.searchsorted(curve.fpr, grid + 1e-12, side="right") - 1]
    assert (low <= height + 1e-9).all() and (height <= high + 1e-9).all()
    panel.band_box.setChecked(False)
    assert not panel.plot._fill.isVisible()


def test_rates_that_prove_nothing_are_grey_and_say_why(panel: RocPanel, view: AuditView) -> None:
    table = panel.numbers.table
    grey = panel._services.theme.colours.border_strong
    for row, attack in enumerate(view.result.attacks.values()):
        for column, key in ((3, "0.1"), (4, "0.01"), (5, "0.001")):
            item = table.item(row, column)
            supported = attack.operating_points[key].supported
            assert (item.foreground().color().name() == grey) == (not supported)
            assert bool(item.toolTip()) == (not supported)
    # 100 non-members: 10 % can be shown, 1 % cannot.
    assert view.result.attacks["metric_svm"].operating_points["0.1"].supported
    assert "299" in panel.numbers.reason.plain()


def test_curves_can_be_hidden(panel: RocPanel) -> None:
    box = panel._legend_boxes["feature_mlp"]
    box.setChecked(False)
    assert not panel.plot._curves["feature_mlp"].item.isVisible()


def test_counts_in_words_never_round_somebody_away() -> None:
    assert of_hundred(0.0) == "0" and of_hundred(1.0) == "100"
    assert of_hundred(0.001) == "fewer than 1"
    assert of_hundred(0.999) == "more than 99"
    assert of_hundred(0.314) == "31"
    assert of_hundred(float("nan")) == "?"


def test_keys_mark_a_range_and_select_its_records(
    panel: RocPanel, view: AuditView, selection: Selection, qtbot: QtBot
) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    panel.card.slider.setValue(10)
    for _ in range(25):
        qtbot.keyClick(panel.plot, Qt.Key.Key_Right, shift)
    assert panel.plot._range.isVisible() and len(selection) == 0
    qtbot.keyClick(panel.plot, Qt.Key.Key_Return)
    curve = view.rocs[panel.attack]
    low, high = curve.fpr[10], curve.fpr[35]
    inside = curve.thresholds[(curve.fpr >= low) & (curve.fpr <= high)]
    rows = view.columns.rows_of(selection.ids)
    scores = view.columns.scores(panel.attack)[rows]
    assert len(rows) > 0 and set(np.unique(scores)) == set(inside[np.isfinite(inside)])
    assert not panel.plot._range.isVisible()
    # Escape gives a range up, and so does a step without Shift.
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Left):
        qtbot.keyClick(panel.plot, Qt.Key.Key_Left, shift)
        qtbot.keyClick(panel.plot, key)
        assert not panel.plot._range.isVisible() and panel.plot._anchor is None


def test_grey_says_how_small_a_rate_can_be_told(panel: RocPanel) -> None:
    # 100 non-members, none accused: the truth may still be 3 in 100.
    assert panel.plot.smallest_rate == pytest.approx(0.03)
    for log in (False, True):
        panel.log_button.setChecked(log)
        edge = panel.plot._unsupported.getRegion()[1]
        assert (10**edge if log else edge) == pytest.approx(0.03)
    assert "100 non-members" in panel.reason.plain() and "3 %" in panel.reason.plain()


def test_another_run_is_drawn_beside_this_one(
    panel: RocPanel, view: AuditView, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    other = make_sample_audit(tmp_path / "other", 120, seed=4, leak=0.6)
    services.recents.add(other, "Other & run")
    panel.runs.fill()
    lately = panel.runs._under_menus[0]
    assert [action.text() for action in lately.actions()] == ["Sample audit"]
    lately.actions()[0].trigger()
    qtbot.waitUntil(lambda: len(panel.runs.runs) == 1, timeout=10_000)
    theirs = load_view(OpenedAudit(other))
    for name in ("metric_svm", "feature_mlp"):
        panel.attack_combo.setCurrentIndex(panel.attack_combo.findData(name))
        assert len(panel.plot._others) == 1
        assert np.array_equal(panel.plot._others[0].xData, theirs.rocs[name].fpr)
        assert np.array_equal(panel.plot._others[0].yData, theirs.rocs[name].tpr)
    assert panel.runs.runs[0].aucs["metric_svm"] == theirs.result.attacks["metric_svm"].auc
    # Not twice, not itself, nothing that is no audit: each is said.
    panel.runs.add(str(other))
    assert "already" in panel.runs.said.plain()
    panel.runs.add(str(view.audit.folder))
    assert "looking at" in panel.runs.said.plain()
    panel.runs.add(str(tmp_path / "nothing"))
    qtbot.waitUntil(lambda: "no audit" in panel.runs.said.plain(), timeout=5000)
    cross = panel.runs._chips[0].findChildren(QToolButton)[0]
    cross.click()
    assert panel.plot._others == [] and panel.runs.runs == []


def test_combinations_of_the_same_study_are_offered(tmp_path: Path) -> None:
    (tmp_path / "study.toml").write_text("", encoding="utf-8")
    for name in ("A", "B", "C"):
        folder = tmp_path / "combinations" / name
        folder.mkdir(parents=True)
        if name != "C":
            (folder / "result.json").write_text("{}", encoding="utf-8")
    found = siblings(tmp_path / "combinations" / "A")
    assert [folder.name for folder in found] == ["B"]
    assert siblings(tmp_path) == []
