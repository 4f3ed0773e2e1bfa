"""The ROC of other audits, to be laid beside the one that is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.workspace import COMBINATIONS, RESULT_FILE, STUDY_PLAN_FILE
from m4i_core.evaluation.roc import Roc, roc
from m4i_core.jobs.cancel import CancelToken

_MOST_SIBLINGS = 100
_SCORE = "score_"


@dataclass(frozen=True)
class OtherRun:
    """Another audit's curves.

    Attributes:
        folder: Its folder.
        name: Its title, for a study's combination the combination's name; untrusted.
        rocs: The exact ROC of each attack on its target's records, by attack.
        aucs: The same attacks' area under it.
        nonmembers: Non-members of its target.
    """

    folder: Path
    name: str
    rocs: dict[str, Roc]
    aucs: dict[str, float]
    nonmembers: int


def read_run(folder: Path, cancel: CancelToken | None = None) -> OtherRun:
    """Read an audit's curves; for a background job.

    Raises:
        WorkspaceError: If the folder holds no finished audit, or it cannot be read.
    """
    cancel = cancel or CancelToken()
    audit = OpenedAudit(folder)
    result = audit.result
    cancel.check()
    scores = audit.scores
    sets = np.asarray(scores.column("set").to_pylist())
    target = np.isin(sets, ("target_member", "target_nonmember"))
    member = sets[target] == "target_member"
    rocs, aucs = {}, {}
    for column in scores.column_names:
        name = column.removeprefix(_SCORE)
        if not column.startswith(_SCORE) or name not in result.attacks:
            continue
        cancel.check()
        try:
            rocs[name] = roc(scores.column(column).to_numpy(zero_copy_only=False)[target], member)
        except ValueError:
            # Scores that cannot be ranked: that audit shows no curve of them either.
            continue
        aucs[name] = result.attacks[name].auc
    title = audit.folder.name if in_study(audit.folder) else result.name
    return OtherRun(audit.folder, title, rocs, aucs, int((~member).sum()))


def in_study(folder: Path) -> bool:
    """Whether an audit is a combination of a study."""
    above = folder.resolve().parent
    return above.name == COMBINATIONS and (above.parent / STUDY_PLAN_FILE).is_file()


def siblings(folder: Path) -> list[Path]:
    """Return the other finished combinations of the study that an audit belongs to, by name."""
    if not in_study(folder):
        return []
    own = folder.resolve()
    try:
        listed = sorted(own.parent.iterdir())
    except OSError:
        return []
    found = [one for one in listed if one != own and (one / RESULT_FILE).is_file()]
    return found[:_MOST_SIBLINGS]
