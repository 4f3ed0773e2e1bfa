"""Heat maps, bars and scenario means of a study (paper, figures 3 to 6 and 9)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from m4i_core.audit.result import Interval
from m4i_core.language import translate
from m4i_core.report.naming import attack_label, scenario_label
from m4i_core.report.study_content import MEASURE_LABELS
from m4i_core.report.study_selection import (
    PAPER_SCENARIOS,
    SCENARIO_ORDER,
    attacks_of,
    lead_attacks,
    lead_label,
    medical_combinations,
    plain_combinations,
    plain_targets,
)
from m4i_core.report.study_tables import state_word
from m4i_core.study.result import CombinationResult, Measure, ScenarioKey, StudyResult
from m4i_gui.report.study_style import (
    ATTACK_MARKERS,
    HATCHES,
    MARKERS,
    Drawing,
    Style,
    chance_line,
    legend_above,
)
from m4i_gui.services.palettes import contrast

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Measured = tuple[float, Interval]
_MOST_NUMBERED = 16
"""Columns up to which numbers still fit into a heat map's cells."""
_ROOMY = 9
"""Columns up to which a word ("failed") fits."""


def heat_map(result: StudyResult, attack: str, measure: Measure) -> Drawing:
    """Undefended targets across, shadows down, as in the window."""
    targets = plain_targets(result) or list(result.targets)
    shadows = list(result.shadows)
    height = 1.35 + min(7.2, max(1.0, 0.46 * len(shadows)))

    def paint(figure: Figure, style: Style) -> None:
        from matplotlib.colors import LinearSegmentedColormap, Normalize

        axes = figure.subplots()
        low = 0.0 if measure == "0.01" else 0.5
        scale = Normalize(low, 1.0, clip=True)
        ramp = LinearSegmentedColormap.from_list("m4i", style.ramp)
        axes.grid(visible=False)
        roomy = len(targets) <= _MOST_NUMBERED
        for row, shadow in enumerate(shadows):
            for column, target in enumerate(targets):
                try:
                    cell = result.combination(shadow, target)
                except KeyError:
                    continue
                found = cell.value(attack, measure) if cell.state == "done" else None
                fill = style.empty if found is None else _hex(ramp(scale(found[0])))
                ink = _readable(fill, style)
                _cell(axes, row, column, fill, style, hatched=cell.state == "failed")
                if found is None:
                    word = state_word(cell.state) if cell.state != "done" else "–"
                    if len(targets) > _ROOMY:
                        word = {"failed": "×", "waiting": "…"}.get(cell.state, "–")
                    if roomy:
                        _word(axes, row, column, word, fill, style)
                    continue
                if roomy:
                    axes.text(
                        column + 0.5,
                        row + 0.5,
                        f"{found[0]:.2f}" + ("†" if cell.verdict == "invalid" else ""),
                        ha="center",
                        va="center",
                        fontsize=8.5 if len(targets) <= _ROOMY else 6.5,
                        color=ink,
                    )
                _mark(axes, row, column, cell.scenario, ink, style, len(targets))
        axes.set_xlim(0, len(targets))
        axes.set_ylim(len(shadows), 0)
        _names(axes, targets, shadows)
        axes.set_xlabel(translate("engine", "Target model"))
        axes.set_ylabel(translate("engine", "Shadow model"))
        for spine in axes.spines.values():
            spine.set_visible(False)
        axes.tick_params(length=0)
        _colour_bar(figure, axes, ramp, scale, measure)
        present = [s for s in SCENARIO_ORDER if any(c.scenario == s for c in result.combinations)]
        _scenario_legend(figure, present, style)

    return Drawing(paint, height)


def _hex(colour: Sequence[float]) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in colour[:3])


def _readable(fill: str, style: Style) -> str:
    return max(("#ffffff", "#10161d"), key=lambda ink: contrast(ink, fill))


def _cell(axes: Axes, row: int, column: int, fill: str, style: Style, *, hatched: bool) -> None:
    from matplotlib.patches import Rectangle

    axes.add_patch(
        Rectangle(
            (column + 0.02, row + 0.02),
            0.96,
            0.96,
            facecolor=fill,
            edgecolor=style.faint if hatched else style.paper,
            linewidth=0.6 if hatched else 0,
            hatch="////" if hatched else None,
        )
    )


def _word(axes: Axes, row: int, column: int, word: str, fill: str, style: Style) -> None:
    axes.text(
        column + 0.5,
        row + 0.5,
        word,
        ha="center",
        va="center",
        fontsize=7.5,
        color=style.ink,
        bbox={"facecolor": fill, "edgecolor": "none", "pad": 1.5},
    )


