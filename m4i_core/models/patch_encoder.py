"""The 7 x 7 patches that an encoder sees before it pools them (SCIENCE, section 6).

R2Gen-CMN takes ResNet-101 "without its last two children": the last convolutional map. The same
map exists in every encoder of `m4i_core.models.encoders`, so that any of them can feed a report
generator.
"""

from __future__ import annotations

import copy
import hashlib
from dataclasses import replace
from typing import cast

import torch
from torch import Tensor, nn

from m4i_core.models.encoders import EncoderSpec, encoder_spec
from m4i_core.models.frozen_encoder import Encoder, build_trunk, fold_normalisation

GRID = 7
PATCHES = GRID * GRID
"""Patches of one picture."""

_COMPACT_CHANNELS = 192  # its pooled feature mixes two poolings of the map


class _Patches(nn.Module):
    """Convolutional stages; their map, row by row, as one line of patches after the other."""

    def __init__(self, stages: nn.Module) -> None:
        super().__init__()
        self.stages = stages

    def forward(self, pictures: Tensor) -> Tensor:
        maps: Tensor = self.stages(pictures)
        return maps.flatten(2).transpose(1, 2).flatten(1)


class PatchEncoder(Encoder):
    """An encoder that gives all patches of a picture instead of their mean.

    It is an `Encoder` whose feature has `PATCHES * patch_size` numbers, so that
    `m4i_core.training.encode.encode_pictures` and its store serve it too. Its normalisation is
    folded into the convolutions: also when it is trained further, no picture influences another.

    Args:
        spec: What the encoder is.
        stages: (n, 3, side, side) to (n, patch_size, 7, 7).
        identity: Hash of architecture and weights.

    Attributes:
        patch_size: Numbers in a patch's feature.
    """

    def __init__(self, spec: EncoderSpec, stages: nn.Module, identity: str) -> None:
        self.patch_size = patch_size(spec)
        flat = replace(spec, feature_size=PATCHES * self.patch_size)
        super().__init__(flat, _Patches(stages), identity)

    def patches(self, pictures: Tensor) -> Tensor:
        """Encode a batch.

        Args:
            pictures: As for `Encoder.forward`.

        Returns:
            (n, 49, patch_size), float32; patches row by row.
        """
        return cast(Tensor, self(pictures)).view(-1, PATCHES, self.patch_size)

    def trainable(self) -> PatchEncoder:
        """Return a copy whose weights can be trained."""
        return copy.deepcopy(self).requires_grad_(True)


def patch_encoder(encoder: Encoder) -> PatchEncoder:
    """Return the patch encoder with an encoder's weights (shared with it), frozen.

    Args:
        encoder: From `m4i_core.models.encoders.build_encoder`.
    """
    identity = hashlib.sha256(f"m4i patches 1 {encoder.identity}".encode()).hexdigest()[:32]
    made = PatchEncoder(encoder.spec, _stages(encoder.spec, encoder.trunk), identity)
    buffer = encoder.get_buffer("_mean")
    made.to(device=buffer.device, dtype=buffer.dtype)
    return made.eval().requires_grad_(False)


def empty_patch_encoder(name: str) -> PatchEncoder:
    """Build a patch encoder for weights that are still to come, on torch's default device.

    Raises:
        WeightsError: If there is no such encoder.
    """
    spec = encoder_spec(name)
    _, trunk = build_trunk(spec)
    fold_normalisation(trunk.eval())
    made = PatchEncoder(spec, _stages(spec, trunk), "")
    made.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    return made


def patch_size(spec: EncoderSpec) -> int:
    """Return how many numbers a patch of an encoder has."""
    return _COMPACT_CHANNELS if spec.name == "compact" else spec.feature_size


def _stages(spec: EncoderSpec, trunk: nn.Module) -> nn.Module:
    if spec.name.startswith("resnet"):
        # Without pooling and the (absent) classifier.
        return nn.Sequential(*list(trunk.children())[:-2])
    return trunk.get_submodule("stages")
