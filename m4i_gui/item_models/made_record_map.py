"""A map that was made on demand, placed on the rows that the views know."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from m4i_core.audit.made_maps import MadeMap, MapWish
from m4i_core.embedding.methods import METHODS
from m4i_core.language import retell
from m4i_gui.item_models.audit_view import RecordMap, place_maps
from m4i_gui.item_models.record_columns import RecordColumns


@dataclass(frozen=True)
class MadeRecordMap(RecordMap):
    """A `RecordMap` that knows what it is a map of.

    Attributes:
        wish: Space, method and parameters.
        label: In words, for a list of maps.
        file: Where it is kept, or None where the audit's folder cannot be written to.
        seconds: How long it took to make.
        error: What the method made smaller, at the end; or None.
    """

    wish: MapWish
    label: str
    file: Path | None
    seconds: float = 0.0
    error: float | None = None

    @property
    def space(self) -> str:
        """Name of the space that it shows."""
        return self.wish.space


def place_made(columns: RecordColumns, made: MadeMap, space_label: str) -> MadeRecordMap:
    """Find the rows of a kept map."""
    placed = place_maps(columns, {"made": made})["made"]
    facts = made.facts
    return MadeRecordMap(
        made.method,
        placed.rows,
        placed.xy,
        facts.wish,
        describe(facts.wish, space_label, len(columns)),
        made.file,
        facts.seconds,
        facts.error,
    )


def place_unkept(
    rows: npt.NDArray[np.int64],
    xy: npt.NDArray[np.float64],
    wish: MapWish,
    label: str,
) -> MadeRecordMap:
    """Return a map that could not be kept, from its last frame."""
    good = np.isfinite(xy).all(axis=1)
    return MadeRecordMap(wish.method, rows[good], xy[good], wish, label, None)


def describe(wish: MapWish, space_label: str, count: int) -> str:
    """Say what a map is of: "Pictures · t-SNE · Perplexity 50"; what is as by default is left out.

    Args:
        wish: What was asked for.
        space_label: The space's label, English.
        count: Records of the audit.
    """
    method = METHODS[wish.method]
    parts = [retell(space_label), method.label]
    for parameter in method.parameters:
        value = wish.parameters.get(parameter.name, parameter.default)
        if value != parameter.default:
            parts.append(f"{retell(parameter.label)} {value:g}")
    if wish.records < min(count, 10_000):
        parts.append(f"n = {wish.records:,}")
    if wish.seed:
        parts.append(f"#{wish.seed}")
    return " · ".join(parts)
