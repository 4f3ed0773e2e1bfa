"""The one selection of record ids that all views of an audit share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from PySide6.QtCore import QObject, Signal

SelectionMode = Literal["replace", "add", "remove", "toggle"]


class Selection(QObject):
    """A set of record ids; every view shows it and may change it.

    Row numbers are never kept: a view that sorts or filters keeps its meaning.

    Signals:
        changed: The selection differs from before; carries whoever changed it, so that a view
            can ignore its own change.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: frozenset[str] = frozenset()
        self._source: object = None

    @property
    def source(self) -> object:
        """Whoever changed it last."""
        return self._source

    @property
    def ids(self) -> frozenset[str]:
        """The selected record ids."""
        return self._ids

    def __len__(self) -> int:
        return len(self._ids)

    def __bool__(self) -> bool:
        # An empty selection is still a selection: `if self.selection` must not mean "any ids".
        return True

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._ids

    def select(
        self, ids: Iterable[str], source: object = None, mode: SelectionMode = "replace"
    ) -> None:
        """Change the selection.

        Args:
            ids: Record ids.
            source: Who changes it; handed to `changed`.
            mode: "replace", "add", "remove" or "toggle".
        """
        given = frozenset(ids)
        match mode:
            case "replace":
                wanted = given
            case "add":
                wanted = self._ids | given
            case "remove":
                wanted = self._ids - given
            case "toggle":
                wanted = self._ids ^ given
            case _:
                raise ValueError(f"unknown mode {mode!r}")
        if wanted != self._ids:
            self._ids = wanted
            self._source = source
            self.changed.emit(source)

    def clear(self, source: object = None) -> None:
        """Select nothing."""
        self.select((), source)
