"""The report's figures as SVG, drawn by matplotlib so that no display is needed.

Members are blue filled circles and solid lines, non-members orange open triangles and dashed
lines (Okabe-Ito): never told apart by colour alone. Text stays text, so that it can be selected.
"""

from __future__ import annotations

import io
import re
import threading
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from m4i_core.audit.opened import OpenedAudit, Role
from m4i_core.language import translate
from m4i_core.report.naming import RATES, attack_label, best_attack

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MEMBER = "#0072B2"
NONMEMBER = "#D55E00"
UNKNOWN = "#CC79A7"
INK = "#1F2933"
FAINT = "#8A94A0"
LINES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00")
STYLES = ("-", "--", "-.", ":")
_RASTER_ABOVE = 10_000
"""Points above which a map's points become pixels; axes and words stay vectors."""
_RAMP = ("#F3F7FB", "#A9D0EC", "#3F8FC6", "#0A4F85", "#062B4D")
_FONTS = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansCJKsc-Regular.otf")
_PIECES = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+|\s+")
_drawing = threading.Lock()
"""matplotlib's settings are the whole program's: one figure at a time."""
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
        "attacks": (
            lambda figure: _attacks(figure, audit),
            (6.6, 1.3 + 0.34 * len(audit.result.attacks)),
        ),
        "roc": (lambda figure: _roc(figure, audit, log=False), _SQUARE),
        "roc_log": (lambda figure: _roc(figure, audit, log=True), _SQUARE),
        "scores": (lambda figure: _scores(figure, audit), _WIDE),
        "training": (lambda figure: _training(figure, audit), _WIDE),
    }
    painter, size = painters[name]
    return _draw(painter, size)


def settings(ink: str = INK, faint: str = FAINT, grid: str = "#E4E7EB") -> dict[Any, Any]:
    """Return matplotlib's settings for every figure on paper.

    Args:
        ink: Colour of text.
        faint: Colour of axes.
        grid: Colour of grid lines.
    """
    return {
        "svg.fonttype": "none",
        "svg.hashsalt": "m4i",
        "font.family": ["Noto Sans", "Noto Sans CJK SC", "DejaVu Sans"],
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


@contextmanager
def drawing_settings(**colours: str) -> Iterator[None]:
    """Let one thread draw with the report's settings and fonts.

    Args:
        **colours: As for `settings`.
    """
    import matplotlib

    with _drawing:
        register_fonts()
        with matplotlib.rc_context(settings(**colours)):
            yield


def _draw(painter: Callable[[Figure], None], size: tuple[float, float]) -> str:
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    with drawing_settings():
        figure = Figure(figsize=size, layout="constrained")
        FigureCanvasSVG(figure)
        painter(figure)
        sink = io.StringIO()
        figure.savefig(sink, format="svg", metadata={"Date": None}, dpi=200)
    return sink.getvalue()


def register_fonts() -> None:
    """Tell matplotlib of the fonts that ship with the program, once."""
    from importlib.resources import as_file, files

    from matplotlib import font_manager

    if any(entry.name == "Noto Sans CJK SC" for entry in font_manager.fontManager.ttflist):
        return
    for name in _FONTS:
        with as_file(files("resources").joinpath("fonts", name)) as path:
            font_manager.fontManager.addfont(str(path))


def wrapped(text: str, columns: int) -> str:
    """Return a label in lines of at most so many columns; a Chinese character fills two."""
    lines = [""]
    # Chinese breaks between any two characters, other writing between words.
    for piece in _PIECES.findall(text):
        if lines[-1].strip() and _columns((lines[-1] + piece).rstrip()) > columns:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return "\n".join(line.strip() for line in lines if line.strip())


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _target_scores(
    audit: OpenedAudit, attack: str
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]:
    """Return the target records' scores and whether each is a member."""
    sets = np.asarray(audit.scores.column("set").to_pylist())
    scores = audit.scores.column(f"score_{attack}").to_numpy()
    chosen = np.char.startswith(sets, "target_")
    chosen &= np.isfinite(scores)
    return scores[chosen], sets[chosen] == "target_member"


def _attacks(figure: Figure, audit: OpenedAudit) -> None:
    """Draw a row an attack, a column a measure; parted where guessing gives another number."""
    from matplotlib.colors import LinearSegmentedColormap
    from matplotlib.patches import Rectangle

    axes = figure.subplots()
    axes.grid(visible=False)
    attacks = audit.result.attacks
    ramp = LinearSegmentedColormap.from_list("m4i", _RAMP)
    names = [translate("engine", "Success rate"), "AUC"]
    names += [translate("engine", "TPR at FPR {0}").format(label) for _, label in RATES]
    places = [0.0, 1.0, 2.25, 3.25, 4.25]
    for row, attack in enumerate(attacks.values()):
        cells = [
            (attack.asr, (attack.asr - 0.5) * 2, True),
            (attack.auc, (attack.auc - 0.5) * 2, True),
        ]
        for rate, _ in RATES:
            point = attack.operating_points.get(rate)
            value = attack.tpr_at_fpr[rate]
            cells.append((value, value, point is None or point.supported))
        for place, (value, strength, supported) in zip(places, cells, strict=True):
            fill = ramp(min(1.0, max(0.0, strength))) if supported else "#F0F2F4"
            axes.add_patch(
                Rectangle(
                    (place + 0.02, row + 0.04),
                    0.96,
                    0.92,
                    facecolor=fill,
                    edgecolor="#FFFFFF" if supported else "#C5CCD4",
                    linewidth=0.5,
                    hatch=None if supported else "////",
                )
            )
            axes.text(
                place + 0.5,
                row + 0.5,
                f"{value:.2f}",
                ha="center",
                va="center",
                fontsize=9,
                color="#FFFFFF" if supported and strength > 0.45 else INK,
                bbox=None
                if supported
                else {"facecolor": "#F0F2F4", "edgecolor": "none", "pad": 1.5},
            )
    axes.set_xlim(0, 5.25)
    axes.set_ylim(len(attacks), 0)
    shown = [wrapped(name, 17) for name in names]
    axes.set_xticks([place + 0.5 for place in places], shown, fontsize=8.5)
    axes.xaxis.tick_top()
    axes.set_yticks(
        [row + 0.5 for row in range(len(attacks))],
        [wrapped(attack_label(name), 30) for name in attacks],
        fontsize=8.5,
    )
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)


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
            # Between its points a curve on logarithmic axes would promise what no threshold gives.
            drawstyle="steps-post" if log else "default",
            label=f"{attack_label(name)} (AUC {attack.auc:.3f})",
        )
    line = np.geomspace(smallest, 1, 50)
    axes.plot(
        line,
        line,
        color=FAINT,
        linewidth=1,
        linestyle=(0, (1, 2)),
        label=translate("engine", "Guessing"),
    )
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
                translate("engine", "too few records to show"),
                fontsize=8,
                color="#52606D",
                va="bottom",
                bbox={"facecolor": "#F0F2F4", "edgecolor": "none", "pad": 2},
            )
    else:
        axes.set_xlim(0, 1)
        axes.set_ylim(0, 1.01)
    axes.set_xlabel(translate("engine", "False-positive rate"))
    axes.set_ylabel(translate("engine", "True-positive rate"))
    axes.legend(loc="lower right", fontsize=8)


