"""The weights of a public R2Gen-CMN checkpoint, under the names of this program's networks.

Two things differ beside the names. Their normalisation divides by the *unbiased* standard
deviation and adds 1e-6 to that; torch's LayerNorm divides by the biased one: the gain takes up
the factor, and the epsilon is made as small. And "<unk>" has the number that its place in the
sorted words gives it, here it is always 1: rows of embedding and output change places.

Import it only where torch is wanted anyway.
"""

from __future__ import annotations

import math
import re
from pathlib import Path

import torch
from torch import Tensor, nn

from m4i_core.errors import WeightsError
from m4i_core.models.encoders import ENCODERS, EncoderSpec
from m4i_core.models.frozen_encoder import (
    Encoder,
    build_trunk,
    fold_normalisation,
    identity_of,
)
from m4i_core.models.patch_encoder import PatchEncoder, patch_encoder
from m4i_core.models.report_generator.generator import (
    MOST_POSITIONS,
    GeneratorSizes,
    ReportGenerator,
)
from m4i_core.models.report_generator.layers import sinusoids
from m4i_core.models.weights_file import load_into, read_weights

_EXTRACTOR, _GENERATOR = "visual_extractor.model.", "encoder_decoder."
_MAPS = ("query", "key", "value", "out")
_NORM_EPS = 1e-12  # a standard deviation of 1e-6, as theirs
_MOST_LAYERS = 64
# Children of torchvision's ResNet in the order in which they stand in a Sequential.
_RESNET = {"0": "conv1", "1": "bn1", "4": "layer1", "5": "layer2", "6": "layer3", "7": "layer4"}
_BLOCKS = {(36, "conv3"): "resnet152", (23, "conv3"): "resnet101", (6, "conv3"): "resnet50"}
_BLOCKS |= {(2, "conv2"): "resnet18"}

_ATTENTION = {"self_attn": "attention", "src_attn": "looking"}
_LAYER = re.compile(r"model\.(encoder|decoder)\.layers\.(\d{1,3})\.(.+)")
_LINEAR = re.compile(r"(self_attn|src_attn)\.linears\.([0-3])\.(weight|bias)")
_HIDDEN = re.compile(r"feed_forward\.w_([12])\.(weight|bias)")
_NORM = re.compile(r"(?:sublayer\.([0-2])\.)?norm\.([ab])_2")
_MEMORY = re.compile(r"cmn\.linears\.([0-3])\.(weight|bias)")


def read_r2gen(path: Path) -> dict[str, Tensor]:
    """Read a checkpoint's tensors; nothing in the file is executed.

    Raises:
        WeightsError: If it is damaged, could run code, or is no R2Gen-CMN.
    """
    weights = {name.removeprefix("module."): tensor for name, tensor in read_weights(path).items()}
    for name, tensor in weights.items():
        # A tensor may claim any size over a tiny storage.
        claimed = tensor.numel() * tensor.element_size()
        if tensor.layout != torch.strided or claimed > tensor.untyped_storage().nbytes():
            raise _misfit(path, f"{name} is no plain tensor")
    parts = (_EXTRACTOR, _GENERATOR)
    if not all(any(name.startswith(part) for name in weights) for part in parts):
        raise _misfit(path, f"it has no {' and '.join(parts)} but {sorted(weights)[:5]}")
    if f"{_GENERATOR}memory_matrix" not in weights:
        raise _misfit(path, "it has no memory_matrix; R2Gen without CMN is another model")
    if f"{_GENERATOR}att_embed.0.running_mean" in weights:
        raise _misfit(path, "it normalises patches over the batch (use_bn), which is not supported")
    return weights


