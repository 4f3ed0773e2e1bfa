"""Every kind of existing target through the runner: models from disk, questions, reports, JSON."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import parse_plan
from m4i_core.audit.runner import run_audit
from m4i_core.audit.spaces import PICTURES, read_space, space_of
from tests.core.targets.conftest import Server, server  # noqa: F401
from tests.core.targets.test_hugging_face import library, saved  # noqa: F401
from tests.core.targets.test_r2gen_checkpoint import world  # noqa: F401

EACH = 11
WHOLE = os.environ.get("M4I_WHOLE") == "1"


def records(folder: Path, prompts: bool = False, views: int = 1) -> Path:
    """Pictures with texts, the first half in training; one record lacks a view."""
    folder.mkdir()
    rng = np.random.default_rng(0)
    lines = []
    for number in range(2 * EACH):
        names = []
        for view in range(views if number != 3 else 1):
            name = f"{number}-{view}.png"
            grid = rng.integers(0, 256, (4, 5, 3), np.uint8)
            Image.fromarray(grid).resize((80, 64), Image.Resampling.NEAREST).save(folder / name)
            names.append(name)
        line: dict[str, Any] = {
            "id": f"r{number}",
            "images": names,
            "caption": f"the {['dog', 'cat', 'red'][number % 3]} number {number}",
            "trained": number < EACH,
        }
        if prompts:
            line["question"] = ["what is this", "who is this"][number % 2]
        lines.append(line)
    path = folder / "records.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def plan_of(table: Path, target: dict[str, Any], **columns: str) -> AuditPlan:
    mapping = {"picture": "images", "caption": "caption", "id": "id", **columns}
    return parse_plan(
        {
            "schema": 1,
            "ask": "owner",
            "datasets": {"main": {"path": str(table), "columns": mapping}},
            "membership": {"source": "column", "column": "trained", "ask_anyway": True},
            "attacks": {"run": ["metric_threshold", "feature_mlp"], "mfe_epochs": 1,
                        "mlp_epochs": 1, "mfe_size": 8, "mlp_hidden": 8},
            "validity": {"permutations": 20, "placebo": False},
            "embedding": {"methods": ["pca"]},
            "compute": {"device": "cpu", "threads": 1},
            "target": target,
        }
    )  # fmt: skip


@pytest.mark.parametrize("family", ["blip", "vit_gpt2", "llava"] if WHOLE else ["llava"])
def test_models_from_disk(
    family: str,
    saved: Callable[[str], Path],  # noqa: F811
    tmp_path: Path,
) -> None:
    reads = family != "vit_gpt2"
    table = records(tmp_path / "data", prompts=reads)
    settings = {"folder": str(saved(family)), "max_new_tokens": 6, "batch_size": 4}
    target = {"kind": "hugging_face", "hugging_face": settings}
    plan = plan_of(table, target, **({"prompt": "question"} if reads else {}))
    result = run_audit(plan, tmp_path / "audit")
    audit = OpenedAudit(tmp_path / "audit")
    rows = audit.scores.to_pylist()
    assert result.existing is not None and result.existing.failed == 0
    assert len({row["generated"] for row in rows}) > 2
    assert {row["prompt"] for row in rows} == ({"what is this", "who is this"} if reads else {None})
    assert result.verdict.status in ("insufficient", "invalid")
    assert len(read_space(audit, space_of(audit, PICTURES))) == len(rows)
    assert set(audit.embeddings()) == {"pca"}


def test_a_service_with_a_template_gets_the_questions(
    server: Server,  # noqa: F811
    tmp_path: Path,
) -> None:
    table = records(tmp_path / "data", prompts=True)
    service = {
        "url": server.address.replace("/v1", "/describe"),
        "body": '{"question": "{prompt}", "picture": "{picture_base64}"}',
        "text_path": "choices[0].message.content",
        "prompt_template": "plain templated {question}",
    }
    plan = plan_of(table, {"kind": "http_template", "http_template": service}, prompt="question")
    result = run_audit(plan, tmp_path / "audit", allow_queries=True)
    assert result.existing is not None and result.existing.failed == 0
    rows = OpenedAudit(tmp_path / "audit").scores.to_pylist()
    assert {row["generated"].rsplit(" ", 1)[0] for row in rows} == {
        "about plain templated what is this", "about plain templated who is this",
    }  # fmt: skip
    assert len(server.noted("templated")) == 2 * EACH


@pytest.mark.skipif(not WHOLE, reason="a ResNet looks at many pictures: M4I_WHOLE=1")
def test_a_report_generator_lists_records_with_other_views(
    world: tuple[Path, Any],  # noqa: F811
    tmp_path: Path,
) -> None:
    table = records(tmp_path / "data", views=2)
    settings = {"folder": str(world[0]), "heads": 2, "top_k": 4, "min_count": 1, "max_length": 12}
    from tests.core.targets.test_r2gen_checkpoint import OURS

    settings |= {"heads": OURS.heads, "top_k": OURS.top_k, "min_count": OURS.min_count or 0}
    plan = plan_of(table, {"kind": "r2gen", "r2gen": settings})
    result = run_audit(plan, tmp_path / "audit")
    found = result.existing
    assert found is not None and (found.asked, found.failed) == (2 * EACH, 1)
    assert found.failures[0][0] == "r3" and "2 pictures" in found.failures[0][1]
    audit = OpenedAudit(tmp_path / "audit")
    assert audit.scores.num_rows == 2 * EACH - 1
    assert len(read_space(audit, space_of(audit, PICTURES))) == 2 * EACH - 1
