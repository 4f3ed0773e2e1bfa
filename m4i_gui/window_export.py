"""The report of a study: asked for in a dialog, written in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.services.services import Services
from m4i_gui.widgets.error_dialog import show_error

if TYPE_CHECKING:
    from m4i_core.report.options import ReportOptions
    from m4i_core.study.opened import OpenedStudy
    from m4i_gui.panels.study_report_dialog import StudyReportDialog

_FOLDER = "files/export_folder"


class StudyExport(QObject):
    """Asks what the report of a study should hold and where it should go, and has it written.

    Args:
        services: Runs the work.
        window: Parent of the dialog.
    """

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._study: OpenedStudy | None = None
        self.dialog: StudyReportDialog | None = None

    def ask(self, study: OpenedStudy) -> None:
        """Ask for options and file."""
        from m4i_gui.panels.study_report_dialog import StudyReportDialog

        if self.dialog is not None:
            self.dialog.raise_()
            return
        folder = Path(self._services.settings.value(_FOLDER))
        if not folder.is_absolute() or not folder.is_dir():
            folder = study.folder
        self._study = study
        self.dialog = StudyReportDialog(self._services, study, folder, self._window)
        self.dialog.wanted.connect(self.write)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def write(self, place: str, options: ReportOptions | None = None) -> None:
        """Write the report into a file; HTML when the name says so, else PDF."""
        study, path = self._study, Path(place)
        if study is None:
            return
        self._services.settings.set_value(_FOLDER, str(path.parent))

        def work(progress: Progress, cancel: CancelToken) -> object:
            # matplotlib and typst: nothing for the window's thread.
            if path.suffix.lower() == ".html":
                from m4i_gui.report.html import write_html

                write_html(study, path, options, progress, cancel)
            else:
                from m4i_gui.report.pdf import write_pdf
                from m4i_gui.report.typesetting import typeset_apart

                write_pdf(study, path, options, progress, cancel, typeset_apart)
            return path

        job = self._services.jobs.start(
            self.tr("Writing the report"),
            work,
            done=self._written,
            failed=self._failed,
            progress=self._progress,
            cancelled=self._cancelled,
        )
        if self.dialog is not None:
            self.dialog.watch(job)

    def _progress(self, updates: list) -> None:
        if self.dialog is not None:
            self.dialog.update_from(updates)

    def _written(self, path: object) -> None:
        if self.dialog is not None:
            self.dialog.say_written(path)

    def _failed(self, error: M4IError) -> None:
        if self.dialog is not None:
            self.dialog.say_failed(error)
        else:
            show_error(error, self._services.theme, self._window)

    def _cancelled(self) -> None:
        if self.dialog is not None:
            self.dialog.say_cancelled()

    def _closed(self) -> None:
        self.dialog = None
