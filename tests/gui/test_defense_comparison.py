"""The panel that compares defenses: shows the engine's numbers, stays linked, can be empty."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from m4i_core.study.defense_comparison import compare_defenses
from m4i_core.study.opened import OpenedStudy
from m4i_gui.panels.defense_comparison import DefensePanel
from m4i_gui.panels.plot_picture import plot_svg, save_plot
from m4i_gui.services.services import Services
from tests.gui.sample_study import make_sample_study


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> OpenedStudy:
    folder = tmp_path_factory.mktemp("defense-panel") / "study"
    return OpenedStudy(make_sample_study(folder, records=200))


@pytest.fixture
def panel(services: Services, study: OpenedStudy, qtbot: QtBot) -> DefensePanel:
    made = DefensePanel(services)
    qtbot.addWidget(made)
    made.resize(1240, 1500)
    made.show()
    with qtbot.waitSignal(made.shown, timeout=20_000):
        made.show_study(study)
    return made


def test_it_says_what_the_engine_says(panel: DefensePanel, study: OpenedStudy) -> None:
    found = compare_defenses(study)
    assert panel.pair.count() == len(found.comparisons)
    for place, comparison in enumerate(found.comparisons):
        panel.pair.setCurrentIndex(place)
        assert panel.advice.label.plain() == "\n".join(comparison.advice)
        rows = (1 + len(comparison.variants)) * len(comparison.attacks)
        assert panel.table.rowCount() == rows
        first = comparison.baseline.effects[comparison.attacks[0]].asr
        assert panel.table.item(0, 3).text().startswith(f"{first.value:.3f}")
    assert panel.kind.itemData(0) == "privacy"
    assert {panel.kind.itemData(i) for i in range(panel.kind.count())} == {
        "privacy",
        "l2",
        "augmentation",
    }


def test_choosing_a_row_stresses_it_everywhere(panel: DefensePanel) -> None:
    comparison = panel.comparison
    assert comparison is not None
    wanted = comparison.variants[2].name
    panel.table.setCurrentCell(3 * len(comparison.attacks), 0)
    assert {p._chosen for p in (panel.bars, panel.curve, panel.tradeoff)} == {wanted}
    panel.bars.variant_clicked.emit(comparison.variants[0].name)
    assert panel.tradeoff._chosen == comparison.variants[0].name
    assert panel.table.currentRow() == len(comparison.attacks)


def test_the_table_is_copied_as_plain_text(panel: DefensePanel, qapp: QApplication) -> None:
    panel.copy_button.click()
    lines = qapp.clipboard().text().split("\n")
    assert len(lines) == panel.table.rowCount() + 1
    assert all(line.count("\t") == panel.table.columnCount() - 1 for line in lines)
    assert lines[0].startswith("Variant\tε spent")


def test_every_choice_draws_and_is_exported(panel: DefensePanel, tmp_path: Path) -> None:
    for measure in range(2):
        panel.measure.setCurrentIndex(measure)
        panel.attacks.setCurrentIndex(measure)
        for kind in range(panel.kind.count()):
            panel.kind.setCurrentIndex(kind)
            panel.logarithmic.toggle()
        for quality in range(panel.quality.count()):
            panel.quality.setCurrentIndex(quality)
    names = [name for name, _ in panel.plots()]
    assert names == ["defenses", "defense-strength", "defense-trade-off"]
    for name, plot in panel.plots():
        save_plot(plot, tmp_path / f"{name}.png", name)
        assert (tmp_path / f"{name}.png").stat().st_size > 5000
        assert b"<svg" in plot_svg(plot, name)


def test_a_study_without_defenses_says_how_to_make_one(
    services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = make_sample_study(
        tmp_path / "plain", records=40, with_defenses=False, only_results=True
    )
    made = DefensePanel(services)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.shown, timeout=20_000):
        made.show_study(OpenedStudy(folder))
    assert made.pages.currentWidget() is made.empty
    assert "Defenses" in made.empty.sentence.plain()
    assert made.plots() == []


def test_an_unreadable_study_is_told(services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    folder = make_sample_study(tmp_path / "bad", records=40, with_defenses=False, only_results=True)
    (folder / "study.json").write_text("{", "utf-8")
    made = DefensePanel(services)
    qtbot.addWidget(made)
    made.show_study(OpenedStudy(folder))
    qtbot.waitUntil(lambda: made.pages.currentWidget() is made.empty, timeout=20_000)
    assert "cannot be read" in made.empty.title.plain()


def test_pictures_in_both_themes(
    panel: DefensePanel, services: Services, grab: Callable[..., object]
) -> None:
    for theme in ("light", "dark"):
        services.theme.set_preference(theme)  # type: ignore[arg-type]
        grab(panel, f"defenses-{theme}", least_colours=10)
