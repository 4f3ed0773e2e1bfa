"""What the views of a comparison share: audits to choose from, the comparison, and its curves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.workspace import STUDY_PLAN_FILE
from m4i_core.errors import M4IError
from m4i_core.evaluation.roc import Roc, roc
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_core.study.comparison import compare_audits
from m4i_core.study.comparison_gather import gather_audits
from m4i_core.study.comparison_result import AuditComparison, Unreadable
from m4i_gui.item_models import words

_READING = 0.2
"""Share of the work that reading is, as told by the progress bar."""


def _say(text: str) -> str:
    return QCoreApplication.translate("comparison", text)


@dataclass(frozen=True)
class Candidate:
    """An audit that could take part.

    Attributes:
        folder: Its folder.
        name: Its title, or the combination's; untrusted text.
        verdict: Status of its verdict.
        ask: What it asked, as in its plan; "" where that is not known.
    """

    folder: Path
    name: str
    verdict: str
    ask: str = ""


@dataclass(frozen=True)
class Found:
    """What was found in folders.

    Attributes:
        audits: Finished audits.
        studies: Finished combinations by their study's folder, with the study's title.
        unreadable: What cannot take part, and why.
    """

    audits: list[Candidate] = field(default_factory=list)
    studies: dict[Path, tuple[str, list[Candidate]]] = field(default_factory=dict)
    unreadable: list[Unreadable] = field(default_factory=list)


def find_candidates(paths: Sequence[Path], cancel: CancelToken) -> Found:
    """Look into folders of audits and studies; a file stands for the folder that it lies in."""
    found = Found()
    for path in paths:
        cancel.check()
        folder = path.parent if path.is_file() else path
        try:
            if (folder / STUDY_PLAN_FILE).is_file():
                found.studies[folder.resolve()] = _combinations(folder)
            else:
                audit = OpenedAudit(folder)
                result = audit.result
                found.audits.append(
                    Candidate(audit.folder, result.name, result.verdict.status, result.ask)
                )
        except M4IError as error:
            found.unreadable.append(Unreadable(folder, error))
    return found


def _combinations(folder: Path) -> tuple[str, list[Candidate]]:
    from m4i_core.study.opened import OpenedStudy

    study = OpenedStudy(folder)
    result = study.result
    listed = [
        Candidate(
            study.folder / one.folder,
            f"{one.name} – {words.scenario_label(one.scenario)}",
            one.verdict or "",
        )
        for one in result.combinations
        if one.state == "done"
    ]
    return result.name, listed


@dataclass(frozen=True)
class ComparisonView:
    """A comparison, ready to be shown.

    Attributes:
        found: The comparison.
        rocs: The exact ROC of each shared attack, by attack, one for each audit.
        unreadable: What was chosen but could not take part.
    """

    found: AuditComparison
    rocs: dict[str, list[Roc]]
    unreadable: tuple[Unreadable, ...] = ()


def load_comparison(
    folders: Sequence[Path],
    labels: Sequence[str],
    reference: int,
    progress: Progress,
    cancel: CancelToken,
) -> ComparisonView:
    """Read and compare audits; for a background job.

    Args:
        folders: Of the audits.
        labels: Short names in the same order.
        reference: Place of the reference among the folders; where it cannot be read, the first
            that can be takes its place.
        progress: Told the share that is done.
        cancel: Ends it early.

    Raises:
        BadInput: If fewer than two of them can be compared.
    """
    reading = progress.part(0.0, _READING, _say("Reading the audits"))
    gathered = gather_audits(folders, labels, reading, cancel)
    wanted = folders[reference].resolve()
    place = next((n for n, one in enumerate(gathered.audits) if one.folder == wanted), 0)
    if len(gathered.audits) < 2 and gathered.unreadable:
        # Why there are too few is what helps.
        raise gathered.unreadable[0].error
    comparing = progress.part(_READING, 1.0, _say("Comparing the audits"))
    found = compare_audits(gathered.audits, place, progress=comparing, cancel=cancel)
    rocs = {}
    for attack in found.attacks:
        cancel.check()
        rocs[attack] = [
            roc(one.records.judged.scores[attack], one.records.judged.member)
            for one in found.audits
        ]
    return ComparisonView(found, rocs, gathered.unreadable)
