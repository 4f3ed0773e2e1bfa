"""The user's own remarks, put below the figures they are about."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from m4i_core.errors import BadInput
from m4i_core.language import to_translate
from m4i_core.report.content import Figure, ReportContent, Section


def with_remarks(sections: Sequence[Section], remarks: Mapping[str, str]) -> list[Section]:
    """Return the sections with each remark below its figure; names are matched in any case.

    A remark on a figure that is not there is passed over: see `check_remarks`.
    """
    wanted = {name.casefold(): text.strip() for name, text in remarks.items() if text.strip()}
    if not wanted:
        return list(sections)
    return [
        dataclasses.replace(
            section,
            blocks=[
                dataclasses.replace(block, note=wanted.get(block.name.casefold(), ""))
                if isinstance(block, Figure)
                else block
                for block in section.blocks
            ],
        )
        for section in sections
    ]


def check_remarks(content: ReportContent, remarks: Mapping[str, str]) -> None:
    """Make sure that no remark is lost.

    Raises:
        BadInput: If one is on a figure that the report does not have.
    """
    names = [figure.name for figure in content.figures]
    known = {name.casefold() for name in names}
    for name in remarks:
        if name.casefold() not in known:
            raise BadInput(
                to_translate("engine", "The report has no figure of this name."),
                subject=name,
                remedy="Figures: " + ", ".join(names) + ".",
            )
