"""ROC, AUC and intervals: properties, scikit-learn, and the bootstrap."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import roc_auc_score, roc_curve

from m4i_core.evaluation.roc import (
    auc,
    bootstrap_band,
    cluster_bootstrap_auc,
    delong,
    delong_difference,
    roc,
)


@st.composite
def audits(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    n = draw(st.integers(2, 60))
    scores = np.array(draw(st.lists(st.integers(-8, 8), min_size=n, max_size=n)), dtype=float)
    member = np.array(draw(st.lists(st.booleans(), min_size=n, max_size=n)))
    member[0], member[1] = True, False
    return scores, member


@given(audits())
def test_agrees_with_scikit_learn(audit: tuple[np.ndarray, np.ndarray]) -> None:
    scores, member = audit
    assert auc(scores, member) == pytest.approx(roc_auc_score(member, scores), abs=1e-12)
    fpr, tpr, thresholds = roc_curve(member, scores, drop_intermediate=False)
    ours = roc(scores, member)
    np.testing.assert_allclose(ours.fpr, fpr)
    np.testing.assert_allclose(ours.tpr, tpr)
    np.testing.assert_array_equal(ours.thresholds, thresholds)
    assert (np.diff(ours.fpr) * (ours.tpr[1:] + ours.tpr[:-1]) / 2).sum() == pytest.approx(
        auc(scores, member)
    )


@given(audits())
def test_properties(audit: tuple[np.ndarray, np.ndarray]) -> None:
    scores, member = audit
    area = auc(scores, member)
    curve = roc(scores, member)
    assert (curve.fpr[0], curve.tpr[0], curve.fpr[-1], curve.tpr[-1]) == (0, 0, 1, 1)
    assert (np.diff(curve.fpr) >= 0).all() and (np.diff(curve.tpr) >= 0).all()
    assert auc(scores, ~member) == pytest.approx(1 - area)
    assert auc(-scores, member) == pytest.approx(1 - area)
    for stretched in (np.exp(scores / 4), scores**3, 5 * scores - 2):
        assert auc(stretched, member) == pytest.approx(area)
    value, low, high = delong(scores, member)
    assert value == pytest.approx(area)
    assert 0 <= low <= value + 1e-12 and value - 1e-12 <= high <= 1
    assert low < high
    _, low_flipped, high_flipped = delong(-scores, member)
    assert (1 - high_flipped, 1 - low_flipped) == pytest.approx((low, high), abs=1e-6)


@pytest.mark.parametrize("shift", [0.0, 0.5, 1.5, 3.0])
@pytest.mark.parametrize("ties", [False, True])
def test_delong_agrees_with_the_bootstrap(shift: float, ties: bool) -> None:
    rng = np.random.default_rng(int(shift * 10))
    member = np.arange(500) < 200
    scores = rng.normal(size=500) + shift * member
    if ties:
        scores = np.round(scores * 2)
    value, low, high = delong(scores, member)
    boot = cluster_bootstrap_auc(scores, member, None, seed=1)
    assert boot[0] == value == pytest.approx(roc_auc_score(member, scores))
    assert (low, high) == pytest.approx(boot[1:], abs=0.008)


def brute_force_variance(scores: np.ndarray, member: np.ndarray) -> float:
    a, b = scores[member], scores[~member]
    wins = (a[:, None] > b).astype(float) + 0.5 * (a[:, None] == b)
    return wins.mean(1).var(ddof=1) / len(a) + wins.mean(0).var(ddof=1) / len(b)


def test_delong_variance_is_the_textbook_one() -> None:
    from m4i_core.evaluation.roc import _influence, _placements

    rng = np.random.default_rng(3)
    member = np.arange(70) < 30
    scores = np.round(rng.normal(size=70) + member, 1)
    influence = _influence(_placements(scores, member), member)
    assert influence @ influence == pytest.approx(brute_force_variance(scores, member))


def test_delong_covers() -> None:
    rng = np.random.default_rng(4)
    member = np.arange(120) < 60
    truth = 0.714  # Phi(0.8 / sqrt 2)
    inside = 0
    for _ in range(600):
        _, low, high = delong(rng.normal(size=120) + 0.8 * member, member)
        inside += low <= truth <= high
    assert 0.925 <= inside / 600 <= 0.975


@pytest.mark.parametrize(("sign", "expected"), [(1, 1.0), (-1, 0.0)])
def test_perfect_separation_is_not_certainty(sign: int, expected: float) -> None:
    member = np.arange(40) < 20
    value, low, high = delong(sign * member.astype(float), member)
    assert value == expected
    assert 0.05 < high - low < 0.3


def test_all_tied() -> None:
    value, low, high = delong(np.zeros(100), np.arange(100) < 50)
    assert value == 0.5 and low < 0.42 and high > 0.58


def test_one_record_of_a_kind() -> None:
    value, low, high = delong([1.0, 2.0, 3.0, 0.0], [True, False, False, False])
    assert value == pytest.approx(1 / 3) and low < 0.1 and high > 0.7


def test_clusters_widen_delong_as_they_widen_the_bootstrap() -> None:
    rng = np.random.default_rng(5)
    clusters = np.repeat(np.arange(60), 8)
    member = clusters < 30
    scores = np.repeat(rng.normal(size=60), 8) + 0.3 * rng.normal(size=480) + 0.5 * member
    plain, wide = delong(scores, member), delong(scores, member, clusters=clusters)
    boot = cluster_bootstrap_auc(scores, member, clusters, seed=0)
    assert plain[0] == wide[0] == boot[0]
    assert wide[2] - wide[1] > 2 * (plain[2] - plain[1])
    assert wide[1:] == pytest.approx(boot[1:], abs=0.03)
    assert delong(scores, member, clusters=list(range(480))) == plain


def test_difference() -> None:
    rng = np.random.default_rng(6)
    member = np.arange(400) < 200
    good = rng.normal(size=400) + member
    poor = good + 2 * rng.normal(size=400)
    difference, low, high = delong_difference(good, poor, member)
    assert difference == pytest.approx(auc(good, member) - auc(poor, member))
    assert 0 < low < difference < high
    assert delong_difference(good, good, member) == (0, 0, 0)
    # Against a bootstrap of the paired difference.
    draws = []
    for _ in range(600):
        at = np.concatenate([rng.integers(0, 200, 200), rng.integers(200, 400, 200)])
        draws.append(auc(good[at], member) - auc(poor[at], member))
    assert (low, high) == pytest.approx(np.quantile(draws, [0.025, 0.975]), abs=0.02)


def test_band() -> None:
    rng = np.random.default_rng(7)
    member = np.arange(300) < 150
    scores = rng.normal(size=300) + member
    grid = np.concatenate([[0.0], np.geomspace(1e-3, 1, 50)])
    low, high = bootstrap_band(scores, member, grid, seed=0)
    again = bootstrap_band(scores, member, grid, seed=0)
    assert (low == again[0]).all() and (high == again[1]).all()
    curve = roc(scores, member)
    at = np.searchsorted(curve.fpr, grid + 1e-12, side="right") - 1
    assert (low <= curve.tpr[at]).all() and (curve.tpr[at] <= high).all()
    assert (np.diff(low) >= -1e-12).all() and (np.diff(high) >= -1e-12).all()
    # Even with nothing caught the band does not claim that nothing can be.
    useless = bootstrap_band(-member.astype(float), member, np.array([0.0, 0.5]), seed=0)
    assert useless[1][0] > 0.01
    assert low[-1] > 0.97 and high[-1] == 1


@pytest.mark.parametrize(
    ("scores", "member"),
    [
        ([1.0, 2.0], [True, True]),
        ([1.0, 2.0], [False, False]),
        ([], []),
        ([1.0], [True, False]),
        ([np.nan, 1.0], [True, False]),
        ([1.0, 2.0], [2, 0]),
        ([[1.0, 2.0]], [[True, False]]),
    ],
)
def test_unusable_input(scores: list, member: list) -> None:
    for work in (auc, roc, delong):
        with pytest.raises(ValueError):
            work(scores, member)


def test_infinite_scores_are_extremes() -> None:
    assert auc([np.inf, 0.0, -np.inf], [True, True, False]) == 1.0
