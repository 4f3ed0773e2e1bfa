"""What can be told about a picture file without any model: size, type, colour, hashes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from m4i_core.data.pictures import decode_rgb, open_header, read_picture

SKETCH_SIDE = 16
"""Side of the sketch by which near-duplicates are confirmed."""
_HASH_SIDE = 32
# Sum of the luminance table that Annex K of the JPEG standard gives for quality 50.
_STANDARD_LUMINANCE_SUM = 3688.0

Sketch = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """Facts about one picture file, for the blind baseline and the search for duplicates.

    Attributes:
        width: Pixels, before any EXIF rotation.
        height: Pixels, before any EXIF rotation.
        format: "JPEG", "PNG", ...
        bytes: Size of the file.
        jpeg_quality: Estimated from the quantisation table, 1 to 100; None for other formats.
        mean_rgb: Mean colour, 0 to 255.
        content_hash: SHA-256 of the file, hexadecimal.
        perceptual_hash: 64 bits; few of them differ between pictures that look alike.
    """

    width: int
    height: int
    format: str
    bytes: int
    jpeg_quality: float | None
    mean_rgb: tuple[float, float, float]
    content_hash: str
    perceptual_hash: int


def examine_picture(path: Path) -> tuple[PictureFacts, Sketch]:
    """Decode a picture once and return all that the health check needs.

    Args:
        path: The picture.

    Returns:
        The facts, and a sketch of shape (16, 16, 3): the picture shrunk, for comparing.

    Raises:
        UnreadablePicture: If the picture cannot be decoded whole.
    """
    data = read_picture(path)
    image = open_header(data, path)
    width, height, kind = image.width, image.height, image.format or ""
    quality = jpeg_quality(image)
    rgb = decode_rgb(image, path)
    small = rgb.resize((_HASH_SIDE, _HASH_SIDE), Image.Resampling.BOX)
    pixels = np.asarray(small, dtype=np.float64)
    red, green, blue = pixels.mean(axis=(0, 1))
    half = _HASH_SIDE // SKETCH_SIDE
    blocks = pixels.reshape(SKETCH_SIDE, half, SKETCH_SIDE, half, 3).mean(axis=(1, 3))
    facts = PictureFacts(
        width=width,
        height=height,
        format=kind,
        bytes=len(data),
        jpeg_quality=quality,
        mean_rgb=(round(float(red), 3), round(float(green), 3), round(float(blue), 3)),
        content_hash=hashlib.sha256(data).hexdigest(),
        perceptual_hash=perceptual_hash(pixels),
    )
    return facts, blocks.round().astype(np.uint8)


def jpeg_quality(image: Image.Image) -> float | None:
    """Estimate a JPEG's quality setting from its luminance table (1 to 100)."""
    tables = getattr(image, "quantization", None)
    if image.format != "JPEG" or not tables:
        return None
    scale = 100.0 * sum(tables[min(tables)]) / _STANDARD_LUMINANCE_SUM
    quality = 5000.0 / scale if scale > 100 else (200.0 - scale) / 2
    return round(float(min(100.0, max(1.0, quality))), 1)


def perceptual_hash(pixels: npt.NDArray[np.float64]) -> int:
    """Return 64 bits: which low frequencies of the grey picture lie above their median.

    Args:
        pixels: Shape (32, 32, 3), 0 to 255.

    Returns:
        An unsigned integer of 64 bits (the DCT hash of Zauner, 2010).
    """
    grey = pixels @ np.array([0.299, 0.587, 0.114])
    basis = _dct_basis()
    low = basis @ grey @ basis.T
    # Without the first row and column: they hold brightness and its gradients.
    flat = low.ravel()
    bits = flat > np.median(flat)
    return int.from_bytes(np.packbits(bits).tobytes(), "big")


@cache
def _dct_basis() -> npt.NDArray[np.float64]:
    """Rows 1 to 8 of the DCT-II of length 32, shape (8, 32)."""
    k = np.arange(1, 9)[:, None]
    n = np.arange(_HASH_SIDE)[None, :]
    return np.cos(np.pi * k * (2 * n + 1) / (2 * _HASH_SIDE))
