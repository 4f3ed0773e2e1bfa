"""The scores table as columns that views can sort, filter and colour by, without any Qt.

Rows are numbered as in `scores.parquet`; views keep *keys*, which stay valid when rows move.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from m4i_core.audit.scores_table import METRICS
from m4i_gui.item_models.record_sets import SHOWN_SETS, UNKNOWN

Rows = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
ANSWERS = ("probability", "p_value")
"""Columns with what is said of each record that is asked about; NaN for others."""
NAMED_COLUMN = "named"
"""Whether an asked record is named a member; null for others."""
_SEPARATOR = "\u241e"


class RecordColumns:
    """n records of an audit.

    Args:
        table: As `m4i_core.audit.scores_table` describes it.
        thresholds: Attack name to the threshold fixed on the shadow side.

    Attributes:
        table: The table, in one chunk a column.
        keys: n unique keys: the record's id, preceded by its data set where ids repeat.
        sets: n codes into `SHOWN_SETS`.
        member: Shape (n,), whether the record is known to have trained its side's model.
        unknown: Shape (n,), whether it is asked about: nobody says if it is a member.
        target: Shape (n,), whether it belongs to the target's side.
        attacks: Names of the attacks that scored, in the table's order.
        thresholds: Attack name to threshold.
    """

    def __init__(self, table: pa.Table, thresholds: Mapping[str, float]) -> None:
        self.table = table.combine_chunks()
        self.keys = _unique_keys(self.table)
        codes = {name: code for code, name in enumerate(SHOWN_SETS)}
        names = self._array("set").to_pylist()
        self.sets = np.array([codes.get(name, 0) for name in names], dtype=np.int8)
        self.unknown: Mask = self.sets == UNKNOWN
        self.member: Mask = (self.sets % 2 == 0) & ~self.unknown
        self.target: Mask = (self.sets < 2) | self.unknown
        self.attacks = [name[6:] for name in self.table.column_names if name.startswith("score_")]
        self.thresholds = {name: float(thresholds.get(name, np.nan)) for name in self.attacks}
        self._asked: frozenset[str] | None = None
        self._answer: Rows = np.zeros(0, dtype=np.int64)
        self._row_of = {key: row for row, key in enumerate(self.keys)}
        self._numbers: dict[str, Floats] = {}
        self._lower_texts: dict[str, Any] = {}
        self._ascending: dict[str, Rows] = {}
        self._descending: dict[str, Rows] = {}
        self._outcomes: dict[str, npt.NDArray[np.int8]] = {}

    def __len__(self) -> int:
        return len(self.keys)

    def _array(self, name: str) -> Any:
        column = self.table.column(name)
        return column.chunk(0) if column.num_chunks else pa.array([], column.type)

    def has(self, name: str) -> bool:
        """Whether there is a column with anything in it."""
        if name not in self.table.column_names:
            return False
        return self.table.column(name).null_count < len(self)

    # Rows and keys ------------------------------------------------------------------------------

    def row(self, key: str) -> int | None:
        """Return the row of a key, or None."""
        return self._row_of.get(key)

    def rows_of(self, keys: Iterable[str]) -> Rows:
        """Return the rows of keys, in table order; unknown keys are left out."""
        if keys is self._asked:
            # One selection is asked for by every view in turn.
            return self._answer
        row_of = self._row_of
        found = [row_of[key] for key in keys if key in row_of]
        rows = np.sort(np.array(found, dtype=np.int64))
        if isinstance(keys, frozenset):
            rows.flags.writeable = False
            self._asked, self._answer = keys, rows
        return rows

    def mask_of(self, keys: Iterable[str]) -> Mask:
        """Return which rows have one of these keys, shape (n,)."""
        mask = np.zeros(len(self), dtype=np.bool_)
        mask[self.rows_of(keys)] = True
        return mask

    def keys_of(self, rows: npt.ArrayLike) -> list[str]:
        """Return the keys of rows (numbers, or a mask of shape (n,))."""
        chosen = np.asarray(rows)
        if chosen.dtype == np.bool_:
            chosen = np.flatnonzero(chosen)
        return [self.keys[row] for row in chosen.tolist()]

    def membership(self, row: int) -> str:
        """Return "member", "nonmember" or "unknown", as the theme names their colours."""
        if self.unknown[row]:
            return "unknown"
        return "member" if self.member[row] else "nonmember"

    # Texts --------------------------------------------------------------------------------------

    def text(self, name: str, row: int) -> str:
        """Return a text cell; "" where there is none."""
        if name not in self.table.column_names:
            return ""
        value = self._array(name)[row].as_py()
        return "" if value is None else str(value)

    def references(self, row: int) -> list[str]:
        """Return a record's reference texts (untrusted)."""
        return [text or "" for text in self._array("references")[row].as_py() or []]

    def pictures(self, row: int) -> list[str]:
        """Return the paths of a record's pictures."""
        if "pictures" not in self.table.column_names:
            return []
        return [path or "" for path in self._array("pictures")[row].as_py() or []]

    @cached_property
    def first_references(self) -> Any:
        """The first reference of each record, and how many more there are (arrow string array)."""
        listed = self._array("references")
        lengths = np.asarray(pc.fill_null(pc.list_value_length(listed), 0))
        starts = np.asarray(listed.offsets)[:-1]
        flat = listed.values
        places = pa.array(np.where(lengths > 0, starts, 0), mask=lengths == 0)
        return flat.take(places)

    @cached_property
    def haystack(self) -> Any:
        """Lower-case id, texts and references of each record, to search in."""
        joined = pc.binary_join(self._array("references"), _SEPARATOR)
        parts = [self._array("id"), self._array("generated"), pc.fill_null(joined, "")]
        for name in ("group", "prompt"):
            if self.has(name):
                parts.append(pc.fill_null(self._array(name), ""))
        return pc.utf8_lower(pc.binary_join_element_wise(*parts, _SEPARATOR))

    def matching(self, words: str) -> Mask:
        """Return which records hold every one of the words, upper or lower case alike."""
        mask = np.ones(len(self), dtype=np.bool_)
        for word in words.lower().split():
            found = pc.match_substring(self.haystack, word)
            mask &= np.asarray(pc.fill_null(found, False))
        return mask

    def _lowered(self, name: str) -> Any:
        """Lower-case texts of a column, list columns joined; made once, as people filter often."""
        if name not in self._lower_texts:
            column = self._array(name)
            if pa.types.is_list(column.type):
                column = pc.binary_join(column, _SEPARATOR)
            self._lower_texts[name] = pc.utf8_lower(pc.fill_null(column, ""))
        return self._lower_texts[name]

    def text_contains(self, name: str, text: str) -> Mask:
        """Return which texts of a column hold a text, upper or lower case alike, shape (n,).

        A record's references are looked through one after another: one that holds it is enough.
        """
        return np.asarray(pc.match_substring(self._lowered(name), text.lower()))

    def text_equals(self, name: str, text: str) -> Mask:
        """Return which texts of a column are this one, case and outer blanks apart, shape (n,)."""
        wanted = text.strip().lower()
        column = self._array(name)
        if not pa.types.is_list(column.type):
            return np.asarray(pc.equal(pc.utf8_trim_whitespace(self._lowered(name)), wanted))
        found = np.zeros(len(self), dtype=np.bool_)
        flat = pc.utf8_trim_whitespace(pc.utf8_lower(pc.fill_null(pc.list_flatten(column), "")))
        owners = np.asarray(pc.list_parent_indices(column))
        found[owners[np.asarray(pc.equal(flat, wanted))]] = True
        return found

    def text_in(self, name: str, values: Iterable[str]) -> Mask:
        """Return which texts of a column are one of these, shape (n,)."""
        listed = pa.array(list(values), pa.string())
        column = pc.fill_null(self._array(name), "")
        return np.asarray(pc.is_in(column, value_set=listed))

    def values_of(self, name: str) -> list[str]:
        """Return the different texts of a column, sorted."""
        found = pc.unique(pc.fill_null(self._array(name), "")).to_pylist()
        return sorted(str(value) for value in found)

    # Numbers ------------------------------------------------------------------------------------

    def numbers(self, name: str) -> Floats:
        """Return a metric or a score ("rouge_l", "score_metric_svm"), shape (n,)."""
        if name not in self._numbers:
            values = self._array(name).to_numpy(zero_copy_only=False)
            self._numbers[name] = np.asarray(values, dtype=np.float64)
        return self._numbers[name]

    @property
    def number_names(self) -> list[str]:
        """All columns that `numbers` knows, metrics first."""
        metrics = [name for name in METRICS if name in self.table.column_names]
        answers = [name for name in ANSWERS if name in self.table.column_names]
        return [*metrics, *(f"score_{name}" for name in self.attacks), *answers]

    def scores(self, attack: str) -> Floats:
        """Return an attack's scores, higher means member, shape (n,)."""
        return self.numbers(f"score_{attack}")

    def outcomes(self, attack: str, threshold: float | None = None) -> npt.NDArray[np.int8]:
        """Return what an attack's verdict on each record turned out to be.

        Args:
            attack: Its name.
            threshold: A record at or above is called member; None: the one that was fixed on the
                shadow side.

        Returns:
            Codes into `words.ALL_OUTCOMES` (0 TP, 1 FN, 2 FP, 3 TN, 4 named and 5 not named of
            what is asked about, 6 without a score), shape (n,).
        """
        if threshold is None and attack in self._outcomes:
            return self._outcomes[attack]
        limit = self.thresholds[attack] if threshold is None else threshold
        scores = self.scores(attack)
        called = scores >= limit
        codes = np.where(self.member, np.where(called, 0, 1), np.where(called, 2, 3))
        codes = np.where(self.unknown, np.where(self._named(called), 4, 5), codes)
        found = np.where(np.isfinite(scores), codes, 6).astype(np.int8)
        if threshold is None:
            self._outcomes[attack] = found
        return found

    def _named(self, called: Mask) -> Mask:
        """Return which of the asked records the answer names; by the threshold if it is silent."""
        if NAMED_COLUMN not in self.table.column_names:
            return called
        told = self._array(NAMED_COLUMN)
        return np.where(
            np.asarray(pc.is_valid(told)), np.asarray(pc.fill_null(told, False)), called
        )

    def standing(self, name: str, row: int) -> tuple[float, float]:
        """Return how a record's value stands among those of its side.

        Args:
            name: A metric or a score.
            row: The record; it is not compared with itself.

        Returns:
            The share of the side's other non-members, and of all its other records, whose value
            is lower, 0 to 1 each; NaN where there is nobody to compare with, or no value.
        """
        values = self.numbers(name)
        if not np.isfinite(values[row]):
            return np.nan, np.nan
        others = (self.target == self.target[row]) & np.isfinite(values)
        others[row] = False
        strangers = others & ~self.member & ~self.unknown
        below = values < values[row]
        counts = int(strangers.sum()), int(others.sum())
        return (
            float((below & strangers).sum()) / counts[0] if counts[0] else np.nan,
            float((below & others).sum()) / counts[1] if counts[1] else np.nan,
        )

    # Order --------------------------------------------------------------------------------------

    def order(self, name: str, descending: bool = False) -> Rows:
        """Return all rows sorted by a column; equal values keep the table's order, NaN is last."""
        known = self._descending if descending else self._ascending
        if name not in known:
            values = self._sortable(name)
            missing = np.isnan(values)
            keys = -values if descending else values
            keys = np.where(missing, np.inf, keys)
            known[name] = np.argsort(keys, kind="stable").astype(np.int64)
        return known[name]

    def _sortable(self, name: str) -> Floats:
        if name in self.number_names:
            return self.numbers(name)
        if name == "set":
            return self.sets.astype(np.float64)
        if name.startswith("verdict_"):
            return self.outcomes(name[8:]).astype(np.float64)
        texts = self.first_references if name == "references" else self._array(name)
        lowered = pc.utf8_lower(pc.fill_null(texts, ""))
        ranks = pc.rank(lowered, sort_keys="ascending", tiebreaker="dense")
        return np.asarray(ranks).astype(np.float64)


def _unique_keys(table: pa.Table) -> list[str]:
    ids: Sequence[str] = [str(value) for value in table.column("id").to_pylist()]
    if len(set(ids)) == len(ids):
        return list(ids)
    if "dataset" in table.column_names:
        sources = table.column("dataset").to_pylist()
        ids = [f"{source}/{name}" for source, name in zip(sources, ids, strict=True)]
        if len(set(ids)) == len(ids):
            return list(ids)
    # The same record in several sets: an audit that is invalid anyway, but it must be shown.
    seen: dict[str, int] = {}
    keys = []
    for name in ids:
        seen[name] = seen.get(name, 0) + 1
        keys.append(name if seen[name] == 1 else f"{name}#{seen[name]}")
    return keys
