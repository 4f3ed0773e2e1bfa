"""The look of the program: colours, type, spacing, icons; light or dark, live."""

from __future__ import annotations

import re
import weakref
from importlib.resources import files
from typing import Literal, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget
from shiboken6 import isValid

from m4i_gui.services.icons import draw_icon, draw_pixmap
from m4i_gui.services.palettes import DARK, LIGHT, Colours
from m4i_gui.services.settings import THEME_PREFERENCES, Settings, ThemePreference

# Spacing in device-independent pixels: one scale for everything.
SPACE_XS = 4
SPACE_S = 8
SPACE_M = 12
SPACE_L = 16
SPACE_XL = 24
SPACE_XXL = 40
RADIUS = 8
ICON = 18
ICON_LARGE = 28
PAGE_WIDTH = 1040
"""Widest column of reading text and forms."""

MEMBER_SYMBOL = "o"
NONMEMBER_SYMBOL = "t1"
UNKNOWN_SYMBOL = "d"
"""Shapes (pyqtgraph's names): membership is never shown by colour alone."""

TYPE_SCALE = {"small": 0.88, "body": 1.0, "lead": 1.12, "heading": 1.22, "title": 1.6, "hero": 2.1}
"""Sizes relative to the desktop's own font."""

_NATIVE_SIZE = "m4i_native_text_size"

ThemeName = Literal["light", "dark"]


class _TakesIcon(Protocol):
    def setIcon(self, icon: QIcon) -> None: ...


class Theme(QObject):
    """The look that is on, and what views need to follow it.

    Style sheets are keyed by dynamic properties: a QLabel with property `role` "title", "heading",
    "lead", "muted", "small", "good", "warning" or "danger"; a QFrame with `role` "card", "well",
    "note"; a QPushButton with `kind` "primary", "danger" or "quiet".

    Signals:
        changed: Colours or type differ from before: redraw what was drawn by hand.
    """

    changed = Signal()

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._preference: ThemePreference = settings.theme if settings else "system"
        self._app: QApplication | None = None
        self._dressed = False
        self._native_size = 10.0
        self._icons: list[tuple[weakref.ref[QObject], str, str]] = []
        self._name: ThemeName = "light"
        if settings is not None:
            settings.changed.connect(self._setting_changed)

    @property
    def text_size(self) -> int:
        """Size of all texts, in percent of the desktop's."""
        return self._settings.text_size if self._settings else 100

    @property
    def _base_size(self) -> float:
        return self._native_size * self.text_size / 100

    @property
    def name(self) -> ThemeName:
        """The look that is on."""
        return self._name

    @property
    def preference(self) -> ThemePreference:
        """What the user chose."""
        return self._preference

    @property
    def colours(self) -> Colours:
        """The colours that are on."""
        return DARK if self._name == "dark" else LIGHT

    @property
    def dark(self) -> bool:
        """Whether the look is dark."""
        return self._name == "dark"

    def colour(self, role: str, alpha: int = 255) -> QColor:
        """Return a colour by its name in `Colours`."""
        found = QColor(getattr(self.colours, role))
        found.setAlpha(alpha)
        return found

    def font(self, size: str = "body", *, bold: bool = False) -> QFont:
        """Return a font of the type scale."""
        font = QFont(QApplication.font())
        font.setPointSizeF(self._base_size * TYPE_SCALE[size])
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def apply(self, app: QApplication) -> None:
        """Dress the application and follow the desktop from now on."""
        first = self._app is None
        self._app = app
        if first:
            # No style written in Python, be it for one hint: Qt would ask it 13 times for every
            # widget whenever the style sheet changes, a third more of waiting.
            app.setStyle(QStyleFactory.create("Fusion"))
            self._native_size = _native_size(app)
            app.styleHints().colorSchemeChanged.connect(self._follow)
        self._dress()

    def set_preference(self, preference: ThemePreference) -> None:
        """Choose "light", "dark" or "system", and remember it."""
        if preference not in THEME_PREFERENCES:
            raise ValueError(f"unknown theme {preference!r}")
        self._preference = preference
        if self._settings is not None:
            self._settings.theme = preference
        self._dress()

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """Return an icon of resources/icons in a colour of the theme."""
        off = self.colours.border_strong
        return draw_icon(name, getattr(self.colours, colour), off)

    def pixmap(self, name: str, size: int, colour: str = "text", ratio: float = 2.0) -> QPixmap:
        """Return an icon as a pixmap of `size` device-independent pixels."""
        return draw_pixmap(name, getattr(self.colours, colour), size, ratio)

    def keep_icon(self, target: _TakesIcon, name: str, colour: str = "text") -> None:
        """Give a button or action an icon, now and after every change of the theme."""
        assert isinstance(target, QObject)
        self._icons = [
            entry for entry in self._icons if entry[0]() is not None and entry[0]() is not target
        ]
        self._icons.append((weakref.ref(target), name, colour))
        target.setIcon(self.icon(name, colour))

    def _setting_changed(self, key: str) -> None:
        assert self._settings is not None
        if key == "window/text_size":
            self._dress()
        elif key == "window/theme" and self._preference != self._settings.theme:
            self._preference = self._settings.theme
            self._dress()

    def _follow(self) -> None:
        if self._preference == "system":
            self._dress()

    def _wanted(self) -> ThemeName:
        if self._preference != "system":
            return "dark" if self._preference == "dark" else "light"
        return "dark" if self._desktop_scheme() == Qt.ColorScheme.Dark else "light"

    def _desktop_scheme(self) -> Qt.ColorScheme:
        assert self._app is not None
        return self._app.styleHints().colorScheme()

    def _dress(self) -> None:
        app = self._app
        if app is None or not isValid(app):
            return
        self._name = self._wanted()
        sheet = style_sheet(self.colours, self._base_size, self._name)
        if self._dressed and app.styleSheet() == sheet:
            # "As the desktop" is often what is on already.
            return
        self._dressed = True
        app.setPalette(_palette(self.colours))
        font = app.font()
        if font.pointSizeF() != self._base_size:
            # What the style sheet does not name (plots, menus, dialogs of Qt) follows, too.
            font.setPointSizeF(self._base_size)
            app.setFont(font)
        # Qt looks at every widget there is again: up to two seconds when all pages have been made.
        app.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            app.setStyleSheet(sheet)
        finally:
            app.restoreOverrideCursor()
        for reference, name, colour in self._icons:
            target = reference()
            if target is not None and isValid(target):
                target.setIcon(self.icon(name, colour))  # type: ignore[attr-defined]
        self.changed.emit()


