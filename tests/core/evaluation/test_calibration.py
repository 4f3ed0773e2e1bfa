"""Calibration: agreement with scikit-learn, hand values, and why it sometimes cannot be done."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import binomtest
from sklearn.calibration import calibration_curve
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss

from m4i_core.evaluation.calibration import (
    CannotCalibrate,
    bin_of,
    calibrate,
    fit_isotonic,
    fit_platt,
    reliability,
)


def drawn(seed: int, n: int = 300, shift: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    member = rng.random(n) < 0.5
    return np.round(rng.normal(0, 1, n) + shift * member, 1), member


def test_isotonic_agrees_with_scikit_learn_ties_and_ends_included() -> None:
    scores, member = drawn(0)
    reference = IsotonicRegression(out_of_bounds="clip").fit(scores, member.astype(float))
    asked = np.linspace(-6, 6, 301)
    np.testing.assert_allclose(
        fit_isotonic(scores, member).probabilities(asked), reference.predict(asked), atol=1e-9
    )


def test_isotonic_by_hand() -> None:
    scores = np.array([1.0, 2.0, 3.0, 4.0])
    mapping = fit_isotonic(scores, np.array([False, True, False, True]))
    np.testing.assert_allclose(mapping.probabilities([0, 1, 2, 3, 4, 9]), [0, 0, 0.5, 0.5, 1, 1])


def test_platt_agrees_with_a_logistic_regression_on_softened_labels() -> None:
    scores, member = drawn(1)
    positives, negatives = member.sum(), (~member).sum()
    soft = np.where(member, (positives + 1) / (positives + 2), 1 / (negatives + 2))
    reference = LogisticRegression(C=1e12, tol=1e-10, max_iter=1000).fit(
        np.r_[scores, scores][:, None],
        np.r_[np.ones(len(scores)), np.zeros(len(scores))],
        sample_weight=np.r_[soft, 1 - soft],
    )
    found = fit_platt(scores, member)
    assert found.slope == pytest.approx(reference.coef_[0, 0], rel=1e-4)
    assert found.intercept == pytest.approx(reference.intercept_[0], abs=1e-4)


def test_platt_stays_finite_where_scores_separate_and_never_falls() -> None:
    member = np.arange(40) >= 20
    apart = fit_platt(1e6 * np.arange(40.0), member)
    said = apart.probabilities(1e6 * np.arange(40.0))
    assert np.isfinite([apart.slope, apart.intercept]).all()
    assert said[0] < 0.1 < 0.9 < said[-1]
    wrong = fit_platt(-np.arange(40.0), member)
    assert wrong.slope == 0
    np.testing.assert_allclose(wrong.probabilities([-5.0, 5.0]), 0.5, atol=1e-9)


def test_bins_agree_with_scikit_learn_and_intervals_with_scipy() -> None:
    rng = np.random.default_rng(2)
    said = rng.random(400)
    member = rng.random(400) < said
    bins = reliability(said, member)
    observed, predicted = calibration_curve(member, said, n_bins=10)
    np.testing.assert_allclose([b.observed for b in bins], observed)
    np.testing.assert_allclose([b.predicted for b in bins], predicted)
    assert sum(b.count for b in bins) == 400
    for one in bins:
        exact = binomtest(one.members, one.count).proportion_ci(0.95, method="exact")
        assert one.ci == pytest.approx((exact.low, exact.high))


def test_edges_belong_to_the_upper_bin_and_one_to_the_last() -> None:
    assert bin_of(np.array([0.0, 0.0999, 0.1, 0.5, 0.999, 1.0])).tolist() == [0, 0, 1, 5, 9, 9]


def test_well_calibrated_scores_hold_on_the_target_and_overconfident_ones_do_not() -> None:
    shadow, known = drawn(3, 4000)
    target, truth = drawn(4, 4000)
    for method in ("isotonic", "platt"):
        good = calibrate(shadow, known, target, truth, method)
        assert good.error < 0.04
        assert good.brier == pytest.approx(brier_score_loss(truth, good.probabilities))
        assert good.brier < 0.25
        held = [b.ci[0] <= b.predicted <= b.ci[1] for b in good.bins]
        assert np.mean(held) >= 0.7
    noise, labels = drawn(5, 4000, shift=0.0)
    bad = calibrate(shadow, known, noise, labels)
    assert bad.error > 0.15


def test_clusters_widen_the_intervals() -> None:
    said, member = np.repeat(np.linspace(0.02, 0.98, 50), 6), np.repeat(np.arange(50) % 2 == 0, 6)
    keys = np.repeat(np.arange(50), 6).tolist()
    plain, aware = reliability(said, member), reliability(said, member, clusters=keys)
    for one, other in zip(plain, aware, strict=True):
        assert other.ci[1] - other.ci[0] > one.ci[1] - one.ci[0]


@pytest.mark.parametrize(
    ("obstacle", "shadow", "member", "target"),
    [
        ("no_shadow", np.arange(20.0), np.ones(20, bool), np.arange(3.0)),
        ("no_shadow", np.zeros(0), np.zeros(0, bool), np.arange(3.0)),
        ("few_shadow", np.arange(12.0), np.arange(12) < 9, np.arange(3.0)),
        ("constant", np.zeros(40), np.arange(40) < 20, np.arange(3.0)),
        ("no_target", np.arange(40.0), np.arange(40) < 20, np.zeros(0)),
        ("not_finite", np.full(40, np.nan), np.arange(40) < 20, np.arange(3.0)),
        ("not_finite", np.arange(40.0), np.arange(40) < 20, np.array([np.inf, 0, 1])),
    ],
)
def test_it_says_why_it_cannot(
    obstacle: str, shadow: np.ndarray, member: np.ndarray, target: np.ndarray
) -> None:
    with pytest.raises(CannotCalibrate) as caught:
        calibrate(shadow, member, target, np.ones(len(target), bool))
    assert caught.value.obstacle == obstacle
    assert str(caught.value)


def test_what_is_no_probability_is_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        reliability(np.array([0.2, 1.2]), np.array([True, False]))
    with pytest.raises(ValueError, match="bin"):
        reliability(np.array([0.2]), np.array([True]), bins=0)
