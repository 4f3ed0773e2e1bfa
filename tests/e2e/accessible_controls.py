"""What a screen reader is told about the controls of a page, and what is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialogButtonBox,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

_ALWAYS = (
    QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QAbstractSlider, QTabBar,
    QAbstractItemView, QGraphicsView, QTextEdit, QPlainTextEdit,
)  # fmt: skip
# Parts of other controls, and what Qt makes and names by itself.
_PARTS = (QScrollBar, QHeaderView, QMenuBar, QDialogButtonBox)
_INSIDE = (QComboBox, QAbstractSpinBox, QTabBar)
_SPOKEN_ROLES = {
    QAccessible.Role.Client,
    QAccessible.Role.NoRole,
    QAccessible.Role.Window,
    QAccessible.Role.Border,
    QAccessible.Role.Grouping,
}
"""Roles that say nothing of what can be done."""


def interactive(page: QWidget) -> Iterator[QWidget]:
    """Yield what can be seen and used on a page."""
    for widget in page.findChildren(QWidget):
        if not widget.isVisibleTo(page) or widget.window() is not page.window():
            continue
        parent = widget.parentWidget()
        if isinstance(widget, _PARTS) or isinstance(parent, _INSIDE):
            continue
        if isinstance(parent, QLineEdit) and isinstance(widget, QAbstractButton):
            continue
        if type(parent).__name__ == "QComboBoxPrivateContainer":
            continue
        if widget.focusProxy() is not None or (not widget.isEnabled() and _corner(widget)):
            continue
        focusable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if isinstance(widget, _ALWAYS) or focusable:
            yield widget


def _corner(widget: QWidget) -> bool:
    """Return whether a widget is the corner of a table that does nothing."""
    return widget.objectName() == "qt_tableview_cornerbutton"


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a control."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QComboBox):
        # Qt offers what is chosen as the name, which says nothing of what the choice is about.
        labels = widget.window().findChildren(QLabel)
        return next((label.text() for label in labels if label.buddy() is widget), "")
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name).strip() if found is not None else ""


def role_of(widget: QWidget) -> QAccessible.Role:
    """Return what a screen reader takes a control for."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.role() if found is not None else QAccessible.Role.NoRole


def _where(widget: QWidget) -> str:
    chain = []
    up = widget.parentWidget()
    while up is not None and len(chain) < 6:
        chain.append(
            type(up).__name__ + (f"({up.accessibleName()})" if up.accessibleName() else "")
        )
        up = up.parentWidget()
    return f"{type(widget).__name__} {widget.objectName()!r} in " + " < ".join(chain)


def _icon_alone(button: QAbstractButton) -> bool:
    """Return whether a button shows an icon and no words, not even of labels inside it."""
    return not button.text().strip() and not button.findChildren(QLabel)


def _silent(widget: QWidget) -> bool:
    """Return whether a control takes the focus for its keys alone, as a text to be scrolled."""
    return isinstance(widget, QAbstractScrollArea | QLabel) and not isinstance(widget, _ALWAYS)


def complaints(page: QWidget, name: str) -> list[str]:
    """Return what a screen reader's user would miss, one line each."""
    found = []
    same: dict[tuple[int, str, str], list[QWidget]] = defaultdict(list)
    if isinstance(page, QMenu):
        nameless = [a for a in page.actions() if not (a.isSeparator() or a.text().strip())]
        found.extend(f"{name} | an entry without a text" for _ in nameless)
    for widget in interactive(page):
        said = name_of(widget)
        if not said:
            found.append(f"{name} | no name: {_where(widget)}")
        if role_of(widget) in _SPOKEN_ROLES and not _silent(widget):
            found.append(f"{name} | role {role_of(widget).name}: “{said}” {_where(widget)}")
        # A tooltip of what is around shows over the button too.
        told = widget.toolTip() or widget.parentWidget().toolTip()
        if isinstance(widget, QAbstractButton) and _icon_alone(widget) and not told:
            found.append(f"{name} | icon without a tooltip: “{said}” {_where(widget)}")
        same[id(_group(widget, page)), type(widget).__name__, said].append(widget)
    for (_, _, said), widgets in same.items():
        if len(widgets) > 1 and said:
            found.append(f"{name} | {len(widgets)} controls “{said}”: {_where(widgets[0])}")
    return found


def _group(widget: QWidget, page: QWidget) -> QWidget:
    """Return the nearest thing with a name of its own around a control, which a reader says."""
    up = widget.parentWidget()
    while up is not None and up is not page:
        if up.accessibleName():
            return up
        up = up.parentWidget()
    return page
