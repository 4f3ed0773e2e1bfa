"""Training a report generator: reproducible, resumable, watched (SCIENCE, section 6).

As in `m4i_core.training.loop`, each epoch's randomness is derived from (seed, epoch) alone, so
that a training that was killed and resumed ends with the same weights, bit by bit.
"""

from __future__ import annotations

import hashlib
import json
import math
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.models.patch_encoder import PATCHES, PatchEncoder
from m4i_core.models.report_generator.generator import (
    GeneratorSizes,
    ReportGenerator,
    interruptible,
)
from m4i_core.models.report_generator.memory import MemoryRows
from m4i_core.text.report_tokens import ReportVocabulary
from m4i_core.training.batches import Indices, epoch_batches
from m4i_core.training.caption_data import EpochReport, WatchedKind
from m4i_core.training.checkpoint import Checkpoints, TrainingState
from m4i_core.training.loop import TrainingDiverged
from m4i_core.training.report_data import ReportData, patch_statistics
from m4i_core.training.report_pictures import random_crops
from m4i_core.training.report_settings import ReportSettings
from m4i_core.training.report_watch import ReportWatch, SeeingGenerator
from m4i_core.training.reproducible import torch_seed, torch_set_up
from m4i_core.training.told_epoch import tell_epoch
from m4i_core.training.told_speed import at_a_pace
from m4i_core.training.trained_report_generator import TrainedReportGenerator

__all__ = ["ReportData", "train_report_generator"]

# Multiply-adds of a slice's forward pass on a CPU: bounds memory and the time of one operation.
_SLICE_WORK = 7_000_000_000
_REPORT_EVERY = 0.2  # seconds
_TRAINING_SHARE = 0.8

# Adam as published (SCIENCE, section 6).
_BETAS = (0.9, 0.98)
_EPS = 1e-9

# Epochs of equal BLEU-4 (often 0 at first) are told apart by ROUGE-L.
_ROUGE_SHARE = 1e-6

# What an epoch's random numbers are for: part of the seed.
_INITIAL, _DROPOUT, _MEMBERS_SAMPLE, _WATCHED_SAMPLE, _CROPS = range(5)


def train_report_generator(
    members: ReportData,
    watched: ReportData,
    watched_kind: WatchedKind,
    settings: ReportSettings,
    seed: int,
    folder: Path,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
    extractor: PatchEncoder | None = None,
) -> TrainedReportGenerator:
    """Train R2Gen-CMN on the members' reports.

    Args:
        members: What the model learns from; every report of a record is an example.
        watched: Held-out records whose loss and reports are watched; may be empty. Non-members
            are watched only: nothing is ever chosen by them.
        watched_kind: What they are. With validation records the epoch of the best BLEU-4 is
            returned and `patience` applies; otherwise the last epoch.
        settings: How to train.
        seed: Seed of everything random.
        folder: For checkpoints, one a finished epoch. A training of the same data, settings and
            seed that was interrupted goes on from there.
        progress: Told `numbers` and `texts` as in `m4i_core.jobs.events.StepProgress`.
        cancel: Looked at in every layer, on the way forward and back.
        extractor: None: the extractor is frozen and the data brings patches. Otherwise it is
            copied and trained too, from random crops of the pictures; the data's patches are not
            used. Its normalisation keeps the statistics it came with, so that pictures of a
            batch do not mix; the authors' scripts normalise over each batch.

    Returns:
        The trained generator.

    Raises:
        DataError: If there is no report, a record lacks views, or patches are missing, of
            another number, or not finite.
        TrainingDiverged: If the loss is no longer a number.
        WorkspaceError: If checkpoints cannot be written.
        Cancelled: If the user stopped it; finished epochs are kept.
    """
    cancel = cancel or CancelToken()
    for data, role in ((members, "members"), (watched, "watched records")):
        data.check(role, cancel)
        _check_views(data, settings, extractor)
    with torch_set_up(settings.device, settings.threads):
        training = _Training(
            members, watched, watched_kind, settings, seed, folder, progress, cancel, extractor
        )
        return training.run()


def _check_views(
    data: ReportData, settings: ReportSettings, extractor: PatchEncoder | None
) -> None:
    if not len(data):
        return
    if extractor is None:
        wanted = PATCHES * settings.views
        if data.patches is None or data.patches.shape[1] != wanted:
            raise DataError(
                "The pictures' patches are missing or of another number of views.",
                remedy="Run the audit again from the step that encodes the pictures.",
                details=f"{None if data.patches is None else data.patches.shape}, "
                f"expected {wanted} patches",
            )
        return
    for record, pictures in zip(data.ids, data.pictures, strict=True):
        if len(pictures) != settings.views:
            raise DataError(
                f"The report generator needs {settings.views} pictures of each record; this one "
                f"has {len(pictures)}.",
                subject=record,
                remedy="Leave such records out, or train with another number of views.",
            )


