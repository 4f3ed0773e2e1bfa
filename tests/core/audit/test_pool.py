"""Two sources that share pictures."""

from __future__ import annotations

import shutil
from pathlib import Path

from m4i_core.audit.plan import AuditPlan, DatasetChoice
from m4i_core.audit.runner import run_audit
from m4i_core.data.demo import draw_demo
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT
from tests.e2e.small_audit import small_plan


def _two_sources(first: Path, second: Path) -> AuditPlan:
    plan = small_plan(records=14, epochs=1)
    return plan.model_copy(
        update={
            "datasets": {
                "one": DatasetChoice(path=str(first)),
                "two": DatasetChoice(path=str(second)),
            },
            "target": plan.target.model_copy(update={"dataset": "one"}),
            "shadow": plan.shadow.model_copy(update={"dataset": "two"}),
        }
    )


def test_what_both_sources_hold_is_used_on_the_target_side_only(tmp_path: Path) -> None:
    """One corpus in two folders, the second with 40 scenes of its own."""
    draw_demo(tmp_path / "large", "meadow", 80, 5, SILENT, CancelToken())
    shutil.copytree(tmp_path / "large", tmp_path / "small")
    table = tmp_path / "small" / "captions.txt"
    lines = table.read_text(encoding="utf-8").splitlines()
    header, rows = lines[0], lines[1:]
    half = {row.split(",")[0] for row in rows[: len(rows) // 2]}
    kept = [row for row in rows if row.split(",")[0] in half]
    table.write_text("\n".join([header, *kept]) + "\n", encoding="utf-8")
    result = run_audit(_two_sources(tmp_path / "small", tmp_path / "large"), tmp_path / "audit")
    assert result.datasets["two"].excluded["also_in_other_data"] == len(half)
    assert result.validity.overlap.exact_pictures == 0
    assert result.scenario == "architecture-only"
