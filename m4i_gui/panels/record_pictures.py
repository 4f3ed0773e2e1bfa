"""The pictures of a record: one to look at closely, the others to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from m4i_gui.panels.picture_dialog import PictureDialog, ZoomButtons
from m4i_gui.panels.picture_view import PictureView
from m4i_gui.panels.zoom_picture import ZoomPicture
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_XS
from m4i_gui.widgets.buttons import make_tool_button
from m4i_gui.widgets.labels import PlainLabel

_SIDE = 220
_SMALL = 56
_MOST = 4


class _Choice(PictureView):
    """A small picture that can be pressed.

    Signals:
        pressed: By mouse, Enter or Space.
    """

    pressed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, _SMALL, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
            event.accept()
        else:
            super().keyPressEvent(event)


class RecordPictures(QWidget):
    """A picture that can be zoomed, buttons for it, and the record's other pictures.

    Args:
        services: Jobs and theme.

    Attributes:
        pictures: The large picture, then the small ones.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._services = services
        self._record = ""
        self._paths: list[str] = []
        self._place = 0
        self.dialog: PictureDialog | None = None
        self.picture = ZoomPicture(services, wheel_needs_focus=True)
        self.picture.setFixedHeight(_SIDE)
        self.picture.open_requested.connect(self.open)
        self.buttons = ZoomButtons(self.picture, services)
        self.open_button = make_tool_button(
            self.tr("Open in a window (Enter)"), "screen", services.theme
        )
        self.open_button.clicked.connect(self.open)
        self.choices = [_Choice(services) for _ in range(_MOST)]
        self.pictures: list[QWidget] = [self.picture, *self.choices]
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.buttons, 1)
        row.addWidget(self.open_button)
        strip = QHBoxLayout()
        strip.setSpacing(SPACE_XS)
        for place, choice in enumerate(self.choices):
            choice.setProperty("place", place)
            choice.pressed.connect(self._choose)
            choice.installEventFilter(self)
            strip.addWidget(choice)
        self.more = PlainLabel("", "small")
        strip.addWidget(self.more, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self.picture)
        column.addLayout(row)
        column.addLayout(strip)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._mark()
        return super().eventFilter(watched, event)

    def show_pictures(self, record: str, paths: Sequence[str]) -> None:
        """Show the pictures of another record (untrusted paths and id)."""
        self._record, self._paths = record, list(paths)
        several = len(paths) > 1
        for place, choice in enumerate(self.choices):
            shown = several and place < len(paths)
            choice.setVisible(shown)
            choice.show_picture(paths[place] if shown else "")
            choice.setAccessibleName(
                self.tr("Show picture {0} of {1}").format(place + 1, len(paths))
            )
        more = len(paths) - _MOST
        self.more.setText(self.tr("and {0} more").format(more) if more > 0 else "")
        self.more.setVisible(several)
        self.open_button.setEnabled(bool(paths))
        self._show(0)

    def stop(self) -> None:
        """Stop reading."""
        self.picture.stop()
        for choice in self.choices:
            choice.stop()

    def open(self) -> None:
        """Show the record's pictures in a window of their own."""
        if not self._paths:
            return
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
        self.dialog = PictureDialog(
            self._services, self._record, self._paths, self._place, self.window()
        )
        self.dialog.open()

    def _show(self, place: int) -> None:
        self._place = place
        self.picture.show_picture(self._paths[place] if place < len(self._paths) else "")
        self.picture.setAccessibleName(
            self.tr("Picture {0} of {1} of the record").format(place + 1, max(1, len(self._paths)))
        )
        self._mark()

    def _choose(self) -> None:
        self._show(int(self.sender().property("place")))

    def _mark(self) -> None:
        colours = self._services.theme.colours
        for place, choice in enumerate(self.choices):
            width = 2 if place == self._place or choice.hasFocus() else 0
            colour = colours.text if choice.hasFocus() else colours.accent
            choice.setStyleSheet(f"border: {width}px solid {colour}; border-radius: 4px;")
