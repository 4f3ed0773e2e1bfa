"""Runs a long call that cannot be interrupted so that its caller can still stop at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

from m4i_core.jobs.cancel import CancelToken

T = TypeVar("T")
Array = npt.NDArray[np.float64]

_POLL_SECONDS = 0.05


class Abandoned(Exception):
    """Raised inside the worker when nobody waits for its result any more."""


class Relay(Generic[T]):
    """Carries the latest news from the worker's thread to the caller's.

    Only the newest is kept: a map that is drawn late should show the latest state.
    """

    def __init__(self) -> None:
        self._news: T | None = None
        self._lock = threading.Lock()
        self.abandoned = threading.Event()

    def tell(self, news: T) -> None:
        """Leave news; called by the worker.

        Raises:
            Abandoned: If the caller has left.
        """
        if self.abandoned.is_set():
            raise Abandoned
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
    a tenth of a second; the thread ends at its next news, or with the process.

    Args:
        work: Gets a relay to tell its news to; returns the result.
        on_news: Called in the caller's thread with the latest news.
        cancel: Stops the waiting.

    Raises:
        Cancelled: If asked to stop.
    """
    relay: Relay[T] = Relay()
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
