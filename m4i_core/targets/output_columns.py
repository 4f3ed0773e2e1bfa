"""Which column of a table of recorded outputs holds what, and a guess at it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from m4i_core.data.readers.columns import cell_text, member_from_text, set_from_text
from m4i_core.data.readers.tables import Table, is_picture_name, open_table
from m4i_core.data.record import SetName
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.targets.table_bombs import refuse_table_bomb

_PREVIEW = 50
_NAMES: dict[str, tuple[str, ...]] = {
    "picture": (
        "picture", "image", "image_path", "picture_path", "file_name", "filename", "image_file",
        "image_name", "img", "img_path", "photo", "path", "file", "pictures", "images",
    ),
    "generated": (
        "generated", "generated_text", "generated_caption", "output", "outputs", "prediction",
        "predicted", "pred", "response", "answer_generated", "model_output", "hypothesis",
        "candidate", "completion", "model_answer", "prediction_text", "predicted_caption",
    ),
    "references": (
        "reference", "references", "reference_text", "ground_truth", "gt", "target_text", "label",
        "caption", "captions", "text", "answer", "answers", "report", "findings", "description",
        "sentence", "sentences", "expected", "truth",
    ),
    "prompt": ("prompt", "question", "instruction", "query", "input"),
    "group": (
        "group", "group_id", "patient", "patient_id", "subject", "subject_id", "owner", "scene",
        "scene_id", "cluster",
    ),
    "membership": (
        "membership", "member", "is_member", "in_training", "in_train", "trained_on", "set",
        "m4i_set", "set_name", "seen",
    ),
    "id": ("id", "record_id", "uid", "record", "study_id", "image_id", "key"),
}  # fmt: skip


@dataclass(frozen=True)
class OutputColumns:
    """Names of the columns; "" means there is none. `picture` and `references`: several (comma)."""

    generated: str = ""
    references: str = ""
    picture: str = ""
    prompt: str = ""
    group: str = ""
    membership: str = ""
    id: str = ""


@dataclass(frozen=True)
class OutputSuggestion:
    """What the columns seem to hold.

    Attributes:
        columns: The suggested mapping.
        names: Every column of the table.
        preview: The first rows, column name to text (untrusted).
        reasons: Field of `OutputColumns` to one sentence that says why.
    """

    columns: OutputColumns
    names: list[str]
    preview: list[dict[str, str]]
    reasons: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Membership:
    """What a cell says about membership.

    Attributes:
        member: True, False, or None where it says nothing that is understood.
        given_set: The set it names; a plain member belongs to the target's.
    """

    member: bool | None
    given_set: SetName | None


def membership_from_text(text: str) -> Membership:
    """Understand a cell: "member", "non-member", yes/no, 1/0, train/test, or one of the four sets.

    "val" and the like are not understood: whether a model saw its validation data is for the
    user to say.
    """
    named = set_from_text(text)
    if named is not None:
        return Membership(named.endswith("_member"), named)
    member = member_from_text(text)
    if member is None:
        return Membership(None, None)
    return Membership(member, "target_member" if member else "target_nonmember")


def suggest_output_columns(path: Path) -> OutputSuggestion:
    """Suggest a mapping for a table of recorded outputs.

    Args:
        path: A CSV, TSV, JSON-lines or Parquet file.

    Raises:
        DataError: If the file cannot be read or holds no table.
    """
    return suggest_outputs_for(open_outputs(path))


def open_outputs(path: Path, cancel: CancelToken | None = None) -> Table:
    """Open a table of recorded outputs, however small or hostile it is.

    Raises:
        DataError: If the file cannot be read, holds no table, or would not fit into memory.
    """
    refuse_table_bomb(path)
    try:
        return open_table(path, cancel)
    except TypeError as error:
        # Python's csv module, asked for a table whose lines have no delimiter.
        raise DataError(
            "The file holds no table that can be read: its lines have no columns.",
            subject=str(path),
            remedy="Give a CSV, TSV, JSON-lines or Parquet file with one row for each output.",
            details=repr(error),
        ) from error


def suggest_outputs_for(table: Table) -> OutputSuggestion:
    """Suggest a mapping for an opened table."""
    kept = table.problems[:]
    rows = [cells for _, cells in islice(table.rows(), _PREVIEW)]
    table.problems[:] = kept
    cells = {name: [cell_text(row[i]) for row in rows] for i, name in enumerate(table.names)}
    found: dict[str, str] = {}
    reasons: dict[str, str] = {}

    def free() -> list[str]:
        return [name for name in table.names if name not in found.values()]

    def take(role: str, name: str, why: str) -> None:
        found[role], reasons[role] = name, why

    def named(role: str, fits: Callable[[Sequence[str]], bool] = any) -> None:
        known = {re.sub(r"[\s\-]+", "_", n.strip().lower()): n for n in reversed(free())}
        for candidate in _NAMES[role]:
            name = known.get(candidate)
            if role not in found and name is not None and fits(cells[name]):
                take(role, name, f"the column is named {name!r}")

    named("picture", _are_pictures)
    if "picture" not in found:
        for name in free():
            # Ids are often names of pictures that stayed elsewhere.
            only_ids = name.strip().lower() in _NAMES["id"] and not _are_there(table, cells[name])
            if _are_pictures(cells[name]) and not only_ids:
                take("picture", name, "its cells are names of picture files")
                break
    named("membership", _are_memberships)
    if "membership" not in found:
        for name in free():
            if _are_sets(cells[name]):
                take("membership", name, "its cells name members and non-members")
                break
    named("generated")
    named("prompt")
    named("id", all)
    named("group")
    named("references")
    by_length = sorted(free(), key=lambda name: -_words(cells[name]))
    for role in ("generated", "references"):
        if role not in found:
            name = next((n for n in by_length if n in free() and _words(cells[n]) >= 2), "")
            if name:
                take(role, name, "its cells hold the longest of the other texts")
    preview = [{name: cells[name][i][:500] for name in table.names} for i in range(len(rows))]
    return OutputSuggestion(OutputColumns(**found), list(table.names), preview, reasons)


def _are_pictures(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    named = sum(is_picture_name(cell.strip().split(",")[0]) for cell in filled)
    return bool(filled) and named >= 0.5 * len(filled)


def _are_there(table: Table, cells: Sequence[str]) -> bool:
    names = [cell.strip().split(",")[0] for cell in cells if is_picture_name(cell.strip())]
    try:
        return any((table.path.parent / name).is_file() for name in names)
    except (OSError, ValueError):
        return False


def _are_memberships(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    known = sum(membership_from_text(cell).member is not None for cell in filled)
    return bool(filled) and known >= 0.5 * len(filled)


def _are_sets(cells: Sequence[str]) -> bool:
    """Whether cells speak of membership whatever their column's name: 0 and 1 alone do not."""
    filled = [cell for cell in cells if cell.strip()]
    return _are_memberships(cells) and all("member" in cell.lower() for cell in filled)


def _words(cells: Sequence[str]) -> float:
    # Writing without spaces has words, too: three characters count as one.
    wide = [sum(ord(sign) >= 0x2E80 for sign in cell[:1000]) for cell in cells]
    lengths = [max(len(c.split()), w / 3) for c, w in zip(cells, wide, strict=True)]
    return sum(lengths) / max(1, len(cells))
