"""What defenses change: bars, the curve over ε and the trade-off (paper, figure 10)."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import numpy as np

from m4i_core.language import retell, to_translate, translate
from m4i_core.report.study_selection import (
    DefendedGroup,
    defended_groups,
    epsilon_groups,
    lead_attacks,
    lead_label,
    private_only,
    utility_of,
    value_against,
)
from m4i_core.report.study_tables import state_word
from m4i_core.study.result import StudyModel, StudyResult
from m4i_gui.report.study_style import Drawing, Style, chance_line

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_WIDEST_LABEL = 34
_MOST_LINES = 5
_KINDS = (
    ("Data augmentation", "s"),
    ("L2 regularisation", "D"),
    ("Dropout", "v"),
    ("Label smoothing", "P"),
    ("Early stopping", "X"),
    ("Differential privacy", "^"),
)
_COLOURS = (0, 1, 2, 2, 0, 3)
"""Colour of each kind; kinds that share one differ in their marker."""
UNDEFENDED = to_translate("engine", "no defense")


def defense_bars(result: StudyResult) -> Drawing:
    """Success rate of every variant, metric-based left and feature-based right."""
    groups = defended_groups(result)
    leads = lead_attacks(result)
    rows = [(group, model) for group in groups for model in group.models]
    labels = [_row_label(model, group, several=len(groups) > 1) for group, model in rows]
    # A gap parts the targets; wrapped labels need more room.
    places = []
    height = 0.0
    for index, (group, _) in enumerate(rows):
        if index and group is not rows[index - 1][0]:
            height += 0.6
        places.append(height)
        height += max(1.0, 0.7 + 0.3 * labels[index].count("\n"))

    def paint(figure: Figure, style: Style) -> None:
        panes = np.atleast_1d(figure.subplots(1, max(1, len(leads)), sharey=True))
        for index, (axes, (family, attack)) in enumerate(zip(panes, leads.items(), strict=False)):
            colour = style.attacks[index]
            for place, (group, model) in zip(places, rows, strict=True):
                _bar(axes, result, group, model, attack, place, colour, style)
            chance_line(axes, style, upright=True)
            axes.set_xlim(0, 1)
            axes.set_xticks(np.arange(0, 1.01, 0.25))
            axes.set_title(lead_label(family), fontsize=9, loc="left")
            axes.set_xlabel(translate("engine", "Attack success rate"))
            axes.grid(visible=False, axis="y")
            axes.set_axisbelow(True)
        panes[0].set_yticks(places, labels, fontsize=8)
        panes[0].set_ylim(height - 0.4, -0.6)

    return Drawing(paint, min(8.6, 1.0 + 0.42 * max(2.0, height)))


def _bar(
    axes: Axes,
    result: StudyResult,
    group: DefendedGroup,
    model: StudyModel,
    attack: str,
    place: float,
    colour: str,
    style: Style,
) -> None:
    found = value_against(result, group.shadow, model.name, attack)
    if found is None:
        ended = "failed" in (_state(result, group, model), model.state)
        state = state_word("failed" if ended else "waiting")
        axes.text(0.01, place, state, va="center", fontsize=7.5, color=style.ink)
        return
    value, (low, high) = found
    plain = not model.defenses
    axes.barh(
        [place],
        [value],
        0.72,
        color=colour if plain else style.paper,
        edgecolor=colour,
        hatch=None if plain else "////",
        linewidth=0.8,
        zorder=2,
    )
    axes.errorbar(
        [value],
        [place],
        xerr=[[max(0.0, value - low)], [max(0.0, high - value)]],
        color=style.ink,
        linewidth=1.0,
        capsize=2.5,
        zorder=3,
    )
    axes.text(
        min(high + 0.02, 0.9),
        place,
        f"{value:.2f}",
        va="center",
        fontsize=7.5,
        color=style.ink,
        zorder=4,
        bbox={"facecolor": style.paper, "edgecolor": "none", "pad": 0.8},
    )


def _state(result: StudyResult, group: DefendedGroup, model: StudyModel) -> str:
    try:
        return result.combination(group.shadow, model.name).state
    except KeyError:
        return "waiting"


def _row_label(model: StudyModel, group: DefendedGroup, *, several: bool) -> str:
    own = list(map(retell, model.defenses))
    words = [*own[:1], *(f"+ {text}" for text in own[1:])] or [translate("engine", UNDEFENDED)]
    if several:
        base = group.baseline.name if group.baseline else model.name
        words[0] = f"{base}: {words[0]}"
    # One defense a line, and "ε = 1.3" stays together.
    lines = [textwrap.wrap(text.replace(" = ", "\u00a0=\u00a0"), _WIDEST_LABEL) for text in words]
    return "\n".join([line for part in lines for line in part][:_MOST_LINES])


def epsilon_curve(result: StudyResult) -> Drawing:
    """Success rate over the ε that was spent, one chart a target."""
    groups = epsilon_groups(result)[:4]
    leads = lead_attacks(result)

    def paint(figure: Figure, style: Style) -> None:
        panes = np.atleast_1d(figure.subplots(1, max(1, len(groups)), sharey=True))
        for axes, group in zip(panes, groups, strict=False):
            for index, (family, attack) in enumerate(leads.items()):
                _one_curve(axes, result, group, family, attack, style, index)
            chance_line(axes, style)
            axes.set_xscale("log")
            points = sorted(m.epsilon for m in group.variants if private_only(m) and m.epsilon)
            axes.set_xticks(_apart(points), [f"{value:.3g}" for value in _apart(points)])
            axes.xaxis.set_minor_formatter(lambda value, _: "")
            axes.minorticks_off()
            axes.set_xlabel(translate("engine", "ε spent (smaller protects more)"))
            base = group.baseline.name if group.baseline else translate("engine", "target")
            title = translate("engine", "{target}, attacked by {shadow}")
            axes.set_title(title.format(target=base, shadow=group.shadow), fontsize=9, loc="left")
        panes[0].set_ylabel(translate("engine", "Attack success rate"))
        low, high = panes[0].get_ylim()
        panes[0].set_ylim(min(low, 0.4), max(high, 0.75))
        handles, labels = panes[0].get_legend_handles_labels()
        ordered = sorted(zip(labels, handles, strict=True), key=lambda pair: pair[0].lower())
        figure.legend(
            [handle for _, handle in ordered],
            [label for label, _ in ordered],
            loc="outside upper left",
            ncols=3,
            fontsize=8,
        )

    return Drawing(paint, 3.4)


def _one_curve(
    axes: Axes,
    result: StudyResult,
    group: DefendedGroup,
    family: str,
    attack: str,
    style: Style,
    index: int,
) -> None:
    points = []
    for model in group.variants:
        found = value_against(result, group.shadow, model.name, attack)
        if private_only(model) and found is not None and model.epsilon is not None:
            points.append((model.epsilon, *found))
    points.sort(key=lambda point: point[0])
    colour = style.attacks[index]
    x = np.array([p[0] for p in points]) * (1 + 0.012 * (2 * index - 1))
    y = np.array([p[1] for p in points])
    spread = np.array([[max(0.0, p[1] - p[2][0]), max(0.0, p[2][1] - p[1])] for p in points])
    axes.errorbar(
        x,
        y,
        yerr=spread.T if points else None,
        color=colour,
        marker=("o", "s")[index % 2],
        markersize=5,
        linewidth=1.6,
        elinewidth=1,
        capsize=3,
        label=translate("engine", "{0}, private").format(lead_label(family)),
    )
    plain = group.baseline and value_against(result, group.shadow, group.baseline.name, attack)
    if plain:
        axes.axhline(
            plain[0],
            color=colour,
            linestyle=("--", "-.")[index % 2],
            linewidth=1.2,
            label=translate("engine", "{0}, not private").format(lead_label(family)),
        )
        axes.axhspan(*plain[1], color=colour, alpha=0.1, linewidth=0)


def _apart(values: list[float]) -> list[float]:
    """Return values whose labels do not collide on a logarithmic axis."""
    kept: list[float] = []
    whole = np.log(values[-1] / values[0]) if len(values) > 1 else 1.0
    for value in values:
        if not kept or np.log(value / kept[-1]) > 0.08 * whole:
            kept.append(value)
    return kept


def trade_off(result: StudyResult) -> Drawing:
    """Utility (ROUGE-L on records the target has not seen) against leakage."""
    groups = defended_groups(result)
    leads = lead_attacks(result)
    listed = [
        (group, model)
        for group in groups
        for model in group.models
        if utility_of(model) is not None
    ]

    def paint(figure: Figure, style: Style) -> None:
        panes = np.atleast_1d(figure.subplots(1, max(1, len(leads)), sharey=True, sharex=True))
        for axes, (family, attack) in zip(panes, leads.items(), strict=False):
            for group, model in listed:
                _point(axes, result, group, model, attack, style)
            chance_line(axes, style)
            axes.set_xlabel(translate("engine", "ROUGE-L on non-members"))
            axes.set_title(lead_label(family), fontsize=9, loc="left")
            axes.margins(0.14)
        panes[0].set_ylabel(translate("engine", "Attack success rate"))
        low, high = panes[0].get_ylim()
        panes[0].set_ylim(min(low, 0.44), max(high, 0.6))
        for axes, attack in zip(panes, leads.values(), strict=False):
            _number_points(axes, result, listed, attack, style)
        _numbered_legend(figure, listed, style, several=len(groups) > 1)

    lines = -(-len(listed) // 2)
    return Drawing(paint, min(8.0, 3.1 + 0.19 * lines))


def _look(model: StudyModel) -> tuple[str, int]:
    """Return a marker for the (first) kind of defense, and its number; -1: undefended."""
    if not model.defenses:
        return "o", -1
    for index, (label, marker) in enumerate(_KINDS):
        if model.defenses[0].startswith(label):
            return marker, index
    return "*", len(_KINDS)


def _colour_of(model: StudyModel, style: Style) -> str:
    _, kind = _look(model)
    return style.ink if kind < 0 else style.attacks[_COLOURS[min(kind, len(_COLOURS) - 1)]]


def _point(
    axes: Axes,
    result: StudyResult,
    group: DefendedGroup,
    model: StudyModel,
    attack: str,
    style: Style,
) -> None:
    found = value_against(result, group.shadow, model.name, attack)
    utility = utility_of(model)
    if found is None or utility is None:
        return
    value, (low, high) = found
    colour = _colour_of(model, style)
    axes.errorbar(
        [utility],
        [value],
        yerr=[[max(0.0, value - low)], [max(0.0, high - value)]],
        color=colour,
        marker=_look(model)[0],
        markersize=6,
        linewidth=0.9,
        capsize=2,
        alpha=0.95,
    )


def _number_points(
    axes: Axes,
    result: StudyResult,
    listed: list[tuple[DefendedGroup, StudyModel]],
    attack: str,
    style: Style,
) -> None:
    """Write each point's number beside it, on the side that is least crowded."""
    width = axes.get_xlim()[1] - axes.get_xlim()[0]
    height = axes.get_ylim()[1] - axes.get_ylim()[0]
    places: dict[int, tuple[float, float]] = {}
    for number, (group, model) in enumerate(listed, start=1):
        found = value_against(result, group.shadow, model.name, attack)
        utility = utility_of(model)
        if found is not None and utility is not None:
            places[number] = (utility, found[0])
    taken = [np.array([x / width, y / height]) for x, y in places.values()]
    for number, (x, y) in places.items():
        sides = [(dx, dy) for dy in (0.045, -0.045, 0.0) for dx in (0.04, -0.04)]
        spots = [np.array([x / width + dx, y / height + dy]) for dx, dy in sides]
        room = [min(float(np.hypot(*(spot - other))) for other in taken) for spot in spots]
        best = int(np.argmax(np.round(room, 3)))
        taken.append(spots[best])
        axes.text(
            spots[best][0] * width,
            spots[best][1] * height,
            str(number),
            fontsize=7.5,
            fontweight="bold",
            ha="center",
            va="center",
            color=style.ink,
        )


def _numbered_legend(
    figure: Figure,
    listed: list[tuple[DefendedGroup, StudyModel]],
    style: Style,
    *,
    several: bool,
) -> None:
    from matplotlib.lines import Line2D

    handles = [
        Line2D(
            [],
            [],
            marker=_look(model)[0],
            linestyle="none",
            markersize=6,
            color=_colour_of(model, style),
            label=f"{number}  "
            + textwrap.shorten(
                _row_label(model, group, several=several).replace("\n", " "), 54, placeholder="…"
            ),
        )
        for number, (group, model) in enumerate(listed, start=1)
    ]
    figure.legend(handles=handles, loc="outside lower left", ncols=2, fontsize=7.5)
