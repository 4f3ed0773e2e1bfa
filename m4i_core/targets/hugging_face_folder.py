"""What is in the folder of a Hugging Face model, looked at before any library opens it.

Such folders come from strangers. What is refused here never reaches `transformers`: weights as
pickles (they could run code), models that need code of their own, adapters and weights that point
elsewhere, links out of the folder, JSON that is broken or enormous, and sizes that would fill the
memory. Only JSON and the headers of safetensors files are read; neither torch nor transformers is
imported.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from m4i_core.errors import BadInput, WeightsError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

_WEIGHTS, _INDEX = "model.safetensors", "model.safetensors.index.json"
_PICKLES = frozenset((".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle"))
_FOREIGN = frozenset((".h5", ".msgpack", ".onnx", ".gguf", ".tflite"))
_SETTINGS = (
    "config.json",
    "generation_config.json",
    "preprocessor_config.json",
    "processor_config.json",
    "tokenizer_config.json",
    "special_tokens_map.json",
    "added_tokens.json",
    "chat_template.json",
    _INDEX,
)
_READ = frozenset((".json", ".safetensors", ".txt", ".model", ".jinja", ".tiktoken"))
"""Endings of the files that a model's texts may depend on."""
_MOST_JSON = 64 << 20
_MOST_HEADER = 100_000_000  # as the safetensors library
_MOST_FILES = 10_000
_MOST_LAYERS = 1_000
_MOST_SIZE = 1 << 31
_CHUNK = 1 << 22
_REMEDY = "Choose a folder that holds config.json, *.safetensors and the processor's files."


@dataclass(frozen=True)
class HuggingFaceFolder:
    """A model's folder that may be opened.

    Attributes:
        folder: The folder, absolute.
        family: The model's type as its config names it ("blip", "git", "llava", ...).
        weights: Its safetensors files.
        numbers: Numbers in them.
        own_code: Whether the folder names program code of its own, which is never run.
    """

    folder: Path
    family: str
    weights: tuple[Path, ...]
    numbers: int
    own_code: bool

    @property
    def weights_bytes(self) -> int:
        """Size of the weights on disk."""
        return sum(path.stat().st_size for path in self.weights)


def find_hugging_face(folder: Path) -> HuggingFaceFolder:
    """Look at a folder; quick, whatever the weights' size.

    Args:
        folder: As `save_pretrained` writes it, or a snapshot in the Hub's cache.

    Raises:
        BadInput: If it is no such folder, is damaged, or is refused; names the file.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100  (resolving would leave the snapshot)
    contents = _contents(folder)
    names = {path.name for path in contents}
    if "config.json" not in names:
        raise _refused(
            "The folder holds no Hugging Face model: config.json is missing.", folder, _REMEDY
        )
    if "adapter_config.json" in names:
        raise _refused(
            "The folder holds an adapter, which changes another model.",
            folder / "adapter_config.json",
            "Merge the adapter into its model, save the whole, and choose that folder.",
        )
    read = {name: _json(folder / name) for name in _SETTINGS if name in names}
    config = read["config.json"]
    family = config.get("model_type")
    if not isinstance(family, str) or not 0 < len(family) <= 100:
        raise _refused("The model's config names no model_type.", folder / "config.json", _REMEDY)
    if "transformers_weights" in config:
        raise _refused(
            "The model's config points to weights under another name.",
            folder / "config.json",
            f"Name the file {_WEIGHTS} and remove transformers_weights from config.json.",
        )
    _modest(config, folder / "config.json")
    weights = _weights(folder, names, read.get(_INDEX))
    own_code = any("auto_map" in content for content in read.values())
    numbers = sum(_count(path) for path in weights)
    return HuggingFaceFolder(folder, family, weights, numbers, own_code)


def hash_folder(
    found: HuggingFaceFolder, progress: Progress = SILENT, cancel: CancelToken | None = None
) -> str:
    """Hash all files that a model's texts may depend on, by name and content.

    Args:
        found: From `find_hugging_face`.
        progress: Told the share of bytes.
        cancel: Looked at every 4 MB.

    Returns:
        64 hexadecimal digits.

    Raises:
        BadInput: If a file cannot be read.
        Cancelled: If the user stopped it.
    """
    cancel = cancel or CancelToken()
    files = [path for path in _contents(found.folder) if path.suffix.lower() in _READ]
    total, done = max(1, sum(path.stat().st_size for path in files)), 0
    whole = hashlib.sha256()
    for path in files:
        digest = hashlib.sha256()
        try:
            with path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    cancel.check()
                    digest.update(chunk)
                    done += len(chunk)
                    progress.report(min(1.0, done / total))
        except OSError as error:
            raise _unreadable(path, error) from error
        whole.update(json.dumps([path.name, digest.hexdigest()]).encode())
    return whole.hexdigest()


def _contents(folder: Path) -> list[Path]:
    """Return the folder's own files by name; subfolders are not looked into."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise BadInput(
            "The model's folder cannot be opened.",
            subject=str(folder),
            remedy="Choose the folder that holds the model's files.",
            details=repr(error),
        ) from error
    if len(entries) > _MOST_FILES:
        raise _refused("The folder holds too many files for a model.", folder, _REMEDY)
    allowed = _homes(folder)
    files = []
    for path in entries:
        if path.is_dir():
            continue
        if path.is_symlink() and not any(path.resolve().is_relative_to(home) for home in allowed):
            raise _refused(
                "A file of the model is a link to a place outside its folder.",
                path,
                "Replace the link by the file itself.",
            )
        if path.is_file():
            files.append(path)
    return files


