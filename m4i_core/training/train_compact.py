"""Trains the compact encoder on drawn demo scenes: `python -m m4i_core.training.train_compact`.

The network learns two things at once from every picture. From drawn scenes: which words their
captions use (multi-label), which makes its features speak of things, colours, numbers and places.
From drawn scenes and from synthetic textures alike ("dead leaves" have the statistics of
photographs; Lee, Mumford and Huang 2001; Baradad et al. 2021): a description of colours, contrast
and edges in a 4 x 4 grid, which keeps the features general enough for photographs.

The scenes use demo seeds from 1,000,000 on. Audits draw with seeds below 1,000 unless told
otherwise, so the encoder has never seen a picture that an audit calls member or non-member.
"""

from __future__ import annotations

import argparse
import json
import platform
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image, ImageDraw
from torch import Tensor, nn

from m4i_core.data.demo import DEMO_FAMILIES, draw_demo
from m4i_core.data.pictures import load_square
from m4i_core.data.readers.registry import open_dataset
from m4i_core.models.compact import CompactEncoder
from m4i_core.models.encoders import ENCODERS
from m4i_core.models.frozen_encoder import IMAGENET_MEAN, IMAGENET_STD, noise_pictures, randomise
from m4i_core.text.tokens import words

FIRST_DEMO_SEED = 1_000_000
"""Audits use demo seeds below this."""

_STORED_SIDE = 128
_CELLS = 4


@dataclass(frozen=True)
class Recipe:
    """Settings of the training; all of them are written on the card."""

    scenes_a_family: int = 3000
    textures: int = 3000
    steps: int = 900
    batch_size: int = 64
    learning_rate: float = 3e-3
    weight_decay: float = 1e-2
    min_word_count: int = 20
    seed: int = 0


@dataclass
class Pool:
    """Training pictures.

    Attributes:
        pictures: (n, 128, 128, 3), uint8.
        words: (n, w), 1 where one of the picture's captions uses the word, else 0.
        vocabulary: The w words.
    """

    pictures: np.ndarray
    words: np.ndarray
    vocabulary: list[str]


def scenes(scenes_a_family: int, demo_seed: int, min_word_count: int) -> Pool:
    """Draw scenes of all families and read them back as any data set is read."""
    pictures: list[np.ndarray] = []
    texts: list[set[str]] = []
    with tempfile.TemporaryDirectory() as folder:
        for number, family in enumerate(DEMO_FAMILIES):
            place = draw_demo(Path(folder) / family, family, scenes_a_family, demo_seed + number)
            for record in open_dataset(place).records:
                pictures.append(load_square(record.pictures[0], _STORED_SIDE))
                texts.append({w.lower() for text in record.references for w in words(text)})
    counts = Counter(word for text in texts for word in text)
    vocabulary = sorted(w for w, n in counts.items() if n >= min_word_count and w.isalpha())
    present = np.array([[w in text for w in vocabulary] for text in texts], np.float32)
    return Pool(np.stack(pictures), present, vocabulary)


def dead_leaves(count: int, side: int, seed: int) -> np.ndarray:
    """Draw pictures of opaque shapes covering each other, sizes by a power law.

    Args:
        count: How many.
        side: Side in pixels.
        seed: Seed.

    Returns:
        (count, side, side, 3), uint8.
    """
    generator = np.random.default_rng(seed)
    grain = noise_pictures(64, side, seed).astype(np.int16) - 128
    result = np.empty((count, side, side, 3), np.uint8)
    for index in range(count):
        tint = generator.uniform(40, 215, 3)
        spread = generator.uniform(15, 75)
        image = Image.new("RGB", (side, side), tuple(int(c) for c in tint))
        pen = ImageDraw.Draw(image)
        for _ in range(int(generator.integers(8, 120))):
            radius = min(side / 2.5, 3.0 / max(generator.random(), 1e-3) ** 0.7)
            x, y = generator.uniform(0, side, 2)
            grey = generator.normal(0, spread)
            colour = np.clip(tint + grey + generator.normal(0, spread * 0.6, 3), 0, 255)
            fill = tuple(int(c) for c in colour)
            stretch = generator.uniform(0.4, 1.0)
            box = (x - radius, y - radius * stretch, x + radius, y + radius * stretch)
            shape = generator.integers(0, 3)
            if shape == 0:
                pen.ellipse(box, fill=fill)
            elif shape == 1:
                pen.rectangle(box, fill=fill)
            else:
                angles = np.sort(generator.uniform(0, 2 * np.pi, 4))
                pen.polygon(
                    [(x + radius * np.cos(a), y + radius * np.sin(a)) for a in angles], fill=fill
                )
        mixed = np.asarray(image, np.int16) + grain[index % 64] * generator.uniform(0.0, 0.5)
        result[index] = np.clip(mixed, 0, 255).astype(np.uint8)
    return result


