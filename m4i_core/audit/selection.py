"""Which records of an existing target are judged, and which ones a shadow model learns from.

A record whose group (or copy) is both in training and not can be judged by nobody: such groups are
left out and listed. Where the shadow learns from the same data, it takes records without a label
first, then others by chance; no group serves both sides.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from m4i_core.audit.existing_pools import ExistingPools
from m4i_core.audit.keys import derive_seed, step_key
from m4i_core.audit.membership import Labels
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.pool import Pool
from m4i_core.audit.step_runner import StepRunner
from m4i_core.data.record import Problem, Record
from m4i_core.data.splits import SplitSizes, random_splits
from m4i_core.errors import DataError
from m4i_core.evaluation.matching import bins_of, common_range, common_values, matched
from m4i_core.jobs.progress import Progress
from m4i_core.language import translate


@dataclass(frozen=True)
class Selection:
    """Ids of the records in their roles.

    Attributes:
        members: Known to have been in training; judged.
        nonmembers: Known not to have been; judged.
        asked: Records that are asked about ("was my data used?").
        shadow_members: Train the shadow model.
        shadow_nonmembers: It never sees them.
        validation: Held out to watch the shadow's training.
        left_out: Records left out, by reason.
        problems: What a user may want to see of it.
    """

    members: list[str]
    nonmembers: list[str]
    asked: list[str] = field(default_factory=list)
    shadow_members: list[str] = field(default_factory=list)
    shadow_nonmembers: list[str] = field(default_factory=list)
    validation: list[str] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> Selection:
        """Return the selection that `asdict` made JSON of."""
        problems = [Problem(**problem) for problem in content.pop("problems")]
        return cls(**content, problems=problems)


def select_step(
    plan: AuditPlan, pools: ExistingPools, labels: Labels, steps: StepRunner
) -> tuple[Selection, str]:
    """Choose the records as a step; returns them and the step's key."""
    seed = derive_seed(plan.seed, "split")
    sizes = plan.split.model_dump() if pools.shadow is not None else None
    inputs = [pools.target.key]
    if pools.shadow is not None:
        inputs.append(pools.shadow.key)
    settings: list[Any] = [plan.ask, plan.membership_settings(), labels.fingerprint, sizes, seed]
    if pools.member_source is not None:
        settings.append(sorted(set(pools.member_source.values())))
    key = step_key("split", settings, inputs)

    def work(folder: Path, progress: Progress) -> None:
        found = select(plan, pools, labels, seed)
        text = json.dumps(asdict(found))
        (folder / "selection.json").write_text(text, encoding="utf-8")

    done = steps.step("split", key, work)
    content = json.loads((done / "selection.json").read_text(encoding="utf-8"))
    return Selection.from_json(content), key


def select(plan: AuditPlan, pools: ExistingPools, labels: Labels, seed: int) -> Selection:
    """Choose the records.

    Raises:
        DataError: If too few are left; says of what and why.
    """
    choice = plan.membership_settings()
    clusters = pools.target.clusters
    records = {record.id: record for record in pools.target.records}
    problems = list(labels.problems)
    left_out: dict[str, int] = {}
    kinds: dict[str, list[str]] = {"members": [], "nonmembers": [], "asked": [], "unknown": []}
    mixed = _mixed(labels, clusters, was_mine=plan.ask == "was_mine")
    for identity in records:
        kind = _kind(labels.member.get(identity), plan)
        if clusters[identity] in mixed and kind != "unknown":
            left_out["mixed_group"] = left_out.get("mixed_group", 0) + 1
            reason = translate(
                "engine", "Its group, or a copy of it, is both in training and not; left out."
            )
            problems.append(Problem("mixed_group", identity, reason))
        else:
            kinds[kind].append(identity)
    shadow: dict[str, list[str]] = {}
    if pools.shadow is not None:
        shadow = _shadow_sets(plan, pools, kinds, clusters, seed)
        taken = {clusters[i] for ids in shadow.values() for i in ids if i in clusters}
        if pools.shadow is pools.target:
            for kind, ids in kinds.items():
                kinds[kind] = [i for i in ids if clusters[i] not in taken]
    first = kinds["asked"] if plan.ask == "was_mine" else kinds["members"]
    before = len(first) + len(kinds["nonmembers"])
    if (choice.match or choice.restrict) and first and kinds["nonmembers"]:
        both = [records[i] for i in (*first, *kinds["nonmembers"])]
        member = np.arange(len(both)) < len(first)
        kept = comparable(both, member, pools.target, plan, seed)
        first = [r.id for r, k in zip(both, kept, strict=True) if k and r.id in set(first)]
        chosen = {r.id for r, k in zip(both, kept, strict=True) if k}
        kinds["nonmembers"] = [i for i in kinds["nonmembers"] if i in chosen]
        left_out["not_comparable"] = before - len(first) - len(kinds["nonmembers"])
    rng = np.random.default_rng([seed, 5])
    capped = _capped(first, clusters, choice.most_members, rng)
    others = _capped(kinds["nonmembers"], clusters, choice.most_nonmembers, rng)
    if dropped := len(first) + len(kinds["nonmembers"]) - len(capped) - len(others):
        left_out["not_drawn"] = dropped
    found = Selection(
        members=[] if plan.ask == "was_mine" else capped,
        nonmembers=others,
        asked=capped if plan.ask == "was_mine" else [],
        **shadow,
        left_out=left_out,
        problems=problems,
    )
    _check(found, plan)
    return found


