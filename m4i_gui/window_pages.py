"""The window's pages: each is made when it is shown first, so that the window itself opens fast.

Nothing here imports torch.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from m4i_gui.pages.start import StartPage
from m4i_gui.panels.study_trail import StudyTrail
from m4i_gui.services.services import Services
from m4i_gui.window_ahead import ResultsAhead

if TYPE_CHECKING:
    from m4i_core.audit.plan import AuditPlan
    from m4i_core.study.plan import StudyPlan
    from m4i_gui.pages.compare import ComparePage
    from m4i_gui.pages.results import ResultsPage
    from m4i_gui.pages.run import RunPage
    from m4i_gui.pages.study_results import StudyResultsPage
    from m4i_gui.pages.study_run import StudyRunPage
    from m4i_gui.pages.study_wizard import StudyWizard
    from m4i_gui.pages.wizard import Wizard
    from m4i_gui.pages.working import WorkingPage


class PagedWindow(QMainWindow):
    """A window with the program's pages; what they ask for is done by its subclasses.

    Args:
        services: What pages share.

    Attributes:
        stack: The pages.
        start_page: Where the program begins.
        trail: The way from a combination's results back to its study.
        ahead: Gets the results page ready while an audit runs.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self._run: RunPage | None = None
        self._study_run: StudyRunPage | None = None
        self._wizard: Wizard | None = None
        self._study_wizard: StudyWizard | None = None
        self._results: ResultsPage | None = None
        self.ahead = ResultsAhead(services, self)
        self._compare: ComparePage | None = None
        self._study_results: StudyResultsPage | None = None
        self.stack = QStackedWidget()
        self.trail = StudyTrail(services.theme)
        self.trail.back_requested.connect(self.open_audit)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.trail)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(inside)
        self.start_page = StartPage(services)
        self.start_page.new_requested.connect(self.new_audit)
        self.start_page.study_requested.connect(self.new_study)
        self.start_page.open_requested.connect(self.open_audit)
        self.start_page.demo_requested.connect(self.run_demo)
        self.start_page.compare_requested.connect(self.compare_audits)
        self.stack.addWidget(self.start_page)

    # What the subclasses do --------------------------------------------------------------------

    def new_audit(self, path: Path | None = None) -> None:
        """Begin a new audit, with data if a path is given."""
        raise NotImplementedError

    def new_study(self, path: Path | None = None) -> None:
        """Begin a new grid of audits, with data if a path is given."""
        raise NotImplementedError

    def open_plan(self, path: Path) -> None:
        """Begin a new audit or study with what a plan file says."""
        raise NotImplementedError

    def begin_with_plan(self, plan: AuditPlan | StudyPlan) -> None:
        """Show a plan in the wizard that it belongs to."""
        raise NotImplementedError

    def open_audit(self, folder: str = "") -> None:
        """Open an audit or a study; "" asks for its folder."""
        raise NotImplementedError

    def compare_audits(self, folders: list[Path]) -> None:
        """Compare finished audits."""
        raise NotImplementedError

    def compare_with(self, folder: str) -> None:
        """Choose what to compare an audit with."""
        raise NotImplementedError

    def open_record(self, folder: str, record: str, dataset: str) -> None:
        """Open an audit at one of its records."""
        raise NotImplementedError

    def _results_opened(self) -> None:
        raise NotImplementedError

    def run_plan(self, plan: AuditPlan | StudyPlan, folder: str) -> None:
        """Write a plan into a folder and run it."""
        raise NotImplementedError

    def run_demo(self) -> None:
        """Run the demo audit."""
        raise NotImplementedError

    def resume_audit(self, folder: str) -> None:
        """Go on with an audit or a study."""
        raise NotImplementedError

    def export_study(self, study: object) -> None:
        """Ask for a file and write a study's report into it."""
        raise NotImplementedError

    def open_results_so_far(self, folder: str) -> None:
        """Show what an unfinished study has found."""
        raise NotImplementedError

    def _work_finished(self, folder: str) -> None:
        raise NotImplementedError

    def _page_changed(self) -> None:
        raise NotImplementedError

    # Pages -------------------------------------------------------------------------------------

    def run_page(self) -> RunPage:
        """Return the run page of audits, made when it is needed first."""
        if self._run is None:
            from m4i_gui.pages.run import RunPage

            self._run = RunPage(self.services)
            self._run.state_changed.connect(self._get_ready)
            self._connect_work(self._run)
        return self._run

    def study_run_page(self) -> StudyRunPage:
        """Return the run page of studies, made when it is needed first."""
        if self._study_run is None:
            from m4i_gui.pages.study_run import StudyRunPage

            self._study_run = StudyRunPage(self.services)
            self._study_run.open_requested.connect(self.open_audit)
            self._study_run.results_requested.connect(self.open_results_so_far)
            self._connect_work(self._study_run)
        return self._study_run

    def _connect_work(self, page: WorkingPage) -> None:
        page.finished.connect(self._work_finished)
        page.left.connect(self.show_start)
        page.state_changed.connect(self._page_changed)
        self.stack.addWidget(page)

    def _get_ready(self) -> None:
        if self._run is not None and self._run.running:
            self.ahead.begin()

    def wizard(self) -> Wizard:
        """Return the wizard for one audit, made when it is needed first."""
        if self._wizard is None:
            from m4i_gui.pages.wizard import Wizard

            self._wizard = Wizard(self.services)
            self._wizard.run_requested.connect(self.run_plan)
            self._wizard.left.connect(self.show_start)
            self._wizard.open_requested.connect(self.open_audit)
            self._wizard.study_loaded.connect(self.begin_with_plan)
            self.stack.addWidget(self._wizard)
        return self._wizard

    def study_wizard(self) -> StudyWizard:
        """Return the wizard for a grid of audits, made when it is needed first."""
        if self._study_wizard is None:
            from m4i_gui.pages.study_wizard import StudyWizard

            self._study_wizard = StudyWizard(self.services)
            self._study_wizard.run_requested.connect(self.run_plan)
            self._study_wizard.left.connect(self.show_start)
            self._study_wizard.open_requested.connect(self.open_audit)
            self._study_wizard.audit_loaded.connect(self.begin_with_plan)
            self.stack.addWidget(self._study_wizard)
        return self._study_wizard

    def results_page(self) -> ResultsPage:
        """Return the results page of audits, made when it is needed first."""
        if self._results is None:
            # A second where no audit has run before: its views are made.
            QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
            try:
                from m4i_gui.pages.results import ResultsPage

                self._results = ResultsPage(self.services, views=self.ahead.take())
            finally:
                QApplication.restoreOverrideCursor()
            self._results.left.connect(self.show_start)
            self._results.open_run_requested.connect(self.open_audit)
            self._results.resume_requested.connect(self.resume_audit)
            self._results.compare_requested.connect(self.compare_with)
            self._results.opened.connect(self._results_opened)
            self.stack.addWidget(self._results)
        return self._results

    def study_results_page(self) -> StudyResultsPage:
        """Return the results page of studies, made when it is needed first."""
        if self._study_results is None:
            from m4i_gui.pages.study_results import StudyResultsPage

            self._study_results = StudyResultsPage(self.services)
            self._study_results.left.connect(self.show_start)
            self._study_results.combination_requested.connect(self.open_audit)
            self._study_results.resume_requested.connect(self.resume_audit)
            self._study_results.report_requested.connect(self.export_study)
            self.stack.addWidget(self._study_results)
        return self._study_results

    def compare_page(self) -> ComparePage:
        """Return the page that compares audits, made when it is needed first."""
        if self._compare is None:
            from m4i_gui.pages.compare import ComparePage

            self._compare = ComparePage(self.services)
            self._compare.left.connect(self.show_start)
            self._compare.audit_requested.connect(self.open_audit)
            self._compare.record_requested.connect(self.open_record)
            self.stack.addWidget(self._compare)
        return self._compare

    def show_start(self) -> None:
        """Show the start page."""
        self.start_page.refresh()
        self.stack.setCurrentWidget(self.start_page)

    # Which one ---------------------------------------------------------------------------------

    def work_pages(self) -> list[WorkingPage]:
        """Return the run pages that there are."""
        return [page for page in (self._run, self._study_run) if page is not None]

    def running_page(self) -> WorkingPage | None:
        """Return the page whose work is running, if any."""
        return next((page for page in self.work_pages() if page.running), None)

    def page_name(self) -> str:
        """Return what the page that is shown is called."""
        current = self.stack.currentWidget()
        for page in self.work_pages():
            if page is current:
                return page.title.text()
        names = {
            id(self._wizard): self.tr("New audit"),
            id(self._study_wizard): self.tr("New grid of audits"),
            id(self._results): self.tr("Results"),
            id(self._compare): self.tr("Comparison"),
            id(self._study_results): self.tr("Results of the study"),
        }
        return names.get(id(current), "") if current is not self.start_page else ""
