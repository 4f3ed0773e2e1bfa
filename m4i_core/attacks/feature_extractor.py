"""The multimodal feature extractor (MFE) of the feature-based attack (paper, section 3.2).

Pictures and texts are brought into one space: f_i = frozen picture features -> linear -> batch
norm; f_t = word counts -> 512 -> ReLU -> k -> batch norm. z = f_i(picture) - f_t(text) (eq. 1).

What it is trained on: pairs of a shadow picture and one of its **reference** texts, drawn anew in
each pass. The paper trains on the shadow data's image-text pairs, and only human texts say what
belongs together; the model's texts (which the attack judges) would teach the extractor to call the
model's own mistakes well matched. A record without a reference contributes its generated text.
Membership plays no part, so members and non-members are treated alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from m4i_core.attacks.bag_of_words import BagOfWords, dense
from m4i_core.attacks.torch_ground import build_network, shuffled_batches
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

MfeLoss = Literal["paper", "contrastive"]

TEXT_HIDDEN = 512
BATCH_SIZE = 128
LEARNING_RATE = 1e-3
WEIGHT_DECAY = 1e-2
TEMPERATURE = 0.1
COLLAPSED_BELOW = 0.1
"""Spread of the features, 1 at the start of training, under which they count as constant."""

_ROWS_AT_A_TIME = 256
_FARTHEST = 8.0


class FeatureExtractor(nn.Module):
    """The trainable layers of the MFE.

    Args:
        picture_size: f, size of the frozen picture features.
        words: v, size of the vocabulary.
        size: k, size of the common space.
    """

    def __init__(self, picture_size: int, words: int, size: int) -> None:
        super().__init__()
        self.size = size
        self.picture = nn.Sequential(nn.Linear(picture_size, size), nn.BatchNorm1d(size))
        self.text = nn.Sequential(
            nn.Linear(words, TEXT_HIDDEN),
            nn.ReLU(),
            nn.Linear(TEXT_HIDDEN, size),
            nn.BatchNorm1d(size),
        )

    def forward(
        self, pictures: torch.Tensor, counts: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return f_i of pictures (n, f) and f_t of word counts (n, v), both (n, k)."""
        return self.picture(pictures), self.text(counts)


def paper_loss(f_i: torch.Tensor, f_t: torch.Tensor) -> torch.Tensor:
    """Return the mean squared length of z (paper, eq. 2). Constant features give zero."""
    return (f_i - f_t).square().sum(dim=1).mean()


def contrastive_loss(f_i: torch.Tensor, f_t: torch.Tensor) -> torch.Tensor:
    """Return InfoNCE over the batch, both ways (van den Oord 2018; Radford 2021).

    Every other pair of the batch is a negative. Constant features give log(n), the worst that
    guessing gives, so that the features cannot collapse.
    """
    closeness = nn.functional.normalize(f_i, dim=1) @ nn.functional.normalize(f_t, dim=1).T
    logits = closeness / TEMPERATURE
    own = torch.arange(len(logits), device=logits.device)
    pictures = nn.functional.cross_entropy(logits, own)
    texts = nn.functional.cross_entropy(logits.T, own)
    return (pictures + texts) / 2


LOSSES = {"paper": paper_loss, "contrastive": contrastive_loss}


