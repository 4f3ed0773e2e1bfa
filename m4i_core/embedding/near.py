"""Nearest neighbours of a record in the original space, exact and quick."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from m4i_core.embedding.space import Array, clean
from m4i_core.errors import BadInput
from m4i_core.language import translate

Rows = npt.NDArray[np.int64]

_AT_A_TIME = 4_000_000
"""Numbers that are looked at in one go: bounds memory."""


class NearestRecords:
    """Answers which rows of a space are nearest to one of them.

    Preparing takes a pass over the space; after that an answer is one matrix-vector product (a few
    milliseconds for 10,000 x 256). The product's distances suffer from cancellation; so all rows
    that could be among the nearest within its error are measured again, term by term. The answer
    is therefore that of comparing the row with every other (tested against that).

    Args:
        space: Shape (n, d), as the audit keeps it: not standardised.

    Raises:
        BadInput: If it is no table of numbers.
    """

    def __init__(self, space: npt.ArrayLike) -> None:
        values = clean(space)
        # As they are: taking the mean away would round, and part what is equally near.
        self._values = values
        self._squares = np.einsum("ij,ij->i", self._values, self._values)
        largest = float(self._squares.max()) if len(values) else 0.0
        # Generous: the error of a dot product of d terms is at most d * eps * |a| * |b|.
        self._slack = 8.0 * (values.shape[1] + 4) * np.finfo(np.float64).eps * largest

    def __len__(self) -> int:
        return len(self._values)

    @property
    def size(self) -> int:
        """Numbers in the space: the work of one answer is in proportion."""
        return int(self._values.size)

    def find(
        self, row: int, k: int, among: npt.NDArray[np.bool_] | None = None
    ) -> tuple[Rows, Array]:
        """Return the rows nearest to one row.

        Args:
            row: 0 to n - 1.
            k: How many; fewer are returned when there are fewer others.
            among: Shape (n,), which rows may be answered; None: all. The row itself never is.

        Returns:
            Rows, nearest first (equal distances in row order), and their Euclidean distances;
            both of shape (at most k,).

        Raises:
            BadInput: If there is no such row.
        """
        if not 0 <= row < len(self):
            raise BadInput(
                translate("engine", "There is no row {row} among {count}.").format(
                    row=row, count=len(self)
                ),
                subject="neighbours",
                remedy=translate("engine", "Choose a record that has features."),
            )
        allowed = np.ones(len(self), dtype=np.bool_) if among is None else among.copy()
        allowed[row] = False
        count = min(max(k, 0), int(allowed.sum()))
        if count == 0:
            return np.zeros(0, dtype=np.int64), np.zeros(0)
        asked = self._values[row]
        rough = self._squares - 2.0 * (self._values @ asked) + self._squares[row]
        rough[~allowed] = np.inf
        bound = np.partition(rough, count - 1)[count - 1] + 2.0 * self._slack
        near = np.flatnonzero(rough <= bound)
        exact = self._measure(near, asked)
        order = np.lexsort((near, exact))[:count]
        return near[order].astype(np.int64), exact[order]

    def _measure(self, rows: npt.NDArray[np.intp], asked: Array) -> Array:
        """Return the distances of rows, term by term; in parts where many are twins."""
        found = np.empty(len(rows))
        part = max(1, _AT_A_TIME // max(1, self._values.shape[1]))
        for start in range(0, len(rows), part):
            some = slice(start, start + part)
            apart = self._values[rows[some]] - asked
            found[some] = np.sqrt(np.einsum("ij,ij->i", apart, apart))
        return found
