"""t-SNE in stages: reduce -> affinities -> optimise (van der Maaten 2008; openTSNE)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from m4i_core.embedding.space import REDUCED_TO, Array, principal, standardise
from m4i_core.embedding.stoppable import Abandoned, Relay, run_stoppable
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

OnPartial = Callable[[int, Array], None]
"""Called in the caller's thread with the iteration and the map so far, shape (n, 2)."""

EXAGGERATED = 250
"""Iterations with early exaggeration, as in openTSNE's defaults."""

ITERATIONS = 500
"""Iterations after that."""

FEWEST_ROWS = 5
"""Below this a neighbourhood means nothing: the principal components are the map."""

_EXACT_NEIGHBOURS_UP_TO = 5_000
_NEWS_EVERY = 25
_STOP_CHECK_EVERY = 5


class TsneStages:
    """t-SNE of one space, that keeps its stages.

    A new perplexity needs new affinities but no new reduction; the same perplexity starts from the
    kept affinities.

    Args:
        z: Shape (n, k).
        seed: Of everything random.
    """

    def __init__(self, z: npt.ArrayLike, seed: int) -> None:
        self._standardised = standardise(z)
        self._seed = seed
        self._reduced: Array | None = None
        self._affinities: dict[float, Any] = {}
        self.computed: list[str] = []
        """Stages that were really computed so far, in order; for looking and for tests."""

    def embed(
        self,
        perplexity: float = 30.0,
        *,
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
        on_partial: OnPartial | None = None,
    ) -> Array:
        """Return the map, shape (n, 2).

        Args:
            perplexity: Neighbours that count; lowered to (n - 1) / 3 for small n.
            progress: Receives the share that is done and the error.
            cancel: Stops within 200 ms.
            on_partial: Receives the map every 25 iterations.

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
        total = EXAGGERATED + ITERATIONS

        def tell(news: tuple[int, float, Array]) -> None:
            iteration, error, xy = news
            share = 0.1 + 0.9 * iteration / total
            message = f"iteration {iteration} of {total}"
            progress.report(share, message, numbers={"error": error} if iteration else None)
            if on_partial is not None and iteration:
                on_partial(iteration, xy)

        found = run_stoppable(lambda relay: self._work(usable, relay), tell, cancel)
        progress.report(1.0)
        return found

    def _work(self, perplexity: float, relay: Relay[tuple[int, float, Array]]) -> Array:
        from openTSNE import TSNEEmbedding, affinity

        nothing = np.zeros((0, 2))
        if self._reduced is None:
            self._reduced = principal(self._standardised, REDUCED_TO, self._seed)
            self.computed.append("reduce")
        relay.tell((0, 0.0, nothing))
        if perplexity not in self._affinities:
            found = affinity.PerplexityBasedNN(
                self._reduced,
                perplexity=perplexity,
                method="exact" if len(self._reduced) <= _EXACT_NEIGHBOURS_UP_TO else "annoy",
                n_jobs=1,  # Several would add up in a varying order: no longer reproducible.
                random_state=self._seed,
            )
            self._affinities = {perplexity: found}
            self.computed.append("affinities")
        relay.tell((0, 0.0, nothing))
        embedding = TSNEEmbedding(
            self._start(),
            self._affinities[perplexity],
            negative_gradient_method="bh" if len(self._reduced) < 10_000 else "fft",
            n_jobs=1,
            random_state=self._seed,
        )
        done = 0
        for iterations, exaggeration, momentum in (
            (EXAGGERATED, 12.0, 0.5),
            (ITERATIONS, None, 0.8),
        ):
            begun = done

            def look(
                iteration: int, error: float, xy: npt.NDArray[Any], begun: int = begun
            ) -> bool:
                if relay.abandoned.is_set():
                    raise Abandoned
                if iteration % _NEWS_EVERY == 0:
                    relay.tell((begun + iteration, float(error), np.array(xy, dtype=np.float64)))
                return False

            embedding.optimize(
                n_iter=iterations,
                exaggeration=exaggeration,
                momentum=momentum,
                inplace=True,
                callbacks=[look],
                callbacks_every_iters=_STOP_CHECK_EVERY,
            )
            done += iterations
        self.computed.append("optimise")
        return np.nan_to_num(np.array(embedding, dtype=np.float64))

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


def two_columns(values: Array) -> Array:
    """Return the first two columns, with zeros for those that are missing."""
    found = np.zeros((len(values), 2))
    have = min(2, values.shape[1])
    found[:, :have] = values[:, :have]
    return found
