"""The fast backend equals nltk and rouge-score, called here independently of our reference one."""

from __future__ import annotations

import random
import threading
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nltk.translate.bleu_score import SmoothingFunction, sentence_bleu
from rouge_score.rouge_scorer import RougeScorer

from m4i_core.errors import DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress
from m4i_core.text import similarity as module
from m4i_core.text.similarity import METRIC_NAMES, similarity

TOLERANCE = 1e-9


def libraries(generated: list[str], references: list[list[str]]) -> np.ndarray:
    """ASCII only: nltk on rouge-score's own tokens, and rouge-score as it comes."""
    from rouge_score.tokenize import tokenize

    scorer = RougeScorer(["rougeL"])
    rows = []
    for text, targets in zip(generated, references, strict=True):
        hypothesis = tokenize(text, None)
        tokens = [tokenize(target, None) for target in targets]
        row = [
            float(
                sentence_bleu(
                    tokens,
                    hypothesis,
                    weights=(1 / n,) * n,
                    smoothing_function=SmoothingFunction().method1,
                )
            )
            for n in (1, 2, 3)
        ]
        rows.append([*row, scorer.score_multi(targets, text)["rougeL"].fmeasure])
    return np.array(rows)


def random_texts(rng: random.Random, count: int, vocabulary: list[str], longest: int):
    def text() -> str:
        return " ".join(rng.choices(vocabulary, k=rng.randint(0, longest)))

    generated = [text() for _ in range(count)]
    references = [[text() for _ in range(rng.randint(1, 6))] for _ in range(count)]
    return generated, references


@pytest.mark.parametrize("size", [1, 2, 5, 30, 2000])
@pytest.mark.parametrize("longest", [3, 14, 40])
def test_thousands_of_random_texts(size: int, longest: int) -> None:
    rng = random.Random(size * 100 + longest)
    generated, references = random_texts(rng, 300, [f"w{i}" for i in range(size)], longest)
    found = similarity(generated, references)
    assert found.shape == (300, 4) and found.dtype == np.float64
    np.testing.assert_allclose(found, libraries(generated, references), rtol=0, atol=TOLERANCE)


@pytest.mark.parametrize("unit", ["words", "characters"])
def test_random_texts_of_many_scripts(unit: str) -> None:
    rng = random.Random(1)
    signs = ["a", "Dog", "猫", "坐在", "é", "e\u0301", "x1", "!", "🙂", "👩‍🚀", ".", "हिन्दी", "__"]
    generated, references = random_texts(rng, 500, signs, 25)
    fast = similarity(generated, references, unit=unit)
    slow = similarity(generated, references, unit=unit, backend="reference")
    np.testing.assert_allclose(fast, slow, rtol=0, atol=TOLERANCE)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(st.text(max_size=30), st.lists(st.text(max_size=30), min_size=1, max_size=4)),
        max_size=5,
    )
)
def test_any_text(pairs: list[tuple[str, list[str]]]) -> None:
    generated = [text for text, _ in pairs]
    references = [targets for _, targets in pairs]
    for unit in ("words", "characters"):
        fast = similarity(generated, references, unit=unit)
        slow = similarity(generated, references, unit=unit, backend="reference")
        np.testing.assert_allclose(fast, slow, rtol=0, atol=TOLERANCE)
        assert ((fast >= 0) & (fast <= 1 + 1e-12)).all()


EDGES = [
    ("", ["a b"]),
    ("a b", [""]),
    ("", [""]),
    ("...", ["!!!"]),
    ("a", ["a"]),
    ("a", ["b"]),
    ("a b", ["b a"]),
    ("the the the the the the the", ["the cat is on the mat", "there is a cat on the mat"]),
    ("a b c", ["a b", "a b c d"]),
    ("a b c", ["", "a b c"]),
    ("x", ["x"] * 50),
]


def test_edges() -> None:
    generated = [text for text, _ in EDGES]
    references = [targets for _, targets in EDGES]
    np.testing.assert_allclose(
        similarity(generated, references), libraries(generated, references), atol=TOLERANCE
    )


def test_known_values() -> None:
    # The classic example of clipped counts: 2 of 7 (Papineni 2002); LCS "the the", F of 2/7, 2/6.
    row = similarity([EDGES[7][0]], [EDGES[7][1]])[0]
    assert row[0] == pytest.approx(2 / 7)
    assert row[3] == pytest.approx(2 * 2 / (7 + 6))
    assert similarity(["a dog runs fast"], [["a cat", "a dog runs fast"]])[0] == pytest.approx(1)
    assert (similarity([""], [["a"]]) == 0).all()


