"""An organisation's logo for the cover, made safe: it comes from anywhere.

Bitmaps are decoded, made small and written anew, so that nothing but pixels remains. Of a drawing
(SVG) only plain shapes, paints and texts are kept; one that wants more (scripts, addresses, other
files, embedded pictures) is refused.
"""

from __future__ import annotations

import io
import re
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from m4i_core.errors import BadInput
from m4i_core.language import to_translate

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_BYTES = 2_000_000
_MOST_SVG_BYTES = 500_000
_MOST_PIXELS = 25_000_000
_MOST_ELEMENTS = 5_000
_WIDEST = 1200
_SVG = "http://www.w3.org/2000/svg"
_KEPT = {
    *("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text"),
    *("tspan", "defs", "linearGradient", "radialGradient", "stop", "clipPath", "title", "desc"),
}
_DROPPED = {"metadata", "style"}
_REFUSED_STYLE = re.compile(r"@import|expression\s*\(|javascript:|url\s*\(\s*['\"]?(?!#)", re.I)
_ATTRIBUTE = re.compile(r"[A-Za-z][\w.-]*\Z")


@dataclass(frozen=True)
class Logo:
    """A picture for the cover.

    Attributes:
        data: The file's bytes.
        kind: What they are.
    """

    data: bytes
    kind: Literal["png", "svg"]


def read_logo(path: Path) -> Logo:
    """Return a logo that is safe to print.

    Args:
        path: PNG, JPEG or SVG of at most `MOST_BYTES`.

    Raises:
        BadInput: If it cannot be read, is too large, or holds what a logo need not hold.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadInput(
            to_translate("engine", "The logo cannot be read."),
            subject=str(path),
            remedy=to_translate("engine", "Choose another file."),
            details=str(error),
        ) from error
    if len(data) > MOST_BYTES:
        raise _too_large(path)
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<"):
        if len(data) > _MOST_SVG_BYTES:
            raise _too_large(path)
        return Logo(_safe_svg(data, path), "svg")
    return Logo(_safe_bitmap(data, path), "png")


def _too_large(path: Path) -> BadInput:
    return BadInput(
        to_translate("engine", "The logo is too large."),
        subject=str(path),
        remedy=to_translate(
            "engine", "Choose a picture of at most 2 MB (a drawing: 0.5 MB) and 25 megapixels."
        ),
    )


def _safe_bitmap(data: bytes, path: Path) -> bytes:
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    raise _too_large(path)
                kept = picture.convert("RGBA")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(path) from error
    except (OSError, SyntaxError, ValueError) as error:
        raise BadInput(
            to_translate("engine", "The logo is no PNG, JPEG or SVG, or it is damaged."),
            subject=str(path),
            remedy=to_translate("engine", "Save it as PNG and choose that file."),
            details=str(error),
        ) from error
    kept.thumbnail((_WIDEST, _WIDEST))
    # A new picture carries no comments, profiles or places of the old one.
    clean = Image.new("RGBA", kept.size)
    clean.paste(kept)
    sink = io.BytesIO()
    clean.save(sink, "PNG", optimize=True)
    return sink.getvalue()


def _safe_svg(data: bytes, path: Path) -> bytes:
    from xml.etree.ElementTree import ParseError, register_namespace, tostring

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(data, forbid_dtd=False)
    except DefusedXmlException as error:
        raise _unsafe(path, str(error)) from error
    except (ParseError, ValueError) as error:
        raise BadInput(
            to_translate("engine", "The logo is no PNG, JPEG or SVG, or it is damaged."),
            subject=str(path),
            remedy=to_translate("engine", "Save it as PNG and choose that file."),
            details=str(error),
        ) from error
    if root.tag != f"{{{_SVG}}}svg":
        raise _unsafe(path, f"the outermost element is {root.tag}")
    left = [_MOST_ELEMENTS]
    clean = _clean(root, path, left, 0)
    if clean is None:
        raise _unsafe(path, "nothing is left")
    register_namespace("", _SVG)
    return bytes(tostring(clean, encoding="utf-8"))


def _clean(element: Element, path: Path, left: list[int], depth: int) -> Element | None:
    """Return a copy with what is kept; None for what says nothing about the picture."""
    from xml.etree.ElementTree import Element

    left[0] -= 1
    if left[0] < 0 or depth > 40:
        raise _too_large(path)
    tag: object = element.tag
    if not isinstance(tag, str):
        # A comment or an instruction.
        return None
    space, _, name = tag.rpartition("}")
    if space != f"{{{_SVG}" or name in _DROPPED:
        # Notes of a drawing program; a style sheet only colours, but may fetch.
        if name == "style" and "".join(element.itertext()).strip():
            raise _unsafe(path, "it has a style sheet")
        if name in ("script", "handler"):
            raise _unsafe(path, f"it holds <{name}>")
        return None
    if name not in _KEPT:
        raise _unsafe(path, f"it holds <{name}>")
    copy = Element(tag)
    for key, value in element.attrib.items():
        if "}" in key:
            if key.endswith("}href"):
                if value.startswith("#"):
                    copy.set(key, value)
                    continue
                raise _unsafe(path, "it refers to another file")
            continue
        if key.lower().startswith("on"):
            raise _unsafe(path, f"it has a script in {key}")
        if _REFUSED_STYLE.search(value) or (key == "href" and not value.startswith("#")):
            raise _unsafe(path, "it refers to another file")
        if _ATTRIBUTE.match(key):
            copy.set(key, value)
    copy.text, copy.tail = element.text, element.tail
    for child in element:
        kept = _clean(child, path, left, depth + 1)
        if kept is not None:
            copy.append(kept)
    return copy


def _unsafe(path: Path, why: str) -> BadInput:
    return BadInput(
        to_translate("engine", "This drawing holds more than a logo needs."),
        subject=f"{path}: {why}",
        remedy=to_translate("engine", "Save it as plain SVG, with shapes only, or as PNG."),
    )
