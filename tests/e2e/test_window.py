"""The program as a person uses it: through the real `main()`, by clicking alone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from m4i_core.audit.opened import OpenedAudit
from m4i_gui.main_window import MainWindow
from tests.e2e.driver import Driver, Story

LEFT = Qt.MouseButton.LeftButton
# By default 120 of the real pictures and 3 epochs; M4I_WHOLE=1 takes all of them and 40 epochs.
WHOLE = os.environ.get("M4I_WHOLE") == "1"


@pytest.fixture(autouse=True)
def _isolated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("M4I_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.setenv("M4I_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")


def _click(button: QAbstractButton) -> None:
    assert button.isVisible() and button.isEnabled(), button.accessibleName() or button.text()
    QTest.mouseClick(button, LEFT)


def _not_blank(widget: QWidget, file: Path | None = None) -> None:
    image: QImage = widget.grab().toImage()
    seen = {
        image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
    }
    assert len(seen) > 8, "the window is blank"
    if file is not None:
        image.save(str(file))


def _set(wizard: object, key: str, value: int) -> None:
    """Type a number into the control of a key, wherever it is on the current page."""
    control = wizard.current.fields[key].control  # type: ignore[attr-defined]
    control.setFocus()
    control.selectAll()
    QTest.keyClicks(control, str(value))
    QTest.keyClick(control, Qt.Key.Key_Tab)


def _story_of_an_audit(
    window: MainWindow, data: Path, pdf: Path, notes: dict[str, object]
) -> Story:
    """New audit, five pages, run, results, PDF."""
    start = window.start_page
    yield start.isVisible
    _not_blank(window)
    window.menus.new_action.trigger()
    wizard = window.wizard()
    yield wizard.isVisible
    if not WHOLE:
        _set(wizard, "target.training.epochs", 3)
    _click(wizard.next_button)
    yield lambda: wizard.current.name == "data"
    line = wizard.current.fields["datasets.main.path"].control.line
    line.setFocus()
    QTest.keyClicks(line, str(data))
    QTest.keyClick(line, Qt.Key.Key_Return)
    yield lambda: "main" in wizard.draft.facts
    notes["usable"] = wizard.draft.facts["main"].usable
    _not_blank(window)
    for name in ("knowledge", "attacks", "review"):
        yield wizard.next_button.isEnabled
        _click(wizard.next_button)
        yield lambda name=name: wizard.current.name == name
        _not_blank(window)
    # What the page shows is what will be done.
    notes["plan"] = wizard.draft.to_plan()
    yield wizard.next_button.isEnabled
    _click(wizard.next_button)
    run = window.run_page()
    yield run.isVisible
    yield lambda: window.stack.currentWidget() is not run
    results = window.results_page()
    yield lambda: results.view is not None
    notes["folder"] = results.audit.folder
    for place in range(results.tabs.count()):
        results.tabs.setCurrentIndex(place)
        yield results.tabs.currentWidget().isVisible
        _not_blank(window)
    results.write_report("pdf", str(pdf))
    yield pdf.is_file


@pytest.mark.real_data
def test_an_audit_of_real_pictures_by_clicking_alone(
    qtbot: QtBot, real_data: Path, tmp_path: Path
) -> None:
    data = real_data / "flickr8k-1k" if WHOLE else _some_pictures(real_data, tmp_path / "flickr8k")
    notes: dict[str, object] = {}
    pdf = tmp_path / "report.pdf"
    driver = Driver(lambda window: _story_of_an_audit(window, data, pdf, notes), 600.0)
    code = driver.run([])
    assert not driver.failure, driver.failure
    assert code == 0
    assert notes["usable"] == (1000 if WHOLE else 120)
    audit = OpenedAudit(notes["folder"])  # type: ignore[arg-type]
    assert audit.result.sets.target_members == (250 if WHOLE else 30)
    assert audit.result.models["target"].epochs == (40 if WHOLE else 3)
    assert audit.result.validity.overlap.exact_pictures == 0
    text = "".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert audit.result.name in text and "Validity checks" in text
    if WHOLE:
        print(audit.result.verdict, audit.result.attacks["metric_svm"])


def _some_pictures(real_data: Path, data: Path) -> Path:
    """Copy 120 pictures with their captions."""
    (data / "Images").mkdir(parents=True)
    lines = (real_data / "flickr8k-1k" / "captions.txt").read_text(encoding="utf-8").splitlines()
    kept = lines[: 1 + 5 * 120]
    (data / "captions.txt").write_text("\n".join(kept) + "\n", encoding="utf-8")
    for name in {line.split(",")[0] for line in kept[1:]}:
        shutil.copy(real_data / "flickr8k-1k" / "Images" / name, data / "Images")
    return data


def test_the_selection_is_shared_and_exports_agree(
    qtbot: QtBot, finished_audit: Path, tmp_path: Path
) -> None:
    """Select in the map, the table follows, the export holds just those, the ROC shows them."""
    audit = tmp_path / "audit"
    shutil.copytree(finished_audit, audit)
    csv_file = tmp_path / "shown.csv"
    seen: dict[str, int] = {}

    def story(window: MainWindow) -> Story:
        window.open_audit(str(audit))
        yield lambda: window._results is not None and window._results.view is not None
        results = window.results_page()
        ids = audit_ids[:7]
        results.selection.select(ids, window)
        results.tabs.setCurrentWidget(results.records)
        yield results.records.isVisible
        results.records.only_box.setChecked(True)
        yield lambda: results.records.model.rowCount() == 7
        seen["rows"] = results.records.model.rowCount()
        results.write_records("csv", str(csv_file))
        yield csv_file.is_file
        yield lambda: len(csv_file.read_text(encoding="utf-8-sig").splitlines()) == 8

    audit_ids = OpenedAudit(audit).scores.column("id").to_pylist()
    driver = Driver(story, patience=30.0)
    assert driver.run([]) == 0
    assert not driver.failure, driver.failure
    assert seen["rows"] == 7


def test_closing_while_an_audit_runs_leaves_it_resumable(qtbot: QtBot, tmp_path: Path) -> None:
    from m4i_core.audit.plan_file import write_plan
    from tests.e2e.small_audit import small_plan

    folder = tmp_path / "audit"
    folder.mkdir()
    write_plan(small_plan(epochs=400), folder / "plan.toml")

    def story(window: MainWindow) -> Story:
        window.open_audit(str(folder))
        yield lambda: window._run is not None and window._run.isVisible()
        run = window.run_page()
        run.resume()
        yield lambda: any((folder / "artifacts").glob("partial-train*/*"))
        window.close()
        yield lambda: window._question is not None
        window.stop_choice.click()
        yield lambda: not window.isVisible()

    driver = Driver(story, patience=60.0)
    assert driver.run([]) == 0
    assert not driver.failure, driver.failure
    assert not (folder / "result.json").exists()
    assert any((folder / "artifacts").glob("encode-*"))


def test_a_fault_reaches_a_dialog_and_the_program_goes_on(qtbot: QtBot) -> None:
    from PySide6.QtCore import QTimer

    def story(window: MainWindow) -> Story:
        class Careless(QWidget):
            def fall(self) -> None:
                raise ValueError("a fault on purpose")

        careless = Careless(window)
        QTimer.singleShot(0, careless.fall)
        yield lambda: window._fault_dialog is not None
        assert "ValueError" in window._fault_dialog.details.toPlainText()
        window._fault_dialog.accept()
        yield lambda: window._fault_dialog is None
        window.menus.new_action.trigger()
        yield window.wizard().isVisible

    driver = Driver(story, patience=20.0)
    assert driver.run([]) == 0
    assert not driver.failure, driver.failure
