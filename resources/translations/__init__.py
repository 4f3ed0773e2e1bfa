"""The languages of the program, and their catalogues, readable without Qt.

The window installs the compiled catalogues (`*.qm`); the engine, the report and the terminal read
the Qt Linguist files (`*.ts`) themselves, so that a machine without a display speaks them, too.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files

from resources.translations.linguist_file import read_messages

LANGUAGES: dict[str, str] = {"en": "English", "zh_CN": "简体中文"}
"""Language to its own name for itself; English is what the program is written in."""

VARIABLE = "M4I_LANGUAGE"
"""Environment variable that names a language, whatever was chosen elsewhere."""


class Catalogue:
    """The translations of one language.

    Args:
        messages: Context to source text to translation.
    """

    def __init__(self, messages: Mapping[str, Mapping[str, str]]) -> None:
        self._messages = messages

    def __call__(self, context: str, source: str) -> str:
        """Return the translation, or "" where there is none."""
        return self._messages.get(context, {}).get(source, "")

    def messages(self, context: str) -> Mapping[str, str]:
        """Return source text to translation of one context, such as "engine"."""
        return self._messages.get(context, {})


@lru_cache
def catalogue(language: str) -> Catalogue:
    """Return the catalogue of a language; that of English, or of an unknown one, is empty.

    Args:
        language: A key of `LANGUAGES`.
    """
    if language == "en" or language not in LANGUAGES:
        return Catalogue({})
    return Catalogue(read_messages(files(__name__).joinpath(f"m4i_{language}.ts").read_bytes()))


def speak(language: str, *, retelling_only: bool = False) -> None:
    """Let the engine speak a language from now on (see `m4i_core.language`).

    Args:
        language: A key of `LANGUAGES`.
        retelling_only: The engine goes on writing English, as a program must that keeps what it
            writes (result.json is English); only what is shown by `retell`, and the terminal's
            own words, are translated.
    """
    from m4i_core import language as engine

    if language == "en" or language not in LANGUAGES:
        engine.install(None)
        return
    found = catalogue(language)

    def for_terminal(context: str, source: str) -> str:
        return found(context, source) if context == "terminal" else ""

    engine.install(for_terminal if retelling_only else found, found.messages("engine"))


def chosen_language(
    choice: str = "system", system: Callable[[], str] = lambda: "en", *, overridable: bool = True
) -> str:
    """Return the language to speak.

    Args:
        choice: What the user chose: a key of `LANGUAGES`, or "system".
        system: Gives the desktop's language, such as "zh-Hans-CN" or "de_AT.UTF-8".
        overridable: Whether the environment variable `M4I_LANGUAGE` has the last word.

    Returns:
        A key of `LANGUAGES`; English where there is no catalogue.
    """
    wanted = os.environ.get(VARIABLE, "") if overridable else ""
    wanted = wanted if wanted and wanted != "system" else choice
    return nearest(system() if wanted == "system" else wanted)


def nearest(name: str) -> str:
    """Return the language that a locale's name means: "zh-Hans-CN" is "zh_CN"; else "en".

    Traditional Chinese (`zh_TW`, `zh_HK`, `zh_Hant`) gets simplified Chinese, the nearest there is.
    """
    plain = re.split(r"[.@]", name, maxsplit=1)[0].replace("-", "_")
    if plain in LANGUAGES:
        return plain
    start = plain.split("_")[0].lower()
    return next((key for key in LANGUAGES if key.split("_")[0] == start), "en")