def _native_size(app: QApplication) -> float:
    """Return the desktop's text size in points, also after another theme has changed the font."""
    kept = app.property(_NATIVE_SIZE)
    if not isinstance(kept, float):
        size = app.font().pointSizeF()
        kept = size if size > 0 else 10.0
        app.setProperty(_NATIVE_SIZE, kept)
    return kept


def restyle(widget: QWidget) -> None:
    """Make the style sheet notice that a dynamic property of a widget has changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def style_sheet(colours: Colours, base_size: float, name: ThemeName) -> str:
    """Fill the template of resources/styles.

    Raises:
        KeyError: If the template names something that there is not.
    """
    template = files("resources").joinpath("styles", "m4i.qss").read_text(encoding="utf-8")
    folder = files("resources").joinpath("icons")
    values: dict[str, str] = {
        **{key: getattr(colours, key) for key in colours.__dataclass_fields__},
        **{f"size_{key}": f"{base_size * scale:.2f}pt" for key, scale in TYPE_SCALE.items()},
        "radius": f"{RADIUS}px",
        "icons": str(folder).replace("\\", "/"),
        "tone": name,
    }
    return re.sub(r"@(\w+)@", lambda found: values[found[1]], template)


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: colours.surface,
        role.WindowText: colours.text,
        role.Base: colours.card,
        role.AlternateBase: colours.hover,
        role.Text: colours.text,
        role.Button: colours.card,
        role.ButtonText: colours.text,
        role.BrightText: colours.danger,
        role.ToolTipBase: colours.card,
        role.ToolTipText: colours.text,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.PlaceholderText: colours.muted,
        role.Accent: colours.accent,
        role.Mid: colours.border,
        role.Midlight: colours.border,
        role.Light: colours.card,
        role.Dark: colours.border_strong,
        role.Shadow: colours.sunken,
    }
    for which, value in pairs.items():
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.border_strong))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colours.border))
    return palette
