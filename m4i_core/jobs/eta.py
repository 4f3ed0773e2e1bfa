"""Remaining time from weighted steps."""

from __future__ import annotations

import time
from collections.abc import Callable


class EtaEstimator:
    """Estimates the seconds left from (elapsed, fraction) with exponential forgetting.

    Pauses are taken out by calling `hold` and `release`.

    Args:
        clock: A monotonic clock in seconds; tests pass their own.
        half_life: Seconds after which an observed speed counts half.
    """

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, half_life: float = 20.0
    ) -> None:
        self._clock = clock
        self._half_life = half_life
        self._begun = clock()
        self._last_time = self._begun
        self._last_fraction = 0.0
        self._speed: float | None = None
        self._held_at: float | None = None

    def hold(self) -> None:
        """The work is paused: time stands still."""
        if self._held_at is None:
            self._held_at = self._clock()

    def release(self) -> None:
        """The work goes on."""
        if self._held_at is not None:
            away = self._clock() - self._held_at
            self._begun += away
            self._last_time += away
            self._held_at = None

    def update(self, fraction: float) -> float | None:
        """Take note of the overall fraction and return the seconds left.

        Args:
            fraction: Share of the whole work that is done, 0 to 1.

        Returns:
            Seconds left, or None while there is too little to go by.
        """
        now = self._held_at if self._held_at is not None else self._clock()
        passed = now - self._last_time
        gained = fraction - self._last_fraction
        if passed > 0.25 and gained >= 0:
            speed = gained / passed
            weight = 0.5 ** (passed / self._half_life)
            self._speed = speed if self._speed is None else weight * self._speed + (
                1 - weight
            ) * speed
            self._last_time, self._last_fraction = now, fraction
        elapsed = now - self._begun
        if fraction <= 0.01 or elapsed < 1.0:
            return None
        overall = fraction / elapsed
        # The mean speed is steady, the recent one adapts; half of each was closest in trials.
        speed = overall if not self._speed else 0.5 * overall + 0.5 * self._speed
        return max(0.0, (1.0 - fraction) / speed)
