"""Views of pictures, training on them, and label smoothing."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from m4i_core.errors import BadInput, DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.models.encoders import build_encoder
from m4i_core.models.frozen_encoder import Encoder, noise_pictures
from m4i_core.training.encode import encode_pictures
from m4i_core.training.feature_store import FeatureStore
from m4i_core.training.loop import train_captioner
from m4i_core.training.trained_captioner import TrainedCaptioner
from m4i_core.training.views import Augmentation, draw_view, encode_views
from m4i_core.training.watch import next_word_losses
from tests.core.training.tiny_world import settings, world


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("pictures")
    paths = []
    for index, pixels in enumerate(noise_pictures(9, 140, 5)):
        paths.append(folder / f"{index:03d}.png")
        Image.fromarray(pixels).save(paths[-1])
    return paths


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return build_encoder("compact", "none", seed=1)


@pytest.fixture
def store(tmp_path: Path) -> FeatureStore:
    return FeatureStore(tmp_path / "store")


# -- what a view looks like -------------------------------------------------------------------


@pytest.fixture(scope="module")
def ramp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Red rises to the right, green downwards, blue is constant."""
    path = tmp_path_factory.mktemp("ramp") / "ramp.png"
    across = np.broadcast_to(np.linspace(20, 220, 256), (256, 256))
    pixels = np.stack([across, across.T, np.full((256, 256), 90.0)], axis=2)
    Image.fromarray(pixels.astype(np.uint8)).save(path)
    return path


def views_of(path: Path, augmentation: Augmentation, count: int = 200) -> list[np.ndarray]:
    return [
        draw_view(path, "c", 64, augmentation, view, 0).astype(float)
        for view in range(1, count + 1)
    ]


def test_flips_mirror_about_half(ramp: Path) -> None:
    seen = views_of(ramp, Augmentation(strength=1, crop=False, colour=False))
    mirrored = [view[:, 0, 0].mean() > view[:, -1, 0].mean() for view in seen]
    assert 70 < sum(mirrored) < 130
    straight = seen[mirrored.index(False)]
    for view, is_mirrored in zip(seen, mirrored, strict=True):
        assert np.abs((view[:, ::-1] if is_mirrored else view) - straight).max() <= 1


def test_crops_are_parts_of_the_picture_and_as_large_as_promised(ramp: Path) -> None:
    # A crop of all but nothing: the whole square.
    whole = views_of(ramp, Augmentation(strength=1e-9, flip=False, colour=False), 1)[0]
    width = whole[:, -1, 0].mean() - whole[:, 0, 0].mean()
    height = whole[-1, :, 1].mean() - whole[0, :, 1].mean()
    for strength in (0.3, 1.0):
        areas, lefts = [], []
        for view in views_of(ramp, Augmentation(strength=strength, flip=False, colour=False)):
            wide = (view[:, -1, 0].mean() - view[:, 0, 0].mean()) / width
            high = (view[-1, :, 1].mean() - view[0, :, 1].mean()) / height
            assert 0 < wide < 1.02 and 0 < high < 1.02
            areas.append(wide * high)
            lefts.append(view[:, 0, 0].mean())
            assert np.abs(view[:, :, 2] - 90).max() <= 1, "colours stay as they are"
            assert view[:, :, 0].min() >= whole[:, :, 0].min() - 1.5
        smallest = 1 - 0.7 * strength
        assert smallest - 0.06 < min(areas) < smallest + 0.1 and max(areas) > 0.9
        assert np.std(lefts) > 2, "they lie at different places"


def test_colours_change_and_shapes_do_not(ramp: Path) -> None:
    seen = views_of(ramp, Augmentation(strength=1, crop=False, flip=False))
    assert 12 < np.std([view.mean() for view in seen]) < 60
    for view in seen[:20]:
        rows = view.sum(axis=2).mean(axis=0)
        assert rows[-1] > rows[0], "what was brighter is still brighter"


