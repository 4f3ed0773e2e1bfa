"""UMAP in stages: reduce -> graph -> layout (McInnes 2018; umap-learn).

A stage is computed again only when something that it depends on has changed: the features, the
number of neighbours (graph), or closeness and passes (layout).

Compiling takes more than half a minute in every new process; `umap_warm` does it ahead of time.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from m4i_core.embedding.space import REDUCED_TO, Array, principal, standardise
from m4i_core.embedding.stoppable import Frame, OnFrame, Relay, run_stoppable
from m4i_core.embedding.tsne import two_columns
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.language import translate

FEWEST_ROWS = 5
"""Below this a neighbourhood means nothing: the principal components are the map."""

EXACT_NEIGHBOURS_UP_TO = 20_000
"""Rows whose neighbours are found by comparing all with all."""

MIN_DISTANCE = 0.1
SPREAD = 1.0
_INT32 = (np.iinfo(np.int32).min + 1, np.iinfo(np.int32).max - 1)

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
    progress.report(None, translate("engine", "preparing UMAP (about half a minute, once)"))

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
        UmapStages(rows, 0)._work(5, MIN_DISTANCE, 20, Relay())
        _warm.set()


class _Passes(int):
    """The number of passes, which notices that it is asked for after each of them.

    umap-learn offers no way to look at its layout between passes. Its progress bar is none: an
    exception out of the bar leaves the bar's lock taken, and the next map waits for ever. But
    the layout's loop asks for `float(n_epochs)` after each pass, to lower its step.
    """

    look: Callable[[int], None]
    done: int

    @classmethod
    def watched(cls, total: int, look: Callable[[int], None]) -> _Passes:
        """Return the number; `look` gets the passes that are done, and may raise."""
        passes = cls(total)
        passes.look, passes.done = look, 0
        return passes

    def __float__(self) -> float:
        self.done += 1
        self.look(self.done)
        return float(int(self))


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
        self._busy = threading.Lock()
        self.computed: list[str] = []
        """Stages that were really computed so far, in order; for looking and for tests."""

    def embed(
        self,
        neighbours: int = 15,
        *,
        min_distance: float = MIN_DISTANCE,
        passes: int = 0,
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
        on_frame: OnFrame | None = None,
    ) -> Array:
        """Return the map, shape (n, 2).

        Args:
            neighbours: Neighbours that count; lowered to n - 1 for small n.
            min_distance: How close neighbours may come on the map, 0 to 1 (`SPREAD`).
            passes: Passes of the layout; 0 for 500, or 200 above 10,000 records.
            progress: Receives the share that is done.
            cancel: Stops within 200 ms, even while compiling, or pauses.
            on_frame: Receives the newest map on its way.

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
        total = int(passes) if passes > 0 else 500 if rows <= 10_000 else 200
        close = float(min(max(min_distance, 0.0), SPREAD))
        if is_warm():
            progress.report(0.0, translate("engine", "looking for neighbours"))
        else:
            progress.report(None, translate("engine", "preparing UMAP (about half a minute, once)"))

        def work(relay: Relay[Frame]) -> Array:
            if not is_warm():
                _compile()
            return self._work(usable, close, total, relay)

        def tell(frame: Frame) -> None:
            if not frame.iteration:
                progress.report(0.1, translate("engine", "looking for neighbours"))
                return
            share = 0.2 + 0.8 * frame.iteration / total
            message = translate("engine", "pass {done} of {total}").format(
                done=frame.iteration, total=total
            )
            progress.report(share, message)
            if on_frame is not None:
                on_frame(frame)

        found = run_stoppable(work, tell, cancel)
        progress.report(1.0)
        return found

    def _work(
        self, neighbours: int, min_distance: float, passes: int, relay: Relay[Frame]
    ) -> Array:
        while not self._busy.acquire(timeout=0.05):
            relay.check()
        try:
            self._prepare(neighbours, relay)
            layout = self._layout(neighbours, min_distance, passes, relay)
        finally:
            self._busy.release()
        self.computed.append("layout")
        return np.nan_to_num(np.asarray(layout, dtype=np.float64))

    def _prepare(self, neighbours: int, relay: Relay[Frame]) -> None:
        from sklearn.utils import check_random_state
        from umap.umap_ import fuzzy_simplicial_set

        soon = Frame(0, 1, None, np.zeros((0, 2)))
        if self._reduced is None:
            self._reduced = principal(self._standardised, REDUCED_TO, self._seed)
            self.computed.append("reduce")
        relay.tell(soon)
        if neighbours in self._graphs:
            return
        data = np.ascontiguousarray(self._reduced, dtype=np.float32)
        near, distances = _exact_neighbours(data, neighbours)
        relay.tell(soon)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
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
        relay.tell(soon)

    def _layout(
        self, neighbours: int, min_distance: float, passes: int, relay: Relay[Frame]
    ) -> npt.NDArray[np.float32]:
        """Lay the graph out as `umap.umap_.simplicial_set_embedding` does, with frames.

        That function gives away nothing until it is done; the one below it works in place on an
        array of ours, which can be looked at between passes.
        """
        from sklearn.utils import check_random_state
        from umap.layouts import optimize_layout_euclidean
        from umap.umap_ import find_ab_params, make_epochs_per_sample

        graph = self._graphs[neighbours].tocoo(copy=True)
        graph.sum_duplicates()
        # Edges too weak to be drawn even once.
        graph.data[graph.data < graph.data.max() / float(max(passes, 11))] = 0.0
        graph.eliminate_zeros()
        start = self._start()
        low, high = start.min(axis=0), start.max(axis=0)
        xy: npt.NDArray[np.float32] = np.ascontiguousarray(
            10.0 * (start - low) / (high - low), dtype=np.float32
        )
        a, b = find_ab_params(SPREAD, min_distance)
        random = check_random_state(self._seed).randint(*_INT32, 3).astype(np.int64)

        def look(done: int) -> None:
            # Beyond the last: should the loop ask more often one day.
            done = min(done, passes)
            relay.tell(Frame(done, passes, None, np.nan_to_num(xy.astype(np.float64))))

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            optimize_layout_euclidean(
                xy,
                xy,
                graph.row,
                graph.col,
                _Passes.watched(passes, look),
                graph.shape[1],
                make_epochs_per_sample(graph.data, passes),
                a,
                b,
                random,
                parallel=False,
                move_other=True,
                tqdm_kwds={"disable": True},
            )
        return xy

    def _start(self) -> npt.NDArray[np.float32]:
        """Return the first two components, 10 wide; spectral layouts fail on split graphs."""
        assert self._reduced is not None
        start = two_columns(self._reduced)
        largest = float(np.abs(start).max())
        noise = np.random.default_rng(self._seed).normal(0.0, 1e-4, start.shape)
        wide = start * (10.0 / largest if largest > 0 else 1.0) + noise
        found: npt.NDArray[np.float32] = wide.astype(np.float32)
        return found
