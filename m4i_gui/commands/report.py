"""`m4i report` and `m4i figures`: what was found, on paper."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from m4i_core.audit.opened import OpenedAudit
from m4i_core.errors import BadInput
from m4i_core.study.opened import OpenedStudy, is_study
from m4i_gui.commands.exit_codes import EXIT_DONE
from m4i_gui.commands.report_arguments import options_of
from m4i_gui.terminal_words import say


def report(arguments: argparse.Namespace) -> int:
    """Write the report of an audit or a study; returns the exit code.

    Args:
        arguments: `folder`, `pdf`, `html`, and those of `m4i_gui.commands.report_arguments`.
    """
    folder: Path = arguments.folder
    targets: Sequence[Path] = [p for p in (arguments.pdf, arguments.html) if p is not None]
    if not targets:
        raise BadInput(
            "Nothing to write.", subject="m4i report", remedy="Name a file: --pdf FILE or --html."
        )
    study = is_study(folder)
    opened = OpenedStudy(folder) if study else OpenedAudit(folder)
    options = options_of(arguments, study=study)
    if options.figure_notes:
        from m4i_core.report.remarks import check_remarks
        from m4i_gui.report.source import report_source

        with report_source(opened, options) as source:
            check_remarks(source.content, options.figure_notes)
    if arguments.pdf is not None:
        from m4i_gui.report.pdf import write_pdf

        write_pdf(opened, arguments.pdf, options)
    if arguments.html is not None:
        from m4i_gui.report.html import write_html

        write_html(opened, arguments.html, options)
    for path in targets:
        print(say("The report: {0}").format(path.resolve()))
    return EXIT_DONE


def figures(folder: Path, out: Path, theme: Literal["light", "dark"]) -> int:
    """Write the figures of a study into a folder; returns the exit code."""
    study = OpenedStudy(folder)
    from m4i_gui.report.study_figures import save_study_figures

    save_study_figures(study, out, theme=theme)
    print(say("The figures: {0}").format(out.resolve()))
    return EXIT_DONE
