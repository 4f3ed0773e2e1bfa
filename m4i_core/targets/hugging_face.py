"""A target that is a model of Hugging Face's `transformers`, from a folder on disk.

Any family that makes text from a picture and text and that `transformers` itself knows: BLIP, GIT,
ViT-GPT2 and other encoder-decoders, LLaVA and its like. Code in the folder is never run, pickles
are never opened, nothing is fetched (`m4i_core.targets.hugging_face_folder`).

A record's text does not depend on the records it is asked with: every pass has the same number of
rows (filled up with copies), only inputs of one shape share a pass, so that nothing is padded, and
drawn words come from the record's own seed.
"""

from __future__ import annotations

import contextlib
import hashlib
import inspect
import json
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal

from m4i_core.data.pictures import UnreadablePicture, load_rgb
from m4i_core.data.record import Record
from m4i_core.errors import BadInput, M4IError, PlanError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.targets.hugging_face_folder import (
    HuggingFaceFolder,
    find_hugging_face,
    hash_folder,
)
from m4i_core.targets.questions import Questions
from m4i_core.targets.target import Answer, TargetFailed, Unanswered, gather

if TYPE_CHECKING:
    from PIL.Image import Image
    from torch import Tensor

_VERSION = 1
_WIDEST = 10
"""Pictures longer than this many times their other side are cut to it, around the centre."""
_MOST_TOKENS = 4096
_TEMPLATE_SECONDS = 10.0


@dataclass(frozen=True)
class HuggingFaceSettings:
    """How the model is asked; part of the target's identity.

    Attributes:
        questions: The words that go along. Without a default, a captioner gets none, and a model
            that follows instructions is asked to describe the picture in one sentence.
        max_new_tokens: Longest answer in tokens, 1 to 4,096.
        beams: 1 takes the likeliest token each time; more: beam search, up to 16.
        temperature: 0 draws nothing; above, up to 10: tokens are drawn from the softmax of the
            logits divided by it (one beam only).
        seed: For drawing; a picture and its words always get the same draw.
        batch_size: Records in a pass, 1 to 256. Fixed for a target: the last bits depend on it.
        precision: "fp32" or "bf16".
        device: A torch device.
    """

    questions: Questions = field(default_factory=lambda: Questions(default=""))
    max_new_tokens: int = 50
    beams: int = 1
    temperature: float = 0.0
    seed: int = 0
    batch_size: int = 8
    precision: Literal["fp32", "bf16"] = "fp32"
    device: str = "cpu"

    def __post_init__(self) -> None:
        limits = {
            "max_new_tokens": 1 <= self.max_new_tokens <= _MOST_TOKENS,
            "beams": 1 <= self.beams <= 16,
            "temperature": 0 <= self.temperature <= 10,
            "seed": self.seed >= 0,
            "batch_size": 1 <= self.batch_size <= 256,
            "precision": self.precision in ("fp32", "bf16"),
        }
        for name, holds in limits.items():
            if not holds:
                raise PlanError(
                    f"The generation setting {name} cannot be {getattr(self, name)!r}.",
                    subject=name,
                    remedy="See the plan's keys for the allowed values.",
                )
        if self.temperature > 0 and self.beams > 1:
            raise PlanError(
                "A model either draws its words or searches with several beams.",
                subject="temperature",
                remedy="Set the temperature to 0 or beams to 1.",
            )


@dataclass(frozen=True)
class _Asked:
    """One record made ready: its row, its picture and words as tensors, and its seed."""

    row: int
    inputs: dict[str, Tensor]
    seed: int

    @property
    def shape(self) -> str:
        return repr(sorted((name, tuple(t.shape)) for name, t in self.inputs.items()))


