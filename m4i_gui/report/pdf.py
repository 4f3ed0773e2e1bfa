"""The report as a tagged PDF, set by typst.

All texts go to typst as JSON data and are never read as markup.
"""

from __future__ import annotations

import dataclasses
import json
import shutil
import tempfile
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.workspace import write_atomically
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.report.build import build_report
from m4i_core.report.content import Example, Examples, Figure, ReportContent, ReportOptions
from m4i_gui.report.figures import figure_svg
from m4i_gui.report.pictures import picture_jpeg
from m4i_gui.report.visible_text import visible

TEMPLATE = "report.typ"


def write_pdf(
    audit: OpenedAudit,
    path: Path,
    options: ReportOptions | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> None:
    """Write the report of a finished audit as PDF/UA.

    Args:
        audit: A finished audit.
        path: The PDF to write; replaced whole or not at all.
        options: What the user chose.
        progress: Reports how far it is.
        cancel: Stops it.

    Raises:
        WorkspaceError: If the audit is unfinished or the file cannot be written.
        M4IError: If the report cannot be set.
    """
    progress.report(0.0, "collecting")
    content = build_report(audit, options)
    write_content_pdf(content, lambda name: figure_svg(audit, name), path, progress, cancel)


def write_content_pdf(
    content: ReportContent,
    draw: Callable[[str], str],
    path: Path,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> None:
    """Write any report as PDF/UA.

    Args:
        content: What it says.
        draw: From a figure's name to its SVG.
        path: The PDF to write; replaced whole or not at all.
        progress: Reports how far it is.
        cancel: Stops it.

    Raises:
        WorkspaceError: If the file cannot be written.
        M4IError: If the report cannot be set.
    """
    import typst

    cancel = cancel or CancelToken()
    with (
        tempfile.TemporaryDirectory(prefix="m4i-report-") as place,
        as_file(files("resources").joinpath("fonts")) as fonts,
        as_file(files("resources").joinpath("report", TEMPLATE)) as template,
    ):
        folder = Path(place)
        shutil.copyfile(template, folder / TEMPLATE)
        _write_content(content, draw, folder, progress.part(0.1, 0.8), cancel)
        cancel.check()
        progress.report(0.8, "setting the pages")
        try:
            document = typst.compile(
                folder / TEMPLATE,
                root=folder,
                font_paths=[fonts],
                ignore_system_fonts=False,
                pdf_standards=["ua-1"],
            )
        except typst.TypstError as error:
            raise M4IError(
                "The report could not be set.",
                subject=str(path),
                remedy="Please report this fault with its details; the audit itself is unharmed.",
                details=str(error),
            ) from error
    write_atomically(path, document)
    progress.report(1.0, "done")


def _write_content(
    content: ReportContent,
    draw: Callable[[str], str],
    folder: Path,
    progress: Progress,
    cancel: CancelToken,
) -> None:
    """Write content.json, and figures and pictures beside it."""
    figures = [
        block
        for section in content.sections
        for block in section.blocks
        if isinstance(block, Figure)
    ]
    for index, figure in enumerate(figures):
        cancel.check()
        progress.report(index / len(figures), "drawing the figures")
        (folder / f"{figure.name}.svg").write_text(draw(figure.name), encoding="utf-8")
    document = dataclasses.asdict(content)
    for section, plain in zip(content.sections, document["sections"], strict=True):
        for block, entry in zip(section.blocks, plain["blocks"], strict=True):
            if isinstance(block, Examples):
                entry["items"] = [
                    _example(example, index, folder) for index, example in enumerate(block.items)
                ]
    (folder / "content.json").write_text(json.dumps(visible(document)), encoding="utf-8")


def _example(example: Example, index: int, folder: Path) -> dict[str, str]:
    entry = dataclasses.asdict(example)
    entry["picture"] = ""
    if example.picture:
        jpeg = picture_jpeg(Path(example.picture))
        if jpeg is not None:
            entry["picture"] = f"example-{index}.jpg"
            (folder / entry["picture"]).write_bytes(jpeg)
    return entry
