"""How well the remaining time is foretold: real audits, every progress event from 10 % on.

Run: `python -m pytest -s tests/benchmarks/test_eta.py` (some four minutes on two idle cores).

Printed for each audit: how many of the estimates made after the first tenth were within a factor
of 1.5 of what was really left, with the worst at each tenth. On a machine that others use, the
clock on the wall also measures them; so the same events are replayed on the clock of the process,
as if it had been alone.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from m4i_core.audit.demo_plan import demo_plan
from m4i_core.audit.estimate import planned_steps
from m4i_core.audit.plan import AuditPlan, DatasetChoice, ModelChoice, SplitChoice
from m4i_core.audit.runner import run_audit
from m4i_core.jobs.events import Event, StepChanged, StepProgress
from m4i_core.jobs.remaining import RemainingTime

FACTOR = 1.5
NEGLIGIBLE = 2.0
"""Seconds: nobody minds an estimate of 3 s that should have been 1 s."""


@dataclass(frozen=True)
class Heard:
    """An event, with the time on the wall and that of the process."""

    wall: float
    process: float
    event: Event


def _flickr(folder: Path) -> AuditPlan:
    model = ModelChoice(dataset="main", encoder="compact", weights="compact")
    size = dict.fromkeys(
        ("target_members", "target_nonmembers", "shadow_members", "shadow_nonmembers"), 100
    )
    return AuditPlan(
        schema_version=1,
        name="A hundred a set",
        datasets={"main": DatasetChoice(source="folder", path=str(folder))},
        split=SplitChoice(**size),
        target=model,
        shadow=model,
    )


def _run(plan: AuditPlan, folder: Path) -> tuple[list[Heard], float, float]:
    wall, process = time.monotonic(), time.process_time()
    heard: list[Heard] = []

    def listen(event: Event) -> None:
        heard.append(Heard(time.monotonic() - wall, time.process_time() - process, event))

    run_audit(plan, folder, listener=listen)
    return heard, time.monotonic() - wall, time.process_time() - process


def _replayed(plan: AuditPlan, heard: list[Heard]) -> list[tuple[float, float]]:
    """Return (process seconds, estimate) as the estimator would have said on an idle machine."""
    now = [0.0]
    steps = [(s.name, s.name.partition("_")[0], s.weight) for s in planned_steps(plan)]
    remaining = RemainingTime(steps, clock=lambda: now[0])
    found = []
    for item in heard:
        now[0], event = item.process, item.event
        if isinstance(event, StepChanged):
            if event.state == "running":
                remaining.begin(event.name)
            elif event.state == "done":
                remaining.done(event.name)
            elif event.state == "reused":
                remaining.drop(event.name)
        elif isinstance(event, StepProgress):
            found.append((now[0], remaining.left(event.fraction)))
    return found


def _tell(title: str, said: list[tuple[float, float]], total: float) -> float:
    """Print how good estimates were; return the share that was within the factor."""
    late = [(at, left, total - at) for at, left in said if at >= 0.1 * total]
    good = 0
    worst: dict[int, tuple[float, float, float]] = {}
    for at, left, real in late:
        ratio = left / max(real, 1e-6)
        far = max(ratio, 1 / max(ratio, 1e-6))
        fine = far <= FACTOR or abs(left - real) <= NEGLIGIBLE
        good += fine
        tenth = int(10 * at / total)
        if abs(left - real) > NEGLIGIBLE and far > worst.get(tenth, (1.0, 0.0, 0.0))[0]:
            worst[tenth] = (far, left, real)
    share = good / max(len(late), 1)
    print(f"\n{title}: {total:.0f} s, {good} of {len(late)} estimates good ({share:.1%})")
    for tenth, (far, left, real) in sorted(worst.items()):
        print(f"  from {tenth}0 %: worst {far:.2f} x ({left:.0f} s said, {real:.0f} s left)")
    return share


@pytest.mark.parametrize("which", ["demo", "flickr8k-1k"])
def test_the_remaining_time_is_foretold(
    which: str, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("M4I_CACHE", str(tmp_path / "cache"))
    if which == "demo":
        plan = demo_plan()
    else:
        plan = _flickr(request.getfixturevalue("real_data") / which)
    heard, wall, process = _run(plan, tmp_path / "audit")
    said = [
        (item.wall, item.event.eta_seconds)
        for item in heard
        if isinstance(item.event, StepProgress) and item.event.eta_seconds is not None
    ]
    _tell(f"{which}, on the wall", said, wall)
    share = _tell(f"{which}, process alone", _replayed(plan, heard), process)
    assert share > 0.9
