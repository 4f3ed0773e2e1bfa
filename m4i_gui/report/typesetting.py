"""From a folder with content.json and its figures to PDF/UA, by typst.

typst holds Python's global lock while it works (0.2 s and more): a window has it done by a child
process, which can also be ended at once.
"""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
from importlib.resources import as_file, files
from pathlib import Path

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.language import to_translate

TEMPLATE = "report.typ"
_WRITTEN = "report.pdf"
_POLL = 0.03


def typeset(folder: Path, cancel: CancelToken) -> bytes:
    """Return the report as PDF/UA.

    Args:
        folder: Has content.json and the pictures that it names.
        cancel: Stops it, before or after, not while typst works.

    Raises:
        M4IError: If it cannot be set.
    """
    import typst

    cancel.check()
    with (
        as_file(files("resources").joinpath("fonts")) as fonts,
        as_file(files("resources").joinpath("report", TEMPLATE)) as template,
    ):
        shutil.copyfile(template, folder / TEMPLATE)
        try:
            made = typst.compile(
                folder / TEMPLATE,
                root=folder,
                font_paths=[fonts],
                ignore_system_fonts=False,
                pdf_standards=["ua-1"],
            )
        except typst.TypstError as error:
            raise _failed(str(error)) from error
    cancel.check()
    return bytes(made)


def typeset_apart(folder: Path, cancel: CancelToken) -> bytes:
    """Do the same in a child process, which is ended when `cancel` says so.

    Raises:
        M4IError: If it cannot be set.
        Cancelled: If it was cancelled.
    """
    cancel.check()
    # Frozen into one file, the program is its own interpreter.
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable] if frozen else [sys.executable, "-m", "m4i_gui.cli"]
    errors = folder / "errors.txt"
    with errors.open("wb") as sink:
        child = subprocess.Popen(
            [*command, "typeset", str(folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=sink,
            # On Windows a console would flash up.
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        try:
            while child.poll() is None:
                cancel.check()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    child.wait(_POLL)
        finally:
            if child.poll() is None:
                child.kill()
                child.wait()
    cancel.check()
    written = folder / _WRITTEN
    if child.returncode != 0 or not written.is_file():
        raise _failed(errors.read_text(encoding="utf-8", errors="replace")[-4000:])
    return written.read_bytes()


def typeset_folder(folder: Path) -> None:
    """Write report.pdf into the folder: what the child process does."""
    (folder / _WRITTEN).write_bytes(typeset(folder, CancelToken()))


def _failed(details: str) -> M4IError:
    return M4IError(
        to_translate("engine", "The report could not be set."),
        remedy=to_translate(
            "engine",
            "Please report this fault with its details; the audit itself is unharmed.",
        ),
        details=details,
    )
