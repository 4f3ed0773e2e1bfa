"""A report generator that has been trained: its model, its vocabulary and how it came about."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import get_args

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from m4i_core.errors import BadInput, M4IError, WorkspaceError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.models.patch_encoder import PATCHES, PatchEncoder, empty_patch_encoder
from m4i_core.models.report_generator.beam import PatchTable, beam_search
from m4i_core.models.report_generator.generator import (
    MOST_POSITIONS,
    GeneratorSizes,
    ReportGenerator,
)
from m4i_core.models.report_generator.layers import sinusoids
from m4i_core.text.report_tokens import ReportVocabulary
from m4i_core.training.caption_data import EpochReport
from m4i_core.training.report_pictures import look_at
from m4i_core.training.report_settings import ReportSettings
from m4i_core.training.storage import read_json, read_tensors, write_json, write_tensors
from m4i_core.training.told_speed import told_speed
from m4i_core.training.trained_captioner import DecodingMethod

_VERSION = 1
_ARCHITECTURE = "r2gen_cmn"
_TENSORS = "model.safetensors"
_FACTS = "report_generator.json"


class TrainedReportGenerator:
    """A model that turns the patches of a record's views into a report.

    Attributes:
        model: The generator, in evaluation mode.
        vocabulary: Its tokens.
        settings: How it was trained.
        history: A report for each epoch, also those after the best one.
        extractor: Its own visual extractor where that was trained too, else None.
    """

    def __init__(
        self,
        model: ReportGenerator,
        vocabulary: ReportVocabulary,
        settings: ReportSettings,
        history: list[EpochReport],
        extractor: PatchEncoder | None = None,
    ) -> None:
        self.model = model.eval()
        self.vocabulary = vocabulary
        self.settings = settings
        self.history = history
        self.extractor = extractor

    @property
    def identity(self) -> str:
        """Hash of everything that its reports depend on: 24 hex digits."""
        facts = [self.vocabulary.to_json(), self.settings.max_length, self.settings.views]
        facts.append(self.extractor.spec.name if self.extractor else "")
        digest = hashlib.sha256(json.dumps(facts, sort_keys=True).encode())
        for name, tensor in sorted(self._tensors().items()):
            digest.update(f"{name} {tuple(tensor.shape)} {tensor.dtype}".encode())
            digest.update(tensor.detach().cpu().contiguous().numpy().tobytes())
        return digest.hexdigest()[:24]

    def to(self, device: str) -> TrainedReportGenerator:
        """Move the model to "cpu", "cuda" or "mps"; returns itself."""
        self.model.to(device)
        if self.extractor is not None:
            self.extractor.to(device)
        return self

    def look_at(
        self,
        pictures: Sequence[Sequence[Path]],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> npt.NDArray[np.float16]:
        """Return what the trained visual extractor sees; for `describe`.

        With a frozen extractor use `m4i_core.training.report_data.encode_patches` instead.

        Args:
            pictures: The views of each of n records.
            progress: Told the share.
            cancel: Looked at before every convolution.

        Returns:
            Patches, shape (n, 49 * views, patch_size).

        Raises:
            BadInput: If the model has no extractor of its own, or a record other views.
            UnreadablePicture: If a picture cannot be read.
            Cancelled: If the user stopped it.
        """
        if self.extractor is None:
            raise BadInput(
                "This report generator has no visual extractor of its own.",
                remedy="Encode the pictures with the encoder that it was trained with.",
            )
        if any(len(paths) != self.settings.views for paths in pictures):
            raise BadInput(
                f"The report generator looks at {self.settings.views} pictures of each record.",
                remedy="Leave other records out.",
            )
        return look_at(pictures, self.extractor, progress, cancel)

    def describe(
        self,
        patches: PatchTable,
        method: DecodingMethod = "beam",
        beam_width: int | None = None,
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> list[str]:
        """Write the reports.

        A record's report does not depend on the others it is asked with.

        Args:
            patches: Shape (n, 49 * views, patch_size); may be a file mapped to memory.
            method: "beam" (published), or "greedy": a beam of one.
            beam_width: Unfinished texts kept for each record, for "beam"; default as trained.
            progress: Told the share that is done and `captions_per_second`.
            cancel: Looked at before every layer.

        Returns:
            n reports, possibly empty.

        Raises:
            BadInput: If the patches do not fit the model, the method is unknown, or beam_width is
                below 1.
            Cancelled: If the user stopped it.
        """
        wanted = (PATCHES * self.settings.views, self.model.sizes.patch_size)
        if len(patches.shape) != 3 or tuple(patches.shape[1:]) != wanted:
            raise BadInput(
                "The pictures' patches do not fit the report generator.",
                remedy="Use the encoder and the number of views that it was trained with.",
                details=f"shape {patches.shape}, expected (n, {wanted[0]}, {wanted[1]})",
            )
        if method not in get_args(DecodingMethod):
            raise BadInput(
                f"There is no decoding method {method!r}.", remedy="Use 'greedy' or 'beam'."
            )
        width = self.settings.beam_width if beam_width is None else beam_width
        width = 1 if method == "greedy" else width
        if width < 1:
            raise BadInput(f"The beam's width cannot be {width}.", remedy="Use 1 or more.")
        told = told_speed(patches.shape[0], progress)
        found = beam_search(self.model, patches, self.settings.max_length, width, told, cancel)
        return [self.vocabulary.decode(tokens) for tokens in found]

    def _tensors(self) -> dict[str, Tensor]:
        tensors = {f"generator.{name}": t for name, t in self.model.state_dict().items()}
        if self.extractor is not None:
            tensors |= {f"extractor.{name}": t for name, t in self.extractor.state_dict().items()}
        return tensors

    def save(self, folder: Path) -> None:
        """Write weights (safetensors) and everything else (JSON) into a folder.

        Raises:
            WorkspaceError: If the disk is full or the folder cannot be written to.
        """
        write_tensors(folder / _TENSORS, self._tensors())
        write_json(
            folder / _FACTS,
            {
                "version": _VERSION,
                "architecture": _ARCHITECTURE,
                "sizes": self.model.sizes.to_dict(),
                "extractor": self.extractor.spec.name if self.extractor else "",
                "vocabulary": self.vocabulary.to_json(),
                "settings": self.settings.to_dict(),
                "history": [report.to_dict() for report in self.history],
            },
        )

    @classmethod
    def load(cls, folder: Path) -> TrainedReportGenerator:
        """Read what `save` wrote, onto the CPU; nothing in it is trusted.

        Raises:
            WorkspaceError: If it is missing, damaged or of another version.
        """
        try:
            facts = read_json(folder / _FACTS)
            if facts["version"] != _VERSION or facts["architecture"] != _ARCHITECTURE:
                raise ValueError("a report generator of another version")
            vocabulary = ReportVocabulary.from_json(facts["vocabulary"])
            if set(facts["settings"]) != {field.name for field in fields(ReportSettings)}:
                raise ValueError("unknown or missing settings")
            settings = replace(ReportSettings(**facts["settings"]), device="cpu")
            sizes = GeneratorSizes(**facts["sizes"])
            if sizes.vocabulary_size != len(vocabulary):
                raise ValueError("the weights have another vocabulary size")
            weights = read_tensors(folder / _TENSORS)
            model = _generator(sizes, settings, _part(weights, "generator."))
            extractor = None
            if facts["extractor"]:
                extractor = _extractor(str(facts["extractor"]), _part(weights, "extractor."))
            history = [EpochReport.from_dict(row) for row in facts["history"]]
        except (
            OSError,
            ValueError,
            KeyError,
            IndexError,
            TypeError,
            AttributeError,
            RuntimeError,
            M4IError,
        ) as error:
            raise WorkspaceError(
                "The trained report generator cannot be read.",
                subject=str(folder),
                remedy="It may be damaged or made by another version; train it again.",
                details=repr(error),
            ) from error
        return cls(model, vocabulary, settings, history, extractor)


def _part(weights: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {
        name.removeprefix(prefix): tensor
        for name, tensor in weights.items()
        if name.startswith(prefix)
    }


def _generator(
    sizes: GeneratorSizes, settings: ReportSettings, weights: dict[str, Tensor]
) -> ReportGenerator:
    # The settings have been checked; with them absurd sizes in the JSON reserve nothing.
    checked = ("width", "heads", "layers", "feed_forward", "memory_rows", "top_k")
    if any(getattr(sizes, name) != getattr(settings, name) for name in checked):
        raise ValueError("sizes and settings contradict each other")
    with torch.device("meta"):
        model = ReportGenerator(sizes)
    model.load_state_dict(weights, assign=True)
    model.positions = sinusoids(MOST_POSITIONS, sizes.width)
    return model.requires_grad_(True)


def _extractor(name: str, weights: dict[str, Tensor]) -> PatchEncoder:
    extractor = empty_patch_encoder(name)
    extractor.load_state_dict(weights)
    return extractor.eval().requires_grad_(True)
