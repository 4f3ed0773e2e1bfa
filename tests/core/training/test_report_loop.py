"""Training report generators: learning, reproducing, resuming, choosing, watching, stopping."""

from __future__ import annotations

import dataclasses
import math
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
import torch

from m4i_core.audit.opened import EpochRow
from m4i_core.errors import BadInput, DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.text.report_tokens import clean_report
from m4i_core.training import report_loop
from m4i_core.training.loop import TrainingDiverged
from m4i_core.training.report_data import ReportData
from m4i_core.training.report_loop import train_report_generator
from m4i_core.training.report_settings import REPORT_PRESETS
from m4i_core.training.report_watch import SeeingGenerator
from m4i_core.training.trained_report_generator import TrainedReportGenerator
from tests.core.training.tiny_reports import hospital, settings, train_slowly

ROOT = Path(__file__).resolve().parents[3]


def same(one: TrainedReportGenerator, other: TrainedReportGenerator) -> bool:
    return one.identity == other.identity


def without_seconds(trained: TrainedReportGenerator) -> list[object]:
    return [dataclasses.replace(report, seconds=0.0) for report in trained.history]


def test_a_handful_of_reports_is_learnt_by_heart(tmp_path: Path) -> None:
    members, others = hospital(8), hospital(8, 1, "w")
    chosen = settings(
        epochs=32,
        learning_rate=1e-2,
        decay_every=20,
        width=32,
        heads=4,
        layers=2,
        dropout=0.0,
        patch_dropout=0.0,
        beam_width=3,
        watched_reports=2,
    )
    trained = train_report_generator(members, others, "nonmembers", chosen, 0, tmp_path)
    losses = [report.loss for report in trained.history]
    assert losses[-1] < 0.1 * losses[0]
    assert members.patches is not None and others.patches is not None
    texts = trained.describe(members.patches)
    wanted = [clean_report(refs[0]) for refs in members.references]
    assert texts == wanted, "with beam search, word for word, sentence by sentence"
    assert len(set(wanted)) > 4
    last = trained.history[-1]
    assert last.members["rouge_l"] > 0.99 and last.members["bleu_4"] > 0.99
    assert last.heldout_loss is not None and last.heldout_loss > last.loss


def test_same_seed_same_weights_and_other_seed_other_weights(tmp_path: Path) -> None:
    data = (hospital(10), hospital(4, 1, "w"))
    one, two, other = (
        train_report_generator(*data, "nonmembers", settings(), seed, tmp_path / name)
        for seed, name in ((3, "a"), (3, "b"), (4, "c"))
    )
    assert same(one, two)
    assert without_seconds(one) == without_seconds(two)
    assert not same(one, other)


def test_training_leaves_the_processs_random_state_and_threads_alone(tmp_path: Path) -> None:
    torch.manual_seed(5)
    before, threads = torch.get_rng_state(), torch.get_num_threads()
    train_report_generator(hospital(4), hospital(0), "nonmembers", settings(epochs=1), 0, tmp_path)
    assert torch.equal(torch.get_rng_state(), before)
    assert torch.get_num_threads() == threads


def test_nonmembers_never_shape_the_model(tmp_path: Path) -> None:
    chosen = settings(patience=1)
    one = train_report_generator(
        hospital(10), hospital(5, 1), "nonmembers", chosen, 0, tmp_path / "a"
    )
    two = train_report_generator(hospital(10), hospital(0), "nonmembers", chosen, 0, tmp_path / "b")
    assert same(one, two)
    assert len(one.history) == 3, "patience without validation has no meaning"
    assert two.history[-1].heldout_loss is None and two.history[-1].heldout == {}


