"""A record's pictures in a window of their own, as large as wanted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from m4i_core.data.problems_file import visible
from m4i_gui.panels.zoom_picture import ZoomPicture
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_M, SPACE_S
from m4i_gui.widgets.buttons import make_tool_button
from m4i_gui.widgets.labels import ElidedLabel, PlainLabel


class ZoomButtons(QWidget):
    """Larger, smaller, all of it, its own size; and how large it is shown.

    Args:
        picture: What the buttons act on.
        services: Theme.
    """

    def __init__(
        self, picture: ZoomPicture, services: Services, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        theme = services.theme
        self._picture = picture
        self.share = PlainLabel("", "small", wrap=False)
        self.share.setMinimumWidth(self.share.fontMetrics().horizontalAdvance("3200 %"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons = {}
        for name, text, icon, slot in (
            ("out", self.tr("Smaller (−)"), "zoom-out", picture.zoom_out),
            ("in", self.tr("Larger (+)"), "zoom-in", picture.zoom_in),
            ("fit", self.tr("All of it (0)"), "zoom-fit", picture.fit),
        ):
            button = make_tool_button(text, icon, theme)
            button.clicked.connect(slot)
            self.buttons[name] = button
            row.addWidget(button)
        actual = make_tool_button(self.tr("Its own size (1)"), "screen", theme)
        actual.setIcon(theme.icon("picture", "text"))
        actual.setText(self.tr("100 %"))
        actual.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        actual.clicked.connect(picture.actual_size)
        self.buttons["actual"] = actual
        row.addWidget(actual)
        row.addSpacing(SPACE_S)
        row.addWidget(self.share)
        row.addStretch(1)
        picture.zoomed.connect(self._say)
        self._say(picture.zoom)

    def _say(self, zoom: float) -> None:
        shown = self._picture.shown
        self.share.setText(self.tr("{0} %").format(round(100 * zoom)) if shown else "")
        for button in self.buttons.values():
            button.setEnabled(shown)


class PictureDialog(QDialog):
    """All pictures of a record, one at a time.

    Args:
        services: Jobs and theme.
        record: The record's id, for the title; untrusted.
        paths: Its pictures.
        first: Which is shown first.
    """

    def __init__(
        self,
        services: Services,
        record: str,
        paths: Sequence[str],
        first: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths = list(paths)
        self._place = 0
        self.setWindowTitle(self.tr("Pictures of {0}").format(visible(record)))
        self.setMinimumSize(420, 360)
        self.resize(860, 680)
        theme = services.theme
        self.picture = ZoomPicture(services, wheel_needs_focus=False)
        self.picture.setMinimumSize(300, 240)
        self.buttons = ZoomButtons(self.picture, services)
        self.name = ElidedLabel("", "small", mode=Qt.TextElideMode.ElideMiddle)
        self.count = PlainLabel("", "small", wrap=False)
        self.back_button = make_tool_button(
            self.tr("Previous picture (Page Up)"), "chevron-left", theme
        )
        self.next_button = make_tool_button(
            self.tr("Next picture (Page Down)"), "chevron-right", theme
        )
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.forward)
        for keys, slot in (("PgUp", self.back), ("PgDown", self.forward)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(slot)
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(self.buttons)
        head.addWidget(self.name, 1)
        for part in (self.back_button, self.count, self.next_button):
            head.addWidget(part)
            part.setVisible(len(self._paths) > 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        column.setSpacing(SPACE_S)
        column.addLayout(head)
        column.addWidget(self.picture, 1)
        self.show_place(first)
        self.picture.setFocus()

    def show_place(self, place: int) -> None:
        """Show one of the pictures."""
        if not self._paths:
            return
        self._place = min(max(place, 0), len(self._paths) - 1)
        path = self._paths[self._place]
        self.picture.show_picture(path)
        self.name.setText(visible(Path(path).name))
        self.count.setText(self.tr("{0} of {1}").format(self._place + 1, len(self._paths)))
        self.back_button.setEnabled(self._place > 0)
        self.next_button.setEnabled(self._place + 1 < len(self._paths))

    def back(self) -> None:
        """Show the picture before this one."""
        self.show_place(self._place - 1)

    def forward(self) -> None:
        """Show the picture after this one."""
        self.show_place(self._place + 1)

    def done(self, result: int) -> None:
        self.picture.stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.picture.stop()
        super().closeEvent(event)
