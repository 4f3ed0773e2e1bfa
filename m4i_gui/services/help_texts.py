"""The help of every page and figure, read from `resources/help`.

One file a topic and language: `<topic>.toml` in a folder named after the language. A language that
lacks a topic shows the English one (a test sees to it that none is missing).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable


@dataclass(frozen=True)
class HelpText:
    """What is said of a page or figure.

    Attributes:
        topic: Its name.
        title: What it is called.
        shows: What it shows, two to four short sentences.
        read: How to read it, or how to use it.
        then: What to do next.
        example: A worked example of the demo audit, for while nothing else is open; or "".
        terms: Keys of glossary terms (English).
    """

    topic: str
    title: str
    shows: str
    read: str
    then: str
    example: str
    terms: tuple[str, ...]


def help_folder(language: str) -> Traversable:
    """Return the folder of a language's help."""
    return files("resources").joinpath("help", language)


def topics(language: str = "en") -> list[str]:
    """Return the names of all topics of a language."""
    found = [file.name for file in help_folder(language).iterdir()]
    return sorted(name.removesuffix(".toml") for name in found if name.endswith(".toml"))


@lru_cache
def help_text(topic: str, language: str = "en") -> HelpText:
    """Return the help of a topic.

    Raises:
        FileNotFoundError: If no language has the topic.
    """
    file = help_folder(language).joinpath(f"{topic}.toml")
    if not file.is_file():
        file = help_folder("en").joinpath(f"{topic}.toml")
    table = tomllib.loads(file.read_text("utf-8"))
    return HelpText(
        topic,
        str(table["title"]),
        str(table["shows"]),
        str(table["read"]),
        str(table["then"]),
        str(table.get("example", "")),
        tuple(str(term) for term in table["terms"]),
    )
