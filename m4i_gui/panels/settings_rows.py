"""Building blocks of the settings: a headed section with rows of label, control and hint."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_M, SPACE_XL, SPACE_XS
from m4i_gui.widgets.labels import PlainLabel


class SettingsSection(QWidget):
    """One page of the settings; subclasses fill `column` and read the settings in `show_settings`.

    Args:
        services: Whose settings are shown.

    Attributes:
        name: Heading of the section.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.name = ""
        self.setProperty("role", "page")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        self.column.setSpacing(SPACE_L)

    def say(self, title: str, sentence: str) -> None:
        """Head the section: its name and what it is about."""
        self.name = title
        head = QVBoxLayout()
        head.setSpacing(SPACE_XS)
        head.addWidget(PlainLabel(title, "title"))
        head.addWidget(PlainLabel(sentence, "muted"))
        self.column.addLayout(head)

    def show_settings(self) -> None:
        """Show the settings as they are; called at the start and after every change."""
        raise NotImplementedError

    def shown(self) -> None:
        """The section has come into view."""

    def leave(self) -> None:
        """The dialog is closed: stop whatever is measured."""

    def add_row(
        self, label: str, control: QWidget, hint: str = "", *, wide: bool = False
    ) -> PlainLabel:
        """Add a labelled control with an explanation below it; return the explanation."""
        name = QLabel(label)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setBuddy(control)
        name.setProperty("role", "strong")
        if not control.accessibleName():
            control.setAccessibleName(label.replace("&", ""))
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        row.setSpacing(SPACE_XS)
        row.addWidget(name)
        holder = QHBoxLayout()
        holder.setSpacing(SPACE_M)
        holder.addWidget(control)
        if not wide and control.sizePolicy().horizontalPolicy() != QSizePolicy.Policy.Expanding:
            holder.addStretch(1)
        row.addLayout(holder)
        explained = PlainLabel(hint, "small")
        explained.setVisible(bool(hint))
        row.addWidget(explained)
        self.column.addLayout(row)
        return explained

    def add_tick(self, text: str, hint: str = "") -> QCheckBox:
        """Add a check box with an explanation below it."""
        box = QCheckBox(text)
        box.setAccessibleDescription(hint)
        row = QVBoxLayout()
        row.setSpacing(0)
        row.addWidget(box)
        if hint:
            words = PlainLabel(hint, "small")
            inset = QHBoxLayout()
            inset.setContentsMargins(SPACE_XL + SPACE_XS, 0, 0, 0)
            inset.addWidget(words)
            row.addLayout(inset)
        self.column.addLayout(row)
        return box


def make_choice(entries: Sequence[tuple[str, str]]) -> QComboBox:
    """Return a box with (value, words) to choose from; as wide as its words need."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMinimumWidth(220)
    for value, words in entries:
        box.addItem(words, value)
    return box


def show_choice(box: QComboBox, value: str) -> None:
    """Show a value without telling anybody."""
    place = box.findData(value)
    if place >= 0 and place != box.currentIndex():
        blocked = box.blockSignals(True)
        box.setCurrentIndex(place)
        box.blockSignals(blocked)


def show_tick(box: QCheckBox, on: bool) -> None:
    """Show a tick without telling anybody."""
    blocked = box.blockSignals(True)
    box.setChecked(on)
    box.blockSignals(blocked)
