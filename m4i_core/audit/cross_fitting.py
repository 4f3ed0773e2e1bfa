"""The owner's audit: attacks that learn from labelled records of the very model that is audited.

The records are divided into folds that keep groups whole; each fold is judged by an attack that
was fitted on the others, so that no record is judged by an attack that saw it, a copy of it, or
another record of its group. Scores of different folds are made comparable by the attack's own
threshold and the spread of its scores on the records that it learnt from.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from m4i_core.attacks.base import Attack, AttackSettings
from m4i_core.attacks.evidence import Evidence
from m4i_core.attacks.registry import ATTACKS
from m4i_core.audit.attacking import PLACEBO_REPEATS, Attacked, settings_of
from m4i_core.audit.compute import Compute
from m4i_core.audit.keys import derive_seed, step_key
from m4i_core.audit.plan import AuditPlan
from m4i_core.audit.step_runner import StepRunner
from m4i_core.errors import BadInput
from m4i_core.evaluation.folds import permuted_labels, stratified_folds
from m4i_core.evaluation.intervals import cluster_codes
from m4i_core.evaluation.roc import auc
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.language import translate

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


def cross_fitted_scores(
    attack: Attack,
    evidence: Evidence,
    folds: Ints,
    settings: AttackSettings,
    seed: int,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> tuple[Floats, str]:
    """Judge every record by an attack that never saw its fold.

    Args:
        attack: The attack.
        evidence: n records with `member` given.
        folds: Shape (n,), the fold of each record; groups whole.
        settings: Of the attacks.
        seed: Of everything random.
        progress: Told the share of folds.
        cancel: Stops the work within a second.

    Returns:
        Scores, shape (n,), above 0 for those called members, in spreads of the fold's own
        training scores; and the note of the last fold's attack.

    Raises:
        BadInput: If a fold leaves too few records to learn from.
    """
    scores = np.zeros(len(evidence))
    note = ""
    blind = dataclasses.replace(evidence, member=None)
    numbers = np.unique(folds)
    for place, fold in enumerate(numbers):
        if cancel is not None:
            cancel.check()
        part = progress.part(place / len(numbers), (place + 1) / len(numbers))
        inside, outside = np.flatnonzero(folds == fold), np.flatnonzero(folds != fold)
        fitted = attack.fit(evidence.take(outside), settings, seed + place, part, cancel)
        learnt = fitted.scores(blind.take(outside), SILENT, cancel)
        spread = float(learnt.std())
        judged = fitted.scores(blind.take(inside), SILENT, cancel)
        scores[inside] = (judged - fitted.threshold) / (spread if spread > 1e-12 else 1.0)
        note = fitted.note
    progress.report(1.0)
    return scores, note


def folds_of(member: npt.NDArray[np.bool_], groups: Sequence[str], count: int, seed: int) -> Ints:
    """Divide labelled records into folds.

    Raises:
        BadInput: If a kind has fewer than two groups.
    """
    found = stratified_folds(member, cluster_codes(groups), count, seed)
    if found is None:
        raise BadInput(
            translate("engine", "Members or non-members all belong to one group."),
            subject="membership",
            remedy=translate(
                "engine",
                "The owner's audit needs at least two independent groups of either kind.",
            ),
        )
    return found


def attack_by_owner(
    name: str,
    evidence: Evidence,
    groups: Sequence[str],
    inputs: list[str],
    plan: AuditPlan,
    compute: Compute,
    steps: StepRunner,
) -> Attacked:
    """Cross-fit one attack on the target's labelled records, as a step.

    Args:
        name: The attack.
        evidence: What is known of the records, with labels.
        groups: n keys of what must stay together.
        inputs: Keys of everything that the scores depend on.
        plan: Folds and the attack's settings.
        compute: Device and threads.
        steps: Runs or reuses the step.
    """
    attack = ATTACKS[name]
    seed = derive_seed(plan.seed, "attack", name)
    count = plan.owner_settings().folds
    settings = [name, settings_of(attack, plan, compute), seed, "owner", count]
    key = step_key("attack", settings, inputs)

    def work(folder: Path, progress: Progress) -> None:
        assert evidence.member is not None
        folds = folds_of(evidence.member, groups, count, derive_seed(plan.seed, "folds"))
        scores, note = cross_fitted_scores(
            attack, evidence, folds, compute.attack_settings(plan), seed, progress, steps.cancel
        )
        np.save(folder / "target.npy", scores, allow_pickle=False)
        words = translate(
            "engine",
            "Fitted and judged in {count} folds: no record was judged by an attack that had seen "
            "it or its group. In the last fold: {note}",
        ).format(count=len(np.unique(folds)), note=note)
        facts = {"threshold": 0.0, "note": words}
        (folder / "attack.json").write_text(json.dumps(facts), encoding="utf-8")

    done = steps.step(f"attack_{name}", key, work)
    facts = json.loads((done / "attack.json").read_text(encoding="utf-8"))
    return Attacked(
        name=name,
        key=key,
        threshold=facts["threshold"],
        note=facts["note"],
        target=np.load(done / "target.npy", allow_pickle=False),
        shadow=np.zeros(0),
        projection=None,
    )


def placebo_by_owner(
    evidence: Evidence,
    groups: Sequence[str],
    inputs: list[str],
    plan: AuditPlan,
    compute: Compute,
    steps: StepRunner,
) -> dict[str, list[float]]:
    """Cross-fit every attack on shuffled membership; every AUC must be chance.

    Labels move with their groups. Returns the AUC of each repeat of each attack.
    """
    seed = derive_seed(plan.seed, "placebo")
    count = plan.owner_settings().folds
    names = list(plan.attacks.run)
    settings = [[name, settings_of(ATTACKS[name], plan, compute)] for name in names]
    key = step_key("placebo", [settings, seed, PLACEBO_REPEATS, "owner", count], inputs)

    def work(folder: Path, progress: Progress) -> None:
        assert evidence.member is not None
        codes = cluster_codes(groups)
        whole = np.zeros(len(evidence), dtype=np.int64)
        repeats = max(PLACEBO_REPEATS.values())
        shuffled = permuted_labels(evidence.member, codes, whole, repeats, seed)
        found: dict[str, list[float]] = {name: [] for name in names}
        jobs = [
            (repeat, name)
            for name in names
            for repeat in range(
                PLACEBO_REPEATS["features" if ATTACKS[name].needs_pictures else "metrics"]
            )
        ]
        for index, (repeat, name) in enumerate(jobs):
            labels = shuffled[:, repeat]
            part = progress.part(index / len(jobs), (index + 1) / len(jobs))
            folds = stratified_folds(labels, codes, count, derive_seed(seed, repeat))
            if folds is None:
                continue
            scores, _ = cross_fitted_scores(
                ATTACKS[name],
                dataclasses.replace(evidence, member=labels),
                folds,
                compute.attack_settings(plan),
                derive_seed(seed, name, repeat),
                part,
                steps.cancel,
            )
            found[name].append(float(auc(scores, labels)))
        (folder / "placebo.json").write_text(json.dumps(found), encoding="utf-8")

    done = steps.step("placebo", key, work)
    found: dict[str, list[float]] = json.loads((done / "placebo.json").read_text(encoding="utf-8"))
    return found
