"""Makes maps of finished audits on demand, and keeps what the next one can use again.

One session serves as long as its process lives: the stages of the last few spaces stay in memory,
so that a changed parameter repeats only what it touches; and UMAP, once compiled, stays compiled.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from m4i_core.audit.keys import derive_seed
from m4i_core.audit.made_maps import (
    MadeMap,
    MapWish,
    chosen_rows,
    keep_map,
    map_file,
    read_made_map,
)
from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.spaces import Floats, Space, read_space, space_of
from m4i_core.embedding.stoppable import Frame, OnFrame, Relay, run_stoppable
from m4i_core.embedding.tsne import TsneStages
from m4i_core.embedding.umap import UmapStages
from m4i_core.errors import WorkspaceError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.language import translate

_KEPT_STAGES = 4
_KEPT_SPACES = 3


@dataclass(frozen=True)
class Made:
    """What came of a wish.

    Attributes:
        map: The map.
        found: Whether it was there already.
        computed: Stages that were really computed for it, in order.
    """

    map: MadeMap
    found: bool
    computed: tuple[str, ...] = ()


class MapSession:
    """Makes maps; keeps stages between them. For one thread at a time."""

    def __init__(self) -> None:
        self._stages: OrderedDict[tuple[Any, ...], TsneStages | UmapStages] = OrderedDict()
        self._spaces: OrderedDict[str, Floats] = OrderedDict()

    def make(
        self,
        audit: OpenedAudit,
        wish: MapWish,
        *,
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
        on_frame: OnFrame | None = None,
    ) -> Made:
        """Make a map, or find it where it was kept.

        Args:
            audit: A finished audit.
            wish: Which map.
            progress: Receives the share that is done.
            cancel: Stops within 200 ms, or pauses. A C call that cannot be interrupted (looking
                for neighbours, compiling UMAP) goes on behind; its result is not lost where it
                is a stage.
            on_frame: Receives the map on its way (t-SNE, UMAP).

        Raises:
            BadInput: If there is no such method, or a parameter is out of range.
            WorkspaceError: If the space is not available.
            Cancelled: If asked to stop.
        """
        cancel = cancel or CancelToken()
        cancel.check()
        wish = wish.settled()
        if not audit.finished:
            raise WorkspaceError(
                translate("engine", "This audit is not finished yet."),
                subject=str(audit.folder),
                remedy=translate("engine", "Resume it first."),
            )
        space = space_of(audit, wish.space)
        kept = _kept(audit, space, wish)
        if kept is not None:
            progress.report(1.0, translate("engine", "found: it was made before"))
            return Made(kept, found=True)
        begun = time.monotonic()
        paused = cancel.paused_seconds
        errors: list[float | None] = [None]

        def look(frame: Frame) -> None:
            errors[0] = frame.error
            if on_frame is not None:
                on_frame(frame)

        rows = chosen_rows(audit.scores.num_rows, wish.records)
        xy, computed = self._compute(audit, space, wish, rows, progress, cancel, look)
        seconds = time.monotonic() - begun - (cancel.paused_seconds - paused)
        made = keep_map(audit, space, wish, xy, seconds=seconds, error=errors[0])
        return Made(made, found=False, computed=tuple(computed))

    def _compute(
        self,
        audit: OpenedAudit,
        space: Space,
        wish: MapWish,
        rows: npt.NDArray[np.int64],
        progress: Progress,
        cancel: CancelToken,
        look: OnFrame,
    ) -> tuple[npt.NDArray[np.float64], list[str]]:
        if wish.method == "pca":
            from m4i_core.embedding.maps import pca_map

            features = self._features(audit, space, progress, cancel)[rows]
            xy = run_stoppable(
                lambda relay: pca_map(features, derive_seed(0, "map", "pca")), _nothing, cancel
            )
            progress.report(1.0)
            return xy, ["reduce"]
        # The audit's own seed for maps is derived in the same way: other numbers, same purpose.
        seed = derive_seed(wish.seed, "map", wish.method)
        key = (wish.method, space.key, len(rows), seed)
        stages = self._stages.pop(key, None)
        if stages is None:
            features = self._features(audit, space, progress, cancel)[rows]
            stages = (TsneStages if wish.method == "tsne" else UmapStages)(features, seed)
        self._stages[key] = stages
        while len(self._stages) > _KEPT_STAGES:
            self._stages.popitem(last=False)
        before = len(stages.computed)
        xy = stages.embed(
            **wish.parameters,  # type: ignore[arg-type]
            progress=progress,
            cancel=cancel,
            on_frame=look,
        )
        return xy, stages.computed[before:]

    def _features(
        self, audit: OpenedAudit, space: Space, progress: Progress, cancel: CancelToken
    ) -> Floats:
        """Read a space, or take the one that was read before."""
        if space.key not in self._spaces:
            progress.report(0.0, translate("engine", "reading the features"))

            def read(relay: Relay[None]) -> npt.NDArray[np.float64]:
                self._spaces[space.key] = read_space(audit, space, cancel)
                return np.zeros((0, 2))

            run_stoppable(read, _nothing, cancel)
        self._spaces.move_to_end(space.key)
        while len(self._spaces) > _KEPT_SPACES:
            self._spaces.popitem(last=False)
        return self._spaces[space.key]


def _nothing(news: None) -> None:
    """Take news of work that has none."""


def _kept(audit: OpenedAudit, space: Space, wish: MapWish) -> MadeMap | None:
    file = map_file(audit, space, wish)
    if not file.is_file():
        return None
    try:
        made = read_made_map(file)
    except WorkspaceError:
        # Damaged: made again, and written over.
        return None
    rows = chosen_rows(audit.scores.num_rows, wish.records)
    return made if len(made.ids) == len(rows) and made.facts.space_key == space.key else None