@pytest.mark.parametrize("stop_after", [1, 3])
def test_resuming_after_cancel_is_bit_identical(tmp_path: Path, stop_after: int) -> None:
    data = (hospital(12), hospital(4, 1, "w"))
    chosen = settings(epochs=5, decay_every=2)
    undisturbed = train_report_generator(*data, "validation", chosen, 1, tmp_path / "a")
    cancel = CancelToken()

    def sink(update: ProgressUpdate) -> None:
        if update.numbers.get("epoch") == stop_after and "members_rouge_l" in update.numbers:
            cancel.cancel()

    with pytest.raises(Cancelled):
        train_report_generator(
            *data, "validation", chosen, 1, tmp_path / "b", Progress(sink), cancel
        )
    resumed = train_report_generator(*data, "validation", chosen, 1, tmp_path / "b")
    assert same(undisturbed, resumed)
    assert without_seconds(undisturbed) == without_seconds(resumed)
    name = "epoch-00005.safetensors"
    assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_resuming_after_sigkill_is_bit_identical(tmp_path: Path) -> None:
    train_slowly(tmp_path / "undisturbed")
    child_code = (
        "from pathlib import Path; from tests.core.training.tiny_reports import train_slowly;"
        f"train_slowly(Path({str(tmp_path / 'killed')!r}))"
    )
    here = str(Path(__file__).parent)
    path = os.pathsep.join([here, str(ROOT), os.environ.get("PYTHONPATH", "")])
    child = subprocess.Popen(
        [sys.executable, "-c", child_code], cwd=ROOT, env={**os.environ, "PYTHONPATH": path}
    )
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and child.poll() is None:
        if (tmp_path / "killed" / "epoch-00003.json").exists():
            break
        time.sleep(0.002)
    assert child.poll() is None, "the child ended before it could be killed"
    os.kill(child.pid, signal.SIGKILL)
    assert child.wait() == -signal.SIGKILL
    assert not (tmp_path / "killed" / "epoch-00009.json").exists()
    train_slowly(tmp_path / "killed")
    name = "epoch-00009.safetensors"
    # Weights and the optimiser's state: every byte.
    assert (tmp_path / "killed" / name).read_bytes() == (
        tmp_path / "undisturbed" / name
    ).read_bytes()


def test_checkpoints_of_another_training_are_not_taken(tmp_path: Path) -> None:
    train_report_generator(hospital(8), hospital(0), "nonmembers", settings(), 0, tmp_path)
    changed = hospital(8)
    assert changed.patches is not None
    changed.patches[3, 50, 3] += 0.25
    again = train_report_generator(changed, hospital(0), "nonmembers", settings(), 0, tmp_path)
    fresh = train_report_generator(
        changed, hospital(0), "nonmembers", settings(), 0, tmp_path / "new"
    )
    assert same(again, fresh)


def test_a_batch_in_slices_has_the_same_gradient(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = settings(dropout=0.0, patch_dropout=0.0, batch_size=12)
    gradients: list[dict[str, torch.Tensor]] = []
    step = torch.optim.Adam.step

    def listening(self, *args):  # type: ignore[no-untyped-def]
        gradients.append([p.grad.clone() for g in self.param_groups for p in g["params"]])  # type: ignore[arg-type]
        return step(self, *args)

    monkeypatch.setattr(torch.optim.Adam, "step", listening)
    for work in (10**12, 1):
        monkeypatch.setattr(report_loop, "_SLICE_WORK", work)
        train_report_generator(
            hospital(12), hospital(0), "nonmembers", chosen, 0, tmp_path / str(work)
        )
    whole, sliced = gradients[0], gradients[3]
    assert len(gradients) == 6
    for a, b in zip(whole, sliced, strict=True):
        torch.testing.assert_close(a, b, atol=1e-6, rtol=1e-4)


def test_the_optimiser_and_its_schedule_are_as_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[float, ...]] = []
    step = torch.optim.Adam.step

    def listening(self, *args):  # type: ignore[no-untyped-def]
        group = self.param_groups[0]
        assert group["amsgrad"] and group["betas"] == (0.9, 0.98)
        assert group["eps"] == 1e-9 and group["weight_decay"] == 5e-5
        seen.append(group["lr"])
        return step(self, *args)

    monkeypatch.setattr(torch.optim.Adam, "step", listening)
    chosen = settings(epochs=5, decay_every=2, batch_size=8, learning_rate=1e-3)
    train_report_generator(hospital(8), hospital(0), "nonmembers", chosen, 0, tmp_path)
    assert seen == pytest.approx([1e-3, 1e-3, 8e-4, 8e-4, 6.4e-4])


