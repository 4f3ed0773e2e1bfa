"""Targets behind an address: OpenAI-compatible chat, and other services that speak JSON."""

from __future__ import annotations

import base64
import hashlib
import json
import queue
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from m4i_core.data.record import Record
from m4i_core.errors import BadInput, M4IError, PlanError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.language import translate
from m4i_core.offline import is_offline
from m4i_core.targets.http_conversation import Conversation, Exchange
from m4i_core.targets.http_limits import Ledger, ServiceEstimate, ServiceLimits
from m4i_core.targets.http_template import (
    KEY,
    checked_headers,
    checked_url,
    filled_body,
    filled_headers,
    is_loopback,
    parsed_body,
    parsed_path,
    text_at,
)
from m4i_core.targets.questions import Questions
from m4i_core.targets.sent_picture import SentPicture, sent_picture
from m4i_core.targets.service_key import ServiceKey, read_key
from m4i_core.targets.target import Answer, gather

_CHAT = "/chat/completions"
_CHAT_TEXT = ("choices", 0, "message", "content")
_PICTURE_BYTES = 32 << 20


class Service(Protocol):
    """How a kind of service is spoken to."""

    @property
    def url(self) -> str: ...  # noqa: D102

    @property
    def key_name(self) -> str: ...  # noqa: D102

    def headers(self) -> dict[str, str]:
        """Headers, `{key}` where the key goes."""
        ...

    def body(self, record: Record, pictures: Sequence[SentPicture]) -> Any:
        """A record's request as JSON-able content."""
        ...

    def text(self, content: Any) -> str:
        """The text in an answer; raises ValueError."""
        ...

    def facts(self) -> list[object]:
        """Everything that its texts depend on, for the identity."""
        ...


@dataclass(frozen=True)
class ChatService:
    """OpenAI-compatible chat completions (vLLM, Ollama, llama.cpp, LM Studio, commercial ones).

    Attributes:
        address: Base address such as "http://localhost:8000/v1", or that of the completions.
        model: Name of the model.
        key_name: Name of the key in the system's keyring; "": none is sent.
        questions: The words that go along.
        system: Instruction before the conversation, or "".
        temperature: 0 for the likeliest words; None leaves it to the service.
        longest_answer: Tokens; 0 leaves it to the service.
        extra: Further keys of the request ("seed", "max_completion_tokens", ...).
    """

    address: str
    model: str
    key_name: str = ""
    questions: Questions = field(default_factory=Questions)
    system: str = ""
    temperature: float | None = 0.0
    longest_answer: int = 256
    extra: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        checked_url(self.url, with_key=bool(self.key_name))
        reserved = {"model", "messages", "stream"} & set(self.extra)
        if not self.model.strip() or reserved:
            raise PlanError(
                "The chat service needs a model's name, and its further keys must be others than "
                "model, messages and stream.",
                subject=", ".join(sorted(reserved)) or "model",
                remedy="See the service's list of models.",
            )

    @property
    def url(self) -> str:
        """Where requests go."""
        base = self.address.rstrip("/")
        return base if base.endswith(_CHAT) else base + _CHAT

    def headers(self) -> dict[str, str]:
        """See `Service`."""
        return {"Authorization": f"Bearer {KEY}"} if self.key_name else {}

    def body(self, record: Record, pictures: Sequence[SentPicture]) -> Any:
        """See `Service`."""
        parts: list[dict[str, Any]] = [{"type": "text", "text": self.questions.text(record)}]
        for picture in pictures:
            parts.append({"type": "image_url", "image_url": {"url": _data_url(picture)}})
        messages: list[dict[str, Any]] = [{"role": "user", "content": parts}]
        if self.system:
            messages.insert(0, {"role": "system", "content": self.system})
        content: dict[str, Any] = {"model": self.model, "messages": messages, "stream": False}
        if self.temperature is not None:
            content["temperature"] = self.temperature
        if self.longest_answer:
            content["max_tokens"] = self.longest_answer
        return content | dict(self.extra)

    def text(self, content: Any) -> str:
        """See `Service`."""
        return text_at(content, _CHAT_TEXT)

    def facts(self) -> list[object]:
        """See `Service`."""
        words = [self.questions.default, self.questions.template, self.system]
        rest = [self.temperature, self.longest_answer, dict(self.extra)]
        return ["chat", self.url, self.model, words, rest]


