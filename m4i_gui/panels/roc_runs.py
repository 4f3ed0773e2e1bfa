"""Other audits whose curves are laid beside the one that is looked at."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from m4i_core.data.problems_file import visible
from m4i_core.errors import M4IError
from m4i_core.evaluation.roc import Roc
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.item_models.other_runs import OtherRun, read_run, siblings
from m4i_gui.panels.study_roc_plot import overlay_pen
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S, SPACE_XS
from m4i_gui.widgets.buttons import make_button, make_tool_button
from m4i_gui.widgets.flow_layout import FlowLayout
from m4i_gui.widgets.labels import PlainLabel, as_tool_tip

MOST_RUNS = 6
_COLOURS = (3, 5, 6, 7, 2, 1)
"""Places in the palette; those that the audit's own attacks use come last."""
_LONGEST = 40


class RocRuns(QWidget):
    """Chooses other runs and lists them; whoever draws asks for `curves`.

    Args:
        services: Jobs, recent audits and theme.

    Signals:
        changed: Other curves than before should be drawn.
    """

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._services = services
        self._folder: Path | None = None
        self._attack = ""
        self._jobs: list[Job] = []
        self.runs: list[OtherRun] = []
        self.add_button = make_button(self.tr("Add another run"), theme=services.theme, icon="add")
        self.add_button.setToolTip(
            self.tr("Draws the same attack's curve of another audit beside this one")
        )
        self.menu = QMenu(self.add_button)
        self._under_menus: list[QMenu] = []
        self.menu.aboutToShow.connect(self.fill)
        self.add_button.setMenu(self.menu)
        self.said = PlainLabel("", "small")
        self.said.hide()
        self._flow = FlowLayout(SPACE_XS)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.add_button)
        row.addWidget(self.said, 1)
        row.addStretch(0)
        inside = QWidget()
        inside.setProperty("role", "plain")
        inside.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        inside.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addLayout(row)
        column.addWidget(inside)
        self._chips: list[QFrame] = []
        services.theme.changed.connect(self._write)

    # What is drawn ------------------------------------------------------------------------------

    def curves(self) -> list[tuple[Roc, QPen]]:
        """Return what should be drawn: the present attack's curve of every run that has it."""
        return [
            (run.rocs[self._attack], self._pen(place))
            for place, run in enumerate(self.runs)
            if self._attack in run.rocs
        ]

    def _pen(self, place: int) -> QPen:
        return overlay_pen(self._services.theme, _COLOURS[place % len(_COLOURS)], place % 4, 2.0)

    def show_audit(self, folder: Path) -> None:
        """Begin anew beside another audit."""
        self.stop()
        self._folder = folder.resolve()
        self.runs = []
        self._say("")
        self._write()

    def show_attack(self, attack: str) -> None:
        """Show the curves of another attack."""
        self._attack = attack
        self._write()
        self.changed.emit()

    def stop(self) -> None:
        """Stop reading."""
        for job in self._jobs:
            job.cancel()
        self._jobs = []

    # Choosing -----------------------------------------------------------------------------------

    def fill(self) -> None:
        """Fill the menu, as it is about to be shown."""
        self.menu.clear()
        for old in self._under_menus:
            old.deleteLater()
        self._under_menus = []
        if self._folder is None:
            return
        known = {self._folder, *(run.folder for run in self.runs)}
        beside = [one for one in siblings(self._folder) if one not in known]
        if beside:
            study = self._under(self.tr("Of the same &study"))
            for folder in beside:
                self._offer(study, folder.name, folder)
        recent = [
            entry
            for entry in self._services.recents.entries()
            if entry.kind == "audit"
            and entry.state == "finished"
            and entry.folder.resolve() not in known
        ]
        if recent:
            opened = self._under(self.tr("&Opened lately"))
            for entry in recent:
                self._offer(opened, entry.name, entry.folder)
        self.menu.addAction(self.tr("Choose an audit's &folder …")).triggered.connect(self._browse)

    def _under(self, title: str) -> QMenu:
        made = QMenu(title, self.menu)
        self.menu.addMenu(made)
        self._under_menus.append(made)
        return made

    def _offer(self, menu: QMenu, name: str, folder: Path) -> None:
        action = menu.addAction(_short(name).replace("&", "&&"))
        action.setToolTip(as_tool_tip(str(folder)))
        action.setData(str(folder))
        action.triggered.connect(self._chosen)

    def _chosen(self) -> None:
        action: Any = self.sender()
        self.add(str(action.data()))

    def _browse(self) -> None:
        found = QFileDialog.getExistingDirectory(
            self.window(),
            self.tr("Choose an audit's folder"),
            self._services.settings.last_folder,
        )
        if found:
            self._services.settings.last_folder = found
            self.add(found)

    def add(self, folder: str) -> None:
        """Read another audit's curves in the background and show them."""
        place = Path(folder).resolve()
        if place == self._folder:
            self._say(self.tr("That is the audit that you are looking at."))
            return
        if any(run.folder == place for run in self.runs):
            self._say(self.tr("That run is shown already."))
            return
        if len(self.runs) + len(self._jobs) >= MOST_RUNS:
            self._say(self.tr("{0} other runs at most: take one away first.").format(MOST_RUNS))
            return
        base = self._folder

        def work(progress: Progress, cancel: CancelToken) -> object:
            return base, read_run(place, cancel)

        self._say(self.tr("Reading {0} …").format(_short(place.name)))
        self._jobs.append(
            self._services.jobs.start(
                self.tr("Reading another run"), work, done=self._read, failed=self._failed
            )
        )

    def _read(self, found: tuple[Path | None, OtherRun]) -> None:
        base, run = found
        self._drop_finished()
        if base != self._folder or any(one.folder == run.folder for one in self.runs):
            return
        self.runs.append(run)
        self._say("")
        self._write()
        self.changed.emit()

    def _failed(self, error: M4IError) -> None:
        self._drop_finished()
        self._say(" ".join(part for part in (error.message, error.remedy) if part))

    def _drop_finished(self) -> None:
        self._jobs = [job for job in self._jobs if job.running]

    def _remove(self) -> None:
        place = int(self.sender().property("place"))
        self.runs.pop(place)
        self._say("")
        self._write()
        self.add_button.setFocus()
        self.changed.emit()

    # The list -----------------------------------------------------------------------------------

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _write(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(place, run) for place, run in enumerate(self.runs)]
        for chip in self._chips:
            self._flow.addWidget(chip)
        self.updateGeometry()

    def _chip(self, place: int, run: OtherRun) -> QFrame:
        theme = self._services.theme
        frame = QFrame()
        frame.setProperty("role", "chip")
        name = _short(run.name)
        if self._attack in run.aucs:
            text = self.tr("{0} – AUC {1}").format(name, f"{run.aucs[self._attack]:.2f}")
        else:
            text = self.tr("{0} – does not have this attack").format(name)
        line = PlainLabel("", wrap=False)
        line.setPixmap(self._line(place).pixmap(QSize(30, 10)))
        label = PlainLabel(text, wrap=False)
        label.setToolTip(as_tool_tip(f"{visible(run.name)}\n{run.folder}"))
        cross = make_tool_button(self.tr("Take this run away"), "close", theme)
        cross.setAccessibleName(self.tr("Take away the run {0}").format(name))
        cross.setProperty("place", place)
        cross.clicked.connect(self._remove)
        row = QHBoxLayout(frame)
        row.setContentsMargins(SPACE_S, 1, 1, 1)
        row.setSpacing(SPACE_XS)
        for part in (line, label, cross):
            row.addWidget(part)
        return frame

    def _line(self, place: int) -> QIcon:
        pixmap = QPixmap(60, 20)
        pixmap.setDevicePixelRatio(2.0)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        pen = self._pen(place)
        pen.setCosmetic(False)
        painter.setPen(pen)
        painter.drawLine(0, 5, 30, 5)
        painter.end()
        return QIcon(pixmap)


def _short(name: str) -> str:
    shown = visible(" ".join(name.split()))
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
