"""Was my data used? Records without labels, answered with stated error rates.

Shadow models, whose members are known, teach the attack and measure its error rates on records that
it did not learn from. Known non-members of the target, if there are some, are looked at first: an
attack that accuses them, or that works on no shadow, or records that differ by themselves from what
they are compared with, lead to "cannot say" and never to a claim.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from m4i_core.attacks.calibrated_similarity import (
    NAME,
    FittedSimilarity,
    columns_of,
    fit_similarity,
)
from m4i_core.audit.attacking import Attacked
from m4i_core.audit.compute import Compute
from m4i_core.audit.existing_case import Case
from m4i_core.audit.existing_result import caveats_of_case, write_existing
from m4i_core.audit.keys import derive_seed, step_key
from m4i_core.audit.reference_models import References, calibrated_by, train_references
from m4i_core.audit.result import AttackResult, AuditResult, Validity, WasMine
from m4i_core.audit.step_runner import StepRunner
from m4i_core.audit.validity import check_overlap
from m4i_core.audit.was_mine_answer import Question, answer
from m4i_core.audit.was_mine_check import blind_of_asked
from m4i_core.audit.workspace import Workspace
from m4i_core.errors import PlanError
from m4i_core.evaluation.attack_evaluation import evaluate_attack
from m4i_core.evaluation.calibration import fit_platt
from m4i_core.evaluation.folds import stratified_folds
from m4i_core.evaluation.intervals import cluster_codes
from m4i_core.evaluation.verdict_rules import SMALLEST_SET
from m4i_core.jobs.progress import Progress
from m4i_core.language import translate

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
_FOLDS = 5
_ALIGNED_FROM = 2 * SMALLEST_SET


@dataclass(frozen=True)
class Learnt:
    """What the shadow models taught.

    Attributes:
        shadow: Scores of the pool's records by an attack that did not learn from them, with each
            model as the target, shape (K, n).
        target: Scores of the target's judged records, shape (t,).
        probability: The same as probabilities, if half of such records were members.
        aligned: Which of the target's records the attack was aligned by, shape (t,).
    """

    shadow: Floats
    target: Floats
    probability: Floats
    aligned: Bools


def answer_was_mine(
    case: Case, workspace: Workspace, compute: Compute, steps: StepRunner, started: str
) -> AuditResult:
    """Train the shadow models, learn from them, and answer.

    Raises:
        PlanError: If the shadow's records have no pictures.
        Cancelled: If the user stopped it.
    """
    plan, target = case.plan, case.target
    checked = blind_of_asked(case, compute, steps)
    if checked.shadow_features is None:
        raise PlanError(
            translate("engine", "Shadow models cannot learn without pictures."),
            subject="shadow.dataset",
            remedy=translate("engine", "Name a data set with pictures and texts for the shadow."),
        )
    references = train_references(
        case, checked.shadow_features, checked.shadow_features_key, compute, steps
    )
    learnt, key = _learn(case, references, steps)
    case.shadow, case.blind = references.side, checked.blind
    case.overlap = check_overlap(target, references.side)
    clusters = target.pool.clusters
    of_pool = references.side.pool.clusters
    pool_groups = [of_pool[record.id] for record in references.side.judged]
    known = slice(0, len(target.nonmembers))
    asked = slice(len(target.nonmembers), len(target.judged))
    question = Question(
        ids=[record.id for record in target.asked],
        scores=learnt.target[asked],
        probability=learnt.probability[asked],
        groups=[clusters[record.id] for record in target.asked],
        owners=[record.group or "" for record in target.asked],
        known=learnt.target[known],
        known_groups=[clusters[record.id] for record in target.nonmembers],
        aligned=learnt.aligned[known],
        shadow=learnt.shadow,
        seen=references.seen,
        shadow_groups=pool_groups,
        blind=checked.blind,
    )
    seed = derive_seed(plan.seed, "was_mine")
    found, verdict = answer(question, plan.was_mine_settings(), seed)
    verdict = verdict.model_copy(update={"caveats": [*verdict.caveats, *caveats_of_case(case)]})
    measured = _measured(learnt, references, pool_groups, found)
    attacked = Attacked(
        name=NAME,
        key=key,
        threshold=found.threshold,
        note=measured.note,
        target=learnt.target,
        shadow=learnt.shadow[0],
        projection=None,
    )
    validity = Validity(blind=checked.blind, overlap=case.overlap)
    return write_existing(
        case,
        verdict,
        {NAME: measured},
        validity,
        {NAME: attacked},
        workspace,
        compute,
        steps,
        started,
        found,
    )


def _learn(case: Case, references: References, steps: StepRunner) -> tuple[Learnt, str]:
    """Fit the attack on the shadow models, judge their records in folds, and the target's."""
    plan, target = case.plan, case.target
    seed = derive_seed(plan.seed, "was_mine")
    settings = plan.was_mine_settings()
    key = step_key(
        "attack",
        [NAME, settings, seed],
        [target.similarity_key, *references.keys, references.side.key],
    )

    def work(folder: Path, progress: Progress) -> None:
        clusters = references.side.pool.clusters
        groups = [clusters[record.id] for record in references.side.judged]
        calibrated = settings.calibrated and references.of_target is not None
        ours: Floats | None = None
        theirs: Floats | None = None
        if calibrated:
            ours, theirs = calibrated_by(references, seed)
        columns = np.stack(
            [
                columns_of(own, None if ours is None else ours[number])
                for number, own in enumerate(references.similarity)
            ]
        )
        shadow = cross_fitted(columns, references.seen, groups, seed)
        flat = columns.reshape(-1, columns.shape[2])
        fitted = fit_similarity(flat, references.seen.reshape(-1))
        asked = columns_of(target.similarity, theirs)
        aligned = _aligning(case, seed)
        if aligned.any():
            outside = columns[~references.seen]
            asked = align(asked, asked[aligned], outside)
        scores = fitted.scores(asked)
        mapping = fit_platt(shadow.reshape(-1), references.seen.reshape(-1))
        np.savez(
            folder / "answer.npz",
            shadow=shadow,
            target=scores,
            probability=mapping.probabilities(scores),
            aligned=aligned,
        )
        facts = {"calibrated": calibrated, "weights": _weights(fitted)}
        (folder / "attack.json").write_text(json.dumps(facts), encoding="utf-8")
        progress.report(1.0)

    done = steps.step("answer", key, work)
    with np.load(done / "answer.npz", allow_pickle=False) as content:
        return Learnt(**{name: content[name] for name in Learnt.__dataclass_fields__}), key


