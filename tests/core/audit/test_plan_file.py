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


EXISTING = {
    "recorded": {"path": "said.csv", "columns": {"generated": "said"}},
    "checkpoint": {"folder": "model"},
    "r2gen": {"folder": "model"},
    "hugging_face": {"folder": "model"},
    "http_chat": {"address": "http://localhost:1/v1", "model": "m", "extra": {"seed": 3}},
    "http_template": {
        "url": "http://localhost:1/",
        "body": '{"q": "{prompt}"}',
        "text_path": "text",
        "headers": {"X-Kind": "audit"},
    },
    "command": {"program": ["describe", "--fast"]},
}


def existing_plan(kind: str, **sections: object) -> AuditPlan:
    return parse_plan(
        {
            "schema": 1,
            "ask": "owner",
            "datasets": {"main": {"path": "/pictures"}},
            "membership": {"source": "list", "file": "members.txt"},
            "target": {"kind": kind, kind: EXISTING[kind]},
            **sections,
        }
    )


def test_every_key_is_explained_in_the_written_plan() -> None:
    plans = [
        AuditPlan(
            schema_version=1,
            datasets={"main": DatasetChoice(path="/x", columns={"caption": "c"})},
            target=ModelChoice(training={"privacy": {}, "augmentation": {}}),
            shadow=ModelChoice(architecture="r2gen_cmn", report={}),
        ),
        *(existing_plan(kind, owner={}, was_mine={}) for kind in EXISTING),
    ]
    text = "".join(map(plan_text, plans))
    for key, meaning, _, _ in explain_keys():
        assert meaning, f"{key} has no description"
        last = key.rsplit(".", 1)[-1]
        assert f"\n{last} = " in text or f".{last}]\n" in text, key


@pytest.mark.parametrize("kind", list(EXISTING))
def test_plans_of_existing_targets_read_back_equal_with_absolute_paths(
    kind: str, tmp_path: Path
) -> None:
    write_plan(existing_plan(kind), tmp_path / "plan.toml")
    plan = read_plan(tmp_path / "plan.toml")
    write_plan(plan, tmp_path / "again.toml")
    assert read_plan(tmp_path / "again.toml") == plan
    assert plan.membership is not None
    assert plan.membership.file == str(tmp_path / "members.txt")
    table = getattr(plan.target, kind)
    for name in ("path", "folder"):
        written = EXISTING[kind].get(name)
        if written:
            assert getattr(table, name) == str(tmp_path / str(written))


@pytest.mark.parametrize(
    ("sections", "words"),
    [
        ({"target": {"kind": "recorded"}}, ["needs a table", "recorded"]),
        ({"target": {"command": {"program": ["x"]}}}, ["command", "only fits"]),
        ({"shadow": {"kind": "command", "command": {"program": ["x"]}}}, ["shadow.kind"]),
        ({"membership": {"source": "none"}}, ["membership.source is needed"]),
        ({"membership": {"source": "folders", "members": "main"}}, ["nonmembers"]),
        (
            {"membership": {"source": "folders", "members": "main", "nonmembers": "other"}},
            ["membership.nonmembers", "other", "main"],
        ),
        ({"membership": {"source": "list"}}, ["needs file"]),
        ({"split": {"mode": "given"}}, ["membership"]),
        ({"target": {}}, ["exists already"]),
        (
            {"target": {"kind": "http_chat", "http_chat": {"address": "file:///x", "model": "m"}}},
            ["target.http_chat", "http"],
        ),
        (
            {
                "target": {
                    "kind": "http_chat",
                    "http_chat": {
                        "address": "http://localhost:1/v1",
                        "model": "m",
                        "extra": {"api_key": "s"},
                    },
                }
            },
            ["keyring"],
        ),
        (
            {
                "target": {
                    "kind": "http_template",
                    "http_template": EXISTING["http_template"]
                    | {"headers": {"X-A": "1\r\nX-B: 2"}},
                }
            },
            ["target.http_template", "header"],
        ),
    ],
)
def test_impossible_questions_name_the_key(sections: dict[str, object], words: list[str]) -> None:
    with pytest.raises(PlanError) as caught:
        existing_plan("command", **sections)
    for word in words:
        assert word in str(caught.value)


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
