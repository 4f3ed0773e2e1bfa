from __future__ import annotations

import csv
import json
import os
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from m4i_core.data.readers.columns import Columns, set_from_text, suggest_columns
from m4i_core.data.readers.registry import READERS, detect, open_dataset
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken

from .conftest import draw_picture


def _kinds(dataset) -> dict[str, int]:
    found: dict[str, int] = {}
    for problem in dataset.problems:
        found[problem.kind] = found.get(problem.kind, 0) + 1
    return found


def test_kaggle_captions_keep_their_commas(kaggle):
    assert detect(kaggle)[0].format == "flickr8k_csv"
    dataset = open_dataset(kaggle)
    assert [r.id for r in dataset.records] == ["0.jpg", "1.jpg", "2.jpg"]
    assert dataset.records[0].references == ("A dog runs .", "A brown dog , wet , runs .")
    assert dataset.records[1].references == (
        "A girl , in pink , climbs .",
        'She said "hello" to us .',
    )
    assert dataset.records[0].pictures == (kaggle / "Images" / "0.jpg",)
    assert not dataset.problems


def test_kaggle_captions_over_lines_and_stray_quotes(kaggle):
    with (kaggle / "captions.txt").open("a") as file:
        file.write('2.jpg,"One\nline more, here"\n2.jpg,A 5" nail .\n2.jpg,"never closed\n')
        file.write("1.jpg,The end .\n")
    by_id = {r.id: r.references for r in open_dataset(kaggle).records}
    assert "One\nline more, here" in by_id["2.jpg"]
    assert 'A 5" nail .' in by_id["2.jpg"]
    assert by_id["1.jpg"][-1] == "The end ."


def test_fingerprint_follows_texts_and_pictures(kaggle):
    first = open_dataset(kaggle).fingerprint
    assert open_dataset(kaggle).fingerprint == first
    os.utime(kaggle / "Images" / "1.jpg", ns=(1, 1))
    second = open_dataset(kaggle).fingerprint
    assert second != first
    with (kaggle / "captions.txt").open("a") as file:
        file.write("2.jpg,More .\n")
    assert open_dataset(kaggle).fingerprint != second


def test_token_file(tmp_path):
    for name in "ab":
        draw_picture(tmp_path / "Flicker8k_Dataset" / f"{name}.jpg", ord(name))
    (tmp_path / "Flickr8k.token.txt").write_text(
        "a.jpg#0\tA dog , wet .\na.jpg#1\tA dog .\nb.jpg#0\tA cat .\nb.jpg#0\tA cat again .\njunk\n"
    )
    (tmp_path / "Flickr8k.lemma.token.txt").write_text("a.jpg#0\tdog wet\nb.jpg#0\tcat\n")
    assert detect(tmp_path)[0].format == "flickr8k_tokens"
    dataset = open_dataset(tmp_path)
    assert [r.references for r in dataset.records] == [("A dog , wet .", "A dog ."), ("A cat .",)]
    assert dataset.records[0].pictures[0].is_file()
    assert _kinds(dataset) == {"duplicate_id": 1, "broken_row": 1}


def _write(path, rows: list[dict], encoding="utf-8"):
    if path.suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(rows), path)
    elif path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding=encoding)
    else:
        with path.open("w", newline="", encoding=encoding) as file:
            table = csv.DictWriter(
                file, list(rows[0]), delimiter="\t" if path.suffix == ".tsv" else ","
            )
            table.writeheader()
            table.writerows(rows)


