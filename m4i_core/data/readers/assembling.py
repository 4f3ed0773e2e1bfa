"""Putting rows together into records: several captions of a picture, several pictures of an id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from m4i_core.data.readers.columns import member_from_text, set_from_text
from m4i_core.data.readers.picture_index import OutsideFolder, PictureIndex
from m4i_core.data.record import Problem, Record, SetName

_LONGEST_ID = 500
_LONGEST_SPLIT = 60


@dataclass(slots=True)
class _Draft:
    names: tuple[str, ...]
    pictures: tuple[Path, ...]
    references: list[str] = field(default_factory=list)
    prompt: str | None = None
    group: str | None = None
    given_set: SetName | None = None
    set_conflict: bool = False
    split: str | None = None
    split_conflict: bool = False


class Assembler:
    """Collects rows and makes records of them.

    Rows of one id (without ids: of one picture) become one record with several references. A
    row whose id was used with other pictures before is a duplicate: listed and left out.

    Args:
        index: Finds the pictures.
        source: Name of the file the rows come from, for problems.
        problems: Receives the problems.
    """

    def __init__(self, index: PictureIndex, source: str, problems: list[Problem]) -> None:
        self._index = index
        self._source = source
        self._problems = problems
        self._drafts: dict[str, _Draft] = {}

    def add(
        self,
        number: int,
        pictures: Sequence[str],
        references: Sequence[str],
        *,
        record_id: str = "",
        group: str = "",
        prompt: str = "",
        given_set: str = "",
        split: str = "",
    ) -> None:
        """Take a row.

        Args:
            number: The row's number, for problems.
            pictures: Names of its pictures.
            references: Its reference texts; empty ones are kept for the health report to list.
            record_id: Its id, or "" to use the picture's name.
            group: Its group, or "".
            prompt: Its prompt, or "".
            given_set: The set it names, or "".
            split: The published part it belongs to ("train", ...), or "".
        """
        names = tuple(name.strip() for name in pictures if name.strip())
        if not names:
            self._note(
                "no_picture_named", number, "The row names no picture and was skipped.", True
            )
            return
        key = record_id.strip() or ", ".join(names)
        if len(key) > _LONGEST_ID:
            self._note("broken_row", number, "The row's id is absurdly long; it was skipped.", True)
            return
        draft = self._drafts.get(key)
        if draft is None:
            try:
                paths = tuple(self._find(name) for name in names)
            except OutsideFolder as error:
                self._problems.append(
                    Problem(
                        "outside_folder",
                        key,
                        f"The picture {str(error)[:200]!r} lies outside the data set's folder and "
                        "is not opened.",
                    )
                )
                return
            draft = self._drafts[key] = _Draft(names, paths)
        elif draft.names != names:
            self._problems.append(
                Problem(
                    "duplicate_id",
                    key,
                    f"Row {number} of {self._source} uses an id that stands for another picture "
                    "already; the row was left out.",
                )
            )
            return
        draft.references.extend(references)
        self._merge_fields(draft, key, number, group, prompt, given_set)
        split = split.strip()[:_LONGEST_SPLIT]
        if split and not draft.split_conflict and split != draft.split:
            if draft.split is None:
                draft.split = split
            else:
                self._note(
                    "conflicting_split",
                    number,
                    f"{key[:200]!r} is in two parts of the data set; it counts as in none.",
                )
                draft.split, draft.split_conflict = None, True

    def _merge_fields(
        self, draft: _Draft, key: str, number: int, group: str, prompt: str, given_set: str
    ) -> None:
        group, prompt, given_set = group.strip(), prompt.strip(), given_set.strip()
        if group:
            if draft.group is not None and draft.group != group:
                self._note(
                    "conflicting_group", number, f"{key!r} is in two groups; the first counts."
                )
            else:
                draft.group = group
        if prompt and draft.prompt is None:
            draft.prompt = prompt
        if not given_set:
            return
        found = set_from_text(given_set)
        member = member_from_text(given_set)
        if found is None and member is not None:
            # A plain member or non-member: that of the audited model.
            found = "target_member" if member else "target_nonmember"
        if found is None:
            self._note(
                "unknown_set",
                number,
                f"{given_set[:60]!r} is none of target_member, target_nonmember, shadow_member, "
                "shadow_nonmember; the record is in no set.",
            )
        elif draft.set_conflict or (draft.given_set is not None and draft.given_set != found):
            if not draft.set_conflict:
                self._note(
                    "conflicting_set", number, f"{key!r} is put into two sets; it is used in none."
                )
            draft.given_set, draft.set_conflict = None, True
        else:
            draft.given_set = found

    def records(self) -> list[Record]:
        """Return the records, in the order of their first rows."""
        return [
            Record(
                id=key,
                pictures=draft.pictures,
                references=tuple(draft.references),
                prompt=draft.prompt,
                group=draft.group,
                given_set=draft.given_set,
                split=draft.split,
            )
            for key, draft in self._drafts.items()
        ]

    def _find(self, name: str) -> Path:
        found = self._index.find(name)
        return self._index.expected(name) if found is None else found

    def _note(self, kind: str, number: int, reason: str, excludes: bool = False) -> None:
        self._problems.append(Problem(kind, f"{self._source}, row {number}", reason, excludes))
