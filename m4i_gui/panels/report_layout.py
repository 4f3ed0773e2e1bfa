"""How a report's dialog is laid out: its options left, its pages right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from m4i_gui.panels.report_form import ReportForm
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_S
from m4i_gui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from m4i_gui.panels.report_preview import ReportPreview
    from m4i_gui.report.source import Opened

_SIZE = QSize(1160, 720)
_FORM_WIDTH = 430


class OptionsAndPages(QWidget):
    """A report's form, and beside it what it makes.

    Args:
        services: Runs the work of the preview.
        dialog: The dialog; the preview ends with it.
        opened: What the report is about.
        above: Widgets above the form.
        study: Whether it is a study's report.

    Attributes:
        form: The options.
        preview: The pages.
    """

    def __init__(
        self,
        services: Services,
        dialog: QDialog,
        opened: Opened,
        above: QWidget,
        *,
        study: bool,
    ) -> None:
        super().__init__(dialog)
        # QtPdf is loaded when a report is wanted, not when the program starts.
        from m4i_gui.panels.report_preview import ReportPreview

        self.form = ReportForm(services.settings, study=study)
        self.preview: ReportPreview = ReportPreview(services, opened)
        self.form.changed.connect(self.refresh)
        self.preview.shown.connect(self.form.set_figures)
        dialog.finished.connect(self.preview.end)
        inside = self.form.layout()
        assert inside is not None
        inside.insertWidget(0, above)  # type: ignore[attr-defined]
        scroll = scrolled(self.form, self.tr("Options of the report"))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form.layout().setContentsMargins(0, 0, SPACE_S, 0)  # type: ignore[union-attr]
        scroll.setMinimumWidth(max(_FORM_WIDTH, self.form.minimumSizeHint().width() + 2 * SPACE_L))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_L)
        row.addWidget(scroll)
        row.addWidget(self.preview, 1)
        room = dialog.screen().availableSize() - QSize(40, 60)
        dialog.resize(_SIZE.boundedTo(room))
        self.refresh()

    def refresh(self) -> None:
        """Show the report with the present options soon."""
        self.preview.show_options(self.form.options())
