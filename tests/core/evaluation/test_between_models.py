"""Where a rate of one more model is expected."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from m4i_core.evaluation.between_models import of_another_model


@pytest.mark.parametrize("models", [3, 4, 8])
def test_one_more_model_lies_inside_as_often_as_said(models: int) -> None:
    """Models whose true rates differ, each measured on some records."""
    rng = np.random.default_rng(models)
    inside = []
    for _ in range(400):
        rates = 1 / (1 + np.exp(-rng.normal(-1.5, 0.4, models + 1)))
        hits = rng.binomial(150, rates[:models])
        low, high = of_another_model(hits, np.full(models, 150))
        inside.append(low <= rates[-1] <= high)
    assert 0.93 <= np.mean(inside) <= 0.995


def test_known_values() -> None:
    # Log odds -1.3745, -0.8400 (a half added); mean and spread by hand, t(1) = 12.706.
    low, high = of_another_model([20, 30], [100, 100])
    odds = np.log([20.5 / 80.5, 30.5 / 70.5])
    reach = 12.7062 * odds.std(ddof=1) * np.sqrt(1.5)
    assert low == pytest.approx(1 / (1 + np.exp(-(odds.mean() - reach))), rel=1e-4)
    assert high == pytest.approx(1 / (1 + np.exp(-(odds.mean() + reach))), rel=1e-4)
    assert of_another_model([20], [100]) == (0.0, 1.0)


@given(st.lists(st.integers(0, 50), min_size=2, max_size=9))
def test_the_interval_is_of_rates_and_holds_the_mean(hits: list[int]) -> None:
    low, high = of_another_model(hits, [50] * len(hits))
    assert 0 <= low <= high <= 1
    assert min(hits) / 51 - 0.01 <= high and low <= (max(hits) + 1) / 51 + 0.01
