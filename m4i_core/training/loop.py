"""Training a captioner on frozen features: reproducible, resumable, watched.

Protocol: SCIENCE, section 2 (paper, section 4.1). Each epoch's randomness is derived from
(seed, epoch) alone, so that a training that was killed and resumed ends with the same weights,
bit by bit, as one that was left alone.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from m4i_core.errors import BadInput, DataError, M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.models.captioner import ShowAndTell
from m4i_core.text.tokens import choose_unit
from m4i_core.text.vocabulary import Vocabulary
from m4i_core.training.batches import Indices, epoch_batches, padded
from m4i_core.training.caption_data import CaptionData, EpochReport, WatchedKind
from m4i_core.training.checkpoint import Checkpoints, TrainingState
from m4i_core.training.defenses.private_steps import EpochSeeds, PrivateSteps
from m4i_core.training.settings import TrainingSettings
from m4i_core.training.told_epoch import tell_epoch
from m4i_core.training.trained_captioner import TrainedCaptioner
from m4i_core.training.watch import Watch, encode_caption, smoothed_token_losses

__all__ = ["CaptionData", "EpochReport", "TrainingDiverged", "train_captioner"]

# Work between two looks at the cancel token, in multiply-adds of the LSTM's forward pass: about
# 0.1 s of training on one core. Larger batches are taken in slices with the same gradient.
_SLICE_WORK = 3_000_000_000
_REPORT_EVERY = 0.2  # seconds

# What an epoch's random numbers are for: part of the seed.
_INITIAL, _DROPOUT, _MEMBERS_SAMPLE, _WATCHED_SAMPLE, _VIEWS, _SAMPLING, _NOISE = range(7)


class TrainingDiverged(M4IError):
    """The loss is no longer a number."""


def train_captioner(
    members: CaptionData,
    watched: CaptionData,
    watched_kind: WatchedKind,
    settings: TrainingSettings,
    seed: int,
    folder: Path,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> TrainedCaptioner:
    """Train Show and Tell on the members' captions; every caption is an example.

    With `settings.privacy`, the members' records are what is sampled, clipped and protected; what
    is and is not covered is said in `m4i_core.training.defenses`.

    Args:
        members: What the model learns from.
        watched: Held-out records whose loss and captions are watched; may be empty. Non-members
            are watched only: nothing is ever chosen by them.
        watched_kind: What they are; early stopping needs "validation".
        settings: How to train.
        seed: Seed of everything random.
        folder: For checkpoints, one a finished epoch. A training of the same data, settings and
            seed that was interrupted goes on from there.
        progress: Told `numbers` and `texts` as in `m4i_core.jobs.events.StepProgress`.
        cancel: Looked at between slices of at most about 0.1 s of work.

    Returns:
        The captioner after the last epoch; with early stopping, after the epoch with the best
        validation ROUGE-L.

    Raises:
        DataError: If there are fewer than two captions, or features are missing or not finite.
        BadInput: If early stopping is asked for without validation records, or privacy cannot be
            had.
        TrainingDiverged: If the loss is no longer a number.
        WorkspaceError: If checkpoints cannot be written.
        Cancelled: If the user stopped it; finished epochs are kept.
    """
    members.check("members")
    watched.check("watched records")
    if settings.early_stopping and (watched_kind != "validation" or not len(watched)):
        raise BadInput(
            "Early stopping needs validation records: stopping by the non-members would let them "
            "shape the model.",
            subject="early_stopping",
            remedy="Set validation records aside, or set early_stopping to 0.",
        )
    with _torch_set_up(settings):
        training = _Training(
            members, watched, watched_kind, settings, seed, folder, progress, cancel
        )
        return training.run()


@contextmanager
def _torch_set_up(settings: TrainingSettings) -> Iterator[None]:
    """Set threads and keep the process's random state out of it."""
    threads = torch.get_num_threads()
    if settings.device == "cuda":
        # cuBLAS is deterministic only with a workspace of fixed size; read when CUDA starts.
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    fork = (
        torch.random.fork_rng(devices=[])
        if settings.device == "cpu"
        else torch.random.fork_rng(devices=[0], device_type=settings.device)
    )
    try:
        if settings.threads:
            torch.set_num_threads(settings.threads)
        with fork:
            yield
    finally:
        torch.set_num_threads(threads)


def _torch_seed(seed: int, purpose: int, epoch: int = 0) -> int:
    state = np.random.SeedSequence([seed, purpose, epoch]).generate_state(1, np.uint64)
    return int(state[0]) >> 1


