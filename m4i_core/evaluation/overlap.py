"""Records that two sets share, exactly or nearly, and groups that were parted.

A picture that is in the members and in the non-members makes one of the two labels wrong; a
patient or scene in two sets lets an attack recognise the patient and not the membership (SCIENCE,
sections 3 and 4).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from m4i_core.data.duplicates import MAX_HAMMING
from m4i_core.text.tokens import words

MAX_EXAMPLES = 20
_BLOCK = 256
# Number of set bits of each byte, for numpy before 2.0, which has no bitwise_count.
_BITS = np.array([bin(value).count("1") for value in range(256)], dtype=np.uint8)


@dataclass(frozen=True)
class OverlapCheck:
    """What the four sets share; fields as in `m4i_core.audit.result.OverlapCheck`.

    Attributes:
        exact_pictures: Pictures, equal byte by byte in content, that are in two or more sets.
        near_pictures: Pairs of pictures in different sets that look the same.
        identical_texts: Reference texts that are in two or more sets, word for word. Short
            captions of simple scenes repeat by themselves; this alone is no fault.
        parted_groups: Groups with records in two or more sets.
        examples: Up to 20 sentences that name records; the names come from the data.
    """

    exact_pictures: int = 0
    near_pictures: int = 0
    identical_texts: int = 0
    parted_groups: int = 0
    examples: list[str] = field(default_factory=list)


def overlap_check(
    sets: Mapping[str, Sequence[str]],
    content_hashes: Mapping[str, Sequence[str]],
    perceptual_hashes: Mapping[str, Sequence[int]],
    texts: Mapping[str, Sequence[str]],
    groups: Mapping[str, str | None],
    *,
    clusters: Mapping[str, str] | None = None,
    max_distance: int = MAX_HAMMING,
) -> OverlapCheck:
    """Look for what two sets share.

    Args:
        sets: Set name to record ids. An id in two sets is found by its picture, text or group.
        content_hashes: Record id to the hashes of its pictures' contents.
        perceptual_hashes: Record id to its pictures' perceptual hashes (64 bits), parallel.
        texts: Record id to its reference texts.
        groups: Record id to its group, or None. Groups of different sources must differ.
        clusters: Record id to the key of everything that must stay together, as the health check
            found it. With it, two pictures look the same only if their hashes are near *and* the
            health check (which compares the pictures themselves) put them together: hashes alone
            are easily near for drawn scenes. Without it, hashes alone decide.
        max_distance: Bits in which near hashes may differ.

    Returns:
        Counts and examples; the result depends on nothing but the arguments.
    """
    examples: list[str] = []
    owned = [(name, record) for name, ids in sets.items() for record in ids]

    exact = _shared(
        (key, name, record) for name, record in owned for key in content_hashes.get(record, ())
    )
    _explain(examples, exact.values(), "the same picture is in")

    near = 0
    found = _near(owned, content_hashes, perceptual_hashes, max_distance)
    for (name_a, record_a), (name_b, record_b) in found:
        if clusters is not None and clusters.get(record_a) != clusters.get(record_b, ""):
            continue
        near += 1
        if near <= 5:
            examples.append(
                f"nearly the same picture is in {_place(name_a, record_a)} and in "
                f"{_place(name_b, record_b)}"
            )

    parted = _shared(
        (key, name, record) for name, record in owned if (key := groups.get(record)) is not None
    )
    _explain(examples, parted.values(), "the same group is in")

    identical = _shared(
        (key, name, record)
        for name, record in owned
        for text in texts.get(record, ())
        if (key := " ".join(words(text)))
    )
    _explain(examples, identical.values(), "the same text is in")
    return OverlapCheck(
        exact_pictures=len(exact),
        near_pictures=near,
        identical_texts=len(identical),
        parted_groups=len(parted),
        examples=examples[:MAX_EXAMPLES],
    )


Place = tuple[str, str]


def _place(name: str, record: str) -> str:
    return f"{name.replace('_', ' ')}s ({record})"


def _shared(items: Iterable[tuple[Hashable, str, str]]) -> dict[Hashable, dict[str, str]]:
    """Return, for each key that is in two or more sets, a record of it in each set."""
    seen: dict[Hashable, dict[str, str]] = {}
    for key, name, record in items:
        seen.setdefault(key, {}).setdefault(name, record)
    return {key: places for key, places in seen.items() if len(places) > 1}


def _explain(examples: list[str], shared: Iterable[dict[str, str]], sentence: str) -> None:
    for places in list(shared)[:5]:
        names = " and in ".join(_place(name, record) for name, record in places.items())
        examples.append(f"{sentence} {names}")


def _near(
    owned: Sequence[Place],
    content_hashes: Mapping[str, Sequence[str]],
    perceptual_hashes: Mapping[str, Sequence[int]],
    max_distance: int,
) -> Iterable[tuple[Place, Place]]:
    """Yield pairs of different pictures in different sets with near hashes."""
    pictures: dict[tuple[str, str], tuple[Place, int]] = {}
    for name, record in owned:
        contents = content_hashes.get(record, ())
        for index, code in enumerate(perceptual_hashes.get(record, ())):
            content = contents[index] if index < len(contents) else f"{record}#{index}"
            pictures.setdefault((name, content), ((name, record), int(code)))
    places = [place for place, _ in pictures.values()]
    contents_of = [content for _, content in pictures]
    codes = np.array([code for _, code in pictures.values()], dtype=np.uint64)
    kinds = np.array([name for name, _ in pictures], dtype=object)
    numbers = np.unique(kinds.astype(str), return_inverse=True)[1]
    for start in range(0, len(codes), _BLOCK):
        part = slice(start, start + _BLOCK)
        distance = _count_bits(codes[part, None] ^ codes[None, start:])
        close = (distance <= max_distance) & (numbers[part, None] != numbers[None, start:])
        for row, column in np.argwhere(close):
            first, second = start + int(row), start + int(column)
            if first < second and contents_of[first] != contents_of[second]:
                yield places[first], places[second]


def _count_bits(codes: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint8]:
    if hasattr(np, "bitwise_count"):
        counts: npt.NDArray[np.uint8] = np.bitwise_count(codes)
        return counts
    by_byte = _BITS[np.ascontiguousarray(codes)[..., None].view(np.uint8)]
    summed: npt.NDArray[np.uint8] = by_byte.sum(axis=-1, dtype=np.uint8)
    return summed