def augment(pictures: np.ndarray, side: int, generator: np.random.Generator) -> Tensor:
    """Crop, change light and add noise, mildly: colours and places are in the captions.

    Args:
        pictures: (n, 128, 128, 3), uint8.
        side: Side of the result.
        generator: Source of the randomness.

    Returns:
        (n, 3, side, side), normalised, channels-last.
    """
    count, room = len(pictures), pictures.shape[1] - side
    tops, lefts = generator.integers(0, room + 1, (2, count))
    cut = np.stack(
        [
            picture[top : top + side, left : left + side]
            for picture, top, left in zip(pictures, tops, lefts, strict=True)
        ]
    )
    x = torch.from_numpy(cut).permute(0, 3, 1, 2).float().div_(255)

    def draw(low: float, high: float) -> Tensor:
        values = generator.uniform(low, high, (count, 1, 1, 1)).astype(np.float32)
        return torch.from_numpy(values)

    x = (x - 0.5) * draw(0.8, 1.2) + 0.5 + draw(-0.1, 0.1)
    noise = torch.from_numpy(generator.standard_normal(x.shape, dtype=np.float32))
    x = (x + noise * draw(0.0, 0.04)).clamp_(0, 1)
    x = (x - torch.tensor(IMAGENET_MEAN).view(1, 3, 1, 1)) / torch.tensor(IMAGENET_STD).view(
        1, 3, 1, 1
    )
    return x.contiguous(memory_format=torch.channels_last)


def grid_description(pictures: Tensor) -> Tensor:
    """Describe colours, contrast and edges in a 4 x 4 grid.

    Args:
        pictures: (n, 3, s, s), normalised.

    Returns:
        (n, 128): mean colour (48), contrast of brightness (16), edges in four directions (64).
    """
    pool = nn.functional.adaptive_avg_pool2d
    grey = pictures.mean(1, keepdim=True)
    deviation = (pool(grey**2, _CELLS) - pool(grey, _CELLS) ** 2).clamp_min(1e-6).sqrt()
    across = grey[:, :, 1:-1, 2:] - grey[:, :, 1:-1, :-2]
    down = grey[:, :, 2:, 1:-1] - grey[:, :, :-2, 1:-1]
    edges = torch.cat(
        [across.abs(), down.abs(), (across + down).abs() / 1.41, (across - down).abs() / 1.41], 1
    )
    parts = (pool(pictures, _CELLS), deviation, pool(edges, _CELLS).add(0.02).log())
    return torch.cat([part.flatten(1) for part in parts], 1)


