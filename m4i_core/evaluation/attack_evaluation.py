"""One attack's success, in all the numbers that are reported, each with its interval."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from m4i_core.evaluation.epsilon import empirical_epsilon
from m4i_core.evaluation.intervals import Interval, proportion
from m4i_core.evaluation.operating_points import BOUNDS, OperatingPoint, tpr_at_fpr
from m4i_core.evaluation.roc import checked, cluster_bootstrap_auc, delong


@dataclass(frozen=True)
class Confusion:
    """Counts at the threshold that was fixed on the shadow side."""

    true_positives: int
    false_positives: int
    true_negatives: int
    false_negatives: int


@dataclass(frozen=True)
class AttackEvaluation:
    """An attack against the target; fields as in `m4i_core.audit.result.AttackResult`.

    Attributes:
        asr: Balanced accuracy at the threshold (accuracy where the sets are equal in size).
        auc: Area under the ROC.
        tpr_at_fpr: True-positive rates keyed "0.1", "0.01", "0.001".
        ci: 95 % intervals keyed "asr", "auc", "0.1", "0.01", "0.001", "precision", "recall".
        operating_points: The same with support.
        precision: Share of records called member that are, or None when none is called so.
        recall: Share of members called member.
        confusion: Counts at the threshold.
        threshold: The threshold, fixed on the shadow side.
        empirical_epsilon: At the threshold, delta 0.
    """

    asr: float
    auc: float
    tpr_at_fpr: dict[str, float]
    ci: dict[str, Interval]
    operating_points: dict[str, OperatingPoint] = field(default_factory=dict)
    precision: float | None = None
    recall: float | None = None
    confusion: Confusion | None = None
    threshold: float = 0.0
    empirical_epsilon: float | None = None


def balanced_accuracy_interval(
    right: npt.NDArray[np.bool_],
    member: npt.NDArray[np.bool_],
    clusters: Sequence[Hashable] | None = None,
    level: float = 0.95,
) -> Interval:
    """Return the interval of balanced accuracy.

    With sets equal in size it is the accuracy, and its interval that of a proportion. Otherwise
    the two rates' own intervals are combined by square-and-add (MOVER; Newcombe 1998), which
    needs no large samples.

    Args:
        right: Shape (n,), whether each record was judged rightly.
        member: Shape (n,).
        clusters: n keys of records that belong together, or None.
        level: Coverage.
    """
    if member.sum() * 2 == len(member):
        return proportion(right, clusters, level)
    centre, below, above = 0.0, 0.0, 0.0
    for kind in (member, ~member):
        keys = None
        if clusters is not None:
            keys = [key for key, inside in zip(clusters, kind, strict=True) if inside]
        share = float(right[kind].mean())
        low, high = proportion(right[kind], keys, level)
        centre += share / 2.0
        below += (share - low) ** 2 / 4.0
        above += (high - share) ** 2 / 4.0
    return max(0.0, centre - below**0.5), min(1.0, centre + above**0.5)


def evaluate_attack(
    scores: npt.ArrayLike,
    member: npt.ArrayLike,
    threshold: float,
    groups: Sequence[Hashable] | None = None,
    seed: int = 0,
    *,
    bootstrap: int = 0,
) -> AttackEvaluation:
    """Evaluate an attack's scores on the target's records.

    Args:
        scores: Shape (n,), higher means member.
        member: Shape (n,).
        threshold: Fixed on the shadow side; a record at or above it is called member.
        groups: n keys of records that belong together (patient, scene, near duplicates): all
            intervals become wider to allow for it. None: records are independent.
        seed: Seed of the bootstrap.
        bootstrap: Resamples for the AUC's interval; 0: DeLong, with clusters as Obuchowski 1997.

    Returns:
        Everything, at a level of 95 %.

    Raises:
        ValueError: If there are no members or no non-members, or a score is not a number.
    """
    values, labels = checked(scores, member)
    called = values >= threshold
    right = called == labels
    confusion = Confusion(
        true_positives=int((called & labels).sum()),
        false_positives=int((called & ~labels).sum()),
        true_negatives=int((~called & ~labels).sum()),
        false_negatives=int((~called & labels).sum()),
    )

    def keys_of(kind: npt.NDArray[np.bool_]) -> list[Hashable] | None:
        if groups is None:
            return None
        return [key for key, inside in zip(groups, kind, strict=True) if inside]

    points = {key: tpr_at_fpr(values, labels, bound, groups) for key, bound in BOUNDS.items()}
    area, low, high = (
        cluster_bootstrap_auc(values, labels, groups, seed, repeats=bootstrap)
        if bootstrap
        else delong(values, labels, clusters=groups)
    )
    return AttackEvaluation(
        asr=float((right[labels].mean() + right[~labels].mean()) / 2.0),
        auc=area,
        tpr_at_fpr={key: point.tpr for key, point in points.items()},
        ci={
            "asr": balanced_accuracy_interval(right, labels, groups),
            "auc": (low, high),
            **{key: point.ci for key, point in points.items()},
            "precision": proportion(labels[called], keys_of(called)),
            "recall": proportion(called[labels], keys_of(labels)),
        },
        operating_points=points,
        precision=float(labels[called].mean()) if called.any() else None,
        recall=float(called[labels].mean()),
        confusion=confusion,
        threshold=float(threshold),
        empirical_epsilon=empirical_epsilon(
            confusion.true_positives,
            confusion.false_positives,
            confusion.true_negatives,
            confusion.false_negatives,
        ),
    )
