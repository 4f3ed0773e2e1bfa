"""What should be in the report of a study, where should it go, and how far is it?"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from m4i_core.errors import M4IError
from m4i_core.jobs.progress import ProgressUpdate
from m4i_core.study.opened import OpenedStudy
from m4i_gui.panels.report_layout import OptionsAndPages
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_M, SPACE_S, SPACE_XL
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Note
from m4i_gui.widgets.focus_order import order_focus
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.progress_card import ProgressCard


class StudyReportDialog(QDialog):
    """Asks for the options of a study's report; shows its progress, and then where it lies.

    Args:
        services: For the look, the settings and the work.
        opened: The study.
        folder: Where to suggest to put it.

    Signals:
        wanted: Write it: path and `ReportOptions`.
    """

    wanted = Signal(str, object)

    def __init__(
        self,
        services: Services,
        opened: OpenedStudy,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self.job: Job | None = None
        self.written: Path | None = None
        self.setWindowTitle(self.tr("Report of the study"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addWidget(PlainLabel(self.tr("Report of the study"), "title"))
        self.form = self._form(opened, folder)
        self.options, self.preview = self.form.form, self.form.preview
        column.addWidget(self.form, 1)
        self.card = ProgressCard(self.tr("Writing the report"))
        self.card.cancel_requested.connect(self._cancel)
        self.card.hide()
        column.addWidget(self.card)
        self.note = Note(services.theme, tone="good")
        self.note.hide()
        column.addWidget(self.note)
        column.addLayout(self._buttons())
        order_focus(self)

    # Building ----------------------------------------------------------------------------------

    def _form(self, opened: OpenedStudy, folder: Path) -> OptionsAndPages:
        self.pdf_choice = QRadioButton(self.tr("PDF, to print and to file"))
        self.html_choice = QRadioButton(self.tr("HTML, one file for the browser"))
        self.pdf_choice.setChecked(True)
        self.pdf_choice.toggled.connect(self._kind_changed)
        self.path = QLineEdit(str(folder / "study-report.pdf"))
        self.path.setAccessibleName(self.tr("File to write"))
        self.browse_button = make_button(self.tr("Browse…"))
        self.browse_button.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.setSpacing(SPACE_S)
        place.addWidget(self.path, 1)
        place.addWidget(self.browse_button)
        where = QWidget()
        above = QVBoxLayout(where)
        above.setContentsMargins(0, 0, 0, SPACE_M)
        above.setSpacing(SPACE_S)
        above.addWidget(self.pdf_choice)
        above.addWidget(self.html_choice)
        above.addLayout(place)
        return OptionsAndPages(self._services, self, opened, where, study=True)

    def _buttons(self) -> QHBoxLayout:
        theme = self._services.theme
        self.close_button = make_button(self.tr("Cancel"))
        self.close_button.clicked.connect(self.reject)
        self.save_button = make_button(self.tr("Export"), "primary", theme=theme, icon="export")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._save)
        self.open_button = make_button(self.tr("Open"), "primary", theme=theme, icon="open")
        self.open_button.clicked.connect(self._open)
        self.open_button.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addStretch(1)
        for button in (self.close_button, self.save_button, self.open_button):
            row.addWidget(button)
        return row

    # Asking ------------------------------------------------------------------------------------

    @property
    def kind(self) -> str:
        """What to write: "pdf" or "html"."""
        return "pdf" if self.pdf_choice.isChecked() else "html"

    def _kind_changed(self) -> None:
        text = self.path.text().strip()
        if text:
            self.path.setText(str(Path(text).with_suffix(f".{self.kind}")))

    def _browse(self) -> None:
        kinds = {"pdf": self.tr("PDF (*.pdf)"), "html": self.tr("HTML (*.html)")}
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Report of the study"), self.path.text(), kinds[self.kind]
        )
        if chosen:
            self.path.setText(chosen)

    def _save(self) -> None:
        text = self.path.text().strip()
        path = Path(text).expanduser()
        if not text or path.is_dir() or not path.name:
            self.note.say(self.tr("Name a file."), "danger")
            return
        if not path.parent.is_dir():
            self.note.say(self.tr("There is no folder {0}.").format(path.parent), "danger")
            return
        if path.suffix.lower() != f".{self.kind}":
            path = path.with_name(f"{path.name}.{self.kind}")
        self.options.remember()
        self.wanted.emit(str(path), self.options.options())

    # Showing -----------------------------------------------------------------------------------

    def watch(self, job: Job) -> None:
        """Show the progress of the work that writes the report."""
        self.job = job
        self.note.hide()
        self.form.hide()
        self.save_button.hide()
        self.close_button.setText(self.tr("Go on in the background"))
        self.close_button.setAccessibleName(self.close_button.text())
        self.card.show()

    def update_from(self, updates: list[ProgressUpdate]) -> None:
        """Show how far it is."""
        self.card.update_from(updates)

    def say_written(self, path: object) -> None:
        """Say that the file is there."""
        self.job, self.written = None, Path(str(path))
        self.card.hide()
        self.note.say(self.tr("The report was written: {0}").format(path), "good")
        self.close_button.setText(self.tr("Close"))
        self.close_button.setAccessibleName(self.close_button.text())
        self.open_button.show()
        self.open_button.setFocus()

    def say_failed(self, error: M4IError) -> None:
        """Say why there is no file, and let the user try again."""
        self.job = None
        self._back_to_form()
        parts = (error.message, error.subject, error.remedy)
        self.note.say("\n".join(part for part in parts if part), "danger")

    def say_cancelled(self) -> None:
        """Go back to the options."""
        self.job = None
        self._back_to_form()

    def _back_to_form(self) -> None:
        self.card.hide()
        self.form.show()
        self.save_button.show()
        self.card.cancel_button.setEnabled(True)
        self.close_button.setText(self.tr("Cancel"))
        self.close_button.setAccessibleName(self.close_button.text())

    def _cancel(self) -> None:
        if self.job is not None:
            self.job.cancel()

    def _open(self) -> None:
        if self.written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written)))
        self.accept()
