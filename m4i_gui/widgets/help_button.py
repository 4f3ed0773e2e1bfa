"""The button that asks "What am I looking at?", the same on every page and figure."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

TOPIC = "help_topic"
"""Property of a widget: the help text for it and all that lies in it."""


class HelpRequests(QObject):
    """Carries the wish for help to the window, which alone knows what is open.

    Signals:
        asked: Help is wanted for this widget.
    """

    asked = Signal(QWidget)


def help_requests() -> HelpRequests:
    """Return the program's one instance, kept by the application."""
    app = QCoreApplication.instance()
    assert app is not None, "an application must run before help can be asked for"
    found = app.findChild(HelpRequests)
    return found if found is not None else HelpRequests(app)


def topic_of(widget: QObject | None) -> str:
    """Return the topic of a widget or of what it lies in; "" if nothing says so."""
    while widget is not None:
        topic = widget.property(TOPIC)
        if topic:
            return str(topic)
        widget = widget.parent()
    return ""


class HelpButton(QPushButton):
    """Asks for help on a topic.

    Args:
        topic: Name of a help text; "" asks for that of what the button lies in.
        own_key: Whether F1 presses it: for dialogs, where the window's F1 does not reach.
    """

    def __init__(
        self, topic: str = "", parent: QWidget | None = None, *, own_key: bool = False
    ) -> None:
        super().__init__(parent)
        self.setText(self.tr("What am I looking at?"))
        self.setProperty("kind", "quiet")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Explains this page with an example from your own data (F1)"))
        if topic:
            self.setProperty(TOPIC, topic)
        self.clicked.connect(self.ask)
        if own_key:
            QShortcut(QKeySequence("F1"), self).activated.connect(self.ask)

    def ask(self) -> None:
        """Ask for the help."""
        help_requests().asked.emit(self)
