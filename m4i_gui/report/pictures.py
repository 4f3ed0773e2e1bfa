"""Small copies of a user's pictures for the report."""

from __future__ import annotations

import io
from pathlib import Path

from m4i_core.data.pictures import thumbnail
from m4i_core.errors import DataError

_SIDE = 320


def picture_jpeg(path: Path) -> bytes | None:
    """Return a small JPEG without any metadata, or None when the picture cannot be read."""
    try:
        picture = thumbnail(path, _SIDE).convert("RGB")
    except (DataError, OSError):
        return None
    sink = io.BytesIO()
    picture.save(sink, "JPEG", quality=85)
    return sink.getvalue()
