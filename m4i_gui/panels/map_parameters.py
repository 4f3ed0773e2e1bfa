"""The numbers that a map's method takes: each with its range, and what it does."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QGridLayout, QSpinBox, QWidget

from m4i_core.embedding.methods import RECORDS, SEED, Method, Parameter
from m4i_core.language import retell
from m4i_gui.services.theme import SPACE_S, SPACE_XS, Theme
from m4i_gui.widgets.labels import InfoLabel, as_tool_tip

Number = QSpinBox | QDoubleSpinBox


class MapParameters(QWidget):
    """A row for each parameter of a method, then how many records, and the seed.

    Args:
        theme: Icons of the explanations.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._theme = theme
        self._kept: dict[str, float] = {}
        self._count = int(RECORDS.high)
        self._rows: list[tuple[InfoLabel, Number]] = []
        self.fields: dict[str, Number] = {}
        """What is shown, by the parameter's name; also "records" and "seed"."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_S)
        self._grid.setVerticalSpacing(SPACE_XS)
        self._grid.setColumnStretch(0, 1)

    def set_records(self, count: int) -> None:
        """Say how many records the audit has; before `show_method`."""
        self._count = max(count, 1)
        for name in ("records", "perplexity", "neighbours"):
            self._kept.pop(name, None)

    def show_method(self, method: Method) -> None:
        """Show the parameters of a method; numbers that were set before stay."""
        for name, field in self.fields.items():
            self._kept[name] = float(field.value())
        for label, field in self._rows:
            for widget in (label, field):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows, self.fields = [], {}
        for parameter in method.parameters:
            self._add(parameter, parameter.low, self._most(parameter))
        most = float(min(self._count, RECORDS.high))
        self._add(RECORDS, min(RECORDS.low, most), most)
        if method.parameters:
            self._add(SEED, SEED.low, SEED.high)

    def _most(self, parameter: Parameter) -> float:
        """Of few records not so many can be neighbours."""
        if parameter.name == "perplexity":
            return max(parameter.low, min(parameter.high, (self._count - 1) // 3))
        if parameter.name == "neighbours":
            return max(parameter.low, min(parameter.high, self._count - 1))
        return parameter.high

    def _add(self, parameter: Parameter, low: float, high: float) -> None:
        field: Number
        if parameter.whole or parameter.step >= 1:
            field = QSpinBox()
            field.setRange(int(low), int(high))
            field.setSingleStep(int(parameter.step))
            field.setGroupSeparatorShown(parameter.name != "seed")
            field.setValue(int(self._kept.get(parameter.name, min(parameter.default, high))))
        else:
            field = QDoubleSpinBox()
            field.setRange(low, high)
            field.setDecimals(2)
            field.setSingleStep(parameter.step)
            field.setValue(self._kept.get(parameter.name, min(parameter.default, high)))
        field.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        name = retell(parameter.label)
        said = self._explain(parameter, low, high)
        label = InfoLabel(name, said, self._theme)
        label.label.setBuddy(field)
        field.setAccessibleName(name)
        field.setAccessibleDescription(said)
        field.setToolTip(as_tool_tip(said))
        line = self._grid.rowCount()
        self._grid.addWidget(label, line, 0)
        self._grid.addWidget(field, line, 1)
        self._rows.append((label, field))
        self.fields[parameter.name] = field

    def _explain(self, parameter: Parameter, low: float, high: float) -> str:
        span = self.tr("{0} to {1}; usually {2}.").format(
            f"{low:,g}", f"{int(high):,}" if high >= 1 else f"{high:g}", f"{parameter.default:,g}"
        )
        if parameter.name in ("records", "seed"):
            span = self.tr("{0} to {1}.").format(f"{low:,g}", f"{int(high):,}")
        parts = (retell(parameter.explanation), span, retell(parameter.repeats))
        return " ".join(part for part in parts if part)

    @property
    def values(self) -> dict[str, float]:
        """The method's own parameters."""
        return {
            name: float(field.value())
            for name, field in self.fields.items()
            if name not in ("records", "seed")
        }

    @property
    def records(self) -> int:
        """How many records are wanted."""
        return int(self.fields["records"].value())

    @property
    def seed(self) -> int:
        """The seed; 0 where chance plays no part."""
        field = self.fields.get("seed")
        return 0 if field is None else int(field.value())
