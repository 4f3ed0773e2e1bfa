"""Lets Tab visit controls in the order in which they are laid out, whenever they were made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)


def order_focus(whole: QWidget) -> None:
    """Let Tab visit what is inside a widget line by line; call it when something was added.

    Args:
        whole: Laid out by layouts, splitters, stacks and scroll areas.
    """
    before: QWidget | None = None
    for widget in _laid_out(whole):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    """Yield what takes the focus, in the order of layouts."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    inside = widget.layout()
    if isinstance(widget, QAbstractItemView):
        return
    if isinstance(widget, QScrollArea):
        if widget.widget() is not None:
            yield from _laid_out(widget.widget())
    elif isinstance(widget, QSplitter | QStackedWidget):
        for place in range(widget.count()):
            yield from _laid_out(widget.widget(place))
    elif inside is not None:
        yield from _in_layout(inside)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        # Line by line, whatever was put in first: (row, column, rows, columns).
        places.sort(key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[index]
    for place in places:
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _laid_out(widget)
        elif inner is not None:
            yield from _in_layout(inner)
