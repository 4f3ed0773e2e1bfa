"""Opening the window, and ending without a trace of unfinished threads."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer

NO_DISPLAY = (
    "There is no display here, so the window cannot be opened.\n"
    "Without a window: `m4i run PLAN.toml` runs an audit, `m4i demo --headless` runs the demo."
)


def run_window(argv: Sequence[str], *, start: str | Path | None = None) -> int:
    """Open the window and return the exit code when it has closed.

    Args:
        argv: Arguments of the program; Qt takes its own out of them.
        start: "demo" to run the demo, an audit's or data's folder to open, or None.

    Returns:
        0 after an orderly end, 1 when there is no display or a system library is missing (said
        on standard error).
    """
    from m4i_gui.display import has_display
    from m4i_gui.system_libraries import explain_missing_libraries

    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 1
    # Qt would abort the process on a missing library; this says which package to install.
    problem = explain_missing_libraries()
    if problem:
        print(problem, file=sys.stderr)
        return 1
    return _run(list(argv), start)


def _run(argv: list[str], start: str | Path | None) -> int:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from m4i_gui.services.faults import Faults, start_log, stop_log

    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication.instance() or QApplication(argv)
    assert isinstance(app, QApplication)
    app.setApplicationName("m4i")
    app.setApplicationDisplayName("M4I")
    app.setDesktopFileName("m4i")
    # A window that hides while its last thread ends must not end the program.
    app.setQuitOnLastWindowClosed(False)

    from m4i_gui.services.engine_environment import EngineEnvironment
    from m4i_gui.services.languages import install_language
    from m4i_gui.services.services import make_services

    start_log()
    services = make_services(app)
    # Before the first widget: each is built with the words of its language.
    install_language(app, services.settings)
    from m4i_gui.main_window import MainWindow

    faults = Faults()
    environment = EngineEnvironment(services.settings)
    window = MainWindow(services, faults, environment=environment)
    window.closed.connect(app.quit)
    window.show()
    window.work.begin_session()

    # After the first paint: whatever this imports, the window is on screen already.
    window.start_with(start)
    timer = _wake_for_signals()
    try:
        return app.exec()
    finally:
        timer.stop()
        faults.uninstall()
        # Only a quit that bypassed the window (a session's end) leaves anything to stop here.
        services.jobs.shutdown(5.0)
        environment.restore()
        window.work.session.end()
        window.deleteLater()
        stop_log()


def _wake_for_signals() -> QTimer:
    """Let Ctrl+C in the terminal close the window in an orderly way."""
    import signal

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    def interrupt(number: int, frame: object) -> None:
        QApplication.quit()

    try:
        signal.signal(signal.SIGINT, interrupt)
        signal.signal(signal.SIGTERM, interrupt)
    except ValueError:
        # Not in the main thread (tests): whoever runs us keeps the signals.
        pass
    timer = QTimer()
    timer.setInterval(500)
    timer.timeout.connect(_nothing)
    timer.start()
    return timer


def _nothing() -> None:
    """Give the interpreter a chance to see a signal."""
