"""The stored shadow model is asked about records of the target, after the audit."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from m4i_core.audit.demo_plan import demo_plan
from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import TrainingChoice
from m4i_core.audit.runner import run_audit
from m4i_core.audit.shadow_texts import (
    SHADOW_TEXTS_FILE,
    ask_shadow,
    kept_shadow_texts,
    why_not,
)
from m4i_core.errors import BadInput, WorkspaceError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.text.similarity import METRIC_NAMES, similarity


def run_small_audit(place: Path) -> Path:
    """Run an audit of 48 drawn records with two tiny models, one attack and no checks."""
    plan = demo_plan(records=12)
    small = TrainingChoice(
        preset="custom", epochs=12, embedding_size=24, hidden_size=24, learning_rate=0.02
    )
    plan = plan.model_copy(
        update={
            "target": plan.target.model_copy(update={"training": small}),
            "shadow": plan.shadow.model_copy(update={"training": small}),
            "attacks": plan.attacks.model_copy(update={"run": ("metric_threshold",)}),
            "embedding": plan.embedding.model_copy(update={"methods": ()}),
            "validity": plan.validity.model_copy(update={"placebo": False, "blind": False}),
        }
    )
    run_audit(plan, place)
    return place


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return run_small_audit(tmp_path_factory.mktemp("shadow-texts") / "audit")


def _target_ids(audit: OpenedAudit) -> list[str]:
    table = audit.scores
    pairs = zip(table.column("id").to_pylist(), table.column("set").to_pylist(), strict=True)
    return [record for record, name in pairs if name.startswith("target")]


def test_the_shadow_says_the_same_from_kept_features_and_from_the_pictures(folder: Path) -> None:
    audit = OpenedAudit(folder)
    assert why_not(audit) == "" and kept_shadow_texts(audit) == {}
    ids = _target_ids(audit)[3:20:4]
    first = ask_shadow(audit, ids)
    assert list(first) == ids and kept_shadow_texts(audit) == first
    # The target's own texts are others: another model wrote them.
    table = audit.scores
    own = dict(
        zip(table.column("id").to_pylist(), table.column("generated").to_pylist(), strict=True)
    )
    assert any(first[record].text != own[record] for record in ids)
    # Without the kept features its encoder looks at the pictures again.
    (folder / SHADOW_TEXTS_FILE).unlink()
    seen = folder / "artifacts" / audit.result.manifest.keys["encode_attacker"]
    hidden = seen.with_name("hidden")
    seen.rename(hidden)
    again = ask_shadow(audit, ids)
    hidden.rename(seen)
    assert again == first


def test_the_texts_are_compared_with_the_references(folder: Path) -> None:
    audit = OpenedAudit(folder)
    ids = _target_ids(audit)[:3]
    found = ask_shadow(audit, ids)
    table = audit.scores
    references = dict(
        zip(table.column("id").to_pylist(), table.column("references").to_pylist(), strict=True)
    )
    for record, told in found.items():
        expected = similarity([told.text], [references[record]])[0]
        assert [told.similarity[name] for name in METRIC_NAMES] == pytest.approx(expected)


def test_kept_texts_of_another_model_or_a_broken_file_are_not_believed(folder: Path) -> None:
    audit = OpenedAudit(folder)
    ids = _target_ids(audit)[:1]
    ask_shadow(audit, ids)
    file = folder / SHADOW_TEXTS_FILE
    text = file.read_text(encoding="utf-8")
    key = audit.result.manifest.keys["train_shadow"]
    for broken in (text.replace(key, "train-0"), text[:-20], "[]", "[" * 5000):
        file.write_text(broken, encoding="utf-8")
        assert kept_shadow_texts(audit) == {}
    file.unlink()


def test_what_cannot_be_asked_is_said(folder: Path, tmp_path: Path) -> None:
    audit = OpenedAudit(folder)
    table = audit.scores
    shadows = [
        record
        for record, name in zip(
            table.column("id").to_pylist(), table.column("set").to_pylist(), strict=True
        )
        if name.startswith("shadow")
    ]
    with pytest.raises(BadInput):
        ask_shadow(audit, [shadows[0]])
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        ask_shadow(audit, _target_ids(audit)[:1], cancel=token)
    bare = tmp_path / "bare"
    shutil.copytree(folder, bare, ignore=shutil.ignore_patterns("artifacts"))
    assert "Resume" in why_not(OpenedAudit(bare))
    with pytest.raises(WorkspaceError):
        ask_shadow(OpenedAudit(bare), _target_ids(audit)[:1])
