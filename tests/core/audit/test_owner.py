"""The owner's audit: finds a known model's members, and nothing where labels say nothing."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import numpy as np
import pytest

from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import parse_plan
from m4i_core.audit.result import AuditResult
from m4i_core.audit.runner import run_audit
from tests.core.audit.known_model import captions_of, divided, small_table, train_model

WHOLE = os.environ.get("M4I_WHOLE") == "1"
WORDS = (
    *("dog", "cat", "man", "woman", "ball", "grass", "water", "snow"),
    *("red", "blue", "runs", "sits", "jumps", "plays", "big", "small"),
)


def owners_plan(target: dict[str, object], **sections: object) -> AuditPlan:
    return parse_plan(
        {
            "schema": 1,
            "ask": "owner",
            "membership": {"source": "column"},
            "attacks": {"run": ["metric_threshold", "metric_svm"]},
            "validity": {"permutations": 20},
            "embedding": {"methods": []},
            "compute": {"device": "cpu", "threads": 1},
            "target": target,
            **sections,
        }
    )


def said_table(path: Path, records: int, leak: float, seed: int) -> Path:
    """Write what a model said: with chance `leak` a member's own reference, else anything."""
    rng = np.random.default_rng(seed)

    def sentence() -> str:
        return " ".join(rng.choice(WORDS, 7).tolist())

    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["id", "group", "generated", "reference", "member"])
        for number in range(records):
            member = number % 2 == 0
            reference = sentence()
            said = reference if member and rng.random() < leak else sentence()
            # Two records of a group, of one kind: groups must not be parted.
            row = [f"r{number}", f"g{number % 2}-{number // 4}", said, reference]
            table.writerow([*row, "yes" if member else "no"])
    return path


def audited(path: Path, folder: Path, seed: int = 0) -> AuditResult:
    target = {"kind": "recorded", "recorded": {"path": str(path)}}
    return run_audit(owners_plan(target, seed=seed), folder)


def test_records_without_pictures_are_audited_by_their_texts(tmp_path: Path) -> None:
    result = audited(said_table(tmp_path / "said.csv", 160, 0.5, 1), tmp_path / "audit")
    assert result.verdict.status == "leak"
    assert result.ask == "owner" and result.models.keys() == {"target"}
    assert result.existing is not None and not result.existing.has_pictures
    assert any("no pictures" in caveat for caveat in result.verdict.caveats)
    assert set(result.attacks) == {"metric_threshold", "metric_svm"}
    assert all(attack.shadow_auc is None for attack in result.attacks.values())
    # There is no shadow here: the attacks learnt from the other folds.
    for attack in result.attacks.values():
        assert "the records it learnt from" in attack.note
        assert "shadow" not in attack.note
    assert result.validity.blind is not None
    assert set(result.validity.blind.probes) == {"reference_text", "text_shape"}


def test_texts_that_know_nothing_of_membership_show_no_leak(tmp_path: Path) -> None:
    for seed in range(3):
        path = said_table(tmp_path / f"said{seed}.csv", 120, 0.0, seed)
        result = audited(path, tmp_path / f"audit{seed}", seed)
        assert result.verdict.status != "leak", seed
        assert result.validity.placebo is not None and result.validity.placebo.passed


@pytest.mark.real_data
@pytest.mark.timeout(3600)
@pytest.mark.skipif(not WHOLE, reason="the whole of it takes minutes: M4I_WHOLE=1")
def test_placebo_on_real_pictures_over_twenty_seeds(real_data: Path, tmp_path: Path) -> None:
    """Membership drawn by chance among records that the model never saw; and the true one."""
    names = list(captions_of(real_data))
    members, others, spare = divided(names, [200, 200, 400], 0)
    model = train_model(real_data, members, tmp_path, tmp_path / "store", epochs=30)
    target = {"kind": "checkpoint", "checkpoint": {"folder": str(model)}}

    def audit(sets: dict[str, list[str]], name: str, seed: int, **more: object) -> AuditResult:
        folder = tmp_path / name
        folder.mkdir()
        table = small_table(real_data, folder, sets)
        plan = owners_plan(
            target,
            seed=seed,
            datasets={"main": {"path": str(table)}},
            membership={"source": "column", "column": "trained_on"},
            validity={"permutations": 100},
            **more,
        )
        return run_audit(plan, folder / "audit")

    training = {"epochs": 30, "embedding_size": 64, "hidden_size": 128, "min_word_count": 2}
    true = audit(
        {"yes": members, "no": others, "": spare},
        "true",
        0,
        owner={"shadow_too": True},
        shadow={"training": training},
        split={"shadow_members": 200, "shadow_nonmembers": 200},
    )
    for name, attack in true.attacks.items():
        low, high = attack.ci["asr"]
        print(f"{name}: ASR {attack.asr:.3f} ({low:.3f} to {high:.3f}), AUC {attack.auc:.3f}")
    assert true.verdict.status == "leak"
    leaks = []
    for seed in range(20):
        first, second = divided(others + spare, [150, 150], 1000 + seed)
        result = audit({"yes": first, "no": second}, f"placebo{seed}", seed)
        aucs = {name: round(attack.auc, 3) for name, attack in result.attacks.items()}
        print(seed, result.verdict.status, aucs)
        leaks += [seed] if result.verdict.status == "leak" else []
    print("false leak verdicts:", len(leaks), "of 20")
    assert len(leaks) <= 1
