"""Loading a Hugging Face model from a folder: no network, no pickle, no code of the folder's.

Import it only where torch and transformers are wanted anyway.
"""

from __future__ import annotations

import importlib
import os
from types import ModuleType
from typing import Any, Literal

import torch

from m4i_core.errors import BadInput, WeightsError
from m4i_core.models.torchvision_import import import_torchvision
from m4i_core.targets.hugging_face_folder import HuggingFaceFolder

OLDEST, TOO_NEW = 5, 6
"""Major versions of transformers: the first that fits, and the first that may not."""

_LOCAL = {"local_files_only": True, "trust_remote_code": False}


def import_transformers() -> ModuleType:
    """Import transformers so that it never reaches for the network.

    Raises:
        BadInput: If it is not installed, or of a version that this program does not know.
    """
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
        os.environ[name] = "1"
    try:
        # First ours: it also gets along with a torchvision whose operators do not load.
        import_torchvision("torchvision.models")
        library = importlib.import_module("transformers")
        constants: Any = importlib.import_module("huggingface_hub.constants")
        constants.HF_HUB_OFFLINE = True
        major = int(str(library.__version__).partition(".")[0])
    except (ImportError, ValueError) as error:
        raise BadInput(
            "Models of Hugging Face need the package transformers, which is not installed.",
            remedy="Install it with: pip install 'm4i[hugging-face]'",
            details=repr(error)[:2000],
        ) from error
    if not OLDEST <= major < TOO_NEW:
        raise BadInput(
            f"The installed transformers {library.__version__} is none that this program knows.",
            remedy="Install a fitting one with: pip install 'm4i[hugging-face]'",
        )
    library.logging.set_verbosity_error()
    library.logging.disable_progress_bar()
    return library


def check_known(found: HuggingFaceFolder, library: ModuleType) -> None:
    """Check that the library itself has the model's family.

    Raises:
        BadInput: If it has not.
    """
    names = library.models.auto.modeling_auto.MODEL_FOR_IMAGE_TEXT_TO_TEXT_MAPPING_NAMES
    if found.family in names:
        return
    path = str(found.folder / "config.json")
    if found.own_code:
        raise BadInput(
            "The model needs program code from its own folder, which is never run.",
            subject=path,
            remedy="Serve it with a program that you trust and audit it over HTTP, or choose a "
            "model that transformers knows by itself.",
        )
    raise BadInput(
        f"transformers {library.__version__} knows no model {found.family[:60]!r} that makes text "
        "from a picture.",
        subject=path,
        remedy="Choose a model that describes pictures, or install a newer transformers.",
    )


def load_config(found: HuggingFaceFolder, library: ModuleType) -> Any:
    """Load the model's config.

    Raises:
        BadInput: If its values make no sense to transformers.
    """
    try:
        return library.AutoConfig.from_pretrained(str(found.folder), **_LOCAL)
    except Exception as error:  # transformers raises nearly anything
        raise BadInput(
            "The model's config cannot be used.",
            subject=str(found.folder / "config.json"),
            remedy="Download or copy the file again, or install a newer transformers.",
            details=repr(error)[:4000],
        ) from error


def load_processor(found: HuggingFaceFolder, library: ModuleType) -> tuple[Any, Any]:
    """Load what prepares pictures and words.

    Returns:
        The processor (of pictures alone for encoder-decoders) and the tokenizer.

    Raises:
        BadInput: If a part of it is missing or damaged.
    """
    place = str(found.folder)
    try:
        if found.family == "vision-encoder-decoder":
            processor = library.AutoImageProcessor.from_pretrained(place, **_LOCAL)
            return processor, library.AutoTokenizer.from_pretrained(place, **_LOCAL)
        processor = library.AutoProcessor.from_pretrained(place, **_LOCAL)
        return processor, processor.tokenizer
    except Exception as error:  # as above
        raise BadInput(
            "The model's processor (how pictures and words are prepared) cannot be loaded.",
            subject=place,
            remedy="Put preprocessor_config.json or processor_config.json and the tokenizer's "
            "files beside the model; they come with it.",
            details=repr(error)[:4000],
        ) from error


def load_model(
    found: HuggingFaceFolder,
    library: ModuleType,
    config: Any,
    precision: Literal["fp32", "bf16"],
    device: str,
) -> Any:
    """Load the network, frozen and in evaluation mode.

    Raises:
        WeightsError: If the weights do not fit the config.
        Exception: Whatever transformers raises on a damaged folder.
    """
    auto, place = library.AutoModelForImageTextToText, str(found.folder)
    # Eager attention exists for every family, and no code is looked for elsewhere.
    with torch.device("meta"):
        sketch = auto.from_config(config, attn_implementation="eager", trust_remote_code=False)
    wanted = sum(parameter.numel() for parameter in sketch.parameters())
    # Shared weights are stored once; a pooling head that is never used may be missing.
    if wanted > 2 * found.numbers + 1_000_000:
        raise _misfit(
            found, f"The config describes {wanted:,} numbers, the files hold {found.numbers:,}"
        )
    model, facts = auto.from_pretrained(
        place,
        config=config,
        use_safetensors=True,
        attn_implementation="eager",
        dtype=torch.bfloat16 if precision == "bf16" else torch.float32,
        output_loading_info=True,
        **_LOCAL,
    )
    # What a file lacks would be random.
    lacking = sorted(name for name in facts["missing_keys"] if "pooler" not in name)
    if lacking:
        raise _misfit(found, f"{len(lacking)} parts are missing: {', '.join(lacking[:3])}")
    return model.to(device).eval().requires_grad_(False)


def image_token_id(config: Any) -> int | None:
    """Return the number of the token that stands for a picture, where a model has one."""
    for name in ("image_token_id", "image_token_index"):
        value = getattr(config, name, None)
        if isinstance(value, int):
            return value
    return None


def special_tokens(tokenizer: Any, image_token_id: int | None) -> list[str]:
    """Return the texts that a tokenizer takes for more than text, longest first."""
    found = {str(token) for token in tokenizer.all_special_tokens}
    added = getattr(tokenizer, "added_tokens_decoder", {})
    found |= {str(token) for token in added.values() if getattr(token, "special", False)}
    if image_token_id is not None:
        found.add(str(tokenizer.convert_ids_to_tokens(image_token_id)))
    # A comma that some tokenizer calls special stays a comma.
    return sorted((token for token in found if len(token) > 1), key=lambda t: (-len(t), t))


def _misfit(found: HuggingFaceFolder, details: str) -> WeightsError:
    return WeightsError(
        "The weights do not fit the model's config.",
        subject=str(found.weights[0]),
        remedy="Complete the download, get config.json and weights from the same place, or "
        "install a newer transformers.",
        details=details,
    )
