"""What waits for its turn, in order, and what has become of the work before it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S
from m4i_gui.services.work_queue import Past, Waiting
from m4i_gui.widgets.buttons import make_button, make_tool_button
from m4i_gui.widgets.card import Badge, Card
from m4i_gui.widgets.help_button import HelpButton
from m4i_gui.widgets.labels import ElidedLabel, PlainLabel
from m4i_gui.widgets.scrolled import scrolled

_SHOWN_PAST = 4
_SHOWN_ROWS = 4.5


class QueueList(Card):
    """The queue; hidden while there is nothing in it and nothing to tell.

    Args:
        services: Whose queue it is.

    Signals:
        start_requested: The next should be started.
        open_requested: The folder of work that has ended should be opened.
    """

    start_requested = Signal()
    open_requested = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("QueueList", "Queue"), parent=parent)
        # Its help button is not the page's: a reader says which group it is in.
        self.setAccessibleName(self.title.text())
        self.services = services
        self.queue = services.queue
        theme = services.theme
        self.start_button = make_button(
            self.tr("Start the next"), "primary", theme=theme, icon="play"
        )
        self.start_button.clicked.connect(self.start_requested)
        self.clear_button = make_tool_button(
            self.tr("Empty the queue (nothing on disk is touched)"), "remove", theme
        )
        self.clear_button.clicked.connect(self._clear)
        self.header.addWidget(HelpButton("queue"))
        self.header.addWidget(self.start_button)
        self.header.addWidget(self.clear_button)
        self.sentence = PlainLabel("", "small")
        self.body.setSpacing(SPACE_S)
        self.body.addWidget(self.sentence)
        inside = QWidget()
        inside.setProperty("role", "plain")
        self.rows = QVBoxLayout(inside)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(2)
        self.area = scrolled(inside, self.tr("What waits, and what has ended"))
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.area)
        self._busy = False
        self.queue.changed.connect(self.refresh)
        self.refresh()

    def set_busy(self, busy: bool) -> None:
        """Say whether something is running: then the next begins by itself."""
        self._busy = busy
        self.refresh()

    def refresh(self) -> None:
        """Show the queue as it is."""
        focus = self._focused()
        while (item := self.rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        waiting, past = self.queue.entries(), self.queue.past()
        for ended in past[-_SHOWN_PAST:]:
            self._add(self._past_row(ended))
        for place, entry in enumerate(waiting):
            self._add(self._row(place, entry, len(waiting)))
        # A long queue scrolls: it must not push the work itself off the page.
        high = self.rows.sizeHint().height()
        count = max(self.rows.count(), 1)
        self.area.setFixedHeight(min(high, round(high / count * _SHOWN_ROWS)))
        self.setVisible(bool(waiting) or (bool(past) and self._busy) or _failed(past))
        self.start_button.setVisible(bool(waiting) and not self._busy)
        if self._busy:
            text = self.tr("Each begins when the one before it has ended, also after a failure.")
        elif waiting:
            text = self.tr("Nothing is running. These wait until you start the next.")
        else:
            text = self.tr("Nothing waits any more.")
        self.sentence.setText(text)
        self._refocus(focus)

    def _add(self, row: QWidget) -> None:
        self.rows.addWidget(row)
        # A new row counts as hidden until the next event, and a hidden one needs no room.
        row.show()

    def _row(self, place: int, entry: Waiting, count: int) -> QWidget:
        theme = self.services.theme
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_S)
        line.addWidget(PlainLabel(f"{place + 1}.", "muted", wrap=False))
        name = ElidedLabel(entry.name, "strong")
        line.addWidget(name, 2)
        line.addWidget(
            ElidedLabel(str(entry.folder), "small", mode=Qt.TextElideMode.ElideMiddle), 3
        )
        for what, icon, text, possible in (
            ("up", "chevron-up", self.tr("Move “{0}” up"), place > 0),
            ("down", "chevron-down", self.tr("Move “{0}” down"), place < count - 1),
            ("out", "close", self.tr("Take “{0}” out of the queue"), True),
        ):
            button = make_tool_button(text.format(entry.name), icon, theme)
            button.setObjectName(f"{what}:{entry.folder}")
            button.setEnabled(possible)
            button.clicked.connect(self._pressed)
            line.addWidget(button)
        return row

    def _past_row(self, ended: Past) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_S)
        words, tone = {
            "finished": (self.tr("done"), "good"),
            "failed": (self.tr("failed"), "danger"),
            "stopped": (self.tr("stopped"), ""),
        }[ended.outcome]
        line.addWidget(Badge(words, tone))
        line.addWidget(ElidedLabel(ended.name, "strong"), 2)
        line.addWidget(ElidedLabel(ended.words or str(ended.folder), "small"), 3)
        button = make_button(
            self.tr("Open"), "quiet", accessible_name=self.tr("Open “{0}”").format(ended.name)
        )
        button.setObjectName(f"open:{ended.folder}")
        button.clicked.connect(self._pressed)
        line.addWidget(button)
        return row

    def _pressed(self) -> None:
        what, _, folder = self.sender().objectName().partition(":")
        if what == "open":
            self.open_requested.emit(folder)
        elif what == "out":
            self.queue.remove(Path(folder))
        else:
            self.queue.move(Path(folder), -1 if what == "up" else 1)

    def _clear(self) -> None:
        self.queue.forget_past()
        self.queue.clear()

    def _focused(self) -> str:
        focus = self.focusWidget()
        return focus.objectName() if focus is not None and focus.hasFocus() else ""

    def _refocus(self, name: str) -> None:
        """Keep the focus on the audit that was moved, whoever moves it by keyboard."""
        if not name:
            return
        what, _, folder = name.partition(":")
        for wanted in (what, "down" if what == "up" else "up", "out"):
            for button in self.findChildren(QToolButton, f"{wanted}:{folder}"):
                if button.isEnabled() and not button.isHidden():
                    button.setFocus()
                    return


def _failed(past: list[Past]) -> bool:
    return any(ended.outcome == "failed" for ended in past)
