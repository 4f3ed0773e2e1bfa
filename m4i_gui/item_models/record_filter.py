"""Which records the table shows: everything of it must hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from m4i_gui.item_models import words
from m4i_gui.item_models.column_filters import LONGEST_TEXT, ColumnFilter
from m4i_gui.item_models.record_columns import Mask, RecordColumns
from m4i_gui.item_models.record_sets import SHOWN_SETS

MOST_CONDITIONS = 50


@dataclass(frozen=True)
class RecordFilter:
    """Which records to show; everything must hold.

    Attributes:
        text: Words that must all occur in id or texts.
        sets: Set names, or None for all.
        attack: Attack that `outcomes` speaks of.
        outcomes: "TP", "FN", "FP", "TN", or None for all.
        only: Keys of the records to show, or None for all.
        columns: Conditions on single columns.
    """

    text: str = ""
    sets: frozenset[str] | None = None
    attack: str = ""
    outcomes: frozenset[str] | None = None
    only: frozenset[str] | None = field(default=None, repr=False)
    columns: tuple[ColumnFilter, ...] = ()

    def mask(self, columns: RecordColumns) -> Mask:
        """Return which rows pass, shape (n,)."""
        mask = np.ones(len(columns), dtype=np.bool_)
        if self.only is not None:
            mask &= columns.mask_of(self.only)
        if self.sets is not None:
            codes = [code for code, name in enumerate(SHOWN_SETS) if name in self.sets]
            mask &= np.isin(columns.sets, codes)
        if self.outcomes is not None and self.attack in columns.attacks:
            codes = [code for code, name in enumerate(words.ALL_OUTCOMES) if name in self.outcomes]
            mask &= np.isin(columns.outcomes(self.attack), codes)
        if self.text.strip():
            mask &= columns.matching(self.text)
        for condition in self.columns:
            mask &= condition.mask(columns)
        return mask

    def to_json(self) -> dict[str, Any]:
        """Return it as what a JSON file can hold; `only` belongs to one audit and stays behind."""
        return {
            "text": self.text,
            "sets": None if self.sets is None else sorted(self.sets),
            "attack": self.attack,
            "outcomes": None if self.outcomes is None else sorted(self.outcomes),
            "columns": [condition.to_json() for condition in self.columns],
        }

    @classmethod
    def from_json(cls, found: object) -> RecordFilter:
        """Read what `to_json` wrote; nothing in it is trusted.

        Raises:
            ValueError: If it is no filter.
        """
        if not isinstance(found, Mapping):
            raise ValueError("the filter is no object")
        text, attack = found.get("text", ""), found.get("attack", "")
        columns = found.get("columns", [])
        if not isinstance(text, str) or not isinstance(attack, str):
            raise ValueError("the words to look for are no text")
        if not isinstance(columns, list) or len(columns) > MOST_CONDITIONS:
            raise ValueError("the conditions are no list, or there are too many")
        return cls(
            text=text[:LONGEST_TEXT],
            sets=_some_of(found.get("sets"), SHOWN_SETS),
            attack=attack,
            outcomes=_some_of(found.get("outcomes"), words.ALL_OUTCOMES),
            columns=tuple(ColumnFilter.from_json(one) for one in columns),
        )


def _some_of(found: object, known: Sequence[str]) -> frozenset[str] | None:
    if found is None:
        return None
    if not isinstance(found, list) or not all(one in known for one in found):
        raise ValueError("a set or a verdict is unknown")
    return frozenset(found)
