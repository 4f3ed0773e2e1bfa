"""The settings: a list of sections at the left, one of them at the right; applied at once."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from m4i_core import offline
from m4i_gui.panels.settings_rows import SettingsSection
from m4i_gui.panels.settings_sections import (
    ComputingSection,
    LookSection,
    NetworkSection,
    ReportsSection,
)
from m4i_gui.panels.settings_storage import StorageSection
from m4i_gui.services.engine_environment import CACHE_VARIABLE, EngineEnvironment
from m4i_gui.services.services import Services
from m4i_gui.services.theme import SPACE_L, SPACE_S
from m4i_gui.widgets.buttons import make_button
from m4i_gui.widgets.card import line
from m4i_gui.widgets.labels import PlainLabel
from m4i_gui.widgets.scrolled import scrolled
from m4i_gui.widgets.steady_question import SteadyQuestion

_ICONS = ("sun", "running", "folder", "download", "shield")


class SettingsDialog(QDialog):
    """What the user may choose that is no part of an audit.

    Args:
        services: Whose settings are shown and changed.
        environment: Says which settings the environment decides, or None.
    """

    def __init__(
        self,
        services: Services,
        environment: EngineEnvironment | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.services = services
        self._question: QMessageBox | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.look = LookSection(services)
        self.computing = ComputingSection(services)
        self.storage = StorageSection(services)
        self.network = NetworkSection(services)
        self.reports = ReportsSection(services)
        self.sections: tuple[SettingsSection, ...] = (
            self.look,
            self.computing,
            self.storage,
            self.network,
            self.reports,
        )
        if environment is not None:
            self.storage.say_fixed(environment.given(CACHE_VARIABLE))
            self.network.say_fixed(environment.given(offline.VARIABLE))
        self._lay_out()
        services.settings.changed.connect(self._show)
        services.theme.changed.connect(self._fit_list)
        self.finished.connect(self._leave)
        self._show()
        self.list.setCurrentRow(0)
        room = QGuiApplication.primaryScreen().availableSize() * 0.9
        self.resize(QSize(880, 620).boundedTo(room))

    def _lay_out(self) -> None:
        theme = self.services.theme
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Sections of the settings"))
        self.list.setProperty("role", "sections")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(18, 18))
        self.stack = QStackedWidget()
        for section in self.sections:
            QListWidgetItem(section.name, self.list)
            self.stack.addWidget(scrolled(section, section.name))
        self.list.currentRowChanged.connect(self._choose)
        self.reset_button = make_button(self.tr("&Reset to defaults …"), theme=theme, icon="undo")
        self.reset_button.clicked.connect(self.ask_reset)
        self.close_button = make_button(self.tr("Close"), "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        inside = QHBoxLayout()
        inside.setSpacing(0)
        inside.addWidget(self.list)
        inside.addWidget(self.stack, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.reset_button)
        buttons.addWidget(PlainLabel(self.tr("Changes take effect at once."), "small"), 1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inside, 1)
        column.addWidget(line())
        column.addLayout(buttons)
        self._fit_list()

    def _fit_list(self) -> None:
        theme = self.services.theme
        for place, icon in enumerate(_ICONS):
            self.list.item(place).setIcon(theme.icon(icon, "muted"))
        self.list.setFont(theme.font())
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 2 * SPACE_L + SPACE_S)

    def _choose(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self.sections[place].shown()

    def _show(self) -> None:
        for section in self.sections:
            section.show_settings()

    def _leave(self) -> None:
        for section in self.sections:
            section.leave()
        self.services.settings.sync()

    # Resetting ---------------------------------------------------------------------------------

    def ask_reset(self) -> None:
        """Ask whether everything chosen here shall be as at the first start."""
        if self._question is not None:
            return
        box = SteadyQuestion(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Reset to defaults"))
        box.setText(self.tr("Reset all settings in this window?"))
        box.setInformativeText(
            self.tr(
                "Everything is then as at the first start. Your audits, the list of recent ones "
                "and the cache stay as they are."
            )
        )
        self.yes_button = box.addButton(self.tr("Reset"), QMessageBox.ButtonRole.AcceptRole)
        self.no_button = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.keep_default(self.no_button)
        box.setEscapeButton(self.no_button)
        box.buttonClicked.connect(self._answered)
        box.finished.connect(self._question_over)
        self._question = box
        box.open()

    def _answered(self, button: object) -> None:
        if button is self.yes_button:
            self.reports.organisation_line.clear()
            self.storage.folder_picker.set_path("")
            self.services.settings.reset_chosen()

    def _question_over(self) -> None:
        self._question = None
