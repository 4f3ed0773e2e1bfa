"""Decoding pictures safely, and the one preprocessing that training and attack share.

Every picture file is untrusted: only raster formats that Pillow decodes itself are tried, the
number of pixels is checked before any is decoded, and a damaged file is an error, never a
half-grey picture.
"""

from __future__ import annotations

import contextlib
import io
import stat
import warnings
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
from PIL import (  # each plugin registers its format: Pillow would load them on demand, unlocked
    BmpImagePlugin,  # noqa: F401
    GifImagePlugin,  # noqa: F401
    Image,
    Jpeg2KImagePlugin,  # noqa: F401
    JpegImagePlugin,  # noqa: F401
    MpoImagePlugin,  # noqa: F401
    PngImagePlugin,  # noqa: F401
    PpmImagePlugin,  # noqa: F401
    TiffImagePlugin,  # noqa: F401
    UnidentifiedImageError,
    WebPImagePlugin,  # noqa: F401
)

from m4i_core.data.embedded_pictures import materialise
from m4i_core.errors import DataError

MAX_PIXELS = 89_000_000
"""Larger pictures are refused: decoded, this one takes 267 MB."""
MAX_BYTES = 512 * 1024 * 1024
"""Larger files are refused unread."""
FORMATS = tuple(
    name
    for name in ("JPEG", "MPO", "PNG", "GIF", "BMP", "TIFF", "WEBP", "PPM", "JPEG2000")
    if name in Image.OPEN
)
"""Formats that are tried; none of them starts another program (as EPS would)."""
SUFFIXES = frozenset(
    [
        *(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".gif", ".bmp", ".tif", ".tiff"),
        *(".webp", ".ppm", ".pgm", ".jp2"),
    ]
)
"""Endings of picture files, lower case."""

PictureFault = Literal["missing", "empty", "truncated", "unreadable", "too_large"]
UInt8Array = npt.NDArray[np.uint8]

# Our own, stricter check of the size replaces Pillow's warning.
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)

_SENTENCES: dict[PictureFault, str] = {
    "missing": "The picture is missing.",
    "empty": "The picture file is empty (0 bytes).",
    "truncated": "The picture file is cut off or damaged.",
    "unreadable": "The file is no picture that can be read.",
    "too_large": f"The picture is enormous (over {MAX_PIXELS // 10**6} million pixels or "
    f"{MAX_BYTES // 2**20} MB), possibly a decompression bomb.",
}
_TRANSPOSED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_EXIF_ORIENTATION = 0x0112


class UnreadablePicture(DataError):
    """A picture cannot be used.

    Attributes:
        kind: "missing", "empty", "truncated", "unreadable" or "too_large".
    """

    def __init__(self, kind: PictureFault, path: Path, details: str = "") -> None:
        super().__init__(
            _SENTENCES[kind],
            subject=str(path),
            remedy="Replace the file or leave the record out.",
            details=details,
        )
        self.kind: PictureFault = kind


