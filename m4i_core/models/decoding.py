"""Reading texts off a captioner: batched greedy and beam search (Vinyals 2015, section 3.1).

A record's text must not depend on the records that are asked along with it, or an attack's
scores would change with the composition of a batch. Matrix products of different heights differ
in the last bit, and a near-tie between two words then falls the other way. So every product here
has one fixed height: a fixed number of *slots* work in step, and a slot whose text is finished
takes the next record at once. Finished rows therefore cost nothing either.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import Tensor

from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.models.captioner import ShowAndTell

GREEDY_SLOTS = 64
"""Texts that are decoded at the same time; fixed, see the module's description."""

BEAM_SLOTS = 16
"""Records whose beams are searched at the same time."""


@contextmanager
def _reading(model: ShowAndTell) -> Iterator[None]:
    """Evaluate the model without gradients, and leave its mode as it was."""
    was_training = model.training
    model.eval()
    try:
        with torch.inference_mode():
            yield
    finally:
        model.train(was_training)


def _look(model: ShowAndTell, features: Tensor, cancel: CancelToken) -> Tensor:
    """Project all pictures in products of one fixed height; shape (n, embedding_size)."""
    parts = []
    for start in range(0, len(features), GREEDY_SLOTS):
        cancel.check()
        part = features[start : start + GREEDY_SLOTS]
        whole = part.new_zeros((GREEDY_SLOTS, features.shape[1]))
        whole[: len(part)] = part
        parts.append(model.look(whole)[: len(part)])
    return torch.cat(parts)


def _check(model: ShowAndTell, features: Tensor, max_tokens: int) -> None:
    if features.ndim != 2 or features.shape[1] != model.feature_size:
        raise ValueError(f"features must be (n, {model.feature_size}), got {tuple(features.shape)}")
    if max_tokens < 1:
        raise ValueError(f"max_tokens must be at least 1, got {max_tokens}")


