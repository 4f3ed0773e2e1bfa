"""Reading reports off a generator: batched beam search with kept keys and values.

As in `m4i_core.models.decoding`, a record's report must not depend on the records asked along
with it, so every product has one fixed height: a fixed number of *slots* work in step, a slot
whose report is finished takes the next record at once, and attention to earlier words always
covers the longest report, masked. A test compares logits bit by bit.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
import torch
from torch import Tensor

from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.models.report_generator.generator import (
    MOST_POSITIONS,
    ReportGenerator,
    interruptible,
)
from m4i_core.models.report_generator.layers import KeysValues

SLOTS = 16
"""Records whose reports are searched at the same time; fixed, see the module's description."""

LOOK = 8
"""Records whose patches are encoded together; fixed for the same reason."""

BOUNDARY = 0
"""Begin, end and padding."""


class PatchTable(Protocol):
    """Patches of n records, (n, p, f): an array, or a file mapped to memory."""

    @property
    def shape(self) -> tuple[int, ...]:
        """(n, p, f)."""
        ...

    def __getitem__(self, rows: slice) -> Any:
        """Return the patches of some records as an array."""
        ...


@dataclass
class _Search:
    """The search for one record's report: unfinished texts (None: no text) and the best so far."""

    record: int
    rows: list[list[int] | None]
    best: list[int] = field(default_factory=list)
    best_score: float = float("-inf")

    def keep(self, tokens: list[int], score: float) -> None:
        if score > self.best_score:
            self.best, self.best_score = tokens, score

    def extend(self, scores: list[float], places: list[int], size: int, most: int) -> list[float]:
        """Replace the texts by their chosen continuations; returns the scores of what is left."""
        rows: list[list[int] | None] = []
        for score, place in zip(scores, places, strict=True):
            old, token = self.rows[place // size], place % size
            if old is None or score == float("-inf"):
                rows.append(None)
            elif token == BOUNDARY:
                self.keep(old, score)
                rows.append(None)
            elif len(old) + 1 == most:
                self.keep([*old, token], score)
                rows.append(None)
            else:
                rows.append([*old, token])
        # A longer text is never likelier than its beginning.
        self.rows = [
            None if score <= self.best_score else row
            for row, score in zip(rows, scores, strict=True)
        ]
        return [
            float("-inf") if row is None else score
            for row, score in zip(self.rows, scores, strict=True)
        ]


@contextmanager
def _reading(model: ReportGenerator, cancel: CancelToken) -> Iterator[None]:
    """Evaluate without gradients, stop promptly, and leave the model's mode as it was."""
    was_training = model.training
    model.eval()
    try:
        with torch.inference_mode(), interruptible(model, cancel.check):
            yield
    finally:
        model.train(was_training)


def beam_search(
    model: ReportGenerator,
    patches: PatchTable,
    max_tokens: int,
    width: int = 3,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> list[list[int]]:
    """Search for each record's likeliest report.

    In each step the `width` likeliest continuations of a record's unfinished texts are kept.
    Those that end are set aside; the text of the highest total log-probability, end included,
    is the answer (no bonus for length, as in R2Gen-CMN's scripts). A text that reaches
    `max_tokens` without an end competes as it is. The search ends when no unfinished text can
    overtake. Width 1 is greedy decoding.

    Args:
        model: The generator; evaluated in evaluation mode.
        patches: Shape (n, p, patch_size); read a few records at a time.
        max_tokens: Longest report, 1 to `MOST_POSITIONS`.
        width: Unfinished texts kept for each record, 1 or more.
        progress: Told the share of finished reports.
        cancel: Looked at before every layer.

    Returns:
        For each record its tokens' numbers, without begin and end.

    Raises:
        ValueError: If the patches do not fit, or max_tokens or width is out of range.
        Cancelled: If the user stopped it.
    """
    if len(patches.shape) != 3 or patches.shape[2] != model.sizes.patch_size:
        raise ValueError(f"patches must be (n, p, {model.sizes.patch_size}), got {patches.shape}")
    if not 1 <= max_tokens <= MOST_POSITIONS or not 1 <= patches.shape[1] <= MOST_POSITIONS:
        raise ValueError(f"max_tokens {max_tokens} or {patches.shape[1]} patches out of range")
    if width < 1:
        raise ValueError(f"width must be at least 1, got {width}")
    if not patches.shape[0]:
        return []
    cancel = cancel or CancelToken()
    with _reading(model, cancel):
        return _Beams(model, patches, max_tokens, width).run(progress, cancel)


class _Beams:
    """All slots, what their pictures offer, and the kept keys and values of their texts."""

    def __init__(
        self, model: ReportGenerator, patches: PatchTable, max_tokens: int, width: int
    ) -> None:
        sizes = model.sizes
        self.model = model
        self.patches = patches
        self.max_tokens = max_tokens
        self.width = width
        self.memory = model.memory.project()
        weight = model.vocabulary.weight

        def empty(n: int, length: int) -> list[KeysValues]:
            shape = (n, sizes.heads, length, sizes.width // sizes.heads)
            return [
                KeysValues(weight.new_zeros(shape), weight.new_zeros(shape))
                for _ in range(sizes.layers)
            ]

        self.seen = empty(SLOTS, patches.shape[1])
        self.kept = empty(SLOTS * width, max_tokens)
        self.tokens = torch.full((SLOTS, width), BOUNDARY)
        self.places = torch.zeros(SLOTS, dtype=torch.long)
        # Log-probability of each unfinished text; -inf where there is none.
        self.scores = torch.full((SLOTS, width), float("-inf"), dtype=torch.float64)
        self.searches: list[_Search | None] = [None] * SLOTS
        self.looked: list[KeysValues] = []
        self.looked_from = self.looked_to = 0

    def run(self, progress: Progress, cancel: CancelToken) -> list[list[int]]:
        count = self.patches.shape[0]
        found: list[list[int]] = [[] for _ in range(count)]
        waiting = done = 0
        while done < count:
            cancel.check()
            for slot in range(SLOTS):
                if self.searches[slot] is None and waiting < count:
                    self._begin(slot, waiting)
                    waiting += 1
            for slot in self._step():
                search = self.searches[slot]
                assert search is not None
                found[search.record] = search.best
                self.searches[slot] = None
                self.scores[slot] = float("-inf")
                done += 1
            progress.report(done / count)
        return found

    def _begin(self, slot: int, record: int) -> None:
        """Give a slot to a record, encoding the next few records' patches when needed."""
        if record >= self.looked_to:
            part = np.asarray(self.patches[record : record + LOOK], dtype=np.float32)
            whole = np.zeros((LOOK, *part.shape[1:]), np.float32)
            whole[: len(part)] = part
            device = self.model.vocabulary.weight.device
            encoded = self.model.look(torch.from_numpy(whole).to(device), self.memory)
            self.looked = self.model.offer(encoded)
            self.looked_from, self.looked_to = record, record + len(part)
        for mine, all_looked in zip(self.seen, self.looked, strict=True):
            mine.keys[slot] = all_looked.keys[record - self.looked_from]
            mine.values[slot] = all_looked.values[record - self.looked_from]
        self.tokens[slot] = BOUNDARY
        self.places[slot] = 0
        self.scores[slot] = float("-inf")
        self.scores[slot, 0] = 0.0
        self.searches[slot] = _Search(record, [[], *[None] * (self.width - 1)])

    def _step(self) -> list[int]:
        """Extend all texts by a token; returns the slots that are finished."""
        logits = self._logits()
        size = logits.shape[2]
        # In double precision on the CPU: ties of rounding would part it from greedy decoding.
        chances = torch.log_softmax(logits.cpu().double(), dim=2)
        best, chosen = (self.scores[:, :, None] + chances).flatten(1).topk(self.width, dim=1)
        parents = torch.arange(SLOTS * self.width).view(SLOTS, self.width)
        finished = []
        for slot, search in enumerate(self.searches):
            if search is None:
                continue
            scores = search.extend(
                best[slot].tolist(), chosen[slot].tolist(), size, self.max_tokens
            )
            self.scores[slot] = torch.tensor(scores, dtype=torch.float64)
            parents[slot] = slot * self.width + chosen[slot] // size
            self.tokens[slot] = chosen[slot] % size
            self.places[slot] += 1
            if all(row is None for row in search.rows):
                finished.append(slot)
                self.places[slot] = 0
        order = parents.flatten().to(logits.device)
        if not torch.equal(parents.flatten(), torch.arange(SLOTS * self.width)):
            self.kept = [KeysValues(k[order], v[order]) for k, v in self.kept]
        return finished

    def _logits(self) -> Tensor:
        """Logits of the next token of every text, shape (SLOTS, width, V)."""
        model = self.model
        device = model.vocabulary.weight.device
        places = self.places.to(device)
        positions = model.positions[places][:, None]
        x = model.embed(self.tokens.to(device), positions, self.memory)
        at = places.repeat_interleave(self.width)
        for layer, seen, kept in zip(model.decoder, self.seen, self.kept, strict=True):
            x = layer.step(x, seen, kept, at)  # type: ignore[operator]
        return model.logits(x)
