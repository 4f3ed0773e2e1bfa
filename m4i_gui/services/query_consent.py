"""The user's agreement to what is sent to a target: for one run each, and never written down."""

from __future__ import annotations

from pathlib import Path


class QueryConsents:
    """Remembers, until the program ends, for which runs the user has agreed."""

    def __init__(self) -> None:
        self._folders: set[Path] = set()

    def give(self, folder: Path) -> None:
        """Note that the next run in a folder may ask its target."""
        self._folders.add(folder.expanduser().resolve())

    def take(self, folder: Path) -> bool:
        """Return whether the run that begins now may ask its target; the next needs a new yes."""
        place = folder.expanduser().resolve()
        given = place in self._folders
        self._folders.discard(place)
        return given
