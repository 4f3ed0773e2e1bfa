"""A user's program as target: well-behaved, broken, slow, hostile."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from m4i_core.data.record import Record
from m4i_core.errors import PlanError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.targets.command import Command, CommandSettings
from m4i_core.targets.questions import Questions
from m4i_core.targets.target import Interview, TargetFailed, ask, interview

GOOD = """
import json, sys
for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps({"text": f"{asked['prompt']} {asked['picture'][-5:]}"}), flush=True)
"""

Program = Callable[..., Command]


@pytest.fixture()
def program(tmp_path: Path) -> Program:
    def make(source: str, *arguments: str, seconds: float = 10.0) -> Command:
        script = tmp_path / "describe.py"
        script.write_text(source)
        settings = CommandSettings((sys.executable, "-I", str(script), *arguments), None, seconds)
        return Command(settings)

    return make


def records(count: int) -> list[Record]:
    return [Record(f"r{i}", (Path(f"{i}.png"),), ("text",), prompt=f"q{i}") for i in range(count)]


def test_one_line_in_one_line_out(program: Program) -> None:
    assert ask(program(GOOD), records(300)) == [
        f"q{i} {str(Path(f'{i}.png').absolute())[-5:]}" for i in range(300)
    ]


def test_what_it_is_told_and_nothing_more(program: Program, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    source = GOOD.replace("asked =", f"open({str(seen)!r}, 'a').write(line); asked =")
    two = Record("secret id", (tmp_path / "a.png", tmp_path / "b.png"), ("reference",))
    ask(program(source), [two])
    assert json.loads(seen.read_text()) == {
        "number": 0,
        "picture": str(tmp_path / "a.png"),
        "pictures": [str(tmp_path / "a.png"), str(tmp_path / "b.png")],
        "prompt": Questions().default,
    }


def test_answers_may_come_in_any_order_and_after_the_last_question(program: Program) -> None:
    source = """
import json, sys
for asked in reversed([json.loads(line) for line in sys.stdin]):
    print(json.dumps({"number": asked["number"], "text": asked["prompt"]}))
"""
    assert ask(program(source), records(5)) == ["q0", "q1", "q2", "q3", "q4"]


def test_nothing_goes_through_a_shell(program: Program, tmp_path: Path) -> None:
    hostile = f"$(touch {tmp_path}/pwned); touch {tmp_path}/pwned"
    source = "import json, sys\nfor line in sys.stdin: print(json.dumps({'text': sys.argv[1]}))"
    assert ask(program(source, hostile), records(1)) == [hostile]
    assert not (tmp_path / "pwned").exists()


def test_a_record_without_an_answer_is_listed(program: Program, tmp_path: Path) -> None:
    source = """
import json, sys
for line in sys.stdin:
    number = json.loads(line)["number"]
    print(json.dumps([{"text": "yes"}, {"error": "too dark\\x1b[31m"}, {"text": 5}, {}][number]))
"""
    found: Interview = interview(program(source), records(4), tmp_path / "journal")
    assert found.texts == ["yes", None, None, None]
    assert "too dark\\u001b[31m" in found.failures[0].reason
    assert [f.record_id for f in found.failures] == ["r1", "r2", "r3"]


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("print('Loading the model')", "Loading the model"),
        ("print('[1]')", "something else than a JSON object"),
        ("print('[' * 100000)", "something else than a JSON object"),
        ("print('x' * 3_000_000)", "1,048,576 bytes"),
        ('print(\'{"number": 7, "text": "a"}\')', "does not exist"),
        ('print(\'{"number": true, "text": "a"}\')', "does not exist"),
        ('print(\'{"number": 0, "text": "a"}\\n\' * 2)', "twice"),
        ('print(\'{"text": "a"}\\n\' * 9)', "more answers"),
        ("", "after 0 of 3 answers"),
        ("import sys; sys.exit('no GPU \\x1b[2J here')", "no GPU \\u001b[2J here"),
        ("raise ValueError('broken')", "ValueError: broken"),
        ("import time; time.sleep(60)", "no answer for 0.8 seconds"),
        ("import time; print(end='{', flush=True); time.sleep(60)", "no answer for"),
    ],
)
def test_broken_programs_say_why(program: Program, source: str, sentence: str) -> None:
    before = time.monotonic()
    with pytest.raises(TargetFailed) as caught:
        ask(program(source, seconds=0.8), records(3))
    assert sentence in str(caught.value)
    assert "\x1b" not in str(caught.value) + caught.value.details
    assert time.monotonic() - before < 8


def test_its_errors_are_kept_within_bounds(program: Program) -> None:
    source = "import sys\nfor i in range(9999): print('line', i, file=sys.stderr)\nsys.exit(3)"
    with pytest.raises(TargetFailed, match="exit code 3") as caught:
        ask(program(source), records(1))
    assert caught.value.details.endswith("line 9998")
    assert len(caught.value.details) <= 20_000


def test_a_program_that_dies_loses_nothing_and_is_not_asked_twice(
    program: Program, tmp_path: Path
) -> None:
    log, journal = tmp_path / "log", tmp_path / "journal"
    source = f"""
