from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from m4i_core.data.readers.registry import detect, open_dataset
from m4i_core.errors import DataError

from .conftest import draw_picture

HEADER = "image_name| comment_number| comment\n"
ROWS = (
    "1000092795.jpg| 0| Two young guys , wet ; they talk .\n"
    "1000092795.jpg| 1| A | in a caption .\n"
    '1000092795.jpg| 2| " Quoted " at the start .\n'
    "2199200615.jpg| 3| A brown dog .\n"
    "2199200615.jpg| 4   A dog runs across the grass .\n"
    "10002456.jpg| 0| Ein Öl-Bild , 一只狗 .\n"
)


def _flickr30k(root, nested=False):
    folder = root / "flickr30k_images"
    inner = folder / "flickr30k_images" if nested else folder
    for number, name in enumerate(("1000092795", "2199200615")):
        draw_picture(inner / f"{name}.jpg", number)  # 10002456 is missing
    (folder / "results.csv").write_text(HEADER + ROWS, encoding="utf-8")
    return root


@pytest.mark.parametrize("nested", [False, True])
@pytest.mark.parametrize("below", ["", "flickr30k_images", "flickr30k_images/results.csv"])
def test_as_kaggle_hands_it_out(tmp_path, nested, below):
    path = _flickr30k(tmp_path, nested) / below
    best = detect(path)[0]
    assert best.format == "flickr30k"
    assert best.confidence > 0.8
    dataset = open_dataset(path)
    assert {r.id: r.references for r in dataset.records} == {
        "1000092795.jpg": (
            "Two young guys , wet ; they talk .", "A | in a caption .",
            '" Quoted " at the start .',
        ),
        "2199200615.jpg": ("A brown dog .", "A dog runs across the grass ."),
        "10002456.jpg": ("Ein Öl-Bild , 一只狗 .",),
    }  # fmt: skip
    assert [r.pictures[0].is_file() for r in dataset.records] == [True, True, False]
    assert [(p.kind, p.subject, p.excludes) for p in dataset.problems] == [
        ("repaired_row", "results.csv, line 6", False)
    ]


def test_the_original_token_file_is_read_too(tmp_path):
    draw_picture(tmp_path / "flickr30k-images" / "1.jpg", 1)
    (tmp_path / "results_20130124.token").write_text("1.jpg#0\tA dog | a cat .\n1.jpg#1\tB .\n")
    dataset = open_dataset(tmp_path)
    assert dataset.format == "flickr8k_tokens"
    assert dataset.records[0].references == ("A dog | a cat .", "B .")
    assert dataset.records[0].pictures[0].is_file()


def test_broken_and_hostile_lines(tmp_path):
    (tmp_path / "results.csv").write_text(
        HEADER + "a.jpg| 0| One\na.jpg| 0| Once more\n\na.jpg\nno picture| 0| X\na.jpg| x| X\n"
        "b.jpg| 0|\n../c.jpg| 0| C\na.jpg|" + " " * 200_000 + "\n" + "a.jpg|1" + " 2" * 2_000_000
        + "\nd.jpg| 0| Last\n"
    )  # fmt: skip
    dataset = open_dataset(tmp_path)
    assert {r.id: r.references for r in dataset.records} == {
        "a.jpg": ("One",), "b.jpg": ("",), "d.jpg": ("Last",),
    }  # fmt: skip
    assert dict(Counter(p.kind for p in dataset.problems)) == {
        "duplicate_id": 1, "broken_row": 4, "outside_folder": 1, "huge_row": 1,
    }  # fmt: skip
    with pytest.raises(DataError, match="image_name"):
        (tmp_path / "results.csv").write_text("a,b\n1,2\n")
        open_dataset(tmp_path, format="flickr30k")


_CAPTION = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=20
).map(str.strip)


@settings(max_examples=60, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(rows=st.lists(st.tuples(st.integers(0, 5), st.booleans(), _CAPTION), min_size=1))
def test_no_record_is_lost_or_invented(tmp_path, rows):
    expected: dict[str, list[str]] = {}
    lines = [HEADER]
    for picture, wanted, caption in rows:
        of = expected.setdefault(f"{picture}.jpg", [])
        # Without its separator, a caption that begins with one cannot be told.
        bar = wanted or not caption or "|" in caption or caption[0].isdecimal()
        lines.append(f"{picture}.jpg| {len(of)}{'|' if bar else '  '} {caption}\n")
        of.append(caption)
    (tmp_path / "results.csv").write_text("".join(lines), encoding="utf-8")
    dataset = open_dataset(tmp_path, format="flickr30k")
    assert {r.id: list(r.references) for r in dataset.records} == expected
    assert {p.kind for p in dataset.problems} <= {"repaired_row"}
