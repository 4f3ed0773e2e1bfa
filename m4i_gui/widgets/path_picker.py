"""Choosing a file or folder: by dialog, by dropping it, or by typing."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from m4i_gui.services.settings import Settings

Wanted = Literal["folder", "file", "either", "save_folder"]


class PathPicker(QWidget):
    """A line for a path with buttons beside it; files and folders may be dropped on it.

    Signals:
        changed: The path as it stands after every keystroke, drop or dialog.
    """

    changed = Signal(str)

    def __init__(
        self,
        settings: Settings,
        wanted: Wanted,
        name: str,
        *,
        placeholder: str = "",
        file_filter: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._wanted = wanted
        self._filter = file_filter
        self._name = name
        self.setAcceptDrops(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)
        self.line.setClearButtonEnabled(True)
        self.line.setAcceptDrops(False)  # The whole row takes drops, as a path and not as a URL.
        self.line.setMinimumWidth(160)
        self.line.textChanged.connect(self._typed)
        layout.addWidget(self.line, 1)
        self.setFocusProxy(self.line)
        self.folder_button: QPushButton | None = None
        self.file_button: QPushButton | None = None
        if wanted in ("folder", "either", "save_folder"):
            text = self.tr("Folder…") if wanted == "either" else self.tr("Browse…")
            self.folder_button = self._button(text, self.tr("choose a folder"))
            self.folder_button.clicked.connect(self.choose_folder)
            layout.addWidget(self.folder_button)
        if wanted in ("file", "either"):
            text = self.tr("Table…") if wanted == "either" else self.tr("Browse…")
            self.file_button = self._button(text, self.tr("choose a file"))
            self.file_button.clicked.connect(self.choose_file)
            layout.addWidget(self.file_button)

    def _button(self, text: str, what: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(f"{self._name}: {what}")
        return button

    def path(self) -> str:
        """Return the path as it stands, without blanks around it."""
        return self.line.text().strip()

    def set_path(self, path: str) -> None:
        """Show a path; emits `changed` only when it differs."""
        if path != self.line.text():
            self.line.setText(path)

    def choose_folder(self) -> None:
        """Ask for a folder in a dialog."""
        found = QFileDialog.getExistingDirectory(self, self._name, self._begin())
        self._take(found)

    def choose_file(self) -> None:
        """Ask for a file in a dialog."""
        found, _ = QFileDialog.getOpenFileName(self, self._name, self._begin(), self._filter)
        self._take(found)

    def _begin(self) -> str:
        return self.path() or self._settings.last_folder

    def _take(self, path: str) -> None:
        if path:
            self.set_path(path)

    def _typed(self, text: str) -> None:
        self.changed.emit(text.strip())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.line.setProperty("dropping", True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.line.setProperty("dropping", False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.line.setProperty("dropping", False)
        local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if local:
            self.set_path(local[0])
            event.accept()
