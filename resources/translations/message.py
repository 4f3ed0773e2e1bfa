"""One text to translate."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """A text of the program.

    Attributes:
        context: Where it is looked up: a class's name, or a group such as "engine".
        source: The English text.
        files: Where it is written, relative to the top folder.
    """

    context: str
    source: str
    files: tuple[str, ...]
