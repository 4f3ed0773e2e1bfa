"""Private training: budget, noise, sampling, resuming, refusing."""

from __future__ import annotations

import dataclasses
import math
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import opacus  # noqa: F401  imported now: the first import takes seconds, which tests measure
import pytest
import torch
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from opacus.accountants.utils import get_noise_multiplier
from scipy.stats import norm as normal

from m4i_core.errors import BadInput
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.models.captioner import ShowAndTell
from m4i_core.training.caption_data import CaptionData
from m4i_core.training.defenses import accounting
from m4i_core.training.defenses.accounting import mechanism_for, spent_epsilon
from m4i_core.training.defenses.private_steps import EpochSeeds, PrivateSteps
from m4i_core.training.defenses.settings import PrivacySettings
from m4i_core.training.loop import TrainingDiverged, train_captioner
from m4i_core.training.settings import TrainingSettings
from m4i_core.training.trained_captioner import TrainedCaptioner
from tests.core.training.tiny_world import settings, world


def private(epsilon: float = 2.0, records: int = 10, **changes: Any) -> TrainingSettings:
    privacy = PrivacySettings(epsilon, delta=1e-4, records_a_step=records)
    return settings(privacy=privacy, **changes)


def same(one: TrainedCaptioner, other: TrainedCaptioner) -> bool:
    a, b = one.model.state_dict(), other.model.state_dict()
    return a.keys() == b.keys() and all(torch.equal(a[name], b[name]) for name in a)


# -- the budget -------------------------------------------------------------------------------


@pytest.mark.parametrize(("noise", "steps"), [(20.0, 40), (5.0, 3), (1.5, 1)])
def test_spent_is_the_gaussian_mechanisms_where_everybody_takes_part(
    noise: float, steps: int
) -> None:
    """Balle & Wang 2018, theorem 8: δ(ε) of the Gaussian mechanism in closed form."""
    delta = 1e-5
    mu = math.sqrt(steps) / noise

    def delta_of(epsilon: float) -> float:
        return float(
            normal.cdf(mu / 2 - epsilon / mu)
            - math.exp(epsilon) * normal.cdf(-mu / 2 - epsilon / mu)
        )

    low, high = 0.0, 100.0
    while high - low > 1e-6:
        middle = (low + high) / 2
        low, high = (middle, high) if delta_of(middle) > delta else (low, middle)
    spent = spent_epsilon(noise, 1.0, steps, delta, high)
    assert high <= spent <= high * 1.02 + 0.005


@pytest.mark.filterwarnings("ignore:Optimal order")
@pytest.mark.parametrize("epsilon", [0.5, 1.3, 8.0])
def test_noise_is_opacuss_own_answer(epsilon: float) -> None:
    found = mechanism_for(epsilon, 1e-5, 1000, 100, 20)
    assert (found.sampling_rate, found.steps_an_epoch) == (0.1, 10)
    theirs = get_noise_multiplier(
        target_epsilon=epsilon, target_delta=1e-5, sample_rate=0.1, steps=200, accountant="prv"
    )
    assert found.noise == pytest.approx(theirs, rel=0.02)
    assert 0.985 * epsilon <= found.spent(20) <= epsilon
    spent = [found.spent(epoch) for epoch in (0, 1, 5, 10, 20)]
    assert spent[0] == 0 and spent == sorted(set(spent))


@hypothesis_settings(max_examples=10, deadline=None)
@given(st.floats(0.05, 8), st.integers(5, 3000), st.integers(1, 4000), st.integers(1, 60))
def test_no_plan_overspends(epsilon: float, records: int, a_step: int, epochs: int) -> None:
    found = mechanism_for(epsilon, 1e-5, records, a_step, epochs)
    assert 0 < found.sampling_rate <= 1
    assert found.spent(epochs) <= epsilon
    # About an epoch's worth of records, by expectation.
    assert 0.6 <= found.sampling_rate * found.steps_an_epoch <= 1.5


