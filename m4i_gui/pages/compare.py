"""Two or more audits side by side: choose them, read the answer, look at the details."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from m4i_core.data.problems_file import visible
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.eta import EtaEstimator
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.language import retell
from m4i_core.study.comparison_table import write_comparison
from m4i_gui.item_models.comparison_view import ComparisonView, load_comparison
from m4i_gui.pages.picture_export import ask_export_file, write_pictures
from m4i_gui.panels.compare_changes import CompareChangesPanel
from m4i_gui.panels.compare_chart import CompareChartPanel
from m4i_gui.panels.compare_choice import CompareChoicePanel
from m4i_gui.panels.compare_plans import ComparePlansPanel
from m4i_gui.panels.compare_roc import CompareRocPanel
from m4i_gui.panels.compare_summary import CompareSummaryPanel
from m4i_gui.panels.compare_table import CompareTablePanel
from m4i_gui.panels.status_strip import StatusStrip
from m4i_gui.services.errors import explain
from m4i_gui.services.jobs import Job
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Note
from m4i_gui.widgets.error_dialog import show_error
from m4i_gui.widgets.labels import ElidedLabel
from m4i_gui.widgets.progress_card import duration
from m4i_gui.widgets.view_tabs import ViewTabs

_CHOICE, _SUMMARY = 0, 1


class ComparePage(QWidget):
    """Compares finished audits.

    Signals:
        left: The user wants to go back to the start page.
        audit_requested: An audit should be opened; carries its folder.
        record_requested: An audit should be opened at a record; carries folder, id and data set.
        compared: A comparison has been made and is shown.
    """

    left = Signal()
    audit_requested = Signal(str)
    record_requested = Signal(str, str, str)
    compared = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.view: ComparisonView | None = None
        self._job: Job | None = None
        self._at_once = False
        self._eta = EtaEstimator()
        self.setProperty("role", "page")
        self.setAccessibleName(self.tr("Comparison of audits"))
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_M)
        column.setSpacing(SPACE_S)
        column.addLayout(self._head())
        self.note = Note(services.theme, tone="warning")
        self.note.setAccessibleName(self.tr("What could not be compared"))
        self.note.hide()
        column.addWidget(self.note)
        column.addWidget(self._tabs(), 1)
        self.status = StatusStrip(Selection(self), services.theme)
        self.status.selected.hide()
        self.status.bar.setAccessibleName(self.tr("Progress of the comparison"))
        self.status.cancel_requested.connect(self.stop)
        column.addWidget(self.status)
        self._offer(False)

    # Building -----------------------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        theme = self.services.theme
        self.title = ElidedLabel(self.tr("Compare audits"), "title")
        self.subtitle = ElidedLabel("", "small")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self.back_button = make_button(self.tr("Start page"), theme=theme, icon="back")
        self.back_button.clicked.connect(self.left)
        self.new_button = make_button(self.tr("New comparison"), theme=theme, icon="restart")
        self.new_button.clicked.connect(self.start_new)
        self.export_button = make_button(
            self.tr("&Export") + "  ▾",
            "primary",
            theme=theme,
            icon="export",
            accessible_name=self.tr("Export"),
        )
        menu = QMenu(self)
        menu.aboutToShow.connect(self._enable_exports)
        self._png = menu.addAction(self.tr("This view as &PNG …"))
        self._png.triggered.connect(self._export_png)
        self._svg = menu.addAction(self.tr("This view as &SVG …"))
        self._svg.triggered.connect(self._export_svg)
        menu.addSeparator()
        menu.addAction(self.tr("Table as &CSV …")).triggered.connect(self._export_csv)
        menu.addAction(self.tr("Table as Par&quet …")).triggered.connect(self._export_parquet)
        self.export_button.setMenu(menu)
        self.export_button.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0; }")
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addLayout(words, 1)
        for button in (self.back_button, self.new_button, self.export_button):
            row.addWidget(button)
        return row

    def _tabs(self) -> ViewTabs:
        services, theme = self.services, self.services.theme
        self.choice = CompareChoicePanel(services)
        self.summary = CompareSummaryPanel(services)
        self.table = CompareTablePanel(services)
        self.chart = CompareChartPanel(services)
        self.roc = CompareRocPanel(services)
        self.plans = ComparePlansPanel(services)
        self.changes = CompareChangesPanel(services)
        self.choice.compare_wanted.connect(self.compare)
        self.choice.changed.connect(self._choice_changed)
        self.summary.opened.connect(self.audit_requested)
        self.table.export_wanted.connect(self.export_table)
        self.changes.record_wanted.connect(self.record_requested)
        self.tabs = ViewTabs(theme, self.tr("Views of the comparison"), self)
        for panel, label, icon in (
            (self.choice, self.tr("Audits"), "list"),
            (self.summary, self.tr("Summary"), "shield"),
            (self.table, self.tr("Differences"), "table"),
            (self.chart, self.tr("Chart"), "histogram"),
            (self.roc, self.tr("ROC"), "curve"),
            (self.plans, self.tr("Plans"), "settings"),
            (self.changes, self.tr("Records"), "eye"),
        ):
            self.tabs.add_view(panel, label, icon)
        return self.tabs

    def _offer(self, there: bool) -> None:
        """Let the views of a comparison be looked at, or not."""
        for place in range(_SUMMARY, self.tabs.count()):
            self.tabs.setTabEnabled(place, there)
        self.export_button.setEnabled(there)

    # Choosing -----------------------------------------------------------------------------------

    def start_new(self) -> None:
        """Begin with nothing chosen."""
        self.stop()
        self.view = None
        self._at_once = False
        self.choice.clear()
        self.note.say("")
        self.subtitle.setText("")
        self.status.done("")
        self._offer(False)
        self.show_choice()

    def begin(self, folders: Sequence[str | Path]) -> None:
        """Begin with some audits; two or more are compared at once."""
        self.start_new()
        self._at_once = len(folders) > 1
        self.choice.add([Path(folder) for folder in folders])

    def show_choice(self) -> None:
        """Show what can be chosen."""
        self.choice.sources.refresh()
        self.tabs.setCurrentIndex(_CHOICE)
        self.choice.keyboard_start()

    def add(self, folders: Sequence[str | Path]) -> None:
        """Add audits to the choice."""
        self.show_choice()
        self.choice.add([Path(folder) for folder in folders])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_paths(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _local_paths(event)
        if paths:
            event.acceptProposedAction()
            self.add(paths)

    def _choice_changed(self) -> None:
        if self._at_once:
            self._at_once = False
            if len(self.choice.chosen) > 1 and self.choice.note.isHidden():
                # Where something was left out, the user sees that first.
                self.compare()
                return
        if self.view is not None:
            self.status.done(self.tr("The choice has changed: press Compare to see its answer."))

    # Comparing ----------------------------------------------------------------------------------

    def compare(self) -> None:
        """Compare what is chosen, in the background; `compared` tells when it is there."""
        chosen = self.choice.chosen
        if len(chosen) < 2:
            return
        self.stop()
        folders = [one.folder for one in chosen]
        labels = [one.label for one in chosen]
        reference = self.choice.reference_place
        self.note.say("")
        self.status.busy(self.tr("Comparing the audits …"))
        self.choice.compare_button.setEnabled(False)
        self._eta = EtaEstimator()

        def work(progress: Progress, cancel: CancelToken) -> object:
            return load_comparison(folders, labels, reference, progress, cancel)

        self._job = self.services.jobs.start(
            self.tr("Comparing audits"),
            work,
            done=self._show,
            failed=self._fail,
            progress=self._progress,
            cancelled=self._cancelled,
        )

    def stop(self) -> None:
        """Stop comparing."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._cancelled()

    def _progress(self, updates: list[ProgressUpdate]) -> None:
        if self._job is None or not updates:
            return
        self.status.progress(updates)
        newest = updates[-1]
        left = None if newest.fraction is None else self._eta.update(newest.fraction)
        said = newest.stage or self.tr("Comparing the audits …")
        if left is not None and left >= 1:
            said = self.tr("{0}: about {1} left").format(said, duration(left))
        self.status.message.setText(said)

    def _show(self, view: ComparisonView) -> None:
        if self._job is None:
            # Stopped in its last moment.
            return
        self._job = None
        self.view = view
        found = view.found
        self._offer(True)
        self.choice.compare_button.setEnabled(True)
        self.subtitle.setText(
            self.tr("{0} – compared with {1}").format(
                ", ".join(visible(found.audits[place].label) for place in found.others),
                visible(found.audits[found.reference].label),
            )
        )
        self.note.say(
            "\n".join(
                self.tr("Left out: {0}. {1}").format(
                    visible(str(one.folder)), retell(one.error.message)
                )
                for one in view.unreadable
            ),
            "warning",
        )
        for panel in (
            self.summary,
            self.table,
            self.chart,
            self.roc,
            self.plans,
            self.changes,
        ):
            panel.show_comparison(view)
        self.status.done("")
        self.tabs.setCurrentIndex(_SUMMARY)
        self.compared.emit()

    def _fail(self, error: M4IError) -> None:
        self._job = None
        self.status.done("")
        self.choice.compare_button.setEnabled(True)
        parts = (retell(error.message), error.subject, retell(error.remedy))
        self.note.say("\n".join(visible(part) for part in parts if part), "warning")

    def _cancelled(self) -> None:
        self.choice.compare_button.setEnabled(len(self.choice.chosen) >= 2)
        self.status.done(self.tr("Cancelled."))

    # Exporting ----------------------------------------------------------------------------------

    def export(self) -> None:
        """Ask what to export (Ctrl+E)."""
        if self.export_button.isEnabled():
            self.export_button.showMenu()

    def _plots(self) -> list[tuple[str, Any]]:
        source = getattr(self.tabs.currentWidget(), "plots", None)
        return source() if source is not None and self.view is not None else []

    def _enable_exports(self) -> None:
        some = bool(self._plots())
        self._png.setEnabled(some)
        self._svg.setEnabled(some)

    def _export_png(self) -> None:
        self._ask_picture("png", self.tr("PNG (*.png)"))

    def _export_svg(self) -> None:
        self._ask_picture("svg", self.tr("SVG (*.svg)"))

    def _export_csv(self) -> None:
        self.export_table("csv")

    def _export_parquet(self) -> None:
        self.export_table("parquet")

    def _ask_picture(self, kind: str, kinds: str) -> None:
        plots = self._plots()
        if not plots:
            return
        name = f"{plots[0][0]}.{kind}"
        chosen = ask_export_file(self, self.services, self.tr("Export"), name, kinds)
        if chosen:
            self.write_plots(kind, chosen)

    def write_plots(self, kind: str, chosen: str) -> None:
        """Save the pictures of the current view."""
        shown = write_pictures(self, self.services, self._plots(), kind, chosen)
        if shown is not None:
            self.status.done(self.tr("Written: {0}").format(shown), str(shown))

    def export_table(self, kind: str) -> None:
        """Ask for a file and write the table of differences."""
        kinds = {"csv": self.tr("CSV (*.csv)"), "parquet": self.tr("Parquet (*.parquet)")}
        chosen = ask_export_file(
            self, self.services, self.tr("Export"), f"comparison.{kind}", kinds[kind]
        )
        if chosen:
            self.write_table(kind, chosen)

    def write_table(self, kind: str, chosen: str) -> None:
        """Write the whole table of differences; it is small enough to be written at once."""
        if self.view is None:
            return
        path = Path(chosen).with_suffix(f".{kind}")
        try:
            write_comparison(self.view.found, path)
        except (M4IError, OSError) as error:
            show_error(explain(error), self.services.theme, self)
            return
        self.services.settings.set_value("files/export_folder", str(path.parent))
        self.status.done(self.tr("Written: {0}").format(path), str(path))


def _local_paths(event: QDropEvent) -> list[Path]:
    return [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
