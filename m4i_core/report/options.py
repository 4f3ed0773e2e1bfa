"""What the user may choose before a report is made: one object for window, command and writers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from m4i_core.errors import BadInput
from m4i_core.language import to_translate

if TYPE_CHECKING:
    from m4i_core.study.result import Measure

Pictures = Literal["redacted", "blurred", "shown"]
ReportLanguage = Literal["en", "zh_CN"]
SectionName = Literal[
    "summary",
    "threat",
    "scenarios",
    "data",
    "grid",
    "curves",
    "models",
    "results",
    "validity",
    "maps",
    "examples",
    "defenses",
    "medical",
    "failures",
    "published",
    "limits",
    "glossary",
    "manifest",
]
PICTURES: tuple[Pictures, ...] = get_args(Pictures)
LANGUAGES: dict[ReportLanguage, str] = {"en": "English", "zh_CN": "简体中文"}
"""Languages of reports, by their own names."""
SECTION_TITLES: dict[SectionName, str] = {
    "summary": to_translate("engine", "Summary"),
    "threat": to_translate("engine", "Threat model"),
    "scenarios": to_translate("engine", "What the attacker must know"),
    "data": to_translate("engine", "Data"),
    "grid": to_translate("engine", "The grid"),
    "curves": to_translate("engine", "Curves and maps"),
    "models": to_translate("engine", "Models"),
    "results": to_translate("engine", "Results"),
    "validity": to_translate("engine", "Validity checks"),
    "maps": to_translate("engine", "Maps of the features"),
    "examples": to_translate("engine", "Riskiest records"),
    "defenses": to_translate("engine", "Defenses"),
    "medical": to_translate("engine", "Medical reports"),
    "failures": to_translate("engine", "Failures"),
    "published": to_translate("engine", "Beside the paper's published figures"),
    "limits": to_translate("engine", "Limits"),
    "glossary": to_translate("engine", "Glossary"),
    "manifest": to_translate("engine", "Manifest"),
}
AUDIT_SECTIONS: tuple[SectionName, ...] = (
    "summary",
    "threat",
    "data",
    "models",
    "results",
    "validity",
    "maps",
    "examples",
    "defenses",
    "limits",
    "glossary",
    "manifest",
)
"""Sections of an audit's report, in their order."""
STUDY_SECTIONS: tuple[SectionName, ...] = (
    "summary",
    "scenarios",
    "grid",
    "curves",
    "defenses",
    "medical",
    "models",
    "failures",
    "validity",
    "published",
    "limits",
    "glossary",
    "manifest",
)
"""Sections of a study's report, in their order."""
_BELIEVED: tuple[SectionName, ...] = ("validity", "limits")
NEEDS: dict[SectionName, tuple[SectionName, ...]] = {
    "results": _BELIEVED,
    "maps": _BELIEVED,
    "examples": _BELIEVED,
    "scenarios": _BELIEVED,
    "grid": _BELIEVED,
    "curves": _BELIEVED,
    "defenses": _BELIEVED,
    "medical": _BELIEVED,
    "published": _BELIEVED,
}
"""Numbers never go out without what says whether they may be believed."""
MOST_EXAMPLES = 100
LONGEST_ORGANISATION = 200
LONGEST_NOTE = 4000


@dataclass(frozen=True)
class ReportOptions:
    """What the user chose before exporting a report of an audit or a study.

    Attributes:
        sections: Sections wanted, in any order; None: all. What they need (`NEEDS`) comes with
            them, see `chosen`.
        language: Of the report's own words; texts of records stay as they are.
        pictures: Whether pictures of example records are hidden, blurred beyond recognition, or
            shown.
        examples: How many of the riskiest records to list, 0 to `MOST_EXAMPLES`.
        organisation: Name on the cover, or "".
        logo: A PNG, JPEG or SVG for the cover, or None; see `m4i_core.report.logo`.
        notes: Remarks on the cover, or "".
        figure_notes: Remarks below figures, by the figure's name (`Figure.name`).
        measures: Measures that every attack of a study gets a heat map for.
    """

    sections: tuple[SectionName, ...] | None = None
    language: ReportLanguage = "en"
    pictures: Pictures = "redacted"
    examples: int = 8
    organisation: str = ""
    logo: Path | None = None
    notes: str = ""
    figure_notes: Mapping[str, str] = field(default_factory=dict)
    measures: tuple[Measure, ...] = ("asr",)

    def chosen(self, available: Iterable[SectionName]) -> tuple[SectionName, ...]:
        """Return the sections that the report has, with what they need, in their order.

        Args:
            available: `AUDIT_SECTIONS` or `STUDY_SECTIONS`.
        """
        order = tuple(available)
        wanted = set(order if self.sections is None else self.sections)
        for name in tuple(wanted):
            wanted.update(NEEDS.get(name, ()))
        if self.examples <= 0:
            wanted.discard("examples")
        return tuple(name for name in order if name in wanted)

    def wants(self, name: SectionName) -> bool:
        """Return whether a section of that name was asked for or comes with another."""
        return name in self.chosen(get_args(SectionName))


def sections_of(
    available: tuple[SectionName, ...], only: Iterable[str] = (), without: Iterable[str] = ()
) -> tuple[SectionName, ...] | None:
    """Return the sections that names on a command line stand for.

    Args:
        available: `AUDIT_SECTIONS` or `STUDY_SECTIONS`.
        only: Names of those wanted; none: all.
        without: Names of those not wanted.

    Returns:
        For `ReportOptions.sections`; None when nothing was said.

    Raises:
        BadInput: If a name is unknown, nothing is left, or a section that is not wanted is needed
            by one that is.
    """
    by_name: dict[str, SectionName] = {name: name for name in available}
    for name in (*only, *without):
        if name not in by_name:
            raise BadInput(
                to_translate("engine", "There is no section of this name in the report."),
                subject=str(name),
                remedy="Sections: " + ", ".join(available) + ".",
            )
    if not tuple(only) and not tuple(without):
        return None
    named = {by_name[name] for name in (only or available)}
    left = {by_name[name] for name in without}
    wanted = tuple(name for name in available if name in named and name not in left)
    if not wanted:
        raise BadInput(
            to_translate("engine", "The report would have no section."),
            subject="--sections, --without",
            remedy="Sections: " + ", ".join(available) + ".",
        )
    for name in wanted:
        missing = left.intersection(NEEDS.get(name, ()))
        if missing:
            raise BadInput(
                to_translate(
                    "engine",
                    "Numbers are not reported without the checks that say if they may be believed.",
                ),
                subject=f"{name} needs {', '.join(sorted(missing))}",
                remedy=f"Leave {name} out, too, or keep {', '.join(sorted(missing))}.",
            )
    return wanted
