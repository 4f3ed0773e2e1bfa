"""The sections of the settings that only choose: look, computing, network, reports."""

from __future__ import annotations

import os
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSlider, QSpinBox, QWidget

from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import Progress
from m4i_gui.panels.settings_rows import SettingsSection, make_choice, show_choice, show_tick
from m4i_gui.services.devices import found_devices
from m4i_gui.services.jobs import Job
from m4i_gui.services.services import Services
from m4i_gui.services.settings import (
    DEVICES,
    LONGEST_ORGANISATION,
    MOST_THREADS,
    TEXT_SIZES,
    Device,
    Language,
    PicturePrivacy,
    ThemePreference,
)
from m4i_gui.services.theme import SPACE_M
from m4i_gui.widgets.card import Note

_STEP = 10
_STILL = 250
"""Milliseconds without a further change after which all texts are set anew."""


class LookSection(SettingsSection):
    """Theme, size of texts, language."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.say(self.tr("Look and language"), self.tr("How the window looks and speaks."))
        self._language_at_start = services.settings.language
        # Every size lays out the whole window: only where the slider comes to rest counts.
        self._wanted_size: int | None = None
        self._resting = QTimer(self, singleShot=True)
        self._resting.timeout.connect(self._apply_size)
        self.theme_choice = make_choice(
            [
                ("system", self.tr("As the desktop")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ]
        )
        self.theme_choice.activated.connect(self._choose_theme)
        self.add_row(
            self.tr("&Theme"),
            self.theme_choice,
            self.tr("“As the desktop” follows it while M4I is open, too."),
        )
        self.size_slider = QSlider(Qt.Orientation.Horizontal)
        self.size_slider.setRange(TEXT_SIZES[0] // _STEP, TEXT_SIZES[1] // _STEP)
        self.size_slider.setPageStep(1)
        self.size_slider.setMinimumWidth(220)
        self.size_slider.setAccessibleName(self.tr("Size of texts"))
        self.size_slider.valueChanged.connect(self._choose_size)
        self.size_box = QSpinBox()
        self.size_box.setRange(*TEXT_SIZES)
        self.size_box.setSingleStep(_STEP)
        self.size_box.setSuffix(" %")
        self.size_box.setKeyboardTracking(False)
        self.size_box.setAccessibleName(self.tr("Size of texts in percent"))
        self.size_box.valueChanged.connect(self._choose_percent)
        sizes = QWidget()
        row = QHBoxLayout(sizes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(self.size_slider)
        row.addWidget(self.size_box)
        sizes.setFocusProxy(self.size_slider)
        self.add_row(
            self.tr("Text &size"),
            sizes,
            self.tr("All texts, also those of plots; applied at once."),
        )
        self.language_choice = make_choice(
            [("system", self.tr("As the desktop")), ("en", "English"), ("zh_CN", "简体中文")]
        )
        self.language_choice.activated.connect(self._choose_language)
        self.add_row(self.tr("&Language"), self.language_choice)
        self.language_note = Note(services.theme)
        self.language_note.hide()
        self.column.addWidget(self.language_note)
        self.column.addStretch(1)

    def show_settings(self) -> None:
        settings = self.services.settings
        show_choice(self.theme_choice, settings.theme)
        show_choice(self.language_choice, settings.language)
        if self._wanted_size is None:
            _show_value(self.size_slider, round(settings.text_size / _STEP))
            _show_value(self.size_box, settings.text_size)
        changed = settings.language != self._language_at_start
        self.language_note.say(
            self.tr(
                "M4I speaks this language when it is started next. Work that is running goes on "
                "in the old one; nothing has to be done again."
            )
            if changed
            else ""
        )

    def _choose_theme(self) -> None:
        chosen = cast(ThemePreference, self.theme_choice.currentData())
        self.services.theme.set_preference(chosen)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._wanted_size is not None:
            # At once, but not within an event that all widgets take part in.
            self._resting.start(0)

    def _choose_size(self, tens: int) -> None:
        _show_value(self.size_box, tens * _STEP)
        self._want_size(tens * _STEP)

    def _choose_percent(self, percent: int) -> None:
        _show_value(self.size_slider, round(percent / _STEP))
        self._want_size(percent)

    def _want_size(self, percent: int) -> None:
        self._wanted_size = percent
        self._resting.start(_STILL)

    def _apply_size(self) -> None:
        wanted, self._wanted_size = self._wanted_size, None
        self._resting.stop()
        if wanted is not None:
            self.services.settings.text_size = wanted

    def _choose_language(self) -> None:
        self.services.settings.language = cast(Language, self.language_choice.currentData())


def _show_value(control: QSlider | QSpinBox, value: int) -> None:
    """Show a value that is not to be taken as the user's choice."""
    blocked = control.blockSignals(True)
    control.setValue(value)
    control.blockSignals(blocked)


