"""How pyqtgraph plots look, in both themes."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPen
from shiboken6 import isValid

from m4i_gui.services.theme import MEMBER_SYMBOL, NONMEMBER_SYMBOL, Theme

pg.setConfigOptions(antialias=True)

LINE_WIDTH = 2.0


class PlotStyle(QObject):
    """Keeps a plot in the theme's colours; lives as long as the plot widget.

    Args:
        plot: A `pg.PlotWidget`.
        theme: The look to follow.
    """

    def __init__(self, plot: pg.PlotWidget, theme: Theme) -> None:
        super().__init__(plot)
        self._plot = plot
        self._theme = theme
        theme.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        if isValid(self._plot):
            style_plot(self._plot, self._theme)


def style_plot(plot: pg.PlotWidget, theme: Theme) -> None:
    """Give a plot widget the colours and fonts of the theme."""
    plot.setBackground(theme.colour("card"))
    item = plot.getPlotItem()
    line = pg.mkPen(theme.colour("border_strong"), width=1)
    for name in ("left", "bottom", "right", "top"):
        axis = item.getAxis(name)
        axis.setPen(line)
        axis.setTextPen(theme.colour("muted"))
        axis.setTickFont(theme.font("small"))
        # One level of ticks: each further level costs milliseconds a redraw and tells nothing.
        axis.setStyle(tickLength=-4, maxTickLevel=0)
        style = {"color": theme.colours.muted, "font-size": f"{theme.font('small').pointSizeF()}pt"}
        if axis.labelText:
            axis.setLabel(axis.labelText, units=axis.labelUnits or None, **style)
    item.showGrid(x=True, y=True, alpha=0.12)
    if item.legend is not None:
        item.legend.setLabelTextColor(theme.colour("text"))
        item.legend.setBrush(pg.mkBrush(theme.colour("card", 220)))
        item.legend.setPen(pg.mkPen(theme.colour("border")))
        for _, label in item.legend.items:
            label.setText(label.text, color=theme.colour("text"))


def line_pen(theme: Theme, colour: str, *, dashed: bool = False, width: float = LINE_WIDTH) -> QPen:
    """Return a pen in a colour of the theme."""
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    return pg.mkPen(theme.colour(colour), width=width, style=style)


def symbol_of(member: bool) -> str:
    """Return the shape that stands for members or non-members."""
    return MEMBER_SYMBOL if member else NONMEMBER_SYMBOL
