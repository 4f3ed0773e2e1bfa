"""Many requests to a service at once: retries, waiting when told to, stopping at once.

The requests live in an event loop of a thread of their own, because only there a request under
way can be dropped within milliseconds; the caller takes the answers from a queue.
"""

from __future__ import annotations

import asyncio
import contextlib
import email.utils
import json
import queue
import random
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from m4i_core.data.problems_file import visible
from m4i_core.data.record import Record
from m4i_core.errors import M4IError
from m4i_core.targets.http_limits import Ledger, ServiceLimits
from m4i_core.targets.service_key import ServiceKey
from m4i_core.targets.target import Answer, TargetFailed, Unanswered

if TYPE_CHECKING:
    import ssl

    import httpx

_TICK = 0.1
_AGAIN = frozenset((408, 409, 425, 429, 500, 502, 503, 504, 520, 522, 524, 529))
_HOPELESS = {
    401: "The service does not accept the key.",
    402: "The service wants to be paid first.",
    403: "The service refuses access.",
    404: "The service does not know this address or model.",
    405: "The service does not take requests at this address.",
}
_EXCERPT = 500


@dataclass(frozen=True)
class Exchange:
    """What a conversation needs to know of a service.

    Attributes:
        url: Where requests go.
        headers: With the key filled in; never shown.
        key: For scrubbing whatever comes back.
        body: Makes a record's request; may raise an M4IError for one record.
        text: Takes the text out of an answer; raises ValueError.
        tls: Verifies certificates; None: the system's.
        trust_environment: Whether proxies of the environment are used.
    """

    url: str
    headers: dict[str, str] = field(repr=False)
    key: ServiceKey
    body: Callable[[Record], bytes]
    text: Callable[[Any], str]
    tls: ssl.SSLContext | None
    trust_environment: bool


@dataclass(frozen=True)
class _Again:
    """An attempt that may be repeated."""

    reason: str
    details: str = ""
    wait: float | None = None


class _GiveUp(Exception):
    """No further request makes sense."""

    def __init__(self, error: M4IError) -> None:
        super().__init__()
        self.error = error