class _Training:
    """One training from its first or its last finished epoch to its end."""

    def __init__(
        self,
        members: CaptionData,
        watched: CaptionData,
        watched_kind: WatchedKind,
        settings: TrainingSettings,
        seed: int,
        folder: Path,
        progress: Progress,
        cancel: CancelToken | None,
    ) -> None:
        self.settings = settings
        self.seed = seed
        self.watched_kind = watched_kind
        self.progress = progress
        self.cancel = cancel or CancelToken()
        texts = [text for references in members.references for text in references]
        if len(texts) < 2:
            raise DataError(
                f"The members have {len(texts)} captions; a model needs at least two to learn.",
                remedy="Choose more members, or check that the captions were read.",
            )
        self.vocabulary = Vocabulary.from_captions(
            texts, settings.min_word_count, choose_unit(texts)
        )
        self.captions = [
            encode_caption(self.vocabulary, text, settings.max_tokens) for text in texts
        ]
        self.lengths = np.array([len(caption) for caption in self.captions])
        # Which record's picture belongs to each caption.
        self.pictures = np.repeat(
            np.arange(len(members)), [len(references) for references in members.references]
        )
        device = settings.device
        self.features = torch.from_numpy(np.array(members.features, dtype=np.float32)).to(device)
        torch.manual_seed(_torch_seed(seed, _INITIAL))
        self.model = ShowAndTell(
            self.features.shape[1],
            len(self.vocabulary),
            settings.embedding_size,
            settings.hidden_size,
            settings.dropout,
            settings.normalisation,
        )
        self.model.to(device)
        self.optimiser = self._make_optimiser()
        self.checkpoints = Checkpoints(folder, _fingerprint(members, watched, settings, seed))
        self.members_watch, self.heldout_watch = (
            Watch(data, self.vocabulary, settings.max_tokens, _torch_seed(seed, purpose), device)
            for data, purpose in ((members, _MEMBERS_SAMPLE), (watched, _WATCHED_SAMPLE))
        )
        recurrent = 4 * settings.hidden_size * (settings.hidden_size + settings.embedding_size)
        self.slice_tokens = _SLICE_WORK // recurrent if device == "cpu" else 1 << 20
        self.views = members.views
        self.private = self._make_private(members) if settings.privacy else None

    def _make_private(self, members: CaptionData) -> PrivateSteps:
        assert self.settings.privacy is not None
        counts = np.cumsum([len(references) for references in members.references])[:-1]
        captions = [
            [self.captions[row] for row in rows]
            for rows in np.split(np.arange(len(self.captions)), counts)
        ]
        return PrivateSteps(
            self.model,
            self.optimiser,
            members.ids,
            captions,
            self.settings.privacy,
            self.settings.epochs,
            self.settings.label_smoothing,
            # Book-keeping about doubles the work; tables of several thousand tokens grow large.
            max(1, min(self.slice_tokens // 2, 8192)),
            self.cancel,
        )

    def _make_optimiser(self) -> torch.optim.Optimizer:
        settings = self.settings
        parameters = list(self.model.parameters())
        if settings.optimiser == "sgd":
            return torch.optim.SGD(
                parameters, settings.learning_rate, weight_decay=settings.weight_decay
            )
        return torch.optim.Adam(
            parameters, settings.learning_rate, weight_decay=settings.weight_decay
        )

    def run(self) -> TrainedCaptioner:
        """Train epoch by epoch, from the last checkpoint."""
        state = self.checkpoints.resume(self.model, self.optimiser)
        while state.epoch < self.settings.epochs and not self._should_stop(state):
            report = self._epoch(state.epoch + 1)
            state.epoch = report.epoch
            state.history.append(report)
            if self.settings.early_stopping and report.heldout["rouge_l"] > state.best_score:
                state.best_epoch, state.best_score = report.epoch, report.heldout["rouge_l"]
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
        return TrainedCaptioner(self.model, self.vocabulary, self.settings, state.history)

    def _should_stop(self, state: TrainingState) -> bool:
        patience = self.settings.early_stopping
        return bool(patience) and state.epoch - state.best_epoch >= patience

    def _epoch(self, epoch: int) -> EpochReport:
        """Pass once over all captions, then look at the model."""
        begun = told = time.monotonic()
        self._choose_views(epoch)
        batches = self._batches(epoch)
        torch.manual_seed(_torch_seed(self.seed, _DROPOUT, epoch))
        self.model.train()
        loss, tokens = 0.0, 0
        for index, batch in enumerate(batches):
            self.cancel.check()
            batch_loss, batch_tokens = self._step(batch, epoch)
            loss += batch_loss
            tokens += batch_tokens
            if time.monotonic() - told > _REPORT_EVERY:
                told = time.monotonic()
                self.progress.report(
                    (epoch - 1 + (index + 1) / (len(batches) + 1)) / self.settings.epochs,
                    f"epoch {epoch} of {self.settings.epochs}",
                    numbers={
                        "epoch": epoch,
                        "epochs": self.settings.epochs,
                        "loss": loss / max(tokens, 1),
                    },
                )
        member = self.members_watch.look(self.model, loss=False, cancel=self.cancel)
        heldout = self.heldout_watch.look(self.model, loss=True, cancel=self.cancel)
        return EpochReport(
            epoch=epoch,
            # In a tiny private epoch nobody may have been drawn: then nothing was seen.
            loss=loss / tokens if tokens else math.log(len(self.vocabulary)),
            heldout_loss=heldout.loss,
            members=member.metrics,
            heldout=heldout.metrics,
            heldout_kind=self.watched_kind,
            member_id=self.members_watch.id,
            member_caption=member.caption,
            heldout_id=self.heldout_watch.id,
            heldout_caption=heldout.caption,
            seconds=round(time.monotonic() - begun, 3),
            epsilon=self.private.mechanism.spent(epoch) if self.private else None,
        )

    def _batches(self, epoch: int) -> list[Indices]:
        """Return each step's captions; in private training, each step's records."""
        if self.private is None:
            return epoch_batches(self.lengths, self.settings.batch_size, self.seed, epoch)
        seeds = (_torch_seed(self.seed, purpose, epoch) for purpose in (_SAMPLING, _NOISE))
        return self.private.epoch(EpochSeeds(*seeds))

    def _choose_views(self, epoch: int) -> None:
        """Let every record be seen in one of its views."""
        if self.views is None:
            return
        count, views = self.views.shape[:2]
        chosen = np.random.default_rng([self.seed, _VIEWS, epoch]).integers(views, size=count)
        seen = self.views[np.arange(count), chosen].astype(np.float32)
        self.features = torch.from_numpy(seen).to(self.settings.device)

    def _step(self, batch: Indices, epoch: int) -> tuple[float, int]:
        """Take one step of the optimiser; returns summed loss in nats, and tokens.

        The objective is the mean over captions of each caption's mean loss a token, which is what
        DP-SGD clips caption by caption (DESIGN, section 4). Pictures go through batch
        normalisation together, the LSTM takes them in slices; the gradient is the same.
        """
        if self.private is not None:
            total, count = self.private.step(batch, self.features, self.cancel)
            self._check_number(epoch, total, 0.0)
            return total, count
        padding = self.vocabulary.pad
        device = self.features.device
        seen = self.model.look(self.features[torch.from_numpy(self.pictures[batch]).to(device)])
        at_lstm = seen.detach().requires_grad_()
        total, count = 0.0, 0
        for rows in self._slices(batch):
            self.cancel.check()
            table = padded([self.captions[caption] for caption in batch[rows]], padding)
            losses, aims, lengths = smoothed_token_losses(
                self.model,
                at_lstm[rows],
                torch.from_numpy(table).to(device),
                padding,
                self.settings.label_smoothing,
            )
            each: Tensor = aims.sum(dim=1) / lengths
            (each.sum() / len(batch)).backward()  # type: ignore[no-untyped-call]
            total += float(losses.detach().sum())
            count += int(lengths.sum())
        seen.backward(at_lstm.grad)  # type: ignore[no-untyped-call]
        norm = torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.settings.gradient_clip)
        self._check_number(epoch, total, float(norm))
        self.optimiser.step()
        self.optimiser.zero_grad()
        return total, count

    def _check_number(self, epoch: int, loss: float, norm: float) -> None:
        if not (math.isfinite(loss) and math.isfinite(norm)):
            raise TrainingDiverged(
                f"Training broke down in epoch {epoch}: the loss is no longer a number.",
                subject=f"learning rate {self.settings.learning_rate:g}",
                remedy="Lower the learning rate or the gradient clip, and run again.",
                details=f"loss {loss}, gradient norm {norm}",
            )

    def _slices(self, batch: Indices) -> Iterator[slice]:
        longest = int(self.lengths[batch].max())
        height = max(1, self.slice_tokens // longest)
        for start in range(0, len(batch), height):
            yield slice(start, start + height)


def _fingerprint(
    members: CaptionData, watched: CaptionData, settings: TrainingSettings, seed: int
) -> str:
    """Hash everything that the training's outcome depends on."""
    facts: list[Any] = [settings.to_dict(), seed, torch.__version__]
    digest = hashlib.sha256(json.dumps(facts, sort_keys=True).encode())
    for data in (members, watched):
        digest.update(json.dumps([data.ids, data.references, data.pictures]).encode())
        digest.update(np.ascontiguousarray(data.features, dtype=np.float32).tobytes())
        if data.views is not None:
            digest.update(str(data.views.shape).encode())
            digest.update(np.ascontiguousarray(data.views).tobytes())
    return digest.hexdigest()
