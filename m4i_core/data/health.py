"""The health report: what of a data set can be used, and what is wrong with the rest."""

from __future__ import annotations

import os
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as StillDecoding
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from m4i_core.data.captions import caption_fault, count_words, normalised
from m4i_core.data.duplicates import Clusters
from m4i_core.data.duplicates import near_duplicates as find_near_duplicates
from m4i_core.data.picture_facts import SKETCH_SIDE, PictureFacts, Sketch, examine_picture
from m4i_core.data.pictures import UnreadablePicture
from m4i_core.data.problems_file import write_problems_csv
from m4i_core.data.record import Dataset, Problem, Record
from m4i_core.errors import DataError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

__all__ = ["HealthReport", "PictureFacts", "examine", "write_problems_csv"]

HISTOGRAM_WORDS = 60
"""Last bin of the histogram of caption lengths: so many words or more."""


@dataclass(frozen=True)
class HealthReport:
    """What was found.

    Attributes:
        usable: Records whose pictures decode and that have a sound reference; unsound
            references are left out.
        problems: Everything that was wrong, in the order of records.
        facts: Record id to the facts of its pictures.
        clusters: Record id to the key of everything that must stay together: same group,
            exact or near-duplicate picture, transitively. The key is the first record's id.
        caption_lengths: Number of captions by words; index = words, the last bin "or more".
        totals: Counts: records, usable, captions, pictures, groups (clusters).
        excluded: Kind of problem to how many excluded records (or rows, in the reader).
        noted: Kind of problem to how many were only noted.
    """

    usable: list[Record]
    problems: list[Problem]
    facts: dict[str, tuple[PictureFacts, ...]]
    clusters: dict[str, str]
    caption_lengths: list[int]
    totals: dict[str, int]
    excluded: dict[str, int] = field(default_factory=dict)
    noted: dict[str, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Return the report as plain JSON values."""
        content = asdict(self)
        for record in content["usable"]:
            record["pictures"] = [str(path) for path in record["pictures"]]
        return content

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> HealthReport:
        """Return the report of `to_json`."""
        return cls(
            usable=[
                Record(
                    **{
                        **record,
                        "pictures": tuple(Path(path) for path in record["pictures"]),
                        "references": tuple(record["references"]),
                    }
                )
                for record in content["usable"]
            ],
            problems=[Problem(**problem) for problem in content["problems"]],
            facts={
                key: tuple(
                    PictureFacts(**{**fact, "mean_rgb": tuple(fact["mean_rgb"])}) for fact in facts
                )
                for key, facts in content["facts"].items()
            },
            clusters=dict(content["clusters"]),
            caption_lengths=list(content["caption_lengths"]),
            totals=dict(content["totals"]),
            excluded=dict(content["excluded"]),
            noted=dict(content["noted"]),
        )


def examine(
    dataset: Dataset,
    *,
    near_duplicates: bool = True,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> HealthReport:
    """Decode every picture, look at every text, and find duplicates.

    Args:
        dataset: What a reader found.
        near_duplicates: Whether to look for nearly equal pictures; equal ones always are.
        progress: Told the share that is done.
        cancel: Looked at while pictures are decoded, at least every 100 ms.

    Returns:
        The report.

    Raises:
        DataError: If no record is usable.
        Cancelled: If `cancel` was called.
    """
    cancel = cancel or CancelToken()
    problems = list(dataset.problems)
    progress.report(0.0, stage="Checking texts")
    candidates = _sound_texts(dataset.records, problems, cancel)
    usable: list[Record] = []
    facts: dict[str, tuple[PictureFacts, ...]] = {}
    sketches: list[Sketch] = []
    decoding = progress.part(0.0, 0.9, stage="Checking pictures")
    for number, (record, found) in enumerate(_decoded(candidates, cancel), start=1):
        if number % 50 == 0 or number == len(candidates):
            decoding.report(number / len(candidates), f"{number:,} of {len(candidates):,} records")
        if isinstance(found, UnreadablePicture):
            kind = f"{found.kind}_picture"
            reason = f"{found.message} ({Path(found.subject).name})"
            problems.append(Problem(kind, record.id, reason))
            continue
        usable.append(record)
        facts[record.id] = tuple(fact for fact, _ in found)
        sketches += [sketch for _, sketch in found]
    if not usable:
        raise _nothing_usable(dataset, problems)
    comparing = progress.part(0.9, 1.0, stage="Looking for duplicates")
    clusters = _cluster(usable, facts, sketches if near_duplicates else [], problems, comparing,
                        cancel)  # fmt: skip
    _note_identical_captions(usable, clusters, problems, cancel)
    lengths = [0] * (HISTOGRAM_WORDS + 1)
    for record in usable:
        for text in record.references:
            lengths[min(count_words(text), HISTOGRAM_WORDS)] += 1
    progress.report(1.0)
    return HealthReport(
        usable=usable,
        problems=problems,
        facts=facts,
        clusters=clusters,
        caption_lengths=lengths,
        totals={
            "records": len(dataset.records),
            "usable": len(usable),
            "captions": sum(len(record.references) for record in usable),
            "pictures": sum(len(record.pictures) for record in usable),
            "groups": len(set(clusters.values())),
        },
        excluded=dict(Counter(p.kind for p in problems if p.excludes)),
        noted=dict(Counter(p.kind for p in problems if not p.excludes)),
    )


def _sound_texts(
    records: Sequence[Record], problems: list[Problem], cancel: CancelToken
) -> list[Record]:
    """Return the records with their sound references; those without any are excluded."""
    sound: list[Record] = []
    seen: set[str] = set()
    for number, record in enumerate(records):
        if number % 200 == 0:
            cancel.check()
        if record.id in seen:
            reason = "Another record has the same id; this one was left out."
            problems.append(Problem("duplicate_id", record.id, reason))
            continue
        seen.add(record.id)
        kept: list[str] = []
        faults = []
        for text in record.references:
            fault = caption_fault(text)
            if fault is None or not fault.unusable:
                kept.append(text.strip())
            if fault is not None:
                faults.append(fault)
        if not record.references:
            problems.append(Problem("empty_caption", record.id, "The record has no caption."))
        # A record without a sound text is excluded once, for the first of its faults.
        for index, fault in enumerate(faults):
            excludes = not kept and index == 0
            problems.append(Problem(fault.kind, record.id, fault.reason, excludes))
        if kept:
            same = len(kept) == len(record.references)
            if same and all(a == b for a, b in zip(kept, record.references, strict=True)):
                sound.append(record)
            else:
                sound.append(replace(record, references=tuple(kept)))
    return sound


_Found = list[tuple[PictureFacts, Sketch]] | UnreadablePicture


def _decoded(records: Sequence[Record], cancel: CancelToken) -> Iterator[tuple[Record, _Found]]:
    """Yield each record with its pictures' facts, decoded in threads, in order."""

    def work(record: Record) -> _Found:
        try:
            return [examine_picture(path) for path in record.pictures]
        except UnreadablePicture as error:
            return error

    # Few threads: each may hold a decoded picture of up to 267 MB.
    workers = max(2, min(4, os.cpu_count() or 1))
    pool = ThreadPoolExecutor(workers, thread_name_prefix="m4i-examine")
    waiting: deque[tuple[Record, Future[_Found]]] = deque()
    try:
        source = iter(records)
        while True:
            while len(waiting) < workers * 8 and (record := next(source, None)) is not None:
                waiting.append((record, pool.submit(work, record)))
            if not waiting:
                return
            record, future = waiting.popleft()
            while True:
                cancel.check()
                try:
                    yield record, future.result(timeout=0.1)
                    break
                except StillDecoding:
                    continue
    finally:
        # Not waited for: a single enormous picture would delay cancelling by seconds.
        pool.shutdown(wait=False, cancel_futures=True)


def _cluster(
    usable: list[Record],
    facts: dict[str, tuple[PictureFacts, ...]],
    sketches: list[Sketch],
    problems: list[Problem],
    progress: Progress,
    cancel: CancelToken,
) -> dict[str, str]:
    clusters = Clusters(len(usable))
    clusters.join_equal((i, r.group) for i, r in enumerate(usable) if r.group is not None)
    owners = [i for i, record in enumerate(usable) for _ in facts[record.id]]
    flat = [fact for record in usable for fact in facts[record.id]]
    exact = clusters.join_equal(
        (owner, fact.content_hash) for owner, fact in zip(owners, flat, strict=True)
    )
    for first, later in exact:
        problems.append(
            Problem(
                "exact_duplicate",
                usable[later].id,
                f"The picture is the same as that of {usable[first].id}; both stay in one set.",
                excludes=False,
            )
        )
    if sketches:
        array = np.stack(sketches).reshape(-1, SKETCH_SIDE, SKETCH_SIDE, 3)
        known = set(exact)
        noted: set[int] = set()
        hashes = [fact.perceptual_hash for fact in flat]
        for a, b in find_near_duplicates(hashes, array, progress, cancel):
            first, later = sorted((owners[a], owners[b]))
            if first == later:
                continue
            clusters.join(first, later)
            if (first, later) not in known and flat[a].content_hash != flat[b].content_hash:
                if later in noted:
                    continue
                noted.add(later)
                problems.append(
                    Problem(
                        "near_duplicate",
                        usable[later].id,
                        f"The picture looks like that of {usable[first].id}; both stay in one set.",
                        excludes=False,
                    )
                )
    return {record.id: usable[clusters.find(i)].id for i, record in enumerate(usable)}


def _note_identical_captions(
    usable: list[Record], clusters: dict[str, str], problems: list[Problem], cancel: CancelToken
) -> None:
    """Note every text that records of different clusters share."""
    owners: dict[str, list[str]] = {}
    for number, record in enumerate(usable):
        if number % 200 == 0:
            cancel.check()
        for text in {normalised(text) for text in record.references}:
            owners.setdefault(text, []).append(record.id)
    for text, ids in owners.items():
        if len(ids) > 1 and len({clusters[identity] for identity in ids}) > 1:
            others = ", ".join(ids[1:4]) + (f" and {len(ids) - 4} more" if len(ids) > 4 else "")
            problems.append(
                Problem(
                    "identical_caption",
                    ids[0],
                    f"The caption {text[:80]!r} is also that of {others}, of another group.",
                    excludes=False,
                )
            )


def _nothing_usable(dataset: Dataset, problems: list[Problem]) -> DataError:
    kinds = Counter(problem.kind for problem in problems if problem.excludes)
    counts = ", ".join(f"{kind.replace('_', ' ')}: {n}" for kind, n in kinds.most_common(4))
    return DataError(
        f"None of the {len(dataset.records):,} records can be used ({counts or 'no records'}).",
        subject=str(dataset.root),
        remedy="Check that the pictures lie in the folder (or in its Images folder) and that the "
        "table's columns are the right ones.",
        details="\n".join(f"{p.subject}: {p.reason}" for p in problems[:20]),
    )