@dataclass(frozen=True)
class Scaling:
    """Standardises picture features by the shadow's mean and spread.

    Attributes:
        centre: Shape (f,).
        spread: Shape (f,), positive.
    """

    centre: npt.NDArray[np.float64]
    spread: npt.NDArray[np.float64]

    @classmethod
    def of(cls, features: npt.NDArray[np.float32]) -> Scaling:
        """Return the scaling that gives each finite column of `features` mean 0 and spread 1."""
        finite = np.isfinite(features)
        values = np.where(finite, features, 0.0).astype(np.float64)
        counts = np.maximum(finite.sum(axis=0), 1)
        centre = values.sum(axis=0) / counts
        variance = np.where(finite, (values - centre) ** 2, 0.0).sum(axis=0) / counts
        spread = np.sqrt(variance)
        constant = spread <= 1e-6 * np.maximum(np.abs(centre), 1e-6)
        return cls(centre, np.where(constant, 1.0, spread))

    def apply(self, features: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
        """Return scaled features; what is no number counts as average, extremes are clipped."""
        scaled = (features.astype(np.float64) - self.centre) / self.spread
        scaled = np.nan_to_num(scaled, nan=0.0, posinf=_FARTHEST, neginf=-_FARTHEST)
        clipped: npt.NDArray[np.float64] = np.clip(scaled, -_FARTHEST, _FARTHEST)
        return clipped


@dataclass(frozen=True)
class TrainedExtractor:
    """A trained MFE: frozen, batch norms in inference mode.

    Attributes:
        network: In double precision on the CPU, so that a row's z does not depend on the rows
            beside it beyond the tenth digit.
        scaling: Of the picture features.
        bag: Of the texts.
    """

    network: FeatureExtractor
    scaling: Scaling
    bag: BagOfWords

    def both(
        self,
        features: npt.NDArray[np.float32],
        texts: Sequence[str],
        cancel: CancelToken | None = None,
    ) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Return f_i and f_t, both of shape (n, k).

        Args:
            features: Frozen picture features, shape (n, f).
            texts: n texts.
            cancel: Stops the work.
        """
        size = self.network.size
        f_i, f_t = np.empty((len(texts), size)), np.empty((len(texts), size))
        with torch.inference_mode():
            for start in range(0, len(texts), _ROWS_AT_A_TIME):
                if cancel is not None:
                    cancel.check()
                rows = slice(start, start + _ROWS_AT_A_TIME)
                pictures = torch.from_numpy(self.scaling.apply(features[rows]))
                counts = torch.from_numpy(dense(self.bag.count(texts[rows])).astype(np.float64))
                picture_part, text_part = self.network(pictures, counts)
                f_i[rows], f_t[rows] = picture_part.numpy(), text_part.numpy()
        return f_i, f_t


def train_extractor(
    features: npt.NDArray[np.float32],
    texts: Sequence[Sequence[str]],
    bag: BagOfWords,
    scaling: Scaling,
    loss: MfeLoss,
    *,
    size: int,
    epochs: int,
    seed: int,
    device: str = "cpu",
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> TrainedExtractor:
    """Train the added layers of the MFE on pairs of picture and text.

    Args:
        features: Frozen picture features of n shadow records, shape (n, f), n >= 2.
        texts: For each record the texts that belong to its picture, one or more.
        bag: Vocabulary of the shadow side.
        scaling: Of the picture features.
        loss: "paper" (eq. 2) or "contrastive" (InfoNCE).
        size: k.
        epochs: Passes; in each one, every picture meets one of its texts.
        seed: Of weights, order and drawn texts.
        device: "cpu", "cuda" or "mps".
        progress: Receives the share that is done and the loss.
        cancel: Looked at before each batch.

    Returns:
        The trained extractor.
    """
    generator = torch.Generator().manual_seed(seed)
    network = build_network(
        lambda: FeatureExtractor(features.shape[1], len(bag), size), generator
    ).to(device)
    optimiser = torch.optim.AdamW(network.parameters(), LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    measure = LOSSES[loss]
    pictures = torch.from_numpy(scaling.apply(features).astype(np.float32))
    counts = bag.count([text for own in texts for text in own])
    lengths = torch.tensor([len(own) for own in texts])
    starts = torch.cumsum(lengths, 0) - lengths
    network.train()
    drawn = starts
    for epoch in range(epochs):
        total = 0.0
        drawn = starts + (torch.rand(len(texts), generator=generator) * lengths).long()
        for rows in shuffled_batches(len(texts), BATCH_SIZE, generator, cancel):
            batch_counts = torch.from_numpy(dense(counts[drawn[rows].numpy()])).to(device)
            value = measure(*network(pictures[rows].to(device), batch_counts))
            optimiser.zero_grad()
            torch.autograd.backward(value)
            optimiser.step()
            total += float(value.detach()) * len(rows)
        mean = total / len(texts)
        progress.report(
            (epoch + 1) / epochs,
            f"feature extractor, pass {epoch + 1} of {epochs}",
            numbers={"loss": mean},
        )
    _settle_norms(network)
    with torch.no_grad():
        for rows in shuffled_batches(len(texts), BATCH_SIZE, generator, cancel):
            batch_counts = torch.from_numpy(dense(counts[drawn[rows].numpy()])).to(device)
            network(pictures[rows].to(device), batch_counts)
    network = network.to("cpu").double().eval().requires_grad_(False)
    assert isinstance(network, FeatureExtractor)
    return TrainedExtractor(network, scaling, bag)


def _settle_norms(network: nn.Module) -> None:
    """Make the batch norms average over the next batches alone.

    Their running averages start at 0 and 1 and lag: after the few steps that small sets allow,
    features would be scaled by how training began.
    """
    for layer in network.modules():
        if isinstance(layer, nn.BatchNorm1d):
            layer.reset_running_stats()
            layer.momentum = None


@dataclass(frozen=True)
class ExtractorHealth:
    """How a trained extractor treats pairs that it was not trained on.

    Attributes:
        picture_spread: Mean over the k features of f_i's standard deviation over records.
        text_spread: The same for f_t.
        matching: Share of cases in which a picture's own text lies nearer than another
            record's text; 0.5 is chance.
    """

    picture_spread: float
    text_spread: float
    matching: float

    @property
    def collapsed(self) -> bool:
        """Whether pictures or texts all get nearly the same features."""
        return min(self.picture_spread, self.text_spread) < COLLAPSED_BELOW


def examine_extractor(
    extractor: TrainedExtractor,
    features: npt.NDArray[np.float32],
    texts: Sequence[str],
    loss: MfeLoss,
    cancel: CancelToken | None = None,
) -> ExtractorHealth:
    """Measure an extractor on held-out shadow pairs.

    Args:
        extractor: The trained extractor.
        features: Picture features of n held-out records, shape (n, f).
        texts: One text a record.
        loss: What "near" means: Euclidean for "paper", by angle for "contrastive".
        cancel: Stops the work.
    """
    if len(texts) < 2:
        return ExtractorHealth(0.0, 0.0, 0.5)
    # A thousand pairs measure this well enough; all would need n * n distances.
    f_i, f_t = extractor.both(features[:1000], texts[:1000], cancel)
    spreads = float(f_i.std(axis=0).mean()), float(f_t.std(axis=0).mean())
    if loss == "contrastive":
        f_i = f_i / np.maximum(np.linalg.norm(f_i, axis=1, keepdims=True), 1e-12)
        f_t = f_t / np.maximum(np.linalg.norm(f_t, axis=1, keepdims=True), 1e-12)
    distance = (f_i**2).sum(axis=1)[:, None] + (f_t**2).sum(axis=1)[None, :] - 2 * f_i @ f_t.T
    own = np.diag(distance)[:, None]
    other = ~np.eye(len(distance), dtype=bool)
    wins = (own < distance)[other].mean() + 0.5 * (own == distance)[other].mean()
    return ExtractorHealth(*spreads, matching=float(wins))
