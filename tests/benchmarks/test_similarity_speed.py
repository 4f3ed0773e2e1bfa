"""Similarity must be at least 8 times as fast as nltk and rouge-score (run this file by name)."""

from __future__ import annotations

import csv
import os
import random
import time
from pathlib import Path

import numpy as np
import pytest

from m4i_core.text.similarity import similarity

WANTED = 8.0


def _captions() -> tuple[list[list[str]], str]:
    folder = Path(os.environ.get("M4I_TEST_DATA", "../shared/data"))
    if not folder.is_absolute():
        folder = Path(__file__).resolve().parents[2] / folder
    table = folder / "flickr8k-1k" / "captions.txt"
    if not table.is_file():
        rng = random.Random(0)
        words = [f"word{i}" for i in range(3000)]
        return [
            [" ".join(rng.choices(words, k=rng.randint(6, 16))) for _ in range(5)]
            for _ in range(1000)
        ], "random captions"
    found: dict[str, list[str]] = {}
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(row["image"], []).append(row["caption"])
    return list(found.values()), "flickr8k-1k"


def _seconds(backend: str, generated: list[str], references: list[list[str]], repeats: int):
    times, result = [], None
    for _ in range(repeats):
        begun = time.perf_counter()
        result = similarity(generated, references, backend=backend)
        times.append(time.perf_counter() - begun)
    return min(times), result


def test_ratio(capsys: pytest.CaptureFixture[str]) -> None:
    references, source = _captions()
    rng = random.Random(0)
    generated = [rng.choice(rng.choice(references)) for _ in references]
    similarity(generated[:10], references[:10], backend="reference")  # imports
    slow, expected = _seconds("reference", generated, references, 3)
    fast, found = _seconds("fast", generated, references, 15)
    ratio = slow / fast
    with capsys.disabled():
        print(
            f"\nsimilarity on {source}, {len(references)} records with 5 references: "
            f"{ratio:.1f} x nltk + rouge-score ({fast * 1e3:.0f} ms against {slow * 1e3:.0f} ms)"
        )
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-9)
    assert ratio >= WANTED
