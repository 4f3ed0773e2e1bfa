"""What the results page writes to disk: reports, plots, records."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QMenu, QTabWidget, QWidget

from m4i_core.audit.opened import OpenedAudit
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_core.report.options import ReportOptions
from m4i_gui.item_models.audit_view import AuditView
from m4i_gui.item_models.records_file import write_records_csv, write_records_parquet
from m4i_gui.pages.picture_export import ask_export_file, write_pictures
from m4i_gui.panels.records_table import RecordsPanel
from m4i_gui.panels.report_dialog import ReportDialog
from m4i_gui.panels.status_strip import StatusStrip
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services
from m4i_gui.widgets.error_dialog import show_error


class ExportingPage(QWidget):
    """The part of the results page that exports; its views are made by `ResultsPage`.

    Attributes:
        audit: The audit that is open, or None.
        view: The same, prepared, or None.
        tabs: The views; those with plots have a method `plots`.
        records: The table whose shown rows are exported.
        status: Where progress is shown.
    """

    tabs: QTabWidget
    records: RecordsPanel
    status: StatusStrip

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.audit: OpenedAudit | None = None
        self.view: AuditView | None = None
        self._exporting: Job | None = None
        self.export_actions: dict[str, Any] = {}

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.aboutToShow.connect(self._enable_exports)
        entries: list[tuple[str, str, Callable[[], None]] | None] = [
            ("pdf", self.tr("Report as &PDF …"), self.export_pdf),
            ("html", self.tr("Report as &HTML …"), self.export_html),
            None,
            ("png", self.tr("This view's plots as P&NG …"), self._plots_png),
            ("svg", self.tr("This view's plots as &SVG …"), self._plots_svg),
            None,
            ("csv", self.tr("Shown records as &CSV …"), self._records_csv),
            ("parquet", self.tr("Shown records as Par&quet …"), self._records_parquet),
        ]
        for entry in entries:
            if entry is None:
                menu.addSeparator()
                continue
            name, text, slot = entry
            action = menu.addAction(text)
            action.triggered.connect(slot)
            self.export_actions[name] = action
        return menu

    def export(self) -> None:
        """Ask what to export (Ctrl+E)."""
        if self.view is not None:
            self._ask_report("pdf")

    def export_pdf(self) -> None:
        """Ask for options and write the report as PDF."""
        self._ask_report("pdf")

    def export_html(self) -> None:
        """Ask for options and write the report as HTML."""
        self._ask_report("html")

    def _enable_exports(self) -> None:
        for name in ("png", "svg"):
            self.export_actions[name].setEnabled(bool(self._plots()))
        for name in ("csv", "parquet"):
            self.export_actions[name].setEnabled(len(self.records.shown_rows) > 0)

    def _ask_report(self, kind: str) -> None:
        if self.audit is None:
            return
        folder = Path(self.services.settings.value("files/export_folder"))
        if not folder.is_absolute() or not folder.is_dir():
            folder = self.audit.folder
        self.report_dialog = ReportDialog(self.services, self.audit, folder, kind, self)
        self.report_dialog.wanted.connect(self.write_report)
        self.report_dialog.open()

    def write_report(self, kind: str, path: str, options: ReportOptions | None = None) -> None:
        """Write the report into a file, in the background."""
        audit = self.audit
        if audit is None:
            return
        wanted = options or ReportOptions()

        def work(progress: Progress, cancel: CancelToken) -> object:
            if kind == "html":
                from m4i_gui.report.html import write_html

                write_html(audit, Path(path), wanted, progress, cancel)
            else:
                from m4i_gui.report.pdf import write_pdf
                from m4i_gui.report.typesetting import typeset_apart

                write_pdf(audit, Path(path), wanted, progress, cancel, typeset_apart)
            return path

        self._start_export(self.tr("Writing the report"), path, work)

    def export_records(self, kind: str) -> None:
        """Ask for a file and write the records that the table shows."""
        filters = {"csv": self.tr("CSV (*.csv)"), "parquet": self.tr("Parquet (*.parquet)")}
        path = self._ask_file(f"records.{kind}", filters[kind])
        if path:
            self.write_records(kind, path)

    def write_records(self, kind: str, path: str) -> None:
        """Write the records that the table shows, in its order, in the background."""
        if self.view is None:
            return
        columns, rows = self.view.columns, self.records.shown_rows.copy()
        names = self.records.shown_columns

        def work(progress: Progress, cancel: CancelToken) -> object:
            if kind == "parquet":
                write_records_parquet(columns, rows, Path(path), progress, cancel)
            else:
                write_records_csv(columns, rows, names, Path(path), progress, cancel)
            return path

        self._start_export(self.tr("Writing {0} records").format(f"{len(rows):,}"), path, work)

    def _start_export(self, label: str, path: str, work: Callable[..., object]) -> None:
        self._cancel_export()
        self.services.settings.set_value("files/export_folder", str(Path(path).parent))
        self.status.busy(self.tr("{0}: {1}").format(label, path))
        self._exporting = self.services.jobs.start(
            label,
            work,
            done=self._exported,
            failed=self._export_failed,
            progress=self.status.progress,
            cancelled=self._export_cancelled,
        )

    def _exported(self, path: str) -> None:
        self._exporting = None
        self.status.done(self.tr("Written: {0}").format(path), path)

    def _export_failed(self, error: M4IError) -> None:
        self._exporting = None
        self.status.done(self.tr("Nothing was written."))
        show_error(error, self.services.theme, self)

    def _export_cancelled(self) -> None:
        if self._exporting is None:
            self.status.done(self.tr("Cancelled; nothing was written."))

    def _cancel_export(self) -> None:
        if self._exporting is not None:
            self._exporting.cancel()
            self._exporting = None

    def _plots(self) -> list[tuple[str, Any]]:
        source = getattr(self.tabs.currentWidget(), "plots", None)
        return source() if source is not None else []

    def _plots_png(self) -> None:
        self.export_plots("png")

    def _plots_svg(self) -> None:
        self.export_plots("svg")

    def export_plots(self, kind: str) -> None:
        """Ask for a file and save the plots of the current view; several get a number."""
        plots = self._plots()
        if not plots:
            return
        filters = {"png": self.tr("PNG (*.png)"), "svg": self.tr("SVG (*.svg)")}
        first = f"{plots[0][0]}.{kind}" if len(plots) == 1 else f"plot.{kind}"
        chosen = self._ask_file(first, filters[kind])
        if chosen:
            self.write_plots(kind, chosen)

    def write_plots(self, kind: str, chosen: str) -> None:
        """Save the plots of the current view."""
        shown = write_pictures(self, self.services, self._plots(), kind, chosen)
        if shown is not None:
            self.status.done(self.tr("Written: {0}").format(shown), str(shown))

    def _ask_file(self, name: str, kinds: str) -> str:
        return ask_export_file(self, self.services, self.tr("Export"), name, kinds)

    def _records_csv(self) -> None:
        self.export_records("csv")

    def _records_parquet(self) -> None:
        self.export_records("parquet")
