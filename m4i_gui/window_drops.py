"""Dropping files and folders anywhere on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject

from m4i_core.audit.workspace import STUDY_PLAN_FILE
from m4i_core.errors import M4IError
from m4i_gui.services.dropped import Dropped, look_at
from m4i_gui.widgets.drop_overlay import DropOverlay
from m4i_gui.widgets.error_dialog import show_error

if TYPE_CHECKING:
    from m4i_gui.window_audits import AuditWindow


class WindowDrops(QObject):
    """Says what a drop will do while something is dragged over a window, and does it.

    Args:
        window: Whose central widget is covered meanwhile.
    """

    def __init__(self, window: AuditWindow) -> None:
        super().__init__(window)
        self._window = window
        self.overlay = DropOverlay(window.services.theme, window.centralWidget())
        self._found = Dropped("nothing")

    def entered(self, data: QMimeData) -> bool:
        """Show what a drop would do; return whether it is about files at all."""
        if not data.hasUrls():
            return False
        self._found = look_at(_paths(data))
        self._show(self._found)
        return True

    def left(self) -> None:
        """Nothing is over the window any more."""
        self.overlay.hide()

    def dropped(self, data: QMimeData) -> None:
        """Do what was announced."""
        self.overlay.hide()
        self.take(look_at(_paths(data)))

    def take(self, found: Dropped) -> None:
        """Open, load or begin what was found, or say why nothing can be done."""
        window = self._window
        if found.kind == "open":
            window.open_audit(str(found.paths[0]))
        elif found.kind == "plan":
            window.open_plan(found.paths[0])
        elif found.kind == "data":
            window.take_data(found.paths[0])
        elif found.kind == "compare":
            window.compare_audits(list(found.paths))
        else:
            error = M4IError(self.tr("This cannot be used."), remedy=found.reason)
            show_error(error, window.services.theme, window)

    def _show(self, found: Dropped) -> None:
        names = ", ".join(path.name for path in found.paths)
        study = found.kind == "open" and (found.paths[0] / STUDY_PLAN_FILE).is_file()
        begin = self.tr("Begin a new audit with this data")
        if self._window.planning():
            begin = self.tr("Use this data in the audit that you are planning")
        icon, title = {
            "open": ("open", self.tr("Open this study") if study else self.tr("Open this audit")),
            "plan": ("file", self.tr("Load this plan")),
            "data": ("add", begin),
            "compare": ("table", self.tr("Compare these {0} audits").format(len(found.paths))),
            "nothing": ("warning", self.tr("This cannot be used")),
        }[found.kind]
        usable = found.kind != "nothing"
        self.overlay.say(icon, title, names if usable else found.reason, usable=usable)


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
