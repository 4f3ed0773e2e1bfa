"""Making members and non-members comparable: matching and restricting.

Coarsened exact matching (Iacus, King & Porro 2012): records are put into cells by what they must
agree in, and of every cell as many members as non-members are kept, drawn by chance. What is
continuous is cut at quantiles of both kinds together. Records of a kind that has no counterpart
are left out, so that two sets which differ altogether end with nothing, and this is said.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np
import numpy.typing as npt

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]

BINS = 12
_EDGE = 0.05


def matched(cells: Sequence[Hashable], member: Bools, seed: int) -> Bools:
    """Keep of every cell as many members as non-members.

    Args:
        cells: n keys; only records of one key are comparable.
        member: Shape (n,).
        seed: Seed of the drawing.

    Returns:
        Which records are kept, shape (n,).
    """
    rng = np.random.default_rng([seed, 11])
    rows: dict[Hashable, tuple[list[int], list[int]]] = {}
    for row, cell in enumerate(cells):
        rows.setdefault(cell, ([], []))[int(member[row])].append(row)
    kept = np.zeros(len(member), dtype=np.bool_)
    for others, members in rows.values():
        size = min(len(others), len(members))
        for kind in (others, members):
            kept[rng.permutation(np.array(kind, dtype=np.int64))[:size]] = True
    return kept


def bins_of(values: npt.ArrayLike, bins: int = BINS) -> npt.NDArray[np.int64]:
    """Cut values at their quantiles; tied values share a bin. Missing ones have one of their own.

    Args:
        values: Shape (n,).
        bins: How many, at most.
    """
    found = np.asarray(values, dtype=np.float64)
    known = np.isfinite(found)
    codes = np.full(len(found), -1, dtype=np.int64)
    if known.any():
        edges = np.unique(np.quantile(found[known], np.linspace(0, 1, bins + 1)[1:-1]))
        codes[known] = np.searchsorted(edges, found[known], side="right")
    return codes


def common_range(values: npt.ArrayLike, member: Bools) -> Bools:
    """Keep records whose value both kinds have: within the inner 90 % of either.

    Args:
        values: Shape (n,); missing ones are kept.
        member: Shape (n,), both kinds present.
    """
    found = np.asarray(values, dtype=np.float64)
    low, high = -np.inf, np.inf
    for kind in (member, ~member):
        inside = found[kind & np.isfinite(found)]
        if len(inside):
            low = max(low, float(np.quantile(inside, _EDGE)))
            high = min(high, float(np.quantile(inside, 1.0 - _EDGE)))
    kept: Bools = ~np.isfinite(found) | ((found >= low) & (found <= high))
    return kept


def common_values(values: Sequence[Hashable], member: Bools) -> Bools:
    """Keep records whose value (a file type, a folder) both kinds have."""
    pairs = list(zip(values, member.tolist(), strict=True))
    both = {v for v, is_member in pairs if is_member} & {
        v for v, is_member in pairs if not is_member
    }
    return np.array([value in both for value in values], dtype=np.bool_)
