"""What the window does with audits and studies: begin, run, resume, open and export them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from m4i_core.audit.workspace import PLAN_FILE, STUDY_PLAN_FILE, STUDY_RESULT_FILE
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.panels.study_trail import study_of
from m4i_gui.services.dropped import look_at
from m4i_gui.services.errors import explain
from m4i_gui.services.services import Services
from m4i_gui.widgets.error_dialog import show_error
from m4i_gui.window_drops import WindowDrops
from m4i_gui.window_export import StudyExport
from m4i_gui.window_pages import PagedWindow
from m4i_gui.window_work import WindowWork

if TYPE_CHECKING:
    from m4i_core.audit.opened import OpenedAudit
    from m4i_core.audit.plan import AuditPlan
    from m4i_core.study.opened import OpenedStudy
    from m4i_core.study.plan import StudyPlan
    from m4i_gui.pages.working import WorkingPage


class AuditWindow(PagedWindow):
    """A window whose pages work: audits and studies can be begun, run, opened and exported.

    Attributes:
        study_export: Writes reports of studies.
        drops: What is dropped on the window.
        work: The queue, messages to the desktop, and the session.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._closing = False
        self._first: str | Path | None = None
        self._wanted_record: tuple[Path, str, str] | None = None
        self._last_work: WorkingPage | None = None
        self.study_export = StudyExport(services, self)
        self.drops = WindowDrops(self)
        self.work = WindowWork(self)

    def start_with(self, what: str | Path | None) -> None:
        """Begin with "demo", a folder or nothing, as soon as the window has been painted."""
        self._first = what
        if what is not None:
            QTimer.singleShot(0, self._open_first)

    def _open_first(self) -> None:
        what, self._first = self._first, None
        if what == "demo":
            self.run_demo()
        elif what is not None:
            self.drops.take(look_at([Path(what)]))

    # Beginning ---------------------------------------------------------------------------------

    def new_audit(self, path: Path | None = None) -> None:
        """Begin a new audit, with data if a path is given."""
        wizard = self.wizard()
        self.stack.setCurrentWidget(wizard)
        wizard.start_new(path)

    def planning(self) -> bool:
        """Return whether an audit is being planned on the page that is shown."""
        return self._wizard is not None and self.stack.currentWidget() is self._wizard

    def take_data(self, path: Path) -> None:
        """Use data in the audit that is being planned, or begin a new one with them."""
        if self._wizard is not None and self.planning():
            self._wizard.take_data(path)
        else:
            self.new_audit(path)

    def compare_audits(self, folders: list[Path]) -> None:
        """Compare finished audits side by side; without any, go on with what was chosen."""
        page = self.compare_page()
        if folders:
            page.begin(folders)
        else:
            page.choice.sources.refresh()
        self._show(page)
        if not folders and page.view is None:
            page.show_choice()

    def compare_with(self, folder: str) -> None:
        """Choose what to compare an audit with: it is the reference."""
        self.compare_audits([Path(folder)])

    def new_study(self, path: Path | None = None) -> None:
        """Begin a new grid of audits, with data if a path is given."""
        wizard = self.study_wizard()
        self.stack.setCurrentWidget(wizard)
        wizard.start_new(path)

    def open_plan(self, path: Path) -> None:
        """Begin a new audit or study with what a plan file says."""
        from m4i_core.study.plan_file import read_any_plan

        try:
            self.begin_with_plan(read_any_plan(path))
        except M4IError as error:
            self._error(error)

    def begin_with_plan(self, plan: AuditPlan | StudyPlan) -> None:
        """Show a plan in the wizard that it belongs to."""
        from m4i_core.study.plan import StudyPlan

        if isinstance(plan, StudyPlan):
            grid_wizard = self.study_wizard()
            self.stack.setCurrentWidget(grid_wizard)
            grid_wizard.load_plan(plan, None)
        else:
            wizard = self.wizard()
            self.stack.setCurrentWidget(wizard)
            wizard.load_plan(plan, None)

    # Running -----------------------------------------------------------------------------------

    def run_plan(self, plan: AuditPlan | StudyPlan, folder: str) -> None:
        """Write the plan of an audit or a study into a folder and run it, or let it wait."""
        from m4i_core.study.plan import StudyPlan

        file, other = PLAN_FILE, STUDY_PLAN_FILE
        if isinstance(plan, StudyPlan):
            file, other = STUDY_PLAN_FILE, PLAN_FILE
        place = Path(folder)
        try:
            from m4i_core.audit.plan_file import write_plan
            from m4i_core.audit.workspace import Workspace
            from m4i_core.errors import WrongFolder

            if (place / other).exists():
                raise WrongFolder(
                    self.tr("This folder already holds something else."),
                    subject=folder,
                    remedy=self.tr("Choose another folder: an audit and a study need one each."),
                )
            workspace = Workspace(place)
            with workspace.lock():
                write_plan(plan, workspace.path(file))
        except (M4IError, OSError) as error:
            show_error(explain(error), self.services.theme, self)
            return
        self._run_or_wait(place, plan.name)

    def run_demo(self) -> None:
        """Run the demo audit in a folder of its own, or go on with one that was stopped."""
        from m4i_core.audit.demo_plan import demo_plan

        base = self.services.settings.audits_folder
        number = 1
        folder = base / self.tr("Demo audit")
        while (folder / "result.json").exists() or self._taken(folder):
            number += 1
            folder = base / f"{self.tr('Demo audit')} {number}"
        if (folder / PLAN_FILE).is_file():
            self._run_or_wait(folder, folder.name)
        else:
            self.run_plan(demo_plan(), str(folder))

    def resume_audit(self, folder: str) -> None:
        """Go on with an audit or a study, whatever its result looks like, or let it wait."""
        self._run_or_wait(Path(folder), self.services.recents.name_of(folder))

    def _taken(self, folder: Path) -> bool:
        """Return whether what is in a folder runs already, or waits."""
        running = self.running_page()
        place = folder.resolve()
        if running is not None and running.folder is not None and running.folder.resolve() == place:
            return True
        return any(entry.folder == place for entry in self.services.queue.entries())

    def _run_or_wait(self, folder: Path, name: str) -> None:
        """Run what is in a folder, or put it into the queue while something runs."""
        running = self.running_page()
        if running is None:
            self.services.queue.remove(folder)
            self._start_work(folder)
        elif running.folder is not None and running.folder.resolve() == folder.resolve():
            self.show_run()
        else:
            self.work.enqueue(folder, name)

    @property
    def closing(self) -> bool:
        """Whether the window is about to close."""
        return self._closing

    def begin_work(self, folder: Path) -> None:
        """Run what is in a folder; whoever is busy elsewhere stays there."""
        watched = self.stack.currentWidget() in (*self.work_pages(), self.start_page)
        self._start_work(folder, show=watched)

    def _work_page(self, folder: Path) -> WorkingPage:
        """Return the page that runs what is in a folder."""
        study = (folder / STUDY_PLAN_FILE).is_file()
        return self.study_run_page() if study else self.run_page()

    def _start_work(self, folder: Path, *, show: bool = True) -> None:
        page = self._last_work = self._work_page(folder)
        if show:
            self.stack.setCurrentWidget(page)
        page.start(folder)

    def _connect_work(self, page: WorkingPage) -> None:
        super()._connect_work(page)
        self.work.follow(page)

    def show_run(self) -> None:
        """Show the page of what is running, or else of what ran last."""
        page = self.running_page() or self._last_work
        if page is not None:
            self.stack.setCurrentWidget(page)

    def _work_finished(self, folder: str) -> None:
        # Whoever is busy elsewhere is not torn away from it.
        if self.stack.currentWidget() is self._last_work and not self.work.goes_on:
            self.open_audit(folder)
        else:
            self.start_page.refresh()

    # Opening -----------------------------------------------------------------------------------

    def open_audit(self, folder: str = "") -> None:
        """Open an audit or a study: its results, or the run page where it can be resumed.

        Args:
            folder: Its folder; "" asks for one.
        """
        place = folder
        if not place:
            begin = self.services.settings.last_folder
            place = QFileDialog.getExistingDirectory(
                self, self.tr("Open an audit or a study"), begin
            )
            if not place:
                return
            self.services.settings.last_folder = str(Path(place).parent)
        self._open(Path(place), so_far=False)

    def open_record(self, folder: str, record: str, dataset: str) -> None:
        """Open an audit at one of its records.

        Args:
            folder: The audit's folder.
            record: The record's id.
            dataset: Key of its data set, which tells apart records of one id.
        """
        self._wanted_record = (Path(folder).resolve(), record, dataset)
        self.open_audit(folder)

    def _results_opened(self) -> None:
        wanted, self._wanted_record = self._wanted_record, None
        page = self.results_page()
        if wanted is None or page.view is None or page.view.audit.folder != wanted[0]:
            return
        for key in (wanted[1], f"{wanted[2]}/{wanted[1]}"):
            if page.view.columns.row(key) is not None:
                page.tabs.setCurrentWidget(page.records)
                page.show_record(key)
                return

    def open_results_so_far(self, folder: str) -> None:
        """Show what an unfinished study has found."""
        self._open(Path(folder), so_far=True)

    def _open(self, place: Path, *, so_far: bool) -> None:
        running = self.running_page()
        if (
            not so_far
            and running is not None
            and running.folder is not None
            and running.folder.resolve() == place.resolve()
        ):
            self.show_run()
            return
        if (place / STUDY_PLAN_FILE).is_file():
            self._open_study(place, so_far)
        else:
            self._open_one(place)

    def _open_one(self, place: Path) -> None:
        def work(progress: Progress, cancel: CancelToken) -> object:
            # Imports pyarrow and reads tables: not in the window's thread.
            from m4i_core.audit.opened import OpenedAudit

            audit = OpenedAudit(place)
            cancel.check()
            if audit.finished:
                name = audit.result.name
                _ = audit.scores
            else:
                from m4i_core.audit.plan_file import read_plan

                name = read_plan(audit.folder / PLAN_FILE).name
            return audit, name

        self.services.jobs.start(
            self.tr("Opening an audit"), work, done=self._opened, failed=self._error
        )

    def _open_study(self, place: Path, so_far: bool) -> None:
        def work(progress: Progress, cancel: CancelToken) -> object:
            from m4i_core.study.opened import OpenedStudy

            study = OpenedStudy(place)
            name = study.plan.name
            cancel.check()
            # Read here, so that nothing is parsed in the window's thread.
            there = (study.folder / STUDY_RESULT_FILE).is_file()
            shown = there and (study.finished or so_far)
            return study, name, shown

        self.services.jobs.start(
            self.tr("Opening a study"), work, done=self._opened_study, failed=self._error
        )

    def _opened(self, found: tuple[OpenedAudit, str]) -> None:
        audit, name = found
        if self._closing:
            return
        if study_of(audit.folder) is None:
            self.services.recents.add(audit.folder, name)
        if audit.finished:
            page = self.results_page()
            page.open(audit)
            self._show(page)
        else:
            self._offer(audit.folder, name)

    def _opened_study(self, found: tuple[OpenedStudy, str, bool]) -> None:
        study, name, shown = found
        if self._closing:
            return
        self.services.recents.add(study.folder, name)
        if shown:
            page = self.study_results_page()
            page.open(study)
            self._show(page)
        else:
            self._offer(study.folder, name)

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        self._page_changed()

    def _offer(self, folder: Path, name: str) -> None:
        """Show what is unfinished, ready to be resumed."""
        if self.running_page() is not None:
            self.work.ask_enqueue(folder, name)
            return
        page = self._last_work = self._work_page(folder)
        page.offer(folder, name)
        self.stack.setCurrentWidget(page)

    def _error(self, error: M4IError) -> None:
        show_error(error, self.services.theme, self)

    # Exporting ---------------------------------------------------------------------------------

    def export(self) -> None:
        """Export what the page that is shown is about."""
        current = self.stack.currentWidget()
        if self._results is not None and current is self._results:
            self._results.export()
        elif self._study_results is not None and current is self._study_results:
            self._study_results.export()
        elif self._compare is not None and current is self._compare:
            self._compare.export()

    def export_study(self, study: object) -> None:
        """Ask for a file and write a study's report into it, in the background."""
        from m4i_core.study.opened import OpenedStudy

        if isinstance(study, OpenedStudy):
            self.study_export.ask(study)