class Conversation:
    """Asks a service about records.

    Args:
        exchange: The service.
        label: Names it in errors.
        limits: Bounds.
        ledger: Counts what is sent.
        records: What is asked about.
    """

    def __init__(
        self,
        exchange: Exchange,
        label: str,
        limits: ServiceLimits,
        ledger: Ledger,
        records: Sequence[Record],
    ) -> None:
        self._exchange = exchange
        self._label = label
        self._limits = limits
        self._ledger = ledger
        self._records = records
        self._waiting = deque(range(len(records)))
        self._results: queue.SimpleQueue[Answer | M4IError | None] = queue.SimpleQueue()
        self._paused = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._stopped = threading.Event()
        self._next_turn = 0.0
        self._unanswered_in_a_row = 0
        self._ending = False
        self._sending: set[asyncio.Task[Any] | None] = set()
        # Spreads retries in time; no result depends on it.
        self._jitter = random.Random(0)
        self._thread = threading.Thread(target=self._run, daemon=True, name="m4i-service")

    def start(self) -> None:
        """Begin to ask."""
        self._thread.start()

    def next(self) -> Answer | M4IError | None:
        """Return the next answer or the error that ended the conversation.

        Raises:
            queue.Empty: If nothing came within a tenth of a second.
        """
        return self._results.get(timeout=_TICK)

    def hold(self, paused: bool) -> None:
        """Send nothing new while paused; what is under way comes in."""
        if paused:
            self._paused.set()
        else:
            self._paused.clear()

    def stop(self) -> list[Answer]:
        """Drop what is under way; returns the answers that were not yet taken."""
        self._stopped.set()
        loop, task = self._loop, self._task
        if loop is not None and task is not None:
            with contextlib.suppress(RuntimeError):  # the loop has just ended by itself
                loop.call_soon_threadsafe(task.cancel)
        # A name look-up cannot be dropped; it ends by itself, and nobody waits for it.
        self._thread.join(0.5)
        left: list[Answer] = []
        with contextlib.suppress(queue.Empty):
            while True:
                item = self._results.get_nowait()
                if isinstance(item, tuple):
                    left.append(item)
        return left

    # -- within the thread ------------------------------------------------------------------

    def _run(self) -> None:
        try:
            asyncio.run(self._converse())
        except asyncio.CancelledError:
            pass
        except _GiveUp as end:
            self._results.put(end.error)
        except M4IError as error:
            self._results.put(error)
        except Exception as error:
            self._results.put(
                TargetFailed(
                    "Something went wrong while the service was asked.",
                    subject=self._label,
                    remedy="Answers that came before are kept. Resume, or report this.",
                    details=self._safe(repr(error)),
                )
            )
        finally:
            self._results.put(None)

    async def _converse(self) -> None:
        import httpx

        self._loop = asyncio.get_running_loop()
        self._task = asyncio.current_task()
        if self._stopped.is_set():
            return
        limits = self._limits
        timeout = httpx.Timeout(limits.answer_seconds, connect=limits.connect_seconds)
        exchange = self._exchange
        async with httpx.AsyncClient(
            verify=exchange.tls if exchange.tls is not None else True,
            timeout=timeout,
            limits=httpx.Limits(max_connections=limits.concurrency),
            follow_redirects=False,
            trust_env=exchange.trust_environment,
        ) as client:
            workers = [
                asyncio.create_task(self._work(client))
                for _ in range(min(limits.concurrency, len(self._records)))
            ]
            try:
                done, _ = await asyncio.wait(workers, return_when=asyncio.FIRST_EXCEPTION)
                failed = next((worker for worker in done if worker.exception()), None)
                if failed is not None:
                    # What was sent is waited for: it is paid, and must not be asked again.
                    self._ending = True
                    self._waiting.clear()
                    for worker in workers:
                        if worker not in self._sending:
                            worker.cancel()
                    await asyncio.wait(workers)
                    failed.result()
            finally:
                for worker in workers:
                    worker.cancel()
                await asyncio.gather(*workers, return_exceptions=True)

    async def _work(self, client: httpx.AsyncClient) -> None:
        while self._waiting:
            await self._turn(count=False)
            if not self._waiting:
                return
            row = self._waiting.popleft()
            try:
                body = self._exchange.body(self._records[row])
            except M4IError as error:
                # The picture's fault, not the service's: nothing to give up for.
                record_id = self._records[row].id
                reason, details = self._safe(str(error)), self._safe(error.details)
                self._results.put((row, Unanswered(record_id, reason, details)))
                continue
            answer = await self._asked(client, self._records[row], body)
            self._results.put((row, answer))
            if isinstance(answer, str):
                self._unanswered_in_a_row = 0
                continue
            self._unanswered_in_a_row += 1
            if self._unanswered_in_a_row >= self._limits.give_up_after and self._waiting:
                raise _GiveUp(
                    TargetFailed(
                        f"{self._unanswered_in_a_row} records in a row got no text; the last: "
                        f"{answer.reason}",
                        subject=self._label,
                        remedy="Answers that came before are kept. See to the service, then "
                        "resume: only what is missing is asked for.",
                        details=answer.details,
                    )
                )

    async def _asked(
        self, client: httpx.AsyncClient, record: Record, body: bytes
    ) -> str | Unanswered:
        limits = self._limits
        attempt = 0
        while True:
            await self._turn(count=True)
            if not self._ledger.take():
                raise _GiveUp(
                    TargetFailed(
                        f"The budget of {limits.request_cap} requests is used up.",
                        subject=self._label,
                        remedy="Answers that came before are kept. Raise the cap to go on.",
                    )
                )
            task = asyncio.current_task()
            self._sending.add(task)
            try:
                outcome = await self._attempt(client, body, record)
            finally:
                self._sending.discard(task)
            if not isinstance(outcome, _Again):
                return outcome
            if attempt >= limits.retries or self._ending:
                tries = f" ({attempt + 1} attempts)" if attempt else ""
                return Unanswered(record.id, outcome.reason + tries, outcome.details)
            if outcome.wait is not None:
                wait = outcome.wait
                if wait > limits.longest_wait:
                    return Unanswered(
                        record.id,
                        f"The service asks to wait for {wait:,.0f} seconds, longer than allowed.",
                        outcome.details,
                    )
                # Everybody waits: the service is overloaded, not the record.
                self._next_turn = max(self._next_turn, time.monotonic() + wait)
            else:
                wait = min(limits.backoff_seconds * 2**attempt, limits.longest_wait)
                wait *= self._jitter.uniform(0.5, 1.0)
            await asyncio.sleep(wait)
            attempt += 1

    async def _turn(self, *, count: bool) -> None:
        """Wait while paused, while the service wants rest, and for the rate limit."""
        while True:
            now = time.monotonic()
            rest = self._next_turn - now
            if not self._paused.is_set() and (rest <= 0 or not count):
                break
            await asyncio.sleep(min(max(rest, 0.01), _TICK))
        if count and self._limits.requests_per_minute:
            self._next_turn = now + 60.0 / self._limits.requests_per_minute

    async def _attempt(
        self, client: httpx.AsyncClient, body: bytes, record: Record
    ) -> str | Unanswered | _Again:
        import httpx

        exchange, limits = self._exchange, self._limits
        try:
            async with (
                asyncio.timeout(limits.answer_seconds),
                client.stream(
                    "POST", exchange.url, content=body, headers=exchange.headers
                ) as response,
            ):
                content = await self._read(response)
                return self._judge(response, content, record)
        except _TooLarge as error:
            return Unanswered(record.id, str(error))
        except (httpx.TimeoutException, TimeoutError):
            return _Again(f"The service gave no answer within {limits.answer_seconds:g} seconds.")
        except httpx.TransportError as error:
            details = self._safe(f"{type(error).__name__}: {error}")
            if "CERTIFICATE_VERIFY_FAILED" in details:
                raise self._hopeless(
                    "The service's certificate cannot be verified, so nothing was sent.", details
                ) from None
            if isinstance(error, httpx.LocalProtocolError | httpx.UnsupportedProtocol):
                raise self._hopeless("The request cannot be sent.", details) from None
            return _Again("The connection to the service failed or was cut.", details)
        except httpx.InvalidURL as error:
            details = self._safe(str(error))
            raise self._hopeless("The service's address is not valid.", details) from None

    async def _read(self, response: httpx.Response) -> bytes:
        # Unpacked answers only: a few bytes could unpack to gigabytes.
        if response.headers.get("content-encoding", "identity").lower() != "identity":
            raise _TooLarge("The service sent a compressed answer though none was asked for.")
        content = bytearray()
        async for part in response.aiter_raw(65_536):
            content += part
            if len(content) > self._limits.largest_answer:
                if response.status_code >= 300:
                    break
                raise _TooLarge(
                    f"The service's answer has over {self._limits.largest_answer:,} bytes."
                )
        return bytes(content)

    def _judge(
        self, response: httpx.Response, content: bytes, record: Record
    ) -> str | Unanswered | _Again:
        status = response.status_code
        # Scrubbed before it is cut: half a key is one, too.
        excerpt = self._safe(content.decode("utf-8", "replace"))[:_EXCERPT]
        said = f"HTTP status {status}. {excerpt}"
        if status in _HOPELESS:
            raise self._hopeless(_HOPELESS[status], said)
        if 300 <= status < 400:
            raise self._hopeless("The service has moved to another address.", said)
        if status in _AGAIN:
            reason = "The service is overloaded." if status == 429 else "The service has a fault."
            return _Again(
                f"{reason} (status {status})", said, _retry_after(response.headers, time.time())
            )
        if not 200 <= status < 300:
            return Unanswered(
                record.id, f"The service refuses the request (status {status}).", said
            )
        try:
            text = self._exchange.text(json.loads(content))
        except (ValueError, RecursionError) as error:
            why = "" if isinstance(error, json.JSONDecodeError | UnicodeError) else f": {error}"
            return Unanswered(
                record.id,
                self._safe(f"The service's answer is not of the expected form{why}."[:_EXCERPT]),
                said,
            )
        return self._exchange.key.scrub(text)

    def _hopeless(self, sentence: str, details: str) -> _GiveUp:
        return _GiveUp(
            TargetFailed(
                sentence,
                subject=self._label,
                remedy="Answers that came before are kept. Check address, model and key, then "
                "resume.",
                details=details,
            )
        )

    def _safe(self, text: str) -> str:
        """Return a text for an error: without the key, control characters spelled out."""
        return visible(self._exchange.key.scrub(text))


class _TooLarge(Exception):
    """An answer that is not read."""


def _retry_after(headers: httpx.Headers, now: float) -> float | None:
    """Return the seconds that a service asks to wait: a number or a date; None for nonsense."""
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        try:
            seconds = email.utils.parsedate_to_datetime(value).timestamp() - now
        except (ValueError, TypeError, OverflowError):
            return None
    # Not a number fails both comparisons.
    return max(0.0, seconds) if seconds < 1e9 else None
