"""Plans: round trip, relative paths, and errors that name the key."""

from __future__ import annotations

from pathlib import Path

import pytest

from m4i_core.audit.demo_plan import demo_plan
from m4i_core.audit.plan import AuditPlan, DatasetChoice, ModelChoice
from m4i_core.audit.plan_file import (
    explain_keys,
    parse_plan,
    plan_text,
    read_plan,
    write_plan,
)
from m4i_core.errors import PlanError

MINIMAL = 'schema = 1\n[datasets.main]\npath = "pictures"\n'


def test_written_plan_reads_back_equal(tmp_path: Path) -> None:
    plan = demo_plan()
    write_plan(plan, tmp_path / "plan.toml")
    assert read_plan(tmp_path / "plan.toml") == plan


def test_every_key_is_explained_in_the_written_plan() -> None:
    plan = AuditPlan(
        schema_version=1,
        datasets={"main": DatasetChoice(path="/x", columns={"caption": "c"})},
        target=ModelChoice(training={"privacy": {}, "augmentation": {}}),
        shadow=ModelChoice(architecture="r2gen_cmn", report={}),
    )
    text = plan_text(plan)
    for key, meaning, _, _ in explain_keys():
        assert meaning, f"{key} has no description"
        assert f"\n{key.rsplit('.', 1)[-1]} = " in text, key


def test_relative_paths_start_at_the_plan(tmp_path: Path) -> None:
    folder = tmp_path / "study"
    folder.mkdir()
    (folder / "plan.toml").write_text(MINIMAL, encoding="utf-8")
    plan = read_plan(folder / "plan.toml")
    assert plan.datasets["main"].path == str((folder / "pictures").resolve())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (MINIMAL + "[split]\ntarget_member = 5\n", ["split.target_member", "target_members"]),
        (MINIMAL + "colour = 3\n", ["datasets.main.colour", "Allowed here", "path"]),
        (MINIMAL + "[split]\ntarget_members = 3\n", ["split.target_members", "10"]),
        (MINIMAL + '[target]\nencoder = "resnet19"\n', ["target.encoder", "resnet152", "compact"]),
        (MINIMAL + '[shadow]\ndataset = "other"\n', ["shadow.dataset", "other", "main"]),
        ("schema = 2\n[datasets.main]\npath = 'x'\n", ["schema", "1"]),
        ("schema = 1\n[datasets.main]\nsource = 'folder'\n", ["path is missing"]),
        ("schema = 1\n", ["datasets"]),
        ("schema = [", ["not valid TOML"]),
        (
            MINIMAL + "[target.training]\nearly_stopping = 3\n",
            ["early_stopping", "validation"],
        ),
        (
            MINIMAL + '[target]\nencoder = "vgg16"\nweights = "compact"\n',
            ["weights = 'compact'", "vgg16", "imagenet"],
        ),
    ],
)
def test_errors_name_the_key_and_what_is_allowed(
    tmp_path: Path, text: str, words: list[str]
) -> None:
    (tmp_path / "plan.toml").write_text(text, encoding="utf-8")
    with pytest.raises(PlanError) as caught:
        read_plan(tmp_path / "plan.toml")
    for word in words:
        assert word in str(caught.value)


def test_missing_and_undecodable_plans_say_so(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="no such plan"):
        read_plan(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b"name = '\xe9'")
    with pytest.raises(PlanError, match="UTF-8"):
        read_plan(tmp_path / "latin.toml")


def test_presets_stand_for_their_settings() -> None:
    paper = ModelChoice(encoder="vgg16", weights="none", training={"preset": "paper_scripts"})
    training = paper.training.resolved()
    assert (training.optimiser, training.learning_rate) == ("sgd", 0.01)
    assert (training.epochs, training.batch_size) == (20, 128)
    custom = parse_plan(
        {
            "schema": 1,
            "datasets": {"main": {"path": "x"}},
            "target": {"training": {"preset": "custom", "learning_rate": 0.5}},
        }
    )
    assert custom.target.training.resolved().learning_rate == 0.5
