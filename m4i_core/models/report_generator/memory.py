"""The cross-modal memory: rows that pictures and words both ask (Chen et al. 2021, section 2.2)."""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
from torch import Tensor, nn


class MemoryRows(NamedTuple):
    """The memory as its heads see it.

    Attributes:
        keys: Shape (heads, rows, width / heads).
        values: Shape (heads, rows, width / heads).
    """

    keys: Tensor
    values: Tensor


class CrossModalMemory(nn.Module):
    """One learnable matrix, asked by several heads; each answers from its best-matching rows.

    For a vector x of either modality and each head: the scaled dot products of W_q x with the
    W_k-projected rows are taken, all but the `top_k` largest are dropped, and the response is the
    mean of the W_v-projected rows weighted by the softmax over those; responses of all heads are
    joined, projected and *added* to x. One module serves patches and words, so that its
    parameters are shared by both.

    Args:
        width: Size d of the vectors; a multiple of `heads`.
        rows: Rows of the memory.
        heads: Heads, each with d / heads numbers.
        top_k: Rows that each head answers from.
        dropout: Probability of dropping a weight of an answer.

    Raises:
        ValueError: If width is no multiple of heads, or top_k is not within 1 and rows.
    """

    def __init__(
        self,
        width: int = 512,
        rows: int = 2048,
        heads: int = 8,
        top_k: int = 32,
        dropout: float = 0.1,
    ) -> None:
        super().__init__()
        if width % heads or not 1 <= top_k <= rows:
            raise ValueError(f"width {width}, heads {heads}, top_k {top_k} of {rows} rows")
        self.heads = heads
        self.top_k = top_k
        self.matrix = nn.Parameter(torch.empty(rows, width))
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)
        self.dropout = nn.Dropout(dropout)
        # N(0, 1/d) is meant with 1/d as the standard deviation, as in the authors' scripts.
        nn.init.normal_(self.matrix, 0.0, 1.0 / width)

    def project(self) -> MemoryRows:
        """Project the rows once for any number of questions."""
        shape = (len(self.matrix), self.heads, -1)
        keys = self.key(self.matrix).view(shape).transpose(0, 1).contiguous()
        values = self.value(self.matrix).view(shape).transpose(0, 1).contiguous()
        return MemoryRows(keys, values)

    def forward(self, x: Tensor, rows: MemoryRows | None = None) -> Tensor:
        """Add the memory's response.

        Args:
            x: Shape (n, t, width).
            rows: From `project`, where they are used more than once.

        Returns:
            x + response, shape (n, t, width).
        """
        keys, values = self.project() if rows is None else rows
        n, t, width = x.shape
        asked = self.query(x).view(n * t, self.heads, -1).transpose(0, 1)
        scores = asked @ keys.transpose(1, 2) / math.sqrt(width // self.heads)
        best, places = scores.topk(self.top_k, dim=2, sorted=False)
        weights = self.dropout(best.softmax(dim=2))
        # A sparse matrix in dense clothes: gathering the rows themselves would take
        # width / heads * top_k / rows (at full size 1) times the memory, and its gradient would
        # be summed up in an order that CUDA does not fix.
        spread = torch.zeros_like(scores).scatter(2, places, weights)
        answers = (spread @ values).transpose(0, 1).reshape(n, t, width)
        response: Tensor = self.out(answers)
        return x + response
