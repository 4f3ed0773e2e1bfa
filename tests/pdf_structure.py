"""What a program that reads to the blind finds in a PDF: tags, their order, fonts, bookmarks."""

from __future__ import annotations

import itertools
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pdfplumber
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

_SAID = ("P", "H1", "Span", "Lbl", "LBody", "TH", "TD", "Caption", "Link", "Reference", "Code")


@dataclass(frozen=True)
class Tag:
    """One element of a PDF's structure.

    Attributes:
        kind: "H1", "Table", "Figure", ...
        text: What lies in it, in the order of its marks, without white space.
        whole: The same with what lies in the elements below it.
        alternative: Text for those who cannot see it, or "".
        page: Where it begins, from 1, or None.
    """

    kind: str
    text: str
    whole: str
    alternative: str
    page: int | None


def tags_of(path: Path) -> list[Tag]:
    """Return the elements of a tagged PDF in reading order, parents before children."""
    with pdfplumber.open(path) as pdf:
        marked: dict[tuple[int, int], list[str]] = defaultdict(list)
        for page in pdf.pages:
            for char in page.chars:
                if char.get("mcid") is not None:
                    marked[page.page_number, char["mcid"]].append(char["text"])
        found: list[Tag] = []
        for node in pdf.structure_tree:
            found.extend(_walk(node, marked, None))
    return found


def _walk(
    node: dict[str, Any], marked: dict[tuple[int, int], list[str]], page: int | None
) -> Iterator[Tag]:
    page = node.get("page_number") or page
    own = [squeezed("".join(marked[page, mcid])) for mcid in node.get("mcids") or [] if page]
    text = "".join(own)
    below = [tag for child in node.get("children") or [] for tag in _walk(child, marked, page)]
    whole = text + "".join(tag.text for tag in below)
    yield Tag(node.get("type", ""), text, whole, node.get("alt_text") or "", page)
    yield from below


def alternatives_of(path: Path) -> list[str]:
    """Return the texts for those who cannot see a tagged PDF's figures; quick, in any order."""
    found: list[str] = []

    def walk(node: Any) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            if "/Alt" in node:
                found.append(str(node["/Alt"]))
            if "/K" in node:
                walk(node["/K"])

    walk(PdfReader(path).trailer["/Root"]["/StructTreeRoot"])
    return found


def read_aloud(path: Path) -> str:
    """Return all text in reading order as the tags give it, without white space."""
    return "".join(tag.text for tag in tags_of(path) if tag.kind in _SAID)


def squeezed(text: str) -> str:
    """Return a text without white space, its ligatures and presentation forms undone."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def letters_on_letters(path: Path) -> list[str]:
    """Return pairs of neighbouring letters of which one lies on the other, with their pages.

    Only for scripts whose letters stand beside each other.
    """
    found = []
    with pdfplumber.open(path) as opened:
        for page in opened.pages:
            lines: dict[int, list[Any]] = defaultdict(list)
            for char in page.chars:
                if char["text"].strip():
                    lines[round(char["top"])].append(char)
            for line in lines.values():
                line.sort(key=lambda char: char["x0"])
                for left, right in itertools.pairwise(line):
                    width = min(left["x1"] - left["x0"], right["x1"] - right["x0"])
                    if left["x1"] - right["x0"] > 0.6 * width:
                        found.append(f"{left['text']}{right['text']} on page {page.page_number}")
    return found


def fonts_not_embedded(path: Path) -> set[str]:
    """Return the names of fonts, also inside figures, whose shapes are not in the file."""
    missing: set[str] = set()
    seen: set[int] = set()

    def look(resources: Any) -> None:
        resources = resources.get_object() if resources is not None else None
        if not isinstance(resources, DictionaryObject) or id(resources) in seen:
            return
        seen.add(id(resources))
        for entry in (resources.get("/Font") or {}).values():
            font = entry.get_object()
            held = font.get("/DescendantFonts")
            holder = held[0].get_object() if held else font
            shapes = {"/FontFile", "/FontFile2", "/FontFile3"}
            descriptor = holder.get("/FontDescriptor")
            if font.get("/Subtype") != "/Type3" and (
                descriptor is None or not shapes & set(descriptor.get_object())
            ):
                missing.add(str(font.get("/BaseFont")))
        for inner in (resources.get("/XObject") or {}).values():
            look(inner.get_object().get("/Resources"))

    for page in PdfReader(path).pages:
        look(page.get("/Resources"))
    return missing


def bookmarks_of(path: Path) -> list[str]:
    """Return the titles of the outermost bookmarks."""
    return [str(e.title) for e in PdfReader(path).outline if not isinstance(e, list)]


def xmp_of(path: Path) -> str:
    """Return the file's XMP packet."""
    catalogue = PdfReader(path).trailer["/Root"]
    return str(catalogue["/Metadata"].get_object().get_data().decode("utf-8"))
