from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from m4i_core.data.health import HealthReport, examine
from m4i_core.data.readers.registry import detect, open_dataset
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress

from .conftest import draw_picture


def _kinds(dataset) -> dict[str, int]:
    return dict(Counter(problem.kind for problem in dataset.problems))


def write_coco(path, images, annotations, *, annotations_first=False, **options):
    """Write captions as cocodataset.org does: info, images, licenses, annotations."""
    content = {"info": {"description": "COCO 2014 Dataset", "year": 2014}, "images": images}
    content |= {"licenses": [{"id": 1, "name": "BY-NC-SA", "url": "http://x/"}]}
    content |= {"annotations": annotations}
    if annotations_first:
        content = {"annotations": annotations, **content}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, **options), encoding="utf-8")
    return path


def _image(number: int, part: str = "train2014", **more):
    prefix = f"COCO_{part}_" if part.endswith("2014") else ""
    name = f"{prefix}{number:012d}.jpg"
    return {
        "license": 1, "file_name": name, "height": 48, "width": 64, "id": number,
        "coco_url": f"http://images.cocodataset.org/{part}/{name}", **more,
    }  # fmt: skip


def _captions(number: int, *texts: str):
    return [{"image_id": number, "id": number * 10 + i, "caption": t} for i, t in enumerate(texts)]


def _coco(root, pictures="{part}"):
    """Both parts of 2014, with the quirks of real captions."""
    train = [*_captions(9, 'Closeup of bins, of food; "fresh" ones', "A meal \n")]
    train += [*_captions(25, "Ein Öl-Bild, 一只狗 \U0001f600"), *_captions(9, "Third | one")]
    write_coco(root / "annotations" / "captions_train2014.json", [_image(9), _image(25)], train)
    write_coco(root / "annotations" / "captions_val2014.json", [_image(42, "val2014")],
               _captions(42, "This }, { is no JSON", "B"), ensure_ascii=False)  # fmt: skip
    # These lie in the same folder and hold no captions.
    for name in ("instances_train2014", "person_keypoints_val2014"):
        write_coco(root / "annotations" / f"{name}.json", [_image(9)],
                   [{"image_id": 9, "id": 1, "segmentation": [[1.0, 2.0]]}])  # fmt: skip
    for number, part in ((9, "train2014"), (25, "train2014"), (42, "val2014")):
        folder = root / pictures.format(part=part)
        draw_picture(folder / f"COCO_{part}_{number:012d}.jpg", number)
    return root


@pytest.mark.parametrize(
    "layout", ["{part}", "images/{part}", "Images/{part}", "images", ".", "annotations",
               "{part}/{part}", "images/{part}/{part}"],
)  # fmt: skip
def test_layouts(tmp_path, layout):
    root = _coco(tmp_path, layout)
    best = detect(root)[0]
    assert best.format == "coco"
    assert "captions_train2014.json, captions_val2014.json" in best.reason
    dataset = open_dataset(root)
    assert {r.id: (r.split, len(r.references)) for r in dataset.records} == {
        "9": ("train", 3), "25": ("train", 1), "42": ("val", 2),
    }  # fmt: skip
    assert all(r.pictures[0].is_file() for r in dataset.records)
    assert best.confidence > 0.9
    assert not dataset.problems
    by_id = {r.id: r.references for r in dataset.records}
    assert by_id["9"] == ('Closeup of bins, of food; "fresh" ones', "A meal \n", "Third | one")
    assert by_id["25"] == ("Ein Öl-Bild, 一只狗 \U0001f600",)
    assert by_id["42"] == ("This }, { is no JSON", "B")


def test_the_file_itself_and_the_annotations_folder(tmp_path):
    _coco(tmp_path)
    file = tmp_path / "annotations" / "captions_val2014.json"
    assert detect(file)[0].format == "coco"
    dataset = open_dataset(file)
    assert (dataset.name, [r.id for r in dataset.records]) == ("captions_val2014", ["42"])
    assert dataset.records[0].pictures == (tmp_path / "val2014" / "COCO_val2014_000000000042.jpg",)
    assert len(open_dataset(tmp_path / "annotations").records) == 3


