from __future__ import annotations

import time
from collections import Counter
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from m4i_core.data.readers.registry import detect, open_dataset
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.jobs.progress import Progress

from .conftest import draw_picture

PLAZA = (
    "a yellow building with white columns in the background; two palm trees in front of the\n"
    "house; cars are parking in front of the house, of many colours;"
)


def annotation(place, description, *, title="Plaza de Armas", image=True, declare=True):
    """Return an annotation's text as the archive holds it."""
    head = '<?xml version="1.0" encoding="ISO-8859-1"?>\n' if declare else ""
    picture = f"<IMAGE>images/{place}.jpg</IMAGE>\n" if image else ""
    return (
        f"{head}<DOC>\n<DOCNO>annotations/{place}.eng</DOCNO>\n<TITLE>{title}</TITLE>\n"
        f"<DESCRIPTION>{description}</DESCRIPTION>\n<NOTES>The locals are proud.</NOTES>\n"
        f"<LOCATION>Cochabamba, Bolivia</LOCATION>\n<DATE>1 February 2002</DATE>\n{picture}"
        f"<THUMBNAIL>thumbnails/{place}.jpg</THUMBNAIL>\n</DOC>\n"
    )


def _write(root, place, text, encoding="latin-1"):
    file = root / "annotations_complete_eng" / f"{place}.eng"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode(encoding) if isinstance(text, str) else text)


def _iapr(root):
    _write(root, "00/25", annotation("00/25", PLAZA))
    _write(root, "00/112", annotation("00/112", "a café; São Paulo", declare=False))
    _write(root, "40/40999", annotation("40/40999", "a lost picture;;  ;"))
    for number, place in enumerate(("00/25", "00/112")):
        draw_picture(root / "images" / f"{place}.jpg", number)
    ger = root / "annotations_complete_ger" / "00" / "25.ger"
    ger.parent.mkdir(parents=True)
    ger.write_text(annotation("00/25", "ein gelbes Haus"))
    return root


@pytest.mark.parametrize("below", ["", "annotations_complete_eng"])
def test_the_archive(tmp_path, below):
    path = _iapr(tmp_path / "iaprtc12") / below
    best = detect(path)[0]
    assert best.format == "iapr_tc12"
    assert best.confidence > 0.8
    dataset = open_dataset(path)
    assert {r.id: r.references for r in dataset.records} == {
        "00/25": (
            "a yellow building with white columns in the background",
            "two palm trees in front of the house",
            "cars are parking in front of the house, of many colours",
        ),
        "00/112": ("a café", "São Paulo"),
        "40/40999": ("a lost picture",),
    }  # fmt: skip
    assert {r.id: r.pictures[0].is_file() for r in dataset.records} == {
        "00/25": True, "00/112": True, "40/40999": False,
    }  # fmt: skip
    assert not dataset.problems
    first = dataset.fingerprint
    assert open_dataset(path).fingerprint == first
    _write(tmp_path / "iaprtc12", "00/112", annotation("00/112", "another"))
    assert open_dataset(path).fingerprint != first


def test_one_folder_above(tmp_path):
    _iapr(tmp_path / "iaprtc12")
    dataset = open_dataset(tmp_path)
    assert (dataset.format, len(dataset.records)) == ("iapr_tc12", 3)
    assert sum(r.pictures[0].is_file() for r in dataset.records) == 2


def test_quirks_of_single_files(tmp_path):
    root = _iapr(tmp_path)
    _write(root, "01/1", annotation("01/1", "a bar & grill; caf&eacute; \x02 here"))
    _write(root, "01/2", annotation("01/2", "no picture named", image=False))
    _write(root, "01/3", annotation("01/3", ""))
    _write(root, "01/4", annotation("01/4", "“quoted” by Windows"), "cp1252")
    _write(root, "01/5", annotation("01/5", "在 UTF-8", declare=False), "utf-8")
    _write(root, "01/6", annotation("01/6", "&#233;t&#xE9; &lt;b&gt; &amp;amp;"))
    found = {r.id: r for r in open_dataset(root).records}
    assert found["01/1"].references == ("a bar & grill", "café here")
    assert found["01/2"].pictures[0] == root / "images" / "01" / "2.jpg"
    assert found["01/3"].references == ("",)
    assert found["01/4"].references == ("“quoted” by Windows",)
    assert found["01/5"].references == ("在 UTF-8",)
    assert found["01/6"].references == ("été <b> &amp",)
    assert Counter((p.kind, p.subject) for p in open_dataset(root).problems) == {
        ("repaired_text", "01/1"): 1, ("repaired_text", "01/2"): 1,
    }  # fmt: skip


def test_hostile_annotations_are_listed_and_the_rest_is_read(tmp_path):
    root = _iapr(tmp_path / "data")
    secret = tmp_path / "secret.txt"
    secret.write_text("password")
    bomb = '<!DOCTYPE d [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(10)
    )
    _write(root, "90/1", bomb + "]>" + annotation("90/1", "&k;", declare=False))
    reach = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{secret}">]>'
    _write(root, "90/2", reach + annotation("90/2", "&x;", declare=False))
    _write(root, "90/3", b"<DOC><DESCRIPTION>never closed")
    _write(root, "90/4", b"\0\xff\xfe binary")
    _write(root, "90/5", "<DOC>" + "<x>" * 40_000)
    _write(root, "90/6", annotation("90/6", "long " * 300_000))
    _write(root, "90/7", "<DOC><TITLE>No description</TITLE></DOC>")
    _write(root, "90/8", annotation("90/8", "out").replace("images/90/8.jpg", "../secret.txt"))
    (root / "annotations_complete_eng" / "90" / "9.eng").symlink_to(secret)
    begun = time.perf_counter()
    dataset = open_dataset(root)
    assert time.perf_counter() - begun < 5
    assert len(dataset.records) == 3
    assert [(p.kind, p.subject) for p in dataset.problems] == [
        *(("unreadable_text", f"90/{i}") for i in range(1, 8)),
        ("outside_folder", "90/8"), ("outside_folder", "90/9"),
    ]  # fmt: skip
    assert "password" not in repr(dataset)
    with pytest.raises(DataError, match="eng"):
        open_dataset(tmp_path / "data" / "images", format="iapr_tc12")


_SENTENCE = st.text(
    st.characters(max_codepoint=255, exclude_categories=["Cc"], exclude_characters=";\xad"),
    max_size=15,
)


@settings(max_examples=50, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(texts=st.lists(st.lists(_SENTENCE, max_size=4), min_size=1, max_size=6))
def test_no_record_is_lost_or_invented(tmp_path, texts):
    root = tmp_path / str(abs(hash(str(texts))))
    for number, sentences in enumerate(texts):
        place = f"{number % 2:02d}/{number}"
        _write(root, place, annotation(place, escape(";".join(sentences))))
    dataset = open_dataset(root, format="iapr_tc12")
    found = {int(r.id.partition("/")[2]): list(r.references) for r in dataset.records}
    assert found == {
        number: [" ".join(s.split()) for s in sentences if s.strip()] or [""]
        for number, sentences in enumerate(texts)
    }
    assert not dataset.problems


def test_progress_and_cancel(tmp_path):
    root = _iapr(tmp_path)
    for number in range(400):
        _write(root, f"02/{number}", annotation(f"02/{number}", "a sentence"))
    seen: list[float] = []
    open_dataset(root, progress=Progress(lambda u: seen.append(u.fraction or 0.0)))
    assert len(seen) > 2
    assert seen == sorted(seen)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        open_dataset(root, cancel=cancel)