def test_a_delta_that_protects_nobody_is_refused() -> None:
    with pytest.raises(BadInput, match="protects nobody among 1,000") as caught:
        mechanism_for(1.0, 1e-3, 1000, 100, 1)
    assert caught.value.subject == "privacy.delta" and "1e-04" in caught.value.remedy


def test_a_budget_out_of_reach_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounting, "_LARGEST_NOISE", 1.6)
    with pytest.raises(BadInput, match="out of reach"):
        mechanism_for(10, 1e-5, 250, 64, 40)


def test_solving_can_be_cancelled() -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        mechanism_for(1.234, 1e-5, 100, 100, 100, cancel)


@pytest.mark.parametrize(
    "bad",
    [
        {"epsilon": 0.0},
        {"epsilon": -1.0},
        {"epsilon": math.nan},
        {"epsilon": math.inf},
        {"epsilon": "1"},
        {"epsilon": 1.0, "delta": 0.0},
        {"epsilon": 1.0, "delta": 1.0},
        {"epsilon": 1.0, "clip_norm": 0.0},
        {"epsilon": 1.0, "records_a_step": 0},
        {"epsilon": 1.0, "records_a_step": 1.5},
    ],
)
def test_impossible_settings_are_refused(bad: dict[str, Any]) -> None:
    with pytest.raises(BadInput, match="privacy setting"):
        PrivacySettings(**bad)


# -- one step ---------------------------------------------------------------------------------


def steps(
    members: int = 40, a_step: int = 10, clip: float = 2.0, empty: tuple[int, ...] = ()
) -> tuple[ShowAndTell, PrivateSteps]:
    torch.manual_seed(0)
    model = ShowAndTell(6, 9, 24, 32, normalisation="layer")
    captions = [[] if row in empty else [[1, 4, 5, 2], [1, 7, 2]] for row in range(members)]
    optimiser = torch.optim.SGD(model.parameters(), 1.0)
    privacy = PrivacySettings(2.0, 1e-4, clip, a_step)
    ids = [f"r{row}" for row in range(members)]
    token = CancelToken()
    return model, PrivateSteps(model, optimiser, ids, captions, privacy, 5, 0.0, 500, token)


def test_everybody_is_drawn_by_a_coin_of_his_own() -> None:
    _, taking = steps(empty=(3, 17))
    drawn = [step for epoch in range(300) for step in taking.epoch(EpochSeeds(epoch, 0))]
    assert len(drawn) == 300 * taking.mechanism.steps_an_epoch
    rate = taking.mechanism.sampling_rate
    assert rate == pytest.approx(10 / 38)
    counts = np.bincount(np.concatenate(drawn), minlength=40)
    assert counts[3] == counts[17] == 0, "who has no caption is never drawn"
    spread = math.sqrt(len(drawn) * rate * (1 - rate))
    others = np.delete(counts, [3, 17])
    assert np.abs(others - len(drawn) * rate).max() < 5 * spread
    # Poisson, not a fixed batch: sizes vary as a binomial's.
    sizes = [len(step) for step in drawn]
    assert np.std(sizes) == pytest.approx(math.sqrt(38 * rate * (1 - rate)), rel=0.1)


def test_noise_has_the_size_that_was_solved_for_also_where_nobody_was_drawn() -> None:
    model, taking = steps()
    taking.epoch(EpochSeeds(0, 1))
    before = torch.nn.utils.parameters_to_vector(model.parameters()).detach()
    nobody = np.array([], dtype=np.int64)
    assert taking.step(nobody, torch.zeros(40, 6), CancelToken()) == (0.0, 0)
    moved = torch.nn.utils.parameters_to_vector(model.parameters()).detach() - before
    # SGD at 1: the move is noise / expected records, whoever was drawn.
    expected = taking.mechanism.noise * 2.0 / 10
    assert float(moved.std()) == pytest.approx(expected, rel=0.03)
    assert abs(float(moved.mean())) < 5 * expected / math.sqrt(len(moved))


