"""A report generator with its eyes, and watching it while it learns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.models.patch_encoder import PatchEncoder
from m4i_core.models.report_generator.beam import PatchTable, beam_search
from m4i_core.models.report_generator.generator import (
    ReportGenerator,
    interruptible,
    masked_losses,
)
from m4i_core.models.report_generator.memory import MemoryRows
from m4i_core.text.corpus_bleu import corpus_bleu
from m4i_core.text.report_tokens import ReportVocabulary, clean_report, report_tokens
from m4i_core.text.similarity import METRIC_NAMES, similarity
from m4i_core.training.batches import padded
from m4i_core.training.report_data import ReportData
from m4i_core.training.report_pictures import look_at
from m4i_core.training.report_settings import ReportSettings
from m4i_core.training.watch import Seen

_LOSS_BATCH = 4


class SeeingGenerator(nn.Module):
    """A report generator and, where it is trained too, its visual extractor.

    Args:
        generator: The generator.
        extractor: Trainable, or None where patches are precomputed.
    """

    def __init__(self, generator: ReportGenerator, extractor: PatchEncoder | None) -> None:
        super().__init__()
        self.generator = generator
        self.extractor = extractor

    def table(self, data: ReportData, rows: Sequence[int], cancel: CancelToken) -> PatchTable:
        """Return the patches of some records, as they are seen when reports are asked for."""
        if self.extractor is None:
            return _Rows(data, np.array(rows, dtype=np.int64))
        views = [[Path(path) for path in data.pictures[row]] for row in rows]
        return look_at(views, self.extractor, cancel=cancel)

    def losses(
        self, patches: Tensor, reports: Sequence[Sequence[int]], memory: MemoryRows | None = None
    ) -> Tensor:
        """Return the summed negative log-likelihood of reports, in nats, a scalar.

        Args:
            patches: Shape (n, p, f), on the generator's device.
            reports: n reports as `ReportVocabulary.encode` gives them.
            memory: The projected memory, where it is used more than once.
        """
        return self.objective(patches, reports, memory, 0.0)[1]

    def objective(
        self,
        patches: Tensor,
        reports: Sequence[Sequence[int]],
        memory: MemoryRows | None,
        smoothing: float,
    ) -> tuple[Tensor, Tensor]:
        """Return what training makes small, and the loss that it is watched by.

        Args:
            patches: As for `losses`.
            reports: As for `losses`.
            memory: As for `losses`.
            smoothing: Share of certainty that is spread over all tokens, 0 to below 1.

        Returns:
            The objective and the plain loss, both summed over all tokens, in nats.
        """
        tokens = torch.from_numpy(padded(reports, ReportVocabulary.boundary)).to(patches.device)
        lengths = torch.tensor([len(report) for report in reports], device=patches.device)
        logits = self.generator(patches, tokens[:, :-1], memory)
        losses, counts = masked_losses(logits, tokens, lengths)
        loss = losses.sum()
        if not smoothing:
            return loss, loss
        spread = -torch.log_softmax(logits, dim=-1).mean(dim=-1).masked_fill(~counts, 0.0)
        return (1 - smoothing) * loss + smoothing * spread.sum(), loss


class _Rows:
    """Some records' precomputed patches, read when they are needed."""

    def __init__(self, data: ReportData, rows: npt.NDArray[np.int64]) -> None:
        assert data.patches is not None
        self._patches = data.patches
        self._rows = rows

    @property
    def shape(self) -> tuple[int, ...]:
        return (len(self._rows), *self._patches.shape[1:])

    def __getitem__(self, rows: slice) -> npt.NDArray[Any]:
        return np.asarray(self._patches[self._rows[rows]], dtype=np.float32)


class ReportWatch:
    """Records that are looked at after each epoch.

    Args:
        data: The records; those without a reference are not watched.
        vocabulary: The model's tokens.
        settings: Length of reports and width of the search.
        seed: Seed of the sample; the model's state never has an influence.
        most: Most records that are watched, or None for all.
    """

    def __init__(
        self,
        data: ReportData,
        vocabulary: ReportVocabulary,
        settings: ReportSettings,
        seed: int,
        most: int | None,
    ) -> None:
        self._data = data
        self._vocabulary = vocabulary
        self._settings = settings
        usable = [row for row, texts in enumerate(data.references) if texts]
        # The first of the sample is shown, so it must not be always the first of the data.
        rows = np.random.default_rng(seed).permutation(usable)[:most].astype(int).tolist()
        self._rows: list[int] = rows
        self.id = data.ids[rows[0]] if rows else ""
        self.picture = data.pictures[rows[0]][0] if rows and data.pictures[rows[0]] else ""
        self.reference = data.references[rows[0]][0] if rows else ""

    def look(
        self,
        model: SeeingGenerator,
        *,
        loss: bool,
        progress: Progress = SILENT,
        cancel: CancelToken,
    ) -> Seen:
        """Read reports off and compare them, and leave the model as it was.

        Args:
            model: The model; put into evaluation mode and back.
            loss: Whether to compute the loss too.
            progress: Told the share of the reports.
            cancel: Looked at before every layer.

        Returns:
            What it showed; the metrics are those of `similarity` and `bleu_4` of the corpus.

        Raises:
            Cancelled: If the user stopped it.
        """
        if not self._rows:
            return Seen(None, {}, "")
        table = model.table(self._data, self._rows, cancel)
        found = beam_search(
            model.generator,
            table,
            self._settings.max_length,
            self._settings.beam_width,
            progress,
            cancel,
        )
        words = [self._vocabulary.words(tokens) for tokens in found]
        texts = [self._vocabulary.decode(tokens) for tokens in found]
        references = [self._data.references[row] for row in self._rows]
        cleaned = [[clean_report(report) for report in reports] for reports in references]
        scores = similarity(texts, cleaned, unit="words", cancel=cancel)
        means = dict(zip(METRIC_NAMES, scores.mean(axis=0).tolist(), strict=True))
        means["bleu_4"] = corpus_bleu(
            words, [[report_tokens(report) for report in reports] for reports in references]
        )
        return Seen(self._loss(model, table, cancel) if loss else None, means, texts[0])

    def _loss(self, model: SeeingGenerator, table: PatchTable, cancel: CancelToken) -> float:
        total, count = 0.0, 0
        device = model.generator.vocabulary.weight.device
        was_training = model.training
        model.eval()
        try:
            with torch.inference_mode(), interruptible(model, cancel.check):
                memory = model.generator.memory.project()
                for start in range(0, len(self._rows), _LOSS_BATCH):
                    part = np.asarray(table[start : start + _LOSS_BATCH], dtype=np.float32)
                    examples = [
                        (at, self._vocabulary.encode(report, self._settings.max_length))
                        for at, row in enumerate(self._rows[start : start + _LOSS_BATCH])
                        for report in self._data.references[row]
                    ]
                    patches = torch.from_numpy(part[[at for at, _ in examples]]).to(device)
                    reports = [report for _, report in examples]
                    total += float(model.losses(patches, reports, memory))
                    count += sum(len(report) - 1 for report in reports)
        finally:
            model.train(was_training)
        return total / count
