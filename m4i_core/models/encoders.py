"""The picture encoders a captioning model can look through: a registry and how they are built.

All are frozen and give one *global pooled feature* a picture, which is what the paper's
captioner takes (SCIENCE, section 2: "ImageNet-pretrained CNN, frozen, global pooled feature").
This module imports no torch, so that a window can list the encoders at once.

Why VGG-16 gives 512 numbers: the network has no global pooling of its own; its penultimate layer
(4,096) mixes 7 x 7 positions through 119 million parameters of the ImageNet classifier. The
counterpart of ResNet's pooled feature is the mean of the last convolutional map (512 x 7 x 7), so
both of the paper's encoders hand over the same kind of feature, the classifier need not be kept
in memory, and `weights="none"` stays meaningful.

Why the first ImageNet weights (torchvision's `IMAGENET1K_V1`): they are what
`pretrained=True` meant when the paper was written, and features of the later recipe (label
smoothing, mixing pictures) transfer worse.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from m4i_core.errors import WeightsError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

if TYPE_CHECKING:
    from m4i_core.models.frozen_encoder import Encoder

WeightsKind = Literal["imagenet", "compact", "file", "none"]
WEIGHTS_KINDS: tuple[WeightsKind, ...] = ("imagenet", "compact", "file", "none")

DOWNLOAD_BASE = "https://download.pytorch.org/models"
"""Where torchvision's weights live; `M4I_WEIGHTS_URL` in the environment names another place."""


@dataclass(frozen=True)
class EncoderSpec:
    """What is known of an encoder without building it.

    Attributes:
        name: Key in `ENCODERS` and in plans.
        label: Name to show.
        letter: Letter of the paper's combination codes ("R" and "V" as in the paper).
        feature_size: Numbers in a feature.
        side: Side of the square picture it takes, in pixels.
        parameters: Parameters of the part that is used (without a classifier).
        weights_file: File name of its ImageNet weights; it ends in the first digits of the file's
            SHA-256. "" where there are none.
        weights_bytes: Size of that file, to the nearest kilobyte.
        batch_size: Pictures encoded together. It is part of a feature's key, because the last
            bits of a feature may depend on it (see `m4i_core.training.encode`).
    """

    name: str
    label: str
    letter: str
    feature_size: int
    side: int
    parameters: int
    weights_file: str
    weights_bytes: int
    batch_size: int = 16

    @property
    def weights_url(self) -> str:
        """Public address of the ImageNet weights, or ""."""
        return f"{DOWNLOAD_BASE}/{self.weights_file}" if self.weights_file else ""

    @property
    def checksum(self) -> str:
        """First digits of the SHA-256 of the ImageNet weights, or ""."""
        return self.weights_file.rpartition("-")[2].removesuffix(".pth")

    @property
    def weights_kinds(self) -> tuple[WeightsKind, ...]:
        """The kinds of weights this encoder can have, best first."""
        return ("imagenet" if self.weights_file else "compact", "file", "none")


def _mebibytes(size: float) -> int:
    return round(size * 2**20)


ENCODERS: dict[str, EncoderSpec] = {
    spec.name: spec
    for spec in (
        EncoderSpec(
            "resnet152",
            "ResNet-152",
            "R",
            2048,
            224,
            58_143_808,
            "resnet152-394f9c45.pth",
            _mebibytes(230.434),
        ),
        EncoderSpec(
            "vgg16",
            "VGG-16",
            "V",
            512,
            224,
            14_714_688,
            "vgg16-397923af.pth",
            _mebibytes(527.796),
            batch_size=8,
        ),
        EncoderSpec(
            "resnet101",
            "ResNet-101",
            "1",
            2048,
            224,
            42_500_160,
            "resnet101-63fe2227.pth",
            _mebibytes(170.511),
        ),
        EncoderSpec(
            "resnet50",
            "ResNet-50",
            "5",
            2048,
            224,
            23_508_032,
            "resnet50-0676ba61.pth",
            _mebibytes(97.781),
        ),
        EncoderSpec(
            "resnet18",
            "ResNet-18",
            "8",
            512,
            224,
            11_176_512,
            "resnet18-f37072fd.pth",
            _mebibytes(44.661),
        ),
        EncoderSpec(
            "mobilenet_v3_small",
            "MobileNetV3-small",
            "M",
            576,
            224,
            927_008,
            "mobilenet_v3_small-047dcff4.pth",
            _mebibytes(9.829),
        ),
        EncoderSpec("compact", "Compact (ships with M4I)", "K", 256, 112, 1_260_664, "", 0),
    )
}


def encoder_spec(name: str) -> EncoderSpec:
    """Return an encoder's spec.

    Raises:
        WeightsError: If there is no such encoder; the message lists those there are.
    """
    try:
        return ENCODERS[name]
    except KeyError:
        raise WeightsError(
            "There is no such picture encoder.",
            subject=name,
            remedy=f"Choose one of {', '.join(ENCODERS)}.",
        ) from None


def build_encoder(
    name: str,
    weights: WeightsKind,
    *,
    weights_file: Path | None = None,
    seed: int = 0,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
    consent: bool = False,
) -> Encoder:
    """Build a frozen picture encoder.

    Args:
        name: One of `ENCODERS`.
        weights: "imagenet" (downloaded once, kept in the cache), "compact" (ships with the
            program; the compact encoder only), "file", or "none": random, from `seed`, with the
            statistics of every normalisation taken from seeded noise pictures, so that features
            are well scaled at any depth.
        weights_file: `.safetensors` or `.pth` for "file". A `.pth` is read with `weights_only`:
            nothing in it is ever executed.
        seed: Seed of the random weights; ignored by the other kinds.
        progress: Told about a download in bytes.
        cancel: Stops a download, or the building.
        consent: Whether the user agreed to a download that turns out to be needed.

    Returns:
        The encoder: eval mode, no gradients, float32, channels-last, on the CPU.

    Raises:
        WeightsError: If the weights cannot be had or do not fit; the remedy names alternatives.
        Cancelled: If the user stopped it.
    """
    from m4i_core.models.frozen_encoder import assemble

    spec = encoder_spec(name)
    if weights not in spec.weights_kinds:
        raise WeightsError(
            f"The encoder {spec.label} cannot have weights of kind {weights!r}.",
            subject=name,
            remedy=f"Choose one of {', '.join(spec.weights_kinds)}.",
        )
    return assemble(spec, weights, weights_file, seed, progress, cancel, consent)
