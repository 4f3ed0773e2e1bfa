"""The report as a tagged PDF, set by typst.

All texts go to typst as JSON data and are never read as markup.
"""

from __future__ import annotations

import dataclasses
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from m4i_core.audit.workspace import write_atomically
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.report.content import Example, Examples, ReportContent, Table
from m4i_core.report.options import Pictures, ReportOptions
from m4i_gui.report.pictures import picture_jpeg
from m4i_gui.report.source import Draw, Opened, report_source
from m4i_gui.report.typesetting import typeset
from m4i_gui.report.visible_text import visible

Typeset = Callable[[Path, CancelToken], bytes]
_LONG_CELL = 900


def write_pdf(
    opened: Opened,
    path: Path,
    options: ReportOptions | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
    setter: Typeset = typeset,
) -> None:
    """Write a report as PDF/UA.

    Args:
        opened: A finished audit, or a study as far as it is.
        path: The PDF to write; replaced whole or not at all.
        options: What the user chose.
        progress: Reports how far it is.
        cancel: Stops it.
        setter: Sets the pages; a window takes `typeset_apart`.

    Raises:
        WorkspaceError: If it is unfinished, or the file cannot be written.
        BadInput: If the logo cannot be used.
        M4IError: If the report cannot be set.
    """
    cancel = cancel or CancelToken()
    progress.report(0.0, "collecting")
    with report_source(opened, options, cancel) as source:
        try:
            document = set_pages(source.content, source.draw, progress, cancel, setter)
        except M4IError as error:
            error.subject = error.subject or str(path)
            raise
    write_atomically(path, document)
    progress.report(1.0, "done")


def set_pages(
    content: ReportContent,
    draw: Draw,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
    setter: Typeset = typeset,
) -> bytes:
    """Return a report as PDF/UA.

    Args:
        content: What it says.
        draw: From a figure's name to its SVG.
        progress: Reports how far it is.
        cancel: Stops it.
        setter: Sets the pages.

    Raises:
        M4IError: If the report cannot be set.
    """
    cancel = cancel or CancelToken()
    with tempfile.TemporaryDirectory(prefix="m4i-report-") as place:
        folder = Path(place)
        _write_content(content, draw, folder, progress.part(0.1, 0.8), cancel)
        cancel.check()
        progress.report(0.8, "setting the pages")
        return setter(folder, cancel)


def _write_content(
    content: ReportContent, draw: Draw, folder: Path, progress: Progress, cancel: CancelToken
) -> None:
    """Write content.json, and figures and pictures beside it."""
    figures = content.figures
    for index, figure in enumerate(figures):
        cancel.check()
        progress.report(index / len(figures), "drawing the figures")
        (folder / f"{figure.name}.svg").write_text(draw(figure.name), encoding="utf-8")
    document: dict[str, Any] = dataclasses.asdict(dataclasses.replace(content, logo=None))
    if content.logo is not None:
        document["logo"] = f"logo.{content.logo.kind}"
        (folder / document["logo"]).write_bytes(content.logo.data)
    for section, plain in zip(content.sections, document["sections"], strict=True):
        for block, entry in zip(section.blocks, plain["blocks"], strict=True):
            if isinstance(block, Table):
                entry["long"] = any(len(cell) > _LONG_CELL for row in block.rows for cell in row)
            if isinstance(block, Examples):
                entry["items"] = [
                    _example(example, index, block.pictures, folder)
                    for index, example in enumerate(block.items)
                ]
    (folder / "content.json").write_text(json.dumps(visible(document)), encoding="utf-8")


def _example(example: Example, index: int, pictures: Pictures, folder: Path) -> dict[str, Any]:
    entry = dataclasses.asdict(example)
    entry["picture"] = ""
    if example.picture:
        jpeg = picture_jpeg(Path(example.picture), pictures)
        if jpeg is not None:
            entry["picture"] = f"example-{index}.jpg"
            (folder / entry["picture"]).write_bytes(jpeg)
    return entry