def test_a_view_depends_on_content_number_and_seed_alone(pictures: list[Path]) -> None:
    def view(content: str = "a", number: int = 1, seed: int = 0) -> np.ndarray:
        return draw_view(pictures[0], content, 64, Augmentation(), number, seed)

    assert view().shape == (64, 64, 3) and view().dtype == np.uint8
    assert np.array_equal(view(), view())
    for other in (view("b"), view(number=2), view(seed=1)):
        assert not np.array_equal(view(), other)


@pytest.mark.parametrize(
    "bad",
    [
        {"views": 0},
        {"views": 65},
        {"strength": 0.0},
        {"strength": 1.5},
        {"strength": math.nan},
        {"crop": False, "flip": False, "colour": False},
    ],
)
def test_impossible_augmentations_are_refused(bad: dict[str, object]) -> None:
    with pytest.raises(BadInput, match="augmentation setting"):
        Augmentation(**bad)  # type: ignore[arg-type]


# -- their features ---------------------------------------------------------------------------


def test_views_features_are_the_encoders_own(
    pictures: list[Path], encoder: Encoder, store: FeatureStore
) -> None:
    how = Augmentation(views=2, strength=0.8)
    features = encode_views([[p] for p in pictures], encoder, how, seed=3, store=store)
    assert features.shape == (9, 3, 256) and features.dtype == np.float16
    assert np.array_equal(features[:, 0], encode_pictures(pictures, encoder, store=store))
    from m4i_core.training.feature_store import content_of

    pixels = np.stack([draw_view(p, content_of(p).content, 112, how, 2, 3) for p in pictures])
    with torch.inference_mode():
        expected = encoder(torch.from_numpy(pixels).permute(0, 3, 1, 2)).numpy()
    np.testing.assert_allclose(features[:, 2], expected, rtol=2e-3, atol=2e-3)
    assert not np.array_equal(features[:, 1], features[:, 2])


