"""The paper's published success rates beside a study's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from m4i_core.language import translate
from m4i_core.report.naming import scenario_label
from m4i_core.report.published import PUBLISHED
from m4i_core.report.study_published import kind_word, own_number
from m4i_core.study.result import StudyResult
from m4i_gui.report.study_style import Drawing, Style, chance_line, legend_above

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SHORT = {"metric": "MB", "feature": "FB"}


def beside_published(result: StudyResult) -> Drawing:
    """One row a published number that the study has a counterpart of."""
    rows = [(number, own) for number in PUBLISHED if (own := own_number(result, number))]

    def paint(figure: Figure, style: Style) -> None:
        axes = figure.subplots()
        reports = translate("engine", "reports")
        theirs, ours = style.attacks[3], style.attacks[0]
        for place, (number, own) in enumerate(rows):
            if number.upper is not None:
                axes.plot(
                    [number.value, number.upper],
                    [place - 0.16] * 2,
                    color=theirs,
                    linewidth=5,
                    solid_capstyle="butt",
                    label=translate("engine", "Paper, lowest to highest"),
                )
            else:
                axes.plot(
                    [number.value],
                    [place - 0.16],
                    color=theirs,
                    marker="D",
                    markersize=6,
                    linestyle="none",
                    label=translate("engine", "Paper"),
                )
            axes.plot(
                [own.lowest, own.highest],
                [place + 0.16] * 2,
                color=ours,
                linewidth=1.4,
                label=translate("engine", "This study, lowest to highest"),
            )
            value = own.highest if number.kind == "highest" else own.mean
            axes.plot(
                [value],
                [place + 0.16],
                color=ours,
                marker="o",
                markersize=6,
                linestyle="none",
                label=translate("engine", "This study"),
            )
        chance_line(axes, style, upright=True)
        axes.set_yticks(
            range(len(rows)),
            [
                f"{_SHORT[n.family]}, {scenario_label(n.scenario)}\n"
                + (f"{reports}, " if n.subject == "medical" else "")
                + kind_word(n.kind)
                for n, _ in rows
            ],
            fontsize=8,
        )
        axes.set_ylim(len(rows) - 0.5, -0.5)
        lowest = min([0.45, *(own.lowest - 0.03 for _, own in rows)])
        axes.set_xlim(max(0.0, lowest), 1.0)
        axes.set_xlabel(translate("engine", "Attack success rate"))
        axes.grid(visible=False, axis="y")
        legend_above(figure, axes, 3)

    return Drawing(paint, 1.2 + 0.5 * max(1, len(rows)))
