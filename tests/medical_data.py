"""A medical-looking data set in the layout of IU X-Ray for R2Gen, made of real photographs.

No picture is a radiograph and no text a finding: layout, two views a study, report lengths,
numbered sentences and patients with several studies are those of the real one.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
from PIL import Image

_SIDE = 256
_FEWEST, _MOST = 20, 60


def write_medical_data(
    folder: Path, real_data: Path, studies: int, seed: int, *, skip: int = 0
) -> Path:
    """Write `annotation.json` and `images/<study>/<view>.png`.

    Args:
        folder: Where to; made when it does not exist.
        real_data: Folder that holds `flickr8k-1k` (1,000 pictures: at most 500 studies).
        studies: How many studies, each of two pictures and a report of 20 to 60 words.
        seed: Shuffles pictures and decides what is said; two data sets of one seed share no
            picture where their studies are counted apart by `skip`.
        skip: Studies of the same seed to leave out first.

    Returns:
        The folder.
    """
    source = real_data / "flickr8k-1k"
    captions: dict[str, list[str]] = {}
    with (source / "captions.txt").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            captions.setdefault(row["image"], []).append(row["caption"])
    names = sorted(captions)
    order = np.random.default_rng(seed).permutation(len(names))
    if 2 * (skip + studies) > len(names):
        raise ValueError(f"{len(names)} pictures are not enough")
    content: dict[str, list[dict[str, object]]] = {"train": [], "val": [], "test": []}
    for number in range(skip, skip + studies):
        rng = np.random.default_rng([seed, number])
        views = [names[order[2 * number]], names[order[2 * number + 1]]]
        # Every tenth study is of the same patient as the one before.
        patient = number - 1 if number % 10 == 9 else number
        study = f"CXR{patient}_IM-{number:04d}"
        (folder / "images" / study).mkdir(parents=True, exist_ok=True)
        paths = []
        for view, name in enumerate(views):
            paths.append(f"{study}/{view}.png")
            with Image.open(source / "Images" / name) as picture:
                small = picture.convert("RGB")
                small.thumbnail((2 * _SIDE, _SIDE))
                small.save(folder / "images" / paths[-1], compress_level=1)
        part = ("train", "val", "test")[0 if number % 10 < 7 else 1 + number % 2]
        content[part].append(
            {
                "id": study,
                "report": _report([captions[name] for name in views], rng),
                "image_path": paths,
                "split": part,
            }
        )
    (folder / "annotation.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def _report(views: list[list[str]], rng: np.random.Generator) -> str:
    """Join captions of both views, in turn, some reports as a numbered list."""
    sentences: list[str] = []
    words = 0
    in_turn = zip(*(rng.permutation(texts) for texts in views), strict=False)
    for text in (text for both in in_turn for text in both):
        sentence = str(text).strip(' ."')
        count = len(sentence.split())
        if words >= _FEWEST and (words + count > _MOST or rng.random() < 0.3):
            break
        sentences.append(sentence)
        words += count
    numbered = rng.random() < 0.3
    return " ".join(
        f"{place}. {sentence}." if numbered else f"{sentence}."
        for place, sentence in enumerate(sentences, start=1)
    )
