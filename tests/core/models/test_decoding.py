"""Decoding: greedy against a plain loop, beam against brute force, independence of the batch."""

from __future__ import annotations

import itertools
import math

import pytest
import torch

from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.models.captioner import ShowAndTell
from m4i_core.models.decoding import BEAM_SLOTS, GREEDY_SLOTS, beam_search, greedy

BEGIN, END = 1, 2


def model(seed: int, vocabulary: int = 6, hidden: int = 8, sharp: float = 3.0) -> ShowAndTell:
    torch.manual_seed(seed)
    built = ShowAndTell(4, vocabulary, 8, hidden)
    with torch.no_grad():
        # Decided predictions that depend on the picture: texts of different lengths.
        for parameter in built.parameters():
            parameter.mul_(sharp)
        built.vocabulary.bias[END] += 0.5
    return built


def plain_greedy(built: ShowAndTell, feature: torch.Tensor, longest: int) -> list[int]:
    built.eval()
    tokens = [BEGIN]
    with torch.no_grad():
        while len(tokens) <= longest:
            choice = int(built(feature[None], torch.tensor([tokens]))[0, -1].argmax())
            if choice == END:
                break
            tokens.append(choice)
    return tokens[1:]


def brute_force(built: ShowAndTell, feature: torch.Tensor, longest: int) -> list[int]:
    """Try every text: mean log-probability a token, end included unless cut at the longest."""
    built.eval()
    words = [w for w in range(built.vocabulary_size) if w != END]
    best, best_score = [], -math.inf
    with torch.no_grad():
        for length in range(longest + 1):
            for text in itertools.product(words, repeat=length):
                inputs = torch.tensor([[BEGIN, *text]])
                chances = torch.log_softmax(built(feature[None], inputs)[0].double(), dim=1)
                total = sum(float(chances[i, w]) for i, w in enumerate(text))
                if length < longest:
                    score = (total + float(chances[length, END])) / (length + 1)
                else:
                    score = total / length
                if score > best_score:
                    best, best_score = list(text), score
    return best


def test_greedy_equals_a_plain_loop() -> None:
    lengths = set()
    for seed in range(5):
        built = model(seed, vocabulary=12)
        features = torch.randn(3 * GREEDY_SLOTS + 5, 4)
        found = greedy(built, features, BEGIN, END, 7)
        assert found == [plain_greedy(built, feature, 7) for feature in features]
        lengths |= {len(text) for text in found}
    assert len(lengths) > 3, "the test needs texts of different lengths"


@pytest.mark.parametrize("seed", range(5))
def test_beam_of_one_is_greedy(seed: int) -> None:
    built = model(seed, vocabulary=12)
    features = torch.randn(3 * BEAM_SLOTS + 1, 4)
    assert beam_search(built, features, BEGIN, END, 7, 1) == greedy(built, features, BEGIN, END, 7)


@pytest.mark.parametrize("seed", range(8))
def test_wide_beam_equals_brute_force(seed: int) -> None:
    built = model(seed, vocabulary=4, sharp=2.0)
    features = torch.randn(BEAM_SLOTS + 3, 4)
    found = beam_search(built, features, BEGIN, END, 4, 64)
    assert found == [brute_force(built, feature, 4) for feature in features]


def test_a_beam_finds_better_texts_than_greedy() -> None:
    def score(built: ShowAndTell, feature: torch.Tensor, text: list[int]) -> float:
        tokens = [*text, END] if len(text) < 6 else text
        with torch.no_grad():
            inputs = torch.tensor([[BEGIN, *text]])[:, : len(tokens)]
            chances = torch.log_softmax(built(feature[None], inputs)[0].double(), dim=1)
        return sum(float(chances[i, w]) for i, w in enumerate(tokens)) / len(tokens)

    built = model(3, vocabulary=10, sharp=1.5).eval()
    features = torch.randn(60, 4)
    wide = beam_search(built, features, BEGIN, END, 6, 5)
    narrow = greedy(built, features, BEGIN, END, 6)
    gains = [
        score(built, f, w) - score(built, f, n)
        for f, w, n in zip(features, wide, narrow, strict=True)
    ]
    assert sum(gains) / len(gains) > 0.01