def test_label_smoothing_spreads_certainty_but_not_the_loss_that_is_watched(
    tmp_path: Path,
) -> None:
    plain = train_report_generator(
        hospital(8), hospital(0), "nonmembers", settings(epochs=1), 0, tmp_path / "plain"
    )
    model = SeeingGenerator(plain.model, None)
    data = hospital(3)
    assert data.patches is not None
    patches = torch.from_numpy(data.patches.astype(np.float32))
    reports = [
        plain.vocabulary.encode(texts[0], 24)[:length]
        for texts, length in zip(data.references, (24, 6, 9), strict=True)
    ]
    with torch.no_grad():
        aim, loss = model.objective(patches, reports, None, 0.3)
        expected = 0.0
        for row, report in enumerate(reports):
            tokens = torch.tensor([report])
            logits = plain.model(patches[row : row + 1], tokens[:, :-1])[0]
            expected += float(
                torch.nn.functional.cross_entropy(
                    logits, tokens[0, 1:], label_smoothing=0.3, reduction="sum"
                )
            )
        assert float(aim) == pytest.approx(expected, rel=1e-5)
        assert float(loss) == pytest.approx(float(model.losses(patches, reports)), rel=1e-6)
    chosen = settings(epochs=1, label_smoothing=0.3)
    smoothed = train_report_generator(
        hospital(8), hospital(0), "nonmembers", chosen, 0, tmp_path / "smooth"
    )
    assert smoothed.identity != plain.identity
    with pytest.raises(BadInput, match="label_smoothing"):
        settings(label_smoothing=1.0)


def test_patches_are_standardised_by_the_members_alone(tmp_path: Path) -> None:
    members, others = hospital(70), hospital(3, 1, "w")
    assert members.patches is not None
    members.patches[:, :, 2] = 5.0  # says nothing among the members
    chosen = settings(epochs=1, watched_reports=1, batch_size=70)
    trained = train_report_generator(members, others, "nonmembers", chosen, 0, tmp_path / "a")
    patches = torch.from_numpy(members.patches.astype(np.float32))
    standard = (patches - trained.model.patch_centre) * trained.model.patch_scale
    assert standard.mean((0, 1)).tolist() == pytest.approx([0.0] * 6, abs=1e-3)
    assert standard.std((0, 1)).tolist() == pytest.approx([1, 1, 0, 1, 1, 1], abs=1e-3)
    assert float(trained.model.patch_scale[2]) < 20
    plain = settings(epochs=1, watched_reports=1, batch_size=70, standardise=False)
    untouched = train_report_generator(members, others, "nonmembers", plain, 0, tmp_path / "b")
    assert set(untouched.model.patch_scale.tolist()) == {1.0}


def test_presets_are_those_of_the_paper() -> None:
    iu, mimic = REPORT_PRESETS["iu_xray"], REPORT_PRESETS["mimic_cxr"]
    assert (iu.views, iu.max_length, iu.min_word_count) == (2, 60, 3)
    assert (iu.epochs, iu.decay_every) == (100, 10)
    assert (mimic.views, mimic.max_length, mimic.min_word_count) == (1, 100, 10)
    assert (mimic.epochs, mimic.decay_every) == (30, 3)
    for preset in (iu, mimic):
        assert (preset.learning_rate, preset.extractor_learning_rate) == (5e-4, 1e-4)
        assert (preset.batch_size, preset.patience, preset.beam_width) == (16, 50, 3)
        assert (preset.decay, preset.weight_decay, preset.flip) == (0.8, 5e-5, False)
        assert (preset.width, preset.heads, preset.layers, preset.feed_forward) == (512, 8, 3, 512)
        assert (preset.memory_rows, preset.top_k) == (2048, 32)
        assert (preset.dropout, preset.patch_dropout) == (0.1, 0.5)
    assert [iu.rate_factor(epoch) for epoch in (1, 10, 11, 21)] == pytest.approx([1, 1, 0.8, 0.64])
    with pytest.raises(BadInput, match="top_k"):
        settings(top_k=21)


