"""The main window: pages, menus, and closing without losing anything.

Pages are imported when they are shown first, so that the window is on screen before anything
heavy; nothing here imports torch.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QIcon,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.pages.start import StartPage
from m4i_gui.services.command_job import CommandJob
from m4i_gui.services.errors import explain
from m4i_gui.services.faults import Faults
from m4i_gui.services.icons import draw_pixmap
from m4i_gui.services.services import Services
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.error_dialog import ErrorDialog, show_error
from m4i_gui.widgets.labels import ElidedLabel
from m4i_gui.window_menus import WindowMenus

if TYPE_CHECKING:
    from m4i_core.audit.opened import OpenedAudit
    from m4i_core.audit.plan import AuditPlan
    from m4i_gui.pages.results import ResultsPage
    from m4i_gui.pages.run import RunPage
    from m4i_gui.pages.wizard import Wizard

_PATIENCE_MS = 2000


class MainWindow(QMainWindow):
    """The program's window.

    Args:
        services: What pages share.
        faults: Source of uncaught exceptions, or None.

    Signals:
        closed: The window has closed and no work is left.
    """

    closed = Signal()

    def __init__(
        self, services: Services, faults: Faults | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.services = services
        self.faults = faults
        self._closing = False
        self._gone = False
        self._first: str | Path | None = None
        self._question: QMessageBox | None = None
        self._fault_dialog: ErrorDialog | None = None
        self._run: RunPage | None = None
        self._wizard: Wizard | None = None
        self._results: ResultsPage | None = None

        self.setMinimumSize(760, 520)
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.start_page = StartPage(services)
        self.start_page.new_requested.connect(self.new_audit)
        self.start_page.open_requested.connect(self.open_audit)
        self.start_page.demo_requested.connect(self.run_demo)
        self.stack.addWidget(self.start_page)
        self.stack.currentChanged.connect(self._page_changed)
        self.menus = WindowMenus(self)
        self._make_status_bar()
        if faults is not None:
            faults.install(self._show_faults)
        services.jobs.changed.connect(self._jobs_changed)
        services.jobs.idle.connect(self._jobs_idle)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.hide)
        self._restore_geometry()
        self._page_changed()

    # Building ----------------------------------------------------------------------------------

    def _make_status_bar(self) -> None:
        self.job_label = ElidedLabel("", "muted")
        self.job_label.setAccessibleName(self.tr("Work in the background"))
        self.show_run_button: QPushButton = make_button(self.tr("Show"), "quiet")
        self.show_run_button.setAccessibleName(self.tr("Show the running audit"))
        self.show_run_button.clicked.connect(self.show_run)
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.job_label, 1)
        bar.addPermanentWidget(self.show_run_button)

    def _restore_geometry(self) -> None:
        geometry = self.services.settings.geometry
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            room = QGuiApplication.primaryScreen().availableSize()
            self.resize(QSize(1280, 800).boundedTo(room))
        icon = QIcon()
        for side in (16, 32, 64, 128, 256):
            icon.addPixmap(draw_pixmap("m4i", "#000000", side))
        self.setWindowIcon(icon)

    # Pages -------------------------------------------------------------------------------------

    def run_page(self) -> RunPage:
        """Return the run page, made when it is needed first."""
        if self._run is None:
            from m4i_gui.pages.run import RunPage

            self._run = RunPage(self.services)
            self._run.finished.connect(self._audit_finished)
            self._run.left.connect(self.show_start)
            self._run.state_changed.connect(self._jobs_changed)
            self.stack.addWidget(self._run)
        return self._run

    def wizard(self) -> Wizard:
        """Return the wizard, made when it is needed first."""
        if self._wizard is None:
            from m4i_gui.pages.wizard import Wizard

            self._wizard = Wizard(self.services)
            self._wizard.run_requested.connect(self.run_plan)
            self._wizard.left.connect(self.show_start)
            self._wizard.open_requested.connect(self.open_audit)
            self.stack.addWidget(self._wizard)
        return self._wizard

    def results_page(self) -> ResultsPage:
        """Return the results page, made when it is needed first."""
        if self._results is None:
            from m4i_gui.pages.results import ResultsPage

            self._results = ResultsPage(self.services)
            self._results.left.connect(self.show_start)
            self._results.open_run_requested.connect(self.open_audit)
            self._results.resume_requested.connect(self.resume_audit)
            self.stack.addWidget(self._results)
        return self._results

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
            self.start_page.take(Path(what))

    def show_start(self) -> None:
        """Show the start page."""
        self.start_page.refresh()
        self.stack.setCurrentWidget(self.start_page)

    def new_audit(self, path: Path | None = None) -> None:
        """Begin a new audit, with data if a path is given."""
        wizard = self.wizard()
        self.stack.setCurrentWidget(wizard)
        wizard.start_new(path)

    def run_plan(self, plan: AuditPlan, folder: str) -> None:
        """Write a plan into a folder and run it."""
        if self._refuse_second():
            return
        try:
            from m4i_core.audit.plan_file import write_plan
            from m4i_core.audit.workspace import PLAN_FILE, Workspace

            workspace = Workspace(Path(folder))
            with workspace.lock():
                write_plan(plan, workspace.path(PLAN_FILE))
        except (M4IError, OSError) as error:
            show_error(explain(error), self.services.theme, self)
            return
        self._start_run(Path(folder))

    def run_demo(self) -> None:
        """Run the demo audit in a folder of its own, or go on with one that was stopped."""
        if self._refuse_second():
            return
        from m4i_core.audit.demo_plan import demo_plan

        base = self.services.settings.audits_folder
        number = 1
        folder = base / self.tr("Demo audit")
        while (folder / "result.json").exists():
            number += 1
            folder = base / f"{self.tr('Demo audit')} {number}"
        if (folder / "plan.toml").is_file():
            self._start_run(folder)
        else:
            self.run_plan(demo_plan(), str(folder))

    def resume_audit(self, folder: str) -> None:
        """Go on with an audit, whatever its result looks like: finished steps are reused."""
        if not self._refuse_second():
            self._start_run(Path(folder))

    def _start_run(self, folder: Path) -> None:
        page = self.run_page()
        self.stack.setCurrentWidget(page)
        page.start(folder)

    def _refuse_second(self) -> bool:
        if self._run is None or not self._run.running:
            return False
        self.stack.setCurrentWidget(self._run)
        show_error(
            M4IError(
                self.tr("An audit is running already."),
                remedy=self.tr("Stop it, or wait until it is done."),
            ),
            self.services.theme,
            self,
        )
        return True

    def open_audit(self, folder: str = "") -> None:
        """Open an audit: its results, or the run page where it can be resumed; "" asks."""
        place = folder
        if not place:
            begin = self.services.settings.last_folder
            place = QFileDialog.getExistingDirectory(self, self.tr("Open an audit"), begin)
            if not place:
                return
            self.services.settings.last_folder = str(Path(place).parent)
        if (
            self._run is not None
            and self._run.running
            and self._run.folder.resolve() == Path(place).resolve()
        ):
            self.show_run()
            return

        def work(progress: Progress, cancel: CancelToken) -> object:
            # Imports pyarrow and reads tables: not in the window's thread.
            from m4i_core.audit.opened import OpenedAudit

            audit = OpenedAudit(Path(place))
            cancel.check()
            if audit.finished:
                name = audit.result.name
                _ = audit.scores
            else:
                from m4i_core.audit.plan_file import read_plan

                name = read_plan(audit.folder / "plan.toml").name
            return audit, name

        self.services.jobs.start(
            self.tr("Opening an audit"), work, done=self._opened, failed=self._error
        )

    def _opened(self, found: tuple[OpenedAudit, str]) -> None:
        audit, name = found
        if self._closing:
            return
        self.services.recents.add(audit.folder, name)
        if audit.finished:
            page = self.results_page()
            page.open(audit)
            self.stack.setCurrentWidget(page)
            self._page_changed()
        elif self._run is not None and self._run.running:
            self._refuse_second()
        else:
            run = self.run_page()
            run.offer(audit.folder, name)
            self.stack.setCurrentWidget(run)

    def _audit_finished(self, folder: str) -> None:
        # Whoever is busy elsewhere is not torn away from it.
        if self.stack.currentWidget() is self._run:
            self.open_audit(folder)
        else:
            self.start_page.refresh()

    def _error(self, error: M4IError) -> None:
        show_error(error, self.services.theme, self)

    # Menu --------------------------------------------------------------------------------------

    def ask_new(self) -> None:
        """Begin a new audit without data."""
        self.new_audit(None)

    def ask_open(self) -> None:
        """Ask for an audit's folder and open it."""
        self.open_audit("")

    def show_run(self) -> None:
        """Show the run page, if there is one."""
        if self._run is not None:
            self.stack.setCurrentWidget(self._run)

    def export(self) -> None:
        """Export what the results page shows."""
        if self._results is not None and self.stack.currentWidget() is self._results:
            self._results.export()

    # Showing -----------------------------------------------------------------------------------

    def _page_changed(self) -> None:
        current = self.stack.currentWidget()
        names = {
            id(self.start_page): "",
            id(self._wizard): self.tr("New audit"),
            id(self._run): self._run.title.text() if self._run is not None else "",
            id(self._results): self.tr("Results"),
        }
        name = names.get(id(current), "")
        self.setWindowTitle(f"{name} – M4I" if name else "M4I")
        self.menus.export_action.setEnabled(current is self._results and current is not None)
        self.menus.start_action.setEnabled(current is not self.start_page)
        self._jobs_changed()

    def _jobs_changed(self) -> None:
        jobs = self.services.jobs.active()
        labels = [job.label for job in jobs]
        if self._closing and labels:
            self.job_label.setText(self.tr("Stopping …"))
        else:
            self.job_label.setText("   ·   ".join(labels))
        busy = any(isinstance(job, CommandJob) for job in jobs)
        elsewhere = self.stack.currentWidget() is not self._run
        self.menus.run_action.setEnabled(self._run is not None and self._run.state != "idle")
        self.show_run_button.setVisible(busy and elsewhere)
        self.statusBar().setVisible(bool(labels))

    def _show_faults(self) -> None:
        if self.faults is None or self._gone:
            return
        for error in self.faults.take():
            if self._fault_dialog is None:
                self._fault_dialog = ErrorDialog(error, self.services.theme, self)
                self._fault_dialog.finished.connect(self._fault_seen)
                self._fault_dialog.show()
            else:
                self._fault_dialog.add(error)

    def _fault_seen(self) -> None:
        self._fault_dialog = None

    # Closing -----------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when nothing is running; otherwise ask first, then stop, then close."""
        jobs = self.services.jobs.active()
        if not jobs:
            self.services.settings.geometry = self.saveGeometry()
            self.services.settings.sync()
            event.accept()
            if not self._gone:
                self._gone = True
                self.closed.emit()
            return
        event.ignore()
        if self._closing:
            return
        if any(isinstance(job, CommandJob) for job in jobs):
            self._ask_close()
        else:
            self._stop_and_close()

    def _ask_close(self) -> None:
        if self._question is not None:
            self._question.raise_()
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("An audit is running"))
        box.setText(self.tr("An audit is running. Stop it and close?"))
        box.setInformativeText(
            self.tr(
                "Everything that was finished is kept. You can resume the audit from the start "
                "page at any time."
            )
        )
        self.stop_choice = box.addButton(
            self.tr("Stop and close"), QMessageBox.ButtonRole.AcceptRole
        )
        self.keep_choice = box.addButton(self.tr("Keep working"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cast(QPushButton, self.keep_choice))
        box.setEscapeButton(self.keep_choice)
        box.buttonClicked.connect(self._close_answered)
        box.finished.connect(self._question_over)
        self._question = box
        box.open()

    def _close_answered(self, button: object) -> None:
        if button is self.stop_choice:
            self._stop_and_close()

    def _question_over(self) -> None:
        self._question = None

    def _stop_and_close(self) -> None:
        # Never wait in the window's thread: the last job's end closes the window. Work in a long
        # C call keeps its thread; then the window hides at once and the program ends with it.
        self._closing = True
        self.setEnabled(False)
        self._patience.start()
        self.services.jobs.cancel_all()
        self._jobs_changed()
        if not self.services.jobs.active():
            self._jobs_idle()

    def _jobs_idle(self) -> None:
        if self._closing:
            self._patience.stop()
            self.close()
