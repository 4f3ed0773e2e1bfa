"""Studies as plans: names as in the paper, combinations, defenses, files."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from m4i_core.audit.plan import DatasetChoice, ModelChoice, SplitChoice, TrainingChoice
from m4i_core.audit.plan_file import plan_text, read_plan, write_plan
from m4i_core.audit.scenario import scenario_of
from m4i_core.errors import PlanError
from m4i_core.study.defenses import Defense, defended, defenses_of, undefended
from m4i_core.study.plan import (
    StudyPlan,
    audit_plan_of,
    baseline_of,
    combinations,
    dataset_letters,
    defense_study,
    full_name,
    grid,
    paper_study,
)
from m4i_core.study.plan_file import parse_study, read_any_plan, read_study_plan
from tests.e2e.small_audit import small_plan

SOURCES = {
    "mscoco": DatasetChoice(path="/data/coco"),
    "flickr8k": DatasetChoice(path="/data/flickr"),
    "iapr": DatasetChoice(path="/data/iapr"),
}


def test_the_papers_grid_is_the_papers() -> None:
    study = paper_study(SOURCES)
    assert list(study.targets) == ["CR", "CV", "FR", "FV", "IR", "IV"]
    names = [found.name for found in combinations(study)]
    assert len(names) == len(set(names)) == 36
    assert {"CRFV", "FRFR", "IVCR"} <= set(names)
    found = next(c for c in combinations(study) if c.name == "CRFV")
    assert (found.shadow, found.target) == ("CR", "FV")
    assert study.split.target_members == study.split.shadow_nonmembers == 3000
    assert all(m.weights == "imagenet" for m in study.targets.values())
    assert all(m.training.epochs == 20 for m in study.shadows.values())


def test_the_papers_grid_holds_its_scenarios() -> None:
    study = paper_study(SOURCES)
    counted: dict[str, int] = {}
    for found in combinations(study):
        name = scenario_of(audit_plan_of(study, found)).name
        counted[name] = counted.get(name, 0) + 1
    assert counted == {
        "unrestricted": 6,
        "data-only": 6,
        "architecture-only": 12,
        "constrained": 12,
    }


def test_the_only_residual_encoder_is_called_r() -> None:
    cells = [ModelChoice(dataset="flickr8k", encoder="resnet18", weights="none")]
    assert list(grid(SOURCES, cells).targets) == ["FR"]
    cells.append(ModelChoice(dataset="flickr8k", encoder="resnet50", weights="none"))
    assert list(grid(SOURCES, cells).targets) == ["F8", "F5"]


def test_letters_never_collide() -> None:
    letters = dataset_letters(["flickr8k", "flowers", "f", "fff", "coco", "123", "中文"])
    assert len(set(letters.values())) == len(letters)
    assert letters["flickr8k"] == "F" and letters["coco"] == "C"


def test_a_study_survives_its_file(tmp_path: Path) -> None:
    private = defended(
        ModelChoice(dataset="flickr8k"), Defense("privacy", 1.3), Defense("augmentation", 0.25)
    )
    report = ModelChoice(dataset="iapr", architecture="r2gen_cmn", encoder="compact")
    study = grid(SOURCES, [ModelChoice(dataset="mscoco"), private, report], name="All kinds")
    write_plan(study, tmp_path / "study.toml")
    assert read_any_plan(tmp_path / "study.toml") == study
    assert parse_study(tomllib.loads(plan_text(study))) == study
    with pytest.raises(PlanError, match="study"):
        read_plan(tmp_path / "study.toml")


def test_relative_paths_are_taken_from_the_files_folder(tmp_path: Path) -> None:
    study = grid({"main": DatasetChoice(path="pictures")}, [ModelChoice()])
    write_plan(study, tmp_path / "study.toml")
    read = read_study_plan(tmp_path / "study.toml")
    assert read.datasets["main"].path == str(tmp_path / "pictures")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"targets": {}}, "targets"),
        ({"targets": {"../x": {"dataset": "main"}}}, "letters, digits"),
        ({"targets": {"CON.": {"dataset": "main"}}}, "letters, digits"),
        ({"targets": {"A": {"dataset": "main"}, "a": {"dataset": "main"}}}, "alike"),
        ({"targets": {"A": {"dataset": "nowhere"}}}, "nowhere"),
        ({"targets": {"A": {"dataset": "main", "encodr": "vgg16"}}}, "encoder"),
        ({"shadows": {"A": {"dataset": "main", "training": {"early_stopping": 3}}}}, "validation"),
        ({"split": {"target_members": 3}}, "target_members"),
    ],
)
def test_what_is_wrong_is_named(change: dict[str, object], words: str) -> None:
    content: dict[str, object] = {
        "schema": 1,
        "kind": "study",
        "datasets": {"main": {"path": "x"}},
        "targets": {"A": {"dataset": "main"}},
        "shadows": {"A": {"dataset": "main"}},
    }
    parse_study(content)
    with pytest.raises(PlanError, match=words):
        parse_study({**content, **change})


def test_a_comparison_of_defenses_starts_with_the_undefended_target() -> None:
    plan = small_plan().model_copy(
        update={"split": SplitChoice(validation=10), "name": "Which defense?"}
    )
    variants = [
        (Defense("privacy", 1.3),),
        (Defense("privacy", 8.0),),
        (Defense("l2", 1e-3),),
        (Defense("augmentation", 0.5), Defense("dropout", 0.3)),
        (Defense("early_stopping", 3),),
        (Defense("label_smoothing", 0.1),),
    ]
    study = defense_study(plan, variants)
    names = list(study.targets)
    assert len(names) == 7 and list(study.shadows) == [names[0]]
    assert [baseline_of(study, name) for name in names] == [None, *[names[0]] * 6]
    assert [defenses_of(m) for m in study.targets.values()][1:] == [tuple(v) for v in variants]
    assert study.targets[names[0]] == undefended(plan.target)
    assert "ε = 1.3" in full_name(study.targets[names[1]])
    # The attacker's model is the same for all.
    assert study.shadows[names[0]] == plan.shadow


def test_defending_keeps_what_the_strength_does_not_say() -> None:
    training = TrainingChoice.model_validate(
        {"privacy": {"epsilon": 5.0, "delta": 1e-6}, "augmentation": {"flip": False}}
    )
    model = defended(
        ModelChoice(training=training), Defense("privacy", 2.0), Defense("augmentation", 0.9)
    )
    privacy, augmentation = model.training.privacy, model.training.augmentation
    assert privacy is not None and augmentation is not None
    assert (privacy.epsilon, privacy.delta) == (2.0, 1e-6)
    assert (augmentation.strength, augmentation.flip) == (0.9, False)
    plan = small_plan().model_copy(update={"target": model})
    swept = defense_study(plan, [(Defense("privacy", 7.0),)])
    last = list(swept.targets.values())[-1].training
    assert last.privacy is not None and (last.privacy.epsilon, last.privacy.delta) == (7.0, 1e-6)
    assert last.augmentation is None


def test_a_report_generator_cannot_be_trained_privately() -> None:
    model = ModelChoice(architecture="r2gen_cmn")
    with pytest.raises(ValueError, match="memory"):
        defended(model, Defense("privacy", 1.0))


def test_a_combination_alone_keeps_all_sources_of_the_study() -> None:
    study: StudyPlan = grid(SOURCES, [ModelChoice(dataset=name) for name in SOURCES])
    plan = audit_plan_of(study, combinations(study)[1])
    assert list(plan.datasets) == list(SOURCES) and plan.split.draw == "all_four"
