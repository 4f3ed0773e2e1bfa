"""The row of steps at the top of the wizard: where you are, what is done, where you may go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionFocusRect,
    QToolTip,
    QWidget,
)

from m4i_gui.services.theme import Theme

StepState = Literal["current", "done", "open", "problem", "locked"]
_CIRCLE = 26


@dataclass(frozen=True)
class _Look:
    fill: QColor
    ring: QColor
    mark: QColor
    text: QColor


class StepButton(QAbstractButton):
    """One step: a circle with number or tick, and its title."""

    def __init__(self, number: int, title: str, theme: Theme, parent: QWidget | None = None):
        super().__init__(parent)
        self._number = number
        self._theme = theme
        self._state: StepState = "locked"
        self.reason = ""
        self.setText(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    @property
    def state(self) -> StepState:
        return self._state

    def set_number(self, number: int) -> None:
        """Give the step another number."""
        if self._number != number:
            self._number = number
            self.update()

    def set_state(self, state: StepState, reason: str) -> None:
        """Show a state; the reason says why the step is locked or what is wrong on it."""
        self._state, self.reason = state, reason
        words = {
            "current": self.tr("you are here"),
            "done": self.tr("done"),
            "open": self.tr("can be opened"),
            "problem": self.tr("needs attention"),
            "locked": self.tr("not yet reachable"),
        }[state]
        self.setAccessibleName(
            self.tr("Step %1: %2, %3")
            .replace("%1", str(self._number))
            .replace("%2", self.text())
            .replace("%3", words)
        )
        self.setAccessibleDescription(reason)
        self.setToolTip(reason or self.text())
        locked = state == "locked"
        self.setCursor(Qt.CursorShape.ArrowCursor if locked else Qt.CursorShape.PointingHandCursor)
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._font(bold=True)).horizontalAdvance(self.text())
        return QSize(_CIRCLE + 22 + width, 44)

    def minimumSizeHint(self) -> QSize:
        return QSize(_CIRCLE + 50, 44)

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setBold(bold)
        return font

    def _look(self) -> _Look:
        colours = self._theme.colours
        accent, text, muted = (QColor(c) for c in (colours.accent, colours.text, colours.muted))
        card, border = QColor(colours.card), QColor(colours.border)
        on_accent = QColor(colours.on_accent)
        match self._state:
            case "current":
                return _Look(accent, accent, on_accent, text)
            case "done":
                return _Look(card, accent, accent, text)
            case "problem":
                danger = QColor(colours.danger)
                return _Look(card, danger, danger, text)
            case "open":
                return _Look(card, muted, text, text)
            case _:
                return _Look(card, border, muted, muted)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        circle = QRectF(6, middle - _CIRCLE / 2, _CIRCLE, _CIRCLE)
        painter.setBrush(look.fill)
        painter.setPen(QPen(look.ring, 1.6))
        painter.drawEllipse(circle)
        painter.setPen(look.mark)
        painter.setFont(self._font(bold=True))
        mark = {"done": "✓", "problem": "!"}.get(self._state, str(self._number))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, mark)
        painter.setPen(look.text)
        current = self._state == "current"
        font = self._font(bold=current)
        painter.setFont(font)
        left = circle.right() + 8
        room = QRectF(left, 0, self.width() - left - 6, self.height())
        label = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.ring)
            painter.drawRoundedRect(QRectF(6, self.height() - 3, self.width() - 12, 3), 1.5, 1.5)
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            option.rect = self.rect().adjusted(1, 1, -1, -1)
            self.style().drawPrimitive(
                QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self
            )
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.ring, 1.5, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class Stepper(QWidget):
    """Steps in a row; asks to go to one, and says why when it may not be reached yet.

    Signals:
        requested: The index of a reachable step that was pressed.
        refused: Index and reason of a locked step that was pressed.
    """

    requested = Signal(int)
    refused = Signal(int, str)

    def __init__(self, titles: Sequence[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps of the new audit"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 0)
        layout.setSpacing(4)
        self.buttons: list[StepButton] = []
        for index, title in enumerate(titles):
            button = StepButton(index + 1, title, theme, self)
            button.clicked.connect(self._pressed)
            # Even gaps where there is room; titles shrink, and are elided, where there is not.
            if layout.count():
                layout.addStretch(1)
            layout.addWidget(button)
            self.buttons.append(button)

    def set_shown(self, shown: Sequence[bool]) -> None:
        """Show some of the steps; those that are shown are counted through."""
        number = 0
        for button, visible in zip(self.buttons, shown, strict=True):
            number += visible
            button.set_number(number)
            button.setVisible(visible)

    def set_titles(self, titles: Sequence[str]) -> None:
        """Give the steps other titles."""
        for button, title in zip(self.buttons, titles, strict=True):
            if button.text() != title:
                button.setText(title)
                button.updateGeometry()

    def set_states(self, states: Sequence[tuple[StepState, str]]) -> None:
        """Show the state and the reason of every step."""
        for button, (state, reason) in zip(self.buttons, states, strict=True):
            button.set_state(state, reason)

    def _pressed(self) -> None:
        button = self.sender()
        if not isinstance(button, StepButton):
            return
        index = self.buttons.index(button)
        if button.state == "locked":
            QToolTip.showText(button.mapToGlobal(QPoint(12, button.height())), button.reason)
            self.refused.emit(index, button.reason)
        else:
            self.requested.emit(index)
