"""Conditions on single columns of the records: comparisons, words, choices."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from PySide6.QtCore import QCoreApplication

from m4i_gui.item_models import words
from m4i_gui.item_models.record_columns import Mask, RecordColumns
from m4i_gui.item_models.record_sets import SHOWN_SETS

FilterKind = Literal["number", "text", "choice"]
NUMBER_OPERATORS = ("at_least", "more_than", "at_most", "less_than", "between", "missing")
TEXT_OPERATORS = ("contains", "lacks", "is")
CHOICE_OPERATORS = ("any_of",)
OPERATORS: dict[FilterKind, tuple[str, ...]] = {
    "number": NUMBER_OPERATORS,
    "text": TEXT_OPERATORS,
    "choice": CHOICE_OPERATORS,
}
LONGEST_TEXT = 400
MOST_CHOICES = 200


@dataclass(frozen=True)
class ColumnFilter:
    """A condition on one column.

    Attributes:
        column: Column of the scores table, or "verdict_<attack>".
        operator: One of `NUMBER_OPERATORS`, `TEXT_OPERATORS` or `CHOICE_OPERATORS`.
        low: Lower bound of a number; the only one of "at_least" and "more_than".
        high: Upper bound of a number; the only one of "at_most" and "less_than".
        text: What a text holds; upper and lower case alike.
        choices: Values of a column that has few: set names, "TP" and the like, data sets.
    """

    column: str
    operator: str
    low: float = 0.0
    high: float = 0.0
    text: str = ""
    choices: tuple[str, ...] = ()

    def applies_to(self, columns: RecordColumns) -> bool:
        """Whether these records have the column, with values of the kind that is asked for."""
        kind = kind_of(columns, self.column)
        return kind is not None and self.operator in OPERATORS[kind]

    def mask(self, columns: RecordColumns) -> Mask:
        """Return which rows pass, shape (n,); all of them where there is no such column."""
        if not self.applies_to(columns):
            return np.ones(len(columns), dtype=np.bool_)
        if self.operator in NUMBER_OPERATORS:
            return self._of_numbers(columns)
        if self.operator in TEXT_OPERATORS:
            return self._of_texts(columns)
        return self._of_choices(columns)

    def _of_numbers(self, columns: RecordColumns) -> Mask:
        values = columns.numbers(self.column)
        with np.errstate(invalid="ignore"):
            match self.operator:
                case "at_least":
                    found = values >= self.low
                case "more_than":
                    found = values > self.low
                case "at_most":
                    found = values <= self.high
                case "less_than":
                    found = values < self.high
                case "between":
                    found = (values >= self.low) & (values <= self.high)
                case _:
                    found = ~np.isfinite(values)
        return np.asarray(found, dtype=np.bool_)

    def _of_texts(self, columns: RecordColumns) -> Mask:
        if self.operator == "is":
            return columns.text_equals(self.column, self.text)
        found = columns.text_contains(self.column, self.text)
        return found if self.operator == "contains" else ~found

    def _of_choices(self, columns: RecordColumns) -> Mask:
        if self.column == "set":
            codes = [code for code, name in enumerate(SHOWN_SETS) if name in self.choices]
            return np.isin(columns.sets, codes)
        if self.column.startswith("verdict_"):
            codes = [code for code, name in enumerate(words.ALL_OUTCOMES) if name in self.choices]
            return np.isin(columns.outcomes(self.column[8:]), codes)
        return columns.text_in(self.column, self.choices)

    def to_json(self) -> dict[str, Any]:
        """Return it as what a JSON file can hold."""
        return {
            "column": self.column,
            "operator": self.operator,
            "low": self.low,
            "high": self.high,
            "text": self.text,
            "choices": list(self.choices),
        }

    @classmethod
    def from_json(cls, found: object) -> ColumnFilter:
        """Read what `to_json` wrote; nothing in it is trusted.

        Raises:
            ValueError: If it is no condition.
        """
        if not isinstance(found, Mapping):
            raise ValueError("a condition is no object")
        column, operator = found.get("column"), found.get("operator")
        known = (*NUMBER_OPERATORS, *TEXT_OPERATORS, *CHOICE_OPERATORS)
        if not isinstance(column, str) or operator not in known or len(column) > LONGEST_TEXT:
            raise ValueError("a condition names no column, or compares in an unknown way")
        bounds = [found.get("low", 0.0), found.get("high", 0.0)]
        if not all(type(bound) in (int, float) and math.isfinite(bound) for bound in bounds):
            raise ValueError("a bound is no number")
        text, choices = found.get("text", ""), found.get("choices", [])
        if not isinstance(text, str) or not isinstance(choices, list):
            raise ValueError("a condition has no text or choices")
        if not all(isinstance(choice, str) for choice in choices) or len(choices) > MOST_CHOICES:
            raise ValueError("a choice is no text, or there are too many")
        return cls(
            column,
            str(operator),
            float(bounds[0]),
            float(bounds[1]),
            text[:LONGEST_TEXT],
            tuple(choices),
        )


def kind_of(columns: RecordColumns, name: str) -> FilterKind | None:
    """Return how a column can be filtered, or None where there is no such column."""
    if name in columns.number_names:
        return "number"
    if name.startswith("verdict_"):
        return "choice" if name[8:] in columns.attacks else None
    if name not in columns.table.column_names or name == "pictures":
        return None
    return "choice" if name in ("set", "dataset") else "text"


def choices_of(columns: RecordColumns, name: str) -> list[tuple[str, str]]:
    """Return the values of a column that has few, each with the words it is shown in."""
    if name == "set":
        present = set(np.unique(columns.sets).tolist())
        listed = [one for code, one in enumerate(SHOWN_SETS) if code in present]
        return [(one, words.set_label(one)) for one in listed]
    if name.startswith("verdict_"):
        return [(code, words.outcome_label(code)) for code in words.ALL_OUTCOMES]
    return [(one, one) for one in columns.values_of(name)[:MOST_CHOICES]]


def operator_label(operator: str) -> str:
    """Return a comparison in words."""
    return {
        "at_least": QCoreApplication.translate("ColumnFilter", "at least"),
        "more_than": QCoreApplication.translate("ColumnFilter", "more than"),
        "at_most": QCoreApplication.translate("ColumnFilter", "at most"),
        "less_than": QCoreApplication.translate("ColumnFilter", "less than"),
        "between": QCoreApplication.translate("ColumnFilter", "from … to …"),
        "missing": QCoreApplication.translate("ColumnFilter", "has no value"),
        "contains": QCoreApplication.translate("ColumnFilter", "contains"),
        "lacks": QCoreApplication.translate("ColumnFilter", "does not contain"),
        "is": QCoreApplication.translate("ColumnFilter", "is exactly"),
        "any_of": QCoreApplication.translate("ColumnFilter", "is one of"),
    }[operator]


def condition_text(condition: ColumnFilter, label: str) -> str:
    """Return a condition as one short line: "ROUGE-L ≥ 0.5".

    Args:
        condition: The condition.
        label: Heading of its column.
    """
    low, high = f"{condition.low:g}", f"{condition.high:g}"
    match condition.operator:
        case "at_least":
            return f"{label} ≥ {low}"
        case "more_than":
            return f"{label} > {low}"
        case "at_most":
            return f"{label} ≤ {high}"
        case "less_than":
            return f"{label} < {high}"
        case "between":
            return f"{label}: {low} – {high}"
        case "missing":
            return QCoreApplication.translate("ColumnFilter", "{0} has no value").format(label)
        case "contains":
            shown = QCoreApplication.translate("ColumnFilter", "{0} contains “{1}”")
            return shown.format(label, condition.text)
        case "lacks":
            shown = QCoreApplication.translate("ColumnFilter", "{0} does not contain “{1}”")
            return shown.format(label, condition.text)
        case "is":
            return f"{label}: “{condition.text}”"
    said = [_choice_label(condition.column, choice) for choice in condition.choices]
    return f"{label}: {'; '.join(said)}"


def _choice_label(column: str, choice: str) -> str:
    if column == "set":
        return words.set_label(choice)
    if column.startswith("verdict_") and choice in words.ALL_OUTCOMES:
        return words.outcome_label(choice)
    return choice