def _homes(folder: Path) -> list[Path]:
    """Return where links may lead: the folder, and in the Hub's cache the blobs beside it."""
    homes = [folder.resolve()]
    if folder.parent.name == "snapshots" and folder.parent.parent.name.startswith("models--"):
        homes.append((folder.parent.parent / "blobs").resolve())
    return homes


def _json(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _MOST_JSON:
            raise ValueError("too large")
        content = json.loads(path.read_bytes())
        if not isinstance(content, dict):
            raise ValueError("no object")
    except OSError as error:
        raise _unreadable(path, error) from error
    except (ValueError, RecursionError) as error:
        raise BadInput(
            "A file of the model is no readable JSON.",
            subject=str(path),
            remedy="Download or copy the file again.",
            details=repr(error)[:2000],
        ) from error
    return content


def _weights(folder: Path, names: set[str], index: dict[str, Any] | None) -> tuple[Path, ...]:
    if _WEIGHTS in names:
        return (folder / _WEIGHTS,)
    if index is None:
        endings = {Path(name).suffix.lower() for name in names}
        if endings & _PICKLES:
            pickled = next(n for n in sorted(names) if Path(n).suffix.lower() in _PICKLES)
            raise WeightsError(
                "The model's weights are a pickle, which could run code; it was not opened.",
                subject=str(folder / pickled),
                remedy="Get the model as safetensors (most have such a version on the Hub), or "
                "save it anew with save_pretrained(safe_serialization=True) where you trust it.",
            )
        other = "" if not endings & _FOREIGN else " Weights for other programs cannot be used."
        raise WeightsError(
            f"The folder holds no weights: {_WEIGHTS} is missing.{other}",
            subject=str(folder),
            remedy="Complete the download, or save the model with save_pretrained.",
        )
    parts = index.get("weight_map")
    if not isinstance(parts, dict) or not parts:
        raise _refused("The index of the weights lists no files.", folder / _INDEX, _REMEDY)
    listed = set()
    for part in parts.values():
        plain = isinstance(part, str) and Path(part).name == part and "\\" not in part
        if not plain or not part.endswith(".safetensors"):
            raise _refused(
                f"The index of the weights points to {str(part)[:100]!r}, which is no safetensors "
                "file of this folder.",
                folder / _INDEX,
                "Get the model from a source that you trust.",
            )
        listed.add(part)
    missing = sorted(listed - names)
    if missing:
        raise WeightsError(
            f"{len(missing)} of {len(listed)} files of weights are missing.",
            subject=str(folder / missing[0]),
            remedy="Complete the download.",
        )
    return tuple(folder / part for part in sorted(listed))


def _count(path: Path) -> int:
    """Return how many numbers a safetensors file says it holds; only its header is read."""
    try:
        with path.open("rb") as file:
            size = int.from_bytes(file.read(8), "little")
            if not 2 <= size <= min(_MOST_HEADER, path.stat().st_size - 8):
                raise ValueError("no header")
            header = json.loads(file.read(size))
        total = 0
        for name, entry in header.items():
            if name != "__metadata__":
                first, last = entry["data_offsets"]
                # A byte is the least that a number takes.
                total += min(_product(entry["shape"]), int(last) - int(first))
    except OSError as error:
        raise _unreadable(path, error) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise WeightsError(
            "The weights are damaged, or no safetensors file.",
            subject=str(path),
            remedy="Download or copy the file again.",
            details=repr(error)[:2000],
        ) from error
    return total


def _product(shape: list[int]) -> int:
    product = 1
    for size in shape:
        product *= int(size)
    return product


def _numbers(content: Any, name: str = "", depth: int = 0) -> Iterator[tuple[str, int]]:
    if depth > 20:
        yield name, _MOST_SIZE + 1
    elif isinstance(content, dict):
        for key, value in content.items():
            yield from _numbers(value, str(key), depth + 1)
    elif isinstance(content, list):
        for value in content:
            yield from _numbers(value, name, depth + 1)
    elif isinstance(content, int):
        yield name, content


def _modest(config: dict[str, Any], path: Path) -> None:
    """Refuse a config whose network could not even be sketched."""
    for name, number in _numbers(config):
        layers = any(word in name for word in ("layer", "depth", "block", "num_stages"))
        too_many = layers and not name.endswith(("_id", "_ids", "_index")) and number > _MOST_LAYERS
        if (too_many and "size" not in name) or abs(number) > _MOST_SIZE:
            raise _refused(
                f"The model's config asks for the impossible: {name[:60]!r} is {number:.3g}.",
                path,
                "Get the model from a source that you trust.",
            )


def _refused(message: str, path: Path, remedy: str) -> BadInput:
    return BadInput(message, subject=str(path), remedy=remedy)


def _unreadable(path: Path, error: OSError) -> BadInput:
    return BadInput(
        "A file of the model cannot be read.",
        subject=str(path),
        remedy="Check the file's permissions and the disk.",
        details=repr(error),
    )
