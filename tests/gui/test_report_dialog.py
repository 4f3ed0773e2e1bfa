"""The dialog of a report: options, its real pages beside them, what is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_gui.cli import main
from m4i_gui.panels.report_dialog import ReportDialog
from m4i_gui.services.services import Services
from m4i_gui.services.settings import settings_file
from tests.gui.sample_audit import make_sample_audit


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished audit."""
    return make_sample_audit(tmp_path_factory.mktemp("dialog") / "audit", 80, maps=("pca",))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What dialogs belong to: they delete themselves when they are closed."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(
    services: Services, folder: Path, tmp_path: Path, window: QWidget, qtbot: QtBot
) -> ReportDialog:
    """The dialog, with the first pages on screen."""
    made = ReportDialog(services, OpenedAudit(folder), tmp_path, parent=window)
    made.show()
    settled(made, qtbot)
    return made


def settled(dialog: ReportDialog, qtbot: QtBot) -> None:
    """Wait until the preview shows the present options."""
    qtbot.waitUntil(lambda: not dialog.preview.busy, timeout=60_000)


def text_of(dialog: ReportDialog) -> str:
    """Return the text of the pages on screen."""
    document = dialog.preview.document
    return "\n".join(document.getAllText(page).text() for page in range(document.pageCount()))


def test_pages_follow_the_options(dialog: ReportDialog, qtbot: QtBot) -> None:
    preview, form = dialog.preview, dialog.form
    pages = preview.document.pageCount()
    assert pages >= 8 and "Glossary" in text_of(dialog)
    assert preview.page_label.text() == f"Page 1 of {pages}"
    form.sections["glossary"].click()
    form.organisation.setText("")
    qtbot.keyClicks(form.organisation, "Clinic")
    assert preview.busy
    settled(dialog, qtbot)
    text = text_of(dialog)
    assert "Glossary" not in text and "Clinic" in text
    preview.show_page(2)
    assert preview.page == 2 and preview.previous_button.isEnabled()
    form.sections["manifest"].click()
    settled(dialog, qtbot)
    assert preview.page == 2, "the reader lost the page"
    preview.fit_width()
    before = preview.zoom
    preview.larger_button.click()
    assert preview.zoom > before
    preview.smaller_button.click()
    preview.smaller_button.click()
    assert preview.zoom < before
    picture = preview.view.grab().toImage()
    assert picture.pixelColor(picture.rect().center() - QPoint(0, 20)).lightness() > 200
    # Many changes at once are one.
    for count in range(6):
        form.examples.setValue(count)
    form.language.setCurrentIndex(form.language.findData("zh_CN"))
    settled(dialog, qtbot)
    assert "目录" in text_of(dialog)


def test_numbers_keep_their_checks(dialog: ReportDialog, qtbot: QtBot) -> None:
    boxes = dialog.form.sections
    assert boxes["validity"].isChecked() and not boxes["validity"].isEnabled()
    assert "believed" in boxes["limits"].toolTip()
    for name in ("results", "maps", "examples", "defenses"):
        boxes[name].click()  # type: ignore[index]
    assert boxes["validity"].isEnabled()
    boxes["validity"].click()
    options = dialog.form.options()
    assert options.sections is not None and "validity" not in options.sections
    boxes["results"].click()
    assert boxes["validity"].isChecked() and not boxes["validity"].isEnabled()


def test_what_is_remembered_is_the_users_own(
    dialog: ReportDialog, services: Services, folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    form, window = dialog.form, dialog.parentWidget()
    logo = tmp_path / "logo.png"
    Image.new("RGB", (60, 20), "navy").save(logo)
    form.organisation.setText("Clinic")
    form.logo.setText(str(logo))
    form.notes.setPlainText("About these people")
    form.pictures.setCurrentIndex(form.pictures.findData("shown"))
    form.figures.setCurrentIndex(form.figures.findData("roc"))
    form.figure_note.setPlainText("Look here")
    form.figures.setCurrentIndex(form.figures.findData("roc_log"))
    assert form.figure_note.toPlainText() == ""
    with qtbot.waitSignal(dialog.wanted) as told:
        dialog.save_button.click()
    options = told.args[2]
    assert options.figure_notes == {"roc": "Look here"} and options.logo == logo
    assert (options.pictures, options.notes) == ("shown", "About these people")
    again = ReportDialog(services, OpenedAudit(folder), tmp_path, parent=window)
    kept = again.form.options()
    assert (kept.organisation, kept.logo) == ("Clinic", logo)
    assert kept.pictures == "redacted" and not kept.notes and not kept.figure_notes
    again.form.logo.setText(str(tmp_path / "gone.svg"))
    again.form.changed.emit()
    settled(again, qtbot)
    assert "logo cannot be read" in again.preview.status.text()
    services.settings.sync()
    assert "About these people" not in settings_file().read_text("utf-8")


def test_closing_ends_the_work(
    services: Services, folder: Path, tmp_path: Path, window: QWidget, qtbot: QtBot
) -> None:
    dialog = ReportDialog(services, OpenedAudit(folder), tmp_path, parent=window)
    dialog.show()
    qtbot.waitUntil(lambda: bool(services.jobs.active()), timeout=10_000)
    with qtbot.waitSignal(services.jobs.idle, timeout=30_000):
        dialog.reject()


def test_the_command_takes_the_same_options(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logo, html = tmp_path / "logo.svg", tmp_path / "r.html"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>', "utf-8")
    arguments = ["--html", str(html), "--without", "glossary,manifest", "--pictures", "blurred"]
    arguments += ["--organisation", "Clinic", "--logo", str(logo), "--note", "Read me"]
    arguments += ["--figure-note", "ROC=Look here", "--examples", "2"]
    assert main(["report", str(folder), *arguments]) == 0
    text = html.read_text("utf-8")
    for words in ("Clinic", "Read me", "Look here", 'class="logo"', "Blurred picture of record"):
        assert words in text
    assert text.count('<article class="example">') == 2 and "Glossary" not in text
    assert main(["report", str(folder), "--html", str(html), "--language", "zh_CN"]) == 0
    assert '<html lang="zh-Hans">' in html.read_text("utf-8")
    capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--sections", "grid"], "Sections: summary"),
        (["--without", "limits"], "believed"),
        (["--figure-note", "heat=x"], "roc_log"),
        (["--logo", "gone.png"], "gone.png"),
        (["--heat-maps", "f1"], "Measures: asr"),
    ],
)
def test_the_command_says_what_is_wrong(
    folder: Path,
    tmp_path: Path,
    arguments: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    html = tmp_path / "r.html"
    assert main(["report", str(folder), "--html", str(html), *arguments]) == 2
    assert words in capsys.readouterr().err and not html.exists()
