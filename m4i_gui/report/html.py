"""The report as one HTML file that needs nothing else: no script, no address, no font to fetch."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from html import escape
from importlib.resources import files
from pathlib import Path

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.workspace import write_atomically
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.report.build import build_report
from m4i_core.report.content import (
    Block,
    Bullets,
    Examples,
    Figure,
    Paragraph,
    ReportContent,
    ReportOptions,
    Table,
    Terms,
)
from m4i_gui.report.figures import figure_svg
from m4i_gui.report.pictures import picture_jpeg
from m4i_gui.report.visible_text import visible_text


def write_html(
    audit: OpenedAudit,
    path: Path,
    options: ReportOptions | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> None:
    """Write the report of a finished audit as one HTML file.

    Args:
        audit: A finished audit.
        path: The file to write; replaced whole or not at all.
        options: What the user chose.
        progress: Reports how far it is.
        cancel: Stops it.

    Raises:
        WorkspaceError: If the audit is unfinished or the file cannot be written.
    """
    content = build_report(audit, options)
    write_content_html(content, lambda name: figure_svg(audit, name), path, progress, cancel)


def write_content_html(
    content: ReportContent,
    draw: Callable[[str], str],
    path: Path,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> None:
    """Write any report as one HTML file.

    Args:
        content: What it says.
        draw: From a figure's name to its SVG.
        path: The file to write; replaced whole or not at all.
        progress: Reports how far it is.
        cancel: Stops it.

    Raises:
        WorkspaceError: If the file cannot be written.
    """
    parts = list(_document(content, draw, progress, cancel or CancelToken()))
    write_atomically(path, "".join(parts).encode("utf-8"))
    progress.report(1.0, "done")


def _text(value: str) -> str:
    """Escape untrusted text for HTML."""
    return escape(visible_text(value), quote=True)


def _document(
    content: ReportContent, draw: Callable[[str], str], progress: Progress, cancel: CancelToken
) -> Iterator[str]:
    style = files("resources").joinpath("report", "report.css").read_text(encoding="utf-8")
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        # Nothing may be fetched and no script may run, whatever a caption contains.
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "img-src data:; style-src 'unsafe-inline'\">\n"
        f"<title>{_text(content.title)}: {_text(content.headline)}</title>\n"
        f"<style>{style}</style>\n</head>\n<body>\n<main>\n"
    )
    yield from _cover(content)
    yield '<nav aria-label="Contents"><h2>Contents</h2><ol>'
    for index, section in enumerate(content.sections, start=1):
        yield f'<li><a href="#section-{index}">{_text(section.title)}</a></li>'
    yield "</ol></nav>\n"
    for index, section in enumerate(content.sections, start=1):
        cancel.check()
        progress.report(index / (len(content.sections) + 1), section.title)
        yield f'<section id="section-{index}"><h2>{index} {_text(section.title)}</h2>\n'
        for block in section.blocks:
            cancel.check()
            yield _block(block, draw)
        yield "</section>\n"
    yield "</main>\n</body>\n</html>\n"


def _cover(content: ReportContent) -> Iterator[str]:
    above = " · ".join(part for part in (content.kind, content.organisation, content.date) if part)
    yield f'<header><p class="above">{_text(above)}</p><h1>{_text(content.title)}</h1>'
    yield (
        f'<div class="verdict {_text(content.status)}"><p class="headline">'
        f"{_text(content.headline)}</p><p>{_text(content.verdict)}</p></div>"
    )
    yield "<h2>What to do</h2><ul>"
    yield from (f"<li>{_text(item)}</li>" for item in content.advice)
    yield "</ul><h2>At a glance</h2><table><tbody>"
    yield from (
        f'<tr><th scope="row">{_text(label)}</th><td>{_text(value)}</td></tr>'
        for label, value in content.facts
    )
    yield "</tbody></table>"
    if content.notes:
        yield f'<h2>Notes</h2><p class="notes">{_text(content.notes)}</p>'
    yield "</header>\n"


def _block(block: Block, draw: Callable[[str], str]) -> str:
    match block:
        case Paragraph():
            return f'<p class="{block.tone}">{_text(block.text)}</p>\n'
        case Bullets():
            return "<ul>" + "".join(f"<li>{_text(item)}</li>" for item in block.items) + "</ul>\n"
        case Table():
            return _table(block)
        case Figure():
            data = base64.b64encode(draw(block.name).encode()).decode()
            return (
                f'<figure><img src="data:image/svg+xml;base64,{data}" '
                f'alt="{_text(block.alternative)}">'
                f"<figcaption>{_text(block.caption)}</figcaption></figure>\n"
            )
        case Examples():
            return _examples(block)
        case Terms():
            entries = "".join(
                f"<dt>{_text(term)}</dt><dd>{_text(meaning)}</dd>" for term, meaning in block.items
            )
            return f"<dl>{entries}</dl>\n"


def _table(block: Table) -> str:
    faint = set(block.faint)

    def cell(row: int, column: int, value: str) -> str:
        names = [
            name
            for name, wanted in (
                ("number", column in block.numeric),
                ("faint", (row, column) in faint),
            )
            if wanted
        ]
        attribute = f' class="{" ".join(names)}"' if names else ""
        return f"<td{attribute}>{_text(value)}</td>"

    head = "".join(f'<th scope="col">{_text(name)}</th>' for name in block.columns)
    body = "".join(
        "<tr>" + "".join(cell(y, x, value) for x, value in enumerate(row)) + "</tr>"
        for y, row in enumerate(block.rows)
    )
    caption = f"<caption>{_text(block.caption)}</caption>" if block.caption else ""
    return (
        f'<div class="wide"><table>{caption}<thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>\n"
    )


def _examples(block: Examples) -> str:
    parts = []
    for item in block.items:
        jpeg = picture_jpeg(Path(item.picture)) if item.picture else None
        if jpeg is not None:
            data = base64.b64encode(jpeg).decode()
            name = _text(item.id)
            picture = f'<img src="data:image/jpeg;base64,{data}" alt="Picture of record {name}">'
        else:
            words = "picture hidden" if block.redacted else "picture not found"
            picture = f'<div class="hidden">{words}</div>'
        parts.append(
            f'<article class="example">{picture}<div>'
            f'<p class="above">{_text(item.id)} · {_text(item.truth)} · score '
            f"{_text(item.score)}</p>"
            f"<p><b>Generated:</b> {_text(item.generated)}</p>"
            f"<p><b>Reference:</b> {_text(item.reference)}</p></div></article>\n"
        )
    return "".join(parts)
