"""Where audits are kept: a folder that is free, and how much room there is."""

from __future__ import annotations

import re
from pathlib import Path


def free_room(folder: str) -> int | None:
    """Return the bytes left on the disk that will hold a folder, or None if unknown."""
    import shutil

    try:
        path = Path(folder).expanduser()
        above = next(p for p in (path, *path.parents) if p.exists())
        return shutil.disk_usage(above).free
    except (OSError, ValueError, RuntimeError, StopIteration):
        return None


def free_memory() -> int:
    """Return the bytes of memory that are free now."""
    import psutil

    return int(psutil.virtual_memory().available)


def free_folder(base: Path, name: str) -> Path:
    """Return a folder for an audit of this name that does not exist yet."""
    slug = re.sub(r"[^\w\-. ]+", "", name, flags=re.UNICODE).strip(" .")[:60] or "Audit"
    candidate, number = base / slug, 2
    while candidate.exists():
        candidate = base / f"{slug} {number}"
        number += 1
    return candidate
