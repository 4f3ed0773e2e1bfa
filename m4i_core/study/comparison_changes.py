"""Records that one audit's attack recognises and another's does not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from m4i_core.study.comparison_records import shared_places
from m4i_core.study.comparison_result import AuditComparison

ChangeKind = Literal["stopped", "started"]


@dataclass(frozen=True)
class RecordChange:
    """One record whose verdict differs between the reference and another audit.

    Attributes:
        id: Its id (untrusted).
        dataset: Key of its data set in the other audit's plan.
        member: Whether it is a member, in both.
        kind: "stopped": called a member in the reference only; "started": in the other only.
        text_before: What the reference's target wrote (untrusted).
        text_after: What the other's target wrote (untrusted).
    """

    id: str
    dataset: str
    member: bool
    kind: ChangeKind
    text_before: str
    text_after: str


@dataclass(frozen=True)
class RecordChanges:
    """What changed for the records that both judged in the same role.

    Attributes:
        shared: How many there are.
        members: How many of them are members.
        changes: Those whose verdict differs, members first.
    """

    shared: int
    members: int
    changes: tuple[RecordChange, ...]

    def count(self, kind: ChangeKind, *, member: bool) -> int:
        """Return how many members or non-members changed in one way."""
        return _count(one for one in self.changes if one.kind == kind and one.member == member)


def _count(changes: Iterable[RecordChange]) -> int:
    return sum(1 for _ in changes)


def changed_records(found: AuditComparison, place: int, attack: str) -> RecordChanges:
    """Return the records whose verdict by an attack differs from the reference's.

    Args:
        found: The comparison.
        place: Of the other audit.
        attack: One that all share.

    Raises:
        KeyError: If they do not share the attack.
    """
    before, after = found.audits[found.reference].records, found.audits[place].records
    mine, theirs = shared_places(before, after)
    first = before.judged.called[attack][mine]
    second = after.judged.called[attack][theirs]
    member = before.judged.member[mine]
    changes = [
        RecordChange(
            id=after.ids[b],
            dataset=after.datasets[b],
            member=bool(inside),
            kind="stopped" if called else "started",
            text_before=before.texts[a],
            text_after=after.texts[b],
        )
        for a, b, called, inside in zip(
            mine[first != second].tolist(),
            theirs[first != second].tolist(),
            first[first != second].tolist(),
            member[first != second].tolist(),
            strict=True,
        )
    ]
    changes.sort(key=lambda one: (not one.member, one.kind != "stopped", one.id))
    return RecordChanges(len(mine), int(member.sum()), tuple(changes))
