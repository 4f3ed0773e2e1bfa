"""ROC overlays and side-by-side maps of a study (paper, figures 7 and 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from m4i_core.language import translate
from m4i_core.report.naming import scenario_label
from m4i_core.report.study_selection import (
    lead_attacks,
    lead_label,
    maps_of,
    strongest_by_scenario,
    target_scores,
)
from m4i_core.study.opened import OpenedStudy
from m4i_gui.report.study_style import DASHES, Drawing, Style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_SMALLEST = 1e-3
_RASTER_ABOVE = 3_000
_MAP_LABELS = {"tsne": "t-SNE", "umap": "UMAP", "pca": "PCA"}


def roc_overlay(study: OpenedStudy, *, log: bool) -> Drawing:
    """Metric-based against feature-based, one curve a scenario."""
    chosen = strongest_by_scenario(study.result)
    leads = lead_attacks(study.result)

    def paint(figure: Figure, style: Style) -> None:
        from m4i_core.evaluation.roc import auc, roc

        panes = np.atleast_1d(figure.subplots(1, max(1, len(leads)), sharey=True))
        fewest = None
        for axes, (family, attack) in zip(panes, leads.items(), strict=False):
            for scenario, combination in chosen.items():
                found = target_scores(study, combination, attack)
                if found is None:
                    continue
                scores, member = found
                fewest = min(fewest or len(member), int((~member).sum()))
                curve = roc(scores, member)
                axes.plot(
                    curve.fpr,
                    curve.tpr,
                    color=style.scenarios[scenario],
                    linestyle=DASHES[scenario],
                    linewidth=1.8,
                    # Between its points a curve on logarithmic axes would promise what no
                    # threshold gives.
                    drawstyle="steps-post" if log else "default",
                    label=f"{combination.name} {auc(scores, member):.2f}",
                )
            _axes_of_roc(axes, style, log=log, nonmembers=fewest)
            axes.set_title(lead_label(family), fontsize=9, loc="left")
        panes[0].set_ylabel(translate("engine", "True-positive rate"))
        _scenario_lines(figure, list(chosen), style)

    return Drawing(paint, 4.1)


def _axes_of_roc(axes: Axes, style: Style, *, log: bool, nonmembers: int | None) -> None:
    line = np.geomspace(_SMALLEST, 1, 50)
    axes.plot(line, line, color=style.faint, linewidth=1, linestyle=(0, (1, 2)))
    axes.set_xlabel(translate("engine", "False-positive rate"))
    if log:
        axes.set_xscale("log")
        axes.set_yscale("log")
        axes.set_xlim(_SMALLEST, 1)
        axes.set_ylim(_SMALLEST, 1.05)
        for axis in (axes.xaxis, axes.yaxis):
            axis.set_major_formatter(lambda value, _: f"{100 * value:g} %")
            axis.set_minor_formatter(lambda value, _: "")
        floor = 3.0 / max(1, nonmembers or 1)
        if floor > _SMALLEST:
            axes.axvspan(_SMALLEST, min(floor, 1.0), color=style.empty, zorder=0)
            axes.text(
                _SMALLEST * 1.15,
                0.9,
                translate("engine", "too few records"),
                fontsize=7.5,
                color=style.ink,
                va="top",
            )
    else:
        axes.set_xlim(0, 1)
        axes.set_ylim(0, 1.01)
    # Below the chart: at low rates curves run through every corner.
    axes.legend(
        fontsize=7.5,
        loc="upper center",
        bbox_to_anchor=(0.5, -0.2),
        ncols=2,
        title=translate("engine", "Combination and AUC"),
        title_fontsize=7.5,
        handlelength=2.6,
        columnspacing=1.2,
    )


def _scenario_lines(figure: Figure, present: list[str], style: Style) -> None:
    from matplotlib.lines import Line2D

    handles = [
        Line2D(
            [],
            [],
            color=style.scenarios[scenario],  # type: ignore[index]
            linestyle=DASHES[scenario],  # type: ignore[index, arg-type]
            linewidth=1.8,
            label=scenario_label(scenario),
        )
        for scenario in present
    ]
    handles.append(
        Line2D(
            [],
            [],
            color=style.faint,
            linewidth=1,
            linestyle=(0, (1, 2)),
            label=translate("engine", "guessing"),
        )
    )
    figure.legend(
        handles=handles,
        loc="outside upper left",
        ncols=5,
        fontsize=8,
        handlelength=2.8,
        columnspacing=1.2,
    )


def side_by_side(study: OpenedStudy) -> Drawing:
    """Shadow above, target below, one column a scenario."""
    method, listed = maps_of(study)

    def paint(figure: Figure, style: Style) -> None:
        titles = {
            "shadow": translate("engine", "Shadow records"),
            "target": translate("engine", "Target records"),
        }
        panes = figure.subplots(2, max(1, len(listed)), squeeze=False)
        for column, (combination, found) in enumerate(listed):
            sets = np.asarray(found.sets)
            for row, side in enumerate(("shadow", "target")):
                axes = panes[row, column]
                for kind, marker, colour, fill in (
                    ("nonmember", "^", style.nonmember, "none"),
                    ("member", "o", style.member, style.member),
                ):
                    xy = found.xy[sets == f"{side}_{kind}"]
                    axes.scatter(
                        xy[:, 0],
                        xy[:, 1],
                        s=7,
                        marker=marker,
                        facecolors=fill,
                        edgecolors=colour,
                        linewidths=0.6,
                        alpha=0.8,
                        rasterized=len(sets) > _RASTER_ABOVE,
                        label=translate("engine", "Members")
                        if kind == "member"
                        else translate("engine", "Non-members"),
                    )
                axes.set_xticks([])
                axes.set_yticks([])
                for spine in axes.spines.values():
                    spine.set_visible(True)
                if row == 0:
                    axes.set_title(
                        f"{combination.name} · {scenario_label(combination.scenario)}",
                        fontsize=8.5,
                        loc="left",
                    )
                if column == 0:
                    axes.set_ylabel(titles[side], fontsize=8.5)
                # Both sides of a scenario lie on one map: give them the same frame.
                low, high = found.xy.min(axis=0), found.xy.max(axis=0)
                margin = 0.05 * (high - low) + 1e-9
                axes.set_xlim(low[0] - margin[0], high[0] + margin[0])
                axes.set_ylim(low[1] - margin[1], high[1] + margin[1])
        if not listed:
            return
        handles, labels = panes[0, 0].get_legend_handles_labels()
        figure.legend(
            handles[::-1],
            labels[::-1],
            loc="outside upper left",
            ncols=2,
            fontsize=8,
            title=None,
            markerscale=1.4,
        )
        figure.supxlabel(
            translate("engine", "{0} of the attack's features").format(
                _MAP_LABELS.get(method, method)
            ),
            fontsize=8,
        )

    return Drawing(paint, 4.7)
