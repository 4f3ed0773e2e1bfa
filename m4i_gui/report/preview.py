"""Pages of a report before it is exported, made again as its options change."""

from __future__ import annotations

from dataclasses import dataclass

from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.report.options import ReportLanguage, ReportOptions
from m4i_gui.report.pdf import Typeset, set_pages
from m4i_gui.report.source import Opened, report_source
from m4i_gui.report.typesetting import typeset_apart


@dataclass(frozen=True)
class ReportPages:
    """A report as it would be exported.

    Attributes:
        pdf: The file's bytes.
        figures: (name, caption) of its figures, in their order.
    """

    pdf: bytes
    figures: tuple[tuple[str, str], ...]


class PageMaker:
    """Makes a report's pages; figures, which no option changes but the language, are kept.

    Args:
        opened: A finished audit, or a study as far as it is.
        setter: Sets the pages.
    """

    def __init__(self, opened: Opened, setter: Typeset = typeset_apart) -> None:
        self._opened = opened
        self._setter = setter
        self._drawn: dict[tuple[ReportLanguage, str], str] = {}

    def make(
        self,
        options: ReportOptions,
        progress: Progress = SILENT,
        cancel: CancelToken | None = None,
    ) -> ReportPages:
        """Return the pages.

        Args:
            options: What the user chose.
            progress: Reports how far it is.
            cancel: Stops it.

        Raises:
            M4IError: If the report cannot be made.
            Cancelled: If it was cancelled.
        """
        with report_source(self._opened, options, cancel) as source:

            def draw(name: str) -> str:
                key = (options.language, name)
                if key not in self._drawn:
                    self._drawn[key] = source.draw(name)
                return self._drawn[key]

            pdf = set_pages(source.content, draw, progress, cancel, self._setter)
            figures = tuple((figure.name, figure.caption) for figure in source.content.figures)
        return ReportPages(pdf, figures)
