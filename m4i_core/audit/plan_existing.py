"""Tables of a plan for a target that exists already: one for each kind of target.

They hold what the target classes take, paths and numbers, and never a secret: a service's key is
named here and lies in the system's keyring (`m4i_core.targets.service_key`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field, model_validator

from m4i_core.audit.plan_section import PlanSection
from m4i_core.errors import M4IError

if TYPE_CHECKING:
    from m4i_core.targets.command import CommandSettings
    from m4i_core.targets.http_limits import ServiceLimits
    from m4i_core.targets.http_service import ChatService, TemplateService
    from m4i_core.targets.hugging_face import HuggingFaceSettings
    from m4i_core.targets.output_columns import OutputColumns
    from m4i_core.targets.questions import Questions
    from m4i_core.targets.r2gen_checkpoint import R2GenSettings

TargetKind = Literal[
    "trained",
    "recorded",
    "checkpoint",
    "r2gen",
    "hugging_face",
    "http_chat",
    "http_template",
    "command",
]
EXISTING_KINDS: tuple[str, ...] = (
    "recorded",
    "checkpoint",
    "r2gen",
    "hugging_face",
    "http_chat",
    "http_template",
    "command",
)
"""Kinds that have a table of their own name in [target]."""
SERVICES: tuple[str, ...] = ("http_chat", "http_template")
"""Kinds that send pictures elsewhere and may cost money."""
CONSENTED: tuple[str, ...] = (*SERVICES, "command")
"""Kinds that need the user's consent at every run: it is never part of a plan."""

_SECRETS = frozenset(
    ("api_key", "apikey", "api-key", "authorization", "password", "secret", "access_token")
)


@contextmanager
def _said_by_pydantic() -> Iterator[None]:
    """Let an error of the target's own settings become one of the plan."""
    try:
        yield
    except M4IError as error:
        raise ValueError(f"{error.message.rstrip('.')}. {error.remedy}".rstrip(". ")) from error


class _Asked(PlanSection):
    """The words that go along with a picture."""

    question: str = Field(
        "Describe this picture in one sentence.",
        max_length=10_000,
        description="Asked where a record has no prompt of its own.",
    )
    prompt_template: str = Field(
        "{question}",
        max_length=10_000,
        description="Text with {question} where the record's prompt (or the question) goes.",
    )

    def questions(self) -> Questions:
        """Return the words for the target."""
        from m4i_core.targets.questions import Questions

        return Questions(self.question, self.prompt_template)


class OutputColumnsChoice(PlanSection):
    """Which column of a table of recorded outputs holds what; "" means "none"."""

    generated: str = Field("", description="Column with what the model said.")
    references: str = Field("", description="Column with a reference text. Several: comma.")
    picture: str = Field("", description="Column with the picture's file name. Several: comma.")
    prompt: str = Field("", description="Column with the question that was asked.")
    group: str = Field("", description="Column whose equal values must stay together.")
    membership: str = Field("", description="Column that says who was in training.")
    id: str = Field("", description="Column with the record's id; rows of one id are one record.")

    def columns(self) -> OutputColumns:
        """Return the mapping for the reader."""
        from m4i_core.targets.output_columns import OutputColumns

        return OutputColumns(**self.model_dump())


class RecordedChoice(PlanSection):
    """A table of what the model said; the records come from it, too."""

    path: str = Field(min_length=1, description="CSV, TSV, JSON-lines or Parquet file.")
    pictures: str = Field(
        "", description="Folder that the pictures' names are relative to; '': the table's own."
    )
    columns: OutputColumnsChoice | None = Field(
        None, description="Column mapping; guessed when left out."
    )


class CheckpointChoice(PlanSection):
    """A captioner from files: this program's, or that of the authors' scripts.

    The program's own looks through the encoder that [target] names and is read as its decoding
    table says.
    """

    folder: str = Field(
        min_length=1,
        description="Folder with captioner.json + model.safetensors, or with encoder*.ckpt + "
        "decoder*.ckpt + vocab*.pkl. For the former, [target] must name its encoder and weights.",
    )