ROWS = [
    {"image": "a.jpg", "report": "No, nothing found", "patient": "p1", "set": "target_members"},
    {"image": "b.jpg", "report": "Ein Öl-Bild", "patient": "p1", "set": "Target non-member"},
    {"image": "c.jpg", "report": "一只狗在跑", "patient": "p2", "set": "shadow_member"},
    {"image": "d.jpg", "report": 'a "quoted" one', "patient": "p3", "set": "shadow nonmembers"},
    {"image": "a.jpg", "report": "Second opinion", "patient": "p1", "set": "target_members"},
]


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".jsonl", ".parquet"])
def test_tables_of_every_kind(tmp_path, suffix):
    for name in "abcd":
        draw_picture(tmp_path / "images" / f"{name}.jpg", ord(name))
    _write(tmp_path / f"meta{suffix}", ROWS)
    for path in (tmp_path, tmp_path / f"meta{suffix}"):
        assert detect(path)[0].format == "table"
        dataset = open_dataset(path)
        assert not dataset.problems
        assert [r.given_set for r in dataset.records] == [
            "target_member", "target_nonmember", "shadow_member", "shadow_nonmember",
        ]  # fmt: skip
        assert dataset.records[0].references == ("No, nothing found", "Second opinion")
        assert [r.group for r in dataset.records] == ["p1", "p1", "p2", "p3"]
        assert dataset.records[2].references == ("一只狗在跑",)
        assert all(r.pictures[0].is_file() for r in dataset.records)
    suggestion = suggest_columns(tmp_path / f"meta{suffix}")
    assert suggestion.columns == Columns("image", "report", group="patient", set="set")
    assert suggestion.names == ["image", "report", "patient", "set"]
    assert suggestion.preview[1]["report"] == "Ein Öl-Bild"
    assert set(suggestion.reasons) == {"picture", "caption", "group", "set"}


def test_columns_are_told_by_contents_and_by_the_user(tmp_path):
    (tmp_path / "t.csv").write_text(
        "n;where;was;frage\n1;x/a.png;A long sentence about it;Why?\n2;x/b.png;Another one;How?\n"
    )
    suggestion = suggest_columns(tmp_path / "t.csv")
    assert (suggestion.columns.picture, suggestion.columns.caption) == ("where", "was")
    dataset = open_dataset(
        tmp_path / "t.csv", columns=Columns("where", "was", id="n", prompt="frage"), name="Mine"
    )
    assert (dataset.name, dataset.records[0].id, dataset.records[0].prompt) == ("Mine", "1", "Why?")
    with pytest.raises(DataError, match=r"no column 'wo'.*where"):
        open_dataset(tmp_path / "t.csv", columns=Columns("wo", "was"))


def test_a_column_that_numbers_the_captions_is_no_id(tmp_path):
    (tmp_path / "t.csv").write_text("id,image,caption\n1,a.jpg,One dog\n2,a.jpg,A dog\n")
    assert suggest_columns(tmp_path / "t.csv").columns.id == ""
    assert len(open_dataset(tmp_path / "t.csv").records) == 1


def test_table_without_header_and_several_pictures(tmp_path):
    (tmp_path / "t.csv").write_text("a.jpg,A dog runs\nb.jpg,A cat sits\n")
    assert [r.id for r in open_dataset(tmp_path / "t.csv").records] == ["a.jpg", "b.jpg"]
    (tmp_path / "u.csv").write_text('image,text,side\n"f.jpg, l.jpg",Two views,m.jpg\n')
    assert [p.name for p in open_dataset(tmp_path / "u.csv").records[0].pictures] == [
        "f.jpg", "l.jpg",
    ]  # fmt: skip
    both = open_dataset(tmp_path / "u.csv", columns=Columns("side, image", "text"))
    assert [p.name for p in both.records[0].pictures] == ["m.jpg", "f.jpg", "l.jpg"]
    _write(tmp_path / "v.jsonl", [{"images": ["f.jpg", "l.jpg"], "captions": ["One", "Two"]}])
    record = open_dataset(tmp_path / "v.jsonl").records[0]
    assert (len(record.pictures), record.references) == (2, ("One", "Two"))


def test_ids_sets_and_groups_that_contradict(tmp_path):
    (tmp_path / "t.csv").write_text(
        "id,image,caption,group,set\n"
        "1,a.jpg,A,g,target_member\n1,b.jpg,B,g,target_member\n"
        "2,c.jpg,C,g,target_member\n2,c.jpg,C2,h,target_nonmember\n"
        "3,d.jpg,D,,val\n,,,,\n4,,E,,\n"
    )
    dataset = open_dataset(tmp_path / "t.csv", columns=Columns(*("image", "caption", "id", "group"),
                                                               set="set"))  # fmt: skip
    assert _kinds(dataset) == {
        "duplicate_id": 1, "conflicting_group": 1, "conflicting_set": 1, "unknown_set": 1,
        "no_picture_named": 2,
    }  # fmt: skip
    assert [(r.id, r.given_set) for r in dataset.records] == [
        ("1", "target_member"), ("2", None), ("3", None),
    ]  # fmt: skip


