"""Beam search for reports: against brute force and a plain loop, in any company, stoppable."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
import torch

from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.models.report_generator.beam import SLOTS, beam_search
from m4i_core.models.report_generator.generator import GeneratorSizes, ReportGenerator


def model(
    seed: int, vocabulary: int = 5, sharp: float = 3.0, end: float = 0.0, **changes: int
) -> ReportGenerator:
    torch.manual_seed(seed)
    sizes = {
        "width": 16,
        "heads": 2,
        "layers": 2,
        "feed_forward": 16,
        "memory_rows": 12,
        "top_k": 4,
    }
    built = ReportGenerator(GeneratorSizes(vocabulary, 6, **(sizes | changes))).eval()  # type: ignore[arg-type]
    with torch.no_grad():
        built.vocabulary.weight.mul_(sharp)
        built.vocabulary.bias[0] += end
        built.memory.matrix.mul_(200)
        for layer in built.decoder:
            # An untrained model hardly heeds the picture; reports here must differ by it.
            layer.looking.out.weight.mul_(8)  # type: ignore[union-attr, operator]
    return built


def patches(count: int, seed: int = 0, size: int = 6) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(count, 5, size)).astype(np.float16)


def chances(built: ReportGenerator, seen: np.ndarray, text: list[int]) -> torch.Tensor:
    with torch.no_grad():
        logits = built(torch.from_numpy(seen.astype(np.float32))[None], torch.tensor([[0, *text]]))
    return torch.log_softmax(logits[0].double(), dim=1)


def score(built: ReportGenerator, seen: np.ndarray, text: list[int], longest: int) -> float:
    table = chances(built, seen, text)
    total = sum(float(table[i, w]) for i, w in enumerate(text))
    return total + (float(table[len(text), 0]) if len(text) < longest else 0.0)


@pytest.mark.parametrize("seed", range(6))
def test_wide_beam_equals_brute_force(seed: int) -> None:
    built, records = model(seed, vocabulary=4, sharp=2.0, end=-1.0), patches(SLOTS + 3, seed)
    found = beam_search(built, records, 4, 64)
    for seen, text in zip(records[::6], found[::6], strict=True):
        texts = [
            list(words)
            for length in range(5)
            for words in itertools.product(range(1, 4), repeat=length)
        ]
        assert text == max(texts, key=lambda words: score(built, seen, words, 4))


def plain_greedy(built: ReportGenerator, seen: np.ndarray, longest: int) -> list[int]:
    text: list[int] = []
    while len(text) < longest:
        word = int(chances(built, seen, text)[-1].argmax())
        if word == 0:
            break
        text.append(word)
    return text


def plain_beam(built: ReportGenerator, seen: np.ndarray, longest: int, width: int) -> list[int]:
    """Beam search as in the textbook: no slots, no kept keys, no early end."""
    open_texts: list[tuple[float, list[int]]] = [(0.0, [])]
    best, best_score = [], -math.inf
    for _ in range(longest):
        longer = [
            (total + float(chance), text, word)
            for total, text in open_texts
            for word, chance in enumerate(chances(built, seen, text)[-1])
        ]
        longer.sort(key=lambda item: -item[0])
        open_texts = []
        for total, text, word in longer[:width]:
            whole = text if word == 0 else [*text, word]
            if word == 0 or len(whole) == longest:
                if total > best_score:
                    best, best_score = whole, total
            else:
                open_texts.append((total, whole))
    return best


def test_beam_of_one_is_greedy_and_texts_have_many_lengths() -> None:
    lengths = set()
    for seed in range(4):
        built, records = model(seed, 12, sharp=2.0, end=0.3), 4 * patches(2 * SLOTS + 5, seed)
        found = beam_search(built, records, 9, 1)
        assert found == [plain_greedy(built, seen, 9) for seen in records]
        lengths |= {len(text) for text in found}
    assert len(lengths) > 4


@pytest.mark.parametrize("width", [2, 3])
def test_beam_equals_a_plain_one(width: int) -> None:
    different = 0
    for seed in range(4):
        built, records = model(seed, 9, sharp=2.0, end=0.3), patches(SLOTS + 4, seed)
        found = beam_search(built, records, 6, width)
        assert found == [plain_beam(built, seen, 6, width) for seen in records]
        greedy = beam_search(built, records, 6, 1)
        different += sum(a != b for a, b in zip(found, greedy, strict=True))
    assert different > 5, "the test needs records where a beam finds more than greed"


def test_a_report_does_not_depend_on_its_company() -> None:
    # Nearly untrained and large: many near-ties, where the last bit would decide.
    built = model(0, 300, sharp=1.0, width=64, heads=4, layers=3, memory_rows=200, top_k=8)
    records = patches(45)
    together = beam_search(built, records, 10, 3)
    alone = [beam_search(built, records[i : i + 1], 10, 3)[0] for i in range(0, 45, 9)]
    assert alone == together[::9]
    assert len({tuple(text) for text in together}) > 10
    order = np.random.default_rng(1).permutation(45)
    shuffled = beam_search(built, records[order], 10, 3)
    assert [shuffled[int(place)] for place in order.argsort()] == together
    assert beam_search(built, records[7:30], 10, 3) == together[7:30]


def test_logits_are_equal_to_the_last_bit_in_any_company(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stronger claim behind the test above, at the paper's width."""
    built = model(
        0, 400, width=512, heads=8, memory_rows=2048, top_k=32, layers=1, feed_forward=512
    )
    records = patches(19)
    heard: list[torch.Tensor] = []
    logits = built.logits

    def listening(x: torch.Tensor) -> torch.Tensor:
        out = logits(x)
        heard.append(out)
        return out

    monkeypatch.setattr(built, "logits", listening)
    beam_search(built, records[:SLOTS], 4, 3)
    together = [step[13] for step in heard]
    heard.clear()
    beam_search(built, records[13:14], 4, 3)
    alone = [step[0] for step in heard]
    assert len(alone) == 4
    for one, other in zip(alone, together, strict=False):
        assert torch.equal(one, other)


def test_nothing_to_describe_and_bad_calls() -> None:
    assert beam_search(model(0), patches(0), 5) == []
    for wrong in (np.zeros((2, 49, 7)), np.zeros((2, 6)), np.zeros((2, 600, 6))):
        with pytest.raises(ValueError, match="patches"):
            beam_search(model(0), wrong, 5)
    for longest, width in ((0, 3), (513, 3), (5, 0)):
        with pytest.raises(ValueError, match=r"max_tokens|width"):
            beam_search(model(0), patches(1), longest, width)


def test_a_beam_wider_than_the_possible_texts() -> None:
    assert all(len(text) <= 2 for text in beam_search(model(1, 3), patches(2), 2, 60))


def test_mode_is_left_as_it_was() -> None:
    built = model(0).train()
    beam_search(built, patches(3), 4, 2)
    assert built.training


def test_progress_and_cancel() -> None:
    cancel = CancelToken()
    fractions: list[float] = []

    def sink(update: ProgressUpdate) -> None:
        assert update.fraction is not None
        fractions.append(update.fraction)
        if update.fraction > 0.3:
            cancel.cancel()

    with pytest.raises(Cancelled):
        beam_search(model(0), patches(120), 5, 2, Progress(sink), cancel)
    assert fractions == sorted(fractions)
    assert fractions[-1] < 1.0
