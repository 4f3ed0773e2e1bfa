"""The captioner of the authors' public scripts, from its two state dicts.

Encoder: ResNet without its last layer, or VGG-16 without its classifier (25,088 numbers), then
Linear and BatchNorm; decoder: embedding, LSTM, Linear. Greedy decoding as in their scripts: the
first word is predicted from the picture alone, at most 20 words are taken, `<start>` and `<end>`
included. Pictures are prepared as everywhere in this program (SCIENCE, section 3, flaw 5).

Import it only where torch is wanted anyway.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from m4i_core.data.pictures import load_square
from m4i_core.errors import WeightsError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.models.encoders import ENCODERS, EncoderSpec
from m4i_core.models.frozen_encoder import Encoder, build_trunk, fold_normalisation
from m4i_core.models.torchvision_import import import_torchvision
from m4i_core.models.weights_file import load_into
from m4i_core.targets.pickled_vocabulary import AuthorsVocabulary

MOST_WORDS = 20
_PICTURES = 8
"""Pictures in a product: fixed, because the last bits of a row depend on it."""
_LARGEST = 8 << 30
_REMEDY = "Choose a file that holds a state dict, as torch.save(model.state_dict()) makes."
# Children of torchvision's ResNet in the order in which the scripts put them into a Sequential.
_RESNET = {"0": "conv1", "1": "bn1", "4": "layer1", "5": "layer2", "6": "layer3", "7": "layer4"}
_BLOCKS = {(36, "conv3"): "resnet152", (23, "conv3"): "resnet101", (6, "conv3"): "resnet50"}
_BLOCKS |= {(2, "conv2"): "resnet18"}


class AuthorsCaptioner:
    """Pictures to texts.

    Args:
        encoder: State dict of their encoder.
        decoder: State dict of their decoder.
        vocabulary: Their vocabulary.
        source: Named in errors.
        device: A torch device.

    Raises:
        WeightsError: If the weights do not fit these architectures or each other.
    """

    def __init__(
        self,
        encoder: dict[str, Tensor],
        decoder: dict[str, Tensor],
        vocabulary: AuthorsVocabulary,
        source: str,
        device: str = "cpu",
    ) -> None:
        digest = hashlib.sha256("\0".join(vocabulary.words).encode("utf-8", "surrogatepass"))
        for part in (encoder, decoder):
            for name, tensor in sorted(part.items()):
                digest.update(f"{name} {tuple(tensor.shape)} {tensor.dtype}".encode())
                digest.update(tensor.detach().float().contiguous().numpy().tobytes())
        self.identity = digest.hexdigest()[:24]
        self._device = device
        self._words = vocabulary.words
        self._encoder = _encoder(encoder, source, self.identity).to(device)
        self._decoder = _decoder(decoder, self._encoder.spec.feature_size, source).to(device)
        if self._decoder.embed.num_embeddings != len(vocabulary.words):
            raise WeightsError(
                f"The decoder knows {self._decoder.embed.num_embeddings:,} words, the vocabulary "
                f"{len(vocabulary.words):,}.",
                subject=source,
                remedy="Choose the vocabulary that the model was trained with.",
            )

    def describe(self, pictures: Sequence[Path], cancel: CancelToken) -> list[str]:
        """Describe pictures, a few at a time.

        Raises:
            UnreadablePicture: If a picture cannot be read.
            Cancelled: If the user stopped it.
        """
        texts: list[str] = []
        side = self._encoder.spec.side
        with torch.inference_mode(), self._encoder.interruptible(cancel.check):
            for start in range(0, len(pictures), _PICTURES):
                # Filled up with black: a row depends on the number of rows, not on the others.
                pixels = np.zeros((_PICTURES, side, side, 3), np.uint8)
                batch = pictures[start : start + _PICTURES]
                for row, path in enumerate(batch):
                    cancel.check()
                    pixels[row] = load_square(path, side)
                seen = self._encoder(torch.from_numpy(pixels).permute(0, 3, 1, 2).to(self._device))
                numbers = self._decoder.sample(seen, cancel)[: len(batch)]
                texts += [self._text(row) for row in numbers.tolist()]
        return texts

    def _text(self, numbers: list[int]) -> str:
        found: list[str] = []
        for number in numbers:
            word = self._words[number]
            if word == "<end>":
                break
            if word not in ("<start>", "<pad>"):
                found.append(word)
        return " ".join(found)


class _Decoder(nn.Module):
    def __init__(self, words: int, embedding: int, hidden: int, layers: int) -> None:
        super().__init__()
        self.embed = nn.Embedding(words, embedding)
        self.lstm = nn.LSTM(embedding, hidden, layers, batch_first=True)
        self.linear = nn.Linear(hidden, words)

    def sample(self, seen: Tensor, cancel: CancelToken) -> Tensor:
        """Take the likeliest word each time; (n, embedding) to (n, 20)."""
        inputs, state, found = seen.unsqueeze(1), None, []
        for _ in range(MOST_WORDS):
            cancel.check()
            hidden, state = self.lstm(inputs, state)
            best = self.linear(hidden[:, 0]).argmax(1)
            found.append(best)
            inputs = self.embed(best).unsqueeze(1)
        return torch.stack(found, 1)


class _Trunk(nn.Module):
    def __init__(self, network: nn.Module, features: int, embedding: int) -> None:
        super().__init__()
        self.network = network
        self.linear = nn.Linear(features, embedding)
        self.bn = nn.BatchNorm1d(embedding, momentum=0.01)

    def forward(self, pictures: Tensor) -> Tensor:
        seen: Tensor = self.bn(self.linear(self.network(pictures).flatten(1)))
        return seen


def read_state_dict(path: Path) -> dict[str, Tensor]:
    """Read a `.ckpt`, `.pth` or `.pkl` that `torch.save` wrote; nothing in it is executed.

    Raises:
        WeightsError: If it is missing, damaged, or holds anything but named tensors.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError("too large")
        content = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:
        # torch raises a dozen kinds: bad magic, cut archive, forbidden global, ...
        forbidden = any(w in str(error).lower() for w in ("weights_only", "unsupported"))
        raise WeightsError(
            "The checkpoint holds more than tensors and could run code; it was refused."
            if forbidden
            else "The checkpoint is missing, damaged, or no checkpoint.",
            subject=str(path),
            remedy=_REMEDY,
            details=repr(error)[:2000],
        ) from error
    named = isinstance(content, dict) and all(
        isinstance(name, str) and isinstance(value, Tensor) for name, value in content.items()
    )
    if not named or not content:
        raise WeightsError(
            "The checkpoint holds no named tensors.",
            subject=str(path),
            remedy=_REMEDY,
        )
    tensors: dict[str, Tensor] = content
    return {name.removeprefix("module."): value for name, value in tensors.items()}


