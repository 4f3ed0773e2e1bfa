from __future__ import annotations

import csv
import json
import time

import numpy as np
import pytest
from PIL import Image

from m4i_core.data.captions import caption_fault, count_words
from m4i_core.data.duplicates import near_duplicates
from m4i_core.data.health import HealthReport, examine, write_problems_csv
from m4i_core.data.picture_facts import examine_picture
from m4i_core.data.pictures import load_rgb
from m4i_core.data.readers.registry import open_dataset
from m4i_core.data.record import Dataset, Problem, Record
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress

from .conftest import draw_picture


def _sick_folder(folder):
    """A table in which every kind of problem occurs, and three healthy records."""
    pictures = folder / "Images"
    for number in range(8):
        draw_picture(pictures / f"{number}.jpg", number, (160, 120), quality=92)
    whole = (pictures / "0.jpg").read_bytes()
    (pictures / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (pictures / "zero.jpg").write_bytes(b"")
    (pictures / "noise.jpg").write_bytes(bytes(range(256)) * 9)
    Image.new("1", (20_000, 5_000)).save(pictures / "bomb.png")
    (pictures / "same.jpg").write_bytes(whole)
    with Image.open(pictures / "1.jpg") as original:
        original.resize((80, 60)).save(pictures / "like1.jpg", quality=60)
    rows = [
        ("0.jpg", "A dog runs .", "g0"),
        ("1.jpg", "A cat sits .", "g1"),
        ("2.jpg", "a DOG runs", "g2"),
        ("same.jpg", "The same dog .", "g3"),
        ("like1.jpg", "Nearly a cat .", "g4"),
        ("cut.jpg", "Cut", ""),
        ("zero.jpg", "Zero", ""),
        ("noise.jpg", "Noise", ""),
        ("bomb.png", "Bomb", ""),
        ("absent.jpg", "Absent", ""),
        ("3.jpg", "   ", ""),
        ("4.jpg", "?!\x01\x02\x03", ""),
        ("5.jpg", "word " * 1500, ""),
        ("6.jpg", "Un cafÃ© noir", "g0"),
        ("7.jpg", "A tree", "g7"),
        ("7.jpg", "", "g7"),
    ]
    with (folder / "captions.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("image", "caption", "group"), *rows])
    return folder


def test_every_problem_is_listed_excluded_and_counted(tmp_path):
    report = examine(open_dataset(_sick_folder(tmp_path)))
    assert [r.id for r in report.usable] == [
        "0.jpg", "1.jpg", "2.jpg", "same.jpg", "like1.jpg", "6.jpg", "7.jpg",
    ]  # fmt: skip
    assert report.excluded == {
        "truncated_picture": 1, "empty_picture": 1, "unreadable_picture": 1,
        "too_large_picture": 1, "missing_picture": 1, "empty_caption": 1, "nontext_caption": 1,
        "long_caption": 1,
    }  # fmt: skip
    assert report.noted == {
        "empty_caption": 1, "wrong_encoding": 1, "exact_duplicate": 1, "near_duplicate": 1,
        "identical_caption": 1,
    }  # fmt: skip
    assert all(p.subject and p.reason.endswith((".", ")")) for p in report.problems)
    assert report.totals == {
        "records": 15, "usable": 7, "captions": 7, "pictures": 7, "groups": 4,
    }  # fmt: skip
    c = report.clusters
    assert c["0.jpg"] == c["same.jpg"] == c["6.jpg"] == "0.jpg"
    assert c["1.jpg"] == c["like1.jpg"]
    assert len(set(c.values())) == 4
    assert sum(report.caption_lengths) == 7
    assert (report.caption_lengths[2], report.caption_lengths[3]) == (1, 6)
    assert next(r for r in report.usable if r.id == "7.jpg").references == ("A tree",)


def test_report_survives_json(tmp_path):
    report = examine(open_dataset(_sick_folder(tmp_path)))
    assert HealthReport.from_json(json.loads(json.dumps(report.to_json()))) == report


def test_near_duplicates_can_be_left_out_and_order_does_not_matter(tmp_path):
    dataset = open_dataset(_sick_folder(tmp_path))
    report = examine(dataset, near_duplicates=False)
    assert report.clusters["1.jpg"] != report.clusters["like1.jpg"]
    assert report.clusters["0.jpg"] == report.clusters["same.jpg"]
    turned = examine(Dataset("x", tmp_path, "x", list(reversed(dataset.records))))
    assert len(set(turned.clusters.values())) == 4


def test_nothing_usable_is_a_clear_error(tmp_path):
    (tmp_path / "captions.txt").write_text("image,caption\na.jpg,A\nb.jpg,B\n")
    with pytest.raises(DataError, match=r"None of the 2 records.*missing picture: 2") as caught:
        examine(open_dataset(tmp_path))
    assert "Images" in caught.value.remedy


def test_duplicate_ids_of_a_careless_reader(tmp_path):
    picture = draw_picture(tmp_path / "a.jpg", 0)
    twice = [Record("x", (picture,), ("A",)), Record("x", (picture,), ("B",))]
    report = examine(Dataset("d", tmp_path, "t", twice))
    assert (len(report.usable), report.excluded) == (1, {"duplicate_id": 1})


def test_progress_and_cancel(kaggle):
    dataset = open_dataset(kaggle)
    seen: list[float] = []
    examine(dataset, progress=Progress(lambda u: seen.append(u.fraction or 0.0)))
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        examine(dataset, cancel=cancel)


def test_facts(tmp_path):
    path = tmp_path / "a.jpg"
    Image.new("RGB", (64, 32), (200, 100, 50)).save(path, quality=75)
    facts, sketch = examine_picture(path)
    assert (facts.width, facts.height, facts.format) == (64, 32, "JPEG")
    assert facts.bytes == path.stat().st_size
    assert facts.mean_rgb == pytest.approx((200, 100, 50), abs=2)
    assert sketch.shape == (16, 16, 3)
    for quality in (30, 50, 75, 90, 98):
        draw_picture(path, 1, quality=quality)
        assert examine_picture(path)[0].jpeg_quality == pytest.approx(quality, abs=1.5)
    assert examine_picture(draw_picture(tmp_path / "a.png", 1))[0].jpeg_quality is None


def _pairs_by_brute_force(hashes, sketches):
    found = set()
    for i in range(len(hashes)):
        for j in range(i + 1, len(hashes)):
            apart = np.abs(sketches[i].astype(int) - sketches[j])
            if (hashes[i] ^ hashes[j]).bit_count() <= 6 and apart.max() <= 40 and apart.mean() <= 9:
                found.add((i, j))
    return found


@pytest.mark.parametrize("seed", range(4))
def test_index_finds_what_brute_force_finds(seed):
    rng = np.random.default_rng(seed)
    hashes, sketches = [], []
    for _ in range(30):
        code = int(rng.integers(0, 2**63)) * 2
        base = rng.integers(20, 235, (16, 16, 3))
        for _ in range(4):
            flips = rng.choice(64, rng.integers(0, 8), replace=False)
            hashes.append(code ^ sum(1 << int(b) for b in flips))
            spread = int(rng.integers(1, 20))
            noisy = base + rng.integers(-spread, spread + 1, base.shape)
            sketches.append(noisy.astype(np.uint8))
    array = np.stack(sketches)
    expected = _pairs_by_brute_force(hashes, array)
    assert expected
    assert set(near_duplicates(hashes, array)) == expected


def test_many_copies_and_empty_input():
    assert near_duplicates([], np.zeros((0, 16, 16, 3), np.uint8)) == []
    begun = time.perf_counter()
    pairs = near_duplicates([7] * 20_000, np.zeros((20_000, 16, 16, 3), np.uint8))
    assert pairs == [(0, i) for i in range(1, 20_000)]
    assert time.perf_counter() - begun < 10


def test_caption_faults():
    assert caption_fault("A dog .") is None
    assert caption_fault("一只狗") is None
    assert caption_fault("3") is None
    assert caption_fault("\u05d0\u05d1\u05d2") is None
    kinds = {
        " \n": "empty_caption", "...": "nontext_caption", "\0\0a": "nontext_caption",
        "\ufffd\ufffd\ufffd": "nontext_caption", "x" * 10_001: "long_caption",
        "a long caption with one bad \ufffd sign": "wrong_encoding", "donâ€™t": "wrong_encoding",
    }  # fmt: skip
    for text, kind in kinds.items():
        assert caption_fault(text).kind == kind
    assert count_words("A dog, wet") == 3
    assert count_words("一只狗 runs") == 4


def test_problems_file_is_harmless(tmp_path):
    hostile = [
        "=HYPERLINK('http://x')", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uff1d1",
        "\x1b[2J\x1b]0;x\x07", "a\u202eb\u2066c", "line\nbreak", 'quo"te,comma', "\ud800", "ok",
    ]  # fmt: skip
    path = tmp_path / "problems.csv"
    write_problems_csv(path, [Problem("k", text, text, bool(i % 2)) for i, text in
                              enumerate(hostile)])  # fmt: skip
    text = path.read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    assert len(rows) == len(hostile) + 1
    for row in rows:
        for cell in row:
            assert not cell.lstrip().startswith(("=", "+", "-", "@", "\uff1d"))
            assert not any(ord(c) < 32 or 0x202A <= ord(c) <= 0x202E for c in cell)
    assert rows[-1][:2] == ["k", "ok"]
    assert "quo" in rows[12][1]
    with pytest.raises(DataError, match="cannot be written"):
        write_problems_csv(tmp_path / "no" / "p.csv", [])


@pytest.mark.real_data
def test_real_data_is_healthy_and_not_one_cluster(real_data):
    flickr = examine(open_dataset(real_data / "flickr8k-1k"))
    assert flickr.totals["usable"] == 1000
    assert not flickr.excluded
    assert flickr.totals["groups"] >= 990
    nlvr = examine(open_dataset(real_data / "nlvr"))
    assert nlvr.totals["usable"] == 1639
    sizes = {}
    for key in nlvr.clusters.values():
        sizes[key] = sizes.get(key, 0) + 1
    # 782 sentences; drawn scenes look alike, but must not flow together.
    assert 760 <= len(sizes) <= 782
    assert max(sizes.values()) <= 8


@pytest.mark.real_data
def test_real_near_duplicates_are_found(real_data, tmp_path):
    records = []
    for number, path in enumerate(sorted((real_data / "flickr8k-1k" / "Images").iterdir())[:60]):
        copy = tmp_path / f"{number}.jpg"
        picture = load_rgb(path)
        if number % 2:
            picture.save(copy, quality=40)
        else:
            picture.resize((picture.width // 2, picture.height // 2)).save(copy, quality=85)
        records += [Record(f"a{number}", (path,), ("A",)), Record(f"b{number}", (copy,), ("B",))]
    clusters = examine(Dataset("d", tmp_path, "t", records)).clusters
    together = sum(clusters[f"a{i}"] == clusters[f"b{i}"] for i in range(60))
    assert together >= 59
    assert len(set(clusters.values())) >= 59
