"""Encoding against a bare torch loop.

Run: `python -m pytest -s tests/benchmarks/test_encoding_speed.py`.

The bare loop is what one would write by hand: torchvision's ResNet-18, eval, inference mode,
channels-last, the same number of threads, over the same pictures already decoded and stacked.
Encoding starts from the files: hashing, decoding, normalising, storing. Both take turns, so that
other load on the machine hits both, and the ratio is that of the medians.
"""

from __future__ import annotations

import statistics
import time
from pathlib import Path

import numpy as np
import pytest
import torch

from m4i_core.data.pictures import load_square
from m4i_core.models.encoders import build_encoder
from m4i_core.models.frozen_encoder import IMAGENET_MEAN, IMAGENET_STD
from m4i_core.models.torchvision_import import import_torchvision
from m4i_core.training.encode import encode_pictures
from m4i_core.training.feature_store import FeatureStore

PICTURES = 320
TURNS = 3


@pytest.mark.real_data
@pytest.mark.timeout(900)
@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("precision", ["fp32", "bf16"])
def test_encoding_keeps_up_with_a_bare_loop(
    real_data: Path, tmp_path: Path, precision: str, threads: int
) -> None:
    torch.set_num_threads(threads)
    paths = sorted((real_data / "flickr8k-1k" / "Images").iterdir())[:PICTURES]
    encoder = build_encoder("resnet18", "none")
    dtype = torch.bfloat16 if precision == "bf16" else torch.float32
    net = import_torchvision("torchvision.models").resnet18(weights=None).eval()
    net.fc = torch.nn.Identity()
    net = net.to(dtype=dtype, memory_format=torch.channels_last).requires_grad_(False)
    pixels = torch.from_numpy(np.stack([load_square(p, 224) for p in paths])).permute(0, 3, 1, 2)
    mean = torch.tensor(IMAGENET_MEAN).view(1, 3, 1, 1)
    std = torch.tensor(IMAGENET_STD).view(1, 3, 1, 1)
    decoded = (pixels.float() / 255 - mean) / std
    decoded = decoded.to(dtype=dtype, memory_format=torch.channels_last)

    def bare(size: int) -> float:
        began = time.perf_counter()
        with torch.inference_mode():
            for start in range(0, PICTURES, size):
                net(decoded[start : start + size])
        return PICTURES / (time.perf_counter() - began)

    def ours(turn: int) -> float:
        store = FeatureStore(tmp_path / f"store-{precision}-{turn}")
        began = time.perf_counter()
        encode_pictures(paths, encoder, precision=precision, store=store)  # type: ignore[arg-type]
        return PICTURES / (time.perf_counter() - began)

    bare(16), bare(32), ours(-1)
    # The best batch size for the bare loop, so that the comparison is fair.
    speeds: dict[str, list[float]] = {"bare 16": [], "bare 32": [], "encode_pictures": []}
    for turn in range(TURNS):
        speeds["bare 16"].append(bare(16))
        speeds["encode_pictures"].append(ours(turn))
        speeds["bare 32"].append(bare(32))
    median = {name: statistics.median(values) for name, values in speeds.items()}
    ratio = median["encode_pictures"] / max(median["bare 16"], median["bare 32"])
    shown = ", ".join(f"{name} {value:.1f}/s" for name, value in median.items())
    print(f"\nresnet18 {precision}, {threads} thread(s): {shown}; ratio {ratio:.2f}")
    assert ratio >= 0.9
