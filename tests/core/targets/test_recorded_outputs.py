"""Tables of what a model said."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from m4i_core.errors import DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.targets.output_columns import (
    OutputColumns,
    membership_from_text,
    suggest_output_columns,
)
from m4i_core.targets.recorded_outputs import RecordedOutputs, read_outputs
from m4i_core.targets.target import ask

HOSTILE = "\x1b[31m<script>alert(1)</script>\u202e=cmd|' /C calc'!A0"
ROWS: list[dict[str, Any]] = [
    {
        "image": f"images/{i}.png",
        "prediction": f"a dog runs {i}",
        "caption": f"the dog is running {i}",
        "question": f"what is seen {i}?",
        "patient": f"p{i // 2}",
        "member": "yes" if i < 2 else "no",
    }
    for i in range(4)
]


def write(path: Path, rows: list[dict[str, Any]]) -> Path:
    (path.parent / "images").mkdir(exist_ok=True)
    for row in rows:
        name = row.get("image")
        if isinstance(name, str) and name.startswith("images/"):
            (path.parent / name).touch()
    if path.suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(rows), path)
    elif path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    else:
        with path.open("w", newline="") as file:
            table = csv.DictWriter(
                file, list(rows[0]), delimiter="\t" if path.suffix == ".tsv" else ","
            )
            table.writeheader()
            table.writerows(rows)
    return path


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".jsonl", ".parquet"])
def test_every_kind_of_table(tmp_path: Path, suffix: str) -> None:
    path = write(tmp_path / f"outputs{suffix}", ROWS)
    suggestion = suggest_output_columns(path)
    assert suggestion.columns == OutputColumns(
        generated="prediction",
        references="caption",
        picture="image",
        prompt="question",
        group="patient",
        membership="member",
    )
    assert suggestion.preview[0]["prediction"] == "a dog runs 0"
    assert set(suggestion.reasons) == {
        "generated", "references", "picture", "prompt", "group", "membership",
    }  # fmt: skip
    table = read_outputs(path)
    first = table.dataset.records[0]
    assert first.pictures == (tmp_path / "images/0.png",)
    assert (first.references, first.prompt, first.group) == (
        ("the dog is running 0",),
        "what is seen 0?",
        "p0",
    )
    assert list(table.member.values()) == [True, True, False, False]
    assert [r.given_set for r in table.dataset.records][1:3] == [
        "target_member",
        "target_nonmember",
    ]
    assert table.has_pictures and table.note == "" and not table.dataset.problems
    texts = ask(RecordedOutputs(table), table.dataset.records)
    assert texts == [f"a dog runs {i}" for i in range(4)]


def test_ids_that_look_like_pictures_are_ids_unless_the_pictures_lie_there(tmp_path: Path) -> None:
    table = tmp_path / "outputs.csv"
    table.write_text(
        "id,generated,reference,trained\n"
        "a.jpg,a dog runs fast,the dog is running,yes\n"
        "b.jpg,a cat sleeps now,the cat is asleep,no\n"
    )
    assert suggest_output_columns(table).columns.picture == ""
    assert suggest_output_columns(table).columns.id == "id"
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff")
    assert suggest_output_columns(table).columns.picture == "id"


def test_texts_alone_are_enough_for_the_metric_attacks(tmp_path: Path) -> None:
    rows = [{"output": f"said {i} so", "expected": f"should say {i}"} for i in range(3)]
    table = read_outputs(write(tmp_path / "t.csv", rows))
    assert not table.has_pictures and "metric-based" in table.note
    assert [r.id for r in table.dataset.records] == ["row 1", "row 2", "row 3"]
    assert all(record.pictures == () for record in table.dataset.records)
    assert set(table.member.values()) == {None}
    assert ask(RecordedOutputs(table), table.dataset.records)[2] == "said 2 so"


def test_rows_of_one_id_are_references_of_one_record(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "generated": "g one", "reference": "r one", "set": "shadow_member"},
        {"id": "a", "generated": "g one", "reference": "r two", "set": "shadow_member"},
        {"id": "a", "generated": "another", "reference": "r three", "set": "shadow_member"},
        {"id": "b", "generated": "g two", "reference": "r", "set": "member"},
        {"id": "b", "generated": "g two", "reference": "r", "set": "non-member"},
        {"id": "c", "generated": "g three", "reference": "", "set": "member"},
        {"id": "d", "generated": "", "reference": "r", "set": "val"},
    ]
    table = read_outputs(write(tmp_path / "t.csv", rows))
    a, b, d = table.dataset.records
    assert a.references == ("r one", "r two") and a.given_set == "shadow_member"
    assert b.given_set is None and table.member["b"] is None
    assert table.texts["d"] == "" and table.member["d"] is None and d.references == ("r",)
    assert {p.kind for p in table.dataset.problems} == {
        "duplicate_id", "conflicting_set", "empty_caption", "unknown_set",
    }  # fmt: skip


def test_several_columns_and_lists_of_references(tmp_path: Path) -> None:
    rows = [{"pred": "one two", "r1": "a b", "r2": "c d"}, {"pred": "x y", "r1": "e", "r2": ""}]
    columns = OutputColumns(generated="pred", references="r1, r2")
    table = read_outputs(write(tmp_path / "t.csv", rows), columns)
    assert [r.references for r in table.dataset.records] == [("a b", "c d"), ("e",)]
    listed = [{"generated": "one two", "references": ["a b", "c d"]}]
    found = read_outputs(write(tmp_path / "t.parquet", listed))
    assert found.dataset.records[0].references == ("a b", "c d")


def test_questions_about_one_picture_are_records_of_their_own(tmp_path: Path) -> None:
    rows = [
        {"image": "images/0.png", "output": f"answer {i}", "answer": f"a {i}", "question": f"q{i}"}
        for i in range(3)
    ]
    table = read_outputs(write(tmp_path / "t.csv", rows))
    assert [record.prompt for record in table.dataset.records] == ["q0", "q1", "q2"]
    assert ask(RecordedOutputs(table), table.dataset.records) == [f"answer {i}" for i in range(3)]


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_hostile_texts_stay_data(tmp_path: Path, suffix: str) -> None:
    rows = [{"id": HOSTILE, "generated": HOSTILE, "reference": HOSTILE, "question": HOSTILE}]
    table = read_outputs(write(tmp_path / f"t{suffix}", rows))
    record = table.dataset.records[0]
    assert table.texts[record.id] == HOSTILE
    assert record.references == (HOSTILE,) and record.prompt == HOSTILE
    assert ask(RecordedOutputs(table), [record]) == [HOSTILE]


@pytest.mark.parametrize(
    "name", ["../secret.png", "/etc/passwd.png", "images/../../x.png", "..\\x.png", "C:\\x.png"]
)
def test_pictures_stay_within_their_folder(tmp_path: Path, name: str) -> None:
    rows = [*ROWS[:1], {**ROWS[1], "image": name}]
    table = read_outputs(write(tmp_path / "t.csv", rows))
    assert [record.id for record in table.dataset.records] == ["images/0.png | what is seen 0?"]
    assert [problem.kind for problem in table.dataset.problems] == ["outside_folder"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "secret.png").write_text("x")
    path = write(inside / "t.csv", [*ROWS[:1], {**ROWS[1], "image": "link.png"}])
    (inside / "link.png").symlink_to(tmp_path / "secret.png")
    assert [p.kind for p in read_outputs(path).dataset.problems] == ["outside_folder"]


def test_pictures_in_another_folder(tmp_path: Path) -> None:
    path = write(tmp_path / "t.csv", ROWS)
    (tmp_path / "else/images").mkdir(parents=True)
    (tmp_path / "else/images/0.png").touch()
    table = read_outputs(path, pictures=tmp_path / "else")
    assert table.dataset.records[0].pictures == (tmp_path / "else/images/0.png",)


def test_a_dictionary_bomb_is_refused_unread(tmp_path: Path) -> None:
    # 20 MB once on disk; row by row it would fill 400 GB.
    huge = pa.array(["x" * 20_000_000])
    column = pa.DictionaryArray.from_arrays(pa.array([0] * 20_000, pa.int32()), huge)
    path = tmp_path / "bomb.parquet"
    table = pa.table({"generated": column, "reference": ["r"] * 20_000})
    pq.write_table(table, path, compression="zstd", store_schema=False)
    assert path.stat().st_size < 1_000_000
    for reading in (read_outputs, suggest_output_columns):
        with pytest.raises(DataError, match="too large"):
            reading(path)


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.parquet"
    pq.write_table(pa.table({"generated": pa.array([None] * 6_000_000, pa.string())}), path)
    with pytest.raises(DataError, match="6,000,000 rows"):
        read_outputs(path)


def test_a_huge_cell_costs_its_row_only(tmp_path: Path) -> None:
    rows = [{"generated": "x" * 200_000, "reference": "r"}, {"generated": "a", "reference": "r s"}]
    for suffix in (".csv", ".jsonl", ".parquet"):
        table = read_outputs(write(tmp_path / f"t{suffix}", rows))
        assert list(table.texts.values()) == ["a"]
        assert [problem.kind for problem in table.dataset.problems] == ["huge_row"]


@pytest.mark.parametrize("content", [b"", b"PAR1 broken PAR1", b"\x00" * 100])
def test_broken_files(tmp_path: Path, content: bytes) -> None:
    for suffix in (".parquet", ".csv", ".jsonl"):
        path = tmp_path / f"t{suffix}"
        path.write_bytes(content)
        with pytest.raises(DataError):
            read_outputs(path)


def test_a_mapping_that_does_not_fit(tmp_path: Path) -> None:
    path = write(tmp_path / "t.csv", ROWS)
    for columns in (
        OutputColumns(generated="prediction"),
        OutputColumns(generated="nope", references="caption"),
        OutputColumns(generated="prediction", references="caption, nope"),
    ):
        with pytest.raises(DataError):
            read_outputs(path, columns)


def test_cancel_and_unknown_records(tmp_path: Path) -> None:
    path = write(tmp_path / "t.csv", ROWS)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        read_outputs(path, cancel=cancel)
    table = read_outputs(path)
    stranger = replace(table.dataset.records[0], id="stranger")
    with pytest.raises(DataError, match="no text"):
        ask(RecordedOutputs(table), [stranger])


def test_identity_follows_the_table(tmp_path: Path) -> None:
    one = RecordedOutputs(read_outputs(write(tmp_path / "a.csv", ROWS))).identity
    assert RecordedOutputs(read_outputs(tmp_path / "a.csv")).identity == one
    changed = [{**ROWS[0], "prediction": "else"}, *ROWS[1:]]
    assert RecordedOutputs(read_outputs(write(tmp_path / "a.csv", changed))).identity != one


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("Member", True), ("non-member", False), ("nonmembers", False), ("1", True), ("0", False),
        ("TRUE", True), ("no", False), ("train", True), ("test", False), ("held_out", False),
        ("target_members", True), ("shadow non-member", False), ("val", None), ("", None),
        ("2", None),
    ],
)  # fmt: skip
def test_words_for_membership(text: str, member: bool | None) -> None:
    assert membership_from_text(text).member is member