def test_set_names():
    assert set_from_text("Shadow Non-Members") == "shadow_nonmember"
    assert set_from_text("target-member") == "target_member"
    assert set_from_text("member") is None
    assert set_from_text("train") is None


def test_nothing_outside_the_folder(tmp_path):
    outside = draw_picture(tmp_path / "secret.jpg", 0)
    home = tmp_path / "data"
    inside = draw_picture(home / "pictures" / "in.jpg", 1)
    (home / "pictures" / "link.jpg").symlink_to(outside)
    (home / "pictures" / "good.jpg").symlink_to(inside)
    (home / "deep").symlink_to(tmp_path)
    names = [
        "in.jpg", str(inside), "pictures/in.jpg", "good.jpg", "../secret.jpg", str(outside),
        "link.jpg", "deep/secret.jpg", "pictures/../../secret.jpg", "C:\\x.jpg", "..\\secret.jpg",
    ]  # fmt: skip
    _write(home / "t.csv", [{"image": name, "caption": "A picture"} for name in names])
    dataset = open_dataset(home)
    assert [r.id for r in dataset.records] == names[:4]
    assert all(r.pictures[0].is_file() for r in dataset.records)
    assert [p.subject for p in dataset.problems] == names[4:]
    assert _kinds(dataset) == {"outside_folder": 7}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings(tmp_path, encoding):
    rows = [{"image": f"{i}.jpg", "caption": f"Ein Öl für café {i}"} for i in range(20)]
    _write(tmp_path / "t.csv", rows, encoding)
    dataset = open_dataset(tmp_path / "t.csv")
    assert dataset.records[3].references == ("Ein Öl für café 3",)
    assert _kinds(dataset) == ({"wrong_encoding": 1} if encoding == "cp1252" else {})


def test_bombs_are_listed_and_the_rest_is_read(tmp_path):
    path = tmp_path / "t.csv"
    with path.open("w") as file:
        file.write("image,caption,x\na.jpg,First,1\n")
        file.write("b.jpg," + "x" * 5_000_000 + ",1\n")  # one huge line
        file.write('c.jpg,"' + "word " * 60_000 + '",1\n')  # one huge field
        file.write("d.jpg" + ",y" * 100_000 + "\n")  # very many columns
        file.write("e.jpg,Last,1\n")
    dataset = open_dataset(path)
    assert [r.id for r in dataset.records] == ["a.jpg", "e.jpg"]
    assert _kinds(dataset) == {"huge_row": 2, "broken_row": 1}
    (tmp_path / "n.jsonl").write_text(
        '{"image": "a.jpg", "caption": "A"}\n' + "[" * 100_000 + "\n{bad\n3\n"
        '{"image": "b.jpg", "caption": {"deep": 1}}\n'
    )
    dataset = open_dataset(tmp_path / "n.jsonl")
    assert [r.references for r in dataset.records] == [("A",), ("",)]
    assert _kinds(dataset) == {"broken_row": 3}
    (tmp_path / "open.csv").write_text(
        'image,caption\na.jpg,"never closed\n' + "b.jpg,B\n" * 40_000
    )
    assert "huge_row" in _kinds(open_dataset(tmp_path / "open.csv", format="table"))


def test_damaged_parquet_and_wrong_places(tmp_path):
    (tmp_path / "x.parquet").write_bytes(b"PAR1" + b"\0" * 100 + b"PAR1")
    for path, words in (
        (tmp_path / "x.parquet", "Parquet file cannot be read"),
        (tmp_path, "No known kind"),
        (tmp_path / "nowhere", "no such file"),
    ):
        with pytest.raises(DataError, match=words):
            open_dataset(path)
    with pytest.raises(DataError, match="Parquet"):
        open_dataset(tmp_path / "x.parquet", format="table")
    with pytest.raises(DataError, match="no reader named 'cocoa'"):
        open_dataset(tmp_path, format="cocoa")
    (tmp_path / "only.csv").write_text("image,caption\n")
    with pytest.raises(DataError):
        open_dataset(tmp_path / "only.csv")


