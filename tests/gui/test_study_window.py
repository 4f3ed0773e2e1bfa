"""Studies in the window: begun, run, resumed, opened, looked into, and exported."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from m4i_core.audit.plan_file import write_plan
from m4i_core.study.opened import OpenedStudy
from m4i_gui.main_window import MainWindow
from m4i_gui.pages.start import RecentRow
from m4i_gui.panels.study_trail import study_of
from m4i_gui.services.dropped import look_at
from m4i_gui.services.services import Services
from m4i_gui.widgets.error_dialog import ErrorDialog
from tests.gui.sample_study import make_sample_study
from tests.gui.small_study import small_study


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample_study(tmp_path_factory.mktemp("sample") / "study", records=80)


@pytest.fixture
def window(services: Services, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(services)
    made.resize(1280, 800)
    qtbot.addWidget(made)
    made.show()
    yield made
    services.jobs.shutdown(5)


def _quiet(services: Services, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=60_000)


def _unfinished(folder: Path) -> Path:
    folder.mkdir(parents=True)
    write_plan(small_study(), folder / "study.toml")
    return folder


def test_the_start_page_offers_a_grid(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    window.start_page.study_tile.click()
    assert window.stack.currentWidget() is window.study_wizard()
    assert "grid" in window.windowTitle()
    _quiet(services, qtbot)
    window.study_wizard().left.emit()
    assert window.stack.currentWidget() is window.start_page
    window.menus.study_action.trigger()
    assert window.stack.currentWidget() is window.study_wizard()
    _quiet(services, qtbot)


def test_a_loose_plan_opens_the_wizard_it_belongs_to(
    window: MainWindow, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    from m4i_core.audit.demo_plan import demo_plan

    write_plan(small_study(), tmp_path / "grid.toml")
    write_plan(demo_plan(), tmp_path / "one.toml")
    window.drops.take(look_at([tmp_path / "grid.toml"]))
    assert window.stack.currentWidget() is window.study_wizard()
    window.drops.take(look_at([tmp_path / "one.toml"]))
    assert window.stack.currentWidget() is window.wizard()
    (tmp_path / "bad.toml").write_text("schema = [")
    window.drops.take(look_at([tmp_path / "bad.toml"]))
    (dialog,) = window.findChildren(ErrorDialog)
    assert "TOML" in dialog.message.plain()
    dialog.accept()
    _quiet(services, qtbot)


def test_recents_tell_studies_from_audits(
    window: MainWindow, services: Services, qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    services.recents.add(sample, "Finished")
    half = _unfinished(tmp_path / "half")
    # A name that pretends to be the word that is looked for must not count.
    (half / "study.json").write_text(
        '{"schema": 1, "name": "\\"finished\\": true", "finished": false'
    )
    services.recents.add(half, "Half")
    services.recents.add(tmp_path / "gone", "Gone")
    entries = {audit.name: audit for audit in services.recents.entries()}
    assert (entries["Finished"].kind, entries["Finished"].state) == ("study", "finished")
    assert entries["Finished"].combinations > 10
    assert (entries["Half"].kind, entries["Half"].state) == ("study", "unfinished")
    assert entries["Gone"].state == "missing"

    def shown() -> list[RecentRow]:
        return [row for row in window.start_page.findChildren(RecentRow) if row.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 3)
    assert sum(", study, " in row.accessibleName() for row in shown()) == 2


def test_an_unfinished_study_is_offered_and_a_plan_is_run(
    window: MainWindow, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = _unfinished(tmp_path / "half")
    window.open_audit(str(folder))
    page = window.study_run_page()
    qtbot.waitUntil(lambda: window.stack.currentWidget() is page, timeout=20_000)
    _quiet(services, qtbot)
    assert page.state == "stopped" and page.again_button.isVisible()
    assert len(page.matrix.parts) == 4 and not page.results_button.isEnabled()
    assert "Small study" in window.windowTitle()

    window.run_plan(small_study(epochs=60), str(tmp_path / "new" / "study"))
    assert page.running and (tmp_path / "new" / "study" / "study.toml").is_file()
    assert "Small study" in window.windowTitle()
    window.run_demo()  # a second one waits for its turn
    assert [entry.name for entry in services.queue.entries()] == ["Demo audit"]
    assert page.queue.isVisible()
    window.show_start()
    assert window.show_run_button.isVisible()
    window.open_audit(str(tmp_path / "new" / "study"))
    assert window.stack.currentWidget() is page
    window.close()
    assert "study" in window._question.text()
    window.keep_choice.click()
    page.stop()
    qtbot.waitUntil(lambda: page.state == "stopped", timeout=5_000)
    _quiet(services, qtbot)


def test_an_audit_and_a_study_never_share_a_folder(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text("schema = 1\n")
    window.run_plan(small_study(), str(tmp_path))
    (dialog,) = window.findChildren(ErrorDialog)
    assert "another folder" in dialog.remedy.plain()
    dialog.accept()
    assert not (tmp_path / "study.toml").exists()


def test_into_a_combination_and_back(
    window: MainWindow,
    services: Services,
    qtbot: QtBot,
    sample: Path,
    grab: Callable[..., QImage],
) -> None:
    window.open_audit(str(sample))
    study_page = window.study_results_page()
    qtbot.waitUntil(lambda: study_page.view is not None, timeout=60_000)
    assert window.stack.currentWidget() is study_page
    assert not window.trail.isVisible() and window.menus.export_action.isEnabled()
    _quiet(services, qtbot)
    done = next(c for c in OpenedStudy(sample).result.combinations if c.state == "done")
    study_page.combination_requested.emit(str(sample / done.folder))
    results = window.results_page()
    qtbot.waitUntil(lambda: results.view is not None, timeout=60_000)
    assert window.trail.isVisible() and done.name in window.trail.label.text()
    # What belongs to a study does not crowd the list of recent ones.
    assert [entry.kind for entry in services.recents.entries()] == ["study"]
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.metaObject().className() != "QTableCornerButton":
            assert button.accessibleName() or button.text(), button
    grab(window, "study-combination")
    window.trail.back_button.click()
    qtbot.waitUntil(lambda: window.stack.currentWidget() is study_page, timeout=20_000)
    assert not window.trail.isVisible()
    _quiet(services, qtbot)


def test_study_of_a_folder(sample: Path, tmp_path: Path) -> None:
    assert study_of(sample / "combinations" / "X") == sample
    assert study_of(tmp_path / "combinations" / "X") is None
    assert study_of(sample) is None


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["pdf", "html"])
def test_the_report_is_written_with_progress(
    window: MainWindow,
    services: Services,
    qtbot: QtBot,
    sample: Path,
    tmp_path: Path,
    kind: str,
    grab: Callable[..., QImage],
) -> None:
    window.export_study(OpenedStudy(sample))
    dialog = window.study_export.dialog
    assert dialog is not None
    grab(dialog, "study-report-dialog")
    if kind == "html":
        dialog.html_choice.setChecked(True)
    assert dialog.path.text().endswith(f".{kind}")
    dialog.path.setText(str(tmp_path / "no" / f"report.{kind}"))
    dialog.save_button.click()
    assert "no folder" in dialog.note.label.plain() and dialog.job is None
    path = tmp_path / f"report.{kind}"
    dialog.path.setText(str(path))
    told: list[float | None] = []
    take = dialog.card.update_from
    dialog.card.update_from = lambda updates: (
        told.extend(u.fraction for u in updates),
        take(updates),
    )
    dialog.save_button.click()
    assert dialog.card.isVisible() and dialog.job is not None
    qtbot.waitUntil(lambda: dialog.written is not None, timeout=120_000)
    assert told, "no progress was told"
    content = path.read_bytes()
    assert content.startswith(b"%PDF") if kind == "pdf" else b"</html>" in content
    dialog.close_button.click()
    assert window.study_export.dialog is None
    assert services.settings.value("files/export_folder") == str(tmp_path)


def test_a_cancelled_report_leaves_nothing(
    window: MainWindow, services: Services, qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    window.export_study(OpenedStudy(sample))
    dialog = window.study_export.dialog
    assert dialog is not None
    dialog.path.setText(str(tmp_path / "report.pdf"))
    dialog.save_button.click()
    dialog.card.cancel_button.click()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=60_000)
    assert dialog.form.isVisible() and not list(tmp_path.glob("report*"))
    dialog.reject()
    _quiet(services, qtbot)
