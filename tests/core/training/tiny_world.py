"""A tiny world that a captioner can learn by heart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from m4i_core.training.caption_data import CaptionData
from m4i_core.training.settings import TrainingSettings

ANIMALS = ("dog", "cat", "bird", "horse", "fish")
PLACES = ("grass", "water", "snow", "sand")
DOINGS = ("runs", "sleeps", "plays", "sits")


def world(count: int, seed: int = 0, name: str = "r") -> CaptionData:
    """Records with random features and two captions of different lengths each."""
    rng = np.random.default_rng(seed)
    references = []
    for _ in range(count):
        animal, place, doing = (str(rng.choice(words)) for words in (ANIMALS, PLACES, DOINGS))
        references.append(
            (f"a {animal} {doing} on the {place}", f"the {animal} that we see {doing} there today")
        )
    return CaptionData(
        ids=[f"{name}{i}" for i in range(count)],
        features=rng.normal(size=(count, 12)).astype(np.float32),
        references=references,
        pictures=[f"{name}{i}.png" for i in range(count)],
    )


def settings(**changes: Any) -> TrainingSettings:
    """Settings of a tiny model."""
    tiny: dict[str, Any] = {
        "epochs": 3,
        "batch_size": 8,
        "embedding_size": 16,
        "hidden_size": 24,
        "min_word_count": 1,
        "max_tokens": 10,
        "learning_rate": 1e-2,
        "threads": 1,
    }
    return TrainingSettings(**{**tiny, **changes})


def train_slowly(folder: Path) -> None:
    """Entry point of the child process that the resume test kills."""
    from m4i_core.training.loop import train_captioner

    train_captioner(
        world(60), world(20, 1, "w"), "nonmembers", settings(epochs=12, dropout=0.3), 7, folder
    )
