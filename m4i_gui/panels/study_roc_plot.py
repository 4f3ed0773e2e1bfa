"""The plot of a study's ROC: many curves, told apart by colour, line and legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from m4i_core.evaluation.roc import Roc
from m4i_gui.panels.plot_style import style_plot
from m4i_gui.panels.roc_plot import CURVE_STYLES, RocPlot
from m4i_gui.services.theme import Theme

# Told apart by common colour-vision deficiencies as far as eight can be; the line tells the attack.
_LIGHT = (
    "#4248c4",
    "#b1261d",
    "#1b7f6b",
    "#9a4d92",
    "#7d5000",
    "#00789a",
    "#3b3f46",
    "#5d7d00",
)
_DARK = (
    "#a3a8ff",
    "#ff9188",
    "#4fd0b3",
    "#e79ad9",
    "#ecba62",
    "#62d4ee",
    "#d8dee7",
    "#b9d85f",
)
MOST_COLOURS = len(_LIGHT)


def overlay_pen(theme: Theme, colour: int, style: int, width: float = 2.2) -> QPen:
    """Return how a curve is drawn: the colour tells the combination, the line the attack."""
    palette = _DARK if theme.dark else _LIGHT
    pen = pg.mkPen(QColor(palette[colour % MOST_COLOURS]), width=width)
    pen.setStyle(CURVE_STYLES[style % len(CURVE_STYLES)])
    return pen


@dataclass(frozen=True)
class OverlayCurve:
    """One curve.

    Attributes:
        label: For the legend.
        data: Its points.
        colour: Place in the palette.
        style: Place among the kinds of line.
    """

    label: str
    data: Roc
    colour: int
    style: int


class StudyRocPlot(RocPlot):
    """ROC curves of several combinations, without an operating point.

    Args:
        theme: The look.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._looks: dict[str, tuple[int, int]] = {}
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("ROC curves of the chosen combinations"))
        self._horizontal.hide()
        self._vertical.hide()
        self._handle.hide()
        self._legend = self.getPlotItem().addLegend(
            offset=(-16, -16), verSpacing=-2, labelTextSize=f"{theme.font('small').pointSizeF()}pt"
        )
        style_plot(self, theme)

    def show_overlay(self, curves: Sequence[OverlayCurve], nonmembers: int) -> None:
        """Show other curves.

        Args:
            curves: In the order of the legend.
            nonmembers: The fewest of the combinations: how small a rate can be shown.
        """
        self._looks = {curve.label: (curve.colour, curve.style) for curve in curves}
        self._legend.clear()
        self.show_curves({curve.label: curve.data for curve in curves}, nonmembers)
        for curve in curves:
            self._legend.addItem(self._curves[curve.label].item, curve.label)
        self._legend.setVisible(bool(curves))
        self.setAccessibleDescription("; ".join(curve.label for curve in curves))

    def pen_of(self, name: str) -> QPen:
        """Return how a curve is drawn."""
        return overlay_pen(self._theme, *self._looks.get(name, (0, 0)))

    def line_pixmap_pen(self, style: int) -> QPen:
        """Return the line of an attack in the colour of text, for the choice of attacks."""
        pen = QPen(self._theme.colour("text"), 2.0)
        pen.setStyle(CURVE_STYLES[style % len(CURVE_STYLES)])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen
