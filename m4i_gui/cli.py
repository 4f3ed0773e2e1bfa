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

from m4i_gui.commands.exit_codes import EXIT_BAD_INPUT, EXIT_CANCELLED, EXIT_DONE, EXIT_FAULT
from m4i_gui.terminal_words import say

if TYPE_CHECKING:
    from m4i_core.errors import M4IError


_EPILOG = """\
examples:
  m4i                                open the window
  m4i demo                           a complete audit on drawn scenes, no download, no GPU
  m4i check holiday-pictures/        what data is this, and is it healthy?
  m4i plan > plan.toml               a plan to start from, every key explained
  m4i run plan.toml --out audit/     run it; later: --resume goes on where it stopped
  m4i report audit/ --pdf audit.pdf  write the report of a finished audit
  m4i compare before/ after/         two audits side by side, with intervals
  m4i plan --study --data photos/ --data scans/ > study.toml
                                     a grid: every model attacked by every shadow
  m4i run study.toml --out study/    run it; m4i report and m4i figures take it, too

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
        help="run the plan of an audit or a study",
        description="Runs the audit or the study that PLAN.toml describes. Every finished step is "
        "kept: after a stop, a crash or a change of the plan, --resume repeats only what it must.",
    )
    run.add_argument("plan", type=Path, metavar="PLAN.toml", help="the plan; see: m4i plan")
    run.add_argument(
        "--out", type=Path, help="folder of the audit or study (default: the plan's name)"
    )
    run.add_argument("--resume", action="store_true", help="go on with what is in that folder")
    run.add_argument(
        "--allow-download",
        action="store_true",
        help="agree to download ImageNet weights that the plan names",
    )
    run.add_argument(
        "--allow-queries",
        action="store_true",
        help="agree to send pictures to the service that the plan names (its cost and terms are "
        "yours), or to start its program",
    )
    run.add_argument(
        "--events",
        action="store_true",
        help="print JSON lines instead of progress bars, and read the words pause, resume and "
        "cancel from standard input",
    )

    report = commands.add_parser(
        "report", help="write the report of an audit or a study", description="Needs no display."
    )
    report.add_argument(
        "folder", type=Path, metavar="DIR", help="folder of a finished audit, or of a study"
    )
    report.add_argument("--pdf", type=Path, metavar="FILE", help="write a PDF")
    report.add_argument("--html", type=Path, metavar="FILE", help="write one HTML file")
    from m4i_gui.commands.report_arguments import add_report_options

    add_report_options(report)

    # The window's own helper: pages are set by a process that can be ended.
    typeset = commands.add_parser("typeset")
    typeset.add_argument("folder", type=Path)

    figures = commands.add_parser(
        "figures",
        help="write the figures of a study",
        description="Writes every figure of a study as files of its own. Needs no display.",
    )
    figures.add_argument("folder", type=Path, metavar="DIR", help="folder of a study")
    figures.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER", help="where to write them"
    )
    figures.add_argument("--theme", choices=["light", "dark"], default="light")

    check = commands.add_parser(
        "check",
        help="what data is this, and is it healthy?",
        description="Detects the format of a folder or table, examines every picture and caption, "
        "and lists what is wrong. Nothing is changed.",
    )
    check.add_argument(
        "folder",
        type=Path,
        metavar="FOLDER",
        help="folder or table; or the plan of a model that exists already: is it sound to ask it?",
    )
    check.add_argument("--format", default="auto", help="the reader's name, if detection is wrong")
    check.add_argument("--problems", type=Path, metavar="FILE", help="write all problems to a CSV")

    _add_compare(commands)
    _add_plan(commands)

    embed = commands.add_parser(
        "embed", help="add a map of the features to an audit", description="PCA, t-SNE or UMAP."
    )
    embed.add_argument("folder", type=Path, metavar="DIR", help="folder of an audit")
    embed.add_argument("--method", required=True, choices=["pca", "tsne", "umap"])
    embed.add_argument("--events", action="store_true", help="print JSON lines")
    commands.add_parser(
        "maps",
        help="make maps on request, for the window",
        description="Reads requests as lines and answers with JSON lines; see m4i_gui.map_server.",
    )
    return parser


def _add_compare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    compare = commands.add_parser(
        "compare",
        help="compare audits with each other",
        description="Puts two or more finished audits side by side: what they found, how far "
        "apart they are, and whether chance explains it. Needs no display.",
    )
    compare.add_argument(
        "folders", type=Path, nargs="+", metavar="DIR", help="folders of finished audits"
    )
    compare.add_argument(
        "--reference",
        type=Path,
        metavar="DIR",
        help="the audit that the others are compared with (default: the first)",
    )
    compare.add_argument(
        "--label",
        action="append",
        default=[],
        metavar="TEXT",
        help="short name, once for each audit in their order (default: the audit's own name)",
    )
    compare.add_argument(
        "--csv", type=Path, metavar="FILE", help="also write the table (.csv or .parquet)"
    )


def _add_plan(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    plan = commands.add_parser(
        "plan", help="print a plan to start from", description="Prints a plan in TOML."
    )
    plan.add_argument(
        "--data",
        type=Path,
        action="append",
        default=[],
        metavar="PATH",
        help="folder or table to put into the plan; for a study once for each data set",
    )
    plan.add_argument(
        "--study",
        action="store_true",
        help="a grid: every data set with every encoder, each attacked by each",
    )
    plan.add_argument(
        "--encoder",
        action="append",
        default=[],
        metavar="NAME",
        help="encoder of a study's models, once for each (default: compact)",
    )
    plan.add_argument(
        "--weights",
        choices=["imagenet", "compact", "none"],
        help="weights of a study's encoders (default: imagenet, or compact for that encoder)",
    )
    plan.add_argument(
        "--paper",
        action="store_true",
        help="the sizes, epochs and, unless named, the encoders of the paper's grid",
    )
    plan.add_argument("--explain", action="store_true", help="list every key and what it allows")
    from m4i_gui.commands.existing_plan import add_options

    add_options(plan)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    # Threads that wait by spinning make training two to four times slower as soon as another
    # program wants a core; it must be set before torch is loaded.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    arguments = _parser().parse_args(argv)
    from m4i_core.errors import BadInput, M4IError
    from m4i_core.jobs.cancel import Cancelled

    _choose_language()
    try:
        return _dispatch(arguments)
    except (Cancelled, KeyboardInterrupt):
        print(say("Cancelled. What was finished is kept."), file=sys.stderr)
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
        print(
            say("M4I met a fault of its own. Please report it with these details:"), file=sys.stderr
        )
        traceback.print_exc()
        return EXIT_FAULT


def _choose_language() -> None:
    """Speak the language of M4I_LANGUAGE on the terminal; without it English, as scripts expect.

    What is written into an audit's folder stays English.
    """
    from resources.translations import chosen_language, speak

    language = chosen_language("en")
    if language != "en":
        speak(language, retelling_only=True)


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
            from m4i_gui.commands.run import run

            return run(
                arguments.plan,
                arguments.out,
                resume=arguments.resume,
                allow_download=arguments.allow_download,
                allow_queries=arguments.allow_queries,
                events=arguments.events,
            )
        case "report":
            from m4i_gui.commands.report import report

            return report(arguments)
        case "typeset":
            from m4i_gui.report.typesetting import typeset_folder

            typeset_folder(arguments.folder)
            return EXIT_DONE
        case "compare":
            from m4i_gui.commands.compare import compare

            return compare(arguments.folders, arguments.reference, arguments.csv, arguments.label)
        case "figures":
            from m4i_gui.commands.report import figures

            return figures(arguments.folder, arguments.out, arguments.theme)
        case "check":
            if arguments.folder.suffix == ".toml" and arguments.folder.is_file():
                from m4i_gui.commands.check_plan import check_plan

                return check_plan(arguments.folder, arguments.problems)
            from m4i_gui.check_command import check_folder

            return check_folder(arguments.folder, arguments.format, arguments.problems)
        case "plan":
            return _plan(arguments)
        case "maps":
            from m4i_gui.map_server import run_server

            return run_server()
        case _:
            from m4i_gui.commands.run import embed

            return embed(arguments.folder, arguments.method, events=arguments.events)


def _window(start: str | None = None) -> int:
    from m4i_gui.app import run_window

    return int(run_window(sys.argv, start=start))


def _demo(arguments: argparse.Namespace) -> int:
    from m4i_gui.display import has_display

    plain = arguments.out is None and arguments.records is None and not arguments.headless
    if plain and has_display():
        return _window("demo")
    from m4i_gui.commands.run import demo

    return demo(arguments.out, arguments.records)


def _plan(arguments: argparse.Namespace) -> int:
    from m4i_gui.commands import plan

    if arguments.explain:
        return plan.explain()
    if arguments.target:
        from m4i_gui.commands.existing_plan import print_existing_plan

        return print_existing_plan(arguments)
    if arguments.study:
        return plan.print_study_plan(
            arguments.data, arguments.encoder, arguments.weights, paper=arguments.paper
        )
    if arguments.encoder or arguments.weights or arguments.paper:
        from m4i_core.errors import BadInput

        raise BadInput(
            "--encoder, --weights and --paper make a grid.",
            subject="m4i plan",
            remedy="Add --study.",
        )
    return plan.print_plan(arguments.data)


def _print_error(error: M4IError) -> None:
    from m4i_core.language import retell

    print(say("error: {0}").format(retell(error.message)), file=sys.stderr)
    if error.subject:
        print("  " + say("where:   {0}").format(error.subject), file=sys.stderr)
    if error.remedy:
        print("  " + say("to do:   {0}").format(retell(error.remedy)), file=sys.stderr)
    if error.details:
        print("  " + say("details: {0}").format(error.details), file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
