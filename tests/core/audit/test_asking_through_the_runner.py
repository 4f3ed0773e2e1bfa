"""A service that misbehaves, hostile tables and lists: through the runner, as a user meets them."""

from __future__ import annotations

import csv
import json
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from m4i_core.audit.before_asking import check_before_asking, try_target
from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import parse_plan
from m4i_core.audit.result import AuditResult
from m4i_core.audit.runner import run_audit
from m4i_core.errors import BadInput, DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.events import Event, StepProgress
from m4i_core.targets.target import TargetFailed
from tests.core.targets.conftest import Server, picture, server  # noqa: F401

EACH = 14


def records_table(
    folder: Path,
    picture: Callable[[int], Path],  # noqa: F811
    questions: Callable[[int], str],
    each: int = EACH,
) -> Path:
    """A table of pictures with a question each; the first half was in training."""
    folder.mkdir(exist_ok=True)
    with (folder / "records.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["id", "image", "caption", "prompt", "trained"])
        for number in range(2 * each):
            name = f"{number}.png"
            (folder / name).write_bytes(picture(number).read_bytes())
            said = "member" if number < each else "non-member"
            text = f"a thing of number {number * 7 % 10}"
            table.writerow([f"r{number}", name, text, questions(number), said])
    return folder / "records.csv"


def service_plan(address: str, table: Path, **limits: Any) -> AuditPlan:
    bounds = {"retries": 2, "backoff_seconds": 0.05, "longest_wait": 5.0, "answer_seconds": 3.0}
    return parse_plan(
        {
            "schema": 1,
            "ask": "owner",
            "datasets": {"main": {"path": str(table)}},
            "membership": {"source": "column", "column": "trained", "ask_anyway": True},
            "attacks": {"run": ["metric_threshold"]},
            "validity": {"permutations": 20, "placebo": False, "near_duplicates": False},
            "embedding": {"methods": []},
            "compute": {"device": "cpu", "threads": 1},
            "target": {
                "kind": "http_chat",
                "http_chat": {
                    "address": address,
                    "model": "m",
                    "limits": {**bounds, "concurrency": 4, **limits},
                },
            },
        }
    )


def test_a_service_that_misbehaves_loses_nothing(
    server: Server,  # noqa: F811
    picture: Callable[[int], Path],  # noqa: F811
    tmp_path: Path,
) -> None:
    bad = {1: "status 400", 4: "html", 16: "type number", 20: "nokey", 22: "huge"}
    passing = {2: "429 1 after 0", 6: "500 1", 18: "cut 1"}

    def question(number: int) -> str:
        return f"{bad.get(number) or passing.get(number) or 'plain'} runner{number}"

    table = records_table(tmp_path / "data", picture, question)
    plan = service_plan(server.address, table)
    with pytest.raises(BadInput, match="--allow-queries"):
        run_audit(plan, tmp_path / "audit")
    assert not server.noted("runner")
    tried = try_target(plan, tmp_path / "audit", allow_queries=True)
    assert len(tried.texts) == 3
    before = Counter(note["question"] for note in server.noted("runner"))
    result = run_audit(plan, tmp_path / "audit", resume=True, allow_queries=True)
    found = result.existing
    assert found is not None
    assert (found.asked, found.failed) == (2 * EACH, len(bad))
    assert {identity for identity, _ in found.failures} == {f"r{number}" for number in bad}
    assert all(reason for _, reason in found.failures)
    assert result.sets.target_members + result.sets.target_nonmembers == 2 * EACH - len(bad)
    assert any("got no text" in caveat for caveat in result.verdict.caveats)
    listed = (tmp_path / "audit" / "problems.csv").read_text(encoding="utf-8-sig")
    assert listed.count("unanswered") == len(bad)
    asked = Counter(note["question"] for note in server.noted("runner"))
    for number in range(2 * EACH):
        if number in passing:
            assert asked[question(number)] == 2, question(number)
        elif number not in bad:
            assert asked[question(number)] == 1, question(number)
    answered_in_trial = [q for q in before if not q.startswith(tuple(bad.values()))]
    assert all(asked[q] == before[q] for q in answered_in_trial)
    rows = {row["id"]: row for row in OpenedAudit(tmp_path / "audit").scores.to_pylist()}
    assert rows["r0"]["generated"].startswith("about plain runner0")
    # Again: only what got no text is asked for.
    run_audit(plan, tmp_path / "audit", resume=True, allow_queries=True)
    again = Counter(note["question"] for note in server.noted("runner")) - asked
    assert set(again) == {question(number) for number in bad}


def test_a_cancelled_run_is_quick_and_goes_on_with_what_is_missing(
    server: Server,  # noqa: F811
    picture: Callable[[int], Path],  # noqa: F811
    tmp_path: Path,
) -> None:
    bad = {3: "html", 17: "nokey"}
    passing = {5: "500 1", 9: "cut 1"}

    def question(number: int) -> str:
        kind = bad.get(number) or passing.get(number) or ("stall 6" if number > 23 else "plain")
        return f"{kind} halted{number}"

    table = records_table(tmp_path / "data", picture, question)
    plan = service_plan(server.address, table, answer_seconds=60.0)
    cancel, failures = CancelToken(), []
    events: list[Event] = []

    def run(token: CancelToken, *, resume: bool) -> AuditResult:
        return run_audit(
            plan,
            tmp_path / "audit",
            resume=resume,
            allow_queries=True,
            listener=events.append,
            cancel=token,
        )

    def work() -> None:
        try:
            run(cancel, resume=False)
        except Cancelled:
            failures.append(time.monotonic())

    thread = threading.Thread(target=work)
    thread.start()
    until = time.monotonic() + 60
    while not server.noted("stall 6 halted") and time.monotonic() < until:
        time.sleep(0.02)
    time.sleep(0.3)
    begun = time.monotonic()
    cancel.cancel()
    thread.join(20)
    assert failures and failures[0] - begun < 1.0
    asked = Counter(note["question"] for note in server.noted("halted"))
    journal = next((tmp_path / "audit" / "answers").glob("*.jsonl")).read_text()
    words = [json.loads(line)["text"].split() for line in journal.splitlines() if line]
    kept = {word for line in words for word in line if word.startswith("halted")}
    assert len(kept) >= 16
    # Whoever looks on learns of failures while the rest is still being asked.
    assert 1 <= len(failed_of(events)) <= 2 and set(failed_of(events)) <= {"r3", "r17"}
    estimate = check_before_asking(plan, folder=tmp_path / "audit").estimate
    assert (estimate.records, estimate.answered) == (2 * EACH, len(kept))
    usual = 24 - len(bad) - len(passing)
    plain = {name for name in kept if int(name[6:]) not in passing}
    assert usual - 4 <= len(plain) <= usual
    assert all(asked[f"plain {name}"] == 1 for name in plain)
    # Resumed to its end: what was answered is not asked again, whatever it took to get it.
    events.clear()
    result = run(CancelToken(), resume=True)
    more = Counter(note["question"] for note in server.noted("halted")) - asked
    names = {number: f"halted{number}" for number in range(2 * EACH)}
    missing = {question(number) for number, name in names.items() if name not in kept}
    assert set(more) == missing
    for number in range(24, 2 * EACH):
        assert more[question(number)] == 1 and asked[question(number)] <= 1
    found = result.existing
    assert found is not None and (found.asked, found.failed) == (2 * EACH, len(bad))
    assert {identity for identity, _ in found.failures} == {"r3", "r17"} == set(failed_of(events))
    assert result.sets.target_members + result.sets.target_nonmembers == 2 * EACH - len(bad)
    written = OpenedAudit(tmp_path / "audit").scores.to_pylist()
    assert len(written) == 2 * EACH - len(bad)
    for row in written:
        assert row["generated"].startswith(f"about {question(int(row['id'][1:]))} ")
    # And once more: only those without a text are asked about.
    before = Counter(note["question"] for note in server.noted("halted"))
    run(CancelToken(), resume=True)
    again = Counter(note["question"] for note in server.noted("halted")) - before
    assert set(again) == {question(number) for number in bad}


def failed_of(events: list[Event]) -> list[str]:
    """The records that a run said got no text, in order."""
    told = [event for event in events if isinstance(event, StepProgress)]
    return [event.texts["failed_record"] for event in told if "failed" in event.numbers]


def test_a_service_that_is_away_says_so_and_keeps_what_it_said(
    picture: Callable[[int], Path],  # noqa: F811
    tmp_path: Path,
) -> None:
    table = records_table(tmp_path / "data", picture, lambda number: f"q{number}")
    plan = service_plan("http://127.0.0.1:9/v1", table, retries=0)
    with pytest.raises(TargetFailed):
        run_audit(plan, tmp_path / "audit", allow_queries=True)
    assert not (tmp_path / "audit" / "result.json").exists()


def test_sets_that_differ_are_not_paid_for(
    server: Server,  # noqa: F811
    picture: Callable[[int], Path],  # noqa: F811
    tmp_path: Path,
) -> None:
    table = records_table(tmp_path / "data", picture, lambda number: f"unpaid{number}", each=30)
    rows = list(csv.reader(table.open(encoding="utf-8", newline="")))
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        for row in rows:
            if row[4] == "member":
                row[2] += ", and it is described at length, with many more words than others"
            writer.writerow(row)
    plan = service_plan(server.address, table)
    plan = plan.model_copy(
        update={"membership": plan.membership_settings().model_copy(update={"ask_anyway": False})}
    )
    checked = check_before_asking(plan)
    assert not checked.passed and checked.blind is not None and checked.blind.auc > 0.9
    assert any("signs" in sentence for sentence in checked.differences)
    assert checked.remedies and not any(remedy.possible for remedy in checked.remedies)
    with pytest.raises(BadInput, match="nothing was asked"):
        run_audit(plan, tmp_path / "audit", allow_queries=True)
    assert not server.noted("unpaid")


HOSTILE = "=cmd|' /C calc'!A0 \x1b[31m<script>alert(1)</script>\u202e ok"


def test_a_hostile_table_is_audited_harmlessly(tmp_path: Path) -> None:
    path = tmp_path / "said.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["id", "image", "generated", "reference", "member"])
        for number in range(60):
            kind = "yes" if number % 2 else "no"
            text = HOSTILE if number % 3 else f"a dog number {number}"
            table.writerow([f"=id{number}\x1b", "", text, f"{HOSTILE} {number}", kind])
        table.writerow(["../../etc", "../../../etc/passwd", "x", "y", "yes"])
    plan = parse_plan(
        {
            "schema": 1,
            "ask": "owner",
            "membership": {"source": "column"},
            "attacks": {"run": ["metric_threshold"]},
            "validity": {"permutations": 20},
            "embedding": {"methods": []},
            "compute": {"device": "cpu", "threads": 1},
            "target": {
                "kind": "recorded",
                "recorded": {
                    "path": str(path),
                    "columns": {
                        "id": "id", "generated": "generated", "references": "reference",
                        "membership": "member",
                    },
                },
            },
        }
    )  # fmt: skip
    result = run_audit(plan, tmp_path / "audit")
    assert result.sets.target_members + result.sets.target_nonmembers >= 59
    log = (tmp_path / "audit" / "events.log").read_text(encoding="utf-8")
    assert "\x1b" not in log
    for line in (tmp_path / "audit" / "problems.csv").read_text("utf-8-sig").splitlines():
        assert not any(cell.strip('"').startswith("=") for cell in line.split('","'))
        assert "\x1b" not in line and "\u202e" not in line
    pictured = plan.target.recorded
    assert pictured is not None and pictured.columns is not None
    columns = pictured.columns.model_copy(update={"picture": "image"})
    target = plan.target.model_copy(
        update={"recorded": pictured.model_copy(update={"columns": columns})}
    )
    with pytest.raises(DataError):
        run_audit(plan.model_copy(update={"target": target}), tmp_path / "other")


def test_a_list_of_ids_says_what_it_cannot_find(
    picture: Callable[[int], Path],  # noqa: F811
    tmp_path: Path,
) -> None:
    table = records_table(tmp_path / "data", picture, lambda number: f"q{number}")
    plan = service_plan("http://127.0.0.1:9/v1", table)

    def listed(content: str) -> AuditPlan:
        (tmp_path / "ids.txt").write_text(content, encoding="utf-8")
        membership = {"source": "list", "file": str(tmp_path / "ids.txt")}
        content_of = plan.model_dump(by_alias=True, exclude_none=True)
        return parse_plan({**content_of, "membership": membership})

    found = check_before_asking(listed("# trained\nr0\n1.png\nr2\nr3\nnobody\n\x1b[31m\n"))
    assert (found.counts["members"], found.counts["nonmembers"]) == (4, 2 * EACH - 4)
    assert {p.subject for p in found.problems if p.kind == "unmatched_id"} == {"nobody", "\x1b[31m"}
    with pytest.raises(DataError, match="None of the 2 listed ids"):
        check_before_asking(listed("x\ny\n"))
    with pytest.raises(DataError, match="empty"):
        check_before_asking(listed("\n"))
