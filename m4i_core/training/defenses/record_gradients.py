"""The sum of all records' clipped gradients, without any record's gradient.

A record with captions 1..m has the loss (1/m) Σ_c (1/T_c) Σ_t cross-entropy, T_c being the tokens
of caption c, and one gradient g over all parameters: all of its captions together are clipped to
norm C once, g · min(1, C / |g|). Whatever a record's captions are, its part of the sum has norm
C at most.

Clipping by book-keeping (Goodfellow 2015; Bu et al. 2023; DESIGN, section 4): one forward pass in
which the LSTM's input projection is one product for all steps; one `autograd.grad` of the summed
losses with respect to each layer's *outputs*; a layer's gradient for a record is Σ_s δ_s x_sᵀ over
its s ≤ S tokens, hence |·|² = Σ_st (δ_s·δ_t)(x_s·x_t), two S x S Gram products; at last one
product a layer with δ weighted by each record's factor. Equal to brute force (tests).

Tokens of all captions lie in one table sorted by step, and each row carries the number of its
record with it: nothing relies on an order of the captions, which is where Opacus's DPLSTM with
packed sequences goes wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from m4i_core.jobs.cancel import CancelToken
from m4i_core.models.captioner import ShowAndTell
from m4i_core.training.batches import padded
from m4i_core.training.defenses.refusals import refuse_what_cannot_be_private
from m4i_core.training.watch import next_word_losses

Captions = Sequence[Sequence[int]]
_Integers = npt.NDArray[np.int64]

# Above so many tokens a record's Gram products cost more than its gradient itself.
_LONGEST_BY_GRAM = 400
_LSTM_PARAMETERS = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")


@dataclass(frozen=True)
class Sums:
    """What a batch of records came to.

    Attributes:
        loss: Summed cross-entropy of all tokens, nats (not the objective: plain, unweighted).
        tokens: Their number.
        norms: Each record's gradient norm before clipping, in the order given.
    """

    loss: float
    tokens: int
    norms: npt.NDArray[np.float64]


class RecordGradients:
    """Adds records' clipped gradients to the parameters' `grad`.

    Args:
        model: Show and Tell with layer normalisation.
        clip_norm: C.
        label_smoothing: Share of the objective that asks for every word alike.
        slice_tokens: Tokens that are worked on at once; the sums do not depend on it.

    Raises:
        CannotBePrivate: If the model has a part that cannot be made private.
    """

    def __init__(
        self,
        model: ShowAndTell,
        clip_norm: float,
        label_smoothing: float = 0.0,
        slice_tokens: int = 1000,
    ) -> None:
        refuse_what_cannot_be_private(model)
        self.model = model
        self.clip_norm = clip_norm
        self.smoothing = label_smoothing
        self.slice_tokens = slice_tokens

    def add(
        self, features: Tensor, records: Sequence[Captions], cancel: CancelToken | None = None
    ) -> Sums:
        """Add Σ over records of the clipped gradient to every parameter's `grad`.

        Args:
            features: Pictures' features, shape (r, f).
            records: For each of the r records its captions, as token ids from begin on; one with
                no caption adds nothing.
            cancel: Looked at between slices.

        Raises:
            Cancelled: If the user stopped it; `grad` is half-done then.
        """
        cancel = cancel or CancelToken()
        for parameter in self.model.parameters():
            if parameter.grad is None:
                parameter.grad = torch.zeros_like(parameter)
        norms = np.zeros(len(records))
        loss, tokens = 0.0, 0
        sizes = [sum(len(caption) - 1 for caption in captions) for captions in records]
        for rows in self._slices(sizes):
            cancel.check()
            if sizes[rows[0]] > self._longest:
                row = rows[0]
                part = self._add_alone(features[row : row + 1], records[row], cancel)
            else:
                part = self._add_together(features[rows], [records[row] for row in rows])
            loss += part.loss
            tokens += part.tokens
            norms[rows] = part.norms
        return Sums(loss, tokens, norms)

    @property
    def _longest(self) -> int:
        return min(_LONGEST_BY_GRAM, self.slice_tokens)

    def _slices(self, sizes: Sequence[int]) -> Iterator[list[int]]:
        """Yield rows of records of like size, `slice_tokens` in all; long records alone."""
        held: list[int] = []
        count = 0
        for row in sorted((row for row, size in enumerate(sizes) if size), key=sizes.__getitem__):
            if held and (count + sizes[row] > self.slice_tokens or sizes[row] > self._longest):
                yield held
                held, count = [], 0
            held.append(row)
            count += sizes[row]
        if held:
            yield held

    def _add_together(self, features: Tensor, records: Sequence[Captions]) -> Sums:
        tape = _Tape(self.model, features, _Tokens(records), self.smoothing)
        norms = tape.squared_norms().sqrt()
        tape.add_weighted(self.clip_norm / norms.clamp(min=self.clip_norm))
        return Sums(tape.loss, len(tape.tokens.owner), norms.cpu().double().numpy())

    def _add_alone(self, features: Tensor, captions: Captions, cancel: CancelToken) -> Sums:
        """Form a long record's gradient itself, some captions at a time, then clip it whole."""
        parameters = list(self.model.parameters())
        before = [parameter.grad for parameter in parameters]
        loss, tokens = 0.0, 0
        try:
            for parameter in parameters:
                parameter.grad = torch.zeros_like(parameter)
            for part in _portions(captions, self.slice_tokens):
                cancel.check()
                share = 1.0 / len(captions)
                tape = _Tape(self.model, features, _Tokens([part], share), self.smoothing)
                tape.add_weighted(features.new_ones(1))
                loss += tape.loss
                tokens += len(tape.tokens.owner)
            own = [parameter.grad for parameter in parameters]
        finally:
            for parameter, gradient in zip(parameters, before, strict=True):
                parameter.grad = gradient
        norm = torch.stack([g.square().sum() for g in own if g is not None]).sum().sqrt()
        factor = self.clip_norm / norm.clamp(min=self.clip_norm)
        for total, gradient in zip(before, own, strict=True):
            assert total is not None and gradient is not None
            total.add_(gradient * factor)
        return Sums(loss, tokens, np.array([float(norm)]))


