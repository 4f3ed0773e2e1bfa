"""The four disjoint sets of the protocol, and what is held out to watch training.

Target members and non-members, shadow members and non-members (paper, section 4.1). The
authors' scripts share non-members between the two sides and may overlap (SCIENCE, section 3,
flaws 2 and 3); here no record, and no group or duplicate of it, is in two sets.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from m4i_core.data.record import SET_NAMES, Record, SetName
from m4i_core.errors import DataError

_ATTEMPTS = 12


@dataclass(frozen=True)
class SplitSizes:
    """How many records each set shall hold; `validation` is held out for each model beside."""

    target_members: int
    target_nonmembers: int
    shadow_members: int
    shadow_nonmembers: int
    validation: int = 0


@dataclass(frozen=True)
class Splits:
    """Who is in which set.

    Attributes:
        sets: Set name to record ids, in the data's order.
        target_validation: Ids held out to watch the target's training.
        shadow_validation: Ids held out to watch the shadow's training.
        seed: The seed they were drawn with.
    """

    sets: dict[SetName, list[str]]
    target_validation: list[str]
    shadow_validation: list[str]
    seed: int

    def to_json(self) -> dict[str, Any]:
        """Return the splits as plain JSON values."""
        return {
            "seed": self.seed,
            "sets": {name: list(self.sets[name]) for name in SET_NAMES},
            "target_validation": list(self.target_validation),
            "shadow_validation": list(self.shadow_validation),
        }

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> Splits:
        """Return the splits of `to_json`."""
        return cls(
            sets={name: list(content["sets"][name]) for name in SET_NAMES},
            target_validation=list(content["target_validation"]),
            shadow_validation=list(content["shadow_validation"]),
            seed=int(content["seed"]),
        )


def random_splits(
    target_records: Sequence[Record],
    target_clusters: Mapping[str, str],
    sizes: SplitSizes,
    seed: int,
    *,
    shadow_records: Sequence[Record] | None = None,
    shadow_clusters: Mapping[str, str] | None = None,
) -> Splits:
    """Draw the four sets at random, of exactly the wanted sizes, never parting a cluster.

    Clusters go to the sets at random, with chances in proportion to the room that is left, so
    that no set prefers large ones. Where whole clusters do not add up to a size, some records
    of a cluster are left out of all sets.

    Args:
        target_records: Usable records for the target's sets.
        target_clusters: Record id to the key of what must stay together.
        sizes: Wanted sizes.
        seed: Seed of the drawing.
        shadow_records: Usable records for the shadow's sets; None: the same pool.
        shadow_clusters: Their clusters; None: the same.

    Raises:
        DataError: If the records do not suffice; it names the largest feasible size.
    """
    v = sizes.validation
    target_needs = [sizes.target_members, sizes.target_nonmembers]
    shadow_needs = [sizes.shadow_members, sizes.shadow_nonmembers]
    if min(*target_needs, *shadow_needs, v) < 0:
        raise DataError("A set cannot have a negative size.", remedy="Choose sizes from 1 up.")
    rng = random.Random(f"split/{seed}")
    if shadow_records is None:
        needs = [*target_needs, *shadow_needs, v, v]
        tm, tn, sm, sn, tv, sv = _draw(target_records, target_clusters, needs, 4, v, rng, "")
    else:
        clusters = target_clusters if shadow_clusters is None else shadow_clusters
        tm, tn, tv = _draw(target_records, target_clusters, [*target_needs, v], 2, v, rng, "target")
        sm, sn, sv = _draw(shadow_records, clusters, [*shadow_needs, v], 2, v, rng, "shadow")
    return Splits(
        sets={
            "target_member": tm,
            "target_nonmember": tn,
            "shadow_member": sm,
            "shadow_nonmember": sn,
        },
        target_validation=tv,
        shadow_validation=sv,
        seed=seed,
    )


def given_splits(
    records: Sequence[Record], clusters: Mapping[str, str], seed: int, validation: int = 0
) -> Splits:
    """Take the sets that the data's own set column assigns.

    Given sets are taken as they are, even where they part a group: whether they overlap is for
    the validity checks to say. Validation records are drawn from records without a set that
    share no cluster with a given set.

    Args:
        records: Usable records.
        clusters: Record id to the key of what must stay together.
        seed: Seed for drawing the validation records.
        validation: Records held out for each model.

    Raises:
        DataError: If one of the four sets has no record, or there is nothing to hold out.
    """
    sets: dict[SetName, list[str]] = {name: [] for name in SET_NAMES}
    for record in records:
        if record.given_set is not None:
            sets[record.given_set].append(record.id)
    missing = [name for name in SET_NAMES if not sets[name]]
    if missing:
        counts = ", ".join(f"{name}: {len(sets[name])}" for name in SET_NAMES)
        raise DataError(
            f"No usable record is assigned to {', '.join(missing)} ({counts}).",
            remedy="Fill the set column with target_member, target_nonmember, shadow_member and "
            "shadow_nonmember, or use random splits.",
        )
    held: list[list[str]] = [[], []]
    if validation:
        taken = {clusters[i] for ids in sets.values() for i in ids}
        free = [r for r in records if r.given_set is None and clusters[r.id] not in taken]
        rng = random.Random(f"split/{seed}")
        packed = _pack_best(_groups(free, clusters), [validation, validation], rng)
        if packed is None:
            raise DataError(
                f"Each model shall have {validation} validation records, but only "
                f"{len(free)} usable records are in no set (and in no group of one).",
                remedy="Leave more records without a set, or choose validation = 0.",
            )
        held = [_ordered(ids, records) for ids in packed]
    return Splits(sets=sets, target_validation=held[0], shadow_validation=held[1], seed=seed)


def feasible_maximum(
    records: Sequence[Record],
    clusters: Mapping[str, str],
    *,
    validation: int = 0,
    sets: int = 4,
) -> int:
    """Return the largest equal size of the sets that can be drawn without parting a cluster.

    Args:
        records: Usable records.
        clusters: Record id to the key of what must stay together.
        validation: Records held out for each model (one model for each two sets).
        sets: 4 for one pool; 2 for a pool that serves one model only.

    Returns:
        The size; `random_splits` succeeds with it. 0 if there are too few records.
    """
    groups = _groups(records, clusters)
    held = [validation] * (sets // 2)
    upper = max(0, (len(records) - sum(held)) // sets)
    if all(len(group) == 1 for group in groups):
        return upper
    low, high = 0, upper
    while low < high:
        middle = (low + high + 1) // 2
        if _pack_largest_first(groups, [middle] * sets + held) is None:
            high = middle - 1
        else:
            low = middle
    return low


def _groups(records: Sequence[Record], clusters: Mapping[str, str]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for record in records:
        groups.setdefault(clusters[record.id], []).append(record.id)
    return list(groups.values())


def _draw(
    records: Sequence[Record],
    clusters: Mapping[str, str],
    needs: list[int],
    sets: int,
    validation: int,
    rng: random.Random,
    role: str,
) -> list[list[str]]:
    groups = _groups(records, clusters)
    packed = _pack_best(groups, needs, rng)
    if packed is not None:
        return [_ordered(ids, records) for ids in packed]
    largest = feasible_maximum(records, clusters, validation=validation, sets=sets)
    beside = f" beside {validation} validation records for each model" if validation else ""
    raise DataError(
        f"The {role + ' ' if role else ''}sets need {sum(needs):,} records, but the "
        f"{len(records):,} usable ones, in {len(groups):,} groups that must stay together, allow "
        f"at most {largest:,} in each set{beside}.",
        remedy=f"Choose sizes up to {largest:,}, or add data.",
    )


def _ordered(ids: list[str], records: Sequence[Record]) -> list[str]:
    wanted = set(ids)
    return [record.id for record in records if record.id in wanted]


def _pack_best(
    groups: list[list[str]], needs: list[int], rng: random.Random
) -> list[list[str]] | None:
    if sum(needs) > sum(len(group) for group in groups):
        return None
    for _ in range(_ATTEMPTS):
        packed = _pack_at_random(groups, needs, rng)
        if packed is not None:
            return packed
    shuffled = groups[:]
    rng.shuffle(shuffled)
    return _pack_largest_first(shuffled, needs)


def _pack_at_random(
    groups: list[list[str]], needs: list[int], rng: random.Random
) -> list[list[str]] | None:
    order = groups[:]
    rng.shuffle(order)
    left = list(needs)
    bins: list[list[str]] = [[] for _ in needs]
    deferred: list[list[str]] = []
    for group in order:
        if not any(left):
            break
        chosen = rng.choices(range(len(left)), weights=left)[0]
        if len(group) <= left[chosen]:
            bins[chosen] += group
            left[chosen] -= len(group)
        else:
            deferred.append(group)
    deferred.sort(key=len)  # stable: of equal sizes, the earlier drawn first
    for index in sorted(range(len(left)), key=lambda i: -left[i]):
        while left[index]:
            # The largest that fits whole; else the smallest, of which some are left out.
            fitting = [g for g in range(len(deferred)) if len(deferred[g]) <= left[index]]
            if not deferred:
                return None
            group = deferred.pop(fitting[-1] if fitting else 0)
            part = rng.sample(group, min(len(group), left[index]))
            bins[index] += part
            left[index] -= len(part)
    return bins


def _pack_largest_first(groups: list[list[str]], needs: list[int]) -> list[list[str]] | None:
    """Give each group, largest first, to the neediest set: fits tight cases, but not random."""
    left = list(needs)
    bins: list[list[str]] = [[] for _ in needs]
    for group in sorted(groups, key=lambda group: -len(group)):
        index = max(range(len(left)), key=lambda i: left[i])
        if left[index] <= 0:
            break
        part = group[: left[index]]
        bins[index] += part
        left[index] -= len(part)
    return None if any(left) else bins
