"""R2Gen-CMN: the memory against explicit loops, sharing, masks, sizes, gradients."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor

from m4i_core.jobs.cancel import Cancelled
from m4i_core.models.report_generator.generator import (
    GeneratorSizes,
    ReportGenerator,
    interruptible,
    masked_losses,
)
from m4i_core.models.report_generator.layers import sinusoids
from m4i_core.models.report_generator.memory import CrossModalMemory

TINY = GeneratorSizes(
    vocabulary_size=11,
    patch_size=10,
    width=16,
    heads=4,
    layers=2,
    feed_forward=20,
    memory_rows=24,
    top_k=5,
)


def tiny(seed: int = 0, sizes: GeneratorSizes = TINY) -> ReportGenerator:
    torch.manual_seed(seed)
    return ReportGenerator(sizes).eval()


def lively(memory: CrossModalMemory) -> CrossModalMemory:
    """Give the memory rows that differ by more than their tiny initial values."""
    torch.nn.init.normal_(memory.matrix)
    return memory.eval()


def memory_by_loops(memory: CrossModalMemory, x: list[list[float]]) -> list[list[float]]:
    """Chen et al. 2021, equations 5 to 10, number by number in double precision."""

    def times(weight: Tensor, bias: Tensor, vector: list[float]) -> list[float]:
        return [
            float(b) + sum(float(w) * v for w, v in zip(row, vector, strict=True))
            for row, b in zip(weight.double(), bias.double(), strict=True)
        ]

    rows = [[float(v) for v in row] for row in memory.matrix.double()]
    keys = [times(memory.key.weight, memory.key.bias, row) for row in rows]
    values = [times(memory.value.weight, memory.value.bias, row) for row in rows]
    out = []
    for vector in x:
        query = times(memory.query.weight, memory.query.bias, vector)
        size = len(vector) // memory.heads
        joined: list[float] = []
        for head in range(memory.heads):
            mine = range(head * size, (head + 1) * size)
            scores = [sum(query[i] * key[i] for i in mine) / math.sqrt(size) for key in keys]
            best = sorted(range(len(rows)), key=lambda r: -scores[r])[: memory.top_k]
            shares = [math.exp(scores[r]) for r in best]
            total = sum(shares)
            joined += [
                sum(s / total * values[r][i] for s, r in zip(shares, best, strict=True))
                for i in mine
            ]
        response = times(memory.out.weight, memory.out.bias, joined)
        out.append([v + r for v, r in zip(vector, response, strict=True)])
    return out


@pytest.mark.parametrize(
    ("width", "rows", "heads", "top_k"), [(16, 24, 4, 5), (12, 9, 2, 1), (8, 6, 1, 6)]
)
def test_the_memory_agrees_with_explicit_loops(
    width: int, rows: int, heads: int, top_k: int
) -> None:
    torch.manual_seed(width)
    memory = lively(CrossModalMemory(width, rows, heads, top_k))
    x = torch.randn(3, 4, width)
    with torch.no_grad():
        found = memory(x)
        for record in range(3):
            expected = torch.tensor(memory_by_loops(memory, x[record].double().tolist()))
            torch.testing.assert_close(found[record], expected, atol=1e-5, rtol=0)
        torch.testing.assert_close(memory(x, memory.project()), found, atol=0, rtol=0)


def test_the_memory_at_full_size_agrees_with_gathered_rows() -> None:
    torch.manual_seed(0)
    memory = lively(CrossModalMemory())
    x = torch.randn(1, 6, 512)
    with torch.no_grad():
        found = memory(x)
        # Another way: double precision, one question and head at a time, rows picked by hand.
        double = CrossModalMemory().double()
        double.load_state_dict(memory.state_dict())
        keys, values = double.key(double.matrix), double.value(double.matrix)
        for place in range(6):
            query = double.query(x[0, place].double())
            heads = []
            for head in range(8):
                mine = slice(64 * head, 64 * head + 64)
                scores = keys[:, mine] @ query[mine] / 8
                chosen = scores.argsort(descending=True)[:32]
                heads.append(scores[chosen].softmax(0) @ values[chosen][:, mine])
            expected = x[0, place].double() + double.out(torch.cat(heads))
            torch.testing.assert_close(found[0, place].double(), expected, atol=1e-5, rtol=0)


def test_rows_beyond_the_top_have_no_say() -> None:
    torch.manual_seed(3)
    memory = lively(CrossModalMemory(8, 20, 1, 3))
    x = torch.randn(1, 1, 8)
    memory(x).sum().backward()
    assert memory.matrix.grad is not None
    assert int((memory.matrix.grad.abs().sum(1) > 0).sum()) == 3
    with pytest.raises(ValueError, match="top_k"):
        CrossModalMemory(8, 4, 1, 5)
    with pytest.raises(ValueError, match="heads"):
        CrossModalMemory(10, 4, 4, 2)


def test_pictures_and_words_share_the_very_same_memory() -> None:
    model = tiny()
    asked: list[tuple[torch.Size, int]] = []
    model.memory.register_forward_hook(
        lambda module, inputs, _out: asked.append((inputs[0].shape, id(module.matrix)))
    )
    model(torch.randn(2, 98, 10), torch.zeros(2, 7, dtype=torch.long))
    assert [shape for shape, _ in asked] == [(2, 98, 16), (2, 7, 16)]
    assert asked[0][1] == asked[1][1] == id(model.memory.matrix)
    matrices = [p for p in model.parameters() if p.shape == (24, 16)]
    assert len(matrices) == 1 and matrices[0] is model.memory.matrix
    # Both modalities reach it: through either alone its gradient is not zero.
    for record in ("picture", "words"):
        model.zero_grad()
        if record == "picture":
            model.look(torch.randn(1, 49, 10)).square().sum().backward()
        else:
            model.embed(torch.tensor([[0, 3]]), model.positions[:2], None).square().sum().backward()
        assert model.memory.matrix.grad is not None
        assert float(model.memory.matrix.grad.abs().sum()) > 0


def test_sizes_are_those_of_the_paper() -> None:
    with torch.device("meta"):
        model = ReportGenerator(GeneratorSizes(vocabulary_size=761))
    shapes = {name: tuple(p.shape) for name, p in model.named_parameters()}
    assert shapes["memory.matrix"] == (2048, 512)
    assert shapes["patches.weight"] == (512, 2048)
    assert shapes["embedding.weight"] == shapes["vocabulary.weight"] == (761, 512)
    for linear in ("query", "key", "value", "out"):
        assert shapes[f"memory.{linear}.weight"] == (512, 512)
    assert len(model.encoder) == len(model.decoder) == 3
    assert shapes["decoder.2.feed_forward.0.weight"] == (512, 512)
    assert (model.memory.heads, model.memory.top_k) == (8, 32)
    drops = {module.p for module in model.modules() if isinstance(module, torch.nn.Dropout)}
    assert drops == {0.1, 0.5} and model.patch_dropout.p == 0.5
    norms = [m for m in model.modules() if isinstance(m, torch.nn.LayerNorm)]
    assert len(norms) == 3 * 2 + 3 * 3 + 2 and all(norm.eps == 1e-6 for norm in norms)
    square, line = 512 * 512 + 512, 2 * 512
    expected = (
        (2048 * 512 + 512)  # patches
        + 2048 * 512 + 4 * square  # memory
        + 3 * (6 * square + 2 * line) + line  # encoder
        + 3 * (10 * square + 3 * line) + line  # decoder
        + 761 * 512 + (761 * 512 + 761)  # words
    )  # fmt: skip
    assert sum(p.numel() for p in model.parameters()) == expected


def test_initial_values() -> None:
    torch.manual_seed(0)
    model = ReportGenerator(GeneratorSizes(vocabulary_size=500))
    assert float(model.memory.matrix.detach().std()) == pytest.approx(1 / 512, rel=0.01)
    for weight in (model.memory.query.weight, model.embedding.weight):
        bound = math.sqrt(6 / sum(weight.shape))
        assert 0.99 * bound < float(weight.detach().abs().max()) <= bound


def test_positions_are_sinusoids() -> None:
    table = sinusoids(100, 16)
    for place, column in ((0, 0), (7, 4), (99, 15), (3, 1)):
        angle = place / 10000 ** (2 * (column // 2) / 16)
        expected = math.sin(angle) if column % 2 == 0 else math.cos(angle)
        assert float(table[place, column]) == pytest.approx(expected, abs=1e-5)


def test_no_word_sees_what_comes_later() -> None:
    model = tiny()
    patches = torch.randn(2, 49, 10)
    tokens = torch.tensor([[0, 3, 4, 5, 6], [0, 1, 2, 3, 4]])
    with torch.no_grad():
        before = model(patches, tokens)
        tokens[:, 3:] = 9
        after = model(patches, tokens)
    torch.testing.assert_close(before[:, :3], after[:, :3], atol=1e-6, rtol=0)
    assert (before[:, 3:] - after[:, 3:]).abs().max() > 1e-3


def test_the_loss_counts_words_and_one_end_and_no_padding() -> None:
    torch.manual_seed(0)
    logits = torch.randn(2, 5, 11)
    tokens = torch.tensor([[0, 3, 4, 0, 0, 0], [0, 3, 4, 5, 6, 7]])  # ended; cut without an end
    losses, counts = masked_losses(logits, tokens, torch.tensor([4, 6]))
    assert counts.tolist() == [[True] * 3 + [False] * 2, [True] * 5]
    chances = logits.log_softmax(2)
    expected = [-float(chances[0, i, t]) for i, t in enumerate([3, 4, 0])]
    assert losses[0].tolist() == pytest.approx([*expected, 0, 0])


def test_padding_changes_no_loss() -> None:
    model = tiny()
    patches = torch.randn(1, 49, 10)
    sums = []
    for width in (5, 9):
        tokens = torch.zeros(1, width, dtype=torch.long)
        tokens[0, :4] = torch.tensor([0, 3, 4, 5])
        with torch.no_grad():
            logits = model(patches, tokens[:, :-1])
        sums.append(float(masked_losses(logits, tokens, torch.tensor([5]))[0].sum()))
    assert sums[0] == pytest.approx(sums[1], abs=1e-5)


def test_records_of_a_batch_do_not_mix() -> None:
    """What DP-SGD rests on: a record's loss depends on that record alone."""
    model = tiny()
    patches = torch.randn(3, 49, 10, requires_grad=True)
    out = model(patches, torch.tensor([[0, 3, 4]] * 3))
    out[1].sum().backward()
    assert patches.grad is not None
    assert float(patches.grad[0].abs().max()) == float(patches.grad[2].abs().max()) == 0
    assert float(patches.grad[1].abs().max()) > 0


