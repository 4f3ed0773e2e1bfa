"""Noise for a budget and budget for a noise, by Opacus's PRV accountant.

Source: Gopi, Lee, Wutschitz, "Numerical Composition of Differential Privacy", NeurIPS 2021. The
accountant's own upper bound is used throughout, so that its numerical error is on the safe side.
"""

from __future__ import annotations

import math
import warnings
from dataclasses import dataclass
from functools import lru_cache

from m4i_core.errors import BadInput
from m4i_core.jobs.cancel import CancelToken

# The accountant's numerical error, and how much of the budget may stay unused.
_ERROR_SHARE = 0.01
_SLACK_SHARE = 0.005
_SMALLEST_ERROR = 0.004
_SMALLEST_NOISE, _FIRST_NOISE, _LARGEST_NOISE = 0.1, 0.4, 1e5
_STRIDE = 1.25


@dataclass(frozen=True)
class Mechanism:
    """The subsampled Gaussian mechanism of one training.

    Attributes:
        sampling_rate: Chance of a record to join a step, above 0 and at most 1.
        steps_an_epoch: Steps that make an epoch.
        noise: Standard deviation of the noise over the clipping norm, above 0.
        epsilon: ε that was asked for.
        delta: δ.
    """

    sampling_rate: float
    steps_an_epoch: int
    noise: float
    epsilon: float
    delta: float

    def spent(self, epochs: int) -> float:
        """Return the ε spent after whole epochs; 0 before the first."""
        if not epochs:
            return 0.0
        steps = epochs * self.steps_an_epoch
        return spent_epsilon(self.noise, self.sampling_rate, steps, self.delta, self.epsilon)


@lru_cache(maxsize=4096)
def spent_epsilon(
    noise: float, sampling_rate: float, steps: int, delta: float, scale: float
) -> float:
    """Return an upper bound of the ε that so many steps spend.

    Args:
        noise: Noise multiplier, above 0.
        sampling_rate: Chance of a record to join a step.
        steps: Steps taken, 1 or more.
        delta: δ.
        scale: About how large the ε is: the bound may be 1 % of this (or 0.004) too high.
    """
    from opacus.accountants import PRVAccountant

    accountant = PRVAccountant()
    accountant.history = [(noise, sampling_rate, steps)]
    with warnings.catch_warnings():
        # log(0) at a sampling rate of 1, and the Rényi orders behind the PRV's first guess.
        warnings.simplefilter("ignore")
        error = max(scale * _ERROR_SHARE, _SMALLEST_ERROR)
        return float(accountant.get_epsilon(delta, eps_error=error))


def mechanism_for(
    epsilon: float,
    delta: float,
    records: int,
    records_a_step: int,
    epochs: int,
    cancel: CancelToken | None = None,
) -> Mechanism:
    """Find the least noise that keeps a training within its budget.

    Args:
        epsilon: ε at the end of all epochs.
        delta: δ, below 1 / records.
        records: Records that may be sampled.
        records_a_step: Expected records in a step.
        epochs: Planned epochs; stopping earlier spends less.
        cancel: Looked at between two evaluations of the accountant (about 0.1 s each).

    Returns:
        A mechanism that spends at most ε, and nearly all of it, in all epochs.

    Raises:
        BadInput: If δ is too large for so many records, or no noise meets the budget.
        Cancelled: If the user stopped it.
    """
    if delta * records >= 1:
        raise BadInput(
            f"δ = {delta:g} protects nobody among {records:,} records: publishing one record "
            "chosen at random would be allowed.",
            subject="privacy.delta",
            remedy=f"Use a δ far below 1 / {records:,}, for instance {0.1 / records:.0e}.",
        )
    rate = min(1.0, records_a_step / records)
    steps_an_epoch = max(1, round(1 / rate))
    steps = steps_an_epoch * epochs
    noise = _least_noise(epsilon, delta, rate, steps, cancel or CancelToken())
    return Mechanism(rate, steps_an_epoch, noise, epsilon, delta)


def _least_noise(
    epsilon: float, delta: float, rate: float, steps: int, cancel: CancelToken
) -> float:
    """Step from a guess until the budget is crossed, then halve the interval on a log scale."""

    def spent(noise: float) -> float:
        cancel.check()
        return spent_epsilon(noise, rate, steps, delta, epsilon)

    # Many small losses add up to nearly a Gaussian mechanism. The accountant is slow where ε is
    # large: start no lower than this.
    guess = rate * math.sqrt(2 * steps * math.log(1.25 / delta)) / epsilon
    high = max(guess, _FIRST_NOISE)
    low = 0.0
    while spent(high) > epsilon:
        low, high = high, high * _STRIDE
        if high > _LARGEST_NOISE:
            raise BadInput(
                f"ε = {epsilon:g} with δ = {delta:g} is out of reach: no noise is enough.",
                subject="privacy.epsilon",
                remedy="Allow a larger ε, or train for fewer epochs.",
            )
    while not low:
        lower = high / _STRIDE
        if lower < _SMALLEST_NOISE:
            return high
        if spent(lower) > epsilon:
            low = lower
        else:
            high = lower
    while spent(high) < (1 - _SLACK_SHARE) * epsilon and high / low > 1 + 1e-6:
        middle = math.sqrt(low * high)
        if spent(middle) > epsilon:
            low = middle
        else:
            high = middle
    return high
