"""Search trees over so many points that making them would hold the window up."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject

from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.panels.map_plot import Ints, MapPlot, search_tree
from m4i_gui.services.jobs import Job, JobService


class TreeMaker(QObject):
    """Makes the trees that plots are missing in the background, and hands them over.

    Args:
        jobs: Background work.
    """

    def __init__(self, jobs: JobService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None

    def make(self, xy: npt.NDArray[np.float64], plots: list[MapPlot]) -> None:
        """Make what these plots are missing; what was begun before is given up."""
        self.stop()
        parts = [(plot, plot.shown) for plot in plots if plot.tree_missing]
        if not parts:
            return

        def work(progress: Progress, cancel: CancelToken) -> object:
            found = []
            for plot, shown in parts:
                cancel.check()
                found.append((plot, shown, search_tree(xy[shown])))
            return found

        self._job = self._jobs.start(self.tr("Preparing the map"), work, done=self._made)

    def stop(self) -> None:
        """Give up what was begun."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _made(self, found: list[tuple[MapPlot, Ints, Any]]) -> None:
        self._job = None
        for plot, shown, tree in found:
            plot.set_tree(tree, shown)
