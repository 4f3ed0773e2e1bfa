"""Telling the desktop that long work is over, while the user looks elsewhere."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from m4i_gui.services.settings import Settings

_SERVICE = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_SHOWN_MS = 10_000


class Notifier(QObject):
    """Sends messages to the desktop by whatever way it has.

    On Linux by D-Bus, elsewhere by an icon in the tray that is there only meanwhile; the window's
    entry in the taskbar asks for attention in any case. Without any of them nothing happens.

    Args:
        settings: Whether the user wants to be told.
        window: The window that must not be in front.
    """

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        self._tray: QSystemTrayIcon | None = None
        self._hide = QTimer(self)
        self._hide.setSingleShot(True)
        self._hide.setInterval(_SHOWN_MS)
        self._hide.timeout.connect(self._remove_tray)

    def tell(self, title: str, text: str) -> str:
        """Tell the desktop, unless the window is in front or the user does not want it.

        Args:
            title: One short line.
            text: A sentence; untrusted parts are shown as they are.

        Returns:
            How it was told: "dbus", "tray", "alert" or "".
        """
        if not self._settings.notify or self._window.isActiveWindow():
            return ""
        QApplication.alert(self._window)
        by_dbus = sys.platform.startswith("linux")
        if by_dbus:
            return "dbus" if self._by_dbus(title, text) else "alert"
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._by_tray(title, text)
            return "tray"
        return "alert"

    def _by_dbus(self, title: str, text: str) -> bool:
        """Call the desktop's notification service through a program that every desktop has.

        Qt's own D-Bus cannot send the unsigned number that the call needs from Python.
        """
        if not os.environ.get("DBUS_SESSION_BUS_ADDRESS") and not _usual_bus().exists():
            return False
        # The body may be read as markup by the service.
        body = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        if program := shutil.which("gdbus"):
            arguments = ["call", "--session", "--dest", _SERVICE, "--object-path", _PATH]
            arguments += ["--method", f"{_SERVICE}.Notify", "--"]
            hints = "{'desktop-entry': <'m4i'>, 'category': <'transfer.complete'>}"
            words = [json.dumps(word, ensure_ascii=False) for word in (title, body)]
            arguments += ['"M4I"', "uint32 0", '"m4i"', *words, "@as []", hints, "int32 -1"]
        elif program := shutil.which("notify-send"):
            arguments = ["--app-name=M4I", "--icon=m4i", "--", title, body]
        else:
            return False
        # Detached: a service that does not answer must not hold up the window.
        process = QProcess()
        process.setProgram(program)
        process.setArguments(arguments)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        return bool(process.startDetached())

    def _by_tray(self, title: str, text: str) -> None:
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
        self._tray.show()
        icon = QSystemTrayIcon.MessageIcon.Information
        self._tray.showMessage(title, text, icon, _SHOWN_MS)
        self._hide.start()

    def _remove_tray(self) -> None:
        if self._tray is not None:
            self._tray.hide()


def _usual_bus() -> Path:
    """Return where the bus of a session is when the environment does not say."""
    return Path(os.environ.get("XDG_RUNTIME_DIR") or "/nonexistent") / "bus"