def test_split_survives_the_health_report(tmp_path):
    report = examine(open_dataset(_coco(tmp_path)))
    again = HealthReport.from_json(json.loads(json.dumps(report.to_json())))
    assert again == report
    assert [r.split for r in again.usable] == ["train", "train", "val"]
    old = report.to_json()
    for record in old["usable"]:
        del record["split"]  # a report of an earlier version
    assert [r.split for r in HealthReport.from_json(old).usable] == [None, None, None]


def test_file_name_variants(tmp_path):
    part = tmp_path / "train2017"
    for name in ("000000000001.jpg", "000000000002.jpg", "sub/3.jpg", "000000000004.jpg"):
        draw_picture(part / name, len(name))
    images = [
        {"id": 1, "file_name": "COCO_train2014_000000000001.jpg"},  # named as in 2014
        {"id": 2, "file_name": "train2017/000000000002.jpg"},  # with its folder
        {"id": 3, "file_name": "sub/3.jpg"},
        {"id": "4", "coco_url": "http://images.cocodataset.org/train2017/000000000004.jpg"},
    ]
    annotations = [
        {"image_id": n, "id": i, "caption": f"C{n}"} for i, n in enumerate([1, "2", 3, 4])
    ]
    write_coco(tmp_path / "annotations" / "captions_train2017.json", images, annotations)
    dataset = open_dataset(tmp_path)
    assert [p.relative_to(part).as_posix() for r in dataset.records for p in r.pictures] == [
        "000000000001.jpg", "000000000002.jpg", "sub/3.jpg", "000000000004.jpg",
    ]  # fmt: skip
    # And 2017's names over 2014's pictures.
    draw_picture(tmp_path / "b" / "val2014" / "COCO_val2014_000000000007.jpg", 7)
    write_coco(tmp_path / "b" / "captions_train2017.json", [_image(7, "train2017")],
               _captions(7, "Seven"))  # fmt: skip
    assert open_dataset(tmp_path / "b").records[0].pictures[0].is_file()


def test_one_year_where_both_lie_there(tmp_path):
    _coco(tmp_path)
    for part in ("train2017", "val2017"):
        write_coco(tmp_path / "annotations" / f"captions_{part}.json", [_image(9, part)],
                   _captions(9, "Again"))  # fmt: skip
    dataset = open_dataset(tmp_path)
    assert len(dataset.records) == 3
    assert [(p.kind, p.subject, p.excludes) for p in dataset.problems] == [
        ("other_year", "captions_train2017.json", False),
        ("other_year", "captions_val2017.json", False),
    ]
    for number in (9,):
        draw_picture(tmp_path / "train2017" / f"{number:012d}.jpg", number)
        draw_picture(tmp_path / "val2017" / f"{number:012d}.jpg", number)
    for file in (tmp_path / "train2014").iterdir():
        file.unlink()
    dataset = open_dataset(tmp_path)
    assert [(r.id, r.split) for r in dataset.records] == [
        ("9", "train"), ("captions_val2017/9", "val"),
    ]  # fmt: skip


def test_nothing_is_silently_dropped(tmp_path):
    images = [
        _image(1), _image(2), _image(1), {"file_name": "x.jpg"}, "no object", _image(5),
        {"id": 6}, {"id": 7, "file_name": "../../etc/passwd.jpg"},
        {"id": 8, "file_name": "/etc/passwd.jpg"}, {"id": True, "file_name": "y.jpg"},
    ]  # fmt: skip
    annotations = [
        *_captions(1, "One"), *_captions(2, "Two \ud800"), *_captions(99, "Nobody's", "Again"),
        {"image_id": 2}, {"image_id": 2, "caption": 3}, None, *_captions(6, "6"),
        *_captions(7, "7"), *_captions(8, "8"), {"image_id": 10**400, "caption": "x"},
    ]  # fmt: skip
    write_coco(tmp_path / "captions.json", images, annotations, annotations_first=True)
    (tmp_path / "x.jpg").mkdir()
    dataset = open_dataset(tmp_path)
    assert {r.id: r.references for r in dataset.records} == {"1": ("One",), "2": ("Two \ufffd",)}
    assert not any(r.pictures[0].exists() for r in dataset.records)  # listed by the health report
    assert dataset.records[0].split is None
    assert _kinds(dataset) == {
        "duplicate_id": 1, "broken_row": 6, "missing_text": 1, "unknown_image": 2,
        "no_picture_named": 1, "outside_folder": 2,
    }  # fmt: skip


