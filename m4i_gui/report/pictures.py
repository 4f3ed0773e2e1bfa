"""Small copies of a user's pictures for the report."""

from __future__ import annotations

import io
from pathlib import Path

from m4i_core.data.pictures import thumbnail
from m4i_core.errors import DataError
from m4i_core.report.options import Pictures

_SIDE = 320
BLURRED_SIDE = 8
"""Pixels on the longer side of which a blurred picture is made: nothing finer is in the file."""


def picture_jpeg(path: Path, pictures: Pictures = "shown") -> bytes | None:
    """Return a small JPEG without any metadata, or None when it is hidden or cannot be read.

    Args:
        path: The picture.
        pictures: "shown", or "blurred": averaged over at most `BLURRED_SIDE` squares a side, of
            which the picture cannot be restored; "redacted" gives None.
    """
    from PIL import Image

    if pictures == "redacted":
        return None
    try:
        picture = thumbnail(path, _SIDE).convert("RGB")
    except (DataError, OSError):
        return None
    if pictures == "blurred":
        scale = BLURRED_SIDE / max(picture.size)
        few = tuple(max(1, round(side * scale)) for side in picture.size)
        coarse = picture.resize((few[0], few[1]), Image.Resampling.BOX)
        picture = coarse.resize(picture.size, Image.Resampling.BICUBIC)
    sink = io.BytesIO()
    picture.save(sink, "JPEG", quality=85)
    return sink.getvalue()
