"""Progress on the program's icon, where the desktop shows it, and quietly nothing elsewhere.

Linux: the signal of Unity's launcher API, which GNOME's docks and KDE follow, too. Windows:
`ITaskbarList3`. macOS: a badge with the percentage, for Qt offers no bar in the dock.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_LAUNCHER_PATH = "/com/canonical/unity/launcherentry/m4i"
_LAUNCHER = "com.canonical.Unity.LauncherEntry"
_DESKTOP_FILE = "application://m4i.desktop"
_STEPS = 100


class TaskbarProgress(QObject):
    """Shows a share on the icon of a window.

    Args:
        window: Whose icon it is.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._last: int | None = None
        self._tell: Callable[[int | None], None] = _tell_nobody
        if sys.platform.startswith("linux"):
            self._tell = self._tell_launcher
        elif sys.platform == "darwin" and hasattr(QGuiApplication, "setBadgeNumber"):
            self._tell = _tell_dock
        elif sys.platform == "win32":
            self._tell = _WindowsTaskbar(window).tell

    def show(self, fraction: float | None) -> None:
        """Show a share, 0 to 1, or nothing any more; tells the desktop whole percents only."""
        percent = None if fraction is None else round(_STEPS * min(max(fraction, 0.0), 1.0))
        if percent == self._last:
            return
        self._last = percent
        try:
            self._tell(percent)
        except (OSError, RuntimeError, AttributeError, ImportError):
            # A desktop without it: never tried again.
            self._tell = _tell_nobody

    def _tell_launcher(self, percent: int | None) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            self._tell = _tell_nobody
            return
        message = QDBusMessage.createSignal(_LAUNCHER_PATH, _LAUNCHER, "Update")
        values = {
            "progress": (percent or 0) / _STEPS,
            "progress-visible": percent is not None,
        }
        message.setArguments([_DESKTOP_FILE, values])
        bus.send(message)


def _tell_nobody(percent: int | None) -> None:
    """There is no place for it here."""


def _tell_dock(percent: int | None) -> None:
    app: Any = QGuiApplication.instance()
    app.setBadgeNumber(percent or 0)


class _WindowsTaskbar:
    """The COM object behind the taskbar, called through its table of functions."""

    _CLASS = "{56FDF344-FD6D-11D0-958A-006097C9A090}"
    _INTERFACE = "{EA1AFB91-9E28-4B86-90E9-9E9F8A5EEFAF}"
    _INIT, _SET_VALUE, _SET_STATE = 3, 9, 10
    _NO_PROGRESS, _NORMAL = 0, 2

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._object: ctypes.c_void_p | None = None

    def tell(self, percent: int | None) -> None:
        """Show a percentage, or none.

        Raises:
            OSError: If Windows refuses.
        """
        if self._object is None:
            self._object = self._make()
        handle = ctypes.c_void_p(int(self._window.winId()))
        state = self._NO_PROGRESS if percent is None else self._NORMAL
        self._call(self._SET_STATE, handle, ctypes.c_int(state))
        if percent is not None:
            value = ctypes.c_ulonglong
            self._call(self._SET_VALUE, handle, value(percent), value(_STEPS))

    def _make(self) -> ctypes.c_void_p:
        ole = ctypes.CDLL("ole32")
        made = ctypes.c_void_p()
        names = [self._identity(ole, text) for text in (self._CLASS, self._INTERFACE)]
        ole.CoInitialize(None)
        if ole.CoCreateInstance(
            ctypes.byref(names[0]), None, 1, ctypes.byref(names[1]), ctypes.byref(made)
        ):
            raise OSError("no taskbar")
        self._object = made
        self._call(self._INIT)
        return made

    def _identity(self, ole: Any, text: str) -> Any:
        found = (ctypes.c_byte * 16)()
        if ole.CLSIDFromString(ctypes.c_wchar_p(text), ctypes.byref(found)):
            raise OSError("no such class")
        return found

    def _call(self, place: int, *arguments: Any) -> None:
        assert self._object is not None
        table = ctypes.cast(self._object, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p)))
        kinds = [type(argument) for argument in arguments]
        function = ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_void_p, *kinds)(table[0][place] or 0)
        if function(self._object, *arguments):
            raise OSError("the taskbar refused")