def test_parts_are_named_as_their_files(tmp_path):
    for stem in ("captions_trainval2014", "captions_val_2017", "interval", "my-test"):
        write_coco(tmp_path / f"{stem}.json", [_image(1)], _captions(1, "One"))
    splits = {
        file.stem: open_dataset(file).records[0].split for file in tmp_path.glob("*.json")
    }  # fmt: skip
    assert splits == {
        "captions_trainval2014": "trainval", "captions_val_2017": "val", "interval": None,
        "my-test": "test",
    }  # fmt: skip


def test_links_out_of_the_folder(tmp_path):
    outside = draw_picture(tmp_path / "secret.jpg", 0)
    root = _coco(tmp_path / "coco")
    (root / "train2014" / "COCO_train2014_000000000009.jpg").unlink()
    (root / "train2014" / "COCO_train2014_000000000009.jpg").symlink_to(outside)
    dataset = open_dataset(root)
    assert [r.id for r in dataset.records] == ["25", "42"]
    assert _kinds(dataset) == {"outside_folder": 1}


def test_fingerprint_progress_and_cancel(tmp_path):
    root = _coco(tmp_path)
    first = open_dataset(root).fingerprint
    seen: list[float] = []
    again = open_dataset(root, progress=Progress(lambda u: seen.append(u.fraction or 0.0)))
    assert again.fingerprint == first
    assert seen == sorted(seen)
    assert seen[-1] == pytest.approx(1.0)
    draw_picture(root / "val2014" / "COCO_val2014_000000000042.jpg", 77)
    second = open_dataset(root).fingerprint
    assert second != first
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        open_dataset(root, cancel=cancel)


def test_damaged_file_is_a_clear_error(tmp_path):
    path = write_coco(tmp_path / "captions_val2017.json", [_image(1)], _captions(1, "One", "Two"))
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(DataError, match="captions_val2017") as caught:
        open_dataset(tmp_path)
    assert "Fetch" in caught.value.remedy
    path.unlink()
    with pytest.raises(DataError, match="no JSON file"):
        open_dataset(tmp_path, format="coco")


@settings(max_examples=60, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(data=st.data())
def test_no_record_is_lost_or_invented(tmp_path, data):
    ids = data.draw(st.lists(st.integers(0, 10**12), min_size=1, max_size=12, unique=True))
    text = st.text(max_size=20)
    captions = {n: data.draw(st.lists(text, max_size=4), label=f"of {n}") for n in ids}
    flat = [(n, t) for n, texts in captions.items() for t in texts]
    order = data.draw(st.permutations(range(len(flat))))
    annotations = [{"image_id": flat[i][0], "id": i, "caption": flat[i][1]} for i in order]
    write_coco(
        tmp_path / "captions_train2014.json",
        [_image(n) for n in ids],
        annotations,
        annotations_first=data.draw(st.booleans()),
        indent=data.draw(st.none() | st.just(1)),
    )
    with_text = [n for n in ids if captions[n]]
    if not with_text:
        with pytest.raises(DataError):
            open_dataset(tmp_path, format="coco")
        return
    dataset = open_dataset(tmp_path, format="coco")
    assert [r.id for r in dataset.records] == [str(n) for n in with_text]
    for record in dataset.records:
        expected = [t for n, t in (flat[i] for i in order) if str(n) == record.id]
        assert list(record.references) == [t.replace("\0", "\ufffd") for t in expected]
    assert [p.kind for p in dataset.problems] == ["missing_text"] * (len(ids) - len(with_text))