def _mark(
    axes: Axes,
    row: int,
    column: int,
    scenario: ScenarioKey,
    ink: str,
    style: Style,
    columns: int,
) -> None:
    axes.plot(
        [column + (0.16 if columns <= _ROOMY else 0.2)],
        [row + 0.24],
        marker=MARKERS[scenario],
        markersize=5.5 if columns <= _ROOMY else 3.5,
        markerfacecolor=style.scenarios[scenario],
        markeredgecolor=ink,
        markeredgewidth=0.8,
        linestyle="none",
        clip_on=False,
    )


def _names(axes: Axes, across: list[str], down: list[str]) -> None:
    long = max(map(len, across)) * len(across) > 60
    axes.set_xticks(
        np.arange(len(across)) + 0.5,
        across,
        rotation=45 if long else 0,
        ha="right" if long else "center",
        rotation_mode="anchor" if long else "default",
    )
    axes.set_yticks(np.arange(len(down)) + 0.5, down)
    if max(len(across), len(down)) > _MOST_NUMBERED:
        axes.tick_params(labelsize=6)


def _colour_bar(figure: Figure, axes: Axes, ramp: object, scale: object, measure: Measure) -> None:
    from matplotlib.cm import ScalarMappable

    bar = figure.colorbar(
        ScalarMappable(scale, ramp),  # type: ignore[arg-type]
        ax=axes,
        fraction=0.04,
        pad=0.02,
        extend="neither",
    )
    bar.outline.set_visible(False)  # type: ignore[operator]
    label = (
        translate("engine", "TPR at 1 % FPR")
        if measure == "0.01"
        else translate("engine", MEASURE_LABELS[measure])
    )
    bar.set_label(label, fontsize=8)
    bar.ax.tick_params(labelsize=8, length=2)


def _scenario_legend(figure: Figure, present: Sequence[ScenarioKey], style: Style) -> None:
    from matplotlib.lines import Line2D

    handles = [
        Line2D(
            [],
            [],
            marker=MARKERS[scenario],
            linestyle="none",
            markersize=6,
            markerfacecolor=style.scenarios[scenario],
            markeredgecolor=style.ink,
            markeredgewidth=0.8,
            label=scenario_label(scenario),
        )
        for scenario in present
    ]
    figure.legend(handles=handles, loc="outside upper left", ncols=4, fontsize=8)


def bars(result: StudyResult, attack: str) -> Drawing:
    """Each undefended target in the unrestricted and the data-only scenario."""
    targets = plain_targets(result)
    done = plain_combinations(result)
    series: dict[ScenarioKey, list[list[Measured]]] = {
        scenario: [
            _measured([c for c in done if (c.target, c.scenario) == (target, scenario)], attack)
            for target in targets
        ]
        for scenario in ("unrestricted", "data-only")
    }
    series = {name: groups for name, groups in series.items() if any(groups)}

    def paint(figure: Figure, style: Style) -> None:
        axes = figure.subplots()
        colours = [style.scenarios[name] for name in series]
        _grouped_bars(
            axes, targets, list(map(scenario_label, series)), list(series.values()), colours, style
        )
        axes.set_xlabel(translate("engine", "Target model"))

    return Drawing(paint, 3.1)


def medical(result: StudyResult) -> Drawing:
    """The report generators' bars, by scenario and family of attacks."""
    done = medical_combinations(result)
    scenarios = [s for s in (*PAPER_SCENARIOS, "architecture-only") if _any_in(done, s)]
    leads = lead_attacks(result)
    series = [
        [_measured([c for c in done if c.scenario == s], attack) for s in scenarios]
        for attack in leads.values()
    ]

    def paint(figure: Figure, style: Style) -> None:
        axes = figure.subplots()
        labels = [lead_label(family) for family in leads]
        _grouped_bars(
            axes, list(map(scenario_label, scenarios)), labels, series, list(style.attacks), style
        )
        axes.set_xlabel(translate("engine", "What the attacker knows"))

    return Drawing(paint, 3.1)


def _any_in(done: list[CombinationResult], scenario: str) -> bool:
    return any(c.scenario == scenario for c in done)


def _measured(combinations: Sequence[CombinationResult], attack: str) -> list[Measured]:
    found = [c.value(attack, "asr") for c in combinations]
    return [value for value in found if value is not None]


