"""Differences between audits: exact values, and intervals that brute force agrees with."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pytest
from scipy import stats

from m4i_core.audit.scores_table import METRICS
from m4i_core.evaluation.attack_evaluation import evaluate_attack
from m4i_core.evaluation.operating_points import BOUNDS
from m4i_core.evaluation.roc import delong_difference
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.study.comparison_bootstrap import (
    Drawn,
    _Measurer,
    bootstrap_differences,
    holm,
)
from m4i_core.study.comparison_records import ComparedRecords, compared_records, sharing

Floats = npt.NDArray[np.float64]
THRESHOLD = 0.5


def table(
    scores: Floats,
    member: npt.NDArray[np.bool_],
    similarity: Floats | None = None,
    ids: list[str] | None = None,
    groups: list[str] | None = None,
) -> pa.Table:
    """Return a table of scores of the target's records."""
    count = len(scores)
    names = ids or [f"r{n:05d}" for n in range(count)]
    if similarity is None:
        similarity = np.clip(scores[:, None] * np.array([0.4, 0.3, 0.2, 0.5]), 0, 1)
    columns = {
        "id": names,
        "dataset": ["main"] * count,
        "set": ["target_member" if m else "target_nonmember" for m in member],
        "group": groups or [None] * count,
        "pictures": [[f"/{name}.jpg"] for name in names],
        "references": [[f"a picture called {name}"] for name in names],
        "generated": [f"text {n}" for n in range(count)],
        **{metric: similarity[:, place] for place, metric in enumerate(METRICS)},
        "score_x": scores,
        "verdict_x": scores >= THRESHOLD,
    }
    typed = {"group": pa.string(), "pictures": pa.list_(pa.string())}
    return pa.table({n: pa.array(v, typed.get(n)) for n, v in columns.items()})


def half_members(count: int) -> npt.NDArray[np.bool_]:
    return np.arange(count) % 2 == 0


def drawn_pair(
    count: int, leak: float, seed: int, kept: float = 0.9
) -> tuple[ComparedRecords, ComparedRecords]:
    """Return two audits of the same records, of which the second leaks less by `leak`."""
    rng = np.random.default_rng(seed)
    member = half_members(count)
    own = rng.normal(0, 1, count)
    first, second = (
        0.5 + strength * (member - 0.5) + kept * own + (1 - kept) * rng.normal(0, 1, count)
        for strength in (1.0, 1.0 - leak)
    )
    return (
        compared_records(table(first, member)),
        compared_records(table(second, member)),
    )


def brute_force(
    sides: tuple[ComparedRecords, ComparedRecords], paired: bool, repeats: int = 2000
) -> Floats:
    """Return ASR differences by drawing single records, one after the other."""
    rng = np.random.default_rng(99)
    found = []
    member = sides[0].judged.member
    for _ in range(repeats):
        values = []
        chosen = [rng.choice(np.flatnonzero(kind), kind.sum()) for kind in (member, ~member)]
        for number, side in enumerate(sides):
            if number and not paired:
                chosen = [
                    rng.choice(np.flatnonzero(kind), kind.sum()) for kind in (member, ~member)
                ]
            right = side.judged.called["x"] == side.judged.member
            values.append(np.mean([right[rows].mean() for rows in chosen]))
        found.append(values[1] - values[0])
    return np.array(found)


def width(found: Drawn) -> float:
    return found.difference.high - found.difference.low


@pytest.mark.parametrize("seed", range(4))
def test_measures_agree_with_the_audits_own_evaluation(seed: int) -> None:
    rng = np.random.default_rng(seed)
    count = int(rng.integers(30, 90))
    member = rng.random(count) < 0.4
    member[:2] = (True, False)
    scores = np.round(rng.normal(0.5, 0.4, count) + 0.3 * member, int(rng.integers(1, 4)))
    repeated = rng.integers(1, 4, count)
    side = compared_records(table(scores, member))
    measurer = _Measurer(side, ["x"])
    both = measurer.measure(np.stack([np.ones(count), repeated.astype(float)]))
    for row, times in enumerate((np.ones(count, dtype=int), repeated)):
        expected = evaluate_attack(np.repeat(scores, times), np.repeat(member, times), THRESHOLD)
        values = dict(zip(measurer.keys, both[row], strict=True))
        assert values["x", "asr"] == pytest.approx(expected.asr, abs=1e-12)
        assert values["x", "auc"] == pytest.approx(expected.auc, abs=1e-12)
        for key in BOUNDS:
            assert values["x", key] == pytest.approx(expected.tpr_at_fpr[key], abs=1e-12)
        assert values["x", "epsilon"] == pytest.approx(expected.empirical_epsilon, abs=1e-9)
        heldout = np.repeat(side.judged.similarity[:, 3], times)[~np.repeat(member, times)]
        assert values["", "rouge_l"] == pytest.approx(heldout.mean(), abs=1e-12)


