"""Clipping by book-keeping: against brute force, against Opacus, and against the bound."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from opacus import GradSampleModule
from opacus.layers import DPLSTM
from torch import Tensor, nn

from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.models.captioner import ShowAndTell
from m4i_core.models.report_generator.generator import GeneratorSizes, ReportGenerator
from m4i_core.training.batches import padded
from m4i_core.training.defenses import record_gradients
from m4i_core.training.defenses.record_gradients import RecordGradients
from m4i_core.training.defenses.refusals import (
    CannotBePrivate,
    reasons_against,
    refuse_what_cannot_be_private,
)
from m4i_core.training.watch import smoothed_token_losses

FEATURES, WORDS = 7, 13
Records = list[list[list[int]]]


def tiny_model(seed: int = 0, dropout: float = 0.0) -> ShowAndTell:
    torch.manual_seed(seed)
    model = ShowAndTell(FEATURES, WORDS, 6, 5, dropout, normalisation="layer").double()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.5)
    return model


def some_records(counts: Sequence[int], seed: int = 0) -> tuple[Tensor, Records]:
    """Captions of 1 to 9 tokens; words repeat within and between captions."""
    rng = np.random.default_rng(seed)
    records = [
        [[1, *rng.integers(2, WORDS, rng.integers(1, 10)).tolist()] for _ in range(count)]
        for count in counts
    ]
    return torch.from_numpy(rng.normal(size=(len(counts), FEATURES))), records


def record_loss(
    model: ShowAndTell, feature: Tensor, captions: list[list[int]], smoothing: float
) -> Tensor:
    """The definition, with the ordinary model: mean over captions of the mean over tokens."""
    table = torch.from_numpy(padded(captions, 0))
    seen = model.look(feature.unsqueeze(0)).expand(len(captions), -1)
    _, aims, lengths = smoothed_token_losses(model, seen, table, 0, smoothing)
    return (aims.sum(1) / lengths).mean()


def brute_force(
    model: ShowAndTell, features: Tensor, records: Records, clip: float, smoothing: float = 0.0
) -> tuple[list[Tensor], list[float]]:
    total = [torch.zeros_like(parameter) for parameter in model.parameters()]
    norms = []
    for feature, captions in zip(features, records, strict=True):
        if not captions:
            norms.append(0.0)
            continue
        loss = record_loss(model, feature, captions, smoothing)
        gradient = torch.autograd.grad(loss, list(model.parameters()))
        norm = float(torch.cat([g.flatten() for g in gradient]).norm())
        norms.append(norm)
        for sum_, part in zip(total, gradient, strict=True):
            sum_.add_(part * min(1.0, clip / norm))
    return total, norms


def by_book(
    model: ShowAndTell,
    features: Tensor,
    records: Records,
    clip: float,
    smoothing: float = 0.0,
    slice_tokens: int = 1000,
) -> tuple[list[Tensor], np.ndarray]:
    model.zero_grad(set_to_none=True)
    sums = RecordGradients(model, clip, smoothing, slice_tokens).add(features, records)
    assert sums.tokens == sum(len(c) - 1 for record in records for c in record)
    return [p.grad.clone() for p in model.parameters() if p.grad is not None], sums.norms


def assert_equal(model: ShowAndTell, ours: list[Tensor], theirs: list[Tensor]) -> None:
    for (name, _), a, b in zip(model.named_parameters(), ours, theirs, strict=True):
        torch.testing.assert_close(a, b, atol=1e-10, rtol=1e-10, msg=name)


@pytest.mark.parametrize("smoothing", [0.0, 0.1])
@pytest.mark.parametrize("slice_tokens", [1, 20, 1000])
def test_equal_to_brute_force(smoothing: float, slice_tokens: int) -> None:
    model = tiny_model()
    features, records = some_records([5, 1, 3, 0, 2, 5, 4, 1])
    _, norms = brute_force(model, features, records, 1.0, smoothing)
    clip = float(np.median([norm for norm in norms if norm]))
    expected, _ = brute_force(model, features, records, clip, smoothing)
    ours, our_norms = by_book(model, features, records, clip, smoothing, slice_tokens)
    # A test in which nothing or everything is clipped would prove less.
    assert 2 <= sum(norm > clip for norm in norms) <= 5
    assert_equal(model, ours, expected)
    np.testing.assert_allclose(our_norms, norms, rtol=1e-10)


def test_a_record_of_many_captions_is_still_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_gradients, "_LONGEST_BY_GRAM", 40)
    model = tiny_model()
    features, records = some_records([2, 60, 3])
    for clip in (0.01, 100.0):
        expected, norms = brute_force(model, features, records, clip)
        ours, our_norms = by_book(model, features, records, clip, slice_tokens=30)
        assert_equal(model, ours, expected)
        np.testing.assert_allclose(our_norms, norms, rtol=1e-10)


def test_gradients_are_added_to_what_is_there() -> None:
    model = tiny_model()
    features, records = some_records([2, 3, 30, 1])
    whole, _ = by_book(model, features, records, 0.5, slice_tokens=50)
    model.zero_grad(set_to_none=True)
    gradients = RecordGradients(model, 0.5, slice_tokens=50)
    gradients.add(features[:2], records[:2])
    gradients.add(features[2:], records[2:])
    assert_equal(model, [p.grad for p in model.parameters()], whole)  # type: ignore[misc]


def test_single_precision_is_near() -> None:
    model = tiny_model()
    features, records = some_records([5, 1, 3, 2])
    expected, _ = brute_force(model, features, records, 0.7)
    ours, _ = by_book(model.float(), features.float(), records, 0.7)
    for a, b in zip(ours, expected, strict=True):
        torch.testing.assert_close(a.double(), b, atol=1e-5, rtol=1e-4)


def flat(gradient: list[Tensor]) -> Tensor:
    return torch.cat([part.flatten() for part in gradient])


@hypothesis_settings(max_examples=30, deadline=None)
@given(
    st.lists(st.integers(1, 6), min_size=1, max_size=5),
    st.integers(1, 8),
    st.integers(0, 10_000),
    st.sampled_from([0.003, 0.5, 50.0]),
)
def test_one_records_captions_move_the_sum_by_2c_at_most_and_its_absence_by_c(
    counts: list[int], new_count: int, seed: int, clip: float
) -> None:
    model = tiny_model(seed % 3)
    features, records = some_records(counts, seed)
    _, others = some_records([new_count], seed + 1)
    sum_with, _ = by_book(model, features, records, clip)
    # Other captions, more or fewer of them, and another picture.
    changed = features.clone()
    changed[0] = -3 * changed[0] + 1
    sum_changed, _ = by_book(model, changed, [others[0], *records[1:]], clip)
    sum_without, _ = by_book(model, features, [[], *records[1:]], clip)
    assert float((flat(sum_with) - flat(sum_changed)).norm()) <= 2 * clip * (1 + 1e-9)
    assert float((flat(sum_with) - flat(sum_without)).norm()) <= clip * (1 + 1e-9)


def test_the_bounds_are_reached_so_that_the_test_above_can_fail() -> None:
    """With captions counted one by one, five of them would move the sum by five times as much."""
    model = tiny_model()
    features, records = some_records([5, 1])
    clip = 1e-3
    whole, _ = by_book(model, features, records, clip)
    rest, _ = by_book(model, features, [[], records[1]], clip)
    assert float((flat(whole) - flat(rest)).norm()) == pytest.approx(clip, rel=1e-9)
    one_by_one = [[caption] for caption in records[0]]
    split, _ = by_book(
        model,
        torch.cat([features[:1].expand(5, -1), features[1:]]),
        [*one_by_one, records[1]],
        clip,
    )
    assert float((flat(split) - flat(rest)).norm()) > 2 * clip


class _PaddedForOpacus(nn.Module):
    """Show and Tell from Opacus's own parts: padded input, one row a caption."""

    def __init__(self, model: ShowAndTell) -> None:
        super().__init__()
        self.picture = nn.Linear(model.feature_size, model.embedding_size)
        self.normalise = nn.LayerNorm(model.embedding_size)
        self.embedding = nn.Embedding(model.vocabulary_size, model.embedding_size)
        self.lstm = DPLSTM(model.embedding_size, model.hidden_size, batch_first=True)
        self.vocabulary = nn.Linear(model.hidden_size, model.vocabulary_size)

    def forward(self, features: Tensor, tokens: Tensor) -> Tensor:
        seen = self.normalise(self.picture(features)).unsqueeze(1)
        hidden, _ = self.lstm(torch.cat([seen, self.embedding(tokens)], dim=1))
        logits: Tensor = self.vocabulary(hidden[:, 1:])
        return logits


