"""Remaining time of steps, from what they were expected to take and what they have taken.

Expectations are wrong by a factor that differs from machine to machine and from one kind of step
to another: training may be three times slower than expected while encoding is not. So how slow a
kind of step is (training, encoding, ...) is learnt from the steps of that kind, the running one
included; a kind that has not been seen is taken to be as slow as the others are on average.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_KIND_TRUST = 0.04
"""Share of a step's expected seconds that the expectation of its kind is worth as observation."""
_LEAST_TRUST = 0.3
"""Seconds that it is worth at least."""
_OWN_VOTE = 0.5
"""How much the expectations count against the kinds of steps that have been seen."""


@dataclass
class _Step:
    """A step that counts: expected seconds, share done, seconds taken so far."""

    kind: str
    expected: float
    fraction: float = 0.0
    taken: float = 0.0
    over: bool = False


class RemainingTime:
    """Estimates the seconds left of a row of steps.

    Args:
        steps: (name, kind, expected seconds) of every step, in any order.
        clock: A clock in seconds that stands still during pauses; tests pass their own.
    """

    def __init__(
        self,
        steps: Iterable[tuple[str, str, float]],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock = clock
        self._steps = {name: _Step(kind, max(seconds, 0.0)) for name, kind, seconds in steps}
        self._running = ""
        self._begun = clock()

    def begin(self, name: str) -> None:
        """A step has begun."""
        self._running, self._begun = name, self._clock()

    def done(self, name: str) -> None:
        """The step that was begun is done."""
        step = self._steps[name]
        if name == self._running:
            step.taken = self._clock() - self._begun
            self._running = ""
        step.fraction, step.over = 1.0, True

    def drop(self, name: str) -> None:
        """A step needs no time (reused, or its part has failed): it teaches nothing."""
        self._steps.pop(name, None)
        if name == self._running:
            self._running = ""

    def left(self, fraction: float | None = None) -> float:
        """Return the seconds left of all steps.

        Args:
            fraction: Share of the running step that is done, 0 to 1; None when unknown.
        """
        running = self._steps.get(self._running)
        if running is not None:
            running.taken = self._clock() - self._begun
            if fraction is not None:
                running.fraction = min(max(fraction, 0.0), 1.0)
        slowness = self._slowness()
        left = 0.0
        for step in self._steps.values():
            if step.over:
                continue
            expected = step.expected * slowness(step.kind)
            if step is running and step.fraction <= 0.0:
                # It does not say how far it is: it takes its time, and never less than a bit more.
                left += max(expected - step.taken, 0.1 * expected)
            else:
                left += (1.0 - step.fraction) * expected
        return left

    def _slowness(self) -> Callable[[str], float]:
        """Return what gives the factor between taken and expected seconds of a kind."""
        seen: dict[str, tuple[float, float, float]] = {}
        for step in self._steps.values():
            if step.fraction > 0.0 and step.taken > 0.0:
                taken, expected, largest = seen.get(step.kind, (0.0, 0.0, 0.0))
                seen[step.kind] = (
                    taken + step.taken,
                    expected + step.fraction * step.expected,
                    max(largest, step.expected),
                )
        # The kinds vote, each by how much of it has been seen, and so does the expectation itself:
        # a machine that is slow is slow at everything, a wrong expectation is wrong once.
        votes, logarithms = _OWN_VOTE, 0.0
        for taken, expected, _ in seen.values():
            large = max(taken, expected)
            vote = large / (large + 1.0)
            votes += vote
            logarithms += vote * math.log((taken + _LEAST_TRUST) / (expected + _LEAST_TRUST))
        unseen = math.exp(logarithms / votes)
        factors: dict[str, float] = {}
        for kind, (taken, expected, largest) in seen.items():
            trust = max(_LEAST_TRUST, _KIND_TRUST * largest)
            factors[kind] = (taken + trust * unseen) / (expected + trust)
        return lambda kind: factors.get(kind, unseen)
