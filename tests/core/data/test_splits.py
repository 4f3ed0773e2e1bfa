from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from m4i_core.data.record import SET_NAMES, Record
from m4i_core.data.splits import (
    Splits,
    SplitSizes,
    feasible_maximum,
    given_splits,
    random_splits,
)
from m4i_core.errors import DataError


def _pool(sizes: list[int], prefix: str = "") -> tuple[list[Record], dict[str, str]]:
    records, clusters = [], {}
    for number, size in enumerate(sizes):
        for item in range(size):
            identity = f"{prefix}{number}-{item}"
            records.append(Record(identity, (), ("a",)))
            clusters[identity] = f"{prefix}{number}-0"
    random.Random(0).shuffle(records)
    return records, clusters


def _check(splits: Splits, wanted: list[int], validation: int, clusters: dict[str, str]) -> None:
    parts = [splits.sets[name] for name in SET_NAMES]
    assert [len(p) for p in parts] == wanted
    parts += [splits.target_validation, splits.shadow_validation]
    assert [len(p) for p in parts[4:]] == [validation] * 2
    everyone = [i for part in parts for i in part]
    assert len(everyone) == len(set(everyone)), "a record is in two sets"
    home: dict[str, int] = {}
    for number, part in enumerate(parts):
        for identity in part:
            assert home.setdefault(clusters[identity], number) == number, "a cluster is parted"


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.integers(1, 7), min_size=1, max_size=60),
    st.lists(st.integers(1, 15), min_size=4, max_size=4),
    st.integers(0, 4),
    st.integers(0, 10**6),
)
def test_exact_sizes_or_a_clear_error(cluster_sizes, wanted, validation, seed):
    records, clusters = _pool(cluster_sizes)
    sizes = SplitSizes(*wanted, validation=validation)
    largest = feasible_maximum(records, clusters, validation=validation)
    try:
        splits = random_splits(records, clusters, sizes, seed)
    except DataError as error:
        assert max(wanted) > largest or largest == 0
        assert f"at most {largest:,}" in str(error)
        return
    _check(splits, wanted, validation, clusters)
    assert random_splits(records, clusters, sizes, seed) == splits
    assert Splits.from_json(splits.to_json()) == splits


@settings(max_examples=80, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=4, max_size=60), st.integers(0, 99))
def test_the_feasible_maximum_is_feasible_and_one_more_is_not_promised(cluster_sizes, seed):
    records, clusters = _pool(cluster_sizes)
    largest = feasible_maximum(records, clusters)
    if largest:
        splits = random_splits(records, clusters, SplitSizes(*[largest] * 4), seed)
        _check(splits, [largest] * 4, 0, clusters)
    with pytest.raises(DataError):
        too_many = len(records) // 4 + 1
        random_splits(records, clusters, SplitSizes(*[too_many] * 4), seed)


def test_singles_are_used_to_the_last():
    records, clusters = _pool([1] * 1000)
    assert feasible_maximum(records, clusters) == 250
    assert feasible_maximum(records, clusters, validation=10) == 245
    _check(random_splits(records, clusters, SplitSizes(*[250] * 4), 1), [250] * 4, 0, clusters)


def test_other_seed_other_split():
    records, clusters = _pool([1, 2, 3] * 40)
    a, b = (random_splits(records, clusters, SplitSizes(*[40] * 4), s) for s in (1, 2))
    assert a.sets != b.sets


def test_no_set_prefers_large_clusters():
    records, clusters = _pool([1] * 200 + [5] * 40)
    size = Counter(clusters.values())
    share = Counter()
    for seed in range(60):
        splits = random_splits(records, clusters, SplitSizes(60, 60, 60, 60), seed)
        for name in SET_NAMES:
            share[name] += sum(size[clusters[i]] == 5 for i in splits.sets[name])
    mean = sum(share.values()) / 4
    assert all(abs(n - mean) < 0.1 * mean for n in share.values()), share
    # Half of all records are in large clusters; the sets hold about as many.
    assert 0.4 < mean / (60 * 60) < 0.55


def test_two_pools():
    target, tc = _pool([2] * 30, "t")
    shadow, sc = _pool([1] * 50, "s")
    splits = random_splits(
        target, tc, SplitSizes(20, 20, 15, 25, validation=5), 3, shadow_records=shadow,
        shadow_clusters=sc,
    )  # fmt: skip
    _check(splits, [20, 20, 15, 25], 5, {**tc, **sc})
    assert all(i.startswith("t") for i in splits.sets["target_member"] + splits.target_validation)
    with pytest.raises(DataError, match=r"shadow sets .* at most 22"):
        random_splits(
            target, tc, SplitSizes(20, 20, 40, 25, validation=5), 3, shadow_records=shadow,
            shadow_clusters=sc,
        )  # fmt: skip


def test_given_sets():
    records = [
        Record(str(i), (), ("a",), given_set=SET_NAMES[i % 4] if i < 12 else None)
        for i in range(20)
    ]
    clusters = {str(i): str(i) for i in range(20)} | {"12": "0"}
    splits = given_splits(records, clusters, 0, validation=3)
    assert splits.sets["shadow_nonmember"] == ["3", "7", "11"]
    _check(splits, [3] * 4, 3, clusters)
    assert "12" not in splits.target_validation + splits.shadow_validation
    with pytest.raises(DataError, match="validation"):
        given_splits(records, clusters, 0, validation=4)
    with pytest.raises(DataError, match=r"shadow_nonmember.*shadow_nonmember: 0"):
        given_splits([r for r in records if r.given_set != "shadow_nonmember"], clusters, 0)
