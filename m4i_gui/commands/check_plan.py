"""`m4i check PLAN.toml`: what is known before an existing model is asked anything."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.text import Text

from m4i_core.audit.plan import AuditPlan
from m4i_core.data.health import write_problems_csv
from m4i_core.errors import BadInput
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.language import retell
from m4i_core.study.plan_file import read_any_plan
from m4i_gui.commands.exit_codes import EXIT_DONE
from m4i_gui.terminal_progress import cancel_on_interrupt
from m4i_gui.terminal_words import say

_SHOWN = 12


def check_plan(path: Path, problems_file: Path | None) -> int:
    """Check the sets of a plan and print what differs and what asking takes; nothing is asked."""
    plan = read_any_plan(path)
    if not isinstance(plan, AuditPlan) or not plan.target.exists:
        raise BadInput(
            "Only the plan of a model that exists already can be checked before it is run.",
            subject=str(path),
            remedy="Check the data instead: m4i check FOLDER.",
        )
    from m4i_core.audit.before_asking import check_before_asking

    console = Console(highlight=False, soft_wrap=True)
    status = Console(stderr=True)
    with cancel_on_interrupt() as cancel, status.status(say("Reading ...")) as spinner:

        def show(update: ProgressUpdate) -> None:
            share = "" if update.fraction is None else f" {update.fraction:.0%}"
            spinner.update(Text(f"{retell(update.stage)}{share}"))

        found = check_before_asking(plan, cancel, Progress(show))

    def line(text: str, style: str = "") -> None:
        console.print(Text(text, style=style))

    for name, count in found.counts.items():
        if count:
            line(f"  {name}: {count}")
    for name, count in found.left_out.items():
        line(f"  {say('Left out')}: {name}: {count}")
    if found.note:
        line(retell(found.note))
    if found.blind is not None:
        line(
            say("Without the model the sets are told apart with AUC {0} (p = {1}).").format(
                f"{found.blind.auc:.3f}", f"{found.blind.p_value:.3f}"
            ),
            "" if found.passed else "bold",
        )
    for sentence in found.differences:
        line(f"  {retell(sentence)}")
    for remedy in found.remedies:
        sizes = f"{remedy.members} + {remedy.nonmembers}"
        after = "" if remedy.blind is None else f", AUC {remedy.blind.auc:.2f}"
        line(f"- {retell(remedy.label)}: {sizes}{after} {retell(remedy.reason)}".rstrip())
    estimate = found.estimate
    line(
        say("The model would be asked about {0} records ({1} are answered already).").format(
            estimate.records, estimate.answered
        )
    )
    if estimate.requests:
        line(
            say("Requests: {0}, at most {1}; cost {2}, at most {3}.").format(
                estimate.requests,
                estimate.most_requests,
                f"{estimate.cost:g}",
                f"{estimate.most_cost:g}",
            )
        )
    for problem in found.problems[:_SHOWN]:
        line(f"  {problem.subject}: {retell(problem.reason)}")
    if problems_file is not None:
        write_problems_csv(problems_file, found.problems)
        line(say("All problems: {0}").format(problems_file.resolve()))
    return EXIT_DONE