def test_equal_to_opacuss_gradients_of_captions_grouped_by_record() -> None:
    model = tiny_model()
    counts = [5, 1, 3, 2]
    features, records = some_records(counts, 4)
    theirs = _PaddedForOpacus(model).double()
    weights = dict(theirs.named_parameters())
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            weights.pop(name).copy_(parameter)
    assert not weights
    sampled = GradSampleModule(theirs, loss_reduction="sum")
    owner = torch.from_numpy(np.repeat(np.arange(len(counts)), counts))
    table = torch.from_numpy(padded([c for record in records for c in record], 0))
    lengths = torch.tensor([len(c) - 1 for record in records for c in record])
    targets = table[:, 1:]
    logits = sampled(features[owner], table[:, :-1])
    losses = nn.functional.cross_entropy(logits.transpose(1, 2), targets, reduction="none")
    real = torch.arange(targets.shape[1]) < lengths[:, None]
    (((losses * real).sum(1) / lengths).sum()).backward()
    by_record: dict[str, Tensor] = {}
    for name, parameter in theirs.named_parameters():
        samples = parameter.grad_sample  # type: ignore[attr-defined]
        grouped = samples.new_zeros(len(counts), *parameter.shape).index_add_(0, owner, samples)
        by_record[name] = grouped / torch.tensor(counts).view(-1, *[1] * parameter.dim())
    norms = sum(g.flatten(1).square().sum(1) for g in by_record.values()).sqrt()  # type: ignore[union-attr]
    clip = float(norms.median())
    factors = (clip / norms).clamp(max=1)
    expected = {n: torch.tensordot(factors, g, dims=1) for n, g in by_record.items()}
    ours, our_norms = by_book(model, features, records, clip)
    np.testing.assert_allclose(our_norms, norms.numpy(), rtol=1e-10)
    for (name, _), gradient in zip(model.named_parameters(), ours, strict=True):
        torch.testing.assert_close(gradient, expected[name], atol=1e-10, rtol=1e-10, msg=name)


