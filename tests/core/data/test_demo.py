from __future__ import annotations

import hashlib
import time
from collections import Counter
from pathlib import Path

import pytest

from m4i_core.data.demo import DEMO_FAMILIES, draw_demo
from m4i_core.data.health import examine
from m4i_core.data.readers.registry import detect, open_dataset
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


@pytest.mark.parametrize("family", DEMO_FAMILIES)
def test_same_seed_same_bytes_other_seed_other_bytes(tmp_path, family):
    a, b, c = (
        _digest(draw_demo(tmp_path / name, family, 12, seed))
        for name, seed in (("a", 3), ("b", 3), ("c", 4))
    )
    assert a == b
    assert a != c


def test_a_scene_does_not_depend_on_how_many_are_drawn(tmp_path):
    small = draw_demo(tmp_path / "small", "city", 5, 1)
    large = draw_demo(tmp_path / "large", "city", 9, 1)
    for file in (small / "Images").iterdir():
        assert file.read_bytes() == (large / "Images" / file.name).read_bytes()


@pytest.mark.parametrize("family", DEMO_FAMILIES)
def test_is_read_whole_and_is_healthy(tmp_path, family):
    folder = draw_demo(tmp_path, family, 150, 0)
    assert detect(folder)[0].format == "flickr8k_csv"
    report = examine(open_dataset(folder))
    assert report.totals["usable"] == 150
    assert not report.excluded
    assert len(set(report.clusters.values())) == 150, "scenes are taken for near-duplicates"
    for record in report.usable:
        assert len(set(record.references)) == 3
        assert all(2 <= len(text.split()) <= 40 for text in record.references)


def test_families_differ_in_vocabulary_and_have_rich_captions(tmp_path):
    words: dict[str, Counter[str]] = {}
    for family in DEMO_FAMILIES:
        dataset = open_dataset(draw_demo(tmp_path / family, family, 200, 0))
        texts = [text for record in dataset.records for text in record.references]
        assert len(set(texts)) > 0.95 * len(texts)
        words[family] = Counter(w for text in texts for w in text.lower().split())
        assert len(words[family]) > 120
    frequent = [{w for w, n in c.items() if n >= 20} for c in words.values()]
    assert len(frequent[0] & frequent[1]) < 0.5 * len(frequent[0])
    assert len(frequent[1] & frequent[2]) < 0.5 * len(frequent[1])


def test_900_scenes_in_seconds(tmp_path):
    begun = time.perf_counter()
    draw_demo(tmp_path, "harbour", 300, 0)
    assert time.perf_counter() - begun < 10


def test_unknown_family_and_cancel(tmp_path):
    with pytest.raises(DataError, match="harbour"):
        draw_demo(tmp_path, "desert", 5, 0)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        draw_demo(tmp_path, "city", 5, 0, cancel=cancel)
    (tmp_path / "file").write_text("")
    with pytest.raises(DataError, match="cannot be written"):
        draw_demo(tmp_path / "file", "city", 2, 0)
