"""The audits that are photographed: real runs, small enough to be made in minutes."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

from m4i_core.audit.demo_plan import demo_plan
from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import AuditPlan, DatasetChoice
from m4i_core.audit.plan_file import write_plan
from tests.shown_study import shown_study


def make_shown(place: Path) -> None:
    """Run all of them below `place`: demo, defended, owner, mine, study."""
    place.mkdir(parents=True, exist_ok=True)
    plan = demo_plan()
    _run(plan, place / "demo")
    training = plan.target.training.model_copy(update={"weight_decay": 1e-3, "dropout": 0.3})
    target = plan.target.model_copy(update={"training": training})
    _run(plan.model_copy(update={"name": "Demo, defended", "target": target}), place / "defended")
    outputs = _outputs(place / "demo", place / "outputs.csv")
    existing = {"kind": "recorded", "recorded": {"path": str(outputs)}}
    owner = {
        "schema": 1,
        "name": "Last year's outputs, owner's audit",
        "ask": "owner",
        "target": existing,
        "membership": {"source": "column", "column": "trained_on"},
    }
    _run(AuditPlan.model_validate(owner), place / "owner")
    mine = {
        "schema": 1,
        "name": "Was my data used?",
        "ask": "was_mine",
        "datasets": {"scenes": DatasetChoice(source="demo", demo_size=700, demo_seed=7)},
        "target": existing,
        "shadow": plan.shadow.model_copy(update={"dataset": "scenes"}),
        "split": {"shadow_members": 150, "shadow_nonmembers": 150},
        "membership": {"source": "none"},
        "was_mine": {"references": 4},
    }
    _run(AuditPlan.model_validate(mine), place / "mine")
    study = place / "study.toml"
    write_plan(shown_study(), study)
    _command("run", str(study), "--out", str(place / "study"))


def _outputs(audit: Path, table: Path) -> Path:
    """Write what the demo's target said as a table, as somebody else's program would."""
    rows = OpenedAudit(audit).scores.to_pylist()
    with table.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(["id", "generated", "reference", "trained_on"])
        for row in rows:
            if row["set"].startswith("target"):
                said = "yes" if row["set"] == "target_member" else "no"
                writer.writerow([row["id"], row["generated"], row["references"][0], said])
    return table


def _run(plan: AuditPlan, folder: Path) -> None:
    path = folder.with_suffix(".toml")
    write_plan(plan, path)
    _command("run", str(path), "--out", str(folder))


def _command(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "m4i_gui.cli", *arguments], check=True)