class ComputingSection(SettingsSection):
    """Device and threads."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.say(
            self.tr("Computing"),
            self.tr("Where new audits compute. Plans that exist already keep what they say."),
        )
        self._job: Job | None = None
        self._found: tuple[Device, ...] = ()
        self._device_words: dict[str, str] = {
            "auto": self.tr("Automatic: the fastest there is"),
            "cpu": self.tr("Processor (CPU)"),
            "cuda": self.tr("NVIDIA graphics card (CUDA)"),
            "mps": self.tr("Apple graphics (MPS)"),
        }
        self.device_choice = make_choice([(n, self._device_words[n]) for n in ("auto", "cpu")])
        self.device_choice.activated.connect(self._choose_device)
        self.device_hint = self.add_row(
            self.tr("&Device"), self.device_choice, self.tr("Looking for graphics cards …")
        )
        cores = os.cpu_count() or 1
        self.threads_box = QSpinBox()
        self.threads_box.setRange(0, min(cores, MOST_THREADS))
        self.threads_box.setSpecialValueText(self.tr("All {0} cores").format(cores))
        self.threads_box.setMinimumWidth(220)
        self.threads_box.valueChanged.connect(self._choose_threads)
        self.add_row(
            self.tr("T&hreads"),
            self.threads_box,
            self.tr(
                "Fewer threads leave room for other programs. An audit that is run again with "
                "another number may differ in the last digits."
            ),
        )
        self.notify_box = self.add_tick(
            self.tr("&Notify me when long work is over"),
            self.tr("By a message of the desktop, only while another window is in front."),
        )
        self.notify_box.toggled.connect(self._choose_notify)
        self.column.addStretch(1)

    def shown(self) -> None:
        if self._job is None and not self._found:
            self._job = self.services.jobs.start(
                self.tr("Looking for graphics cards"), _find, done=self._devices, failed=self._none
            )

    def leave(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _devices(self, found: tuple[Device, ...]) -> None:
        self._job, self._found = None, found
        self.show_settings()

    def _none(self, error: object) -> None:
        self._devices(("auto", "cpu"))

    def show_settings(self) -> None:
        settings = self.services.settings
        chosen = settings.device
        offered = self._found or ("auto", "cpu")
        self.device_choice.clear()
        for name in DEVICES:
            words = self._device_words[name]
            if name in offered:
                self.device_choice.addItem(words, name)
            elif name == chosen:
                missing = self.tr("{0}: not found here").format(words) if self._found else words
                self.device_choice.addItem(missing, name)
        show_choice(self.device_choice, chosen)
        if self._found:
            cards = [name for name in self._found if name not in ("auto", "cpu")]
            if chosen not in self._found:
                hint = self.tr(
                    "This computer does not have the device that was chosen: choose another, or "
                    "audits will refuse to start."
                )
            elif cards:
                hint = self.tr("Results of different devices differ in the last digits.")
            else:
                hint = self.tr("No graphics card that could be used was found.")
            self.device_hint.setText(hint)
        blocked = self.threads_box.blockSignals(True)
        self.threads_box.setValue(min(settings.threads, self.threads_box.maximum()))
        self.threads_box.blockSignals(blocked)
        show_tick(self.notify_box, settings.notify)

    def _choose_device(self) -> None:
        self.services.settings.device = cast(Device, self.device_choice.currentData())

    def _choose_threads(self, count: int) -> None:
        self.services.settings.threads = count

    def _choose_notify(self, on: bool) -> None:
        self.services.settings.notify = on


class NetworkSection(SettingsSection):
    """Offline mode."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.say(
            self.tr("Network"),
            self.tr(
                "M4I works without a network. It uses one for two things only, and asks before: "
                "to download the weights of an encoder, and to question a model that is behind "
                "an address."
            ),
        )
        self.offline_box = self.add_tick(
            self.tr("&Offline mode"),
            self.tr(
                "Nothing is downloaded and no service is asked. An audit that needs either says so "
                "and stops before it begins."
            ),
        )
        self.offline_box.toggled.connect(self._choose)
        self.fixed_note = Note(services.theme)
        self.fixed_note.hide()
        self.column.addWidget(self.fixed_note)
        self.column.addStretch(1)

    def show_settings(self) -> None:
        show_tick(self.offline_box, self.services.settings.offline)

    def say_fixed(self, value: str) -> None:
        """Say that the environment decides, not the setting."""
        self.fixed_note.say(
            self.tr(
                "M4I was started with M4I_OFFLINE={0}, which decides until it is started without."
            ).format(value)
            if value
            else ""
        )
        self.offline_box.setEnabled(not value)

    def _choose(self, on: bool) -> None:
        self.services.settings.offline = on


