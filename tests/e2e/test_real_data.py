"""Whole audits on real pictures: groups stay together, confounding is found out."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import AuditPlan, DatasetChoice, SplitChoice
from m4i_core.audit.runner import run_audit
from tests.e2e.small_audit import small_plan

pytestmark = pytest.mark.real_data
EACH = 60


def _plan(folder: Path, split: SplitChoice) -> AuditPlan:
    return small_plan(epochs=4).model_copy(
        update={"datasets": {"main": DatasetChoice(path=str(folder))}, "split": split}
    )


def _sizes(each: int) -> SplitChoice:
    return SplitChoice(
        target_members=each, target_nonmembers=each, shadow_members=each, shadow_nonmembers=each
    )


def test_groups_of_nlvr_stay_together(real_data: Path, tmp_path: Path) -> None:
    result = run_audit(_plan(real_data / "nlvr", _sizes(EACH)), tmp_path / "audit")
    assert result.validity.overlap.parted_groups == 0
    assert result.validity.overlap.exact_pictures == 0
    table = OpenedAudit(tmp_path / "audit").scores
    groups: dict[str, set[str]] = {}
    for group, name in zip(
        table.column("group").to_pylist(), table.column("set").to_pylist(), strict=True
    ):
        assert group
        groups.setdefault(group, set()).add(name)
    assert all(len(sets) == 1 for sets in groups.values())
    assert len(groups) < table.num_rows, "no group had two records: nothing was tested"


def test_blind_baseline_finds_nothing_in_random_halves(real_data: Path, tmp_path: Path) -> None:
    result = run_audit(_plan(real_data / "flickr8k-1k", _sizes(EACH)), tmp_path / "audit")
    assert result.verdict.status != "invalid"
    assert result.validity.blind is not None and result.validity.blind.auc < 0.75
    assert result.validity.placebo is not None and result.validity.placebo.passed


def _confounded(real_data: Path, folder: Path) -> Path:
    """A table whose set column takes members from one source, non-members from the other."""
    rows: list[tuple[str, str, str]] = []
    flickr: dict[str, list[str]] = {}
    with (real_data / "flickr8k-1k" / "captions.txt").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            flickr.setdefault(row["image"], []).append(row["caption"])
    with (real_data / "nlvr" / "captions.csv").open(encoding="utf-8", newline="") as file:
        drawn = {row["group"]: row for row in csv.DictReader(file)}
    (folder / "pictures").mkdir(parents=True)
    names = list(flickr)[: 2 * EACH]
    for index, name in enumerate(names):
        shutil.copy(real_data / "flickr8k-1k" / "Images" / name, folder / "pictures" / name)
        side = "target" if index < EACH else "shadow"
        rows += [(f"pictures/{name}", caption, f"{side}_member") for caption in flickr[name]]
    for index, row in enumerate(list(drawn.values())[: 2 * EACH]):
        shutil.copy(real_data / "nlvr" / "images" / row["image"], folder / "pictures")
        side = "target" if index < EACH else "shadow"
        rows.append((f"pictures/{row['image']}", row["caption"], f"{side}_nonmember"))
    table = folder / "records.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["image", "caption", "set"])
        writer.writerows(rows)
    return table


def test_a_confounded_audit_is_invalid_and_says_why(real_data: Path, tmp_path: Path) -> None:
    table = _confounded(real_data, tmp_path / "data")
    plan = _plan(table, SplitChoice(mode="given"))
    result = run_audit(plan, tmp_path / "audit")
    assert result.verdict.status == "invalid"
    assert result.sets.target_members == result.sets.target_nonmembers == EACH
    assert result.validity.blind is not None
    assert result.validity.blind.auc > 0.95 and result.validity.blind.p_value <= 0.05
    assert "without" in result.verdict.text or "by themselves" in result.verdict.text
    assert "must not be used" in result.verdict.text