@pytest.mark.parametrize("method", ["greedy", "beam"])
def test_a_text_does_not_depend_on_its_company(method: str) -> None:
    # Nearly untrained and large: many near-ties, where the last bit would decide.
    torch.manual_seed(0)
    built = ShowAndTell(32, 300, 64, 128)
    features = torch.randn(150, 32)

    def decode(rows: torch.Tensor) -> list[list[int]]:
        if method == "greedy":
            return greedy(built, rows, BEGIN, END, 12)
        return beam_search(built, rows, BEGIN, END, 12, 3)

    together = decode(features)
    assert [decode(features[row : row + 1])[0] for row in range(0, 150, 11)] == together[::11]
    order = torch.randperm(150)
    shuffled = decode(features[order])
    assert [shuffled[int(place)] for place in order.argsort()] == together
    assert decode(features[37:90]) == together[37:90]


def test_logits_are_equal_to_the_last_bit_in_any_company(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stronger claim behind the test above, at the sizes of the paper."""
    torch.manual_seed(0)
    built = ShowAndTell(64, 400).eval()
    features = torch.randn(100, 64)
    heard: list[torch.Tensor] = []
    step = built.step

    def listening(inputs: torch.Tensor, state: tuple[torch.Tensor, torch.Tensor]):  # type: ignore[no-untyped-def]
        out = step(inputs, state)
        heard.append(out[0])
        return out

    monkeypatch.setattr(built, "step", listening)
    greedy(built, features[:GREEDY_SLOTS], BEGIN, END, 4)
    first = heard[1][17]
    heard.clear()
    greedy(built, features[17:18], BEGIN, END, 4)
    assert torch.equal(heard[1][0], first)


def test_nothing_to_describe() -> None:
    assert greedy(model(0), torch.zeros(0, 4), BEGIN, END, 5) == []
    assert beam_search(model(0), torch.zeros(0, 4), BEGIN, END, 5, 2) == []


def test_a_beam_wider_than_the_possible_texts() -> None:
    built = model(1, vocabulary=3)
    found = beam_search(built, torch.randn(2, 4), BEGIN, END, 2, 50)
    assert all(len(text) <= 2 for text in found)


@pytest.mark.parametrize("width", [0, -1])
def test_impossible_width(width: int) -> None:
    with pytest.raises(ValueError, match="width"):
        beam_search(model(0), torch.zeros(1, 4), BEGIN, END, 5, width)


def test_impossible_features_and_lengths() -> None:
    with pytest.raises(ValueError, match="features"):
        greedy(model(0), torch.zeros(1, 9), BEGIN, END, 5)
    with pytest.raises(ValueError, match="max_tokens"):
        greedy(model(0), torch.zeros(1, 4), BEGIN, END, 0)


def test_mode_is_left_as_it_was() -> None:
    built = model(0).train()
    before = {name: tensor.clone() for name, tensor in built.state_dict().items()}
    greedy(built, torch.randn(9, 4), BEGIN, END, 5)
    assert built.training
    assert all(torch.equal(before[name], tensor) for name, tensor in built.state_dict().items())


@pytest.mark.parametrize("width", [0, 2])
def test_progress_and_cancel(width: int) -> None:
    cancel = CancelToken()
    fractions: list[float] = []

    def sink(update: ProgressUpdate) -> None:
        assert update.fraction is not None
        fractions.append(update.fraction)
        if update.fraction > 0.3:
            cancel.cancel()

    built, features = model(0), torch.randn(300, 4)
    with pytest.raises(Cancelled):
        if width:
            beam_search(built, features, BEGIN, END, 5, width, Progress(sink), cancel)
        else:
            greedy(built, features, BEGIN, END, 5, Progress(sink), cancel)
    assert fractions == sorted(fractions)
    assert fractions[-1] < 1.0