def read_picture(path: Path) -> bytes:
    """Return a picture file's bytes.

    Raises:
        UnreadablePicture: If it is missing, empty, no regular file, or over `MAX_BYTES`.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadablePicture("unreadable", path, "not a regular file")
        if status.st_size == 0:
            raise UnreadablePicture("empty", path)
        if status.st_size > MAX_BYTES:
            raise UnreadablePicture("too_large", path, f"{status.st_size} bytes")
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        size = materialise(path, MAX_BYTES)
        if size is not None:
            if size > MAX_BYTES:
                raise UnreadablePicture("too_large", path, f"{size} bytes") from error
            return read_picture(path)
        raise UnreadablePicture("missing", path, repr(error)) from error
    except (OSError, ValueError) as error:
        raise UnreadablePicture("unreadable", path, repr(error)) from error


def open_header(data: bytes, path: Path) -> Image.Image:
    """Read a picture's header and check its size; no pixel is decoded.

    Raises:
        UnreadablePicture: If it is no picture or has more than `MAX_PIXELS`.
    """
    try:
        image = Image.open(io.BytesIO(data), formats=FORMATS)
    except UnidentifiedImageError as error:
        raise UnreadablePicture("unreadable", path, repr(error)) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnreadablePicture("too_large", path, repr(error)) from error
    except Exception as error:
        # Hostile headers make the plugins raise nearly anything.
        raise UnreadablePicture("unreadable", path, repr(error)) from error
    if image.width * image.height > MAX_PIXELS:
        raise UnreadablePicture("too_large", path, f"{image.width} x {image.height} pixels")
    if image.width < 1 or image.height < 1:
        raise UnreadablePicture("unreadable", path, "no pixels")
    return image


def decode_rgb(image: Image.Image, path: Path) -> Image.Image:
    """Decode an opened picture: EXIF orientation applied, transparency flattened on white.

    Raises:
        UnreadablePicture: If the pixels cannot be decoded whole.
    """
    try:
        image.load()
        turned = _TRANSPOSED.get(_orientation(image))
        flat = _flatten(image)
        return flat.transpose(turned) if turned is not None else flat
    except MemoryError as error:
        raise UnreadablePicture("too_large", path, repr(error)) from error
    except Exception as error:
        words = str(error).lower()
        cut = "truncated" in words or "broken" in words or isinstance(error, EOFError)
        raise UnreadablePicture("truncated" if cut else "unreadable", path, repr(error)) from error


def load_rgb(path: Path) -> Image.Image:
    """Load a picture of any supported format.

    Args:
        path: The file.

    Returns:
        An RGB picture, EXIF orientation applied, transparency flattened on white.

    Raises:
        UnreadablePicture: If the file is missing, empty, cut off, no picture or enormous.
    """
    return decode_rgb(open_header(read_picture(path), path), path)


def load_square(path: Path, side: int) -> UInt8Array:
    """Load a picture as an encoder sees it; training and attack both use this and no other.

    The shorter side is resized to `round(side * 256 / 224)` (bilinear, antialiased, in uint8),
    then the centre is cropped; the authors' scripts crop and resize differently in training
    and attack (SCIENCE, section 3, flaw 5). JPEGs are decoded by simplejpeg, everything else,
    and any JPEG that it refuses, by Pillow; both go through the same resize. Decoding and
    resizing release the GIL.

    Args:
        path: The file.
        side: Side of the square in pixels, at least 1.

    Returns:
        Array of shape (side, side, 3), RGB.

    Raises:
        UnreadablePicture: As `load_rgb`.
    """
    data = read_picture(path)
    image = open_header(data, path)
    pixels = _fast_jpeg(data, image)
    if pixels is None:
        pixels = np.asarray(decode_rgb(image, path))
    return _resize_and_crop(pixels, side)


def thumbnail(path: Path, side: int) -> Image.Image:
    """Load a picture for showing, at most `side` pixels wide and high.

    Raises:
        UnreadablePicture: As `load_rgb`.
    """
    image = open_header(read_picture(path), path)
    # JPEGs are decoded at a fraction of their size, no smaller than needed.
    with contextlib.suppress(Exception):
        image.draft("RGB", (side * 2, side * 2))
    small = decode_rgb(image, path)
    small.thumbnail((side, side), Image.Resampling.BILINEAR)
    return small


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_EXIF_ORIENTATION, 1))
    except Exception:  # damaged EXIF: the picture itself may still be fine
        return 1


def _flatten(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I"):  # 16 and 32 bit greys, as medical pictures have them
        grey = np.asarray(image).astype(np.float64)
        top = 65535.0 if grey.max() > 255 else 255.0
        image = Image.fromarray((grey.clip(0, top) / top * 255).round().astype(np.uint8), "L")
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        rgba = image.convert("RGBA")
        white = Image.new("RGBA", rgba.size, (255, 255, 255, 255))
        return Image.alpha_composite(white, rgba).convert("RGB")
    return image if image.mode == "RGB" else image.convert("RGB")


def _fast_jpeg(data: bytes, image: Image.Image) -> UInt8Array | None:
    """Decode an ordinary RGB JPEG, or return None where Pillow must look at it."""
    if image.format != "JPEG" or image.mode != "RGB" or _orientation(image) != 1:
        return None
    import simplejpeg

    try:
        pixels: UInt8Array = simplejpeg.decode_jpeg(
            data, "RGB", fastdct=False, fastupsample=False, strict=True
        )
    except (ValueError, RuntimeError, MemoryError):
        return None
    return pixels


def _resize_and_crop(pixels: UInt8Array, side: int) -> UInt8Array:
    import torch

    height, width = pixels.shape[:2]
    short = min(height, width)
    # A strip of 1 x 80,000,000 pixels would grow 256-fold: keep what the crop can see.
    if max(height, width) > 4 * short:
        top, left = max(0, (height - 4 * short) // 2), max(0, (width - 4 * short) // 2)
        pixels = pixels[top : top + 4 * short, left : left + 4 * short]
        height, width = pixels.shape[:2]
    target = max(side, round(side * 256 / 224))
    if height <= width:
        size = (target, int(target * width / height))
    else:
        size = (int(target * height / width), target)
    batch = torch.from_numpy(_writable(pixels)).permute(2, 0, 1).unsqueeze(0)
    if size != (height, width):
        batch = torch.nn.functional.interpolate(
            batch, size=size, mode="bilinear", antialias=True, align_corners=False
        )
    top, left = round((size[0] - side) / 2), round((size[1] - side) / 2)
    square = batch[0, :, top : top + side, left : left + side].permute(1, 2, 0)
    result: UInt8Array = np.ascontiguousarray(square.numpy())
    return result


def _writable(pixels: UInt8Array) -> Any:
    """Return an array that torch may view without warning; it is never written to."""
    if pixels.flags.writeable and pixels.flags.c_contiguous:
        return pixels
    return np.array(pixels)