def test_per_sample_gradients_are_to_be_had() -> None:
    """torch.func gives them through the bare memory parameter too, equal to one by one."""
    model = tiny()
    weights = {name: p.detach() for name, p in model.named_parameters()}
    patches, tokens = (
        torch.randn(3, 49, 10),
        torch.tensor([[0, 3, 4, 0], [0, 5, 0, 0], [0, 1, 2, 3]]),
    )
    lengths = torch.tensor([4, 3, 4])

    def loss(weights: dict[str, Tensor], patch: Tensor, text: Tensor, length: Tensor) -> Tensor:
        logits = torch.func.functional_call(model, weights, (patch[None], text[None, :-1]))
        losses, counts = masked_losses(logits, text[None], length[None])
        return losses.sum() / counts.sum()

    each = torch.func.vmap(torch.func.grad(loss), in_dims=(None, 0, 0, 0))(
        weights, patches, tokens, lengths
    )
    for record in range(3):
        model.zero_grad()
        own = dict(model.named_parameters())
        loss(own, patches[record], tokens[record], lengths[record]).backward()
        for name, parameter in model.named_parameters():
            assert parameter.grad is not None
            torch.testing.assert_close(each[name][record], parameter.grad, atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize("stop_at", [3, 70])
def test_a_step_can_be_stopped_on_the_way_forward_and_back(stop_at: int) -> None:
    model = tiny().train()
    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls == stop_at:
            raise Cancelled

    linears = sum(isinstance(m, torch.nn.Linear) for m in model.modules())
    assert 3 < linears < 70
    with pytest.raises(Cancelled), interruptible(model, check):
        out = model(torch.randn(1, 49, 10), torch.tensor([[0, 1, 2]]))
        assert calls < stop_at, "stopped on the way back"
        out.sum().backward()
    assert calls == stop_at
    model(torch.randn(1, 49, 10), torch.tensor([[0, 1, 2]])).sum().backward()
    assert calls == stop_at, "no hook is left behind"
