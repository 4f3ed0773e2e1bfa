"""Studies run for real: models once, failures apart, stopped and resumed, equal to audits alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from m4i_core.audit.plan import DatasetChoice, EmbeddingChoice, ModelChoice, ValidityChoice
from m4i_core.audit.runner import add_map, run_audit
from m4i_core.errors import M4IError, WrongFolder
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.events import Event, LogLine, PartChanged, StepChanged, StepsPlanned
from m4i_core.study.defenses import Defense
from m4i_core.study.estimate import estimate_study
from m4i_core.study.opened import OpenedStudy
from m4i_core.study.plan import (
    StudyPlan,
    audit_plan_of,
    combinations,
    defense_study,
    grid,
)
from m4i_core.study.runner import run_study
from m4i_core.study.steps import study_steps
from tests.e2e.small_audit import small_plan


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("M4I_CACHE", str(tmp_path / "cache"))


def small_study(*, broken: bool = False) -> StudyPlan:
    """Two data sets, two encoders' weights, tiny sizes."""
    plan = small_plan(epochs=2)
    sources = {
        "meadow": plan.datasets["main"],
        "city": DatasetChoice(source="demo", demo_family="city", demo_size=110),
    }
    cells = [plan.target.model_copy(update={"dataset": name}) for name in sources]
    other = plan.target.model_copy(update={"dataset": "city", "weights": "none"})
    if broken:
        other = other.model_copy(update={"weights": "file", "weights_file": "/nowhere/x.pth"})
    return grid(
        sources,
        cells,
        [cells[0], other],
        name="Small study",
        split=plan.split,
        attacks=plan.attacks,
        validity=ValidityChoice(permutations=20),
        embedding=EmbeddingChoice(methods=("pca",)),
        compute=plan.compute,
    )


def scores_of(folder: Path) -> dict[str, list[object]]:
    from m4i_core.audit.opened import OpenedAudit

    return dict(OpenedAudit(folder).scores.drop(["pictures"]).to_pydict())


def test_every_model_is_trained_once_and_every_combination_attacked(tmp_path: Path) -> None:
    study = small_study()
    events: list[Event] = []
    result = run_study(study, tmp_path / "study", listener=events.append)
    assert result.finished
    assert [c.state for c in result.combinations] == ["done"] * 4
    assert {c.scenario for c in result.combinations} == {
        "unrestricted",
        "architecture-only",
        "data-only",
        "constrained",
    } - {"data-only", "constrained"}
    trained = list((tmp_path / "study" / "artifacts").glob("train-*"))
    assert len(trained) == 4

    # What was announced is what happened, and nothing is left over.
    planned = next(e for e in events if isinstance(e, StepsPlanned))
    names = {step["name"] for step in planned.steps}
    ended = {e.name for e in events if isinstance(e, StepChanged) and e.state in ("done", "reused")}
    assert ended == names
    assert {step["part_kind"] for step in planned.steps} == {
        "data",
        "target",
        "shadow",
        "combination",
    }
    parts = [e for e in events if isinstance(e, PartChanged) and e.state == "done"]
    assert len(parts) == 2 + 2 + 4
    assert "metric_svm.asr" in parts[-1].values

    # Each combination is an ordinary audit, to which a map can be added.
    opened = OpenedStudy(tmp_path / "study")
    assert opened.finished and opened.plan == study
    audit = opened.audit(opened.result.combinations[0])
    assert audit.finished and audit.result.attacks == opened.result.combinations[0].attacks
    add_map(audit.folder, "tsne")
    assert set(audit.embeddings()) == {"pca", "tsne"}

    # Transfer means are means.
    for mean in result.transfer:
        values = [
            c.attacks[mean.attack].asr for c in result.combinations if c.scenario == mean.scenario
        ]
        assert mean.combinations == len(values)
        assert mean.mean == pytest.approx(sum(values) / len(values))
        assert mean.ci[0] <= mean.mean <= mean.ci[1]

    # Run by itself, elsewhere, a combination gives the same scores.
    alone = combinations(study)[3]
    run_audit(audit_plan_of(study, alone), tmp_path / "alone")
    together = tmp_path / "study" / "combinations" / alone.name
    assert scores_of(tmp_path / "alone") == scores_of(together)


