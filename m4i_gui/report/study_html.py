"""The report of a study as one HTML file that needs nothing else."""

from __future__ import annotations

from pathlib import Path

from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.report.build_study import build_study_report
from m4i_core.report.study_content import StudyReportOptions
from m4i_core.study.opened import OpenedStudy
from m4i_gui.report.html import write_content_html
from m4i_gui.report.study_figures import study_figure_drawer


def write_study_html(
    study: OpenedStudy,
    path: Path,
    options: StudyReportOptions | None = None,
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> None:
    """Write the report of a study as one HTML file.

    Args:
        study: A study; an unfinished one is reported as far as it is.
        path: The file to write; replaced whole or not at all.
        options: What the user chose.
        progress: Reports how far it is.
        cancel: Stops it.

    Raises:
        WorkspaceError: If the study has no result yet or the file cannot be written.
    """
    progress.report(0.0, "collecting")
    content = build_study_report(study, options, cancel)
    write_content_html(content, study_figure_drawer(study), path, progress, cancel)
