"""The command `m4i`: everything the window can do, without a window.

Exit codes: 0 done, 1 fault, 2 bad input, 3 cancelled.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from m4i_core.audit.opened import OpenedAudit
    from m4i_core.audit.plan import AuditPlan
    from m4i_core.errors import M4IError

EXIT_DONE = 0
EXIT_FAULT = 1
EXIT_BAD_INPUT = 2
EXIT_CANCELLED = 3

_EPILOG = """\
examples:
  m4i                                open the window
  m4i demo                           a complete audit on drawn scenes, no download, no GPU
  m4i check holiday-pictures/        what data is this, and is it healthy?
  m4i plan > plan.toml               a plan to start from, every key explained
  m4i run plan.toml --out audit/     run it; later: --resume goes on where it stopped
  m4i report audit/ --pdf audit.pdf  write the report of a finished audit

exit codes: 0 done, 1 fault, 2 bad input, 3 cancelled
"""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="m4i",
        description="Audit a model that turns pictures into text: does it leak who was in its "
        "training data? Without a command, the window opens.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    from m4i_core import __version__

    parser.add_argument("--version", action="version", version=f"M4I {__version__}")
    parser.add_argument(
        "--self-check",
        action="store_true",
        help="check versions, system libraries, device and write access, and name what to install",
    )
    commands = parser.add_subparsers(dest="command", metavar="command")

    demo = commands.add_parser(
        "demo",
        help="run the demo audit",
        description="Draws scenes with captions, trains a target and a shadow model on them, "
        "attacks, judges, and writes a PDF. With a screen it opens the window.",
    )
    demo.add_argument("--headless", action="store_true", help="do not open the window")
    demo.add_argument(
        "--out", type=Path, help="folder of the audit (default: m4i-demo); implies --headless"
    )
    demo.add_argument(
        "--records",
        type=int,
        help="records in each of the four sets (default: 250); implies --headless",
    )

    run = commands.add_parser(
        "run",
        help="run a plan",
        description="Runs the audit that PLAN.toml describes. Every finished step is kept: after "
        "a stop, a crash or a change of the plan, --resume repeats only what it must.",
    )
    run.add_argument("plan", type=Path, metavar="PLAN.toml", help="the plan; see: m4i plan")
    run.add_argument("--out", type=Path, help="folder of the audit (default: the plan's name)")
    run.add_argument("--resume", action="store_true", help="go on with the audit in that folder")
    run.add_argument(
        "--allow-download",
        action="store_true",
        help="agree to download ImageNet weights that the plan names",
    )
    run.add_argument(
        "--events",
        action="store_true",
        help="print JSON lines instead of progress bars, and read the words pause, resume and "
        "cancel from standard input",
    )

    report = commands.add_parser(
        "report", help="write the report of an audit", description="Needs no display."
    )
    report.add_argument("folder", type=Path, metavar="DIR", help="folder of a finished audit")
    report.add_argument("--pdf", type=Path, metavar="FILE", help="write a PDF")
    report.add_argument("--html", type=Path, metavar="FILE", help="write one HTML file")
    report.add_argument(
        "--show-pictures",
        action="store_true",
        help="show the pictures of the riskiest records (they are hidden otherwise)",
    )

    check = commands.add_parser(
        "check",
        help="what data is this, and is it healthy?",
        description="Detects the format of a folder or table, examines every picture and caption, "
        "and lists what is wrong. Nothing is changed.",
    )
    check.add_argument("folder", type=Path, metavar="FOLDER", help="folder or table")
    check.add_argument("--format", default="auto", help="the reader's name, if detection is wrong")
    check.add_argument("--problems", type=Path, metavar="FILE", help="write all problems to a CSV")

    plan = commands.add_parser(
        "plan", help="print a plan to start from", description="Prints a plan in TOML."
    )
    plan.add_argument("--data", type=Path, help="folder or table to put into the plan")
    plan.add_argument("--explain", action="store_true", help="list every key and what it allows")

    embed = commands.add_parser(
        "embed", help="add a map of the features to an audit", description="PCA, t-SNE or UMAP."
    )
    embed.add_argument("folder", type=Path, metavar="DIR", help="folder of an audit")
    embed.add_argument("--method", required=True, choices=["pca", "tsne", "umap"])
    embed.add_argument("--events", action="store_true", help="print JSON lines")
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    # Threads that wait by spinning make training two to four times slower as soon as another
    # program wants a core; it must be set before torch is loaded.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    arguments = _parser().parse_args(argv)
    from m4i_core.errors import BadInput, M4IError
    from m4i_core.jobs.cancel import Cancelled

    try:
        return _dispatch(arguments)
    except (Cancelled, KeyboardInterrupt):
        print("Cancelled. What was finished is kept.", file=sys.stderr)
        return EXIT_CANCELLED
    except BadInput as error:
        _print_error(error)
        return EXIT_BAD_INPUT
    except M4IError as error:
        _print_error(error)
        return EXIT_FAULT
    except BrokenPipeError:
        # Whoever read the output has left (as `m4i plan | head` does): nothing to tell anybody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_DONE
    except Exception:
        print("M4I met a fault of its own. Please report it with these details:", file=sys.stderr)
        traceback.print_exc()
        return EXIT_FAULT


def _dispatch(arguments: argparse.Namespace) -> int:
    if arguments.self_check:
        from m4i_gui.self_check import print_self_check

        return print_self_check()
    match arguments.command:
        case None:
            return _window()
        case "demo":
            return _demo(arguments)
        case "run":
            return _run(arguments)
        case "report":
            return _report(arguments)
        case "check":
            from m4i_gui.check_command import check_folder

            return check_folder(arguments.folder, arguments.format, arguments.problems)
        case "plan":
            return _plan(arguments)
        case _:
            return _embed(arguments)


def _window(start: str | None = None) -> int:
    from m4i_gui.app import run_window

    return int(run_window(sys.argv, start=start))


def _demo(arguments: argparse.Namespace) -> int:
    from m4i_core.audit.demo_plan import demo_plan
    from m4i_gui.display import has_display

    plain = arguments.out is None and arguments.records is None and not arguments.headless
    if plain and has_display():
        return _window("demo")
    out = arguments.out or Path("m4i-demo")
    records = 250 if arguments.records is None else arguments.records
    if not 10 <= records <= 20_000:
        from m4i_core.errors import BadInput

        raise BadInput(
            f"{records} records a set is not possible.",
            subject="--records",
            remedy="Choose a number from 10 to 20000.",
        )
    plan = demo_plan(records)
    code = _run_plan(plan, out, resume=_holds(out, plan), consent=False)
    if code != EXIT_DONE:
        return code
    from m4i_gui.report.pdf import write_pdf

    pdf = out / "report.pdf"
    write_pdf(_opened(out), pdf)
    print(f"The report: {pdf.resolve()}")
    return EXIT_DONE


def _holds(folder: Path, plan: AuditPlan) -> bool:
    """Return whether a folder holds an audit of this very plan, to go on with."""
    from m4i_core.audit.plan_file import read_plan
    from m4i_core.audit.workspace import PLAN_FILE
    from m4i_core.errors import PlanError

    try:
        # The maps that were added later do not make it another audit.
        found = read_plan(folder / PLAN_FILE)
        return found.model_copy(update={"embedding": plan.embedding}) == plan
    except PlanError:
        return False


def _run(arguments: argparse.Namespace) -> int:
    from m4i_core.audit.plan_file import read_plan

    if arguments.events:
        from m4i_gui.events_mode import run_with_events

        return run_with_events(
            arguments.plan, arguments.out, arguments.resume, arguments.allow_download
        )
    plan = read_plan(arguments.plan)
    out = arguments.out or Path(_folder_name(plan.name))
    return _run_plan(plan, out, resume=arguments.resume, consent=arguments.allow_download)


def _folder_name(name: str) -> str:
    kept = "".join(c if c.isalnum() or c in "-_ " else "-" for c in name).strip(" -.")
    return (kept or "audit").replace(" ", "-").lower()


def _run_plan(plan: AuditPlan, out: Path, *, resume: bool, consent: bool) -> int:
    from m4i_core.audit.runner import run_audit
    from m4i_gui.terminal_progress import TerminalProgress, cancel_on_interrupt

    with TerminalProgress() as listener, cancel_on_interrupt() as cancel:
        result = run_audit(
            plan, out, resume=resume, consent_to_download=consent, listener=listener, cancel=cancel
        )
    from m4i_gui.terminal_summary import print_summary

    print_summary(result, out)
    return EXIT_DONE


def _opened(folder: Path) -> OpenedAudit:
    from m4i_core.audit.opened import OpenedAudit

    return OpenedAudit(folder)


def _report(arguments: argparse.Namespace) -> int:
    from m4i_core.errors import BadInput

    if arguments.pdf is None and arguments.html is None:
        raise BadInput(
            "Nothing to write.", subject="m4i report", remedy="Name a file: --pdf FILE or --html."
        )
    from m4i_core.report.content import ReportOptions

    audit = _opened(arguments.folder)
    options = ReportOptions(pictures="shown" if arguments.show_pictures else "redacted")
    if arguments.pdf is not None:
        from m4i_gui.report.pdf import write_pdf

        write_pdf(audit, arguments.pdf, options)
        print(f"The report: {arguments.pdf.resolve()}")
    if arguments.html is not None:
        from m4i_gui.report.html import write_html

        write_html(audit, arguments.html, options)
        print(f"The report: {arguments.html.resolve()}")
    return EXIT_DONE


def _plan(arguments: argparse.Namespace) -> int:
    from m4i_core.audit.plan import AuditPlan, DatasetChoice
    from m4i_core.audit.plan_file import explain_keys, plan_text

    if arguments.explain:
        for key, meaning, allowed, default in explain_keys():
            print(key)
            print(f"    {meaning}")
            if allowed:
                print(f"    allowed: {allowed}")
            if default:
                print(f"    default: {default}")
        return EXIT_DONE
    if arguments.data is not None:
        choice = DatasetChoice(path=str(arguments.data.resolve()))
    else:
        choice = DatasetChoice(source="demo", demo_size=1100)
    print(plan_text(AuditPlan(schema_version=1, datasets={"main": choice})), end="")
    return EXIT_DONE


def _embed(arguments: argparse.Namespace) -> int:
    if arguments.events:
        from m4i_gui.events_mode import embed_with_events

        return embed_with_events(arguments.folder, arguments.method)
    from m4i_core.audit.runner import add_map
    from m4i_gui.terminal_progress import TerminalProgress, cancel_on_interrupt

    with TerminalProgress() as listener, cancel_on_interrupt() as cancel:
        add_map(arguments.folder, arguments.method, listener=listener, cancel=cancel)
    print(f"The map was added to {arguments.folder.resolve()}")
    return EXIT_DONE


def _print_error(error: M4IError) -> None:
    print(f"error: {error.message}", file=sys.stderr)
    if error.subject:
        print(f"  where:   {error.subject}", file=sys.stderr)
    if error.remedy:
        print(f"  to do:   {error.remedy}", file=sys.stderr)
    if error.details:
        print(f"  details: {error.details}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
