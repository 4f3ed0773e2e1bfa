"""Buttons of a few fixed kinds."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from m4i_gui.services.theme import ICON, Theme

ButtonKind = Literal["primary", "secondary", "danger", "quiet"]


def make_button(
    text: str,
    kind: ButtonKind = "secondary",
    *,
    theme: Theme | None = None,
    icon: str = "",
    accessible_name: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """Return a push button.

    Args:
        text: Caption; may hold a mnemonic (&).
        kind: "primary" (one a page), "secondary", "danger" or "quiet" (a link).
        theme: Needed for the icon.
        icon: Name of an icon, or "".
        accessible_name: What a screen reader says; the caption when left out.
        parent: The widget it lies in, if it is not put into a layout.
    """
    button = QPushButton(text, parent)
    button.setProperty("kind", kind)
    button.setAccessibleName(accessible_name or text.replace("&", ""))
    button.setAutoDefault(False)
    button.setIconSize(QSize(ICON, ICON))
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon and theme is not None:
        colour = {"primary": "on_accent", "danger": "danger", "quiet": "accent"}.get(kind, "text")
        theme.keep_icon(button, icon, colour)
    return button


def make_tool_button(
    text: str, icon: str, theme: Theme, *, checkable: bool = False, parent: QWidget | None = None
) -> QToolButton:
    """Return an icon-only button; `text` is its tool tip and accessible name."""
    button = QToolButton(parent)
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setCheckable(checkable)
    button.setIconSize(QSize(ICON, ICON))
    theme.keep_icon(button, icon, "text")
    return button