def test_an_audit_compared_with_itself_differs_by_exactly_nothing() -> None:
    first, _ = drawn_pair(120, 0.0, 1)
    found = bootstrap_differences(first, first, ["x"], 0, repeats=200)
    for key, one in found.items():
        assert one.difference.value == 0.0, key
        assert one.difference.low <= 0.0 <= one.difference.high, key
        assert one.p_value == 1.0, key
    # Sixty clusters without an exception do not prove that there are none.
    assert found["x", "asr"].difference.high > 0.02


def test_paired_intervals_agree_with_brute_force_and_scipy() -> None:
    sides = drawn_pair(300, 0.5, 2)
    found = bootstrap_differences(*sides, ["x"], 0, repeats=2000)
    low, high = np.quantile(brute_force(sides, paired=True), [0.025, 0.975])
    asr = found["x", "asr"]
    assert asr.difference.low == pytest.approx(low, abs=0.012)
    assert asr.difference.high == pytest.approx(high, abs=0.012)
    area, below, above = delong_difference(
        sides[1].judged.scores["x"], sides[0].judged.scores["x"], sides[0].judged.member
    )
    auc = found["x", "auc"]
    assert auc.difference.value == pytest.approx(area, abs=1e-12)
    assert auc.difference.low == pytest.approx(below, abs=0.012)
    assert auc.difference.high == pytest.approx(above, abs=0.012)
    heldout = ~sides[0].judged.member
    apart = (sides[1].judged.similarity - sides[0].judged.similarity)[heldout, 3]
    expected = stats.bootstrap(
        (apart,), np.mean, method="percentile", n_resamples=2000, rng=np.random.default_rng(0)
    ).confidence_interval
    rouge = found["", "rouge_l"].difference
    assert rouge.low == pytest.approx(expected.low, abs=0.1 * (expected.high - expected.low))
    assert rouge.high == pytest.approx(expected.high, abs=0.1 * (expected.high - expected.low))


def test_other_records_are_drawn_apart_and_are_far_less_well_known() -> None:
    first, second = drawn_pair(300, 0.5, 2)
    strange = compared_records(
        table(second.judged.scores["x"], second.judged.member, ids=[f"z{n}" for n in range(300)])
    )
    assert sharing(first, second).kind == "paired"
    assert sharing(first, strange).kind == "unpaired"
    together = bootstrap_differences(first, second, ["x"], 0)["x", "asr"]
    apart = bootstrap_differences(first, strange, ["x"], 0)["x", "asr"]
    assert apart.difference.value == together.difference.value
    assert width(apart) > 1.5 * width(together)
    low, high = np.quantile(brute_force((first, second), paired=False), [0.025, 0.975])
    assert apart.difference.low == pytest.approx(low, abs=0.02)
    assert apart.difference.high == pytest.approx(high, abs=0.02)


def test_partly_shared_records_lie_between() -> None:
    first, second = drawn_pair(300, 0.5, 2)
    ids = [f"r{n:05d}" if n < 150 else f"z{n}" for n in range(300)]
    half = compared_records(table(second.judged.scores["x"], second.judged.member, ids=ids))
    found = sharing(first, half)
    assert (found.kind, found.same, found.switched) == ("partly", 150, 0)
    widths = [
        width(bootstrap_differences(first, other, ["x"], 0)["x", "auc"]) for other in (second, half)
    ]
    assert widths[0] < widths[1]


def test_records_that_changed_sides_are_counted_apart() -> None:
    first, second = drawn_pair(40, 0.5, 2)
    member = second.judged.member.copy()
    member[:4] = ~member[:4]
    other = compared_records(table(second.judged.scores["x"], member))
    found = sharing(first, other)
    assert (found.kind, found.same, found.switched) == ("partly", 36, 4)


def test_groups_make_differences_less_certain() -> None:
    first, second = drawn_pair(100, 0.5, 3)
    times = 4
    member = np.repeat(first.judged.member, times)
    sides = []
    grouped = [f"g{n // times}" for n in range(len(member))]
    for groups in (None, grouped):
        sides.append(
            tuple(
                compared_records(
                    table(np.repeat(one.judged.scores["x"], times), member, groups=groups)
                )
                for one in (first, second)
            )
        )
    alone, together = (width(bootstrap_differences(*s, ["x"], 0)["x", "asr"]) for s in sides)
    # Four copies of a record know no more than one: the interval is twice as wide.
    assert together == pytest.approx(2 * alone, rel=0.25)


def test_chance_alone_is_rarely_taken_for_a_difference() -> None:
    rounds, wrong = 40, 0
    for seed in range(rounds):
        sides = drawn_pair(120, 0.0, 1000 + seed, kept=0.5)
        found = bootstrap_differences(*sides, ["x"], seed, repeats=150)["x", "auc"]
        wrong += not found.difference.low <= 0.0 <= found.difference.high
    # Two of forty are expected at 95 %; eight or more would be a chance of one in two thousand.
    assert wrong < 8


def test_holm_corrects_as_published() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([]) == []


def test_it_can_be_cancelled_and_tells_how_far_it_is() -> None:
    sides = drawn_pair(40, 0.0, 1)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        bootstrap_differences(*sides, ["x"], 0, cancel=token)
