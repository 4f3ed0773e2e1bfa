"""Training: learning, reproducing, resuming after a kill, watching, stopping."""

from __future__ import annotations

import dataclasses
import math
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import torch

from m4i_core.audit.opened import EpochRow
from m4i_core.errors import BadInput, DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.training import loop
from m4i_core.training.caption_data import CaptionData
from m4i_core.training.loop import TrainingDiverged, train_captioner
from m4i_core.training.trained_captioner import TrainedCaptioner
from tests.core.training.tiny_world import settings, train_slowly, world

ROOT = Path(__file__).resolve().parents[3]


def weights(captioner: TrainedCaptioner) -> dict[str, torch.Tensor]:
    return {name: t.clone() for name, t in captioner.model.state_dict().items()}


def same(one: TrainedCaptioner, other: TrainedCaptioner) -> bool:
    a, b = weights(one), weights(other)
    return a.keys() == b.keys() and all(torch.equal(a[name], b[name]) for name in a)


def without_seconds(captioner: TrainedCaptioner) -> list[object]:
    return [dataclasses.replace(report, seconds=0.0) for report in captioner.history]


def test_members_are_learnt_by_heart_and_others_are_not(tmp_path: Path) -> None:
    members, others = world(30), world(30, 1, "w")
    trained = train_captioner(members, others, "nonmembers", settings(epochs=60), 0, tmp_path)
    last = trained.history[-1]
    assert last.loss < 0.6 < trained.history[0].loss
    assert last.members["rouge_l"] > 0.9
    assert last.members["rouge_l"] > last.heldout["rouge_l"] + 0.08
    assert last.heldout_loss is not None and last.heldout_loss > last.loss + 0.5

    def word_for_word(data: CaptionData) -> int:
        texts = trained.describe(data.features)
        return sum(t in refs for t, refs in zip(texts, data.references, strict=True))

    assert word_for_word(members) > 15, "most members' captions come back word for word"
    assert word_for_word(others) < 8


def test_same_seed_same_weights_and_other_seed_other_weights(tmp_path: Path) -> None:
    data = (world(20), world(10, 1, "w"))
    one, two, other = (
        train_captioner(*data, "nonmembers", settings(dropout=0.2), seed, tmp_path / name)
        for seed, name in ((3, "a"), (3, "b"), (4, "c"))
    )
    assert same(one, two)
    assert without_seconds(one) == without_seconds(two)
    assert not same(one, other)


def test_training_leaves_the_processs_random_state_and_threads_alone(tmp_path: Path) -> None:
    torch.manual_seed(5)
    before, threads = torch.get_rng_state(), torch.get_num_threads()
    train_captioner(world(10), world(0), "nonmembers", settings(epochs=1), 0, tmp_path)
    assert torch.equal(torch.get_rng_state(), before)
    assert torch.get_num_threads() == threads


def test_what_is_watched_never_shapes_the_model(tmp_path: Path) -> None:
    one = train_captioner(world(20), world(9, 1), "nonmembers", settings(), 0, tmp_path / "a")
    two = train_captioner(world(20), world(0), "nonmembers", settings(), 0, tmp_path / "b")
    assert same(one, two)
    assert two.history[-1].heldout_loss is None and two.history[-1].heldout == {}


@pytest.mark.parametrize("optimiser", ["adam", "sgd"])
@pytest.mark.parametrize("stop_after", [1, 4])
def test_resuming_after_cancel_is_bit_identical(
    tmp_path: Path, optimiser: str, stop_after: int
) -> None:
    data = (world(30), world(10, 1, "w"))
    chosen = settings(epochs=6, dropout=0.3, optimiser=optimiser, weight_decay=0.01)
    undisturbed = train_captioner(*data, "nonmembers", chosen, 1, tmp_path / "a")
    cancel = CancelToken()

    def sink(update: ProgressUpdate) -> None:
        if update.numbers.get("epoch") == stop_after and "members_rouge_l" in update.numbers:
            cancel.cancel()

    with pytest.raises(Cancelled):
        train_captioner(*data, "nonmembers", chosen, 1, tmp_path / "b", Progress(sink), cancel)
    epochs: list[float] = []
    resumed = train_captioner(
        *data,
        "nonmembers",
        chosen,
        1,
        tmp_path / "b",
        Progress(lambda update: epochs.append(update.numbers.get("epoch", 99))),
    )
    assert min(epochs) == stop_after + 1, "finished epochs are not repeated"
    assert same(undisturbed, resumed)
    assert without_seconds(undisturbed) == without_seconds(resumed)


