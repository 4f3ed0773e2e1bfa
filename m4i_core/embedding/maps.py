"""Two-dimensional maps of the attack's features (paper, figure 7)."""

from __future__ import annotations

from typing import Any

import numpy.typing as npt

from m4i_core.embedding.methods import METHODS, Method, Parameter
from m4i_core.embedding.space import Array, neighbours, principal, standardise
from m4i_core.embedding.tsne import OnPartial, TsneStages, two_columns
from m4i_core.embedding.umap import UmapStages, is_warm, umap_warm
from m4i_core.errors import BadInput
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress


def pca_map(z: npt.ArrayLike, seed: int) -> Array:
    """Return the first two principal components of the standardised features, shape (n, 2).

    Args:
        z: Shape (n, k); may hold what is no number.
        seed: For the randomised solver of large tables.

    Raises:
        BadInput: If z is no table.
    """
    return two_columns(principal(standardise(z), 2, seed))


def tsne_map(
    z: npt.ArrayLike,
    perplexity: float = 30.0,
    seed: int = 0,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
    on_partial: OnPartial | None = None,
) -> Array:
    """Return a t-SNE map, shape (n, 2); see `TsneStages` to change the perplexity cheaply.

    Args:
        z: Shape (n, k).
        perplexity: Neighbours that count.
        seed: Of everything random.
        progress: Receives the share that is done and the error.
        cancel: Stops within 200 ms.
        on_partial: Receives (iteration, map so far) every 25 iterations.

    Raises:
        BadInput: If z is no table.
        Cancelled: If asked to stop.
    """
    stages = TsneStages(z, seed)
    return stages.embed(perplexity, progress=progress, cancel=cancel, on_partial=on_partial)


def umap_map(
    z: npt.ArrayLike,
    neighbours: int = 15,
    seed: int = 0,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> Array:
    """Return a UMAP map, shape (n, 2); see `UmapStages` to change the neighbours cheaply.

    Args:
        z: Shape (n, k).
        neighbours: Neighbours that count.
        seed: Of everything random.
        progress: Receives the share that is done.
        cancel: Stops within 200 ms.

    Raises:
        BadInput: If z is no table.
        Cancelled: If asked to stop.
    """
    return UmapStages(z, seed).embed(neighbours, progress=progress, cancel=cancel)


def compute_map(
    method: str,
    z: npt.ArrayLike,
    *,
    seed: int,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
    on_partial: OnPartial | None = None,
    **parameters: Any,
) -> Array:
    """Return the map of a method, shape (n, 2).

    Args:
        method: A key of `METHODS`.
        z: Shape (n, k).
        seed: Of everything random.
        progress: Receives the share that is done.
        cancel: Stops within 200 ms.
        on_partial: Receives partial maps (t-SNE only).
        **parameters: The method's own, see `METHODS`.

    Raises:
        BadInput: If there is no such method or parameter, or z is no table.
        Cancelled: If asked to stop.
    """
    chosen = METHODS.get(method)
    if chosen is None:
        raise BadInput(
            f"There is no map called {method!r}.",
            subject="embedding.methods",
            remedy=f"Choose among {', '.join(METHODS)}.",
        )
    known = {parameter.name for parameter in chosen.parameters}
    unknown = sorted(set(parameters) - known)
    if unknown:
        raise BadInput(
            f"{chosen.label} has no parameter {unknown[0]!r}.",
            subject="embedding",
            remedy=f"It knows: {', '.join(sorted(known)) or 'none'}.",
        )
    if method == "tsne":
        return tsne_map(
            z, seed=seed, progress=progress, cancel=cancel, on_partial=on_partial, **parameters
        )
    if method == "umap":
        return umap_map(z, seed=seed, progress=progress, cancel=cancel, **parameters)
    if cancel is not None:
        cancel.check()
    found = pca_map(z, seed)
    progress.report(1.0)
    return found


__all__ = [
    "METHODS",
    "Method",
    "OnPartial",
    "Parameter",
    "TsneStages",
    "UmapStages",
    "compute_map",
    "is_warm",
    "neighbours",
    "pca_map",
    "tsne_map",
    "umap_map",
    "umap_warm",
]