def _encoder(weights: dict[str, Tensor], source: str, identity: str) -> Encoder:
    picture = _shape(weights, "linear.weight", 2, source)
    embedding, features = picture
    with torch.random.fork_rng(devices=[]):
        if any(name.startswith("vgg.") for name in weights):
            # As in the scripts: all 7 x 7 positions, not their mean.
            models = import_torchvision("torchvision.models")
            network: nn.Module = models.vgg16(weights=None, init_weights=False)
            network.set_submodule("classifier", nn.Identity())
            base, prefix, size = ENCODERS["vgg16"], "vgg.", 25_088
            weights = {n: v for n, v in weights.items() if ".classifier." not in n}
        else:
            base, prefix = _resnet(weights, source), "resnet."
            network, _ = build_trunk(base)
            size = base.feature_size
        if features != size or not 0 < embedding <= 65_536:
            raise _misfit(source, f"linear.weight is {picture}, but {base.label} gives {size}")
        trunk = _Trunk(network, features, embedding)
    renamed: dict[str, Tensor] = {}
    for name, tensor in weights.items():
        if name.startswith(prefix):
            first, _, rest = name.removeprefix(prefix).partition(".")
            place = first if prefix == "vgg." else _RESNET.get(first, first)
            renamed[f"network.{place}.{rest}"] = tensor
        else:
            renamed[name] = tensor
    load_into(trunk, renamed, source)
    trunk.requires_grad_(False).eval()
    fold_normalisation(trunk.network)
    spec = EncoderSpec(
        name=f"authors_{base.name}",
        label=f"{base.label} of the authors' scripts",
        letter=base.letter,
        feature_size=embedding,
        side=224,
        parameters=base.parameters,
        weights_file="",
        weights_bytes=0,
    )
    return Encoder(spec, trunk, identity).eval()


def _resnet(weights: dict[str, Tensor], source: str) -> EncoderSpec:
    third = [name.split(".") for name in weights if name.startswith("resnet.6.")]
    blocks = len({parts[2] for parts in third if len(parts) > 2})
    kind = "conv3" if any("conv3" in parts for parts in third) else "conv2"
    name = _BLOCKS.get((blocks, kind))
    if name is None:
        raise _misfit(source, f"{blocks} blocks in the third stage")
    return ENCODERS[name]


def _decoder(weights: dict[str, Tensor], embedding: int, source: str) -> _Decoder:
    words, width = _shape(weights, "embed.weight", 2, source)
    _, hidden = _shape(weights, "linear.weight", 2, source)
    layers = sum(name.startswith("lstm.weight_ih_l") for name in weights)
    if width != embedding or not 1 <= layers <= 16:
        raise _misfit(source, f"embed.weight has width {width}, the encoder gives {embedding}")
    # Sizes come from weights that are there: absurd numbers reserve nothing before the check.
    with torch.device("meta"):
        decoder = _Decoder(words, width, hidden, layers)
    for name, wanted in decoder.state_dict().items():
        if name not in weights or weights[name].shape != wanted.shape:
            raise _misfit(source, f"{name} is missing or of another shape")
        if not weights[name].dtype.is_floating_point or not bool(weights[name].isfinite().all()):
            raise _misfit(source, f"{name} holds no finite numbers")
    if set(weights) != set(decoder.state_dict()):
        raise _misfit(source, f"unknown tensors {sorted(set(weights))[:5]}")
    state = {name: tensor.float() for name, tensor in weights.items()}
    decoder.load_state_dict(state, assign=True)
    return decoder.requires_grad_(False).eval()


def _shape(weights: dict[str, Tensor], name: str, dimensions: int, source: str) -> tuple[int, ...]:
    tensor = weights.get(name)
    if tensor is None or tensor.ndim != dimensions:
        raise _misfit(source, f"{name} is missing or of another shape")
    return tuple(tensor.shape)


def _misfit(source: str, details: str) -> WeightsError:
    return WeightsError(
        "The checkpoint is none of the authors' captioner (ResNet or VGG-16, and an LSTM).",
        subject=source,
        remedy="Choose the encoder and decoder files of one training of their scripts.",
        details=details,
    )
