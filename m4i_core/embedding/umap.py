"""UMAP in stages: reduce -> graph -> layout (McInnes 2018; umap-learn).

Compiling takes more than half a minute in every new process; `umap_warm` does it ahead of time.
"""

from __future__ import annotations

import io
import threading
import warnings
from typing import Any

import numpy as np
import numpy.typing as npt

from m4i_core.embedding.space import REDUCED_TO, Array, principal, standardise
from m4i_core.embedding.stoppable import Relay, run_stoppable
from m4i_core.embedding.tsne import two_columns
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

FEWEST_ROWS = 5
"""Below this a neighbourhood means nothing: the principal components are the map."""

EXACT_NEIGHBOURS_UP_TO = 20_000
"""Rows whose neighbours are found by comparing all with all."""

MIN_DISTANCE = 0.1
SPREAD = 1.0

_warm = threading.Event()
_compiling = threading.Lock()


def is_warm() -> bool:
    """Whether UMAP is compiled in this process, so that a map takes seconds."""
    return _warm.is_set()


def umap_warm(progress: Progress = SILENT, cancel: CancelToken | None = None) -> None:
    """Compile UMAP in this process, for about half a minute; at once when it is done already.

    Cancelling stops the waiting; the compiling goes on in the background and is not lost.

    Raises:
        Cancelled: If asked to stop.
    """
    if is_warm():
        return
    progress.report(None, "preparing UMAP (about half a minute, once)")

    def work(relay: Relay[str]) -> Array:
        _compile()
        return np.zeros((0, 2))

    run_stoppable(work, lambda _: None, cancel)
    progress.report(1.0)


def _compile() -> None:
    with _compiling:
        if _warm.is_set():
            return
        rows = np.random.default_rng(0).normal(size=(40, 4))
        UmapStages(rows, 0)._work(5, Relay())
        _warm.set()


class _Counter(io.TextIOBase):
    """Takes the place of the terminal that umap-learn counts its passes on."""

    def __init__(self, relay: Relay[int]) -> None:
        super().__init__()
        self._relay = relay

    def write(self, text: str) -> int:
        """Pass on the number of finished passes; raises `Abandoned` when nobody waits."""
        number = text.strip()
        if number.isdigit():
            self._relay.tell(int(number))
        return len(text)


def _exact_neighbours(
    data: npt.NDArray[np.float32], count: int
) -> tuple[npt.NDArray[np.int64] | None, npt.NDArray[np.float32] | None]:
    """Return each row's nearest rows, itself first, and their distances; shapes (n, count).

    None above `EXACT_NEIGHBOURS_UP_TO`: umap-learn then searches approximately, which has to be
    compiled as well.
    """
    if len(data) > EXACT_NEIGHBOURS_UP_TO:
        return None, None
    from sklearn.neighbors import NearestNeighbors

    search = NearestNeighbors(n_neighbors=count, algorithm="brute").fit(data)
    distances, near = search.kneighbors(data)
    # Twins at distance 0 may push a row out of the first place among its own neighbours.
    rows = np.arange(len(data))
    for row in np.flatnonzero(near[:, 0] != rows):
        found = np.flatnonzero(near[row] == row)
        place = int(found[0]) if len(found) else count - 1
        near[row, 1 : place + 1] = near[row, :place].copy()
        distances[row, 1 : place + 1] = distances[row, :place].copy()
        near[row, 0], distances[row, 0] = row, 0.0
    return near.astype(np.int64), distances.astype(np.float32)


class UmapStages:
    """UMAP of one space, that keeps its stages.

    Args:
        z: Shape (n, k).
        seed: Of everything random.
    """

    def __init__(self, z: npt.ArrayLike, seed: int) -> None:
        self._standardised = standardise(z)
        self._seed = seed
        self._reduced: Array | None = None
        self._graphs: dict[int, Any] = {}
        self.computed: list[str] = []
        """Stages that were really computed so far, in order; for looking and for tests."""

    def embed(
        self,
        neighbours: int = 15,
        *,
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> Array:
        """Return the map, shape (n, 2).

        Args:
            neighbours: Neighbours that count; lowered to n - 1 for small n.
            progress: Receives the share that is done.
            cancel: Stops within 200 ms, even while compiling.

        Raises:
            Cancelled: If asked to stop.
        """
        if cancel is not None:
            cancel.check()
        rows = len(self._standardised)
        if rows < FEWEST_ROWS or not self._standardised.any():
            progress.report(1.0)
            return two_columns(principal(self._standardised, 2, self._seed))
        usable = int(min(max(neighbours, 2), rows - 1))
        passes = self._passes()
        if is_warm():
            progress.report(0.0, "looking for neighbours")
        else:
            progress.report(None, "preparing UMAP (about half a minute, once)")

        def work(relay: Relay[int]) -> Array:
            if not is_warm():
                _compile()
            return self._work(usable, relay)

        def tell(done: int) -> None:
            progress.report(0.2 + 0.8 * done / passes, f"pass {done} of {passes}")

        found = run_stoppable(work, tell, cancel)
        progress.report(1.0)
        return found

    def _passes(self) -> int:
        return 500 if len(self._standardised) <= 10_000 else 200

    def _work(self, neighbours: int, relay: Relay[int]) -> Array:
        from sklearn.utils import check_random_state
        from umap.umap_ import find_ab_params, fuzzy_simplicial_set, simplicial_set_embedding

        if self._reduced is None:
            self._reduced = principal(self._standardised, REDUCED_TO, self._seed)
            self.computed.append("reduce")
        relay.tell(0)
        data = np.ascontiguousarray(self._reduced, dtype=np.float32)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if neighbours not in self._graphs:
                near, distances = _exact_neighbours(data, neighbours)
                relay.tell(0)
                graph, _, _ = fuzzy_simplicial_set(
                    data,
                    neighbours,
                    check_random_state(self._seed),
                    "euclidean",
                    knn_indices=near,
                    knn_dists=distances,
                )
                self._graphs = {neighbours: graph}
                self.computed.append("graph")
            relay.tell(0)
            a, b = find_ab_params(SPREAD, MIN_DISTANCE)
            layout, _ = simplicial_set_embedding(
                data=data,
                graph=self._graphs[neighbours].copy(),
                n_components=2,
                initial_alpha=1.0,
                a=a,
                b=b,
                gamma=1.0,
                negative_sample_rate=5,
                n_epochs=self._passes(),
                init=self._start(),
                random_state=check_random_state(self._seed),
                metric="euclidean",
                metric_kwds={},
                densmap=False,
                densmap_kwds={},
                output_dens=False,
                parallel=False,
                tqdm_kwds={
                    "disable": False,
                    "file": _Counter(relay),
                    "bar_format": "{n}",
                    "mininterval": 0.05,
                },
            )
        self.computed.append("layout")
        return np.nan_to_num(np.asarray(layout, dtype=np.float64))

    def _start(self) -> npt.NDArray[np.float32]:
        """Return the first two components, 10 wide; spectral layouts fail on split graphs."""
        assert self._reduced is not None
        start = two_columns(self._reduced)
        largest = float(np.abs(start).max())
        noise = np.random.default_rng(self._seed).normal(0.0, 1e-4, start.shape)
        return (start * (10.0 / largest if largest > 0 else 1.0) + noise).astype(np.float32)
