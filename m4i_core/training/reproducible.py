"""The surroundings of a reproducible training: threads, random state, seeds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import torch

from m4i_core.training.settings import DeviceName


@contextmanager
def torch_set_up(device: DeviceName, threads: int) -> Iterator[None]:
    """Set threads, ask for deterministic kernels, and keep the process's random state out of it.

    Args:
        device: Where the work will be done.
        threads: Threads on the CPU; 0 leaves the process's number.
    """
    before = torch.get_num_threads()
    strict = torch.are_deterministic_algorithms_enabled()
    warned = torch.is_deterministic_algorithms_warn_only_enabled()
    if device == "cuda":
        # cuBLAS is deterministic only with a workspace of fixed size; read when CUDA starts.
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    fork = (
        torch.random.fork_rng(devices=[])
        if device == "cpu"
        else torch.random.fork_rng(devices=[0], device_type=device)
    )
    try:
        if threads:
            torch.set_num_threads(threads)
        if device == "cuda":
            torch.use_deterministic_algorithms(True, warn_only=True)
        with fork:
            yield
    finally:
        torch.set_num_threads(before)
        if device == "cuda":
            torch.use_deterministic_algorithms(strict, warn_only=warned)


def torch_seed(seed: int, purpose: int, epoch: int = 0) -> int:
    """Return a seed for torch from (seed, what it is for, epoch), independent of all others."""
    state = np.random.SeedSequence([seed, purpose, epoch]).generate_state(1, np.uint64)
    return int(state[0]) >> 1
