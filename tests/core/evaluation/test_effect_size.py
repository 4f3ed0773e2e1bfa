"""Effect sizes: hand values, agreement with textbook formulas, coverage, and odd input."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from m4i_core.evaluation.effect_size import cohen_d, effect_size


def test_values_worked_out_by_hand() -> None:
    # Means 3 and 1, both variances 1: d = 2; of 9 pairs 8 have the member above and one is tied.
    scores = np.array([2.0, 3.0, 4.0, 0.0, 1.0, 2.0])
    member = np.array([True] * 3 + [False] * 3)
    found = effect_size(scores, member)
    assert found.cohen_d == pytest.approx(2.0)
    assert found.superiority == pytest.approx(8.5 / 9)
    assert (found.members, found.nonmembers) == (3, 3)
    assert (found.member_mean, found.nonmember_mean) == (3.0, 1.0)
    assert found.cohen_d_ci is not None
    assert found.cohen_d_ci[0] < 2 < found.cohen_d_ci[1]


def test_probability_agrees_with_mann_whitney() -> None:
    rng = np.random.default_rng(1)
    inside, outside = np.round(rng.normal(0.4, 1, 80), 1), np.round(rng.normal(0, 1, 120), 1)
    found = effect_size(np.r_[inside, outside], np.r_[np.ones(80), np.zeros(120)])
    expected = stats.mannwhitneyu(inside, outside).statistic / (80 * 120)
    assert found.superiority == pytest.approx(expected)


@pytest.mark.parametrize("d", [0.0, 0.5, 1.5])
def test_interval_agrees_with_hedges_and_olkin_for_normal_scores(d: float) -> None:
    rng = np.random.default_rng(2)
    n, m = 6000, 3000
    values = np.r_[rng.normal(d, 1, n), rng.normal(0, 1, m)]
    found = cohen_d(values, np.arange(n + m) < n)
    assert found is not None
    error = np.sqrt((n + m) / (n * m) + found[0] ** 2 / (2 * (n + m)))
    assert (found[2] - found[1]) / 2 == pytest.approx(1.96 * error, rel=0.05)


def test_interval_of_skewed_scores_covers_what_it_promises() -> None:
    rng = np.random.default_rng(3)
    n, repeats = 60, 400
    # Exponential scores with means 2 and 1: pooled deviation is sqrt((4 + 1) / 2).
    truth = 1 / np.sqrt(2.5)
    hits = 0
    for _ in range(repeats):
        values = np.r_[rng.exponential(2.0, n), rng.exponential(1.0, n)]
        found = cohen_d(values, np.arange(2 * n) < n)
        assert found is not None
        hits += found[1] <= truth <= found[2]
    assert hits / repeats > 0.91


def test_records_that_belong_together_count_less() -> None:
    rng = np.random.default_rng(4)
    base = np.r_[rng.normal(1, 1, 30), rng.normal(0, 1, 30)]
    member = np.arange(60) < 30
    fourfold, labels, keys = np.repeat(base, 4), np.repeat(member, 4), np.repeat(np.arange(60), 4)
    alone = effect_size(base, member)
    naive = effect_size(fourfold, labels)
    aware = effect_size(fourfold, labels, clusters=keys)
    assert alone.cohen_d_ci
    assert naive.cohen_d_ci
    assert aware.cohen_d_ci
    width = {
        name: ci[1] - ci[0]
        for name, ci in zip(
            "anw", (alone.cohen_d_ci, naive.cohen_d_ci, aware.cohen_d_ci), strict=True
        )
    }
    assert width["n"] < 0.6 * width["a"]
    assert width["w"] == pytest.approx(width["a"], rel=0.06)


def test_without_spread_there_is_no_d_but_a_probability() -> None:
    member = np.array([True, True, False, False])
    same = effect_size(np.full(4, 0.1), member)
    assert same.cohen_d is None
    assert same.cohen_d_ci is None
    assert same.superiority == 0.5
    apart = effect_size(np.array([1.0, 1.0, 0.0, 0.0]), member)
    assert apart.cohen_d is None
    assert apart.superiority == 1.0
    single = effect_size(np.array([1.0, 0.0, 0.5]), np.array([True, False, False]))
    assert single.cohen_d is None


@pytest.mark.parametrize("scores", [[np.nan, 1.0], [np.inf, 1.0]])
def test_what_is_no_number_is_refused(scores: list[float]) -> None:
    with pytest.raises(ValueError, match="not"):
        effect_size(scores, [True, False])


def test_one_kind_alone_is_refused() -> None:
    with pytest.raises(ValueError, match="both"):
        effect_size([1.0, 2.0], [True, True])


@given(
    st.lists(st.integers(-50, 50), min_size=4, max_size=30),
    st.floats(0.1, 1000),
    st.floats(-1000, 1000),
)
def test_neither_scale_nor_shift_matters_and_swapping_turns_the_sign(
    drawn: list[int], scale: float, shift: float
) -> None:
    values = np.array(drawn, dtype=float)
    member = np.arange(len(values)) % 2 == 0
    plain = effect_size(values, member)
    moved = effect_size(values * scale + shift, member)
    swapped = effect_size(values, ~member)
    if plain.cohen_d is None:
        assert moved.cohen_d is None or abs(values[member].std()) < 1e-9
        return
    assert moved.cohen_d == pytest.approx(plain.cohen_d, rel=1e-6, abs=1e-6)
    assert swapped.cohen_d == pytest.approx(-plain.cohen_d)
    assert swapped.superiority == pytest.approx(1 - plain.superiority)
