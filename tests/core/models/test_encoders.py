"""Encoders: registry, random weights, folding, independence of batch neighbours."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
import torch

from m4i_core.errors import WeightsError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.models.encoders import ENCODERS, build_encoder, encoder_spec
from m4i_core.models.frozen_encoder import (
    IMAGENET_MEAN,
    IMAGENET_STD,
    build_trunk,
    fold_normalisation,
    identity_of,
    noise_pictures,
)
from m4i_core.models.torchvision_import import import_torchvision

LIGHT = ("resnet18", "mobilenet_v3_small", "compact")


def batch(count: int, side: int, seed: int = 7) -> torch.Tensor:
    return torch.from_numpy(noise_pictures(count, side, seed)).permute(0, 3, 1, 2)


def test_registry_agrees_with_torchvision() -> None:
    models = import_torchvision("torchvision.models")
    for spec in ENCODERS.values():
        if not spec.weights_file:
            continue
        published = models.get_model_weights(spec.name).IMAGENET1K_V1
        assert published.url == spec.weights_url
        assert abs(published.meta["_file_size"] * 2**20 - spec.weights_bytes) < 2048
        assert published.transforms().crop_size == [spec.side]
        assert spec.checksum and len(spec.checksum) == 8


def test_letters_are_the_papers_and_unique() -> None:
    assert (ENCODERS["resnet152"].letter, ENCODERS["vgg16"].letter) == ("R", "V")
    assert len({spec.letter for spec in ENCODERS.values()}) == len(ENCODERS)


@pytest.mark.parametrize("name", list(ENCODERS))
def test_parameters_and_feature_size(name: str) -> None:
    spec = ENCODERS[name]
    with torch.device("meta"):
        _, trunk = build_trunk(spec)
        assert sum(p.numel() for p in trunk.parameters()) == spec.parameters
        trunk.eval()
        assert trunk(torch.empty(2, 3, spec.side, spec.side)).shape == (2, spec.feature_size)


def test_listing_encoders_imports_no_torch() -> None:
    code = (
        "import sys, m4i_core.models.encoders, m4i_core.models.weights;"
        "print('torch' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "False"


@pytest.mark.parametrize("name", [*LIGHT, "vgg16", "resnet152"])
def test_random_features_are_well_scaled_and_tell_pictures_apart(name: str) -> None:
    spec = ENCODERS[name]
    encoder = build_encoder(name, "none", seed=3)
    with torch.inference_mode():
        features = encoder(batch(6, spec.side)).numpy()
    assert features.shape == (6, spec.feature_size) and features.dtype == np.float32
    spread = features.std(0)
    # float16 keeps about 3 digits: the spread must be far above its grain at the mean's size,
    # and far from its largest number.
    assert np.abs(features).max() < 1000
    assert np.median(spread) > 0.02
    assert np.median(spread / (np.abs(features.mean(0)) + 1e-3)) > 0.05
    assert (spread > 1e-3).mean() > 0.9


def test_random_weights_follow_the_seed() -> None:
    first, again, other = (build_encoder("compact", "none", seed=s) for s in (1, 1, 2))
    assert first.identity == again.identity != other.identity
    x = batch(4, 112)
    with torch.inference_mode():
        assert torch.equal(first(x), again(x))
        assert not torch.equal(first(x), other(x))


def test_random_weights_leave_the_global_generator_alone() -> None:
    torch.manual_seed(5)
    expected = torch.rand(3)
    torch.manual_seed(5)
    build_encoder("compact", "none", seed=9)
    assert torch.equal(torch.rand(3), expected)


def test_identity_does_not_depend_on_threads() -> None:
    before = torch.get_num_threads()
    try:
        torch.set_num_threads(1)
        one = build_encoder("resnet18", "none").identity
        torch.set_num_threads(2)
        assert build_encoder("resnet18", "none").identity == one
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)


@pytest.mark.parametrize("name", LIGHT)
def test_folding_changes_nothing_but_rounding(name: str) -> None:
    spec = ENCODERS[name]
    torch.manual_seed(0)
    _, trunk = build_trunk(spec)
    generator = torch.Generator().manual_seed(1)
    for module in trunk.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean.uniform_(-0.1, 0.1, generator=generator)
            module.running_var.uniform_(0.7, 1.3, generator=generator)
            module.weight.data.uniform_(0.7, 1.3, generator=generator)
            module.bias.data.uniform_(-0.2, 0.2, generator=generator)
    trunk.eval()
    x = torch.randn(3, 3, spec.side, spec.side, generator=generator)
    with torch.inference_mode():
        before = trunk(x)
        count = sum(isinstance(m, torch.nn.BatchNorm2d) for m in trunk.modules())
        fold_normalisation(trunk)
        assert count > 5
        assert not any(isinstance(m, torch.nn.BatchNorm2d) for m in trunk.modules())
        after = trunk(x)
    scale = before.abs().max()
    assert float((before - after).abs().max() / scale) < 1e-4


def test_bytes_and_normalised_floats_give_the_same_features() -> None:
    encoder = build_encoder("compact", "none")
    raw = batch(3, 112)
    mean = torch.tensor(IMAGENET_MEAN).view(1, 3, 1, 1)
    std = torch.tensor(IMAGENET_STD).view(1, 3, 1, 1)
    with torch.inference_mode():
        torch.testing.assert_close(
            encoder(raw), encoder((raw.float() / 255 - mean) / std), rtol=1e-3, atol=1e-3
        )


def test_encoder_is_frozen_and_stays_in_eval_mode() -> None:
    encoder = build_encoder("compact", "none")
    encoder.train()
    assert not any(module.training for module in encoder.modules())
    assert not any(p.requires_grad for p in encoder.parameters())


@pytest.mark.parametrize("precision", ["fp32", "bf16"])
@pytest.mark.parametrize("name", LIGHT)
def test_a_row_depends_on_neither_neighbours_place_nor_threads(name: str, precision: str) -> None:
    spec = ENCODERS[name]
    encoder = build_encoder(name, "none").prepared(precision, "cpu")  # type: ignore[arg-type]
    size = spec.batch_size
    many = batch(size, spec.side)
    order = torch.randperm(size, generator=torch.Generator().manual_seed(0))
    alone = torch.zeros_like(many)
    alone[5] = many[2]
    threads = torch.get_num_threads()
    try:
        with torch.inference_mode():
            torch.set_num_threads(1)
            features = encoder(many)
            assert torch.equal(encoder(many[order]), features[order])
            assert torch.equal(encoder(alone)[5], features[2])
            torch.set_num_threads(2)
            assert torch.equal(encoder(many), features)
    finally:
        torch.set_num_threads(threads)


def test_bf16_is_another_encoder_close_by() -> None:
    encoder = build_encoder("resnet18", "none")
    other = encoder.prepared("bf16", "cpu")
    assert encoder.prepared("fp32", "cpu") is encoder
    x = batch(6, 224)
    with torch.inference_mode():
        a, b = encoder(x), other(x)
    assert not torch.equal(a, b)
    assert float(torch.nn.functional.cosine_similarity(a, b).min()) > 0.99
    assert b.dtype == torch.float32


def test_a_slow_batch_can_be_stopped_inside() -> None:
    encoder = build_encoder("resnet18", "none")
    cancel = CancelToken()
    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls == 5:
            cancel.cancel()
        cancel.check()

    with pytest.raises(Cancelled), encoder.interruptible(check), torch.inference_mode():
        encoder(batch(2, 224))
    assert calls == 5
    with torch.inference_mode():
        encoder(batch(2, 224))
    assert calls == 5


def test_building_can_be_cancelled() -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        build_encoder("compact", "none", cancel=cancel)


def test_unknown_encoder_and_impossible_weights_are_named() -> None:
    with pytest.raises(WeightsError, match="resnet18"):
        encoder_spec("resnet17")
    with pytest.raises(WeightsError, match="compact, file, none"):
        build_encoder("compact", "imagenet")
    with pytest.raises(WeightsError, match="imagenet, file, none"):
        build_encoder("resnet18", "compact")


def test_identity_sees_a_single_weight() -> None:
    _, trunk = build_trunk(ENCODERS["compact"])
    before = identity_of(ENCODERS["compact"], trunk)
    next(trunk.parameters()).data.view(-1)[0] += 1e-3
    assert identity_of(ENCODERS["compact"], trunk) != before
