"""From an audit or a study to what its report says and the figures it shows, in any language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from m4i_core.audit.opened import OpenedAudit
from m4i_core.jobs.cancel import CancelToken
from m4i_core.language import speaking
from m4i_core.report.build import build_report
from m4i_core.report.build_study import build_study_report
from m4i_core.report.content import ReportContent
from m4i_core.report.options import ReportOptions
from m4i_core.study.opened import OpenedStudy

Opened = OpenedAudit | OpenedStudy
Draw = Callable[[str], str]


@dataclass(frozen=True)
class ReportSource:
    """What a writer needs.

    Attributes:
        content: What the report says.
        draw: From a figure's name to its SVG, on white.
    """

    content: ReportContent
    draw: Draw


@contextmanager
def report_source(
    opened: Opened, options: ReportOptions | None = None, cancel: CancelToken | None = None
) -> Iterator[ReportSource]:
    """Build a report's content; while the context lasts, figures speak its language, too.

    Args:
        opened: A finished audit, or a study as far as it is.
        options: What the user chose.
        cancel: Stops it.

    Raises:
        WorkspaceError: If it is unfinished or damaged.
        BadInput: If the logo cannot be used.
    """
    from resources.translations import catalogue

    options = options or ReportOptions()
    found = catalogue(options.language)
    spoken = None if options.language == "en" else found
    with speaking(spoken, found.messages("engine")):
        if isinstance(opened, OpenedStudy):
            yield ReportSource(build_study_report(opened, options, cancel), _study_draw(opened))
        else:
            yield ReportSource(build_report(opened, options), _audit_draw(opened))


def _study_draw(study: OpenedStudy) -> Draw:
    from m4i_gui.report.study_figures import study_figure_drawer

    return study_figure_drawer(study)


def _audit_draw(audit: OpenedAudit) -> Draw:
    from m4i_gui.report.figures import figure_svg

    return lambda name: figure_svg(audit, name)