def train(recipe: Recipe, pool: Pool, textures: np.ndarray) -> CompactEncoder:
    """Train the network; prints the losses.

    Args:
        recipe: Settings.
        pool: Drawn scenes.
        textures: (n, 128, 128, 3), uint8.
    """
    side = ENCODERS["compact"].side
    generator = np.random.default_rng(recipe.seed)
    torch.manual_seed(recipe.seed)
    network = CompactEncoder()
    randomise(network)
    heads = nn.ModuleDict(
        {
            "words": nn.Linear(network.feature_size, len(pool.vocabulary)),
            "grid": nn.Linear(network.feature_size, 128),
        }
    )
    rate = pool.words.mean(0).clip(1e-3, 1 - 1e-3)
    with torch.no_grad():
        heads["words"].get_parameter("bias").copy_(torch.from_numpy(np.log(rate / (1 - rate))))
    network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    network.train()
    optimiser = torch.optim.AdamW(
        [*network.parameters(), *heads.parameters()],
        lr=recipe.learning_rate,
        weight_decay=recipe.weight_decay,
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, recipe.learning_rate, total_steps=recipe.steps, pct_start=0.1
    )
    probe = augment(np.concatenate([pool.pictures[::40], textures[::20]]), side, generator)
    described = grid_description(probe)
    centre, spread = described.mean(0), described.std(0)
    drawn = recipe.batch_size * 3 // 4
    began = time.monotonic()
    for step in range(recipe.steps):
        chosen = generator.integers(0, len(pool.pictures), drawn)
        others = generator.integers(0, len(textures), recipe.batch_size - drawn)
        x = augment(np.concatenate([pool.pictures[chosen], textures[others]]), side, generator)
        with torch.autocast("cpu", torch.bfloat16):
            features = network(x)
        features = features.float()
        said = nn.functional.binary_cross_entropy_with_logits(
            heads["words"](features[:drawn]), torch.from_numpy(pool.words[chosen])
        )
        target = (grid_description(x) - centre) / spread
        seen = nn.functional.mse_loss(heads["grid"](features), target)
        loss = 10 * said + seen
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        optimiser.step()
        schedule.step()
        if step % 50 == 0 or step + 1 == recipe.steps:
            print(
                f"step {step:5d}  words {said.item():.4f}  grid {seen.item():.4f}  "
                f"{time.monotonic() - began:.0f} s",
                flush=True,
            )
    return network.eval()


def save(network: CompactEncoder, recipe: Recipe, pool: Pool, folder: Path) -> None:
    """Write `compact.safetensors` and its card `compact.json`."""
    from safetensors.torch import save_file

    folder.mkdir(parents=True, exist_ok=True)
    # Weights as float16: half the size, and the rounding is far below the noise of training.
    tensors = {
        name: (tensor.half() if tensor.ndim > 1 else tensor).contiguous()
        for name, tensor in network.state_dict().items()
        if not name.endswith("num_batches_tracked")
    }
    save_file(tensors, folder / "compact.safetensors")
    card = {
        "name": "compact",
        "what": "Weights of M4I's compact picture encoder, trained from nothing on drawn scenes.",
        "parameters": sum(p.numel() for p in network.parameters()),
        "side": ENCODERS["compact"].side,
        "feature_size": network.feature_size,
        "recipe": asdict(recipe),
        "demo_seeds": {f: FIRST_DEMO_SEED + i for i, f in enumerate(DEMO_FAMILIES)},
        "not_seen": f"No demo scene of a seed below {FIRST_DEMO_SEED}; audits draw with seeds "
        "below 1000 unless told otherwise, so no audited demo picture was seen in training. No "
        "photograph was seen at all.",
        "words": len(pool.vocabulary),
        "script": "python -m m4i_core.training.train_compact",
        "licence": "Apache-2.0",
        "made_with": {"torch": torch.__version__, "machine": platform.machine()},
    }
    (folder / "compact.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Draw, train and save; about ten minutes on one core."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("resources/encoders"))
    parser.add_argument("--steps", type=int, default=Recipe.steps)
    parser.add_argument("--scenes", type=int, default=Recipe.scenes_a_family, help="a family")
    parser.add_argument("--textures", type=int, default=Recipe.textures)
    parser.add_argument("--seed", type=int, default=Recipe.seed)
    parser.add_argument("--threads", type=int, default=1)
    chosen = parser.parse_args(arguments)
    torch.set_num_threads(chosen.threads)
    recipe = Recipe(
        scenes_a_family=chosen.scenes,
        textures=chosen.textures,
        steps=chosen.steps,
        seed=chosen.seed,
    )
    print("drawing ...", flush=True)
    pool = scenes(recipe.scenes_a_family, FIRST_DEMO_SEED, recipe.min_word_count)
    textures = dead_leaves(recipe.textures, _STORED_SIDE, recipe.seed)
    print(f"{len(pool.pictures)} scenes, {len(pool.vocabulary)} words", flush=True)
    save(train(recipe, pool, textures), recipe, pool, chosen.out)


if __name__ == "__main__":
    main()
