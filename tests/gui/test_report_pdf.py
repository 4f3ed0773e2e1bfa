"""An audit's report, checked by a program: what is read aloud, in which order, in five scripts."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from PIL import Image
from pypdf import PdfReader

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.scores_table import read_scores_table
from m4i_core.errors import BadInput
from m4i_core.report.build import build_report
from m4i_core.report.content import Examples, Figure
from m4i_core.report.logo import read_logo
from m4i_core.report.options import AUDIT_SECTIONS, ReportOptions, sections_of
from m4i_core.report.remarks import check_remarks
from m4i_gui.report.html import write_html
from m4i_gui.report.pdf import write_pdf
from m4i_gui.report.pictures import BLURRED_SIDE, picture_jpeg
from m4i_gui.report.source import report_source
from tests.gui.sample_audit import make_sample_audit
from tests.pdf_structure import (
    Tag,
    bookmarks_of,
    fonts_not_embedded,
    letters_on_letters,
    read_aloud,
    squeezed,
    tags_of,
    xmp_of,
)

SCRIPTS = {
    "Latin": "Ein großer Hund läuft über die Straße.",
    "Cyrillic": "Большая собака бежит через улицу.",
    "Greek": "Ένας μεγάλος σκύλος τρέχει στον δρόμο.",
    "Arabic": "كلب كبير يركض عبر الشارع.",
    "Chinese": "一只大狗跑过马路。",
}
LONG = " ".join(
    f"Finding {number}: the lungs are clear, heart size is normal, no effusion is seen."
    for number in range(1, 10)
)
"""A report of more than 120 words."""


@pytest.fixture(scope="module")
def audit(tmp_path_factory: pytest.TempPathFactory) -> OpenedAudit:
    """An audit whose riskiest records speak five scripts and write 120-word reports."""
    folder = make_sample_audit(tmp_path_factory.mktemp("scripts") / "audit", 200)
    table = pq.read_table(folder / "scores.parquet")
    score = f"score_{OpenedAudit(folder).result.verdict.attack}"
    sets, scores = table.column("set").to_pylist(), table.column(score).to_pylist()
    ranked = sorted(
        (row for row, name in enumerate(sets) if name == "target_member"),
        key=lambda row: -scores[row],
    )
    texts = [*SCRIPTS.values(), LONG, LONG, LONG]
    generated = table.column("generated").to_pylist()
    references = table.column("references").to_pylist()
    for row, text in zip(ranked, texts, strict=False):
        generated[row], references[row] = text, [text + " ✓", "other"]
        scores[row] = 1000.0 - texts.index(text) - 0.001 * row
    for name, values in (("generated", generated), ("references", references), (score, scores)):
        place = table.column_names.index(name)
        kind = table.schema.field(name).type
        table = table.set_column(place, name, pa.array(values, kind))
    pq.write_table(table, folder / "scores.parquet")
    read_scores_table(folder / "scores.parquet")
    return OpenedAudit(folder)


@pytest.fixture(scope="module")
def logo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A logo with something hidden in it."""
    path = tmp_path_factory.mktemp("logo") / "logo.png"
    picture = Image.new("RGB", (300, 100), "navy")
    from PIL.PngImagePlugin import PngInfo

    hidden = PngInfo()
    hidden.add_text("Comment", "GPS 48.2 16.3")
    picture.save(path, pnginfo=hidden)
    return path


