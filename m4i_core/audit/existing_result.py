"""From the attacks on an existing target to its result, and everything that the user reads."""

from __future__ import annotations

import json
import time
from dataclasses import asdict

import numpy as np
import numpy.typing as npt

from m4i_core.attacks.registry import BY_SHADOW
from m4i_core.audit.assemble import attack_result, hardware, quality, verdict_of, versions
from m4i_core.audit.attacking import Attacked
from m4i_core.audit.compute import Compute
from m4i_core.audit.existing_case import Case
from m4i_core.audit.existing_target import where_it_is
from m4i_core.audit.interviewing import problems_of
from m4i_core.audit.keys import step_key
from m4i_core.audit.mapping import draw_map, write_maps
from m4i_core.audit.outputs import write_outputs
from m4i_core.audit.protocol import attack_space, ids_and_sets
from m4i_core.audit.result import (
    AttackResult,
    AuditResult,
    ExistingTarget,
    Manifest,
    Placebo,
    Sets,
    Validity,
    Verdict,
    WasMine,
)
from m4i_core.audit.scenario import scenario_of
from m4i_core.audit.spaces import VIEW_STEP
from m4i_core.audit.step_runner import StepRunner
from m4i_core.audit.workspace import RESULT_FILE, SPLITS_FILE, Workspace
from m4i_core.evaluation.placebo import placebo_passed
from m4i_core.evaluation.verdict_words import ATTACKS as ATTACK_WORDS
from m4i_core.language import translate

_LISTED_FAILURES = 1000


def finish_existing(
    case: Case,
    attacked: dict[str, Attacked],
    placebo_aucs: dict[str, list[float]] | None,
    workspace: Workspace,
    compute: Compute,
    steps: StepRunner,
    started: str,
) -> AuditResult:
    """Judge the attacks on labelled records, and write everything that the user reads."""
    target, shadow = case.target, case.shadow
    attacks = {
        name: attack_result(found, target, shadow, case.blind_guesses, placebo_aucs)
        for name, found in attacked.items()
    }
    placebo = None
    if placebo_aucs is not None:
        passed = placebo_passed(placebo_aucs, len(target.members), len(target.nonmembers))
        placebo = Placebo(auc=placebo_aucs, passed=passed)
    validity = Validity(blind=case.blind, overlap=case.overlap, placebo=placebo)
    verdict = verdict_of(attacks, target, validity, _labels(attacks))
    verdict = verdict.model_copy(update={"caveats": [*caveats_of_case(case), *verdict.caveats]})
    return write_existing(
        case, verdict, attacks, validity, attacked, workspace, compute, steps, started
    )


def write_existing(
    case: Case,
    verdict: Verdict,
    attacks: dict[str, AttackResult],
    validity: Validity,
    attacked: dict[str, Attacked],
    workspace: Workspace,
    compute: Compute,
    steps: StepRunner,
    started: str,
    was_mine: WasMine | None = None,
) -> AuditResult:
    """Write maps, tables and the result; returns it."""
    plan, target, shadow = case.plan, case.target, case.shadow
    space, space_keys = _space(case, attacked, steps)
    maps: dict[str, npt.NDArray[np.float64]] = {}
    if len(space) >= 3:
        maps = {name: draw_map(name, space, space_keys, plan, steps)
                for name in plan.embedding.methods}  # fmt: skip
    begun = time.monotonic()
    failures = case.failures
    models = {"target": quality(target)}
    if shadow.judged and len(shadow.similarity):
        models["shadow"] = quality(shadow)
    result = AuditResult(
        schema_version=1,
        name=plan.name,
        verdict=verdict,
        scenario=scenario_of(plan).name,
        sets=Sets(
            target_members=len(target.members),
            target_nonmembers=len(target.nonmembers),
            target_unknown=len(target.asked),
            shadow_members=len(shadow.members),
            shadow_nonmembers=len(shadow.nonmembers),
        ),
        datasets={name: pool.summary for name, pool in case.pools.sources.items()},
        models=models,
        attacks=attacks,
        validity=validity,
        manifest=Manifest(
            seed=plan.seed,
            versions=versions(),
            hardware=hardware(compute),
            seconds=dict(steps.seconds),
            started=started,
            finished=time.strftime("%Y-%m-%dT%H:%M:%S%z"),
            keys=dict(steps.keys),
        ),
        ask=plan.ask,
        existing=ExistingTarget(
            kind=plan.target.kind,
            label=case.label,
            identity=case.identity,
            where=where_it_is(plan.target),
            asked=case.asked,
            failed=len(failures),
            failures=[(f.record_id, f.reason) for f in failures[:_LISTED_FAILURES]],
            left_out=case.selection.left_out,
            has_pictures=case.pools.has_pictures,
        ),
        was_mine=was_mine,
    )
    workspace.path(RESULT_FILE).unlink(missing_ok=True)
    chosen = asdict(case.selection)
    del chosen["problems"]
    workspace.write_text(SPLITS_FILE, json.dumps({"seed": plan.seed, **chosen}))
    problems = [*case.selection.problems, *problems_of(failures)]
    write_outputs(workspace, case.pools.sources, target, shadow, attacked, problems)
    ids, sets = ids_and_sets(target, shadow)
    write_maps(workspace, ids, sets, maps)
    # Last of all: where there is a result, everything beside it is whole.
    workspace.write_text(RESULT_FILE, result.model_dump_json(by_alias=True, indent=2) + "\n")
    steps.close("evaluate", time.monotonic() - begun)
    return result


