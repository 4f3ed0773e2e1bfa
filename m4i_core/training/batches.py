"""Length-bucketed batches of captions, in an order derived from seed and epoch alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Indices = npt.NDArray[np.int64]

_POOL = 32


def epoch_batches(
    lengths: Sequence[int] | Indices, batch_size: int, seed: int, epoch: int
) -> list[Indices]:
    """Divide the captions among an epoch's batches, captions of like length together.

    Captions are shuffled, sorted by length within pools of 32 batches, cut into batches, and the
    batches shuffled: little padding, and other company for each caption in each epoch.

    Args:
        lengths: Tokens of each of the n captions.
        batch_size: Captions a batch, 2 or more.
        seed: Seed of the training.
        epoch: 1-based; the order depends on (seed, epoch) and nothing that came before, so that
            a resumed training sees what an undisturbed one would have seen.

    Returns:
        Arrays of indices; each caption is in exactly one. No batch holds a single caption unless
        n is 1, because batch normalisation cannot work on one: a lone last caption joins the
        batch before it.
    """
    sizes = np.asarray(lengths, dtype=np.int64)
    rng = np.random.default_rng([seed, epoch])
    order = rng.permutation(len(sizes))
    batches: list[Indices] = []
    for start in range(0, len(order), batch_size * _POOL):
        pool = order[start : start + batch_size * _POOL]
        pool = pool[np.argsort(sizes[pool], kind="stable")]
        batches += [pool[at : at + batch_size] for at in range(0, len(pool), batch_size)]
    if len(batches) > 1 and len(batches[-1]) == 1:
        batches[-2:] = [np.concatenate(batches[-2:])]
    return [batches[index] for index in rng.permutation(len(batches))]


def padded(captions: Sequence[Sequence[int]], padding: int) -> Indices:
    """Return captions of different lengths as one array, shape (n, longest)."""
    width = max((len(caption) for caption in captions), default=0)
    table = np.full((len(captions), width), padding, dtype=np.int64)
    for row, caption in enumerate(captions):
        table[row, : len(caption)] = caption
    return table
