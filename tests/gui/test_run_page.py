"""The run page with the real command in a real child process."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from m4i_core.audit.demo_plan import demo_plan
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_file import write_plan
from m4i_core.errors import M4IError
from m4i_core.jobs.events import Event, LogLine, StepChanged, StepProgress, StepsPlanned
from m4i_gui.pages.run import RunPage
from m4i_gui.services.services import Services
from m4i_gui.widgets.progress_card import duration

EVIL = "<b>bold</b> <img src='file:///etc/passwd'>"


def small_plan(epochs: int = 3) -> AuditPlan:
    plan = demo_plan(records=12, epochs=epochs)
    return plan.model_copy(
        update={
            "attacks": plan.attacks.model_copy(update={"run": ("metric_threshold",)}),
            "validity": plan.validity.model_copy(update={"placebo": False, "permutations": 20}),
            "embedding": plan.embedding.model_copy(update={"methods": ("pca",)}),
            "compute": plan.compute.model_copy(update={"threads": 1, "device": "cpu"}),
        }
    )


@pytest.fixture
def page(services: Services, qtbot: QtBot) -> Iterator[RunPage]:
    made = RunPage(services)
    made.resize(1280, 740)
    qtbot.addWidget(made)
    made.show()
    yield made
    services.jobs.shutdown(5)


def _events() -> list[Event]:
    names = ["examine", "train_target", "train_shadow", "evaluate"]
    events: list[Event] = [
        StepsPlanned([{"name": name, "label": f"Do {name}", "weight": 1} for name in names]),
        StepChanged("examine", "running"),
        StepChanged("examine", "reused", 3.0),
        StepChanged("train_target", "running"),
        LogLine(f"hello {EVIL}"),
    ]
    for epoch in range(1, 9):
        numbers = {
            "epoch": epoch,
            "epochs": 20,
            "loss": 4 / epoch,
            "heldout_loss": 3.5 / epoch**0.5,
            "members_rouge_l": 0.05 * epoch,
            "heldout_rouge_l": 0.03 * epoch,
        }
        texts = {
            "member_picture": "/no/such/picture.jpg",
            "member_reference": "a reference",
            "member_caption": f"{EVIL} {epoch}",
            "heldout_caption": "",
        }
        for _ in range(25):
            events.append(
                StepProgress(
                    "train_target", "Train", epoch / 20, epoch / 40, 90.0, EVIL, numbers, texts
                )
            )
    return events


@pytest.mark.parametrize("look", ["light", "dark"])
def test_events_are_shown(
    page: RunPage, services: Services, look: str, grab: Callable[..., QImage]
) -> None:
    services.theme.set_preference(look)  # type: ignore[arg-type]
    page._set_state("running")
    page._take(_events())
    states = {name: row.state for name, row in page.steps.rows.items()}
    assert states == {
        "examine": "reused",
        "train_target": "running",
        "train_shadow": "waiting",
        "evaluate": "waiting",
    }
    monitor = page.monitor.models["target"]
    curve = monitor.curves["heldout_loss"]
    assert curve.epochs == list(range(1, 9))
    assert curve.values[3] == pytest.approx(1.75)
    shown = curve._item.getData()
    assert list(shown[0]) == list(range(1, 9))
    assert monitor.member.caption.plain() == f"“{EVIL} 8”"
    assert monitor.heldout.caption.plain() == "(silent)"
    assert page.monitor.models["shadow"].curves["loss"].epochs == []
    assert page.bar.value() == 200
    assert "1 min 30 s" in page.eta.plain()
    assert EVIL in page.log.toPlainText()
    for label in page.findChildren(QLabel):
        if label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
    grab(page, f"run-{look}")


def test_a_batch_is_drawn_once(page: RunPage, monkeypatch: pytest.MonkeyPatch) -> None:
    page._set_state("running")
    drawn: list[int] = []
    item = page.monitor.models["target"].curves["loss"]._item
    original = item.setData
    monkeypatch.setattr(item, "setData", lambda *a, **k: (drawn.append(1), original(*a, **k)))
    page._take(_events())
    assert len(drawn) == 1


def test_strange_events_do_no_harm(page: RunPage) -> None:
    page._set_state("running")
    page._take(
        [
            StepChanged("unknown", "running"),
            StepsPlanned([{}]),
            StepProgress(
                "train_target",
                "",
                None,
                0.5,
                None,
                numbers={"epoch": float("nan"), "epochs": float("inf"), "loss": 1.0},
            ),
            StepProgress(
                "train_target", "", 2.0, 7.0, -5.0, numbers={"epoch": 1, "loss": float("nan")}
            ),
        ]
    )
    assert page.bar.value() == 1000


def test_failure_says_what_to_do_and_copies(page: RunPage, grab: Callable[..., QImage]) -> None:
    page._fail(M4IError("The disk is full.", subject="/x", remedy="Free space.", details="E28"))
    assert page.again_button.isVisible() and page.copy_button.isVisible()
    assert not page.stop_button.isVisible()
    for part in ("The disk is full.", "/x", "Free space."):
        assert part in page.note.label.plain()
    page.copy_button.click()
    assert "E28" in QGuiApplication.clipboard().text()
    grab(page, "run-failed")


def test_a_damaged_plan_fails_in_words(page: RunPage, tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text("schema = [")
    page.start(tmp_path)
    assert page.state == "failed"
    assert "TOML" in page.note.label.plain()
    assert page.job is None


def test_missing_data_fails_in_words_and_can_be_tried_again(
    page: RunPage, qtbot: QtBot, tmp_path: Path
) -> None:
    plan = small_plan()
    gone = plan.datasets["scenes"].model_copy(
        update={"source": "folder", "path": str(tmp_path / "gone")}
    )
    write_plan(plan.model_copy(update={"datasets": {"scenes": gone}}), tmp_path / "plan.toml")
    page.start(tmp_path)
    qtbot.waitUntil(lambda: page.state == "failed", timeout=60_000)
    assert "gone" in page.note.label.plain()
    write_plan(plan, tmp_path / "plan.toml")
    page.again_button.click()
    assert page.state == "running"
    qtbot.waitUntil(lambda: bool(page.steps.rows), timeout=60_000)
    page.stop()
    qtbot.waitUntil(lambda: page.state == "stopped", timeout=5_000)


@pytest.mark.slow
def test_pause_stop_resume_finish_with_the_real_command(
    page: RunPage, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "audit"
    folder.mkdir()
    write_plan(small_plan(epochs=60), folder / "plan.toml")
    finished: list[str] = []
    page.finished.connect(finished.append)
    page.start(folder)
    assert page.title.text() == "Demo audit"
    curve = page.monitor.models["target"].curves["loss"]
    qtbot.waitUntil(lambda: len(curve.epochs) >= 2, timeout=120_000)
    monitor = page.monitor.models["target"]
    assert monitor.member.caption.plain() and monitor.heldout.caption.plain()
    assert not monitor.member.picture.pixmap().isNull()

    page.toggle_pause()
    assert page.state == "paused"
    qtbot.wait(1000)
    before = len(curve.epochs)
    qtbot.wait(1200)
    assert len(curve.epochs) == before, "paused work went on"
    page.toggle_pause()
    qtbot.waitUntil(lambda: len(curve.epochs) > before, timeout=60_000)

    job = page.job
    assert job is not None and job.pid is not None
    pid = job.pid
    begun = time.monotonic()
    page.stop()
    qtbot.waitUntil(lambda: page.state == "stopped", timeout=5_000)
    assert time.monotonic() - begun < 1.5
    assert not psutil.pid_exists(pid)
    assert page.again_button.isVisible()
    assert services.recents.entries()[0].state == "unfinished"

    # The rest is quicker with fewer passes: another plan, so only what depends on it is repeated.
    write_plan(small_plan(epochs=2), folder / "plan.toml")
    page.again_button.click()
    qtbot.waitUntil(lambda: page.state in ("finished", "failed"), timeout=200_000)
    assert page.state == "finished", page.note.label.plain()
    assert finished == [str(folder)]
    states = {row.state for row in page.steps.rows.values()}
    assert states == {"done", "reused"}
    assert page.steps.rows["draw_scenes"].state == "reused"
    assert services.recents.entries()[0].state == "finished"


def test_durations() -> None:
    assert [duration(s) for s in (0.2, 42, 95, 3600 * 2 + 61)] == [
        "under 1 s",
        "42 s",
        "1 min 35 s",
        "2 h 01 min",
    ]
