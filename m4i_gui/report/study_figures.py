"""Every figure of a study by name, and all of them as files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from m4i_core.audit.opened_study import OpenedStudy
from m4i_core.audit.study_result import MEASURES, Measure
from m4i_core.audit.workspace import write_atomically
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.report.study_content import FigureKey
from m4i_core.report.study_selection import (
    attacks_of,
    defended_groups,
    lead_attacks,
    maps_of,
    medical_combinations,
    plain_combinations,
    strongest_by_scenario,
)
from m4i_gui.report.study_curve_figures import has_scores, roc_overlay, side_by_side
from m4i_gui.report.study_defense_figures import (
    defense_bars,
    epsilon_curve,
    epsilon_groups,
    trade_off,
)
from m4i_gui.report.study_grid_figures import bars, heat_map, medical, scenarios
from m4i_gui.report.study_style import Drawing, Format, ThemeName, draw


def study_figures(study: OpenedStudy, measures: Sequence[Measure] = MEASURES) -> list[FigureKey]:
    """Return the figures that a study has the numbers for, in the report's order.

    Args:
        study: A study, finished or not.
        measures: Measures of the heat maps.
    """
    result = study.result
    attacks = attacks_of(result)
    leads = lead_attacks(result)
    metric = leads.get("metric", "")
    found: list[FigureKey] = []
    if result.transfer:
        found.append(FigureKey("scenarios"))
    for attack in attacks:
        number = 4 if attack.startswith("metric") else 6
        found.extend(FigureKey("heat", attack, measure, number) for measure in measures)
    barred = {c.scenario for c in plain_combinations(result)} & {"unrestricted", "data-only"}
    if barred:
        found.extend(
            FigureKey("bars", attack, number=3 if attack == metric else 5)
            for attack in leads.values()
        )
    if strongest_by_scenario(result) and has_scores(study):
        found.extend([FigureKey("roc", number=8), FigureKey("roc_log", number=8)])
    if maps_of(study)[1]:
        found.append(FigureKey("map", number=7))
    if leads and medical_combinations(result):
        found.append(FigureKey("medical", number=9))
    if leads and defended_groups(result):
        found.append(FigureKey("defenses", number=10))
        if epsilon_groups(result):
            found.append(FigureKey("epsilon", number=10))
        found.append(FigureKey("trade_off", number=10))
    return found


def study_drawing(study: OpenedStudy, key: FigureKey) -> Drawing:
    """Return a figure of `study_figures`, ready to be drawn.

    Raises:
        KeyError: If there is no such figure.
    """
    result = study.result
    match key.kind:
        case "scenarios":
            return scenarios(result)
        case "heat":
            return heat_map(result, key.attack, key.measure)
        case "bars":
            return bars(result, key.attack)
        case "roc":
            return roc_overlay(study, log=False)
        case "roc_log":
            return roc_overlay(study, log=True)
        case "map":
            return side_by_side(study)
        case "medical":
            return medical(result)
        case "defenses":
            return defense_bars(result)
        case "epsilon":
            return epsilon_curve(result)
        case "trade_off":
            return trade_off(result)
        case _:
            raise KeyError(key.kind)


def save_study_figures(
    study: OpenedStudy,
    folder: Path,
    theme: ThemeName = "light",
    formats: Sequence[Format] = ("png", "svg"),
    progress: Progress = SILENT,
    cancel: CancelToken | None = None,
) -> list[Path]:
    """Write every figure that a study has the numbers for.

    Files are named by the paper's figure and what they show: "figure-04-heat_metric_svm_asr.png".

    Args:
        study: A study, finished or not.
        folder: Is made if it is not there; files of the same names are replaced.
        theme: Colours.
        formats: File types.
        progress: Reports how far it is.
        cancel: Stops it.

    Returns:
        The files written.

    Raises:
        WorkspaceError: If the study has no result yet or a file cannot be written.
    """
    cancel = cancel or CancelToken()
    keys = study_figures(study)
    written = []
    for index, key in enumerate(keys):
        cancel.check()
        progress.report(index / len(keys), key.name)
        drawing = study_drawing(study, key)
        start = f"figure-{key.number:02d}-" if key.number else "figure-"
        for form in formats:
            path = folder / f"{start}{key.name}.{form}"
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, draw(drawing, theme, form))
            written.append(path)
    progress.report(1.0, "done")
    return written