def test_a_step_is_the_clipped_sum_plus_noise_over_the_expected_count() -> None:
    def move(rows: list[int]) -> torch.Tensor:
        model, taking = steps(clip=0.05)
        taking.epoch(EpochSeeds(0, 1))
        before = torch.nn.utils.parameters_to_vector(model.parameters()).detach()
        features = torch.from_numpy(np.random.default_rng(0).normal(size=(40, 6))).float()
        taking.step(np.array(rows, dtype=np.int64), features, CancelToken())
        return torch.nn.utils.parameters_to_vector(model.parameters()).detach() - before

    noise = move([])
    one, two = move([5]) - noise, move([5, 6]) - noise
    # All gradients are longer than 0.05 here.
    assert float(one.norm()) == pytest.approx(0.05 / 10, rel=1e-3)
    assert float((two - one).norm()) == pytest.approx(0.05 / 10, rel=1e-3)


def test_a_gradient_that_is_no_number_is_never_stepped() -> None:
    model, taking = steps()
    taking.epoch(EpochSeeds(0, 1))
    before = torch.nn.utils.parameters_to_vector(model.parameters()).detach()
    features = torch.full((40, 6), math.inf)
    loss, _ = taking.step(np.array([1]), features, CancelToken())
    assert math.isnan(loss)
    after = torch.nn.utils.parameters_to_vector(model.parameters()).detach()
    assert torch.equal(before, after)


# -- whole trainings --------------------------------------------------------------------------


def test_epsilon_is_told_each_epoch_and_kept_within_the_budget(tmp_path: Path) -> None:
    updates: list[ProgressUpdate] = []
    members, others = world(40), world(10, 1, "w")
    chosen = private(epochs=4)
    trained = train_captioner(
        members, others, "nonmembers", chosen, 0, tmp_path, Progress(updates.append)
    )
    told = [u.numbers["epsilon"] for u in updates if "epsilon" in u.numbers]
    assert told == [report.epsilon for report in trained.history]
    assert told == sorted(told) and len(told) == 4
    assert 1.97 < told[-1] <= 2.0
    assert isinstance(trained.model.normalise, torch.nn.LayerNorm)
    plain = train_captioner(members, others, "nonmembers", settings(), 0, tmp_path / "plain")
    assert all(report.epsilon is None for report in plain.history)


def test_resuming_a_private_training_is_bit_identical(tmp_path: Path) -> None:
    data = (world(40), world(10, 1, "w"))
    chosen = private(epochs=5, dropout=0.3, label_smoothing=0.1)
    undisturbed = train_captioner(*data, "nonmembers", chosen, 1, tmp_path / "a")
    cancel = CancelToken()

    def sink(update: ProgressUpdate) -> None:
        if update.numbers.get("epoch") == 2 and "epsilon" in update.numbers:
            cancel.cancel()

    with pytest.raises(Cancelled):
        train_captioner(*data, "nonmembers", chosen, 1, tmp_path / "b", Progress(sink), cancel)
    resumed = train_captioner(*data, "nonmembers", chosen, 1, tmp_path / "b")
    assert same(undisturbed, resumed)
    assert [r.epsilon for r in resumed.history] == [r.epsilon for r in undisturbed.history]
    other = train_captioner(*data, "nonmembers", chosen, 2, tmp_path / "c")
    assert not same(undisturbed, other)
    final = "epoch-00005.safetensors"
    assert (tmp_path / "a" / final).read_bytes() == (tmp_path / "b" / final).read_bytes()


def test_little_noise_learns_and_much_noise_does_not(tmp_path: Path) -> None:
    members, others = world(30), world(30, 1, "w")
    loose, tight = (
        train_captioner(
            members,
            others,
            "nonmembers",
            private(epsilon, epochs=20, learning_rate=0.03),
            0,
            tmp_path / name,
        )
        for epsilon, name in ((300.0, "loose"), (0.5, "tight"))
    )
    assert loose.history[-1].loss < 1.4 < 2.9 < tight.history[-1].loss
    told = tight.history[-1]
    assert abs(told.members["rouge_l"] - told.heldout["rouge_l"]) < 0.1


