"""Undo and redo of what was selected, filtered and viewed; every step has a name.

Steps are plain Python objects in two lists. Qt's own stack (QUndoStack) was tried: it deletes
commands that Python still refers to, and the collection of garbage then ends the program.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

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


class _Step:
    """Changes that belong together; what the user did first, consequences after it."""

    def __init__(self, text: str, changes: list[_Change], merging: bool) -> None:
        self.text = text
        self.changes = changes
        self.merging = merging
        self.made = time.monotonic()

    def takes(self, other: _Step) -> bool:
        """Whether the other step goes on with this one."""
        return (
            self.merging
            and other.merging
            and self.changes[0].watched is other.changes[0].watched
            and other.made - self.made <= _MERGE_SECONDS
        )

    def extend(self, change: _Change) -> None:
        """Add a change; two changes of one thing become one."""
        for known in self.changes:
            if known.watched is change.watched:
                known.after = change.after
                return
        self.changes.append(change)


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
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._watched: list[Watched] = []
        self._busy = False
        self._fresh: _Step | None = None
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
        self._done, self._undone, self._fresh = [], [], None
        self.settle()
        self.changed.emit()

    def __len__(self) -> int:
        return len(self._done)

    def __bool__(self) -> bool:
        # A history without steps is still one.
        return True

    @property
    def undo_text(self) -> str:
        """Name of the step that would be taken back, or ""."""
        return self._done[-1].text if self._done else ""

    @property
    def redo_text(self) -> str:
        """Name of the step that would be done again, or ""."""
        return self._undone[-1].text if self._undone else ""

    def undo(self) -> None:
        """Take the last step back."""
        self.settle()
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            self._go(step, forward=False)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self.settle()
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            self._go(step, forward=True)

    def _go(self, step: _Step, *, forward: bool) -> None:
        # The next thing that is typed is a step of its own.
        step.merging = False
        self._busy = True
        try:
            first = step.changes[0].watched
            if first.place is not None:
                self.showing.emit(first.place)
            for change in sorted(step.changes, key=_follows):
                change.watched.write(change.after if forward else change.before)
        finally:
            self._busy = False
        self._fresh = None
        self.settle()
        self.changed.emit()
        self.went.emit(step.text, forward)

    # For watched things -------------------------------------------------------------------------

    def note(self, watched: Watched) -> None:
        """Make a step of a change, if there is one."""
        if self._busy:
            return
        now = watched.read()
        if now is watched.known or now == watched.known:
            return
        before, watched.known = watched.known, now
        merging = watched.merges is not None and watched.merges(before, now)
        step = _Step(watched.label(before, now), [_Change(watched, before, now)], merging)
        self._undone = []
        if self._done and self._done[-1].takes(step):
            last = self._done[-1]
            last.made = step.made
            last.extend(step.changes[0])
            first = last.changes[0]
            if all(change.before == change.after for change in last.changes):
                # Typed and deleted again: nothing to take back.
                self._done.pop()
            elif first.before != first.after:
                last.text = watched.label(first.before, first.after)
            step = last
        else:
            self._done = [*self._done[-_MOST_STEPS + 1 :], step]
        self._fresh = step
        self.settle_soon()
        self.changed.emit()

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
                    fresh.extend(_Change(watched, watched.known, now))
                watched.known = now


def _follows(change: _Change) -> bool:
    return not change.watched.leads
