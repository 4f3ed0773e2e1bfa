"""The results of a study: every combination at once, and the way into each of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_core.language import retell
from m4i_core.study.opened import OpenedStudy
from m4i_gui.item_models.study_view import StudyView, load_study_view
from m4i_gui.pages.picture_export import ask_export_file, write_pictures
from m4i_gui.panels.defense_comparison import DefensePanel
from m4i_gui.panels.heat_map import GridPanel
from m4i_gui.panels.status_strip import StatusStrip
from m4i_gui.panels.study_bars import StudyBarsPanel
from m4i_gui.panels.study_maps import StudyMapsPanel
from m4i_gui.panels.study_roc import StudyRocPanel
from m4i_gui.panels.study_training import StudyTrainingPanel
from m4i_gui.panels.study_transfer import TransferPanel
from m4i_gui.services.jobs import Job
from m4i_gui.services.selection import Selection
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Badge, Note
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.labels import ElidedLabel
from m4i_gui.widgets.view_tabs import ViewTabs

_LOADING, _FAILED, _SHOWN = range(3)
_MOST_REASONS = 3


class StudyResultsPage(QWidget):
    """Shows a study, finished or not.

    Signals:
        left: The user wants to go back to the start page.
        combination_requested: A combination's audit should be opened; carries its folder.
        resume_requested: This study should go on; carries its folder.
        report_requested: A report should be written; carries the `OpenedStudy`.
        opened: A study has been read and is shown.
    """

    left = Signal()
    combination_requested = Signal(str)
    resume_requested = Signal(str)
    report_requested = Signal(object)
    opened = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.study: OpenedStudy | None = None
        self.view: StudyView | None = None
        self._loading: Job | None = None
        self.setProperty("role", "page")
        self.setAccessibleName(self.tr("Results of a study"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_M)
        column.setSpacing(SPACE_S)
        column.addLayout(self._head())
        self.note = Note(services.theme, tone="warning")
        self.note.hide()
        column.addWidget(self.note)
        self.pages = QStackedWidget()
        self.waiting = EmptyState(services.theme, "running", self.tr("Reading the study …"), "")
        self.failure = EmptyState(services.theme, "warning", "", "")
        for page in (self.waiting, self.failure, self._tabs()):
            self.pages.addWidget(page)
        column.addWidget(self.pages, 1)
        self.status = StatusStrip(Selection(self), services.theme)
        self.status.selected.hide()
        column.addWidget(self.status)
        self._set_page(_LOADING)

    # Building -----------------------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        theme = self.services.theme
        self.title = ElidedLabel("", "title")
        self.badge = Badge()
        self.place = ElidedLabel("", "small", mode=Qt.TextElideMode.ElideMiddle)
        line = QHBoxLayout()
        line.setSpacing(SPACE_S)
        line.addWidget(self.badge)
        line.addWidget(self.place, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addLayout(line)
        self.back_button = make_button(self.tr("Start page"), theme=theme, icon="back")
        self.back_button.clicked.connect(self.left)
        self.resume_button = make_button(self.tr("Resume the study"), theme=theme, icon="play")
        self.resume_button.clicked.connect(self._resume)
        self.report_button = make_button(self.tr("Report …"), theme=theme, icon="report")
        self.report_button.setAccessibleName(self.tr("Write a report"))
        self.report_button.clicked.connect(self._report)
        self.export_button = make_button(
            self.tr("&Export") + "  ▾",
            "primary",
            theme=theme,
            icon="export",
            accessible_name=self.tr("Export this view"),
        )
        menu = QMenu(self)
        menu.aboutToShow.connect(self._enable_exports)
        self._png = menu.addAction(self.tr("This view as &PNG …"))
        self._png.triggered.connect(self._export_png)
        self._svg = menu.addAction(self.tr("This view as &SVG …"))
        self._svg.triggered.connect(self._export_svg)
        self.export_button.setMenu(menu)
        self.export_button.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0; }")
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addLayout(words, 1)
        for button in (
            self.back_button,
            self.resume_button,
            self.report_button,
            self.export_button,
        ):
            row.addWidget(button)
        return row

    def _tabs(self) -> QWidget:
        services, theme = self.services, self.services.theme
        self.grid = GridPanel(services)
        self.bars = StudyBarsPanel(services)
        self.roc = StudyRocPanel(services)
        self.maps = StudyMapsPanel(services)
        self.transfer = TransferPanel(services)
        self.training = StudyTrainingPanel(services)
        self.medical = StudyBarsPanel(services, medical=True)
        self.defenses = DefensePanel(services)
        for panel in (self.grid, self.bars, self.medical):
            panel.opened.connect(self._open_combination)
        self.tabs = ViewTabs(theme, self.tr("Views of the study"), self)
        for panel, label, icon in (
            (self.grid, self.tr("Heat map"), "grid"),
            (self.bars, self.tr("Bars"), "list"),
            (self.roc, self.tr("ROC"), "curve"),
            (self.maps, self.tr("Maps"), "map"),
            (self.transfer, self.tr("Transfer"), "attacker"),
            (self.training, self.tr("Training"), "model"),
            (self.medical, self.tr("Medical reports"), "file"),
            (self.defenses, self.tr("Defenses"), "shield"),
        ):
            self.tabs.add_view(panel, label, icon)
        return self.tabs

    # Opening ------------------------------------------------------------------------------------

    def open(self, study: OpenedStudy) -> None:
        """Show a study; reading goes on in the background, `opened` tells when it is there."""
        self.stop()
        same = self.study is not None and self.study.folder == study.folder
        if not same:
            self.tabs.setCurrentIndex(0)
        self.study, self.view = study, None
        self.title.setText(study.folder.name)
        self.place.setText(str(study.folder))
        self.badge.hide()
        self.note.say("")
        self.status.done("")
        self._set_page(_LOADING)

        def work(progress: Progress, cancel: CancelToken) -> object:
            return load_study_view(study, cancel)

        self._loading = self.services.jobs.start(
            self.tr("Reading the study"), work, done=self._show, failed=self._fail
        )

    def _show(self, view: StudyView) -> None:
        if view.study is not self.study:
            return
        self._loading = None
        self.view = view
        self.title.setText(view.result.name)
        self._say_state(view)
        for panel in (self.grid, self.bars, self.roc, self.maps, self.transfer, self.training):
            panel.show_study(view)
        self.tabs.offer(self.medical, view.medical)
        if view.medical:
            self.medical.show_study(view)
        self.tabs.offer(self.defenses, view.defended)
        if view.defended:
            self.defenses.show_study(view.study)
        plain = [model for model in view.result.targets.values() if not model.defenses]
        if view.defended and len(plain) == 1:
            # A comparison of defenses, no grid: its own view is the answer.
            self.tabs.setCurrentWidget(self.defenses)
        self._set_page(_SHOWN)
        self.opened.emit()

    def _say_state(self, view: StudyView) -> None:
        done, failed, waiting = (view.of_state(s) for s in ("done", "failed", "waiting"))
        parts = [self.tr("{0} of {1} done").format(len(done), len(view.result.combinations))]
        if failed:
            parts.append(self.tr("{0} failed").format(len(failed)))
        if waiting:
            parts.append(self.tr("{0} waiting").format(len(waiting)))
        tone = "good" if not failed and not waiting else "warning"
        self.badge.say(" · ".join(parts), tone)
        self.badge.show()
        said = [f"{c.name}: {retell(c.reason)}" for c in failed[:_MOST_REASONS]]
        if len(failed) > _MOST_REASONS:
            said.append(self.tr("… and {0} more").format(len(failed) - _MOST_REASONS))
        if failed:
            said.insert(0, self.tr("Failed; everything else is shown. Resume to try again."))
        if waiting:
            said.append(
                self.tr("This study is not finished: what is done is shown, means will change.")
            )
        self.note.say("\n".join(said), "warning" if failed else "info")

    def _fail(self, error: M4IError) -> None:
        self._loading = None
        parts = (error.subject, error.remedy)
        self.failure.say(error.message, "\n".join(part for part in parts if part), "warning")
        self._set_page(_FAILED)

    def _set_page(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        shown = page == _SHOWN
        self.export_button.setEnabled(shown)
        self.report_button.setEnabled(shown and bool(self.view and self.view.done))
        whole = self.view is not None and len(self.view.done) == len(self.view.result.combinations)
        self.resume_button.setVisible(page != _LOADING and not whole)

    def stop(self) -> None:
        """Stop everything that is being read."""
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None
        self.roc.stop()
        self.maps.stop()
        self.training.stop()

    def _open_combination(self, folder: str) -> None:
        self.combination_requested.emit(folder)

    def _resume(self) -> None:
        if self.study is not None:
            self.resume_requested.emit(str(self.study.folder))

    def _report(self) -> None:
        if self.study is not None:
            self.report_requested.emit(self.study)

    # Saving pictures ----------------------------------------------------------------------------

    def _plots(self) -> list[tuple[str, Any]]:
        source = getattr(self.tabs.currentWidget(), "plots", None)
        return source() if source is not None and self.view is not None else []

    def _enable_exports(self) -> None:
        some = bool(self._plots())
        self._png.setEnabled(some)
        self._svg.setEnabled(some)

    def export(self) -> None:
        """Ask what to export (Ctrl+E)."""
        if self.export_button.isEnabled():
            self.export_button.showMenu()

    def _export_png(self) -> None:
        self._ask("png", self.tr("PNG (*.png)"))

    def _export_svg(self) -> None:
        self._ask("svg", self.tr("SVG (*.svg)"))

    def _ask(self, kind: str, kinds: str) -> None:
        plots = self._plots()
        if not plots:
            return
        chosen = ask_export_file(
            self, self.services, self.tr("Export"), f"{plots[0][0]}.{kind}", kinds
        )
        if chosen:
            self.write_plots(kind, chosen)

    def write_plots(self, kind: str, chosen: str) -> None:
        """Save the pictures of the current view; several get their names added."""
        shown = write_pictures(self, self.services, self._plots(), kind, chosen)
        if shown is not None:
            self.status.done(self.tr("Written: {0}").format(shown), str(shown))