import json, os, sys
for place, line in enumerate(sys.stdin):
    asked = json.loads(line)["prompt"]
    if place == 3 and not os.path.exists({str(log)!r} + ".again"):
        open({str(log)!r} + ".again", "w"); sys.exit(1)
    open({str(log)!r}, "a").write(asked + "\\n")
    print(json.dumps({{"text": asked}}), flush=True)
"""
    target = program(source)
    with pytest.raises(TargetFailed, match="after 3 of 8"):
        ask(target, records(8), journal)
    assert ask(target, records(8), journal) == [f"q{i}" for i in range(8)]
    assert log.read_text().split() == [f"q{i}" for i in range(8)]


def test_cancel_ends_the_program_and_its_children(program: Program, tmp_path: Path) -> None:
    family, journal = tmp_path / "family", tmp_path / "journal"
    source = f"""
import json, os, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print(json.dumps({{"text": "first"}}), flush=True)
open({str(family)!r}, "w").write(f"{{os.getpid()}} {{child.pid}}")
time.sleep(60)
"""
    cancel = CancelToken()
    moment: list[float] = []

    def stop() -> None:
        while not family.exists() or not family.read_text():
            time.sleep(0.02)
        moment.append(time.monotonic())
        cancel.cancel()

    threading.Thread(target=stop).start()
    target = program(source)
    with pytest.raises(Cancelled):
        ask(target, records(3), journal, cancel=cancel)
    assert time.monotonic() - moment[0] < 1.0
    for pid in map(int, family.read_text().split()):
        assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    # The answer that had come in is kept.
    assert "first" in journal.read_text()
    assert not [t for t in threading.enumerate() if t.name == "m4i-command"]


def test_cancel_while_it_keeps_answering(program: Program) -> None:
    source = GOOD.replace("import json, sys", "import json, sys, time").replace(
        "    asked", "    time.sleep(0.03); asked"
    )
    cancel = CancelToken()
    threading.Timer(0.6, cancel.cancel).start()
    before = time.monotonic()
    with pytest.raises(Cancelled):
        ask(program(source), records(300), cancel=cancel)
    assert time.monotonic() - before < 1.6


def test_a_missing_program_and_a_missing_folder(tmp_path: Path) -> None:
    for settings in (
        CommandSettings(("no-such-program-m4i",)),
        CommandSettings((sys.executable,), tmp_path / "nowhere"),
        CommandSettings((str(tmp_path),)),
    ):
        with pytest.raises(TargetFailed, match="cannot be started"):
            ask(Command(settings), records(1))


@pytest.mark.parametrize("words", [(), ("",), (" ",), ("a\0b",)])
def test_commands_that_are_none(words: tuple[str, ...]) -> None:
    with pytest.raises(PlanError):
        CommandSettings(words)


@pytest.mark.skipif(os.name == "nt", reason="a script is started by its first line")
def test_a_relative_program_is_found_in_its_folder(tmp_path: Path) -> None:
    script = tmp_path / "mine"
    script.write_text(f"#!{sys.executable}\n{GOOD}")
    script.chmod(0o755)
    settings = CommandSettings(("./mine",), tmp_path)
    assert len(ask(Command(settings), records(2))) == 2


def test_identity_follows_the_script(program: Program) -> None:
    one = program(GOOD).identity
    assert program(GOOD).identity == one
    assert program(GOOD + "\n# changed").identity != one
    assert program(GOOD, "--other").identity != one