def test_very_long_texts_and_more_distinct_tokens_than_64_bits() -> None:
    rng = random.Random(2)
    long = [" ".join(f"w{rng.randrange(400)}" for _ in range(n)) for n in (63, 64, 65, 300, 900)]
    generated, references = long, [[long[-1 - i], long[i][:200]] for i in range(len(long))]
    np.testing.assert_allclose(
        similarity(generated, references), libraries(generated, references), atol=TOLERANCE
    )


def test_long_pairs_take_the_other_path_with_the_same_result(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rng = random.Random(3)
    generated, references = random_texts(rng, 200, list("abcdefg"), 30)
    expected = similarity(generated, references)
    monkeypatch.setattr(module, "_LONG_PAIR", 3)
    monkeypatch.setattr(module, "_BLOCK_CELLS", 3)
    np.testing.assert_allclose(similarity(generated, references), expected, atol=TOLERANCE)


def test_over_a_million_distinct_tokens() -> None:
    # Both texts are short, the corpus is not: numbers of tokens exceed every character code.
    fillers = [" ".join(map(str, range(i, i + 10_000))) for i in range(0, 1_200_000, 10_000)]
    generated, references = [*fillers, "a b c d e"], [*([f] for f in fillers), ["x b y d e a"]]
    found = similarity(generated, references)
    np.testing.assert_allclose(found[-1:], libraries(generated[-1:], references[-1:]))
    assert found[0] == pytest.approx(1.0)


def test_separator_in_the_text_does_no_harm() -> None:
    generated = ["a\x00b c", "\x00", "x"]
    references = [["a b c", "\x00\x00"], ["a"], ["x\x00"]]
    np.testing.assert_allclose(
        similarity(generated, references), libraries(generated, references), atol=TOLERANCE
    )


def test_rows_do_not_depend_on_their_neighbours() -> None:
    rng = random.Random(4)
    generated, references = random_texts(rng, 300, list("abcdefghij"), 20)
    whole = similarity(generated, references)
    order = list(range(300))
    rng.shuffle(order)
    shuffled = similarity([generated[i] for i in order], [references[i] for i in order])
    assert (whole[order] == shuffled).all()
    assert (similarity(generated[:1], references[:1]) == whole[:1]).all()


def test_auto_takes_characters_for_chinese() -> None:
    row = similarity(["一只猫"], [["一只狗"]], unit="auto")[0]
    assert row[3] == pytest.approx(2 / 3)
    assert similarity(["一只猫"], [["一只狗"]], unit="words")[0, 3] == 0


def test_bad_arguments() -> None:
    assert similarity([], []).shape == (0, len(METRIC_NAMES))
    with pytest.raises(ValueError, match="1 generated"):
        similarity(["a"], [])
    with pytest.raises(DataError, match="record number 2"):
        similarity(["a", "b"], [["a"], []])
    with pytest.raises(ValueError, match="backend"):
        similarity(["a"], [["a"]], backend="slow")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="unit"):
        similarity(["a"], [["a"]], unit="lines")  # type: ignore[arg-type]


@pytest.mark.parametrize("backend", ["fast", "reference"])
def test_cancel_and_progress(backend: str) -> None:
    generated, references = ["a b c"] * 50, [["a b", "b c"]] * 50
    seen: list[float] = []
    similarity(
        generated,
        references,
        backend=backend,
        progress=Progress(lambda update: seen.append(update.fraction)),
    )
    assert seen == sorted(seen) and seen[-1] == 1.0
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        similarity(generated, references, backend=backend, cancel=token)


def test_cancel_comes_within_200_ms_and_other_threads_run() -> None:
    rng = random.Random(5)
    generated, references = random_texts(rng, 4000, [f"w{i}" for i in range(500)], 60)
    token = CancelToken()
    ended: list[float] = []

    def work() -> None:
        while True:
            try:
                similarity(generated, references, cancel=token)
            except Cancelled:
                ended.append(time.monotonic())
                return

    thread = threading.Thread(target=work)
    thread.start()
    time.sleep(0.15)
    asked = time.monotonic()
    token.cancel()
    thread.join(5)
    assert ended and ended[0] - asked < 0.2
