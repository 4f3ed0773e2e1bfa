"""Nearest records: known values, and every answer against comparing with each record."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from m4i_core.embedding.near import NearestRecords
from m4i_core.errors import BadInput


def by_comparing_all(
    z: np.ndarray, row: int, k: int, among: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    distance = np.sqrt(((z - z[row]) ** 2).sum(axis=1))
    rows = np.arange(len(z))
    keep = (rows != row) & (True if among is None else among)
    rows, distance = rows[keep], distance[keep]
    order = np.lexsort((rows, distance))[:k]
    return rows[order], distance[order]


def test_known_values() -> None:
    z = np.array([[0.0], [1.0], [1.0], [5.0], [-1.0]])
    near = NearestRecords(z)
    rows, distances = near.find(0, 3)
    assert rows.tolist() == [1, 2, 4]
    assert distances.tolist() == [1.0, 1.0, 1.0]
    assert near.find(3, 99)[0].tolist() == [1, 2, 0, 4]
    assert NearestRecords(z[:1]).find(0, 5)[0].tolist() == []
    rows, distances = near.find(0, 2, np.array([True, False, False, True, True]))
    assert rows.tolist() == [4, 3] and distances.tolist() == [1.0, 5.0]
    assert near.find(0, 3, np.zeros(5, dtype=np.bool_))[0].tolist() == []


@given(
    st.integers(1, 60),
    st.integers(1, 6),
    st.integers(0, 70),
    st.sampled_from(["normal", "far away", "twins", "tiny steps"]),
    st.booleans(),
    st.integers(0, 10_000),
)
@settings(max_examples=150, deadline=None)
def test_it_is_exact(n: int, d: int, k: int, kind: str, some: bool, seed: int) -> None:
    rng = np.random.default_rng(seed)
    z = rng.normal(size=(n, d))
    if kind == "far away":  # where squares minus products have no digit left
        z = z + 1e7
    elif kind == "twins":
        z = z[rng.integers(0, max(1, n // 4), n)]
    elif kind == "tiny steps":
        z = np.round(z) + 1e-9 * rng.integers(0, 3, z.shape)
    among = rng.random(n) < 0.5 if some else None
    row = int(rng.integers(n))
    rows, distances = NearestRecords(z).find(row, k, among)
    expected, expected_distances = by_comparing_all(z, row, k, among)
    np.testing.assert_allclose(distances, expected_distances, rtol=1e-6, atol=1e-9)
    assert row not in rows and len(set(rows.tolist())) == len(rows) == len(expected)
    if among is not None:
        assert among[rows].all()
    if kind == "normal":
        np.testing.assert_array_equal(rows, expected)


def test_what_is_no_number_has_neighbours_too() -> None:
    z = np.array([[0.0, np.nan], [np.inf, 1.0], [1.0, 2.0]])
    rows, distances = NearestRecords(z).find(0, 5)
    assert sorted(rows.tolist()) == [1, 2] and np.isfinite(distances).all()


@pytest.mark.parametrize("row", [-1, 3])
def test_a_row_that_is_not_there(row: int) -> None:
    with pytest.raises(BadInput, match="no row"):
        NearestRecords(np.zeros((3, 2))).find(row, 1)
