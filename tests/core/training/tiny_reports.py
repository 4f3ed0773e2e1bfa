"""A tiny hospital whose reports a generator can learn by heart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from m4i_core.training.report_data import ReportData
from m4i_core.training.report_settings import ReportSettings

HEARTS = ("normal in size", "mildly enlarged", "stable", "obscured")
LUNGS = ("clear", "hyperinflated", "low in volume", "grossly clear")
LEADS = ("No effusion is seen", "There is a small effusion", "No pneumothorax")


def reports(count: int, seed: int = 0) -> list[tuple[str, ...]]:
    """Reports of two or three sentences, in the manner of chest X-ray reports."""
    rng = np.random.default_rng(seed)
    made = []
    for _ in range(count):
        heart, lungs, lead = (str(rng.choice(words)) for words in (HEARTS, LUNGS, LEADS))
        made.append(
            f"1. The heart is {heart}. 2. The lungs are {lungs}."
            + f" {lead}." * int(rng.integers(2))
        )
    return [(text,) for text in made]


def hospital(count: int, seed: int = 0, name: str = "r", size: int = 6) -> ReportData:
    """Records of two views with random patches."""
    rng = np.random.default_rng(seed)
    # Each record has a colour of its own, and its patches vary around it.
    patches = 3 * rng.normal(size=(count, 1, size)) + rng.normal(size=(count, 98, size))
    return ReportData(
        ids=[f"{name}{i}" for i in range(count)],
        references=reports(count, seed),
        pictures=[(f"{name}{i}/0.png", f"{name}{i}/1.png") for i in range(count)],
        patches=patches.astype(np.float16),
    )


def settings(**changes: Any) -> ReportSettings:
    """Settings of a tiny model."""
    tiny: dict[str, Any] = {
        "epochs": 3,
        "batch_size": 8,
        "max_length": 24,
        "min_word_count": 1,
        "learning_rate": 5e-3,
        "width": 16,
        "heads": 2,
        "layers": 1,
        "feed_forward": 16,
        "memory_rows": 20,
        "top_k": 4,
        "patch_dropout": 0.1,
        "beam_width": 2,
        "watched_reports": 8,
        "threads": 1,
    }
    return ReportSettings(**{**tiny, **changes})


def train_slowly(folder: Path) -> None:
    """Entry point of the child process that the resume test kills."""
    from m4i_core.training.report_loop import train_report_generator

    train_report_generator(
        hospital(24), hospital(6, 1, "w"), "nonmembers", settings(epochs=9), 7, folder
    )
