"""The records that two audits judged: which are the same, and what must be resampled together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from m4i_core.study.defense_measures import JudgedRecords, judged_records

SharingKind = Literal["paired", "partly", "unpaired"]
Ints = npt.NDArray[np.int64]
RecordKey = tuple[str, tuple[str, ...], int]


@dataclass(frozen=True)
class ComparedRecords:
    """The target's records of one audit.

    Attributes:
        judged: Membership, scores, decisions and similarities, n records in the order of ids.
        keys: n keys. Two audits judged the same record where id and reference texts agree,
            wherever the data lay and whatever the plan called them; the number tells apart
            records that agree within one audit.
        ids: n ids as they stand in the table of scores.
        datasets: n keys of data sets in the audit's own plan; "" where the table has none.
        texts: n texts that the target wrote (untrusted).
    """

    judged: JudgedRecords
    keys: list[RecordKey]
    ids: list[str]
    datasets: list[str]
    texts: list[str]

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def members(self) -> int:
        """How many are members."""
        return int(self.judged.member.sum())

    def usable_attacks(self) -> list[str]:
        """Return the attacks whose scores can be ranked and whose decisions are known."""
        if not self.judged.member.any() or self.judged.member.all():
            return []
        return [
            name
            for name, values in self.judged.scores.items()
            if name in self.judged.called and bool(np.isfinite(values).all())
        ]


def compared_records(table: pa.Table) -> ComparedRecords:
    """Return the target's records of a scores table.

    Raises:
        KeyError, TypeError, ValueError: If the table is damaged.
    """
    judged = judged_records(table)
    sets = table.column("set").to_pylist()
    wanted = [n for n, kind in enumerate(sets) if kind in ("target_member", "target_nonmember")]
    ids = table.column("id").to_pylist()
    datasets = table.column("dataset").to_pylist() if "dataset" in table.column_names else None
    # The order of `judged_records`, so that rows agree.
    names = ids if datasets is None else [f"{d}/{i}" for d, i in zip(datasets, ids, strict=True)]
    wanted.sort(key=lambda place: names[place])
    references = table.column("references").to_pylist()
    generated = table.column("generated").to_pylist()
    seen: dict[tuple[str, tuple[str, ...]], int] = {}
    keys: list[RecordKey] = []
    for place in wanted:
        known = (str(ids[place]), tuple(references[place] or ()))
        keys.append((*known, seen.setdefault(known, 0)))
        seen[known] += 1
    return ComparedRecords(
        judged=judged,
        keys=keys,
        ids=[str(ids[place]) for place in wanted],
        datasets=["" if datasets is None else str(datasets[place]) for place in wanted],
        texts=[str(generated[place] or "") for place in wanted],
    )


@dataclass(frozen=True)
class Sharing:
    """What two audits have in common.

    Attributes:
        kind: "paired": the same records in the same roles; "partly": some of them; "unpaired":
            none.
        same: Records that both judged, in the same role.
        switched: Records that are a member in one and a non-member in the other.
        reference: Records that the reference judged.
        other: Records that the other judged.
    """

    kind: SharingKind
    same: int
    switched: int
    reference: int
    other: int


def sharing(reference: ComparedRecords, other: ComparedRecords) -> Sharing:
    """Return what two audits have in common."""
    pairs = list(_pairs(reference, other))
    mine, theirs = reference.judged.member, other.judged.member
    same = sum(1 for a, b in pairs if mine[a] == theirs[b])
    kind: SharingKind = "partly" if pairs else "unpaired"
    if same and same == len(reference) == len(other):
        kind = "paired"
    return Sharing(kind, same, len(pairs) - same, len(reference), len(other))


def shared_places(reference: ComparedRecords, other: ComparedRecords) -> tuple[Ints, Ints]:
    """Return the places of the records that both judged in the same role, shape (m,) each."""
    mine, theirs = reference.judged.member, other.judged.member
    found = [(a, b) for a, b in _pairs(reference, other) if mine[a] == theirs[b]]
    places = np.array(found, dtype=np.int64).reshape(-1, 2)
    return places[:, 0], places[:, 1]


def _pairs(reference: ComparedRecords, other: ComparedRecords) -> Iterator[tuple[int, int]]:
    place_of = {key: place for place, key in enumerate(other.keys)}
    for place, key in enumerate(reference.keys):
        if key in place_of:
            yield place, place_of[key]


def joint_clusters(sides: Sequence[ComparedRecords]) -> tuple[list[Ints], int]:
    """Number what must be resampled together over several audits.

    Records that belong together within an audit (one group, one picture) do so here, and a record
    that several audits judged is one and the same.

    Returns:
        For each audit its records' numbers, shape (n,), and how many numbers there are.
    """
    starts = np.cumsum([0, *(len(side) for side in sides)])
    parent = list(range(int(starts[-1])))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    first: dict[object, int] = {}
    for number, side in enumerate(sides):
        for place, (key, cluster) in enumerate(zip(side.keys, side.judged.clusters, strict=True)):
            node = int(starts[number]) + place
            for mark in (("record", key), ("cluster", number, cluster)):
                parent[root(node)] = root(first.setdefault(mark, node))
    codes: dict[int, int] = {}
    numbered = [codes.setdefault(root(node), len(codes)) for node in range(len(parent))]
    rows = [
        np.array(numbered[begin:end], dtype=np.int64)
        for begin, end in zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True)
    ]
    return rows, len(codes)
