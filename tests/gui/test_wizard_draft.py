"""The draft of a plan: round trips, knowledge, and where a problem is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from m4i_core.audit.plan import (
    AttackChoice,
    AuditPlan,
    ColumnMapping,
    DatasetChoice,
    ModelChoice,
    SplitChoice,
    TrainingChoice,
)
from m4i_core.audit.scenario import scenario_of
from m4i_core.errors import PlanError
from m4i_gui.services.draft_checks import data_path_problem, folder_problem, weights_file_problem
from m4i_gui.services.plan_draft import PAGES, PlanDraft

encoders = st.sampled_from(["resnet152", "vgg16", "resnet50", "resnet18", "mobilenet_v3_small"])


@st.composite
def models(draw: st.DrawFn, dataset: str) -> ModelChoice:
    training = TrainingChoice(
        preset=draw(st.sampled_from(["working", "paper_scripts", "custom"])),
        epochs=draw(st.integers(1, 1000)),
        learning_rate=draw(st.floats(1e-6, 1.0)),
    )
    if draw(st.booleans()):
        return ModelChoice(dataset=dataset, training=training)
    return ModelChoice(
        dataset=dataset,
        encoder=draw(encoders),
        weights=draw(st.sampled_from(["imagenet", "none"])),
        training=training,
    )


@st.composite
def plans(draw: st.DrawFn) -> AuditPlan:
    main = DatasetChoice(
        source="folder",
        path="/data/one",
        columns=draw(st.sampled_from([None, ColumnMapping(picture="a", caption="b")])),
    )
    datasets = {"main": main}
    shadow = "main"
    if draw(st.booleans()):
        datasets["other"] = DatasetChoice(source="demo", demo_family="city", demo_size=500)
        shadow = "other"
    return AuditPlan(
        name=draw(st.text(min_size=1, max_size=40).filter(lambda t: t == t.strip() and t)),
        seed=draw(st.integers(0, 2**31 - 1)),
        datasets=datasets,
        split=SplitChoice(target_members=draw(st.integers(10, 9000)), validation=50),
        target=draw(models("main")),
        shadow=draw(models(shadow)),
        attacks=AttackChoice(run=("metric_svm",)),
    )


@settings(max_examples=80, deadline=None)
@given(plan=plans())
def test_a_plan_comes_back_from_the_draft_as_it_went_in(plan: AuditPlan) -> None:
    draft = PlanDraft()
    draft.from_plan(plan)
    assert draft.to_plan() == plan
    assert draft.scenario() == scenario_of(plan)


def test_a_fresh_draft_lacks_only_the_data_and_a_folder(qapp: object) -> None:
    draft = PlanDraft()
    errors = [p for p in draft.problems() if p.severity == "error"]
    assert {p.key for p in errors} == {"datasets.main.path", "folder"}
    assert all(p.page in PAGES for p in errors)
    with pytest.raises(PlanError):
        draft.to_plan()


def test_encoder_and_weights_never_end_in_a_dead_end(qapp: object) -> None:
    draft = PlanDraft()
    draft.set("target.encoder", "resnet50")
    assert draft.get("target.weights") == "imagenet"
    draft.set("target.encoder", "compact")
    assert draft.get("target.weights") == "compact"


def test_the_scenario_follows_from_the_answers(qapp: object) -> None:
    draft = PlanDraft()
    draft.set("datasets.main.source", "demo")
    names = {}
    for data in (True, False):
        for architecture in (True, False):
            draft.set("datasets.other.source", "demo")
            draft.set_knowledge(data=data, architecture=architecture)
            names[data, architecture] = draft.scenario().name
    assert names == {
        (True, True): "unrestricted",
        (True, False): "data-only",
        (False, True): "architecture-only",
        (False, False): "constrained",
    }


def test_two_drawings_of_one_family_are_one_distribution(qapp: object) -> None:
    draft = PlanDraft()
    draft.set("datasets.main.source", "demo")
    draft.set("datasets.other.source", "demo")
    draft.set("datasets.other.demo_family", draft.get("datasets.main.demo_family"))
    draft.set_knowledge(data=False)
    assert draft.scenario().knows_data


def test_letters_in_a_number_are_said_beside_that_number(qapp: object) -> None:
    draft = PlanDraft()
    draft.set("datasets.main.source", "demo")
    draft.set("target.training.learning_rate", "fast")
    found = [p for p in draft.problems() if p.key == "target.training.learning_rate"]
    assert [p.page for p in found] == ["target"]
    assert "number" in found[0].message
    assert not [p for p in draft.problems() if p.key.startswith("shadow.")]


def test_early_stopping_without_validation_is_explained(qapp: object) -> None:
    draft = PlanDraft()
    draft.set("defend.early_stopping", True)
    keys = [p.key for p in draft.problems()]
    assert "target.training.early_stopping" in keys
    draft.set("split.validation", 20)
    assert "target.training.early_stopping" not in [p.key for p in draft.problems()]


def test_no_attack_is_an_error_on_its_page(qapp: object) -> None:
    draft = PlanDraft()
    draft.set("attacks.run", [])
    assert [p.page for p in draft.problems() if p.key == "attacks.run"] == ["attacks"]


def test_a_download_needs_consent_once_for_both_models(qapp: object) -> None:
    draft = PlanDraft()
    draft.set_missing_download({"resnet50": 100_000_000})
    draft.set("target.encoder", "resnet50")
    consents = [p.key for p in draft.problems() if p.key.endswith(".consent")]
    assert consents == ["target.consent"]
    draft.set_consent("resnet50", True)
    assert not [p for p in draft.problems() if p.key.endswith(".consent")]


def test_a_recipe_of_its_own_begins_as_a_copy_of_the_targets(qapp: object) -> None:
    draft = PlanDraft()
    draft.set("target.training.epochs", 77)
    draft.set_same_recipe(False)
    assert draft.content()["shadow"]["training"]["epochs"] == 77
    draft.set("shadow.training.epochs", 5)
    assert draft.content()["target"]["training"]["epochs"] == 77
    assert draft.content()["shadow"]["training"]["epochs"] == 5


@pytest.mark.parametrize("nonsense", ["\0", "~nobody-of-that-name/x", "x" * 5000, "/dev/null/a"])
def test_nonsense_paths_are_explained_not_raised(nonsense: str) -> None:
    assert data_path_problem(nonsense)
    assert weights_file_problem(nonsense)
    assert folder_problem(nonsense)


def test_paths_are_judged_by_what_they_are(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    picture = tmp_path / "cat.JPG"
    picture.write_bytes(b"x")
    assert "empty" in data_path_problem(str(empty))
    assert "one picture" in data_path_problem(str(picture))
    assert "no such" in data_path_problem(str(tmp_path / "gone"))
    assert "folder" in weights_file_problem(str(tmp_path))
    assert ".jpg" in weights_file_problem(str(picture)).lower()
    good = tmp_path / "w.safetensors"
    good.write_bytes(b"x")
    assert weights_file_problem(str(good)) == ""


def test_folders_for_the_audit_are_judged(tmp_path: Path) -> None:
    assert folder_problem(str(tmp_path / "new" / "deep")) == ""
    assert "whole path" in folder_problem("relative")
    file = tmp_path / "file"
    file.write_text("x")
    assert folder_problem(str(file))
    assert folder_problem(str(file / "inside"))
    assert "other files" in folder_problem(str(tmp_path))
