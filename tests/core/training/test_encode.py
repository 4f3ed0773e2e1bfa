"""Encoding: equal features whatever happened before, each picture once, clear errors."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from m4i_core.data.pictures import load_square
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.models.encoders import build_encoder
from m4i_core.models.frozen_encoder import Encoder, noise_pictures
from m4i_core.training.encode import encode_pictures
from m4i_core.training.feature_store import FeatureStore


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("pictures")
    paths = []
    for index, pixels in enumerate(noise_pictures(53, 140, 5)):
        suffix = ".png" if index % 5 == 0 else ".jpg"
        paths.append(folder / f"{index:03d}{suffix}")
        Image.fromarray(pixels).save(paths[-1])
    return paths


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return build_encoder("compact", "none", seed=1)


@pytest.fixture
def store(tmp_path: Path) -> FeatureStore:
    return FeatureStore(tmp_path / "store")


def test_features_are_the_encoders_own(
    pictures: list[Path], encoder: Encoder, store: FeatureStore
) -> None:
    features = encode_pictures(pictures[:20], encoder, store=store)
    assert features.shape == (20, 256) and features.dtype == np.float16
    pixels = np.stack([load_square(path, 112) for path in pictures[:20]])
    with torch.inference_mode():
        expected = encoder(torch.from_numpy(pixels).permute(0, 3, 1, 2)).numpy()
    np.testing.assert_allclose(features, expected, rtol=2e-3, atol=2e-3)


def test_bit_identical_whatever_was_stored_before_and_in_any_order(
    pictures: list[Path], encoder: Encoder, tmp_path: Path
) -> None:
    whole = encode_pictures(pictures, encoder, store=FeatureStore(tmp_path / "a"))
    order = np.random.default_rng(0).permutation(len(pictures))
    threads = torch.get_num_threads()
    for turn, (first, count) in enumerate(((7, 1), (31, 2), (50, 3))):
        torch.set_num_threads(count)
        try:
            resumed = FeatureStore(tmp_path / f"b{turn}")
            encode_pictures([pictures[i] for i in order[:first]], encoder, store=resumed)
            again = encode_pictures([pictures[i] for i in order], encoder, store=resumed)
            assert torch.get_num_threads() == count
        finally:
            torch.set_num_threads(threads)
        assert np.array_equal(again, whole[order])


def test_each_distinct_picture_is_encoded_once(
    pictures: list[Path], encoder: Encoder, store: FeatureStore, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.jpg"
    shutil.copy(pictures[1], copy)
    seen: list[ProgressUpdate] = []
    asked = [pictures[1], copy, pictures[2], pictures[1]]
    features = encode_pictures(asked, encoder, store=store, progress=Progress(seen.append))
    assert np.array_equal(features[0], features[1]) and np.array_equal(features[0], features[3])
    assert not np.array_equal(features[0], features[2])
    assert "2 of 2 pictures" in [update.message for update in seen]


def test_second_time_encodes_nothing(
    pictures: list[Path], encoder: Encoder, store: FeatureStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = encode_pictures(pictures, encoder, store=store)
    monkeypatch.setattr(Encoder, "forward", None)
    assert np.array_equal(encode_pictures(pictures, encoder, store=store), first)


def test_precisions_are_kept_apart(
    pictures: list[Path], encoder: Encoder, store: FeatureStore
) -> None:
    full = encode_pictures(pictures[:16], encoder, store=store)
    half = encode_pictures(pictures[:16], encoder, precision="bf16", store=store)
    assert not np.array_equal(full, half)
    assert np.array_equal(encode_pictures(pictures[:16], encoder, store=store), full)
    assert np.corrcoef(full.ravel(), half.ravel())[0, 1] > 0.99


def test_progress_tells_speed_and_rises(
    pictures: list[Path], encoder: Encoder, store: FeatureStore
) -> None:
    seen: list[ProgressUpdate] = []
    encode_pictures(pictures, encoder, store=store, progress=Progress(seen.append))
    fractions = [u.fraction for u in seen if u.fraction is not None]
    assert fractions == sorted(fractions) and fractions[-1] == 1.0
    speeds = [u.numbers["pictures_per_second"] for u in seen if u.numbers]
    assert speeds and all(speed > 0 for speed in speeds)


@pytest.mark.parametrize("fault", ["missing", "empty", "text", "cut"])
def test_an_unusable_picture_is_named_and_the_rest_is_kept(
    pictures: list[Path], encoder: Encoder, store: FeatureStore, tmp_path: Path, fault: str
) -> None:
    bad = tmp_path / "bad.jpg"
    if fault == "empty":
        bad.touch()
    elif fault == "text":
        bad.write_text("no picture")
    elif fault == "cut":
        bad.write_bytes(pictures[1].read_bytes()[:400])
    with pytest.raises(DataError) as caught:
        encode_pictures([*pictures[:20], bad], encoder, store=store)
    assert "bad.jpg" in str(caught.value)
    assert not [t for t in threading.enumerate() if t.name.startswith("m4i-encode")]


def test_cancel_keeps_what_is_finished(
    pictures: list[Path], encoder: Encoder, store: FeatureStore
) -> None:
    cancel = CancelToken()

    def stop(update: ProgressUpdate) -> None:
        if update.numbers:
            cancel.cancel()

    with pytest.raises(Cancelled):
        encode_pictures(pictures, encoder, store=store, progress=Progress(stop), cancel=cancel)
    assert store.size() > 0
    with sqlite(store) as index:
        kept = index.execute("SELECT count(*) FROM features").fetchone()[0]
    assert kept >= 16


def sqlite(store: FeatureStore):  # type: ignore[no-untyped-def]
    import contextlib
    import sqlite3

    return contextlib.closing(sqlite3.connect(store.folder / "index.sqlite"))


def test_cancel_is_quick_inside_a_slow_batch(pictures: list[Path], store: FeatureStore) -> None:
    """Counted in convolutions: seconds depend on who else uses the machine."""
    slow = build_encoder("resnet18", "none")
    convolutions = [m for m in slow.trunk.modules() if isinstance(m, torch.nn.Conv2d)]
    cancel = CancelToken()
    done: list[object] = []

    def count(module: torch.nn.Module, *_: object) -> None:
        done.append(module)
        if len(done) == 3:
            cancel.cancel()

    for convolution in convolutions:
        convolution.register_forward_hook(count)
    with pytest.raises(Cancelled):
        encode_pictures(pictures, slow, store=store, batch_size=48, cancel=cancel)
    assert len(convolutions) == 20
    assert 3 <= len(done) <= 4
    assert not [t for t in threading.enumerate() if t.name.startswith("m4i-encode")]


def test_a_damaged_shard_is_computed_again(
    pictures: list[Path], encoder: Encoder, store: FeatureStore
) -> None:
    first = encode_pictures(pictures[:20], encoder, store=store)
    for shard in (store.folder / "shards").iterdir():
        data = bytearray(shard.read_bytes())
        data[-1] ^= 0x55
        shard.write_bytes(data)
    again = encode_pictures(pictures[:20], encoder, store=FeatureStore(store.folder))
    assert np.array_equal(again, first)


def test_features_out_of_range_are_an_error(pictures: list[Path], store: FeatureStore) -> None:
    wild = build_encoder("compact", "none", seed=2)
    wild.trunk.get_parameter("project.weight").data.mul_(1e9)
    with pytest.raises(DataError, match="not finite or far too large"):
        encode_pictures(pictures[:3], wild, store=store)


def test_nothing_to_encode(encoder: Encoder, store: FeatureStore) -> None:
    assert encode_pictures([], encoder, store=store).shape == (0, 256)


_CHILD = """
import sys
from pathlib import Path
import torch
import m4i_core.training.encode as encode
from m4i_core.models.encoders import build_encoder
from m4i_core.training.feature_store import FeatureStore
encode._FLUSH_PICTURES = 16
torch.set_num_threads(1)
paths = sorted(Path(sys.argv[1]).iterdir())
encoder = build_encoder("compact", "none", seed=1)
store = FeatureStore(Path(sys.argv[2]))
print("ready", flush=True)
encode.encode_pictures(paths, encoder, store=store)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_killed_while_encoding_then_resumed_is_bit_identical(
    pictures: list[Path], encoder: Encoder, tmp_path: Path
) -> None:
    whole = encode_pictures(pictures, encoder, store=FeatureStore(tmp_path / "whole"))
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(pictures[0].parent), str(tmp_path / "killed")],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None and child.stdout.readline() == "ready\n"
    time.sleep(0.12)
    child.kill()
    child.wait()
    child.stdout.close()
    resumed = encode_pictures(pictures, encoder, store=FeatureStore(tmp_path / "killed"))
    assert np.array_equal(resumed, whole)
