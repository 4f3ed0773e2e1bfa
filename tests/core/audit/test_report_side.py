"""Audits whose target or shadow writes medical reports."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from m4i_core.audit.compute import report_settings
from m4i_core.audit.estimate import estimate, planned_steps
from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import (
    AttackChoice,
    AuditPlan,
    ComputeChoice,
    DatasetChoice,
    EmbeddingChoice,
    ModelChoice,
    ReportChoice,
    SplitChoice,
    TrainingChoice,
    ValidityChoice,
)
from m4i_core.audit.runner import run_audit
from m4i_core.audit.shadow_texts import ask_shadow, kept_shadow_texts
from m4i_core.errors import BadInput
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.events import Event, LogLine, StepChanged, StepProgress
from m4i_core.text.report_tokens import clean_report
from m4i_core.text.similarity import similarity
from m4i_core.training.report_settings import REPORT_PRESETS
from tests.medical_data import write_medical_data

A_SET = 10
SMALL = ReportChoice(
    preset="custom",
    width=32,
    feed_forward=32,
    layers=1,
    memory_rows=64,
    top_k=8,
    epochs=2,
    batch_size=4,
    max_length=20,
    min_word_count=1,
    beam_width=2,
)
REPORTS = ModelChoice(architecture="r2gen_cmn", report=SMALL, dataset="here")
CAPTIONS = ModelChoice(
    dataset="here",
    training=TrainingChoice(
        epochs=2, hidden_size=32, embedding_size=16, min_word_count=1, max_tokens=60
    ),
)


@pytest.fixture(scope="module")
def hospitals(tmp_path_factory: pytest.TempPathFactory, real_data: Path) -> tuple[Path, Path]:
    """Two data sets; in the first, twelve of 44 studies have one picture only."""
    folder = tmp_path_factory.mktemp("hospitals")
    here = write_medical_data(folder / "here", real_data, 44, seed=3)
    there = write_medical_data(folder / "there", real_data, 24, seed=3, skip=44)
    content = json.loads((here / "annotation.json").read_text(encoding="utf-8"))
    for study in content["train"][:12]:
        del study["image_path"][1]
    (here / "annotation.json").write_text(json.dumps(content), encoding="utf-8")
    return here, there


def _plan(
    hospitals: tuple[Path, Path], target: ModelChoice, shadow: ModelChoice, **changes: Any
) -> AuditPlan:
    sizes = ("target_members", "target_nonmembers", "shadow_members", "shadow_nonmembers")
    values: dict[str, Any] = {
        "schema_version": 1,
        "datasets": {
            "here": DatasetChoice(path=str(hospitals[0])),
            "there": DatasetChoice(path=str(hospitals[1])),
        },
        "split": SplitChoice(**dict.fromkeys(sizes, A_SET)),  # type: ignore[arg-type]
        "target": target,
        "shadow": shadow,
        "attacks": AttackChoice(
            run=("metric_svm", "feature_contrastive"),
            mfe_epochs=2,
            mlp_epochs=2,
            mfe_size=8,
            mlp_hidden=8,
        ),
        "validity": ValidityChoice(blind=False, placebo=False),
        "embedding": EmbeddingChoice(methods=("pca",)),
        "compute": ComputeChoice(device="cpu", threads=1),
    }
    return AuditPlan(**{**values, **changes})


ELSEWHERE = CAPTIONS.model_copy(
    update={"dataset": "there", "encoder": "mobilenet_v3_small", "weights": "none"}
)


@pytest.mark.parametrize(
    ("scenario", "target", "shadow"),
    [
        ("unrestricted", REPORTS, REPORTS),
        ("data-only", REPORTS, CAPTIONS),
        ("constrained", REPORTS, ELSEWHERE),
        ("data-only", CAPTIONS, REPORTS),
    ],
)
def test_every_scenario_ends_in_a_result(
    hospitals: tuple[Path, Path],
    tmp_path: Path,
    scenario: str,
    target: ModelChoice,
    shadow: ModelChoice,
) -> None:
    plan = _plan(hospitals, target, shadow)
    events: list[Event] = []
    result = run_audit(plan, tmp_path / "audit", listener=events.append)
    assert result.scenario == scenario
    assert set(result.attacks) == {"metric_svm", "feature_contrastive"}
    audit = OpenedAudit(tmp_path / "audit")
    for name, attack in result.attacks.items():
        assert 0 <= attack.asr <= 1 and 0 <= attack.auc <= 1
        scores = audit.scores.column(f"score_{name}").to_numpy(zero_copy_only=False)
        assert len(scores) == 4 * A_SET and np.isfinite(scores).all()
    done = {event.name for event in events if isinstance(event, StepChanged)}
    assert done == {step.name for step in planned_steps(plan)}
    for role, model in (("target", target), ("shadow", shadow)):
        history = audit.training(role)  # type: ignore[arg-type]
        assert [row.epoch for row in history] == [1, 2]
        assert all(row.heldout_kind == "nonmembers" for row in history)
        assert (f"patches_{role}" in done) == (model is REPORTS)
    assert result.validity.overlap.parted_groups == 0
    said = [e.text for e in events if isinstance(e, LogLine) and "fewer than 2 pictures" in e.text]
    assert len(said) == [target, shadow].count(REPORTS)

    table = audit.scores
    # What is compared: reports with cleaned references, captions with the references as they are.
    for role, model in (("target", target), ("shadow", shadow)):
        rows = [row for row in table.to_pylist() if row["set"].startswith(role)]
        references = [row["references"] for row in rows]
        if model is REPORTS:
            references = [[clean_report(text) for text in texts] for texts in references]
        expected = similarity([row["generated"] for row in rows], references)
        np.testing.assert_array_equal([row["bleu_1"] for row in rows], expected[:, 0])
        np.testing.assert_array_equal([row["rouge_l"] for row in rows], expected[:, 3])
    # Whatever the shadow is, it can be asked about the target's records.
    asked = table.column("id").to_pylist()[:2]
    told = ask_shadow(audit, asked)
    assert list(told) == asked and kept_shadow_texts(audit) == told


def test_a_cancelled_audit_resumes_to_the_same_scores(
    hospitals: tuple[Path, Path], tmp_path: Path
) -> None:
    sizes = dict.fromkeys(
        ("target_members", "target_nonmembers", "shadow_members", "shadow_nonmembers"), 10
    )
    split = SplitChoice(**sizes, validation=2)
    model = REPORTS.model_copy(update={"report": SMALL.model_copy(update={"epochs": 3})})
    plan = _plan(hospitals, model, CAPTIONS, split=split)
    whole = tmp_path / "whole"
    run_audit(plan, whole)
    rows = OpenedAudit(whole).training("target")
    assert all(row.heldout_kind == "validation" for row in rows)

    cancel, asked = CancelToken(), []

    def stop_after_the_second_epoch(event: Event) -> None:
        if isinstance(event, StepProgress) and event.step == "train_target":
            numbers = event.numbers
            if numbers.get("epoch") == 2 and "members_rouge_l" in numbers:
                assert {"member_caption", "member_reference", "member_picture"} <= set(event.texts)
                asked.append(time.monotonic())
                cancel.cancel()

    stopped = tmp_path / "stopped"
    with pytest.raises(Cancelled):
        run_audit(plan, stopped, listener=stop_after_the_second_epoch, cancel=cancel)
    assert time.monotonic() - asked[0] < 1.0
    checkpoints = list((stopped / "artifacts").glob("partial-train-*/*"))
    assert checkpoints
    run_audit(plan, stopped, resume=True)
    assert not list((stopped / "artifacts").glob("partial-*"))
    one, other = (OpenedAudit(folder).scores.to_pydict() for folder in (whole, stopped))
    assert one == other


def test_a_trained_extractor_looks_at_the_pictures_itself(
    hospitals: tuple[Path, Path], tmp_path: Path
) -> None:
    report = SMALL.model_copy(
        update={"train_extractor": True, "views": 1, "epochs": 1, "max_length": 12}
    )
    plan = _plan(hospitals, REPORTS.model_copy(update={"report": report}), CAPTIONS)
    result = run_audit(plan, tmp_path / "audit")
    assert "patches_target" not in result.manifest.seconds
    assert set(result.attacks) == {"metric_svm", "feature_contrastive"}


def test_settings_come_from_the_plan() -> None:
    published = ModelChoice(architecture="r2gen_cmn")
    assert report_settings(published, validated=True) == REPORT_PRESETS["iu_xray"]
    assert report_settings(published, validated=False).patience == 0
    mimic = published.model_copy(update={"report": ReportChoice(preset="mimic_cxr")})
    assert report_settings(mimic, validated=True) == REPORT_PRESETS["mimic_cxr"]
    custom = report_settings(REPORTS, validated=True)
    assert (custom.width, custom.max_length, custom.patience) == (32, 20, 50)
    training = TrainingChoice(
        weight_decay=0.01, dropout=0.3, label_smoothing=0.2, early_stopping=7, epochs=5
    )
    defended = report_settings(published.model_copy(update={"training": training}), validated=True)
    assert (defended.weight_decay, defended.dropout) == (0.01, 0.3)
    assert (defended.label_smoothing, defended.patience, defended.epochs) == (0.2, 7, 100)


def test_settings_that_contradict_each_other_are_refused_first(
    hospitals: tuple[Path, Path], tmp_path: Path
) -> None:
    for wrong, said in (({"width": 36}, "width"), ({"top_k": 65}, "top_k")):
        model = REPORTS.model_copy(update={"report": SMALL.model_copy(update=wrong)})
        with pytest.raises(BadInput, match=said):
            run_audit(_plan(hospitals, model, CAPTIONS), tmp_path / said)
        assert not list((tmp_path / said / "artifacts").glob("examine-*"))


def test_the_estimate_grows_with_the_work(hospitals: tuple[Path, Path]) -> None:
    def cost(**changes: Any) -> float:
        model = REPORTS.model_copy(update={"report": SMALL.model_copy(update=changes)})
        return estimate(_plan(hospitals, model, CAPTIONS)).seconds

    assert (
        cost()
        < cost(epochs=20)
        < cost(epochs=20, width=256)
        < cost(epochs=20, width=256, train_extractor=True)
    )
    published = ModelChoice(
        architecture="r2gen_cmn", encoder="resnet101", weights="none", dataset="here"
    )
    found = estimate(_plan(hospitals, published, CAPTIONS, split=SplitChoice(target_members=3000)))
    # 3,250 records of two views, in the store and in the audit's folder.
    assert found.disk_bytes > 2 * 3250 * 2 * 49 * 2048 * 2
    assert found.seconds > 3600
