"""What should be in the report, and where should it go?"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from m4i_core.report.options import ReportOptions
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_M, SPACE_S, SPACE_XL
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import PlainLabel


class ReportDialog(QDialog):
    """Options of a report.

    Signals:
        wanted: Write it: kind ("pdf" or "html"), path, `ReportOptions`.
    """

    wanted = Signal(str, str, object)

    def __init__(
        self, services: Services, folder: Path, kind: str = "pdf", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._touched = False
        self.setWindowTitle(self.tr("Export the report"))
        self.setModal(True)
        self.setMinimumWidth(520)
        self.pdf_choice = QRadioButton(self.tr("PDF, to print and to file"))
        self.html_choice = QRadioButton(self.tr("HTML, one file for the browser"))
        (self.html_choice if kind == "html" else self.pdf_choice).setChecked(True)
        self.pdf_choice.toggled.connect(self._kind_changed)
        self.path = QLineEdit(str(folder / f"report.{kind}"))
        self.path.setAccessibleName(self.tr("File to write"))
        self.path.textEdited.connect(self._edited)
        self.browse_button = make_button(self.tr("Browse…"))
        self.browse_button.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.setSpacing(SPACE_S)
        place.addWidget(self.path, 1)
        place.addWidget(self.browse_button)
        self.pictures = QCheckBox(self.tr("Show the pictures of the riskiest records"))
        self.pictures.setToolTip(self.tr("They are hidden otherwise: the report may travel far."))
        self.examples = QSpinBox()
        self.examples.setRange(0, 100)
        self.examples.setValue(8)
        self.examples.setAccessibleName(self.tr("How many of the riskiest records to list"))
        examples = QHBoxLayout()
        examples.addWidget(PlainLabel(self.tr("Riskiest records to list"), wrap=False))
        examples.addWidget(self.examples)
        examples.addStretch(1)
        self.organisation = QLineEdit()
        self.organisation.setMaxLength(200)
        self.organisation.setPlaceholderText(self.tr("Name on the cover (optional)"))
        self.organisation.setAccessibleName(self.tr("Name on the cover"))
        self.notes = QPlainTextEdit()
        self.notes.setPlaceholderText(self.tr("Remarks on the cover (optional)"))
        self.notes.setAccessibleName(self.tr("Remarks on the cover"))
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(4 * self.fontMetrics().lineSpacing())
        self.problem = PlainLabel("", "danger")
        self.problem.hide()
        self.save_button = make_button(
            self.tr("Export"), "primary", theme=services.theme, icon="export"
        )
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._save)
        cancel = make_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addWidget(PlainLabel(self.tr("Export the report"), "title"))
        for part in (self.pdf_choice, self.html_choice):
            column.addWidget(part)
        column.addLayout(place)
        column.addWidget(self.pictures)
        column.addLayout(examples)
        column.addWidget(self.organisation)
        column.addWidget(self.notes)
        column.addWidget(self.problem)
        column.addLayout(buttons)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    @property
    def kind(self) -> str:
        """What to write: "pdf" or "html"."""
        return "pdf" if self.pdf_choice.isChecked() else "html"

    def _edited(self) -> None:
        self._touched = True
        self.problem.hide()

    def _kind_changed(self) -> None:
        text = self.path.text().strip()
        if text:
            self.path.setText(str(Path(text).with_suffix(f".{self.kind}")))

    def _browse(self) -> None:
        kinds = {
            "pdf": self.tr("PDF (*.pdf)"),
            "html": self.tr("HTML (*.html)"),
        }
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the report"), self.path.text(), kinds[self.kind]
        )
        if chosen:
            self.path.setText(chosen)

    def _save(self) -> None:
        text = self.path.text().strip()
        path = Path(text).expanduser()
        if not text or path.is_dir() or not path.name:
            self._say(self.tr("Name a file."))
            return
        if not path.parent.is_dir():
            self._say(self.tr("There is no folder {0}.").format(path.parent))
            return
        if not path.suffix:
            path = path.with_suffix(f".{self.kind}")
        options = ReportOptions(
            pictures="shown" if self.pictures.isChecked() else "redacted",
            examples=self.examples.value(),
            organisation=self.organisation.text().strip(),
            notes=self.notes.toPlainText().strip(),
        )
        self.wanted.emit(self.kind, str(path), options)
        self.accept()

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()
        self.path.setFocus()
