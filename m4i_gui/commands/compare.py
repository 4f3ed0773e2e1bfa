"""`m4i compare`: audits side by side, in plain text."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

from m4i_core.data.problems_file import visible
from m4i_core.errors import BadInput
from m4i_core.study.comparison import compare_audits
from m4i_core.study.comparison_gather import gather_audits
from m4i_core.study.comparison_result import AuditComparison, Gathered
from m4i_core.study.comparison_table import table_lines, write_comparison
from m4i_core.study.comparison_words import (
    attack_words,
    difference_text,
    measure_words,
    method_sentence,
    outcome_text,
    sharing_sentence,
    value_text,
    verdict_sentences,
)
from m4i_core.study.opened import is_study
from m4i_gui.commands.exit_codes import EXIT_DONE

_WIDTH = 96


def compare(
    folders: Sequence[Path],
    reference: Path | None,
    table: Path | None,
    labels: Sequence[str] = (),
) -> int:
    """Print a comparison of audits; returns the exit code.

    Args:
        folders: The audits' folders.
        reference: Which of them the others are compared with; None: the first.
        table: A file for the table (.csv or .parquet), or None.
        labels: Short names in the order of the folders.

    Raises:
        BadInput: If fewer than two audits can be read, or the reference is not among them.
    """
    wanted = list(folders)
    if reference is not None and all(f.resolve() != reference.resolve() for f in wanted):
        wanted.insert(0, reference)
        labels = ["", *labels] if labels else labels
    for folder in wanted:
        if is_study(folder):
            raise BadInput(
                "This is a study: a comparison takes its combinations.",
                subject=str(folder),
                remedy=f"Name two of the folders in {folder / 'combinations'}.",
            )
    gathered = gather_audits(wanted, labels)
    for one in gathered.unreadable:
        print(f"left out: {visible(str(one.folder))}: {one.error.message}", file=sys.stderr)
    found = compare_audits(gathered.audits, _place(gathered, reference))
    _print(found)
    if table is not None:
        write_comparison(found, table)
        print(f"\nThe table: {table.resolve()}")
    return EXIT_DONE


def _place(gathered: Gathered, reference: Path | None) -> int:
    if reference is None:
        return 0
    for place, one in enumerate(gathered.audits):
        if one.folder == reference.resolve():
            return place
    raise BadInput(
        "The reference cannot be read, so that nothing can be compared with it.",
        subject=str(reference),
        remedy="Name another audit after --reference.",
    )


def _print(found: AuditComparison) -> None:
    base = found.audits[found.reference]
    print(f"Reference: {visible(base.label)}  ({visible(str(base.folder))})")
    for place in found.others:
        one = found.audits[place]
        print(f"Compared:  {visible(one.label)}  ({visible(str(one.folder))})")
    print()
    for place in found.others:
        _say(" ".join(verdict_sentences(found, place)))
        _say(sharing_sentence(found, place), indent="  ")
    for text in found.warnings:
        _say(f"Keep in mind: {text}")
    print()
    _print_table(found)
    if found.differences:
        print("\nWhat they differ in:")
        for one in found.differences:
            said = "; ".join(
                f"{audit.label}: {value}"
                for audit, value in zip(found.audits, one.values, strict=True)
            )
            _say(f"{one.label} – {said}", indent="  ")
    for name, labels in found.unshared.items():
        _say(f"Attack “{attack_words(name)}” is only in: {', '.join(labels)}.")
    print()
    _say(method_sentence(found))


def _say(text: str, indent: str = "") -> None:
    width = min(_WIDTH, shutil.get_terminal_size((_WIDTH, 24)).columns)
    print(
        textwrap.fill(
            visible(text), max(40, width), initial_indent=indent, subsequent_indent=indent + "  "
        )
    )


def _print_table(found: AuditComparison) -> None:
    heads = ("Attack", "Measure", "Audit", "Value", "Difference", "")
    rows = [
        (
            attack_words(line.row.attack) if line.row.attack else "quality of the texts",
            measure_words(line.row.measure),
            visible(found.audits[line.place].label),
            value_text(line.row.measure, line.cell),
            difference_text(line.row.measure, line.cell.difference),
            outcome_text(line.row.cells[found.reference], line.cell),
        )
        for line in table_lines(found)
    ]
    widths = [max(len(row[n]) for row in (heads, *rows)) for n in range(len(heads))]
    before = ("", "")
    for number, row in enumerate((heads, *rows)):
        cells = list(row)
        if number and (row[0], row[1]) == before:
            cells[0] = cells[1] = ""
        before = (row[0], row[1])
        print("  ".join(c.ljust(w) for c, w in zip(cells, widths, strict=True)).rstrip())
        if not number:
            print("  ".join("-" * width for width in widths))
