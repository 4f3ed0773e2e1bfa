"""Keys of steps: a hash over everything a step's result depends on."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

# Raised when a step's code changes what it computes, so that old results are not reused.
STEP_VERSIONS: dict[str, int] = {
    "draw": 1,
    "examine": 1,
    "split": 1,
    "encode": 1,
    "views": 1,
    "patches": 1,
    "train": 1,
    "caption": 1,
    "similarity": 1,
    "attack": 1,
    "placebo": 1,
    "blind": 1,
    "map": 1,
    "space": 1,
}


def step_key(kind: str, settings: Any, inputs: list[str]) -> str:
    """Return the key of a step.

    Args:
        kind: One of `STEP_VERSIONS`.
        settings: JSON-able settings, or pydantic models inside lists and dicts.
        inputs: Keys of the steps (or fingerprints of the data) it reads.

    Returns:
        "<kind>-<24 hex digits>".
    """
    text = json.dumps([kind, STEP_VERSIONS[kind], settings, inputs], sort_keys=True, default=_plain)
    return f"{kind}-{hashlib.sha256(text.encode()).hexdigest()[:24]}"


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(by_alias=True, mode="json")
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot be part of a step's key")


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def derive_seed(seed: int, *purpose: str | int) -> int:
    """Return a seed for one purpose, independent of the seeds for others.

    Args:
        seed: The audit's seed.
        purpose: What it is for; different purposes give unrelated seeds.

    Returns:
        An integer in 0..2**31-1.
    """
    text = json.dumps([seed, *purpose])
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big") >> 1
