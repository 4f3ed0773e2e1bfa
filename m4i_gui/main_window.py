"""The main window: menus, what is going on, and closing without losing anything.

Its pages are in `window_pages`, what it does with audits and studies in `window_audits`. Nothing
here imports torch: the window is on screen before anything heavy.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
)
from PySide6.QtWidgets import (
    QMessageBox,
    QPushButton,
    QWidget,
)

from m4i_gui.services.command_job import CommandJob
from m4i_gui.services.engine_environment import EngineEnvironment
from m4i_gui.services.faults import Faults
from m4i_gui.services.icons import draw_pixmap
from m4i_gui.services.services import Services
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.error_dialog import ErrorDialog
from m4i_gui.widgets.focus_ring import FocusRings
from m4i_gui.widgets.labels import ElidedLabel
from m4i_gui.widgets.spoken_roles import install_spoken_roles
from m4i_gui.widgets.steady_question import SteadyQuestion
from m4i_gui.window_audits import AuditWindow
from m4i_gui.window_help import WindowHelp
from m4i_gui.window_menus import WindowMenus

_PATIENCE_MS = 2000


class MainWindow(AuditWindow):
    """The program's window.

    Args:
        services: What pages share.
        faults: Source of uncaught exceptions, or None.
        environment: What the settings tell the engine, or None (tests).

    Signals:
        closed: The window has closed and no work is left.
    """

    closed = Signal()

    def __init__(
        self,
        services: Services,
        faults: Faults | None = None,
        parent: QWidget | None = None,
        *,
        environment: EngineEnvironment | None = None,
    ) -> None:
        install_spoken_roles()
        super().__init__(services, parent)
        self.faults = faults
        self.environment = environment
        self._gone = False
        self._rings = FocusRings(services.theme, self)
        self._question: QMessageBox | None = None
        self._fault_dialog: ErrorDialog | None = None
        self.setMinimumSize(760, 520)
        self.setAcceptDrops(True)
        self.stack.currentChanged.connect(self._page_changed)
        self.menus = WindowMenus(self)
        self.help = WindowHelp(self)
        self.centralWidget().layout().insertWidget(0, self.help.tour.offer)
        self.start_page.recovery.log_requested.connect(self.menus.open_log)
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
        self.show_run_button.setAccessibleName(self.tr("Show what is running"))
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

    # Menu --------------------------------------------------------------------------------------

    def ask_new(self) -> None:
        """Begin a new audit without data."""
        self.new_audit(None)

    def ask_new_study(self) -> None:
        """Begin a new grid of audits without data."""
        self.new_study(None)

    def ask_compare(self) -> None:
        """Show the comparison of audits, where more can be added to it."""
        self.compare_audits([])

    def ask_open(self) -> None:
        """Ask for the folder of an audit or a study and open it."""
        self.open_audit("")

    # Showing -----------------------------------------------------------------------------------

    def _page_changed(self) -> None:
        current = self.stack.currentWidget()
        name = self.page_name()
        self.setWindowTitle(f"{name} – M4I" if name else "M4I")
        results = self._results is not None and current is self._results
        study = self._study_results is not None and current is self._study_results
        compare = self._compare is not None and current is self._compare
        self.menus.export_action.setEnabled(results or study or compare)
        self.menus.start_action.setEnabled(current is not self.start_page)
        audit = self._results.audit if self._results is not None and results else None
        self.trail.follow(audit.folder if audit is not None else None)
        self.help.tour.page_changed()
        self._jobs_changed()

    def _jobs_changed(self) -> None:
        jobs = self.services.jobs.active()
        labels = [job.label for job in jobs]
        if self._closing and labels:
            self.job_label.setText(self.tr("Stopping …"))
        else:
            self.job_label.setText("   ·   ".join(labels))
        busy = any(isinstance(job, CommandJob) for job in jobs)
        current, running = self.stack.currentWidget(), self.running_page()
        pages = self.work_pages()
        self.menus.run_action.setEnabled(any(page.state != "idle" for page in pages))
        self.show_run_button.setVisible(busy and running is not None and current is not running)
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

    # Dropping ----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self._closing and self.drops.entered(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drops.left()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.drops.dropped(event.mimeData())

    # Closing -----------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when nothing is running; otherwise ask first, then stop, then close."""
        jobs = self.services.jobs.active()
        if not jobs:
            if self._wizard is not None:
                self._wizard.forget_trial()
            self.services.settings.geometry = self.saveGeometry()
            self.services.settings.sync()
            self.work.session.end()
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
        box = SteadyQuestion(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        study = self._study_run is not None and self._study_run.running
        title = self.tr("A study is running") if study else self.tr("An audit is running")
        box.setWindowTitle(title)
        box.setText(self.tr("{0}. Stop it and close?").format(title))
        box.setInformativeText(
            self.tr(
                "Everything that was finished is kept. You can resume it from the start page at "
                "any time."
            )
        )
        self.stop_choice = box.addButton(
            self.tr("Stop and close"), QMessageBox.ButtonRole.AcceptRole
        )
        self.keep_choice = box.addButton(self.tr("Keep working"), QMessageBox.ButtonRole.RejectRole)
        box.keep_default(self.keep_choice)
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