def test_empty_steps_and_empty_epochs(tmp_path: Path) -> None:
    chosen = private(1.0, 1, epochs=30)
    trained = train_captioner(world(3), world(2, 1, "w"), "nonmembers", chosen, 0, tmp_path)
    assert len(trained.history) == 30
    assert all(math.isfinite(report.loss) for report in trained.history)
    seen_nobody = math.log(len(trained.vocabulary))
    assert seen_nobody in [report.loss for report in trained.history], "3 coins at 1/3, 3 times"


def test_a_private_captioner_is_saved_and_loaded(tmp_path: Path) -> None:
    members = world(20)
    trained = train_captioner(members, world(0), "nonmembers", private(), 0, tmp_path / "c")
    trained.save(tmp_path / "m")
    loaded = TrainedCaptioner.load(tmp_path / "m")
    assert loaded.settings == trained.settings and loaded.identity == trained.identity
    assert loaded.describe(members.features) == trained.describe(members.features)


def test_a_record_named_twice_is_refused(tmp_path: Path) -> None:
    members = world(10)
    members.ids[7] = members.ids[2]
    with pytest.raises(BadInput, match="occurs twice") as caught:
        train_captioner(members, world(0), "nonmembers", private(), 0, tmp_path)
    assert caught.value.subject == members.ids[2]


def test_a_private_training_that_diverges_says_so(tmp_path: Path) -> None:
    wild = private(optimiser="sgd", learning_rate=1e38)
    with pytest.raises(TrainingDiverged, match="epoch 1"):
        train_captioner(world(20), world(0), "nonmembers", wild, 0, tmp_path)


def test_a_record_without_captions_costs_nothing(tmp_path: Path) -> None:
    members = world(12)
    members.references[3] = ()
    trained = train_captioner(members, world(0), "nonmembers", private(records=4), 0, tmp_path)
    assert math.isfinite(trained.history[-1].loss)


def test_cancelling_a_private_training_takes_effect_within_a_fifth_of_a_second(
    tmp_path: Path,
) -> None:
    cancel = CancelToken()
    asked: list[float] = []

    def stop() -> None:
        asked.append(time.monotonic())
        cancel.cancel()

    chosen = private(records=400, embedding_size=128, hidden_size=256, epochs=500, min_word_count=1)
    timer = threading.Timer(2.0, stop)
    timer.start()
    with pytest.raises(Cancelled):
        train_captioner(world(400), world(0), "nonmembers", chosen, 0, tmp_path, cancel=cancel)
    # 0.2 s on an idle machine; others may be at work on this one.
    assert time.monotonic() - asked[0] < 1.0
    timer.join()


# -- what was there before --------------------------------------------------------------------


def test_without_defenses_settings_are_written_as_before() -> None:
    plain = TrainingSettings()
    assert "privacy" not in plain.to_dict() and "label_smoothing" not in plain.to_dict()
    assert TrainingSettings.from_dict(plain.to_dict()) == plain
    defended = dataclasses.replace(plain, label_smoothing=0.2, privacy=PrivacySettings(1.3))
    assert TrainingSettings.from_dict(defended.to_dict()) == defended
    for bad in ({"privacy": {"epsilon": 1, "x": 2}}, {"privacy": 3}, {"unknown": 1}):
        with pytest.raises((ValueError, TypeError, BadInput)):
            TrainingSettings.from_dict({**plain.to_dict(), **bad})


def test_without_captions_there_is_nothing_to_protect(tmp_path: Path) -> None:
    none = CaptionData(["a"], np.zeros((1, 4), np.float32), [()], ["a.png"])
    with pytest.raises(BadInput, match="at least two"):
        train_captioner(none, world(0), "nonmembers", private(), 0, tmp_path)
