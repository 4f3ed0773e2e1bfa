"""Every figure of a study by name, and all of them as files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from m4i_core.audit.workspace import write_atomically
from m4i_core.jobs.cancel import CancelToken
from m4i_core.jobs.progress import SILENT, Progress
from m4i_core.report.study_content import FigureKey
from m4i_core.report.study_figure_list import study_figures
from m4i_core.study.opened import OpenedStudy
from m4i_gui.report.study_curve_figures import roc_overlay, side_by_side
from m4i_gui.report.study_defense_figures import defense_bars, epsilon_curve, trade_off
from m4i_gui.report.study_grid_figures import bars, heat_map, medical, scenarios
from m4i_gui.report.study_published_figure import beside_published
from m4i_gui.report.study_style import Drawing, Format, ThemeName, draw
from m4i_gui.report.visible_text import visible_text


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
        case "published":
            return beside_published(result)
        case _:
            raise KeyError(key.kind)


def study_figure_drawer(study: OpenedStudy) -> Callable[[str], str]:
    """Return a function from a figure's name in the report's content to its SVG on white.

    The function raises KeyError for a name that the study has no figure of.
    """
    keys = {key.name: key for key in (*study_figures(study), FigureKey("published"))}

    def drawn(name: str) -> str:
        return visible_text(draw(study_drawing(study, keys[name])).decode("utf-8"))

    return drawn


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
