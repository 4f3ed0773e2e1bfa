"""A captioner of real pictures whose members are known, as files that a user would have."""

from __future__ import annotations

import csv
import itertools
import shutil
from pathlib import Path

import numpy as np

from m4i_core.models.encoders import build_encoder
from m4i_core.training.caption_data import CaptionData
from m4i_core.training.encode import encode_pictures
from m4i_core.training.feature_store import FeatureStore
from m4i_core.training.loop import train_captioner
from m4i_core.training.settings import TrainingSettings


def captions_of(data: Path) -> dict[str, list[str]]:
    """Captions of `flickr8k-1k` by the picture's name."""
    found: dict[str, list[str]] = {}
    with (data / "flickr8k-1k" / "captions.txt").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["image"], []).append(row["caption"])
    return found


def divided(names: list[str], sizes: list[int], seed: int) -> list[list[str]]:
    """Draw disjoint sets of names at random."""
    order = np.random.default_rng(seed).permutation(len(names))
    edges = np.cumsum([0, *sizes])
    return [[names[row] for row in order[start:stop]] for start, stop in itertools.pairwise(edges)]


def train_model(
    data: Path,
    members: list[str],
    folder: Path,
    store: Path,
    *,
    epochs: int,
    seed: int = 0,
    batch_size: int = 64,
) -> Path:
    """Train a small captioner on some pictures and save it to `folder`/model."""
    captions = captions_of(data)

    def records(names: list[str]) -> CaptionData:
        paths = [data / "flickr8k-1k" / "Images" / name for name in names]
        features = encode_pictures(
            paths, build_encoder("compact", "compact"), store=FeatureStore(store)
        )
        return CaptionData(
            ids=names,
            features=features.astype(np.float32),
            references=[tuple(captions[name]) for name in names],
            pictures=[str(path) for path in paths],
        )

    settings = TrainingSettings(
        epochs=epochs,
        embedding_size=64,
        hidden_size=128,
        batch_size=batch_size,
        min_word_count=2,
        threads=1,
    )
    trained = records(members)
    model = train_captioner(trained, trained, "nonmembers", settings, seed, folder / "checkpoints")
    model.save(folder / "model")
    return folder / "model"


def small_table(data: Path, folder: Path, sets: dict[str, list[str]]) -> Path:
    """Write a table of pictures with a column that says who is in which set."""
    captions = captions_of(data)
    path = folder / "records.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["image", "caption", "trained_on"])
        for said, names in sets.items():
            for name in names:
                for caption in captions[name]:
                    if not (folder / name).exists():
                        shutil.copy(data / "flickr8k-1k" / "Images" / name, folder / name)
                    table.writerow([name, caption, said])
    return path