def extractor_of(weights: dict[str, Tensor], path: Path) -> PatchEncoder:
    """Build the visual extractor with its weights, frozen.

    Raises:
        WeightsError: If it is no ResNet that this program has.
    """
    found = _part(weights, _EXTRACTOR)
    third = [name.split(".") for name in found if name.startswith("6.")]
    blocks = len({parts[1] for parts in third if len(parts) > 2})
    kind = "conv3" if any("conv3" in parts for parts in third) else "conv2"
    known = _BLOCKS.get((blocks, kind))
    if known is None:
        raise _misfit(path, f"its visual extractor has {blocks} blocks in the third stage")
    spec: EncoderSpec = ENCODERS[known]
    renamed = {}
    for name, tensor in found.items():
        first, _, rest = name.partition(".")
        renamed[f"{_RESNET.get(first, first)}.{rest}"] = tensor
    with torch.random.fork_rng(devices=[]):
        network, trunk = build_trunk(spec)
    load_into(network, renamed, str(path))
    trunk.requires_grad_(False).eval()
    identity = identity_of(spec, trunk)
    fold_normalisation(trunk)
    encoder = Encoder(spec, trunk, identity).eval()
    encoder.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    return patch_encoder(encoder)


def generator_of(
    weights: dict[str, Tensor], unknown: int, heads: int, top_k: int, path: Path
) -> ReportGenerator:
    """Build the generator with its weights.

    Args:
        weights: From `read_r2gen`.
        unknown: Their number of "<unk>", 1 or more.
        heads: Heads of every attention and of the memory; the weights do not tell.
        top_k: Rows of the memory that each head answers from; nor this.
        path: Named in errors.

    Raises:
        WeightsError: If names, shapes or numbers do not fit.
    """
    theirs = _part(weights, _GENERATOR)
    sizes = _sizes(theirs, heads, top_k, path)
    ours: dict[str, Tensor] = {
        "patch_centre": torch.zeros(sizes.patch_size),
        "patch_scale": torch.ones(sizes.patch_size),
    }
    strangers: list[str] = []
    for name, tensor in theirs.items():
        if name.endswith(".pe"):
            _check_positions(name, tensor, sizes.width, path)
        elif name.startswith("model.cmn."):
            twin = theirs.get(name.removeprefix("model."))
            if twin is None or not torch.equal(twin, tensor):
                raise _misfit(path, f"{name} is not the shared memory")
        elif (mine := _our_name(name)) is None:
            strangers.append(name)
        else:
            ours[mine] = tensor.float()
    if strangers:
        raise _misfit(path, f"it has parts of another model: {', '.join(strangers[:5])}")
    # Their gain is for the unbiased standard deviation.
    factor = math.sqrt((sizes.width - 1) / sizes.width)
    gains = [name for name in ours if "norm" in name and name.endswith(".weight")]
    ours |= {name: ours[name] * factor for name in gains}
    # Sizes come from weights that are there: absurd numbers reserve nothing.
    with torch.device("meta"):
        model = ReportGenerator(sizes)
    wanted = model.state_dict()
    for name, tensor in wanted.items():
        if name not in ours or ours[name].shape != tensor.shape:
            raise _misfit(path, f"{name} is missing or of another shape")
        if not bool(ours[name].isfinite().all()):
            raise _misfit(path, f"{name} holds NaN or infinity")
    if set(ours) != set(wanted):
        raise _misfit(path, f"unknown tensors {sorted(set(ours) - set(wanted))[:5]}")
    order = [0, unknown, *(n for n in range(1, sizes.vocabulary_size) if n != unknown)]
    for name in ("embedding.weight", "vocabulary.weight", "vocabulary.bias"):
        ours[name] = ours[name][order]
    model.load_state_dict({name: ours[name].contiguous() for name in wanted}, assign=True)
    model.positions = sinusoids(MOST_POSITIONS, sizes.width)
    for module in model.modules():
        if isinstance(module, nn.LayerNorm):
            module.eps = _NORM_EPS
    return model.requires_grad_(False).eval()


