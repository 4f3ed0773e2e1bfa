"""The attacker's work: evidence, fitted attacks, scores, and the placebo."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from m4i_core.attacks.base import Attack, AttackSettings, FittedAttack
from m4i_core.attacks.evidence import Evidence
from m4i_core.attacks.registry import ATTACKS
from m4i_core.audit.compute import Compute
from m4i_core.audit.keys import derive_seed, step_key
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.side import Side
from m4i_core.audit.step_runner import StepRunner
from m4i_core.evaluation.roc import auc
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress

# Repeats of the placebo: attacks on features train networks, which takes its time.
PLACEBO_REPEATS = {"metrics": 3, "features": 1}


@dataclass(frozen=True)
class Attacked:
    """An attack's scores.

    Attributes:
        name: The attack's name in the registry.
        key: Key of its step.
        threshold: Fixed on the shadow side.
        note: What was used, in words.
        target: Scores of the target's judged records.
        shadow: Scores of the shadow's judged records (optimistic: the attack was fitted there).
        projection: z of target then shadow records, shape (n + m, k), or None.
    """

    name: str
    key: str
    threshold: float
    note: str
    target: npt.NDArray[np.float64]
    shadow: npt.NDArray[np.float64]
    projection: npt.NDArray[np.float32] | None


def evidence_of(
    side: Side, features: npt.NDArray[np.float16] | None, *, with_labels: bool
) -> Evidence:
    """Return what the attacker sees of a side.

    Args:
        side: The side.
        features: Its pictures as the attacker's encoder sees them, first rows = judged records;
            None where there are no pictures.
        with_labels: True for the shadow side only: the attacker knows no target label.
    """
    return Evidence(
        ids=[record.id for record in side.judged],
        generated=side.texts,
        references=[record.references for record in side.judged],
        similarity=side.similarity,
        features=None if features is None else features[: len(side.judged)].astype(np.float32),
        member=side.is_member if with_labels else None,
    )


def settings_of(attack: Attack, plan: AuditPlan, compute: Compute) -> list[Any]:
    """Return what an attack's result depends on beside its evidence."""
    attacks = plan.attacks
    if attack.needs_pictures:
        return [
            attacks.mfe_size,
            attacks.mfe_epochs,
            attacks.mlp_hidden,
            attacks.mlp_epochs,
            compute.device,
            compute.threads,
        ]
    return [attacks.svm_kernel] if attack.name == "metric_svm" else []


def attack_target(
    name: str,
    target: Evidence,
    shadow: Evidence,
    inputs: list[str],
    shadow_keys: list[str],
    plan: AuditPlan,
    compute: Compute,
    steps: StepRunner,
    fits: dict[str, FittedAttack] | None = None,
    prefix: str = "",
) -> Attacked:
    """Fit one attack on the shadow side and score the target's records.

    Args:
        name: The attack.
        target: What the attacker sees of the target.
        shadow: What it sees of its own side, with labels.
        inputs: Keys of everything that the scores depend on.
        shadow_keys: Keys of what the fit depends on.
        plan: The attack's settings.
        compute: Device and threads.
        steps: Runs or reuses the step.
        fits: Fitted attacks by key, to use again and to add to.
        prefix: Put before the attack's name in steps and results, where it runs in two ways.
    """
    attack = ATTACKS[name]
    seed = derive_seed(plan.seed, "attack", name)
    settings = [name, settings_of(attack, plan, compute), seed]
    key = step_key("attack", settings, inputs)

    def work(folder: Path, progress: Progress) -> None:
        fitted = _fit(
            step_key("attack", settings, shadow_keys),
            attack,
            shadow,
            compute.attack_settings(plan),
            seed,
            fits,
            progress.part(0.0, 0.9),
            steps.cancel,
        )
        for side_name, evidence in (("target", target), ("shadow", shadow)):
            blind = dataclasses.replace(evidence, member=None)
            scores = fitted.scores(blind, progress.part(0.9, 0.95), steps.cancel)
            np.save(folder / f"{side_name}.npy", scores, allow_pickle=False)
        project = getattr(fitted, "project", None)
        if project is not None:
            z = np.concatenate([project(target), project(shadow)]).astype(np.float32)
            np.save(folder / "z.npy", z, allow_pickle=False)
        facts = {"threshold": float(fitted.threshold), "note": fitted.note}
        (folder / "attack.json").write_text(json.dumps(facts), encoding="utf-8")

    done = steps.step(f"attack_{prefix}{name}", key, work)
    facts = json.loads((done / "attack.json").read_text(encoding="utf-8"))
    z_file = done / "z.npy"
    return Attacked(
        name=prefix + name,
        key=key,
        threshold=facts["threshold"],
        note=facts["note"],
        target=np.load(done / "target.npy", allow_pickle=False),
        shadow=np.load(done / "shadow.npy", allow_pickle=False),
        projection=np.load(z_file, allow_pickle=False) if z_file.is_file() else None,
    )


