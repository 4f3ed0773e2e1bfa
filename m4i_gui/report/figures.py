"""The report's figures as SVG, drawn by matplotlib so that no display is needed.

Members are blue filled circles and solid lines, non-members orange open triangles and dashed
lines (Okabe-Ito): never told apart by colour alone. Text stays text, so that it can be selected.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from m4i_core.audit.opened import OpenedAudit
from m4i_core.report.build import attack_label, best_attack

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MEMBER = "#0072B2"
NONMEMBER = "#D55E00"
INK = "#1F2933"
FAINT = "#8A94A0"
LINES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00")
STYLES = ("-", "--", "-.", ":")
_RASTER_ABOVE = 5_000
_WIDE = (6.6, 3.1)
_SQUARE = (6.6, 3.9)


def figure_svg(audit: OpenedAudit, name: str) -> str:
    """Return a figure of the report as SVG text.

    Args:
        audit: A finished audit.
        name: `m4i_core.report.content.Figure.name` of an audit.

    Raises:
        KeyError: If there is no such figure.
    """
    if name.startswith("map_"):
        return _draw(lambda figure: _map(figure, audit, name.removeprefix("map_")), _SQUARE)
    painters: dict[str, tuple[Callable[[Figure], None], tuple[float, float]]] = {
        "roc": (lambda figure: _roc(figure, audit, log=False), _SQUARE),
        "roc_log": (lambda figure: _roc(figure, audit, log=True), _SQUARE),
        "scores": (lambda figure: _scores(figure, audit), _WIDE),
        "training": (lambda figure: _training(figure, audit), _WIDE),
    }
    painter, size = painters[name]
    return _draw(painter, size)


def settings(ink: str = INK, faint: str = FAINT, grid: str = "#E4E7EB") -> dict[str, object]:
    """Return matplotlib's settings for every figure on paper.

    Args:
        ink: Colour of text.
        faint: Colour of axes.
        grid: Colour of grid lines.
    """
    return {
        "svg.fonttype": "none",
        "svg.hashsalt": "m4i",
        "font.family": ["Noto Sans", "DejaVu Sans"],
        "font.size": 9,
        "axes.edgecolor": faint,
        "axes.labelcolor": ink,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "text.color": ink,
        "xtick.color": ink,
        "ytick.color": ink,
        "axes.grid": True,
        "grid.color": grid,
        "grid.linewidth": 0.6,
        "legend.frameon": False,
        "figure.dpi": 100,
        "axes.unicode_minus": False,
        # Names come from users: a dollar sign in one is a dollar sign.
        "text.parse_math": False,
    }


def _draw(painter: Callable[[Figure], None], size: tuple[float, float]) -> str:
    import matplotlib
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    register_fonts()
    with matplotlib.rc_context(settings()):
        figure = Figure(figsize=size, layout="constrained")
        FigureCanvasSVG(figure)
        painter(figure)
        sink = io.StringIO()
        figure.savefig(sink, format="svg", metadata={"Date": None}, dpi=300)
    return sink.getvalue()


def register_fonts() -> None:
    """Tell matplotlib of the fonts that ship with the program, once."""
    from importlib.resources import as_file, files

    from matplotlib import font_manager

    if any(entry.name == "Noto Sans" for entry in font_manager.fontManager.ttflist):
        return
    for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        with as_file(files("resources").joinpath("fonts", name)) as path:
            font_manager.fontManager.addfont(str(path))


def _target_scores(
    audit: OpenedAudit, attack: str
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]:
    """Return the target records' scores and whether each is a member."""
    sets = np.asarray(audit.scores.column("set").to_pylist())
    scores = audit.scores.column(f"score_{attack}").to_numpy()
    chosen = np.char.startswith(sets, "target_")
    return scores[chosen], sets[chosen] == "target_member"


