"""Rows and grids of labelled controls, so that a form is a list of what it asks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QRadioButton, QVBoxLayout, QWidget

from m4i_gui.pages.wizard_pages.controls import (
    BoundCheck,
    BoundCombo,
    BoundLine,
    BoundSpin,
    Disclosure,
    Field,
)
from m4i_gui.pages.wizard_pages.page import WizardPage
from m4i_gui.widgets.labels import PlainLabel


def spin_field(
    page: WizardPage, key: str, label: str, low: int, high: int, help_text: str, *, zero: str = ""
) -> Field:
    """Return a whole number; `zero` says what the lowest value stands for."""
    spin = BoundSpin(page.draft, key, low, high)
    if zero:
        spin.setSpecialValueText(zero)
    return page.add_field(key, Field(page.services.theme, label, spin, help_text=help_text))


def line_field(
    page: WizardPage,
    key: str,
    label: str,
    help_text: str = "",
    *,
    number: bool = False,
    placeholder: str = "",
) -> Field:
    """Return a line of text, or a number that is typed."""
    line = BoundLine(page.draft, key, number=number)
    line.setPlaceholderText(placeholder)
    return page.add_field(key, Field(page.services.theme, label, line, help_text=help_text))


def combo_field(
    page: WizardPage,
    key: str,
    label: str,
    options: Sequence[tuple[str, str, str]],
    help_text: str = "",
) -> Field:
    """Return one of several values."""
    combo = BoundCombo(page.draft, key, options)
    return page.add_field(key, Field(page.services.theme, label, combo, help_text=help_text))


def check_field(page: WizardPage, key: str, label: str, text: str) -> Field:
    """Return a yes or no with a sentence below it."""
    box = BoundCheck(page.draft, key, label)
    box.setAccessibleName(label)
    whole = explained(box, text)
    field = Field(page.services.theme, "", whole)
    field.control.setFocusProxy(box)
    return page.add_field(key, field)


def whole_field(page: WizardPage, key: str) -> Field:
    """Return where it is said what is wrong with a table as a whole, below its controls."""
    nothing = QWidget()
    nothing.hide()
    return page.add_field(key, Field(page.services.theme, "", nothing))


def explained(box: QWidget, text: str) -> QWidget:
    """Return a radio button or check box with its explanation below it."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 2)
    layout.setSpacing(0)
    layout.addWidget(box)
    label = PlainLabel(text, "muted")
    label.setContentsMargins(27, 0, 0, 0)
    layout.addWidget(label)
    box.setAccessibleDescription(text)
    return whole


def radio(text: str) -> QRadioButton:
    """Return an answer to a question."""
    button = QRadioButton(text)
    button.setAccessibleName(text)
    return button


def grid_of(fields: Sequence[QWidget], columns: int = 3) -> QWidget:
    """Return fields in rows."""
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(12, 0, 0, 0)
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(10)
    for index, field in enumerate(fields):
        grid.addWidget(field, index // columns, index % columns)
    grid.setColumnStretch(columns, 1)
    return inside


def folded(page: WizardPage, text: str, content: QWidget) -> Disclosure:
    """Return settings that stay out of the way until they are asked for."""
    disclosure = Disclosure(page.services.theme, text, content)
    page.disclosures.append(disclosure)
    return disclosure


def stacked(*widgets: QWidget, spacing: int = 10) -> QWidget:
    """Return widgets one below the other."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return whole
