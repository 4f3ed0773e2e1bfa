"""The unit of an audit: one record, and a data set of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

SetName = Literal["target_member", "target_nonmember", "shadow_member", "shadow_nonmember"]
"""The four disjoint sets of the protocol (paper, section 4.1)."""

SET_NAMES: tuple[SetName, ...] = (
    "target_member",
    "target_nonmember",
    "shadow_member",
    "shadow_nonmember",
)


@dataclass(frozen=True, slots=True)
class Record:
    """A picture (or several) with the texts that people wrote for it.

    Attributes:
        id: Unique within its data set.
        pictures: Paths of the record's pictures, one or more; they need not exist.
        references: Reference texts, one or more; untrusted text.
        prompt: Question that goes to the model along with the picture, if any.
        group: Records of one group (patient, scene, sentence) must not be parted by a split.
        given_set: The set a data set's own column assigns, if it has one.
        split: Name of the part of the published data set that the record comes from, as it is
            written there ("train", "val", "test", ...). It is no membership: which part a model
            was trained on is for the user to say.
    """

    id: str
    pictures: tuple[Path, ...]
    references: tuple[str, ...]
    prompt: str | None = None
    group: str | None = None
    given_set: SetName | None = None
    split: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong with one file or record, and was left out because of it.

    Attributes:
        kind: Machine-readable kind, e.g. "missing_picture", "empty_caption".
        subject: The file or the record's id.
        reason: One plain sentence.
        excludes: Whether the record was excluded (False: only noted).
    """

    kind: str
    subject: str
    reason: str
    excludes: bool = True


@dataclass(frozen=True)
class Dataset:
    """Records as a reader found them; pictures are not opened.

    Attributes:
        name: Short name to show.
        root: Folder or file it was read from.
        format: Name of the reader.
        records: The records, in file order.
        problems: What the reader had to skip.
        fingerprint: Hash over the annotation's contents and every picture's name, size and
            modification time: when it changes, work that depended on the data is done again.
    """

    name: str
    root: Path
    format: str
    records: Sequence[Record]
    problems: Sequence[Problem] = field(default_factory=tuple)
    fingerprint: str = ""
