"""Everything that the results page shows, read and prepared once, off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from m4i_core.audit.opened import EmbeddingMap, EpochRow, OpenedAudit, Role
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.result import AuditResult
from m4i_core.errors import M4IError
from m4i_core.evaluation.roc import Roc, roc
from m4i_core.jobs.cancel import CancelToken
from m4i_gui.item_models.record_columns import NAMED_COLUMN, RecordColumns
from m4i_gui.item_models.record_sets import SHOWN_SETS, UNKNOWN_SET


@dataclass(frozen=True)
class RecordMap:
    """A map whose points are rows of the columns.

    Attributes:
        method: "pca", "tsne" or "umap".
        rows: m rows of `RecordColumns`.
        xy: Shape (m, 2), finite.
    """

    method: str
    rows: npt.NDArray[np.int64]
    xy: npt.NDArray[np.float64]


@dataclass
class AuditView:
    """An audit, ready to be shown.

    Attributes:
        audit: Where it came from.
        result: The result.
        columns: One row a record.
        rocs: The exact ROC of each attack on the target's records; attacks whose scores cannot
            be ranked are missing.
        maps: By method.
        training: By role.
        plan: What the user chose, or None if it cannot be read.
        warnings: What could not be read, plain sentences.
    """

    audit: OpenedAudit
    result: AuditResult
    columns: RecordColumns
    rocs: dict[str, Roc]
    maps: dict[str, RecordMap]
    training: dict[Role, list[EpochRow]]
    plan: AuditPlan | None = None
    warnings: list[str] = field(default_factory=list)


def load_view(audit: OpenedAudit, cancel: CancelToken | None = None) -> AuditView:
    """Read and prepare an audit; for a background job.

    Raises:
        WorkspaceError: If result or scores cannot be read. What is less important is left out
            and named in `warnings`.
    """
    cancel = cancel or CancelToken()
    # Used by the views at every move of the pointer: imported here, where nobody waits for it.
    import scipy.spatial
    import scipy.special  # noqa: F401

    result = audit.result
    cancel.check()
    thresholds = {name: attack.threshold for name, attack in result.attacks.items()}
    if result.was_mine is not None:
        thresholds[result.was_mine.attack] = result.was_mine.threshold
    columns = RecordColumns(with_answers(audit.scores, result), thresholds)
    _ = columns.haystack
    cancel.check()
    warnings: list[str] = []
    view = AuditView(
        audit, result, columns, _rocs(columns, result, warnings), {}, {"target": [], "shadow": []}
    )
    view.warnings = warnings
    cancel.check()
    try:
        view.maps = place_maps(columns, audit.embeddings())
    except M4IError as error:
        warnings.append(error.message)
    roles: tuple[Role, ...] = ("target", "shadow")
    for role in roles:
        try:
            view.training[role] = audit.training(role)
        except M4IError as error:
            warnings.append(error.message)
    try:
        from m4i_core.audit.plan_file import read_plan

        view.plan = read_plan(audit.folder / "plan.toml")
    except M4IError as error:
        warnings.append(error.message)
    return view


def with_answers(scores: pa.Table, result: AuditResult) -> pa.Table:
    """Add what was said of each record that was asked about; other tables stay as they are."""
    if result.was_mine is None:
        return scores
    said = {record.id: record for record in result.was_mine.records}
    ids, sets = scores.column("id").to_pylist(), scores.column("set").to_pylist()
    found = [
        said.get(name) if kind == UNKNOWN_SET else None
        for name, kind in zip(ids, sets, strict=True)
    ]
    numbers = {
        "probability": [None if one is None else one.probability for one in found],
        "p_value": [None if one is None else one.p_value for one in found],
    }
    for name, values in numbers.items():
        scores = scores.append_column(name, pa.array(values, pa.float64()))
    named = [None if one is None else one.called for one in found]
    return scores.append_column(NAMED_COLUMN, pa.array(named, pa.bool_()))


def _rocs(columns: RecordColumns, result: AuditResult, warnings: list[str]) -> dict[str, Roc]:
    found: dict[str, Roc] = {}
    if result.was_mine is not None:
        # Nobody knows which of the asked records are members: there is no curve to draw.
        return found
    target = columns.target
    for attack in columns.attacks:
        try:
            found[attack] = roc(columns.scores(attack)[target], columns.member[target])
        except ValueError as error:
            warnings.append(f"{attack}: {error}")
    return found


def place_maps(columns: RecordColumns, maps: dict[str, EmbeddingMap]) -> dict[str, RecordMap]:
    """Find the row of every point; points of unknown records or without a place are left out."""
    ids = columns.table.column("id").to_pylist()
    names = [SHOWN_SETS[code] for code in columns.sets.tolist()]
    row_of = {pair: row for row, pair in enumerate(zip(ids, names, strict=True))}
    placed = {}
    for method, found in maps.items():
        pairs = zip(found.ids, found.sets, strict=True)
        rows = np.array([row_of.get(pair, -1) for pair in pairs], dtype=np.int64)
        good = (rows >= 0) & np.isfinite(found.xy).all(axis=1)
        placed[method] = RecordMap(method, rows[good], found.xy[good])
    return placed