def _grouped_bars(
    axes: Axes,
    groups: Sequence[str],
    labels: Sequence[str],
    series: Sequence[Sequence[Sequence[Measured]]],
    colours: Sequence[str],
    style: Style,
) -> None:
    """Draw a bar for the mean of each group, and every combination's interval on it."""
    width = 0.8 / max(1, len(series))
    for index, (label, values, colour) in enumerate(zip(labels, series, colours, strict=False)):
        places = np.arange(len(groups)) + (index - (len(series) - 1) / 2) * width
        means = [float(np.mean([v for v, _ in own])) if own else 0.0 for own in values]
        axes.bar(
            places,
            means,
            width * 0.92,
            color=colour,
            alpha=0.85,
            hatch=HATCHES[index % len(HATCHES)],
            edgecolor=style.paper,
            linewidth=0.4,
            label=label,
            zorder=2,
        )
        for place, own, mean in zip(places, values, means, strict=True):
            offsets = (np.arange(len(own)) - (len(own) - 1) / 2) * width * 0.8 / max(1, len(own))
            for offset, (value, ci) in zip(offsets, own, strict=True):
                _whisker(axes, float(place + offset), value, ci, style)
            if not own:
                axes.text(
                    place,
                    0.02,
                    translate("engine", "not run"),
                    ha="center",
                    va="bottom",
                    fontsize=7,
                    rotation=90,
                    color=style.ink,
                    zorder=3,
                )
            elif len(groups) * len(series) <= 16:
                top = max(ci[1] for _, ci in own)
                axes.text(
                    place,
                    top + 0.015,
                    f"{mean:.2f}",
                    ha="center",
                    va="bottom",
                    fontsize=7.5,
                    color=style.ink,
                )
    chance_line(axes, style)
    axes.set_ylim(0, 1.09)
    axes.set_yticks(np.arange(0, 1.01, 0.2))
    axes.set_ylabel(translate("engine", "Attack success rate"))
    tilted = sum(map(len, groups)) > 70
    axes.set_xticks(
        np.arange(len(groups)),
        groups,
        rotation=45 if tilted else 0,
        ha="right" if tilted else "center",
    )
    axes.grid(visible=False, axis="x")
    axes.set_axisbelow(True)
    axes.legend(fontsize=8, loc="lower left", bbox_to_anchor=(0, 1.0), ncols=4, borderaxespad=0.2)


def _whisker(axes: Axes, place: float, value: float, ci: Interval, style: Style) -> None:
    axes.errorbar(
        [place],
        [value],
        yerr=[[max(0.0, value - ci[0])], [max(0.0, ci[1] - value)]],
        color=style.ink,
        ecolor=style.ink,
        marker="o",
        markersize=2,
        linewidth=0.9,
        capsize=2,
        zorder=3,
    )


def scenarios(result: StudyResult) -> Drawing:
    """Mean success rate by scenario and attack, with interval and range."""
    rows = [t for t in result.transfer if t.measure == "asr"]
    attacks = [name for name in attacks_of(result) if any(t.attack == name for t in rows)]
    present = [s for s in SCENARIO_ORDER if any(t.scenario == s for t in rows)]

    def paint(figure: Figure, style: Style) -> None:
        axes = figure.subplots()
        step = 0.7 / max(1, len(attacks))
        for index, attack in enumerate(attacks):
            colour = style.attacks[index % len(style.attacks)]
            for place, scenario in enumerate(present):
                own = [t for t in rows if (t.scenario, t.attack) == (scenario, attack)]
                if not own:
                    continue
                mean, height = own[0], place + (index - (len(attacks) - 1) / 2) * step
                axes.plot(
                    [mean.lowest, mean.highest],
                    [height, height],
                    color=colour,
                    alpha=0.35,
                    linewidth=5,
                    solid_capstyle="butt",
                )
                axes.plot([*mean.ci], [height, height], color=colour, linewidth=1.6)
                axes.plot(
                    [mean.mean],
                    [height],
                    marker=ATTACK_MARKERS[index % len(ATTACK_MARKERS)],
                    color=colour,
                    markeredgecolor=style.paper,
                    markeredgewidth=0.5,
                    markersize=6,
                    linestyle="none",
                    label=attack_label(attack) if place == 0 else None,
                )
        chance_line(axes, style, upright=True)
        axes.set_yticks(range(len(present)), list(map(scenario_label, present)))
        axes.set_ylim(len(present) - 0.5, -0.5)
        axes.set_xlabel(translate("engine", "Mean attack success rate"))
        left = min([0.45, *(min(t.lowest, t.ci[0]) - 0.02 for t in rows)])
        axes.set_xlim(max(0.0, left), 1.0)
        axes.grid(visible=False, axis="y")
        legend_above(figure, axes, 3)

    return Drawing(paint, 1.3 + 0.62 * max(1, len(present)))
