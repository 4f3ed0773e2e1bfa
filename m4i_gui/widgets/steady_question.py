"""A question whose harmless answer stays the default whatever happens around it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget


class SteadyQuestion(QMessageBox):
    """Keeps its default button through a change of the look.

    When the style changes, as where the desktop turns dark in the evening, Qt lays out the buttons
    anew and gives default and keyboard to the first of them: the answer that does something.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._safe: QPushButton | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._restore)

    def keep_default(self, button: QPushButton) -> None:
        """Make a button the default, for as long as the question is asked."""
        self._safe = button
        self.setDefaultButton(button)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._safe is not None:
            # The buttons' own turn comes after this.
            self._settle.start()

    def _restore(self) -> None:
        if self._safe is not None and not self._safe.isDefault():
            self.setDefaultButton(self._safe)
            self._safe.setFocus()
