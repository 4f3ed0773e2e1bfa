"""What the settings tell the engine, by the environment that child processes inherit."""

from __future__ import annotations

import os

from PySide6.QtCore import QObject

from m4i_core import offline
from m4i_gui.services.settings import Settings

CACHE_VARIABLE = "M4I_CACHE"


class EngineEnvironment(QObject):
    """Keeps the environment as the settings say, from now on and after every change.

    What was in the environment before the program began has precedence: whoever set it there
    meant it. `restore` gives the environment back as it was.

    Args:
        settings: Where cache folder and offline mode are chosen.
    """

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._given = {
            name: os.environ[name]
            for name in (CACHE_VARIABLE, offline.VARIABLE)
            if os.environ.get(name)
        }
        settings.changed.connect(self._changed)
        self._apply()

    def given(self, name: str) -> str:
        """Return what the environment itself said at the start, or ""."""
        return self._given.get(name, "")

    def restore(self) -> None:
        """Give the environment back as it was, and follow the settings no more."""
        self._settings.changed.disconnect(self._changed)
        for name in (CACHE_VARIABLE, offline.VARIABLE):
            self._set(name, "")

    def _changed(self, key: str) -> None:
        if key in ("files/cache_folder", "network/offline"):
            self._apply()

    def _apply(self) -> None:
        self._set(CACHE_VARIABLE, self._settings.cache_folder)
        self._set(offline.VARIABLE, "1" if self._settings.offline else "")

    def _set(self, name: str, value: str) -> None:
        value = self._given.get(name, value)
        if value:
            os.environ[name] = value
        else:
            os.environ.pop(name, None)