def _portions(captions: Captions, most: int) -> Iterator[Captions]:
    held: list[Sequence[int]] = []
    count = 0
    for caption in captions:
        if held and count + len(caption) - 1 > most:
            yield held
            held, count = [], 0
        held.append(caption)
        count += len(caption) - 1
    if held:
        yield held


class _Tokens:
    """The tokens of some records' captions, step by step, each with its record.

    Attributes:
        active: Captions that are not over at each step; falling.
        opens: Record of each caption, the longest caption first.
        ids: Each token, shape (N,), step by step.
        targets: The token after it.
        owner: Its record.
        weights: Its weight in its record's loss; a record's sum to 1 (or to `share` a caption).
        place: 1-based place among its record's tokens.
        longest: Most tokens of one record.
    """

    def __init__(self, records: Sequence[Captions], share: float | None = None) -> None:
        captions = [caption for record in records for caption in record]
        counts = [len(record) for record in records]
        lengths: _Integers = np.array([len(caption) - 1 for caption in captions])
        order = np.argsort(-lengths, kind="stable")
        lengths = lengths[order]
        self.opens: _Integers = np.repeat(np.arange(len(records)), counts)[order]
        table = padded([captions[row] for row in order], 0)
        real = np.arange(table.shape[1] - 1)[:, None] < lengths[None, :]
        self.active = real.sum(axis=1).tolist()
        self.ids = table[:, :-1].T[real]
        self.targets = table[:, 1:].T[real]
        self.owner = np.broadcast_to(self.opens, real.shape)[real]
        each = np.array([share or 1.0 / max(count, 1) for count in counts])
        self.weights = np.broadcast_to(each[self.opens] / lengths, real.shape)[real]
        by_record = np.argsort(self.owner, kind="stable")
        of_each = np.bincount(self.owner, minlength=len(records))
        self.place = np.empty_like(self.owner)
        begins = np.repeat(np.cumsum(of_each) - of_each, of_each)
        self.place[by_record] = np.arange(len(self.owner)) - begins + 1
        self.longest = int(of_each.max())


