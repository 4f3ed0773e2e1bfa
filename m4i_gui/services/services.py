"""The services that pages and panels speak to."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication

from m4i_gui.services.jobs import JobService
from m4i_gui.services.query_consent import QueryConsents
from m4i_gui.services.recents import RecentAudits
from m4i_gui.services.settings import Settings
from m4i_gui.services.theme import Theme
from m4i_gui.services.thumbnails import Thumbnails
from m4i_gui.services.work_queue import WorkQueue


@dataclass(frozen=True)
class Services:
    """Everything that is shared; handed to every page.

    Attributes:
        jobs: Background work.
        settings: What is remembered.
        recents: Audits opened lately.
        theme: Colours, spacing, icons.
        queue: Audits and studies that wait for their turn.
        thumbnails: Small ROCs of recent audits.
        consents: Which runs may ask their target.
    """

    jobs: JobService
    settings: Settings
    recents: RecentAudits
    theme: Theme
    queue: WorkQueue
    thumbnails: Thumbnails
    consents: QueryConsents = field(default_factory=QueryConsents)


def make_services(app: QApplication) -> Services:
    """Make the services and put the theme on."""
    settings = Settings()
    theme = Theme(settings)
    theme.apply(app)
    jobs = JobService()
    return Services(
        jobs, settings, RecentAudits(settings), theme, WorkQueue(settings), Thumbnails(jobs)
    )