def vocabulary_size(weights: dict[str, Tensor], path: Path) -> int:
    """Return how many numbers the output chooses from, the boundary (0) included."""
    return _shape(weights, f"{_GENERATOR}logit.weight", path)[0]


def _sizes(theirs: dict[str, Tensor], heads: int, top_k: int, path: Path) -> GeneratorSizes:
    words, width = _shape(theirs, "logit.weight", path)
    _, patch_size = _shape(theirs, "att_embed.0.weight", path)
    rows, _ = _shape(theirs, "memory_matrix", path)
    hidden, _ = _shape(theirs, "model.encoder.layers.0.feed_forward.w_1.weight", path)
    numbers = {int(match[2]) for name in theirs if (match := _LAYER.fullmatch(name))}
    if not numbers or max(numbers) >= _MOST_LAYERS:
        raise _misfit(path, f"it has {len(numbers)} layers")
    if width % 2 or width % heads or not 1 <= top_k <= rows:
        raise WeightsError(
            f"The checkpoint's width {width} and memory of {rows} rows do not go with {heads} "
            f"heads that take {top_k} rows each.",
            subject=str(path),
            remedy="Give the numbers of heads and rows (topk) that the model was trained with.",
        )
    return GeneratorSizes(
        words, patch_size, width, heads, max(numbers) + 1, hidden, rows, top_k, 0.0, 0.0
    )


def _our_name(name: str) -> str | None:
    fixed = {
        "memory_matrix": "memory.matrix",
        "att_embed.0.weight": "patches.weight",
        "att_embed.0.bias": "patches.bias",
        "model.tgt_embed.0.lut.weight": "embedding.weight",
        "logit.weight": "vocabulary.weight",
        "logit.bias": "vocabulary.bias",
    }
    if name in fixed:
        return fixed[name]
    if match := _MEMORY.fullmatch(name):
        return f"memory.{_MAPS[int(match[1])]}.{match[2]}"
    if match := re.fullmatch(r"model\.(encoder|decoder)\.norm\.([ab])_2", name):
        return f"{match[1]}_norm.{'weight' if match[2] == 'a' else 'bias'}"
    if (layer := _LAYER.fullmatch(name)) is None:
        return None
    place, rest = f"{layer[1]}.{int(layer[2])}", layer[3]
    if match := _LINEAR.fullmatch(rest):
        return f"{place}.{_ATTENTION[match[1]]}.{_MAPS[int(match[2])]}.{match[3]}"
    if match := _HIDDEN.fullmatch(rest):
        return f"{place}.feed_forward.{0 if match[1] == '1' else 3}.{match[2]}"
    if (match := _NORM.fullmatch(rest)) and match[1]:
        return f"{place}.norms.{match[1]}.{'weight' if match[2] == 'a' else 'bias'}"
    return None


def _check_positions(name: str, tensor: Tensor, width: int, path: Path) -> None:
    if tensor.ndim != 3 or tensor.shape[0] != 1 or tensor.shape[2] != width:
        raise _misfit(path, f"{name} is of another shape")
    given = tensor[0, :MOST_POSITIONS].float()
    if not torch.allclose(given, sinusoids(len(given), width), atol=1e-3):
        raise _misfit(path, f"{name} holds other codes of positions")


def _part(weights: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {n.removeprefix(prefix): t for n, t in weights.items() if n.startswith(prefix)}


def _shape(weights: dict[str, Tensor], name: str, path: Path) -> tuple[int, int]:
    tensor = weights.get(name)
    if tensor is None or tensor.ndim != 2 or 0 in tensor.shape:
        raise _misfit(path, f"{name} is missing or of another shape")
    return tensor.shape[0], tensor.shape[1]


def _misfit(path: Path, details: str) -> WeightsError:
    return WeightsError(
        f"The file is no R2Gen-CMN checkpoint that can be used: {details}.",
        subject=str(path),
        remedy="Choose the model_best.pth or current_checkpoint.pth of an R2Gen-CMN training.",
    )
