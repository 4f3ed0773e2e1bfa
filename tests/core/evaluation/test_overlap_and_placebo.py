"""Overlap between sets, and the placebo."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from m4i_core.audit.result import OverlapCheck as OverlapModel
from m4i_core.evaluation import overlap as module
from m4i_core.evaluation.overlap import OverlapCheck, overlap_check
from m4i_core.evaluation.placebo import placebo_passed
from m4i_core.evaluation.roc import auc

SETS = {"target_member": ["a", "b"], "target_nonmember": ["c"], "shadow_member": ["d"]}
FAR = {"a": (0,), "b": (2**20 - 1,), "c": (2**40 - 1,), "d": (2**64 - 1,)}


def check(**changes: object) -> OverlapCheck:
    arguments: dict = {
        "sets": SETS,
        "content_hashes": {key: (key,) for key in "abcd"},
        "perceptual_hashes": FAR,
        "texts": {key: (f"text {key}",) for key in "abcd"},
        "groups": dict.fromkeys("abcd"),
    }
    return overlap_check(**{**arguments, **changes})


def test_nothing_shared() -> None:
    assert check() == OverlapCheck()
    assert overlap_check({}, {}, {}, {}, {}) == OverlapCheck()


def test_exact_picture_in_two_sets() -> None:
    found = check(content_hashes={"a": ("x",), "b": ("x", "y"), "c": ("x",), "d": ("y",)})
    assert found.exact_pictures == 2
    assert any("target nonmembers (c)" in sentence for sentence in found.examples)
    assert OverlapModel.model_validate(dataclasses.asdict(found)).exact_pictures == 2


def test_repeats_within_one_set_do_not_count() -> None:
    found = check(
        content_hashes={"a": ("x",), "b": ("x",), "c": ("c",), "d": ("d",)},
        perceptual_hashes={**FAR, "b": (1,)},
        texts={"a": ("same",), "b": ("same",), "c": (), "d": ()},
        groups={"a": "g", "b": "g", "c": None, "d": None},
    )
    assert found == OverlapCheck()


@pytest.mark.parametrize(("bits", "near"), [(6, 1), (7, 0)])
def test_near_pictures_by_hamming_distance(bits: int, near: int) -> None:
    assert check(perceptual_hashes={**FAR, "c": (2**bits - 1,)}).near_pictures == near


def test_equal_pictures_are_not_near_ones_too() -> None:
    found = check(
        content_hashes={"a": ("x",), "b": ("b",), "c": ("x",), "d": ("d",)},
        perceptual_hashes={**FAR, "c": FAR["a"]},
    )
    assert (found.exact_pictures, found.near_pictures) == (1, 0)


def test_health_check_decides_where_hashes_are_near() -> None:
    near = {**FAR, "c": (1,)}
    assert check(perceptual_hashes=near, clusters={k: k for k in "abcd"}).near_pictures == 0
    together = {"a": "1", "b": "2", "c": "1", "d": "4"}
    assert check(perceptual_hashes=near, clusters=together).near_pictures == 1


def test_groups_and_texts() -> None:
    found = check(
        texts={"a": ("A dog!", "x"), "b": (), "c": ("a  dog",), "d": ("", "...")},
        groups={"a": "p1", "b": "p2", "c": "p1", "d": "p2"},
    )
    assert (found.identical_texts, found.parted_groups) == (1, 2)
    assert sum("same group" in sentence for sentence in found.examples) == 2


def test_same_record_in_two_sets() -> None:
    found = check(sets={"target_member": ["a"], "target_nonmember": ["a"]})
    assert found.exact_pictures == 1 and found.identical_texts == 1


def test_examples_are_few_and_many_pictures_are_fast() -> None:
    rng = np.random.default_rng(0)
    ids = [str(i) for i in range(3000)]
    codes = rng.integers(0, 2**63, 1500)
    found = overlap_check(
        {"one": ids[:1500], "two": ids[1500:]},
        {i: (i,) for i in ids},
        {i: (int(codes[int(i) % 1500]),) for i in ids},
        dict.fromkeys(ids, ("same text",)),
        {i: f"g{int(i) % 1500}" for i in ids},
    )
    assert (found.near_pictures, found.parted_groups, found.identical_texts) == (1500, 1500, 1)
    assert 0 < len(found.examples) <= 20


def test_bits_without_bitwise_count(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = np.random.default_rng(1).integers(0, 2**63, (5, 7), dtype=np.uint64)
    expected = [[int(v).bit_count() for v in row] for row in codes]
    assert module._count_bits(codes).tolist() == expected
    monkeypatch.delattr(np, "bitwise_count", raising=False)
    assert module._count_bits(codes).tolist() == expected


def test_placebo_passes_by_chance_and_fails_for_a_leak() -> None:
    rng = np.random.default_rng(0)
    passed = 0
    for _ in range(300):
        scores = rng.normal(size=120)
        aucs = {name: [auc(scores, rng.permutation(120) < 60) for _ in range(3)] for name in "abcd"}
        passed += placebo_passed(aucs, 60, 60)
    assert passed >= 292
    assert not placebo_passed({"a": [0.5, 0.72]}, 60, 60)
    assert not placebo_passed({"a": [0.28]}, 60, 60)
    assert not placebo_passed({"a": [float("nan")]}, 60, 60)
    assert placebo_passed({}, 60, 60) and placebo_passed({"a": []}, 60, 60)
    with pytest.raises(ValueError):
        placebo_passed({"a": [0.5]}, 0, 60)
