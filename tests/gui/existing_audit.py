"""Audits of targets that existed already, made from a sample audit in no time.

The sample's tables are kept; what an existing target's audit lacks is taken away, and its answer
comes from the engine's own functions.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from m4i_core.audit.plan_asking import MembershipChoice, WasMineChoice
from m4i_core.audit.plan_existing import CommandChoice, RecordedChoice
from m4i_core.audit.plan_file import read_plan, write_plan
from m4i_core.audit.result import AuditResult, BlindBaseline, ExistingTarget
from m4i_core.audit.was_mine_answer import Question, answer
from tests.gui.sample_audit import HOSTILE, make_sample_audit

HOSTILE_NAME = '<b onclick="x">Ann</b>\x1b[31m\u202e=1+1'
CALIBRATED = "calibrated_similarity"


def make_owner_audit(folder: Path, *, pictures: bool = True) -> Path:
    """Write an owner's audit of a program: two cross-fitted attacks, one from a shadow beside.

    Without pictures: of recorded outputs, and no shadow at all.
    """
    make_sample_audit(folder, records=160, hostile=True)
    content = _result(folder)
    attacks = content["attacks"]
    kept = {
        name: {**attacks[name], "shadow_auc": None} for name in ("metric_threshold", "metric_svm")
    }
    if pictures:
        kept["shadow_metric_svm"] = attacks["metric_svm"]
    content["attacks"] = kept
    content["verdict"]["attack"] = "metric_svm"
    content["ask"] = "owner"
    content["models"]["target"]["epochs"] = 0
    kind = "command" if pictures else "recorded"
    content["existing"] = _existing(kind, has_pictures=pictures)
    table = pq.read_table(folder / "scores.parquet")
    target = np.array([name.startswith("target") for name in table.column("set").to_pylist()])
    shadow_scores = table.column("score_metric_svm")
    shadow_verdicts = table.column("verdict_metric_svm")
    for name in ("feature_mlp", "feature_contrastive"):
        table = table.drop_columns([f"score_{name}", f"verdict_{name}"])
    # The owner's own attacks judge the target's records and no others.
    for name in ("metric_threshold", "metric_svm"):
        scores = np.where(target, table.column(f"score_{name}").to_numpy(), np.nan)
        table = _replaced(table, f"score_{name}", pa.array(scores))
    if pictures:
        table = table.append_column("score_shadow_metric_svm", shadow_scores)
        table = table.append_column("verdict_shadow_metric_svm", shadow_verdicts)
    else:
        table = table.filter(pa.array(target))
        table = _replaced(table, "pictures", pa.array([[]] * len(table), pa.list_(pa.string())))
        content["sets"] |= {"shadow_members": 0, "shadow_nonmembers": 0}
        summary = next(iter(content["datasets"].values()))
        content["datasets"] = {"outputs": {**summary, "label": "outputs.csv"}}
        del content["models"]["shadow"]
    pq.write_table(table, folder / "scores.parquet")
    known = MembershipChoice(source="column", column="trained_on")
    _write(folder, content, {"ask": "owner", "membership": known}, kind)
    training = json.loads((folder / "training.json").read_text("utf-8"))
    kept_rows = {"shadow": training["shadow"]} if pictures else {}
    (folder / "training.json").write_text(json.dumps(kept_rows), "utf-8")
    return folder


def make_mine_audit(
    folder: Path, *, leak: float = 1.5, known: int = 40, biased: float = 0.0, seed: int = 3
) -> Path:
    """Write an audit that asks whether records of two owners were used.

    Args:
        folder: Is made.
        leak: How much higher members score, in standard deviations.
        known: Known non-members among the target's records; 0 to 40.
        biased: How much higher all of the target's records score: known non-members give it away.
        seed: Of the scores.
    """
    make_sample_audit(folder, records=160, hostile=True)
    rng = np.random.default_rng(seed)
    table = pq.read_table(folder / "scores.parquet")
    names = np.array(table.column("set").to_pylist(), dtype=object)
    target = np.array([str(name).startswith("target") for name in names])
    member = np.array([not str(name).endswith("nonmember") for name in names])
    asked = target & member
    outside = np.flatnonzero(target & ~member)
    asked[outside[known:]] = True
    names[asked] = "target_unknown"
    # Of the asked records of one owner all were used, of the other's none.
    used = asked & (np.cumsum(asked) <= asked.sum() // 2)
    scores = rng.normal(0, 1, len(names)) + leak * (used | (~target & member)) + biased * target
    groups: list[str | None] = [None] * len(names)
    for row in np.flatnonzero(asked).tolist():
        groups[row] = HOSTILE_NAME if used[row] else "Ben"
    for name in ("metric_threshold", "metric_svm", "feature_mlp", "feature_contrastive"):
        table = table.drop_columns([f"score_{name}", f"verdict_{name}"])
    table = _replaced(table, "set", pa.array(names.tolist(), pa.string()))
    table = _replaced(table, "group", pa.array(groups, pa.string()))
    table = table.append_column(f"score_{CALIBRATED}", pa.array(scores))
    table = table.append_column(f"verdict_{CALIBRATED}", pa.array(scores > 1.6))
    pq.write_table(table, folder / "scores.parquet")
    ids = np.array(table.column("id").to_pylist(), dtype=object)
    innocent, shadow = target & ~asked, ~target
    content = _result(folder)
    blind = BlindBaseline.model_validate(content["validity"]["blind"])
    found, verdict = answer(
        Question(
            ids=ids[asked].tolist(),
            scores=scores[asked],
            probability=1 / (1 + np.exp(leak / 2 - scores[asked])),
            groups=ids[asked].tolist(),
            owners=[groups[row] or "" for row in np.flatnonzero(asked)],
            known=scores[innocent],
            known_groups=ids[innocent].tolist(),
            shadow=scores[shadow][None, :],
            seen=member[shadow][None, :],
            shadow_groups=ids[shadow].tolist(),
            blind=blind,
        ),
        WasMineChoice(by_group=True, permutations=200),
        seed,
    )
    content["was_mine"] = found.model_dump()
    content["verdict"] = verdict.model_dump()
    content["ask"] = "was_mine"
    attack = content["attacks"]["metric_svm"] | {"shadow_auc": None, "placebo_auc": None}
    content["attacks"] = {CALIBRATED: attack}
    content["validity"]["placebo"] = None
    content["models"]["target"] |= {"members": {}, "nonmembers": {}, "epochs": 0}
    content["sets"] |= {
        "target_members": 0,
        "target_nonmembers": int(innocent.sum()),
        "target_unknown": int(asked.sum()),
    }
    content["existing"] = _existing("command", has_pictures=True)
    maps = pq.read_table(folder / "embedding.parquet")
    maps = _replaced(maps, "set", pa.array(names.tolist(), pa.string()))
    pq.write_table(maps, folder / "embedding.parquet")
    (folder / "training.json").write_text("{}", "utf-8")
    _write(folder, content, {"ask": "was_mine"}, "command")
    return folder


def _existing(kind: str, *, has_pictures: bool) -> dict[str, Any]:
    return ExistingTarget(
        kind=kind,
        label=f"program {HOSTILE_NAME}",
        identity="0123456789abcdef",
        where="/opt/<i>captioner</i> --lines",
        asked=82,
        failed=2,
        failures=[("pic-00001", HOSTILE[1]), ("=cmd|' /C calc'!A0", HOSTILE[2])],
        left_out={"mixed_group": 3, "not_drawn": 0},
        has_pictures=has_pictures,
    ).model_dump()


def _result(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "result.json").read_text("utf-8"))
    return found


def _replaced(table: pa.Table, name: str, values: pa.Array) -> pa.Table:
    return table.set_column(table.column_names.index(name), name, values)


def _write(folder: Path, content: dict[str, Any], changes: dict[str, Any], kind: str) -> None:
    result = AuditResult.model_validate(content)
    (folder / "result.json").write_text(result.model_dump_json(by_alias=True), "utf-8")
    plan = read_plan(folder / "plan.toml")
    tables: dict[str, Any] = {
        "command": CommandChoice(program=("captioner",)),
        "recorded": RecordedChoice(path=str(folder / "said.csv")),
    }
    target = plan.target.model_copy(update={"kind": kind, kind: tables[kind]})
    write_plan(plan.model_copy(update={"target": target, **changes}), folder / "plan.toml")