def greedy(
    model: ShowAndTell,
    features: Tensor,
    begin: int,
    end: int,
    max_tokens: int,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> list[list[int]]:
    """Take the likeliest word at each step, as the paper does (SCIENCE, section 2).

    Args:
        model: The captioner; decoded in evaluation mode.
        features: Shape (n, f), on the model's device.
        begin: Id of the begin token.
        end: Id of the end token.
        max_tokens: Longest text, in tokens, 1 or more.
        progress: Told the share of finished texts.
        cancel: Looked at in every step.

    Returns:
        For each record its token ids without begin and end.

    Raises:
        ValueError: If the features do not fit the model or max_tokens is below 1.
        Cancelled: If the user stopped it.
    """
    _check(model, features, max_tokens)
    cancel = cancel or CancelToken()
    found: list[list[int]] = [[] for _ in range(len(features))]
    if not found:
        return found
    with _reading(model):
        seen = _look(model, features, cancel)
        inputs = seen.new_zeros((GREEDY_SLOTS, model.embedding_size))
        hidden = seen.new_zeros((1, GREEDY_SLOTS, model.hidden_size))
        cell = torch.zeros_like(hidden)
        slots: list[int | None] = [None] * GREEDY_SLOTS
        waiting, done = 0, 0
        while done < len(found):
            cancel.check()
            free = [slot for slot, record in enumerate(slots) if record is None]
            fresh = free[: len(found) - waiting]
            if fresh:
                inputs[fresh] = seen[waiting : waiting + len(fresh)]
                hidden[:, fresh] = 0.0
                cell[:, fresh] = 0.0
                for slot in fresh:
                    slots[slot], waiting = waiting, waiting + 1
            logits, (hidden, cell) = model.step(inputs, (hidden, cell))
            tokens: list[int] = logits.argmax(dim=1).tolist()
            for slot in fresh:
                tokens[slot] = begin  # a slot that has just seen its picture predicts nothing
            was_fresh = set(fresh)
            for slot, record in enumerate(slots):
                if record is None or slot in was_fresh:
                    continue
                if tokens[slot] != end:
                    found[record].append(tokens[slot])
                if tokens[slot] == end or len(found[record]) == max_tokens:
                    slots[slot] = None
                    done += 1
            inputs = model.embedding(torch.tensor(tokens, device=seen.device))
            progress.report(done / len(found))
    return found


@dataclass
class _Beam:
    """The search of one record: unfinished texts (one a row, None: no text) and the best so far."""

    record: int
    rows: list[list[int] | None]
    best: list[int] | None = None
    best_score: float = float("-inf")

    def keep(self, tokens: list[int], score: float) -> None:
        if score > self.best_score:
            self.best, self.best_score = tokens, score


def beam_search(
    model: ShowAndTell,
    features: Tensor,
    begin: int,
    end: int,
    max_tokens: int,
    width: int,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> list[list[int]]:
    """Search for the text with the highest mean log-probability a token.

    In each step the `width` likeliest continuations of a record's unfinished texts are kept;
    those that end are set aside with their log-probability divided by their length (the end
    token counts), and the best of these is the answer. A text that reaches `max_tokens` without
    an end competes as it is. The search of a record stops as soon as no unfinished text can
    overtake: its log-probability only falls, so its mean is at best the present sum divided by
    the greatest length. With width 1 this is greedy decoding.

    Args:
        model: The captioner; decoded in evaluation mode.
        features: Shape (n, f), on the model's device.
        begin: Id of the begin token.
        end: Id of the end token.
        max_tokens: Longest text, in tokens, 1 or more.
        width: Unfinished texts that are kept for each record, 1 or more.
        progress: Told the share of finished texts.
        cancel: Looked at in every step.

    Returns:
        For each record its token ids without begin and end.

    Raises:
        ValueError: If the features do not fit the model, or max_tokens or width is below 1.
        Cancelled: If the user stopped it.
    """
    _check(model, features, max_tokens)
    if width < 1:
        raise ValueError(f"width must be at least 1, got {width}")
    cancel = cancel or CancelToken()
    found: list[list[int]] = [[] for _ in range(len(features))]
    if not found:
        return found
    size = BEAM_SLOTS * width
    with _reading(model):
        seen = _look(model, features, cancel)
        inputs = seen.new_zeros((size, model.embedding_size))
        hidden = seen.new_zeros((1, size, model.hidden_size))
        cell = torch.zeros_like(hidden)
        # Log-probability of each row's text; a row of -inf holds none.
        scores = torch.full((BEAM_SLOTS, width), float("-inf"), dtype=torch.float64)
        beams: list[_Beam | None] = [None] * BEAM_SLOTS
        waiting, done = 0, 0
        while done < len(found):
            cancel.check()
            free = [slot for slot, beam in enumerate(beams) if beam is None]
            fresh = free[: len(found) - waiting]
            for slot in fresh:
                rows = slice(slot * width, (slot + 1) * width)
                inputs[rows] = seen[waiting]
                hidden[:, rows] = 0.0
                cell[:, rows] = 0.0
                scores[slot] = float("-inf")
                scores[slot, 0] = 0.0
                beams[slot] = _Beam(waiting, [[], *[None] * (width - 1)])
                waiting += 1
            logits, (hidden, cell) = model.step(inputs, (hidden, cell))
            # In double precision on the CPU: ties of rounding would part it from greedy.
            chances = torch.log_softmax(logits.cpu().double(), dim=1).view(BEAM_SLOTS, width, -1)
            best, places = (scores.unsqueeze(2) + chances).flatten(1).topk(width, dim=1)
            parents = torch.arange(size).view(BEAM_SLOTS, width)
            tokens = torch.full((BEAM_SLOTS, width), begin, dtype=torch.long)
            was_fresh = set(fresh)
            for slot, beam in enumerate(beams):
                if beam is None or slot in was_fresh:
                    continue
                vocabulary_size = logits.shape[1]
                parents[slot] = slot * width + places[slot] // vocabulary_size
                tokens[slot] = places[slot] % vocabulary_size
                scores[slot] = best[slot]
                _extend(beam, scores[slot], places[slot], vocabulary_size, end, max_tokens)
                if all(row is None for row in beam.rows):
                    found[beam.record] = beam.best or []
                    beams[slot] = None
                    done += 1
            order = parents.flatten().to(seen.device)
            hidden, cell = hidden[:, order].contiguous(), cell[:, order].contiguous()
            inputs = model.embedding(tokens.flatten().to(seen.device))
            progress.report(done / len(found))
    return found


def _extend(
    beam: _Beam, scores: Tensor, places: Tensor, vocabulary_size: int, end: int, max_tokens: int
) -> None:
    """Replace a beam's texts by their chosen continuations; rows without one get -inf."""
    rows: list[list[int] | None] = []
    for row, (score, place) in enumerate(zip(scores.tolist(), places.tolist(), strict=True)):
        old = beam.rows[place // vocabulary_size]
        token = place % vocabulary_size
        if old is None or score == float("-inf"):
            rows.append(None)
        elif token == end:
            beam.keep(old, score / (len(old) + 1))
            rows.append(None)
        elif len(old) + 1 == max_tokens:
            beam.keep([*old, token], score / max_tokens)
            rows.append(None)
        else:
            rows.append([*old, token])
        if rows[-1] is None:
            scores[row] = float("-inf")
    best_to_come = max(scores.tolist()) / max_tokens
    if best_to_come <= beam.best_score:
        rows = [None] * len(rows)
        scores.fill_(float("-inf"))
    beam.rows = rows
