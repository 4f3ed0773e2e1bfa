"""The report generator itself: patches and words through one memory and a transformer."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any, cast

import torch
from torch import Tensor, nn

from m4i_core.models.report_generator.layers import (
    NORM_EPS,
    DecoderLayer,
    EncoderLayer,
    KeysValues,
    sinusoids,
)
from m4i_core.models.report_generator.memory import CrossModalMemory, MemoryRows

MOST_POSITIONS = 512
"""Longest report and most patches a generator can have."""


@dataclass(frozen=True)
class GeneratorSizes:
    """Sizes of a report generator; the defaults are R2Gen-CMN's (SCIENCE, section 6).

    Attributes:
        vocabulary_size: Numbers of tokens, with 0 for begin, end and padding.
        patch_size: Numbers in a patch's feature (ResNet: 2,048).
        width: Size of all vectors inside; even, a multiple of `heads`.
        heads: Heads of every attention and of the memory.
        layers: Layers of the encoder, and of the decoder.
        feed_forward: Hidden size of the feed-forward parts.
        memory_rows: Rows of the shared memory.
        top_k: Rows of it that each head answers from.
        dropout: Within transformer and memory.
        patch_dropout: After the projection of patches.
    """

    vocabulary_size: int
    patch_size: int = 2048
    width: int = 512
    heads: int = 8
    layers: int = 3
    feed_forward: int = 512
    memory_rows: int = 2048
    top_k: int = 32
    dropout: float = 0.1
    patch_dropout: float = 0.5

    def to_dict(self) -> dict[str, Any]:
        """Return the sizes as JSON-able values."""
        return asdict(self)


class ReportGenerator(nn.Module):
    """Patches → Linear, ReLU, dropout → memory → encoder; words → memory → decoder → logits.

    The visual extractor is no part of it. Patches first pass through `(x - patch_centre) *
    patch_scale`, which does nothing unless the training sets these buffers. Input is padded and
    never packed; every normalisation is torch's LayerNorm, so nothing mixes the records of a
    batch.

    Args:
        sizes: All sizes.

    Raises:
        ValueError: If the sizes contradict each other.
    """

    def __init__(self, sizes: GeneratorSizes) -> None:
        super().__init__()
        if sizes.width % 2 or sizes.width % sizes.heads:
            raise ValueError(f"width {sizes.width} is odd or no multiple of heads {sizes.heads}")
        self.sizes = sizes
        width, drop = sizes.width, sizes.dropout
        shape = (width, sizes.heads, sizes.feed_forward, drop)
        self.patch_centre: Tensor
        self.patch_scale: Tensor
        self.register_buffer("patch_centre", torch.zeros(sizes.patch_size))
        self.register_buffer("patch_scale", torch.ones(sizes.patch_size))
        self.patches = nn.Linear(sizes.patch_size, width)
        self.patch_dropout = nn.Dropout(sizes.patch_dropout)
        self.memory = CrossModalMemory(width, sizes.memory_rows, sizes.heads, sizes.top_k, drop)
        self.embedding = nn.Embedding(sizes.vocabulary_size, width)
        self.encoder = nn.ModuleList(EncoderLayer(*shape) for _ in range(sizes.layers))
        self.encoder_norm = nn.LayerNorm(width, NORM_EPS)
        self.decoder = nn.ModuleList(DecoderLayer(*shape) for _ in range(sizes.layers))
        self.decoder_norm = nn.LayerNorm(width, NORM_EPS)
        self.vocabulary = nn.Linear(width, sizes.vocabulary_size)
        self.dropout = nn.Dropout(drop)
        self.positions: Tensor
        self.register_buffer("positions", sinusoids(MOST_POSITIONS, width), persistent=False)
        # Xavier for the transformer, its embedding and the memory's four maps (not the memory).
        for part in (self.memory, self.embedding, self.encoder, self.decoder):
            for name, parameter in part.named_parameters():
                if parameter.ndim > 1 and name != "matrix":
                    nn.init.xavier_uniform_(parameter)

    def look(self, patches: Tensor, memory: MemoryRows | None = None) -> Tensor:
        """Encode pictures.

        Args:
            patches: Shape (n, p, patch_size): all patches of all views of each record.
            memory: From `self.memory.project()`, where it is used more than once.

        Returns:
            Shape (n, p, width).
        """
        standard = (patches - self.patch_centre) * self.patch_scale
        x: Tensor = self.patch_dropout(torch.relu(self.patches(standard)))
        x = self.memory(x, memory)
        # The authors' scripts give patches positions as well; the paper does not say.
        x = self.dropout(x + self.positions[: x.shape[1]])
        for layer in self.encoder:
            x = layer(x)
        return cast(Tensor, self.encoder_norm(x))

    def offer(self, seen: Tensor) -> list[KeysValues]:
        """Return what encoded pictures offer to each layer of the decoder."""
        return [cast(DecoderLayer, layer).looking.offer(seen) for layer in self.decoder]

    def embed(self, tokens: Tensor, positions: Tensor, memory: MemoryRows | None) -> Tensor:
        """Embed tokens, shape (n, t), at positions broadcast to (n, t, width), with memory."""
        x = self.embedding(tokens) * math.sqrt(self.sizes.width) + positions
        return cast(Tensor, self.memory(self.dropout(x), memory))

    def forward(self, patches: Tensor, tokens: Tensor, memory: MemoryRows | None = None) -> Tensor:
        """Predict every next token.

        Args:
            patches: Shape (n, p, patch_size).
            tokens: Shape (n, t), integers; the first is 0, the begin. Padding comes last, so no
                word ever sees it: each word sees itself and earlier ones.
            memory: As for `look`.

        Returns:
            Logits, shape (n, t, V): position i predicts the token that follows `tokens[:, i]`.
        """
        if memory is None:
            memory = self.memory.project()
        offered = self.offer(self.look(patches, memory))
        length = tokens.shape[1]
        x = self.embed(tokens, self.positions[:length], memory)
        allowed = torch.ones(length, length, dtype=torch.bool, device=tokens.device).tril()
        for layer, seen in zip(self.decoder, offered, strict=True):
            x = layer(x, seen, allowed)
        return self.logits(x)

    def logits(self, x: Tensor) -> Tensor:
        """Turn the decoder's vectors, (..., width), into logits, (..., V)."""
        return cast(Tensor, self.vocabulary(self.decoder_norm(x)))

    def multiply_adds(self, patches: int, tokens: int) -> int:
        """Multiply-adds of one record's forward pass, roughly; without projecting the memory."""
        s = self.sizes
        memory = 2 * s.width * (s.width + s.memory_rows)
        encoder = s.layers * 2 * s.width * (2 * s.width + s.feed_forward + patches)
        decoder = s.layers * 2 * s.width * (3 * s.width + s.feed_forward + patches + tokens)
        each_patch = s.patch_size * s.width + memory + encoder + s.layers * 2 * s.width**2
        return patches * each_patch + tokens * (memory + decoder + s.width * s.vocabulary_size)


