"""What should be in the report, and where should it go?"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from m4i_core.audit.opened import OpenedAudit
from m4i_gui.panels.report_layout import OptionsAndPages
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_M, SPACE_S, SPACE_XL
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.focus_order import order_focus
from m4i_gui.widgets.help_button import HelpButton
from m4i_gui.widgets.labels import PlainLabel


class ReportDialog(QDialog):
    """Options of an audit's report, beside its pages.

    Args:
        services: For the look, the settings and the work.
        opened: The audit.
        folder: Where to suggest to put it.
        kind: "pdf" or "html".

    Signals:
        wanted: Write it: kind ("pdf" or "html"), path, `ReportOptions`.
    """

    wanted = Signal(str, str, object)

    def __init__(
        self,
        services: Services,
        opened: OpenedAudit,
        folder: Path,
        kind: str = "pdf",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._touched = False
        self.setWindowTitle(self.tr("Export the report"))
        self.setModal(True)
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
        where = QWidget()
        above = QVBoxLayout(where)
        above.setContentsMargins(0, 0, 0, SPACE_M)
        above.setSpacing(SPACE_S)
        for part in (self.pdf_choice, self.html_choice):
            above.addWidget(part)
        above.addLayout(place)
        self.parts = OptionsAndPages(services, self, opened, where, study=False)
        self.form, self.preview = self.parts.form, self.parts.preview
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Export the report"), "title"), 1)
        head.addWidget(HelpButton("report", own_key=True))
        column.addLayout(head)
        column.addWidget(self.parts, 1)
        column.addWidget(self.problem)
        column.addLayout(buttons)
        order_focus(self)
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
        self.form.remember()
        self.wanted.emit(self.kind, str(path), self.form.options())
        self.accept()

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()
        self.path.setFocus()