def test_a_failed_model_is_shown_and_the_rest_goes_on(tmp_path: Path) -> None:
    told: list[Event] = []
    result = run_study(small_study(broken=True), tmp_path / "study", listener=told.append)
    assert result.finished
    assert any(isinstance(event, LogLine) and " failed: " in event.text for event in told)
    broken = [m for m in result.shadows.values() if m.state == "failed"]
    assert len(broken) == 1 and "weights" in broken[0].reason
    states = {c.name: c.state for c in result.combinations}
    assert sorted(states.values()) == ["done", "done", "failed", "failed"]
    failed = [c for c in result.combinations if c.state == "failed"]
    assert all(c.shadow == broken[0].name and "weights" in c.reason for c in failed)
    # Mended, only what failed is done.
    log: list[Event] = []
    mended = run_study(small_study(), tmp_path / "study", resume=True, listener=log.append)
    assert all(c.state == "done" for c in mended.combinations)
    ran = [e.name for e in log if isinstance(e, StepChanged) and e.state == "running"]
    assert [name for name in ran if "/train_" in name] == [
        f"shadow:{next(n for n in mended.shadows if n != 'MK')}/train_shadow"
    ]


def test_stopped_and_resumed_nothing_is_done_twice(tmp_path: Path) -> None:
    study = small_study()
    whole = run_study(study, tmp_path / "whole")
    cancel = CancelToken()
    first: list[Event] = []

    def stop_in_the_middle(event: Event) -> None:
        first.append(event)
        if isinstance(event, PartChanged) and event.part_kind == "combination":
            done = [e for e in first if isinstance(e, PartChanged) and e.state == "done"]
            if len(done) >= 6:
                cancel.cancel()

    with pytest.raises(Cancelled):
        run_study(study, tmp_path / "study", listener=stop_in_the_middle, cancel=cancel)
    halfway = OpenedStudy(tmp_path / "study").result
    assert not halfway.finished
    assert 0 < sum(c.state == "done" for c in halfway.combinations) < 4

    second: list[Event] = []
    result = run_study(study, tmp_path / "study", resume=True, listener=second.append)

    def finished(events: list[Event]) -> list[str]:
        return [
            e.name
            for e in events
            if isinstance(e, StepChanged) and e.state == "done" and "evaluate" not in e.name
        ]

    assert not set(finished(first)) & set(finished(second))
    assert not any("/train_" in name for name in finished(second))
    for one, two in zip(whole.combinations, result.combinations, strict=True):
        assert one.attacks == two.attacks
    assert result.transfer == whole.transfer


def test_defenses_share_the_shadow_and_tell_their_epsilon(tmp_path: Path) -> None:
    plan = small_plan(epochs=2)
    study = defense_study(plan, [(Defense("privacy", 4.0),), (Defense("augmentation", 0.5),)])
    result = run_study(study, tmp_path / "study")
    plain, private, augmented = result.targets.values()
    assert private.epsilon is not None and 0 < private.epsilon <= 4.0
    assert plain.epsilon is None and augmented.epsilon is None
    assert private.baseline == augmented.baseline == plain.name
    assert len(list((tmp_path / "study" / "artifacts").glob("train-*"))) == 4
    # Means are over undefended targets.
    assert {m.combinations for m in result.transfer} == {1}


def test_folders_are_not_mixed_up(tmp_path: Path) -> None:
    study = small_study()
    (tmp_path / "study.toml").write_text("")
    with pytest.raises(WrongFolder, match="already holds a study"):
        run_study(study, tmp_path)
    (tmp_path / "plan.toml").write_text("")
    (tmp_path / "study.toml").unlink()
    with pytest.raises(WrongFolder, match="already holds an audit"):
        run_study(study, tmp_path, resume=True)
    with pytest.raises(WrongFolder):
        OpenedStudy(tmp_path)


def test_a_study_file_cannot_lead_out_of_its_folder(tmp_path: Path) -> None:
    run_study(small_study(broken=True), tmp_path / "study")
    path = tmp_path / "study" / "study.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["combinations"][0]["folder"] = "../elsewhere"
    path.write_text(json.dumps(content), encoding="utf-8")
    opened = OpenedStudy(tmp_path / "study")
    with pytest.raises(M4IError, match="outside its own folder"):
        opened.audit(opened.result.combinations[0])


def test_the_estimate_counts_shared_work_once() -> None:
    study = small_study()
    steps = study_steps(study)
    assert len({step.name for step in steps}) == len(steps)
    assert sum("/train_" in step.name for step in steps) == 4
    whole = estimate_study(study)
    assert whole.seconds == pytest.approx(sum(step.weight for step in steps))
    doubled = study.model_copy(
        update={"targets": {**study.targets, "X": ModelChoice(dataset="city")}}
    )
    assert estimate_study(doubled).seconds > whole.seconds