def _kind(member: bool | None, plan: AuditPlan) -> str:
    if plan.ask == "was_mine":
        return "nonmembers" if member is False else "asked"
    return "unknown" if member is None else "members" if member else "nonmembers"


def _mixed(labels: Labels, clusters: dict[str, str], *, was_mine: bool) -> set[str]:
    """Return clusters with records of both kinds."""
    seen: dict[str, set[bool]] = {}
    for identity, member in labels.member.items():
        if identity in clusters and (was_mine or member is not None):
            seen.setdefault(clusters[identity], set()).add(member is False)
    return {key for key, kinds in seen.items() if len(kinds) > 1}


def _shadow_sets(
    plan: AuditPlan,
    pools: ExistingPools,
    kinds: dict[str, list[str]],
    clusters: dict[str, str],
    seed: int,
) -> dict[str, list[str]]:
    """Draw the shadow's sets from its pool."""
    assert pools.shadow is not None
    split = plan.split
    sizes = SplitSizes(0, 0, split.shadow_members, split.shadow_nonmembers, split.validation)
    candidates = pools.shadow.records
    if pools.shadow is pools.target:
        candidates = _free(plan, pools, kinds, clusters, seed)
    candidates = [record for record in candidates if record.pictures]
    needed = split.shadow_members + split.shadow_nonmembers + split.validation
    if len(candidates) < needed:
        raise DataError(
            translate(
                "engine",
                "The shadow model needs {needed} records, and {found} are free for it.",
            ).format(needed=f"{needed:,}", found=f"{len(candidates):,}"),
            subject="split.shadow_members",
            remedy=translate(
                "engine",
                "Choose smaller shadow sets, add records, or let the shadow learn from other data "
                "(shadow.dataset).",
            ),
        )
    drawn = random_splits(
        candidates,
        pools.shadow.clusters,
        SplitSizes(0, 0, sizes.shadow_members, sizes.shadow_nonmembers, sizes.validation),
        seed,
        shadow_records=candidates,
        shadow_clusters=pools.shadow.clusters,
    )
    return {
        "shadow_members": drawn.sets["shadow_member"],
        "shadow_nonmembers": drawn.sets["shadow_nonmember"],
        "validation": drawn.shadow_validation,
    }


def _free(
    plan: AuditPlan,
    pools: ExistingPools,
    kinds: dict[str, list[str]],
    clusters: dict[str, str],
    seed: int,
) -> list[Record]:
    """Return the target's records that the shadow may use: unlabelled ones, then others."""
    rng = np.random.default_rng([seed, 7])
    usual = ["nonmembers"] if plan.ask == "was_mine" else ["members", "nonmembers"]
    labelled = [i for kind in usual for i in kinds[kind]]
    used = {clusters[i] for kind in ("members", "nonmembers", "asked") for i in kinds[kind]}
    spare = [i for i in kinds["unknown"] if clusters[i] not in used]
    order = [*rng.permutation(np.array(spare, dtype=object)).tolist()]
    order += rng.permutation(np.array(labelled, dtype=object)).tolist()
    needed = plan.split.shadow_members + plan.split.shadow_nonmembers + plan.split.validation
    members: dict[str, list[str]] = {}
    for identity in (*spare, *labelled):
        members.setdefault(clusters[identity], []).append(identity)
    chosen: dict[str, None] = {}
    for identity in order:
        if len(chosen) >= needed:
            break
        chosen |= dict.fromkeys(members[clusters[identity]])
    return [record for record in pools.target.records if record.id in chosen]


