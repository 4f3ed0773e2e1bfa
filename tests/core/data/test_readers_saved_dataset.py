from __future__ import annotations

import io
import json
import os
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from m4i_core.data import embedded_pictures, pictures
from m4i_core.data.embedded_pictures import embedded_folder, materialise
from m4i_core.data.health import examine
from m4i_core.data.pictures import UnreadablePicture, load_rgb
from m4i_core.data.readers.columns import Columns
from m4i_core.data.readers.registry import detect, open_dataset
from m4i_core.errors import DataError

from .conftest import draw_picture

IMAGE = pa.struct([("bytes", pa.binary()), ("path", pa.string())])


def png(seed: int) -> bytes:
    rng = np.random.default_rng(seed)
    picture = Image.fromarray(rng.integers(0, 256, (6, 8, 3), dtype=np.uint8), "RGB")
    buffer = io.BytesIO()
    picture.resize((64, 48), Image.Resampling.BICUBIC).save(buffer, "PNG")
    return buffer.getvalue()


def save_part(folder, rows: list[dict], schema: pa.Schema, split=None, shards=1, batch=2):
    """Write a part as `Dataset.save_to_disk` does: Arrow streams, state and info."""
    folder.mkdir(parents=True, exist_ok=True)
    names = [f"data-{i:05d}-of-{shards:05d}.arrow" for i in range(shards)]
    size = -(-len(rows) // shards)
    for i, name in enumerate(names):
        table = pa.Table.from_pylist(rows[i * size : (i + 1) * size], schema=schema)
        with pa.OSFile(str(folder / name), "wb") as file, pa.ipc.new_stream(file, schema) as stream:
            stream.write_table(table, max_chunksize=batch)
    state = {
        "_data_files": [{"filename": name} for name in names], "_fingerprint": "16e531d62d0100ea",
        "_format_columns": None, "_format_kwargs": {}, "_format_type": None,
        "_output_all_columns": False, "_split": split,
    }  # fmt: skip
    (folder / "state.json").write_text(json.dumps(state, indent=2))
    info = {"citation": "", "description": "", "features": {"image": {"_type": "Image"}}}
    (folder / "dataset_info.json").write_text(json.dumps(info, indent=2))
    return folder


SCHEMA = pa.schema([("image", IMAGE), ("caption", pa.string()), ("label", pa.int64())])


def _rows(numbers):
    return [
        {"image": {"bytes": png(n), "path": f"{n}.png"}, "caption": f"Bild, {n}; Öl 一", "label": 1}
        for n in numbers
    ]


def test_pictures_inside_come_out_when_they_are_looked_at(tmp_path):
    root = save_part(tmp_path / "saved", _rows(range(5)), SCHEMA, split="train")
    best = detect(root)[0]
    assert (best.format, best.confidence) == ("hf_saved", 0.97)
    dataset = open_dataset(root)
    assert [r.id for r in dataset.records] == ["0", "1", "2", "3", "4"]
    assert dataset.records[3].references == ("Bild, 3; Öl 一",)
    assert {r.split for r in dataset.records} == {"train"}
    assert not any(r.pictures[0].exists() for r in dataset.records)
    for number in (4, 0, 2, 4):
        path = dataset.records[number].pictures[0]
        assert np.array_equal(load_rgb(path), Image.open(io.BytesIO(png(number))))
        assert path.read_bytes() == png(number)
        assert path.is_relative_to(embedded_folder())
    assert not dataset.records[1].pictures[0].exists()
    assert examine(dataset).totals["usable"] == 5
    assert all(r.pictures[0].is_file() for r in dataset.records)
    assert open_dataset(root).fingerprint == dataset.fingerprint
    assert open_dataset(root / "state.json").records == dataset.records
    # Emptying the cache does no harm.
    for file in dataset.records[0].pictures[0].parent.iterdir():
        file.unlink()
    assert examine(open_dataset(root)).totals["usable"] == 5


def test_parts_shards_and_lists(tmp_path):
    schema = pa.schema(
        [("image", pa.list_(IMAGE)), ("captions", pa.list_(pa.string())), ("junk", pa.float32())]
    )
    rows = [
        {"image": [{"bytes": png(n), "path": None}] * (n % 3), "captions": [f"a{n}", f"b{n}"]}
        for n in range(7)
    ]
    save_part(tmp_path / "train", rows, schema, shards=3)
    save_part(tmp_path / "validation", rows[1:2], schema)
    (tmp_path / "dataset_dict.json").write_text('{"splits": ["train", "validation", "test"]}')
    assert detect(tmp_path)[0].format == "hf_saved"
    dataset = open_dataset(tmp_path)
    assert [(r.id, r.split, len(r.pictures)) for r in dataset.records] == [
        *((f"train/{n}", "train", n % 3) for n in range(7) if n % 3),
        ("validation/0", "validation", 1),
    ]
    assert dataset.records[0].references == ("a1", "b1")
    assert Counter(p.kind for p in dataset.problems) == {"missing_part": 1, "no_picture_named": 3}
    report = examine(dataset)
    assert (report.totals["usable"], report.totals["pictures"]) == (5, 7)
    assert report.facts["train/4"][0].bytes == len(png(4))


def test_many_rows_in_one_batch_and_nulls(tmp_path):
    rows = _rows([3]) * 2500
    rows = [{**row, "caption": f"c{i}"} for i, row in enumerate(rows)]
    rows[2100] = {"image": None, "caption": "nothing", "label": 0}
    rows[2101] = {"image": {"bytes": None, "path": "in.png"}, "caption": "a file", "label": 0}
    rows[2102] = {"image": {"bytes": png(9), "path": "evil\0/../x"}, "caption": "nine", "label": 0}
    rows[2103] = {"image": {"bytes": None, "path": "../out.png"}, "caption": "out", "label": 0}
    draw_picture(tmp_path / "out.png", 1)
    draw_picture(tmp_path / "saved" / "in.png", 1)
    dataset = open_dataset(save_part(tmp_path / "saved", rows, SCHEMA, batch=2500))
    found = {r.id: r for r in dataset.records}
    assert set(found) == {str(i) for i in range(2500)} - {"2100", "2103"}
    assert all(r.references == (f"c{i}",) for i, r in found.items() if not 2100 <= int(i) <= 2102)
    assert Counter(p.kind for p in dataset.problems) == {
        "no_picture_named": 1, "outside_folder": 1,
    }  # fmt: skip
    assert found["2101"].pictures[0] == tmp_path / "saved" / "in.png"
    assert np.array_equal(load_rgb(found["2102"].pictures[0]), Image.open(io.BytesIO(png(9))))
    assert load_rgb(found["2499"].pictures[0]).size == (64, 48)


def test_user_columns_and_texts_without_pictures(tmp_path):
    schema = pa.schema([("image", IMAGE), ("a", pa.string()), ("b", pa.string())])
    rows = [{"image": {"bytes": png(0), "path": ""}, "a": "One two three", "b": "kurz"}]
    root = save_part(tmp_path / "x", rows, schema)
    dataset = open_dataset(root, format="hf_saved", columns=Columns("image", "b"))
    assert dataset.records[0].references == ("kurz",)
    schema = pa.schema([("text", pa.string())])
    root = save_part(tmp_path / "y", [{"text": "Only a text"}], schema)
    assert detect(root)[0].confidence == 0.5
    with pytest.raises(DataError, match="No column of the table"):
        open_dataset(root)


def test_hostile_folders(tmp_path):
    outside = save_part(tmp_path / "outside", _rows([1]), SCHEMA)
    root = save_part(tmp_path / "data", _rows([2]), SCHEMA)
    (root / "link.arrow").symlink_to(outside / "data-00000-of-00001.arrow")
    names = ["data-00000-of-00001.arrow", "../outside/data-00000-of-00001.arrow", "link.arrow",
             "gone.arrow", str(outside / "data-00000-of-00001.arrow")]  # fmt: skip
    (root / "state.json").write_text(json.dumps({"_data_files": [{"filename": n} for n in names]}))
    dataset = open_dataset(root)
    assert len(dataset.records) == 1
    assert [p.kind for p in dataset.problems] == [
        "outside_folder", "outside_folder", "missing_part", "outside_folder",
    ]  # fmt: skip
    above = tmp_path / "above"
    save_part(above / "train", _rows([5]), SCHEMA)
    (above / "test").symlink_to(outside)
    (above / "dataset_dict.json").write_text('{"splits": ["../data", "train", "test", 3]}')
    dataset = open_dataset(above)
    assert [r.id for r in dataset.records] == ["0"]
    assert Counter(p.kind for p in dataset.problems) == {"outside_folder": 1, "missing_part": 2}


@pytest.mark.parametrize(
    "content", [b"", b"version https://git-lfs.github.com/spec/v1\n", b"\xff" * 400, b"ARROW1\0\0x"]
)
def test_damaged_arrow_files_are_clear_errors(tmp_path, content):
    root = save_part(tmp_path, _rows([2]), SCHEMA)
    file = root / "data-00000-of-00001.arrow"
    file.write_bytes(content)
    assert detect(root)[0].format == "hf_saved"
    with pytest.raises(DataError, match="Arrow file is damaged") as caught:
        open_dataset(root)
    assert caught.value.subject == str(file)


def test_flipped_bytes_never_escape_as_another_error(tmp_path):
    root = save_part(tmp_path, _rows([2, 3, 4]), SCHEMA)
    file = root / "data-00000-of-00001.arrow"
    whole = file.read_bytes()
    rng = np.random.default_rng(0)
    for _ in range(60):
        broken = bytearray(whole[: rng.integers(len(whole) // 2, len(whole) + 1)])
        for at in rng.integers(0, min(len(broken), 1200), 3):
            broken[at] ^= int(rng.integers(1, 256))
        file.unlink()
        file.write_bytes(broken)
        try:
            dataset = open_dataset(root, format="hf_saved")
            examine(dataset)
        except DataError:
            continue


def test_only_the_cache_is_asked_and_only_unchanged_files(tmp_path, monkeypatch):
    root = save_part(tmp_path / "saved", _rows(range(3)), SCHEMA)
    path, other, third = (r.pictures[0] for r in open_dataset(root).records)
    planted = tmp_path / "planted"
    planted.mkdir()
    (planted / "source.json").write_bytes((path.parent / "source.json").read_bytes())
    assert materialise(planted / path.name, 10**9) is None
    assert materialise(path.with_name("0-99-0.png"), 10**9) is None
    assert materialise(path.with_name("9-0-0.png"), 10**9) is None
    assert materialise(path.with_name("1-0-0.png"), 10**9) is None
    assert materialise(path.with_name("x.png"), 10**9) is None
    with monkeypatch.context() as small, pytest.raises(UnreadablePicture) as caught:
        small.setattr(pictures, "MAX_BYTES", 10)
        load_rgb(other)
    assert caught.value.kind == "too_large"
    with ThreadPoolExecutor(8) as pool:
        sizes = {picture.size for picture in pool.map(load_rgb, [third] * 32)}
    assert sizes == {(64, 48)}
    os.utime(root / "data-00000-of-00001.arrow", ns=(1, 1))
    with pytest.raises(UnreadablePicture) as caught:
        load_rgb(path)
    assert caught.value.kind == "missing"
    assert not [f for f in third.parent.iterdir() if f.name.startswith(".part")]


def test_a_cache_that_cannot_be_written_is_a_clear_error(tmp_path, monkeypatch):
    root = save_part(tmp_path / "saved", _rows([1]), SCHEMA)
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("M4I_CACHE", str(tmp_path / "file"))
    with pytest.raises(DataError, match="M4I_CACHE"):
        open_dataset(root)
    assert embedded_pictures.embedded_folder() == tmp_path / "file" / "embedded"


@settings(max_examples=40, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(
    texts=st.lists(st.text(), min_size=1, max_size=9),
    batch=st.integers(1, 4), shards=st.integers(1, 3),
)  # fmt: skip
def test_no_record_is_lost_or_invented(tmp_path, texts, batch, shards):
    one = png(1)
    rows = [{"image": {"bytes": one, "path": None}, "caption": t, "label": 0} for t in texts]
    root = save_part(tmp_path, rows, SCHEMA, batch=batch, shards=min(shards, len(rows)))
    dataset = open_dataset(root, format="hf_saved", columns=Columns("image", "caption"))
    assert [r.id for r in dataset.records] == [str(i) for i in range(len(texts))]
    assert [r.references for r in dataset.records] == [(t,) for t in texts]
    assert len({r.pictures for r in dataset.records}) == len(texts)
