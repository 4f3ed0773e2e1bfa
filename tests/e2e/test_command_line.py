"""The command `m4i` as a user types it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from m4i_core.audit.plan_file import write_plan
from m4i_gui.cli import main
from tests.e2e.small_audit import small_plan


def _m4i(*arguments: str, **settings: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "m4i_gui.cli", *arguments],
        capture_output=True,
        text=True,
        check=False,
        **settings,  # type: ignore[call-overload]
    )


def test_help_explains_by_examples() -> None:
    done = _m4i("--help")
    assert done.returncode == 0
    for word in ("demo", "check", "run", "report", "plan", "exit codes", "--resume"):
        assert word in done.stdout


def test_run_and_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_plan(small_plan(epochs=1), tmp_path / "plan.toml")
    out = tmp_path / "audit"
    assert main(["run", str(tmp_path / "plan.toml"), "--out", str(out)]) == 0
    assert main(["run", str(tmp_path / "plan.toml"), "--out", str(out)]) == 2
    assert "--resume" in capsys.readouterr().err
    pdf, html = tmp_path / "report.pdf", tmp_path / "report.html"
    assert main(["report", str(out), "--pdf", str(pdf), "--html", str(html)]) == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "</html>" in html.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["run", "none.toml"], "no such plan"),
        (["check", "no-such-folder"], "no-such-folder"),
        (["report", "no-such-audit", "--pdf", "x.pdf"], "holds no audit"),
        (["report", "no-such-audit"], "--pdf"),
        (["demo", "--headless", "--records", "3"], "records"),
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


def test_check_tells_what_data_this_is(
    real_data: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    problems = tmp_path / "problems.csv"
    folder = str(real_data / "nlvr")
    assert main(["check", folder, "--problems", str(problems)]) == 0
    said = capsys.readouterr().out
    assert "1639" in said and "Largest equal size" in said
    assert problems.is_file()


def test_plan_prints_a_plan_that_can_be_run(tmp_path: Path) -> None:
    from m4i_core.audit.plan_file import read_plan

    done = _m4i("plan", "--data", str(tmp_path))
    (tmp_path / "plan.toml").write_text(done.stdout, encoding="utf-8")
    assert read_plan(tmp_path / "plan.toml").datasets["main"].path == str(tmp_path.resolve())


def test_self_check_names_versions_and_device() -> None:
    done = _m4i("--self-check")
    assert done.returncode == 0, done.stdout + done.stderr
    for word in ("torch", "PySide6", "device", "writable"):
        assert word in done.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays are named on Linux")
def test_without_a_display_the_headless_command_is_named() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {k: v for k, v in os.environ.items() if k not in hidden}
    done = _m4i(env=environment)
    assert done.returncode == 1
    assert "m4i run" in done.stderr or "--headless" in done.stderr