def test_the_best_validation_bleu_4_is_chosen(tmp_path: Path) -> None:
    chosen = settings(epochs=40, patience=4, watched_reports=1)
    stopped = train_report_generator(
        hospital(12), hospital(6, 1), "validation", chosen, 0, tmp_path / "a"
    )
    scores = [r.heldout["bleu_4"] + 1e-6 * r.heldout["rouge_l"] for r in stopped.history]
    best = int(np.argmax(scores))
    assert len(scores) == best + 1 + 4 < 40, "stopped four epochs after the best"
    until_best = train_report_generator(
        hospital(12), hospital(0), "nonmembers", settings(epochs=best + 1, watched_reports=1), 0,
        tmp_path / "b",
    )  # fmt: skip
    for a, b in zip(stopped.model.parameters(), until_best.model.parameters(), strict=True):
        assert torch.equal(a, b)
    again = train_report_generator(
        hospital(12), hospital(6, 1), "validation", chosen, 0, tmp_path / "a"
    )
    assert same(stopped, again), "a finished training is only read"
    # All of the validation is read off, whatever is watched.
    assert len(list((tmp_path / "a").iterdir())) == 4


def test_a_training_that_diverges_says_so(tmp_path: Path) -> None:
    wild = settings(learning_rate=1e30)
    with pytest.raises(TrainingDiverged, match="epoch"):
        train_report_generator(hospital(10), hospital(0), "nonmembers", wild, 0, tmp_path)


def test_data_that_does_not_fit(tmp_path: Path) -> None:
    def train(members: ReportData, **changes: object) -> None:
        train_report_generator(members, hospital(0), "nonmembers", settings(**changes), 0, tmp_path)

    members = hospital(6)
    assert members.patches is not None
    members.patches[4, 3, 2] = math.inf
    with pytest.raises(DataError, match="finite") as caught:
        train(members)
    assert caught.value.subject == "r4"
    with pytest.raises(DataError, match="views"):
        train(hospital(6), views=1)
    with pytest.raises(DataError, match="differ in number"):
        train(dataclasses.replace(hospital(6), ids=["a"]))
    with pytest.raises(DataError, match="missing"):
        train(dataclasses.replace(hospital(6), patches=None))
    with pytest.raises(DataError, match="no reports"):
        train(dataclasses.replace(hospital(6), references=[()] * 6))


def test_odd_reports_do_not_break_training(tmp_path: Path) -> None:
    odd = (
        "",
        "   ",
        "...",
        "word " * 500,
        "\x00\u202e<b>x</b>",
        "肺野清晰。心影正常。",
        "<unk> 1. 2. 3.",
    )
    members = dataclasses.replace(hospital(7), references=[(text,) for text in odd])
    trained = train_report_generator(members, hospital(3, 1), "nonmembers", settings(), 0, tmp_path)
    assert members.patches is not None
    assert len(trained.describe(members.patches)) == 7
    assert all(math.isfinite(report.loss) for report in trained.history)


def test_progress_has_the_names_that_the_window_reads(tmp_path: Path) -> None:
    updates: list[ProgressUpdate] = []
    members, watched = hospital(9), hospital(5, 1, "w")
    trained = train_report_generator(
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
    assert ends[0].texts["member_picture"] == members.pictures[row][0]
    assert members.patches is not None
    assert ends[1].texts["member_caption"] == trained.describe(members.patches[row : row + 1])[0]
    fractions = [update.fraction for update in updates if update.fraction is not None]
    assert fractions == sorted(fractions)
    for report in trained.history:
        assert EpochRow.model_validate(report.to_dict()).model_dump() == report.to_dict()


@pytest.mark.parametrize("after", [0.7, 1.0])
def test_cancel_takes_effect_within_a_fifth_of_a_second(tmp_path: Path, after: float) -> None:
    """At the paper's full size, a batch of which takes seconds."""
    members = hospital(16, size=2048)
    cancel = CancelToken()
    asked: list[float] = []

    def stop() -> None:
        asked.append(time.monotonic())
        cancel.cancel()

    chosen = dataclasses.replace(REPORT_PRESETS["iu_xray"], threads=1, min_word_count=1)
    timer = threading.Timer(after, stop)
    timer.start()
    with pytest.raises(Cancelled):
        train_report_generator(
            members, hospital(0), "nonmembers", chosen, 0, tmp_path, cancel=cancel
        )
    # 0.2 s on an idle machine; others may be at work on this one.
    assert time.monotonic() - asked[0] < 1.0
