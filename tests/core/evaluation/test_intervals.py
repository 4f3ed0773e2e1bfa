"""Intervals of proportions agree with scipy and cover what they should."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import beta, binomtest

from m4i_core.evaluation.intervals import (
    clopper_pearson,
    cluster_codes,
    proportion,
    upper_bound,
    wilson,
)


@pytest.mark.parametrize("level", [0.8, 0.95, 0.99])
@pytest.mark.parametrize(("k", "n"), [(0, 1), (1, 1), (0, 300), (300, 300), (3, 17), (990, 1000)])
def test_agrees_with_scipy(k: int, n: int, level: float) -> None:
    for ours, method in ((clopper_pearson, "exact"), (wilson, "wilson")):
        expected = binomtest(k, n).proportion_ci(level, method)
        low, high = ours(k, n, level)
        assert low == pytest.approx(expected.low, abs=1e-9)
        assert high == pytest.approx(expected.high, abs=1e-9)


def test_vectorised_and_broadcast() -> None:
    k = np.arange(3001)
    low, high = clopper_pearson(k, 3000)
    assert low.shape == (3001,)
    np.testing.assert_allclose(low[1:], beta.ppf(0.025, k[1:], 3001 - k[1:]), rtol=1e-9)
    np.testing.assert_allclose(high[:-1], beta.ppf(0.975, k[:-1] + 1, 3000 - k[:-1]), rtol=1e-9)
    assert low[0] == 0 and high[-1] == 1
    assert clopper_pearson([[1], [2]], [5, 6, 7])[0].shape == (2, 3)


def test_no_trials_claims_nothing() -> None:
    assert [float(v) for v in clopper_pearson(0, 0)] == [0.0, 1.0]
    assert [float(v) for v in wilson(0, 0)] == [0.0, 1.0]
    assert proportion(np.zeros(0, dtype=bool)) == (0.0, 1.0)


@pytest.mark.parametrize(("k", "n"), [(-1, 5), (6, 5), (float("nan"), 5)])
def test_impossible_counts(k: float, n: float) -> None:
    with pytest.raises(ValueError):
        clopper_pearson(k, n)


@pytest.mark.parametrize("level", [0.0, 1.0, 95])
def test_impossible_level(level: float) -> None:
    with pytest.raises(ValueError, match="level"):
        wilson(1, 2, level)


@pytest.mark.parametrize("p", [0.01, 0.3, 0.5, 0.95])
def test_clopper_pearson_covers_at_least_what_it_promises(p: float) -> None:
    from scipy.stats import binom

    k = np.arange(61)
    low, high = clopper_pearson(k, 60)
    covered = binom.pmf(k, 60, p)[(low <= p) & (p <= high)].sum()
    assert covered >= 0.95


def test_none_among_300_proves_one_percent() -> None:
    assert upper_bound(0, 300) == pytest.approx(0.00994, abs=1e-4)
    assert upper_bound(0, 298) > 0.01
    assert upper_bound(5, 5) == 1.0


def test_clusters_widen() -> None:
    rng = np.random.default_rng(0)
    clusters = np.repeat(np.arange(40), 10)
    hits = np.repeat(rng.random(40) < 0.5, 10)
    independent, clustered = proportion(hits), proportion(hits, clusters)
    # All ten of a cluster agree: 400 records are worth 40.
    k = int(hits.sum()) // 10
    assert clustered == pytest.approx([float(v) for v in clopper_pearson(k, 40)], abs=0.02)
    assert clustered[1] - clustered[0] > 2.5 * (independent[1] - independent[0])
    assert proportion(hits, np.arange(400)) == independent
    everything = np.ones(400, dtype=bool)
    assert proportion(everything, clusters)[0] == pytest.approx(float(clopper_pearson(40, 40)[0]))


def test_cluster_codes() -> None:
    assert cluster_codes(["b", "a", "b"]).tolist() == [0, 1, 0]
