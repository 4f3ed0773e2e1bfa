"""The report: readable, tagged, and safe against the texts it prints."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pypdf import PdfReader

from m4i_core.audit.opened import OpenedAudit
from m4i_core.report.options import ReportOptions
from m4i_gui.report.html import write_html
from m4i_gui.report.pdf import write_pdf
from m4i_gui.report.visible_text import visible_text

HOSTILE = [
    '<script>alert("x")</script> & <img src=x onerror=alert(1)>',
    '#eval(read("/etc/passwd")) $x$ *bold* _it_ `raw` @label \\ #import',
    '=HYPERLINK("http://example.org") \x1b[31mred\x1b[0m \u202etxet',
    "一只狗在草地上奔跑。 собака бежит · Ο σκύλος τρέχει · كلب يركض",
]


@pytest.fixture(scope="module")
def hostile_audit(finished_audit: Path, tmp_path_factory: pytest.TempPathFactory) -> OpenedAudit:
    """The finished audit with nasty texts in its most exposed records."""
    folder = tmp_path_factory.mktemp("hostile") / "audit"
    shutil.copytree(finished_audit, folder, ignore=shutil.ignore_patterns("artifacts"))
    table = pq.read_table(folder / "scores.parquet")
    texts = [HOSTILE[i % len(HOSTILE)] for i in range(table.num_rows)]
    place = table.column_names.index("generated")
    table = table.set_column(place, "generated", pa.array(texts))
    pq.write_table(table, folder / "scores.parquet")
    return OpenedAudit(folder)


def test_pdf_is_tagged_titled_and_bookmarked(finished_audit: Path, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_pdf(OpenedAudit(finished_audit), path)
    reader = PdfReader(path)
    catalogue = reader.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in catalogue and catalogue["/Lang"] == "en"
    assert reader.metadata is not None and reader.metadata.title.startswith("Small audit")
    assert b"pdfuaid" in path.read_bytes() or "pdfuaid" in str(
        catalogue["/Metadata"].get_object().get_data()
    )
    bookmarks = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert any("Summary" in title for title in bookmarks)
    text = "\n".join(page.extract_text() for page in reader.pages)
    for word in ("Small audit", "What to do", "Results", "Validity checks", "Glossary", "Manifest"):
        assert word in text
    for page in reader.pages:
        for font in (page["/Resources"].get("/Font") or {}).values():
            descendants = font.get_object().get("/DescendantFonts")
            holder = descendants[0].get_object() if descendants else font.get_object()
            descriptor = holder["/FontDescriptor"]
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)


def test_hostile_texts_are_printed_not_obeyed(hostile_audit: OpenedAudit, tmp_path: Path) -> None:
    every = ReportOptions(examples=24)
    write_pdf(hostile_audit, tmp_path / "report.pdf", every)
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "report.pdf").pages)
    squeezed = "".join(text.split())
    assert '#eval(read("/etc/passwd"))' in squeezed and "root:" not in text
    assert "一只狗在草地上奔跑" in squeezed and "собакабежит" in squeezed
    write_html(hostile_audit, tmp_path / "report.html", every)
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<script" not in html and "onerror=alert" not in re.sub(r"&lt;.*?&gt;", "", html)
    assert "\u202e" not in html and "\x1b" not in html


def test_html_needs_nothing_else(finished_audit: Path, tmp_path: Path) -> None:
    write_html(OpenedAudit(finished_audit), tmp_path / "report.html")
    html = (tmp_path / "report.html").read_text(encoding="utf-8")

    found: list[str] = []

    class Links(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.extend([v or "" for k, v in attrs if k in ("src", "href")])

    Links().feed(html)
    assert found
    assert all(link.startswith(("data:image/", "#")) for link in found)


def test_pictures_are_hidden_unless_asked(finished_audit: Path, tmp_path: Path) -> None:
    audit = OpenedAudit(finished_audit)
    write_html(audit, tmp_path / "hidden.html")
    write_html(audit, tmp_path / "shown.html", ReportOptions(pictures="shown"))
    hidden = (tmp_path / "hidden.html").read_text(encoding="utf-8")
    shown = (tmp_path / "shown.html").read_text(encoding="utf-8")
    assert "data:image/jpeg" not in hidden
    if audit.result.verdict.status != "invalid":
        assert "data:image/jpeg" in shown


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\u202e", "\u2066", "\u200f", "\ud800"])
def test_control_characters_become_visible(character: str) -> None:
    assert visible_text(f"a{character}b") == "a\ufffdb"


def test_scripts_are_left_alone() -> None:
    text = "一只狗 собака σκύλος كلب 🐕 a\u200db\n"
    assert visible_text(text) == text
