"""How an attack does on selected records against all others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from m4i_core.evaluation.intervals import proportion
from m4i_gui.item_models.record_columns import RecordColumns

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Part:
    """Records of the target, inside or outside of a selection.

    Attributes:
        records: How many have a score.
        right: Share of them that the attack judges rightly, or NaN.
        interval: Its 95 % interval, records that belong together counted as such.
        score: Mean score, or NaN.
    """

    records: int
    right: float
    interval: tuple[float, float]
    score: float


@dataclass(frozen=True)
class SelectionNumbers:
    """What can be said of a selection.

    Attributes:
        members: Selected records that trained their side's model.
        nonmembers: Selected records that did not.
        unknown: Selected records of which nobody says.
        inside: The target's records in the selection.
        outside: The target's other records.
    """

    members: int
    nonmembers: int
    unknown: int
    inside: Part
    outside: Part


def selection_numbers(columns: RecordColumns, selected: Mask, attack: str) -> SelectionNumbers:
    """Count, and compare the attack's success inside and outside.

    The attack's threshold was fixed on the shadow's records, so only the target's count for it.

    Args:
        columns: n records.
        selected: Shape (n,).
        attack: One of `columns.attacks`.
    """
    members = int((columns.member & selected).sum())
    unknown = int((columns.unknown & selected).sum())
    scores = columns.scores(attack)
    outcomes = columns.outcomes(attack)
    judged = columns.target & ~columns.unknown & np.isfinite(scores)
    right = (outcomes == 0) | (outcomes == 3)
    groups = _groups(columns)

    def part(which: Mask) -> Part:
        count = int(which.sum())
        if not count:
            return Part(0, np.nan, (0.0, 1.0), np.nan)
        clusters = None if groups is None else groups[which]
        bounds = proportion(right[which], clusters)
        return Part(
            count,
            float(right[which].mean()),
            (float(bounds[0]), float(bounds[1])),
            float(scores[which].mean()),
        )

    return SelectionNumbers(
        members,
        int(selected.sum()) - members - unknown,
        unknown,
        part(judged & selected),
        part(judged & ~selected),
    )


def _groups(columns: RecordColumns) -> npt.NDArray[np.int64] | None:
    """Return a number a record, equal where records belong together; None where none do."""
    if not columns.has("group"):
        return None
    coded: Any = pc.dictionary_encode(columns.table.column("group"))
    if isinstance(coded, pa.ChunkedArray):
        coded = coded.combine_chunks()
    indices = coded.indices
    codes = np.asarray(pc.fill_null(indices, -1), dtype=np.int64)
    alone = codes < 0
    codes[alone] = len(coded.dictionary) + np.arange(int(alone.sum()))
    return codes
