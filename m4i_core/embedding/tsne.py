"""t-SNE in stages: reduce -> affinities -> exaggerate -> optimise (van der Maaten 2008; openTSNE).

A stage is computed again only when something that it depends on has changed:

============  ==============================
reduce        the features
affinities    perplexity
exaggerate    exaggeration
optimise      iterations; more of them go on from where the last map ended
============  ==============================
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from m4i_core.embedding.space import REDUCED_TO, Array, principal, standardise
from m4i_core.embedding.stoppable import Abandoned, Frame, OnFrame, Relay, run_stoppable
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.language import translate

EXAGGERATED = 250
"""Iterations with early exaggeration, as in openTSNE's defaults."""

ITERATIONS = 500
"""Iterations after that, unless asked otherwise."""

EXAGGERATION = 12.0
"""How much nearer neighbours are drawn at first, unless asked otherwise (openTSNE's default)."""

FEWEST_ROWS = 5
"""Below this a neighbourhood means nothing: the principal components are the map."""

_EXACT_NEIGHBOURS_UP_TO = 5_000
_LOOK_EVERY = 5


@dataclass(frozen=True)
class _Optimised:
    """A map that was optimised for so many iterations, with its momentum (a TSNEEmbedding)."""

    exaggeration: float
    iterations: int
    embedding: Any


