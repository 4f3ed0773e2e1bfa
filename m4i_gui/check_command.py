"""`m4i check`: what data is this, and is it healthy?"""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.text import Text

from m4i_core.data.health import HealthReport, examine, write_problems_csv
from m4i_core.data.readers.registry import detect, open_dataset
from m4i_core.data.splits import feasible_maximum
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.language import retell
from m4i_gui.terminal_progress import cancel_on_interrupt
from m4i_gui.terminal_words import say

_SHOWN = 12


def check_folder(path: Path, reader: str, problems_file: Path | None) -> int:
    """Print what was detected and every kind of problem; returns the exit code."""
    console = Console(highlight=False, soft_wrap=True)
    for found in detect(path) if path.exists() else []:
        console.print(
            Text(f"{retell(found.label)} ({found.confidence:.0%}): {retell(found.reason)}")
        )
    status = Console(stderr=True)
    with cancel_on_interrupt() as cancel, status.status(say("Reading ...")) as spinner:

        def show(update: ProgressUpdate) -> None:
            share = "" if update.fraction is None else f" {update.fraction:.0%}"
            stage = retell(update.stage) or say("Examining")
            spinner.update(Text(f"{stage}{share} {retell(update.message)}"))

        progress = Progress(show)
        dataset = open_dataset(path, format=reader, progress=progress, cancel=cancel)
        report = examine(dataset, progress=progress, cancel=cancel)
    _print_report(console, dataset.format, report)
    if problems_file is not None:
        write_problems_csv(problems_file, report.problems)
        console.print(Text(say("All problems: {0}").format(problems_file.resolve())))
    return 0


def _print_report(console: Console, reader: str, report: HealthReport) -> None:
    console.print(Text(say("Read as: {0}").format(reader), style="bold"))
    counted = {
        "records": say("records"),
        "usable": say("usable"),
        "captions": say("captions"),
        "pictures": say("pictures"),
        "groups": say("groups"),
    }
    for name, count in report.totals.items():
        console.print(Text(f"  {counted.get(name, name)}: {count}"))
    for title, kinds in ((say("Left out"), report.excluded), (say("Noted"), report.noted)):
        if kinds:
            console.print(Text(title, style="bold"))
            for kind, count in sorted(kinds.items()):
                console.print(Text(f"  {kind}: {count}"))
    for problem in report.problems[:_SHOWN]:
        console.print(Text(f"  {problem.subject}: {retell(problem.reason)}"))
    if len(report.problems) > _SHOWN:
        console.print(
            Text(
                "  "
                + say("... and {0} more (--problems FILE lists them all)").format(
                    len(report.problems) - _SHOWN
                )
            )
        )
    largest = feasible_maximum(report.usable, report.clusters)
    console.print(
        Text(say("Largest equal size of the four sets: {0} records each").format(largest))
    )
