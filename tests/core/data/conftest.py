"""Small data sets, written to disk as their publishers write them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image


def draw_picture(path: Path, seed: int, size: tuple[int, int] = (64, 48), **options) -> Path:
    """Save a random but smooth picture: different seeds look different."""
    rng = np.random.default_rng(seed)
    coarse = Image.fromarray(rng.integers(0, 256, (6, 8, 3), dtype=np.uint8), "RGB")
    path.parent.mkdir(parents=True, exist_ok=True)
    coarse.resize(size, Image.Resampling.BICUBIC).save(path, **options)
    return path


@pytest.fixture
def kaggle(tmp_path: Path) -> Path:
    """Kaggle's Flickr8k: three pictures, two captions each, commas quoted and bare."""
    folder = tmp_path / "flickr"
    for number in range(3):
        draw_picture(folder / "Images" / f"{number}.jpg", number)
    (folder / "captions.txt").write_text(
        "image,caption\n"
        "0.jpg,A dog runs .\n"
        '0.jpg,"A brown dog , wet , runs ."\n'
        "1.jpg,A girl , in pink , climbs .\n"
        '1.jpg,"She said ""hello"" to us ."\n'
        "2.jpg,Two men .\n"
        "2.jpg,Two men talk .\n",
        encoding="utf-8",
    )
    return folder