def test_folder_with_texts(tmp_path):
    for name in ("a.jpg", "b.png", "sub/c.jpg", "lonely.jpg"):
        draw_picture(tmp_path / name, len(name))
    draw_picture(tmp_path / "a.png", 9)
    (tmp_path / "a.txt").write_text("A dog.\n\nA brown dog.\n")
    (tmp_path / "b.txt").write_bytes("Ein Öl".encode("cp1252"))
    (tmp_path / "sub" / "c.txt").write_text("A cat.")
    assert detect(tmp_path)[0].format == "folder_txt"
    dataset = open_dataset(tmp_path)
    assert {r.id: r.references for r in dataset.records} == {
        "a": ("A dog.", "A brown dog."), "b": ("Ein Öl",), "sub/c": ("A cat.",),
    }  # fmt: skip
    assert _kinds(dataset) == {"duplicate_id": 1, "missing_text": 1, "wrong_encoding": 1}


def test_100_000_records_in_seconds_and_cancel(tmp_path, monkeypatch):
    with (tmp_path / "t.csv").open("w") as file:
        file.write("image,caption,group\n")
        file.writelines(
            f"{i % 100_000}.jpg,A caption {i} of it,g{i % 50}\n" for i in range(300_000)
        )
    from PIL import Image

    monkeypatch.setattr(Image, "open", lambda *a, **k: pytest.fail("a picture was opened"))
    begun = time.perf_counter()
    dataset = open_dataset(tmp_path)
    assert len(dataset.records) == 100_000
    assert time.perf_counter() - begun < 15
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        open_dataset(tmp_path, cancel=cancel)


def test_names_are_unique():
    assert len({reader.name for reader in READERS}) == len(READERS)


@pytest.mark.real_data
def test_real_data_is_detected(real_data):
    dataset = open_dataset(real_data / "flickr8k-1k")
    assert (dataset.format, len(dataset.records)) == ("flickr8k_csv", 1000)
    assert all(len(r.references) == 5 and r.pictures[0].is_file() for r in dataset.records)
    dataset = open_dataset(real_data / "nlvr")
    assert (dataset.format, len(dataset.records)) == ("table", 1639)
    assert len({r.group for r in dataset.records}) == 782
    assert all(r.pictures[0].is_file() for r in dataset.records)


def test_links_in_deep_folders_and_folders_that_are_missing(tmp_path):
    outside = draw_picture(tmp_path / "out" / "deep" / "x.jpg", 0)
    home = tmp_path / "data"
    draw_picture(home / "a" / "b" / "in.jpg", 1)
    (home / "a" / "away").symlink_to(outside.parent)
    (home / "a" / "here").symlink_to(home / "a" / "b")
    (home / "a" / "file").write_text("no folder")
    deep = "/".join(["d"] * 60)
    draw_picture(home / deep / "y.jpg", 2)
    names = ["a/b/in.jpg", "a/here/in.jpg", f"{deep}/y.jpg", "a/no/in.jpg", "no/b/in.jpg",
             "a/file/in.jpg", f"{'e/' * 50_000}z.jpg", "a/away/x.jpg"]  # fmt: skip
    with (home / "t.csv").open("w") as file:
        csv.writer(file).writerows([("id", "image", "caption")])
        csv.writer(file).writerows([(str(i), n, "A picture") for i, n in enumerate(names)])
    dataset = open_dataset(home, columns=Columns("image", "caption", id="id"))
    assert {r.id: r.pictures[0].is_file() for r in dataset.records if r.id != "6"} == {
        "0": True, "1": True, "2": True, "3": False, "4": False, "5": False,
    }  # fmt: skip
    assert [(p.kind, p.subject) for p in dataset.problems] == [("outside_folder", "7")]


@pytest.mark.parametrize("content", ["", "hello\nworld\n", "\n\n"])
def test_a_file_without_columns_is_no_table(tmp_path: Path, content: str) -> None:
    path = tmp_path / "lines.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError):
        open_dataset(path)


@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
def test_a_table_that_fits_nothing_says_which_columns_it_has(tmp_path: Path, suffix: str) -> None:
    table = tmp_path / f"reports{suffix}"
    table.write_text("id,path\n1,a.png\n".replace(",", "\t" if suffix == ".tsv" else ","))
    with pytest.raises(DataError, match="It has: id, path") as raised:
        open_dataset(table)
    assert "No column of the table" in raised.value.message
