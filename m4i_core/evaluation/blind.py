"""The blind baseline: can members be told from non-members without asking the model?

If so, the sets differ by themselves (another source, another year, another camera), and an attack
that seems to find membership may have found that difference instead (SCIENCE, section 4).

How it is computed
------------------
Every probe is a ridge regression of membership on label-free features, and its cross-validated
predictions give an AUC. Ridge regression on two classes finds the direction of a regularised
linear discriminant; against logistic regression it gives the same AUC here, and it is *linear in
the labels*: with Y the labels of many permutations as columns, the held-out predictions of all of
them are one matrix product. With H the hat matrix on all records, the predictions of fold F by a
model that never saw F are exactly y_F - (I - H_FF)^-1 (y - H y)_F, so that one factorisation
serves all folds and all permutations: 200 permutations of four probes take about a second for 500
records.

Folds are fixed, balanced in both labels, and keep clusters whole. Labels are permuted among whole
clusters *within* folds: permuted labels are then balanced over the folds as the true ones are,
which the p-value needs (permuting across folds would make it too small: cross-validated AUCs are
pushed below 0.5 where folds are unbalanced). The overall p-value compares the best probe with the
best probe of each permutation, so that trying several probes is paid for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from m4i_core.evaluation.blind_features import (
    Matrix,
    picture_facts_features,
    standardised,
    text_shape_features,
    tfidf_features,
)
from m4i_core.evaluation.folds import permuted_labels, stratified_folds
from m4i_core.evaluation.intervals import Interval, cluster_codes
from m4i_core.evaluation.roc import delong
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress

FOLDS = 5
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

PROBE_LABELS = {
    "reference_text": "words of the reference texts (TF-IDF of words and word pairs)",
    "text_shape": "length and punctuation of the reference texts",
    "picture_facts": "facts about the picture file (size, type, quality, mean colour)",
    "picture_features": "what the pictures show (frozen encoder features)",
}
# Ridge strength as a share of the mean squared length of a centred row.
_STRENGTH = {
    "reference_text": 0.3,
    "text_shape": 0.01,
    "picture_facts": 0.01,
    "picture_features": 0.1,
}


@dataclass(frozen=True)
class BlindInputs:
    """What is known about n records without the model.

    Attributes:
        references: n sequences of reference texts; lengths and punctuation are computed inside.
        picture_facts: Shape (n, p), or None.
        fact_names: p names, for messages.
        features: Frozen picture features, shape (n, f), or None.
    """

    references: Sequence[Sequence[str]]
    picture_facts: npt.NDArray[np.float64] | None = None
    fact_names: Sequence[str] = ()
    features: npt.NDArray[np.float32] | None = None


@dataclass(frozen=True)
class BlindProbe:
    """One attempt; fields as in `m4i_core.audit.result.BlindProbe`."""

    auc: float
    ci: Interval
    p_value: float
    label: str = ""


@dataclass(frozen=True)
class BlindBaseline:
    """All probes; `p_value` is that of the strongest, corrected for looking at several.

    Attributes:
        predicted: n held-out predictions of the strongest probe, to compare an attack's AUC with;
            None where nothing could be tested.
    """

    auc: float
    ci: Interval
    p_value: float
    probe: str
    probes: dict[str, BlindProbe] = field(default_factory=dict)
    predicted: Floats | None = field(default=None, compare=False, repr=False)


def blind_baseline(
    probes: BlindInputs,
    member: npt.ArrayLike,
    clusters: Sequence[str],
    permutations: int = 200,
    seed: int = 0,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> BlindBaseline:
    """Try to tell the sets apart without the model.

    Args:
        probes: What is known about the n records.
        member: Shape (n,).
        clusters: n keys; records of one cluster are never parted by a fold.
        permutations: For the p-values, whose smallest value is 1 / (permutations + 1).
        seed: Seed of folds and permutations.
        progress: Told the share of probes.
        cancel: Checked between pieces of work.

    Returns:
        Cross-validated AUC, 95 % interval (DeLong, with clusters) and p-value of every probe, and
        of the strongest. Where either kind has fewer than 2 clusters nothing can be tested: AUC
        0.5, interval 0 to 1, p-value 1.

    Raises:
        ValueError: If the numbers of records differ or one kind is missing.
    """
    labels = np.asarray(member, dtype=np.bool_)
    n = len(labels)
    if len(probes.references) != n or len(clusters) != n:
        raise ValueError("references, clusters and membership must have one entry a record")
    for table in (probes.picture_facts, probes.features):
        if table is not None and len(table) != n:
            raise ValueError("picture facts and features must have one row a record")
    if labels.all() or not labels.any():
        raise ValueError("both members and non-members are needed")
    cancel = cancel or CancelToken()
    codes = cluster_codes(clusters)
    folds = stratified_folds(labels, codes, FOLDS, seed)
    if folds is None:
        return _untestable(probes)
    orders = permuted_labels(labels, codes, folds, permutations, seed)
    columns = np.concatenate([labels[:, None], orders], axis=1)

    names = _names(probes)
    areas: dict[str, Floats] = {}
    found: dict[str, BlindProbe] = {}
    guesses: dict[str, Floats] = {}
    for index, name in enumerate(names):
        cancel.check()
        progress.report(index / len(names), f"looking at {PROBE_LABELS[name]}")
        matrix = _matrix(name, probes)
        predicted = held_out_predictions(matrix, columns, folds, _STRENGTH[name], cancel)
        areas[name] = _columns_auc(predicted, columns)
        guesses[name] = predicted[:, 0]
        value, low, high = delong(predicted[:, 0], labels, clusters=codes)
        found[name] = BlindProbe(
            auc=value,
            ci=(low, high),
            p_value=_p_value(areas[name]),
            label=PROBE_LABELS[name],
        )
    progress.report(1.0)
    best = max(names, key=lambda name: found[name].auc)
    strongest = np.max(np.stack([areas[name] for name in names]), axis=0)
    return BlindBaseline(
        auc=found[best].auc,
        ci=found[best].ci,
        p_value=_p_value(strongest),
        probe=best,
        probes=found,
        predicted=guesses[best],
    )


def _names(probes: BlindInputs) -> list[str]:
    names = ["reference_text", "text_shape"]
    if probes.picture_facts is not None and probes.picture_facts.shape[1]:
        names.append("picture_facts")
    if probes.features is not None and probes.features.shape[1]:
        names.append("picture_features")
    return names


def _untestable(probes: BlindInputs) -> BlindBaseline:
    found = {name: BlindProbe(0.5, (0.0, 1.0), 1.0, PROBE_LABELS[name]) for name in _names(probes)}
    return BlindBaseline(0.5, (0.0, 1.0), 1.0, next(iter(found)), found)


def _matrix(name: str, probes: BlindInputs) -> Matrix:
    if name == "reference_text":
        return tfidf_features(probes.references)
    if name == "text_shape":
        return text_shape_features(probes.references)
    if name == "picture_facts":
        assert probes.picture_facts is not None
        return picture_facts_features(probes.picture_facts)
    assert probes.features is not None
    return standardised(probes.features.astype(np.float64))


def _p_value(areas: Floats) -> float:
    """Return the share of permutations, the true order counted among them, that do as well."""
    at_least = np.count_nonzero(areas[1:] >= areas[0] - 1e-12)
    return float((1 + at_least) / len(areas))


def _columns_auc(predicted: Floats, labels: Bools) -> Floats:
    """Return the AUC of each column of predictions against its column of labels."""
    from scipy.stats import rankdata

    ranks = rankdata(predicted, axis=0)
    members = labels.sum(axis=0)
    others = len(labels) - members
    won = (ranks * labels).sum(axis=0) - members * (members + 1) / 2.0
    areas: Floats = won / np.maximum(members * others, 1)
    return areas


def held_out_predictions(
    matrix: Matrix, labels: Bools, folds: Ints, strength: float, cancel: CancelToken
) -> Floats:
    """Return what ridge regression says about records that it did not see.

    Args:
        matrix: Features, shape (n, p), centred; dense, or sparse and centred here.
        labels: Shape (n, c), a column for each order of the labels.
        folds: Shape (n,), the fold of each record.
        strength: Ridge penalty as a share of the mean squared length of a row.
        cancel: Checked between the pieces.

    Returns:
        Shape (n, c); within each fold and column the mean is taken off, because a model that
        misses members of its fold predicts the others of it too low.
    """
    from scipy.linalg import cho_factor, cho_solve

    targets = labels.astype(np.float64)
    n = len(targets)
    centre = targets.mean(axis=0)
    rows = np.asarray(matrix - matrix.mean(axis=0), dtype=np.float64)
    penalty = strength * float((rows**2).sum()) / n + 1e-9
    blocks = [np.flatnonzero(folds == fold) for fold in np.unique(folds)]
    cancel.check()
    # Hat matrix of the penalised fit with a free intercept: 1/n + X (X'X + penalty)^-1 X'.
    if rows.shape[1] < n:
        gram = rows.T @ rows
        gram[np.diag_indices_from(gram)] += penalty
        inner = cho_solve(cho_factor(gram, lower=True), rows.T)
        cancel.check()
        fitted = rows @ (inner @ (targets - centre))
        inside = [rows[block] @ inner[:, block] for block in blocks]
    else:
        kernel = rows @ rows.T
        padded = kernel.copy()
        padded[np.diag_indices_from(padded)] += penalty
        cancel.check()
        # X X' and the inverse commute, so that this is the hat matrix itself.
        hat = cho_solve(cho_factor(padded, lower=True), kernel)
        fitted = hat @ (targets - centre)
        inside = [hat[np.ix_(block, block)] for block in blocks]
    residual = targets - centre - fitted
    predicted = np.empty_like(targets)
    for block, hat_block in zip(blocks, inside, strict=True):
        cancel.check()
        left = np.eye(len(block)) - hat_block - 1.0 / n
        predicted[block] = targets[block] - np.linalg.solve(left, residual[block])
        predicted[block] -= predicted[block].mean(axis=0)
    # Features that say nothing predict 0 everywhere; rounding noise must not rank the records.
    rounded: Floats = np.round(predicted, 12)
    return rounded
