"""Maps of the attack's features: in the audit, and later on demand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from m4i_core.audit.keys import derive_seed, step_key
from m4i_core.audit.plan import AuditPlan, EmbeddingMethod
from m4i_core.audit.step_runner import StepRunner
from m4i_core.audit.workspace import EMBEDDING_FILE, Workspace
from m4i_core.embedding.maps import compute_map
from m4i_core.jobs.progress import Progress

SPACE_FILE = "space.npy"


def draw_map(
    method: EmbeddingMethod,
    space: npt.NDArray[np.float32],
    inputs: list[str],
    plan: AuditPlan,
    steps: StepRunner,
) -> npt.NDArray[np.float64]:
    """Compute a map of the attack's features, or reuse it.

    Args:
        method: "pca", "tsne" or "umap".
        space: Shape (n, k).
        inputs: Keys that `space` depends on.
        plan: Perplexity, neighbours and seed.
        steps: Runs or reuses the step.

    Returns:
        Shape (n, 2).
    """
    seed = derive_seed(plan.seed, "map", method)
    choices: dict[str, dict[str, Any]] = {
        "pca": {},
        "tsne": {"perplexity": plan.embedding.perplexity},
        "umap": {"neighbours": plan.embedding.neighbours},
    }
    parameters = choices[method]
    key = step_key("map", [method, parameters, seed], inputs)

    def work(folder: Path, progress: Progress) -> None:
        xy = compute_map(
            method, space, seed=seed, progress=progress, cancel=steps.cancel, **parameters
        )
        np.save(folder / "xy.npy", xy, allow_pickle=False)

    done = steps.step(f"map_{method}", key, work)
    return np.asarray(np.load(done / "xy.npy", allow_pickle=False), dtype=np.float64)


def write_maps(
    workspace: Workspace,
    ids: list[str],
    sets: list[str],
    maps: dict[str, npt.NDArray[np.float64]],
) -> None:
    """Write `embedding.parquet`: id, set and two columns a map."""
    columns: dict[str, Any] = {"id": pa.array(ids, pa.string()), "set": pa.array(sets, pa.string())}
    for method, xy in maps.items():
        columns[f"{method}_x"] = pa.array(xy[:, 0])
        columns[f"{method}_y"] = pa.array(xy[:, 1])
    sink = pa.BufferOutputStream()
    pq.write_table(pa.table(columns), sink)
    workspace.write_bytes(EMBEDDING_FILE, sink.getvalue().to_pybytes())
