"""Ground rules of the attacks' small networks: own random numbers, own threads, fixed batches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import torch
from torch import nn

from m4i_core.jobs.cancel import CancelToken


@contextmanager
def torch_threads(threads: int) -> Iterator[None]:
    """Use this many threads inside the block; 0 leaves them as they are."""
    before = torch.get_num_threads()
    if threads > 0:
        torch.set_num_threads(threads)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def build_network(make: Callable[[], nn.Module], generator: torch.Generator) -> nn.Module:
    """Build a network with weights from `generator`, leaving torch's own numbers untouched.

    Linear layers get He-uniform weights and zero offsets, batch norms start as the identity.

    Args:
        make: Builds the module.
        generator: Source of the weights, on the CPU.
    """
    with torch.device("meta"):
        network = make()
    network = network.to_empty(device="cpu")
    for layer in network.modules():
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_uniform_(layer.weight, nonlinearity="relu", generator=generator)
            nn.init.zeros_(layer.bias)
        elif isinstance(layer, nn.BatchNorm1d):
            layer.reset_parameters()
    return network


def shuffled_batches(
    count: int, size: int, generator: torch.Generator, cancel: CancelToken | None
) -> Iterator[torch.Tensor]:
    """Yield the rows 0..count-1 in random batches of `size`, none of a single row.

    A batch norm cannot learn from one row: a last batch of one joins the one before it.
    """
    order = torch.randperm(count, generator=generator)
    batches = list(torch.split(order, size))
    if len(batches) > 1 and len(batches[-1]) == 1:
        batches[-2:] = [torch.cat(batches[-2:])]
    for batch in batches:
        if cancel is not None:
            cancel.check()
        yield batch
