"""Writing files whole or not at all, and reading them without trust."""

from __future__ import annotations

import errno
import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from m4i_core.errors import WorkspaceError

if TYPE_CHECKING:
    from torch import Tensor

TEMPORARY = ".m4i-tmp-"


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under a temporary name, flush it to the disk, and rename it.

    Raises:
        WorkspaceError: If the disk is full or the folder cannot be written to.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=TEMPORARY, dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        full = error.errno == errno.ENOSPC
        raise WorkspaceError(
            "The disk is full." if full else "The folder cannot be written to.",
            subject=str(path),
            remedy="Free some space and resume: what was finished is kept."
            if full
            else "Change its permissions or choose another folder; what was finished is kept.",
            details=repr(error),
        ) from error


def write_tensors(path: Path, tensors: dict[str, Tensor]) -> None:
    """Write tensors as safetensors, whole or not at all.

    Raises:
        WorkspaceError: If the disk is full or the folder cannot be written to.
    """
    from safetensors.torch import save

    on_cpu = {name: tensor.detach().cpu().contiguous() for name, tensor in tensors.items()}
    write_whole(path, save(on_cpu))


def read_tensors(path: Path) -> dict[str, Tensor]:
    """Read tensors of a safetensors file.

    They are copied: the file's own memory is not aligned, and matrix products of unaligned
    memory may differ in the last bit.

    Raises:
        ValueError: If the file is damaged.
        OSError: If it cannot be read.
    """
    from safetensors import SafetensorError
    from safetensors.torch import load

    try:
        return {name: tensor.clone() for name, tensor in load(path.read_bytes()).items()}
    except SafetensorError as error:
        raise ValueError(f"not a safetensors file: {error}") from error


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Write JSON, whole or not at all.

    Raises:
        WorkspaceError: If the disk is full or the folder cannot be written to.
    """
    write_whole(path, json.dumps(content, indent=1, sort_keys=True).encode("utf-8"))


def read_json(path: Path) -> dict[str, Any]:
    """Read a JSON object.

    Raises:
        ValueError: If the file holds no JSON object.
        OSError: If it cannot be read.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(content, dict):
        raise ValueError("not a JSON object")
    return content
