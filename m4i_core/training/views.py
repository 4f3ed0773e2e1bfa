"""Several stored views of each picture: data augmentation for frozen features.

A defense of the paper (section 6, figure 10): the model sees each member's picture in another
crop, mirrored and in other colours in every epoch, and learns the single picture less well by
heart. With a frozen encoder every view is encoded once and kept like the picture itself; training
takes one of them a record and epoch (`CaptionData.views`).

Views lie within the square that is seen of the plain picture (`load_square`): the attack's view
is one of them, and the same safe decoding serves both.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from m4i_core.data.pictures import load_square
from m4i_core.errors import BadInput, DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.training.encode import TRANSFORM, encode_pictures
from m4i_core.training.feature_store import FeatureStore, Float16Array

if TYPE_CHECKING:
    from torch import Tensor

    from m4i_core.models.frozen_encoder import Encoder, Precision

UInt8Array = npt.NDArray[np.uint8]

# A change of what a view looks like must change this: it is part of the features' key.
_VERSION = 1
# At full strength.
_SMALLEST_AREA = 0.3
_ASPECT = 4 / 3
_COLOUR = 0.4
# Finer than the encoder's own pixels, so that a crop of it is not blurred.
_FINER = 1.5
_LUMA = (0.299, 0.587, 0.114)


@dataclass(frozen=True)
class Augmentation:
    """How views differ from the picture.

    Attributes:
        views: Views beside the plain picture, 1 to 64.
        strength: Above 0 to 1: crops keep at least 1 - 0.7 · strength of the area, brightness,
            contrast and saturation change by up to 40 % · strength.
        crop: Whether views are cropped.
        flip: Whether half of the views are mirrored; not for pictures where left and right
            mean something (medical ones, texts).
        colour: Whether colours change.
    """

    views: int = 4
    strength: float = 0.5
    crop: bool = True
    flip: bool = True
    colour: bool = True

    def __post_init__(self) -> None:
        limits = {
            "views": isinstance(self.views, int) and 1 <= self.views <= 64,
            "strength": 0 < self.strength <= 1,
            "crop": self.crop or self.flip or self.colour,
        }
        for name, holds in limits.items():
            if not holds:
                raise BadInput(
                    f"The augmentation setting {name} cannot be {getattr(self, name)!r}.",
                    subject=f"augmentation.{name}",
                    remedy="See the plan's keys for the allowed values; at least one of crop, "
                    "flip and colour must be on.",
                )

    def transform(self, view: int, seed: int) -> str:
        """Name what is done to a picture for a view: part of its features' key."""
        how = "".join(
            letter for letter, on in (("c", self.crop), ("f", self.flip), ("k", self.colour)) if on
        )
        return f"view{view}-{how}{self.strength:g}-seed{seed}-v{_VERSION}-{TRANSFORM}"


