"""What a report says, section by section, as data without any layout.

Texts in it may come from data and models and are untrusted: a writer must pass them on as data,
never as markup.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from m4i_core.report.logo import Logo
from m4i_core.report.options import Pictures, ReportLanguage, SectionName


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

    Names of an audit's figures: "attacks", "roc", "roc_log", "scores", "training", "map_pca",
    "map_tsne" and "map_umap"; of a study's: see `m4i_core.report.study_content.FigureKey`.

    Attributes:
        name: Which figure.
        caption: Below it.
        alternative: What it shows, in words.
        note: The user's own remark below it, or "".
    """

    name: str
    caption: str
    alternative: str
    note: str = ""
    kind: str = "figure"


@dataclass(frozen=True)
class Example:
    """One record with what the model wrote about it.

    Attributes:
        id: The record's id.
        truth: Whether it is a member, in words.
        score: The deciding attack's score, as text.
        reference: The closest reference.
        generated: What the target wrote.
        picture: Path of the picture, or "" when it is hidden.
        pictured: Whether the record has a picture at all: texts alone can be audited, too.
    """

    id: str
    truth: str
    score: str
    reference: str
    generated: str
    picture: str = ""
    pictured: bool = True


@dataclass(frozen=True)
class Examples:
    """The riskiest records, and how their pictures may be shown."""

    items: list[Example]
    pictures: Pictures
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

    key: SectionName
    title: str
    blocks: list[Block]
    own_page: bool = False


@dataclass(frozen=True)
class Highlight:
    """One number for the cover: large, with words below."""

    value: str
    label: str


@dataclass(frozen=True)
class ReportContent:
    """A whole report.

    Attributes:
        title: Name of the audit.
        date: When the audit was finished, in words; "" if unknown.
        organisation: As in the options.
        notes: As in the options.
        status: The verdict's status.
        headline: The verdict in three words.
        verdict: The verdict in one or two sentences.
        advice: What a manager should do now.
        facts: (label, value) pairs for the cover.
        sections: Everything else.
        kind: What was done, above the title.
        highlights: Up to three numbers for the cover.
        language: Of the report's words.
        keywords: For those who search for the file.
        words: The layout's own words, by name (`m4i_core.report.wording.layout_words`).
        logo: The organisation's, or None.
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
    kind: str
    highlights: list[Highlight] = field(default_factory=list)
    language: ReportLanguage = "en"
    keywords: list[str] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    logo: Logo | None = None

    @property
    def figures(self) -> list[Figure]:
        """All figures, in their order."""
        return [
            block
            for section in self.sections
            for block in section.blocks
            if isinstance(block, Figure)
        ]
