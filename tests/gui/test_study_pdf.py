"""A study's report on paper and on screen: readable, tagged, safe against the texts it prints."""

from __future__ import annotations

import io
import json
import re
import shutil
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from m4i_core.jobs.cancel import Cancelled, CancelToken
from m4i_core.report.build_study import build_study_report
from m4i_core.report.content import Figure
from m4i_core.report.options import ReportOptions
from m4i_core.report.study_figure_list import study_figures
from m4i_core.study.opened import OpenedStudy
from m4i_gui.report.html import write_html
from m4i_gui.report.pdf import write_pdf
from m4i_gui.report.study_figures import save_study_figures, study_drawing
from m4i_gui.report.study_style import STYLES, ThemeName, draw
from m4i_gui.services.palettes import contrast
from tests.gui.sample_study import FAILED_REASON, make_sample_study
from tests.pdf_structure import alternatives_of, fonts_not_embedded

HOSTILE = '#eval(read("/etc/passwd")) $x$ *b* <script>alert(1)</script> \x1b[31m \u202e 一只狗'


@pytest.fixture(scope="module")
def whole(medical_study: Path) -> Path:
    """A finished study with defenses and report generators."""
    return medical_study


@pytest.fixture(scope="module")
def pdf(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its report."""
    path = tmp_path_factory.mktemp("pdf") / "report.pdf"
    write_pdf(
        OpenedStudy(whole),
        path,
        ReportOptions(organisation="Hospital", notes="For the board"),
    )
    return path


@pytest.fixture(scope="module")
def hostile(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> OpenedStudy:
    """The same with nasty names and reasons, and without its combinations' folders."""
    folder = tmp_path_factory.mktemp("hostile") / "s"
    folder.mkdir()
    shutil.copyfile(whole / "study.toml", folder / "study.toml")
    document = json.loads((whole / "study.json").read_text("utf-8"))
    document["name"] = HOSTILE
    for models in (document["targets"], document["shadows"]):
        for model in models.values():
            model["dataset_label"] = HOSTILE
    for combination in document["combinations"]:
        if combination["state"] == "failed":
            combination["reason"] = HOSTILE
    (folder / "study.json").write_text(json.dumps(document), "utf-8")
    return OpenedStudy(folder)


def text_of(path: Path) -> str:
    """Return all text of a PDF without white space."""
    return "".join("".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.fixture(scope="module")
def pages(pdf: Path) -> list[str]:
    """Text of its pages."""
    return [page.extract_text() for page in PdfReader(pdf).pages]


def test_pdf_is_tagged_bookmarked_and_complete(whole: Path, pdf: Path, pages: list[str]) -> None:
    study = OpenedStudy(whole)
    reader = PdfReader(pdf)
    catalogue = reader.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"] and catalogue["/Lang"] == "en"
    assert 15 <= len(reader.pages) <= 25
    bookmarks = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    content = build_study_report(study)
    for section in content.sections:
        assert any(section.title in title for title in bookmarks), section.title
    figures = [b for s in content.sections for b in s.blocks if isinstance(b, Figure)]
    told = alternatives_of(pdf)
    assert len(told) == len(figures) and fonts_not_embedded(pdf) == set()
    for figure in figures:
        assert figure.alternative in told, figure.name
    text = "".join("".join(pages).split())
    for combination in study.result.combinations:
        assert combination.name in text
    assert "Unfinished." not in text
    for words in (FAILED_REASON, "Hospital", "For the board", "This is no reproduction"):
        assert "".join(words.split()) in text


def test_long_tables_repeat_their_header(pages: list[str]) -> None:
    assert sum("Blind AUC" in page and "Rests on" in page for page in pages) >= 2


def test_hostile_texts_are_printed_not_obeyed(hostile: OpenedStudy, tmp_path: Path) -> None:
    # Names and reasons are on the cover and in these sections; figures are drawn elsewhere.
    some = ReportOptions(
        sections=("summary", "models", "failures"), organisation=HOSTILE, notes=HOSTILE
    )
    write_pdf(hostile, tmp_path / "report.pdf", some)
    text = text_of(tmp_path / "report.pdf")
    assert '#eval(read("/etc/passwd"))$x$*b*<script>alert(1)</script>' in text
    assert "root:" not in text and "一只狗" in text
    write_html(hostile, tmp_path / "report.html", some)
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<script" not in html and "\x1b" not in html and "\u202e" not in html


def test_html_needs_nothing_else(whole: Path, tmp_path: Path) -> None:
    study = OpenedStudy(whole)
    some = ReportOptions(sections=("scenarios", "medical", "published"))
    write_html(study, tmp_path / "report.html", some)
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert not re.findall(r'(?:src|href)="(?!data:|#)', html)
    figures = build_study_report(study, some).figures
    assert html.count("<figure>") == len(figures) == 3 and html.count('alt=""') == 0


def test_unfinished_study_without_defenses_or_reports(tmp_path: Path) -> None:
    folder = make_sample_study(
        tmp_path / "s", records=120, with_defenses=False, finished=False, only_results=True
    )
    write_pdf(OpenedStudy(folder), tmp_path / "report.pdf")
    text = text_of(tmp_path / "report.pdf")
    assert "Unfinished." in text
    assert "Medicalreports" not in text and "Attackedbyshadow" not in text


def test_figures_become_files(whole: Path, tmp_path: Path) -> None:
    written = save_study_figures(OpenedStudy(whole), tmp_path / "out", formats=("svg",))
    names = {path.name for path in written}
    for number in ("03", "04", "05", "06", "07", "08", "09", "10"):
        assert any(name.startswith(f"figure-{number}-") for name in names), number
    assert len(names) == len(written) == len(study_figures(OpenedStudy(whole)))
    heat = (tmp_path / "out" / "figure-04-heat_metric_svm_asr.svg").read_text("utf-8")
    assert ">failed<" in heat and ">unrestricted<" in heat and ">NR<" in heat


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_kind_of_figure_has_its_paper(whole: Path, theme: ThemeName) -> None:
    study = OpenedStudy(whole)
    kinds = {key.kind: key for key in study_figures(study)}
    # Painting is the same in both themes: on white, kinds with a surface of their own.
    wanted = kinds if theme == "dark" else {"heat", "map", "trade_off"}
    paper = STYLES[theme].paper.lower()
    for kind in wanted:
        made = draw(study_drawing(study, kinds[kind]), theme, "png")
        with Image.open(io.BytesIO(made)) as picture:
            corner = picture.convert("RGB").getpixel((0, 0))
        assert "#{:02x}{:02x}{:02x}".format(*corner) == paper, kind  # type: ignore[misc]


def test_same_figure_gives_the_same_bytes(whole: Path) -> None:
    study = OpenedStudy(whole)
    for key in study_figures(study, ("asr",)):
        if key.kind in ("map", "trade_off", "epsilon"):
            again = draw(study_drawing(OpenedStudy(whole), key))
            assert draw(study_drawing(study, key)) == again, key.name


def test_colours_can_be_seen_on_their_paper() -> None:
    for style in STYLES.values():
        assert contrast(style.ink, style.paper) >= 7
        for colour in (*style.scenarios.values(), *style.attacks, style.member, style.nonmember):
            assert contrast(colour, style.paper) >= 3


def test_writing_can_be_cancelled(whole: Path, tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        write_pdf(OpenedStudy(whole), tmp_path / "report.pdf", cancel=cancel)
    assert list(tmp_path.iterdir()) == []
