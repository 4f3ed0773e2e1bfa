"""Reading audits for a comparison: what cannot take part is told, the rest goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.plan_file import read_plan
from m4i_core.audit.workspace import PLAN_FILE
from m4i_core.errors import BadInput, M4IError, WorkspaceError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.language import translate
from m4i_core.study.comparison_records import compared_records
from m4i_core.study.comparison_result import ComparedAudit, Gathered, Unreadable


def gather_audits(
    folders: Sequence[Path],
    labels: Sequence[str] = (),
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> Gathered:
    """Read audits; what is damaged, unfinished or named twice is told and left out.

    Args:
        folders: The audits' folders.
        labels: Short names in the same order; "" or missing: the audit's own name.
        progress: Told the share that is read.
        cancel: Ends it early.
    """
    token = cancel or CancelToken()
    read: list[ComparedAudit] = []
    refused: list[Unreadable] = []
    for number, folder in enumerate(folders):
        token.check()
        progress.report(number / max(1, len(folders)), folder.name)
        try:
            if any(one.folder == folder.resolve() for one in read):
                raise _twice(folder)
            label = labels[number].strip() if number < len(labels) else ""
            read.append(_read(folder, label))
        except M4IError as error:
            refused.append(Unreadable(folder, error))
    progress.report(1.0)
    return Gathered(tuple(_told_apart(read)), tuple(refused))


def _twice(folder: Path) -> M4IError:
    return BadInput(
        translate("engine", "This audit is in the comparison already."),
        subject=str(folder),
        remedy=translate("engine", "Choose another audit: one compared with itself tells nothing."),
    )


def _read(folder: Path, label: str) -> ComparedAudit:
    audit = OpenedAudit(folder)
    result = audit.result
    try:
        records = compared_records(audit.scores)
    except (KeyError, TypeError, ValueError) as error:
        raise WorkspaceError(
            translate("engine", "The audit's table of scores is damaged."),
            subject=str(folder),
            remedy=translate("engine", "Resume the audit to make it again."),
            details=repr(error),
        ) from error
    try:
        plan = read_plan(audit.folder / PLAN_FILE)
    except M4IError:
        plan = None
    return ComparedAudit(label or result.name or audit.folder.name, audit, result, plan, records)


def _told_apart(audits: Sequence[ComparedAudit]) -> list[ComparedAudit]:
    """Give audits of one name different labels: the folder's name, then a number."""
    taken: set[str] = set()
    named = []
    labels = [one.label for one in audits]
    for one in audits:
        label = one.label
        if labels.count(label) > 1 and one.folder.name != label:
            label = f"{label} ({one.folder.name})"
        number = 2
        wanted = label
        while label in taken:
            label, number = f"{wanted} {number}", number + 1
        taken.add(label)
        named.append(replace(one, label=label))
    return named