class _Tape:
    """One forward pass over r records, and the losses' gradient at every layer's output."""

    def __init__(
        self, model: ShowAndTell, features: Tensor, tokens: _Tokens, smoothing: float
    ) -> None:
        self.model = model
        self.features = features
        self.tokens = tokens
        device, dtype = features.device, features.dtype
        self.ids, self.owner, opens, targets, place = (
            torch.from_numpy(np.ascontiguousarray(values)).to(device)
            for values in (tokens.ids, tokens.owner, tokens.opens, tokens.targets, tokens.place)
        )
        records = len(features)
        # Rows of the (r, S + 1) tables: the picture's step first, then the record's tokens.
        self.width = tokens.longest + 1
        self.slots = torch.cat(
            [torch.arange(records, device=device), self.owner]
        ) * self.width + torch.cat([place.new_zeros(records), place])

        lstm = model.lstm
        input_weight, state_weight, input_bias, state_bias = (
            lstm.get_parameter(f"{name}_l0").detach() for name in _LSTM_PARAMETERS
        )
        # A leaf, from which on everything is recorded; no weight is.
        projected = functional.linear(
            features, model.picture.weight.detach(), model.picture.bias.detach()
        ).requires_grad_()
        norm = model.normalise
        self.normed = functional.layer_norm(projected, projected.shape[1:], eps=norm.eps)
        seen = self.normed * norm.weight.detach() + norm.bias.detach()
        words = functional.embedding(self.ids, model.embedding.weight.detach()).requires_grad_()
        self.inputs = torch.cat([seen, words])
        # The one input projection; a gate's gradient is also that of its own step.
        gates = functional.linear(self.inputs, input_weight, input_bias + state_bias)
        hidden, cell = _lstm_cell(gates[:records], None)
        hidden, cell = hidden.index_select(0, opens), cell.index_select(0, opens)
        before: list[Tensor] = []
        after: list[Tensor] = []
        back = state_weight.t()
        for step in torch.split(gates[records:], tokens.active):
            hidden, cell = hidden[: len(step)], cell[: len(step)]
            before.append(hidden)
            hidden, cell = _lstm_cell(torch.addmm(step, hidden, back), cell)
            after.append(hidden)
        self.states = torch.cat([hidden.new_zeros(records, hidden.shape[1]), *before]).detach()
        spoken = model.dropout(torch.cat(after))
        logits = functional.linear(
            spoken, model.vocabulary.weight.detach(), model.vocabulary.bias.detach()
        )
        plain, objective = next_word_losses(logits, targets, smoothing)
        self.loss = float(plain.detach().sum())
        weights = torch.from_numpy(np.ascontiguousarray(tokens.weights)).to(device, dtype)
        (
            self.at_projected,
            self.at_seen,
            self.at_words,
            self.at_gates,
            self.at_logits,
        ) = torch.autograd.grad(objective @ weights, [projected, seen, words, gates, logits])
        self.normed = self.normed.detach()
        self.inputs = self.inputs.detach()
        self.spoken = spoken.detach()

    def squared_norms(self) -> Tensor:
        """Return the squared norm of each record's gradient, shape (r,)."""
        at_gates = self._gram(self.at_gates, self.slots)
        # +2: the LSTM has two biases, each with the gradient Σ δ.
        lstm = at_gates * (
            self._gram(self.inputs, self.slots) + self._gram(self.states, self.slots) + 2
        )
        at_tokens = self.slots[len(self.features) :]
        vocabulary = self._gram(self.at_logits, at_tokens) * (
            self._gram(self.spoken, at_tokens) + 1
        )
        ids = self.ids.new_full((len(self.features) * self.width,), -1)
        ids[at_tokens] = self.ids
        ids = ids.view(len(self.features), self.width)
        same = ids.unsqueeze(1) == ids.unsqueeze(2)
        embedding = self._gram(self.at_words, at_tokens) * same
        picture = self.at_projected.square().sum(1) * (self.features.square().sum(1) + 1)
        normalise = (self.at_seen * self.normed).square().sum(1) + self.at_seen.square().sum(1)
        sequences = (lstm + vocabulary + embedding).sum((1, 2))
        # Rounding may leave a vanishing norm just below zero.
        return (sequences + picture + normalise).clamp(min=0)

    def _gram(self, rows: Tensor, slots: Tensor) -> Tensor:
        """Return each record's products of all its rows with each other, (r, S + 1, S + 1)."""
        records = len(self.features)
        table = rows.new_zeros(records * self.width, rows.shape[1])
        table[slots] = rows
        table = table.view(records, self.width, -1)
        return table @ table.transpose(1, 2)

    def add_weighted(self, factors: Tensor) -> None:
        """Add Σ over records of factor · gradient to every parameter's `grad`."""
        model, lstm = self.model, self.model.lstm
        of_tokens = factors[self.owner].unsqueeze(1)
        of_records = factors.unsqueeze(1)
        at_gates = self.at_gates * torch.cat([of_records, of_tokens])
        at_logits = self.at_logits * of_tokens
        at_projected = self.at_projected * of_records
        at_seen = self.at_seen * of_records
        input_weight, state_weight, input_bias, state_bias = (
            _grad(lstm.get_parameter(f"{name}_l0")) for name in _LSTM_PARAMETERS
        )
        input_weight.addmm_(at_gates.t(), self.inputs)
        state_weight.addmm_(at_gates.t(), self.states)
        bias = at_gates.sum(0)
        input_bias.add_(bias)
        state_bias.add_(bias)
        _grad(model.vocabulary.weight).addmm_(at_logits.t(), self.spoken)
        _grad(model.vocabulary.bias).add_(at_logits.sum(0))
        _grad(model.embedding.weight).index_add_(0, self.ids, self.at_words * of_tokens)
        _grad(model.picture.weight).addmm_(at_projected.t(), self.features)
        _grad(model.picture.bias).add_(at_projected.sum(0))
        _grad(model.normalise.weight).add_((at_seen * self.normed).sum(0))
        _grad(model.normalise.bias).add_(at_seen.sum(0))


def _lstm_cell(gates: Tensor, cell: Tensor | None) -> tuple[Tensor, Tensor]:
    """Take one step; without a cell state, the first."""
    let_in, keep, new, let_out = gates.chunk(4, dim=1)
    fresh = let_in.sigmoid() * new.tanh()
    cell = fresh if cell is None else keep.sigmoid() * cell + fresh
    return let_out.sigmoid() * cell.tanh(), cell


def _grad(parameter: Tensor) -> Tensor:
    assert parameter.grad is not None
    return parameter.grad