def _space(
    case: Case, attacked: dict[str, Attacked], steps: StepRunner
) -> tuple[npt.NDArray[np.float32], list[str]]:
    """Return what the maps show: an attack's features, else the pictures', else similarities."""
    target, shadow = case.target, case.shadow
    with_shadow = bool(shadow.judged) and len(shadow.similarity) > 0
    features = case.features
    if features is None or (with_shadow and features.shape[1:] != shadow.features.shape[1:]):
        sides = (target, shadow) if with_shadow else (target,)
        both = np.concatenate([side.similarity for side in sides]).astype(np.float32)
        return both, [side.similarity_key for side in sides]
    parts = [features[: len(target.judged)]]
    if with_shadow:
        parts.append(shadow.features[: len(shadow.judged)])
    pictures = np.concatenate(parts).astype(np.float32)
    inputs = [case.eyes_key, target.texts_key, shadow.features_key if with_shadow else ""]
    key = step_key("space", ["pictures"], inputs)
    steps.keys[VIEW_STEP] = key
    if steps.workspace.finished(key) is None:
        with steps.workspace.artifact(key, {"step": VIEW_STEP}) as folder:
            np.save(folder / "features.npy", pictures, allow_pickle=False)
    if with_shadow and case.plan.ask == "attacker":
        return attack_space(attacked, features, target, shadow)
    return pictures, [key]


def _labels(attacks: dict[str, AttackResult]) -> dict[str, str]:
    """Name the attacks that learnt from a shadow model beside those of the owner."""
    return {
        name: translate("engine", "{attack}, learnt on a shadow model").format(
            attack=ATTACK_WORDS.get(name.removeprefix(BY_SHADOW), name)
        )
        for name in attacks
        if name.startswith(BY_SHADOW)
    }


def caveats_of_case(case: Case) -> list[str]:
    """Return what a reader must keep in mind about how the target was asked."""
    caveats = []
    left_out = case.selection.left_out
    if case.plan.ask == "owner":
        caveats.append(
            translate(
                "engine",
                "The attacks learnt from labelled records of this very model, as only its owner "
                "can. An outsider has to learn elsewhere and will usually find less.",
            )
        )
    if case.failures:
        caveats.append(
            translate(
                "engine",
                "{failed} of {asked} records got no text from the target and are left out. If it "
                "refuses members more often than others, this changes the result.",
            ).format(failed=f"{len(case.failures):,}", asked=f"{case.asked:,}")
        )
    if not case.pools.has_pictures:
        caveats.append(
            translate(
                "engine",
                "The records have no pictures: only texts were compared, and whether the inputs "
                "themselves differ between members and non-members could not be checked.",
            )
        )
    if left_out.get("mixed_group"):
        caveats.append(
            translate(
                "engine",
                "{count} records were left out because their group, or a copy of them, is both in "
                "training and not.",
            ).format(count=f"{left_out['mixed_group']:,}")
        )
    if left_out.get("not_comparable"):
        caveats.append(
            translate(
                "engine",
                "{count} records were left out to make members and non-members comparable; the "
                "result speaks of the rest.",
            ).format(count=f"{left_out['not_comparable']:,}")
        )
    return caveats
