"""A pool: the healthy records of one source, ready to be split."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from m4i_core.audit.keys import derive_seed, step_key
from m4i_core.audit.plan import AuditPlan, DatasetChoice
from m4i_core.audit.result import DatasetSummary
from m4i_core.audit.step_runner import StepRunner
from m4i_core.data.demo import DEMO_FAMILIES, draw_demo
from m4i_core.data.health import HealthReport, examine
from m4i_core.data.readers.columns import Columns
from m4i_core.data.readers.registry import open_dataset
from m4i_core.data.record import Record
from m4i_core.jobs.progress import Progress
from m4i_core.language import to_translate

ALSO_IN_OTHER = "also_in_other_data"
"""Kind of an excluded record that another source of the audit holds, too."""


@dataclass(frozen=True)
class Pool:
    """The healthy records of one source.

    Attributes:
        name: Its key in the plan.
        label: Name to show.
        format: The reader's name.
        listed: Records that the reader found.
        report: Health report with the usable records.
        key: Key that stands for these records in the keys of later steps.
        prefix: Put before record ids when the audit has two pools, so that ids stay unique.
    """

    name: str
    label: str
    format: str
    listed: int
    report: HealthReport
    key: str
    prefix: str

    @property
    def records(self) -> list[Record]:
        """Usable records, with ids that are unique in the audit."""
        if not self.prefix:
            return self.report.usable
        return [dataclasses.replace(r, id=self.prefix + r.id) for r in self.report.usable]

    @property
    def clusters(self) -> dict[str, str]:
        """Record id to the key of everything that must stay together."""
        return {
            self.prefix + record: self.prefix + key for record, key in self.report.clusters.items()
        }

    @property
    def summary(self) -> DatasetSummary:
        """What the result says about this source."""
        return DatasetSummary(
            label=self.label,
            format=self.format,
            records=self.listed,
            usable=len(self.report.usable),
            excluded=dict(self.report.excluded),
            noted=dict(self.report.noted),
        )


def read_pools(plan: AuditPlan, steps: StepRunner, names: Iterable[str]) -> dict[str, Pool]:
    """Read and examine sources of a plan.

    Two keys that name one and the same source give one pool, so that the four sets are drawn
    from it without overlap.

    Args:
        plan: The plan.
        steps: Runs or reuses the steps.
        names: Keys in the plan's [datasets]; a pool's prefix and key depend on all of them.

    Returns:
        Pools by the plan's key; two keys may hold the same pool. What an earlier one holds, too,
        is left out of a later one.
    """
    distinct: dict[str, str] = {}
    for name in names:
        twin = next((k for k in distinct.values() if plan.datasets[k] == plan.datasets[name]), name)
        distinct[name] = twin
    several = len(set(distinct.values())) > 1
    pools: dict[str, Pool] = {}
    for name in dict.fromkeys(distinct.values()):
        pool = _read_pool(name, plan, steps, prefix=f"{name}:" if several else "")
        for earlier in pools.values():
            pool, dropped = without_twins(earlier, pool)
            if dropped:
                steps.log(
                    f"{dropped} records of {pool.label} are also in {earlier.label}; "
                    "they are left out of it",
                    "warning",
                )
        pools[name] = pool
    return {name: pools[twin] for name, twin in distinct.items()}


def without_twins(first: Pool, second: Pool) -> tuple[Pool, int]:
    """Leave out of a pool what another pool holds, too.

    Two sources may share pictures (one corpus in two forms). A picture counts as shared when its
    content or its perceptual hash is the same.

    Args:
        first: A pool.
        second: Another one.

    Returns:
        The second pool without the shared records, and how many were left out. Its key stands
        for both pools then.
    """
    known: set[str | int] = set()
    for facts in first.report.facts.values():
        for fact in facts:
            known |= {fact.content_hash, fact.perceptual_hash}
    kept = [
        record
        for record in second.report.usable
        if not any(
            fact.content_hash in known or fact.perceptual_hash in known
            for fact in second.report.facts.get(record.id, ())
        )
    ]
    dropped = len(second.report.usable) - len(kept)
    if not dropped:
        return second, 0
    excluded = {**second.report.excluded, ALSO_IN_OTHER: dropped}
    excluded[ALSO_IN_OTHER] += second.report.excluded.get(ALSO_IN_OTHER, 0)
    report = dataclasses.replace(second.report, usable=kept, excluded=excluded)
    return dataclasses.replace(second, report=report, key=f"{second.key}-{first.key}"), dropped


def _read_pool(name: str, plan: AuditPlan, steps: StepRunner, prefix: str) -> Pool:
    choice = plan.datasets[name]
    source, label = _source(name, choice, steps)
    columns = None
    if choice.columns is not None:
        columns = Columns(**choice.columns.model_dump())
    dataset = open_dataset(
        source,
        format=choice.format,
        columns=columns,
        name=label,
        progress=steps.progress_of(f"examine_{name}").part(0.0, 0.2, f"Reading {label}"),
        cancel=steps.cancel,
    )
    near = plan.validity.near_duplicates
    key = step_key("examine", {"near_duplicates": near}, [dataset.fingerprint])

    def work(folder: Path, progress: Progress) -> dict[str, Any]:
        report = examine(
            dataset,
            near_duplicates=near,
            progress=progress.part(0.2, 1.0),
            cancel=steps.cancel,
        )
        (folder / "health.json").write_text(json.dumps(report.to_json()), encoding="utf-8")
        return {"usable": len(report.usable)}

    done = steps.step(f"examine_{name}", key, work)
    report = HealthReport.from_json(json.loads((done / "health.json").read_text(encoding="utf-8")))
    return Pool(name, label, dataset.format, len(dataset.records), report, key, prefix)


def _source(name: str, choice: DatasetChoice, steps: StepRunner) -> tuple[Path, str]:
    """Return the folder to read and its label; demo scenes are drawn first."""
    if choice.source == "folder":
        path = Path(choice.path)
        return path, path.name
    settings = [choice.demo_family, choice.demo_size, choice.demo_seed]

    def work(folder: Path, progress: Progress) -> None:
        draw_demo(
            folder / "scenes",
            choice.demo_family,
            choice.demo_size,
            derive_seed(choice.demo_seed, "demo"),
            progress,
            steps.cancel,
        )

    done = steps.step(f"draw_{name}", step_key("draw", settings, []), work)
    return done / "scenes", to_translate("engine", "Demo: {family}").format(
        family=DEMO_FAMILIES[choice.demo_family]
    )
