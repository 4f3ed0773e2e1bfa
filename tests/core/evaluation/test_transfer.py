"""The mean over combinations and its interval."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from m4i_core.evaluation.intervals import clopper_pearson
from m4i_core.evaluation.transfer import Outcome, mean_asr


def outcome(right_members: int, right_others: int, n: int, name: str = "a") -> Outcome:
    """An attack that is right about so many of n members and n non-members."""
    member = np.arange(2 * n) < n
    called = np.concatenate([np.arange(n) < right_members, np.arange(n) >= right_others])
    ids = [f"{name}{i}" for i in range(2 * n)]
    return Outcome(ids, member, called, ids)


def test_the_mean_is_of_balanced_accuracies() -> None:
    mean, (low, high) = mean_asr([outcome(80, 60, 100), outcome(50, 50, 100, "b")], seed=1)
    assert mean == pytest.approx((0.7 + 0.5) / 2)
    assert low < mean < high


def test_one_combination_has_about_the_interval_of_a_share() -> None:
    _, (low, high) = mean_asr([outcome(350, 350, 500)], seed=1, repeats=4000)
    exact = clopper_pearson(700, 1000)
    assert low == pytest.approx(float(exact[0]), abs=0.006)
    assert high == pytest.approx(float(exact[1]), abs=0.006)


def test_the_same_records_twice_prove_no_more_than_once() -> None:
    one = mean_asr([outcome(70, 60, 100)], seed=3)
    two = mean_asr([outcome(70, 60, 100), outcome(70, 60, 100)], seed=3)
    assert two == one


def test_other_records_do_prove_more() -> None:
    _, (low, high) = mean_asr([outcome(70, 60, 100)], seed=3)
    both = [outcome(70, 60, 100), outcome(70, 60, 100, "b")]
    _, (lower, higher) = mean_asr(both, seed=3)
    assert higher - lower < 0.85 * (high - low)


def test_clusters_widen_the_interval() -> None:
    alone = outcome(60, 60, 100)
    # Ten records of one person each are right or wrong together.
    member = np.arange(200) < 100
    right = np.repeat(np.tile([True, True, True, False, False], 4), 10)
    called = np.where(right, member, ~member)
    people = [f"p{i // 10}" for i in range(200)]
    grouped = Outcome(alone.ids, member, called, people)
    _, (low, high) = mean_asr([alone], seed=3)
    _, (lower, higher) = mean_asr([grouped], seed=3)
    assert higher - lower > 2 * (high - low)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 1000))
def test_the_interval_holds_the_mean_and_stays_within_bounds(
    members: int, others: int, seed: int
) -> None:
    mean, (low, high) = mean_asr([outcome(members, others, 30)], seed, repeats=50)
    assert 0 <= low <= mean <= high <= 1
