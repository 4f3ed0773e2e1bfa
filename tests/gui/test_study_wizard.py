"""The study wizard as it is clicked through, with the real reading of data behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from m4i_core.audit.plan import AuditPlan, DatasetChoice, ModelChoice, SplitChoice, TrainingChoice
from m4i_core.audit.plan_file import write_plan
from m4i_core.study.defenses import Defense
from m4i_core.study.plan import (
    PAPER_ENCODERS,
    StudyPlan,
    combinations,
    defense_study,
    grid,
    paper_study,
)
from m4i_gui.pages.study_wizard import StudyWizard
from m4i_gui.services.services import Services
from m4i_gui.services.study_draft import SIDES, StudyDraft

READ_MS = 90_000


@pytest.fixture
def wizard(qtbot: QtBot, services: Services, monkeypatch: pytest.MonkeyPatch) -> Iterator:
    page = StudyWizard(services)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.start_new(None)
    qtbot.waitUntil(lambda: page.draft.download_known, timeout=10_000)
    yield page
    page.current.left()


def demo(wizard: StudyWizard, row: int, family: str) -> None:
    """Choose a family of demo scenes for the data set in a row, by its controls."""
    page = wizard.pages[0]
    page.list.setCurrentRow(row)
    name = wizard.draft.names[row]
    page.entries[name].panel.demo.click()
    wizard.draft.set(f"datasets.{name}.demo_size", 60)
    wizard.draft.set(f"datasets.{name}.demo_family", family)


def message(wizard: StudyWizard, key: str) -> str:
    wizard.check()
    field = wizard.current.fields[key]
    return field.message.plain() if field.message.isVisibleTo(field) else ""


def errors(draft: StudyDraft) -> list[str]:
    return [p.key for p in draft.problems() if p.severity == "error"]


@pytest.fixture
def two(qtbot: QtBot, wizard: StudyWizard) -> StudyWizard:
    demo(wizard, 0, "harbour")
    wizard.pages[0].add.click()
    demo(wizard, 1, "city")
    qtbot.waitUntil(lambda: len(wizard.draft.facts) == 2, timeout=READ_MS)
    wizard.check()
    return wizard


def test_clicking_through_makes_exactly_the_expected_study(qtbot: QtBot, two: StudyWizard) -> None:
    wizard, draft = two, two.draft
    assert [draft.short(n) for n in draft.names] == ["harbour", "city"]
    feasible = draft.feasible()
    assert feasible is not None and feasible >= 10
    qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    assert wizard.current.name == "models"
    page = wizard.current
    for name in draft.names:
        for side in SIDES:
            page.matrix.cells[name, "compact"].boxes[side].click()
    page.matrix.cells[draft.names[0], "resnet18"].boxes["target"].click()
    page.weights.parts["resnet18"].findChild(QComboBox).setFocus()
    draft.set("weights.resnet18", "none")
    assert page.sentence.plain() == "3 targets × 2 shadows = 6 combinations; 5 models to train"
    assert page.matrix.cells[draft.names[1], "compact"].code.plain() == "CK"
    assert "LSTM" in page.matrix.cells[draft.names[1], "compact"].toolTip()
    for name in ("attacks", "review"):
        qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
        assert wizard.current.name == name
    review = wizard.current
    assert review.table.rowCount() == 6
    qtbot.waitUntil(lambda: review.costs["models"].text() == "5", timeout=20_000)
    assert "about" in review.costs["time"].text()
    with qtbot.waitSignal(wizard.run_requested) as caught:
        qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    study, folder = caught.args
    assert Path(folder).name == "Study"
    datasets = {
        family: DatasetChoice(source="demo", demo_family=family, demo_size=60)
        for family in ("harbour", "city")
    }
    shadows = [ModelChoice(dataset="harbour"), ModelChoice(dataset="city")]
    targets = [
        shadows[0],
        ModelChoice(dataset="harbour", encoder="resnet18", weights="none"),
        shadows[1],
    ]
    sizes = dict.fromkeys(
        ("target_members", "target_nonmembers", "shadow_members", "shadow_nonmembers"), feasible
    )
    expected = grid(datasets, targets, shadows, name="Study", split=SplitChoice(**sizes))
    threads = {"compute": study.compute}
    assert study == expected.model_copy(update=threads)
    assert [c.name for c in combinations(study)][:2] == ["HKHK", "HKHR"]


def test_the_papers_grid_is_one_click(wizard: StudyWizard, tmp_path: Path) -> None:
    draft = wizard.draft
    folders = {}
    for short in ("mscoco", "flickr8k", "iapr"):
        name = draft.names[0] if not folders else draft.add_dataset()
        draft.set(f"datasets.{name}.path", str(tmp_path / short))
        folders[short] = draft.dataset_choice(name)
    wizard.pages[1].paper.click()
    expected = paper_study(folders)
    made = draft.to_run()
    assert made.model_copy(update={"compute": expected.compute}) == expected
    assert len(combinations(made)) == 36
    assert "CRFV" in {c.name for c in combinations(made)}
    assert wizard.pages[1].sentence.plain().endswith("12 models to train")
    assert draft.scenario_counts(made) == {
        "unrestricted": 6,
        "data-only": 6,
        "architecture-only": 12,
        "constrained": 12,
    }


def test_what_is_missing_is_said_beside_the_table(two: StudyWizard) -> None:
    two.go_to("models")
    assert "one target and one shadow" in message(two, "models.cells")
    two.draft.set_cell("target", two.draft.names[0], "compact", True)
    assert "at least one shadow" in message(two, "models.cells")
    two.forward()
    assert two.current.name == "models"
    two.draft.set_cell("shadow", two.draft.names[0], "compact", True)
    assert "No model learns from city" in message(two, "models.cells")
    two.forward()
    assert two.current.name == "attacks"


def test_what_the_papers_grid_makes_too_large_is_said_and_led_to(two: StudyWizard) -> None:
    two.go_to("models")
    two.pages[1].paper.click()
    two.draft.consents = set(PAPER_ENCODERS)
    two.check()
    assert len(two.draft.facts) == 2  # nothing is read again
    assert not two._errors(1)
    assert "records" in two.next_button.toolTip() and "Data" in two.next_button.toolTip()
    two.next_button.click()
    assert two.current.name == "data"
    assert "harbour" in message(two, "split.sizes")
    two.pages[0].split.largest.click()
    two.forward()
    two.forward()
    assert two.current.name == "attacks"


@pytest.mark.parametrize(("typed", "part"), [("", "short name"), ("a b", "letters")])
def test_a_wrong_short_name_is_explained(wizard: StudyWizard, typed: str, part: str) -> None:
    key = f"datasets.{wizard.draft.names[0]}.short"
    line = wizard.current.fields[key].control
    line.clear()
    line.textEdited.emit(typed)
    wizard.draft.set(key, typed)
    assert part in message(wizard, key)


def test_two_data_sets_of_one_name_or_place_are_refused(two: StudyWizard) -> None:
    first, second = two.draft.names
    two.draft.set(f"datasets.{second}.short", "HARBOUR")
    assert "Another data set" in message(two, f"datasets.{second}.short")
    two.draft.set(f"datasets.{second}.demo_family", "harbour")
    assert f"datasets.{second}.path" in errors(two.draft)
    assert first in two.draft.names


def test_a_data_set_can_be_removed_with_its_models(two: StudyWizard) -> None:
    first, second = two.draft.names
    two.draft.set_cells(("compact",))
    two.pages[0].list.setCurrentRow(1)
    two.pages[0].remove.click()
    assert two.draft.names == [first]
    assert second not in two.pages[0].entries
    assert not [key for key in two.pages[0].fields if second in key.split(".")]
    assert len(two.draft.to_run().targets) == 1
    assert not two.pages[0].remove.isEnabled()
    assert two.pages[1].matrix.cells.keys() == {
        (first, encoder) for _, encoder in two.pages[1].matrix.cells
    }


def test_too_large_sets_name_the_data_set(two: StudyWizard) -> None:
    two.pages[0].split.each.setValue(4000)
    assert "harbour" in message(two, "split.sizes")
    two.pages[0].split.largest.click()
    assert "split.sizes" not in errors(two.draft)


def test_a_shared_number_that_is_none_is_said_on_its_page(two: StudyWizard) -> None:
    two.draft.set_cells(("compact",))
    two.draft.set("target.training.preset", "custom")
    two.draft.set("target.training.learning_rate", "fast")
    found = [p for p in two.draft.problems() if p.key == "target.training.learning_rate"]
    assert [p.page for p in found] == ["models"]


def test_a_download_needs_consent(two: StudyWizard) -> None:
    two.draft.set_missing_download({"vgg16": 500_000_000, "resnet18": 40_000_000})
    two.draft.set_cells(("vgg16", "resnet18"))
    assert "models.consent" in errors(two.draft)
    two.go_to("models")
    box = two.current.weights.consent
    assert "540 MB" in box.text()
    box.click()
    assert "models.consent" not in errors(two.draft)


def test_defenses_are_compared_on_every_target(two: StudyWizard) -> None:
    two.draft.set_cells(("compact",))
    for key in ("compare.on", "defend.privacy"):
        two.draft.set(key, True)
    two.draft.set("compare.privacy", "2, 10")
    study = two.draft.to_run()
    assert list(study.targets) == ["HK", "HK+dp2", "HK+dp10", "CK", "CK+dp2", "CK+dp10"]
    assert list(study.shadows) == ["HK", "CK"]
    assert "ε = 2" in dict(two.pages[-1].lines())["Defenses"]


def studies() -> list[StudyPlan]:
    datasets = {"one": DatasetChoice(path="/data/one"), "two": DatasetChoice(path="/data/two")}
    plan = AuditPlan(schema_version=1, datasets={"main": datasets["one"]})
    variants = [(Defense("privacy", 1.3),), (Defense("l2", 0.01), Defense("dropout", 0.5))]
    odd = ModelChoice(dataset="two", training=TrainingChoice(epochs=3))
    return [
        paper_study(datasets),
        defense_study(plan, variants),
        grid(datasets, [ModelChoice(dataset="one"), odd], None, name="Odd"),
        StudyPlan(
            datasets=datasets,
            targets={"mine": ModelChoice(dataset="one")},
            shadows={"yours": ModelChoice(dataset="two", architecture="r2gen_cmn")},
        ),
    ]


@pytest.mark.parametrize("study", studies(), ids=["paper", "defenses", "odd", "named"])
def test_a_study_comes_back_as_it_went_in(qapp: object, study: StudyPlan) -> None:
    draft = StudyDraft()
    draft.from_study(study)
    assert draft.to_run() == study


def test_a_loaded_study_shows_what_the_table_cannot(wizard: StudyWizard, tmp_path: Path) -> None:
    study = studies()[1]
    write_plan(study, tmp_path / "study.toml")
    wizard.open_plan(tmp_path / "study.toml")
    assert wizard.draft.to_run() == study
    assert [kept.name for kept in wizard.draft.kept] == list(study.targets)[1:]
    told = dict(wizard.pages[-1].lines())["Defenses"]
    assert told.startswith("Compared, one by one: none; ")
    assert "ε = 1.3" in told and "λ = 0.01 + Dropout, 0.5" in told
    buttons = wizard.pages[1].kept_part.findChildren(QAbstractButton)
    buttons[0].click()
    assert len(wizard.draft.to_run().targets) == 2


def test_a_plan_of_one_audit_is_handed_on(
    qtbot: QtBot, wizard: StudyWizard, tmp_path: Path
) -> None:
    plan = AuditPlan(schema_version=1, datasets={"main": DatasetChoice(path=str(tmp_path))})
    write_plan(plan, tmp_path / "plan.toml")
    with qtbot.waitSignal(wizard.audit_loaded) as caught:
        wizard.open_plan(tmp_path / "plan.toml")
    assert isinstance(caught.args[0], AuditPlan)


def test_every_control_has_a_name(two: StudyWizard) -> None:
    two.draft.set_cells(PAPER_ENCODERS)
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox)
    nameless = [
        (page.name, type(w).__name__, w.objectName(), getattr(w, "text", str)())
        for page in two.pages
        for w in page.findChildren(QWidget)
        if isinstance(w, kinds)
        and not w.accessibleName()
        and not isinstance(w.parent(), QAbstractSpinBox | QLineEdit | QComboBox)
        and w.objectName() != "qt_tableview_cornerbutton"
        and type(w).__name__ != "QAbstractButton"
    ]
    assert nameless == []


def test_pages_fit_at_150_percent(two: StudyWizard, grab: Callable) -> None:
    two.draft.set_cells(PAPER_ENCODERS)
    two.resize(853, 533)  # 1280 x 800 at 150 %
    for page in two.pages:
        assert page.widget().minimumSizeHint().width() <= 853, page.name
        two.stack.setCurrentWidget(page)
        grab(two, f"study_{page.name}_150")
