from __future__ import annotations

import csv
import json

import pytest

from m4i_core.data.readers.columns import Columns
from m4i_core.data.readers.registry import detect, open_dataset
from m4i_core.errors import DataError

from .conftest import draw_picture


def _write(folder, rows, kind):
    folder.mkdir(parents=True, exist_ok=True)
    if kind == "jsonl":
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / "metadata.jsonl").write_text(text, encoding="utf-8")
        return
    with (folder / "metadata.csv").open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
@pytest.mark.parametrize("above", ["", "data/"])
def test_parts_with_the_same_names(tmp_path, kind, above):
    for number, part in enumerate(("train", "test")):
        draw_picture(tmp_path / f"{above}{part}" / "0001.png", number)
        draw_picture(tmp_path / f"{above}{part}" / "sub" / "2.png", number + 5)
        rows = [
            {"file_name": "0001.png", "text": f"One, of {part}; 一只狗"},
            {"file_name": "sub/2.png", "text": "Öl"},
            {"file_name": "gone.png", "text": "Gone"},
            {"file_name": "../../x.png", "text": "Out"},
        ]
        _write(tmp_path / f"{above}{part}", rows, kind)
    best = detect(tmp_path)[0]
    assert best.format == "image_folder"
    dataset = open_dataset(tmp_path)
    assert [(r.id, r.split) for r in dataset.records] == [
        (f"{above}{part}/{name}", part)
        for part in ("test", "train")
        for name in ("0001.png", "sub/2.png", "gone.png")
    ]
    assert [p.kind for p in dataset.problems] == ["outside_folder"] * 2
    for record in dataset.records:
        where = tmp_path / above / str(record.split) / record.pictures[0].name
        assert record.pictures[0] == where or record.pictures[0].parent.name == "sub"
        assert record.pictures[0].is_file() == ("gone" not in record.id)
    by_id = {r.id: r.references for r in dataset.records}
    assert by_id[f"{above}train/0001.png"] == ("One, of train; 一只狗",)


def test_one_folder_more_columns_and_two_tables(tmp_path):
    draw_picture(tmp_path / "a.jpg", 1)
    draw_picture(tmp_path / "b.jpg", 2)
    row = {"file_name": "a.jpg", "mask_file_name": "b.jpg", "report": "Nothing found", "patient": 7}
    _write(tmp_path, [{**row, "split": "val"}], "jsonl")
    _write(tmp_path, [{**row, "report": "Another"}], "csv")
    dataset = open_dataset(tmp_path)
    assert dataset.format == "image_folder"
    (record,) = dataset.records
    assert [p.name for p in record.pictures] == ["a.jpg", "b.jpg"]
    assert (record.group, record.split, record.references) == ("7", "val", ("Nothing found",))
    assert [(p.kind, p.excludes) for p in dataset.problems] == [("other_table", False)]
    own = open_dataset(tmp_path, format="image_folder", columns=Columns("file_name", "report"))
    assert len(own.records[0].pictures) == 1
    only = open_dataset(tmp_path / "metadata.csv", format="image_folder")
    assert only.records[0].references == ("Another",)


def test_a_table_with_a_split_column_keeps_it(tmp_path):
    (tmp_path / "t.csv").write_text(
        "image,caption,split\na.jpg,One dog,train\nb.jpg,Two dogs,test\nb.jpg,Two,train\n"
    )
    dataset = open_dataset(tmp_path)
    assert dataset.format == "table"
    assert [r.split for r in dataset.records] == ["train", None]
    assert [r.given_set for r in dataset.records] == [None, None]
    assert [p.kind for p in dataset.problems] == ["conflicting_split"]


def test_absence(tmp_path):
    _write(tmp_path, [{"name": "x", "text": "no file_name"}], "csv")
    with pytest.raises(DataError, match="file_name"):
        open_dataset(tmp_path, format="image_folder")
