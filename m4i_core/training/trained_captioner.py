"""A captioner that has been trained: its model, its vocabulary and how it came about."""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np
import numpy.typing as npt
import torch

from m4i_core.errors import BadInput, WorkspaceError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress, ProgressUpdate
from m4i_core.models.captioner import ShowAndTell
from m4i_core.models.decoding import beam_search, greedy
from m4i_core.text.vocabulary import Vocabulary
from m4i_core.training.caption_data import EpochReport
from m4i_core.training.settings import TrainingSettings
from m4i_core.training.storage import read_json, read_tensors, write_json, write_tensors

DecodingMethod = Literal["greedy", "beam"]

_VERSION = 1
_TENSORS = "model.safetensors"
_FACTS = "captioner.json"
_REPORT_EVERY = 0.1  # seconds


class TrainedCaptioner:
    """A model that turns frozen picture features into texts.

    Attributes:
        model: The network, in evaluation mode.
        vocabulary: Its tokens.
        settings: How it was trained.
        history: A report for each epoch, also those after the best one.
    """

    def __init__(
        self,
        model: ShowAndTell,
        vocabulary: Vocabulary,
        settings: TrainingSettings,
        history: list[EpochReport],
    ) -> None:
        self.model = model.eval()
        self.vocabulary = vocabulary
        self.settings = settings
        self.history = history

    @property
    def identity(self) -> str:
        """Hash of everything that its texts depend on: 24 hex digits."""
        digest = hashlib.sha256(json.dumps(self.vocabulary.to_json(), sort_keys=True).encode())
        digest.update(str(self.settings.max_tokens).encode())
        for name, tensor in sorted(self.model.state_dict().items()):
            digest.update(f"{name} {tuple(tensor.shape)} {tensor.dtype}".encode())
            digest.update(tensor.detach().cpu().contiguous().numpy().tobytes())
        return digest.hexdigest()[:24]

    def to(self, device: str) -> TrainedCaptioner:
        """Move the model to "cpu", "cuda" or "mps"; returns itself."""
        self.model.to(device)
        return self

    def describe(
        self,
        features: npt.NDArray[np.floating[Any]],
        method: DecodingMethod = "greedy",
        beam_width: int = 3,
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> list[str]:
        """Say what the pictures show.

        A picture's text does not depend on the others it is asked with.

        Args:
            features: Frozen features, shape (n, f).
            method: "greedy" (paper) or "beam".
            beam_width: Unfinished texts kept for each picture, for "beam".
            progress: Told the share that is done and `captions_per_second`.
            cancel: Looked at in every step of decoding.

        Returns:
            n texts, possibly empty.

        Raises:
            BadInput: If the features do not fit the model or the method is unknown.
            Cancelled: If the user stopped it.
        """
        if method not in get_args(DecodingMethod):
            raise BadInput(
                f"There is no decoding method {method!r}.", remedy="Use 'greedy' or 'beam'."
            )
        if features.ndim != 2 or features.shape[1] != self.model.feature_size:
            raise BadInput(
                "The picture features do not fit the captioning model.",
                remedy="Use the encoder that the model was trained with.",
                details=f"shape {features.shape}, expected (n, {self.model.feature_size})",
            )
        device = self.model.picture.weight.device
        seen = torch.from_numpy(np.array(features, dtype=np.float32)).to(device)
        words = self.vocabulary
        told = Progress(_Speed(len(seen), progress))
        length = self.settings.max_tokens
        if method == "greedy":
            texts = greedy(self.model, seen, words.begin, words.end, length, told, cancel)
        else:
            texts = beam_search(
                self.model, seen, words.begin, words.end, length, beam_width, told, cancel
            )
        return [words.decode(tokens) for tokens in texts]

    def save(self, folder: Path) -> None:
        """Write weights (safetensors) and everything else (JSON) into a folder.

        Raises:
            WorkspaceError: If the disk is full or the folder cannot be written to.
        """
        write_tensors(folder / _TENSORS, self.model.state_dict())
        model = self.model
        write_json(
            folder / _FACTS,
            {
                "version": _VERSION,
                "architecture": "show_and_tell",
                "feature_size": model.feature_size,
                "vocabulary": self.vocabulary.to_json(),
                "settings": self.settings.to_dict(),
                "history": [report.to_dict() for report in self.history],
            },
        )

    @classmethod
    def load(cls, folder: Path) -> TrainedCaptioner:
        """Read what `save` wrote, onto the CPU; nothing in it is trusted.

        Raises:
            WorkspaceError: If it is missing, damaged or of another version.
        """
        try:
            facts = read_json(folder / _FACTS)
            if facts["version"] != _VERSION or facts["architecture"] != "show_and_tell":
                raise ValueError("a captioner of another version")
            vocabulary = Vocabulary.from_json(facts["vocabulary"])
            settings = replace(TrainingSettings.from_dict(facts["settings"]), device="cpu")
            weights = read_tensors(folder / _TENSORS)
            # Sizes come from the weights themselves: absurd numbers in the JSON reserve nothing.
            if weights["picture.weight"].shape[1] != facts["feature_size"]:
                raise ValueError("the weights have another feature size")
            if len(weights["embedding.weight"]) != len(vocabulary):
                raise ValueError("the weights have another vocabulary size")
            with torch.device("meta"):
                model = ShowAndTell(
                    facts["feature_size"],
                    len(vocabulary),
                    settings.embedding_size,
                    settings.hidden_size,
                    settings.dropout,
                    settings.normalisation,
                )
            model.load_state_dict(weights, assign=True)
            model.requires_grad_(True)
            history = [EpochReport.from_dict(row) for row in facts["history"]]
        except (
            OSError,
            ValueError,
            KeyError,
            IndexError,
            TypeError,
            AttributeError,
            RuntimeError,
            BadInput,
        ) as error:
            raise WorkspaceError(
                "The trained captioning model cannot be read.",
                subject=str(folder),
                remedy="It may be damaged or made by another version; train it again.",
                details=repr(error),
            ) from error
        return cls(model, vocabulary, settings, history)


class _Speed:
    """Adds captions a second to a decoder's progress, at a bearable pace."""

    def __init__(self, count: int, progress: Progress) -> None:
        self._count = count
        self._progress = progress
        self._begun = self._told = time.monotonic()

    def __call__(self, update: ProgressUpdate) -> None:
        now = time.monotonic()
        fraction = update.fraction or 0.0
        if now - self._told < _REPORT_EVERY and fraction < 1.0:
            return
        self._told = now
        done = round(fraction * self._count)
        speed = done / max(now - self._begun, 1e-9)
        self._progress.report(
            fraction,
            f"{done:,} of {self._count:,} captions",
            numbers={"captions_per_second": speed},
        )
