"""Writing problems to a file that a spreadsheet or a terminal may open without harm."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path

from m4i_core.data.record import Problem
from m4i_core.errors import DataError

# Control characters (ESC among them), line ends, marks and overrides of writing direction,
# invisible joiners, byte order marks, and lone surrogates.
_UNSAFE = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_FORMULA_STARTS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def visible(text: str) -> str:
    r"""Return a text whose control characters are spelled out, e.g. ESC as `\u001b`."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def spreadsheet_safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula, without control characters."""
    clean = visible(text)
    return "'" + clean if clean.lstrip().startswith(_FORMULA_STARTS) else clean


def write_problems_csv(path: Path, problems: Iterable[Problem]) -> None:
    """Write problems as CSV (kind, subject, reason, excluded), UTF-8 with BOM for spreadsheets.

    Raises:
        DataError: If the file cannot be written.
    """
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    table.writerow(["kind", "subject", "reason", "excluded"])
    for problem in problems:
        cells = (problem.kind, problem.subject, problem.reason)
        table.writerow([*map(spreadsheet_safe, cells), "yes" if problem.excludes else "no"])
    unfinished = path.with_name(path.name + ".part")
    try:
        unfinished.write_bytes(text.getvalue().encode("utf-8-sig"))
        unfinished.replace(path)
    except OSError as error:
        raise DataError(
            "The list of problems cannot be written.",
            subject=str(path),
            remedy="Choose a folder that can be written to, on a disk that is not full.",
            details=repr(error),
        ) from error
