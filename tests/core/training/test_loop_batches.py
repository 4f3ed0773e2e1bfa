"""Length-bucketed batches."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from m4i_core.training.batches import epoch_batches, padded


@given(
    st.lists(st.integers(1, 40), min_size=1, max_size=300),
    st.integers(2, 20),
    st.integers(0, 2**31 - 1),
    st.integers(1, 50),
)
def test_every_caption_once_and_never_alone(
    lengths: list[int], size: int, seed: int, epoch: int
) -> None:
    batches = epoch_batches(lengths, size, seed, epoch)
    assert sorted(np.concatenate(batches).tolist()) == list(range(len(lengths)))
    assert all(len(batch) <= size + 1 for batch in batches)
    assert len(lengths) == 1 or all(len(batch) >= 2 for batch in batches)
    again = epoch_batches(lengths, size, seed, epoch)
    assert all(np.array_equal(a, b) for a, b in zip(batches, again, strict=True))


def test_epochs_and_seeds_differ() -> None:
    orders = {
        tuple(np.concatenate(epoch_batches([5] * 100, 10, seed, epoch)).tolist())
        for seed, epoch in ((0, 1), (0, 2), (1, 1))
    }
    assert len(orders) == 3


def test_buckets_save_padding() -> None:
    rng = np.random.default_rng(0)
    lengths = rng.integers(5, 25, 2000)
    padding = sum(
        int(lengths[batch].max()) * len(batch) for batch in epoch_batches(lengths, 64, 0, 1)
    )
    assert padding < 1.03 * lengths.sum()


def test_padded() -> None:
    assert padded([[1, 2], [3]], 9).tolist() == [[1, 2], [3, 9]]
    assert padded([], 0).shape == (0, 0)


@pytest.mark.parametrize("size", [2, 7])
def test_a_lone_last_caption_joins_the_batch_before(size: int) -> None:
    batches = epoch_batches([3] * (size * 2 + 1), size, 0, 1)
    assert sorted(len(batch) for batch in batches) == [size, size + 1]
