"""A target that is a checkpoint of the public R2Gen-CMN scripts (Chen et al. 2021).

The `.pth` holds the weights, its `annotation.json` the reports that its vocabulary is counted in.
Pictures are prepared as everywhere in this program (SCIENCE, section 3, flaw 5): the centre of
what the training crops, where the scripts' own evaluation squeezes the whole picture. Reports are
read off by beam search, width 3 as published.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from m4i_core.data.record import Record
from m4i_core.errors import BadInput, DataError, WeightsError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.targets.checkpoint_folder import files_in, one_of_each
from m4i_core.targets.r2gen_vocabulary import AnnotationFacts, read_annotation
from m4i_core.text.report_tokens import UNKNOWN, ReportVocabulary
from m4i_core.training.report_settings import REPORT_PRESETS, ReportPreset, ReportSettings

if TYPE_CHECKING:
    from m4i_core.models.report_generator.generator import GeneratorSizes
    from m4i_core.training.trained_report_generator import TrainedReportGenerator

_ENDINGS = (".pth", ".pt")


@dataclass(frozen=True)
class R2GenFiles:
    """The two files of a checkpoint.

    Attributes:
        checkpoint: The `.pth`.
        annotation: The `annotation.json` that the model was trained with.
    """

    checkpoint: Path
    annotation: Path


@dataclass(frozen=True)
class R2GenSettings:
    """What the files do not tell; the defaults are the published ones.

    Attributes:
        preset: Whose cleaning of reports, length and threshold; None: told by the number of
            pictures of the annotation's records (two: IU X-Ray, one: MIMIC-CXR).
        min_count: Rarer words are unknown; None: the preset's, 3 or 10.
        max_length: Longest report in tokens; None: the preset's, 60 or 100.
        heads: Heads of every attention and of the memory.
        top_k: Rows of the memory that each head answers from.
        beam_width: Unfinished texts kept for each record.
        device: "cpu", "cuda" or "mps".
    """

    preset: ReportPreset | None = None
    min_count: int | None = None
    max_length: int | None = None
    heads: int = 8
    top_k: int = 32
    beam_width: int = 3
    device: str = "cpu"

    def __post_init__(self) -> None:
        if self.preset is not None and self.preset not in REPORT_PRESETS:
            raise BadInput(
                f"There is no preset {self.preset!r}.",
                subject="preset",
                remedy=f"Use one of {', '.join(REPORT_PRESETS)}.",
            )


def find_r2gen_checkpoint(folder: Path) -> R2GenFiles:
    """Find the two files in a folder; only names are looked at.

    Args:
        folder: Folder with one `.pth` (or `.pt`) and one `*annotation*.json`.

    Raises:
        DataError: If one is missing, or there are several.
    """
    files = files_in(folder)
    parts = {
        "checkpoint (.pth)": [p for p in files if p.suffix.lower() in _ENDINGS],
        "annotation (annotation.json)": [
            p for p in files if p.suffix.lower() == ".json" and "annotation" in p.name.lower()
        ],
    }
    found = one_of_each(
        parts,
        folder,
        "Put the .pth and the annotation.json it was trained with into a folder of their own.",
    )
    checkpoint, annotation = found.values()
    return R2GenFiles(checkpoint, annotation)


class R2GenCheckpoint:
    """An R2Gen-CMN model as a target; make it with `open_r2gen_checkpoint`.

    Args:
        generator: The model, with its own visual extractor.
        source: Named in errors.
    """

    batch_size = 32
    label = "R2Gen-CMN checkpoint"

    def __init__(self, generator: TrainedReportGenerator, source: str) -> None:
        self._generator = generator
        self._source = source
        self.views = generator.settings.views
        facts = [generator.settings.heads, generator.settings.top_k, generator.settings.beam_width]
        said = json.dumps(["r2gen 1", generator.identity, facts])
        self.identity = hashlib.sha256(said.encode()).hexdigest()[:24]

    @property
    def words(self) -> int:
        """Words that the model knows, the unknown word and "." among them."""
        return len(self._generator.vocabulary) - 1

    def describe(
        self,
        records: Sequence[Record],
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> list[str]:
        """Look at each record's pictures and write its report.

        Raises:
            DataError: If a record has another number of pictures than the model looks at, or one
                cannot be read.
            Cancelled: If the user stopped it.
        """
        for record in records:
            if len(record.pictures) != self.views:
                raise DataError(
                    f"The model looks at {self.views} pictures of each record; this one has "
                    f"{len(record.pictures)}.",
                    subject=record.id,
                    remedy="Leave the record out.",
                )
        if not records:
            return []
        pictures = [record.pictures for record in records]
        patches = self._generator.look_at(pictures, progress.part(0.0, 0.6), cancel)
        return self._generator.describe(
            patches, "beam", progress=progress.part(0.6, 1.0), cancel=cancel
        )


def open_r2gen_checkpoint(
    files: R2GenFiles,
    settings: R2GenSettings | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> R2GenCheckpoint:
    """Load a checkpoint and count its vocabulary; nothing in the files is executed.

    Args:
        files: From `find_r2gen_checkpoint`.
        settings: What the files do not tell.
        progress: Told the share.
        cancel: Looked at while the annotation is read.

    Raises:
        WeightsError: If the `.pth` is damaged, could run code, is no R2Gen-CMN, or knows another
            number of words than the annotation gives.
        DataError: If the annotation cannot be used.
        Cancelled: If the user stopped it.
    """
    from m4i_core.targets.r2gen_weights import (
        extractor_of,
        generator_of,
        read_r2gen,
        vocabulary_size,
    )
    from m4i_core.training.trained_report_generator import TrainedReportGenerator

    settings = settings or R2GenSettings()
    cancel = cancel or CancelToken()
    facts = read_annotation(files.annotation, settings.preset, progress.part(0.0, 0.3), cancel)
    weights = read_r2gen(files.checkpoint)
    progress.report(0.7)
    cancel.check()
    tokens = _tokens(facts, settings, vocabulary_size(weights, files.checkpoint), files)
    unknown = tokens.index(UNKNOWN) + 1
    model = generator_of(weights, unknown, settings.heads, settings.top_k, files.checkpoint)
    extractor = extractor_of(weights, files.checkpoint)
    if extractor.patch_size != model.sizes.patch_size:
        raise WeightsError(
            f"The visual extractor gives {extractor.patch_size} numbers a patch, the generator "
            f"takes {model.sizes.patch_size}.",
            subject=str(files.checkpoint),
            remedy="Choose a checkpoint of one training.",
        )
    trained = TrainedReportGenerator(
        model,
        ReportVocabulary([token for token in tokens if token != UNKNOWN]),
        _report_settings(facts, settings, model.sizes),
        [],
        extractor,
    )
    progress.report(1.0)
    return R2GenCheckpoint(trained.to(settings.device), str(files.checkpoint))


def _tokens(
    facts: AnnotationFacts, settings: R2GenSettings, size: int, files: R2GenFiles
) -> list[str]:
    preset = REPORT_PRESETS[facts.preset]
    min_count = settings.min_count or preset.min_word_count
    tokens = facts.tokens(min_count)
    if len(tokens) + 1 != size:
        raise WeightsError(
            f"The checkpoint knows {size - 1:,} words; the reports of 'train' give {len(tokens):,} "
            f"that stand there at least {min_count} times.",
            subject=str(files.checkpoint),
            remedy=f"Choose the annotation file that the model was trained with (not "
            f"{files.annotation.name}), or give its data set and threshold.",
        )
    return tokens


def _report_settings(
    facts: AnnotationFacts, settings: R2GenSettings, sizes: GeneratorSizes
) -> ReportSettings:
    preset = REPORT_PRESETS[facts.preset]
    return ReportSettings(
        views=facts.views,
        max_length=settings.max_length or preset.max_length,
        min_word_count=settings.min_count or preset.min_word_count,
        beam_width=settings.beam_width,
        standardise=False,
        width=sizes.width,
        heads=sizes.heads,
        layers=sizes.layers,
        feed_forward=sizes.feed_forward,
        memory_rows=sizes.memory_rows,
        top_k=sizes.top_k,
    )
