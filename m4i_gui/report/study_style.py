"""Look of a study's figures in two themes, and how a figure becomes SVG or PNG.

Scenarios have a colour, a marker and a line style each: never told apart by colour alone.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from m4i_core.language import translate
from m4i_core.study.result import ScenarioKey
from m4i_gui.report.figures import drawing_settings

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

ThemeName = Literal["light", "dark"]
Format = Literal["svg", "png"]
PAGE_WIDTH = 6.6
"""Width of a figure, inches: that of a page's text."""
_PNG_DPI = 200


@dataclass(frozen=True)
class Style:
    """Colours of a theme, "#rrggbb".

    Attributes:
        paper: Background.
        ink: Text.
        faint: Axes, the line of chance.
        grid: Grid lines.
        empty: Cells without a number.
        member: Members.
        nonmember: Non-members.
        scenarios: By scenario.
        attacks: In the order of the attacks.
        ramp: Heat map, low to high.
    """

    paper: str
    ink: str
    faint: str
    grid: str
    empty: str
    member: str
    nonmember: str
    scenarios: dict[ScenarioKey, str]
    attacks: tuple[str, ...]
    ramp: tuple[str, ...]


STYLES: dict[ThemeName, Style] = {
    "light": Style(
        paper="#ffffff",
        ink="#1F2933",
        faint="#7B8794",
        grid="#E4E7EB",
        empty="#F0F2F4",
        member="#0072B2",
        nonmember="#D55E00",
        scenarios={
            "unrestricted": "#D55E00",
            "data-only": "#0072B2",
            "architecture-only": "#009E73",
            "constrained": "#B8478F",
        },
        attacks=("#0072B2", "#D55E00", "#009E73", "#B8478F"),
        ramp=("#F3F7FB", "#A9D0EC", "#3F8FC6", "#0A4F85", "#062B4D"),
    ),
    "dark": Style(
        paper="#1b212b",
        ink="#e8ecf2",
        faint="#8d98a6",
        grid="#303946",
        empty="#262d38",
        member="#56b4e9",
        nonmember="#e69f00",
        scenarios={
            "unrestricted": "#f08a4b",
            "data-only": "#56b4e9",
            "architecture-only": "#4fd0b3",
            "constrained": "#e39bc8",
        },
        attacks=("#56b4e9", "#f08a4b", "#4fd0b3", "#e39bc8"),
        ramp=("#232b37", "#20496d", "#2f7fb5", "#7cc4f2", "#d9f0ff"),
    ),
}
MARKERS: dict[ScenarioKey, str] = {
    "unrestricted": "o",
    "data-only": "s",
    "architecture-only": "^",
    "constrained": "D",
}
DASHES: dict[ScenarioKey, str] = {
    "unrestricted": "-",
    "data-only": "--",
    "architecture-only": "-.",
    "constrained": ":",
}
HATCHES = ("", "///", "...", "xxx")
ATTACK_MARKERS = ("o", "s", "^", "D")

Painter = Callable[["Figure", Style], None]


@dataclass(frozen=True)
class Drawing:
    """A figure that is ready to be drawn.

    Attributes:
        painter: Draws it.
        width: Inches.
        height: Inches.
    """

    painter: Painter
    height: float
    width: float = PAGE_WIDTH


def draw(drawing: Drawing, theme: ThemeName = "light", form: Format = "svg") -> bytes:
    """Return a drawing as a file's bytes; equal drawings give equal bytes.

    Args:
        drawing: What to draw.
        theme: Its colours.
        form: "svg" keeps text as text; "png" has 200 dots an inch.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    style = STYLES[theme]
    with drawing_settings(ink=style.ink, faint=style.faint, grid=style.grid):
        figure = Figure(
            figsize=(drawing.width, drawing.height), layout="constrained", facecolor=style.paper
        )
        FigureCanvasAgg(figure)
        drawing.painter(figure, style)
        for axes in figure.axes:
            axes.set_facecolor(style.paper)
        sink = io.BytesIO()
        metadata = {"Date": None} if form == "svg" else {"Software": None}
        figure.savefig(sink, format=form, metadata=metadata, dpi=300 if form == "svg" else _PNG_DPI)
    return sink.getvalue()


def chance_line(axes: Axes, style: Style, *, upright: bool = False) -> None:
    """Draw the line of guessing at 0.5, across or upright."""
    line = axes.axvline if upright else axes.axhline
    line(
        0.5,
        color=style.faint,
        linewidth=1.1,
        linestyle=(0, (1, 2)),
        label=translate("engine", "Guessing"),
        zorder=1,
    )


def legend_above(figure: Figure, axes: Axes, columns: int = 4) -> None:
    """Put the legend of one chart above all charts, where it can cover nothing."""
    handles, labels = axes.get_legend_handles_labels()
    named = dict(zip(labels, handles, strict=True))
    figure.legend(named.values(), named.keys(), loc="outside upper left", ncols=columns, fontsize=8)
