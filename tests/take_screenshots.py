"""Takes a picture of every page: `python -m tests.take_screenshots`; `--help` tells how.

Everything shown is real: scenes are drawn and read, the demo audit and a study are run, their
results are opened.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from resources.translations import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]
STUDY_TABS = ("heat-map", "bars", "roc", "maps", "transfer", "medical-reports", "defenses")


def main() -> int:
    """Take the pictures; returns an exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--theme", choices=["light", "dark"], default="light")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--language", choices=list(LANGUAGES), default="en")
    parser.add_argument("--size", default="1280x800", help="of the window, in screen pixels")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "screenshots")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        os.environ.update(
            QT_QPA_PLATFORM="offscreen",
            QT_SCALE_FACTOR=arguments.scale,
            M4I_LANGUAGE=arguments.language,
            M4I_SETTINGS=f"{place}/settings",
            M4I_CACHE=f"{place}/cache",
        )
        return _take(arguments, Path(place))


def _take(arguments: argparse.Namespace, place: Path) -> int:
    from PySide6.QtCore import QElapsedTimer
    from PySide6.QtWidgets import QApplication

    from m4i_gui.main_window import MainWindow
    from tests.e2e.driver import Driver, Story
    from tests.shown_study import shown_study

    # The driver's timer needs an application before the program makes or finds its own.
    application = QApplication([])
    factor = float(arguments.scale)
    width, height = (round(int(part) / factor) for part in arguments.size.split("x"))
    suffix = "" if arguments.theme == "light" else f"-{arguments.theme}"
    suffix += "" if factor == 1 else f"-{round(100 * factor)}"
    suffix += "" if arguments.language == "en" else f"-{arguments.language}"

    def after(milliseconds: int):
        clock = QElapsedTimer()
        clock.start()
        return lambda: clock.elapsed() > milliseconds

    def shoot(window: MainWindow, name: str) -> None:
        window.grab().save(str(arguments.out / f"{name}{suffix}.png"))

    def story(window: MainWindow) -> Story:
        services = window.services
        services.theme.set_preference(arguments.theme)
        services.settings.audits_folder = place / "audits"
        window.resize(width, height)
        yield after(400)
        shoot(window, "1-start")
        window.menus.new_action.trigger()
        wizard = window.wizard()
        yield after(600)
        shoot(window, "2-target")
        wizard.forward()
        wizard.current.panel.demo.click()
        yield lambda: "main" in wizard.draft.facts
        yield after(1500)
        shoot(window, "3-data")
        for number, name in ((4, "knowledge"), (5, "attacks"), (6, "review")):
            yield wizard.next_button.isEnabled
            wizard.forward()
            yield after(1500)
            shoot(window, f"{number}-{name}")
        window.run_demo()
        run = window.run_page()
        yield lambda: run.monitor.isVisible() if hasattr(run, "monitor") else True
        yield after(22_000)
        shoot(window, "7-run")
        yield lambda: window.stack.currentWidget() is not run
        results = window.results_page()
        yield lambda: results.view is not None
        names = ("overview", "roc", "scores", "explorer", "records", "training", "grid")
        table = results.view.audit.scores
        results.inspector.setVisible(True)
        for place_of, name in enumerate(names):
            results.tabs.setCurrentIndex(place_of)
            if name == "explorer":
                results.show_record(table.column("id")[0].as_py())
            yield after(2500)
            shoot(window, f"8-{name}")
        results.left.emit()
        yield from study_story(window)

    def study_story(window: MainWindow) -> Story:
        window.begin_with_plan(shown_study())
        wizard = window.study_wizard()
        for number, name in enumerate(("data", "models", "attacks", "review"), start=1):
            yield after(4000)
            shoot(window, f"9-study-{number}-{name}")
            if name != "review":
                yield wizard.next_button.isEnabled
                wizard.forward()
        window.run_plan(shown_study(), str(place / "audits" / "study"))
        run = window.study_run_page()
        yield after(25_000)
        shoot(window, "9-study-run")
        yield lambda: window.stack.currentWidget() is not run
        results = window.study_results_page()
        yield lambda: results.view is not None
        for tab in range(results.tabs.count()):
            if not results.tabs.isTabVisible(tab):
                continue
            results.tabs.setCurrentIndex(tab)
            yield after(4000)
            shoot(window, f"9-study-{STUDY_TABS[tab]}")

    driver = Driver(story, patience=600.0)
    code = driver.run([])
    del application
    if driver.failure:
        print(driver.failure, file=sys.stderr)
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
