"""The results workbench: one audit, several views, one selection."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from m4i_core.audit.opened import OpenedAudit
from m4i_core.audit.result import AuditResult
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_core.language import retell
from m4i_gui.item_models.asked_words import headline
from m4i_gui.item_models.audit_view import AuditView, load_view
from m4i_gui.pages.results_export import ExportingPage
from m4i_gui.pages.results_history import WorkbenchHistory
from m4i_gui.pages.results_selections import Found, SelectionKeeper, find_selections
from m4i_gui.pages.results_views import ResultsViews
from m4i_gui.panels.status_strip import StatusStrip
from m4i_gui.panels.verdict_card import TONES
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from m4i_gui.widgets.buttons import make_button, make_tool_button
from m4i_gui.widgets.card import Badge, Note
from m4i_gui.widgets.empty_state import EmptyState
from m4i_gui.widgets.labels import ElidedLabel
from m4i_gui.widgets.view_tabs import ViewTabs

_LOADING, _FAILED, _SHOWN = range(3)
_NARROW = 1000
_FLOATING_WIDTH = 320


class ResultsPage(ExportingPage):
    """Shows a finished audit.

    Signals:
        left: The user wants to go back to the start page.
        open_run_requested: Another audit should be opened; carries its folder.
        resume_requested: This unfinished or damaged audit should go on; carries its folder.
        compare_requested: This audit should be compared with others; carries its folder.
        opened: An audit has been prepared and is shown.
    """

    left = Signal()
    open_run_requested = Signal(str)
    resume_requested = Signal(str)
    compare_requested = Signal(str)
    opened = Signal()

    def __init__(
        self,
        services: Services,
        parent: QWidget | None = None,
        *,
        views: ResultsViews | None = None,
    ) -> None:
        super().__init__(services, parent)
        self.setProperty("role", "page")
        self.setAccessibleName(self.tr("Results"))
        self._views = (views or ResultsViews(services, self)).finish()
        self.selection = self._views.selection
        self.selection.setParent(self)
        self._loading: Job | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_M)
        column.setSpacing(SPACE_S)
        self.steps = WorkbenchHistory(self)
        self.keeper = SelectionKeeper(self)
        column.addLayout(self._head())
        self.invalid_note = Note(services.theme, tone="warning")
        self.invalid_note.hide()
        column.addWidget(self.invalid_note)
        self.pages = QStackedWidget()
        self.waiting = EmptyState(services.theme, "running", self.tr("Preparing the results …"), "")
        self.resume_button = make_button(
            self.tr("Resume the audit"), "primary", theme=services.theme, icon="play"
        )
        self.resume_button.clicked.connect(self._resume)
        self.failure = EmptyState(services.theme, "warning", "", "", self.resume_button)
        self.pages.addWidget(self.waiting)
        self.pages.addWidget(self.failure)
        self.pages.addWidget(self._workbench())
        column.addWidget(self.pages, 1)
        self.status = StatusStrip(self.selection, services.theme)
        self.status.cancel_requested.connect(self._cancel_export)
        column.addWidget(self.status)
        self.steps.watch()
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
        self.inspector_button = make_tool_button(
            self.tr("Show the chosen record beside the views"), "picture", theme, checkable=True
        )
        self.inspector_button.setChecked(True)
        self.inspector_button.toggled.connect(self._place_inspector)
        self.back_button = make_button(self.tr("Start page"), theme=theme, icon="back")
        self.back_button.clicked.connect(self.left)
        self.export_button = make_button(
            self.tr("&Export") + "  ▾",
            "primary",
            theme=theme,
            icon="export",
            accessible_name=self.tr("Export"),
        )
        self.export_button.setMenu(self._export_menu())
        # The usual arrow has the colour of the text on a plain ground, not on this one.
        self.export_button.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0; }")
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addLayout(words, 1)
        self.compare_button = make_tool_button(
            self.tr("Compare with another audit …"), "compare", theme
        )
        self.compare_button.clicked.connect(self._compare)
        for button in (
            *self.steps.buttons,
            self.keeper.button,
            self.inspector_button,
            self.compare_button,
        ):
            row.addWidget(button)
        row.addWidget(self.back_button)
        row.addWidget(self.export_button)
        return row

    def _workbench(self) -> QWidget:
        theme = self.services.theme
        views = self._views
        self.overview, self.roc, self.scores = views.overview, views.roc, views.scores
        self.explorer, self.records = views.explorer, views.records
        self.training, self.grid = views.training, views.grid
        self.my_data, self.inspector = views.my_data, views.inspector
        self.my_data.setParent(self)
        self.my_data.hide()
        self.explorer.record_chosen.connect(self.show_record)
        self.explorer.outdated.connect(self._reopen)
        self.scores.record_chosen.connect(self.show_record)
        self.scores.view_changed.connect(self._place_inspector)
        self.records.record_chosen.connect(self.show_record)
        self.my_data.record_chosen.connect(self._show_from_my_data)
        self.my_data.records_wanted.connect(self._show_records)
        self.records.export_requested.connect(self.export_records)
        self.grid.opened.connect(self.open_run_requested)
        self.inspector.record_chosen.connect(self.show_record)
        self.inspector.select_requested.connect(self._select_neighbours)
        self.tabs = ViewTabs(theme, self.tr("Views of the results"), self)
        for panel, label, icon in (
            (self.overview, self.tr("Overview"), "shield"),
            (self.roc, self.tr("ROC"), "curve"),
            (self.scores, self.tr("Scores"), "histogram"),
            (self.explorer, self.tr("Explorer"), "map"),
            (self.records, self.tr("Records"), "table"),
            (self.training, self.tr("Training"), "model"),
            (self.grid, self.tr("Grid"), "grid"),
        ):
            self.tabs.add_view(panel, label, icon)
        self.tabs.currentChanged.connect(self._place_inspector)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(SPACE_M)
        self.splitter.addWidget(self.tabs)
        self.splitter.addWidget(self.inspector)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([880, 320])
        self._floating = False
        return self.splitter

    def _offer_tabs(self, result: AuditResult) -> None:
        """Show the views that this audit has something for."""
        has = self.tabs.indexOf(self.my_data) >= 0
        if result.was_mine is not None and not has:
            self.tabs.add_view(self.my_data, self.tr("My data"), "question", 1)
        elif result.was_mine is None and has:
            self.tabs.take_view(self.my_data)
        # A grid has a shadow model in its rows and is about how well an attack does.
        gridded = result.was_mine is None and "shadow" in result.models
        self.tabs.offer(self.grid, gridded)
        # A target that existed already learnt elsewhere; without a shadow nothing was trained.
        learnt = any(model.epochs > 0 for model in result.models.values())
        self.tabs.offer(self.training, learnt or result.existing is None)

    def _place_inspector(self) -> None:
        """Put the chosen record beside the views, or above them where there is little room."""
        floating = self.width() < _NARROW
        if floating != self._floating:
            self._floating = floating
            if floating:
                self.inspector.setParent(self.pages)
                # It would cover the view: it comes when it is called.
                self.inspector_button.setChecked(False)
            else:
                self.splitter.addWidget(self.inspector)
                self.inspector_button.setChecked(True)
        current = self.tabs.currentWidget()
        useful = current in (self.explorer, self.records, self.my_data)
        useful = useful or (current is self.scores and self.scores.shown == "scatter")
        useful = useful and self.pages.currentIndex() == _SHOWN
        self.inspector_button.setVisible(useful)
        self.inspector.setVisible(useful and self.inspector_button.isChecked())
        if floating:
            top = self.tabs.tabBar().height() + SPACE_S
            area = self.pages.rect()
            width = min(_FLOATING_WIDTH, area.width())
            self.inspector.setGeometry(
                area.right() - width + 1, top, width, max(120, area.height() - top)
            )
            self.inspector.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_inspector()

    # Opening ------------------------------------------------------------------------------------

    def open(self, audit: OpenedAudit) -> None:
        """Show an audit; reading goes on in the background, `opened` tells when it is there."""
        self._stop()
        self.audit, self.view = audit, None
        self.selection.clear(self)
        self.steps.history.clear()
        self.inspector.show_audit(None)
        self.status.done("")
        self.title.setText(audit.folder.name)
        self.place.setText(str(audit.folder))
        self.badge.say("")
        self.badge.hide()
        self.invalid_note.say("")
        self._set_page(_LOADING)

        def work(progress: Progress, cancel: CancelToken) -> object:
            return load_view(audit, cancel), find_selections(audit.folder)

        self._loading = self.services.jobs.start(
            self.tr("Preparing the results"), work, done=self._show, failed=self._fail
        )

    def _show(self, loaded: tuple[AuditView, Found]) -> None:
        view, named = loaded
        if view.audit is not self.audit:
            return
        self._loading = None
        self.view = view
        result = view.result
        self.title.setText(result.name)
        status = result.verdict.status
        tone = TONES.get(status, "info")
        self.badge.say(headline(result), tone)
        self.badge.show()
        if status == "invalid" and result.was_mine is not None:
            self.invalid_note.say(
                self.tr("{0} No number below may be used as evidence.").format(
                    retell(result.verdict.text)
                ),
                "warning",
            )
        elif status == "invalid":
            self.invalid_note.say(
                self.tr("This audit is invalid, and no number below may be used. {0}").format(
                    retell(result.verdict.text)
                ),
                "warning",
            )
        self.inspector.show_audit(view)
        self._offer_tabs(result)
        for panel in (
            self.overview,
            self.my_data,
            self.roc,
            self.scores,
            self.explorer,
            self.records,
            self.training,
            self.grid,
        ):
            panel.show_audit(view)
        self._set_page(_SHOWN)
        self.tabs.setCurrentIndex(0)
        self._place_inspector()
        self.keeper.show(view.audit.folder, named)
        self.steps.history.clear()
        self.opened.emit()

    def _reopen(self, folder: str) -> None:
        self.open(OpenedAudit(Path(folder)))

    def _fail(self, error: M4IError) -> None:
        self._loading = None
        parts = (error.subject, error.remedy)
        self.failure.say(error.message, "\n".join(part for part in parts if part), "warning")
        self._set_page(_FAILED)

    def _resume(self) -> None:
        if self.audit is not None:
            self.resume_requested.emit(str(self.audit.folder))

    def _compare(self) -> None:
        if self.audit is not None:
            self.compare_requested.emit(str(self.audit.folder))

    def _stop(self) -> None:
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None
        self._cancel_export()
        self.roc.stop()
        self.scores.stop()
        self.explorer.cancel()
        self.inspector.stop()

    def _set_page(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        shown = page == _SHOWN
        self.export_button.setEnabled(shown)
        self.keeper.button.setEnabled(shown)
        self.compare_button.setEnabled(shown)
        self.status.setVisible(shown)
        self._place_inspector()

    def show_record(self, key: str) -> None:
        """Make a record the one that is looked at, in all views."""
        self.inspector.show_record(key)
        source = self.sender()
        if source is not self.explorer:
            self.explorer.show_record(key)
        if source is not self.records:
            self.records.show_record(key)
        if source is not self.scores:
            self.scores.show_record(key)

    def _show_from_my_data(self, key: str) -> None:
        self.show_record(key)
        self.inspector_button.setChecked(True)

    def _show_records(self) -> None:
        """Show what was selected in another view as a table."""
        self.records.show_selected()
        self.tabs.setCurrentWidget(self.records)

    def _select_neighbours(self, keys: list[str]) -> None:
        self.selection.select(keys, self.inspector)

    def say(self, text: str) -> None:
        """Say something at the foot of the page, unless an export is being shown there."""
        if self._exporting is None:
            self.status.done(text)
