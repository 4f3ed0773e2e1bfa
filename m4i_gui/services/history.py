"""Undo and redo of what was selected, filtered and viewed; every step has a name."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from m4i_gui.services.selection import Selection

_MOST_STEPS = 60
_MERGE_SECONDS = 2.0
Label = Callable[[Any, Any], str]


class Watched(QObject):
    """One thing that can be taken back: how to read it and how to put it back.

    Args:
        history: Where its steps go.
        label: Called with the state before and after; names the step ("search for “dog”").
        read: Returns the state: comparable, never changed afterwards.
        write: Puts a state back.
        place: Where it is shown, for the window to go there; or None.
        merges: Called with the state before and after; whether steps that follow each other
            quickly are one (typing, zooming).
        leads: Whether it is put back before all others, because others follow it.
    """

    def __init__(
        self,
        history: History,
        label: Label,
        read: Callable[[], Any],
        write: Callable[[Any], None],
        place: QObject | None,
        merges: Callable[[Any, Any], bool] | None,
        *,
        leads: bool = False,
    ) -> None:
        super().__init__(history)
        self._history = history
        self.label = label
        self.read = read
        self.write = write
        self.place = place
        self.merges = merges
        self.leads = leads
        self.known = read()

    def by_user(self, *given: object) -> None:
        """Notice that the user may have changed it; a slot."""
        self._history.note(self)

    def otherwise(self, *given: object) -> None:
        """Notice that it may have changed as a consequence; a slot."""
        self._history.settle_soon()


class _Change:
    """A state before and after."""

    def __init__(self, watched: Watched, before: Any, after: Any) -> None:
        self.watched, self.before, self.after = watched, before, after


class _Step(QUndoCommand):
    """Changes that belong together; what the user did first, consequences after it."""

    def __init__(self, history: History, text: str, changes: list[_Change], number: int) -> None:
        super().__init__(text)
        self._history = history
        self._number = number
        self._made = time.monotonic()
        self._done = True
        self.changes = changes

    def id(self) -> int:
        return self._number

    def redo(self) -> None:
        if self._done:
            # It has happened already when it is pushed.
            self._done = False
            return
        self._history.go(self.changes, forward=True)

    def undo(self) -> None:
        self._history.go(self.changes, forward=False)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other._made - self._made > _MERGE_SECONDS:
            return False
        self._made = other._made
        for change in other.changes:
            self._history.extend(self.changes, change)
        self._history.refresh_into(self.changes)
        first = self.changes[0]
        self.setText(first.watched.label(first.before, first.after))
        self.setObsolete(all(change.before == change.after for change in self.changes))
        return True


class History(QObject):
    """The steps of one audit's workbench.

    Only what the user does becomes a step. What follows from it (a table that narrows to what was
    lassoed) belongs to the same step, so that taking it back returns every view.

    Signals:
        changed: What can be undone or redone differs from before.
        went: A step was taken back or done again; carries its name and whether it went forward.
        showing: This place is about to change; the window should show it.
    """

    changed = Signal()
    went = Signal(str, bool)
    showing = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(_MOST_STEPS)
        self.stack.indexChanged.connect(self._stack_changed)
        self.stack.undoTextChanged.connect(self._stack_changed)
        self._watched: list[Watched] = []
        self._busy = False
        self._fresh: list[_Change] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.settle)

    def watch(
        self,
        label: Label,
        read: Callable[[], Any],
        write: Callable[[Any], None],
        *,
        by_user: Sequence[Any],
        otherwise: Sequence[Any] = (),
        place: QObject | None = None,
        merges: Callable[[Any, Any], bool] | None = None,
        leads: bool = False,
    ) -> Watched:
        """Keep track of something.

        Args:
            label: Names a step, from the states before and after.
            read: Returns the state.
            write: Puts a state back.
            by_user: Signals that come only, and after all else, when the user changes it.
            otherwise: Signals that come also when something else changes it.
            place: The panel that shows it.
            merges: Whether quick steps become one, from the states before and after.
            leads: Whether others follow it when it is put back.
        """
        made = Watched(self, label, read, write, place, merges, leads=leads)
        for signal in by_user:
            signal.connect(made.by_user)
        for signal in otherwise:
            signal.connect(made.otherwise)
        self._watched.append(made)
        return made

    def watch_selection(
        self, selection: Selection, label: Callable[[object, frozenset[str], frozenset[str]], str]
    ) -> Watched:
        """Keep track of the selection; `label` is also told who changed it."""

        def name(before: frozenset[str], after: frozenset[str]) -> str:
            return label(selection.source, before, after)

        def write(ids: frozenset[str]) -> None:
            selection.select(ids, self)

        def read() -> frozenset[str]:
            return selection.ids

        return self.watch(name, read, write, by_user=[selection.changed], leads=True)

    def clear(self) -> None:
        """Forget all steps, as when another audit is shown."""
        self.stack.clear()
        self._fresh = None
        self.settle()

    @property
    def undo_text(self) -> str:
        """Name of the step that would be taken back, or ""."""
        return self.stack.undoText()

    @property
    def redo_text(self) -> str:
        """Name of the step that would be done again, or ""."""
        return self.stack.redoText()

    def undo(self) -> None:
        """Take the last step back."""
        self._move(forward=False)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self._move(forward=True)

    def _move(self, *, forward: bool) -> None:
        self.settle()
        text = self.redo_text if forward else self.undo_text
        if not (self.stack.canRedo() if forward else self.stack.canUndo()):
            return
        self.stack.redo() if forward else self.stack.undo()
        self.went.emit(text, forward)

    # For steps and watched things ---------------------------------------------------------------

    def note(self, watched: Watched) -> None:
        """Make a step of a change, if there is one."""
        if self._busy:
            return
        now = watched.read()
        if now is watched.known or now == watched.known:
            return
        before, watched.known = watched.known, now
        changes = [_Change(watched, before, now)]
        self._fresh = changes
        merging = watched.merges is not None and watched.merges(before, now)
        number = self._watched.index(watched) + 1 if merging else -1
        self.stack.push(_Step(self, watched.label(before, now), changes, number))
        self.settle_soon()

    def settle_soon(self) -> None:
        """Look for consequences once the present event is dealt with."""
        if not self._busy:
            self._soon.start()

    def settle(self) -> None:
        """Take in what has changed by itself; it belongs to the step just made, if any."""
        if self._busy:
            return
        self._soon.stop()
        fresh, self._fresh = self._fresh, None
        for watched in self._watched:
            now = watched.read()
            # An unchanged selection of 100,000 ids would take milliseconds to compare.
            if now is not watched.known and now != watched.known:
                if fresh is not None:
                    self.extend(fresh, _Change(watched, watched.known, now))
                watched.known = now

    def extend(self, changes: list[_Change], change: _Change) -> None:
        """Add a change to a step; two changes of one thing become one."""
        for known in changes:
            if known.watched is change.watched:
                known.after = change.after
                return
        changes.append(change)

    def refresh_into(self, changes: list[_Change]) -> None:
        """Let consequences that are yet to come belong to these changes."""
        self._fresh = changes

    def go(self, changes: list[_Change], *, forward: bool) -> None:
        """Put states back."""
        self._busy = True
        try:
            places = [c.watched.place for c in changes if c.watched.place is not None]
            if places and not changes[0].watched.leads:
                self.showing.emit(places[0])
            for change in sorted(changes, key=lambda c: not c.watched.leads):
                change.watched.write(change.after if forward else change.before)
        finally:
            self._busy = False
        self._fresh = None
        self.settle()

    def _stack_changed(self, *given: object) -> None:
        self.changed.emit()
