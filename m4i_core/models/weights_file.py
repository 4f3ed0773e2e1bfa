"""Reading weights from a file that is not to be trusted, and fitting them into a network."""

from __future__ import annotations

import functools
from importlib import resources
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from m4i_core.errors import WeightsError

# Heads of classifiers that encoders do without (torchvision's names).
_UNUSED = ("fc.", "classifier.")
_NESTED = ("state_dict", "model_state_dict", "model")
_PREFIXES = ("module.", "model.", "encoder.", "backbone.")
_LARGEST = 8 * 2**30


@functools.cache
def _compact_bytes() -> bytes:
    return (resources.files("resources") / "encoders" / "compact.safetensors").read_bytes()


def compact_weights() -> dict[str, Tensor]:
    """Return the weights of the compact encoder that ship with the program.

    Raises:
        WeightsError: If they are missing: the installation is damaged.
    """
    from safetensors.torch import load

    try:
        tensors: dict[str, Tensor] = load(_compact_bytes())
    except Exception as error:
        raise WeightsError(
            "The weights of the compact encoder are missing from this installation.",
            remedy="Install M4I again, or choose weights from a file.",
            details=repr(error),
        ) from error
    return tensors


def read_weights(path: Path) -> dict[str, Tensor]:
    """Read a `.safetensors`, `.pth` or `.pt` file without ever executing what is in it.

    Args:
        path: The file.

    Returns:
        Tensors by name, on the CPU. A dictionary nested under "state_dict" or "model" is
        unwrapped.

    Raises:
        WeightsError: If the file is missing, is no weights file, holds anything but tensors, or
            would execute code.
    """
    remedy = "Choose a .safetensors file, or a .pth file that holds a state dict."
    try:
        size = path.stat().st_size
    except OSError as error:
        raise WeightsError(
            "The weights file cannot be opened.",
            subject=str(path),
            remedy="Check the path, or choose another file.",
            details=repr(error),
        ) from error
    if not path.is_file() or size == 0 or size > _LARGEST:
        raise WeightsError(
            "The weights file is empty, too large, or not a file.", subject=str(path), remedy=remedy
        )
    suffix = path.suffix.lower()
    try:
        if suffix == ".safetensors":
            from safetensors.torch import load_file

            content: Any = load_file(path)
        elif suffix in (".pth", ".pt", ".bin"):
            content = torch.load(path, map_location="cpu", weights_only=True)
        else:
            raise WeightsError(
                "The weights file has an unknown ending.", subject=str(path), remedy=remedy
            )
    except WeightsError:
        raise
    except Exception as error:
        # torch and safetensors raise a dozen kinds: bad magic, cut archive, forbidden global, ...
        forbidden = "weights_only" in str(error).lower() or "unsupported" in str(error).lower()
        reason = (
            "The weights file holds more than tensors and could run code; it was refused."
            if forbidden
            else "The weights file is damaged, or not a weights file."
        )
        raise WeightsError(
            reason, subject=str(path), remedy=remedy, details=repr(error)[:4000]
        ) from error
    return _tensors(content, path, remedy)


def _tensors(content: Any, path: Path, remedy: str) -> dict[str, Tensor]:
    for key in _NESTED:
        if isinstance(content, dict) and isinstance(content.get(key), dict):
            content = content[key]
            break
    if not isinstance(content, dict):
        content = {}
    tensors = {
        name: value
        for name, value in content.items()
        if isinstance(name, str) and isinstance(value, Tensor)
    }
    if not tensors:
        raise WeightsError(
            "The weights file holds no named tensors.", subject=str(path), remedy=remedy
        )
    return tensors


def _without_prefix(tensors: dict[str, Tensor], wanted: set[str]) -> dict[str, Tensor]:
    """Drop a wrapper's prefix ("module.") when that makes the names fit."""
    for prefix in _PREFIXES:
        if any(name in wanted for name in tensors):
            break
        tensors = {name.removeprefix(prefix): value for name, value in tensors.items()}
    return tensors


def load_into(network: nn.Module, tensors: dict[str, Tensor], source: str) -> None:
    """Put weights into a network, checking every name and shape first.

    Args:
        network: Filled in place; untouched when the weights do not fit.
        tensors: Weights by name; a classifier's head is ignored.
        source: Named in the message.

    Raises:
        WeightsError: If tensors are missing, have other shapes, or hold NaN or infinity; the
            message names the first of them.
    """
    wanted = network.state_dict()
    tensors = _without_prefix(tensors, set(wanted))
    faults: list[str] = []
    for name, tensor in wanted.items():
        if name.endswith("num_batches_tracked"):
            continue
        given = tensors.get(name)
        if given is None:
            faults.append(f"{name} is missing")
        elif given.shape != tensor.shape:
            faults.append(f"{name} is {tuple(given.shape)} instead of {tuple(tensor.shape)}")
        elif not given.dtype.is_floating_point or given.is_sparse:
            faults.append(f"{name} holds {given.dtype}, not plain floating point numbers")
        elif not bool(torch.isfinite(given).all()):
            faults.append(f"{name} holds NaN or infinity")
    faults += [
        f"{name} is not part of this encoder"
        for name in tensors
        if name not in wanted and not name.startswith(_UNUSED)
    ]
    if faults:
        more = f", and {len(faults) - 3} more" if len(faults) > 3 else ""
        raise WeightsError(
            f"The weights do not fit this encoder: {'; '.join(faults[:3])}{more}.",
            subject=source,
            remedy="Choose the encoder the file was made for, or another file.",
            details="\n".join(faults[:200]),
        )
    state = {name: tensors[name].float() for name in wanted if name in tensors}
    for name, tensor in wanted.items():
        state.setdefault(name, tensor)
    network.load_state_dict(state)
