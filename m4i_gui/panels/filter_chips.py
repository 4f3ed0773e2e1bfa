"""The conditions of a table that are in force: each can be changed or taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from m4i_gui.services.theme import ICON, SPACE_XS, Theme
from m4i_gui.widgets.flow_layout import FlowLayout

_LONGEST = 60


class FilterChips(QWidget):
    """A line of small buttons, one a condition; hidden where there is none.

    Signals:
        edit_requested: The condition at this place should be changed.
        removed: The condition at this place is no longer wanted.
    """

    edit_requested = Signal(int)
    removed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chips: list[QToolButton] = []
        self.crosses: list[QToolButton] = []
        self._frames: list[QFrame] = []
        self.setAccessibleName(self.tr("Conditions on columns"))
        self._flow = FlowLayout(SPACE_XS, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_conditions(self, texts: list[str]) -> None:
        """Show other conditions, each in a few words."""
        for frame in self._frames:
            self._flow.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        self.chips, self.crosses, self._frames = [], [], []
        for place, text in enumerate(texts):
            shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            chip, cross = QToolButton(), QToolButton()
            chip.setText(shown.replace("&", "&&"))
            chip.setToolTip(self.tr("Change this condition"))
            chip.setAccessibleName(self.tr("Change the condition: {0}").format(text))
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            cross.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            cross.setToolTip(self.tr("Take this condition away"))
            cross.setAccessibleName(self.tr("Take away the condition: {0}").format(text))
            self._theme.keep_icon(chip, "filter", "accent")
            self._theme.keep_icon(cross, "close", "muted")
            for button, slot in ((chip, self._edit), (cross, self._remove)):
                button.setProperty("place", place)
                button.setIconSize(button.iconSize().scaled(ICON - 2, ICON - 2, _KEEP))
                button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                button.clicked.connect(slot)
            frame = QFrame()
            frame.setProperty("role", "chip")
            row = QHBoxLayout(frame)
            row.setContentsMargins(1, 1, 1, 1)
            row.setSpacing(0)
            row.addWidget(chip)
            row.addWidget(cross)
            self._flow.addWidget(frame)
            self.chips.append(chip)
            self.crosses.append(cross)
            self._frames.append(frame)
        self.setVisible(bool(texts))
        self.updateGeometry()

    def _edit(self) -> None:
        self.edit_requested.emit(int(self.sender().property("place")))

    def _remove(self) -> None:
        self.removed.emit(int(self.sender().property("place")))


_KEEP = Qt.AspectRatioMode.KeepAspectRatio
