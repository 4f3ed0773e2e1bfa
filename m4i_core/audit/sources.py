"""The data of an audit or study: pools, and who is in which of the four sets."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from m4i_core.audit.keys import derive_seed, step_key
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.pool import Pool, read_pools
from m4i_core.audit.side import Side, make_side
from m4i_core.audit.step_runner import StepRunner
from m4i_core.data.splits import Splits, SplitSizes, given_splits, random_splits
from m4i_core.jobs.progress import Progress


@dataclass(frozen=True)
class Sources:
    """Pools and their sets.

    Attributes:
        pools: By the plan's key.
        splits: By (role, key): the sets and the key of the split. Data sets of a study give the
            same sets in either role.
    """

    pools: dict[str, Pool]
    splits: dict[tuple[str, str], tuple[Splits, str]]

    def side(self, role: str, dataset: str) -> Side:
        """Return a fresh side with its records.

        Args:
            role: "target" or "shadow".
            dataset: Key in the plan's [datasets].
        """
        splits, key = self.splits[role, dataset]
        return make_side(role, self.pools[dataset], splits, key)  # type: ignore[arg-type]


def read_sources(plan: AuditPlan, steps: StepRunner) -> Sources:
    """Read, examine and divide the data that a plan uses.

    With `split.draw = "needed"` two data sets serve one side each; with "all_four" each data set
    is divided into all four sets by itself, which makes a model's records independent of the
    model that it is combined with.

    Raises:
        DataError: If the data cannot be read, or a set would be too small.
    """
    target, shadow = plan.target.dataset, plan.shadow.dataset
    if plan.split.draw == "needed":
        pools = read_pools(plan, steps, dict.fromkeys([target, shadow]))
        found = _split("split", plan, pools[target], pools[shadow], steps)
        return Sources(pools, {("target", target): found, ("shadow", shadow): found})
    pools = read_pools(plan, steps, plan.datasets)
    splits: dict[tuple[str, str], tuple[Splits, str]] = {}
    done: dict[str, tuple[Splits, str]] = {}
    for name, pool in pools.items():
        if pool.name not in done:
            done[pool.name] = _split(f"split_{pool.name}", plan, pool, pool, steps)
        splits["target", name] = splits["shadow", name] = done[pool.name]
    return Sources(pools, splits)


def _split(
    step_name: str, plan: AuditPlan, target: Pool, shadow: Pool, steps: StepRunner
) -> tuple[Splits, str]:
    seed = derive_seed(plan.seed, "split")
    choice = plan.split.model_dump(exclude={"draw"})
    key = step_key("split", [choice, seed], [target.key, shadow.key, shadow.name])

    def work(folder: Path, progress: Progress) -> None:
        if plan.split.mode == "given":
            splits = given_splits(target.records, target.clusters, seed, plan.split.validation)
        else:
            sizes = SplitSizes(**plan.split.model_dump(exclude={"mode", "draw"}))
            same = shadow is target
            splits = random_splits(
                target.records,
                target.clusters,
                sizes,
                seed,
                shadow_records=None if same else shadow.records,
                shadow_clusters=None if same else shadow.clusters,
            )
        (folder / "splits.json").write_text(json.dumps(splits.to_json()), encoding="utf-8")

    done = steps.step(step_name, key, work)
    content = json.loads((done / "splits.json").read_text(encoding="utf-8"))
    return Splits.from_json(content), key


def splits_text(sources: Sources, plan: AuditPlan) -> str:
    """Return `splits.json` of one audit: the target's sets and the shadow's."""
    target, _ = sources.splits["target", plan.target.dataset]
    shadow, _ = sources.splits["shadow", plan.shadow.dataset]
    both = Splits(
        sets={
            "target_member": target.sets["target_member"],
            "target_nonmember": target.sets["target_nonmember"],
            "shadow_member": shadow.sets["shadow_member"],
            "shadow_nonmember": shadow.sets["shadow_nonmember"],
        },
        target_validation=target.target_validation,
        shadow_validation=shadow.shadow_validation,
        seed=target.seed,
    )
    return json.dumps(both.to_json())
