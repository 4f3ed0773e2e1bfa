"""Defenses, their comparison and the report generator in the audit wizard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from m4i_core.audit.plan import (
    AuditPlan,
    AugmentationChoice,
    DatasetChoice,
    ModelChoice,
    PrivacyChoice,
    ReportChoice,
    SplitChoice,
    TrainingChoice,
)
from m4i_core.audit.plan_file import write_plan
from m4i_core.study.defenses import Defense, defenses_of
from m4i_core.study.plan import StudyPlan, defense_study
from m4i_gui.pages.wizard import Wizard
from m4i_gui.services.defense_draft import strengths
from m4i_gui.services.plan_draft import PlanDraft
from m4i_gui.services.services import Services


@pytest.fixture
def wizard(qtbot: QtBot, services: Services) -> Iterator[Wizard]:
    page = Wizard(services)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.start_new(None)
    qtbot.waitUntil(lambda: page.draft.download_known, timeout=10_000)
    page.draft.set("datasets.main.source", "demo")
    page.draft.set("datasets.main.demo_size", 80)
    yield page
    page.current.left()


@pytest.fixture
def at_attacks(qtbot: QtBot, wizard: Wizard) -> Wizard:
    wizard.go_to("data")
    qtbot.waitUntil(lambda: "main" in wizard.draft.facts, timeout=60_000)
    wizard.go_to("attacks")
    assert wizard.current.name == "attacks"
    return wizard


def message(wizard: Wizard, key: str) -> str:
    wizard.check()
    label = wizard.current.fields[key].message
    return label.plain() if label.isVisibleTo(wizard) else ""


def test_defenses_are_combined_in_the_targets_training_alone(at_attacks: Wizard) -> None:
    wizard, card = at_attacks, at_attacks.current.defenses
    for kind in ("augmentation", "l2", "dropout", "label_smoothing", "privacy"):
        card.checks[kind].click()
        assert card.parts[kind].isVisibleTo(wizard)
    epsilon = wizard.current.fields["target.training.privacy.epsilon"].control
    epsilon.clear()
    epsilon.textEdited.emit("2.5")
    wizard.draft.set("target.training.augmentation.flip", False)
    plan = wizard.draft.to_plan()
    assert [d.code for d in defenses_of(plan.target)] == [
        "aug0.5",
        "l2-0.001",
        "drop0.5",
        "smooth0.1",
        "dp2.5",
    ]
    assert plan.target.training.augmentation == AugmentationChoice(flip=False)
    assert defenses_of(plan.shadow) == ()
    card.shadow.click()
    plan = wizard.draft.to_plan()
    assert plan.shadow.training == plan.target.training
    card.checks["l2"].click()
    assert wizard.draft.to_plan().target.training.weight_decay == 0


def test_comparing_strengths_hands_over_a_study(
    qtbot: QtBot, at_attacks: Wizard, tmp_path: Path
) -> None:
    wizard, card = at_attacks, at_attacks.current.defenses
    card.compare.click()
    assert "at least one defense" in message(wizard, "compare.on")
    card.checks["privacy"].click()
    card.checks["l2"].click()
    line = wizard.current.fields["compare.l2"].control
    line.clear()
    qtbot.keyClicks(line, "0.01, 0.1")
    assert "6 variants" in card.count.plain()
    card.together.click()
    assert card.single["l2"].isVisibleTo(wizard)
    wizard.forward()
    assert wizard.current.name == "review"
    review = wizard.current
    qtbot.waitUntil(lambda: review.costs["models"].text() == "9", timeout=20_000)
    assert wizard.next_button.text() == "Run the comparison"
    with qtbot.waitSignal(wizard.run_requested) as caught:
        qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    study = caught.args[0]
    assert isinstance(study, StudyPlan)
    variants = [(Defense("l2", v),) for v in (0.01, 0.1)]
    variants += [(Defense("privacy", v),) for v in (1.3, 2, 5, 10)]
    variants.append((Defense("l2", 0.001), Defense("privacy", 1.3)))
    assert study == defense_study(wizard.draft.to_plan(), variants)
    assert len(study.shadows) == 1
    write_plan(study, tmp_path / "study.toml")
    with qtbot.waitSignal(wizard.study_loaded) as loaded:
        wizard.open_plan(tmp_path / "study.toml")
    assert loaded.args == [study]


def test_settings_beside_the_strength_reach_every_variant(qapp: object) -> None:
    draft = PlanDraft()
    draft.set("datasets.main.source", "demo")
    for key in ("compare.on", "defend.privacy", "defend.augmentation"):
        draft.set(key, True)
    draft.set("target.training.privacy.delta", 1e-6)
    draft.set("target.training.augmentation.views", 7)
    study = draft.to_run()
    assert isinstance(study, StudyPlan)
    trainings = [model.training for model in study.targets.values()]
    assert {t.privacy.delta for t in trainings if t.privacy} == {1e-6}
    assert {t.augmentation.views for t in trainings if t.augmentation} == {7}


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("1.3, 2, 5, 10", [1.3, 2, 5, 10]),
        (" 2 ;2; 3 ", [2, 3]),
        ("1e2", [100]),
        ("0.01,", [0.01]),
    ],
)
def test_lists_of_strengths_are_read(typed: str, values: list[float]) -> None:
    assert strengths("privacy", typed) == (values, "")


@pytest.mark.parametrize(
    ("kind", "typed", "part"),
    [
        ("privacy", "1.3, x", "“x” is no number"),
        ("privacy", "", "at least one number"),
        ("privacy", "0", "out of range"),
        ("privacy", "nan", "out of range"),
        ("privacy", "inf", "out of range"),
        ("augmentation", "0.5, 2", "out of range"),
        ("l2", "0", "out of range"),
        ("l2", "-1", "out of range"),
        ("privacy", ",".join(map(str, range(1, 30))), "too many"),
    ],
)
def test_wrong_lists_are_explained(kind: str, typed: str, part: str) -> None:
    values, wrong = strengths(kind, typed)  # type: ignore[arg-type]
    assert part in wrong
    assert values == []


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=60))
def test_no_typed_list_breaks_reading(text: str) -> None:
    values, wrong = strengths("privacy", text)
    assert bool(values) != bool(wrong)


def test_a_wrong_list_is_said_beside_it_and_keeps_the_page(at_attacks: Wizard) -> None:
    at_attacks.draft.set("compare.on", True)
    at_attacks.draft.set("defend.privacy", True)
    at_attacks.draft.set("compare.privacy", "a few")
    assert "no number" in message(at_attacks, "compare.privacy")
    at_attacks.forward()
    assert at_attacks.current.name == "attacks"
    at_attacks.draft.set("defend.privacy", False)
    at_attacks.draft.set("compare.on", False)
    at_attacks.forward()
    assert at_attacks.current.name == "review"


def test_early_stopping_asks_for_validation_records_beside_it(at_attacks: Wizard) -> None:
    card = at_attacks.current.defenses
    card.checks["early_stopping"].click()
    assert "validation" in message(at_attacks, "target.training.early_stopping")
    at_attacks.draft.set("split.target_members", 10)
    for key in ("target_nonmembers", "shadow_members", "shadow_nonmembers"):
        at_attacks.draft.set(f"split.{key}", 10)
    at_attacks.current.fields["split.validation"].control.setValue(5)
    assert message(at_attacks, "target.training.early_stopping") == ""
    assert at_attacks.draft.to_plan().target.training.early_stopping == 3


@pytest.mark.parametrize("typed", ["0", "-1", "much"])
def test_a_strength_that_is_none_is_explained(at_attacks: Wizard, typed: str) -> None:
    at_attacks.draft.set("defend.privacy", True)
    line = at_attacks.current.fields["target.training.privacy.epsilon"].control
    line.clear()
    line.textEdited.emit(typed)
    assert len(message(at_attacks, "target.training.privacy.epsilon")) > 10


def test_a_large_delta_is_warned_of(at_attacks: Wizard) -> None:
    at_attacks.draft.set("defend.privacy", True)
    at_attacks.draft.set("target.training.privacy.delta", 0.5)
    assert "δ" in message(at_attacks, "target.training.privacy.delta")


def test_the_report_generator_disables_what_it_cannot_have(at_attacks: Wizard) -> None:
    wizard = at_attacks
    wizard.draft.set("defend.privacy", True)
    wizard.go_to("target")
    choice = wizard.current.fields["target.architecture"].control
    choice.setCurrentIndex(choice.findData("r2gen_cmn"))
    choice.activated.emit(choice.currentIndex())
    assert not wizard.current.training_card.isVisibleTo(wizard)
    preset = wizard.current.fields["target.report.preset"].control
    preset.setCurrentIndex(preset.findData("mimic_cxr"))
    preset.activated.emit(preset.currentIndex())
    wizard.go_to("attacks")
    card = wizard.current.defenses
    for kind in ("privacy", "augmentation"):
        assert not card.checks[kind].isEnabled()
        assert not card.checks[kind].isChecked()
        assert "report generator" in card.reasons[kind].plain()
        assert card.reasons[kind].isVisibleTo(wizard)
    assert card.checks["l2"].isEnabled()
    plan = wizard.draft.to_plan()
    assert plan.target.report == ReportChoice(preset="mimic_cxr")
    assert plan.target.training.privacy is None
    assert plan.shadow.architecture == "r2gen_cmn"
    wizard.draft.set("target.architecture", "show_and_tell")
    plan = wizard.draft.to_plan()
    assert plan.target.training.privacy == PrivacyChoice()
    assert plan.target.report is None


def test_every_number_of_the_report_generator_can_be_set(wizard: Wizard) -> None:
    wizard.draft.set("target.architecture", "r2gen_cmn")
    wizard.draft.set("target.report.preset", "custom")
    fields = wizard.pages[0].fields
    assert {f"target.report.{name}" for name in ReportChoice.model_fields} <= set(fields)
    fields["target.report.views"].control.setValue(1)
    fields["target.report.epochs"].control.setValue(7)
    report = wizard.draft.to_plan().target.report
    assert report == ReportChoice(preset="custom", views=1, epochs=7)


def test_contradicting_numbers_of_the_report_generator_are_explained(wizard: Wizard) -> None:
    wizard.draft.set("target.architecture", "r2gen_cmn")
    wizard.draft.set("target.report.preset", "custom")
    wizard.draft.set("target.report.width", 100)
    wizard.draft.set("target.report.memory_rows", 8)
    assert "multiple of 8" in message(wizard, "target.report.width")
    assert "fewer rows" in message(wizard, "target.report.top_k")


def test_resnet_101_is_offered(wizard: Wizard) -> None:
    encoder = wizard.pages[0].fields["target.encoder"].control
    assert encoder.findData("resnet101") >= 0


DEFENDED = TrainingChoice(
    weight_decay=0.01,
    early_stopping=4,
    privacy=PrivacyChoice(epsilon=3, clip_norm=2),
    augmentation=AugmentationChoice(views=2, colour=False),
)


@pytest.mark.parametrize("shadow", [DEFENDED, TrainingChoice(), TrainingChoice(epochs=3)])
def test_a_defended_plan_comes_back_as_it_went_in(qapp: object, shadow: TrainingChoice) -> None:
    plan = AuditPlan(
        schema_version=1,
        datasets={"main": DatasetChoice(path="/data/one")},
        split=SplitChoice(validation=20),
        target=ModelChoice(training=DEFENDED),
        shadow=ModelChoice(training=shadow),
    )
    draft = PlanDraft()
    draft.from_plan(plan)
    assert draft.to_plan() == plan
    assert draft.same_recipe is (shadow.epochs == 40)


@pytest.mark.parametrize("report", [None, ReportChoice(), ReportChoice(preset="custom", views=1)])
def test_a_plan_for_reports_comes_back_as_it_went_in(
    qapp: object, report: ReportChoice | None
) -> None:
    model = ModelChoice(architecture="r2gen_cmn", encoder="resnet101", weights="imagenet")
    plan = AuditPlan(
        schema_version=1,
        datasets={"main": DatasetChoice(path="/data/one")},
        target=model.model_copy(update={"report": report}),
    )
    draft = PlanDraft()
    draft.from_plan(plan)
    assert draft.to_plan() == plan
    assert not draft.knows_architecture


def test_the_page_fits_at_150_percent(at_attacks: Wizard, grab: Callable) -> None:
    for kind in ("augmentation", "l2", "dropout", "label_smoothing", "early_stopping", "privacy"):
        at_attacks.draft.set(f"defend.{kind}", True)
    at_attacks.draft.set("compare.on", True)
    at_attacks.resize(853, 533)  # 1280 x 800 at 150 %
    assert at_attacks.current.widget().minimumSizeHint().width() <= 853
    grab(at_attacks, "wizard_defenses_150")
