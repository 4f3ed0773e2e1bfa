"""Cleaning, standardising, neighbours, PCA."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from m4i_core.embedding.maps import METHODS, compute_map, pca_map
from m4i_core.embedding.space import clean, standardise
from m4i_core.errors import BadInput
from m4i_core.jobs.cancel import Cancelled, CancelToken

TABLES = hnp.arrays(
    np.float64,
    st.tuples(st.integers(0, 12), st.integers(0, 6)),
    elements=st.floats(allow_nan=True, allow_infinity=True),
)


def test_clean_replaces_what_is_no_number() -> None:
    z = [[1.0, np.nan, np.nan], [3.0, 4.0, np.nan], [np.inf, -np.inf, np.nan]]
    expected = [[1.0, 4.0, 0.0], [3.0, 4.0, 0.0], [3.0, 4.0, 0.0]]
    np.testing.assert_array_equal(clean(z), expected)


def test_standardise_known_values() -> None:
    np.testing.assert_allclose(
        standardise([[1.0, 5.0], [3.0, 5.0]]), [[-1.0, 0.0], [1.0, 0.0]], atol=1e-12
    )


@given(TABLES)
@settings(max_examples=150, deadline=None)
def test_any_table_becomes_finite_and_a_map(z: np.ndarray) -> None:
    scaled = standardise(z)
    assert scaled.shape == z.shape
    assert np.isfinite(scaled).all()
    xy = pca_map(z, 0)
    assert xy.shape == (len(z), 2)
    assert np.isfinite(xy).all()


def test_pca_finds_a_line() -> None:
    along = np.linspace(-1, 1, 50)
    z = np.column_stack([along, -3 * along, np.full(50, 7.0)])
    xy = pca_map(z, 0)
    assert abs(np.corrcoef(xy[:, 0], along)[0, 1]) == pytest.approx(1.0)
    assert np.abs(xy[:, 1]).max() < 1e-9
    np.testing.assert_array_equal(xy, pca_map(z, 0))


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(BadInput, match="one row"):
        pca_map(np.zeros(3), 0)


def test_compute_map_names_what_is_wrong() -> None:
    z = np.zeros((4, 2))
    with pytest.raises(BadInput, match="no map called 'mds'"):
        compute_map("mds", z, seed=0)
    with pytest.raises(BadInput, match="no parameter 'perplexity'"):
        compute_map("pca", z, seed=0, perplexity=3)
    cancel = CancelToken()
    cancel.cancel()
    for method in METHODS:
        with pytest.raises(Cancelled):
            compute_map(method, z, seed=0, cancel=cancel)


def test_methods_tell_what_a_user_needs() -> None:
    assert list(METHODS) == ["pca", "tsne", "umap"]
    for method in METHODS.values():
        assert method.label and method.explanation.endswith(".") and method.citation
        for parameter in method.parameters:
            assert parameter.low <= parameter.default <= parameter.high
            assert parameter.explanation.endswith(".")
