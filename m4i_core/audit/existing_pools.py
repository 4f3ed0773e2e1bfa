"""The records that an existing target is asked about, and those that its shadow learns from."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from m4i_core.audit.keys import step_key
from m4i_core.audit.plan import RECORDED, AuditPlan, ColumnMapping, DatasetChoice
from m4i_core.audit.pool import Pool, read_pools, without_twins
from m4i_core.audit.step_runner import StepRunner
from m4i_core.data.health import HealthReport, PictureFacts, examine
from m4i_core.data.record import Problem, Record
from m4i_core.jobs.progress import Progress
from m4i_core.language import translate

if TYPE_CHECKING:
    from m4i_core.targets.output_columns import OutputColumns
    from m4i_core.targets.recorded_outputs import RecordedTable


@dataclass(frozen=True)
class ExistingPools:
    """Data of an audit whose target exists already.

    Attributes:
        target: Records that the target may be asked about.
        shadow: Records that a shadow model may learn from (the same pool, or another); None
            where no shadow is trained.
        sources: Every source by its name in the plan, for the result.
        table: The recorded outputs, where the target is such a table.
        member_source: Record id to the source that it comes from, where there are two.
    """

    target: Pool
    shadow: Pool | None
    sources: dict[str, Pool]
    table: RecordedTable | None = None
    member_source: dict[str, str] | None = None

    @property
    def has_pictures(self) -> bool:
        """Whether every record of the target has a picture."""
        return all(record.pictures for record in self.target.report.usable)


def read_existing_pools(plan: AuditPlan, steps: StepRunner) -> ExistingPools:
    """Read and examine the sources of an audit whose target exists already.

    Raises:
        DataError: If a source cannot be read or holds nothing usable.
    """
    plan = _with_membership_column(plan)
    if plan.target.kind == "recorded":
        target, table = _read_recorded(plan, steps)
        sources = {RECORDED: target}
        shadow = None
        if plan.needs_shadow and plan.shadow.dataset == RECORDED:
            shadow = target
        elif plan.needs_shadow:
            shadow = _beside(target, plan, steps)
            sources[plan.shadow.dataset] = shadow
        return ExistingPools(target, shadow, sources, table)
    names = list(plan.target_sources)
    if plan.needs_shadow:
        names.append(plan.shadow.dataset)
    sources = read_pools(plan, steps, dict.fromkeys(names))
    parts = [sources[name] for name in plan.target_sources]
    target = parts[0] if len(parts) == 1 else merged(parts)
    origin = {record.id: part.name for part in parts for record in part.records}
    shadow = None
    if plan.needs_shadow:
        shadow = sources[plan.shadow.dataset]
        if any(shadow is part for part in parts):
            # One pool for both: no record may serve both sides.
            shadow = target
    return ExistingPools(target, shadow, sources, None, origin if len(parts) > 1 else None)


def recorded_columns(plan: AuditPlan) -> OutputColumns | None:
    """Return the mapping of a table of recorded outputs, or None where it is to be guessed."""
    recorded = plan.target.recorded
    assert recorded is not None
    columns = None if recorded.columns is None else recorded.columns.columns()
    membership = plan.membership_settings()
    if membership.source == "column" and membership.column:
        if columns is None:
            from m4i_core.targets.output_columns import suggest_output_columns

            columns = suggest_output_columns(Path(recorded.path)).columns
            columns = dataclasses.replace(
                columns,
                **{
                    name: ""
                    for name, column in dataclasses.asdict(columns).items()
                    if column == membership.column
                },
            )
        columns = dataclasses.replace(columns, membership=membership.column)
    return columns


def _with_membership_column(plan: AuditPlan) -> AuditPlan:
    """Let the reader of the target's data set look at the column that says who was in training."""
    membership = plan.membership_settings()
    name = plan.target.dataset
    if membership.source != "column" or not membership.column or name not in plan.datasets:
        return plan
    choice = plan.datasets[name]
    mapping = choice.columns or ColumnMapping()
    columns = mapping.model_copy(update={"set": membership.column})
    changed: dict[str, DatasetChoice] = {
        key: other.model_copy(update={"columns": columns}) if other == choice else other
        for key, other in plan.datasets.items()
    }
    return plan.model_copy(update={"datasets": changed})


def _read_recorded(plan: AuditPlan, steps: StepRunner) -> tuple[Pool, RecordedTable]:
    from m4i_core.targets.recorded_outputs import read_outputs

    recorded = plan.target.recorded
    assert recorded is not None
    name = f"examine_{RECORDED}"
    reading = steps.progress_of(name)
    table = read_outputs(
        Path(recorded.path),
        recorded_columns(plan),
        pictures=Path(recorded.pictures) if recorded.pictures else None,
        progress=reading.part(0.0, 0.3, translate("engine", "Reading the recorded outputs")),
        cancel=steps.cancel,
    )
    near = plan.validity.near_duplicates
    key = step_key("examine", {"near_duplicates": near}, [table.dataset.fingerprint])

    def work(folder: Path, progress: Progress) -> dict[str, Any]:
        report = examine(
            table.dataset,
            near_duplicates=near,
            progress=progress.part(0.3, 1.0),
            cancel=steps.cancel,
        )
        (folder / "health.json").write_text(json.dumps(report.to_json()), encoding="utf-8")
        return {"usable": len(report.usable)}

    done = steps.step(name, key, work)
    report = HealthReport.from_json(json.loads((done / "health.json").read_text(encoding="utf-8")))
    data = table.dataset
    if not table.has_pictures:
        steps.log(table.note, "warning")
    pool = Pool(RECORDED, Path(recorded.path).name, data.format, len(data.records), report, key, "")
    return pool, table


def _beside(target: Pool, plan: AuditPlan, steps: StepRunner) -> Pool:
    """Read the shadow's own data set, without what the target's records hold, too."""
    name = plan.shadow.dataset
    pool = read_pools(plan, steps, [name])[name]
    pool, dropped = without_twins(target, dataclasses.replace(pool, prefix=f"{name}:"))
    if dropped:
        steps.log(
            translate(
                "engine", "{count} records of {name} are also among the target's; they are left out"
            ).format(count=dropped, name=pool.label),
            "warning",
        )
    return pool


def merged(pools: Sequence[Pool]) -> Pool:
    """Return one pool of several, whose records keep their prefixes.

    Groups of different sources are different groups.
    """
    excluded: Counter[str] = Counter()
    noted: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    usable: list[Record] = []
    problems: list[Problem] = []
    facts: dict[str, tuple[PictureFacts, ...]] = {}
    clusters: dict[str, str] = {}
    lengths = [0] * max(len(pool.report.caption_lengths) for pool in pools)
    for pool in pools:
        report = pool.report
        for record in pool.records:
            group = None if record.group is None else pool.prefix + record.group
            usable.append(dataclasses.replace(record, group=group))
        problems += report.problems
        facts |= {pool.prefix + key: found for key, found in report.facts.items()}
        clusters |= pool.clusters
        excluded.update(report.excluded)
        noted.update(report.noted)
        totals.update(report.totals)
        for words, count in enumerate(report.caption_lengths):
            lengths[words] += count
    return Pool(
        name=pools[0].name,
        label=" + ".join(pool.label for pool in pools),
        format=pools[0].format,
        listed=sum(pool.listed for pool in pools),
        report=HealthReport(
            usable=usable,
            problems=problems,
            facts=facts,
            clusters=clusters,
            caption_lengths=lengths,
            totals=dict(totals),
            excluded=dict(excluded),
            noted=dict(noted),
        ),
        key="+".join(pool.key for pool in pools),
        prefix="",
    )
