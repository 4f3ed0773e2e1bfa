"""How densely records lie: the numbers behind a density image and its contours, without any Qt."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_GRID = 160
_SMOOTH = 2.4
"""Smoothing in cells where there are many points; fewer are smoothed more."""
SHARES = (0.3, 0.6, 0.9)
"""Of a class's records, those that lie within its contours, from the inside out."""


@lru_cache(maxsize=8)
def _kernel(count: int, sigma: float) -> Floats:
    """Return the matrix that smooths `count` cells with a Gaussian of `sigma` cells."""
    places = np.arange(count)
    weights = np.exp(-0.5 * ((places[:, None] - places) / sigma) ** 2)
    kernel: Floats = weights / weights.sum(axis=1, keepdims=True)
    return kernel


def binned(xy: Floats, low: Floats, high: Floats, shape: tuple[int, int]) -> Floats:
    """Count points in the cells of a grid.

    Args:
        xy: Shape (n, 2).
        low: Lower corner of the grid.
        high: Upper corner.
        shape: Cells (upwards, to the right).

    Returns:
        Shape as given; points outside are not counted.
    """
    places, inside = cells(xy, low, high, shape)
    counts = np.bincount(places[inside], minlength=shape[0] * shape[1])
    return counts.reshape(shape).astype(np.float64)


def cells(
    xy: Floats, low: Floats, high: Floats, shape: tuple[int, int]
) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int64]]:
    """Return the cell of each point, and which points lie in the grid at all.

    Args:
        xy: Shape (n, 2).
        low: Lower corner of the grid.
        high: Upper corner.
        shape: Cells (upwards, to the right).

    Returns:
        n numbers of cells, row by row; and places of the points that lie inside.
    """
    span = np.maximum(high - low, 1e-12)
    # Single precision, from the corner: the cells are far larger than its error.
    across = (xy[:, 0] - low[0]).astype(np.float32) * np.float32(shape[1] / span[0])
    up = (xy[:, 1] - low[1]).astype(np.float32) * np.float32(shape[0] / span[1])
    inside = np.flatnonzero((across >= 0) & (across < shape[1]) & (up >= 0) & (up < shape[0]))
    np.clip(across, 0, shape[1] - 1, out=across)
    np.clip(up, 0, shape[0] - 1, out=up)
    return up.astype(np.int32) * np.int32(shape[1]) + across.astype(np.int32), inside


def contours(
    xy: Floats, bounds: tuple[Floats, Floats], shares: Sequence[float] = SHARES
) -> list[list[Floats]]:
    """Return the lines within which given shares of the points lie.

    The density is a histogram smoothed by a Gaussian, half as wide as Scott's rule (1992) says,
    which is meant for a single heap; a line encloses the densest part that holds its share (a
    highest-density region, Hyndman 1996).

    Args:
        xy: Shape (n, 2).
        bounds: Lower and upper corner of the whole map, so that classes share one grid.
        shares: Between 0 and 1.

    Returns:
        For each share its lines, each of shape (k, 2); none for fewer than three points.
    """
    if len(xy) < 3:
        return [[] for _ in shares]
    from contourpy import LineType, contour_generator

    low, high = bounds
    span = np.maximum(high - low, 1e-9)
    spread = min(float(xy[:, axis].std()) / float(span[axis]) for axis in (0, 1))
    sigma = max(_SMOOTH, 0.5 * spread * _GRID * len(xy) ** (-1 / 6))
    # Room around the map, so that no line is cut.
    edge = int(np.ceil(3 * sigma))
    cell = span / (_GRID - 2 * edge)
    low, high = low - edge * cell, high + edge * cell
    counts = binned(xy, low, high, (_GRID, _GRID))
    kernel = _kernel(_GRID, round(sigma, 2))
    density = kernel.T @ counts @ kernel
    falling = np.sort(density, axis=None)[::-1]
    held = np.cumsum(falling)
    centres = [low[axis] + (np.arange(_GRID) + 0.5) * cell[axis] for axis in (0, 1)]
    generator = contour_generator(
        x=centres[0], y=centres[1], z=density, line_type=LineType.Separate
    )
    found: list[list[Floats]] = []
    for share in shares:
        level = falling[min(int(np.searchsorted(held, share * held[-1])), len(falling) - 1)]
        lines = generator.lines(float(level))
        found.append([np.asarray(line, dtype=np.float64) for line in lines if len(line) > 2])
    return found


def mixed_cells(
    xy: Floats,
    codes: npt.NDArray[np.uint8],
    colours: npt.NDArray[np.float64],
    window: tuple[Floats, Floats],
    shape: tuple[int, int],
) -> tuple[npt.NDArray[np.uint8], int, int]:
    """Colour the cells of a grid by how many points of which class lie there.

    Args:
        xy: Shape (n, 2).
        codes: Shape (n,), each point's place in `colours`.
        colours: Shape (c, 3), 0 to 255.
        window: Lower and upper corner of the grid.
        shape: Cells (upwards, to the right).

    Returns:
        Colours of shape (*shape, 4) as red, green, blue and opacity (0 where there is nobody,
        growing with the logarithm of the count); how many points lie inside; the fullest cell's
        count.
    """
    places, inside = cells(xy, *window, shape)
    size = shape[0] * shape[1]
    places, codes = places[inside], codes[inside]
    if len(colours) <= 8:
        joint = np.bincount(codes.astype(np.int32) * size + places, minlength=size * len(colours))
        by_class = joint.reshape(len(colours), size).astype(np.float64)
        counts = by_class.sum(axis=0)
        sums = by_class.T @ colours
    else:
        # A ramp: the mean step of a cell says it all, and costs two counts instead of many.
        counts = np.bincount(places, minlength=size).astype(np.float64)
        steps = np.bincount(places, weights=codes, minlength=size) / np.maximum(counts, 1)
        sums = colours[np.rint(steps).astype(np.int64)] * counts[:, None]
    most = int(counts.max()) if size else 0
    painted = np.zeros((size, 4), dtype=np.uint8)
    full = counts > 0
    painted[full, :3] = np.clip(sums[full] / counts[full, None], 0, 255)
    share = np.log1p(counts[full]) / max(np.log1p(most), 1e-9)
    painted[full, 3] = np.clip(40 + 215 * share, 0, 255)
    return painted.reshape(*shape, 4), len(inside), most
