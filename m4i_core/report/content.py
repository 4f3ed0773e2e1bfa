"""What a report says, section by section, as data without any layout.

Texts in it may come from data and models and are untrusted: a writer must pass them on as data,
never as markup.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class ReportOptions:
    """What the user chose before exporting.

    Attributes:
        pictures: Whether pictures of example records are hidden or shown.
        examples: How many of the riskiest records to list; 0 for none.
        organisation: Name on the cover, or "".
        notes: Remarks on the cover, or "".
    """

    pictures: Literal["redacted", "shown"] = "redacted"
    examples: int = 8
    organisation: str = ""
    notes: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of plain text; `tone` lets a writer set it apart."""

    text: str
    tone: Literal["plain", "note", "warning"] = "plain"
    kind: str = "paragraph"


@dataclass(frozen=True)
class Bullets:
    """A list of plain sentences."""

    items: list[str]
    kind: str = "bullets"


@dataclass(frozen=True)
class Table:
    """A table.

    Attributes:
        columns: Names of the columns.
        rows: Cells, row by row.
        caption: Below it.
        numeric: Columns of numbers.
        faint: (row, column) of cells whose number must not be relied on.
        wide: The column that takes the room the others leave; None: all share it.
    """

    columns: list[str]
    rows: list[list[str]]
    caption: str = ""
    numeric: list[int] = field(default_factory=list)
    faint: list[tuple[int, int]] = field(default_factory=list)
    wide: int | None = None
    kind: str = "table"


@dataclass(frozen=True)
class Figure:
    """A figure by name, with caption and text for those who cannot see it.

    Names of an audit's figures: "roc", "roc_log", "scores", "training", "map_pca", "map_tsne" and
    "map_umap"; of a study's: see `m4i_core.report.study_content.FigureKey`.
    """

    name: str
    caption: str
    alternative: str
    kind: str = "figure"


@dataclass(frozen=True)
class Example:
    """One record with what the model wrote about it.

    Attributes:
        id: The record's id.
        truth: "member" or "non-member".
        score: The deciding attack's score, as text.
        reference: The closest reference.
        generated: What the target wrote.
        picture: Path of the picture, or "" when redacted.
    """

    id: str
    truth: str
    score: str
    reference: str
    generated: str
    picture: str = ""


@dataclass(frozen=True)
class Examples:
    """The riskiest records."""

    items: list[Example]
    redacted: bool
    kind: str = "examples"


@dataclass(frozen=True)
class Terms:
    """A glossary."""

    items: list[tuple[str, str]]
    kind: str = "terms"


Block = Paragraph | Bullets | Table | Figure | Examples | Terms


@dataclass(frozen=True)
class Section:
    """A titled part of the report; `own_page` begins it on a new page."""

    title: str
    blocks: list[Block]
    own_page: bool = False


@dataclass(frozen=True)
class ReportContent:
    """A whole report.

    Attributes:
        title: Name of the audit.
        date: When the audit was finished, "" if unknown.
        organisation: As in the options.
        notes: As in the options.
        status: The verdict's status.
        headline: The verdict in three words.
        verdict: The verdict in one or two sentences.
        advice: What a manager should do now.
        facts: (label, value) pairs for the cover.
        sections: Everything else.
        kind: What was done, above the title.
    """

    title: str
    date: str
    organisation: str
    notes: str
    status: str
    headline: str
    verdict: str
    advice: list[str]
    facts: list[tuple[str, str]]
    sections: list[Section]
    kind: str = "Membership audit"
