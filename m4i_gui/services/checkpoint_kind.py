"""What kind of model a folder seems to hold, told by the names of its files alone."""

from __future__ import annotations

import os
from pathlib import Path

_MOST_NAMES = 5000


def names_in(folder: str) -> list[str]:
    """Return the names of a folder's files; [] for what is no folder."""
    if not folder.strip():
        return []
    try:
        with os.scandir(Path(folder.strip()).expanduser()) as entries:
            return [entry.name for entry, _ in zip(entries, range(_MOST_NAMES), strict=False)]
    except (OSError, ValueError, RuntimeError):
        return []


def holds_authors(folder: str) -> bool:
    """Return whether a folder holds a checkpoint of the authors' scripts."""
    names = names_in(folder)
    return "captioner.json" not in names and any(
        name.startswith("decoder") and name.endswith(".ckpt") for name in names
    )


def kind_in(folder: str) -> str:
    """Return "checkpoint", "r2gen" or "hugging_face", or "" where no name tells."""
    names = names_in(folder)
    if "captioner.json" in names or holds_authors(folder):
        return "checkpoint"
    if any(name.endswith(".pth") for name in names):
        return "r2gen"
    if "config.json" in names and any(
        name.endswith((".safetensors", ".safetensors.index.json")) for name in names
    ):
        return "hugging_face"
    return ""
