"""The report of a study, written in the background while its progress is shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_S, SPACE_XL
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Note
from m4i_gui.widgets.error_dialog import show_error
from m4i_gui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from m4i_core.audit.opened_study import OpenedStudy


class ExportDialog(QDialog):
    """Shows how far a report is, and then where it lies.

    Args:
        services: For the look.
        path: The file that is being written.
    """

    def __init__(self, services: Services, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.job: Job | None = None
        self.setWindowTitle(self.tr("Report of the study"))
        self.setMinimumWidth(460)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.card = ProgressCard(self.tr("Writing the report"))
        self.card.cancel_requested.connect(self.cancel)
        self.note = Note(services.theme, tone="good")
        self.note.hide()
        self.open_button = make_button(
            self.tr("Open"), "primary", theme=services.theme, icon="open"
        )
        self.open_button.clicked.connect(self._open)
        self.open_button.hide()
        self.close_button = make_button(self.tr("Close"))
        self.close_button.setToolTip(self.tr("The report is written all the same"))
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_L)
        column.addWidget(self.card)
        column.addWidget(self.note)
        column.addLayout(row)

    def update_from(self, updates: list[ProgressUpdate]) -> None:
        """Show how far it is."""
        self.card.update_from(updates)

    def done_writing(self, result: object) -> None:
        """Say that the file is there."""
        self.job = None
        self.card.hide()
        self.note.say(self.tr("The report was written: {0}").format(self.path), "good")
        self.open_button.show()
        self.open_button.setFocus()

    def cancel(self) -> None:
        """Stop writing."""
        if self.job is not None:
            self.job.cancel()

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path)))
        self.accept()


class StudyExport(QObject):
    """Asks where the report of a study should go, and has it written.

    Args:
        services: Runs the work.
        window: Parent of the dialogs.
    """

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self.dialog: ExportDialog | None = None

    def ask(self, study: OpenedStudy) -> None:
        """Ask for a file, PDF or HTML by its ending, and write it."""
        folder = Path(self._services.settings.value("files/export_folder"))
        if not folder.is_absolute() or not folder.is_dir():
            folder = study.folder
        pdf, html = self.tr("PDF, to print and to file (*.pdf)"), self.tr("HTML, one file (*.html)")
        chosen, kind = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export the report of the study"),
            str(folder / "study.pdf"),
            f"{pdf};;{html}",
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() not in (".pdf", ".html"):
            path = path.with_name(f"{path.name}{'.html' if kind == html else '.pdf'}")
        self._services.settings.set_value("files/export_folder", str(path.parent))
        self.write(study, path)

    def write(self, study: OpenedStudy, path: Path) -> ExportDialog | None:
        """Write the report into a file; HTML when the name says so, else PDF."""
        if self.dialog is not None:
            self.dialog.raise_()
            return None

        def work(progress: Progress, cancel: CancelToken) -> object:
            if path.suffix.lower() == ".html":
                from m4i_gui.report.study_html import write_study_html

                write_study_html(study, path, progress=progress, cancel=cancel)
            else:
                from m4i_gui.report.study_pdf import write_study_pdf

                write_study_pdf(study, path, progress=progress, cancel=cancel)
            return path

        dialog = self.dialog = ExportDialog(self._services, path, self._window)
        dialog.finished.connect(self._closed)
        dialog.job = self._services.jobs.start(
            self.tr("Writing the report"),
            work,
            done=dialog.done_writing,
            failed=self._failed,
            progress=dialog.update_from,
            cancelled=dialog.accept,
        )
        dialog.open()
        return dialog

    def _failed(self, error: M4IError) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        show_error(error, self._services.theme, self._window)

    def _closed(self) -> None:
        self.dialog = None
