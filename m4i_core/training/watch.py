"""Watching a captioner while it learns: losses, BLEU, ROUGE and sample captions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from m4i_core.jobs.cancel import CancelToken
from m4i_core.models.captioner import ShowAndTell
from m4i_core.models.decoding import greedy
from m4i_core.text.similarity import METRIC_NAMES, similarity
from m4i_core.text.vocabulary import Vocabulary
from m4i_core.training.batches import padded
from m4i_core.training.caption_data import CaptionData

SAMPLE = 100
"""Most records whose captions are generated and compared after each epoch."""

_LOSS_BATCH = 64


def encode_caption(vocabulary: Vocabulary, text: str, max_tokens: int) -> list[int]:
    """Return begin, the caption's words and end; a caption that is cut has no end.

    A model that learnt an end where a caption was merely cut would say incomplete sentences.
    """
    words = vocabulary.encode(text, max_tokens + 1)
    if len(words) > max_tokens:
        return [vocabulary.begin, *words[:max_tokens]]
    return [vocabulary.begin, *words, vocabulary.end]


def next_word_losses(logits: Tensor, targets: Tensor, smoothing: float) -> tuple[Tensor, Tensor]:
    """Return the plain cross-entropy of tokens and what training minimises.

    Args:
        logits: Shape (n, V).
        targets: The tokens that follow, shape (n,).
        smoothing: Label smoothing (Szegedy et al. 2016, section 7): the share of the target that
            is spread evenly over all V tokens, 0 to below 1.

    Returns:
        Cross-entropies in nats, and the objective; each (n,), the same tensor without smoothing.
    """
    if not smoothing:
        plain = functional.cross_entropy(logits, targets, reduction="none")
        return plain, plain
    logs = functional.log_softmax(logits, dim=1)
    plain = -logs.gather(1, targets.unsqueeze(1)).squeeze(1)
    return plain, (1 - smoothing) * plain - smoothing * logs.mean(dim=1)


def token_losses(
    model: ShowAndTell, seen: Tensor, captions: Tensor, padding: int
) -> tuple[Tensor, Tensor]:
    """Return each next token's cross-entropy, zero at the padding.

    See `smoothed_token_losses`.
    """
    losses, _, lengths = smoothed_token_losses(model, seen, captions, padding, 0.0)
    return losses, lengths


def smoothed_token_losses(
    model: ShowAndTell, seen: Tensor, captions: Tensor, padding: int, smoothing: float
) -> tuple[Tensor, Tensor, Tensor]:
    """Return each next token's cross-entropy and objective, zero at the padding.

    Logits are computed for real tokens only. A caption's row depends on that caption alone, so
    that per-sample gradients (DP-SGD) follow by reducing over rows last.

    Args:
        model: The captioner.
        seen: Projected pictures, shape (n, embedding_size).
        captions: Begin, words, end, padded at the end; shape (n, t + 1).
        padding: Id of the padding token.
        smoothing: Label smoothing, as in `next_word_losses`.

    Returns:
        Cross-entropies in nats, shape (n, t); the objective, shape (n, t), the same tensor
        without smoothing; and tokens of each caption, shape (n,).
    """
    targets = captions[:, 1:]
    real = targets != padding
    logits = model.words(model.states(seen, captions[:, :-1])[real])
    plain, objective = next_word_losses(logits, targets[real], smoothing)
    table = plain.new_zeros(targets.shape).masked_scatter(real, plain)
    aims = table
    if smoothing:
        aims = plain.new_zeros(targets.shape).masked_scatter(real, objective)
    return table, aims, real.sum(dim=1)


@dataclass(frozen=True)
class Seen:
    """What a look at the model showed.

    Attributes:
        loss: Mean cross-entropy of the sample's captions, nats a token, or None if not asked.
        metrics: bleu_1, bleu_2, bleu_3, rouge_l, means over the sample; empty without a sample.
        caption: What the model says about the sample's first record; untrusted.
    """

    loss: float | None
    metrics: dict[str, float]
    caption: str


class Watch:
    """A fixed sample of records that is looked at after each epoch.

    Args:
        data: The records; those without a reference are not watched.
        vocabulary: The model's tokens.
        max_tokens: Longest caption.
        seed: Seed of the sample; the model's state never has an influence.
        device: The model's device.
    """

    def __init__(
        self, data: CaptionData, vocabulary: Vocabulary, max_tokens: int, seed: int, device: str
    ) -> None:
        self._vocabulary = vocabulary
        self._max_tokens = max_tokens
        usable = [row for row, texts in enumerate(data.references) if texts]
        # The first of the sample is shown, so it must not be always the first of the data.
        chosen = np.random.default_rng(seed).permutation(usable)[:SAMPLE].astype(int).tolist()
        self.id = data.ids[chosen[0]] if chosen else ""
        self.picture = data.pictures[chosen[0]] if chosen else ""
        self.reference = data.references[chosen[0]][0] if chosen else ""
        self._references = [data.references[row] for row in chosen]
        features = np.array(data.features[chosen], dtype=np.float32) if chosen else None
        self._features = None if features is None else torch.from_numpy(features).to(device)
        captions = [
            (row, encode_caption(vocabulary, text, max_tokens))
            for row, texts in enumerate(self._references)
            for text in texts
        ]
        captions.sort(key=lambda pair: len(pair[1]))
        self._captions = captions

    def look(self, model: ShowAndTell, *, loss: bool, cancel: CancelToken) -> Seen:
        """Generate and compare captions, and leave the model as it was.

        Args:
            model: The captioner; put into evaluation mode and back.
            loss: Whether to compute the loss too.
            cancel: Looked at in every step.

        Raises:
            Cancelled: If the user stopped it.
        """
        if self._features is None:
            return Seen(None, {}, "")
        words = self._vocabulary
        tokens = greedy(
            model, self._features, words.begin, words.end, self._max_tokens, cancel=cancel
        )
        texts = [words.decode(text) for text in tokens]
        scores = similarity(texts, self._references, unit=words.unit, cancel=cancel)
        means = dict(zip(METRIC_NAMES, scores.mean(axis=0).tolist(), strict=True))
        return Seen(self._loss(model, cancel) if loss else None, means, texts[0])

    def _loss(self, model: ShowAndTell, cancel: CancelToken) -> float:
        assert self._features is not None
        total, count = 0.0, 0
        was_training = model.training
        model.eval()
        try:
            with torch.inference_mode():
                for start in range(0, len(self._captions), _LOSS_BATCH):
                    cancel.check()
                    part = self._captions[start : start + _LOSS_BATCH]
                    rows = [row for row, _ in part]
                    table = padded([caption for _, caption in part], self._vocabulary.pad)
                    captions = torch.from_numpy(table).to(self._features.device)
                    losses, lengths = token_losses(
                        model, model.look(self._features[rows]), captions, self._vocabulary.pad
                    )
                    total += float(losses.sum())
                    count += int(lengths.sum())
        finally:
            model.train(was_training)
        return total / count
