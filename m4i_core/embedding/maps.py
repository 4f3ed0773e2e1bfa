"""Two-dimensional maps of the attack's features (paper, figure 7)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy.typing as npt

from m4i_core.embedding.methods import METHODS, Method, Parameter
from m4i_core.embedding.space import Array, principal, standardise
from m4i_core.embedding.stoppable import Frame, OnFrame
from m4i_core.embedding.tsne import EXAGGERATION, ITERATIONS, TsneStages, two_columns
from m4i_core.embedding.umap import MIN_DISTANCE, UmapStages, is_warm, umap_warm
from m4i_core.errors import BadInput
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.language import translate


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
    on_frame: OnFrame | None = None,
    exaggeration: float = EXAGGERATION,
    iterations: int = ITERATIONS,
) -> Array:
    """Return a t-SNE map, shape (n, 2); see `TsneStages` to change parameters cheaply.

    Args:
        z: Shape (n, k).
        perplexity: Neighbours that count.
        seed: Of everything random.
        progress: Receives the share that is done and the error.
        cancel: Stops within 200 ms, or pauses.
        on_frame: Receives the newest map on its way.
        exaggeration: How much nearer neighbours are drawn at first.
        iterations: After the exaggerated ones.

    Raises:
        BadInput: If z is no table.
        Cancelled: If asked to stop.
    """
    return TsneStages(z, seed).embed(
        perplexity,
        exaggeration=exaggeration,
        iterations=iterations,
        progress=progress,
        cancel=cancel,
        on_frame=on_frame,
    )


def umap_map(
    z: npt.ArrayLike,
    neighbours: int = 15,
    seed: int = 0,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
    on_frame: OnFrame | None = None,
    min_distance: float = MIN_DISTANCE,
    passes: int = 0,
) -> Array:
    """Return a UMAP map, shape (n, 2); see `UmapStages` to change parameters cheaply.

    Args:
        z: Shape (n, k).
        neighbours: Neighbours that count.
        seed: Of everything random.
        progress: Receives the share that is done.
        cancel: Stops within 200 ms, or pauses.
        on_frame: Receives the newest map on its way.
        min_distance: How close neighbours may come on the map.
        passes: Of the layout; 0 for as many as suit the number of records.

    Raises:
        BadInput: If z is no table.
        Cancelled: If asked to stop.
    """
    return UmapStages(z, seed).embed(
        neighbours,
        min_distance=min_distance,
        passes=passes,
        progress=progress,
        cancel=cancel,
        on_frame=on_frame,
    )


def check_parameters(method: str, parameters: Iterable[str]) -> None:
    """Look for a method or a parameter that there is not.

    Args:
        method: A key of `METHODS`.
        parameters: Names.

    Raises:
        BadInput: If one is unknown; says which there are.
    """
    chosen = METHODS.get(method)
    if chosen is None:
        raise BadInput(
            translate("engine", "There is no map called {name!r}.").format(name=method),
            subject="embedding.methods",
            remedy=translate("engine", "Choose among {names}.").format(names=", ".join(METHODS)),
        )
    known = {parameter.name for parameter in chosen.parameters}
    unknown = sorted(set(parameters) - known)
    if unknown:
        raise BadInput(
            translate("engine", "{method} has no parameter {name!r}.").format(
                method=chosen.label, name=unknown[0]
            ),
            subject="embedding",
            remedy=translate("engine", "It knows: {names}.").format(
                names=", ".join(sorted(known)) or translate("engine", "none")
            ),
        )


def compute_map(
    method: str,
    z: npt.ArrayLike,
    *,
    seed: int,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
    on_frame: OnFrame | None = None,
    **parameters: Any,
) -> Array:
    """Return the map of a method, shape (n, 2).

    Args:
        method: A key of `METHODS`.
        z: Shape (n, k).
        seed: Of everything random.
        progress: Receives the share that is done.
        cancel: Stops within 200 ms.
        on_frame: Receives maps on their way (not PCA: it has none).
        **parameters: The method's own, see `METHODS`.

    Raises:
        BadInput: If there is no such method or parameter, or z is no table.
        Cancelled: If asked to stop.
    """
    check_parameters(method, parameters)
    if method == "tsne":
        return tsne_map(
            z, seed=seed, progress=progress, cancel=cancel, on_frame=on_frame, **parameters
        )
    if method == "umap":
        return umap_map(
            z, seed=seed, progress=progress, cancel=cancel, on_frame=on_frame, **parameters
        )
    if cancel is not None:
        cancel.check()
    found = pca_map(z, seed)
    progress.report(1.0)
    return found


__all__ = [
    "METHODS",
    "Frame",
    "Method",
    "OnFrame",
    "Parameter",
    "TsneStages",
    "UmapStages",
    "check_parameters",
    "compute_map",
    "is_warm",
    "pca_map",
    "tsne_map",
    "umap_map",
    "umap_warm",
]