class TsneStages:
    """t-SNE of one space, that keeps its stages.

    Args:
        z: Shape (n, k).
        seed: Of everything random.
    """

    def __init__(self, z: npt.ArrayLike, seed: int) -> None:
        self._standardised = standardise(z)
        self._seed = seed
        self._reduced: Array | None = None
        self._affinities: dict[float, Any] = {}
        self._similarity: Array = np.zeros(0)
        self._early: _Optimised | None = None
        self._late: _Optimised | None = None
        # Whoever was left behind while optimising must be out before the next one comes in: the
        # affinities are exaggerated in place.
        self._busy = threading.Lock()
        self.computed: list[str] = []
        """Stages that were really computed so far, in order; for looking and for tests."""

    def embed(
        self,
        perplexity: float = 30.0,
        *,
        exaggeration: float = EXAGGERATION,
        iterations: int = ITERATIONS,
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
        on_frame: OnFrame | None = None,
    ) -> Array:
        """Return the map, shape (n, 2).

        Args:
            perplexity: Neighbours that count; lowered to (n - 1) / 3 for small n.
            exaggeration: How much nearer neighbours are drawn in the first 250 iterations.
            iterations: After those, at least 1.
            progress: Receives the share that is done and the error.
            cancel: Stops within 200 ms, or pauses.
            on_frame: Receives the newest map on its way, every 5 iterations at most.

        Raises:
            Cancelled: If asked to stop.
        """
        if cancel is not None:
            cancel.check()
        rows = len(self._standardised)
        if rows < FEWEST_ROWS or not self._standardised.any():
            progress.report(1.0)
            return two_columns(principal(self._standardised, 2, self._seed))
        usable = float(min(max(perplexity, 1.0), (rows - 1) / 3))
        wanted = _Optimised(float(exaggeration), max(1, int(iterations)), None)
        total = EXAGGERATED + wanted.iterations

        def tell(frame: Frame) -> None:
            share = 0.1 + 0.9 * frame.iteration / total
            if not frame.iteration:
                progress.report(0.05, translate("engine", "looking for neighbours"))
                return
            message = translate("engine", "iteration {done} of {total}").format(
                done=frame.iteration, total=total
            )
            progress.report(share, message, numbers={"error": frame.error or 0.0})
            if on_frame is not None:
                on_frame(frame)

        found = run_stoppable(lambda relay: self._work(usable, wanted, relay), tell, cancel)
        progress.report(1.0)
        return found

    def _work(self, perplexity: float, wanted: _Optimised, relay: Relay[Frame]) -> Array:
        while not self._busy.acquire(timeout=0.05):
            relay.check()
        try:
            self._prepare(perplexity, relay)
            late = self._optimise(perplexity, wanted, relay)
        finally:
            self._busy.release()
        return np.nan_to_num(np.array(late.embedding, dtype=np.float64))

    def _prepare(self, perplexity: float, relay: Relay[Frame]) -> None:
        from openTSNE import affinity

        soon = Frame(0, 1, None, np.zeros((0, 2)))
        if self._reduced is None:
            self._reduced = principal(self._standardised, REDUCED_TO, self._seed)
            self.computed.append("reduce")
        relay.tell(soon)
        if perplexity not in self._affinities:
            found = affinity.PerplexityBasedNN(
                self._reduced,
                perplexity=perplexity,
                method="exact" if len(self._reduced) <= _EXACT_NEIGHBOURS_UP_TO else "annoy",
                n_jobs=1,  # Several would add up in a varying order: no longer reproducible.
                random_state=self._seed,
            )
            self._affinities, self._early, self._late = {perplexity: found}, None, None
            self._similarity = found.P.data.copy()
            self.computed.append("affinities")
        relay.tell(soon)

    def _optimise(self, perplexity: float, wanted: _Optimised, relay: Relay[Frame]) -> _Optimised:
        from openTSNE import TSNEEmbedding

        assert self._reduced is not None
        total = EXAGGERATED + wanted.iterations
        if self._early is None or self._early.exaggeration != wanted.exaggeration:
            start = TSNEEmbedding(
                self._start(),
                self._affinities[perplexity],
                negative_gradient_method="bh" if len(self._reduced) < 10_000 else "fft",
                n_jobs=1,
                random_state=self._seed,
            )
            self._late = None
            # Exaggerating and its undoing leave rounding errors behind, which t-SNE makes large.
            self._affinities[perplexity].P.data[:] = self._similarity
            drawn = _descend(
                start,
                EXAGGERATED,
                relay,
                (0, total),
                exaggeration=wanted.exaggeration,
                momentum=0.5,
            )
            self._early = _Optimised(wanted.exaggeration, 0, drawn)
            self.computed.append("exaggerate")
        begin = self._early
        if self._late is not None and self._late.iterations <= wanted.iterations:
            begin = self._late
        left = wanted.iterations - begin.iterations
        if left:
            done = EXAGGERATED + begin.iterations
            drawn = _descend(
                begin.embedding, left, relay, (done, total), exaggeration=None, momentum=0.8
            )
            begin = _Optimised(wanted.exaggeration, wanted.iterations, drawn)
            self.computed.append("optimise")
        self._late = begin
        return begin

    def _start(self) -> Array:
        """Return the first two components at the usual tiny scale, with twins set apart.

        Equal rows would otherwise stay on one point for ever.
        """
        assert self._reduced is not None
        start = two_columns(self._reduced)
        largest = float(start[:, 0].std())
        noise = np.random.default_rng(self._seed).normal(0.0, 1e-6, start.shape)
        started: Array = start * (1e-4 / largest if largest > 0 else 1.0) + noise
        return started


def _descend(
    embedding: Any, count: int, relay: Relay[Frame], where: tuple[int, int], **how: float | None
) -> Any:
    """Return a copy of an embedding after `count` more iterations; momentum goes along."""
    done, total = where

    def look(iteration: int, error: float, xy: npt.NDArray[Any]) -> bool:
        # Never by an exception: openTSNE would leave the shared affinities exaggerated.
        if relay.stopping():
            return True
        relay.tell(
            Frame(done + iteration, total, float(error), np.array(xy, dtype=np.float64, copy=True))
        )
        return False

    found = embedding.optimize(
        n_iter=count,
        inplace=False,
        callbacks=[look],
        callbacks_every_iters=min(_LOOK_EVERY, count),
        **how,
    )
    if relay.stopping():
        raise Abandoned
    return found


def two_columns(values: Array) -> Array:
    """Return the first two columns, with zeros for those that are missing."""
    found = np.zeros((len(values), 2))
    have = min(2, values.shape[1])
    found[:, :have] = values[:, :have]
    return found
