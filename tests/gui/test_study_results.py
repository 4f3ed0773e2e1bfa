"""The results page of a study: every number is the result's, everything can be reached."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from m4i_core.evaluation.roc import auc
from m4i_core.jobs.cancel import CancelToken
from m4i_core.study.opened import OpenedStudy
from m4i_gui.item_models import words
from m4i_gui.item_models.study_view import (
    StudyView,
    load_study_view,
    read_curves,
    read_maps,
    transfer_sentences,
)
from m4i_gui.pages.study_results import StudyResultsPage
from m4i_gui.panels.heat_map import SCENARIO_MARKS
from m4i_gui.services.services import Services
from tests.gui.conftest import distinct_colours
from tests.gui.sample_study import FAILED, FAILED_REASON, make_sample_study


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    base = tmp_path_factory.mktemp("studies")
    return {
        "whole": make_sample_study(base / "whole"),
        "medical": make_sample_study(
            base / "medical", with_defenses=False, medical=True, only_results=True
        ),
        "half": make_sample_study(
            base / "half", with_defenses=False, finished=False, only_results=True
        ),
    }


@pytest.fixture
def page(services: Services, qtbot: QtBot) -> StudyResultsPage:
    made = StudyResultsPage(services)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def shown(page: StudyResultsPage, qtbot: QtBot, folder: Path) -> StudyView:
    with qtbot.waitSignal(page.opened, timeout=10_000):
        page.open(OpenedStudy(folder))
    assert page.view is not None
    return page.view


def look_at(page: StudyResultsPage, qtbot: QtBot, panel: QWidget) -> None:
    page.tabs.setCurrentWidget(panel)
    qtbot.waitUntil(lambda: not page.services.jobs.active(), timeout=10_000)


# Heat map ---------------------------------------------------------------------------------------


def test_every_cell_of_the_heat_map_is_a_combination_of_the_result(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    view = shown(page, qtbot, folders["whole"])
    grid = page.grid
    model = grid.model
    assert (model.rowCount(), model.columnCount()) == (4, 4)
    assert model.shadows == ["FR", "FV", "NR", "NV"] == model.targets
    for attack in view.attacks:
        grid.attack_combo.setCurrentIndex(grid.attack_combo.findData(attack))
        for measure in ("asr", "auc", "0.01"):
            grid.measure_combo.setCurrentIndex(grid.measure_combo.findData(measure))
            for row, shadow in enumerate(model.shadows):
                for column, target in enumerate(model.targets):
                    found = view.result.combination(shadow, target)
                    index = model.index(row, column)
                    said = model.sentence(index)
                    assert words.scenario_label(found.scenario) in said
                    if found.state == "failed":
                        assert (shadow, target) == FAILED
                        assert FAILED_REASON.rstrip(".") in said and "failed" in said
                        assert model.value(index) is None
                        continue
                    expected = found.value(attack, measure)  # type: ignore[arg-type]
                    assert expected is not None
                    assert model.value(index) == (expected[0], *expected[1])
                    assert words.interval_text(*expected) in index.data()
                    assert "<qt>" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_defended_targets_join_the_heat_map_when_asked(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    view = shown(page, qtbot, folders["whole"])
    grid = page.grid
    assert grid.defended_box.isVisibleTo(page)
    grid.defended_box.setChecked(True)
    assert grid.model.targets == list(view.result.targets)
    assert grid.model.shadows == list(view.result.shadows)


def test_rows_and_columns_are_sorted_and_grouped(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    view = shown(page, qtbot, folders["whole"])
    grid, model = page.grid, page.grid.model
    grid.defended_box.setChecked(True)
    grid.columns_combo.setCurrentIndex(grid.columns_combo.findData("mean"))

    def mean(name: str) -> float:
        done = [c for c in view.done if c.target == name]
        return float(np.mean([c.attacks[model.attack].asr for c in done]))

    means = [mean(name) for name in model.targets]
    assert means == sorted(means, reverse=True)
    grid.columns_combo.setCurrentIndex(grid.columns_combo.findData("name"))
    assert model.targets == sorted(model.targets, key=str.casefold)
    for group in ("dataset", "encoder"):
        grid.group_combo.setCurrentIndex(grid.group_combo.findData(group))
        kinds = [getattr(view.result.targets[name], group) for name in model.targets]
        # Each kind is one run.
        assert len([i for i in range(1, len(kinds)) if kinds[i] != kinds[i - 1]]) == 1
        begins = [i for i in range(len(kinds)) if model.begins_group(1, i)]
        assert begins == [i for i in range(1, len(kinds)) if kinds[i] != kinds[i - 1]]
    head = model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert view.result.targets[model.targets[0]].full_name in head


def test_a_cell_opens_its_combination_and_a_failed_one_does_not(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    view = shown(page, qtbot, folders["whole"])
    model, table = page.grid.model, page.grid.table
    index = model.index(0, 1)
    with qtbot.waitSignal(page.combination_requested) as asked:
        table.activated.emit(index)
    wanted = view.result.combination(model.shadows[0], model.targets[1])
    assert asked.args == [str((folders["whole"] / wanted.folder).resolve())]
    table.setFocus()
    table.setCurrentIndex(index)
    with qtbot.waitSignal(page.combination_requested):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    failed = model.index(model.shadows.index(FAILED[0]), model.targets.index(FAILED[1]))
    with qtbot.assertNotEmitted(page.combination_requested):
        table.activated.emit(failed)


def test_the_second_heat_map_shows_the_other_attack(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    view = shown(page, qtbot, folders["whole"])
    grid = page.grid
    assert grid.model.attack == view.similarity_attack == "metric_svm"
    assert grid.second_model.attack == view.feature_attack == "feature_mlp"
    assert grid.second_table.isVisible()
    grid.rows_combo.setCurrentIndex(grid.rows_combo.findData("mean"))
    assert grid.second_model.shadows == grid.model.shadows
    found = view.result.combination(grid.model.shadows[0], grid.model.targets[0])
    value = grid.second_model.value(grid.second_model.index(0, 0))
    assert value is not None and value[0] == found.attacks["feature_mlp"].asr
    grid.second_combo.setCurrentIndex(0)
    assert not grid.second_table.isVisible()


# Bars -------------------------------------------------------------------------------------------


def test_bars_are_the_combinations_of_the_chosen_scenarios(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    view = shown(page, qtbot, folders["whole"])
    bars = page.bars
    look_at(page, qtbot, bars)
    assert [group.name for group in bars.chart.groups] == ["FR", "FV", "NR", "NV"]
    assert [text for _, text in bars.chart.legend] == ["●● Unrestricted", "●○ Data only"]
    for group in bars.chart.groups:
        expected = [
            c.attacks["metric_svm"].asr
            for scenario in ("unrestricted", "data-only")
            for c in view.done
            if c.target == group.name and c.scenario == scenario
        ]
        assert [bar.value for bar in group.bars] == expected
        assert all(bar.low <= (bar.value or 0) <= bar.high for bar in group.bars)
    bars.scenario_boxes["constrained"].setChecked(True)
    marks = [bar for bar in bars.chart.bars() if bar.failed]
    assert len(marks) == 1 and FAILED_REASON in marks[0].sentence and marks[0].value is None
    bars.chart.setFocus()
    qtbot.keyClick(bars.chart, Qt.Key.Key_Right)
    assert bars.chart.accessibleDescription() == bars.chart.bars()[0].sentence
    with qtbot.waitSignal(page.combination_requested) as asked:
        qtbot.keyClick(bars.chart, Qt.Key.Key_Return)
    assert asked.args == [bars.chart.bars()[0].key]


def test_medical_bars_come_only_with_report_generators(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    shown(page, qtbot, folders["whole"])
    assert not page.tabs.isTabVisible(page.tabs.indexOf(page.medical))
    assert page.tabs.isTabVisible(page.tabs.indexOf(page.defenses))
    view = shown(page, qtbot, folders["medical"])
    assert page.tabs.isTabVisible(page.tabs.indexOf(page.medical))
    assert not page.tabs.isTabVisible(page.tabs.indexOf(page.defenses))
    names = [group.name for group in page.medical.chart.groups]
    assert names == [m.name for m in view.result.targets.values() if m.architecture == "r2gen_cmn"]


# ROC and maps -----------------------------------------------------------------------------------


def test_curves_are_those_of_the_audits(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    view = shown(page, qtbot, folders["whole"])
    panel = page.roc
    assert not panel._curves, "scores are read only when they are looked at"
    look_at(page, qtbot, panel)
    assert len(panel.chosen) == 3
    scenarios = [c.scenario for c in view.done if c.name in panel.chosen]
    assert scenarios == ["unrestricted", "data-only", "constrained"]
    assert len(panel.plot._curves) == 6
    chosen = [c for c in view.done if c.name in panel.chosen]
    for read, combination in zip(read_curves(view, chosen, CancelToken()), chosen, strict=True):
        for attack, curve in read.rocs.items():
            area = float(np.trapezoid(curve.tpr, curve.fpr))
            assert area == pytest.approx(combination.attacks[attack].auc, abs=1e-9)
    pens = {name: panel.plot.pen_of(name) for name in panel.plot._curves}
    looks = {(pen.color().name(), pen.style()) for pen in pens.values()}
    assert len(looks) == 6 and len({style for _, style in looks}) == 2
    panel.log_button.click()
    assert panel.plot.log
    panel.choose([c.name for c in view.done])
    assert len(panel.chosen) == 8
    qtbot.waitUntil(lambda: len(panel.plot._curves) == 16, timeout=10_000)
    panel.none_button.click()
    assert not panel.plot._curves


def test_maps_part_shadow_and_target_and_move_together(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    view = shown(page, qtbot, folders["whole"])
    panel = page.maps
    look_at(page, qtbot, panel)
    assert [c.scenario for c in panel.chosen] == ["unrestricted", "data-only", "constrained"]
    boxes = panel.pairs.boxes
    assert len(boxes) == 6
    for above, below in zip(boxes[::2], boxes[1::2], strict=True):
        above.setRange(xRange=(-1, 1), yRange=(-1, 1), padding=0)
        assert below.viewRange()[0] == pytest.approx(above.viewRange()[0], abs=0.2)
    combination = panel.chosen[0]
    read = read_maps(view, [combination], CancelToken())[0]
    sets = view.study.audit(combination).embeddings()["tsne"].sets
    for side in ("shadow", "target"):
        placed = read.maps["tsne"][side]
        assert len(placed.xy) == sum(name.startswith(side) for name in sets)
        assert placed.member.sum() == sets.count(f"{side}_member")
    panel.combos[0].setCurrentIndex(1)
    qtbot.waitUntil(lambda: panel.chosen[0].name in panel._maps, timeout=10_000)
    panel.method_combo.setCurrentIndex(panel.method_combo.findData("pca"))
    assert panel.plots()[0][0] == "maps-pca"


def test_details_that_are_gone_are_told_without_harm(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    shown(page, qtbot, folders["half"])
    look_at(page, qtbot, page.roc)
    assert "holds no audit" in page.roc.problem.label.plain()
    look_at(page, qtbot, page.maps)
    assert all("holds no audit" in maps.problem for maps in page.maps._maps.values())


# Transfer, state --------------------------------------------------------------------------------


def test_transfer_says_the_means_of_the_result(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    view = shown(page, qtbot, folders["whole"])
    table = page.transfer.table
    assert table.rowCount() == 16
    found = next(
        t
        for t in view.result.transfer
        if (t.scenario, t.attack, t.measure) == ("unrestricted", "metric_svm", "asr")
    )
    row = next(
        r
        for r in range(16)
        if "Unrestricted" in table.item(r, 0).text() and "all metrics" in table.item(r, 1).text()
    )
    assert table.item(row, 3).text() == words.interval_text(found.mean, found.ci)
    assert table.item(row, 2).text() == str(found.combinations)
    sentences = transfer_sentences(view.result.transfer)
    assert len(sentences) == 4 and page.transfer.sentences.plain() == "\n".join(sentences)
    best = max(
        (t for t in view.result.transfer if t.scenario == "unrestricted" and t.measure == "asr"),
        key=lambda t: t.mean,
    )
    assert f"{100 * best.mean:.0f} of 100" in sentences[0]


def test_an_unfinished_study_is_shown_and_can_be_resumed(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    shown(page, qtbot, folders["half"])
    assert page.badge.plain() == "10 of 16 done · 1 failed · 5 waiting"
    assert FAILED_REASON in page.note.label.plain()
    assert "waiting" in page.grid.model.index(3, 3).data()
    with qtbot.waitSignal(page.resume_requested) as asked:
        page.resume_button.click()
    assert asked.args == [str(folders["half"].resolve())]
    with qtbot.waitSignal(page.report_requested) as told:
        page.report_button.click()
    assert told.args == [page.study]
    with qtbot.waitSignal(page.left):
        page.back_button.click()


def test_a_study_without_result_says_so(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path], tmp_path: Path
) -> None:
    (tmp_path / "study.toml").write_bytes((folders["half"] / "study.toml").read_bytes())
    page.open(OpenedStudy(tmp_path))
    qtbot.waitUntil(lambda: page.pages.currentIndex() == 1, timeout=10_000)
    assert "no result yet" in page.failure.title.plain()
    assert page.resume_button.isVisible() and not page.export_button.isEnabled()


# Looks ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 800), (853, 533)])
def test_every_view_can_be_looked_at(
    page: StudyResultsPage,
    qtbot: QtBot,
    folders: dict[str, Path],
    grab: Callable[..., QImage],
    look: str,
    size: tuple[int, int],
) -> None:
    page.services.theme.set_preference(look)  # type: ignore[arg-type]
    page.resize(*size)
    for study in ("whole", "medical"):
        shown(page, qtbot, folders[study])
        for place in range(page.tabs.count()):
            if not page.tabs.isTabVisible(place):
                continue
            look_at(page, qtbot, page.tabs.widget(place))
            name = page.tabs.tabText(place).replace(" ", "-").lower()
            grab(page, f"study-{study}-{name}-{look}-{size[0]}")
    assert (page.width(), page.height()) == size


def test_pictures_are_saved_whole(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path], tmp_path: Path
) -> None:
    shown(page, qtbot, folders["whole"])
    for panel in (page.grid, page.bars, page.roc, page.maps, page.transfer):
        look_at(page, qtbot, panel)
        plots = panel.plots()
        assert plots
        base = tmp_path / str(page.tabs.currentIndex())
        for kind in ("png", "svg"):
            page.write_plots(kind, str(base.with_suffix(f".{kind}")))
        written = sorted(tmp_path.glob(f"{base.name}*.png"))
        assert len(written) == len(plots)
        for path, (_, view) in zip(written, plots, strict=True):
            image = QImage(str(path))
            assert image.width() >= 3 * view.width()
            assert distinct_colours(image) >= 12
            svg = path.with_suffix(".svg").read_text("utf-8")
            assert "<svg" in svg and "<image" not in svg
        if panel is page.roc:
            size, smooth = plots[0][1].size(), Qt.TransformationMode.SmoothTransformation
            keep = Qt.AspectRatioMode.IgnoreAspectRatio
            small = QImage(str(written[0])).scaled(size, keep, smooth)
            seen = plots[0][1].grab().toImage().scaled(size, keep, smooth)
            # The same picture, only finer: alike nearly everywhere.
            pairs = [
                (small.pixelColor(x, y).lightness(), seen.pixelColor(x, y).lightness())
                for x in range(0, small.width(), 7)
                for y in range(0, small.height(), 7)
            ]
            assert np.corrcoef(np.array(pairs).T)[0, 1] > 0.5


def test_everything_is_named_and_questions_stand_at_the_top(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    shown(page, qtbot, folders["whole"])
    panels = (page.grid, page.bars, page.roc, page.maps, page.transfer, page.medical)
    for panel in panels:
        assert panel.question.plain().endswith("?")
        assert panel.accessibleName()
        for control in (*panel.findChildren(QAbstractButton), *panel.findChildren(QComboBox)):
            if control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert control.accessibleName(), control
        for label in panel.findChildren(QLabel):
            if label.text() and type(label).__module__.startswith("m4i"):
                assert label.textFormat() == Qt.TextFormat.PlainText
    assert set(SCENARIO_MARKS) == set(page.bars.scenario_boxes)


def test_showing_a_study_takes_no_noticeable_time(
    page: StudyResultsPage, qtbot: QtBot, folders: dict[str, Path]
) -> None:
    study = OpenedStudy(folders["whole"])
    view = load_study_view(study)
    shown(page, qtbot, folders["whole"])
    times = []
    for panel in (page.grid, page.bars, page.roc, page.maps, page.transfer):
        page.tabs.setCurrentWidget(panel)
        start = time.perf_counter()
        panel.show_study(view)
        times.append(time.perf_counter() - start)
        qtbot.waitUntil(lambda: not page.services.jobs.active(), timeout=10_000)
    assert max(times) < 0.2, times


def test_sample_scores_are_as_good_as_they_say(folders: dict[str, Path]) -> None:
    study = OpenedStudy(folders["whole"])
    combination = study.result.combinations[0]
    scores = study.audit(combination).scores
    sets = np.asarray(scores.column("set").to_pylist())
    target = np.char.startswith(sets.astype(str), "target")
    values = scores.column("score_metric_svm").to_numpy()[target]
    member = sets[target] == "target_member"
    assert auc(values, member) == pytest.approx(combination.attacks["metric_svm"].auc)
