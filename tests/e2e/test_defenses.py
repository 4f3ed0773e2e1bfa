"""Defended training inside an audit: differential privacy and augmentation."""

from __future__ import annotations

from pathlib import Path

import pytest

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import AuditPlan, AugmentationChoice, PrivacyChoice
from m4i_core.audit.plan_file import read_plan
from m4i_core.audit.runner import run_audit
from m4i_core.errors import M4IError
from m4i_core.jobs.events import Event, StepChanged
from tests.e2e.small_audit import small_plan


def _with(plan: AuditPlan, role: str, **training: object) -> AuditPlan:
    model = getattr(plan, role)
    changed = model.training.model_copy(update=training)
    return plan.model_copy(update={role: model.model_copy(update={"training": changed})})


def test_private_target_and_augmented_shadow(tmp_path: Path) -> None:
    privacy = PrivacyChoice(epsilon=8.0, records_a_step=12)
    plan = _with(small_plan(epochs=2), "target", privacy=privacy)
    plan = _with(plan, "shadow", augmentation=AugmentationChoice(views=2), label_smoothing=0.1)
    states: dict[str, str] = {}

    def listen(event: Event) -> None:
        if isinstance(event, StepChanged):
            states[event.name] = event.state

    run_audit(plan, tmp_path / "audit", listener=listen)
    audit = OpenedAudit(tmp_path / "audit")
    spent = [row.epsilon for row in audit.training("target")]
    assert len(spent) == 2 and None not in spent
    assert 0 < spent[0] < spent[1] <= 8.0
    assert [row.epsilon for row in audit.training("shadow")] == [None, None]
    assert states["views_shadow"] == "done" and "views_target" not in states
    assert read_plan(tmp_path / "audit" / "plan.toml") == plan


def test_defending_the_target_leaves_the_shadow_alone(tmp_path: Path) -> None:
    plan = small_plan(epochs=1)
    run_audit(plan, tmp_path / "audit")
    states: dict[str, str] = {}

    def listen(event: Event) -> None:
        if isinstance(event, StepChanged):
            states[event.name] = event.state

    defended = _with(plan, "target", privacy=PrivacyChoice(epsilon=8.0))
    run_audit(defended, tmp_path / "audit", resume=True, listener=listen)
    assert states["train_target"] == "done"
    assert states["train_shadow"] == states["caption_shadow"] == "reused"


def test_what_cannot_be_private_is_refused(tmp_path: Path) -> None:
    """δ must be below one over the number of members, or it promises nothing."""
    plan = _with(small_plan(epochs=1), "target", privacy=PrivacyChoice(epsilon=8.0, delta=0.5))
    with pytest.raises(M4IError) as caught:
        run_audit(plan, tmp_path / "audit")
    assert caught.value.remedy
