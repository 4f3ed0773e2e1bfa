"""What the score views say in numbers, without any widget: labels, effect sizes, clusters."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from m4i_core.audit.scores_table import METRICS
from m4i_core.evaluation.effect_size import EffectSize, effect_size
from m4i_gui.item_models import words
from m4i_gui.item_models.record_columns import Floats, Mask, RecordColumns, Rows

_FEWEST_BINS, _MOST_BINS = 12, 48


def measures(columns: RecordColumns) -> list[str]:
    """Return what can be looked at, scores of attacks first, then metrics."""
    names = columns.number_names
    scores = [name for name in names if name.startswith("score_")]
    return scores + [name for name in METRICS if name in names]


def measure_label(name: str) -> str:
    """Return a measure's short name."""
    return words.attack_label(name[6:]) if name.startswith("score_") else words.metric_label(name)


def threshold_of(columns: RecordColumns, name: str) -> float | None:
    """Return the threshold that was fixed on the shadow, or None where a measure has none."""
    if not name.startswith("score_"):
        return None
    found = columns.thresholds[name[6:]]
    return found if np.isfinite(found) else None


def rows_with(columns: RecordColumns, name: str, target: bool) -> Rows:
    """Return the rows of one side whose membership is known and that have a value."""
    side = (columns.target & ~columns.unknown) if target else ~columns.target
    return np.flatnonzero(side & np.isfinite(columns.numbers(name)))


def clusters_of(columns: RecordColumns, rows: Rows) -> list[str] | None:
    """Return a key a row for records that belong together; None where all stand alone."""
    if not columns.has("group"):
        return None
    listed = columns.table.column("group").to_pylist()
    keys = [listed[row] or f"record {row}" for row in rows.tolist()]
    return keys if len(set(keys)) < len(keys) else None


def effects(
    columns: RecordColumns, target: bool, check: Callable[[], None]
) -> dict[str, EffectSize | None]:
    """Return the effect size of every measure on one side; for a background job.

    Args:
        columns: All records.
        target: Whether the target's or the shadow's records are meant.
        check: Called between measures; raises when the job is cancelled.

    Returns:
        By measure; None where members or non-members have no value.
    """
    found: dict[str, EffectSize | None] = {}
    known: dict[bytes, list[str] | None] = {}
    for name in measures(columns):
        check()
        rows = rows_with(columns, name, target)
        member = columns.member[rows]
        if not member.any() or member.all():
            found[name] = None
            continue
        which = rows.tobytes()
        if which not in known:
            known[which] = clusters_of(columns, rows)
        found[name] = effect_size(columns.numbers(name)[rows], member, clusters=known[which])
    return found


def bin_edges(values: Floats) -> Floats:
    """Return the edges of a histogram's bins, rising, shape (b + 1,).

    Args:
        values: Finite, any number.
    """
    if not len(values):
        return np.array([0.0, 1.0])
    low, high = float(values.min()), float(values.max())
    if high <= low:
        half = max(0.5, abs(low) * 1e-6)
        return np.array([low - half, low + half])
    count = int(np.clip(np.sqrt(len(values)), _FEWEST_BINS, _MOST_BINS))
    return np.linspace(low, high, count + 1)


def shares(values: Floats, edges: Floats, total: int) -> Floats:
    """Return the percentage of `total` that falls into each bin, shape (b,)."""
    counts, _ = np.histogram(values, edges)
    return 100.0 * counts / max(1, total)


def in_range(columns: RecordColumns, name: str, rows: Rows, low: float, high: float) -> Mask:
    """Return which of the rows have a value from `low` to `high`, both included."""
    values = columns.numbers(name)[rows]
    return (values >= low) & (values <= high)
