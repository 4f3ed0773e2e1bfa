"""The main window's menus and shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QMenu

from m4i_gui.services.faults import log_folder
from m4i_gui.services.settings import THEME_PREFERENCES, ThemePreference
from m4i_gui.widgets.about import AboutDialog, ShortcutsDialog

if TYPE_CHECKING:
    from m4i_gui.main_window import MainWindow

TEXT_STEP = 10
"""Percent by which a key makes texts larger or smaller."""

_THEME_ICONS = {"system": "screen", "light": "sun", "dark": "moon"}


class WindowMenus(QObject):
    """Actions and menus of a main window.

    Args:
        window: Whose menu bar is filled; its public methods are what the actions do.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._services = window.services
        self._make_actions()
        self._make_menus()

    def _action(
        self,
        text: str,
        slot: Callable[..., object],
        keys: QKeySequence.StandardKey | str | None = None,
        icon: str = "",
    ) -> QAction:
        made = QAction(text, self._window)
        if keys is not None:
            made.setShortcut(keys)
        if icon:
            self._services.theme.keep_icon(made, icon, "muted")
        made.triggered.connect(slot)
        return made

    def _make_actions(self) -> None:
        window, key, add = self._window, QKeySequence.StandardKey, self._action
        self.new_action = add(self.tr("&New audit …"), window.ask_new, key.New, "add")
        self.study_action = add(
            self.tr("New &grid of audits …"), window.ask_new_study, "Ctrl+Shift+N", "grid"
        )
        self.open_action = add(
            self.tr("&Open an audit or study …"), window.ask_open, key.Open, "open"
        )
        self.compare_action = add(
            self.tr("&Compare audits …"), window.ask_compare, "Ctrl+K", "compare"
        )
        self.demo_action = add(self.tr("Run the &demo"), window.run_demo, None, "spark")
        self.export_action = add(self.tr("&Export …"), window.export, "Ctrl+E", "export")
        self.settings_action = add(self.tr("&Settings …"), self.show_settings, "Ctrl+,", "settings")
        self.settings_action.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.quit_action = add(self.tr("&Quit"), window.close, "Ctrl+Q")
        self.start_action = add(self.tr("&Start page"), window.show_start, "Alt+Home", "back")
        self.larger_action = add(self.tr("&Larger text"), self._larger, "Ctrl++", "zoom-in")
        self.larger_action.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.smaller_action = add(self.tr("S&maller text"), self._smaller, "Ctrl+-", "zoom-out")
        self.usual_action = add(self.tr("&Usual text size"), self._usual_size, "Ctrl+0", "zoom-fit")
        self.run_action = add(self.tr("What is &running"), window.show_run, "Ctrl+R", "running")
        self.keys_action = add(self.tr("&Keyboard shortcuts"), self._show_keys, "Ctrl+/", "list")
        self.help_action = add(self.tr("&What am I looking at?"), self._explain, "F1", "question")
        self.glossary_action = add(
            self.tr("&Glossary"), self._show_glossary, "Ctrl+Shift+G", "bookmark"
        )
        self.tour_action = add(self.tr("&Tour"), self._take_tour, None, "spark")
        self.log_action = add(self.tr("Open the &log folder"), self.open_log, None, "file")
        self.about_action = add(self.tr("&About M4I"), self._show_about, None, "info")
        self.about_action.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit_action.setMenuRole(QAction.MenuRole.QuitRole)

    def _make_menus(self) -> None:
        bar = self._window.menuBar()
        file = bar.addMenu(self.tr("&File"))
        file.addActions([self.new_action, self.study_action, self.open_action])
        self.recent_menu = QMenu(self.tr("Open &recent"), file)
        self.recent_menu.aboutToShow.connect(self._fill_recent)
        file.addMenu(self.recent_menu)
        file.addAction(self.compare_action)
        file.addSeparator()
        file.addActions([self.demo_action, self.export_action])
        file.addSeparator()
        file.addAction(self.settings_action)
        file.addSeparator()
        file.addAction(self.quit_action)
        view = bar.addMenu(self.tr("&View"))
        view.addActions([self.start_action, self.run_action])
        view.addSeparator()
        look = view.addMenu(self.tr("&Look"))
        self.theme_group = QActionGroup(self)
        names = {
            "system": self.tr("&As the desktop"),
            "light": self.tr("&Light"),
            "dark": self.tr("&Dark"),
        }
        theme = self._services.theme
        for preference in THEME_PREFERENCES:
            choice = QAction(names[preference], self.theme_group)
            choice.setCheckable(True)
            choice.setData(preference)
            choice.setChecked(preference == theme.preference)
            theme.keep_icon(choice, _THEME_ICONS[preference], "muted")
            look.addAction(choice)
        self.theme_group.triggered.connect(self._choose_theme)
        theme.changed.connect(self._follow_theme)
        view.addSeparator()
        view.addActions([self.larger_action, self.smaller_action, self.usual_action])
        help_menu = bar.addMenu(self.tr("&Help"))
        help_menu.addActions([self.help_action, self.glossary_action, self.tour_action])
        help_menu.addSeparator()
        help_menu.addActions([self.keys_action, self.log_action, self.about_action])

    def _fill_recent(self) -> None:
        self.recent_menu.clear()
        for audit in self._services.recents.entries():
            if audit.state == "missing":
                continue
            entry = self.recent_menu.addAction(audit.name.replace("&", "&&"))
            entry.setData(str(audit.folder))
            entry.triggered.connect(self._open_recent)
        if self.recent_menu.isEmpty():
            self.recent_menu.addAction(self.tr("No audits yet")).setEnabled(False)

    def _open_recent(self) -> None:
        self._window.open_audit(str(cast(QAction, self.sender()).data()))

    def _choose_theme(self, action: QAction) -> None:
        self._services.theme.set_preference(cast(ThemePreference, action.data()))

    def _follow_theme(self) -> None:
        preference = self._services.theme.preference
        for choice in self.theme_group.actions():
            choice.setChecked(choice.data() == preference)

    def _larger(self) -> None:
        self._services.settings.text_size += TEXT_STEP

    def _smaller(self) -> None:
        self._services.settings.text_size -= TEXT_STEP

    def _usual_size(self) -> None:
        self._services.settings.text_size = 100

    def show_settings(self) -> None:
        """Show the settings, once."""
        from m4i_gui.panels.settings_dialog import SettingsDialog

        open_already = self._window.findChild(SettingsDialog)
        if open_already is not None:
            open_already.raise_()
            open_already.activateWindow()
            return
        SettingsDialog(self._services, self._window.environment, self._window).open()

    def _show_keys(self) -> None:
        actions = [a for a in self._window.findChildren(QAction) if not a.shortcut().isEmpty()]
        ShortcutsDialog(actions, self._window).open()

    def _explain(self) -> None:
        self._window.help.explain()

    def _show_glossary(self) -> None:
        self._window.help.show_glossary()

    def _take_tour(self) -> None:
        self._window.help.tour.start()

    def _show_about(self) -> None:
        AboutDialog(self._services.theme, self._window).open()

    def open_log(self) -> None:
        """Show the folder with the log files in the desktop's file manager."""
        folder = log_folder()
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