@pytest.fixture(scope="module")
def pdf(audit: OpenedAudit, logo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its report, with everything that can be chosen."""
    path = tmp_path_factory.mktemp("pdf") / "report.pdf"
    options = ReportOptions(
        pictures="blurred",
        organisation="Γενικό Νοσοκομείο 医院",
        logo=logo,
        notes="For the board",
        figure_notes={"ROC": "Discussed with the vendor"},
        examples=20,
    )
    write_pdf(audit, path, options)
    return path


@pytest.fixture(scope="module")
def tags(pdf: Path) -> list[Tag]:
    """Its tags in reading order."""
    return tags_of(pdf)


def test_pdf_declares_what_it_is(audit: OpenedAudit, pdf: Path) -> None:
    reader = PdfReader(pdf)
    catalogue = reader.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in catalogue
    assert catalogue["/Lang"] == "en" and catalogue["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp_of(pdf)
    assert reader.metadata is not None
    assert reader.metadata.title == "Sample audit: Leak shown"
    assert reader.metadata.author == "Γενικό Νοσοκομείο 医院"
    assert "membership inference" in reader.metadata["/Keywords"]
    assert 10 <= len(reader.pages) <= 18
    assert fonts_not_embedded(pdf) == set()
    titles = bookmarks_of(pdf)
    for section in build_report(audit).sections:
        assert any(section.title in title for title in titles), section.title


def test_everything_is_read_aloud_in_order(audit: OpenedAudit, pdf: Path) -> None:
    said = read_aloud(pdf)
    content = build_report(audit)
    told = [
        "Γενικό Νοσοκομείο 医院",
        content.title,
        content.headline,
        content.verdict,
        *(part for item in content.highlights for part in (item.value, item.label)),
        "What to do",
        *content.advice,
        "At a glance",
        *(part for fact in content.facts for part in fact),
        "Notes",
        "For the board",
        "Contents",
        *(section.title for section in content.sections),
        *(section.title for section in content.sections),
    ]
    place = 0
    for words in told:
        found = said.find(squeezed(words), place)
        assert found >= 0, f"not read after what comes before it: {words}"
        place = found
    # On the page, too, text comes in that order: for those who mark and copy it.
    first = squeezed(PdfReader(pdf).pages[0].extract_text())
    places = [first.find(squeezed(w)) for w in ("Leak shown", "What to do", "At a glance", "Notes")]
    assert -1 not in places and places == sorted(places)


def test_five_scripts_are_read_as_they_were_written(tags: list[Tag], pdf: Path) -> None:
    said = "".join(tag.text for tag in tags)
    pages = "".join(page.extract_text() for page in PdfReader(pdf).pages)
    for script, text in SCRIPTS.items():
        if script == "Arabic":
            # Written from right to left within a mark of its own: word by word.
            for word in text.rstrip(".").split():
                assert pages.count(word) >= 2, word
            continue
        assert said.count(squeezed(text)) == 2, script
    assert not {"\ufffd", "\x00"} & set(said + pages)
    assert said.count(squeezed(LONG)) == 6


def test_long_reports_stay_within_the_page(pdf: Path) -> None:
    import pdfplumber

    with pdfplumber.open(pdf) as opened:
        for page in opened.pages:
            for char in page.chars:
                assert char["x0"] >= 60 and char["x1"] <= page.width - 60, char["text"]
                assert char["top"] >= 30 and char["bottom"] <= page.height - 30, char["text"]


def test_figures_and_pictures_have_words(audit: OpenedAudit, tags: list[Tag]) -> None:
    told = [tag.alternative for tag in tags if tag.kind == "Figure"]
    assert all(told)
    for figure in build_report(audit).figures:
        assert figure.alternative in told, figure.name
    assert "Logo of Γενικό Νοσοκομείο 医院" in told
    assert sum(text.startswith("Blurred picture of record") for text in told) == 20


def test_tables_have_heads(tags: list[Tag]) -> None:
    kinds = [tag.kind for tag in tags]
    assert kinds.count("Table") == kinds.count("THead") >= 10
    assert kinds.count("TH") >= 2 * kinds.count("Table")
    captions = [tag.whole for tag in tags if tag.kind == "Caption"]
    assert len(captions) >= kinds.count("Table") and all(captions)


def test_remark_stands_below_its_figure(tags: list[Tag]) -> None:
    said = "".join(tag.text for tag in tags)
    caption, remark, table = (
        said.index(squeezed(words))
        for words in ("the diagonal is guessing", "Discussed with the vendor", "when few non-mem")
    )
    assert caption < remark < table


@pytest.mark.parametrize(
    ("only", "without", "kept", "gone"),
    [
        (("results",), (), {"results", "validity", "limits"}, {"models", "examples", "glossary"}),
        ((), ("examples", "manifest"), {"summary", "results"}, {"examples", "manifest"}),
        (("glossary",), (), {"glossary"}, {"validity", "results"}),
    ],
)
def test_sections_come_with_what_they_need(
    audit: OpenedAudit, only: tuple[str, ...], without: tuple[str, ...], kept: set, gone: set
) -> None:
    options = ReportOptions(sections=sections_of(AUDIT_SECTIONS, only, without))
    keys = [section.key for section in build_report(audit, options).sections]
    assert kept <= set(keys) and not gone & set(keys)
    assert keys == [name for name in AUDIT_SECTIONS if name in keys]


def test_numbers_never_go_out_without_their_checks() -> None:
    with pytest.raises(BadInput, match="believed"):
        sections_of(AUDIT_SECTIONS, (), ("validity",))
    with pytest.raises(BadInput, match="no section of this name"):
        sections_of(AUDIT_SECTIONS, ("grid",))


def test_a_remark_on_no_figure_is_not_lost(audit: OpenedAudit) -> None:
    with pytest.raises(BadInput, match="no figure") as told:
        check_remarks(build_report(audit), {"heat": "?"})
    assert "roc_log" in told.value.remedy


def test_pictures_are_hidden_blurred_or_shown(audit: OpenedAudit, tmp_path: Path) -> None:
    path = tmp_path / "fine.png"
    fine = Image.effect_noise((320, 240), 90).convert("RGB")
    fine.save(path)
    assert picture_jpeg(path, "redacted") is None
    shown, blurred = picture_jpeg(path, "shown"), picture_jpeg(path, "blurred")
    assert shown is not None and blurred is not None
    with Image.open(io.BytesIO(blurred)) as found:
        grey = found.convert("L")
    few = grey.resize((BLURRED_SIDE, BLURRED_SIDE * 3 // 4), Image.Resampling.BOX)
    again = few.resize(grey.size, Image.Resampling.BICUBIC)
    # Nothing is left in it that its few averages do not hold.
    lost = np.asarray(grey, dtype=float) - np.asarray(again, dtype=float)
    assert (
        np.abs(lost).max() < 40
        and np.asarray(grey).std() < 0.3 * np.asarray(fine.convert("L")).std()
    )
    for pictures in ("redacted", "blurred", "shown"):
        write_html(audit, tmp_path / "r.html", ReportOptions(pictures=pictures, examples=3))  # type: ignore[arg-type]
        html = (tmp_path / "r.html").read_text("utf-8")
        assert html.count("data:image/jpeg") == (0 if pictures == "redacted" else 3)
        assert html.count('class="hidden"') == (3 if pictures == "redacted" else 0)
    with report_source(audit, ReportOptions()) as source:
        block = next(
            b for s in source.content.sections for b in s.blocks if isinstance(b, Examples)
        )
    assert not any(item.picture for item in block.items)


def test_logo_keeps_only_its_pixels(logo: Path) -> None:
    clean = read_logo(logo)
    assert clean.kind == "png" and b"GPS" not in clean.data
    assert b"GPS" in logo.read_bytes()


SHAPE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<rect width="9" height="9" onload="alert(1)"/>',
        '<image href="http://example.org/x.png" width="9" height="9"/>',
        '<rect width="9" height="9" fill="url(http://example.org/#x)"/>',
        "<foreignObject/>",
        "<style>@import url(http://example.org);</style>",
        '<use href="file:///etc/passwd"/>',
    ],
)
def test_drawings_that_want_more_are_refused(tmp_path: Path, inside: str) -> None:
    path = tmp_path / "logo.svg"
    path.write_text(SHAPE.format(inside), "utf-8")
    with pytest.raises(BadInput):
        read_logo(path)


def test_plain_drawings_are_printed(audit: OpenedAudit, tmp_path: Path) -> None:
    path = tmp_path / "logo.svg"
    path.write_text(
        SHAPE.format('<!-- made by --><rect width="9" height="9" fill="#123456"/>'), "utf-8"
    )
    assert b"#123456" in read_logo(path).data and b"made by" not in read_logo(path).data
    entities = '<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SHAPE.format("<text>&a;</text>")
    (tmp_path / "bomb.svg").write_text(entities, "utf-8")
    (tmp_path / "large.png").write_bytes(b"\x89PNG" + bytes(3_000_000))
    (tmp_path / "text.png").write_text("no picture")
    for name in ("bomb.svg", "large.png", "text.png", "gone.png"):
        with pytest.raises(BadInput):
            read_logo(tmp_path / name)
    only = ReportOptions(sections=("glossary",), logo=path, organisation="A & B")
    write_pdf(audit, tmp_path / "r.pdf", only)
    assert any(tag.alternative == "Logo of A & B" for tag in tags_of(tmp_path / "r.pdf"))


def test_a_report_speaks_the_chosen_language(
    audit: OpenedAudit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with report_source(audit, ReportOptions(language="zh_CN")) as source:
        chinese = source.content
    english = build_report(audit)
    assert squeezed(chinese.date) == "2026年1月1日" and english.date == "1 January 2026"
    for ours, theirs in zip(chinese.sections, english.sections, strict=True):
        assert ours.key == theirs.key and ours.title != theirs.title
        for block in ours.blocks:
            if isinstance(block, Figure):
                assert any("\u4e00" <= char <= "\u9fff" for char in block.caption), block.name
    only = ReportOptions(sections=("glossary",), language="zh_CN")
    write_pdf(audit, tmp_path / "zh.pdf", only)
    assert PdfReader(tmp_path / "zh.pdf").trailer["/Root"]["/Lang"] == "zh-CN"
    # The next report is English again.
    assert build_report(audit).sections[0].title == "Summary"


def _change(folder: Path, change: Callable[[dict], None]) -> None:
    document = json.loads((folder / "result.json").read_text("utf-8"))
    change(document)
    (folder / "result.json").write_text(json.dumps(document), "utf-8")


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_no_column_is_squeezed_to_nothing(tmp_path: Path, language: str) -> None:
    folder = make_sample_audit(tmp_path / "audit", 60)

    def wordy(document: dict) -> None:
        for summary in document["datasets"].values():
            summary["label"] = "Demo: Harbour (boats, quays, weather at sea)"
            summary["noted"] = {"identical_caption": 16}

    _change(folder, wordy)
    write_pdf(OpenedAudit(folder), tmp_path / "report.pdf", ReportOptions(language=language))  # type: ignore[arg-type]
    assert not letters_on_letters(tmp_path / "report.pdf")


def test_an_invalid_audit_boasts_of_no_numbers(tmp_path: Path) -> None:
    folder = make_sample_audit(tmp_path / "audit", 200, confounded=True)
    content = build_report(OpenedAudit(folder))
    assert content.status == "invalid"
    assert not any("rightly" in item.label for item in content.highlights)
    assert "Success rate" not in dict(content.facts)
    assert "examples" not in [section.key for section in content.sections]


def test_a_target_that_existed_is_told_as_one(tmp_path: Path) -> None:
    folder = make_sample_audit(tmp_path / "audit", 80, maps=())
    answer = {"name": "", "answer": "yes", "text": "Your data were used.", "p_value": 0.001}
    answer |= {"records": 20, "called": 9, "expected": 0.2}
    rate = {"value": 0.01, "ci": (0.0, 0.05), "records": 20}

    def existed(document: dict) -> None:
        del document["models"]["shadow"]
        document["existing"] = {
            "kind": "http_chat",
            "label": "Service at example.org",
            "identity": "abc",
            "asked": 40,
            "failed": 3,
            "left_out": {"mixed_group": 2},
        }

    def mine(document: dict) -> None:
        document["attacks"] = {}
        document["was_mine"] = {
            "attack": "metric_svm",
            "answer": answer,
            "records": [{"id": "mine-1", "probability": 0.93, "p_value": 0.01, "called": True}],
            "compared_with": "known_nonmembers",
            "false_positive_rate": rate,
            "true_positive_rate": rate,
        }

    _change(folder, existed)
    content = build_report(OpenedAudit(folder))
    assert dict(content.facts)["Target model"] == "Service at example.org"
    models = next(section for section in content.sections if section.key == "models")
    assert ["Records without an answer", "3"] in models.blocks[2].rows  # type: ignore[union-attr]
    _change(folder, mine)
    write_pdf(OpenedAudit(folder), tmp_path / "r.pdf")
    said = read_aloud(tmp_path / "r.pdf")
    for words in ("Your data were used.", "mine-1", "93%", "records named as used"):
        assert squeezed(words) in said
    assert "guessing gives 50" not in said