def _scores(figure: Figure, audit: OpenedAudit) -> None:
    axes = figure.subplots()
    name = best_attack(audit.result)
    scores, member = _target_scores(audit, name)
    bins = np.histogram_bin_edges(scores, bins=30).tolist()
    axes.hist(
        scores[member], bins=bins, color=MEMBER, alpha=0.45, label=translate("engine", "Members")
    )
    axes.hist(
        scores[~member],
        bins=bins,
        histtype="step",
        color=NONMEMBER,
        linewidth=1.6,
        linestyle="--",
        label=translate("engine", "Non-members"),
    )
    axes.axvline(
        audit.result.attacks[name].threshold,
        color=INK,
        linewidth=1.2,
        label=translate("engine", "Threshold"),
    )
    axes.set_xlabel(translate("engine", "Score: {0}").format(attack_label(name)))
    axes.set_ylabel(translate("engine", "Records"))
    axes.legend(fontsize=8)


def _training(figure: Figure, audit: OpenedAudit) -> None:
    panes = figure.subplots(1, 2, sharey=True)
    titles: dict[Role, str] = {
        "target": translate("engine", "Target model"),
        "shadow": translate("engine", "Shadow model"),
    }
    for axes, role in zip(panes, titles, strict=True):
        rows = [row for row in audit.training(role) if row.members]
        epochs = [row.epoch for row in rows]
        members = [row.members.get("rouge_l", np.nan) for row in rows]
        held = [row.heldout.get("rouge_l", np.nan) for row in rows]
        axes.plot(
            epochs, members, color=MEMBER, linewidth=1.8, label=translate("engine", "Members")
        )
        axes.plot(
            epochs,
            held,
            color=NONMEMBER,
            linewidth=1.8,
            linestyle="--",
            label=translate("engine", "Held out"),
        )
        axes.fill_between(epochs, held, members, color=MEMBER, alpha=0.08, linewidth=0)
        axes.set_title(titles[role], fontsize=9, loc="left")
        axes.set_xlabel(translate("engine", "Epoch"))
    _label_first(panes[0])


def _label_first(axes: Axes) -> None:
    axes.set_ylabel("ROUGE-L")
    axes.legend(fontsize=8, loc="upper left")


def _map(figure: Figure, audit: OpenedAudit, method: str) -> None:
    found = audit.embeddings()[method]
    sets = np.asarray(found.sets)
    labels = {
        "member": translate("engine", "Members"),
        "nonmember": translate("engine", "Non-members"),
        "unknown": translate("engine", "Asked about"),
    }
    titles = {
        "shadow": translate("engine", "Shadow records"),
        "target": translate("engine", "Target records"),
    }
    sides = [side for side in titles if np.char.startswith(sets, side).any()]
    panes = np.atleast_1d(figure.subplots(1, len(sides), sharex=True, sharey=True))
    raster = len(sets) > _RASTER_ABOVE
    for axes, side in zip(panes, sides, strict=True):
        for kind, marker, colour, fill in (
            ("nonmember", "^", NONMEMBER, "none"),
            ("member", "o", MEMBER, MEMBER),
            ("unknown", "D", UNKNOWN, UNKNOWN),
        ):
            xy = found.xy[sets == f"{side}_{kind}"]
            if kind == "unknown" and not len(xy):
                continue
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
                label=labels[kind],
            )
        axes.set_title(titles[side], fontsize=9, loc="left")
        axes.set_xticks([])
        axes.set_yticks([])
    panes[-1 if (sets == "target_unknown").any() else 0].legend(fontsize=8, loc="best")
