from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from m4i_core.data.health import HealthReport, examine
from m4i_core.data.readers.registry import detect, open_dataset
from m4i_core.errors import DataError

from .conftest import draw_picture

REPORT = "The heart is normal in size; lungs are clear, no effusion. 1. XXXX unremarkable."


def _write(root, content):
    root.mkdir(parents=True, exist_ok=True)
    (root / "annotation.json").write_text(json.dumps(content), encoding="utf-8")
    return root


def _iu(root):
    content: dict[str, list] = {"train": [], "val": [], "test": []}
    studies = [("train", "CXR2384_IM-0942"), ("train", "CXR1_1_IM-0001-3001"),
               ("val", "CXR2384_IM-0943"), ("test", "CXR77_IM-1")]  # fmt: skip
    for number, (part, study) in enumerate(studies):
        paths = [f"{study}/0.png", f"{study}/1.png"]
        content[part].append(
            {"id": study, "report": f"{REPORT} {number}", "image_path": paths, "split": part}
        )
        for view, path in enumerate(paths):
            draw_picture(root / "images" / path, 2 * number + view)
    (root / "images" / "CXR77_IM-1" / "1.png").unlink()
    return _write(root, content)


def _mimic(root):
    def study(number: int, patient: str, views: int = 1):
        folder = f"p{patient[:2]}/p{patient}/s5{number}"
        paths = [f"{folder}/02aa804e-{number}-{view}.jpg" for view in range(views)]
        for path in paths:
            draw_picture(root / "images" / path, number)
        return {
            "id": f"02aa804e-{number}", "study_id": 50414267, "subject_id": int(patient),
            "report": f"{REPORT} {number}", "image_path": paths, "split": "train",
        }  # fmt: skip

    content = {
        "train": [study(1, "10000032"), study(2, "10000032")],
        "val": [study(3, "19999999")],
        "test": [],
    }
    return _write(root, content)


def test_iu_xray_has_two_views_and_its_patients(tmp_path):
    root = _iu(tmp_path / "iu_xray")
    for path in (root, root / "annotation.json", tmp_path):
        best = detect(path)[0]
        assert best.format == "r2gen"
        assert best.confidence > 0.9
        dataset = open_dataset(path)
        assert [(r.id, r.group, r.split, len(r.pictures)) for r in dataset.records] == [
            ("CXR2384_IM-0942", "CXR2384", "train", 2), ("CXR1_1_IM-0001-3001", "CXR1", "train", 2),
            ("CXR2384_IM-0943", "CXR2384", "val", 2), ("CXR77_IM-1", "CXR77", "test", 2),
        ]  # fmt: skip
        assert dataset.records[0].references == (f"{REPORT} 0",)
        assert not dataset.problems
    report = examine(dataset)
    assert report.excluded == {"missing_picture": 1}
    assert report.clusters["CXR2384_IM-0942"] == report.clusters["CXR2384_IM-0943"]
    again = HealthReport.from_json(json.loads(json.dumps(report.to_json())))
    assert [r.split for r in again.usable] == ["train", "train", "val"]


def test_mimic_has_one_view_and_its_patients(tmp_path):
    dataset = open_dataset(_mimic(tmp_path))
    assert dataset.format == "r2gen"
    assert [(r.group, r.split, len(r.pictures)) for r in dataset.records] == [
        ("p10000032", "train", 1), ("p10000032", "train", 1), ("p19999999", "val", 1),
    ]  # fmt: skip
    assert all(r.pictures[0].is_file() for r in dataset.records)
    assert not dataset.problems


def test_odd_members(tmp_path):
    good = {"id": "x", "report": "Fine", "image_path": ["a.png"], "subject_id": 12}
    content = {
        "train": [
            good,
            {"id": "no report", "image_path": ["b.png"]},
            {"id": "no path", "report": "R", "image_path": []},
            {"id": "paths", "report": "R", "image_path": [1]},
            "no object",
            {"id": "one", "report": "Öl 一只狗", "image_path": "CXR5_IM-1/0.png"},
            {"id": 7, "report": "R", "image_path": ["CXR5_IM/0.png", "CXR6_IM/0.png"]},
            {"id": "out", "report": "R", "image_path": ["../../p10/p10000032/x.jpg"]},
            {"report": "No id", "image_path": ["lonely.png"]},
        ],
        "test": [{**good, "report": "Again"}, {**good, "image_path": ["other.png"]}],
        "vocabulary": {"a": 1},
    }
    dataset = open_dataset(_write(tmp_path, content))
    assert {r.id: (r.references, r.group, r.split) for r in dataset.records} == {
        "x": (("Fine", "Again"), "p12", None),  # in both parts: in none
        "one": (("Öl 一只狗",), "CXR5", "train"),
        "7": (("R",), "CXR5", "train"),
        "lonely.png": (("No id",), None, "train"),
    }
    assert Counter(p.kind for p in dataset.problems) == {
        "broken_row": 4, "conflicting_group": 1, "outside_folder": 1, "conflicting_split": 1,
        "duplicate_id": 1, "no_patient": 1,
    }  # fmt: skip


def test_damage_and_absence(tmp_path):
    root = _iu(tmp_path)
    text = (root / "annotation.json").read_text()
    (root / "annotation.json").write_text(text[:-40])
    with pytest.raises(DataError, match=r"cut off.*annotation\.json"):
        open_dataset(root)
    (root / "annotation.json").unlink()
    with pytest.raises(DataError, match=r"annotation\.json"):
        open_dataset(root, format="r2gen")


@settings(max_examples=60, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(
    studies=st.lists(
        st.tuples(st.sampled_from(["train", "val", "test"]), st.integers(0, 9), st.text()),
        min_size=1, max_size=10,
    )
)  # fmt: skip
def test_no_record_is_lost_or_invented(tmp_path, studies):
    content: dict[str, list] = {"train": [], "val": [], "test": []}
    for number, (part, patient, report) in enumerate(studies):
        paths = [f"p10/p1000000{patient}/s{number}/{view}.jpg" for view in range(1 + number % 2)]
        content[part].append({"id": f"s{number}", "report": report, "image_path": paths})
    dataset = open_dataset(_write(tmp_path, content), format="r2gen")
    assert len(dataset.records) == len(studies)
    assert not dataset.problems
    for record in dataset.records:
        part, patient, report = studies[int(record.id[1:])]
        assert (record.split, record.group) == (part, f"p1000000{patient}")
        assert record.references == (report.replace("\0", "\ufffd"),)
        assert len(record.pictures) == 1 + int(record.id[1:]) % 2
