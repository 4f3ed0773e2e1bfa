"""What the program remembers from one start to the next."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QObject, QSettings, QStandardPaths, Signal

ThemePreference = Literal["system", "light", "dark"]
THEME_PREFERENCES: tuple[ThemePreference, ...] = ("system", "light", "dark")


def settings_file() -> Path:
    """Return the file; the environment variable M4I_SETTINGS (a folder) moves it."""
    folder = os.environ.get("M4I_SETTINGS")
    if folder:
        return Path(folder) / "m4i.ini"
    import platformdirs

    return Path(platformdirs.user_config_dir("m4i", appauthor=False)) / "m4i.ini"


class Settings(QObject):
    """The user's choices that are no part of an audit.

    A damaged or foreign value is read as the default: settings never keep the program from
    starting.

    Signals:
        changed: A setting differs from before; carries its key.
    """

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        file = settings_file()
        file.parent.mkdir(parents=True, exist_ok=True)
        self._store = QSettings(str(file), QSettings.Format.IniFormat, self)

    def value(self, key: str, default: str = "") -> str:
        """Return any stored text."""
        found = self._store.value(key)
        return found if isinstance(found, str) else default

    def set_value(self, key: str, value: str) -> None:
        """Store a text and tell whoever is interested."""
        if self.value(key, "\0") != value:
            self._store.setValue(key, value)
            self.changed.emit(key)

    def sync(self) -> None:
        """Write to disk now."""
        self._store.sync()

    @property
    def theme(self) -> ThemePreference:
        """Which look the user wants; "system" follows the desktop."""
        found = self.value("window/theme", "system")
        return next((name for name in THEME_PREFERENCES if name == found), "system")

    @theme.setter
    def theme(self, name: ThemePreference) -> None:
        self.set_value("window/theme", name)

    @property
    def last_folder(self) -> str:
        """Where the last file dialog ended; the home folder when that is gone."""
        found = self.value("files/last_folder")
        return found if found and Path(found).is_dir() else str(Path.home())

    @last_folder.setter
    def last_folder(self, folder: str) -> None:
        self.set_value("files/last_folder", str(folder))

    @property
    def audits_folder(self) -> Path:
        """Where new audits are made unless the user says otherwise."""
        found = self.value("files/audits_folder")
        if found:
            return Path(found)
        if os.environ.get("M4I_SETTINGS"):
            return settings_file().parent / "audits"
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = QStandardPaths.writableLocation(place)
        return Path(documents or Path.home()) / "M4I audits"

    @audits_folder.setter
    def audits_folder(self, folder: Path | str) -> None:
        self.set_value("files/audits_folder", str(folder))

    @property
    def threads(self) -> int:
        """Threads for new audits; 0 means all cores."""
        try:
            return min(max(int(self.value("compute/threads", "0")), 0), 512)
        except ValueError:
            return 0

    @threads.setter
    def threads(self, count: int) -> None:
        self.set_value("compute/threads", str(int(count)))

    @property
    def cache_folder(self) -> str:
        """Where encoded pictures and weights are kept; "" means the usual place."""
        return self.value("files/cache_folder")

    @cache_folder.setter
    def cache_folder(self, folder: str) -> None:
        self.set_value("files/cache_folder", str(folder))

    def download_consent(self, weights: str) -> bool:
        """Whether the user agreed to download these encoder weights."""
        return self.value(f"consent/{weights}") == "yes"

    def set_download_consent(self, weights: str, agreed: bool) -> None:
        """Remember whether the user agrees to download these encoder weights."""
        self.set_value(f"consent/{weights}", "yes" if agreed else "no")

    @property
    def geometry(self) -> QByteArray:
        """The main window's place, as Qt stores it; empty when unknown."""
        found = self._store.value("window/geometry")
        return found if isinstance(found, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)
