"""The window's language: chosen once, when the program starts.

A language chosen in the settings takes effect at the next start: what is on screen was built with
the words of the present one.
"""

from __future__ import annotations

from importlib.resources import as_file, files

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from m4i_gui.services.settings import Settings
from resources.translations import chosen_language, speak

_CHINESE_FONT = "NotoSansCJKsc-Regular.otf"
_CHINESE_FAMILIES = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
)
_KEPT = "m4i_translator"
_SPOKEN = "m4i_language"
"""Property of the application that holds the language it speaks."""


def system_language() -> str:
    """Return the first language that the desktop asks for, such as "zh-Hans-CN"."""
    wanted = QLocale.system().uiLanguages()
    return wanted[0] if wanted else "en"


def install_language(app: QApplication, settings: Settings) -> str:
    """Make the window, Qt's own dialogs and the engine speak the chosen language.

    To be called once, before the first widget is made.

    Args:
        app: The application; keeps the catalogues.
        settings: What the user chose; the environment variable M4I_LANGUAGE overrides it.

    Returns:
        The language: a key of `resources.translations.LANGUAGES`.
    """
    language = chosen_language(settings.language, system_language)
    use_language(app, language)
    return language


def use_language(app: QApplication, language: str) -> None:
    """Speak a language from now on; what was built before keeps its words.

    Args:
        app: The application.
        language: A key of `resources.translations.LANGUAGES`.
    """
    for old in app.findChildren(QTranslator, _KEPT):
        app.removeTranslator(old)
        old.deleteLater()
    if language != "en":
        for translator in (_of_qt(app, language), _of_m4i(app, language)):
            translator.setObjectName(_KEPT)
            app.installTranslator(translator)
    app.setProperty(_SPOKEN, language)
    QLocale.setDefault(QLocale(language) if language != "en" else QLocale.system())
    speak(language)
    if language.startswith("zh"):
        _offer_chinese_font()


def spoken_language() -> str:
    """Return the language that the window speaks: a key of `resources.translations.LANGUAGES`."""
    app = QCoreApplication.instance()
    return str(app.property(_SPOKEN) or "en") if app is not None else "en"


def _of_m4i(app: QApplication, language: str) -> QTranslator:
    translator = QTranslator(app)
    with as_file(files("resources").joinpath("translations", f"m4i_{language}.qm")) as file:
        translator.load(str(file))
    return translator


def _of_qt(app: QApplication, language: str) -> QTranslator:
    """Return Qt's own words: standard buttons, file and colour dialogs."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator.load(f"qtbase_{language}", folder)
    return translator


def _offer_chinese_font() -> None:
    """Prefer simplified forms; give a machine without Chinese fonts the report's own."""
    present = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    family = next((name for name in _CHINESE_FAMILIES if name in present), "")
    if not family:
        with as_file(files("resources").joinpath("fonts", _CHINESE_FONT)) as file:
            number = QFontDatabase.addApplicationFont(str(file))
        family = next(iter(QFontDatabase.applicationFontFamilies(number)), "")
    if family and family not in QFont.substitutes(QApplication.font().family()):
        QFont.insertSubstitution(QApplication.font().family(), family)
