"""Operating points, the rank test, attack evaluation and empirical epsilon."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from m4i_core.audit.result import AttackResult
from m4i_core.evaluation.attack_evaluation import balanced_accuracy_interval, evaluate_attack
from m4i_core.evaluation.epsilon import empirical_epsilon, one_run_epsilon, one_run_p_value
from m4i_core.evaluation.intervals import clopper_pearson
from m4i_core.evaluation.operating_points import nonmembers_needed, rank_test, tpr_at_fpr


def test_needed_is_where_support_begins() -> None:
    assert [nonmembers_needed(b) for b in (0.1, 0.01, 0.001)] == [29, 299, 2995]
    for n, supported in ((298, False), (299, True)):
        member = np.arange(2 * n) < n
        assert tpr_at_fpr(np.arange(2 * n), member, 0.01).supported is supported


def test_known_operating_point() -> None:
    # Non-members 0..99; members: 3 above all, 2 between the first and the second, the rest below.
    scores = np.concatenate([np.arange(100.0), [200, 201, 202, 98.5, 98.7], np.full(15, -1.0)])
    member = np.arange(120) >= 100
    assert tpr_at_fpr(scores, member, 0.001).tpr == 3 / 20
    point = tpr_at_fpr(scores, member, 0.01)
    assert point.tpr == 5 / 20
    assert point.ci == pytest.approx([float(v) for v in clopper_pearson(5, 20)])
    assert not point.supported and point.needed == 299
    assert tpr_at_fpr(scores, member, 0.1, clusters=[0] * 100 + list(range(20))).supported is False


@given(st.integers(2, 80), st.integers(1, 60), st.floats(0.001, 0.9), st.integers(0, 2**32 - 1))
def test_bound_is_kept(others: int, members: int, bound: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    scores = rng.integers(0, 12, others + members).astype(float)
    member = np.arange(others + members) >= others
    point = tpr_at_fpr(scores, member, bound)
    best = max(
        (scores[member] >= t).mean()
        for t in [*scores, math.inf]
        if (scores[~member] >= t).mean() <= bound + 1e-9
    )
    assert point.tpr == pytest.approx(best)


def test_rank_test_by_simulation() -> None:
    rng = np.random.default_rng(0)
    members, others, allowed = 40, 60, 2
    counts = []
    for _ in range(4000):
        scores = rng.normal(size=100)
        counts.append((scores[:members] > np.sort(scores[members:])[-1 - allowed]).sum())
    for x in (1, 3, 6):
        assert rank_test(x, members, others, allowed) == pytest.approx(
            np.mean(np.array(counts) >= x), abs=0.025
        )
    assert rank_test(0, 10, 10, 0) == 1.0
    assert rank_test(10, 250, 250, 0) < 0.001


def test_evaluation_of_a_small_case() -> None:
    scores = [3.0, 2.0, 1.0, 0.0, 2.5, 0.5, 0.4, 0.1]
    member = [True] * 4 + [False] * 4
    found = evaluate_attack(scores, member, 1.0)
    assert dataclasses.astuple(found.confusion) == (3, 1, 3, 1)
    assert found.asr == 0.75 and found.precision == 0.75 and found.recall == 0.75
    assert found.auc == pytest.approx((4 + 3 + 3 + 0) / 16)
    assert found.ci["asr"] == pytest.approx([float(v) for v in clopper_pearson(6, 8)])
    assert found.tpr_at_fpr == {"0.1": 0.25, "0.01": 0.25, "0.001": 0.25}
    # The runner hands the fields on as they are.
    AttackResult(**dataclasses.asdict(found))


def test_nothing_called_member() -> None:
    found = evaluate_attack([0.0, 0.1, 0.2, 0.3], [True, True, False, False], 9.0)
    assert found.precision is None and found.recall == 0 and found.asr == 0.5
    assert found.ci["precision"] == (0.0, 1.0) and found.empirical_epsilon == 0


def test_unequal_sets() -> None:
    rng = np.random.default_rng(1)
    member = np.arange(500) < 50
    inside = 0
    for _ in range(400):
        right = np.where(member, rng.random(500) < 0.9, rng.random(500) < 0.6)
        low, high = balanced_accuracy_interval(right, member)
        assert low < (right[member].mean() + right[~member].mean()) / 2 < high
        inside += low <= 0.75 <= high
    assert inside / 400 >= 0.93


def test_groups_widen_everything() -> None:
    rng = np.random.default_rng(2)
    groups = np.repeat(np.arange(80), 5)
    member = groups < 40
    scores = np.repeat(rng.normal(size=80), 5) + 0.8 * member
    plain = evaluate_attack(scores, member, 0.4)
    wide = evaluate_attack(scores, member, 0.4, [str(g) for g in groups])
    boot = evaluate_attack(scores, member, 0.4, [str(g) for g in groups], bootstrap=500)
    for key in ("asr", "auc", "0.1", "recall", "precision"):
        assert wide.ci[key][1] - wide.ci[key][0] > 1.5 * (plain.ci[key][1] - plain.ci[key][0])
    assert boot.ci["auc"] == pytest.approx(wide.ci["auc"], abs=0.04)


@pytest.mark.parametrize(
    ("tp", "fp", "expected"),
    [(100, 1, 2.69), (50, 0, 2.32), (10, 0, 0.27), (725, 275, 0.83), (948, 52, 2.62)],
)
def test_empirical_epsilon_spot_values(tp: int, fp: int, expected: float) -> None:
    found = empirical_epsilon(tp, fp, 1000 - fp, 1000 - tp)
    assert round(found, 2) == expected
    # The other term: what holds for members holds for non-members with the counts turned round.
    assert empirical_epsilon(1000 - fp, 1000 - tp, tp, fp) == pytest.approx(found)
    assert empirical_epsilon(tp, fp, 1000 - fp, 1000 - tp, delta=1e-3) < found


def test_empirical_epsilon_edges() -> None:
    assert empirical_epsilon(500, 500, 500, 500) == 0
    assert empirical_epsilon(0, 0, 1, 1) == 0
    for wrong in ((-1, 0, 1, 1), (0, 1, 1, 0), (1, 0, 0, 1)):
        with pytest.raises(ValueError):
            empirical_epsilon(*wrong)
    with pytest.raises(ValueError, match="delta"):
        empirical_epsilon(1, 1, 1, 1, delta=1.0)


@pytest.mark.parametrize(
    ("guesses", "correct", "expected"), [(100, 90, 1.63), (100, 100, 3.49), (1000, 725, 0.85)]
)
def test_one_run_spot_values(guesses: int, correct: int, expected: float) -> None:
    found = one_run_epsilon(guesses, correct)
    assert round(found, 2) == expected
    assert one_run_p_value(guesses, correct, found) == pytest.approx(0.05, abs=1e-6)


def reference_p_value(m: int, r: int, v: int, eps: float, delta: float) -> float:
    """Appendix D of Steinke et al. 2023, written down as it is printed."""
    from scipy.stats import binom

    q = 1 / (1 + math.exp(-eps))
    beta = binom.sf(v - 1, r, q)
    alpha = total = 0.0
    for i in range(1, v + 1):
        total += binom.pmf(v - i, r, q)
        if total > i * alpha:
            alpha = total / i
    return min(1.0, beta + alpha * delta * 2 * m)


@pytest.mark.parametrize("delta", [0.0, 1e-5, 1e-2])
@pytest.mark.parametrize("epsilon", [0.0, 0.5, 2.0])
def test_one_run_delta_term(delta: float, epsilon: float) -> None:
    for m, r, v in ((100, 100, 90), (1000, 60, 55), (50, 10, 0)):
        assert one_run_p_value(r, v, epsilon, delta, m) == pytest.approx(
            reference_p_value(m, r, v, epsilon, delta), abs=1e-12
        )


def test_one_run_edges() -> None:
    assert one_run_epsilon(0, 0) == 0 and one_run_epsilon(100, 50) == 0
    assert one_run_epsilon(100, 95, 1e-5, 5000) < one_run_epsilon(100, 95, 1e-5)
    with pytest.raises(ValueError):
        one_run_epsilon(10, 11)
    with pytest.raises(ValueError):
        one_run_epsilon(10, 5, records=9)
