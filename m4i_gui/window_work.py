"""What goes along with work in a window: the queue, messages to the desktop, and the session."""

from __future__ import annotations

import logging
import platform
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QMessageBox

from m4i_gui.services.notifications import Notifier
from m4i_gui.services.recents import look
from m4i_gui.services.session import Session
from m4i_gui.services.taskbar import TaskbarProgress
from m4i_gui.services.work_queue import Outcome, Past

if TYPE_CHECKING:
    from m4i_gui.pages.working import WorkingPage
    from m4i_gui.window_audits import AuditWindow

_LOG = logging.getLogger("m4i")
_ENDED: dict[str, Outcome] = {"finished": "finished", "failed": "failed", "stopped": "stopped"}


class WindowWork(QObject):
    """Follows the run pages of a window.

    Args:
        window: Whose pages are followed; it starts what comes next.

    Attributes:
        session: Says at the next start what was running, if this one breaks off.
        notifier: Tells the desktop when work is over.
        taskbar: Shows progress on the window's icon.
    """

    def __init__(self, window: AuditWindow) -> None:
        super().__init__(window)
        self._window = window
        self._queue = window.services.queue
        self.session = Session(self)
        self.notifier = Notifier(window.services.settings, window)
        self.taskbar = TaskbarProgress(window)
        self._question: QMessageBox | None = None
        self._asked: tuple[Path, str] | None = None
        self._busy: dict[WorkingPage, bool] = {}
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self.start_next)
        self.start_list = window.start_page.queue
        self._lists = [self.start_list]
        self.start_list.start_requested.connect(self.start_next)
        self.start_list.open_requested.connect(window.open_audit)
        window.start_page.recovery.resume_requested.connect(self.resume_all)

    def begin_session(self) -> None:
        """Mark that a session is going on, and offer what an earlier one has left unfinished."""
        from m4i_core import __version__

        left = self.session.begin()
        _LOG.info(
            "M4I %s, %s, Python %s", __version__, platform.platform(), platform.python_version()
        )
        if left is None:
            return
        _LOG.warning("the last session broke off; at work: %s", [str(folder) for folder in left])
        recents = self._window.services.recents
        unfinished = [look(folder, recents.name_of(folder)) for folder in left]
        self._window.start_page.recovery.offer(
            [(audit.folder, audit.name) for audit in unfinished if audit.state == "unfinished"]
        )

    def resume_all(self, folders: list[Path]) -> None:
        """Go on with the first of some unfinished audits, and let the others wait."""
        for folder in folders:
            self._window.resume_audit(str(folder))

    def follow(self, page: WorkingPage) -> None:
        """Take note of what happens on a run page from now on."""
        self._busy[page] = False
        page.state_changed.connect(self._state_changed)
        page.progressed.connect(self.taskbar.show)
        page.queue.start_requested.connect(self.start_next)
        page.queue.open_requested.connect(self._window.open_audit)
        self._lists.append(page.queue)

    def _state_changed(self, state: str) -> None:
        page: WorkingPage = self.sender()  # type: ignore[assignment]
        was, now = self._busy.get(page, False), state in ("running", "paused", "stopping")
        self._busy[page] = now
        if now and not was:
            # Work that the user begins lets the queue go on behind it.
            self._queue.hold(False)
            _LOG.info("begun: %s", page.folder)
        busy = any(self._busy.values())
        for shown in self._lists:
            shown.set_busy(busy)
        running = [page.folder for page, at_work in self._busy.items() if at_work and page.folder]
        self.session.running(running)
        if state in _ENDED and (was or state == "failed"):
            self._ended(page, _ENDED[state])

    def _ended(self, page: WorkingPage, outcome: Outcome) -> None:
        self.taskbar.show(None)
        assert page.folder is not None
        # Places only: neither names nor reasons, which may quote records.
        _LOG.info("%s: %s", outcome, page.folder)
        name = page.title.text()
        self._queue.note(Past(page.folder, name, outcome, page.failure))
        if self._window.closing:
            return
        if outcome == "stopped":
            # Whoever stops one wants the computer for something else.
            self._queue.hold(bool(self._queue.entries()))
            return
        if outcome == "finished":
            self.notifier.tell(self.tr("Done"), self.tr("“{0}” is finished.").format(name))
        else:
            words = self.tr("“{0}” has failed. {1}").format(name, page.failure)
            self.notifier.tell(self.tr("Failed"), words)
        if self._queue.entries() and not self._queue.held:
            # Not here: the page has not told everybody yet that it is done.
            self._next.start()

    @property
    def goes_on(self) -> bool:
        """Whether the next of the queue is about to begin."""
        return self._next.isActive()

    def start_next(self) -> None:
        """Start the next that waits, unless something runs."""
        if self._window.running_page() is not None or self._window.closing:
            return
        entry = self._queue.take_next()
        if entry is not None:
            self._window.begin_work(entry.folder)

    def enqueue(self, folder: Path, name: str) -> None:
        """Put an audit or a study behind what runs, and show the queue."""
        self._queue.add(folder, name)
        self._window.show_run()

    def ask_enqueue(self, folder: Path, name: str) -> None:
        """Ask whether something unfinished shall wait for its turn."""
        if self._question is not None:
            self._question.raise_()
            return
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Something is running"))
        box.setText(self.tr("Shall “{0}” wait for its turn?").format(name))
        box.setInformativeText(
            self.tr("One audit or study runs at a time. It begins by itself when its turn comes.")
        )
        self.queue_choice = box.addButton(
            self.tr("Put into the queue"), QMessageBox.ButtonRole.AcceptRole
        )
        leave = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(leave)
        box.buttonClicked.connect(self._answered)
        box.finished.connect(self._question_over)
        self._question, self._asked = box, (folder, name)
        box.open()

    def _answered(self, button: object) -> None:
        if button is self.queue_choice and self._asked is not None:
            self.enqueue(*self._asked)

    def _question_over(self) -> None:
        self._question = self._asked = None
