"""Runs a long call that cannot be interrupted so that its caller can still stop at once.

What such a call makes of a map on its way (`Frame`) reaches the caller as news.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

from m4i_core.jobs.cancel import CancelToken

T = TypeVar("T")
Array = npt.NDArray[np.float64]

_POLL_SECONDS = 0.05


@dataclass(frozen=True)
class Frame:
    """A map on its way.

    Attributes:
        iteration: Passes that are done, at least 1.
        total: Passes to come altogether.
        error: What the method makes smaller (t-SNE: Kullback-Leibler divergence), or None where
            it knows no such number.
        xy: Shape (n, 2).
    """

    iteration: int
    total: int
    error: float | None
    xy: Array


OnFrame = Callable[[Frame], None]
"""Called in the caller's thread; only the newest frame is handed over."""


class Abandoned(Exception):
    """Raised inside the worker when nobody waits for its result any more."""


class Relay(Generic[T]):
    """Carries the latest news from the worker's thread to the caller's.

    Only the newest is kept: a map that is drawn late should show the latest state.

    Args:
        cancel: Makes the worker wait while it is paused.
    """

    def __init__(self, cancel: CancelToken | None = None) -> None:
        self._news: T | None = None
        self._lock = threading.Lock()
        self._cancel = cancel
        self.abandoned = threading.Event()

    def check(self) -> None:
        """Wait while paused; called by the worker.

        Raises:
            Abandoned: If the caller has left.
        """
        if self.stopping():
            raise Abandoned

    def stopping(self) -> bool:
        """Wait while paused, then say whether the work is to be left; called by the worker."""
        if self._cancel is not None and not self.abandoned.is_set():
            self._cancel.wait()
        cancelled = self._cancel is not None and self._cancel.cancelled
        return cancelled or self.abandoned.is_set()

    def tell(self, news: T) -> None:
        """Leave news; called by the worker.

        Raises:
            Abandoned: If the caller has left.
        """
        self.check()
        with self._lock:
            self._news = news

    def take(self) -> T | None:
        """Return the news since the last call, or None."""
        with self._lock:
            news, self._news = self._news, None
        return news


def run_stoppable(
    work: Callable[[Relay[T]], Array],
    on_news: Callable[[T], None],
    cancel: CancelToken | None,
) -> Array:
    """Run `work` in a thread of its own; on cancelling, leave it behind.

    A C call (nearest neighbours, compiling UMAP) cannot be interrupted. The caller returns within
    a tenth of a second; the thread ends at its next news, or with the process. While paused, the
    thread waits at its next news, too.

    Args:
        work: Gets a relay to tell its news to; returns the result.
        on_news: Called in the caller's thread with the latest news.
        cancel: Stops the waiting, or pauses the work.

    Raises:
        Cancelled: If asked to stop.
    """
    relay: Relay[T] = Relay(cancel)
    result: list[Array] = []
    failure: list[BaseException] = []

    def body() -> None:
        try:
            result.append(work(relay))
        except Abandoned:
            pass
        except BaseException as error:
            failure.append(error)

    thread = threading.Thread(target=body, name="m4i-map", daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            thread.join(_POLL_SECONDS)
            if cancel is not None:
                cancel.check()
            news = relay.take()
            if news is not None:
                on_news(news)
    finally:
        relay.abandoned.set()
    news = relay.take()
    if news is not None:
        on_news(news)
    if failure:
        raise failure[0]
    return result[0]
