"""Takes pictures of every page: `python -m tests.take_screenshots [--all]`.

Everything shown is real: scenes are drawn and read, audits and a study are run, their results are
opened. `--all` takes both themes, 100 % and 150 %, and every language; each variant but the first
has a folder of its own, named after what differs (`dark`, `150`, `zh_CN-dark-150`, ...).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from resources.translations import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]
SCALES = ("1", "1.5")
THEMES = ("light", "dark")


def main() -> int:
    """Take the pictures; returns an exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--all", action="store_true", help="every theme, scale and language")
    parser.add_argument("--themes", nargs="+", choices=THEMES, default=["light"])
    parser.add_argument("--scale", default="1")
    parser.add_argument("--language", choices=list(LANGUAGES), default="en")
    parser.add_argument("--size", default="1280x800", help="of the window, in screen pixels")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "screenshots")
    parser.add_argument("--audits", type=Path, help="folder of what an earlier call has run")
    parser.add_argument("--only", nargs="*", default=[], help="parts of tests.shown_pages.STORIES")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        audits = asked.audits or Path(place) / "audits"
        if not (audits / "study").is_dir():
            from tests.shown_audits import make_shown

            make_shown(audits)
        if asked.all:
            return _every(asked, audits)
        os.environ.update(
            QT_QPA_PLATFORM="offscreen",
            QT_SCALE_FACTOR=asked.scale,
            M4I_LANGUAGE=asked.language,
            M4I_SETTINGS=f"{place}/settings",
        )
        return _take(asked, audits)


def _every(asked: argparse.Namespace, audits: Path) -> int:
    # Scale and language are fixed when a process begins; two at a time keep two cores busy.
    waiting = [(scale, language) for scale in SCALES for language in LANGUAGES]
    code = 0
    while waiting:
        pair, waiting = waiting[:2], waiting[2:]
        running = [
            subprocess.Popen(
                [
                    sys.executable, "-m", "tests.take_screenshots", "--audits", str(audits),
                    "--themes", *THEMES, "--scale", scale, "--language", language,
                    "--out", str(asked.out), "--only", *asked.only,
                ]
            )
            for scale, language in pair
        ]  # fmt: skip
        code = max([code, *(abs(process.wait()) for process in running)])
    return code


def _take(asked: argparse.Namespace, audits: Path) -> int:
    from PySide6.QtWidgets import QApplication

    from tests.e2e.driver import Driver
    from tests.shown_camera import Camera
    from tests.shown_pages import tell

    # The driver's timer needs an application before the program makes or finds its own.
    application = QApplication([])
    factor = float(asked.scale)
    width, height = (round(int(part) / factor) for part in asked.size.split("x"))
    camera = Camera(asked.out, asked.themes, factor, asked.language)
    driver = Driver(
        lambda window: tell(window, camera, audits, (width, height), asked.only), patience=600.0
    )
    code = driver.run([])
    del application
    if driver.failure:
        print(driver.failure, file=sys.stderr)
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
