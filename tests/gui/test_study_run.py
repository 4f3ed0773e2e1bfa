"""The run page of a study: its parts, its failures, and a real study in a real child process."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from m4i_core.audit.plan_file import write_plan
from m4i_core.jobs.events import (
    Event,
    LogLine,
    PartChanged,
    StepChanged,
    StepProgress,
    StepsPlanned,
)
from m4i_core.study.opened import OpenedStudy
from m4i_core.study.plan import combinations
from m4i_core.study.steps import study_steps
from m4i_gui.pages.study_run import StudyRunPage
from m4i_gui.services.services import Services
from tests.gui.small_study import small_study

EVIL = "<b>bold</b> <img src='file:///etc/passwd'>"


@pytest.fixture
def page(services: Services, qtbot: QtBot) -> Iterator[StudyRunPage]:
    made = StudyRunPage(services)
    made.resize(1280, 740)
    qtbot.addWidget(made)
    made.show()
    yield made
    services.jobs.shutdown(5)


@pytest.fixture
def planned(page: StudyRunPage, tmp_path: Path) -> StudyRunPage:
    """A page that shows a study about to run."""
    study = small_study()
    page.folder = tmp_path
    page._clear()
    page._show_plan(study)
    page._set_state("running")
    page._take([StepsPlanned([step.to_dict() for step in study_steps(study)])])
    return page


def _epochs(step: str, count: int) -> list[Event]:
    return [
        StepProgress(
            step,
            "Train",
            epoch / 10,
            epoch / 40,
            90.0,
            EVIL,
            {"epoch": epoch, "epochs": 10, "loss": 4 / epoch, "members_rouge_l": 0.05 * epoch},
            {"member_caption": f"{EVIL} {epoch}"},
        )
        for epoch in range(1, count + 1)
    ]


def test_models_and_combinations_show_their_states(
    planned: StudyRunPage, grab: Callable[..., QImage]
) -> None:
    page = planned
    page._take(
        [
            PartChanged("HK", "target", "running"),
            PartChanged("HK", "target", "done", values={"rouge_l": 0.4}),
            PartChanged("MK", "target", "failed", f"No memory {EVIL}"),
            PartChanged("HK", "shadow", "running"),
            StepChanged("shadow:HK/train_shadow", "running"),
            *_epochs("shadow:HK/train_shadow", 4),
            PartChanged("HKHK", "combination", "done", "", {"metric_threshold.asr": 0.8125}),
            PartChanged("HKMK", "combination", "failed", f"Its target failed: No memory {EVIL}"),
            PartChanged("MKHK", "combination", "running"),
        ]
    )
    states = {key: part.state for key, part in page.models.parts.items()}
    assert states == {
        ("target", "HK"): "done",
        ("target", "MK"): "failed",
        ("shadow", "HK"): "running",
        ("shadow", "MK"): "waiting",
    }
    assert page.models_done.plain() == "1 of 4 trained"
    assert page.combinations_done.plain() == "1 of 4 done"
    cells = {name: page.matrix.item(*place).text() for name, place in page.matrix._places.items()}
    assert cells == {"HKHK": "0.81", "HKMK": "failed", "MKHK": "…", "MKMK": "·"}
    assert "0.812" in page.matrix.describe("HKHK")
    assert "No memory" in page.matrix.describe("HKMK")
    # The model's failure is told once, not again for what depends on it.
    said = page.failures.label.plain()
    assert "target MK" in said and EVIL in said and "HKMK" not in said
    assert page.stage.text() == "Shadow HK: Train"
    assert "1 min 30 s" in page.eta.plain()
    assert page.steps.rows["shadow:HK/train_shadow"].state == "running"
    # Only the steps of what is at work: a large study has tens of thousands.
    assert page.steps_title.plain() == "Shadow HK"
    assert all(name.startswith("shadow:HK/") for name in page.steps.rows)
    for label in page.findChildren(QLabel):
        if label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and button.metaObject().className() != "QTableCornerButton":
            assert button.accessibleName() or button.text(), button
    grab(page, "study-run")


def test_the_curve_follows_the_model_that_learns_until_another_is_chosen(
    planned: StudyRunPage,
) -> None:
    page = planned
    page._take([PartChanged("HK", "target", "running"), *_epochs("target:HK/train_target", 3)])
    curve = page.monitor.curves["loss"]
    assert curve.epochs == [1, 2, 3]
    assert page.monitor.title.plain().startswith("Target HK")
    page._take([PartChanged("HK", "target", "done"), PartChanged("MK", "target", "running")])
    assert curve.epochs == []
    page._take(_epochs("target:MK/train_target", 2))
    assert curve.epochs == [1, 2]
    page._choose_model("target", "HK")
    assert curve.epochs == [1, 2, 3] and curve.values[1] == pytest.approx(2.0)
    # Whoever looks at another model is not torn away from it.
    page._take([PartChanged("HK", "shadow", "running"), *_epochs("shadow:HK/train_shadow", 5)])
    assert page.monitor.title.plain().startswith("Target HK") and curve.epochs == [1, 2, 3]
    page._choose_model("shadow", "HK")
    assert curve.epochs == [1, 2, 3, 4, 5]


def test_many_failures_stay_readable(planned: StudyRunPage) -> None:
    names = [c.name for c in combinations(small_study())]
    planned._take([PartChanged(n, "combination", "failed", f"odd {n} " * 90) for n in names])
    said = planned.failures.label.plain()
    assert "and 1 more" in said and len(said) < 1000


def test_strange_events_do_no_harm(page: StudyRunPage, planned: StudyRunPage) -> None:
    page._take(
        [
            StepsPlanned([{}]),
            PartChanged("nobody", "target", "running"),
            PartChanged("nothing", "combination", "done", "", {"x": float("nan")}),
            PartChanged("HKHK", "combination", "done", "", {}),
            PartChanged("data", "data", "done"),
            StepProgress("no colon", "", None, 0.5, None, numbers={"epoch": float("nan")}),
            StepProgress("target:/", "", 2.0, 7.0, -5.0, numbers={"epoch": 1}),
        ]
    )
    assert page.bar.value() == 1000
    assert page.matrix.item(*page.matrix._places["HKHK"]).text() == "✓"


def test_a_damaged_plan_fails_in_words(page: StudyRunPage, tmp_path: Path) -> None:
    (tmp_path / "study.toml").write_text("schema = [")
    page.start(tmp_path)
    assert page.state == "failed" and page.job is None
    assert "TOML" in page.note.label.plain()
    page.offer(tmp_path)
    assert page.state == "failed"


def test_a_done_combination_can_be_opened_meanwhile(
    planned: StudyRunPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page = planned
    page._take([PartChanged("HKMK", "combination", "done", "", {"metric_threshold.asr": 0.5})])
    assert page.results_button.isEnabled()
    with qtbot.waitSignal(page.open_requested) as caught:
        page.matrix.itemActivated.emit(page.matrix.item(*page.matrix._places["HKMK"]))
    assert caught.args == [str(tmp_path / "combinations" / "HKMK")]
    with qtbot.assertNotEmitted(page.open_requested):
        page.matrix.itemActivated.emit(page.matrix.item(*page.matrix._places["HKHK"]))
    page.matrix.setCurrentItem(page.matrix.item(*page.matrix._places["HKMK"]))
    assert "0.500" in page.matrix_says.text()


def test_the_log_is_copied(planned: StudyRunPage) -> None:
    planned._take([LogLine(f"hello {EVIL}"), LogLine("careful", "warning")])
    planned.work_log.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert EVIL in copied and "! careful" in copied


@pytest.mark.slow
def test_stop_offer_resume_finish_with_the_real_command(
    page: StudyRunPage, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "study"
    folder.mkdir()
    study = small_study(epochs=6)
    # One shadow cannot be made: the rest must go on.
    broken = study.shadows["MK"].model_copy(
        update={"weights": "file", "weights_file": str(tmp_path / "none.safetensors")}
    )
    study = study.model_copy(update={"shadows": {**study.shadows, "MK": broken}})
    write_plan(study, folder / "study.toml")
    finished: list[str] = []
    page.finished.connect(finished.append)
    page.start(folder)
    assert page.title.text() == "Small study" and page.running
    qtbot.waitUntil(lambda: page.models.parts["target", "HK"].state == "done", timeout=60_000)
    page.toggle_pause()
    assert page.state == "paused"
    page.toggle_pause()
    begun = time.monotonic()
    page.stop()
    qtbot.waitUntil(lambda: page.state == "stopped", timeout=5_000)
    assert time.monotonic() - begun < 2.0
    assert services.recents.entries()[0].kind == "study"
    assert services.recents.entries()[0].state == "unfinished"

    page.offer(folder)
    qtbot.waitUntil(lambda: not services.jobs.active(), timeout=20_000)
    assert page.models.parts["target", "HK"].state == "done"
    page.again_button.click()
    qtbot.waitUntil(lambda: page.state in ("finished", "failed"), timeout=120_000)
    assert page.state == "finished", page.note.label.plain()
    assert finished == [str(folder)]
    result = OpenedStudy(folder).result
    assert result.finished
    states = {name: part.state for name, part in page.matrix.parts.items()}
    assert states == {"HKHK": "done", "HKMK": "done", "MKHK": "failed", "MKMK": "failed"}
    assert states == {cell.name: cell.state for cell in result.combinations}
    assert (
        page.matrix.rate("HKHK") == result.combination("HK", "HK").attacks["metric_threshold"].asr
    )
    assert "shadow MK" in page.failures.label.plain()
    assert services.recents.entries()[0].state == "finished"
    assert services.recents.entries()[0].combinations == 2
