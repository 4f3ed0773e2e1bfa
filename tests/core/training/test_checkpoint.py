"""Checkpoints and saved captioners: whole, exact, distrustful."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from m4i_core.errors import BadInput, WorkspaceError
from m4i_core.models.captioner import ShowAndTell
from m4i_core.training.caption_data import EpochReport
from m4i_core.training.checkpoint import Checkpoints, TrainingState
from m4i_core.training.loop import train_captioner
from m4i_core.training.trained_captioner import TrainedCaptioner
from tests.core.training.tiny_world import settings, world


def trained_pair(seed: int) -> tuple[ShowAndTell, torch.optim.Adam]:
    torch.manual_seed(seed)
    model = ShowAndTell(4, 9, 6, 5)
    optimiser = torch.optim.Adam(model.parameters(), 0.01)
    for _ in range(3):
        loss = model(torch.randn(4, 4), torch.randint(0, 9, (4, 5))).square().sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return model, optimiser


def state(epoch: int, best: int = 0) -> TrainingState:
    history = [EpochReport(epoch=e + 1, loss=1.0 / (e + 1)) for e in range(epoch)]
    return TrainingState(epoch, history, best, 0.5 if best else float("-inf"))


def test_round_trip_is_exact(tmp_path: Path) -> None:
    model, optimiser = trained_pair(0)
    Checkpoints(tmp_path, "f").save(state(3), model, optimiser)
    other, other_optimiser = trained_pair(1)
    found = Checkpoints(tmp_path, "f").resume(other, other_optimiser)
    assert found == state(3)
    for a, b in zip(model.state_dict().values(), other.state_dict().values(), strict=True):
        assert torch.equal(a, b)
    mine, theirs = optimiser.state_dict()["state"], other_optimiser.state_dict()["state"]
    assert mine.keys() == theirs.keys() and len(mine) > 5
    for number in mine:
        for name in ("step", "exp_avg", "exp_avg_sq"):
            assert torch.equal(mine[number][name], theirs[number][name])


def test_another_trainings_checkpoint_is_ignored_and_dropped(tmp_path: Path) -> None:
    model, optimiser = trained_pair(0)
    Checkpoints(tmp_path, "one").save(state(9), model, optimiser)
    assert Checkpoints(tmp_path, "two").resume(model, optimiser) == TrainingState()
    Checkpoints(tmp_path, "two").save(state(1), model, optimiser)
    assert sorted(p.stem for p in tmp_path.glob("*.json")) == ["epoch-00001"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda json_file, tensors: tensors.unlink(),
        lambda json_file, tensors: tensors.write_bytes(tensors.read_bytes()[:-10]),
        lambda json_file, tensors: tensors.write_bytes(b""),
        lambda json_file, tensors: tensors.write_bytes(b"\xff" * 64),
        lambda json_file, tensors: json_file.write_text(""),
        lambda json_file, tensors: json_file.write_text("[]"),
        lambda json_file, tensors: json_file.write_text("[" * 100_000),
        lambda json_file, tensors: json_file.write_bytes(b"\xff\xfe\x00"),
        lambda json_file, tensors: json_file.write_text(json.dumps({"version": 1})),
        lambda json_file, tensors: json_file.write_text(
            json_file.read_text().replace('"epoch": 5', '"epoch": 4')
        ),
    ],
)
def test_a_damaged_checkpoint_is_passed_over_for_the_older_one(tmp_path: Path, damage) -> None:  # type: ignore[no-untyped-def]
    checkpoints = Checkpoints(tmp_path, "f")
    model, optimiser = trained_pair(0)
    checkpoints.save(state(2, best=2), model, optimiser)
    checkpoints.save(state(5, best=2), *trained_pair(1))
    damage(tmp_path / "epoch-00005.json", tmp_path / "epoch-00005.safetensors")
    other, other_optimiser = trained_pair(2)
    assert checkpoints.resume(other, other_optimiser) == state(2, best=2)
    assert torch.equal(other.embedding.weight, model.embedding.weight)


def test_tensors_of_another_shape_change_nothing(tmp_path: Path) -> None:
    model, optimiser = trained_pair(0)
    Checkpoints(tmp_path, "f").save(state(1), model, optimiser)
    wider = ShowAndTell(4, 10, 6, 5)
    before = wider.embedding.weight.clone()
    found = Checkpoints(tmp_path, "f").resume(wider, torch.optim.Adam(wider.parameters()))
    assert found == TrainingState()
    assert torch.equal(wider.embedding.weight, before)


def test_half_written_files_are_swept_away(tmp_path: Path) -> None:
    (tmp_path / ".m4i-tmp-abc").write_bytes(b"half")
    Checkpoints(tmp_path, "f").save(state(1), *trained_pair(0))
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "epoch-00001.json",
        "epoch-00001.safetensors",
    ]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WorkspaceError, match="cannot be written"):
        Checkpoints(tmp_path / "file" / "x", "f").save(state(1), *trained_pair(0))


def test_saved_captioner_says_the_same(tmp_path: Path) -> None:
    members = world(20)
    trained = train_captioner(members, world(5, 1), "nonmembers", settings(), 0, tmp_path / "c")
    trained.save(tmp_path / "model")
    assert sorted(p.suffix for p in (tmp_path / "model").iterdir()) == [".json", ".safetensors"]
    loaded = TrainedCaptioner.load(tmp_path / "model")
    assert loaded.identity == trained.identity
    assert loaded.history == trained.history
    assert loaded.settings == trained.settings
    for method in ("greedy", "beam"):
        texts = trained.describe(members.features, method)  # type: ignore[arg-type]
        assert loaded.describe(members.features, method) == texts  # type: ignore[arg-type]
        half = trained.describe(members.features.astype("float16"), method)  # type: ignore[arg-type]
        assert len(half) == len(texts)


def test_identity_follows_the_weights(tmp_path: Path) -> None:
    trained = train_captioner(world(9), world(0), "nonmembers", settings(), 0, tmp_path)
    before = trained.identity
    with torch.no_grad():
        trained.model.vocabulary.bias[3] += 1e-3
    assert trained.identity != before


def test_damaged_captioners_are_refused(tmp_path: Path) -> None:
    trained = train_captioner(world(9), world(0), "nonmembers", settings(), 0, tmp_path / "c")
    trained.save(tmp_path / "m")
    facts_file, tensors_file = (
        tmp_path / "m" / "captioner.json",
        tmp_path / "m" / "model.safetensors",
    )
    good_facts, good_tensors = facts_file.read_text(), tensors_file.read_bytes()
    changes: list[dict[str, object]] = [
        {"version": 99},
        {"feature_size": 10**12},
        {"feature_size": "12"},
        {"vocabulary": {}},
        {"vocabulary": []},
        {"settings": {"hidden_size": 10**12}},
        {"settings": {**json.loads(good_facts)["settings"], "hidden_size": 10**9}},
        {"settings": {**json.loads(good_facts)["settings"], "epochs": "many"}},
        {"history": [{"epoch": 1}]},
        {"history": 3},
    ]
    for change in changes:
        facts_file.write_text(json.dumps({**json.loads(good_facts), **change}))
        with pytest.raises(WorkspaceError, match="cannot be read"):
            TrainedCaptioner.load(tmp_path / "m")
    facts_file.write_text(good_facts)
    tensors_file.write_bytes(good_tensors[: len(good_tensors) // 2])
    with pytest.raises(WorkspaceError, match="cannot be read"):
        TrainedCaptioner.load(tmp_path / "m")
    with pytest.raises(WorkspaceError, match="cannot be read"):
        TrainedCaptioner.load(tmp_path / "nowhere")


def test_questions_that_do_not_fit(tmp_path: Path) -> None:
    trained = train_captioner(world(9), world(0), "nonmembers", settings(), 0, tmp_path)
    with pytest.raises(BadInput, match="do not fit"):
        trained.describe(world(3).features[:, :5])
    with pytest.raises(BadInput, match="decoding method"):
        trained.describe(world(3).features, "sampling")  # type: ignore[arg-type]
    assert trained.describe(world(0).features.reshape(0, 12)) == []
