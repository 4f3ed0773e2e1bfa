"""Counting members and non-members of an existing target's records, in the background."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress

if TYPE_CHECKING:
    from m4i_core.audit.pool import Pool
    from m4i_core.data.record import Problem
    from m4i_core.evaluation.resolution import Resolution
    from m4i_gui.services.data_reading import DataFacts
    from m4i_gui.services.outputs_reading import OutputsFacts


@dataclass(frozen=True)
class MembershipFacts:
    """How many records were in training, as the user says it.

    Attributes:
        members: Records in training.
        nonmembers: Records that were not.
        unknown: Records of which nothing is known.
        problems: What could not be matched.
        resolution: What so many can show; None where there are not both kinds.
    """

    members: int
    nonmembers: int
    unknown: int
    problems: list[Problem]
    resolution: Resolution | None


@dataclass(frozen=True)
class MembershipSources:
    """What membership is counted from.

    Attributes:
        main: The records, or None for a table of outputs.
        nonmembers: Those of the second source, if there is one.
        outputs: The table of outputs, if there is one.
    """

    main: DataFacts | None
    nonmembers: DataFacts | None
    outputs: OutputsFacts | None


def parts_of(facts: DataFacts) -> dict[str, int]:
    """Return the data set's own parts (train, test, …) with their usable records."""
    found: dict[str, int] = {}
    for record in facts.report.usable:
        if record.split:
            found[record.split] = found.get(record.split, 0) + 1
    return found


def count_membership(
    section: dict[str, Any],
    ask: str,
    attacks: int,
    sources: MembershipSources,
    progress: Progress,
    cancel: CancelToken,
) -> MembershipFacts:
    """Count members and non-members with the engine's own rules.

    Args:
        section: The plan's membership table.
        ask: The way to ask.
        attacks: How many attacks will be run.
        sources: The records.
        progress: Told the share.
        cancel: Stops the work.

    Raises:
        DataError: If what was said fits no record, or a list cannot be read.
    """
    from m4i_core.audit.existing_pools import ExistingPools, merged
    from m4i_core.audit.membership import label_records
    from m4i_core.audit.plan import AuditPlan
    from m4i_core.audit.plan_asking import MembershipChoice
    from m4i_core.evaluation.resolution import resolution_of

    choice = MembershipChoice.model_validate(section)
    origin = None
    table = None
    if sources.outputs is not None and sources.outputs.table is not None:
        table = sources.outputs.table
        pool = _pool_of_table(sources.outputs)
    else:
        assert sources.main is not None
        pool = _pool(sources.main, choice.members, "")
        if choice.source == "column" and choice.column:
            pool = _read_again(pool, sources.main, choice.column)
        if choice.source == "folders" and sources.nonmembers is not None:
            first = _pool(sources.main, choice.members, f"{choice.members}:")
            second = _pool(sources.nonmembers, choice.nonmembers, f"{choice.nonmembers}:")
            origin = {r.id: part.name for part in (first, second) for r in part.records}
            pool = merged([first, second])
    cancel.check()
    # Only the table of membership is looked at; other parts of the plan may still be missing.
    plan = AuditPlan.model_construct(membership=choice)
    labels = label_records(plan, ExistingPools(pool, None, {}, table, origin))
    cancel.check()
    clusters = pool.clusters
    kinds: dict[bool | None, set[str]] = {True: set(), False: set(), None: set()}
    for identity, member in labels.member.items():
        kinds[member].add(clusters.get(identity, identity))
    counts = labels.counts
    resolution = None
    if ask != "was_mine" and counts["members"] and counts["nonmembers"]:
        resolution = resolution_of(
            min(len(kinds[True]), choice.most_members or len(kinds[True])),
            min(len(kinds[False]), choice.most_nonmembers or len(kinds[False])),
            max(attacks, 1),
        )
    return MembershipFacts(
        counts["members"], counts["nonmembers"], counts["unknown"], labels.problems, resolution
    )


def _pool(facts: DataFacts, name: str, prefix: str) -> Pool:
    from m4i_core.audit.pool import Pool

    data = facts.dataset
    return Pool(name, data.name, data.format, len(data.records), facts.report, "", prefix)


def _pool_of_table(facts: OutputsFacts) -> Pool:
    from m4i_core.audit.pool import Pool
    from m4i_core.data.health import HealthReport

    assert facts.table is not None
    data = facts.table.dataset
    report = HealthReport(
        usable=list(data.records),
        problems=[],
        facts={},
        clusters={record.id: record.group or record.id for record in data.records},
        caption_lengths=[0],
        totals={},
        excluded={},
        noted={},
    )
    return Pool("outputs", data.name, data.format, len(data.records), report, "", "")


def _read_again(pool: Pool, facts: DataFacts, column: str) -> Pool:
    """Return the pool with the sets that another column assigns."""
    from m4i_core.data.readers.columns import Columns
    from m4i_core.data.readers.registry import open_dataset

    mapping = facts.choice.columns
    columns = Columns(**mapping.model_dump()) if mapping is not None else Columns()
    if mapping is None and facts.suggestion is not None:
        columns = facts.suggestion.columns
    data = open_dataset(
        Path(facts.choice.path).expanduser(),
        format=facts.choice.format,
        columns=replace(columns, set=column),
        name=pool.label,
    )
    sets = {record.id: record.given_set for record in data.records}
    usable = [replace(r, given_set=sets.get(r.id)) for r in facts.report.usable]
    return replace(pool, report=replace(facts.report, usable=usable))