def test_resuming_after_sigkill_is_bit_identical(tmp_path: Path) -> None:
    train_slowly(tmp_path / "undisturbed")
    killed_in: list[str] = []
    child_code = (
        "from pathlib import Path; from tests.core.training.tiny_world import train_slowly;"
        f"train_slowly(Path({str(tmp_path / 'killed')!r}))"
    )
    here = str(Path(__file__).parent)
    path = os.pathsep.join([here, str(ROOT), os.environ.get("PYTHONPATH", "")])
    for wanted in (1, 5):
        child = subprocess.Popen(
            [sys.executable, "-c", child_code], cwd=ROOT, env={**os.environ, "PYTHONPATH": path}
        )
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline and child.poll() is None:
            found = sorted(p.stem for p in (tmp_path / "killed").glob("epoch-*.json"))
            if found and int(found[-1][6:]) >= wanted:
                break
            time.sleep(0.002)
        assert child.poll() is None, "the child ended before it could be killed"
        os.kill(child.pid, signal.SIGKILL)
        assert child.wait() == -signal.SIGKILL
        killed_in.append(sorted(p.stem for p in (tmp_path / "killed").glob("epoch-*.json"))[-1])
    assert killed_in[-1] < "epoch-00012", "killed in mid-training"
    train_slowly(tmp_path / "killed")
    name = "epoch-00012.safetensors"
    # Weights, batch statistics and the optimiser's state: every byte.
    assert (tmp_path / "killed" / name).read_bytes() == (
        tmp_path / "undisturbed" / name
    ).read_bytes()


def test_checkpoints_of_another_training_are_not_taken(tmp_path: Path) -> None:
    train_captioner(world(20), world(0), "nonmembers", settings(), 0, tmp_path)
    changed = world(20)
    changed.features[3, 3] += 1e-3
    again = train_captioner(changed, world(0), "nonmembers", settings(), 0, tmp_path)
    fresh = train_captioner(changed, world(0), "nonmembers", settings(), 0, tmp_path / "new")
    assert same(again, fresh)


