"""Gets the results page ready while an audit runs: its first showing would hold up the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services

if TYPE_CHECKING:
    from m4i_gui.pages.results_views import ResultsViews

_PAUSE = 80
"""Milliseconds for the window between two views."""


class ResultsAhead(QObject):
    """Reads the code of the results in the background, then makes one view at a time.

    Args:
        services: Jobs, and what views share.
        window: Ends what nobody has wanted.
    """

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._job: Job | None = None
        self._views: ResultsViews | None = None
        self._taken = False
        self._shelf = QWidget(window)
        self._shelf.hide()
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self._make_next)

    @property
    def ready(self) -> bool:
        """Whether all views are there."""
        return self._views is not None and not self._timer.isActive()

    def begin(self) -> None:
        """Get ready, unless that was done or is being done."""
        if self._taken or self._views is not None or self._job is not None:
            return
        self._job = self._services.jobs.start(
            self.tr("Getting the results page ready"), _read_code, done=self._read
        )

    def take(self) -> ResultsViews:
        """Return the views that there are; the rest is still to be made."""
        from m4i_gui.pages.results_views import ResultsViews

        self.stop()
        views, self._views, self._taken = self._views, None, True
        return views if views is not None else ResultsViews(self._services, self._shelf)

    def stop(self) -> None:
        """Make no more of them."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _read(self, _: object) -> None:
        from m4i_gui.pages.results_views import ResultsViews

        self._job = None
        if not self._taken:
            self._views = ResultsViews(self._services, self._shelf)
            self._timer.start()

    def _make_next(self) -> None:
        if self._views is None or not self._views.make_next():
            self._timer.stop()


def _read_code(progress: Progress, cancel: CancelToken) -> None:
    """Import what the page needs: half a second that needs no window."""
    import m4i_gui.pages.results  # noqa: F401
