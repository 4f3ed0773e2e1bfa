"""Tells screen readers what plots and pictures are; Qt alone takes them for plain areas."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QGraphicsView, QWidget

_PROPERTY = "spokenRole"
_ROLES = {"chart": QAccessible.Role.Chart, "picture": QAccessible.Role.Graphic}
_installed: list[bool] = []


def speak_as(widget: QWidget, role: str) -> None:
    """Let a widget that paints itself be announced as something; before it is given a name.

    Args:
        widget: It.
        role: "chart" or "picture".
    """
    assert role in _ROLES
    widget.setProperty(_PROPERTY, role)


def install_spoken_roles() -> None:
    """Let every plot be announced as a chart from now on; once a program."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface_of)


def _interface_of(kind: str, widget: QObject) -> QAccessibleWidget | None:
    """Return what is announced of a widget, or None for what Qt knows itself.

    Args:
        kind: Name of its class, then of each class above it.
        widget: It.
    """
    if not isinstance(widget, QWidget) or kind != widget.metaObject().className():
        return None
    role = widget.property(_PROPERTY)
    if role is None and isinstance(widget, QGraphicsView):
        role = "chart"
    return QAccessibleWidget(widget, _ROLES[role]) if role in _ROLES else None