def test_a_large_batch_in_slices_has_the_same_gradient(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # SGD: Adam would blow the rounding of vanishing gradients up to whole steps.
    chosen = settings(epochs=3, batch_size=40, optimiser="sgd", learning_rate=0.5)
    whole = train_captioner(world(40), world(0), "nonmembers", chosen, 0, tmp_path / "a")
    monkeypatch.setattr(loop, "_SLICE_WORK", 4 * 24 * 40 * 25)
    sliced = train_captioner(world(40), world(0), "nonmembers", chosen, 0, tmp_path / "b")
    for (name, a), b in zip(weights(whole).items(), weights(sliced).values(), strict=True):
        torch.testing.assert_close(a, b, atol=1e-5, rtol=1e-4, msg=name)


def test_early_stopping_needs_validation(tmp_path: Path) -> None:
    for kind, watched in (("nonmembers", world(5)), ("validation", world(0))):
        with pytest.raises(BadInput, match="validation"):
            train_captioner(
                world(20),
                watched,
                kind,  # type: ignore[arg-type]
                settings(early_stopping=2),
                0,
                tmp_path,
            )


def test_early_stopping_returns_the_best_epoch(tmp_path: Path) -> None:
    chosen = settings(epochs=60, early_stopping=4)
    stopped = train_captioner(world(30), world(15, 1), "validation", chosen, 0, tmp_path / "a")
    scores = [report.heldout["rouge_l"] for report in stopped.history]
    best = int(np.argmax(scores))
    assert len(scores) == best + 1 + 4 < 60, "stopped four epochs after the best"
    files = sorted(p.name for p in (tmp_path / "a").iterdir())
    assert len(files) == 4, "the last and the best epoch's checkpoints are kept"
    until_best = train_captioner(
        world(30), world(0), "nonmembers", settings(epochs=best + 1), 0, tmp_path / "b"
    )
    assert same(stopped, until_best)
    again = train_captioner(world(30), world(15, 1), "validation", chosen, 0, tmp_path / "a")
    assert same(stopped, again), "a finished training is only read"


def test_old_checkpoints_are_dropped(tmp_path: Path) -> None:
    train_captioner(world(20), world(0), "nonmembers", settings(epochs=4), 0, tmp_path)
    files = sorted(p.name for p in tmp_path.iterdir())
    assert files == ["epoch-00004.json", "epoch-00004.safetensors"]


def test_a_training_that_diverges_says_so(tmp_path: Path) -> None:
    wild = settings(optimiser="sgd", learning_rate=1e38, gradient_clip=1e38)
    with pytest.raises(TrainingDiverged, match="epoch 1") as caught:
        train_captioner(world(20), world(0), "nonmembers", wild, 0, tmp_path)
    assert "learning rate" in caught.value.remedy.lower()
    assert not list(tmp_path.glob("epoch-*"))


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_features_that_are_no_numbers_name_the_record(tmp_path: Path, bad: float) -> None:
    members = world(20)
    members.features[7, 2] = bad
    with pytest.raises(DataError) as caught:
        train_captioner(members, world(0), "nonmembers", settings(), 0, tmp_path)
    assert caught.value.subject == "r7"


def test_too_few_captions(tmp_path: Path) -> None:
    one = CaptionData(["a"], np.zeros((1, 4), np.float32), [("a dog",)], ["a.png"])
    none = CaptionData(["a"], np.zeros((1, 4), np.float32), [()], ["a.png"])
    for members in (one, none):
        with pytest.raises(DataError, match="at least two"):
            train_captioner(members, world(0), "nonmembers", settings(), 0, tmp_path)


def test_odd_captions_do_not_break_training(tmp_path: Path) -> None:
    odd = ("", "   ", "...", "word " * 500, "\x00\u202e<b>x</b>", "一只狗在草地上", "🐕 🐕")
    members = world(10)
    members.references = [
        (*refs, text) for refs, text in zip(members.references[:7], odd, strict=True)
    ]
    members = CaptionData(
        members.ids[:7], members.features[:7], members.references, members.pictures[:7]
    )
    trained = train_captioner(members, world(3, 1), "nonmembers", settings(), 0, tmp_path)
    assert len(trained.describe(members.features)) == 7
    assert all(math.isfinite(report.loss) for report in trained.history)


def test_progress_has_the_names_that_the_window_reads(tmp_path: Path) -> None:
    updates: list[ProgressUpdate] = []
    members, watched = world(20), world(10, 1, "w")
    trained = train_captioner(
        members, watched, "nonmembers", settings(epochs=2), 0, tmp_path, Progress(updates.append)
    )
    ends = [update for update in updates if "members_rouge_l" in update.numbers]
    assert [update.fraction for update in ends] == [0.5, 1.0]
    assert set(ends[0].numbers) == {
        "epoch", "epochs", "loss", "heldout_loss",
        "members_rouge_l", "heldout_rouge_l", "members_bleu_1", "heldout_bleu_1",
    }  # fmt: skip
    sides = {"picture", "id", "reference", "caption"}
    assert set(ends[0].texts) == {f"{s}_{p}" for s in ("member", "heldout") for p in sides}
    row = members.ids.index(ends[0].texts["member_id"])
    assert ends[0].texts["member_reference"] == members.references[row][0]
    assert ends[1].texts["member_caption"] == trained.describe(members.features[row : row + 1])[0]
    assert ends[0].texts["heldout_id"] in watched.ids


def test_reports_fit_the_workspaces_rows(tmp_path: Path) -> None:
    trained = train_captioner(world(9), world(5, 1), "validation", settings(), 0, tmp_path)
    for report in trained.history:
        row = EpochRow.model_validate(report.to_dict())
        assert row.model_dump() == report.to_dict()


def test_cancel_takes_effect_within_a_fifth_of_a_second(tmp_path: Path) -> None:
    import threading

    members = world(400)
    cancel = CancelToken()
    asked: list[float] = []

    def stop() -> None:
        asked.append(time.monotonic())
        cancel.cancel()

    chosen = settings(
        embedding_size=128, hidden_size=256, batch_size=800, epochs=1000, min_word_count=1
    )
    timer = threading.Timer(1.0, stop)
    timer.start()
    with pytest.raises(Cancelled):
        train_captioner(members, world(0), "nonmembers", chosen, 0, tmp_path, cancel=cancel)
    late = time.monotonic() - asked[0]
    # Twice the promise, for machines that are busy with other work.
    assert late < 0.4
