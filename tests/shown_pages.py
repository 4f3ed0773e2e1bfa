"""What is photographed, page by page, as a person would go through the program."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from m4i_core.data.readers.registry import open_dataset
from m4i_core.errors import DataError
from m4i_gui.main_window import MainWindow
from m4i_gui.widgets.error_dialog import ErrorDialog
from tests.e2e.driver import Story
from tests.shown_camera import Camera, Walk
from tests.shown_parts import NAMES, PARTS

STUDY_TABS = ("heat-map", "bars", "roc", "maps", "transfer", "training", "medical", "defenses")
RESULT_TABS = ("overview", "roc", "scores", "explorer", "records", "training", "grid")


def _refused(table: Path) -> DataError:
    """Return what the program says of a table without texts."""
    try:
        open_dataset(table)
    except DataError as error:
        return DataError(
            error.message, subject=table.name, remedy=error.remedy, details=error.details
        )
    raise AssertionError(f"{table} was read")


def start(walk: Walk) -> Story:
    """The start page, empty; shortcuts and an error."""
    window = walk.window
    yield from walk.shoot("1-start")
    window.menus.keys_action.trigger()
    yield from walk.dialog("0-shortcuts", "ShortcutsDialog")
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, "reports.csv")
        table.write_text("id,path\n1,a.png\n", encoding="utf-8")
        error = _refused(table)
    ErrorDialog(error, window.services.theme, window).show()
    yield from walk.dialog("0-error", "ErrorDialog")


def wizard(walk: Walk) -> Story:
    """An audit of a model that is trained here."""
    window = walk.window
    window.menus.new_action.trigger()
    page = window.wizard()
    yield walk.after(600)
    yield from walk.shoot("2-target")
    page.forward()
    yield from walk.shoot("3-data-empty")
    page.current.panel.demo.click()
    yield lambda: "main" in page.draft.facts
    yield walk.after(1500)
    yield from walk.shoot("3-data")
    for number, name in ((4, "knowledge"), (5, "attacks"), (6, "review")):
        yield page.next_button.isEnabled
        page.forward()
        yield walk.after(1500)
        yield from walk.shoot(f"{number}-{name}")


def run(walk: Walk) -> Story:
    """An audit at work, stopped when it has been seen."""
    window = walk.window
    window.run_demo()
    page = window.run_page()
    yield lambda: page.monitor.isVisible() if hasattr(page, "monitor") else True
    for name in ("defended", "owner"):
        window.work.enqueue(walk.audits / name, NAMES.get(name, "Last year's outputs"))
    yield walk.after(25_000)
    yield from walk.shoot("7-run-queue")
    window.services.queue.clear()
    yield walk.after(3_000)
    yield from walk.shoot("7-run")
    window.services.jobs.cancel_all()
    yield lambda: not window.services.jobs.active()
    yield walk.after(500)
    yield from walk.shoot("7-run-stopped")
    window.show_start()


def results(walk: Walk) -> Story:
    """A finished audit, every view, and the report before it is made."""
    window = walk.window
    window.open_audit(str(walk.audits / "demo"))
    page = window.results_page()
    yield lambda: page.view is not None and page.isVisible()
    page.inspector.setVisible(True)
    yield walk.after(1500)
    for place, name in enumerate(RESULT_TABS):
        page.tabs.setCurrentIndex(place)
        if name == "explorer":
            page.show_record(page.view.audit.scores.column("id")[0].as_py())
        yield walk.after(2500)
        yield from walk.shoot(f"8-{name}")
    window.export()
    yield from walk.dialog("8-report", "ReportDialog", 9000)
    window.show_start()
    yield walk.after(800)
    yield from walk.shoot("1-start-recent")


def existing(walk: Walk) -> Story:
    """What is shown of models that exist already."""
    window = walk.window
    page = window.results_page()
    for name in ("owner", "mine"):
        folder = walk.audits / name
        window.open_audit(str(folder))
        yield lambda folder=folder: page.view is not None and page.view.audit.folder == folder
        page.tabs.setCurrentIndex(0)
        yield walk.after(2000)
        yield from walk.shoot(f"8-existing-{name}")
    for place in range(page.tabs.count()):
        if page.tabs.isTabVisible(place) and place >= len(RESULT_TABS):
            page.tabs.setCurrentIndex(place)
            yield walk.after(1500)
            yield from walk.shoot(f"8-existing-mine-{place}")
    window.show_start()


def compare(walk: Walk) -> Story:
    """Two audits side by side."""
    window = walk.window
    window.menus.compare_action.trigger()
    page = window.compare_page()
    yield walk.after(800)
    yield from walk.shoot("8-compare-choice")
    done: list[bool] = []
    page.compared.connect(lambda: done.append(True))
    window.compare_audits([walk.audits / "demo", walk.audits / "defended"])
    yield walk.after(800)
    page.compare()
    yield lambda: bool(done)
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        yield walk.after(900)
        yield from walk.shoot(f"8-compare-{place + 1}")
    window.show_start()


def study(walk: Walk) -> Story:
    """A study: planned, and its results."""
    from tests.shown_study import shown_study

    window = walk.window
    window.begin_with_plan(shown_study())
    page = window.study_wizard()
    for number, name in enumerate(("data", "models", "attacks", "review"), start=1):
        yield walk.after(4000)
        yield from walk.shoot(f"9-study-{number}-{name}")
        if name != "review":
            yield page.next_button.isEnabled
            page.forward()
    folder = window.services.settings.audits_folder / "study"
    window.run_plan(shown_study(), str(folder))
    yield walk.after(25_000)
    yield from walk.shoot("9-study-run")
    window.services.jobs.cancel_all()
    yield lambda: not window.services.jobs.active()
    window.open_audit(str(walk.audits / "study"))
    shown = window.study_results_page()
    yield lambda: shown.view is not None and shown.isVisible()
    yield walk.after(1500)
    yield from walk.tabs(shown.tabs, STUDY_TABS, "9-study-", 3500)


STORIES: dict[str, Callable[[Walk], Story]] = {
    "start": start,
    "wizard": wizard,
    "run": run,
    "results": results,
    "existing": existing,
    "compare": compare,
    "study": study,
    **PARTS,
}


def tell(
    window: MainWindow, camera: Camera, audits: Path, size: tuple[int, int], only: Sequence[str]
) -> Story:
    """Go through all stories, or those that are named."""
    walk = Walk(window, camera, audits)
    # Where what is run for a picture goes: its place is seen, too.
    new = audits / f"new-{camera.language}"
    shutil.rmtree(new, ignore_errors=True)
    window.services.settings.audits_folder = new
    window.services.settings.cache_folder = str(audits / "cache")
    window.resize(*size)
    yield walk.after(600)
    for name, story in STORIES.items():
        if not only or name in only:
            yield from story(walk)
    shutil.rmtree(new, ignore_errors=True)
