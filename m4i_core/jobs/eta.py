"""Remaining time from the share that is done and the time it took."""

from __future__ import annotations

import time
from collections.abc import Callable


class EtaEstimator:
    """Estimates the seconds left.

    The mean speed so far is steady and the recent speed adapts; half of each is used. At the
    beginning the expected duration counts as if some of the work had been seen already.

    Args:
        expected: Expected seconds of the whole work, or None.
        clock: A clock in seconds that stands still during pauses; tests pass their own.
        half_life: Seconds after which an observed speed counts half.
        trust: Seconds of observation that the expectation is worth.
    """

    def __init__(
        self,
        expected: float | None = None,
        clock: Callable[[], float] = time.monotonic,
        half_life: float = 20.0,
        trust: float = 5.0,
    ) -> None:
        self._expected = expected if expected and expected > 0 else None
        self._clock = clock
        self._half_life = half_life
        self._trust = trust
        self._begun = clock()
        self._last_time = self._begun
        self._last_fraction = 0.0
        self._recent: float | None = None

    def update(self, fraction: float) -> float | None:
        """Take note of the overall fraction and return the seconds left.

        Args:
            fraction: Share of the whole work that is done, 0 to 1.

        Returns:
            Seconds left, or None while there is too little to go by.
        """
        now = self._clock()
        elapsed = now - self._begun
        passed = now - self._last_time
        gained = fraction - self._last_fraction
        if passed > 0.25 and gained >= 0:
            speed = gained / passed
            weight = 0.5 ** (passed / self._half_life)
            self._recent = (
                speed if self._recent is None else weight * self._recent + (1 - weight) * speed
            )
            self._last_time, self._last_fraction = now, fraction
        if self._expected is not None:
            mean = (fraction + self._trust / self._expected) / (elapsed + self._trust)
        elif fraction > 0.01 and elapsed > 1.0:
            mean = fraction / elapsed
        else:
            return None
        speed = 0.5 * mean + 0.5 * self._recent if self._recent and elapsed > 5.0 else mean
        return max(0.0, (1.0 - fraction) / speed) if speed > 0 else None
