"""`m4i report` and `m4i figures`: what was found, on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from m4i_core.audit.opened import OpenedAudit
from m4i_core.errors import BadInput
from m4i_core.report.content import ReportOptions
from m4i_core.study.opened import OpenedStudy, is_study
from m4i_gui.commands.exit_codes import EXIT_DONE


def report(folder: Path, pdf: Path | None, html: Path | None, *, show_pictures: bool) -> int:
    """Write the report of an audit or a study; returns the exit code."""
    if pdf is None and html is None:
        raise BadInput(
            "Nothing to write.", subject="m4i report", remedy="Name a file: --pdf FILE or --html."
        )
    if is_study(folder):
        return _report_study(OpenedStudy(folder), pdf, html)
    audit = OpenedAudit(folder)
    options = ReportOptions(pictures="shown" if show_pictures else "redacted")
    if pdf is not None:
        from m4i_gui.report.pdf import write_pdf

        write_pdf(audit, pdf, options)
        print(f"The report: {pdf.resolve()}")
    if html is not None:
        from m4i_gui.report.html import write_html

        write_html(audit, html, options)
        print(f"The report: {html.resolve()}")
    return EXIT_DONE


def _report_study(study: OpenedStudy, pdf: Path | None, html: Path | None) -> int:
    if pdf is not None:
        from m4i_gui.report.study_pdf import write_study_pdf

        write_study_pdf(study, pdf)
        print(f"The report: {pdf.resolve()}")
    if html is not None:
        from m4i_gui.report.study_html import write_study_html

        write_study_html(study, html)
        print(f"The report: {html.resolve()}")
    return EXIT_DONE


def figures(folder: Path, out: Path, theme: Literal["light", "dark"]) -> int:
    """Write the figures of a study into a folder; returns the exit code."""
    study = OpenedStudy(folder)
    from m4i_gui.report.study_figures import save_study_figures

    save_study_figures(study, out, theme=theme)
    print(f"The figures: {out.resolve()}")
    return EXIT_DONE
