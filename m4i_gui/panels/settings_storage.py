"""The settings' section on storage: where the cache is, how large it is, and emptying it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import cast

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QWidget,
)

from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress, ProgressUpdate
from m4i_core.models.weights import cache_folder
from m4i_gui.panels.settings_rows import SettingsSection
from m4i_gui.services.cache import (
    CACHE_PARTS,
    CachePart,
    CacheSize,
    Cleared,
    clear_cache,
    measure_cache,
)
from m4i_gui.services.command_job import CommandJob
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_S, SPACE_XL
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import Card, Note
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.path_picker import PathPicker
from m4i_gui.widgets.steady_question import SteadyQuestion

_WAIT_MS = 600


class StorageSection(SettingsSection):
    """The cache: its folder, its size, a way to empty it."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.say(
            self.tr("Storage"),
            self.tr(
                "The cache holds what M4I can make or fetch again: encoded pictures, previews and "
                "downloaded weights. Audits and their results are never in it."
            ),
        )
        self._job: Job | None = None
        self._question: QMessageBox | None = None
        self.size: CacheSize | None = None
        self.folder_picker = PathPicker(
            services.settings,
            "folder",
            self.tr("Folder of the cache"),
            placeholder=str(cache_folder()),
        )
        self.folder_picker.changed.connect(self._typed)
        self.folder_hint = self.add_row(
            self.tr("&Folder of the cache"), self.folder_picker, " ", wide=True
        )
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_WAIT_MS)
        self._typing.timeout.connect(self._choose)
        self.fixed_note = Note(services.theme)
        self.fixed_note.hide()
        self.column.addWidget(self.fixed_note)
        self.column.addWidget(self._sizes())
        self.result_note = Note(services.theme)
        self.result_note.hide()
        self.column.addWidget(self.result_note)
        self.column.addStretch(1)

    def _sizes(self) -> Card:
        card = Card(self.tr("Room that it takes"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_XL)
        grid.setVerticalSpacing(SPACE_S)
        names: dict[CachePart, str] = {
            "features": self.tr("Encoded pictures"),
            "pictures": self.tr("Pictures taken out of data sets"),
            "scenes": self.tr("Previews of the demo"),
            "weights": self.tr("Downloaded weights of encoders"),
        }
        self._numbers: dict[CachePart, PlainLabel] = {}
        for place, part in enumerate(CACHE_PARTS):
            grid.addWidget(PlainLabel(names[part], wrap=False), place, 0)
            self._numbers[part] = PlainLabel("–", wrap=False)
            self._numbers[part].setAccessibleName(names[part])
            grid.addWidget(self._numbers[part], place, 1)
        self.total = PlainLabel("–", "strong", wrap=False)
        self.total.setAccessibleName(self.tr("Together"))
        grid.addWidget(PlainLabel(self.tr("Together"), "strong"), len(CACHE_PARTS), 0)
        grid.addWidget(self.total, len(CACHE_PARTS), 1)
        grid.setColumnStretch(2, 1)
        card.body.addLayout(grid)
        self.clear_button = make_button(
            self.tr("&Clear the cache …"), "danger", theme=self.services.theme, icon="remove"
        )
        self.clear_button.setEnabled(False)
        self.clear_button.clicked.connect(self.ask_clear)
        row = QHBoxLayout()
        row.addWidget(self.clear_button)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    # Showing -----------------------------------------------------------------------------------

    def show_settings(self) -> None:
        if not self.folder_picker.line.hasFocus():
            blocked = self.folder_picker.blockSignals(True)
            self.folder_picker.set_path(self.services.settings.cache_folder)
            self.folder_picker.blockSignals(blocked)
        self._say_folder("")

    def say_fixed(self, value: str) -> None:
        """Say that the environment decides where the cache is, not the setting."""
        self.fixed_note.say(
            self.tr(
                "M4I was started with M4I_CACHE, which decides until it is started without: {0}"
            ).format(value)
            if value
            else ""
        )
        self.folder_picker.setEnabled(not value)

    def shown(self) -> None:
        self.measure()

    def leave(self) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self._choose()
        if self._job is not None:
            self._job.cancel()

    def measure(self) -> None:
        """Measure the cache in the background."""
        if self._job is not None:
            return
        self.total.setText(self.tr("measuring …"))
        folder = cache_folder()

        def work(progress: Progress, cancel: CancelToken) -> CacheSize:
            return measure_cache(folder, cancel)

        self._job = self.services.jobs.start(
            self.tr("Measuring the cache"),
            work,
            done=self._measured,
            failed=self._failed,
            cancelled=self._cancelled,
        )

    def _measured(self, size: CacheSize) -> None:
        self._job, self.size = None, size
        for part, label in self._numbers.items():
            label.setText(in_bytes(size.parts[part]))
        self.total.setText(in_bytes(size.total))
        self.clear_button.setEnabled(size.files > 0)

    def _failed(self, error: M4IError) -> None:
        self._job = None
        self.total.setText("–")
        self.result_note.say(error.message, "danger")

    def _cancelled(self) -> None:
        self._job = None

    # Choosing the folder -----------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        self._typing.start()

    def _choose(self) -> None:
        text = self.folder_picker.path()
        if text == self.services.settings.cache_folder:
            self._say_folder("")
            return
        problem = self._problem(text)
        self._say_folder(problem)
        if not problem:
            self.services.settings.cache_folder = text
            self.folder_picker.line.setPlaceholderText(str(cache_folder()))
            self.measure()

    def _problem(self, text: str) -> str:
        if not text:
            return ""
        place = Path(text).expanduser()
        if not place.is_absolute():
            return self.tr("Name the whole path, from the top.")
        if place.exists() and not place.is_dir():
            return self.tr("That is a file. Choose a folder.")
        above = place
        while not above.exists() and above != above.parent:
            above = above.parent
        if not _writable(above):
            return self.tr("M4I may not write there. Choose another folder.")
        return ""

    def _say_folder(self, problem: str) -> None:
        self.folder_hint.set_role("danger" if problem else "small")
        self.folder_hint.setText(
            problem
            or self.tr(
                "Empty: the usual place. What is in the old folder stays there when you change it."
            )
        )

    # Clearing ----------------------------------------------------------------------------------

    def ask_clear(self) -> None:
        """Ask whether the cache may be emptied, saying what that costs."""
        size = self.size
        if size is None or self._question is not None:
            return
        busy = any(isinstance(job, CommandJob) for job in self.services.jobs.active())
        box = SteadyQuestion(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Clear the cache"))
        if busy:
            box.setIcon(QMessageBox.Icon.Information)
            box.setText(self.tr("An audit is running and uses the cache."))
            box.setInformativeText(self.tr("Clear it when the audit is done or stopped."))
            box.addButton(QMessageBox.StandardButton.Ok)
        else:
            self._fill_question(box, size)
        box.finished.connect(self._answered)
        self._question = box
        box.open()

    def _fill_question(self, box: QMessageBox, size: CacheSize) -> None:
        weights = size.parts["weights"]
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("Clear the cache and free {0}?").format(in_bytes(size.total - weights)))
        box.setInformativeText(
            self.tr(
                "Lost are encoded pictures and previews: M4I makes them again when an audit needs "
                "them, which takes the time of encoding. Audits, results, reports and your data "
                "are not touched.\n\nFolder: {0}"
            ).format(cache_folder())
        )
        self.weights_box = QCheckBox(
            self.tr("Delete downloaded weights as well ({0}, to be downloaded again)").format(
                in_bytes(weights)
            )
        )
        self.weights_box.setEnabled(weights > 0)
        box.setCheckBox(self.weights_box)
        self.yes_button = box.addButton(self.tr("Clear"), QMessageBox.ButtonRole.DestructiveRole)
        self.no_button = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.keep_default(cast(QPushButton, self.no_button))
        box.setEscapeButton(self.no_button)
        box.buttonClicked.connect(self._button)

    def _button(self, button: object) -> None:
        if button is self.yes_button:
            self._clear(with_weights=self.weights_box.isChecked())

    def _answered(self) -> None:
        self._question = None

    def _clear(self, *, with_weights: bool) -> None:
        if self._job is not None:
            return
        parts = tuple(part for part in CACHE_PARTS if with_weights or part != "weights")
        folder = cache_folder()
        total = max(self.size.files if self.size else 1, 1)

        def work(progress: Progress, cancel: CancelToken) -> Cleared:
            return clear_cache(folder, parts, cancel, lambda n: progress.report(n / total))

        self.clear_button.setEnabled(False)
        self._job = self.services.jobs.start(
            self.tr("Clearing the cache"),
            work,
            done=self._cleared,
            failed=self._failed,
            progress=self._clearing,
            cancelled=self._cancelled,
        )

    def _clearing(self, updates: list[ProgressUpdate]) -> None:
        if updates and updates[-1].fraction is not None:
            self.total.setText(
                self.tr("clearing … {0} %").format(round(100 * updates[-1].fraction))
            )

    def _cleared(self, cleared: Cleared) -> None:
        self._job = None
        words = self.tr("{0} freed.").format(in_bytes(cleared.bytes))
        if cleared.failed:
            words = self.tr("{0} {1} files could not be deleted ({2}).").format(
                words, cleared.failed, cleared.reason
            )
        self.result_note.say(words, "warning" if cleared.failed else "good")
        self.measure()


def in_bytes(count: int) -> str:
    """Return a size in words, as the user's country writes it."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _writable(folder: Path) -> bool:
    return folder.is_dir() and os.access(folder, os.W_OK)
