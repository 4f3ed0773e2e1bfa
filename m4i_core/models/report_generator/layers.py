"""Pre-norm transformer layers (Vaswani et al. 2017), with keys and values that can be kept.

torch's own layers cannot keep keys and values from one decoding step to the next.
"""

from __future__ import annotations

import math
from typing import NamedTuple, cast

import torch
from torch import Tensor, nn

NORM_EPS = 1e-6


class KeysValues(NamedTuple):
    """What can be attended to; each of shape (n, heads, s, width / heads)."""

    keys: Tensor
    values: Tensor


class Attention(nn.Module):
    """Multi-head attention by scaled dot products.

    Args:
        width: Size of the vectors; a multiple of `heads`.
        heads: Number of heads.
        dropout: Probability of dropping an attention weight.
    """

    def __init__(self, width: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)
        self.dropout = nn.Dropout(dropout)

    def _split(self, x: Tensor) -> Tensor:
        n, t, width = x.shape
        return x.view(n, t, self.heads, width // self.heads).transpose(1, 2)

    def offer(self, x: Tensor) -> KeysValues:
        """Return the keys and values of vectors, shape (n, s, width)."""
        return KeysValues(self._split(self.key(x)), self._split(self.value(x)))

    def forward(self, x: Tensor, offered: KeysValues, allowed: Tensor | None = None) -> Tensor:
        """Attend.

        Args:
            x: Who asks, shape (n, t, width).
            offered: From `offer`.
            allowed: Where False nothing is attended to; broadcast to (n, heads, t, s). Each row
                must allow something.

        Returns:
            Shape (n, t, width).
        """
        asked = self._split(self.query(x))
        scores = asked @ offered.keys.transpose(2, 3) / math.sqrt(asked.shape[3])
        if allowed is not None:
            scores = scores.masked_fill(~allowed, float("-inf"))
        weights = self.dropout(scores.softmax(dim=3))
        mixed = (weights @ offered.values).transpose(1, 2).flatten(2)
        return cast(Tensor, self.out(mixed))


def _feed_forward(width: int, hidden: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(width, hidden), nn.ReLU(), nn.Dropout(dropout), nn.Linear(hidden, width)
    )


class EncoderLayer(nn.Module):
    """Self-attention and feed-forward, each normalised before and added to its input."""

    def __init__(self, width: int, heads: int, hidden: int, dropout: float) -> None:
        super().__init__()
        self.attention = Attention(width, heads, dropout)
        self.feed_forward = _feed_forward(width, hidden, dropout)
        self.norms = nn.ModuleList(nn.LayerNorm(width, NORM_EPS) for _ in range(2))
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        """Refine vectors of shape (n, s, width)."""
        y = self.norms[0](x)
        x = x + self.dropout(self.attention(y, self.attention.offer(y)))
        return x + cast(Tensor, self.dropout(self.feed_forward(self.norms[1](x))))


class DecoderLayer(nn.Module):
    """Attention to earlier words, attention to the picture, feed-forward; pre-norm."""

    def __init__(self, width: int, heads: int, hidden: int, dropout: float) -> None:
        super().__init__()
        self.attention = Attention(width, heads, dropout)
        self.looking = Attention(width, heads, dropout)
        self.feed_forward = _feed_forward(width, hidden, dropout)
        self.norms = nn.ModuleList(nn.LayerNorm(width, NORM_EPS) for _ in range(3))
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, seen: KeysValues, allowed: Tensor) -> Tensor:
        """Refine all words at once.

        Args:
            x: Shape (n, t, width).
            seen: What the picture offers to `looking`.
            allowed: Shape (t, t): which words may see which.
        """
        y = self.norms[0](x)
        x = x + self.dropout(self.attention(y, self.attention.offer(y), allowed))
        return self._look_and_think(x, seen)

    def step(self, x: Tensor, seen: KeysValues, kept: KeysValues, at: Tensor) -> Tensor:
        """Refine one further word of each text, in the light of the earlier ones.

        Args:
            x: Shape (n, w, width): w texts for each of n pictures.
            seen: What the n pictures offer.
            kept: Keys and values of earlier words, (n * w, heads, most words, width / heads);
                those of this word are written into it.
            at: Place of this word, shape (n * w,), integers.
        """
        n, w, width = x.shape
        y = self.norms[0](x).view(n * w, 1, width)
        new = self.attention.offer(y)
        texts = torch.arange(n * w, device=x.device)
        kept.keys[texts, :, at] = new.keys[:, :, 0]
        kept.values[texts, :, at] = new.values[:, :, 0]
        # Always over the whole length: a product's shape must not depend on the company.
        places = torch.arange(kept.keys.shape[2], device=x.device)
        allowed = (places <= at[:, None])[:, None, None]
        attended = self.attention(y, kept, allowed).view(n, w, width)
        return self._look_and_think(x + self.dropout(attended), seen)

    def _look_and_think(self, x: Tensor, seen: KeysValues) -> Tensor:
        x = x + self.dropout(self.looking(self.norms[1](x), seen))
        return x + cast(Tensor, self.dropout(self.feed_forward(self.norms[2](x))))


def sinusoids(length: int, width: int) -> Tensor:
    """Return Vaswani's position codes, shape (length, width); width is even."""
    places = torch.arange(length, dtype=torch.float32)[:, None]
    rates = torch.exp(torch.arange(0, width, 2, dtype=torch.float32) * -(math.log(1e4) / width))
    return torch.stack([torch.sin(places * rates), torch.cos(places * rates)], dim=2).flatten(1)