def _weights(fitted: FittedSimilarity) -> list[float]:
    return [float(weight) for weight in fitted.weights]


def cross_fitted(columns: Floats, seen: Bools, groups: Sequence[str], seed: int) -> Floats:
    """Score the pool's records by an attack that learnt from none of their groups.

    Args:
        columns: Shape (K, n, c).
        seen: Shape (K, n), membership with each model as the target.
        groups: n keys.
        seed: Of the folds.

    Returns:
        Shape (K, n).
    """
    codes = cluster_codes(groups)
    folds = stratified_folds(seen[0], codes, _FOLDS, seed)
    if folds is None:
        raise PlanError(
            translate("engine", "The shadow's records all belong to one group."),
            subject="shadow.dataset",
            remedy=translate("engine", "Choose other data for the shadow."),
        )
    scores = np.zeros(seen.shape)
    for fold in np.unique(folds):
        outside = folds != fold
        fitted = fit_similarity(
            columns[:, outside].reshape(-1, columns.shape[2]), seen[:, outside].reshape(-1)
        )
        for number in range(len(seen)):
            scores[number, ~outside] = fitted.scores(columns[number, ~outside])
    return scores


def align(columns: Floats, known: Floats, outside: Floats) -> Floats:
    """Shift what is seen of a target so that its non-members look like the shadow's.

    A target that was trained on more data describes everything better; that says nothing of
    membership. Shifting changes all of the target's scores alike: how its records compare with
    each other stays as it is.

    Args:
        columns: Of the target's records, shape (t, c).
        known: Of some of its known non-members, shape (k, c).
        outside: Of records that shadow models never saw, shape (m, c).
    """
    moved: Floats = columns - known.mean(axis=0) + outside.mean(axis=0)
    return moved


def _aligning(case: Case, seed: int) -> Bools:
    """Choose the known non-members that the attack is aligned by: half, where there are many."""
    target = case.target
    chosen = np.zeros(len(target.judged), dtype=np.bool_)
    count = len(target.nonmembers)
    if count < _ALIGNED_FROM:
        return chosen
    codes = cluster_codes([target.pool.clusters[record.id] for record in target.nonmembers])
    sizes = np.bincount(codes)
    order = np.random.default_rng([seed, 31]).permutation(len(sizes))
    inside = np.zeros(len(sizes), dtype=np.bool_)
    inside[order] = np.cumsum(sizes[order]) <= count // 2
    chosen[:count] = inside[codes]
    return chosen


def _measured(
    learnt: Learnt, references: References, groups: Sequence[str], found: WasMine
) -> AttackResult:
    """Return the attack's success on the shadow models, on records that it did not learn from."""
    many = list(groups) * len(references.seen)
    evaluation = evaluate_attack(
        learnt.shadow.reshape(-1), references.seen.reshape(-1), found.threshold, groups=many
    )
    return AttackResult(
        **dataclasses.asdict(evaluation),
        note=translate(
            "engine",
            "Measured on {count} shadow models, on records that the attack did not learn from: "
            "nobody can measure it on a target whose members are not known.",
        ).format(count=len(references.seen)),
    )
