"""A picture as it is sent to a service: only real pictures leave the machine."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from m4i_core.data.pictures import decode_rgb, open_header, read_picture

_KINDS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}

_HARMLESS = frozenset(
    [
        *("jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "adobe", "adobe_transform"),
        *("progressive", "progression", "interlace", "gamma", "srgb", "chromaticity", "aspect"),
        *("transparency", "icc_profile", "background", "version", "duration", "extension", "loop"),
    ]
)
"""What Pillow tells of a file that describes its pixels."""


@dataclass(frozen=True)
class SentPicture:
    """Bytes of a picture and their media type."""

    media_type: str
    data: bytes


def sent_picture(path: Path, longest_side: int) -> SentPicture:
    """Prepare a picture for sending.

    JPEG, PNG, WebP and GIF go as they are. What is larger than `longest_side`, of another format,
    or says more than its pixels (EXIF with camera and place, comments) is decoded and sent as PNG
    with the same pixels.

    Args:
        path: The file.
        longest_side: In pixels; larger pictures are made smaller. 0: as large as they are.

    Raises:
        UnreadablePicture: If it is no picture that can be read.
    """
    data = read_picture(path)
    image = open_header(data, path)
    large = bool(longest_side) and max(image.size) > longest_side
    if image.format in _KINDS and not large and not _has_metadata(image):
        return SentPicture(_KINDS[image.format], data)
    pixels = decode_rgb(image, path)
    if large:
        pixels.thumbnail((longest_side, longest_side), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    pixels.save(stream, "PNG")
    return SentPicture("image/png", stream.getvalue())


def _has_metadata(image: Image.Image) -> bool:
    """Whether a file says more than its pixels: EXIF, XMP, comments, texts of any kind."""
    try:
        return bool(image.getexif()) or bool(set(image.info) - _HARMLESS)
    except Exception:  # damaged EXIF may still name a place
        return True
