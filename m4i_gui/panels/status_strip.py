"""The foot of the results page: what is selected, and how an export is going."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from m4i_core.jobs.progress import ProgressUpdate
from m4i_gui.services.selection import Selection
from m4i_gui.services.theme import SPACE_S, Theme
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import ElidedLabel, PlainLabel
from m4i_gui.widgets.progress_card import set_fraction


class StatusStrip(QWidget):
    """One line.

    Signals:
        cancel_requested: The user wants the export to stop.
    """

    cancel_requested = Signal()

    def __init__(self, selection: Selection, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._file = ""
        self.selected = PlainLabel("", "strong", wrap=False)
        self.selected.setAccessibleName(self.tr("How many records are selected"))
        self.clear_button = make_button(self.tr("Clear"), "quiet")
        self.clear_button.setAccessibleName(self.tr("Clear the selection"))
        self.clear_button.clicked.connect(self._clear)
        self.message = ElidedLabel("", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.setAccessibleName(self.tr("Progress of the export"))
        self.cancel_button = make_button(self.tr("Cancel"), "quiet")
        self.cancel_button.clicked.connect(self.cancel_requested)
        self.open_button = make_button(self.tr("Open"), "quiet", theme=theme, icon="open")
        self.open_button.setAccessibleName(self.tr("Open what was exported"))
        self.open_button.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.selected)
        row.addWidget(self.clear_button)
        row.addWidget(self.message, 1)
        row.addWidget(self.bar)
        row.addWidget(self.cancel_button)
        row.addWidget(self.open_button)
        for part in (self.bar, self.cancel_button, self.open_button):
            part.hide()
        selection.changed.connect(self._say_selected)
        self._say_selected()

    def _say_selected(self) -> None:
        count = len(self._selection)
        self.selected.setText(
            self.tr("{0} selected").format(f"{count:,}") if count else self.tr("Nothing selected")
        )
        self.selected.set_role("strong" if count else "muted")
        self.clear_button.setVisible(count > 0)

    def _clear(self) -> None:
        self._selection.clear(self)

    def busy(self, message: str) -> None:
        """Show that an export has begun."""
        self.message.setText(message)
        set_fraction(self.bar, None)
        self.bar.show()
        self.cancel_button.show()
        self.cancel_button.setEnabled(True)
        self.open_button.hide()

    def progress(self, updates: list[ProgressUpdate]) -> None:
        """Show how far it is."""
        if updates:
            set_fraction(self.bar, updates[-1].fraction)

    def done(self, message: str, file: str = "") -> None:
        """Show that it is over; a file can be opened from here."""
        self.message.setText(message)
        self.bar.hide()
        self.cancel_button.hide()
        self._file = file
        self.open_button.setVisible(bool(file))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._file))))