@dataclass(frozen=True)
class TemplateService:
    """Any service that takes JSON and gives JSON.

    Attributes:
        url: Where requests are posted.
        body_template: JSON with placeholders within its texts; see `http_template.PLACEHOLDERS`.
        text_path: Path to the text in the answer, such as "result.captions[0].text".
        header_template: Further headers; `{key}` stands for the key.
        key_name: Name of the key in the system's keyring; "": none is sent.
        questions: The words that go along.
    """

    url: str
    body_template: str
    text_path: str
    header_template: Mapping[str, str] = field(default_factory=dict)
    key_name: str = ""
    questions: Questions = field(default_factory=Questions)

    def __post_init__(self) -> None:
        checked_url(self.url, with_key=bool(self.key_name))
        checked_headers(self.header_template)
        parsed_body(self.body_template)
        parsed_path(self.text_path)
        uses_key = any(KEY in value for value in self.header_template.values())
        if uses_key != bool(self.key_name):
            raise PlanError(
                f"Where a header holds {KEY}, the key's name is needed, and the other way round.",
                subject="key_name",
                remedy=f"Name the key in the system's keyring and write {KEY} into one header.",
            )

    def headers(self) -> dict[str, str]:
        """See `Service`."""
        return dict(self.header_template)

    def body(self, record: Record, pictures: Sequence[SentPicture]) -> Any:
        """See `Service`."""
        coded = [base64.b64encode(picture.data).decode("ascii") for picture in pictures]
        urls = [_data_url(picture) for picture in pictures]
        values: dict[str, str | list[str]] = {
            "prompt": self.questions.text(record),
            "picture_base64": coded[0] if coded else "",
            "picture_data_url": urls[0] if urls else "",
            "picture_media_type": pictures[0].media_type if pictures else "",
            "pictures_base64": coded,
            "pictures_data_urls": urls,
        }
        return filled_body(parsed_body(self.body_template), values)

    def text(self, content: Any) -> str:
        """See `Service`."""
        return text_at(content, parsed_path(self.text_path))

    def facts(self) -> list[object]:
        """See `Service`."""
        words = [self.questions.default, self.questions.template]
        public = {n: v for n, v in self.header_template.items() if KEY not in v}
        return [
            "template",
            self.url,
            parsed_body(self.body_template),
            self.text_path,
            public,
            words,
        ]


