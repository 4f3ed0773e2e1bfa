"""The attack network of the feature-based attack: two layers on z (paper, section 3.2, eq. 3).

A few hundred shadow records do not suffice to learn the length of z from its k numbers: on
synthetic records whose membership shows in the length alone (AUC 0.73), a network on z stays near
0.53. With `with_length` the length is given as one more input that weighs as much as z altogether.
The paper's variant does without.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from m4i_core.attacks.torch_ground import build_network, shuffled_batches
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

BATCH_SIZE = 64
LEARNING_RATE = 1e-3
WEIGHT_DECAY = 1e-2
HELD_OUT = 0.2
"""Share of the records that decides after which pass to stop."""


class AttackNetwork(nn.Module):
    """z -> hidden -> ReLU -> one logit; the sigmoid of it is the score.

    Args:
        size: k, size of z.
        hidden: Hidden units.
    """

    def __init__(self, size: int, hidden: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(size, hidden), nn.ReLU(), nn.Linear(hidden, 1))

    def forward(self, z: torch.Tensor) -> torch.Tensor:
        """Return the logit of each row of z (n, k), shape (n,)."""
        logits: torch.Tensor = self.layers(z).squeeze(1)
        return logits


@dataclass(frozen=True)
class TrainedNetwork:
    """A trained attack network with the scaling of its input.

    Attributes:
        network: In double precision on the CPU, in inference mode.
        centre: Subtracted from the input, shape (k,) or (k + 1,).
        spread: The input is divided by it, the same shape.
        best_epoch: Pass that did best on the held-out records.
        held_out_accuracy: Balanced accuracy there at that pass (optimistic: it was chosen).
        with_length: Whether it also sees the length of z.
    """

    network: AttackNetwork
    centre: npt.NDArray[np.float64]
    spread: npt.NDArray[np.float64]
    best_epoch: int
    held_out_accuracy: float
    with_length: bool

    def probability(self, z: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Return the probability of membership for each row of z (n, k), shape (n,)."""
        with torch.inference_mode():
            inputs = network_input(z, self.with_length)
            logits = self.network(torch.from_numpy((inputs - self.centre) / self.spread))
            found: npt.NDArray[np.float64] = torch.sigmoid(logits).numpy()
        return found


def network_input(z: npt.NDArray[np.float64], with_length: bool) -> npt.NDArray[np.float64]:
    """Return what the network sees of z (n, k): z, and perhaps its length, (n, k + 1)."""
    if not with_length:
        return z
    return np.concatenate([z, np.linalg.norm(z, axis=1, keepdims=True)], axis=1)


def train_network(
    z: npt.NDArray[np.float64],
    member: npt.NDArray[np.bool_],
    *,
    hidden: int,
    epochs: int,
    seed: int,
    with_length: bool = False,
    device: str = "cpu",
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> TrainedNetwork:
    """Train the network by cross-entropy; a held-out slice of the shadow picks the pass.

    Args:
        z: Shape (n, k), of shadow records that the extractor was not trained on.
        member: Shape (n,), at least two of each kind.
        hidden: Hidden units.
        epochs: Passes at most; the pass with the lowest held-out loss is kept.
        seed: Of weights, slice and order.
        with_length: Whether the network also sees the length of z.
        device: "cpu", "cuda" or "mps".
        progress: Receives the share that is done.
        cancel: Looked at before each batch.
    """
    generator = torch.Generator().manual_seed(seed)
    held_out = _slice_of_each_kind(member, generator)
    learn = ~held_out
    inputs = network_input(z, with_length)
    centre = inputs[learn].mean(axis=0)
    spread = inputs[learn].std(axis=0)
    spread = np.where(spread > 1e-9, spread, 1.0)
    if with_length:
        spread[:-1] *= np.sqrt(z.shape[1])  # All of z together weighs as much as its length.
    rows = torch.from_numpy(((inputs - centre) / spread).astype(np.float32))
    labels = torch.from_numpy(member.astype(np.float32))
    # Both kinds weigh equally, so that 0.5 stays the natural border of unequal sets.
    share = float(member[learn].mean())
    weights = torch.where(labels > 0.5, 0.5 / share, 0.5 / (1 - share))
    network = build_network(lambda: AttackNetwork(inputs.shape[1], hidden), generator).to(device)
    optimiser = torch.optim.AdamW(network.parameters(), LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    learn_rows = torch.from_numpy(np.flatnonzero(learn))
    watch = torch.from_numpy(np.flatnonzero(held_out))
    best_loss, best_epoch, best_state = np.inf, 0, _copy_of(network)
    accuracy = 0.5
    for epoch in range(epochs):
        network.train()
        for batch in shuffled_batches(len(learn_rows), BATCH_SIZE, generator, cancel):
            own = learn_rows[batch]
            loss = _loss(network, rows[own], labels[own], weights[own], device)
            optimiser.zero_grad()
            torch.autograd.backward(loss)
            optimiser.step()
        network.eval()
        with torch.inference_mode():
            value = float(_loss(network, rows[watch], labels[watch], weights[watch], device))
            if value < best_loss:
                best_loss, best_epoch, best_state = value, epoch + 1, _copy_of(network)
                called = network(rows[watch].to(device)).cpu().numpy() > 0
                accuracy = _balanced(called, member[held_out])
        progress.report((epoch + 1) / epochs, f"attack network, pass {epoch + 1} of {epochs}")
    network.load_state_dict(best_state)
    network = network.to("cpu").double().eval().requires_grad_(False)
    assert isinstance(network, AttackNetwork)
    return TrainedNetwork(network, centre, spread, best_epoch, accuracy, with_length)


def _slice_of_each_kind(
    member: npt.NDArray[np.bool_], generator: torch.Generator
) -> npt.NDArray[np.bool_]:
    held_out = np.zeros(len(member), dtype=bool)
    for kind in (True, False):
        rows = np.flatnonzero(member == kind)
        order = torch.randperm(len(rows), generator=generator).numpy()
        held_out[rows[order[: max(1, round(HELD_OUT * len(rows)))]]] = True
    return held_out


def _copy_of(network: nn.Module) -> dict[str, torch.Tensor]:
    return {name: value.detach().clone() for name, value in network.state_dict().items()}


def _loss(
    network: nn.Module,
    rows: torch.Tensor,
    labels: torch.Tensor,
    weights: torch.Tensor,
    device: str,
) -> torch.Tensor:
    return nn.functional.binary_cross_entropy_with_logits(
        network(rows.to(device)), labels.to(device), weight=weights.to(device)
    )


def _balanced(called: npt.NDArray[np.bool_], member: npt.NDArray[np.bool_]) -> float:
    return float((called[member].mean() + (~called[~member]).mean()) / 2)
