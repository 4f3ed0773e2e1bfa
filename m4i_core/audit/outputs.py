"""The files beside the result: scores, training curves, problems."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from m4i_core.audit.attacking import Attacked
from m4i_core.audit.pool import Pool
from m4i_core.audit.scores_table import build_scores_table
from m4i_core.audit.side import Side
from m4i_core.audit.workspace import PROBLEMS_FILE, SCORES_FILE, TRAINING_FILE, Workspace
from m4i_core.data.health import write_problems_csv
from m4i_core.data.record import Problem


def write_outputs(
    workspace: Workspace,
    pools: dict[str, Pool],
    target: Side,
    shadow: Side,
    attacked: dict[str, Attacked],
    further: Sequence[Problem] = (),
) -> None:
    """Write `scores.parquet`, `training.json` and `problems.csv`.

    An attack that did not score one side's records has no number there.

    Args:
        workspace: The audit's folder.
        pools: Sources, for their problems.
        target: The audited side.
        shadow: The attacker's side; it may be without records.
        attacked: The attacks' scores.
        further: Problems beside those of the sources.

    Raises:
        WorkspaceError: If the disk is full or the folder read-only.
    """
    sides = (target, shadow)
    table = build_scores_table(
        records=[record for side in sides for record in side.judged],
        datasets=[side.pool.name for side in sides for _ in side.judged],
        sets=[name for side in sides for name in side.sets],
        generated=[text for side in sides for text in side.texts],
        similarity=np.concatenate([side.similarity for side in sides]),
        scores={
            name: np.concatenate([_filled(found.target, target), _filled(found.shadow, shadow)])
            for name, found in attacked.items()
        },
        thresholds={name: found.threshold for name, found in attacked.items()},
    )
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink)
    workspace.write_bytes(SCORES_FILE, sink.getvalue().to_pybytes())
    training = {side.role: side.history for side in sides}
    workspace.write_text(TRAINING_FILE, json.dumps(training))
    problems = [
        problem
        for pool in {id(p): p for p in pools.values()}.values()
        for problem in pool.report.problems
    ]
    write_problems_csv(workspace.path(PROBLEMS_FILE), [*problems, *further])


def _filled(scores: npt.NDArray[np.float64], side: Side) -> npt.NDArray[np.float64]:
    return scores if len(scores) else np.full(len(side.judged), np.nan)
