"""From pictures to reports: patches of every encoder, views, random crops, a trained extractor."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from m4i_core.data.pictures import load_square
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress
from m4i_core.models.encoders import ENCODERS, build_encoder
from m4i_core.models.frozen_encoder import noise_pictures
from m4i_core.models.patch_encoder import PATCHES, empty_patch_encoder, patch_encoder
from m4i_core.training.feature_store import FeatureStore
from m4i_core.training.report_data import ReportData, encode_patches, views_of
from m4i_core.training.report_loop import train_report_generator
from m4i_core.training.report_pictures import look_at, random_crops
from m4i_core.training.trained_report_generator import TrainedReportGenerator
from tests.core.training.tiny_reports import reports, settings


@pytest.fixture(scope="module")
def studies(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, ...]]:
    """Six records of two views."""
    folder = tmp_path_factory.mktemp("studies")
    made = []
    for number, pixels in enumerate(noise_pictures(12, 140, 3)):
        path = folder / f"{number // 2}-{number % 2}.png"
        Image.fromarray(pixels[:, : 120 + number]).save(path)
        made.append(path)
    return [tuple(made[i : i + 2]) for i in range(0, 12, 2)]


@pytest.mark.parametrize(
    ("name", "size"), [("resnet101", 2048), ("resnet152", 2048), ("vgg16", 512), ("compact", 192)]
)
def test_patches_of_large_encoders_have_the_published_shape(name: str, size: int) -> None:
    with torch.device("meta"):
        eyes = empty_patch_encoder(name)
        side = ENCODERS[name].side
        assert eyes.patches(torch.zeros(2, 3, side, side)).shape == (2, 49, size)
    assert eyes.spec.feature_size == 49 * size


@pytest.mark.parametrize("name", ["resnet18", "mobilenet_v3_small"])
def test_the_mean_of_the_patches_is_the_pooled_feature(name: str) -> None:
    encoder = build_encoder(name, "none", seed=1)
    eyes = patch_encoder(encoder)
    assert eyes.identity != encoder.identity
    pictures = torch.from_numpy(noise_pictures(2, 224, 0)).permute(0, 3, 1, 2)
    with torch.inference_mode():
        patches = eyes.patches(pictures)
        assert patches.shape == (2, 49, eyes.patch_size)
        pooled = encoder(pictures)
        torch.testing.assert_close(patches.mean(1), pooled, atol=1e-4, rtol=1e-4)
        # Row by row: what is changed in the lower half changes the last rows most.
        changed = pictures.clone()
        changed[:, :, 150:] = 0
        moved = (eyes.patches(changed) - patches).abs().mean((0, 2)).view(7, 7)
    assert float(moved[6].mean()) > 2 * float(moved[0].mean())


def test_patches_are_computed_once_and_kept(
    studies: list[tuple[Path, ...]], tmp_path: Path
) -> None:
    eyes = patch_encoder(build_encoder("compact", "compact"))
    store = FeatureStore(tmp_path / "store")
    found = encode_patches(studies, eyes, tmp_path / "a" / "patches.npy", store=store)
    assert found.shape == (6, 2 * PATCHES, 192) and found.dtype == np.float16
    assert not found.flags.writeable
    again = encode_patches(studies[::-1], eyes, tmp_path / "b.npy", store=store)
    np.testing.assert_array_equal(again[::-1], found)
    # The second view's patches come after the first's.
    single = encode_patches(
        [(study[1],) for study in studies], eyes, tmp_path / "c.npy", store=store
    )
    np.testing.assert_array_equal(single, found[:, PATCHES:])
    with torch.inference_mode():
        pixels = torch.from_numpy(load_square(studies[2][0], 112)).permute(2, 0, 1)[None]
        plain = eyes.patches(pixels)[0]
    np.testing.assert_allclose(found[2, :49].astype(np.float32), plain, atol=2e-2, rtol=1e-2)
    assert encode_patches([], eyes, tmp_path / "d.npy", store=store).shape[0] == 0
    assert not list(tmp_path.rglob(".m4i-tmp-*"))


def test_what_cannot_be_encoded_leaves_no_half_file(
    studies: list[tuple[Path, ...]], tmp_path: Path
) -> None:
    eyes = patch_encoder(build_encoder("compact", "compact"))
    store = FeatureStore(tmp_path / "store")
    with pytest.raises(DataError):
        encode_patches([(tmp_path / "gone.png",) * 2], eyes, tmp_path / "p.npy", store=store)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        encode_patches(studies, eyes, tmp_path / "p.npy", store=store, cancel=cancel)
    assert [p.name for p in tmp_path.iterdir()] == ["store"]


def test_views_are_the_first_ones_and_the_last_is_shown_again() -> None:
    a, b, c = (Path(name) for name in "abc")
    found = views_of(["x", "y", "z"], [(a, b, c), (b, c), (c,)], 2)
    assert found == ([(a, b), (b, c), (c, c)], 1)
    with pytest.raises(DataError, match="has none") as caught:
        views_of(["x", "y"], [(a, b), ()], 2)
    assert caught.value.subject == "y"


def test_random_crops(studies: list[tuple[Path, ...]]) -> None:
    paths = [study[0] for study in studies]
    one, two, mirrored = (
        random_crops(paths, 112, flip, np.random.default_rng(seed))
        for seed, flip in ((0, False), (1, False), (0, True))
    )
    assert one.shape == (6, 3, 112, 112) and one.dtype == torch.uint8
    assert torch.equal(one, random_crops(paths, 112, False, np.random.default_rng(0)))
    assert not torch.equal(one, two)
    flipped = [bool(torch.equal(m, o.flip(2))) for m, o in zip(mirrored, one, strict=True)]
    same = [bool(torch.equal(m, o)) for m, o in zip(mirrored, one, strict=True)]
    assert all(f != s for f, s in zip(flipped, same, strict=True)) and any(flipped) and any(same)


def study_data(studies: list[tuple[Path, ...]], seed: int = 0) -> ReportData:
    return ReportData(
        ids=[f"s{i}" for i in range(len(studies))],
        references=reports(len(studies), seed),
        pictures=[tuple(str(path) for path in study) for study in studies],
    )


def test_a_trained_extractor_learns_resumes_and_comes_back(
    studies: list[tuple[Path, ...]], tmp_path: Path
) -> None:
    eyes = patch_encoder(build_encoder("compact", "compact"))
    before = {name: p.clone() for name, p in eyes.named_parameters()}
    data, others = study_data(studies[:4]), study_data(studies[4:], 1)
    chosen = settings(epochs=4, batch_size=2, extractor_learning_rate=1e-3)
    trained = train_report_generator(
        data, others, "nonmembers", chosen, 0, tmp_path / "a", extractor=eyes
    )
    assert trained.history[-1].loss < trained.history[0].loss
    assert trained.extractor is not None
    for name, parameter in trained.extractor.named_parameters():
        assert not torch.equal(parameter, before[name]), name
    assert all(torch.equal(p, before[name]) for name, p in eyes.named_parameters())

    cancel = CancelToken()

    def sink(update: object) -> None:
        if getattr(update, "numbers", {}).get("epoch") == 2:
            cancel.cancel()

    with pytest.raises(Cancelled):
        train_report_generator(
            data, others, "nonmembers", chosen, 0, tmp_path / "b", Progress(sink), cancel, eyes
        )
    resumed = train_report_generator(
        data, others, "nonmembers", chosen, 0, tmp_path / "b", extractor=eyes
    )
    assert resumed.identity == trained.identity

    trained.save(tmp_path / "model")
    loaded = TrainedReportGenerator.load(tmp_path / "model")
    assert loaded.identity == trained.identity
    patches = trained.look_at(studies)
    np.testing.assert_array_equal(loaded.look_at(studies), patches)
    np.testing.assert_array_equal(loaded.look_at(studies[2:3]), patches[2:3])
    assert loaded.describe(patches) == trained.describe(patches)
    assert not np.array_equal(patches, look_at(studies, eyes))


def test_a_trained_extractor_needs_all_views(
    studies: list[tuple[Path, ...]], tmp_path: Path
) -> None:
    eyes = patch_encoder(build_encoder("compact", "compact"))
    data = study_data(studies)
    data = dataclasses.replace(data, pictures=[*data.pictures[:5], data.pictures[5][:1]])
    with pytest.raises(DataError, match="needs 2 pictures") as caught:
        train_report_generator(
            data, study_data([]), "nonmembers", settings(), 0, tmp_path, extractor=eyes
        )
    assert caught.value.subject == "s5"
