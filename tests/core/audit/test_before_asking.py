"""Before a target is asked: what differs is said, and remedies lead to what they promise."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from m4i_core.audit.before_asking import BeforeAsking, check_before_asking
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import parse_plan
from m4i_core.audit.runner import run_audit

WORDS = (
    *("dog", "cat", "man", "woman", "ball", "grass", "water", "snow"),
    *("red", "blue", "runs", "sits", "jumps", "plays", "big", "small"),
)


def write(path: Path, length: Callable[[bool, np.random.Generator], int], count: int = 260) -> Path:
    """A table of outputs whose reference lengths depend on membership as told."""
    rng = np.random.default_rng(4)

    def sentence(words: int) -> str:
        return " ".join(rng.choice(WORDS, words).tolist())

    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["id", "generated", "reference", "member"])
        for number in range(count):
            member = number % 2 == 0
            words = length(member, rng)
            table.writerow([f"r{number}", sentence(6), sentence(words), "yes" if member else "no"])
    return path


def plan_of(path: Path, **sections: Any) -> AuditPlan:
    return parse_plan(
        {
            "schema": 1,
            "ask": "owner",
            "membership": {"source": "column"},
            "attacks": {"run": ["metric_threshold"]},
            "validity": {"permutations": 50},
            "embedding": {"methods": []},
            "compute": {"device": "cpu", "threads": 1},
            "target": {"kind": "recorded", "recorded": {"path": str(path)}},
            **sections,
        }
    )


def remedy(found: BeforeAsking, name: str) -> Any:
    return next(entry for entry in found.remedies if entry.name == name)


def test_members_that_are_longer_can_be_matched(tmp_path: Path) -> None:
    path = write(
        tmp_path / "said.csv",
        lambda member, rng: int(rng.integers(8, 20) if member else rng.integers(4, 14)),
    )
    plan = plan_of(path)
    found = check_before_asking(plan)
    assert not found.passed and found.blind is not None
    assert "signs" in found.differences[0]
    matched = remedy(found, "text_length")
    assert matched.possible and matched.blind.auc < 0.65
    assert found.remedies[0].possible
    # What was promised is what comes of it.
    after = check_before_asking(matched.plan)
    assert after.passed
    assert (after.counts["members"], after.counts["nonmembers"]) == (
        matched.members,
        matched.nonmembers,
    )
    assert after.left_out["not_comparable"] == 260 - matched.members - matched.nonmembers
    assert after.resolution is not None and after.resolution.members == matched.members
    result = run_audit(matched.plan, tmp_path / "audit")
    assert result.verdict.status in ("no-evidence", "insufficient")
    assert run_audit(plan, tmp_path / "plain").verdict.status == "invalid"


def test_sets_with_nothing_in_common_are_too_small_afterwards(tmp_path: Path) -> None:
    path = write(
        tmp_path / "said.csv",
        lambda member, rng: int(rng.integers(30, 40) if member else rng.integers(4, 8)),
        120,
    )
    found = check_before_asking(plan_of(path))
    assert found.remedies and not any(entry.possible for entry in found.remedies)
    assert all(entry.reason for entry in found.remedies)
    assert remedy(found, "text_length").members < 20


def test_sets_that_are_alike_need_no_remedy(tmp_path: Path) -> None:
    path = write(tmp_path / "said.csv", lambda member, rng: int(rng.integers(5, 12)))
    found = check_before_asking(plan_of(path))
    assert found.passed and not found.remedies and not found.differences
    assert found.estimate.records == 260 and found.counts["members"] == 130
    assert "no pictures" in found.note


def test_two_folders_of_different_pictures_are_found_out(tmp_path: Path) -> None:
    for name, side, count in (("mine", 40, 30), ("others", 64, 30), ("shadow", 50, 20)):
        folder = tmp_path / name
        folder.mkdir()
        rng = np.random.default_rng(side)
        with (folder / "captions.csv").open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(["image", "caption"])
            for number in range(count):
                pixels = rng.integers(0, 255, (side, side, 3), np.uint8)
                Image.fromarray(pixels).save(folder / f"{number}.png")
                table.writerow([f"{number}.png", " ".join(rng.choice(WORDS, 7).tolist())])
    plan = plan_of(
        tmp_path,
        datasets={"a": {"path": str(tmp_path / "mine")}, "b": {"path": str(tmp_path / "others")}},
        membership={"source": "folders", "members": "a", "nonmembers": "b"},
        target={"kind": "command", "command": {"program": ["never-started"]}},
    )
    found = check_before_asking(plan)
    assert not found.passed
    assert found.counts["members"] == found.counts["nonmembers"] == 30
    assert any("pixels wide" in sentence for sentence in found.differences)
    # That two folders hold their own pictures is no difference.
    assert not any("lie in" in sentence for sentence in found.differences)
    assert any("among members" in sentence for sentence in found.differences)
    size = remedy(found, "picture_size")
    assert not size.possible and size.reason
    # Who asks about own records has no members to speak of.
    mine = plan_of(
        tmp_path,
        ask="was_mine",
        datasets={n: {"path": str(tmp_path / n)} for n in ("mine", "others", "shadow")},
        membership={"source": "folders", "members": "mine", "nonmembers": "others"},
        shadow={"dataset": "shadow"},
        split={"shadow_members": 10, "shadow_nonmembers": 10},
        target={"kind": "command", "command": {"program": ["never-started"]}},
    )
    asked = check_before_asking(mine)
    assert not asked.passed and asked.counts["asked"] == 30
    said = [*asked.differences, *(offer.explanation for offer in asked.remedies)]
    assert any("your records" in sentence for sentence in said) and asked.remedies
    assert not any("member" in sentence for sentence in said)


def test_groups_that_are_both_in_and_out_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "said.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["id", "group", "generated", "reference", "member"])
        for number in range(80):
            group = "both" if number < 6 else f"g{number}"
            kind = "yes" if number % 2 else "no"
            table.writerow([f"r{number}", group, "a dog", f"a cat {number}", kind])
    found = check_before_asking(plan_of(path))
    assert found.left_out == {"mixed_group": 6}
    assert found.counts["members"] + found.counts["nonmembers"] == 74
    assert sum(problem.kind == "mixed_group" for problem in found.problems) == 6