class R2GenCheckpointChoice(PlanSection):
    """A checkpoint of the public R2Gen-CMN scripts."""

    folder: str = Field(min_length=1, description="Folder with one .pth and its annotation.json.")
    preset: Literal["auto", "iu_xray", "mimic_cxr"] = Field(
        "auto", description="Whose cleaning and lengths; 'auto' tells by the pictures a record."
    )
    min_count: int = Field(0, ge=0, description="Rarer words are unknown; 0: the preset's.")
    max_length: int = Field(0, ge=0, description="Longest report in tokens; 0: the preset's.")
    heads: int = Field(8, ge=1, le=1024, description="Heads of every attention.")
    top_k: int = Field(32, ge=1, description="Memory rows that each head reads.")
    beam_width: int = Field(3, ge=1, le=64, description="Width of the search.")

    def settings(self, device: str = "cpu") -> R2GenSettings:
        """Return the settings for the loader."""
        from m4i_core.targets.r2gen_checkpoint import R2GenSettings

        return R2GenSettings(
            preset=None if self.preset == "auto" else self.preset,
            min_count=self.min_count or None,
            max_length=self.max_length or None,
            heads=self.heads,
            top_k=self.top_k,
            beam_width=self.beam_width,
            device=device,
        )


class HuggingFaceChoice(_Asked):
    """A model of Hugging Face from a folder on disk; nothing in it is executed."""

    question: str = Field(
        "",
        max_length=10_000,
        description="Asked where a record has no prompt of its own; '': a captioner gets no words.",
    )
    folder: str = Field(min_length=1, description="Folder as save_pretrained writes it.")
    max_new_tokens: int = Field(50, ge=1, le=4096, description="Longest answer in tokens.")
    beams: int = Field(1, ge=1, le=16, description="1: the likeliest token each time.")
    temperature: float = Field(0.0, ge=0, le=10, description="0: nothing is drawn.")
    seed: int = Field(0, ge=0, description="For drawing.")
    batch_size: int = Field(8, ge=1, le=256, description="Records in a pass.")
    precision: Literal["fp32", "bf16"] = Field("fp32", description="Of the model's weights.")

    @model_validator(mode="after")
    def _can_be_used(self) -> HuggingFaceChoice:
        with _said_by_pydantic():
            self.settings()
        return self

    def settings(self, device: str = "cpu") -> HuggingFaceSettings:
        """Return the settings for the loader."""
        from m4i_core.targets.hugging_face import HuggingFaceSettings

        values = self.model_dump(exclude={"folder", "question", "prompt_template"})
        return HuggingFaceSettings(questions=self.questions(), device=device, **values)


class LimitsChoice(PlanSection):
    """How much a service is asked, how fast, and for how much money."""

    concurrency: int = Field(4, ge=1, le=64, description="Requests under way at once.")
    requests_per_minute: float = Field(0.0, ge=0, description="Rate; 0: no limit.")
    retries: int = Field(5, ge=0, le=20, description="Further attempts after a passing fault.")
    backoff_seconds: float = Field(1.0, ge=0, description="Wait before the first retry; doubled.")
    longest_wait: float = Field(120.0, ge=0, description="Longest wait between attempts, seconds.")
    connect_seconds: float = Field(10.0, gt=0, description="Longest time to connect.")
    answer_seconds: float = Field(120.0, gt=0, description="Longest time for a whole answer.")
    largest_answer: int = Field(1 << 20, ge=1, le=64 << 20, description="Bytes of an answer.")
    longest_side: int = Field(
        1536, ge=0, description="Pictures are made smaller than this (pixels); 0: sent as they are."
    )
    most_requests: int = Field(
        0, ge=0, description="Cap on all requests, retries included, over all runs; 0: none."
    )
    cost_per_request: float = Field(0.0, ge=0, description="Price of a request, any currency.")
    most_cost: float = Field(0.0, ge=0, description="Cap on the cost, over all runs; 0: none.")
    give_up_after: int = Field(
        10, ge=1, description="Records in a row without a text until the run stops."
    )

    @model_validator(mode="after")
    def _can_be_used(self) -> LimitsChoice:
        with _said_by_pydantic():
            self.limits()
        return self

    def limits(self) -> ServiceLimits:
        """Return the limits for the target."""
        from m4i_core.targets.http_limits import ServiceLimits

        return ServiceLimits(**self.model_dump())