def _fit(
    key: str,
    attack: Attack,
    shadow: Evidence,
    settings: AttackSettings,
    seed: int,
    fits: dict[str, FittedAttack] | None,
    progress: Progress,
    cancel: CancelToken,
) -> FittedAttack:
    """Fit an attack, or take the one that was fitted for another target of the same shadow."""
    fitted = None if fits is None else fits.get(key)
    if fitted is None:
        fitted = attack.fit(shadow, settings, seed, progress=progress, cancel=cancel)
        if fits is not None:
            fits[key] = fitted
    return fitted


def _repeats(name: str) -> int:
    return PLACEBO_REPEATS["features" if ATTACKS[name].needs_pictures else "metrics"]


def placebo(
    target: Evidence,
    is_member: npt.NDArray[np.bool_],
    shadow: Evidence,
    inputs: list[str],
    shadow_keys: list[str],
    plan: AuditPlan,
    compute: Compute,
    steps: StepRunner,
    fits: dict[str, FittedAttack] | None = None,
) -> dict[str, list[float]]:
    """Attack with shuffled membership on both sides; every AUC must be chance.

    Args:
        target: What the attacker sees of the target.
        is_member: The target's true labels, shape (n,); only shuffled ones are used.
        shadow: What the attacker sees of its own side, with labels.
        inputs: Keys of everything that the numbers depend on.
        shadow_keys: Keys of what the fits depend on.
        plan: The attacks and their settings.
        compute: Device and threads.
        steps: Runs or reuses the step.
        fits: Fitted attacks by key, to use again and to add to.

    Returns:
        AUC against the shuffled labels, for each repeat of each attack.
    """
    seed = derive_seed(plan.seed, "placebo")
    names = list(plan.attacks.run)
    settings = [[n, settings_of(ATTACKS[n], plan, compute)] for n in names]
    key = step_key("placebo", [settings, seed, PLACEBO_REPEATS], inputs)

    def work(folder: Path, progress: Progress) -> None:
        found: dict[str, list[float]] = {name: [] for name in names}
        jobs = [(repeat, name) for name in names for repeat in range(_repeats(name))]
        assert shadow.member is not None
        # A threshold is fitted in no time, networks are not: equal shares would mislead.
        costs = [1.0 if name.startswith("feature") else 0.02 for _, name in jobs]
        ends = np.cumsum(costs) / sum(costs)
        for index, (repeat, name) in enumerate(jobs):
            steps.cancel.check()
            rng = np.random.default_rng([seed, repeat])
            shuffled = dataclasses.replace(shadow, member=rng.permutation(shadow.member))
            labels = rng.permutation(is_member)
            part = progress.part(float(ends[index - 1]) if index else 0.0, float(ends[index]))
            fitted = _fit(
                step_key("placebo", [settings, seed, name, repeat], shadow_keys),
                ATTACKS[name],
                shuffled,
                compute.attack_settings(plan),
                derive_seed(seed, name, repeat),
                fits,
                part,
                steps.cancel,
            )
            found[name].append(float(auc(fitted.scores(target, part, steps.cancel), labels)))
        (folder / "placebo.json").write_text(json.dumps(found), encoding="utf-8")

    done = steps.step("placebo", key, work)
    found: dict[str, list[float]] = json.loads((done / "placebo.json").read_text(encoding="utf-8"))
    return found
