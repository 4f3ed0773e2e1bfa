"""Show and Tell: shapes, equations, per-sample independence."""

from __future__ import annotations

import torch
from torch.nn import functional

from m4i_core.models.captioner import ShowAndTell


def model(seed: int = 0, **sizes: int) -> ShowAndTell:
    torch.manual_seed(seed)
    return ShowAndTell(5, 7, **{"embedding_size": 6, "hidden_size": 8, **sizes})


def test_defaults_are_the_papers_sizes() -> None:
    built = ShowAndTell(512, 100)
    assert built.picture.weight.shape == (256, 512)
    assert built.normalise.momentum == 0.01
    assert built.embedding.weight.shape == (100, 256)
    assert (built.lstm.input_size, built.lstm.hidden_size, built.lstm.num_layers) == (256, 512, 1)
    assert built.vocabulary.weight.shape == (100, 512)


def test_forward_equals_the_lstm_equations_written_out() -> None:
    built = model().eval()
    features = torch.randn(3, 5)
    tokens = torch.tensor([[1, 4, 5], [1, 6, 2], [1, 3, 3]])
    norm = built.normalise
    x = features @ built.picture.weight.T + built.picture.bias
    x = (x - norm.running_mean) / torch.sqrt(norm.running_var + norm.eps) * norm.weight + norm.bias
    h = c = torch.zeros(3, 8)
    expected = []
    for t in range(-1, 3):
        if t >= 0:
            x = built.embedding.weight[tokens[:, t]]
        gates = x @ built.lstm.weight_ih_l0.T + built.lstm.bias_ih_l0
        gates = gates + h @ built.lstm.weight_hh_l0.T + built.lstm.bias_hh_l0
        i, f, g, o = gates.chunk(4, dim=1)
        c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        h = torch.sigmoid(o) * torch.tanh(c)
        if t >= 0:
            expected.append(h @ built.vocabulary.weight.T + built.vocabulary.bias)
    torch.testing.assert_close(built(features, tokens), torch.stack(expected, dim=1))


def test_steps_say_the_same_as_one_call() -> None:
    built = model().eval()
    features = torch.randn(2, 5)
    tokens = torch.tensor([[1, 4, 5], [1, 6, 2]])
    state = (torch.zeros(1, 2, 8), torch.zeros(1, 2, 8))
    _, state = built.step(built.look(features), state)
    for t in range(3):
        logits, state = built.step(built.embedding(tokens[:, t]), state)
        torch.testing.assert_close(logits, built(features, tokens)[:, t])


def test_padding_changes_nothing_before_it() -> None:
    built = model().eval()
    features = torch.randn(2, 5)
    short = torch.tensor([[1, 4], [1, 5]])
    long = torch.tensor([[1, 4, 0, 0], [1, 5, 0, 0]])
    torch.testing.assert_close(built(features, short), built(features, long)[:, :2])


def test_dropout_sits_before_the_vocabulary_layer() -> None:
    torch.manual_seed(0)
    built = ShowAndTell(5, 7, 6, 8, dropout=0.999999)
    hidden = torch.ones(4, 8)
    assert torch.equal(built.words(hidden), built.vocabulary.bias.expand(4, 7))
    built.eval()
    torch.testing.assert_close(
        built.words(hidden),
        functional.linear(hidden, built.vocabulary.weight, built.vocabulary.bias),
    )
