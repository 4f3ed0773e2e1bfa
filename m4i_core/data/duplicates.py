"""Pictures that are equal or nearly equal, and what must therefore stay in one set."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

MAX_HAMMING = 6
"""Bits of the perceptual hash that may differ between near-duplicates."""
MAX_BLOCK_DIFFERENCE = 40
"""Largest difference (grey levels) of any block of the two sketches."""
MAX_MEAN_DIFFERENCE = 9.0
"""Largest mean difference of the sketches.

Measured: re-encoding at JPEG quality 50, brightening by 8 levels and halving the size change at
most 6 bits, a block by 38 and the mean by 8.1 levels. Drawn scenes share many hashes (nlvr: 2,326
pairs within 6 bits), but a moved object changes a block by over 50: the sketches tell them apart.
"""
_BANDS = MAX_HAMMING + 1
_CHUNK = 2_000_000


class Clusters:
    """Sets of things that belong together, transitively (union-find).

    Args:
        size: Number of things, 0 to size - 1.
    """

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, item: int) -> int:
        """Return the smallest member of the item's set."""
        parent = self._parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def join(self, a: int, b: int) -> None:
        """Put two sets together."""
        a, b = self.find(a), self.find(b)
        if a != b:
            self._parent[max(a, b)] = min(a, b)

    def join_equal(self, keys: Iterable[tuple[int, Hashable]]) -> list[tuple[int, int]]:
        """Put together the things of equal keys; returns (first, later) pairs."""
        first: dict[Hashable, int] = {}
        pairs = []
        for item, key in keys:
            other = first.setdefault(key, item)
            if other != item:
                pairs.append((other, item))
                self.join(other, item)
        return pairs


def near_duplicates(
    hashes: Sequence[int],
    sketches: npt.NDArray[np.uint8],
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> list[tuple[int, int]]:
    """Find pairs of pictures that look the same.

    Two hashes that differ in at most 6 bits agree in at least one of 7 bands, so only pictures
    with an equal band and similar mean brightness are compared; the sketches then decide.

    Args:
        hashes: n perceptual hashes of 64 bits.
        sketches: Shape (n, 16, 16, 3).
        progress: Told the share of bands.
        cancel: Looked at between chunks.

    Returns:
        Pairs (i, j), i < j, sorted, each once. Pairs of equal sketch are joined in a chain, not
        each with each: a thousand copies give 999 pairs.
    """
    if not len(hashes):
        return []
    codes = np.array(hashes, dtype=np.uint64)
    flat = sketches.reshape(len(codes), -1)
    # Copies of one picture would give a quadratic number of pairs: one stands for all.
    _, first, inverse = np.unique(
        np.concatenate([flat, codes[:, None].view(np.uint8)], axis=1),
        axis=0,
        return_index=True,
        return_inverse=True,
    )
    inverse = inverse.reshape(-1)
    found = {
        (int(first[group]), item)
        for item, group in enumerate(inverse.tolist())
        if int(first[group]) != item
    }
    kept = np.sort(first)
    brightness = flat[kept].mean(axis=1, dtype=np.float32)
    for band in range(_BANDS):
        progress.report(band / _BANDS)
        shift = np.uint64(band * 9)
        mask = np.uint64(0x1FF if band < _BANDS - 1 else 0x3FF)
        for left, right in _candidates((codes[kept] >> shift) & mask, brightness, cancel):
            a, b = kept[left], kept[right]
            close = _popcount(codes[a] ^ codes[b]) <= MAX_HAMMING
            a, b = a[close], b[close]
            for start in range(0, len(a), 4096):
                if cancel is not None:
                    cancel.check()
                x, y = a[start : start + 4096], b[start : start + 4096]
                apart = np.abs(flat[x].astype(np.int16) - flat[y])
                same = (apart.max(axis=1) <= MAX_BLOCK_DIFFERENCE) & (
                    apart.mean(axis=1) <= MAX_MEAN_DIFFERENCE
                )
                lower, upper = np.minimum(x, y)[same], np.maximum(x, y)[same]
                found.update(zip(lower.tolist(), upper.tolist(), strict=True))
    return sorted(found)


def _candidates(
    band: npt.NDArray[np.uint64], brightness: npt.NDArray[np.float32], cancel: CancelToken | None
) -> Iterator[tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]]:
    """Yield index pairs of equal band and similar brightness, in chunks."""
    order = np.lexsort((brightness, band))
    # Sorted by band, then brightness: partners of i are the following ones up to its limit.
    position = band[order].astype(np.float64) * 1000.0 + brightness[order]
    stop = np.searchsorted(position, position + MAX_MEAN_DIFFERENCE, side="right")
    counts = stop - np.arange(len(order)) - 1
    totals = np.concatenate([[0], np.cumsum(counts)])
    row = 0
    while row < len(order):
        if cancel is not None:
            cancel.check()
        end = int(np.searchsorted(totals, totals[row] + _CHUNK, side="right")) - 1
        end = min(max(end, row + 1), len(order))
        repeats = counts[row:end]
        left = np.repeat(np.arange(row, end), repeats)
        offsets = np.arange(len(left)) - np.repeat(totals[row:end] - totals[row], repeats)
        yield order[left], order[left + 1 + offsets]
        row = end


def _popcount(values: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint8]:
    counts: npt.NDArray[np.uint8]
    if hasattr(np, "bitwise_count"):  # NumPy 2
        counts = np.bitwise_count(values)
        return counts
    bits = np.unpackbits(values[:, None].view(np.uint8), axis=1)
    counts = bits.sum(axis=1, dtype=np.uint8)
    return counts
