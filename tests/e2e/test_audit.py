"""A whole audit, without the window."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan_file import read_plan, write_plan
from m4i_core.audit.runner import add_map, run_audit
from m4i_core.audit.workspace import Workspace
from m4i_core.errors import DataError, WeightsError, WorkspaceError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.events import Event, StepChanged, StepProgress, StepsPlanned
from tests.e2e.small_audit import small_plan

KILLS = int(os.environ.get("M4I_KILLS", "2"))


def _scores(folder: Path) -> dict[str, list[object]]:
    return pq.read_table(folder / "scores.parquet").to_pydict()


def test_result_keeps_its_contract(finished_audit: Path) -> None:
    content = json.loads((finished_audit / "result.json").read_text(encoding="utf-8"))
    assert content["schema"] == 1
    assert content["verdict"]["status"] in {"leak", "no-evidence", "invalid", "insufficient"}
    assert content["scenario"] == "unrestricted"
    assert content["sets"] == dict.fromkeys(
        ("target_members", "target_nonmembers", "shadow_members", "shadow_nonmembers"), 24
    )
    for role in ("target", "shadow"):
        assert {"bleu_1", "bleu_2", "bleu_3", "rouge_l"} <= set(content["models"][role])
    for name in ("metric_svm", "metric_threshold", "feature_mlp"):
        attack = content["attacks"][name]
        assert set(attack["tpr_at_fpr"]) == {"0.1", "0.01", "0.001"}
        assert {"asr", "auc", "0.1", "0.01", "0.001"} <= set(attack["ci"])
        for key in ("asr", "auc"):
            low, high = attack["ci"][key]
            assert 0 <= low <= attack[key] <= high <= 1
    assert {"auc", "p_value"} <= set(content["validity"]["blind"])
    assert content["validity"]["overlap"]["exact_pictures"] == 0
    assert content["validity"]["overlap"]["parted_groups"] == 0
    manifest = content["manifest"]
    assert manifest["seed"] == 0 and manifest["versions"]["torch"]
    assert {"train_target", "train_shadow", "encode_target"} <= set(manifest["seconds"])


def test_every_file_fits_the_others(finished_audit: Path) -> None:
    audit = OpenedAudit(finished_audit)
    scores = audit.scores
    assert scores.num_rows == 96
    assert len(set(scores.column("id").to_pylist())) == 96
    splits = json.loads((finished_audit / "splits.json").read_text(encoding="utf-8"))["sets"]
    sets = scores.column("set").to_pylist()
    by_set: dict[str, set[str]] = {}
    for record, name in zip(scores.column("id").to_pylist(), sets, strict=True):
        by_set.setdefault(name, set()).add(record)
    assert by_set == {name: set(ids) for name, ids in splits.items()}
    for name, attack in audit.result.attacks.items():
        target = np.char.startswith(np.asarray(sets), "target_")
        called = scores.column(f"verdict_{name}").to_numpy(zero_copy_only=False)[target]
        member = np.asarray(sets)[target] == "target_member"
        assert attack.confusion is not None
        assert attack.confusion.true_positives == int((called & member).sum())
        assert attack.confusion.false_positives == int((called & ~member).sum())
    assert set(audit.embeddings()) == {"pca"}
    assert len(audit.training("target")) == 3


def test_the_same_plan_and_seed_give_the_same_scores(finished_audit: Path, tmp_path: Path) -> None:
    run_audit(small_plan(), tmp_path / "again")
    assert _scores_without_paths(tmp_path / "again") == _scores_without_paths(finished_audit)


def _scores_without_paths(folder: Path) -> dict[str, list[object]]:
    columns = _scores(folder)
    del columns["pictures"]
    return columns


def test_another_seed_gives_another_split(finished_audit: Path, tmp_path: Path) -> None:
    plan = small_plan(seed=1, epochs=1)
    run_audit(plan, tmp_path / "other")
    assert _scores(tmp_path / "other")["id"] != _scores(finished_audit)["id"]


def test_a_changed_setting_repeats_only_what_depends_on_it(tmp_path: Path) -> None:
    plan = small_plan(epochs=1)
    run_audit(plan, tmp_path / "audit")
    attacks = plan.attacks.model_copy(update={"svm_kernel": "rbf"})
    states: dict[str, str] = {}

    def listen(event: Event) -> None:
        if isinstance(event, StepChanged):
            states[event.name] = event.state

    run_audit(
        plan.model_copy(update={"attacks": attacks}),
        tmp_path / "audit",
        resume=True,
        listener=listen,
    )
    repeated = {name for name, state in states.items() if state == "done"}
    assert repeated == {"attack_metric_svm", "placebo", "evaluate"}


def test_a_map_can_be_added_later(tmp_path: Path) -> None:
    run_audit(small_plan(epochs=1), tmp_path / "made")
    # An audit may be moved: what is needed is inside its folder.
    folder = tmp_path / "moved"
    (tmp_path / "made").rename(folder)
    states: list[StepChanged] = []
    add_map(
        folder, "tsne", listener=lambda e: states.append(e) if isinstance(e, StepChanged) else None
    )
    assert set(OpenedAudit(folder).embeddings()) == {"pca", "tsne"}
    assert [s.name for s in states if s.state == "done"] == ["map_tsne"]
    assert "tsne" in read_plan(folder / "plan.toml").embedding.methods


def test_events_tell_the_whole_story(tmp_path: Path) -> None:
    events: list[Event] = []
    run_audit(small_plan(epochs=2), tmp_path / "audit", listener=events.append)
    planned = next(e for e in events if isinstance(e, StepsPlanned))
    names = [step["name"] for step in planned.steps]
    ended = [e.name for e in events if isinstance(e, StepChanged) and e.state in ("done", "reused")]
    assert ended == names
    training = [
        e for e in events if isinstance(e, StepProgress) and e.step == "train_target" and e.texts
    ]
    assert training, "no caption was shown while training"
    assert {"epoch", "epochs", "loss"} <= set(training[-1].numbers)
    for key in ("member_caption", "member_reference", "member_picture", "heldout_caption"):
        assert key in training[-1].texts
    overall = [e.overall for e in events if isinstance(e, StepProgress)]
    assert all(0 <= share <= 1 for share in overall)


def test_cancel_stops_within_a_second_and_keeps_what_is_done(tmp_path: Path) -> None:
    cancel = CancelToken()
    asked = [0.0]

    def listen(event: Event) -> None:
        if isinstance(event, StepProgress) and event.step == "train_target" and event.numbers:
            asked[0] = asked[0] or time.monotonic()
            cancel.cancel()

    with pytest.raises(Cancelled):
        run_audit(small_plan(epochs=500), tmp_path / "audit", listener=listen, cancel=cancel)
    assert time.monotonic() - asked[0] < 1.0
    done = [p.name for p in (tmp_path / "audit" / "artifacts").iterdir()]
    assert any(name.startswith("encode-") for name in done)


def test_an_audit_is_not_overwritten(finished_audit: Path) -> None:
    with pytest.raises(WorkspaceError, match="already holds an audit"):
        run_audit(small_plan(), finished_audit)


def test_two_programs_on_one_audit(finished_audit: Path) -> None:
    with (
        Workspace(finished_audit).lock(),
        pytest.raises(WorkspaceError, match="Another program"),
    ):
        run_audit(small_plan(), finished_audit, resume=True)


def test_too_many_records_name_the_feasible_maximum(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="27"):
        run_audit(small_plan(records=60), tmp_path / "audit")


@pytest.mark.slow
def test_kills_at_random_moments_change_nothing(finished_audit: Path, tmp_path: Path) -> None:
    """SIGKILL at random moments, then --resume: equal scores, no finished step repeated."""
    rng = random.Random(0)
    plan_file = tmp_path / "plan.toml"
    write_plan(small_plan(), plan_file)
    expected = _scores_without_paths(finished_audit)
    for attempt in range(KILLS):
        folder = tmp_path / f"killed-{attempt}"
        environment = {**os.environ, "M4I_CACHE": str(tmp_path / f"cache-{attempt}")}
        finished: set[str] = set()
        # Kill until nothing is left to kill; every round begins where the last was struck down.
        for strike in range(6):
            delay = rng.uniform(0.2, 6.0)
            child = subprocess.Popen(
                [
                    sys.executable, "-m", "m4i_gui.cli", "run", str(plan_file),
                    "--out", str(folder), "--resume", "--events",
                ],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                env=environment,
            )  # fmt: skip
            time.sleep(delay if strike < 2 else 0)
            if strike < 2:
                child.send_signal(signal.SIGKILL)
            output, _ = child.communicate(timeout=120)
            steps = [json.loads(line) for line in output.splitlines() if '"kind":"step"' in line]
            redone = {s["name"] for s in steps if s["state"] == "done"} & finished
            assert redone <= {"evaluate"}, f"repeated: {redone}"
            finished |= {s["name"] for s in steps if s["state"] == "done"}
            if child.returncode == 0:
                break
        assert child.returncode == 0
        assert _scores_without_paths(folder) == expected


def test_no_result_stands_beside_a_plan_that_it_was_not_made_by(tmp_path: Path) -> None:
    plan = small_plan(epochs=1)
    folder = tmp_path / "audit"
    run_audit(plan, folder)
    assert OpenedAudit(folder).finished
    cancel = CancelToken()

    def stop(event: Event) -> None:
        if isinstance(event, StepProgress) and event.step == "train_target":
            cancel.cancel()

    with pytest.raises(Cancelled):
        run_audit(small_plan(epochs=300), folder, resume=True, listener=stop, cancel=cancel)
    assert not OpenedAudit(folder).finished


def test_a_missing_weights_file_is_named_before_any_work(tmp_path: Path) -> None:
    plan = small_plan()
    model = plan.target.model_copy(
        update={"weights": "file", "weights_file": str(tmp_path / "none.safetensors")}
    )
    states: list[Event] = []
    with pytest.raises(WeightsError, match=r"none\.safetensors"):
        run_audit(
            plan.model_copy(update={"target": model}), tmp_path / "audit", listener=states.append
        )
    assert not any(isinstance(e, StepChanged) for e in states)
