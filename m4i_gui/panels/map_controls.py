"""The line above the map: what is drawn and how, and what dragging does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QToolButton,
    QWidget,
)

from m4i_gui.panels.map_plot import Tool
from m4i_gui.services.theme import SPACE_M, SPACE_S, SPACE_XS, Theme
from m4i_gui.widgets.buttons import make_tool_button
from m4i_gui.widgets.labels import PlainLabel, as_tool_tip

_SLIM = "QToolButton { padding: 5px 4px; } QToolButton:focus { padding: 4px 3px; }"
_ONE_LINE = 800
"""Where the two groups of controls fit beside each other, pixels."""


class MapControls(QWidget):
    """Choices to the left, tools to the right; on two lines where there is little room.

    Args:
        theme: The look.

    Signals:
        tool_chosen: Dragging should do something else.
    """

    tool_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._theme = theme
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(SPACE_S)
        self._line.addLayout(self._choices(), 1)
        self._line.addLayout(self._tools())

    def _choices(self) -> QHBoxLayout:
        self.method_combo, self.colour_combo = QComboBox(), QComboBox()
        self.method_combo.setAccessibleName(self.tr("Method of the map"))
        self.colour_combo.setAccessibleName(self.tr("Colour by"))
        for combo in (self.method_combo, self.colour_combo):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(7)
            combo.view().setTextElideMode(Qt.TextElideMode.ElideNone)
            combo.currentTextChanged.connect(self._tell_whole)
        self.target_box = QCheckBox(self.tr("Target"))
        self.target_box.setAccessibleName(self.tr("Show the target's records"))
        self.shadow_box = QCheckBox(self.tr("Shadow"))
        self.shadow_box.setAccessibleName(self.tr("Show the shadow's records"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for label, combo, share in (
            (self.tr("Map"), self.method_combo, 2),
            (self.tr("Colour"), self.colour_combo, 3),
        ):
            row.addWidget(PlainLabel(label, "muted", wrap=False))
            row.addWidget(combo, share)
        for box in (self.target_box, self.shadow_box):
            box.setChecked(True)
            row.addWidget(box)
        return row

    def _tell_whole(self, text: str) -> None:
        """Put into the tool tip what may be cut in the combo."""
        combo = self.sender()
        if isinstance(combo, QComboBox):
            combo.setToolTip(as_tool_tip(text))

    def _button(self, text: str, icon: str, *, checkable: bool = False) -> QToolButton:
        button = make_tool_button(text, icon, self._theme, checkable=checkable)
        button.setStyleSheet(_SLIM)
        return button

    def _tools(self) -> QHBoxLayout:
        self.side_button = self._button(
            self.tr("Target and shadow side by side"), "side-by-side", checkable=True
        )
        self.contour_button = self._button(
            self.tr("Contours: 30, 60 and 90 % of members (solid) and of non-members (dashed)"),
            "contours",
            checkable=True,
        )
        self.tool_buttons = {
            "lasso": self._button(
                self.tr("Lasso: draw around records (Ctrl adds, Alt removes)"),
                "lasso",
                checkable=True,
            ),
            "box": self._button(
                self.tr("Box: drag over records (Ctrl adds, Alt removes)"),
                "select-box",
                checkable=True,
            ),
            "pan": self._button(self.tr("Move the map"), "move", checkable=True),
        }
        self.in_button = self._button(self.tr("Zoom in"), "zoom-in")
        self.out_button = self._button(self.tr("Zoom out"), "zoom-out")
        self.fit_button = self._button(self.tr("Show everything"), "zoom-fit")
        self.panel_button = self._button(
            self.tr("Search, selection and neighbours beside the map"), "side-panel", checkable=True
        )
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addStretch(1)
        for button in (self.side_button, self.contour_button):
            row.addWidget(button)
        row.addSpacing(SPACE_S)
        for name, button in self.tool_buttons.items():
            button.setProperty("tool", name)
            button.clicked.connect(self._tool_pressed)
            self._group.addButton(button)
            row.addWidget(button)
        row.addSpacing(SPACE_S)
        for button in (self.in_button, self.out_button, self.fit_button):
            row.addWidget(button)
        row.addSpacing(SPACE_S)
        row.addWidget(self.panel_button)
        return row

    def set_tool(self, tool: Tool) -> None:
        """Choose what dragging does."""
        self.tool_buttons[tool].setChecked(True)
        self.tool_chosen.emit(tool)

    def _tool_pressed(self) -> None:
        self.set_tool(self.sender().property("tool"))

    def offer_sides(self, offered: bool) -> None:
        """Offer to choose between target and shadow, or show all where there is one alone."""
        for widget in (self.target_box, self.shadow_box, self.side_button):
            widget.setVisible(offered)
        if not offered:
            self.target_box.setChecked(True)
            self.shadow_box.setChecked(True)
            self.side_button.setChecked(False)

    @property
    def sides(self) -> frozenset[bool]:
        """Whose records are shown: True for the target's, False for the shadow's."""
        boxes = ((True, self.target_box), (False, self.shadow_box))
        return frozenset(side for side, box in boxes if box.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _ONE_LINE
        kinds = QBoxLayout.Direction
        self._line.setDirection(kinds.LeftToRight if wide else kinds.TopToBottom)
        self._line.setSpacing(SPACE_M if wide else SPACE_XS)
