"""How a Hugging Face model's words are chosen: the same for a record in whatever company."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType, ModuleType
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

# What a model's own generation settings may say. The rest (sampling, length, beams, caches,
# helpers, watermarks) is ours to say, or would make the text depend on more than the record.
_KEPT = (
    *("bos_token_id", "eos_token_id", "pad_token_id", "decoder_start_token_id"),
    *("forced_bos_token_id", "forced_eos_token_id", "suppress_tokens", "begin_suppress_tokens"),
    *("bad_words_ids", "repetition_penalty", "no_repeat_ngram_size", "length_penalty"),
    *("early_stopping", "min_new_tokens"),
)


def tame(model: nn.Module, library: ModuleType) -> None:
    """Replace the generation settings of a model and its parts by what they may say."""
    for part in model.modules():
        given = getattr(part, "generation_config", None)
        if given is None:
            continue
        kept = {name: getattr(given, name, None) for name in _KEPT}
        kept = {name: value for name, value in kept.items() if value is not None}
        part.generation_config = library.GenerationConfig(**kept)


class Chooser:
    """Looks on while words are chosen: notes where the answer begins, draws if wanted.

    The likeliest word of `score / temperature + Gumbel noise` is a draw from the softmax. The
    noise of each row comes from a generator of its own, so that what is drawn for a record does
    not depend on the other rows.

    Args:
        temperature: 0 takes the likeliest words.
        seeds: One a row.
        check: Raises to stop.
    """

    def __init__(self, temperature: float, seeds: Sequence[int], check: Callable[[], None]) -> None:
        self._temperature = temperature
        self._draws = [np.random.default_rng(seed) for seed in seeds]
        self._check = check
        self.begin: int | None = None
        """Tokens before the first chosen one, once there is one."""

    def __call__(self, input_ids: Tensor, scores: Tensor) -> Tensor:
        """Return the scores to choose by, shape (rows, V)."""
        self._check()
        if self.begin is None:
            self.begin = input_ids.shape[1]
        if self._temperature <= 0:
            return scores
        noise = np.stack([draw.gumbel(size=scores.shape[1]) for draw in self._draws])
        # On the CPU: some devices have no double precision.
        drawn = scores.cpu().double() / self._temperature + torch.from_numpy(noise)
        return drawn.float().to(scores.device)


@contextmanager
def bounded(seconds: float, check: Callable[[], None]) -> Iterator[None]:
    """Stop Python code of strangers (a chat template's loops) that does not come to an end.

    Args:
        seconds: Longest time.
        check: Called with every line; raises to stop.

    Raises:
        TimeoutError: If it takes longer.
    """
    end, before = time.monotonic() + seconds, sys.gettrace()

    def line(_frame: FrameType, _event: str, _argument: object) -> Any:
        check()
        if time.monotonic() > end:
            raise TimeoutError(f"longer than {seconds} s")
        return line

    sys.settrace(line)
    try:
        yield
    finally:
        sys.settrace(before)


@contextmanager
def interruptible(model: nn.Module, check: Callable[[], None]) -> Iterator[None]:
    """Call `check` before every innermost layer, so that a slow model can be stopped.

    Args:
        model: Any network.
        check: Raises to stop.
    """

    def before(_module: nn.Module, _inputs: object) -> None:
        check()

    handles = [
        module.register_forward_pre_hook(before)
        for module in model.modules()
        if next(module.children(), None) is None
    ]
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()
