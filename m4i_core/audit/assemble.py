"""From scores and checks to the result and its verdict."""

from __future__ import annotations

import dataclasses
import importlib.metadata
import os
import platform
import time
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from m4i_core import __version__
from m4i_core.audit.attacking import Attacked
from m4i_core.audit.compute import Compute
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.pool import Pool
from m4i_core.audit.result import (
    AttackResult,
    AuditResult,
    BlindBaseline,
    Manifest,
    ModelQuality,
    OverlapCheck,
    Placebo,
    Sets,
    Validity,
    Verdict,
)
from m4i_core.audit.scenario import scenario_of
from m4i_core.audit.scores_table import METRICS
from m4i_core.audit.side import Side
from m4i_core.audit.step_runner import StepRunner
from m4i_core.evaluation.attack_evaluation import evaluate_attack
from m4i_core.evaluation.placebo import placebo_passed
from m4i_core.evaluation.roc import auc, delong_difference
from m4i_core.evaluation.verdict import AttackFinding, VerdictEvidence, decide

_PACKAGES = ("torch", "torchvision", "numpy", "scikit-learn", "rapidfuzz", "PySide6")


def assemble_result(
    plan: AuditPlan,
    pools: dict[str, Pool],
    target: Side,
    shadow: Side,
    attacked: dict[str, Attacked],
    blind: BlindBaseline | None,
    blind_guesses: npt.NDArray[np.float64] | None,
    overlap: OverlapCheck,
    placebo_aucs: dict[str, list[float]] | None,
    compute: Compute,
    steps: StepRunner,
    started: str,
) -> AuditResult:
    """Evaluate every attack on the target's records and reach the verdict."""
    sets = Sets(
        target_members=len(target.members),
        target_nonmembers=len(target.nonmembers),
        shadow_members=len(shadow.members),
        shadow_nonmembers=len(shadow.nonmembers),
    )
    attacks = {
        name: attack_result(found, target, shadow, blind_guesses, placebo_aucs)
        for name, found in attacked.items()
    }
    placebo = None
    if placebo_aucs is not None:
        placebo = Placebo(
            auc=placebo_aucs,
            passed=placebo_passed(placebo_aucs, sets.target_members, sets.target_nonmembers),
        )
    validity = Validity(blind=blind, overlap=overlap, placebo=placebo)
    return AuditResult(
        schema_version=1,
        name=plan.name,
        verdict=verdict_of(attacks, target, validity),
        scenario=scenario_of(plan).name,
        sets=sets,
        datasets={pool.name: pool.summary for pool in pools.values()},
        models={"target": quality(target), "shadow": quality(shadow)},
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
    )


def attack_result(
    found: Attacked,
    target: Side,
    shadow: Side,
    blind_guesses: npt.NDArray[np.float64] | None,
    placebo_aucs: dict[str, list[float]] | None,
) -> AttackResult:
    """Evaluate one attack on the target's labelled records."""
    clusters = target.pool.clusters
    groups = [clusters[record.id] for record in target.judged]
    evaluation = evaluate_attack(found.target, target.is_member, found.threshold, groups=groups)
    gain = None
    if blind_guesses is not None:
        gain = delong_difference(found.target, blind_guesses, target.is_member, clusters=groups)
    placebo = None
    if placebo_aucs is not None and placebo_aucs.get(found.name):
        placebo = float(np.mean(placebo_aucs[found.name]))
    return AttackResult(
        **dataclasses.asdict(evaluation),
        shadow_auc=float(auc(found.shadow, shadow.is_member)) if len(found.shadow) else None,
        placebo_auc=placebo,
        gain_over_blind=gain,
        note=found.note,
    )


def verdict_of(
    attacks: dict[str, AttackResult],
    target: Side,
    validity: Validity,
    labels: Mapping[str, str] | None = None,
) -> Verdict:
    """Reach the verdict; `labels` names attacks that have no name of their own."""
    clusters = target.pool.clusters
    decision = decide(
        VerdictEvidence(
            attacks=[
                AttackFinding(
                    name=name,
                    auc=attack.auc,
                    auc_ci=attack.ci["auc"],
                    asr=attack.asr,
                    asr_ci=attack.ci["asr"],
                    operating_points=attack.operating_points,
                    gain_over_blind=attack.gain_over_blind,
                    label=(labels or {}).get(name, ""),
                )
                for name, attack in attacks.items()
            ],
            members=len(target.members),
            nonmembers=len(target.nonmembers),
            blind=validity.blind,
            overlap=validity.overlap,
            placebo_passed=None if validity.placebo is None else validity.placebo.passed,
            member_clusters=len({clusters[record.id] for record in target.members}),
            nonmember_clusters=len({clusters[record.id] for record in target.nonmembers}),
        )
    )
    return Verdict.model_validate(dataclasses.asdict(decision))


def quality(side: Side) -> ModelQuality:
    """Return how well a side's model describes: means over its judged records."""
    means = side.similarity.mean(axis=0)
    member = side.is_member
    kinds = (member, np.arange(len(member)) < len(side.members) + len(side.nonmembers))
    members, nonmembers = (
        dict(zip(METRICS, map(float, side.similarity[kind].mean(axis=0)), strict=True))
        if kind.any()
        else {}
        for kind in (kinds[0], kinds[1] & ~member)
    )
    last = side.history[-1] if side.history else {}
    return ModelQuality(
        bleu_1=float(means[0]),
        bleu_2=float(means[1]),
        bleu_3=float(means[2]),
        rouge_l=float(means[3]),
        members=members,
        nonmembers=nonmembers,
        epochs=len(side.history),
        final_loss=last.get("loss"),
    )


def versions() -> dict[str, str]:
    """Return the versions that a result was made with."""
    found = {"m4i": __version__, "python": platform.python_version()}
    for name in _PACKAGES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found


def hardware(compute: Compute) -> dict[str, str]:
    """Return the machine that a result was made on."""
    import psutil

    return {
        "system": platform.platform(),
        "processor": platform.processor() or platform.machine(),
        "cores": str(os.cpu_count() or 1),
        "memory": f"{psutil.virtual_memory().total / 1e9:.1f} GB",
        "device": compute.device,
        "threads": str(compute.threads),
    }
