"""The way back from one combination's results to the study that it belongs to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from m4i_core.audit.workspace import COMBINATIONS, STUDY_PLAN_FILE
from m4i_gui.services.theme import SPACE_M, SPACE_S, SPACE_XL, Theme
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.labels import ElidedLabel


def study_of(folder: Path) -> Path | None:
    """Return the folder of the study that an audit's folder is a combination of, or None."""
    study = folder.parent.parent
    inside = folder.parent.name == COMBINATIONS and (study / STUDY_PLAN_FILE).is_file()
    return study if inside else None


class StudyTrail(QWidget):
    """A line above the results of a combination.

    Signals:
        back_requested: The study should be shown; carries its folder.
    """

    back_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._study = ""
        self.setProperty("role", "page")
        self.back_button = make_button(self.tr("Back to the study"), theme=theme, icon="back")
        self.back_button.clicked.connect(self._back)
        self.label = ElidedLabel("", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.back_button)
        row.addWidget(self.label, 1)
        self.hide()

    def follow(self, folder: Path | None) -> None:
        """Show the way back from an audit's folder, or nothing where there is none."""
        study = None if folder is None else study_of(folder)
        self._study = "" if study is None else str(study)
        if folder is not None and study is not None:
            self.label.setText(
                self.tr("Combination {0} of the study in {1}").format(folder.name, study.name)
            )
        self.setVisible(study is not None)

    def _back(self) -> None:
        self.back_requested.emit(self._study)
