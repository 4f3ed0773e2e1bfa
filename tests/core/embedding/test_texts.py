"""Texts as vectors: alike texts are near, in any writing, and nothing odd breaks it."""

from __future__ import annotations

import numpy as np
import pytest

from m4i_core.embedding.texts import TEXT_DIMENSIONS, text_vectors
from m4i_core.jobs.cancel import Cancelled, CancelToken


def test_the_same_words_are_near_and_other_words_far() -> None:
    texts = ["a red dog runs", "A red dog, runs!", "a red dog sleeps", "green boats float", ""]
    found = text_vectors(texts)
    distance = np.linalg.norm(found[:, None] - found[None], axis=2)
    assert distance[0, 1] == pytest.approx(0, abs=1e-6)
    assert 0.1 < distance[0, 2] < 1.2
    assert distance[0, 3] == pytest.approx(np.sqrt(2))
    assert not found[4].any()
    np.testing.assert_allclose(np.linalg.norm(found[:4], axis=1), 1, rtol=1e-6)


def test_many_texts_are_reduced_and_keep_their_neighbours() -> None:
    rng = np.random.default_rng(0)
    subjects = [f"{noun}{k}" for noun in ("dog", "boat", "house") for k in range(12)]
    texts = [
        f"the {subjects[int(s)]} near the {subjects[int(t)]} at {int(h)}"
        for s, t, h in zip(*rng.integers(0, [[36], [36], [20]], (3, 400)), strict=True)
    ]
    texts[7] = texts[3]
    found = text_vectors(texts)
    assert found.shape == (400, TEXT_DIMENSIONS) and np.isfinite(found).all()
    np.testing.assert_allclose(found[7], found[3], atol=1e-6)
    np.testing.assert_array_equal(found, text_vectors(texts))


@pytest.mark.parametrize("texts", [[], [""], ["!!", "?"], ["一只红色的狗", "一只红色的猫"]])
def test_odd_texts(texts: list[str]) -> None:
    found = text_vectors(texts)
    assert len(found) == len(texts) and np.isfinite(found).all()
    if texts and texts[0].startswith("一"):
        assert 0.1 < np.linalg.norm(found[0] - found[1]) < 1.4


def test_it_can_be_stopped() -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        text_vectors(["a dog"] * 300, cancel)