def test_views_are_encoded_once_and_kept_apart(
    pictures: list[Path],
    encoder: Encoder,
    store: FeatureStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    records = [[p] for p in pictures]
    first = encode_views(records, encoder, Augmentation(views=1), seed=0, store=store)
    for other, seed in ((Augmentation(views=1, strength=0.6), 0), (Augmentation(views=1), 1)):
        again = encode_views(records, encoder, other, seed=seed, store=store)
        assert np.array_equal(again[:, 0], first[:, 0])
        assert not np.array_equal(again[:, 1], first[:, 1])
    more = encode_views(records, encoder, Augmentation(views=2), seed=0, store=store)
    assert np.array_equal(more[:, :2], first)
    monkeypatch.setattr(Encoder, "forward", None)
    kept = encode_views(records, encoder, Augmentation(views=2), seed=0, store=store)
    assert np.array_equal(kept, more)


def test_a_record_of_several_pictures_has_their_mean(
    pictures: list[Path], encoder: Encoder, store: FeatureStore
) -> None:
    how = Augmentation(views=1)
    apart = encode_views([[p] for p in pictures[:5]], encoder, how, seed=0, store=store)
    grouped = [pictures[:2], pictures[2:5]]
    joined = encode_views(grouped, encoder, how, seed=0, store=store)
    expected = np.stack([apart[:2].astype(float).mean(0), apart[2:].astype(float).mean(0)])
    np.testing.assert_allclose(joined, expected, rtol=1e-3, atol=1e-3)
    with pytest.raises(DataError, match="number 2 has no picture"):
        encode_views([pictures[:1], []], encoder, how, seed=0, store=store)


def test_encoding_views_tells_progress_and_can_be_cancelled(
    pictures: list[Path], encoder: Encoder, store: FeatureStore
) -> None:
    seen: list[ProgressUpdate] = []
    records = [[p] for p in pictures]
    encode_views(
        records, encoder, Augmentation(), seed=0, store=store, progress=Progress(seen.append)
    )
    fractions = [update.fraction for update in seen if update.fraction is not None]
    assert fractions == sorted(fractions) and fractions[-1] == 1.0
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        encode_views(records, encoder, Augmentation(), seed=9, store=store, cancel=cancel)


# -- training on them -------------------------------------------------------------------------


def same(one: TrainedCaptioner, other: TrainedCaptioner) -> bool:
    a, b = one.model.state_dict(), other.model.state_dict()
    return all(torch.equal(a[name], b[name]) for name in a)


def test_views_equal_to_the_picture_change_nothing(tmp_path: Path) -> None:
    plain, seen = world(20), world(20)
    seen.views = np.repeat(seen.features[:, None], 3, axis=1)
    one = train_captioner(plain, world(5, 1), "nonmembers", settings(), 0, tmp_path / "a")
    two = train_captioner(seen, world(5, 1), "nonmembers", settings(), 0, tmp_path / "b")
    assert same(one, two)


def test_every_view_is_seen_and_resuming_sees_the_same(tmp_path: Path) -> None:
    members = world(30)
    rng = np.random.default_rng(0)
    members.views = members.features[:, None] + rng.normal(size=(30, 4, 12)).astype(np.float32)
    chosen = settings(epochs=4)
    whole = train_captioner(members, world(0), "nonmembers", chosen, 0, tmp_path / "a")
    cancel = CancelToken()

    def sink(update: ProgressUpdate) -> None:
        if "members_rouge_l" in update.numbers:
            cancel.cancel()

    with pytest.raises(Cancelled):
        train_captioner(
            members, world(0), "nonmembers", chosen, 0, tmp_path / "b", Progress(sink), cancel
        )
    resumed = train_captioner(members, world(0), "nonmembers", chosen, 0, tmp_path / "b")
    assert same(whole, resumed)
    # Each view matters: changing one of them anywhere changes the training.
    for view in range(4):
        members.views[:, view] += 1
        other = train_captioner(members, world(0), "nonmembers", chosen, 0, tmp_path / f"v{view}")
        members.views[:, view] -= 1
        assert not same(whole, other)


def test_views_that_do_not_fit_or_are_no_numbers(tmp_path: Path) -> None:
    members = world(10)
    for shape in ((10, 12), (9, 2, 12), (10, 2, 11), (10, 0, 12)):
        members.views = np.zeros(shape, np.float32)
        with pytest.raises(DataError, match="views of the members"):
            train_captioner(members, world(0), "nonmembers", settings(), 0, tmp_path)
    members.views = np.zeros((10, 2, 12), np.float32)
    members.views[4, 1, 3] = math.nan
    with pytest.raises(DataError) as caught:
        train_captioner(members, world(0), "nonmembers", settings(), 0, tmp_path)
    assert caught.value.subject == "r4"


# -- label smoothing --------------------------------------------------------------------------


@pytest.mark.parametrize("smoothing", [0.0, 0.1, 0.7])
def test_smoothing_is_torchs(smoothing: float) -> None:
    torch.manual_seed(0)
    logits, targets = torch.randn(9, 7, dtype=torch.float64), torch.randint(0, 7, (9,))
    plain, objective = next_word_losses(logits, targets, smoothing)
    for ours, share in ((plain, 0.0), (objective, smoothing)):
        theirs = torch.nn.functional.cross_entropy(
            logits, targets, reduction="none", label_smoothing=share
        )
        torch.testing.assert_close(ours, theirs, rtol=1e-12, atol=1e-12)


def test_smoothing_keeps_the_model_from_being_certain(tmp_path: Path) -> None:
    plain, smooth = (
        train_captioner(
            world(20),
            world(0),
            "nonmembers",
            settings(epochs=60, label_smoothing=share),
            0,
            tmp_path / str(share),
        )
        for share in (0.0, 0.3)
    )
    # The told loss is the plain cross-entropy in both; a share of 0.3 costs about -ln 0.7.
    assert smooth.history[-1].loss > plain.history[-1].loss + 0.1
    assert smooth.history[-1].loss < smooth.history[0].loss
    with pytest.raises(BadInput, match="label_smoothing"):
        settings(label_smoothing=1.0)