@contextmanager
def interruptible(model: nn.Module, check: Callable[[], None]) -> Iterator[None]:
    """Call `check` at every layer on the way forward and back, so that a slow step can be stopped.

    Args:
        model: Its linear and convolutional layers are watched.
        check: Raises to stop; usually `CancelToken.check`.
    """

    def backward(_gradient: Tensor) -> None:
        check()

    def forward(_module: nn.Module, _inputs: object, output: Tensor) -> None:
        check()
        if output.requires_grad:
            output.register_hook(backward)  # type: ignore[no-untyped-call]

    handles = [
        module.register_forward_hook(forward)
        for module in model.modules()
        if isinstance(module, nn.Linear | nn.Conv2d)
    ]
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()


def masked_losses(logits: Tensor, tokens: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
    """Return each next token's negative log-likelihood, zero where there is none to predict.

    Args:
        logits: Of `tokens[:, :-1]`, shape (n, t, V).
        tokens: Begin, words, end, padded with 0; shape (n, t + 1). The end is 0 too: `lengths`
            tells it from padding.
        lengths: Tokens of each row without padding, shape (n,), 2 or more.

    Returns:
        Losses in nats, shape (n, t), and what counts, booleans of the same shape.
    """
    targets = tokens[:, 1:]
    counts = torch.arange(targets.shape[1], device=tokens.device) < (lengths - 1)[:, None]
    losses = nn.functional.cross_entropy(logits.transpose(1, 2), targets, reduction="none")
    return losses.masked_fill(~counts, 0.0), counts
