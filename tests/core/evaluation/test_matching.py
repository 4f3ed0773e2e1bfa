"""Matching: sets that differ become alike, or too small; what a number of records can show."""

from __future__ import annotations

import numpy as np
import pytest

from m4i_core.evaluation.intervals import proportion
from m4i_core.evaluation.matching import bins_of, common_range, common_values, matched
from m4i_core.evaluation.resolution import resolution_of
from m4i_core.evaluation.roc import auc
from m4i_core.evaluation.set_inference import (
    compare_sets,
    conformal_p_values,
    share_of_members,
)


def test_matched_sets_can_no_longer_be_told_apart() -> None:
    rng = np.random.default_rng(0)
    member = np.arange(1200) < 600
    lengths = rng.normal(50 + 12 * member, 10)
    before = auc(lengths, member)
    kept = matched(bins_of(lengths).tolist(), member, 3)
    after = auc(lengths[kept], member[kept])
    assert before > 0.75 and abs(after - 0.5) < 0.06
    assert member[kept].sum() == (~member[kept]).sum() > 150
    assert (kept == matched(bins_of(lengths).tolist(), member, 3)).all()
    assert (kept != matched(bins_of(lengths).tolist(), member, 4)).any()


def test_sets_without_anything_in_common_end_with_nothing() -> None:
    member = np.arange(40) < 20
    kept = matched(["a" if inside else "b" for inside in member], member, 0)
    assert not kept.any()
    assert not common_values(["jpg" if inside else "png" for inside in member], member).any()
    assert not common_range(np.where(member, 1.0, 9.0), member).any()


def test_bins_keep_ties_together_and_missing_values_apart() -> None:
    codes = bins_of([1.0] * 50 + [2.0] * 50 + [np.nan] * 3, 4)
    assert len(set(codes[:50].tolist())) == 1 and codes[0] != codes[60]
    assert (codes[100:] == -1).all()
    assert common_range([1.0, np.nan, 1.0, np.nan], np.array([True, True, False, False])).all()


def test_exact_and_drawn_divisions_agree_with_known_values() -> None:
    exact = compare_sets([3.0, 4.0], ["a", "b"], [0.0, 1.0, 2.0], list("cde"), 100, 0)
    assert exact.exact and exact.p_value == pytest.approx(1 / 10)
    rng = np.random.default_rng(1)
    drawn = compare_sets(
        rng.normal(1.0, 1, 60),
        range(60),
        rng.normal(0, 1, 60),
        [f"x{i}" for i in range(60)],
        999,
        0,
    )
    assert not drawn.exact and drawn.p_value == pytest.approx(0.001)
    # One album of thirty pictures is one piece of evidence, not thirty.
    album = compare_sets(np.ones(30), ["album"] * 30, np.zeros(9), list("abcdefghi"), 100, 0)
    assert album.p_value == pytest.approx(0.1)


def test_divisions_allow_for_groups_of_different_sizes() -> None:
    wrong = 0
    for seed in range(200):
        rng = np.random.default_rng([3, seed])
        groups = [f"x{row // 4}" for row in range(160)]
        found = compare_sets(
            rng.normal(size=30), range(30), rng.normal(size=160), groups, 200, seed
        )
        wrong += found.p_value <= 0.05
    assert 2 <= wrong <= 19


def test_conformal_values_name_few_nonmembers() -> None:
    values = conformal_p_values([5.0, 0.0, 2.0], [1.0, 2.0, 3.0])
    assert values.tolist() == [0.25, 1.0, 0.75]
    rng = np.random.default_rng(2)
    named = [
        (conformal_p_values(rng.normal(size=50), rng.normal(size=40)) <= 0.05).mean()
        for _ in range(200)
    ]
    assert np.mean(named) <= 0.06


def test_share_of_members() -> None:
    called = np.arange(200) < 90
    found = share_of_members(called, range(200), (0.8, (0.75, 0.85)), (0.1, (0.08, 0.12)))
    assert found is not None
    assert found[0] == pytest.approx(0.5) and found[1] < 0.5 < found[2]
    assert share_of_members(called, range(200), (0.1, (0.05, 0.2)), (0.1, (0.05, 0.2))) is None
    assert proportion(called, list(range(200)))[0] < 0.45
    # Where members may be named no more often than others, all may have been in training.
    open_ended = share_of_members(called, range(200), (0.8, (0.05, 0.9)), (0.1, (0.05, 0.12)))
    assert open_ended is not None
    assert open_ended[0] == pytest.approx(0.5) and 0.3 < open_ended[1] < 0.4
    assert open_ended[2] == 1.0


def test_resolution_grows_with_records() -> None:
    few, many = resolution_of(15, 200), resolution_of(600, 600, attacks=4)
    assert not few.enough and not few.shows_medium
    assert many.enough and many.shows_medium and many.smallest_auc < 0.57
    assert many.rates == {"0.1": True, "0.01": True, "0.001": False}
    assert many.needed_for_rates["0.01"] == 299
    assert resolution_of(0, 10).smallest_auc == 1.0
    assert resolution_of(many.needed, many.needed, 4).shows_medium
    assert not resolution_of(many.needed - 20, many.needed - 20, 4).shows_medium