def _capped(
    ids: list[str], clusters: dict[str, str], most: int, rng: np.random.Generator
) -> list[str]:
    """Draw whole groups until so many records are chosen; the last group may be cut."""
    if not most or len(ids) <= most:
        return ids
    groups: dict[str, list[str]] = {}
    for identity in ids:
        groups.setdefault(clusters[identity], []).append(identity)
    chosen: list[str] = []
    for key in rng.permutation(np.array(list(groups), dtype=object)).tolist():
        chosen += groups[key]
        if len(chosen) >= most:
            break
    kept = set(chosen[:most])
    return [identity for identity in ids if identity in kept]


def _check(found: Selection, plan: AuditPlan) -> None:
    counts = f"{len(found.members or found.asked):,}, {len(found.nonmembers):,}"
    if plan.ask == "was_mine":
        if found.asked:
            return
        message = translate("engine", "No record is left to ask about.")
    elif len(found.members) >= 2 and len(found.nonmembers) >= 2:
        return
    else:
        message = translate(
            "engine", "Too few records are left to judge: members and non-members are {counts}."
        ).format(counts=counts)
    raise DataError(
        message,
        subject="membership",
        remedy=translate(
            "engine",
            "Add records, match or restrict less, or leave the shadow model to other data.",
        ),
        details=", ".join(f"{kind}: {count}" for kind, count in found.left_out.items()),
    )


def comparable(
    records: list[Record],
    member: npt.NDArray[np.bool_],
    pool: Pool,
    plan: AuditPlan,
    seed: int,
) -> npt.NDArray[np.bool_]:
    """Return which records are kept by the plan's restricting and matching, shape (n,)."""
    choice = plan.membership_settings()
    kept = np.ones(len(records), dtype=np.bool_)
    facts = [pool.report.facts.get(record.id[len(pool.prefix) :], ()) for record in records]
    lengths = text_lengths(records)
    pixels = np.array([f[0].width * f[0].height if f else np.nan for f in facts], dtype=np.float64)
    sizes = np.array([f[0].bytes if f else np.nan for f in facts], dtype=np.float64)
    if "picture_type" in choice.restrict:
        kept &= common_values([f[0].format if f else "" for f in facts], member)
    if "common_range" in choice.restrict:
        for values in (lengths, pixels, sizes):
            kept &= common_range(values, member)
    if not choice.match or not member[kept].any() or member[kept].all():
        return kept
    rows = np.flatnonzero(kept)
    columns: list[list[object]] = []
    for name in choice.match:
        if name == "text_length":
            columns.append(bins_of(lengths[rows]).tolist())
        elif name == "picture_size":
            shape = [(f[0].width, f[0].height) if f else (0, 0) for f in facts]
            columns.append([shape[row] for row in rows])
        elif name == "picture_bytes":
            columns.append(bins_of(sizes[rows]).tolist())
        elif name == "source":
            columns.append([_source(records[row]) for row in rows])
        else:
            taken = [records[row] for row in rows]
            guess = likeness(taken, member[rows], [facts[row] for row in rows], seed)
            columns.append(bins_of(guess, 20).tolist())
    cells = list(zip(*columns, strict=True))
    kept[rows] = matched(cells, member[rows], seed)
    return kept


def text_lengths(records: Iterable[Record]) -> npt.NDArray[np.float64]:
    """Return the mean length of each record's references, in signs, shape (n,)."""
    return np.array(
        [sum(map(len, record.references)) / len(record.references) for record in records],
        dtype=np.float64,
    )


def _source(record: Record) -> str:
    return str(record.pictures[0].parent) if record.pictures else ""


def likeness(
    records: list[Record],
    member: npt.NDArray[np.bool_],
    facts: list[Any],
    seed: int,
) -> npt.NDArray[np.float64]:
    """Return a held-out guess of membership from lengths, punctuation and picture facts.

    Records with equal guesses are alike in all of them together (a propensity score; Rosenbaum
    and Rubin 1983).
    """
    from m4i_core.audit.validity import fact_rows
    from m4i_core.evaluation.blind import FOLDS, held_out_predictions
    from m4i_core.evaluation.blind_features import picture_facts_features, text_shape_features
    from m4i_core.evaluation.folds import stratified_folds
    from m4i_core.jobs.cancel import CancelToken

    folds = stratified_folds(member, np.arange(len(member)), FOLDS, seed)
    if folds is None:
        return np.zeros(len(member))
    matrix = np.concatenate(
        [
            text_shape_features([record.references for record in records]),
            picture_facts_features(fact_rows(facts)),
        ],
        axis=1,
    )
    return held_out_predictions(matrix, member[:, None], folds, 0.01, CancelToken())[:, 0]
