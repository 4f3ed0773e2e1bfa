"""What the program remembers from one start to the next."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QObject, QSettings, QStandardPaths, Signal

ThemePreference = Literal["system", "light", "dark"]
THEME_PREFERENCES: tuple[ThemePreference, ...] = ("system", "light", "dark")
Language = Literal["system", "en", "zh_CN"]
LANGUAGES: tuple[Language, ...] = ("system", "en", "zh_CN")
Device = Literal["auto", "cpu", "cuda", "mps"]
DEVICES: tuple[Device, ...] = ("auto", "cpu", "cuda", "mps")
PicturePrivacy = Literal["redacted", "blurred", "shown"]
PICTURE_PRIVACY: tuple[PicturePrivacy, ...] = ("redacted", "blurred", "shown")
TEXT_SIZES = (80, 200)
"""Smallest and largest size of texts, in percent."""
MOST_THREADS = 512
LONGEST_ORGANISATION = 200

_CHOSEN_KEYS = (
    "window/theme",
    "window/text_size",
    "window/language",
    "compute/device",
    "compute/threads",
    "files/cache_folder",
    "network/offline",
    "work/notify",
    "report/pictures",
    "report/examples",
    "report/organisation",
)
"""What the settings dialog offers; the rest is remembered, not chosen."""


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

    def _flag(self, key: str, default: bool) -> bool:
        return {"yes": True, "no": False}.get(self.value(key), default)

    def _set_flag(self, key: str, on: bool) -> None:
        self.set_value(key, "yes" if on else "no")

    def _number(self, key: str, default: int, least: int, most: int) -> int:
        """Return a stored whole number; the default where it is none or out of its range."""
        try:
            found = int(self.value(key, str(default)))
        except ValueError:
            return default
        return found if least <= found <= most else default

    def reset_chosen(self) -> None:
        """Forget what was chosen in the settings dialog: everything is as at the first start.

        Audits opened lately, folders used last and agreements to downloads stay.
        """
        for key in _CHOSEN_KEYS:
            if self._store.contains(key):
                self._store.remove(key)
                self.changed.emit(key)

    @property
    def text_size(self) -> int:
        """Size of all texts in percent of the desktop's, 80 to 200."""
        return self._number("window/text_size", 100, *TEXT_SIZES)

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self.set_value(
            "window/text_size", str(min(max(int(percent), TEXT_SIZES[0]), TEXT_SIZES[1]))
        )

    @property
    def language(self) -> Language:
        """Language of the window; "system" follows the desktop."""
        found = self.value("window/language", "system")
        return next((name for name in LANGUAGES if name == found), "system")

    @language.setter
    def language(self, name: Language) -> None:
        self.set_value("window/language", name)

    @property
    def device(self) -> Device:
        """Where new audits compute; "auto" takes the fastest that there is."""
        found = self.value("compute/device", "auto")
        return next((name for name in DEVICES if name == found), "auto")

    @device.setter
    def device(self, name: Device) -> None:
        self.set_value("compute/device", name)

    @property
    def offline(self) -> bool:
        """Whether nothing may be downloaded and no service may be asked."""
        return self._flag("network/offline", False)

    @offline.setter
    def offline(self, on: bool) -> None:
        self._set_flag("network/offline", on)

    @property
    def notify(self) -> bool:
        """Whether the desktop is told when long work is over."""
        return self._flag("work/notify", True)

    @notify.setter
    def notify(self, on: bool) -> None:
        self._set_flag("work/notify", on)

    @property
    def report_pictures(self) -> PicturePrivacy:
        """How reports show pictures unless the user says otherwise."""
        found = self.value("report/pictures", "redacted")
        return next((name for name in PICTURE_PRIVACY if name == found), "redacted")

    @report_pictures.setter
    def report_pictures(self, how: PicturePrivacy) -> None:
        self.set_value("report/pictures", how)

    @property
    def report_examples(self) -> bool:
        """Whether reports show single records unless the user says otherwise."""
        return self._flag("report/examples", True)

    @report_examples.setter
    def report_examples(self, on: bool) -> None:
        self._set_flag("report/examples", on)

    @property
    def report_organisation(self) -> str:
        """Whose reports they are: one line of at most 200 characters, or ""."""
        return " ".join(self.value("report/organisation").split())[:LONGEST_ORGANISATION]

    @report_organisation.setter
    def report_organisation(self, name: str) -> None:
        self.set_value("report/organisation", " ".join(name.split())[:LONGEST_ORGANISATION])

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
        return self._number("compute/threads", 0, 0, MOST_THREADS)

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
