"""Pictures for a visual extractor that is itself trained: random crops, and fixed views."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from m4i_core.data.pictures import load_rgb, load_square
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.models.patch_encoder import PATCHES, PatchEncoder

_AT_ONCE = 8
"""Pictures encoded together; fixed, because the last bits may depend on it."""

_THREADS = 4


def random_crops(paths: Sequence[Path], side: int, flip: bool, rng: np.random.Generator) -> Tensor:
    """Load pictures as a training step sees them.

    The shorter side is resized to `round(side * 256 / 224)`, then a square is cut out at random
    (SCIENCE, section 6); the attack's centre crop is one of those squares.

    Args:
        paths: n pictures.
        side: Side of the square, pixels.
        flip: Whether to mirror half of them.
        rng: Gives every picture's place; three numbers a picture, whatever `flip` is.

    Returns:
        Shape (n, 3, side, side), uint8.

    Raises:
        UnreadablePicture: If one cannot be read.
    """
    chances = rng.random((len(paths), 3))

    def load(path: Path, chance: npt.NDArray[np.float64]) -> Tensor:
        return _crop(path, side, chance[0], chance[1], flip and chance[2] < 0.5)

    with ThreadPoolExecutor(_THREADS, "m4i-crop") as pool:
        return torch.stack(list(pool.map(load, paths, chances)))


def _crop(path: Path, side: int, down: float, right: float, mirrored: bool) -> Tensor:
    pixels = torch.from_numpy(np.array(load_rgb(path))).permute(2, 0, 1)[None]
    height, width = pixels.shape[2:]
    short = min(height, width)
    # As `load_square`: a thin strip would otherwise grow without bound.
    if max(height, width) > 4 * short:
        top, left = max(0, (height - 4 * short) // 2), max(0, (width - 4 * short) // 2)
        pixels = pixels[:, :, top : top + 4 * short, left : left + 4 * short]
        height, width = pixels.shape[2:]
    scale = max(side, round(side * 256 / 224)) / short
    size = (max(side, int(height * scale)), max(side, int(width * scale)))
    pixels = torch.nn.functional.interpolate(
        pixels, size=size, mode="bilinear", antialias=True, align_corners=False
    )
    top, left = round(down * (size[0] - side)), round(right * (size[1] - side))
    square = pixels[0, :, top : top + side, left : left + side]
    return square.flip(2) if mirrored else square


def look_at(
    pictures: Sequence[Sequence[Path]],
    extractor: PatchEncoder,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> npt.NDArray[np.float16]:
    """Return what a trained extractor sees; a picture's patches do not depend on the others.

    Args:
        pictures: Views of each of n records, equally many.
        extractor: The trained extractor.
        progress: Told the share.
        cancel: Looked at before every convolution.

    Returns:
        Shape (n, 49 * views, patch_size), float16, of centre crops.

    Raises:
        UnreadablePicture: If one cannot be read.
        Cancelled: If the user stopped it.
    """
    cancel = cancel or CancelToken()
    paths = [path for views in pictures for path in views]
    views = len(pictures[0]) if len(pictures) else 1
    side = extractor.spec.side
    device = extractor.get_buffer("_mean").device
    found = np.empty((len(paths), PATCHES, extractor.patch_size), np.float16)
    with torch.inference_mode(), extractor.interruptible(cancel.check):
        for start in range(0, len(paths), _AT_ONCE):
            part = paths[start : start + _AT_ONCE]
            pixels = np.zeros((_AT_ONCE, side, side, 3), np.uint8)
            for row, path in enumerate(part):
                cancel.check()
                pixels[row] = load_square(path, side)
            batch = torch.from_numpy(pixels).permute(0, 3, 1, 2).to(device)
            seen = extractor.patches(batch)[: len(part)].cpu()
            found[start : start + len(part)] = seen.clamp(-6e4, 6e4).numpy()
            progress.report((start + len(part)) / len(paths))
    return found.reshape(len(pictures), views * PATCHES, extractor.patch_size)
