"""What a report says, section by section, as data without any layout.

Texts in it may come from data and models and are untrusted: a writer must pass them on as data,
never as markup.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

FigureName = Literal["roc", "roc_log", "scores", "map_pca", "map_tsne", "map_umap", "training"]


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
    """A table; `faint` lists (row, column) of cells that the sample cannot support."""

    columns: list[str]
    rows: list[list[str]]
    caption: str = ""
    numeric: list[int] = field(default_factory=list)
    faint: list[tuple[int, int]] = field(default_factory=list)
    kind: str = "table"


@dataclass(frozen=True)
class Figure:
    """A figure by name, with caption and text for those who cannot see it."""

    name: FigureName
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
    """A titled part of the report."""

    title: str
    blocks: list[Block]


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