class HuggingFaceModel:
    """A model from disk as a target; make it with `open_hugging_face`.

    Each record's first picture is shown, upright and in RGB; the model's own processor prepares
    it. The words are `settings.questions`' for the record; special tokens within them are broken
    up. The answer is what the model writes after the words.
    """

    def __init__(
        self,
        found: HuggingFaceFolder,
        settings: HuggingFaceSettings,
        content: str,
        library: ModuleType,
        model: Any,
        processor: Any,
        tokenizer: Any,
    ) -> None:
        from m4i_core.targets.hugging_face_loading import image_token_id, special_tokens

        facts = settings.__dict__ | {"questions": settings.questions.__dict__}
        said = json.dumps([_VERSION, content, library.__version__, facts], sort_keys=True)
        self.identity = hashlib.sha256(said.encode()).hexdigest()[:24]
        self.label = f"{found.family} model of Hugging Face"
        self.batch_size = settings.batch_size
        self.family = found.family
        self._source = str(found.folder)
        self._settings = settings
        self._library = library
        self._model = model
        self._processor = processor
        self._tokenizer = tokenizer
        self._image_token_id = image_token_id(model.config)
        self._accepted = set(inspect.signature(model.forward).parameters)
        self._special = special_tokens(tokenizer, self._image_token_id)

    @property
    def takes_words(self) -> bool:
        """Whether the model reads words beside the picture."""
        return self.family != "vision-encoder-decoder"

    def describe(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> list[str]:
        """See `Target.describe`.

        Raises:
            SomeUnanswered: If some pictures cannot be read; the others' texts are in it.
            TargetFailed: If the model fails.
            Cancelled: If the user stopped it.
        """
        return gather(self, self.label, records, progress, cancel)

    def answers(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> Generator[Answer, None, None]:
        """See `StreamingTarget.answers`; records whose words are equally long go together.

        Raises:
            BadInput: If there are questions for a model that reads none.
            TargetFailed: If the model fails.
            Cancelled: If the user stopped it, within a layer of the network.
        """
        cancel = cancel or CancelToken()
        words = [self._words(record) for record in records]
        lengths: dict[str, int] = {}
        for text in words:
            cancel.check()
            if text not in lengths:
                lengths[text] = len(self._tokenizer(text)["input_ids"]) if text else 0
        order = sorted(range(len(records)), key=lambda row: (lengths[words[row]], row))
        done = 0
        waiting: dict[str, list[_Asked]] = {}
        for place, row in enumerate(order):
            cancel.check()
            made = self._prepare(row, records[row], words[row], cancel)
            if isinstance(made, Unanswered):
                done += 1
                yield row, made
            else:
                waiting.setdefault(made.shape, []).append(made)
            last = place + 1 == len(order)
            ends = last or lengths[words[order[place + 1]]] != lengths[words[row]]
            for shape in list(waiting):
                if ends or len(waiting[shape]) == self._settings.batch_size:
                    asked = waiting.pop(shape)
                    texts = self._generate(asked, cancel)
                    for one, text in zip(asked, texts, strict=True):
                        yield one.row, text
                    done += len(asked)
                    progress.report(done / len(records))

    def _words(self, record: Record) -> str:
        text = self._settings.questions.text(record)
        for token in self._special:
            text = text.replace(token, f"{token[0]} {token[1:]}")
        if text.strip() and not self.takes_words:
            raise BadInput(
                "This model looks at pictures only and reads no words.",
                subject=record.id,
                remedy="Leave the questions and the prompt template empty, or choose a model "
                "that answers questions.",
            )
        return text if text.strip() else ""

    def _prepare(
        self, row: int, record: Record, words: str, cancel: CancelToken
    ) -> _Asked | Unanswered:
        if not record.pictures:
            return Unanswered(record.id, "The record has no picture for the model to look at.")
        try:
            picture = _cut(load_rgb(record.pictures[0]))
        except UnreadablePicture as error:
            return Unanswered(record.id, error.message, f"{error.subject} {error.details}")
        seen = hashlib.sha256(repr((self._settings.seed, picture.size, words)).encode())
        seen.update(picture.tobytes())
        try:
            inputs = self._inputs(picture, words, cancel)
        except Cancelled:
            raise
        except Exception as error:  # processors raise nearly anything
            raise self._failed("The model's processor failed on a record.", record.id, error) from (
                error
            )
        return _Asked(row, inputs, int.from_bytes(seen.digest()[:8], "little"))

    def _inputs(self, picture: Image, words: str, cancel: CancelToken) -> dict[str, Tensor]:
        """Return what the model gets for one record; the first dimension counts records."""
        import torch

        if self.family in ("vision-encoder-decoder", "git"):
            image_processor = getattr(self._processor, "image_processor", self._processor)
            given = dict(image_processor(images=picture, return_tensors="pt"))
            if words:
                # GIT goes on after [CLS] and the words; its tokenizer would close them by [SEP].
                plain = self._tokenizer(words, add_special_tokens=False)["input_ids"]
                tokens = torch.tensor([[self._tokenizer.cls_token_id, *plain]])
                given |= {"input_ids": tokens, "attention_mask": torch.ones_like(tokens)}
        elif getattr(self._processor, "chat_template", None):
            text = self._chat(words, cancel)
            begin = self._tokenizer.bos_token
            begun = isinstance(begin, str) and text.startswith(begin)
            given = self._process(picture, text, add_special_tokens=not begun)
        else:
            given = self._with_picture(picture, words)
        dtype = self._model.dtype
        return {
            name: value.to(
                device=self._settings.device, dtype=dtype if value.is_floating_point() else None
            )
            for name, value in given.items()
            if isinstance(value, torch.Tensor)
            and (name != "token_type_ids" or name in self._accepted)
        }

    def _chat(self, words: str, cancel: CancelToken) -> str:
        """Return the words as the model's chat template, which is a stranger's, frames them."""
        from m4i_core.targets.hugging_face_generation import bounded

        content = [{"type": "image"}, {"type": "text", "text": words or Questions().default}]
        with bounded(_TEMPLATE_SECONDS, cancel.check):
            return str(
                self._processor.apply_chat_template(
                    [{"role": "user", "content": content}],
                    add_generation_prompt=True,
                    tokenize=False,
                )
            )

    def _process(self, picture: Image, text: str, **options: bool) -> dict[str, Any]:
        if not text and self._image_token_id is None:
            return dict(self._processor(images=picture, return_tensors="pt"))
        return dict(self._processor(images=picture, text=text, return_tensors="pt", **options))

    def _with_picture(self, picture: Image, words: str) -> dict[str, Any]:
        """Process words, putting the picture's token first where the processor does not."""
        if self._image_token_id is None:
            return self._process(picture, words)
        # Some processors put it in, some refuse words without it, some say nothing.
        with contextlib.suppress(ValueError, IndexError, RuntimeError):
            given = self._process(picture, words)
            tokens = given.get("input_ids")
            if tokens is not None and bool((tokens == self._image_token_id).any()):
                return given
        token = self._tokenizer.convert_ids_to_tokens(self._image_token_id)
        return self._process(picture, f"{token}\n{words}")

    def _generate(self, asked: Sequence[_Asked], cancel: CancelToken) -> list[str]:
        import torch

        from m4i_core.targets.hugging_face_generation import Chooser, interruptible

        rows = [*asked, *[asked[0]] * (self._settings.batch_size - len(asked))]
        inputs = {name: torch.cat([one.inputs[name] for one in rows]) for name in asked[0].inputs}
        seeds = [one.seed for one in rows]
        chooser = Chooser(self._settings.temperature, seeds, cancel.check)
        try:
            with torch.inference_mode(), interruptible(self._model, cancel.check):
                found = self._model.generate(
                    **inputs,
                    max_new_tokens=self._settings.max_new_tokens,
                    num_beams=self._settings.beams,
                    do_sample=False,
                    logits_processor=self._library.LogitsProcessorList([chooser]),
                )
            begin = chooser.begin or 0
            return [
                str(self._tokenizer.decode(row, skip_special_tokens=True)).strip()
                for row in found[: len(asked), begin:].cpu()
            ]
        except (Cancelled, M4IError):
            raise
        except MemoryError as error:
            raise self._failed("The memory is too small for this model.", "", error) from error
        except Exception as error:  # a thousand models, each with its own ways to fail
            raise self._failed("The model failed.", "", error) from error

    def _failed(self, message: str, record: str, error: Exception) -> TargetFailed:
        return TargetFailed(
            message,
            subject=record or self._source,
            remedy="Take fewer records in a pass, shorter questions and answers, or see whether "
            "the folder is complete.",
            details=repr(error)[:4000],
        )


def open_hugging_face(
    folder: Path,
    settings: HuggingFaceSettings | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> HuggingFaceModel:
    """Load a model from a folder; nothing in it is executed, nothing is fetched.

    Args:
        folder: As `save_pretrained` writes it, with the processor's files.
        settings: How it is asked.
        progress: Told the share.
        cancel: Looked at while files are hashed; loading itself (seconds a GB) is not stopped.

    Raises:
        BadInput: If transformers is missing, or the folder is damaged, refused or incomplete;
            names the file.
        Cancelled: If the user stopped it.
    """
    from m4i_core.targets.hugging_face_generation import tame
    from m4i_core.targets.hugging_face_loading import (
        check_known,
        import_transformers,
        load_config,
        load_model,
        load_processor,
    )

    settings = settings or HuggingFaceSettings()
    cancel = cancel or CancelToken()
    found = find_hugging_face(folder)
    library = import_transformers()
    check_known(found, library)
    content = hash_folder(found, progress.part(0.0, 0.4), cancel)
    cancel.check()
    try:
        config = load_config(found, library)
        processor, tokenizer = load_processor(found, library)
        progress.report(0.5)
        cancel.check()
        model = load_model(found, library, config, settings.precision, settings.device)
    except (Cancelled, M4IError):
        raise
    except Exception as error:  # transformers raises nearly anything on damaged folders
        raise BadInput(
            "transformers cannot load the model from this folder.",
            subject=str(found.folder),
            remedy="See the details; most often a file is missing, damaged, or needs a package.",
            details=repr(error)[:4000],
        ) from error
    tame(model, library)
    progress.report(1.0)
    return HuggingFaceModel(found, settings, content, library, model, processor, tokenizer)


def _cut(picture: Image) -> Image:
    """Keep the middle of a picture that a processor would blow up to an endless strip."""
    width, height = picture.size
    most = _WIDEST * min(width, height)
    left, top = max(0, (width - most) // 2), max(0, (height - most) // 2)
    if not left and not top:
        return picture
    return picture.crop((left, top, min(width, left + most), min(height, top + most)))
