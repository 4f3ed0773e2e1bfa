"""A finished audit's view blown up to very many records, in no time."""

from __future__ import annotations

import dataclasses

import numpy as np
import pyarrow as pa

from m4i_gui.item_models.audit_view import AuditView, RecordMap
from m4i_gui.item_models.record_columns import RecordColumns


def many_records(view: AuditView, count: int, seed: int = 0) -> AuditView:
    """Return a view of `count` records whose texts and scores are those of a small one.

    Every record has an id of its own and a place of its own on a map of clusters, in which members
    lie somewhat apart.
    """
    rng = np.random.default_rng(seed)
    small = view.columns.table
    taken = rng.integers(0, len(small), count)
    table = small.take(pa.array(taken))
    ids = pa.array([f"pic-{row:07d}" for row in range(count)])
    table = table.set_column(table.column_names.index("id"), "id", ids)
    columns = RecordColumns(table, view.columns.thresholds)
    centres = rng.normal(0, 8, (12, 2))
    kind = rng.integers(0, len(centres), count)
    spread = rng.normal(0, 1.6, (count, 2)) * rng.uniform(0.5, 1.5, (len(centres), 1))[kind]
    shift = np.where(columns.member, 0.9, -0.9)[:, None] * np.array([1.0, 0.4])
    xy = centres[kind] + spread + shift
    maps = {"tsne": RecordMap("tsne", np.arange(count, dtype=np.int64), xy)}
    return dataclasses.replace(view, columns=columns, maps=maps)