class HttpTarget:
    """Asks a service, several records at a time.

    Args:
        service: How it is spoken to.
        limits: Bounds; they are no part of the identity.
        ledger: File that counts requests over runs, for the budget; None: each run on its own.
        key: The key; default that of the service's name in the system's keyring.
        authorities: File (PEM) of the certificate authorities to trust, for a company's own;
            None: the usual ones. Certificates are always verified.

    Raises:
        BadInput: If the key or the certificates cannot be had.
        WorkspaceError: If the ledger cannot be read.
    """

    batch_size = 64

    def __init__(
        self,
        service: Service,
        limits: ServiceLimits | None = None,
        *,
        ledger: Path | None = None,
        key: ServiceKey | None = None,
        authorities: Path | None = None,
    ) -> None:
        self.service = service
        self.limits = limits or ServiceLimits()
        self._key = read_key(service.key_name) if key is None else key
        self._ledger = Ledger(self.limits, ledger)
        self._authorities = authorities
        checked_url(service.url, with_key=bool(self._key))
        self.label = f"service at {urlsplit(service.url).netloc}"
        asked = ["service 1", service.facts(), self.limits.longest_side]
        self.identity = hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:24]

    def describe(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> list[str]:
        """See `Target.describe`."""
        return gather(self, self.label, records, progress, cancel)

    def answers(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> Generator[Answer, None, None]:
        """Ask and yield the answers as they come; see `StreamingTarget`.

        Raises:
            TargetFailed: If the budget is used up, or the service cannot be used.
            BadInput: In offline mode; nothing is sent.
            Cancelled: If the user stopped it; requests under way are dropped.
        """
        cancel = cancel or CancelToken()
        if not records:
            return
        if is_offline():
            raise BadInput(
                translate("engine", "M4I is in offline mode and asks no service."),
                subject=self.label,
                remedy=translate(
                    "engine",
                    "Leave offline mode (in the settings, or M4I_OFFLINE=0) and try again. Answers "
                    "that have come are kept.",
                ),
            )
        talk = Conversation(self._exchange(), self.label, self.limits, self._ledger, records)
        talk.start()
        done = 0
        try:
            while True:
                if cancel.cancelled:
                    yield from talk.stop()
                    cancel.check()
                talk.hold(cancel.paused)
                try:
                    item = talk.next()
                except queue.Empty:
                    continue
                if item is None:
                    return
                if isinstance(item, M4IError):
                    raise item
                done += 1
                progress.report(done / len(records), f"{done:,} of {len(records):,} answers")
                yield item
        finally:
            talk.stop()

    def estimate(self, records: Sequence[Record]) -> ServiceEstimate:
        """Say what asking about records would take; nothing is sent.

        Args:
            records: Those that are not yet answered.
        """
        limits, cap = self.limits, self.limits.request_cap
        count = len(records)
        left = None if cap is None else max(0, cap - self._ledger.spent)
        most = count * (1 + limits.retries)
        most = most if left is None else min(most, left)
        size = 0
        for record in records:
            size += 1000
            for picture in record.pictures:
                try:
                    size += picture.stat().st_size * 4 // 3
                except (OSError, ValueError):
                    continue
        rate = limits.requests_per_minute
        return ServiceEstimate(
            requests=count,
            most_requests=most,
            cost=count * limits.cost_per_request,
            most_cost=most * limits.cost_per_request,
            bytes_sent=size,
            seconds=count * 60.0 / rate if rate else 0.0,
            fits=left is None or count <= left,
            spent=self._ledger.spent,
        )

    def _exchange(self) -> Exchange:
        service = self.service
        headers = filled_headers(service.headers(), self._key)
        names = {name.lower() for name in headers}
        standard = {
            "Content-Type": "application/json",
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "User-Agent": "m4i",
        }
        headers |= {name: v for name, v in standard.items() if name.lower() not in names}
        return Exchange(
            url=service.url,
            headers=headers,
            key=self._key,
            body=self._body,
            text=service.text,
            tls=self._tls(),
            trust_environment=not is_loopback(service.url),
        )

    def _body(self, record: Record) -> bytes:
        pictures = [sent_picture(path, self.limits.longest_side) for path in record.pictures]
        if sum(len(picture.data) for picture in pictures) > _PICTURE_BYTES:
            raise BadInput(
                f"The record's pictures have over {_PICTURE_BYTES >> 20} MB and were not sent.",
                remedy="Lower the limit longest_side.",
            )
        return json.dumps(self.service.body(record, pictures)).encode("ascii")

    def _tls(self) -> Any:
        if self._authorities is None:
            return None
        import ssl

        try:
            return ssl.create_default_context(cafile=str(self._authorities))
        except (OSError, ssl.SSLError) as error:
            raise BadInput(
                "The file of certificate authorities cannot be read.",
                subject=str(self._authorities),
                remedy="Choose a file in PEM format.",
                details=repr(error),
            ) from error


def _data_url(picture: SentPicture) -> str:
    return f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode('ascii')}"