def encode_views(
    pictures: Sequence[Sequence[Path]],
    encoder: Encoder,
    augmentation: Augmentation,
    *,
    seed: int,
    precision: Precision = "fp32",
    device: str = "cpu",
    store: FeatureStore,
    batch_size: int | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> Float16Array:
    """Return the frozen features of every record's plain picture and its views.

    Args:
        pictures: Each record's pictures, one or more; its feature is their mean.
        encoder: From `build_encoder`.
        augmentation: How views differ.
        seed: Seed of the views; a picture's view depends on its content, the view's number and
            this, so that it is found again whatever else is encoded.
        precision: As in `encode_pictures`, like all that follow.
        device: "cpu", "cuda", ...
        store: Where features are kept.
        batch_size: Pictures encoded together.
        progress: Told the share, and "pictures_per_second" in its numbers.
        cancel: Looked at before every convolution and every picture.

    Returns:
        Shape (n, views + 1, feature size), float16; number 0 is the plain picture, bit by bit
        what `encode_pictures` gives.

    Raises:
        DataError: If a picture is missing or unreadable, or a record has none.
        WorkspaceError: If the store's disk is full or read-only.
        Cancelled: If the user stopped it; what is finished is kept.
    """
    counts = np.array([len(paths) for paths in pictures], dtype=np.int64)
    if (counts == 0).any():
        raise DataError(
            f"Record number {int(np.argmin(counts)) + 1} has no picture to look at.",
            remedy="Leave records without a picture out.",
        )
    paths = [path for record in pictures for path in record]
    total = augmentation.views + 1
    parts = []
    for view in range(total):
        part = progress.part(view / total, (view + 1) / total, f"View {view + 1} of {total}")
        rows = encode_pictures(
            paths,
            encoder,
            precision=precision,
            device=device,
            store=store,
            batch_size=batch_size,
            progress=part,
            cancel=cancel,
            transform=augmentation.transform(view, seed) if view else TRANSFORM,
            look=partial(_look, augmentation, view, seed) if view else None,
        )
        parts.append(_mean_over_pictures(rows, counts))
    return np.stack(parts, axis=1)


def draw_view(
    path: Path, content: str, side: int, augmentation: Augmentation, view: int, seed: int
) -> UInt8Array:
    """Return a view of a picture.

    Args:
        path: The file.
        content: SHA-256 of its content.
        side: Side of the square in pixels.
        augmentation: How views differ.
        view: Number of the view, 1 or more.
        seed: Seed of the views.

    Returns:
        Shape (side, side, 3), RGB; the same for the same content, view, seed and augmentation.

    Raises:
        UnreadablePicture: As `load_square`.
    """
    import torch

    digest = hashlib.sha256(f"{content} {view} {seed}".encode()).digest()
    # All numbers are drawn always: switching one change off leaves the others as they were.
    chance = np.random.default_rng(list(digest)).random(8).tolist()
    finer = round(side * _FINER)
    square = torch.from_numpy(load_square(path, finer)).permute(2, 0, 1)
    if augmentation.crop:
        square = _crop(square, augmentation.strength, *chance[:4])
    if augmentation.flip and chance[4] < 0.5:
        square = square.flip(2)
    seen = torch.nn.functional.interpolate(
        square.unsqueeze(0).contiguous(),
        size=(side, side),
        mode="bilinear",
        antialias=True,
        align_corners=False,
    )[0]
    if augmentation.colour:
        changes = [(2 * value - 1) * _COLOUR * augmentation.strength for value in chance[5:]]
        seen = _recolour(seen, changes)
    result: UInt8Array = np.ascontiguousarray(seen.permute(1, 2, 0).numpy())
    return result


def _look(
    augmentation: Augmentation, view: int, seed: int, path: Path, content: str, side: int
) -> UInt8Array:
    return draw_view(path, content, side, augmentation, view, seed)


def _crop(
    square: Tensor, strength: float, area: float, aspect: float, down: float, right: float
) -> Tensor:
    """Cut a rectangle out; the four numbers, 0 to 1, say how large, how wide and where."""
    side = square.shape[1]
    share = 1 - (1 - _SMALLEST_AREA) * strength * area
    ratio = _ASPECT ** (strength * (2 * aspect - 1))
    # A wide crop of nearly the whole square would not fit: it is cut off.
    height = min(side, max(1, round(side * (share / ratio) ** 0.5)))
    width = min(side, max(1, round(side * (share * ratio) ** 0.5)))
    top, left = int(down * (side - height + 1)), int(right * (side - width + 1))
    return square[:, top : top + height, left : left + width]


def _recolour(picture: Tensor, changes: Sequence[float]) -> Tensor:
    """Change brightness, contrast and saturation by these shares, in this order."""
    import torch

    brightness, contrast, saturation = (1 + change for change in changes)
    pixels = picture.float() * brightness
    luma = torch.tensor(_LUMA).view(3, 1, 1)
    mean = (pixels * luma).sum(0).mean()
    pixels = mean + (pixels - mean) * contrast
    grey = (pixels * luma).sum(0, keepdim=True)
    pixels = grey + (pixels - grey) * saturation
    return pixels.round().clamp(0, 255).to(torch.uint8)


def _mean_over_pictures(rows: Float16Array, counts: npt.NDArray[np.int64]) -> Float16Array:
    if (counts == 1).all():
        return rows
    starts = np.cumsum(counts) - counts
    sums = np.add.reduceat(rows.astype(np.float64), starts, axis=0)
    means: Float16Array = (sums / counts[:, None]).astype(np.float16)
    return means
