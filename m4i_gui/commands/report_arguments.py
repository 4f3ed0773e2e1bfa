"""What may be chosen of a report on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from m4i_core.errors import BadInput
from m4i_core.report.options import (
    AUDIT_SECTIONS,
    LANGUAGES,
    LONGEST_NOTE,
    LONGEST_ORGANISATION,
    MOST_EXAMPLES,
    PICTURES,
    STUDY_SECTIONS,
    ReportOptions,
    sections_of,
)


def add_report_options(parser: argparse.ArgumentParser) -> None:
    """Add what may be chosen of a report to a command."""
    names = parser.add_argument_group(
        "what it holds",
        f"Sections of an audit: {', '.join(AUDIT_SECTIONS)}. "
        f"Of a study: {', '.join(STUDY_SECTIONS)}.",
    )
    names.add_argument(
        "--sections", type=_names, default=(), metavar="A,B", help="only these sections"
    )
    names.add_argument(
        "--without", type=_names, default=(), metavar="A,B", help="all sections but these"
    )
    names.add_argument(
        "--examples",
        type=_count,
        default=ReportOptions.examples,
        metavar="N",
        help=f"how many of an audit's riskiest records to list (0 to {MOST_EXAMPLES})",
    )
    names.add_argument(
        "--pictures",
        choices=PICTURES,
        default="redacted",
        help="pictures of the riskiest records: hidden (the default), blurred beyond "
        "recognition, or shown",
    )
    names.add_argument(
        "--show-pictures",
        action="store_const",
        const="shown",
        dest="pictures",
        help="the same as --pictures shown",
    )
    names.add_argument(
        "--heat-maps",
        type=_names,
        default=("asr",),
        metavar="A,B",
        help="measures of a study's heat maps: asr, auc, 0.01",
    )
    names.add_argument("--language", choices=list(LANGUAGES), default="en", help="of its words")
    look = parser.add_argument_group("whose it is")
    look.add_argument("--organisation", default="", metavar="NAME", help="name on the cover")
    look.add_argument(
        "--logo", type=Path, metavar="FILE", help="PNG, JPEG or SVG for the cover, at most 2 MB"
    )
    look.add_argument("--note", default="", metavar="TEXT", help="remark on the cover")
    look.add_argument(
        "--figure-note",
        type=_figure_note,
        action="append",
        default=[],
        metavar="FIGURE=TEXT",
        help="remark below a figure, such as ROC=TEXT; may be given several times",
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _count(text: str) -> int:
    number = int(text)
    if not 0 <= number <= MOST_EXAMPLES:
        raise argparse.ArgumentTypeError(f"must be between 0 and {MOST_EXAMPLES}")
    return number


def _figure_note(text: str) -> tuple[str, str]:
    name, sign, note = text.partition("=")
    if not sign or not name.strip() or not note.strip():
        raise argparse.ArgumentTypeError(f"write FIGURE=TEXT, not {text!r}")
    return name.strip(), note.strip()


def options_of(arguments: argparse.Namespace, *, study: bool) -> ReportOptions:
    """Return the options that a command line stands for.

    Raises:
        BadInput: If they contradict each other or name what there is not.
    """
    from m4i_core.study.result import MEASURES

    for measure in arguments.heat_maps:
        if measure not in MEASURES:
            raise BadInput(
                "There is no heat map of this measure.",
                subject=measure,
                remedy="Measures: " + ", ".join(MEASURES) + ".",
            )
    return ReportOptions(
        sections=sections_of(
            STUDY_SECTIONS if study else AUDIT_SECTIONS, arguments.sections, arguments.without
        ),
        language=arguments.language,
        pictures=arguments.pictures,
        examples=arguments.examples,
        organisation=arguments.organisation.strip()[:LONGEST_ORGANISATION],
        logo=arguments.logo,
        notes=arguments.note.strip()[:LONGEST_NOTE],
        figure_notes={name: text[:LONGEST_NOTE] for name, text in arguments.figure_note},
        measures=tuple(m for m in MEASURES if m in arguments.heat_maps),
    )