class _Training:
    """One training from its first or its last finished epoch to its end."""

    def __init__(
        self,
        members: ReportData,
        watched: ReportData,
        watched_kind: WatchedKind,
        settings: ReportSettings,
        seed: int,
        folder: Path,
        progress: Progress,
        cancel: CancelToken,
        extractor: PatchEncoder | None,
    ) -> None:
        self.members = members
        self.settings = settings
        self.seed = seed
        self.watched_kind = watched_kind
        self.progress = progress
        self.cancel = cancel
        self.chooses = watched_kind == "validation" and any(watched.references)
        texts = [text for references in members.references for text in references]
        if not texts:
            raise DataError(
                "The members have no reports to learn from.",
                remedy="Choose more members, or check that the reports were read.",
            )
        self.vocabulary = ReportVocabulary.from_reports(texts, settings.min_word_count)
        self.reports = [self.vocabulary.encode(text, settings.max_length) for text in texts]
        self.lengths = np.array([len(report) for report in self.reports])
        # Which record's pictures belong to each report.
        self.records = np.repeat(
            np.arange(len(members)), [len(references) for references in members.references]
        )
        self.sizes = generator_sizes(
            settings,
            len(self.vocabulary),
            _patch_size(members) if extractor is None else extractor.patch_size,
        )
        torch.manual_seed(torch_seed(seed, _INITIAL))
        eyes = None if extractor is None else extractor.trainable()
        generator = ReportGenerator(self.sizes)
        if settings.standardise and extractor is None:
            centre, scale = patch_statistics(members, cancel)
            generator.patch_centre.copy_(torch.from_numpy(centre))
            generator.patch_scale.copy_(torch.from_numpy(scale))
        self.model = SeeingGenerator(generator, eyes).to(settings.device)
        self.optimiser = self._make_optimiser()
        facts: list[Any] = [
            "report generator 1",
            settings.to_dict(),
            seed,
            torch.__version__,
            "" if extractor is None else extractor.identity,
            watched_kind,
            members.digest(cancel),
            watched.digest(cancel),
        ]
        fingerprint = hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()
        self.checkpoints = Checkpoints(folder, fingerprint)
        some = settings.watched_reports
        self.members_watch, self.heldout_watch = (
            ReportWatch(data, self.vocabulary, settings, torch_seed(seed, purpose), most)
            for data, purpose, most in (
                (members, _MEMBERS_SAMPLE, some),
                (watched, _WATCHED_SAMPLE, None if self.chooses else some),
            )
        )

    def _make_optimiser(self) -> torch.optim.Optimizer:
        groups: list[dict[str, Any]] = [{"params": list(self.model.generator.parameters())}]
        if self.model.extractor is not None:
            groups.append({"params": list(self.model.extractor.parameters())})
        return torch.optim.Adam(
            groups,
            self.settings.learning_rate,
            betas=_BETAS,
            eps=_EPS,
            weight_decay=self.settings.weight_decay,
            amsgrad=True,
        )

    def run(self) -> TrainedReportGenerator:
        """Train epoch by epoch, from the last checkpoint."""
        state = self.checkpoints.resume(self.model, self.optimiser)
        while state.epoch < self.settings.epochs and not self._should_stop(state):
            report = self._epoch(state.epoch + 1)
            state.epoch = report.epoch
            state.history.append(report)
            if self.chooses:
                score = report.heldout["bleu_4"] + _ROUGE_SHARE * report.heldout["rouge_l"]
                if score > state.best_score:
                    state.best_epoch, state.best_score = report.epoch, score
            self.checkpoints.save(state, self.model, self.optimiser)
            tell_epoch(
                self.progress,
                report,
                self.settings.epochs,
                self.members_watch,
                self.heldout_watch,
            )
        if state.best_epoch not in (0, state.epoch):
            self.checkpoints.restore_model(state.best_epoch, self.model)
        self.progress.report(1.0)
        return TrainedReportGenerator(
            self.model.generator,
            self.vocabulary,
            self.settings,
            state.history,
            self.model.extractor,
        )

    def _should_stop(self, state: TrainingState) -> bool:
        patience = self.settings.patience
        return self.chooses and bool(patience) and state.epoch - state.best_epoch >= patience

    def _epoch(self, epoch: int) -> EpochReport:
        """Pass once over all reports, then look at the model."""
        begun = told = time.monotonic()
        epochs = self.settings.epochs
        batches = epoch_batches(self.lengths, self.settings.batch_size, self.seed, epoch)
        torch.manual_seed(torch_seed(self.seed, _DROPOUT, epoch))
        factor = self.settings.rate_factor(epoch)
        rates = (self.settings.learning_rate, self.settings.extractor_learning_rate)
        for group, rate in zip(self.optimiser.param_groups, rates, strict=False):
            group["lr"] = rate * factor
        self.model.train()
        loss, tokens = 0.0, 0
        for index, batch in enumerate(batches):
            self.cancel.check()
            loss += self._step(batch, epoch, index)
            tokens += int((self.lengths[batch] - 1).sum())
            if time.monotonic() - told > _REPORT_EVERY:
                told = time.monotonic()
                self.progress.report(
                    (epoch - 1 + _TRAINING_SHARE * (index + 1) / len(batches)) / epochs,
                    f"epoch {epoch} of {epochs}",
                    numbers={"epoch": epoch, "epochs": epochs, "loss": loss / tokens},
                )
        watching = self.progress.part((epoch - 1 + _TRAINING_SHARE) / epochs, epoch / epochs)
        member = self.members_watch.look(
            self.model, loss=False, progress=at_a_pace(watching.part(0.0, 0.5)), cancel=self.cancel
        )
        heldout = self.heldout_watch.look(
            self.model, loss=True, progress=at_a_pace(watching.part(0.5, 0.99)), cancel=self.cancel
        )
        return EpochReport(
            epoch=epoch,
            loss=loss / tokens,
            heldout_loss=heldout.loss,
            members=member.metrics,
            heldout=heldout.metrics,
            heldout_kind=self.watched_kind,
            member_id=self.members_watch.id,
            member_caption=member.caption,
            heldout_id=self.heldout_watch.id,
            heldout_caption=heldout.caption,
            seconds=round(time.monotonic() - begun, 3),
        )

    def _step(self, batch: Indices, epoch: int, index: int) -> float:
        """Take one step of the optimiser; returns the summed loss in nats.

        The objective is the mean over the batch's tokens. The memory is projected once, the
        batch passes in slices; the gradient is the same.
        """
        tokens = int((self.lengths[batch] - 1).sum())
        total = 0.0
        rng = np.random.default_rng([self.seed, _CROPS, epoch, index])
        with interruptible(self.model, self.cancel.check):
            memory = self.model.generator.memory.project()
            at_model = MemoryRows(*(rows.detach().requires_grad_() for rows in memory))
            for rows in self._slices(batch):
                self.cancel.check()
                part = batch[rows]
                aim, loss = self.model.objective(
                    self._patches(part, rng),
                    [self.reports[report] for report in part],
                    at_model,
                    self.settings.label_smoothing,
                )
                (aim / tokens).backward()  # type: ignore[no-untyped-call]
                total += float(loss.detach())
            torch.autograd.backward(list(memory), [rows.grad for rows in at_model])
        if not (math.isfinite(total) and self._gradient_is_finite()):
            raise TrainingDiverged(
                f"Training broke down in epoch {epoch}: the loss is no longer a number.",
                subject=f"learning rate {self.settings.learning_rate:g}",
                remedy="Lower the learning rate and run again.",
                details=f"loss {total}",
            )
        self.optimiser.step()
        self.optimiser.zero_grad()
        return total

    def _gradient_is_finite(self) -> bool:
        norms = [p.grad.norm() for p in self.model.parameters() if p.grad is not None]
        return bool(torch.stack(norms).isfinite().all())

    def _patches(self, reports: Indices, rng: np.random.Generator) -> Tensor:
        """Return the patches of some reports' records, shape (n, p, f)."""
        records = self.records[reports]
        device = self.model.generator.vocabulary.weight.device
        extractor = self.model.extractor
        if extractor is None:
            assert self.members.patches is not None
            found = np.asarray(self.members.patches[records], dtype=np.float32)
            return torch.from_numpy(found).to(device)
        paths = [Path(path) for record in records for path in self.members.pictures[record]]
        crops = random_crops(paths, extractor.spec.side, self.settings.flip, rng)
        return extractor.patches(crops.to(device)).view(len(records), -1, extractor.patch_size)

    def _slices(self, batch: Indices) -> Iterator[slice]:
        height = len(batch)
        if self.settings.device == "cpu":
            each = self.model.generator.multiply_adds(
                PATCHES * self.settings.views, int(self.lengths[batch].max())
            )
            height = max(1, min(height, _SLICE_WORK // each))
        for start in range(0, len(batch), height):
            yield slice(start, start + height)


def generator_sizes(
    settings: ReportSettings, vocabulary_size: int, patch_size: int
) -> GeneratorSizes:
    """Return the sizes of the generator that settings describe."""
    return GeneratorSizes(
        vocabulary_size=vocabulary_size,
        patch_size=patch_size,
        width=settings.width,
        heads=settings.heads,
        layers=settings.layers,
        feed_forward=settings.feed_forward,
        memory_rows=settings.memory_rows,
        top_k=settings.top_k,
        dropout=settings.dropout,
        patch_dropout=settings.patch_dropout,
    )


def _patch_size(data: ReportData) -> int:
    assert data.patches is not None
    return int(data.patches.shape[2])
