"""Which column of a table holds what, and a suggestion from names and contents."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from m4i_core.data.readers.tables import Cell, Table, is_picture_name, open_table
from m4i_core.data.record import SET_NAMES, SetName

_PREVIEW = 50
_NAMES: dict[str, tuple[str, ...]] = {
    "picture": (
        "picture", "image", "image_path", "picture_path", "file_name", "filename", "image_file",
        "image_name", "img", "img_path", "photo", "path", "file", "pictures", "images", "dicom_png",
    ),
    "caption": (
        "caption", "captions", "text", "reference", "references", "description", "report",
        "sentence", "sentences", "comment", "findings", "label_text", "raw", "title",
    ),
    "id": ("id", "record_id", "uid", "record", "study_id", "image_id", "key"),
    "group": (
        "group", "group_id", "patient", "patient_id", "subject", "subject_id", "scene", "scene_id",
        "cluster", "family",
    ),
    "prompt": ("prompt", "question", "instruction", "query"),
    "set": ("set", "m4i_set", "set_name", "membership", "split"),
}  # fmt: skip


@dataclass(frozen=True)
class Columns:
    """Names of a table's columns; "" means there is none. `picture` may name several (comma)."""

    picture: str = ""
    caption: str = ""
    id: str = ""
    group: str = ""
    prompt: str = ""
    set: str = ""


@dataclass(frozen=True)
class ColumnSuggestion:
    """What the columns seem to hold.

    Attributes:
        columns: The suggested mapping.
        names: Every column of the table.
        preview: The first rows, column name to text (untrusted).
        reasons: Field of `Columns` to one sentence that says why.
    """

    columns: Columns
    names: list[str]
    preview: list[dict[str, str]]
    reasons: dict[str, str] = field(default_factory=dict)


def set_from_text(text: str) -> SetName | None:
    """Return the set that a table's cell names, or None.

    Case, plural, and the signs between words do not matter: "target_members",
    "Target non-member" and "shadow nonmembers" are understood.
    """
    plain = re.sub(r"[\s_\-]+", "", text[:60].lower()).removesuffix("s")
    for name in SET_NAMES:
        if plain == name.replace("_", ""):
            return name
    return None


_MEMBER = frozenset(
    ["member", "members", "in", "true", "yes", "y", "1", "1.0", "seen", "train", "training"]
)
_NONMEMBER = frozenset(
    [
        *("nonmember", "nonmembers", "notmember", "out", "false", "no", "n", "0", "0.0"),
        *("unseen", "test", "heldout", "holdout"),
    ]
)


def member_from_text(text: str) -> bool | None:
    """Return what a cell says of membership: "member", yes/no, 1/0, train/test, or one of the sets.

    "val" and the like are not understood: whether a model saw its validation data is for the
    user to say.
    """
    named = set_from_text(text)
    if named is not None:
        return named.endswith("_member")
    plain = re.sub(r"[\s_\-]+", "", text[:60].strip().lower())
    if plain in _MEMBER:
        return True
    return False if plain in _NONMEMBER else None


def cell_text(cell: Cell) -> str:
    """Return a cell as one text; the parts of a list are joined by comma."""
    return cell if isinstance(cell, str) else ", ".join(cell)


def suggest_columns(path: Path) -> ColumnSuggestion:
    """Suggest a column mapping for a table.

    Args:
        path: A CSV, TSV, JSON-lines or Parquet file.

    Raises:
        DataError: If the file cannot be read or holds no table.
    """
    return suggest_for(open_table(path))


def suggest_for(table: Table) -> ColumnSuggestion:
    """Suggest a column mapping for an opened table."""
    kept = table.problems[:]
    rows = [cells for _, cells in islice(table.rows(), _PREVIEW)]
    table.problems[:] = kept
    by_name = {name: [cell_text(row[i]) for row in rows] for i, name in enumerate(table.names)}
    found: dict[str, str] = {}
    reasons: dict[str, str] = {}

    def take(role: str, name: str, why: str) -> None:
        found[role], reasons[role] = name, why

    def free() -> list[str]:
        return [name for name in table.names if name not in found.values()]

    def named(role: str, fits: Callable[[Sequence[str]], bool]) -> bool:
        known = {_plain(name): name for name in reversed(free())}
        for candidate in _NAMES[role]:
            name = known.get(candidate)
            if name is not None and fits(by_name[name]):
                take(role, name, f"the column is named {name!r}")
                return True
        return False

    if not named("picture", _are_pictures):
        for name in free():
            if _are_pictures(by_name[name]):
                take("picture", name, "its cells are names of picture files")
                break
    for name in free():
        if _are_sets(by_name[name]):
            take("set", name, "its cells name the four sets")
            break
    if not named("caption", _are_texts):
        wordy = max(free(), key=lambda name: _words(by_name[name]), default="")
        if wordy and _words(by_name[wordy]) >= 2:
            take("caption", wordy, "its cells hold the longest texts")
    pictures = by_name.get(found.get("picture", ""), [])
    named("id", lambda cells: all(cells) and _one_id_a_picture(cells, pictures))
    named("group", any)
    named("prompt", any)
    preview = [{name: by_name[name][i][:500] for name in table.names} for i in range(len(rows))]
    return ColumnSuggestion(Columns(**found), list(table.names), preview, reasons)


def _plain(name: str) -> str:
    return re.sub(r"[\s\-]+", "_", name.strip().lower())


def _are_pictures(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    named = sum(is_picture_name(cell.strip().split(",")[0]) for cell in filled)
    return bool(filled) and named >= 0.5 * len(filled)


def _are_texts(cells: Sequence[str]) -> bool:
    return any(not is_picture_name(cell) for cell in cells if cell.strip())


def _are_sets(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    known = sum(set_from_text(cell) is not None for cell in filled)
    return bool(filled) and known >= 0.5 * len(filled)


def _words(cells: Sequence[str]) -> float:
    # Writing without spaces has words, too: three characters count as one.
    return sum(max(len(c.split()), _wide(c) / 3) for c in cells) / max(1, len(cells))


def _wide(text: str) -> int:
    return sum(ord(sign) >= 0x2E80 for sign in text[:1000])


def _one_id_a_picture(ids: Sequence[str], pictures: Sequence[str]) -> bool:
    """Whether no picture has two ids: ids that number the captions are none of records."""
    seen: dict[str, str] = {}
    return all(seen.setdefault(p, i) == i for p, i in zip(pictures, ids, strict=False))
