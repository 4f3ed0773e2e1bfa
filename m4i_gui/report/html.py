"""The report as one HTML file that needs nothing else: no script, no address, no font to fetch."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape
from importlib.resources import files
from pathlib import Path

from m4i_core.audit.workspace import write_atomically
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.report.content import (
    Block,
    Bullets,
    Examples,
    Figure,
    Paragraph,
    ReportContent,
    Table,
    Terms,
)
from m4i_core.report.options import ReportOptions
from m4i_gui.report.pictures import picture_jpeg
from m4i_gui.report.source import Draw, Opened, report_source
from m4i_gui.report.visible_text import visible_text

_LANG = {"en": "en", "zh_CN": "zh-Hans"}


def write_html(
    opened: Opened,
    path: Path,
    options: ReportOptions | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> None:
    """Write a report as one HTML file.

    Args:
        opened: A finished audit, or a study as far as it is.
        path: The file to write; replaced whole or not at all.
        options: What the user chose.
        progress: Reports how far it is.
        cancel: Stops it.

    Raises:
        WorkspaceError: If it is unfinished, or the file cannot be written.
        BadInput: If the logo cannot be used.
    """
    cancel = cancel or CancelToken()
    progress.report(0.0, "collecting")
    with report_source(opened, options, cancel) as source:
        parts = list(_document(source.content, source.draw, progress, cancel))
    write_atomically(path, "".join(parts).encode("utf-8"))
    progress.report(1.0, "done")


def _text(value: str) -> str:
    """Escape untrusted text for HTML."""
    return escape(visible_text(value), quote=True)


def _data(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _document(
    content: ReportContent, draw: Draw, progress: Progress, cancel: CancelToken
) -> Iterator[str]:
    style = files("resources").joinpath("report", "report.css").read_text(encoding="utf-8")
    yield (
        f'<!doctype html>\n<html lang="{_LANG[content.language]}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        # Nothing may be fetched and no script may run, whatever a caption contains.
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "img-src data:; style-src 'unsafe-inline'\">\n"
        f'<meta name="author" content="{_text(content.organisation or "M4I")}">\n'
        f'<meta name="description" content="{_text(content.verdict)}">\n'
        f'<meta name="keywords" content="{_text(", ".join(content.keywords))}">\n'
        f"<title>{_text(content.title)}: {_text(content.headline)}</title>\n"
        f"<style>{style}</style>\n</head>\n<body>\n<main>\n"
    )
    yield from _cover(content)
    contents = _text(content.words["contents"])
    yield f'<nav aria-label="{contents}"><h2>{contents}</h2><ol>'
    for index, section in enumerate(content.sections, start=1):
        yield f'<li><a href="#section-{index}">{_text(section.title)}</a></li>'
    yield "</ol></nav>\n"
    for index, section in enumerate(content.sections, start=1):
        cancel.check()
        progress.report(index / (len(content.sections) + 1), section.title)
        yield (
            f'<section id="section-{index}"><h2><span class="place">{index}</span> '
            f"{_text(section.title)}</h2>\n"
        )
        for block in section.blocks:
            cancel.check()
            yield _block(block, draw, content.words)
        yield "</section>\n"
    above = " · ".join(part for part in (content.kind, content.date) if part)
    yield f"</main>\n<footer>{_text(above)}</footer>\n</body>\n</html>\n"


def _cover(content: ReportContent) -> Iterator[str]:
    words = content.words
    above = " · ".join(part for part in (content.kind, content.date) if part)
    yield f'<header><div class="brand"><div><p class="above">{_text(above)}</p>'
    if content.organisation:
        yield f'<p class="organisation" dir="auto">{_text(content.organisation)}</p>'
    yield "</div>"
    if content.logo is not None:
        kind = "image/svg+xml" if content.logo.kind == "svg" else "image/png"
        name = words["logo_of"].format(content.organisation)
        alternative = name if content.organisation else words["logo"]
        yield (
            f'<img class="logo" src="{_data(kind, content.logo.data)}" alt="{_text(alternative)}">'
        )
    yield f'</div><h1 dir="auto">{_text(content.title)}</h1>'
    yield (
        f'<div class="verdict {_text(content.status)}"><p class="headline">'
        f"{_text(content.headline)}</p><p>{_text(content.verdict)}</p></div>"
    )
    if content.highlights:
        yield f'<dl class="highlights {_text(content.status)}">'
        for item in content.highlights:
            yield f"<div><dd>{_text(item.value)}</dd><dt>{_text(item.label)}</dt></div>"
        yield "</dl>"
    yield f"<h2>{_text(words['what_to_do'])}</h2><ol>"
    yield from (f"<li>{_text(item)}</li>" for item in content.advice)
    yield f"</ol><h2>{_text(words['at_a_glance'])}</h2><table><tbody>"
    yield from (
        f'<tr><th scope="row">{_text(label)}</th><td dir="auto">{_text(value)}</td></tr>'
        for label, value in content.facts
    )
    yield "</tbody></table>"
    if content.notes:
        yield f"<h2>{_text(words['notes'])}</h2>"
        yield f'<p class="notes" dir="auto">{_text(content.notes)}</p>'
    yield "</header>\n"


def _block(block: Block, draw: Draw, words: dict[str, str]) -> str:
    match block:
        case Paragraph():
            return f'<p class="{block.tone}">{_text(block.text)}</p>\n'
        case Bullets():
            items = "".join(f'<li dir="auto">{_text(item)}</li>' for item in block.items)
            return f"<ul>{items}</ul>\n"
        case Table():
            return _table(block)
        case Figure():
            label = f"<b>{_text(words['note'])}</b>"
            note = f'<p class="remark" dir="auto">{label} {_text(block.note)}</p>'
            return (
                f'<figure><img src="{_data("image/svg+xml", draw(block.name).encode())}" '
                f'alt="{_text(block.alternative)}">'
                f"<figcaption>{_text(block.caption)}</figcaption>"
                f"{note if block.note else ''}</figure>\n"
            )
        case Examples():
            return _examples(block, words)
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
        return f'<td{attribute} dir="auto">{_text(value)}</td>'

    head = "".join(f'<th scope="col">{_text(name)}</th>' for name in block.columns)
    body = "".join(
        "<tr>" + "".join(cell(y, x, value) for x, value in enumerate(row)) + "</tr>"
        for y, row in enumerate(block.rows)
    )
    caption = f"<caption>{_text(block.caption)}</caption>" if block.caption else ""
    return (
        f'<div class="wide" tabindex="0"><table>{caption}<thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>\n"
    )


def _examples(block: Examples, words: dict[str, str]) -> str:
    alternative = words["blurred_picture_of" if block.pictures == "blurred" else "picture_of"]
    parts = []
    for item in block.items:
        jpeg = picture_jpeg(Path(item.picture), block.pictures) if item.picture else None
        name = _text(item.id)
        if jpeg is not None:
            told = _text(alternative.format(item.id))
            picture = f'<img src="{_data("image/jpeg", jpeg)}" alt="{told}">'
        elif not item.pictured:
            picture = ""
        else:
            why = words["hidden" if block.pictures == "redacted" else "missing"]
            picture = f'<div class="hidden"><b>{name}</b> {_text(why)}</div>'
        parts.append(
            f'<article class="example{"" if item.pictured else " texts"}">{picture}<div>'
            f'<p class="above">{name} · {_text(item.truth)} · {_text(words["score"])} '
            f"{_text(item.score)}</p>"
            f'<p class="label">{_text(words["generated"])}</p>'
            f'<p dir="auto">{_text(item.generated)}</p>'
            f'<p class="label">{_text(words["reference"])}</p>'
            f'<p dir="auto">{_text(item.reference)}</p></div></article>\n'
        )
    return "".join(parts)
