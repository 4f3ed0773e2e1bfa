"""What private training costs: an epoch of it against an ordinary one, and Opacus's hooks.

Run: `OMP_NUM_THREADS=1 python -m pytest -s tests/benchmarks/test_private_training_cost.py`.

The same model, captions and number of records an epoch: 192 records of Flickr8k with about five
captions each, ResNet-152's feature size, embedding 256, hidden 512. "Ordinary" is this program's
own training at 64 captions a step; "private" takes 64 records a step. Measured is the time of the
steps alone (sampling, clipping, noise and optimiser), without looking at the model afterwards.
All take turns, so that other load on the machine hits all, and the ratio is that of the medians.
Opacus's hooks (DPLSTM, padded, per-caption gradients) run over a part and are scaled up.
"""

from __future__ import annotations

import csv
import statistics
import time
from pathlib import Path

import numpy as np
import pytest
import torch
from opacus import GradSampleModule
from opacus.layers import DPLSTM
from torch import Tensor, nn

from m4i_core.jobs.progress import SILENT
from m4i_core.training.batches import padded
from m4i_core.training.caption_data import CaptionData
from m4i_core.training.defenses.settings import PrivacySettings
from m4i_core.training.loop import _Training
from m4i_core.training.settings import TrainingSettings

RECORDS, FEATURES, TURNS = 192, 2048, 5
HOOKED_CAPTIONS = 32


def flickr_members(folder: Path) -> CaptionData:
    captions: dict[str, list[str]] = {}
    with (folder / "captions.txt").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            captions.setdefault(row[0], []).append(row[1])
    captions.pop("image", None)
    names = sorted(captions)[:RECORDS]
    features = np.abs(np.random.default_rng(0).normal(size=(RECORDS, FEATURES)))
    return CaptionData(
        names, features.astype(np.float32), [tuple(captions[name]) for name in names], names
    )


class _Hooked(nn.Module):
    def __init__(self, words: int) -> None:
        super().__init__()
        self.picture = nn.Linear(FEATURES, 256)
        self.normalise = nn.LayerNorm(256)
        self.embedding = nn.Embedding(words, 256)
        self.lstm = DPLSTM(256, 512, batch_first=True)
        self.vocabulary = nn.Linear(512, words)

    def forward(self, features: Tensor, tokens: Tensor) -> Tensor:
        seen = self.normalise(self.picture(features)).unsqueeze(1)
        hidden, _ = self.lstm(torch.cat([seen, self.embedding(tokens)], dim=1))
        logits: Tensor = self.vocabulary(hidden[:, 1:])
        return logits


@pytest.mark.real_data
@pytest.mark.timeout(900)
def test_private_epoch_costs_at_most_twice_an_ordinary_one(real_data: Path, tmp_path: Path) -> None:
    torch.set_num_threads(1)
    members = flickr_members(real_data / "flickr8k-1k")
    nobody = CaptionData([], np.zeros((0, FEATURES), np.float32), [], [])

    def training(privacy: PrivacySettings | None) -> _Training:
        settings = TrainingSettings(epochs=100, threads=1, privacy=privacy)
        return _Training(members, nobody, "nonmembers", settings, 0, tmp_path, SILENT, None)

    ordinary, private = training(None), training(PrivacySettings(3.0))

    def epoch(which: _Training, number: int) -> float:
        began = time.perf_counter()
        which.model.train()
        count = 0
        for batch in which._batches(number):
            count += which._step(batch, number)[1]
        # Poisson sampling draws a few records more or fewer: per token.
        return (time.perf_counter() - began) / count

    hooked = GradSampleModule(_Hooked(len(ordinary.vocabulary)), loss_reduction="sum")

    def opacus() -> float:
        began = time.perf_counter()
        rows = np.random.default_rng(0).permutation(len(ordinary.captions))[:HOOKED_CAPTIONS]
        table = torch.from_numpy(padded([ordinary.captions[row] for row in rows], 0))
        features = ordinary.features[torch.from_numpy(ordinary.pictures[rows])]
        logits = hooked(features, table[:, :-1])
        nn.functional.cross_entropy(
            logits.transpose(1, 2), table[:, 1:], ignore_index=0, reduction="sum"
        ).backward()
        norms = sum(p.grad_sample.flatten(1).square().sum(1) for p in hooked.parameters())
        factors = (1 / norms.sqrt()).clamp(max=1)
        for parameter in hooked.parameters():
            torch.einsum("n,n...->...", factors, parameter.grad_sample)
        hooked.zero_grad(set_to_none=True)
        return (time.perf_counter() - began) / int((table[:, 1:] != 0).sum())

    times: dict[str, list[float]] = {"ordinary": [], "private": [], "Opacus's hooks": []}
    epoch(ordinary, 1), epoch(private, 1), opacus()
    for turn in range(TURNS):
        times["ordinary"].append(epoch(ordinary, turn + 2))
        times["private"].append(epoch(private, turn + 2))
        times["Opacus's hooks"].append(opacus())
    median = {name: statistics.median(values) for name, values in times.items()}
    ratio = median["private"] / median["ordinary"]
    hooks = median["Opacus's hooks"] / median["ordinary"]
    shown = ", ".join(f"{name} {value * 1e6:.0f} us" for name, value in median.items())
    print(
        f"\n{len(ordinary.vocabulary)} words, {int(ordinary.lengths.sum())} tokens; a token: "
        f"{shown}; ratio {ratio:.2f}, hooks {hooks:.1f}"
    )
    assert ratio <= 2.0