class ReportsSection(SettingsSection):
    """What reports show unless one says otherwise."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.say(
            self.tr("Privacy of reports"),
            self.tr("What a new report begins with. Each report can be told otherwise."),
        )
        self.pictures_choice = make_choice(
            [
                ("redacted", self.tr("Hidden")),
                ("blurred", self.tr("Blurred")),
                ("shown", self.tr("Shown")),
            ]
        )
        self.pictures_choice.activated.connect(self._choose_pictures)
        self.pictures_hint = self.add_row(
            self.tr("&Pictures of records"), self.pictures_choice, " "
        )
        self.examples_box = self.add_tick(
            self.tr("List the &riskiest records"),
            self.tr("Their texts and scores. Without, a report holds only numbers about all."),
        )
        self.examples_box.toggled.connect(self._choose_examples)
        self.organisation_line = QLineEdit()
        self.organisation_line.setMaxLength(LONGEST_ORGANISATION)
        self.organisation_line.setPlaceholderText(self.tr("None"))
        self.organisation_line.editingFinished.connect(self._choose_organisation)
        self.add_row(
            self.tr("Name of your or&ganisation"),
            self.organisation_line,
            self.tr("Stands on the cover."),
        )
        self.column.addStretch(1)

    def show_settings(self) -> None:
        settings = self.services.settings
        show_choice(self.pictures_choice, settings.report_pictures)
        hints = {
            "redacted": self.tr(
                "A grey area stands in their place: right for reports that travel."
            ),
            "blurred": self.tr("Shapes and colours can be made out, faces and writing cannot."),
            "shown": self.tr(
                "Anybody who gets the report sees whose records they are. Choose this only for "
                "data that is public."
            ),
        }
        self.pictures_hint.setText(hints[settings.report_pictures])
        self.pictures_hint.set_role("warning" if settings.report_pictures == "shown" else "small")
        show_tick(self.examples_box, settings.report_examples)
        if not self.organisation_line.hasFocus():
            self.organisation_line.setText(settings.report_organisation)

    def leave(self) -> None:
        self._choose_organisation()

    def _choose_pictures(self) -> None:
        chosen = cast(PicturePrivacy, self.pictures_choice.currentData())
        self.services.settings.report_pictures = chosen

    def _choose_examples(self, on: bool) -> None:
        self.services.settings.report_examples = on

    def _choose_organisation(self) -> None:
        self.services.settings.report_organisation = self.organisation_line.text()


def _find(progress: Progress, cancel: CancelToken) -> tuple[Device, ...]:
    return found_devices()