class _Service(_Asked):
    key_name: str = Field(
        "", description="Name of the key in the system's keyring; the key itself never stands here."
    )
    authorities: str = Field(
        "", description="File (PEM) of certificate authorities to trust; '': the usual ones."
    )
    limits: LimitsChoice = LimitsChoice()


class HttpChatChoice(_Service):
    """An OpenAI-compatible service (vLLM, Ollama, llama.cpp, LM Studio, commercial ones)."""

    address: str = Field(min_length=1, description="Such as http://localhost:8000/v1")
    model: str = Field(min_length=1, description="Name of the model.")
    system: str = Field("", description="Instruction before the conversation.")
    temperature: float = Field(0.0, ge=-1, le=10, description="-1 leaves it to the service.")
    longest_answer: int = Field(256, ge=0, description="Tokens; 0 leaves it to the service.")
    extra: dict[str, Any] = Field(
        default_factory=dict, description="A table: further keys of the request."
    )

    @model_validator(mode="after")
    def _can_be_used(self) -> HttpChatChoice:
        secret = next((name for name in self.extra if name.lower() in _SECRETS), None)
        if secret is not None:
            raise ValueError(
                f"extra.{secret} seems to hold a key; store it in the system's keyring and give "
                "key_name"
            )
        with _said_by_pydantic():
            self.service()
        return self

    def service(self) -> ChatService:
        """Return the service for the target."""
        from m4i_core.targets.http_service import ChatService

        return ChatService(
            address=self.address,
            model=self.model,
            key_name=self.key_name,
            questions=self.questions(),
            system=self.system,
            temperature=None if self.temperature < 0 else self.temperature,
            longest_answer=self.longest_answer,
            extra=dict(self.extra),
        )


class HttpTemplateChoice(_Service):
    """Another service that takes JSON and gives JSON."""

    url: str = Field(min_length=1, description="Where requests are posted.")
    body: str = Field(
        min_length=1,
        description="JSON with placeholders within its texts: {prompt}, {picture_base64}, "
        "{picture_data_url}, {picture_media_type}, {pictures_base64}, {pictures_data_urls}.",
    )
    text_path: str = Field(
        min_length=1, description="Path to the text in the answer: result.captions[0].text"
    )
    headers: dict[str, str] = Field(
        default_factory=dict, description="A table: further headers; {key} stands for the key."
    )

    @model_validator(mode="after")
    def _can_be_used(self) -> HttpTemplateChoice:
        with _said_by_pydantic():
            self.service()
        return self

    def service(self) -> TemplateService:
        """Return the service for the target."""
        from m4i_core.targets.http_service import TemplateService

        return TemplateService(
            url=self.url,
            body_template=self.body,
            text_path=self.text_path,
            header_template=dict(self.headers),
            key_name=self.key_name,
            questions=self.questions(),
        )


class CommandChoice(_Asked):
    """A program of the user's: JSON lines in, JSON lines out; started without a shell."""

    program: tuple[str, ...] = Field(
        min_length=1, description="The program and its arguments, one item each."
    )
    folder: str = Field("", description="Working folder; '': the present one.")
    answer_seconds: float = Field(300.0, gt=0, description="Longest time without an answer.")
    version: str = Field("", description="Change it when the program answers otherwise.")

    @model_validator(mode="after")
    def _can_be_used(self) -> CommandChoice:
        with _said_by_pydantic():
            self.settings()
        return self

    def settings(self) -> CommandSettings:
        """Return the settings for the target."""
        from pathlib import Path

        from m4i_core.targets.command import CommandSettings

        return CommandSettings(
            program=self.program,
            folder=Path(self.folder) if self.folder else None,
            answer_seconds=self.answer_seconds,
            questions=self.questions(),
            version=self.version,
        )
