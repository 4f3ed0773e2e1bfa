"""Folds and permutations that keep clusters whole."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


def stratified_folds(labels: Bools, clusters: Ints, count: int, seed: int) -> Ints | None:
    """Divide records among folds with like shares of members, clusters whole.

    Args:
        labels: Shape (n,).
        clusters: Shape (n,), numbered from 0.
        count: Folds wanted; fewer where a kind has fewer clusters.
        seed: Seed.

    Returns:
        The fold of each record, shape (n,), or None if a kind has fewer than two clusters.
    """
    total = int(clusters.max()) + 1
    members = np.bincount(clusters[labels], minlength=total)
    others = np.bincount(clusters[~labels], minlength=total)
    count = min(count, int((members > 0).sum()), int((others > 0).sum()))
    if count < 2:
        return None
    rng = np.random.default_rng([seed, 1])
    order = rng.permutation(total)
    # Large clusters first: the small ones then even the folds out.
    order = order[np.argsort(-(members + others)[order], kind="stable")]
    filled = np.zeros((count, 2))
    fold_of = np.empty(total, dtype=np.int64)
    for cluster in order:
        size = np.array([members[cluster], others[cluster]])
        kind = int(size.argmax())
        # The fold with the fewest of this kind; then the one with the fewest records.
        fold = min(range(count), key=lambda f: (filled[f, kind], filled[f].sum(), f))
        fold_of[cluster] = fold
        filled[fold] += size
    return fold_of[clusters]


def permuted_labels(
    labels: Bools, clusters: Ints, folds: Ints, permutations: int, seed: int
) -> Bools:
    """Permute the labels of whole clusters within folds.

    Records of one cluster with one label move together. Each fold keeps its numbers of clusters
    of either label, and of records too where clusters are equal in size.

    Args:
        labels: Shape (n,).
        clusters: Shape (n,).
        folds: Shape (n,).
        permutations: Columns wanted.
        seed: Seed.

    Returns:
        Shape (n, permutations).
    """
    # A unit is what moves: the records of a cluster that have one label.
    _, units = np.unique(clusters * 2 + labels, return_inverse=True)
    units = units.reshape(-1)
    count = int(units.max()) + 1
    first = np.unique(units, return_index=True)[1]
    unit_label, unit_fold = labels[first], folds[first]
    rng = np.random.default_rng([seed, 2])
    drawn = np.empty((count, permutations), dtype=np.bool_)
    for fold in np.unique(unit_fold):
        inside = np.flatnonzero(unit_fold == fold)
        order = np.argsort(rng.random((len(inside), permutations)), axis=0)
        drawn[inside] = unit_label[inside][order]
    return drawn[units]
