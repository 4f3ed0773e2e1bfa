"""Reports a second in a decoder's progress, at a bearable pace."""

from __future__ import annotations

import time

from m4i_core.jobs.progress import Progress, ProgressUpdate

_REPORT_EVERY = 0.1  # seconds


def at_a_pace(progress: Progress, every: float = _REPORT_EVERY) -> Progress:
    """Return a progress that hands on at most one update in `every` seconds, and the last."""
    told = time.monotonic()

    def sink(update: ProgressUpdate) -> None:
        nonlocal told
        now = time.monotonic()
        if now - told >= every or update.fraction == 1.0:
            told = now
            progress.report(update.fraction, update.message, numbers=update.numbers)

    return Progress(sink)


def told_speed(count: int, progress: Progress) -> Progress:
    """Return a progress for a decoder of `count` texts that adds `captions_per_second`."""
    begun = time.monotonic()

    def sink(update: ProgressUpdate) -> None:
        fraction = update.fraction or 0.0
        done = round(fraction * count)
        progress.report(
            fraction,
            f"{done:,} of {count:,} reports",
            numbers={"captions_per_second": done / max(time.monotonic() - begun, 1e-9)},
        )

    return at_a_pace(Progress(sink))
