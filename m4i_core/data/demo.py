"""The built-in demo data: drawn scenes with captions, in three families.

The families (harbour, meadow, city) differ in look and vocabulary and stand for three
distributions. Nothing is downloaded; one seed always gives the same files.
"""

from __future__ import annotations

import csv
import io
import random
from pathlib import Path

from PIL import Image, ImageDraw

from m4i_core.data import demo_drawing as drawing
from m4i_core.data.demo_captions import Group, Scene, captions
from m4i_core.data.demo_families import FAMILIES, Family, Thing
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

DEMO_FAMILIES: dict[str, str] = {name: family.label for name, family in FAMILIES.items()}
"""Name of each family and its label."""

CAPTIONS_A_PICTURE = 3
_JPEG_QUALITY = 92
_SIDE_CENTRES = {"left": 0.2, "middle": 0.5, "right": 0.8}
_TIMES = ("morning", "day", "day", "evening", "night")


def draw_demo(
    folder: Path,
    family: str,
    size: int,
    seed: int,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> Path:
    """Draw scenes and write their captions in the layout of Flickr8k's CSV.

    Scene i of a seed is the same whatever `size` is.

    Args:
        folder: Where to write `Images/*.jpg` and `captions.txt`; made if missing.
        family: A key of `DEMO_FAMILIES`.
        size: Number of scenes, at least 1.
        seed: Seed of everything random.
        progress: Told the share that is drawn.
        cancel: Looked at before each scene.

    Returns:
        `folder`, readable by `open_dataset`.

    Raises:
        DataError: If there is no such family, or the folder cannot be written.
        Cancelled: If `cancel` was called.
    """
    if family not in FAMILIES:
        raise DataError(
            f"There is no demo family named {family!r}.",
            remedy=f"Choose one of {', '.join(FAMILIES)}.",
        )
    if size < 1:
        raise DataError("A demo needs at least one scene.", remedy="Choose a larger size.")
    try:
        return _draw_all(folder, family, size, seed, progress, cancel or CancelToken())
    except OSError as error:
        raise DataError(
            "The demo pictures cannot be written.",
            subject=str(folder),
            remedy="Choose a folder that can be written to, on a disk that is not full.",
            details=repr(error),
        ) from error


def _draw_all(
    folder: Path, family: str, size: int, seed: int, progress: Progress, cancel: CancelToken
) -> Path:
    pictures = folder / "Images"
    pictures.mkdir(parents=True, exist_ok=True)
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(["image", "caption"])
    for index in progress.track(range(size), cancel, every=20):
        # A string seed is hashed by SHA-512 and so is the same in every process.
        rng = random.Random(f"{family}/{seed}/{index}")
        scene = _imagine(FAMILIES[family], rng)
        name = f"{family}-{index:05d}.jpg"
        image = _draw(scene, family, rng)
        image.save(pictures / name, "JPEG", quality=_JPEG_QUALITY)
        for sentence in captions(scene, FAMILIES[family], CAPTIONS_A_PICTURE, rng):
            table.writerow([name, sentence])
    (folder / "captions.txt").write_bytes(text.getvalue().encode("utf-8"))
    return folder


def _imagine(family: Family, rng: random.Random) -> Scene:
    kinds = rng.sample(range(len(family.things)), rng.choice((1, 2, 2, 3, 3, 4)))
    return Scene(
        time=rng.choice(_TIMES),
        weather=rng.choice(["clear", *family.weathers]),
        groups=tuple(_group(family.things[kind], rng) for kind in kinds),
        place=rng.choice(family.places),
        mood=rng.choice(family.moods),
        aside=rng.choice(family.asides),
    )


def _group(thing: Thing, rng: random.Random) -> Group:
    return Group(
        thing=thing,
        colour=rng.choice(thing.colours) if thing.colours else "",
        count=1 if rng.random() < 0.4 else rng.randint(1, thing.most),
        side=rng.choice(tuple(_SIDE_CENTRES)),
        size=rng.random(),
    )


def _draw(scene: Scene, family: str, rng: random.Random) -> Image.Image:
    image = drawing.paint_background(family, scene.time, scene.weather, rng)
    draw = ImageDraw.Draw(image)
    light = {"morning": 0.97, "day": 1.0, "evening": 0.82, "night": 0.58}[scene.time]
    placed = []
    for group in scene.groups:
        low, high = group.thing.height
        height = low + (high - low) * group.size
        spread = height * 1.1 + 6
        centre = _SIDE_CENTRES[group.side] * drawing.WIDTH + rng.uniform(-10, 10)
        half = min(spread * (group.count - 1) / 2 + height * 0.7, drawing.WIDTH / 2)
        centre = min(max(centre, half), drawing.WIDTH - half)
        for number in range(group.count):
            x = centre + (number - (group.count - 1) / 2) * spread + rng.uniform(-4, 4)
            y = rng.uniform(*group.thing.zone) * drawing.HEIGHT
            placed.append((y, x, height * rng.uniform(0.88, 1.12), group))
    placed.sort(key=lambda item: item[:3])  # what is nearer hides what is farther
    for y, x, height, group in placed:
        if group.colour:
            colour = FAMILIES[family].colours[group.colour][0]
        else:
            colour = group.thing.natural
        group.thing.brush(
            draw, x, y, height, drawing.shade(colour, light * rng.uniform(0.93, 1.07))
        )
    return drawing.paint_weather(image, scene.weather, scene.time, rng)
