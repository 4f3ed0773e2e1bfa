"""`scores.parquet`: one row a record, with every text, metric and score.

Columns, in this order:

==================  ===============  ========================================================
id                  string           the record's id
dataset             string           key of its data set in the plan
set                 string           one of `m4i_core.data.record.SET_NAMES`
group               string, null     group that must not be parted
pictures            list<string>     absolute paths
prompt              string, null     question asked along with the picture
references          list<string>     reference texts (untrusted)
generated           string           what the set's own model wrote (untrusted): target records
                                     are described by the target, shadow records by the shadow
bleu_1, bleu_2,     float64          similarity of generated and references, 0 to 1
bleu_3, rouge_l
score_<attack>      float64          attack score, higher means "member"
verdict_<attack>    bool             whether the score is at or above the attack's threshold
==================  ===============  ========================================================
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from m4i_core.data.record import Record
from m4i_core.errors import WorkspaceError

METRICS: tuple[str, ...] = ("bleu_1", "bleu_2", "bleu_3", "rouge_l")
"""Similarity columns, in the order of the score vector (SCIENCE, section 2)."""

FloatArray = npt.NDArray[np.float64]


def build_scores_table(
    records: Sequence[Record],
    datasets: Sequence[str],
    sets: Sequence[str],
    generated: Sequence[str],
    similarity: FloatArray,
    scores: Mapping[str, FloatArray],
    thresholds: Mapping[str, float],
) -> pa.Table:
    """Assemble the table.

    Args:
        records: The n records of the four sets.
        datasets: n keys of data sets.
        sets: n set names.
        generated: n generated texts.
        similarity: Shape (n, 4), columns as `METRICS`.
        scores: Attack name to n scores.
        thresholds: Attack name to the threshold fixed on the shadow side.

    Returns:
        A table of n rows with the columns of this module's docstring.
    """
    columns: dict[str, pa.Array] = {
        "id": pa.array([r.id for r in records], pa.string()),
        "dataset": pa.array(list(datasets), pa.string()),
        "set": pa.array(list(sets), pa.string()),
        "group": pa.array([r.group for r in records], pa.string()),
        "pictures": pa.array(
            [[str(p) for p in r.pictures] for r in records], pa.list_(pa.string())
        ),
        "prompt": pa.array([r.prompt for r in records], pa.string()),
        "references": pa.array([list(r.references) for r in records], pa.list_(pa.string())),
        "generated": pa.array(list(generated), pa.string()),
    }
    for index, metric in enumerate(METRICS):
        columns[metric] = pa.array(np.asarray(similarity[:, index], dtype=np.float64))
    for attack, values in scores.items():
        columns[f"score_{attack}"] = pa.array(np.asarray(values, dtype=np.float64))
        columns[f"verdict_{attack}"] = pa.array(np.asarray(values) >= thresholds[attack])
    return pa.table(columns)


def read_scores_table(path: Path) -> pa.Table:
    """Read a scores table.

    Raises:
        WorkspaceError: If the file is missing, damaged or lacks a column.
    """
    try:
        table = pq.read_table(path)
    except (OSError, pa.ArrowException) as error:
        raise WorkspaceError(
            "The audit's table of scores cannot be read.",
            subject=str(path),
            remedy="Run the audit again with --resume: finished steps are not repeated.",
            details=repr(error),
        ) from error
    missing = {"id", "set", "generated", "references", *METRICS} - set(table.column_names)
    if missing:
        raise WorkspaceError(
            f"The audit's table of scores lacks the columns {', '.join(sorted(missing))}.",
            subject=str(path),
            remedy="Run the audit again with --resume.",
        )
    return table
