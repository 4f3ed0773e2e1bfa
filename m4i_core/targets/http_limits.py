"""How much a service is asked, how fast, and for how much money."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from m4i_core.errors import PlanError, WorkspaceError


@dataclass(frozen=True)
class ServiceLimits:
    """Bounds of a conversation with a service; none of them changes what a model answers.

    Attributes:
        concurrency: Requests under way at once, 1 to 64.
        requests_per_minute: Rate that is not exceeded; 0: no limit.
        retries: Further attempts after a passing fault, 0 to 20.
        backoff_seconds: Wait before the first retry; doubled each time, with jitter.
        longest_wait: Longest wait between attempts in seconds, also when the service asks for
            more (`Retry-After`): the record is then listed as unanswered.
        connect_seconds: Longest time to connect.
        answer_seconds: Longest time for a whole answer.
        largest_answer: Bytes of an answer; larger ones are refused.
        longest_side: Pictures are made smaller than this (pixels); 0: sent as they are.
        most_requests: Cap on all requests, retries included, over all runs; 0: none.
        cost_per_request: Price of a request, in any currency.
        most_cost: Cap on the cost, over all runs; 0: none.
        give_up_after: Records in a row that got no text until the run stops.
    """

    concurrency: int = 4
    requests_per_minute: float = 0.0
    retries: int = 5
    backoff_seconds: float = 1.0
    longest_wait: float = 120.0
    connect_seconds: float = 10.0
    answer_seconds: float = 120.0
    largest_answer: int = 1 << 20
    longest_side: int = 1536
    most_requests: int = 0
    cost_per_request: float = 0.0
    most_cost: float = 0.0
    give_up_after: int = 10

    def __post_init__(self) -> None:
        numbers = (
            self.requests_per_minute,
            self.backoff_seconds,
            self.longest_wait,
            self.cost_per_request,
            self.most_cost,
        )
        fits = {
            "concurrency": 1 <= self.concurrency <= 64,
            "retries": 0 <= self.retries <= 20,
            "connect_seconds": 0 < self.connect_seconds < math.inf,
            "answer_seconds": 0 < self.answer_seconds < math.inf,
            "largest_answer": 1 <= self.largest_answer <= 64 << 20,
            "longest_side": self.longest_side == 0 or self.longest_side >= 16,
            "most_requests": self.most_requests >= 0,
            "give_up_after": self.give_up_after >= 1,
            "the other limits": all(0 <= number < math.inf for number in numbers),
            "most_cost": self.most_cost == 0 or self.cost_per_request > 0,
        }
        for name, holds in fits.items():
            if not holds:
                raise PlanError(
                    f"The service's limit {name} cannot be used as it is.",
                    subject=name,
                    remedy="Give a number of the allowed range; most_cost needs cost_per_request.",
                )

    @property
    def request_cap(self) -> int | None:
        """Requests that budget and price allow altogether, or None for no cap."""
        caps = [self.most_requests] if self.most_requests else []
        if self.most_cost:
            # 0.3 / 0.1 is 2.9999999999999996.
            caps.append(math.floor(self.most_cost / self.cost_per_request + 1e-9))
        return min(caps) if caps else None


@dataclass(frozen=True)
class ServiceEstimate:
    """What a run would take, before anything is sent.

    Attributes:
        requests: Requests when none has to be repeated.
        most_requests: Requests in the worst case, within the cap.
        cost: Price of `requests`; 0 where no price is known.
        most_cost: Price of `most_requests`.
        bytes_sent: About the size of all requests.
        seconds: Shortest time that the rate limit allows; 0 without one.
        fits: Whether the cap allows `requests`.
        spent: Requests that were sent in earlier runs.
    """

    requests: int
    most_requests: int
    cost: float
    most_cost: float
    bytes_sent: int
    seconds: float
    fits: bool
    spent: int


class Ledger:
    """Counts the requests that were sent, also over runs and kills.

    Args:
        limits: Hold the cap.
        file: Keeps the count, one byte a request, written before the request; None: this run only.

    Raises:
        WorkspaceError: If the file cannot be read.
    """

    def __init__(self, limits: ServiceLimits, file: Path | None) -> None:
        self._cap = limits.request_cap
        self._file = file
        self.spent = 0
        try:
            if file is not None and file.exists():
                self.spent = file.stat().st_size
        except OSError as error:
            raise self._broken(error) from error

    def take(self) -> bool:
        """Note a request about to be sent; False when the cap does not allow it.

        Raises:
            WorkspaceError: If the file cannot be written.
        """
        if self._cap is not None and self.spent >= self._cap:
            return False
        if self._file is not None:
            try:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                with self._file.open("ab") as file:
                    file.write(b".")
            except OSError as error:
                raise self._broken(error) from error
        self.spent += 1
        return True

    def _broken(self, error: OSError) -> WorkspaceError:
        return WorkspaceError(
            "The file that counts the requests cannot be used.",
            subject=str(self._file),
            remedy="Check the disk's free space and the folder's permissions, then resume.",
            details=repr(error),
        )
