"""The space that maps start from: cleaned, standardised, reduced."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from m4i_core.errors import BadInput

Array = npt.NDArray[np.float64]

REDUCED_TO = 50
"""Dimensions kept before neighbours are looked for, as usual for t-SNE (van der Maaten 2008)."""

_FARTHEST = 1e6


def clean(z: npt.ArrayLike) -> Array:
    """Return z as finite float64, shape (n, k).

    What is not a number becomes its column's mean (0 where the whole column is none); infinities
    become the column's largest or smallest finite value.

    Args:
        z: Shape (n, k).

    Raises:
        BadInput: If z is no table of numbers.
    """
    values = np.array(z, dtype=np.float64)
    if values.ndim != 2:
        raise BadInput(
            "A map needs one row of features a record.",
            subject=f"features of shape {values.shape}",
            remedy="Give an array with two dimensions.",
        )
    finite = np.isfinite(values)
    if finite.all():
        return values
    counts = np.maximum(finite.sum(axis=0), 1)
    means = np.where(finite, values, 0.0).sum(axis=0) / counts
    some = finite.any(axis=0)
    highest = np.where(some, np.where(finite, values, -np.inf).max(axis=0), 0.0)
    lowest = np.where(some, np.where(finite, values, np.inf).min(axis=0), 0.0)
    values = np.where(np.isnan(values), means, values)
    values = np.where(values == np.inf, highest, values)
    cleaned: Array = np.where(values == -np.inf, lowest, values)
    return cleaned


def standardise(z: npt.ArrayLike) -> Array:
    """Return z with mean 0 and spread 1 in each column; constant columns become 0.

    Args:
        z: Shape (n, k).

    Raises:
        BadInput: If z is no table of numbers.
    """
    values = clean(z)
    if values.size == 0:
        return values
    # First to a common size: squares of very large numbers would overflow.
    largest = np.maximum(np.abs(values).max(axis=0), np.finfo(np.float64).tiny)
    values = values / largest
    centred = values - values.mean(axis=0)
    spread = centred.std(axis=0)
    constant = spread <= 1e-9
    scaled = np.where(constant, 0.0, centred / np.where(constant, 1.0, spread))
    clipped: Array = np.clip(scaled, -_FARTHEST, _FARTHEST)
    return clipped


def principal(standardised: Array, dimensions: int, seed: int) -> Array:
    """Return the leading principal components, shape (n, min(dimensions, n, k)).

    Args:
        standardised: Shape (n, k), finite.
        dimensions: At most this many.
        seed: For the randomised solver of large tables.
    """
    count = min(dimensions, *standardised.shape)
    if count == 0:
        return np.zeros((len(standardised), 0))
    from sklearn.decomposition import PCA

    # svd_flip inside scikit-learn fixes the signs, so that equal input gives equal maps.
    solver = PCA(n_components=count, random_state=seed)
    with np.errstate(all="ignore"):
        found: Array = np.asarray(solver.fit_transform(standardised), dtype=np.float64)
    return np.nan_to_num(found, nan=0.0)