def _roc(figure: Figure, audit: OpenedAudit, *, log: bool) -> None:
    from m4i_core.evaluation.roc import bootstrap_band, roc

    axes = figure.subplots()
    best = best_attack(audit.result)
    smallest = 1e-3
    for index, (name, attack) in enumerate(audit.result.attacks.items()):
        scores, member = _target_scores(audit, name)
        curve = roc(scores, member)
        colour = LINES[index % len(LINES)]
        if name == best:
            grid = np.geomspace(smallest, 1, 120) if log else np.linspace(0, 1, 120)
            low, high = bootstrap_band(scores, member, grid, seed=0)
            axes.fill_between(grid, low, high, color=colour, alpha=0.15, linewidth=0)
        axes.plot(
            curve.fpr,
            curve.tpr,
            color=colour,
            linestyle=STYLES[index % len(STYLES)],
            linewidth=1.8,
            label=f"{attack_label(name)} (AUC {attack.auc:.3f})",
        )
    line = np.geomspace(smallest, 1, 50)
    axes.plot(line, line, color=FAINT, linewidth=1, linestyle=(0, (1, 2)), label="Guessing")
    if log:
        axes.set_xscale("log")
        axes.set_yscale("log")
        axes.set_xlim(smallest, 1)
        axes.set_ylim(smallest, 1.05)
        for axis in (axes.xaxis, axes.yaxis):
            axis.set_major_formatter(lambda value, _: f"{100 * value:g} %")
            axis.set_minor_formatter(lambda value, _: "")
        floor = 3.0 / max(1, audit.result.sets.target_nonmembers)
        if floor > smallest:
            axes.axvspan(smallest, min(floor, 1.0), color="#F0F2F4", zorder=0)
            axes.text(
                smallest * 1.15,
                smallest * 1.25,
                "too few records to show",
                fontsize=8,
                color="#52606D",
                va="bottom",
                bbox={"facecolor": "#F0F2F4", "edgecolor": "none", "pad": 2},
            )
    else:
        axes.set_xlim(0, 1)
        axes.set_ylim(0, 1.01)
    axes.set_xlabel("False-positive rate")
    axes.set_ylabel("True-positive rate")
    axes.legend(loc="lower right", fontsize=8)


def _scores(figure: Figure, audit: OpenedAudit) -> None:
    axes = figure.subplots()
    name = best_attack(audit.result)
    scores, member = _target_scores(audit, name)
    bins = np.histogram_bin_edges(scores, bins=30)
    axes.hist(scores[member], bins=bins, color=MEMBER, alpha=0.45, label="Members")
    axes.hist(
        scores[~member],
        bins=bins,
        histtype="step",
        color=NONMEMBER,
        linewidth=1.6,
        linestyle="--",
        label="Non-members",
    )
    axes.axvline(audit.result.attacks[name].threshold, color=INK, linewidth=1.2, label="Threshold")
    axes.set_xlabel(f"Score: {attack_label(name)}")
    axes.set_ylabel("Records")
    axes.legend(fontsize=8)


def _training(figure: Figure, audit: OpenedAudit) -> None:
    panes = figure.subplots(1, 2, sharey=True)
    for axes, role in zip(panes, ("target", "shadow"), strict=True):
        rows = [row for row in audit.training(role) if row.members]
        epochs = [row.epoch for row in rows]
        members = [row.members.get("rouge_l", np.nan) for row in rows]
        held = [row.heldout.get("rouge_l", np.nan) for row in rows]
        axes.plot(epochs, members, color=MEMBER, linewidth=1.8, label="Members")
        axes.plot(epochs, held, color=NONMEMBER, linewidth=1.8, linestyle="--", label="Held out")
        axes.fill_between(epochs, held, members, color=MEMBER, alpha=0.08, linewidth=0)
        axes.set_title(f"{role.capitalize()} model", fontsize=9, loc="left")
        axes.set_xlabel("Epoch")
    _label_first(panes[0])


def _label_first(axes: Axes) -> None:
    axes.set_ylabel("ROUGE-L")
    axes.legend(fontsize=8, loc="upper left")


def _map(figure: Figure, audit: OpenedAudit, method: str) -> None:
    found = audit.embeddings()[method]
    sets = np.asarray(found.sets)
    panes = figure.subplots(1, 2, sharex=True, sharey=True)
    raster = len(sets) > _RASTER_ABOVE
    for axes, side in zip(panes, ("shadow", "target"), strict=True):
        for kind, marker, colour, fill in (
            ("nonmember", "^", NONMEMBER, "none"),
            ("member", "o", MEMBER, MEMBER),
        ):
            xy = found.xy[sets == f"{side}_{kind}"]
            axes.scatter(
                xy[:, 0],
                xy[:, 1],
                s=9,
                marker=marker,
                facecolors=fill,
                edgecolors=colour,
                linewidths=0.6,
                alpha=0.75,
                rasterized=raster,
                label="Members" if kind == "member" else "Non-members",
            )
        axes.set_title(f"{side.capitalize()} records", fontsize=9, loc="left")
        axes.set_xticks([])
        axes.set_yticks([])
    panes[0].legend(fontsize=8, loc="best")
