"""Progress that does not know who is looking."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass, field
from typing import TypeVar

from m4i_core.jobs.cancel import CancelToken

T = TypeVar("T")


@dataclass(frozen=True)
class ProgressUpdate:
    """One report of a running step.

    Attributes:
        stage: What is being done, plain words ("Training the target model").
        fraction: Share of the step that is done, 0 to 1, or None when unknown.
        message: A short detail ("epoch 3 of 20"), or "".
        numbers: Named live numbers (loss, captions_per_second, ...).
        texts: Named live texts (a sample caption, ...); untrusted, show as plain text.
    """

    stage: str = ""
    fraction: float | None = None
    message: str = ""
    numbers: Mapping[str, float] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)


Sink = Callable[[ProgressUpdate], None]


class Progress:
    """What a step reports to. A step may split it into parts and hand those on.

    Args:
        sink: Receives every update, in the thread of the caller; None swallows them.
        stage: Default stage of the updates.
        start: Where this part begins within the whole, 0 to 1.
        end: Where this part ends within the whole, 0 to 1.
    """

    def __init__(
        self, sink: Sink | None = None, stage: str = "", start: float = 0.0, end: float = 1.0
    ) -> None:
        self._sink = sink
        self._stage = stage
        self._start = start
        self._end = end

    def report(
        self,
        fraction: float | None = None,
        message: str = "",
        *,
        numbers: Mapping[str, float] | None = None,
        texts: Mapping[str, str] | None = None,
        stage: str | None = None,
    ) -> None:
        """Report how far the work is; cheap, but not meant for every record of 100,000."""
        if self._sink is None:
            return
        whole = None
        if fraction is not None:
            share = min(max(fraction, 0.0), 1.0)
            whole = self._start + share * (self._end - self._start)
        self._sink(
            ProgressUpdate(
                stage=self._stage if stage is None else stage,
                fraction=whole,
                message=message,
                numbers=dict(numbers or {}),
                texts=dict(texts or {}),
            )
        )

    def part(self, start: float, end: float, stage: str | None = None) -> Progress:
        """Return a progress whose 0..1 fills start..end of this one."""
        width = self._end - self._start
        return Progress(
            self._sink,
            self._stage if stage is None else stage,
            self._start + start * width,
            self._start + end * width,
        )

    def track(
        self, items: Iterable[T], cancel: CancelToken, *, total: int | None = None, every: int = 1
    ) -> Iterator[T]:
        """Yield `items`, checking `cancel` before each and reporting every `every` items."""
        if total is None and isinstance(items, Sized):
            total = len(items)
        for index, item in enumerate(items):
            cancel.check()
            yield item
            if (index + 1) % every == 0 or index + 1 == total:
                self.report((index + 1) / total if total else None)


SILENT = Progress()
"""A progress that nobody looks at."""
