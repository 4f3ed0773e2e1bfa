"""Maps that were made of a finished audit, kept in its folder so that no work is done twice.

`maps/<space>-<method>-<hash>.parquet`, one file a map: id, set, x, y, and in the schema's metadata
what it is a map of (`MapMaking` as JSON). The hash is over the space's key and everything that was
chosen: the same wish always finds the same file, and a map of features that the audit no longer
has is never shown.
"""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from m4i_core.audit.opened import EmbeddingMap, OpenedAudit
from m4i_core.audit.spaces import Space, spaces_of
from m4i_core.audit.workspace import write_atomically
from m4i_core.embedding.methods import METHODS, RECORDS, SEED
from m4i_core.errors import BadInput, WorkspaceError
from m4i_core.language import translate

FOLDER = "maps"
_ABOUT = b"m4i.map"
_VERSION = 1
_LOG = logging.getLogger(__name__)


class MapWish(BaseModel):
    """Which map is wanted.

    Attributes:
        space: Name of one of the audit's spaces.
        method: "pca", "tsne" or "umap".
        parameters: The method's own, see `METHODS`; what is left out has its default.
        seed: Of everything random; PCA has nothing random.
        records: At most so many are on the map, taken evenly from the table of scores.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    space: str
    method: Literal["pca", "tsne", "umap"]
    parameters: dict[str, float] = {}
    seed: int = Field(0, ge=SEED.low, le=SEED.high)
    records: int = Field(int(RECORDS.default), ge=1, le=RECORDS.high)

    def settled(self) -> MapWish:
        """Return the same wish with every parameter written out.

        Raises:
            BadInput: If a parameter is unknown or out of range; says which may be.
        """
        from m4i_core.embedding.maps import check_parameters

        check_parameters(self.method, self.parameters)
        values: dict[str, float] = {}
        for parameter in METHODS[self.method].parameters:
            value = self.parameters.get(parameter.name, parameter.default)
            if not parameter.low <= value <= parameter.high:
                raise BadInput(
                    translate("engine", "{name} must lie between {low} and {high}.").format(
                        name=parameter.label, low=f"{parameter.low:g}", high=f"{parameter.high:g}"
                    ),
                    subject=f"{self.method}.{parameter.name} = {value:g}",
                    remedy=translate("engine", "Choose a value between the two."),
                )
            values[parameter.name] = float(round(value)) if parameter.whole else float(value)
        seed = 0 if self.method == "pca" else self.seed
        return self.model_copy(update={"parameters": values, "seed": seed})


class MapFacts(BaseModel):
    """What is known of a kept map.

    Attributes:
        wish: What was asked for, settled.
        space_key: The space's key when it was made.
        seconds: How long it took.
        error: What the method made smaller at the end, or None.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: Literal[1] = 1
    wish: MapWish
    space_key: str
    seconds: float = 0.0
    error: float | None = None


@dataclass(frozen=True)
class MadeMap(EmbeddingMap):
    """A map of one of an audit's spaces.

    Attributes:
        facts: What it is a map of.
        file: Where it is kept, or None where the folder cannot be written to.
    """

    facts: MapFacts
    file: Path | None


def chosen_rows(count: int, records: int) -> npt.NDArray[np.int64]:
    """Return which of `count` rows of the scores table are on a map of at most `records`.

    The table holds one set after the other, so that even steps keep each set's share.
    """
    if records >= count:
        return np.arange(count, dtype=np.int64)
    return np.linspace(0, count - 1, max(records, 1)).round().astype(np.int64)


def map_file(audit: OpenedAudit, space: Space, wish: MapWish) -> Path:
    """Return where the map of a settled wish is kept, whether or not it is there."""
    records = min(wish.records, audit.scores.num_rows)
    what = wish.model_copy(update={"records": records}).model_dump(mode="json")
    text = json.dumps([_VERSION, space.key, what], sort_keys=True)
    name = f"{wish.space}-{wish.method}-{hashlib.sha256(text.encode()).hexdigest()[:16]}.parquet"
    return audit.folder / FOLDER / name


def made_maps(audit: OpenedAudit) -> list[MadeMap]:
    """Return the maps that are kept, newest first.

    Maps of features that the audit no longer has, and files that cannot be read, are left out
    (and named in the log).

    Raises:
        WorkspaceError: If the audit's result or scores cannot be read.
    """
    folder = audit.folder / FOLDER
    try:
        files = sorted(folder.glob("*.parquet"), key=lambda f: (-f.stat().st_mtime, f.name))
    except OSError as error:
        _LOG.info("the kept maps cannot be listed: %r", error)
        return []
    keys = {space.name: space.key for space in spaces_of(audit)} if files else {}
    found = []
    for file in files:
        try:
            made = read_made_map(file)
        except WorkspaceError as error:
            _LOG.warning("%s", error)
            continue
        if made.facts.space_key and made.facts.space_key == keys.get(made.facts.wish.space):
            found.append(made)
    return found


def read_made_map(file: Path) -> MadeMap:
    """Read a kept map.

    Raises:
        WorkspaceError: If it is missing, damaged or of a newer version.
    """
    try:
        table = pq.read_table(file, columns=["id", "set", "x", "y"])
        facts = MapFacts.model_validate_json((table.schema.metadata or {}).get(_ABOUT, b""))
        xy = np.column_stack([table.column(name).to_numpy() for name in ("x", "y")])
        ids, sets = (table.column(name).to_pylist() for name in ("id", "set"))
        return MadeMap(facts.wish.method, ids, sets, xy.astype(np.float64), facts, file)
    except (OSError, KeyError, ValueError, ValidationError, pa.ArrowException) as error:
        raise WorkspaceError(
            translate("engine", "A kept map cannot be read."),
            subject=str(file),
            remedy=translate("engine", "Delete the file and make the map again."),
            details=repr(error),
        ) from error


def keep_map(
    audit: OpenedAudit,
    space: Space,
    wish: MapWish,
    xy: npt.NDArray[np.float64],
    *,
    seconds: float,
    error: float | None,
) -> MadeMap:
    """Keep a map in the audit's folder.

    Args:
        audit: A finished audit.
        space: What it is a map of.
        wish: Settled.
        xy: Shape (m, 2), for the rows `chosen_rows` tells.
        seconds: How long it took.
        error: What the method made smaller, at the end; or None.

    Returns:
        The map; its `file` is None where the folder cannot be written to.
    """
    rows = chosen_rows(audit.scores.num_rows, wish.records)
    ids, sets = (audit.scores.column(name).take(pa.array(rows)) for name in ("id", "set"))
    facts = MapFacts(wish=wish, space_key=space.key, seconds=round(seconds, 3), error=error)
    columns: dict[str, Any] = {
        "id": ids,
        "set": sets,
        "x": pa.array(xy[:, 0]),
        "y": pa.array(xy[:, 1]),
    }
    table = pa.table(columns).replace_schema_metadata({_ABOUT: facts.model_dump_json().encode()})
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink)
    file: Path | None = map_file(audit, space, wish)
    assert file is not None
    try:
        file.parent.mkdir(exist_ok=True)
        write_atomically(file, sink.getvalue().to_pybytes())
    except (OSError, WorkspaceError) as problem:
        _LOG.warning("the map was not kept: %s", problem)
        file = None
    return MadeMap(wish.method, ids.to_pylist(), sets.to_pylist(), xy, facts, file)
