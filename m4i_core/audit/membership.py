"""Who was in an existing target's training, as the user says it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from m4i_core.audit.existing_pools import ExistingPools
from m4i_core.audit.keys import file_digest
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.plan_asking import MembershipChoice
from m4i_core.data.record import Problem, Record
from m4i_core.errors import DataError
from m4i_core.language import translate

_LARGEST_LIST = 200_000_000
_LISTED_PROBLEMS = 1000


@dataclass(frozen=True)
class Labels:
    """What is known of each usable record.

    Attributes:
        member: Record id to True (in training), False (not), None (not known).
        problems: What could not be matched or understood.
        fingerprint: Of what the labels were read from, beside the records themselves.
    """

    member: dict[str, bool | None]
    problems: list[Problem] = field(default_factory=list)
    fingerprint: str = ""

    @property
    def counts(self) -> dict[str, int]:
        """Records by "members", "nonmembers" and "unknown"."""
        found = Counter(self.member.values())
        return {"members": found[True], "nonmembers": found[False], "unknown": found[None]}


def label_records(plan: AuditPlan, pools: ExistingPools) -> Labels:
    """Say of each of the target's records whether it was in training.

    Args:
        plan: Its membership table says how.
        pools: The records.

    Raises:
        DataError: If a list cannot be read, or nothing of what was said fits the records.
    """
    choice = plan.membership_settings()
    records = pools.target.records
    match choice.source:
        case "none":
            return Labels({record.id: None for record in records})
        case "folders":
            origin = pools.member_source or {}
            return Labels(
                {r.id: origin.get(r.id, choice.members) == choice.members for r in records}
            )
        case "split":
            return _by_split(choice, records)
        case "list":
            return _by_list(choice, records, len(pools.target.prefix))
        case _:
            return _by_column(records, pools)


def _by_column(records: list[Record], pools: ExistingPools) -> Labels:
    if pools.table is not None:
        said = pools.table.member
        labels = Labels({record.id: said.get(record.id) for record in records})
        where = pools.table.columns.membership
    else:
        sets = {record.id: record.given_set for record in records}
        labels = Labels(
            {i: None if name is None else name.endswith("_member") for i, name in sets.items()}
        )
        where = ""
    if not any(value is not None for value in labels.member.values()):
        raise DataError(
            translate("engine", "No record says whether it was in training."),
            subject=where or pools.target.label,
            remedy=translate(
                "engine",
                "Name the column that says it; it may hold member and non-member, yes and no, "
                "1 and 0, or train and test.",
            ),
        )
    return labels


def _by_split(choice: MembershipChoice, records: list[Record]) -> Labels:
    members = {name.casefold() for name in choice.member_splits}
    others = {name.casefold() for name in choice.nonmember_splits}
    found = Counter((record.split or "").casefold() for record in records)
    if not members & set(found):
        parts = ", ".join(f"{name} ({count:,})" for name, count in found.items() if name)
        raise DataError(
            translate("engine", "The data set has no part {name}. Its parts: {parts}.").format(
                name=", ".join(choice.member_splits),
                parts=parts or translate("engine", "none"),
            ),
            subject="membership.member_splits",
            remedy=translate("engine", "Name its parts, or say otherwise who was in training."),
        )
    member: dict[str, bool | None] = {}
    for record in records:
        part = (record.split or "").casefold()
        member[record.id] = True if part in members else False if part in others else None
    return Labels(member)


def _by_list(choice: MembershipChoice, records: list[Record], prefix: int) -> Labels:
    path = Path(choice.file)
    names = read_ids(path)
    known: dict[str, list[str]] = {}
    for record in records:
        keys = {record.id, record.id[prefix:]}
        for picture in record.pictures:
            keys |= {picture.name, picture.stem, str(picture)}
        for key in keys:
            known.setdefault(key, []).append(record.id)
    listed: set[str] = set()
    problems: list[Problem] = []
    unmatched = 0
    for name in names:
        found = known.get(name, [])
        if len(found) == 1:
            listed.add(found[0])
            continue
        unmatched += 1
        if len(problems) < _LISTED_PROBLEMS:
            reason = (
                translate("engine", "The list names it, but no usable record has this id.")
                if not found
                else translate(
                    "engine", "The list names it, but it may be any of {count} records."
                ).format(count=len(found))
            )
            problems.append(Problem("unmatched_id", name[:200], reason, excludes=False))
    if not listed:
        raise DataError(
            translate("engine", "None of the {count} listed ids is that of a record.").format(
                count=f"{len(names):,}"
            ),
            subject=str(path),
            remedy=translate(
                "engine",
                "Write one id or picture name a line, as the data have them, for example: {name}",
            ).format(name=records[0].id[prefix:][:100] if records else ""),
        )
    inside = choice.listed == "members"
    outside = {"members": True, "nonmembers": False, "unknown": None}[choice.others]
    member = {record.id: inside if record.id in listed else outside for record in records}
    return Labels(member, problems, file_digest(path))


def read_ids(path: Path) -> list[str]:
    """Read a list of ids: one a line, each once; lines that begin with # are remarks.

    Raises:
        DataError: If the file cannot be read, is no text, or holds nothing.
    """
    try:
        if path.stat().st_size > _LARGEST_LIST:
            raise OSError("too large")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(
            translate("engine", "The list of ids cannot be read."),
            subject=str(path),
            remedy=translate("engine", "Give a text file (UTF-8) with one id a line."),
            details=repr(error),
        ) from error
    lines = (line.strip() for line in text.splitlines())
    names = dict.fromkeys(line for line in lines if line and not line.startswith("#"))
    if not names:
        raise DataError(
            translate("engine", "The list of ids is empty."),
            subject=str(path),
            remedy=translate("engine", "Write one id a line."),
        )
    return list(names)
