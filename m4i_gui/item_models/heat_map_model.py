"""The matrix behind a heat map: shadows down, targets across, in any order and grouping."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any, Literal

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from m4i_core.language import retell
from m4i_gui.item_models import words

_Index = QModelIndex | QPersistentModelIndex
Order = Literal["plan", "name", "mean"]


def _tool_tip(text: str) -> str:
    # Tool tips guess whether their text is markup; this one is told, and the text is escaped.
    return f"<qt>{escape(text)}</qt>"


@dataclass(frozen=True)
class GridCell:
    """One combination of shadow and target.

    Attributes:
        shadow: Name of the shadow (row), e.g. "F/R": data and encoder.
        target: Name of the target (column).
        scenario: Its name.
        values: Value and interval by (attack, measure).
        folder: The audit's folder.
        status: Status of its verdict.
        state: "done", "failed" or "waiting".
        reason: Why it failed, plain words.
    """

    shadow: str
    target: str
    scenario: str
    values: dict[tuple[str, str], tuple[float, float, float]] = field(default_factory=dict)
    folder: str = ""
    status: str = ""
    state: str = "done"
    reason: str = ""


@dataclass(frozen=True)
class ModelFacts:
    """What the heads of rows and columns tell about a model.

    Attributes:
        full_name: In words.
        dataset: Name of its data.
        encoder: Name of what looks at the pictures.
    """

    full_name: str = ""
    dataset: str = ""
    encoder: str = ""


class HeatMapModel(QAbstractTableModel):
    """A matrix of combinations; empty where nothing was run."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shadows: list[str] = []
        self.targets: list[str] = []
        self.cells: dict[tuple[str, str], GridCell] = {}
        self.attack, self.measure = "", "auc"
        self.rows_by: Order = "plan"
        self.columns_by: Order = "plan"
        self.group = ""
        self._facts: tuple[dict[str, ModelFacts], dict[str, ModelFacts]] = ({}, {})
        self._order: tuple[list[str], list[str]] = ([], [])

    def show_cells(
        self,
        cells: Sequence[GridCell],
        shadows: dict[str, ModelFacts] | None = None,
        targets: dict[str, ModelFacts] | None = None,
    ) -> None:
        """Show other combinations; their names make the rows and columns.

        Args:
            cells: The combinations, in the order of the plan.
            shadows: What is known of the shadows, by name.
            targets: What is known of the targets, by name.
        """
        self.beginResetModel()
        self.cells = {(cell.shadow, cell.target): cell for cell in cells}
        self._facts = (shadows or {}, targets or {})
        self._order = (
            list(dict.fromkeys(cell.shadow for cell in cells)),
            list(dict.fromkeys(cell.target for cell in cells)),
        )
        self._arrange()
        self.endResetModel()

    def choose(self, attack: str, measure: str) -> None:
        """Show another number."""
        self.beginResetModel()
        self.attack, self.measure = attack, measure
        self._arrange()
        self.endResetModel()

    def arrange(self, rows_by: Order, columns_by: Order, group: str) -> None:
        """Put rows and columns into another order.

        Args:
            rows_by: "plan", "name", or "mean" (of the number shown, highest first).
            columns_by: The same for the columns.
            group: "" or what stays together on either side: "dataset" or "encoder".
        """
        self.beginResetModel()
        self.rows_by, self.columns_by, self.group = rows_by, columns_by, group
        self._arrange()
        self.endResetModel()

    def follow(self, other: HeatMapModel) -> None:
        """Take over another map's order, so that the two can be compared place by place."""
        self.beginResetModel()
        self.group = other.group
        self.shadows, self.targets = list(other.shadows), list(other.targets)
        self.endResetModel()

    def _arrange(self) -> None:
        self.shadows = self._sorted(0, self.rows_by)
        self.targets = self._sorted(1, self.columns_by)

    def _sorted(self, side: int, order: Order) -> list[str]:
        names = list(self._order[side])
        key: Callable[[str], Any] | None = None
        if order == "name":
            key = str.casefold
        elif order == "mean":
            means = {name: self.mean(side, name) for name in names}

            def key(name: str) -> float:
                return -means[name] if np.isfinite(means[name]) else np.inf

        if key is not None:
            names.sort(key=key)
        if self.group:
            groups = list(dict.fromkeys(self.group_of(side, name) for name in names))
            names.sort(key=lambda name: groups.index(self.group_of(side, name)))
        return names

    def mean(self, side: int, name: str) -> float:
        """Return the mean of a row (side 0) or column (side 1); NaN where nothing was run."""
        found = [
            cell.values[self.attack, self.measure][0]
            for pair, cell in self.cells.items()
            if pair[side] == name and (self.attack, self.measure) in cell.values
        ]
        return float(np.mean(found)) if found else float("nan")

    def group_of(self, side: int, name: str) -> str:
        """Return the group of a row or column, or ""."""
        facts = self._facts[side].get(name, ModelFacts())
        return str(getattr(facts, self.group)) if self.group else ""

    def begins_group(self, side: int, place: int) -> bool:
        """Return whether another group begins at a row or column that is not the first."""
        names = (self.shadows, self.targets)[side]
        if not self.group or place == 0:
            return False
        return self.group_of(side, names[place]) != self.group_of(side, names[place - 1])

    def head(self, side: int, place: int) -> tuple[str, str]:
        """Return the group, where one begins, and the name of a row or column."""
        name = (self.shadows, self.targets)[side][place]
        first = bool(self.group) and (place == 0 or self.begins_group(side, place))
        return self.group_of(side, name) if first else "", name

    def cell(self, index: _Index) -> GridCell | None:
        """Return what was run there."""
        if not index.isValid():
            return None
        return self.cells.get((self.shadows[index.row()], self.targets[index.column()]))

    def value(self, index: _Index) -> tuple[float, float, float] | None:
        """Return value and interval of a cell."""
        cell = self.cell(index)
        return None if cell is None else cell.values.get((self.attack, self.measure))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shadows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.targets)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        side = 1 if orientation == Qt.Orientation.Horizontal else 0
        if role == Qt.ItemDataRole.DisplayRole:
            group, name = self.head(side, section)
            return f"{group}\n{name}" if self.group else name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return (
                _tool_tip(self.explained(side, section))
                if role == (Qt.ItemDataRole.ToolTipRole)
                else self.explained(side, section)
            )
        return None

    def explained(self, side: int, place: int) -> str:
        """Return the full name of a row's or column's model, and its mean."""
        name = (self.shadows, self.targets)[side][place]
        what = self.tr("Target {0}") if side else self.tr("Shadow {0}")
        parts = [what.format(name)]
        full = self._facts[side].get(name, ModelFacts()).full_name
        if full:
            parts.append(full)
        mean = self.mean(side, name)
        if np.isfinite(mean):
            parts.append(self.tr("mean {0}").format(f"{mean:.2f}"))
        return ": ".join(parts[:2]) + "".join(f"; {part}" for part in parts[2:])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.sentence(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tool_tip(self.sentence(index))
        return None

    def sentence(self, index: _Index) -> str:
        """Return what a cell says, in words, with its interval or why there is none."""
        cell = self.cell(index)
        if cell is None:
            return self.tr("not run")
        found = self.value(index)
        if cell.state == "failed":
            said = self.tr("failed. {0}").format(retell(cell.reason)).strip()
        elif cell.state == "waiting":
            said = self.tr("waiting, not run yet. {0}").format(retell(cell.reason)).strip()
        else:
            said = words.interval_text(found[0], found[1:]) if found is not None else "–"
        return self.tr("Shadow {0}, target {1}: {2}. {3}.").format(
            cell.shadow, cell.target, said.rstrip("."), words.scenario_label(cell.scenario)
        )