def test_the_order_of_records_and_captions_does_not_matter() -> None:
    model = tiny_model()
    features, records = some_records([3, 2, 5])
    straight, _ = by_book(model, features, records, 0.5)
    turned, _ = by_book(
        model, features.flip(0), [list(reversed(captions)) for captions in reversed(records)], 0.5
    )
    assert_equal(model, turned, straight)


def test_dropout_changes_the_gradient_and_keeps_the_bound() -> None:
    model = tiny_model(dropout=0.5)
    features, records = some_records([5])
    seen = {float(flat(by_book(model, features, records, 0.1)[0]).sum()) for _ in range(3)}
    assert len(seen) == 3
    assert float(flat(by_book(model, features, records, 0.1)[0]).norm()) <= 0.1 * (1 + 1e-9)


def test_nobody_adds_nothing() -> None:
    model = tiny_model()
    ours, norms = by_book(model, torch.zeros(0, FEATURES, dtype=torch.float64), [], 1.0)
    assert len(norms) == 0 and all(not gradient.any() for gradient in ours)


def test_cancel() -> None:
    cancel = CancelToken()
    cancel.cancel()
    features, records = some_records([2])
    with pytest.raises(Cancelled):
        RecordGradients(tiny_model(), 1.0).add(features, records, cancel)


class _BareMemory(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.memory = nn.Parameter(torch.zeros(3, 3))


def _tied() -> nn.Module:
    model = nn.Sequential(nn.Embedding(5, 4), nn.Linear(4, 5))
    model[1].weight = model[0].weight
    return model


def _frozen(model: nn.Module) -> nn.Module:
    return model.requires_grad_(False)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: ShowAndTell(4, 5, 3, 3), "batch normalisation mixes"),
        (lambda: _frozen(nn.BatchNorm1d(3)).train(), "batch normalisation mixes"),
        (lambda: nn.InstanceNorm1d(3, track_running_stats=True), "running statistics"),
        (_BareMemory, "parameters of its own .memory."),
        (_tied, "is shared with"),
        (lambda: nn.MultiheadAttention(4, 2), "parameters of its own"),
        (lambda: nn.LSTM(3, 3, num_layers=2, batch_first=True), "plain LSTM"),
        (lambda: nn.LSTM(3, 3), "plain LSTM"),
        (lambda: nn.Embedding(3, 3, max_norm=1.0), "max_norm"),
    ],
)
def test_refusals_say_why(make: Callable[[], nn.Module], reason: str) -> None:
    with pytest.raises(CannotBePrivate, match=reason) as caught:
        refuse_what_cannot_be_private(make())
    assert caught.value.remedy and caught.value.details


def test_report_generators_are_refused_for_their_memory() -> None:
    sizes = GeneratorSizes(20, patch_size=16, width=16, heads=2, layers=1, memory_rows=8, top_k=2)
    with pytest.raises(CannotBePrivate, match=r"CrossModalMemory.*bare memory"):
        refuse_what_cannot_be_private(ReportGenerator(sizes))


def test_what_can_be_private_is_not_refused() -> None:
    for model in (
        ShowAndTell(4, 5, 3, 3, normalisation="layer"),
        _frozen(nn.BatchNorm1d(3)).eval(),
        _frozen(_BareMemory()),
        nn.GroupNorm(1, 3),
    ):
        assert reasons_against(model) == []


def test_batch_normalisation_would_break_the_bound() -> None:
    """Why it is refused: another record's gradient changes with the batch it is in."""
    torch.manual_seed(0)
    model = ShowAndTell(FEATURES, WORDS, 6, 5).double()
    features, records = some_records([1, 1, 1])

    def first(pictures: Tensor) -> Tensor:
        seen = model.look(pictures)
        table = torch.from_numpy(padded(records[0], 0))
        _, aims, _ = smoothed_token_losses(model, seen[:1], table, 0, 0.0)
        return flat(list(torch.autograd.grad(aims.sum(), [model.embedding.weight])))

    changed = features.clone()
    changed[2] += 5
    assert not torch.allclose(first(features), first(changed))
