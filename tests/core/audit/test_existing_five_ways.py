"""One captioner audited in five ways through the runner: equal texts, equal scores."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import parse_plan
from m4i_core.audit.runner import run_audit
from m4i_core.errors import BadInput
from tests.core.audit.known_model import captions_of, divided, small_table, train_model
from tests.core.targets.served_captioner import PROGRAM, served

pytestmark = pytest.mark.real_data
ROOT = Path(__file__).resolve().parents[3]
EACH = 20


@pytest.fixture(scope="module")
def world(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A model trained on 20 pictures, and a table of those and 20 others."""
    folder = tmp_path_factory.mktemp("five")
    names = list(captions_of(real_data))
    members, others = divided(names, [EACH, EACH], 3)
    model = train_model(real_data, members, folder, folder / "store", epochs=40, batch_size=12)
    sets = {"yes": members, "no": others}
    return {"model": model, "table": small_table(real_data, folder, sets), "folder": folder}


@pytest.fixture(scope="module")
def service(world: dict[str, Path]) -> Iterator[str]:
    with served(world["model"], world["folder"] / "s") as address:
        yield address


def plan_of(world: dict[str, Path], target: dict[str, object]) -> AuditPlan:
    return parse_plan(
        {
            "schema": 1,
            "ask": "owner",
            "datasets": {"main": {"path": str(world["table"])}},
            "membership": {"source": "column", "column": "trained_on"},
            "attacks": {"run": ["metric_threshold", "metric_svm"]},
            "validity": {"permutations": 20},
            "embedding": {"methods": ["pca"]},
            "compute": {"device": "cpu", "threads": 1},
            "target": target,
        }
    )


def test_five_ways_through_the_runner(
    world: dict[str, Path], service: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    model = str(world["model"])
    program = [sys.executable, PROGRAM, model, str(tmp_path / "store"), "lines"]
    ways: dict[str, dict[str, object]] = {
        "checkpoint": {"folder": model},
        "http_chat": {
            "address": service,
            "model": "captioner",
            "limits": {"longest_side": 0, "concurrency": 2},
        },
        "command": {"program": program, "folder": str(ROOT)},
    }
    audits: dict[str, OpenedAudit] = {}
    for kind, table in ways.items():
        plan = plan_of(world, {"kind": kind, kind: table})
        if kind != "checkpoint":
            with pytest.raises(BadInput, match="allow-queries"):
                run_audit(plan, tmp_path / kind)
        run_audit(plan, tmp_path / kind, resume=True, allow_queries=True)
        audits[kind] = OpenedAudit(tmp_path / kind)
    audits["recorded"] = _recorded(world, audits["checkpoint"], tmp_path)
    first = _rows(audits["checkpoint"])
    assert len({row["generated"] for row in first.values()}) > 5
    for kind, audit in audits.items():
        rows = _rows(audit)
        assert rows.keys() == first.keys(), kind
        assert {i: r["generated"] for i, r in rows.items()} == {
            i: r["generated"] for i, r in first.items()
        }, kind
        for name in ("bleu_1", "rouge_l", "score_metric_threshold", "score_metric_svm"):
            assert [rows[i][name] for i in first] == [first[i][name] for i in first], (kind, name)
        assert audit.result.existing is not None and audit.result.existing.kind == kind
    # In the program itself: the model that was trained says the same of its own features.
    from m4i_core.models.encoders import build_encoder
    from m4i_core.training.encode import encode_pictures
    from m4i_core.training.feature_store import FeatureStore
    from m4i_core.training.trained_captioner import TrainedCaptioner

    names = list(first)
    paths = [world["table"].parent / name for name in names]
    store = FeatureStore(tmp_path / "here")
    features = encode_pictures(paths, build_encoder("compact", "compact"), store=store)
    said = TrainedCaptioner.load(world["model"]).describe(features.astype(np.float32))
    assert said == [first[name]["generated"] for name in names]


def _rows(audit: OpenedAudit) -> dict[str, dict[str, object]]:
    return {row["id"]: row for row in audit.scores.to_pylist() if row["set"].startswith("target")}


def _recorded(world: dict[str, Path], audit: OpenedAudit, folder: Path) -> OpenedAudit:
    """Audit the texts of another audit as a table of recorded outputs, with its pictures."""
    captions: dict[str, list[str]] = {}
    with world["table"].open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            captions.setdefault(row["image"], []).append(row["caption"])
    path = world["table"].parent / "said.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["image", "generated", "reference", "trained_on"])
        for name, row in _rows(audit).items():
            said = "yes" if row["set"] == "target_member" else "no"
            for caption in captions[name]:
                table.writerow([name, row["generated"], caption, said])
    plan = plan_of(
        world,
        {
            "kind": "recorded",
            "recorded": {
                "path": str(path),
                "columns": {
                    "generated": "generated", "references": "reference", "picture": "image",
                    "membership": "trained_on",
                },
            },
        },
    )  # fmt: skip
    run_audit(plan, folder / "recorded")
    return OpenedAudit(folder / "recorded")
