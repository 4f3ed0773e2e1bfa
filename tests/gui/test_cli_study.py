"""Studies on the command line: planning, running, what is printed, and what is wrong."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from m4i_core.audit.plan_file import write_plan
from m4i_core.jobs.events import (
    Event,
    Finished,
    PartChanged,
    StepChanged,
    StepProgress,
    StepsPlanned,
    from_line,
)
from m4i_core.study.opened import OpenedStudy
from m4i_core.study.plan import combinations
from m4i_core.study.plan_file import read_study_plan
from m4i_gui.cli import main
from m4i_gui.terminal_progress import TerminalProgress
from m4i_gui.terminal_study import print_study
from tests.gui.sample_study import FAILED, FAILED_REASON, make_sample_study
from tests.gui.small_study import small_study


@pytest.fixture(autouse=True)
def nobody_types(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))


def _sources(folder: Path, *names: str) -> list[str]:
    return [part for name in names for part in ("--data", str(folder / name))]


def _planned(
    arguments: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> dict[str, object]:
    assert main(["plan", "--study", *arguments]) == 0
    path = folder / "study.toml"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    study = read_study_plan(path)
    return {"study": study, "combinations": len(combinations(study))}


def test_a_grid_is_planned_from_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a/photos", "b/photos", "scans"):
        (tmp_path / name).mkdir(parents=True)
    data = _sources(tmp_path, "a/photos", "b/photos", "scans")
    found = _planned(
        [*data, "--encoder", "resnet18", "--encoder", "vgg16", "--weights", "none"],
        tmp_path,
        capsys,
    )
    study = found["study"]
    assert list(study.datasets) == ["photos", "photos-2", "scans"]
    assert study.datasets["scans"].path == str(tmp_path / "scans")
    assert len(study.targets) == len(study.shadows) == 6 and found["combinations"] == 36
    assert {m.weights for m in study.targets.values()} == {"none"}


def test_a_grid_without_data_can_be_run_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = _planned([], tmp_path, capsys)
    assert found["combinations"] == 4
    assert {d.source for d in found["study"].datasets.values()} == {"demo"}


def test_the_papers_grid(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("coco", "flickr8k", "iapr"):
        (tmp_path / name).mkdir(exist_ok=True)
    data = [
        part for name in ("coco", "flickr8k", "iapr") for part in ("--data", str(tmp_path / name))
    ]
    found = _planned([*data, "--paper"], tmp_path, capsys)
    assert list(found["study"].targets) == ["CR", "CV", "FR", "FV", "IR", "IV"]
    assert found["study"].split.target_members == 3000
    assert {m.weights for m in found["study"].targets.values()} == {"imagenet"}
    smaller = _planned([*data, "--paper", "--weights", "none"], tmp_path, capsys)["study"]
    assert list(smaller.targets) == ["CR", "CV", "FR", "FV", "IR", "IV"]
    assert {m.training.epochs for m in smaller.targets.values()} == {20}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["plan", "--study", "--encoder", "resnet19"], "resnet19"),
        (["plan", "--study", "--encoder", "compact", "--weights", "imagenet"], "compact"),
        (["plan", "--study", "--paper"], "--paper"),
        (["plan", "--encoder", "vgg16"], "--study"),
        (["plan", "--data", "x", "--data", "y"], "--study"),
        (["figures", "no-such-study", "--out", "figures"], "no study"),
    ],
)
def test_wrong_input_is_named(
    arguments: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert said.startswith("error: ") and words in said
    assert "Traceback" not in said


def test_every_key_of_a_study_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "--explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    for key in ("target.encoder", "targets.NAME.encoder", "shadows.NAME.training.epochs", "kind"):
        assert lines.count(key) == 1, key
    assert lines.count("split.target_members") == 1


@pytest.mark.slow
def test_run_resume_report_and_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan, out = tmp_path / "study.toml", tmp_path / "out"
    write_plan(small_study(), plan)
    assert main(["run", str(plan), "--out", str(out)]) == 0
    said = capsys.readouterr()
    assert "4 of 4 combinations done" in said.out and "U unrestricted" in said.out
    assert "target HK (1 of 2): done" in said.err
    assert "combination HKMK (2 of 4): done, success rate metric_threshold 0." in said.err
    assert main(["run", str(plan), "--out", str(out)]) == 2
    assert "--resume" in capsys.readouterr().err

    assert main(["run", str(plan), "--out", str(out), "--resume", "--events"]) == 0
    events = [from_line(line) for line in capsys.readouterr().out.splitlines()]
    assert None not in events
    assert isinstance(events[-1], Finished)
    done = [e for e in events if isinstance(e, PartChanged) and e.state == "done"]
    kinds = [e.part_kind for e in done]
    assert (kinds.count("target"), kinds.count("shadow"), kinds.count("combination")) == (2, 2, 4)
    rates = {
        c["name"]: c["attacks"]["metric_threshold"]["asr"]
        for c in json.loads((out / "study.json").read_bytes())["combinations"]
    }
    told = {e.name: e.values["metric_threshold.asr"] for e in done if e.part_kind == "combination"}
    assert told == pytest.approx(rates)
    planned = [e for e in events if isinstance(e, StepsPlanned)]
    assert {s["part_kind"] for s in planned[0].steps} == {"data", "target", "shadow", "combination"}
    assert not any(isinstance(e, StepChanged) and e.state == "done" for e in events)
    assert any(isinstance(e, StepProgress | StepChanged) for e in events)

    html, figures = tmp_path / "s.html", tmp_path / "figures"
    assert main(["report", str(out)]) == 2
    assert "--pdf" in capsys.readouterr().err
    assert main(["report", str(out), "--html", str(html)]) == 0
    assert str(html) in capsys.readouterr().out
    assert "</html>" in html.read_text(encoding="utf-8")
    assert main(["figures", str(out), "--out", str(figures), "--theme", "dark"]) == 0
    assert len(list(figures.glob("figure-*.png"))) >= 3


def test_a_failed_plan_is_told_as_an_event(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "study.toml"
    plan.write_text('schema = 1\nkind = "study"\ncolour = 3\n')
    assert main(["run", str(plan), "--events"]) == 2
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["kind"] == "failed" and "colour" in line


def test_the_summary_names_scenarios_and_what_failed(tmp_path: Path) -> None:
    study = OpenedStudy(make_sample_study(tmp_path / "study", records=80, with_defenses=False))
    lines = io.StringIO()
    print_study(study.result, study.folder, Console(file=lines, width=200))
    said = lines.getvalue()
    shadow, target = FAILED
    failed = study.result.combination(shadow, target)
    assert f"- {failed.name}: {FAILED_REASON}" in said
    done = next(c for c in study.result.combinations if c.state == "done")
    attack = next(iter(done.attacks))
    assert f"{done.attacks[attack].asr:.3f}" in said
    for mean in study.result.transfer:
        if mean.measure == "asr":
            assert f"{mean.mean:.3f} ({mean.ci[0]:.3f}-{mean.ci[1]:.3f})" in said
    for target in study.result.targets:
        assert target in said


def test_lines_of_a_study_that_is_watched(capsys: pytest.CaptureFixture[str]) -> None:
    steps = [
        {"name": "data:data/split", "label": "Split", "part": "data", "part_kind": "data"},
        {"name": "target:A/train", "label": "Train", "part": "A", "part_kind": "target"},
        {"name": "target:B/train", "label": "Train", "part": "B", "part_kind": "target"},
        {"name": "combination:AB/x", "label": "Attack", "part": "AB", "part_kind": "combination"},
    ]
    events: list[Event] = [
        StepsPlanned(steps),
        StepChanged("data:data/split", "done", 0.2),
        PartChanged("A", "target", "running"),
        StepChanged("target:A/train", "done", 2.0),
        PartChanged("A", "target", "done"),
        PartChanged("B", "target", "failed", "no [red]memory[/red]"),
        PartChanged("AB", "combination", "done", "", {"svm.asr": 0.75, "svm.auc": 0.8}),
    ]
    with TerminalProgress("Study") as listener:
        for event in events:
            listener(event)
    assert capsys.readouterr().err.splitlines() == [
        "Split: done (0.2 s)",
        "target A (1 of 2): done",
        "target B (2 of 2): failed: no [red]memory[/red]",
        "combination AB (1 of 1): done, success rate svm 0.750",
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["plan", "--data", "nothere"], "no such folder"),
        (["plan", "--study", "--data", "here", "--data", "here"], "named twice"),
        (["plan", "--study", "--data", "here", "--encoder", "nosuch"], "'nosuch'"),
        (["run", "here"], "folder, not a plan"),
        (["run", "typo.toml"], "'stduy'"),
        (["run", "many.toml"], "2 more findings"),
        (["report", "here", "--pdf", "x.pdf"], "study.toml"),
    ],
)
def test_mistakes_are_told_in_words(
    arguments: list[str],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here").mkdir()
    (tmp_path / "typo.toml").write_text('kind = "stduy"\n', encoding="utf-8")
    models = "".join(f"[targets.A{i}]\nencodr = 1\n" for i in range(3))
    head = '[datasets.main]\npath = "here"\n[shadows.B]\nencodr = 1\n[shadows.C]\nencodr = 1\n'
    (tmp_path / "many.toml").write_text(f'kind = "study"\n{head}{models}', encoding="utf-8")
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert words in said and "pydantic" not in said
